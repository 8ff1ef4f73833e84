import pytest

from watcher.text.fold import fold
from watcher.text.inflection.tables import of_languages


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Shqipëri", "Shqipëria Shqipërisë Shqipërinë"),
        ("Shqipëria", "Shqipërisë Shqipërinë Shqipëri"),
        ("Tiranë", "Tirana Tiranës Tiranën"),
        ("Tirana", "Tiranë Tiranës Tiranën"),
        ("Berlin", "Berlini Berlinit Berlinin"),
        ("Londoni", "Londonit Londonin"),
        ("Irak", "Iraku Irakut Irakun"),
        ("Greqia", "Greqisë Greqinë Greqi"),
        ("Kosovë", "Kosova Kosovës Kosovën"),
        ("Shtetet", "Shteteve Shtete"),
        ("Kombet", "Kombeve"),
        ("ministër", "ministri ministrit"),
        ("lule", "lulja lules lulet"),
        ("zgjedhje", "zgjedhjet zgjedhjeve"),
    ],
)
def test_an_albanian_name_takes_the_article(name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages("sq").names(fold(form)), form


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("Iran", "Iraku"),
        ("Shqipëri", "Shqiptar"),
        ("Berlin", "Berlusconi"),
        ("Kosovë", "Kosovar"),
    ],
)
def test_what_looks_like_an_albanian_name_is_none(name: str, others: str) -> None:
    for other in others.split():
        assert fold(name) not in of_languages("sq").names(fold(other)), other


@pytest.mark.parametrize(
    ("place", "forms"),
    [
        ("Kosovë", "kosovar kosovare kosovarët"),
        ("Amerikë", "amerikan amerikane"),
        ("Australi", "australian"),
    ],
)
def test_an_albanian_place_is_found_by_who_is_from_there(place: str, forms: str) -> None:
    for form in forms.split():
        assert fold(place) in of_languages("sq").places(fold(form)), form


@pytest.mark.parametrize(
    ("place", "others"),
    [
        ("Kosovë", "kosë"),
    ],
)
def test_what_looks_like_an_albanian_place_is_none(place: str, others: str) -> None:
    for other in others.split():
        assert fold(place) not in of_languages("sq").places(fold(other)), other


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("punoj", "punon punojnë punoi punuar punova"),
        ("luftë", "lufta luftës luftën luftë"),
        ("qytet", "qyteti qytetit qytetet qyteteve"),
        ("hap", "hapi hapën hapur"),
        ("jam", "është janë ishte"),
    ],
)
def test_an_albanian_word_is_inflected(word: str, forms: str) -> None:
    for form in forms.split():
        assert fold(word) in of_languages("sq").words(fold(form)), form


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("luftë", "luftëtar"),
        ("punoj", "punëtor"),
        ("qytet", "qytetar"),
        ("hap", "hapësirë"),
    ],
)
def test_what_looks_like_an_albanian_word_is_none(word: str, others: str) -> None:
    for other in others.split():
        assert fold(word) not in of_languages("sq").words(fold(other)), other
