import io
import json
from pathlib import Path

import pytest
from rich.text import Text

from tests.cli.builders import WIDTHS, flowing, lit, terminal, too_wide
from tests.cli.conftest import Command
from tests.e2e.stage import Stage, rss

RULES = """
feeds:
  - {url: "https://courier.example/feed", name: Courier, tags: [caucasus]}
channels: {me: "print:"}
entities:
  Karabakh: {names: [Karabakh, Qarabağ], not: [Karabakh horse]}
rules:
  - {name: Peace, match: '@Karabakh (talks OR negotiat* OR "peace treaty"~3)', unless: football}
  - {name: War, match: '@Karabakh AND (clash OR drone)', severity: critical}
  - {name: Weather, match: rain}
  - {name: Elsewhere, match: talks, feeds: caucasus, languages: hy}
"""
STORY = """\
Talks on Qarabağ go on

Peace talks in Karabakh. A Karabakh horse was given away at the end of a long treaty.
"""
WHOLE = """\
Talks on Qarabağ go on
language unknown: English endings · 2 of 4 rules match, 1 nearly

✔ Peace  normal
  matches: @Karabakh and talks are there, and nothing of unless is
  ✔ all of
  ├─ ✔ @Karabakh  2 hits
  │      title: Talks on [Qarabağ] go on
  │      Peace talks in [Karabakh]. A Karabakh horse was given away at the end…
  │      1 more inside “Karabakh horse” does not count
  └─ ✔ any of
     ├─ ✔ talks  2 hits
     │      title: [Talks] on Qarabağ go on
     │      Peace [talks] in Karabakh. A Karabakh horse was given away at the…
     ├─ ✘ negotiat*
     └─ ✘ "peace treaty"~3: both there, but 15 words apart (at most 3)
            [Peace] talks in Karabakh. A Karabakh horse was given away at the…
            …A Karabakh horse was given away at the end of a long [treaty].
  unless football: not there
  feeds all · languages all

✔ Elsewhere  normal
  matches: talks is there
  ✔ talks  2 hits
      title: [Talks] on Qarabağ go on
      Peace [talks] in Karabakh. A Karabakh horse was given away at the end of…
  feeds caucasus; the text came without a feed, so it counts
  languages hy; that of the text is not known, so it counts

✘ War  CRITICAL
  neither clash nor drone is there
  ✔ @Karabakh  2 hits  title: Talks on [Qarabağ] go on

1 rule has nothing in it; --all shows them
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "rules.yaml").write_text(RULES, encoding="utf-8")
    (tmp_path / "story.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("desk")
def test_a_story_is_held_against_every_rule(command: Command) -> None:
    said = command("explain", "story.txt")

    assert (said.status, said.err) == (0, "")
    assert said.out.splitlines() == WHOLE.splitlines()


@pytest.mark.usefixtures("desk")
def test_one_rule_is_shown_whole_whatever_its_case(command: Command) -> None:
    said = command("explain", "story.txt", "--rule", "weather")

    assert "0 of 1 rule match" in said.out
    assert "✘ Weather  normal\n  rain is not there\n  ✘ rain\n" in said.out


@pytest.mark.usefixtures("desk")
def test_all_shows_every_rule_whole(command: Command) -> None:
    said = command("explain", "story.txt", "--all")

    assert "└─ ✘ any of clash, drone" in said.out
    assert "✘ Weather" in said.out
    assert "--all" not in said.out


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.usefixtures("desk")
def test_it_fits_the_terminal_and_the_evidence_is_lit(
    columns: int,
    command: Command,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal(capsys, monkeypatch, columns)
    said = command("explain", "story.txt", "--all")
    lines = [Text.from_ansi(line) for line in said.out.splitlines()]

    assert too_wide(lines, columns) == []
    assert "QarabağKarabakhTalkstalks" in lit(lines)
    assert "[Karabakh]" not in flowing(lines)


@pytest.mark.parametrize("columns", WIDTHS)
def test_a_long_headline_is_broken_between_words(
    columns: int,
    command: Command,
    desk: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (desk / "long.txt").write_text("Talks on Karabakh " * 10, encoding="utf-8")
    terminal(capsys, monkeypatch, columns)

    lines = [Text.from_ansi(line) for line in command("explain", "long.txt").out.splitlines()]

    assert too_wide(lines, columns) == []
    assert flowing(lines).startswith("Talks on Karabakh " * 10)


@pytest.mark.usefixtures("desk")
def test_json_has_the_tree_with_its_evidence(command: Command) -> None:
    (told,) = json.loads(command("explain", "story.txt", "--json").out)

    peace = told["rules"][0]
    assert (peace["rule"], peace["matches"], peace["verdict"]) == ("Peace", True, None)
    entity, either = peace["match"][0]["branches"]
    assert [hit["text"] for hit in entity["hits"]] == ["Qarabağ", "Karabakh"]
    assert [one["true"] for one in either["branches"]] == [True, False, False]
    assert peace["feeds"] == {"holds": True, "reason": "all"}


@pytest.mark.usefixtures("desk")
def test_standard_input_may_hold_entries(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (
        b'{"id": "1", "title": "Talks", "lang": "hy", "feed": "Courier"}\n'
        b'{"id": "2", "title": "Talks", "lang": "en", "feed": "Courier"}\n'
        b'{"id": "3", "title": "Snow"}\n'
    )
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines)))

    said = command("explain", "-")

    assert said.out.startswith("Talks\nCourier · language hy · 1 of 4 rules matches")
    assert "feeds Courier has the tag caucasus · languages hy\n" in said.out
    assert said.out.endswith("2 entries: no rule matches; --all shows them\n")


@pytest.mark.usefixtures("desk")
def test_a_standard_input_that_is_closed_has_nothing_in_it(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None)

    said = command("explain", "-")

    assert (said.status, said.err) == (1, "watcher: <stdin>: there is nothing in it\n")


@pytest.mark.usefixtures("desk")
def test_a_person_says_the_language_and_the_feed_of_a_text(command: Command) -> None:
    said = command("explain", "story.txt", "--lang", "pl-PL", "--feed", "courier", "--all")

    assert said.out.startswith("Talks on Qarabağ go on\nCourier · language pl · ")
    assert "feeds Courier has the tag caucasus · languages " in said.out


def test_what_an_entry_says_itself_stands(command: Command, desk: Path) -> None:
    (desk / "one.json").write_text('{"id": "1", "title": "Talks", "lang": "fr", "feed": "Other"}')

    said = command("explain", "one.json", "--lang", "de", "--feed", "Courier")

    assert said.out.startswith("Talks\nOther · language fr · ")


@pytest.mark.usefixtures("desk")
def test_a_feed_document_is_explained_entry_by_entry(command: Command, desk: Path) -> None:
    (desk / "feed.xml").write_bytes(rss(("1", "It rains", "rain"), ("2", "Snow", "x")))

    said = command("explain", "feed.xml", "--all")

    assert said.out.index("It rains") < said.out.index("✔ Weather") < said.out.index("Snow")


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (("nosuch.txt",), 1, "watcher: nosuch.txt: No such file or directory"),
        (("page.html",), 1, "watcher: page.html: a web page, not a feed; give its text alone"),
        (("story.txt", "--rule", "Pease"), 2,
         "watcher: no rule is called 'Pease'; perhaps you mean 'Peace'"),
        (("abcd",), 3, "watcher: there is no store"),
        (("abcd", "--lang", "en"), 2, "watcher: --lang and --feed are for a text"),
        (("https://x.example/", "--feed", "Courier"), 2, "watcher: --lang and --feed are for a"),
        (("story.txt", "--lang", "German"), 2,
         "watcher: --lang: 'German' is no language's code; write its code: de"),
        (("story.txt", "--lang", "ua"), 2,
         "watcher: --lang: 'ua' is no language's code; write its code: uk"),
        (("story.txt", "--lang", "?"), 2,
         "watcher: --lang: '?' is no language's code; write a code such as en, ru, hy, pt-BR"),
        (("story.txt", "--feed", "Curier"), 2,
         "watcher: no feed is called 'Curier'; perhaps you mean 'Courier'"),
        (("story.txt", "--feed", "zzz"), 2,
         "watcher: no feed is called 'zzz'; there are: Courier"),
    ],
)  # fmt: skip
def test_what_cannot_be_explained_says_why(
    arguments: tuple[str, ...], status: int, sentence: str, command: Command, desk: Path
) -> None:
    (desk / "page.html").write_text("<html><body>No.</body></html>")

    said = command("explain", *arguments)

    assert (said.status, said.out) == (status, "")
    assert said.err.startswith(sentence)


@pytest.mark.usefixtures("desk")
def test_the_name_of_a_file_is_shown_and_not_obeyed(command: Command) -> None:
    said = command("explain", "nosuch\x1b[31m\u202e.txt")

    assert said.err == "watcher: nosuch.txt: No such file or directory\n"


@pytest.mark.usefixtures("past")
def test_an_alert_tells_what_became_of_it(command: Command) -> None:
    listed = json.loads(command("alerts", "--json").out)
    short = next(one["id"] for one in listed if one["title"].startswith("Long"))[:8]

    said = command("explain", short)

    assert said.status == 0
    assert f"became alert {short}, " in said.out
    assert f"watcher alerts show {short}" in " ".join(said.out.split())
    assert "1 of 1 rule matches" in said.out


@pytest.mark.usefixtures("past")
def test_an_id_that_no_alert_has_is_wrong_usage(command: Command) -> None:
    said = command("explain", "0000")

    assert said.status == 2
    assert "no alert begins with '0000'" in said.err


def test_a_link_is_that_of_a_stored_entry(command: Command, scene: Stage) -> None:
    link = "https://courier.example/long?utm_source=rss"
    scene.web.pages["/feed"] = rss(("1", "Talks", "x")).replace(
        b"</item>", f"<link>{link}</link></item>".encode()
    )
    command("run", "--once")

    said = command("explain", "http://www.courier.example/long/#top")

    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("Talks\nCourier · ")
    assert "became alert" in said.out


@pytest.mark.usefixtures("past")
def test_an_address_that_is_not_stored_may_be_a_feed(command: Command, scene: Stage) -> None:
    said = command("explain", scene.web.url("/feed"), "--all")

    assert said.status == 0
    assert said.err == "no stored entry has this link; looking whether it is a feed …\n"
    assert "Rain" in said.out


@pytest.mark.usefixtures("past")
def test_a_web_page_is_never_explained(command: Command, scene: Stage) -> None:
    scene.web.pages["/gone"] = b"<html><body>talks</body></html>"

    said = command("explain", scene.web.url("/gone"))

    assert (said.status, said.out) == (3, "")
    assert "a web page, not a feed; save the text of the story to a file" in said.err


def test_of_many_rules_that_nearly_match_the_nearest_are_shown(
    command: Command, tmp_path: Path
) -> None:
    queries = [f"talks never{number}" for number in range(25)]
    rules = "".join(f"  - match: {query}\n" for query in (*queries, "talks story never", "nothing"))
    text = f'feeds: [https://x.example/f]\nchannels: {{me: "print:"}}\nrules:\n{rules}'
    (tmp_path / "rules.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "story.txt").write_text("Talks, a story", encoding="utf-8")

    said = command("explain", "story.txt")

    assert said.out.count("✘ talks") == 20
    assert said.out.index("✘ talks story never") < said.out.index("✘ talks never0")
    assert said.out.endswith("\n6 more rules nearly, 1 rule has nothing in it; --all shows them\n")
