import pytest

from watcher.cli.why.language import endings_of, language_said
from watcher.model import Entry
from watcher.text.document import Document, annotate
from watcher.text.inflection.tables import of_languages, of_token


def document(text: str, language: str | None = None) -> Document:
    return annotate(Entry(id="1", title=text, language=language), None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Talks go on", "language unknown: English endings"),
        ("Переговоры", "language unknown: Russian, Ukrainian and Bulgarian endings"),
        ("المحادثات", "language unknown: Arabic and Persian endings"),
        ("纳戈尔诺", "language unknown"),
        ("2026", "language unknown"),
        ("Բանակցություններ", "language hy"),
    ],
)
def test_where_a_language_is_unknown_it_is_said_whose_endings_count(text: str, said: str) -> None:
    assert language_said(document(text)) == said


def test_a_language_that_is_given_and_not_believed_is_told() -> None:
    text = "Переговоры о Нагорном Карабахе продолжаются в Женеве"

    assert language_said(document(text, "ru")) == "language ru"
    assert language_said(document(text, "en")).startswith("language unknown, not en: Russian")
    assert language_said(document("Բանակցությունները շարունակվում են", "en")) == (
        "language hy, not en"
    )


@pytest.mark.parametrize(
    ("letter", "tags"),
    [
        ("a", ("en",)),
        ("а", ("ru", "uk", "bg")),
        ("ا", ("ar", "fa")),
        ("अ", ("hi", "mr", "ne")),
        ("অ", ("bn",)),
        ("አ", ("am", "ti")),
    ],
)
def test_the_endings_that_are_told_are_those_that_a_word_is_read_by(
    letter: str, tags: tuple[str, ...]
) -> None:
    from watcher.cli.names.languages import language_name

    names = endings_of(document(letter)).replace(" and ", ", ").split(", ")

    assert of_token(letter, None) is of_languages(*tags)
    assert names == [language_name(tag) for tag in tags]
