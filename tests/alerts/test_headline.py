import pytest

from tests.alerts.builders import entry, evidence
from watcher.alerts.headline import headline, sentence_ends
from watcher.model import Entry


def test_a_title_is_the_headline_with_its_evidence() -> None:
    said = entry(title="Peace talks")
    part = headline(said, (evidence("title", "Peace talks", "talks", "talks"),), 100)
    assert (part.text, part.spans) == ("Peace talks", ((6, 11),))


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Envoys met in Geneva. More soon.", "Envoys met in Geneva."),
        ("Breaking! Envoys met in Geneva. More soon.", "Breaking! Envoys met in Geneva."),
        (
            "Envoys of the U.S. met Mr. Smith today. More.",
            "Envoys of the U.S. met Mr. Smith today.",
        ),
        ("Հանդիպումը կայացել է Ժնևում։ Մանրամասներ՝ հետո։", "Հանդիպումը կայացել է Ժնևում։"),
        ("代表团周一在日内瓦举行了会晤和谈判。谈判继续。", "代表团周一在日内瓦举行了会晤和谈判。"),
        ("Envoys met in Geneva\n\nMore soon.", "Envoys met in Geneva"),
        ("word " * 50, "word " * 22 + "word…"),
        ("x" * 200, "x" * 119 + "…"),
        ("👩\u200d👩\u200d👧" * 60, "👩\u200d👩\u200d👧" * 23 + "…"),
        ("Only this", "Only this"),
    ],
)
def test_the_first_sentence_stands_in_for_a_missing_title(text: str, first: str) -> None:
    assert headline(Entry("e", content=text), (), 300).text == first


@pytest.mark.parametrize("limit", [80, 120, 300])
@pytest.mark.parametrize("text", ["\u200b" * 130 + "news", "-" * 400, " " * 300 + "news", "́" * 99])
def test_a_headline_is_never_empty_nor_too_long(text: str, limit: int) -> None:
    for said in (Entry("e", content=text), Entry("e", title=text), Entry("e")):
        assert 0 < len(headline(said, (), limit).text) <= limit


def test_a_cut_behind_a_point_makes_no_sentence() -> None:
    assert sentence_ends("It rose to 2024.5 now. ", 0, 16) == []
    assert sentence_ends("It rose to 2024.5 oggi. ", 0, 23) == [23]
