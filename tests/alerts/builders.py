"""Alerts, targets and deliveries for the tests of this room."""

from datetime import UTC, datetime, timedelta

from watcher.model import (
    Alert,
    Delivery,
    Entry,
    Evidence,
    Kind,
    Payload,
    Secret,
    Severity,
    State,
    Target,
    Trouble,
)

NOW = datetime(2026, 11, 23, 10, 5, tzinfo=UTC)
TITLE = "Armenia and Azerbaijan resume peace talks over Nagorno-Karabakh"
SUMMARY = (
    "Negotiators from Armenia and Azerbaijan met in Geneva on Monday. "
    "The peace talks, broken off in spring, are to go on until Friday."
)


def evidence(field: str, text: str, term: str, value: str) -> Evidence:
    start = text.index(value)
    return Evidence(field, start, start + len(value), value, term)


def entry(
    title: str = TITLE, summary: str = SUMMARY, link: str = "https://oc-media.org/t"
) -> Entry:
    return Entry(
        id="e1",
        title=title,
        summary=summary,
        link=link,
        publisher="oc-media.org",
        published=NOW,
        language="en",
    )


def alert(
    said: Entry | None = None,
    found: tuple[Evidence, ...] = (),
    severity: Severity = Severity.NORMAL,
    rule: str = "Karabakh peace talks",
) -> Alert:
    said = said or entry()
    return Alert(
        id="1a2b3c4d5e6f1a2b3c4d5e6f",
        rule_id=rule,
        rule_name=rule,
        severity=severity,
        story="s",
        feed_id="f",
        feed_name="OC Media",
        entry=said,
        evidence=found,
        raised_at=NOW,
    )


def usual(severity: Severity = Severity.NORMAL) -> Alert:
    found = (
        evidence("title", TITLE, "@Nagorno-Karabakh", "Nagorno-Karabakh"),
        evidence("title", TITLE, "talks", "talks"),
        evidence("summary", SUMMARY, "talks", "talks"),
    )
    return alert(found=found, severity=severity)


def target(kind: Kind, sender: str = "watcher@example.org") -> Target:
    return Target("desk", "desk", kind, Secret("x"), sender=sender, recipient="me@example.org")


def trouble(text: str = "The feed OC Media has given nothing for 12 minutes: 500.") -> Trouble:
    return Trouble("0123456789abcdef01234567", "feed OC Media", text, NOW)


def delivery(tries: int = 1, give_up: timedelta = timedelta(days=7)) -> Delivery:
    return Delivery(
        id="d1d1d1d1d1",
        cause_id="a",
        channel="desk",
        target="me",
        payload=Payload("Title", "Body"),
        created_at=NOW,
        due_at=NOW,
        give_up_at=NOW + give_up,
        state=State.SENDING,
        tries=tries,
    )
