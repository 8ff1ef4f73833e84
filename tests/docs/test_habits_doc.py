"""What docs/rules.md says about the habits of other search engines is what `check` says."""

import pytest

from tests.docs.pages import RULES, codes, section, table
from watcher.rules.language.query import examine

ROWS = table(section(RULES, "The query language"), first="elsewhere")
HABITS = [(habit, codes(row[1])[0], row[2]) for row in ROWS for habit in codes(row[0])]


@pytest.mark.parametrize(("habit", "here", "kind"), HABITS)
def test_a_habit_is_told_with_what_is_written_here(habit: str, here: str, kind: str) -> None:
    examined = examine(habit)
    (told,) = examined.errors or examined.remarks

    assert kind == ("error" if examined.errors else "warning")
    assert habit[: told.start] + str(told.mend) + habit[told.end :] == here
    assert examine(here).tree is not None
    assert examine(here).remarks == ()
