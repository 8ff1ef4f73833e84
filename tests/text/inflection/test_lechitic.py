import pytest

from watcher.text.fold import fold
from watcher.text.inflection.tables import of_languages


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Kraków", "Krakowa Krakowowi Krakowem Krakowie"),
        ("Poznań", "Poznania Poznaniowi Poznaniem Poznaniu"),
        ("Łódź", "Łodzi Łodzią"),
        ("Praga", "Pragi Pradze Pragę Pragą"),
        ("Rosja", "Rosji Rosję Rosją"),
        ("Anglia", "Anglii Anglię Anglią"),
        ("Niemcy", "Niemiec Niemcom Niemczech Niemcami"),
        ("Węgry", "Węgier Węgrom Węgrzech"),
        ("Włochy", "Włoch Włoszech"),
        ("Katowice", "Katowic Katowicom Katowicach"),
        ("Indie", "Indii Indiom Indiach"),
        ("Zakopane", "Zakopanego Zakopanem"),
        ("Białystok", "Białegostoku Białymstoku"),
        ("Paweł", "Pawła Pawłowi Pawłem Pawle"),
        ("Piotr", "Piotra Piotrowi Piotrze"),
        ("Maciek", "Maćka Maćkowi"),
        ("Kwaśniewski", "Kwaśniewskiego Kwaśniewskiemu Kwaśniewskim Kwaśniewscy"),
        ("Jerzy", "Jerzego Jerzemu Jerzym"),
        ("Kościuszko", "Kościuszki Kościuszce Kościuszkę"),
        ("Wielka", "Wielkiej Wielką"),
        ("Zjednoczone", "Zjednoczonych Zjednoczonym"),
        ("dąb", "dębu dębem"),
        ("miasto", "miasta mieście miastach"),
        ("muzeum", "muzea muzeów"),
        ("Rosjanie", "Rosjan Rosjanom"),
        ("Polacy", "Polaków Polakom"),
    ],
)
def test_a_polish_name_is_declined(name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages("pl").names(fold(form)), form


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Jan", "Janina Janusz Janowski"),
        ("Praga", "Praksa Pragnienie"),
        ("Polska", "Polak Polityka"),
        ("Marek", "Marketing"),
        ("Maria", "Mario Marian"),
        ("Adam", "Adamowicz"),
    ],
)
def test_what_looks_like_a_polish_name_is_none(name: str, others: str) -> None:
    for other in others.split():
        assert fold(name) not in of_languages("pl").names(fold(other)), other


@pytest.mark.parametrize(
    ("place", "forms"),
    [
        ("Warszawa", "warszawski warszawskiej"),
        ("Praga", "praskiego"),
        ("Łódź", "łódzki łódzkich"),
        ("Rosja", "rosyjski rosyjskimi Rosjanin Rosjanka"),
        ("Belgia", "belgijska"),
        ("Ameryka", "amerykańskie Amerykanin"),
        ("Niemcy", "niemiecki niemieckiego"),
        ("Węgry", "węgierską"),
        ("Moskwa", "moskiewskich"),
        ("Karabach", "karabascy karabaski"),
        ("Irak", "iracki irackiej"),
        ("Bydgoszcz", "bydgoskiego"),
        ("Londyn", "londyński Londyńczycy"),
    ],
)
def test_a_polish_place_is_found_by_its_adjectives(place: str, forms: str) -> None:
    for form in forms.split():
        assert fold(place) in of_languages("pl").places(fold(form)), form


@pytest.mark.parametrize(
    ("place", "others"),
    [
        ("Rosja", "rosły"),
        ("Kaczyńska", "Kaczyński kaczyńskiego"),
        ("Maria", "Marian Mariana"),
        ("Iran", "iracki"),
        ("Grek", "grecki"),
    ],
)
def test_what_looks_like_a_polish_place_is_none(place: str, others: str) -> None:
    for other in others.split():
        assert fold(place) not in of_languages("pl").places(fold(other)), other


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("bomba", "bomby bombie bombę bomb bombami"),
        ("wojna", "wojny wojnie wojen"),
        ("matka", "matce matek"),
        ("rząd", "rządu rządowi rządy rządów"),
        ("atak", "ataku ataki ataków"),
        ("nowy", "nowa nowego nowych nowszy najnowszym"),
        ("wysoki", "wysoka wysokiej wyższy najwyższego"),
        ("dobry", "lepszy najlepszych dobrego"),
        ("aresztować", "aresztuje aresztował aresztowali aresztowano aresztowany aresztowanych"),
        ("zabić", "zabił zabiła zabito zabity zabitych zabije"),
        ("chodzić", "chodzi chodzę chodził chodzą"),
        ("płacić", "płacę płaci płacony"),
        ("pisać", "pisze piszą pisał pisana"),
        ("zacząć", "zaczął zaczęła zaczną zaczęto"),
        ("przyjąć", "przyjął przyjęła przyjmie przyjęty"),
        ("wejść", "wejdzie wszedł weszła"),
        ("człowiek", "ludzie ludzi człowieka"),
    ],
)
def test_a_polish_word_is_inflected(word: str, forms: str) -> None:
    for form in forms.split():
        assert fold(word) in of_languages("pl").words(fold(form)), form


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("bomba", "bombowiec bombardowanie"),
        ("rząd", "rządzić"),
        ("nowy", "nowość nowak"),
        ("pisać", "pisarz pismo"),
    ],
)
def test_what_looks_like_a_polish_word_is_none(word: str, others: str) -> None:
    for other in others.split():
        assert fold(word) not in of_languages("pl").words(fold(other)), other


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Opole", "Opola"),
        ("Polska", "Polski Polskōm"),
        ("Berlin", "Berlina Berlinym"),
    ],
)
def test_a_silesian_name_is_declined(name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages("szl").names(fold(form)), form


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Gduńsk", "Gduńska"),
        ("Polskô", "Polsczi Polsce Polskã"),
        ("Berlin", "Berlina Berlinie"),
    ],
)
def test_a_kashubian_name_is_declined(name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages("csb").names(fold(form)), form
