from dataclasses import replace
from datetime import timedelta

import pytest
from rich.text import Text

from tests.cli.builders import (
    EXACT,
    HOSTILE,
    LONG_RULE,
    NOW,
    SCRIPTS,
    WIDTHS,
    Story,
    alert,
    delivery,
    feed,
    flowing,
    lit,
    terminal,
    too_wide,
)
from watcher.cli.listing.as_json import way_json
from watcher.cli.listing.way import show_way
from watcher.model import Attempt, Decision, Evidence, Outcome, Reason, Result, State, Verdict
from watcher.store.rows import WayRow

Capsys = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch
NAMES = ("en", "hy", "zh", "ru", "ar", "hostile")
REASON = "the service is overloaded (503 Service Unavailable)"


def way(said: Story = SCRIPTS[0]) -> WayRow:
    of = alert(said, rule_name=LONG_RULE)
    raised = Verdict("talks", "f", of.entry.id, Decision.RAISE, Reason.NEW, NOW, of.id)
    kept = replace(
        raised,
        rule_id="war",
        decision=Decision.SUPPRESS,
        reason=Reason.TRUE_BEFORE,
        alert_id=None,
    )
    waits = delivery("w", State.DUE, tries=2, error=REASON)
    failed = Attempt(waits.id, 1, NOW, NOW, Outcome(Result.TRANSIENT, REASON, 503))
    sent = delivery("s", channel="me", target="me@example.org")
    return WayRow(
        alert=of,
        feed=feed("Courier"),
        address="https://courier.example/rss",
        first_seen=NOW - timedelta(minutes=5),
        verdicts=(raised, kept),
        deliveries=(
            (waits, (failed, replace(failed, number=2, outcome=Outcome(Result.BROKEN, "401")))),
            (sent, (Attempt(sent.id, 1, NOW, NOW, Outcome(Result.SENT)),)),
        ),
    )


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("said", SCRIPTS, ids=NAMES)
def test_the_way_fits_the_terminal_with_the_id_whole_and_the_evidence_lit(
    capsys: Capsys, monkeypatch: Patch, said: Story, columns: int
) -> None:
    printed = terminal(capsys, monkeypatch, columns)
    one = way(said)
    show_way(one, {"war": "War"}, EXACT)
    lines = printed()

    assert too_wide(lines, columns) == []
    assert lines[0].plain.split() == ["alert", one.alert.id]
    assert all(word in lit(lines) for word in said[2])


def test_the_way_tells_everything_from_the_feed_to_each_attempt(
    capsys: Capsys, monkeypatch: Patch
) -> None:
    printed = terminal(capsys, monkeypatch, 80)
    show_way(way(), {"war": "War"}, EXACT)
    text = flowing(printed())

    told = (
        "headline Peace talks on Nagorno-Karabakh resume in Geneva",
        "link https://courier.example/1",
        "feed Courier https://courier.example/rss",
        "published 2026-03-01 15:51:00+04:00 (9 min ago)",
        "first seen 2026-03-01 15:55:00+04:00 (5 min ago), 4 min after publication",
        "raised 2026-03-01 15:57:00+04:00 (3 min ago) reason: new",
        f"rule {LONG_RULE}, normal id talks",
        "because talks: talks in the title",
        "other rules War: no alert (true before the edit), 2026-03-01 16:00:00+04:00",
        "sent to desk (slack) due 2026-03-01 16:00:00+04:00 attempt 1: transient, the service is",
        f"{REASON} → tried again later",
        "attempt 2: broken, 401 → a person must mend the channel",
        "next try 2026-03-01 16:04:00+04:00 2 tries so far; given up 2026-03-08",
        "sent to me (me@example.org) sent 2026-03-01 16:00:00+04:00 attempt 1: sent",
    )
    places = [text.find(one) for one in told]
    assert [one for one, place in zip(told, places, strict=True) if place < 0] == []
    assert places == sorted(places)


def test_what_is_no_longer_known_is_said(capsys: Capsys) -> None:
    lost = replace(way(), feed=None, first_seen=None, verdicts=(), deliveries=())
    undated = replace(lost.alert, entry=replace(lost.alert.entry, published=None), evidence=())
    show_way(replace(lost, alert=undated), {}, EXACT)
    out = capsys.readouterr().out

    assert "it is no longer in rules.yaml" in out
    assert "the feed gives no date" in out
    assert "no longer known" in out
    assert "the rule is true of it" in out
    assert "none was true of it" in out
    assert "to nobody: the rule notifies no channel" in out


def test_a_delivery_that_was_given_up_says_why_once(capsys: Capsys) -> None:
    refused = delivery("x", State.DEAD, error="413")
    stranded = delivery("y", State.DEAD, error="its channel is gone", tries=0)
    attempt = Attempt(refused.id, 1, NOW, NOW, Outcome(Result.REFUSED, "413", 413))
    show_way(replace(way(), deliveries=((refused, (attempt,)), (stranded, ()))), {}, EXACT)
    out = capsys.readouterr().out

    assert out.count("413") == 1
    assert "given up 2026-03-01 16:00:00+04:00, not tried again: its channel is gone" in out


def test_a_feed_that_fails_says_so_on_the_way(capsys: Capsys) -> None:
    show_way(replace(way(), feed=feed("Courier", "a web page, not a feed")), {}, EXACT)
    assert "failing since 2026-03-01 15:31:00+04:00: a web page" in capsys.readouterr().out


def test_hostile_text_is_harmless_on_the_way(capsys: Capsys) -> None:
    show_way(way(HOSTILE), {"war": "\x1b[2Jwar"}, EXACT)
    assert [c for c in capsys.readouterr().out if c in "\x1b\x07\r\u202e\u2066\u2028\x9b"] == []


def test_an_entry_is_never_seen_after_its_alert(capsys: Capsys) -> None:
    show_way(replace(way(), first_seen=NOW), {}, EXACT)
    out = capsys.readouterr().out

    assert "first seen   2026-03-01 15:57:00+04:00" in out
    assert "raised       2026-03-01 15:57:00+04:00" in out


def test_the_way_says_which_name_of_an_entity_was_found(capsys: Capsys) -> None:
    found = (
        Evidence("title", 0, 7, "Adalynn", '@"sanctioned vessels"', "ADALYNN (IMO 9162928)"),
        Evidence("title", 8, 15, "Adalynn", '@"sanctioned vessels"', "ADALYNN (IMO 9000001)"),
        Evidence("title", 0, 18, "Нагорного Карабаха", "@Karabakh", "Нагорный Карабах"),
        Evidence("title", 0, 4, "Baku", "@Baku", "Baku"),
    )
    show_way(replace(way(), alert=replace(way().alert, evidence=found)), {}, EXACT)
    out = flowing([Text(line) for line in capsys.readouterr().out.splitlines()])

    assert "Adalynn (IMO 9162928) in the title; Adalynn (IMO 9000001) in the title" in out
    assert "@Karabakh: Нагорного Карабаха (Нагорный Карабах) in the title" in out
    assert "@Baku: Baku in the title" in out


def test_the_name_is_in_the_json_where_there_is_one() -> None:
    found = (
        Evidence("title", 0, 7, "Adalynn", "@vessels", "ADALYNN (IMO 9162928)"),
        Evidence("title", 0, 5, "talks", "talks"),
    )
    told = way_json(replace(way(), alert=replace(way().alert, evidence=found)))["evidence"]

    assert isinstance(told, list)
    assert told[0]["name"] == "ADALYNN (IMO 9162928)"
    assert "name" not in told[1]
