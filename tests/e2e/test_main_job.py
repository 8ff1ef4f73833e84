"""The main job: a feed is polled, a rule matches, the alert is in the inbox."""

import json

import pytest

from tests.e2e.stage import ROOT, Stage, rss

RULES = """
feeds:
  - {url: "{web}/feed", name: Courier, allow_private: true}
channels:
  me: "{mail}"
rules:
  - name: Karabakh
    match: 'QUERY'
"""
WIRE = (
    "wire-1",
    "Envoys discuss peace talks with Armenia, Azerbaijan leaders",
    "Both sides want a text on Nagorno-Karabakh by December.",
)


def seed() -> tuple[str, str, str]:
    """Return the story that must arrive: the one beside the project where it is there."""
    path = ROOT.parent / "shared" / "data" / "seed-story.txt"
    if not path.exists():
        return WIRE
    paragraphs = [one.strip() for one in path.read_text("utf-8").split("\n\n") if one.strip()]
    return ("seed", paragraphs[1], "&lt;p&gt;".join(paragraphs[2:]).replace("&", "&amp;"))


@pytest.mark.parametrize("query", ["@Nagorno-Karabakh", "Nagorno-Karabakh"])
@pytest.mark.parametrize("story", [WIRE, seed()], ids=["ours", "seed"])
def test_a_story_on_karabakh_reaches_the_inbox_once(
    scene: Stage, query: str, story: tuple[str, str, str]
) -> None:
    scene.web.pages["/feed"] = rss(story, ("other", "Rain in the south", "Nothing else."))
    scene.rules(RULES.replace("QUERY", query))

    first = scene.run("run", "--once")
    again = scene.run("run", "--once", "--all")

    assert first.returncode == 0, first.stderr
    assert again.returncode == 0, again.stderr
    (message,) = scene.mail.messages
    assert story[1] in message["Subject"]
    assert "Nagorno-Karabakh" in message.get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert scene.web.asked == ["/feed", "/feed"]


def test_a_dry_run_says_what_would_be_sent_and_leaves_no_trace(scene: Stage) -> None:
    scene.web.pages["/feed"] = rss(WIRE)
    scene.rules(RULES.replace("QUERY", "@Nagorno-Karabakh"))

    rehearsal = scene.run("run", "--once", "--dry-run")

    assert rehearsal.returncode == 0, rehearsal.stderr
    assert WIRE[1] in rehearsal.stdout
    assert "would go to: me (desk@example.org)" in rehearsal.stdout
    assert scene.mail.messages == []
    assert not (scene.folder / "watcher.db").exists()
    assert scene.run("run", "--once").returncode == 0
    assert len(scene.mail.messages) == 1


def test_an_alert_waits_for_a_channel_that_is_down_and_is_in_the_listings(scene: Stage) -> None:
    scene.web.pages["/feed"] = rss(WIRE)
    scene.rules(RULES.replace("QUERY", "@Nagorno-Karabakh"))
    scene.mail.refuse = "451 come back later"

    first = scene.run("run", "--once")

    assert first.returncode == 3
    assert "kept, to be tried again" in first.stderr
    (row,) = json.loads(scene.run("deliveries", "--json").stdout)
    assert row["state"] == "due"
    assert [one["status"] for one in row["attempts"]] == [451]
    (alert,) = json.loads(scene.run("alerts", "--json").stdout)
    assert alert["title"] == WIRE[1]


def test_a_feed_that_cannot_be_read_harms_only_itself(scene: Stage) -> None:
    scene.web.pages |= {"/feed": rss(WIRE), "/page": b"<html><body>Moved!</body></html>"}
    scene.rules(
        RULES.replace("QUERY", "@Nagorno-Karabakh").replace(
            "channels:", '  - {url: "{web}/page", name: Page, allow_private: true}\nchannels:'
        )
    )

    outcome = scene.run("run", "--once")

    assert outcome.returncode == 3
    assert "Page could not be read: a web page, not a feed" in outcome.stderr
    assert len(scene.mail.messages) == 1
    status = json.loads(scene.run("status", "--json").stdout)
    assert status["daemon"] is None
    assert [row["name"] for row in status["failing"]] == ["Page"]
    assert "a web page" in scene.run("feeds", "list").stdout
