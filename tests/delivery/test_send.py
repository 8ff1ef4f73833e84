import json
import logging
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs
from xml.etree import ElementTree as ET

import pytest

from tests.delivery import receivers
from tests.delivery.builders import delivery, target
from tests.delivery.receivers import Answer, Web
from watcher.delivery.send import send
from watcher.model import Kind, Outcome, Payload, Result, Secret, Target

CANARY = "c4n4rys3cr3t"
HOSTILE = "@everyone @here @channel @all <!channel> <@U1> <b>x</b> [a](https://e.example)"
CLOUD = {
    "slack": f"slack://T1AAAA/B1BBBB/{CANARY}",
    "discord": f"discord://123456789/{CANARY}",
    "telegram": f"tgram://123456789:{CANARY}/111",
    "mattermost": f"mmosts://chat.example.org/{CANARY}",
    "ntfy": f"ntfy://{CANARY}",
}
OK = '{"ok": true, "id": "1"}'


def body_of(web: Web, at: int = -1) -> Any:
    return json.loads(web.requests[at].body)


def webhook(web: Web, query: str = "", scheme: str = "json") -> Target:
    return target(f"{scheme}://{web.host}/{CANARY}{query}")


def test_a_webhook_keeps_what_apprise_sends_and_gets_our_keys_added(web: Web) -> None:
    extra = json.dumps({"rule": "r", "entry": {"tags": ["a"]}, "title": "no", "subject": "no"})
    outcome = send(delivery(Payload("A title", HOSTILE, extra=extra), doubt=1), webhook(web))

    assert outcome == Outcome(Result.SENT, status=200)
    (request,) = web.requests
    assert body_of(web) == {
        "version": "1.0",
        "title": "A title",
        "message": HOSTILE,
        "attachments": [],
        "type": "warning",
        "rule": "r",
        "entry": {"tags": ["a"]},
    }
    assert request.headers["Idempotency-Key"] == delivery().id


def test_the_url_of_a_webhook_may_rename_and_set_keys(web: Web) -> None:
    payload = Payload("t", "b", extra='{"rule": "r"}')
    send(delivery(payload), webhook(web, "?:message=text&:rule=mine"))

    assert (body_of(web)["text"], body_of(web)["rule"]) == ("b", "mine")


def test_xml_and_forms_get_the_flat_keys_only(web: Web) -> None:
    extra = json.dumps({"rule": "r<&", "n": 1, "entry": {"a": 1}, "none": None, "bad key": "x"})
    payload = Payload("A title", "A body", extra=extra)

    assert send(delivery(payload), webhook(web, scheme="xml")).result is Result.SENT
    root = ET.fromstring(web.requests[-1].body)  # noqa: S314  our own text
    texts = {element.tag.rpartition("}")[2]: element.text for element in root.iter()}
    assert (texts["Message"], texts["rule"], texts["n"]) == ("A body", "r<&", "1")
    assert "entry" not in texts

    assert send(delivery(payload), webhook(web, scheme="form")).result is Result.SENT
    form = parse_qs(web.requests[-1].body.decode())
    assert (form["message"], form["rule"]) == (["A body"], ["r<&"])


@pytest.mark.parametrize(
    ("status", "result"),
    [(204, Result.SENT), (400, Result.REFUSED), (404, Result.BROKEN), (500, Result.TRANSIENT),
     (502, Result.AMBIGUOUS)],
)  # fmt: skip
def test_the_status_decides(web: Web, status: int, result: Result) -> None:
    web.answer = Answer(status, "" if status == 204 else f"no {CANARY}")
    outcome = send(delivery(), webhook(web))

    assert (outcome.result, outcome.status) == (result, status)
    assert CANARY not in repr(outcome)
    assert len(web.requests) == 1


def test_a_429_says_when_to_come_back(web: Web) -> None:
    web.answer = Answer(429, headers={"Retry-After": "7"})
    outcome = send(delivery(), webhook(web))
    assert outcome.retry_after is not None
    assert outcome.retry_after.total_seconds() == 7

    web.answer = Answer(429, headers={"Retry-After": "Fri, 01 Jan 2100 00:00:00 GMT"})
    outcome = send(delivery(), webhook(web))
    assert outcome.retry_after is not None
    assert outcome.retry_after.total_seconds() == 3600


def test_an_answer_that_never_comes_leaves_a_doubt(web: Web) -> None:
    web.answer = Answer(mode="drop")
    outcome = send(delivery(), webhook(web))
    assert outcome.result is Result.AMBIGUOUS

    web.answer = Answer(mode="hang")
    outcome = send(delivery(), webhook(web, "?rto=0.3"))
    assert outcome == Outcome(
        Result.AMBIGUOUS, "no answer after sending: it did not answer in time"
    )


def test_a_body_that_never_ends_changes_nothing(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    from watcher.delivery import apprise_fixes

    monkeypatch.setattr(apprise_fixes, "BODY_TIMEOUT", 0.2)
    web.answer = Answer(mode="drip")
    # The time for a read is that for the head of the answer, too.
    assert send(delivery(), webhook(web, "?rto=2")).result is Result.SENT

    web.answer = Answer(body="x" * 200_000)
    assert send(delivery(), webhook(web)).result is Result.SENT


def test_a_host_that_cannot_be_reached_is_tried_again() -> None:
    with receivers.closed_port() as port:
        refused = send(delivery(), target(f"json://127.0.0.1:{port}/{CANARY}"))
    assert refused == Outcome(
        Result.TRANSIENT, "the service cannot be reached: it refuses connections"
    )

    unknown = send(delivery(), target("json://no-such-host.invalid/"))
    assert unknown.result is Result.TRANSIENT


def test_a_host_that_speaks_no_tls_is_tried_again(web: Web) -> None:
    outcome = send(delivery(), webhook(web, scheme="jsons"))

    assert outcome.result is Result.TRANSIENT
    assert "TLS" in outcome.reason


def test_a_certificate_that_is_not_valid_is_no_doubt() -> None:
    with receivers.tls(b"") as port:
        outcome = send(delivery(), target(f"jsons://127.0.0.1:{port}/"))

    assert outcome.result is Result.TRANSIENT
    assert "certificate" in outcome.reason


@pytest.mark.filterwarnings("ignore::urllib3.exceptions.InsecureRequestWarning")
@pytest.mark.parametrize("answer", [b"no TLS record at all", b""])
def test_tls_that_breaks_after_the_message_leaves_a_doubt(answer: bytes) -> None:
    with receivers.tls(answer) as port:
        outcome = send(delivery(), target(f"jsons://127.0.0.1:{port}/?verify=no"))

    assert outcome == Outcome(Result.AMBIGUOUS, "no answer after sending: the connection broke")


def test_a_redirect_is_not_followed(web: Web) -> None:
    web.answer = Answer(307, headers={"Location": f"http://{web.host}/elsewhere"})

    assert send(delivery(), webhook(web)).result is Result.BROKEN
    assert len(web.requests) == 1


def test_the_environment_adds_no_password_and_no_proxy(
    web: Web, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text(f"machine 127.0.0.1 login me password {CANARY}\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("NO_PROXY", "")
    with receivers.closed_port() as nobody:
        monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{nobody}")

        assert send(delivery(), webhook(web)).result is Result.SENT
    assert "Authorization" not in web.requests[0].headers


@pytest.mark.parametrize("name", CLOUD)
def test_a_feed_can_ring_for_nobody(cloud: Web, name: str) -> None:
    cloud.answer = Answer(body="ok" if name == "slack" else OK)
    outcome = send(delivery(Payload(HOSTILE, HOSTILE)), target(CLOUD[name]))

    assert outcome.result is Result.SENT
    assert len(cloud.requests) == 1
    sent = body_of(cloud)
    text = json.dumps(sent, ensure_ascii=False)
    for word in ("everyone", "here", "channel", "all"):
        assert f"@{word}" not in text
    if name == "slack":
        assert "<!channel>" not in text
    if name == "telegram":
        assert "<b>x</b>" not in text
    if name == "discord":
        assert sent["allowed_mentions"] == {"parse": []}
        assert "wait=true" in cloud.requests[0].path


def test_a_link_or_an_address_with_such_a_word_stays_whole(cloud: Web) -> None:
    text = "https://e.example/@all and me@here.example"
    send(delivery(Payload("t", text)), target(CLOUD["mattermost"]))

    assert text in body_of(cloud)["text"]


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds that somebody wanted to sleep, and did not."""
    seconds: list[float] = []
    monkeypatch.setattr("time.sleep", seconds.append)
    return seconds


@pytest.mark.parametrize("name", CLOUD)
def test_a_429_of_a_cloud_service_costs_one_request_and_no_time(
    cloud: Web, slept: list[float], name: str
) -> None:
    cloud.answer = Answer(
        429,
        '{"ok": false, "retry_after": 9}',
        {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "4102444800"},
    )
    outcome = send(delivery(), target(CLOUD[name]))

    assert outcome.result is Result.TRANSIENT
    assert outcome.retry_after is not None
    assert len(cloud.requests) == 1
    assert slept == []


@pytest.mark.parametrize("name", CLOUD)
def test_a_possible_repeat_says_so_where_the_service_cannot_tell(cloud: Web, name: str) -> None:
    cloud.answer = Answer(body="ok" if name == "slack" else OK)
    send(delivery(), target(CLOUD[name]))
    send(delivery(doubt=1), target(CLOUD[name]))

    assert b"(may be a repeat)" not in cloud.requests[0].body
    assert b"(may be a repeat)" in cloud.requests[1].body


def test_slack_that_answers_200_with_an_error_has_not_sent(cloud: Web) -> None:
    cloud.answer = Answer(body="no_service")

    assert send(delivery(), target(CLOUD["slack"])).result is Result.BROKEN


def test_a_title_alone_is_sent_as_the_body(web: Web) -> None:
    send(delivery(Payload("Only a title", "")), webhook(web))

    assert (body_of(web)["title"], body_of(web)["message"]) == ("", "Only a title")


def test_matrix_gets_our_id_as_its_transaction(cloud: Web) -> None:
    cloud.answer = Answer(body='{"user_id": "@w:h", "room_id": "!a:b", "event_id": "$1"}')
    room = target(f"matrixs://{CANARY}@matrix.example.org/!a:b?discovery=no")

    assert send(delivery(doubt=1), room).result is Result.SENT
    put = [request for request in cloud.requests if request.method == "PUT"]
    assert [request.path.rpartition("/")[2] for request in put] == [delivery().id]
    assert b"repeat" not in put[0].body


def test_matrix_that_asks_for_a_pause_gets_it_from_us(cloud: Web, slept: list[float]) -> None:
    cloud.answer = Answer(429, '{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 60000}')
    outcome = send(delivery(), target(f"matrixs://{CANARY}@h.example/!a:b?discovery=no"))

    assert outcome.result is Result.TRANSIENT
    assert outcome.retry_after is not None
    assert outcome.retry_after.total_seconds() == 60
    assert sum(slept) < 5  # it rests a little between two requests, whatever comes


@pytest.mark.parametrize(
    ("url", "field"),
    [
        ("pagerduty://routing0key@integration0key", "dedup_key"),
        ("opsgenie://aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "alias"),
    ],
)
def test_services_for_incidents_get_our_id_as_their_key(cloud: Web, url: str, field: str) -> None:
    cloud.answer = Answer(202, '{"requestId": "1"}')

    assert send(delivery(doubt=1), target(url)).result is Result.SENT
    assert body_of(cloud)[field] == delivery().id
    assert b"repeat" not in cloud.requests[-1].body


def test_a_url_that_apprise_cannot_use_is_a_fault_of_the_channel() -> None:
    broken = Target("desk", "x", Kind.OTHER, Secret(f"nosuch://{CANARY}"))

    assert send(delivery(), broken).result is Result.BROKEN


def test_a_fault_inside_is_told_by_its_name_only(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    from watcher.delivery import apprise_fixes

    def broken(*_args: object) -> bool:
        raise KeyError(CANARY)

    monkeypatch.setattr(apprise_fixes, "notify", broken)

    assert send(delivery(), webhook(web)) == Outcome(
        Result.TRANSIENT, "the attempt broke inside: KeyError"
    )


def test_xmpp_is_believed_but_not_confirmed(web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    from watcher.delivery import send as module

    monkeypatch.setattr(module, "_UNCONFIRMED", frozenset({"NotifyJSON"}))
    outcome = send(delivery(), webhook(web))

    assert outcome.result is Result.SENT
    assert "unconfirmed" in outcome.reason


def test_no_secret_gets_into_a_log_or_an_outcome(
    cloud: Web, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    caplog.set_level(logging.DEBUG)
    for status in (200, 400, 404, 500, 429):
        cloud.answer = Answer(status, f"said {CANARY}")
        for url in (*CLOUD.values(), f"json://u:{CANARY}@h/?%2BX-Auth={CANARY}"):
            outcome = send(delivery(), target(url))
            assert CANARY not in repr(outcome), url

    printed = capfd.readouterr()
    assert CANARY not in caplog.text + printed.out + printed.err
