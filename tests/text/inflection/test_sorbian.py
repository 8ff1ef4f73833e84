import pytest

from watcher.text.fold import fold
from watcher.text.inflection.tables import of_languages


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Budyšin", "Budyšina Budyšinje Budyšinom"),
        ("Łužica", "Łužicy Łužicu"),
        ("Praha", "Prahi Praze"),
        ("Němska", "Němskeje Němskej"),
        ("Serb", "Serba Serbow Serbam Serbja"),
    ],
)
def test_an_upper_sorbian_name_is_declined(name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages("hsb").names(fold(form)), form


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Serb", "Serbska"),
        ("Budyšin", "Budyski"),
        ("Praha", "Praktika"),
        ("Jan", "Janko"),
    ],
)
def test_what_looks_like_an_upper_sorbian_name_is_none(name: str, others: str) -> None:
    for other in others.split():
        assert fold(name) not in of_languages("hsb").names(fold(other)), other


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Chóśebuz", "Chóśebuza Chóśebuzu"),
        ("Łužyca", "Łužyce Łužycu Łužycy"),
        ("Barliń", "Barlinja Barlinu"),
        ("Nimska", "Nimskeje Nimskej"),
    ],
)
def test_a_lower_sorbian_name_is_declined(name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages("dsb").names(fold(form)), form
