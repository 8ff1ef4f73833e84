import pytest

from tests.text.inflection.forms import LOOK_ALIKES, examples, found
from watcher.text.inflection.tables import languages

EXAMPLE = ("language", "section", "base", "form")


@pytest.mark.parametrize(EXAMPLE, examples("names"))
def test_a_name_is_found_in_its_forms(language: str, section: str, base: str, form: str) -> None:
    assert found(language, section, base, form)


@pytest.mark.parametrize(EXAMPLE, examples("places"))
def test_a_place_is_found_in_who_and_what_is_from_there(
    language: str, section: str, base: str, form: str
) -> None:
    assert found(language, section, base, form)


@pytest.mark.parametrize(EXAMPLE, examples("words"))
def test_a_word_is_found_in_its_forms(language: str, section: str, base: str, form: str) -> None:
    assert found(language, section, base, form)


@pytest.mark.parametrize(EXAMPLE, examples(*LOOK_ALIKES))
def test_a_look_alike_is_not_found(language: str, section: str, base: str, form: str) -> None:
    assert not found(language, section, base, form)


@pytest.mark.parametrize("sections", [("names", "words"), LOOK_ALIKES])
def test_every_language_has_examples(sections: tuple[str, ...]) -> None:
    assert {language for language, *_ in examples(*sections)} == languages()
