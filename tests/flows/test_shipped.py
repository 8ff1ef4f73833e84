from weakref import WeakValueDictionary, ref

import pytest

from watcher.flows import shipped as module
from watcher.flows.shipped import shipped


def test_what_ships_is_read_once_for_as_long_as_it_is_held() -> None:
    known = shipped()

    assert shipped() is known
    assert known.catalogue.get("Armenia") is not None
    assert known.common.word("the", {"en"}) is not None


def test_nothing_is_kept_that_nobody_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_held", WeakValueDictionary())

    known = ref(shipped())

    assert known() is None
