import pytest

from watcher.text.fold import fold
from watcher.text.inflection.tables import of_languages


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Ελλάδα", "Ελλάδας Ελλάδος ΕΛΛΑΔΑ"),
        ("Αθήνα", "Αθήνας Αθηνών"),
        ("Αθήναι", "Αθηνών"),
        ("Κύπρος", "Κύπρου Κύπρο"),
        ("Γιώργος", "Γιώργου Γιώργο"),
        ("Ανδρέας", "Ανδρέα"),
        ("Καραμανλής", "Καραμανλή"),
        ("Κωνσταντινούπολη", "Κωνσταντινούπολης Κωνσταντινουπόλεως"),
        ("Μεξικό", "Μεξικού"),
        ("Παρίσι", "Παρισιού"),
        ("Βαλκάνια", "Βαλκανίων"),
        ("Πολιτείες", "Πολιτειών"),
        ("Δελφοί", "Δελφών Δελφούς"),
        ("Σαπφώ", "Σαπφώς"),
        ("Πειραιεύς", "Πειραιώς Πειραιέως"),
        ("κράτος", "κράτους"),
        ("κλίμα", "κλίματος κλίματα"),
        ("κυβέρνηση", "κυβερνήσεις κυβερνήσεων κυβέρνησης"),
    ],
)
def test_a_greek_name_is_declined(name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages("el").names(fold(form)), form


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Τζο", "Τζων"),
        ("Γιώργος", "Γεωργία Γιωργάκης"),
        ("Ρώσος", "Ρωσία"),
        ("Μάρκος", "Μαρκόνι"),
        ("Επίτροπος", "Επιτροπή"),
    ],
)
def test_what_looks_like_a_greek_name_is_none(name: str, others: str) -> None:
    for other in others.split():
        assert fold(name) not in of_languages("el").names(fold(other)), other


@pytest.mark.parametrize(
    ("place", "forms"),
    [
        ("Γαλλία", "γαλλικός γαλλική γαλλικών"),
        ("Ρωσία", "ρωσικά ρωσικό"),
        ("Κύπρος", "κυπριακό κυπριακής"),
        ("Αμερική", "αμερικανικός Αμερικανός"),
        ("Αθήνα", "αθηναϊκή Αθηναίος"),
        ("Ευρώπη", "ευρωπαϊκή Ευρωπαίοι"),
        ("Κρήτη", "κρητικός"),
    ],
)
def test_a_greek_place_is_found_by_its_adjectives(place: str, forms: str) -> None:
    for form in forms.split():
        assert fold(place) in of_languages("el").places(fold(form)), form


@pytest.mark.parametrize(
    ("place", "others"),
    [
        ("Έβρος", "Εβραίος"),
        ("Γαλλία", "γάλα"),
        ("Κίνα", "κινώ κίνηση"),
        ("Ρωσία", "ρωγμή"),
    ],
)
def test_what_looks_like_a_greek_place_is_none(place: str, others: str) -> None:
    for other in others.split():
        assert fold(place) not in of_languages("el").places(fold(other)), other


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("βόμβα", "βόμβες βόμβας βομβών"),
        ("λάθος", "λάθη λάθους λαθών"),
        ("νέος", "νέα νέου νέων νεότερος νεότατη"),
        ("καλός", "καλή καλύτερος"),
        ("γράφω", "γράφει έγραψε γράψουν γράφτηκε γραμμένο"),
        ("πληρώνω", "πληρώνει πλήρωσε πληρώσουν πληρώθηκε πληρωμένα"),
        ("ελέγχω", "ελέγχει έλεγξε ελέγξουν ελέγχονται"),
        ("μιλώ", "μιλά μίλησε μιλήσει μιλούν"),
        ("εργάζομαι", "εργάζεται εργάζονται"),
        ("δηλώνω", "δήλωσε δηλώσει δηλώνουν"),
    ],
)
def test_a_greek_word_is_inflected(word: str, forms: str) -> None:
    for form in forms.split():
        assert fold(word) in of_languages("el").words(fold(form)), form


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("βόμβα", "βομβαρδισμός"),
        ("νέος", "νεολαία"),
        ("γράφω", "γραφείο γραφή"),
        ("λάθος", "λαθραία"),
    ],
)
def test_what_looks_like_a_greek_word_is_none(word: str, others: str) -> None:
    for other in others.split():
        assert fold(word) not in of_languages("el").words(fold(other)), other
