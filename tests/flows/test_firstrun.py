from datetime import timedelta

import pytest

from tests.flows.floor import NOW
from watcher.flows.discover import Found
from watcher.flows.firstrun import feed_of, proposed, try_query
from watcher.flows.shipped import shipped
from watcher.model import Entry

KNOWN = shipped()
OLD = Entry("1", title="Talks on Karabakh begin", published=NOW - timedelta(days=1))
NEW = Entry("2", title="Talks go on", summary="Nagorno-Karabakh again", published=NOW)
UNDATED = Entry("3", title="Talks, they say")
FEEDS = (
    Found("https://courier.example/feed", "Courier", (OLD, Entry("4", title="Rain"))),
    Found("https://other.example/rss", "", (UNDATED, NEW), private=True),
)


def test_the_matches_of_all_feeds_are_shown_the_newest_first() -> None:
    tried = try_query("talks", FEEDS, KNOWN)

    assert [match.entry.id for match in tried.matches] == ["2", "1", "3"]
    assert (tried.mistakes, tried.wrong) == ((), False)


def test_a_built_in_entity_is_found_with_its_evidence() -> None:
    (match,) = try_query("@Nagorno-Karabakh rain OR @Nagorno-Karabakh again", FEEDS, KNOWN).matches

    assert match.entry.id == "2"
    assert {one.field for one in match.evidence} == {"summary"}


def test_a_feed_is_named_as_the_rules_file_will_name_it() -> None:
    assert [feed_of(one).name for one in FEEDS] == ["Courier", "other.example"]
    assert [feed_of(one).allow_private for one in FEEDS] == [False, True]
    assert len(try_query("feed:courier talks", FEEDS, KNOWN).matches) == 1


def test_a_wrong_query_is_told_and_finds_nothing() -> None:
    tried = try_query("(talks", FEEDS, KNOWN)

    assert tried.wrong
    assert tried.matches == ()


def test_a_query_works_in_spite_of_a_warning() -> None:
    tried = try_query("feed:gazette OR talks", FEEDS, KNOWN)

    assert [mistake.kind for mistake in tried.mistakes] == ["warning"]
    assert not tried.wrong
    assert len(tried.matches) == 3


@pytest.mark.parametrize(
    ("typed", "reference"),
    [
        ("Karabakh", "@Nagorno-Karabakh"),
        ("карабах", "@Nagorno-Karabakh"),
        (' "Nagorno-Karabakh" ', "@Nagorno-Karabakh"),
        ("armenia", "@Armenia"),
        ("european union", '@"European Union"'),
        ("talks", None),
        ("reading", None),
        ("nice weather", None),
        ("Armenia talks", "@Armenia talks"),
        ("talks  on european union,", None),
        ("talks on european union", 'talks on @"European Union"'),
        ("EU and us", '@"European Union" and us'),
        ("Armenia OR talks", None),
        ("Armenia -talks", None),
        ("@Armenia", None),
        ("/armenia/", None),
        ('""', None),
        ("", None),
    ],
)
def test_the_entity_whose_name_was_typed_is_proposed(typed: str, reference: str | None) -> None:
    assert proposed(typed, KNOWN.catalogue) == reference
