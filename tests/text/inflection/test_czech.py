import pytest

from watcher.text.fold import fold
from watcher.text.inflection.tables import of_languages


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Praha", "Prahy Praze Prahu Prahou"),
        ("Brno", "Brna Brnu Brně Brnem"),
        ("Amerika", "Ameriky Americe Amerikou"),
        ("Kodaň", "Kodaně Kodani Kodaní"),
        ("Plzeň", "Plzně Plzni"),
        ("Francie", "Francii Francií"),
        ("Pardubice", "Pardubic Pardubicím Pardubicích"),
        ("Benátky", "Benátek Benátkách"),
        ("Čechy", "Čech Čechách"),
        ("Novák", "Nováka Novákovi Novákem Nováci"),
        ("Nováková", "Novákové Novákovou"),
        ("Němec", "Němce Němci Němců"),
        ("Havel", "Havla Havlovi"),
        ("Černý", "Černého Černému Černým"),
        ("Jiří", "Jiřího Jiřímu Jiřím"),
        ("Kennedy", "Kennedyho"),
        ("Bílý", "Bílého Bílém"),
        ("dům", "domu domem domy"),
        ("Karlův", "Karlova Karlovu Karlově"),
        ("náměstí", "náměstím náměstích"),
    ],
)
def test_a_czech_name_is_declined(name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages("cs").names(fold(form)), form


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Němec", "Německo Německa"),
        ("Rumun", "Rumunsko Rumunska"),
        ("Jan", "Janov Janáček"),
        ("Maria", "Mario Marian"),
        ("Novák", "Nováková Novotný"),
    ],
)
def test_what_looks_like_a_czech_name_is_none(name: str, others: str) -> None:
    for other in others.split():
        assert fold(name) not in of_languages("cs").names(fold(other)), other


@pytest.mark.parametrize(
    ("place", "forms"),
    [
        ("Praha", "pražský pražského Pražané"),
        ("Karabach", "karabašský karabašská"),
        ("Kyjev", "kyjevská"),
        ("Londýn", "londýnská londýnských"),
        ("Německo", "německý německých"),
        ("Rusko", "ruští ruskou"),
        ("Čechy", "český české"),
        ("Brno", "brněnský Brňan"),
        ("Moskva", "moskevský"),
        ("Amerika", "americký američtí Američan"),
        ("Itálie", "italský"),
        ("Liberec", "liberecký"),
        ("Ostrava", "ostravská Ostravan"),
        ("Paříž", "pařížský"),
    ],
)
def test_a_czech_place_is_found_by_its_adjectives(place: str, forms: str) -> None:
    for form in forms.split():
        assert fold(place) in of_languages("cs").places(fold(form)), form


@pytest.mark.parametrize(
    ("place", "others"),
    [
        ("Německo", "Němec němý"),
        ("Rumun", "Rumunsko Rumunska"),
        ("Němec", "Německo Německa Německu"),
        ("Rusko", "rusý"),
        ("Praha", "práh prach"),
        ("Roma", "Roman Romana"),
        ("Brno", "brnění"),
    ],
)
def test_what_looks_like_a_czech_place_is_none(place: str, others: str) -> None:
    for other in others.split():
        assert fold(place) not in of_languages("cs").places(fold(other)), other


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("bomba", "bomby bombu bomb bombami"),
        ("matka", "matce matek"),
        ("volba", "volby voleb volbách"),
        ("vláda", "vlády vládě vládou vlád"),
        ("útok", "útoku útoky útoků útocích"),
        ("nový", "nová nového nových novější nejnovější"),
        ("dobrý", "lepší nejlepší dobrého"),
        ("zatknout", "zatkl zatkla zatknou zatčen"),
        ("zabít", "zabil zabili zabita"),
        ("koupit", "koupil koupí koupen koupena"),
        ("platit", "platí platil placen"),
        ("jednat", "jedná jednali jednají jednána"),
        ("organizovat", "organizuje organizoval organizována organizující"),
        ("člověk", "lidé lidí člověka"),
    ],
)
def test_a_czech_word_is_inflected(word: str, forms: str) -> None:
    for form in forms.split():
        assert fold(word) in of_languages("cs").words(fold(form)), form


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("bomba", "bombardér bombardování"),
        ("vláda", "vládnout vladař"),
        ("nový", "novinář novinka"),
        ("platit", "plátno"),
    ],
)
def test_what_looks_like_a_czech_word_is_none(word: str, others: str) -> None:
    for other in others.split():
        assert fold(word) not in of_languages("cs").words(fold(other)), other
