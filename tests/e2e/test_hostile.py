"""A hostile world: feeds that attack the reader, and secrets that must stay where they are."""

import gzip
import json
import threading
import time
from email.message import EmailMessage
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.e2e.stage import Page, Stage, rss, until

RULES = """
feeds:
  - {url: "{web}/rss", name: Rss, allow_private: true}
  - {url: "{web}/json", name: Json, allow_private: true}
  - {url: "{web}/bomb", name: Bomb, allow_private: true}
  - {url: "{web}/packed", name: Packed, allow_private: true}
  - {url: "{web}/circle", name: Circle, allow_private: true}
  - {url: "{web}/path", name: Path, allow_private: true}
  - {url: "{web}/long", name: Long, allow_private: true}
  - {url: "{web}/private", name: Private}
channels:
  chat: "{chat}"
  me: "{mail}"
  here: {url: "print:"}
rules:
  - {name: Karabakh, match: Karabakh}
"""
TITLES = (
    "Karabakh&#13;&#10;Bcc: evil@example.org&#13;&#10;&#13;&#10;Body",
    "Karabakh &#27;[31mred &#155;2J",
    "Karabakh \u202egnp.exe\u2066 \u05d0\u05d1 a\u200bb\ufeff\u2028c\u2029d\x85e",
    "Karabakh @everyone @here &lt;!channel&gt; &lt;@U123&gt;",
    "Karabakh &lt;script&gt;alert(1)&lt;/script&gt;",
    "Karabakh [click](javascript:alert(1)) %s {0} $(id) `id`",
    "Karabakh " + "A" * 100_000,
    "=?utf-8?B?QmNjOiBldmlsQGV4YW1wbGUub3Jn?= Karabakh",
)
LINKS = (
    "javascript:alert(1)",
    "https://user:link-canary@evil.example/x",
    "file:///etc/passwd",
    "data:text/html,x",
    "https://ok.example/&quot;onmouseover=1",
    "https://ok.example/%0d%0aBcc:evil",
    "http://[::1",
    "https://ok.example/" + "a" * 5000,
)
HEADERS = {
    *("From", "To", "Date", "Message-ID", "Subject", "Auto-Submitted", "List-Id"),
    *("X-Watcher-Alert", "X-Auto-Response-Suppress", "MIME-Version", "Content-Type"),
}
LETTERS = "abcdefghij"
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {inner} "{10 * f"&{outer};"}">' for outer, inner in pairwise(LETTERS))
    + '<!ENTITY x SYSTEM "file:///etc/hostname">]>'
)
STRAYS = [chr(n) for n in (*range(32), *range(127, 160)) if chr(n) != "\n"]
STRAYS += ["\u202e", "\u2066", "\u2028", "\u2029"]


def hostile_rss() -> bytes:
    date = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime())
    items = "".join(
        f"<item><guid>file:///etc/passwd{n}</guid><title>{title}</title><link>{link}</link>"
        f"<pubDate>{date}</pubDate><author>a&#10;b@evil.example (E&#13;vil)</author>"
        "<description>&lt;img src=x onerror=alert(1)&gt; body @channel \u202e</description></item>"
        for n, (title, link) in enumerate(zip(TITLES, LINKS, strict=True))
    )
    return f'<rss version="2.0"><channel><title>T</title>{items}</channel></rss>'.encode()


def hostile_json() -> bytes:
    now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    items: list[dict[str, Any]] = [
        {"id": "1\ud800", "title": "Karabakh \ud800 \0 \x1b[1m \x9b2J", "url": "https://e/\ud800"},
        {"id": 2, "title": ["Karabakh"], "content_html": {"a": 1}},
        {"id": None, "title": "Karabakh without an id", "tags": ["\ud800", 1, None]},
        {"id": "x" * 100_000, "title": "Karabakh, long id", "authors": [{"name": "\r\nX: y"}]},
    ]
    dated = [{**item, "date_published": now} for item in items]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "J\ud800", "items": dated}
    return json.dumps(feed).encode()


def hostile_pages() -> dict[str, bytes | int | Page]:
    date = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime())
    bomb = f"<item><guid>1</guid><title>Karabakh &j; &x;</title><pubDate>{date}</pubDate></item>"
    zeros = gzip.compress(b"<rss>" + bytes(50_000_000), 1)
    return {
        "/rss": hostile_rss(),
        "/json": hostile_json(),
        "/bomb": f'{BOMB}<rss version="2.0"><channel>{bomb}</channel></rss>'.encode(),
        "/packed": Page(zeros, headers={"Content-Encoding": "gzip"}),
        "/circle": Page(status=302, headers={"Location": "/circle?again"}),
        "/path": b"/etc/hostname",
        "/long": rss(*((str(n), f"Rain, part {n}", "Nothing.") for n in range(5000))),
    }


def strays(text: str) -> list[str]:
    return [char for char in STRAYS if char in text.replace("\r\n", "\n")]


def test_what_a_hostile_feed_says_arrives_tame_everywhere(scene: Stage) -> None:
    scene.web.pages = hostile_pages()
    scene.rules(RULES)

    done = scene.run("run", "--once")

    logged = [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]
    assert strays(done.stdout + done.stderr) == []
    events = {"alert", "first poll", "the poll got nothing", "sent"}
    assert {line["event"] for line in logged} == events
    assert "the address 127.0.0.1 is private; write allow_private: true" in done.stderr
    assert "the feed Packed could not be read: the server sent more than 20 MB" in done.stderr
    assert "the feed Circle could not be read: the server redirects in a circle" in done.stderr
    assert "the feed Path could not be read: some text, but no feed" in done.stderr
    assert len(scene.mail.messages) == len(scene.web.chat) == len(TITLES) + 4
    for message in scene.mail.messages:
        assert_tame_mail(message)
    for posted in scene.web.chat:
        assert_tame_post(posted)
    host = Path("/etc/hostname").read_text("utf-8").strip()
    assert not any(host in message["headline"] for message in scene.web.chat)
    listed = scene.run("alerts").stdout + scene.run("deliveries").stdout
    assert strays(listed + scene.run("feeds", "list").stdout) == []


def assert_tame_mail(message: EmailMessage) -> None:
    text, page = message.get_body(("plain",)), message.get_body(("html",))
    assert text is not None
    assert page is not None
    html = str(page.get_content()).lower()
    assert set(message.keys()) == HEADERS
    assert len(message.keys()) == len(HEADERS)
    assert message["To"] == "desk@example.org"
    assert strays(str(message["Subject"]) + text.get_content() + html) == []
    assert not any(bad in html for bad in ("<script", "<img", "link-canary", 'href="file'))
    assert not any(f'href="{bad}' in html for bad in ("javascript", "data:", "https://user"))


def assert_tame_post(posted: dict[str, object]) -> None:
    assert strays(json.dumps(posted, ensure_ascii=False)) == []
    assert posted["link"] is None or str(posted["link"]).startswith(("http://", "https://"))
    assert "link-canary" not in json.dumps(posted)
    assert "@everyone" not in f"{posted['title']} {posted['message']}"


def test_a_feed_that_drips_delays_no_other(scene: Stage) -> None:
    alerted = threading.Event()
    scene.web.pages["/slow"] = Page(rss(), after=alerted)
    scene.web.pages["/feed"] = rss()
    scene.rules(
        """
feeds:
  - {url: "{web}/slow", name: Slow, every: 1s, allow_private: true}
  - {url: "{web}/feed", name: Courier, every: 1s, allow_private: true}
channels: {chat: "{chat}"}
rules: [{name: Karabakh, match: Karabakh}]
"""
    )
    with scene.daemon():
        until(lambda: "/slow" in scene.web.asked, "the slow poll")
        scene.web.pages["/feed"] = rss(("1", "Karabakh in brief", "Envoys met."))
        until(lambda: len(scene.web.chat) == 1, "the alert")
        assert not any(line.get("feed") == "Slow" for line in scene.log())
        alerted.set()


SECRETS = """
feeds:
  - {url: "FEED", name: Courier, every: 1s, allow_private: true}
channels:
  chat: !env CHAT
  file: !file secret
  me: "MAIL"
  ops: {url: "{chat}?+X-Ops=ops-canary-1", for: problems}
rules: [{name: Karabakh, match: Karabakh}]
"""
CANARIES = ("env-canary-1", "file-canary-1", "mail-canary-1", "ops-canary-1")
FEED_CANARIES = ("login-canary-1", "token-canary-1")


def test_no_secret_is_printed_logged_or_stored(scene: Stage) -> None:
    feed = scene.web.url("/feed?token=token-canary-1").replace("//", "//me:login-canary-1@")
    mail = scene.mail_url.replace("//", "//me:mail-canary-1@")
    (scene.folder / "secret").write_text(f"{scene.chat_url}/file-canary-1?+X=file-canary-1\n")
    chat = f"json://me:env-canary-1@127.0.0.1:{scene.web.port}/env-canary-1?:key=env-canary-1"
    scene.rules(SECRETS.replace("FEED", feed).replace("MAIL", mail))
    scene.web.pages["/feed"] = rss(("1", "Karabakh in brief", "Envoys met."))
    scene.web.answers = {"/chat/file-canary-1": Page(status=404)}
    scene.mail.refuse_login = True
    scene.web.chat_status = 500
    with scene.daemon("--verbose", CHAT=chat) as process:
        until(lambda: sum(line["event"] == "not sent" for line in scene.log()) >= 3, "the sends")
        scene.web.pages["/feed"] = 500
        until(lambda: "the poll got nothing" in str(scene.log()), "a failed poll")
        arguments = Path(f"/proc/{process.pid}/cmdline").read_text("utf-8")
    shown = [(scene.folder / "daemon.log").read_text("utf-8"), arguments]
    for command in ("alerts --json", "deliveries --json", "feeds list", "status"):
        done = scene.run(*command.split(), CHAT=chat)
        assert done.returncode == 0, done.stderr
        shown += [done.stdout, done.stderr]
    stored = b"".join(path.read_bytes() for path in scene.folder.glob("watcher.db*"))

    text = "\n".join(shown)
    assert "Courier" in text
    assert [one for one in (*CANARIES, *FEED_CANARIES) if one in text] == []
    assert [one for one in (*CANARIES, *FEED_CANARIES) if one.encode() in stored] == []
