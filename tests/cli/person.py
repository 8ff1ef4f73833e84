"""Somebody who answers what `watcher init` asks, and what was said meanwhile."""

import io
import sys

import pytest

from watcher.cli.first.asking import Asking


def answers(monkeypatch: pytest.MonkeyPatch, *lines: str) -> Asking:
    """Put answers where the next questions will find them; after the last the input ends."""
    typed = "".join(f"{line}\n" for line in lines).encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(typed), encoding="utf-8"))
    monkeypatch.setenv("COLUMNS", "100")
    return Asking()
