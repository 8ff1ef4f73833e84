import pytest

from tests.rules.builders import matches
from tests.rules.languages import CASES, ENTITIES
from watcher.model import Entry


@pytest.mark.parametrize(
    ("language", "query", "text", "evidence", "why"),
    [pytest.param(*case, id=f"{case[0]}-{number}") for number, case in enumerate(CASES)],
)
def test_a_query_finds_what_it_means_in_every_language(
    language: str | None, query: str, text: str, evidence: list[str] | None, why: str
) -> None:
    found = matches(query, Entry("1", content=text, language=language), entities=ENTITIES)

    assert ([one.text for one in found[0].evidence] if found else None) == evidence, why


def test_the_cases_are_of_many_languages() -> None:
    assert len(CASES) >= 100
    assert len({case[0] for case in CASES}) >= 15
