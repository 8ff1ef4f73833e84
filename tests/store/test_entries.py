from tests.store.builders import MINUTE, NOW, entry, feed, judged, still_there, with_feeds
from watcher.store import Store


def test_an_entry_is_known_once_its_poll_is_committed(store: Store) -> None:
    with_feeds(store, "one")
    assert store.known(feed("one").id, ["a"]) == {}

    store.commit_polls([judged(entry("a"))], NOW)

    assert store.known(feed("one").id, ["a", "b"]) == {"a": entry("a").text_hash}


def test_one_id_in_two_feeds_is_two_entries(store: Store) -> None:
    with_feeds(store, "one", "two")
    store.commit_polls([judged(entry("a"))], NOW)

    assert store.known(feed("two").id, ["a"]) == {}


def test_an_edited_entry_is_known_by_its_new_text(store: Store) -> None:
    with_feeds(store, "one")
    store.commit_polls([judged(entry("a"))], NOW)
    edited = entry("a", title="Corrected")

    store.commit_polls([judged(edited, at=NOW + MINUTE)], NOW + MINUTE)

    assert store.known(feed("one").id, ["a"]) == {"a": edited.text_hash}
    assert store.status(NOW).entries == 1


def test_thousands_of_ids_are_asked_for_at_once(store: Store) -> None:
    with_feeds(store, "one")
    entries = [entry(f"https://one.example/{n}") for n in range(1201)]
    store.commit_polls([judged(*entries)], NOW)
    store.commit_polls([still_there(*entries, at=NOW + MINUTE)], NOW + MINUTE)

    known = store.known(feed("one").id, [each.id for each in entries])

    assert known == {each.id: each.text_hash for each in entries}


def test_an_id_that_is_no_text_is_known_again(store: Store) -> None:
    with_feeds(store, "one")
    odd = entry("\ud800 \x00 '; --", title="lone \udfff surrogate")
    store.commit_polls([judged(odd)], NOW)

    assert store.known(feed("one").id, [odd.id]) == {odd.id: odd.text_hash}
    (row,) = store.alert_rows(10)
    assert row.alert.entry.title == "lone ? surrogate"


def test_entries_come_newest_first_and_page_by_page(store: Store) -> None:
    with_feeds(store, "one", "two")
    for number in range(7):
        at = NOW + number * MINUTE
        name = "one" if number % 2 else "two"
        store.commit_polls([judged(entry(str(number)), feed_name=name, at=at)], at)

    rows = list(store.entry_rows(page=3))

    assert [row.entry.id for row in rows] == ["6", "5", "4", "3", "2", "1", "0"]
    assert (rows[0].first_seen, rows[0].feed_id) == (NOW + 6 * MINUTE, feed("two").id)
    assert store.entry_count() == (7, NOW)


def test_entries_are_those_of_some_feeds_since_a_moment(store: Store) -> None:
    with_feeds(store, "one", "two")
    store.commit_polls([judged(entry("old")), judged(entry("x"), feed_name="two")], NOW)
    later = NOW + MINUTE
    store.commit_polls([judged(entry("new"), at=later)], later)
    wanted = ([feed("one").id], later)

    assert [row.entry.id for row in store.entry_rows(*wanted)] == ["new"]
    assert store.entry_count(*wanted) == (1, later)
    assert store.entry_count([feed("nobody").id]) == (0, None)


def test_entries_are_found_by_a_part_of_their_link(store: Store) -> None:
    with_feeds(store, "one")
    linked = entry("a", link='https://one.example/a?q="x"')
    store.commit_polls([judged(linked, entry("b", link="https://one.example/b"))], NOW)

    assert [row.entry for row in store.entries_with('one.example/a?q="x"')] == [linked]
    assert store.entries_with("one.example/nothing") == ()


def test_what_every_rule_said_of_an_entry_is_told(store: Store) -> None:
    with_feeds(store, "one")
    store.commit_polls([judged(entry("a"))], NOW)

    (said,) = store.verdicts(feed("one").id, "a")

    assert said.rule_id == "peace"
    assert store.verdicts(feed("one").id, "b") == ()
