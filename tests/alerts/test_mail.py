import email
import email.policy
from email.header import decode_header
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.alerts.builders import alert, entry, target, usual
from watcher.alerts.mail import mail_alert
from watcher.model import Alert, Kind, Severity

ZONE = "Asia/Yerevan"


def sent(said: Alert) -> EmailMessage:
    text = mail_alert(said, target(Kind.MAIL), ZONE, "d1d1").mail
    message = email.message_from_string(text, policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


def test_a_subject_is_rule_headline_publisher() -> None:
    said = alert(entry(title="Talks resume"), severity=Severity.CRITICAL)
    assert sent(said)["Subject"] == "[Karabakh peace talks] Talks resume – OC Media"


def test_a_long_rule_leaves_room_for_the_headline_on_a_phone() -> None:
    rule = "Peace process in the South Caucasus: talks, borders, prisoners"
    subject = sent(alert(entry(title="Talks resume"), rule=rule))["Subject"]
    assert subject == "[Peace process in…] Talks resume – OC Media"
    assert "Talks resume" in subject[:40]


def test_a_long_title_is_cut_after_a_word_and_leaves_the_publisher() -> None:
    subject = sent(alert(entry(title="resumed negotiations " * 20)))["Subject"]
    assert subject.endswith(" resumed… – OC Media")
    assert len(subject) <= 180


@pytest.mark.parametrize(
    "title",
    [
        "Հայաստանն ու Ադրբեջանը վերսկսել են բանակցությունները " * 2,
        "亚美尼亚和阿塞拜疆恢复和平谈判" * 5,
        "😀" * 90,
    ],
)
def test_every_encoded_word_of_a_subject_stands_alone(title: str) -> None:
    raw = mail_alert(alert(entry(title=title)), target(Kind.MAIL), ZONE, "d").mail
    lines = raw.partition("\r\nList-Id:")[0].removeprefix("Subject: ").split("\r\n ")
    assert all(len(line) <= 76 for line in lines)
    for line in lines:
        ((part, charset),) = decode_header(line)
        assert isinstance(part, bytes)
        part.decode(charset or "ascii")


@pytest.mark.parametrize(
    ("severity", "importance", "priority"),
    [
        (Severity.CRITICAL, "high", "1"),
        (Severity.HIGH, "high", "2"),
        (Severity.NORMAL, None, None),
        (Severity.LOW, "low", "5"),
    ],
)
def test_a_reader_is_told_how_much_it_matters(
    severity: Severity, importance: str | None, priority: str | None
) -> None:
    message = sent(usual(severity))
    assert message["Importance"] == importance
    assert message["X-Priority"] == priority


@pytest.mark.parametrize(
    ("rule", "phrase"),
    [
        ("Karabakh", '"Karabakh" <karabakh.watcher.local>'),
        ('say "no" \\', '"say \\"no\\" \\\\" <say-no.watcher.local>'),
        ("Карабах", "Карабах <rule-"),
        ("=?utf-8?q?x?=", "=?utf-8?q?x?= <utf-8-q-x.watcher.local>"),
        ("", '"rule-'),
    ],
)
def test_a_list_has_a_phrase_for_people_and_a_name_for_filters(rule: str, phrase: str) -> None:
    assert sent(alert(rule=rule))["List-Id"].startswith(phrase)


def test_no_machine_answers_but_a_report_of_failure_may_come() -> None:
    message = sent(usual())
    assert message["Auto-Submitted"] == "auto-generated"
    assert set(message["X-Auto-Response-Suppress"].split(", ")).isdisjoint({"All", "NDR"})


@given(st.text(max_size=120), st.text(max_size=90), st.sampled_from(list(Severity)))
@settings(max_examples=60, deadline=None)
def test_any_rule_and_title_give_one_whole_message(
    title: str, rule: str, severity: Severity
) -> None:
    said = alert(entry(title=title), rule=rule, severity=severity)
    first = mail_alert(said, target(Kind.MAIL), ZONE, "d1d1")
    assert first == mail_alert(said, target(Kind.MAIL), ZONE, "d1d1")
    assert max(map(len, first.mail.split("\r\n"))) <= 78
    message = sent(said)
    assert message["Subject"] == first.title
    assert message["List-Id"].endswith(".watcher.local>")
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert all(part.get_content().strip() for part in message.iter_parts())
    assert message["To"] == "me@example.org"
    assert not message.defects
