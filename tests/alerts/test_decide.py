from datetime import UTC, datetime, timedelta

from watcher.alerts.decide import Circumstances, decide
from watcher.model import Decision, Entry, Reason

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HALF_A_DAY = timedelta(hours=12)
FIRST_SIGHT = Circumstances(first_sight=True, known=False)
NEW = Circumstances(first_sight=False, known=False)
EDITED = Circumstances(first_sight=False, known=True)


def aged(hours: float | None) -> Entry:
    published = None if hours is None else NOW - timedelta(hours=hours)
    return Entry("1", title="News", published=published)


def test_a_new_entry_of_a_known_feed_alerts_whatever_its_date() -> None:
    for entry in (aged(0), aged(10_000), aged(-10_000), aged(None)):
        assert decide(entry, NEW, HALF_A_DAY, NOW) == (Decision.RAISE, Reason.NEW)


def test_at_first_sight_of_a_feed_only_what_is_younger_than_lookback_alerts() -> None:
    assert decide(aged(11.9), FIRST_SIGHT, HALF_A_DAY, NOW) == (Decision.RAISE, Reason.NEW)
    assert decide(aged(12), FIRST_SIGHT, HALF_A_DAY, NOW)[1] is Reason.FIRST_POLL


def test_at_first_sight_an_entry_without_a_date_is_the_past() -> None:
    verdict = decide(aged(None), FIRST_SIGHT, HALF_A_DAY, NOW)

    assert verdict == (Decision.SUPPRESS, Reason.FIRST_POLL)


def test_without_lookback_nothing_alerts_at_first_sight() -> None:
    assert decide(aged(-1), FIRST_SIGHT, timedelta(0), NOW)[0] is Decision.SUPPRESS


def test_an_edit_that_makes_a_rule_true_alerts_and_says_so() -> None:
    assert decide(aged(50), EDITED, HALF_A_DAY, NOW) == (Decision.RAISE, Reason.EDITED)


def test_an_edit_is_no_news_to_a_rule_that_was_true_before_it() -> None:
    seen = Circumstances(first_sight=False, known=True, true_before=True)

    assert decide(aged(0), seen, HALF_A_DAY, NOW) == (Decision.SUPPRESS, Reason.TRUE_BEFORE)
