"""The store that a rules file names, for the commands that look into it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from watcher.cli.options import chosen

if TYPE_CHECKING:
    from watcher.cli.listing.condition import Condition
    from watcher.cli.screen.times import Times
    from watcher.flows.reload import RulesFile
    from watcher.store import Store


@dataclass(frozen=True, slots=True)
class Stored:
    """An open store, the rules file beside it, be that right or wrong, and the time."""

    reading: "RulesFile"
    store: "Store"
    now: datetime

    def times(self, *, exact: bool) -> "Times":
        """Return how times are to be told."""
        from watcher.cli.screen.times import Times
        from watcher.config.telling.surroundings import system_timezone

        draft = self.reading.draft
        return Times(self.now, draft.timezone if draft else system_timezone(os.environ), exact)

    def rule_names(self) -> dict[str, str]:
        """Return the name of each rule that can be read, by its id."""
        draft = self.reading.draft
        return {rule.id: rule.name for rule in draft.rules} if draft else {}

    def condition(self) -> "Condition":
        """Return how everything is."""
        from watcher.cli.listing.condition import Condition
        from watcher.store import holder, noted

        path, reading, daemon = self.store.path, self.reading, holder(self.store.path)
        return Condition(
            daemon=daemon,
            trouble=noted(path) if daemon is not None else "",
            store=str(path),
            status=self.store.status(self.now),
            feeds=self.store.feed_rows(),
            rules=len(reading.draft.rules) if reading.draft else 0,
            mistakes=sum(problem.kind == "error" for problem in reading.problems),
        )


@contextmanager
def stored(rules: Path | None) -> Iterator[Stored]:
    """Open the store that a rules file names; a wrong file is no reason not to look at it."""
    from watcher import clock
    from watcher.config.telling.surroundings import store_url
    from watcher.errors import InputError
    from watcher.flows.reload import read_rules
    from watcher.store import open_store

    path = chosen(rules)
    reading = read_rules(path, os.environ)
    if reading.draft is None and not path.exists():
        raise InputError(reading.problems)
    url = reading.draft.store if reading.draft else store_url(path.parent, os.environ)
    with open_store(url, path.parent, create=False) as store:
        yield Stored(reading, store, clock.now())
