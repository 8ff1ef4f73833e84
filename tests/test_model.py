from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from watcher.model import Channel, Entry, Feed, Kind, Secret, Target, stable_id

WORDS = st.text(st.characters(exclude_characters="\x1f"))


@given(st.lists(WORDS, min_size=1, max_size=4), st.lists(WORDS, min_size=1, max_size=4))
def test_an_id_depends_on_the_parts_and_their_order_and_on_nothing_else(
    one: list[str], other: list[str]
) -> None:
    assert (stable_id(*one) == stable_id(*other)) == (one == other)
    assert len(stable_id(*one)) == 24


def test_an_id_is_the_same_in_every_version() -> None:
    # Stores are full of them.
    assert stable_id("feed", "https://courier.example/") == "117760cb0068e35dd38ba550"
    assert stable_id("\ud800") == stable_id("\ud800")


def test_a_secret_is_stars_wherever_it_gets_to() -> None:
    secret = Secret("s3cret")

    assert f"{secret} {secret!r} {secret:>20}" == "*** *** ***"
    assert "s3cret" not in repr(Channel("me", secret)) + repr(Target("me", "x", Kind.MAIL, secret))
    assert secret.reveal() == "s3cret"
    assert {secret, Secret("s3cret")} == {secret}
    assert secret != "s3cret"


def test_a_feed_is_known_by_its_url_alone() -> None:
    feed = Feed("https://u:p@c.example/", "Courier", "https://c.example/", "c.example")

    assert replace(feed, name="Other", tags=("a",), address="x").id == feed.id
    assert replace(feed, url="https://c.example/").id != feed.id
    assert "u:p" not in repr(feed)


def test_an_entry_is_edited_when_its_words_or_its_link_are() -> None:
    entry = Entry("1", "Title", "Summary", "Content", "https://c.example/1", author="A")

    assert replace(entry, author="B", categories=("x",), feed="f").text_hash == entry.text_hash
    for edited in (
        replace(entry, title="new"),
        replace(entry, summary="new"),
        replace(entry, content="new"),
        replace(entry, link="new"),
    ):
        assert edited.text_hash != entry.text_hash
