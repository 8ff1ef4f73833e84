import pytest

from watcher.text.fold import fold
from watcher.text.inflection.tables import of_languages


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Kaunas", "Kauno Kaunui Kauną Kaunu Kaune"),
        ("Vilnius", "Vilniaus Vilniui Vilnių Vilniumi Vilniuje"),
        ("Lietuva", "Lietuvos Lietuvai Lietuvą Lietuvoje"),
        ("Rusija", "Rusijos Rusijoje"),
        ("Klaipėda", "Klaipėdos Klaipėdoje"),
        ("Neris", "Neries Neriai Nerį Nerimi"),
        ("Petraitis", "Petraičio Petraičiui Petraitį Petraičiu"),
        ("Kazlauskas", "Kazlausko Kazlauskui"),
        ("Eglė", "Eglės Eglei Eglę"),
        ("Trakai", "Trakų Trakams Trakuose"),
        ("Šiauliai", "Šiaulių Šiauliuose"),
        ("Jungtinės", "Jungtinių Jungtinėse"),
        ("Valstijos", "Valstijų Valstijoms Valstijose"),
        ("Baltieji", "Baltųjų Baltiesiems"),
        ("Didžioji", "Didžiosios Didžiąją Didžiojoje"),
        ("Trump", "Trumpas Trumpo Trumpui"),
        ("vanduo", "vandens vandenį vandenyje"),
        ("medis", "medžio medžių"),
    ],
)
def test_a_lithuanian_name_is_declined(name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages("lt").names(fold(form)), form


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Vilnius", "Vilnietis Vilnonis"),
        ("Jonas", "Jonaitis Joniškis"),
        ("Lietuva", "Lietus Lietuvis"),
        ("Petras", "Petraitis"),
        ("Jona", "Jonas"),
    ],
)
def test_what_looks_like_a_lithuanian_name_is_none(name: str, others: str) -> None:
    for other in others.split():
        assert fold(name) not in of_languages("lt").names(fold(other)), other


@pytest.mark.parametrize(
    ("place", "forms"),
    [
        ("Vilnius", "vilnietis vilniečių vilnietiškas"),
        ("Kaunas", "kauniečiai"),
        ("Lietuva", "lietuviškas lietuviškos"),
        ("Rusija", "rusiškas rusiški"),
    ],
)
def test_a_lithuanian_place_is_found_by_who_is_from_there(place: str, forms: str) -> None:
    for form in forms.split():
        assert fold(place) in of_languages("lt").places(fold(form)), form


@pytest.mark.parametrize(
    ("place", "others"),
    [
        ("Vilnius", "vilnonis"),
    ],
)
def test_what_looks_like_a_lithuanian_place_is_none(place: str, others: str) -> None:
    for other in others.split():
        assert fold(place) not in of_languages("lt").places(fold(other)), other


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("bomba", "bombos bombų bombomis"),
        ("karas", "karo karui karą kare"),
        ("naujas", "nauja naujo naujų naujausias naujesnis naujasis"),
        ("gražus", "gražaus gražią gražesnis gražiausi"),
        ("rašyti", "rašo rašė rašys rašytų rašomas"),
        ("dirbti", "dirba dirbo dirbs dirbantis dirbęs"),
        ("kalbėti", "kalba kalbėjo kalbės kalbėtų"),
        ("sustabdyti", "sustabdė sustabdytas sustabdytų"),
        ("užpulti", "užpuls užpultas užpultų"),
        ("organizuoti", "organizuoja organizavo organizuos organizuojamas"),
        ("žmogus", "žmonės žmonių žmogaus"),
    ],
)
def test_a_lithuanian_word_is_inflected(word: str, forms: str) -> None:
    for form in forms.split():
        assert fold(word) in of_languages("lt").words(fold(form)), form


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("karas", "karys karalius"),
        ("bomba", "bombardavimas"),
        ("rašyti", "rašytojas"),
        ("naujas", "naujienos"),
    ],
)
def test_what_looks_like_a_lithuanian_word_is_none(word: str, others: str) -> None:
    for other in others.split():
        assert fold(word) not in of_languages("lt").words(fold(other)), other


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Rīga", "Rīgas Rīgai Rīgu Rīgā"),
        ("Latvija", "Latvijas Latvijā"),
        ("Jānis", "Jāņa Jānim Jāni"),
        ("Bērziņš", "Bērziņa Bērziņam"),
        ("Kalniņš", "Kalniņu Kalniņam"),
        ("Ogre", "Ogres Ogrei Ogrē"),
        ("Cēsis", "Cēsu Cēsīm Cēsīs"),
        ("Talsi", "Talsu Talsiem Talsos"),
        ("Filipīnas", "Filipīnu Filipīnām Filipīnās"),
        ("Trumps", "Trumpa Trumpam Trumpu"),
        ("lācis", "lāča lācim lāči lāčiem"),
        ("Baltais", "Baltā Baltajā Balto"),
        ("Apvienotie", "Apvienoto Apvienotajos"),
        ("Savienotās", "Savienoto Savienotajās"),
        ("Valstis", "Valstu Valstīm"),
        ("brālis", "brāļa brāļiem"),
        ("upe", "upju upēm"),
    ],
)
def test_a_latvian_name_is_declined(name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages("lv").names(fold(form)), form


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Liepas", "Liepājas"),
        ("Rīga", "Rīdzene Rīgnieks"),
        ("Jānis", "Jaunis"),
        ("Latvija", "Latvietis"),
    ],
)
def test_what_looks_like_a_latvian_name_is_none(name: str, others: str) -> None:
    for other in others.split():
        assert fold(name) not in of_languages("lv").names(fold(other)), other


@pytest.mark.parametrize(
    ("place", "forms"),
    [
        ("Latvija", "latvisks latviete latvietim"),
        ("Liepāja", "liepājnieks liepājnieku"),
        ("Rēzekne", "rēzeknietis"),
    ],
)
def test_a_latvian_place_is_found_by_who_is_from_there(place: str, forms: str) -> None:
    for form in forms.split():
        assert fold(place) in of_languages("lv").places(fold(form)), form


@pytest.mark.parametrize(
    ("place", "others"),
    [
        ("Liepāja", "liepa"),
    ],
)
def test_what_looks_like_a_latvian_place_is_none(place: str, others: str) -> None:
    for other in others.split():
        assert fold(place) not in of_languages("lv").places(fold(other)), other


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("bumba", "bumbas bumbu bumbām"),
        ("karš", "kara karam karā kari"),
        ("jauns", "jauna jauno jaunais jaunākais visjaunākā"),
        ("labs", "laba labo labāks"),
        ("strādāt", "strādā strādāja strādās strādājot strādātu"),
        ("runāt", "runā runāja runās"),
        ("arestēt", "arestē arestēja arestēts arestētais"),
        ("nogalināt", "nogalināja nogalināts nogalināti"),
        ("cilvēks", "cilvēki cilvēku ļaudis"),
    ],
)
def test_a_latvian_word_is_inflected(word: str, forms: str) -> None:
    for form in forms.split():
        assert fold(word) in of_languages("lv").words(fold(form)), form


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("karš", "karte karavīrs"),
        ("bumba", "bumbiere"),
        ("jauns", "jaunība"),
        ("labs", "labība"),
    ],
)
def test_what_looks_like_a_latvian_word_is_none(word: str, others: str) -> None:
    for other in others.split():
        assert fold(word) not in of_languages("lv").words(fold(other)), other


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Latgola", "Latgolys Latgolu"),
        ("Reiga", "Reigys Reigu"),
        ("Daugovpiļs", "Daugovpilī"),
    ],
)
def test_a_latgalian_name_is_declined(name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages("ltg").names(fold(form)), form
