from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.config.files import CHANNELS, RULES, write
from watcher.config.load import Loaded, load
from watcher.model import Feed

OPML = """<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Mine</title></head><body>
  <outline text="Caucasus">
    <outline text="OC Media" type="rss" xmlUrl="https://oc-media.org/feed/"/>
    <outline title="Kavkaz &amp; Co" text="x" xmlurl="https://kavkaz.example/rss?a=1&amp;b=2"/>
  </outline>
  <outline text="No folder" xmlUrl="http://plain.example/"/>
</body></opml>
"""


def listed(folder: Path, opml: str | bytes, keys: str = "") -> Loaded:
    body = opml if isinstance(opml, bytes) else opml.encode()
    (folder / "mine.opml").write_bytes(body)
    text = f"feeds:\n  - opml: mine.opml\n{keys}" + CHANNELS + RULES
    return load(write(folder, text), {})


def feeds(loaded: Loaded) -> tuple[Feed, ...]:
    assert loaded.configuration is not None, loaded.problems
    return loaded.configuration.feeds


def said(loaded: Loaded, folder: Path) -> list[str]:
    return [str(one).replace(f"{folder}/", "") for one in loaded.problems]


def test_every_feed_of_a_list_is_read_with_its_name_and_its_folders_as_tags(tmp_path: Path) -> None:
    found = feeds(listed(tmp_path, OPML))
    assert [(feed.name, feed.url, feed.tags) for feed in found] == [
        ("OC Media", "https://oc-media.org/feed/", ("Caucasus",)),
        ("Kavkaz & Co", "https://kavkaz.example/rss?a=1&b=2", ("Caucasus",)),
        ("No folder", "http://plain.example/", ()),
    ]
    assert found[1].address == "https://kavkaz.example/rss"


def test_the_other_keys_hold_for_every_feed_of_the_list(tmp_path: Path) -> None:
    found = feeds(listed(tmp_path, OPML, "    tags: agency\n    every: 5m\n    language: ru\n"))
    assert {feed.tags[0] for feed in found} == {"agency"}
    assert {feed.language for feed in found} == {"ru"}
    assert {feed.every and feed.every.total_seconds() for feed in found} == {300}


def test_the_language_that_the_list_gives_holds_where_the_file_gives_none(tmp_path: Path) -> None:
    text = """<opml><body><outline xmlUrl="https://a.org/" language="hy-AM"/>
    <outline xmlUrl="https://b.org/" language="unknown"/></body></opml>"""
    assert [feed.language for feed in feeds(listed(tmp_path, text))] == ["hy", None]
    again = feeds(listed(tmp_path, text, "    language: ru\n"))
    assert [feed.language for feed in again] == ["ru", "ru"]


def test_a_feed_in_two_folders_is_one_with_both_tags_and_no_warning(tmp_path: Path) -> None:
    one = '<outline text="A" xmlUrl="https://a.org/rss"/>'
    folders = "".join(f'<outline text="{name}">{one}</outline>' for name in "xy")
    text = f"<opml><body>{folders}</body></opml>"
    loaded = listed(tmp_path, text)
    assert [feed.tags for feed in feeds(loaded)] == [("x", "y")]
    assert loaded.problems == ()


def test_a_feed_that_stands_in_the_file_and_in_the_list_is_told(tmp_path: Path) -> None:
    (tmp_path / "mine.opml").write_text(OPML)
    text = "feeds:\n  - http://plain.example/\n  - opml: mine.opml\n" + CHANNELS + RULES
    (problem,) = load(write(tmp_path, text), {}).problems
    assert (problem.path.rpartition("/")[2], problem.line, problem.kind) == (
        "mine.opml",
        7,
        "warning",
    )
    assert [spot.line for spot in problem.also] == [2]


def test_an_address_that_cannot_be_polled_is_left_out_and_told(tmp_path: Path) -> None:
    text = '<opml><body>\n<outline xmlUrl="ftp://a.org"/>\n<outline xmlUrl="https://b.org/"/></body></opml>'
    loaded = listed(tmp_path, text)
    assert [feed.url for feed in feeds(loaded)] == ["https://b.org/"]
    assert [(one.line, one.kind) for one in loaded.problems] == [(2, "warning")]


WRONG = {
    '<opml>\n<outline xmlUrl="https://a.org/?a=1&b=2"/>\n</opml>': (
        "mine.opml:2:36: error: an & must be written &amp; in XML (write &amp;)"
    ),
    "<opml>\n<body>\n</opml>": (
        "mine.opml:3:3: error: a tag is closed that is not the one that was opened last, so the"
        " list cannot be read (export it anew, or mend it)"
    ),
    "": (
        "mine.opml:1:1: error: this is no OPML: it does not begin with <"
        " (addresses alone stand under feeds:, each as  - https://HOST/PATH)"
    ),
    "<html><body/></html>": (
        "mine.opml:1:1: error: this is a web page, no list of feeds (export the list from your"
        " feed reader; a server may have sent this in its place)"
    ),
    "<opml><body/></opml>": (
        "mine.opml:1:1: error: there is no feed in this list: no outline has an xmlUrl"
        " (export it anew from your feed reader)"
    ),
    '<!DOCTYPE o [<!ENTITY a "b">]><opml>&a;</opml>': (
        "mine.opml:1:1: error: this list declares entities of its own, which could fill the memory"
        " (take the <!DOCTYPE …> from it)"
    ),
}


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_list_is_told_at_its_own_place(text: str, tmp_path: Path) -> None:
    assert said(listed(tmp_path, text), tmp_path) == [WRONG[text]]


def test_a_lone_ampersand_is_mended_literally(tmp_path: Path) -> None:
    text = '<opml>\n<outline xmlUrl="https://a.org/?a=1&b=2"/>\n</opml>'
    (problem,) = listed(tmp_path, text).problems
    assert problem.mend is not None
    assert (problem.mend.line, problem.mend.column, problem.mend.text) == (2, 36, "&amp;")


def test_a_list_in_another_encoding_is_read_by_what_it_declares(tmp_path: Path) -> None:
    text = OPML.replace("UTF-8", "windows-1251").replace("No folder", "Кавказ")
    assert feeds(listed(tmp_path, text.encode("cp1251")))[2].name == "Кавказ"


def test_a_missing_list_is_told_with_the_nearest_file(tmp_path: Path) -> None:
    (tmp_path / "agencies.opml").write_text(OPML)
    text = "feeds: [{opml: agencis.opml}]\n" + CHANNELS + RULES
    (problem,) = load(write(tmp_path, text), {}).problems
    assert problem.hint == "did you mean 'agencies.opml'?"


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.integers(0, len(OPML)), st.sampled_from(["", "<", "&", "\0", "</outline>", "é"]))
def test_whatever_stands_in_a_list_it_is_read_or_told(tmp_path: Path, at: int, piece: str) -> None:
    loaded = listed(tmp_path, OPML[:at] + piece + OPML[at + 1 :])
    assert loaded.configuration is not None or loaded.problems


def test_a_secret_in_a_list_is_starred_out_and_warned_of_like_one_in_the_rules(
    tmp_path: Path,
) -> None:
    text = """<opml><body><outline text="A" xmlUrl="https://me:battery@a.org/"/>
    <outline text="https://b.org/?key=correcthorse" xmlUrl="https://b.org/?key=correcthorse"/>
    </body></opml>"""
    (tmp_path / "mine.opml").touch(0o644)
    loaded = listed(tmp_path, text)
    assert loaded.configuration is not None
    assert set(loaded.configuration.secrets) >= {"battery", "correcthorse"}
    assert [feed.name for feed in loaded.configuration.feeds] == ["A", "b.org"]
    assert [one for one in said(loaded, tmp_path) if "mine.opml" in one] == [
        (
            "mine.opml:1:13: warning: others on this machine can read this list, and the login or"
            " key in this url is a secret (chmod 600 mine.opml)"
        )
    ]
