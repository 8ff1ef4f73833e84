import pytest

from watcher.text.fold import fold
from watcher.text.inflection.tables import of_languages


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Bratislava", "Bratislavy Bratislave Bratislavou"),
        ("Košice", "Košíc Košiciach Košicami"),
        ("Bystrica", "Bystrice Bystrici Bystricou"),
        ("Slovensko", "Slovenska Slovensku Slovenskom"),
        ("Viedeň", "Viedne Viedni"),
        ("Budapešť", "Budapešti Budapešťou"),
        ("únia", "únie únii úniu úniou"),
        ("Peter", "Petra Petrovi Petrom"),
        ("Pellegrini", "Pellegriniho Pellegrinimu"),
        ("Nováková", "Novákovej Novákovú Novákovou"),
        ("Fico", "Fica Ficovi Ficom"),
        ("Biely", "Bieleho Bielom"),
        ("Tatry", "Tatier Tatrách"),
        ("Slovák", "Slováka Slováci Slovákov"),
        ("Spojené", "Spojených Spojeným"),
    ],
)
def test_a_slovak_name_is_declined(name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages("sk").names(fold(form)), form


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Nemec", "Nemecko Nemecka"),
        ("Slovák", "Slovensko Slováčik"),
        ("Ján", "Jánošík"),
        ("Peter", "Peterson"),
    ],
)
def test_what_looks_like_a_slovak_name_is_none(name: str, others: str) -> None:
    for other in others.split():
        assert fold(name) not in of_languages("sk").names(fold(other)), other


@pytest.mark.parametrize(
    ("place", "forms"),
    [
        ("Praha", "pražský pražskej"),
        ("Slovensko", "slovenský slovenského"),
        ("Košice", "košický"),
        ("Rusko", "ruskí ruskými"),
        ("Bratislava", "bratislavský Bratislavčan"),
    ],
)
def test_a_slovak_place_is_found_by_its_adjectives(place: str, forms: str) -> None:
    for form in forms.split():
        assert fold(place) in of_languages("sk").places(fold(form)), form


@pytest.mark.parametrize(
    ("place", "others"),
    [
        ("Nemecko", "Nemec"),
        ("Nemec", "Nemecko Nemecka"),
    ],
)
def test_what_looks_like_a_slovak_place_is_none(place: str, others: str) -> None:
    for other in others.split():
        assert fold(place) not in of_languages("sk").places(fold(other)), other


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("bomba", "bomby bômb bombami"),
        ("matka", "matke matiek"),
        ("vojna", "vojny vojen vojne"),
        ("nový", "nová nového novší najnovších"),
        ("zabiť", "zabil zabili zabije zabitý"),
        ("rokovať", "rokuje rokovali rokujú"),
        ("platiť", "platí platil platia"),
        ("človek", "ľudia ľudí človeka"),
    ],
)
def test_a_slovak_word_is_inflected(word: str, forms: str) -> None:
    for form in forms.split():
        assert fold(word) in of_languages("sk").words(fold(form)), form


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("bomba", "bombardovanie"),
        ("nový", "novinár"),
        ("matka", "matematika"),
        ("vojna", "vojak"),
    ],
)
def test_what_looks_like_a_slovak_word_is_none(word: str, others: str) -> None:
    for other in others.split():
        assert fold(word) not in of_languages("sk").words(fold(other)), other
