import pytest

from tests.rules.builders import feed, rule
from tests.rules.told import warnings
from watcher.model import Rule

FEEDS = [
    feed("OC Media", tags=["caucasus"]),
    feed("BBC World", tags=["world", "agencies"]),
    feed("Newswire", tags=["wire"]),
]


def scoped(
    query: str, *, feeds: tuple[str, ...] = (), languages: tuple[str, ...] = ()
) -> list[str]:
    of = Rule("r", "r", (query,), feeds=feeds, languages=languages)
    return [mistake.text for mistake in warnings([of], feeds=FEEDS)]


@pytest.mark.parametrize(
    ("query", "feeds"),
    [
        ("fire feed:bbc", ("caucasus",)),
        ("fire feed:(bbc OR world)", ("Caucasus",)),
        ("fire feed:bbc feed:oc", ()),
        ('fire feed:"OC Media"', ("world",)),
    ],
)
def test_a_feed_that_the_scope_leaves_out_can_never_match(
    query: str, feeds: tuple[str, ...]
) -> None:
    (text,) = scoped(query, feeds=feeds)

    assert text.startswith("this can never match")


@pytest.mark.parametrize(
    ("query", "feeds"),
    [
        ("fire feed:bbc", ("world",)),
        ("fire feed:bbc", ()),
        ("fire feed:(bbc OR oc)", ("caucasus",)),
        ("fire OR feed:bbc", ("caucasus",)),
        ("fire -feed:oc", ("caucasus",)),
        ("fire feed:media", ("caucasus",)),
        ("fire feed:agency", ("world",)),
        ("fire feed:/bbc/", ("caucasus",)),
        ("fire feed:O.C.", ("caucasus",)),
        ("fire feed:bbc-world", ("world",)),
        ("fire feed:news-wire", ("wire",)),
    ],
)
def test_a_feed_that_may_be_meant_is_not_remarked_on(query: str, feeds: tuple[str, ...]) -> None:
    assert scoped(query, feeds=feeds) == []


def test_a_feed_that_there_is_not_is_told_once() -> None:
    (text,) = scoped("fire feed:nowhere", feeds=("caucasus",))

    assert text == "no feed has `nowhere` in its name, tags or address"


@pytest.mark.parametrize("query", ["fire lang:en", "fire lang:(en OR de)", "fire lang:ru lang:hy"])
def test_a_language_that_the_scope_leaves_out_can_never_match(query: str) -> None:
    (text,) = scoped(query, languages=("ru", "hy"))

    assert text.startswith("this can never match")


@pytest.mark.parametrize("query", ["fire lang:ru", "fire lang:(en OR RU)", "fire -lang:en"])
def test_a_language_of_the_scope_is_not_remarked_on(query: str) -> None:
    assert scoped(query, languages=("ru-RU", "hy")) == []


def test_what_is_excluded_may_lie_out_of_scope() -> None:
    of = Rule("r", "r", ("fire",), unless=("feed:bbc",), feeds=("caucasus",))

    assert warnings([of], feeds=FEEDS) == []
    assert warnings([rule("fire feed:bbc")]) == []


@pytest.mark.parametrize(
    ("query", "mend"),
    [
        ("fire feed:caucases", "feed:caucasus"),
        ("fire feed:OCMedia", 'feed:"oc media"'),
        ("fire feed:moon", None),
        ("fire (feed:caucases)", None),
        ("fire feed:(caucases)", None),
    ],
)
def test_the_feed_that_was_probably_meant_is_proposed(query: str, mend: str | None) -> None:
    (found,) = warnings([rule(query)], feeds=FEEDS)

    assert found.mend == mend
    assert not mend or scoped(query[: found.start] + mend + query[found.end :]) == []
