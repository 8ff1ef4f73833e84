import json

from tools.common import table


def entry(number: int, text: str, language: str | None = "en") -> str:
    content = f"{text} number{number} of a row of very many words"
    return json.dumps({"id": str(number), "content": content, "lang": language, "file": number % 9})


def test_words_are_listed_by_how_many_entries_a_term_finds_them_in() -> None:
    entries = [entry(n, "Talks" if n % 4 else "talk") for n in range(200)]

    assert table(entries).splitlines()[1:] == [
        "en 100 a many of row talk talks very words"
    ]  # fmt: skip


def test_a_language_with_few_entries_and_an_entry_without_one_do_not_count() -> None:
    entries = [entry(n, "Gespräch", "de") for n in range(100)]
    entries += [entry(n, "fire", None) for n in range(200)]

    assert len(table(entries).splitlines()) == 1


def test_an_entry_that_is_given_twice_and_a_word_of_one_feed_do_not_count() -> None:
    assert len(table([entry(1, "fire")] * 200).splitlines()) == 1
    entries = [entry(n, "fire" if n % 9 == 1 else "rain") for n in range(400)]
    assert "fire" not in table(entries)
    assert "rain" in table(entries)
