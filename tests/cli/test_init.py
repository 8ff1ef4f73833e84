import json
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Command, Said
from tests.cli.person import answers
from tests.e2e.stage import Stage, rss, stage
from watcher.cli.init import _write
from watcher.config.text.written import SCHEMA_FILE, FeedAnswer, sample
from watcher.errors import OutsideError
from watcher.flows.reload import read_rules

WRITTEN = ["rules.schema.json", "rules.yaml"]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Stage]:
    with stage(tmp_path) as made:
        made.web.pages["/feed"] = rss(("1", "Talks on Karabakh", ""), ("2", "Rain", ""))
        yield made


@pytest.fixture
def told(command: Command, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Run `init` with these answers. The feeds to look around with are not asked by any test."""
    feeds = (FeedAnswer("http://127.0.0.1:9/feed"),)
    monkeypatch.setattr("watcher.config.text.written.SAMPLE_FEEDS", feeds)

    def go(*lines: str) -> Said:
        answers(monkeypatch, *lines)
        return command("init")

    return go


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.mark.parametrize("option", ["--yes", "-y"])
def test_nothing_is_asked_if_everything_is_agreed_to(
    command: Command, tmp_path: Path, option: str
) -> None:
    written = command("init", option)
    checked = command("check")

    assert (written.status, written.err) == (0, "")
    assert written.out.startswith("wrote rules.yaml\n")
    assert files(tmp_path) == WRITTEN
    assert mode(tmp_path / "rules.yaml") == 0o600
    assert (tmp_path / "rules.yaml").read_text("utf-8") == sample()
    assert json.loads((tmp_path / SCHEMA_FILE).read_text("utf-8"))["type"] == "object"
    assert (checked.status, checked.err) == (0, "")
    assert checked.out.startswith("rules.yaml: all is well: ")


def test_without_anybody_to_answer_the_sample_is_written_and_nothing_is_fetched(
    told: Command, tmp_path: Path
) -> None:
    said = told()

    assert said.status == 0
    assert "looked at" not in said.err
    assert (tmp_path / "rules.yaml").read_text("utf-8") == sample()


def test_whoever_skips_every_question_is_shown_the_feeds_to_look_around_with(
    told: Command, tmp_path: Path
) -> None:
    said = told("", "", "")

    assert said.status == 0
    assert "looked at http://127.0.0.1:9/feed … " in said.err
    assert (tmp_path / "rules.yaml").read_text("utf-8") == sample()


def test_three_answers_make_a_file_that_passes_the_check(
    told: Command, command: Command, tmp_path: Path, site: Stage
) -> None:
    said = told(site.web.url("/feed"), "y", "Karabakh", "y", site.chat_url, "y")
    checked = command("check")

    assert said.status == 0
    assert "finds 1 of the 2 entries there now:\n    Talks on Karabakh" in said.err
    assert "sending to json … sent" in said.err
    assert len(site.web.chat) == 1
    assert checked.out == "rules.yaml: all is well: 1 feed, 1 channel, 1 rule\n"
    assert checked.err == ""
    plan = read_rules(tmp_path / "rules.yaml", {}).plan
    assert plan is not None
    (feed,) = plan.configuration.feeds
    assert (feed.url, feed.name, feed.allow_private) == (site.web.url("/feed"), "Courier", True)
    assert plan.configuration.rules[0].match == ("@Nagorno-Karabakh",)


def test_the_address_of_the_channel_stands_in_a_file_of_its_own(
    told: Command, tmp_path: Path, site: Stage
) -> None:
    said = told("", "talks", site.chat_url)

    rules = (tmp_path / "rules.yaml").read_text("utf-8")
    assert "json://" not in rules + said.out
    assert "!file me.url" in rules
    assert (tmp_path / "me.url").read_text("utf-8") == f"{site.chat_url}\n"
    assert mode(tmp_path / "me.url") == 0o600
    assert "wrote me.url (a secret: mode 0600, and named in the rules by !file)" in said.out
    assert site.web.chat == []  # nobody has said yes to that


@pytest.mark.parametrize("key", ["", "?token=canary", "?a=b&key=canary"])
def test_a_login_or_key_in_the_address_of_a_feed_is_a_secret_too(
    told: Command, command: Command, tmp_path: Path, site: Stage, key: str
) -> None:
    url = site.web.url("/feed").replace("://", "://" if key else "://me:canary@") + key

    said = told(url, "y", "talks", "")

    assert "canary" not in said.out + said.err + (tmp_path / "rules.yaml").read_text("utf-8")
    assert (tmp_path / "feed.url").read_text("utf-8") == f"{url}\n"
    assert command("check").err == ""


def test_a_file_that_is_there_is_never_written_over(
    told: Command, tmp_path: Path, site: Stage
) -> None:
    for name in ("me.url", "me-2.url", SCHEMA_FILE):
        (tmp_path / name).write_text("mine", encoding="utf-8")

    told(site.web.url("/feed"), "y", "talks", site.chat_url, "n")

    assert {(tmp_path / name).read_text("utf-8") for name in ("me.url", SCHEMA_FILE)} == {"mine"}
    assert "!file me-3.url" in (tmp_path / "rules.yaml").read_text("utf-8")


def test_a_message_that_does_not_arrive_is_told_and_the_address_asked_again(
    told: Command, tmp_path: Path, site: Stage
) -> None:
    site.web.chat_status = 404

    said = told(site.web.url("/feed"), "y", "talks", site.chat_url, "y", "y", "")

    assert "sending to json … failed: " in said.err
    assert files(tmp_path) == WRITTEN
    assert "print:" in (tmp_path / "rules.yaml").read_text("utf-8")


def test_an_address_may_be_kept_although_it_does_not_work_yet(
    told: Command, tmp_path: Path, site: Stage
) -> None:
    site.web.chat_status = 404

    told(site.web.url("/feed"), "y", "talks", site.chat_url, "y", "n")

    assert "me.url" in files(tmp_path)


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("there.yaml", "there.yaml is there already; it was left as it is"),
        ("dangling.yaml", "dangling.yaml is there already; it was left as it is"),
        ("none/rules.yaml", "the folder none is not there; make it with: mkdir -p none"),
        ("/proc/rules.yaml", "cannot be written: "),
        ("y" * 300, "cannot be written: File name too long"),
    ],
)
def test_init_spoils_nothing_and_says_so_before_it_asks(
    command: Command, tmp_path: Path, path: str, why: str
) -> None:
    (tmp_path / "there.yaml").write_text("mine", encoding="utf-8")
    (tmp_path / "dangling.yaml").symlink_to(tmp_path / "nowhere")

    for arguments in ((path,), ("--yes", path)):
        said = command("init", *arguments)
        assert (said.status, said.out) == (3, "")
        assert "watcher: " in said.err
        assert why in said.err

    assert (tmp_path / "there.yaml").read_text("utf-8") == "mine"


def test_the_next_steps_can_be_copied_whatever_the_file_is_called(command: Command) -> None:
    assert "  check:  watcher check 'my rules.yaml'\n" in command("init", "-y", "my rules.yaml").out


def test_what_appears_while_a_person_thinks_is_left_alone(tmp_path: Path) -> None:
    secret, rules = tmp_path / "me.url", tmp_path / "rules.yaml"
    rules.write_text("mine", encoding="utf-8")

    with pytest.raises(OutsideError, match=r"rules\.yaml is there already"):
        _write({secret: "canary", rules: "ours"})

    assert rules.read_text("utf-8") == "mine"
    assert not secret.exists()


def test_ctrl_c_leaves_nothing_behind(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Interrupted:
        def isatty(self) -> bool:
            return False

        def readline(self) -> str:
            raise KeyboardInterrupt

    monkeypatch.setattr(sys, "stdin", Interrupted())

    assert command("init").status == 130
    assert files(tmp_path) == []
