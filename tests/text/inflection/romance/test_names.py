import pytest

from watcher.text.inflection.tables import of_languages


@pytest.mark.parametrize("language", ["fr", "es", "pt", "it", "ca"])
def test_names_stand_as_they_are(language: str) -> None:
    assert of_languages(language).names("marcello") == {"marcello"}
