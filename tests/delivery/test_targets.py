import subprocess
import sys
from unittest.mock import Mock

import pytest

from watcher.delivery.targets import TargetError, targets
from watcher.model import Channel, Kind, Secret, Target

CANARY = "c4n4rys3cr3t"


def read(url: str) -> tuple[Target, ...]:
    return targets(Channel("desk", Secret(url), problems=True))


@pytest.mark.parametrize(
    ("url", "label", "kind"),
    [
        ("print:", "print", Kind.PRINT),
        ("slack://T1/B1/C1", "slack", Kind.SLACK),
        ("https://hooks.slack.com/services/T1/B1/C1", "slack", Kind.SLACK),
        ("https://discord.com/api/webhooks/123/abc", "discord", Kind.DISCORD),
        ("tgram://123456789:abcdefg_hijklmnop/111", "tgram", Kind.TELEGRAM),
        ("mmost://h/3ccdd113474722377935511fc85d3dd4", "mmost", Kind.MATTERMOST),
        ("matrixs://token@h/%23room:h", "matrixs", Kind.MATRIX),
        ("ntfy://topic", "ntfys", Kind.NTFY),
        ("jsons://h/hook", "jsons", Kind.WEBHOOK),
        ("xml://h/hook", "xml", Kind.WEBHOOK),
        ("form://h/hook", "form", Kind.WEBHOOK),
        ("gotify://h/token", "gotify", Kind.OTHER),
    ],
)
def test_a_url_says_what_it_speaks_and_has_a_harmless_name(
    url: str, label: str, kind: Kind
) -> None:
    (target,) = read(url)

    assert (target.channel, target.label, target.kind) == ("desk", label, kind)
    assert target.url.reveal() == url
    assert target.problems


def test_a_mailbox_is_named_by_its_address() -> None:
    (target,) = read("mailtos://me:pw@smtp.example.org/?to=you@example.org")

    assert target.label == target.recipient == "you@example.org"
    assert target.sender == "me@smtp.example.org"
    assert target.kind is Kind.MAIL


def test_a_mail_server_on_loopback_needs_no_login() -> None:
    (target,) = read("mailto://127.0.0.1:2525/?to=you@example.org&from=w@example.org")

    assert (target.sender, target.recipient) == ("w@example.org", "you@example.org")


@pytest.mark.parametrize(
    ("url", "labels"),
    [
        ("mailto://u:p@h.org/?to=a@x.org,b@x.org,a@x.org", ["a@x.org", "b@x.org"]),
        ("slack://T1/B1/C1/#a/#b", ["slack #a", "slack #b"]),
        ("tgram://123456789:abcdefg_hijklmnop/111/222", ["tgram e165", "tgram 0b3e"]),
        ("mmost://h/3ccdd113474722377935511fc85d3dd4?to=a,b", ["mmost #a", "mmost #b"]),
        ("matrix://t@h/!a:b/#c/@d:e", ["matrix !a:b", "matrix #c", "matrix @d:e"]),
        ("ntfy://h/t1/t2", ["ntfy f4b1", "ntfy 57d9"]),
        ("irc://b@h/%23w/%23v", ["irc #v", "irc #w"]),
    ],
)
def test_several_addresses_become_one_target_each(url: str, labels: list[str]) -> None:
    found = read(url)

    assert [target.label for target in found] == labels
    assert len({target.url for target in found}) == len(labels)
    for target in found:
        assert len(targets(Channel("desk", target.url))) == 1


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("slack://T1/B1/C1/#a/#b/#c", "slack://T2/B2/C2/#c/#b"),
        (
            "tgram://123456789:abcdefg_hijklmnop/111/222/333",
            "tgram://123456789:ponmlkj_ihgfedcba/333/222",
        ),
        ("ntfy://h/t1/t2/t3", "ntfy://h/t3/t2"),
    ],
)
def test_a_recipient_keeps_its_label_wherever_it_stands_and_whatever_the_token(
    before: str, after: str
) -> None:
    first, second, third = read(before)

    assert len({first.label, second.label, third.label}) == 3
    assert {target.label for target in read(after)} == {second.label, third.label}


def test_a_label_holds_no_secret() -> None:
    for url in (f"ntfy://h/{CANARY}/t2", f"tgram://123456789:{CANARY}{CANARY}/111/222"):
        assert all(CANARY not in t.label and "111" not in t.label for t in read(url))


def test_two_recipients_of_one_name_have_two_labels() -> None:
    labels = [target.label for target in read("slack://xoxb-1234-1234-abc124/desk/%23desk")]

    assert len(set(labels)) == len(labels)


def test_a_split_url_gets_no_time_out_that_it_had_not() -> None:
    first, _ = read("mailto://u:p@h.org/?to=a@x.org,b@x.org")
    assert "rto=" not in first.url.reveal()
    assert "cto=" not in first.url.reveal()

    first, _ = read("ntfy://h/t1/t2?rto=7")
    assert "rto=7" in first.url.reveal()


def test_a_matrix_room_id_without_a_server_stays_as_it_is() -> None:
    (target,) = read("matrixs://token@h/!room")

    assert "hsreq=no" in target.url.reveal()


@pytest.mark.parametrize(
    ("url", "text", "hint"),
    [
        (f"slak://{CANARY}/b/c", "slak:// is no service", "slack://"),
        (f"{CANARY}://h", "is no service", ""),
        (f"me:{CANARY}@example.org", "not the URL of a channel", "mailtos://"),
        (f"https://[{CANARY}", "cannot be read", ""),
        (f"https://example.org/{CANARY}", "takes no message", "jsons://"),
        (f"json://a/{CANARY}, json://b/{CANARY}", "several addresses", "of its own"),
        (f"https://api.telegram.org/bot1:{CANARY}/sendMessage", "Telegram", "tgram://BOT_TOKEN/"),
        (f"slack://{CANARY}", "not complete", "slack://{"),
        (f"matrixs://{CANARY}@h", "not complete", "matrixs://TOKEN@"),
        (f"matrixs://user:{CANARY}@h/!a:b", "password", "access token"),
        (f"tgram://123456789:{CANARY}{CANARY}", "no chat", "tgram://TOKEN/CHAT"),
        (f"print:{CANARY}", "nothing after", "`print:`"),
        (f"json://h/{CANARY}?optional=yes", "`optional=`", "failure"),
        (f"json://h/{CANARY}?retry=3", "`retry=`", "again"),
        (f"json://h/{CANARY}?wait=3", "`wait=`", "spaces"),
        (f"json://h/{CANARY}?overflow=split", "`overflow=`", "cuts"),
        (f"json://h/{CANARY}?tags=a", "`tags=`", "channel"),
        (f"json://h/{CANARY}?format=html", "`format=`", "markup"),
        (f"json://h/{CANARY}?redirect=yes", "`redirect=`", "redirect"),
        (f"mailto://u:{CANARY}@h.org/?to=a@x.org&cc=b@x.org", "`cc=`", "to="),
        (f"mailto://u:{CANARY}@h.org/?to=a@x.org&bcc=b@x.org", "`bcc=`", "to="),
        (f"mailto://u:{CANARY}@h.org/?to=a@x.org&%2BX-A=b", "headers", ""),
        (f"mailto://u:{CANARY}@h.org/?to=a@x.org,nobody", "not a mail address", "to="),
        (f"mailto://u:{CANARY}@h.org/?to=a@b", "recipient", "?to="),
    ],
)
def test_a_url_that_cannot_be_used_says_why_and_how_to_mend_it(
    url: str, text: str, hint: str, capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    with pytest.raises(TargetError) as caught:
        read(url)

    assert text in caught.value.text
    assert hint in caught.value.hint
    printed = capfd.readouterr()
    assert CANARY not in f"{caught.value}{caplog.text}{printed.out}{printed.err}"
    assert caplog.records == []


def test_a_service_whose_package_is_missing_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    from watcher.delivery import apprise_fixes

    plugin = Mock(enabled=False, requirements={"packages_required": ["paho-mqtt"]})
    monkeypatch.setattr(apprise_fixes, "install", lambda: {"mqtt": plugin})

    with pytest.raises(TargetError, match="paho-mqtt"):
        read("mqtt://h/topic")


def test_recipients_that_cannot_be_parted_are_refused() -> None:
    with pytest.raises(TargetError, match="recipient"):
        read("reddit://user:password@app-id/app-secret/news/world")


def test_printing_never_loads_apprise() -> None:
    code = (
        "import sys; from watcher.delivery import targets, send; from watcher.model import *;"
        "targets.targets(Channel('here', Secret('print:')));"
        "sys.exit('apprise' in sys.modules or 'requests' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_mail_url_without_a_sender_says_what_to_add() -> None:
    with pytest.raises(TargetError, match=r"add who sends it: \?from=watcher@example\.org"):
        read("mailto://127.0.0.1:2525/?to=me@example.org")


@pytest.mark.parametrize(
    ("url", "part", "mend"),
    [
        ("mailtos://me:pass@smtp.example.org/?from=a@b.org&too=me@b.org", "&too=", "to="),
        ("mailots://me:pass@smtp.example.org/?to=me@b.org", "mailots://", "mailtos://"),
        ("https://example.org/hook", "https://", "jsons://"),
        ("htps://example.org/hook", "htps://", "https://"),
        ("json://localhost/hook?metod=post", "?metod=", "method="),
    ],
)
def test_what_is_misspelt_in_a_url_is_told_with_the_nearest(url: str, part: str, mend: str) -> None:
    with pytest.raises(TargetError) as caught:
        targets(Channel("desk", Secret(url)))
    assert (caught.value.part, caught.value.mend) == (part, mend)


def test_what_a_webhook_is_given_beside_its_options_is_no_option() -> None:
    (target,) = targets(Channel("desk", Secret("json://localhost/hook?+X-Too=1&:metod=2")))
    assert target.channel == "desk"
