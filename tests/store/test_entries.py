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
