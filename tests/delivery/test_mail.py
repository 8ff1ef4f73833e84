import contextlib
import ssl
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import SMTP as SMTP_POLICY
from pathlib import Path
from typing import Any

import pytest

from tests.delivery import receivers
from tests.delivery.builders import delivery, target
from watcher.delivery.send import send
from watcher.model import Outcome, Payload, Result

CANARY = "c4n4rys3cr3t"
MESSAGE = (
    "From: w@example.org\nTo: you@example.org\nSubject: =?utf-8?q?=C4=B0?=\n"
    "Message-ID: <d1@example.org>\nDate: Sun, 01 Mar 2026 12:00:00 +0000\n\n"
    "Hello\n.\n.dot\n..two\nend"
)


def submit(port: int, query: str = "", user: str = "", scheme: str = "mailto") -> Outcome:
    url = f"{scheme}://{user}127.0.0.1:{port}/?to=you@example.org&from=w@example.org{query}"
    return send(delivery(Payload("t", "b", mail=MESSAGE), doubt=1), target(url))


def at(**script: str) -> Outcome:
    """The outcome where one stage answers otherwise."""
    with receivers.smtp(**script) as server:
        return submit(server.port, "&rto=0.3" if "hang" in script.values() else "", f"me:{CANARY}@")


class Inbox:
    def __init__(self) -> None:
        self.envelopes: list[Any] = []

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        self.envelopes.append(envelope)
        return "250 taken"


@contextlib.contextmanager
def aiosmtpd_server(**options: Any) -> Iterator[tuple[int, Inbox]]:
    inbox = Inbox()
    controller = receivers.MailServer(inbox, **options)
    controller.start()
    try:
        yield controller.port, inbox
    finally:
        controller.stop()


def test_a_real_server_gets_the_very_bytes_each_time() -> None:
    with aiosmtpd_server() as (port, inbox):
        assert submit(port) == Outcome(Result.SENT, status=250)
        assert submit(port).result is Result.SENT

    first, second = inbox.envelopes
    assert first.content == second.content == MESSAGE.replace("\n", "\r\n").encode() + b"\r\n"
    assert first.mail_from == "w@example.org"
    assert first.rcpt_tos == ["you@example.org"]
    assert message_from_bytes(first.content, policy=SMTP_POLICY)["Message-ID"] == "<d1@example.org>"
    assert max(map(len, first.content.splitlines())) <= 998


def test_dots_are_doubled_and_the_server_is_left_politely() -> None:
    with receivers.smtp() as server:
        submit(server.port)

    assert b"\r\n..\r\n..dot\r\n...two\r\nend\r\n" in server.message
    assert server.commands[-1].upper() == "QUIT"


@pytest.mark.parametrize(
    ("script", "result", "status"),
    [
        ({}, Result.SENT, 250),
        ({"QUIT": "drop"}, Result.SENT, 250),
        ({"greeting": "421 too busy"}, Result.TRANSIENT, 421),
        ({"greeting": "554 not for you"}, Result.BROKEN, 554),
        ({"greeting": "drop"}, Result.TRANSIENT, None),
        ({"AUTH": "535 5.7.8 wrong"}, Result.BROKEN, 535),
        ({"AUTH": "454 later"}, Result.TRANSIENT, 454),
        ({"EHLO": "250 loopback"}, Result.BROKEN, None),
        ({"EHLO": "250-loopback\r\n250 AUTH X-ODD"}, Result.BROKEN, None),
        ({"MAIL": "451 later"}, Result.TRANSIENT, 451),
        ({"MAIL": "553 not your name"}, Result.BROKEN, 553),
        ({"RCPT": "450 full"}, Result.TRANSIENT, 450),
        ({"RCPT": "550 5.1.1 unknown"}, Result.REFUSED, 550),
        ({"RCPT": "530 log in first"}, Result.BROKEN, 530),
        ({"DATA": "452 no room"}, Result.TRANSIENT, 452),
        ({"DATA": "554 no"}, Result.REFUSED, 554),
        ({"DATA": "250 odd"}, Result.TRANSIENT, 250),
        ({"DATA": "drop"}, Result.TRANSIENT, None),
        ({"END": "451 later"}, Result.TRANSIENT, 451),
        ({"END": "554 5.7.1 spam"}, Result.REFUSED, 554),
        ({"END": "drop"}, Result.AMBIGUOUS, None),
        ({"END": "hang"}, Result.AMBIGUOUS, None),
        ({"END": "what?"}, Result.AMBIGUOUS, None),
    ],
)
def test_each_stage_says_what_can_be_done(
    script: dict[str, str], result: Result, status: int | None
) -> None:
    outcome = at(**script)

    assert (outcome.result, outcome.status) == (result, status)
    assert (outcome.reason == "") == (result is Result.SENT)
    assert "\n" not in outcome.reason


def test_the_reason_says_what_the_server_said_without_a_secret() -> None:
    outcome = at(RCPT=f"550-5.1.1 no such\r\n550 user {CANARY} \x07{'x' * 400}")

    assert outcome.reason.startswith("127.0.0.1 did not accept the recipient: 550 5.1.1 no such")
    assert CANARY not in repr(outcome)
    assert len(outcome.reason) < 300


def test_a_server_that_cannot_be_reached_is_tried_again() -> None:
    with receivers.closed_port() as port:
        assert submit(port).result is Result.TRANSIENT


def test_a_server_that_says_nothing_costs_only_the_time_it_is_given() -> None:
    with receivers.smtp(greeting="hang") as server:
        outcome = submit(server.port, "&cto=0.3")

    assert outcome.result is Result.TRANSIENT
    assert "no answer in time" in outcome.reason


def test_nothing_is_sent_in_clear_where_encryption_is_asked_for() -> None:
    with receivers.smtp() as server:
        outcome = submit(server.port, "&mode=starttls", f"me:{CANARY}@")

    assert outcome.result is Result.BROKEN
    assert [command.split()[0].upper() for command in server.commands] == ["EHLO"]


def test_a_server_that_cannot_encrypt_now_is_tried_again() -> None:
    with receivers.smtp(EHLO="250-loopback\r\n250 STARTTLS") as server:
        assert submit(server.port, "&mode=starttls").result is Result.TRANSIENT


def test_a_password_beyond_ascii_is_a_fault_of_the_channel() -> None:
    with receivers.smtp() as server:
        assert submit(server.port, "", "me:p%C3%A4ss@").result is Result.BROKEN


def _tls() -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(Path(__file__).with_name("loopback.pem"))
    return context


def test_a_certificate_that_is_not_valid_is_a_fault_of_the_channel() -> None:
    with aiosmtpd_server(tls_context=_tls()) as (port, inbox):
        outcome = submit(port, "&mode=starttls")

    assert outcome.result is Result.BROKEN
    assert "certificate" in outcome.reason
    assert inbox.envelopes == []


def test_a_message_goes_out_by_starttls() -> None:
    with aiosmtpd_server(tls_context=_tls()) as (port, inbox):
        assert submit(port, "&mode=starttls&verify=no").result is Result.SENT

    assert len(inbox.envelopes) == 1


def test_tls_from_the_first_byte_is_spoken_too() -> None:
    with receivers.smtp() as server:  # which does not speak it
        outcome = submit(server.port, "&mode=ssl", scheme="mailtos")

    assert outcome.result is Result.TRANSIENT
