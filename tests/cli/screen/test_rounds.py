from tests.cli.conftest import Command
from tests.e2e.stage import Stage, rss


def test_a_round_is_told_in_one_line_and_what_failed_below(command: Command, scene: Stage) -> None:
    said = command("run", "--once")

    assert said.status == 3
    assert said.out == ""
    told = [line for line in said.err.splitlines() if not line.startswith("{")]
    assert told[0] == "2 feeds polled, 3 entries new, 2 alerts raised, 2 messages sent"
    assert told[1].startswith("  the feed Gone could not be read: ")
    assert len(scene.web.chat) == 2


def test_a_round_without_trouble_ends_with_0(command: Command, scene: Stage) -> None:
    scene.web.pages["/gone"] = rss()

    first, second = command("run", "--once"), command("run", "--once", "--all")

    assert (first.status, second.status) == (0, 0)
    assert "2 feeds polled, 0 entries new, 0 alerts raised, 0 messages sent" in second.err


def test_a_message_that_did_not_get_through_is_named_with_what_becomes_of_it(
    command: Command, scene: Stage
) -> None:
    scene.web.pages["/gone"] = rss()
    scene.web.chat_status = 503
    kept = command("run", "--once")
    scene.web.chat_status = 413
    scene.web.pages["/feed"] = rss(("9", "Other talks", "Met."))
    dead = command("run", "--once", "--all")

    assert (kept.status, dead.status) == (3, 3)
    assert kept.err.count("  desk (json) kept, to be tried again: ") == 2
    assert "  desk (json) given up: " in dead.err


def test_a_rehearsal_prints_what_would_be_sent_and_to_whom(command: Command, scene: Stage) -> None:
    for _ in range(2):
        said = command("run", "--once", "--dry-run")
        assert said.status == 3
        assert said.out.count("  would go to: desk (json)\n") == 2
        assert "2 alerts would be sent; nothing was sent or stored" in said.err
    assert scene.web.chat == []
    assert list(scene.folder.glob("watcher.db*")) == []


def test_a_rehearsal_knows_what_is_known_already(command: Command, past: Stage) -> None:
    past.web.pages["/feed"] = rss(("1", "x", "y"), ("7", "Talks resume", "Met."))

    said = command("run", "--once", "--all", "--dry-run")

    assert said.out.count("would go to") == 1
    assert "1 alert would be sent" in said.err
    assert len(past.web.chat) == 2


def test_a_round_says_how_many_feeds_were_not_due(command: Command, past: Stage) -> None:
    del past

    said = command("run", "--once")

    assert "0 feeds polled" in said.err
    assert "  2 feeds are not due yet; --all polls every feed" in said.err
