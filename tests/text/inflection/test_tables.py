import re

import pytest

from watcher.text.fold import fold
from watcher.text.inflection.table import Table
from watcher.text.inflection.tables import languages, may_be_written, of_languages, of_token
from watcher.text.inflection.unlisted import UNLISTED


@pytest.mark.parametrize("language", sorted(languages()))
def test_every_table_can_be_read(language: str) -> None:
    found = of_languages(language)

    assert re.fullmatch("[a-z]{2,3}", language)
    assert isinstance(found, Table)
    assert found.letters


def test_a_token_is_read_by_the_table_of_its_documents_language() -> None:
    assert of_token("карабаха", "uk") is of_languages("uk")


def test_a_token_in_another_script_is_read_by_that_of_its_script() -> None:
    assert of_token("ղարաբաղի", "en") is of_languages("hy")
    assert of_token("karabakhs", "ru") is of_languages("en")


def test_a_foreign_word_takes_particles_in_a_korean_document() -> None:
    assert "nato" in of_token("nato는", "ko").names("nato는")


def test_a_document_of_unknown_language_is_read_by_its_script() -> None:
    assert "карабах" in of_token("карабаху", None).names("карабаху")
    assert of_token("talks", None) is of_languages("en")


def test_a_language_without_a_table_takes_any_short_ending() -> None:
    found = of_token("karabakhka", "zu")

    assert found is UNLISTED
    assert "karabakh" in found.names("karabakhka")
    assert "karabakh" not in found.names("karabakhianska")
    assert found.words("karabakhka") == {"karabakhka"}


def test_a_short_stem_takes_no_unknown_ending() -> None:
    assert "iran" in UNLISTED.names("iranu")
    assert "ira" not in UNLISTED.names("iranu")


@pytest.mark.parametrize(
    ("language", "letter"), [("ru", "д"), ("sr", "d"), ("sr", "д"), ("zu", "д")]
)
def test_a_language_may_be_written_in_its_scripts(language: str, letter: str) -> None:
    assert may_be_written(language, fold(letter))


def test_a_language_is_not_written_in_another_script() -> None:
    assert not may_be_written("ru", "d")
    assert not may_be_written("en", "д")
