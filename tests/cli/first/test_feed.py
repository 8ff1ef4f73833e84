from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.person import answers
from tests.delivery.receivers import closed_port
from tests.e2e.stage import Stage, rss, stage
from watcher.cli.first.feed import ask_feed, read_all

PAGE = b"""<html><head>
<link rel=alternate type=application/rss+xml title=News href=/news>
<link rel=alternate type=application/rss+xml title="Comments \x1b[2J" href=/comments>
</head></html>"""


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Stage]:
    with stage(tmp_path) as made:
        made.web.pages |= {"/": PAGE, "/news": rss(("1", "Rain", "")), "/comments": rss()}
        yield made


def test_enter_means_the_feeds_to_look_around_with(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask_feed(answers(monkeypatch, "")) is None
    assert ask_feed(answers(monkeypatch)) is None


def test_a_private_address_is_read_once_it_is_allowed(
    monkeypatch: pytest.MonkeyPatch, site: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    found = ask_feed(answers(monkeypatch, site.web.url("/news"), "y"))

    said = capsys.readouterr().err
    assert found is not None
    assert (found.url, found.private) == (site.web.url("/news"), True)
    assert "127.0.0.1 is a private address" in said
    assert f"looking at {found.url} … a feed\n" in said
    assert "found Courier: 1 entry, the newest " in said


def test_a_private_address_that_is_not_allowed_is_not_called(
    monkeypatch: pytest.MonkeyPatch, site: Stage
) -> None:
    assert ask_feed(answers(monkeypatch, site.web.url("/news"), "n", "")) is None
    assert site.web.asked == []


def test_several_feeds_are_listed_and_chosen_by_number(
    monkeypatch: pytest.MonkeyPatch, site: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    found = ask_feed(answers(monkeypatch, site.web.url("/"), "y", "3", "x", "2"))

    said = capsys.readouterr().err
    assert found is not None
    assert found.url == site.web.url("/comments")
    assert f"1  News  {site.web.url('/news')}\n" in said
    assert "2  Comments  " in said
    assert said.count("a number from 1 to 2, please") == 2


def test_enter_chooses_the_first_of_several(monkeypatch: pytest.MonkeyPatch, site: Stage) -> None:
    found = ask_feed(answers(monkeypatch, site.web.url("/"), "", ""))

    assert found is not None
    assert found.url == site.web.url("/news")


def test_what_leads_nowhere_is_told_and_asked_again(
    monkeypatch: pytest.MonkeyPatch, site: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    with closed_port() as port:
        dead = f"http://127.0.0.1:{port}/"
        found = ask_feed(answers(monkeypatch, "two words", dead, "y", site.web.url("/news"), "y"))

    said = capsys.readouterr().err
    assert found is not None
    assert "a URL holds no blank" in said
    assert f"{dead} … the server does not answer (connection refused)" in said
    assert "I found no feed there." in said
    assert said.count("Another address?") == 2


def test_feeds_are_read_side_by_side_and_one_that_cannot_be_read_is_told(
    monkeypatch: pytest.MonkeyPatch, site: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    assert read_all([site.web.url("/news")], answers(monkeypatch)) == ()

    said = capsys.readouterr().err
    assert "is private" in said
    assert "None can be read now" in said


def test_nobody_who_is_gone_has_allowed_a_private_address(
    monkeypatch: pytest.MonkeyPatch, site: Stage
) -> None:
    assert ask_feed(answers(monkeypatch, site.web.url("/news"))) is None
    assert site.web.asked == []


def test_where_one_of_several_feeds_is_dead_another_may_be_chosen(
    monkeypatch: pytest.MonkeyPatch, site: Stage, capsys: pytest.CaptureFixture[str]
) -> None:
    site.web.pages["/news"] = 404

    found = ask_feed(answers(monkeypatch, site.web.url("/"), "y", "1", "2"))

    assert found is not None
    assert found.url == site.web.url("/comments")
    assert "Another of them? Its number (Enter: none)" in capsys.readouterr().err


def test_whoever_wants_none_of_the_feeds_may_give_another_address(
    monkeypatch: pytest.MonkeyPatch, site: Stage
) -> None:
    site.web.pages |= {"/news": 404, "/other": rss(("1", "Rain", ""))}
    page, other = site.web.url("/"), site.web.url("/other")

    found = ask_feed(answers(monkeypatch, page, "y", "1", "", other, "y"))

    assert found is not None
    assert found.url == other
