"""The only module that asks for the time or for chance: everything else is told."""

import random  # noqa: TID251  this is the place
import time
from datetime import UTC, datetime


def now() -> datetime:
    """Return the present moment, aware and in UTC."""
    return datetime.now(UTC)  # noqa: TID251  this is the place


def monotonic() -> float:
    """Return seconds on a clock that never jumps; only differences mean something."""
    return time.monotonic()  # noqa: TID251  this is the place


def chance() -> float:
    """Return a number from 0 up to 1, for jitter."""
    return random.random()  # noqa: S311  spreads load, guards nothing
