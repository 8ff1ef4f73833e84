from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.delivery.builders import NOW
from watcher.delivery.answers import outcome, retry_after
from watcher.delivery.apprise_fixes import Trace
from watcher.model import Outcome, Result


def answered(status: int, body: str = "") -> Outcome:
    trace = Trace(calls=1, connected=True, status=status, body=body.encode())
    return outcome(trace, NOW, ("t0ken",), success=False, http=True)


@pytest.mark.parametrize(
    ("statuses", "result"),
    [
        ((400, 406, 409, 413, 415, 422, 451), Result.REFUSED),
        ((301, 302, 303, 307, 308, 401, 402, 403, 404, 405, 410), Result.BROKEN),
        ((408, 425, 429, 500, 501, 503, 507, 599), Result.TRANSIENT),
        ((502, 504), Result.AMBIGUOUS),
    ],
)
def test_each_status_says_what_can_be_done(statuses: tuple[int, ...], result: Result) -> None:
    assert {answered(status).result for status in statuses} == {result}


@pytest.mark.parametrize(
    ("status", "body", "result"),
    [
        (200, '{"ok":false,"error":"channel_not_found"}', Result.BROKEN),
        (200, '{"ok":false,"error":"ratelimited"}', Result.TRANSIENT),
        (200, '{"ok":false,"error":"msg_too_long"}', Result.REFUSED),
        (400, '{"ok":false,"description":"Bad Request: chat not found"}', Result.BROKEN),
        (200, "", Result.TRANSIENT),
        (200, "<html>Please log in to the hotel's network</html>", Result.TRANSIENT),
        (200, '{"ok":false,"error":"some_new_error"}', Result.TRANSIENT),
        (400, "<html>no such thing</html>", Result.REFUSED),
    ],
)
def test_the_body_decides_where_the_status_says_little(
    status: int, body: str, result: Result
) -> None:
    assert answered(status, body).result is result


def test_the_reason_has_the_first_words_of_the_answer_and_no_secret() -> None:
    reason = answered(400, "no\r\nt0ken " + "x" * 500).reason

    assert reason.startswith("the service answered 400: no *** xx")
    assert len(reason) < 160


def test_a_plugin_without_http_is_believed_and_a_failure_tried_again() -> None:
    assert outcome(Trace(), NOW, (), success=True, http=False) == Outcome(Result.SENT)
    assert outcome(Trace(), NOW, (), success=False, http=False).result is Result.TRANSIENT


def test_success_without_a_request_is_none() -> None:
    assert outcome(Trace(), NOW, (), success=True, http=True).result is Result.TRANSIENT


def test_what_never_left_can_be_sent_again_and_what_left_is_in_doubt() -> None:
    never = Trace(calls=1, connected=False)
    left = Trace(calls=1, connected=True)

    assert outcome(never, NOW, (), success=False, http=True).result is Result.TRANSIENT
    assert outcome(left, NOW, (), success=False, http=True).result is Result.AMBIGUOUS


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("7", 7),
        (" 1.5 ", 1.5),
        ("0", 0),
        ("99999", 3600),
        ("Sun, 01 Mar 2026 12:01:00 GMT", 60),
        ("Sun, 01 Mar 2026 12:01:00 -0000", 60),
        ("Sun, 01 Mar 2026 11:00:00 GMT", 0),
    ],
)
def test_retry_after_is_seconds_or_a_date_within_an_hour(header: str, seconds: float) -> None:
    assert retry_after(header, "", NOW) == timedelta(seconds=seconds)


@pytest.mark.parametrize(
    "header", ["inf", "nan", "-5", "9" * 400, "soon", "1e9", "", "Sun, 99 Foo 2026 12:01:00 GMT"]
)
def test_junk_in_retry_after_is_no_wish(header: str) -> None:
    assert retry_after(header, "", NOW) is None


@pytest.mark.parametrize(
    ("body", "seconds"),
    [
        ('{"retry_after_ms": 4000}', 4),
        ('{"retry_after": 0.5}', 0.5),
        ('{"ok": false, "parameters": {"retry_after": 9}}', 9),
    ],
)
def test_matrix_discord_and_telegram_wish_in_the_body(body: str, seconds: float) -> None:
    assert retry_after(None, body, NOW) == timedelta(seconds=seconds)
    assert retry_after("5", body, NOW) == timedelta(seconds=max(5, seconds))


@pytest.mark.parametrize(
    "body",
    ["[1]", "{", '{"retry_after": true}', '{"retry_after": "5"}', '{"retry_after": 1e999}',
     '{"retry_after": NaN}', '{"retry_after": -1}', '{"parameters": 5}', "[" * 100_000],
)  # fmt: skip
def test_junk_in_a_body_is_no_wish(body: str) -> None:
    assert retry_after(None, body, NOW) is None


@given(st.text(), st.text())
def test_no_answer_makes_us_wait_longer_than_an_hour(header: str, body: str) -> None:
    wait = retry_after(header, body, NOW)

    assert wait is None or timedelta(0) <= wait <= timedelta(hours=1)
