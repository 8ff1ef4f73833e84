import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.model import Entry, Feed
from watcher.text.document import FIELDS, annotate
from watcher.text.fold import fold
from watcher.text.language import language_by_script, primary
from watcher.text.stem import query_stem
from watcher.text.tokens import spans, tokens, word

URL = "https://example.org/feed"


def a_feed(language: str | None) -> Feed:
    return Feed(URL, "Wire", URL, "example.org", ("agency",), language)


def test_the_entry_knows_its_language_best_then_the_feed_then_the_script() -> None:
    armenian = Entry("1", title="Հայաստան")

    assert annotate(Entry("1", language="EN-gb"), a_feed("de")).language == "en"
    assert annotate(armenian, a_feed("de_AT")).language == "de"
    assert annotate(armenian, a_feed(None)).language == "hy"
    assert annotate(armenian, None).language == "hy"
    assert annotate(Entry("1", title="Café"), None).language is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Հայաստանի նախագահը", "hy"),
        ("საქართველო დღეს", "ka"),
        ("Η κυβέρνηση", "el"),
        ("ממשלת ישראל", "he"),
        ("รัฐบาลไทย", "th"),
        ("한국 정부", "ko"),
        ("日本の首相は", "ja"),
        ("中国总理", None),
        ("Новости дня", None),
        ("The Greek word λόγος in an English story about philosophy", None),
        ("plain", None),
        ("", None),
    ],
)
def test_a_script_of_one_language_tells_the_language(text: str, language: str | None) -> None:
    assert language_by_script(text) == language


@pytest.mark.parametrize(
    ("tag", "tells"),
    [("en-GB", "en"), ("pt_BR", "pt"), (" RU ", "ru"), ("und", None), ("", None), ("1x", None)],
)
def test_the_primary_tag_is_what_counts(tag: str, tells: str | None) -> None:
    assert primary(tag) == tells


def test_fields_stand_in_a_fixed_order_and_their_parts_are_blocks() -> None:
    entry = Entry("1", title="A b", categories=("World", "Sport"), language="en")
    document = annotate(entry, a_feed(None))
    texts = {field.name: field.text for field in document.fields}

    assert tuple(texts) == FIELDS
    assert texts["category"] == "World\n\nSport"
    assert texts["feed"] == f"Wire\n\nagency\n\n{URL}"
    assert texts["lang"] == "en"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ukraine's U.S. and U.K", ["ukraine", "u.s.", "and", "u.k."]),
        ("J.R.R.Tolkien t.co", ["j.r.r.", "tolkien", "t", "co"]),
        ("Kara\u00adbakh می\u200cخواهم", ["karabakh", "ميخواهم"]),
        ("snake_case 5.5", ["snake", "case", "5", "5"]),
        ("Ｔｏｋｙｏ電力", ["tokyo", "電", "力"]),
        ("ｶﾞｽ", ["ガ", "ス"]),
        ("ตั้ง", ["ตั้", "ง"]),
        ("О.Генри т.е.", ["о", "генри", "т.е."]),
        ("’s", ["s"]),
    ],
)
def test_a_text_is_cut_into_words(text: str, words: list[str]) -> None:
    assert [word(token) for token in tokens(text)] == words


@given(st.text())
def test_tokens_are_what_their_spans_point_at(text: str) -> None:
    assert tokens(text) == [text[start:end] for start, end in spans(text)]


@given(st.text(st.characters(categories=["L", "N"]), max_size=8))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ǿ", "o"),
        ("Þór", "thor"),
        ("ΆΈΉ", "αεη"),
        ("й ї ё", "й ї е"),
        ("за́мок", "замок"),
        ("ѓ", "ѓ"),
        ("أإآٱىةکی", "ااااي" + "هكي"),
        ("ـ", ""),
        ("\u0301a", "\u0301a"),
        ("हिन्दी", "हिन्दी"),
        ("한국", "한국"),
        ("が", "が"),
    ],
)
def test_only_what_a_reader_leaves_out_is_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("talks", "talk"),
        ("parties", "party"),
        ("boxes", "box"),
        ("houses", "house"),
        ("ties", "tie"),
        ("gas", "gas"),
        ("glass", "glass"),
        ("news", "news"),
        ("mp3s", "mp3s"),
    ],
)
def test_english_plurals_have_the_stem_of_the_singular(plural: str, one: str) -> None:
    assert query_stem(plural) == one


def test_a_korean_word_of_a_query_keeps_what_looks_like_a_particle() -> None:
    assert query_stem("고양이") == "고양이"


@given(st.text("aZéß9.'’‘`sS \n\t-–_#ñŁʼx×÷ǅ\u00a0\u2014", max_size=30))
def test_western_texts_are_cut_as_all_others_are(text: str) -> None:
    # A letter of another script takes the text out of the quick way and changes nothing before it.
    assert tokens(f"{text}|ж")[:-1] == tokens(text)
