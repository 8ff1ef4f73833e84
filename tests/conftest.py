"""What holds for all tests: tables that are read once, a terminal of their own, no stop-watch."""

from collections.abc import Iterator
from functools import cache

import publicsuffixlist
import pytest
from hypothesis import HealthCheck, settings

from watcher.flows.shipped import Shipped, shipped

# A machine that is busy with something else makes no law untrue.
settings.register_profile("ours", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("ours")

# What says to rich how wide and how clever the terminal is.
_OF_TERMINALS = ("COLUMNS", "FORCE_COLOR", "LINES", "NO_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE")


@pytest.fixture(scope="session", autouse=True)
def _known() -> Shipped:
    """Hold what ships with the package, so that whoever reads a rules file finds it read."""
    return shipped()


@pytest.fixture(scope="session", autouse=True)
def _surroundings() -> Iterator[None]:
    """Keep the Public Suffix List, which is let go of after each start; forget the terminal."""
    once = cache(publicsuffixlist.PublicSuffixList)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(publicsuffixlist, "PublicSuffixList", once)
        patch.setenv("TERM", "xterm-256color")  # `dumb` is always 80 columns wide
        for name in _OF_TERMINALS:
            patch.delenv(name, raising=False)
        yield
