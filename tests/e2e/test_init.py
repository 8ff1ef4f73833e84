"""The first three minutes: from nothing to an alert in the inbox, at a terminal."""

import pytest

from tests.e2e.stage import Stage, rss
from tests.e2e.terminal import terminal

HOME = b"""<!doctype html><html><head><title>Courier</title>
<link rel="alternate" type="application/rss+xml" title="Courier" href="/feed">
</head><body>Today's paper</body></html>"""


@pytest.fixture
def site(scene: Stage) -> Stage:
    scene.web.pages |= {
        "/": HOME,
        "/feed": rss(
            ("1", "Envoys discuss Nagorno-Karabakh", "In Geneva."), ("2", "Rain", "In the south.")
        ),
    }
    return scene


def test_three_answers_lead_to_a_message_in_the_inbox(site: Stage) -> None:
    with terminal(site.folder, "init") as person:
        person.until("What shall I read?")
        person.type(f"127.0.0.1:{site.web.port}")
        person.until("127.0.0.1 is a private address")
        person.type("y")
        person.until("… a web page, not a feed")
        person.until("… a feed")
        person.until("found Courier: 2 entries, the newest ")
        person.until("What shall I watch for?")
        person.type("@Nobody-knows-it talks")
        person.until("^^^")
        person.until("error: there is no entity")
        person.type("Karabakh")
        person.until("@Nagorno-Karabakh finds it in all languages: use that?")
        person.type("")
        person.until("finds 1 of the 2 entries there now:")
        person.until("Envoys discuss Nagorno-Karabakh")
        person.until("Whom shall I tell?")
        person.type("me@paper.example")
        person.until("mailtos://me%40paper.example:PASSWORD@SERVER/")
        person.type(site.mail_url)
        person.until("that reaches: desk@example.org")
        person.until("Send one test message there now? [Y/n]")
        person.type("y")
        person.until("sending to desk@example.org … sent")
        assert person.end() == 0

    (trial,) = site.mail.messages
    assert "This is a test of your channel" in trial["Subject"]
    checked = site.run("check")
    assert checked.stdout == "rules.yaml: all is well: 1 feed, 1 channel, 1 rule\n"
    assert checked.stderr == ""
    assert site.run("run", "--once").returncode == 0
    assert "Envoys discuss Nagorno-Karabakh" in site.mail.messages[1]["Subject"]
    assert "mailto://" not in (site.folder / "rules.yaml").read_text("utf-8")


def test_ctrl_c_in_the_middle_leaves_nothing_behind(site: Stage) -> None:
    with terminal(site.folder, "init") as person:
        person.type(site.web.url("/feed"))
        person.type("y")
        person.until("What shall I watch for?")
        person.type("talks")
        person.until("Whom shall I tell?")
        person.until("> ")
        person.interrupt()
        assert person.end() == 130

    assert list(site.folder.iterdir()) == []


def test_the_answers_may_come_from_a_pipe(site: Stage) -> None:
    typed = f"{site.web.url('/')}\ny\ntalks\n{site.chat_url}\n"

    said = site.run("init", stdin=typed)

    assert said.returncode == 0, said.stderr
    assert said.stdout.startswith("wrote me.url")
    assert "finds none of the 2 entries there now" in said.stderr
    assert site.web.chat == []
    assert site.run("check").stderr == ""
