from weakref import WeakValueDictionary, ref

import pytest

from watcher.entities.lookup import Entities
from watcher.flows import shipped as module
from watcher.flows.shipped import shipped


@pytest.fixture(scope="module")
def catalogued() -> Entities:
    return Entities((), shipped().catalogue)


def test_what_ships_is_read_once_for_as_long_as_it_is_held() -> None:
    known = shipped()

    assert shipped() is known
    assert known.catalogue.get("Armenia") is not None
    assert known.common.word("the", {"en"}) is not None


def test_nothing_is_kept_that_nobody_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_held", WeakValueDictionary())

    known = ref(shipped())

    assert known() is None


@pytest.mark.parametrize(
    ("wrong", "label"),
    [
        ("Armenai", "Armenia"), ("Azerbijan", "Azerbaijan"), ("Artsak", "Nagorno-Karabakh"),
        ("Kazahstan", "Kazakhstan"), ("Nagorno-Karabah", "Nagorno-Karabakh"),
        ("Yerivan", "Yerevan"), ("Kyev", "Kyiv"), ("Moskow", "Moscow"), ("Germny", "Germany"),
        ("Phillipines", "Philippines"), ("Blinken", None), ("Mars", None),
    ],
)  # fmt: skip
def test_a_misspelt_name_of_the_whole_catalogue_suggests_what_was_meant(
    wrong: str, label: str | None, catalogued: Entities
) -> None:
    assert catalogued.suggest(wrong) == label
