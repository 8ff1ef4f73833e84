import pytest

from watcher.text.inflection.romance.stems import agreeing, breaking
from watcher.text.inflection.roots import behind_prefixes
from watcher.text.inflection.table import table


def test_an_adjective_agrees_by_its_ending_or_as_a_whole_word() -> None:
    found = table("words\n" + agreeing(["oso"], ["nuevo"], "a os as"))

    assert "peligroso" in found.words("peligrosas")
    assert "nuevo" in found.words("nueva")
    assert "caso" not in found.words("casa")


def test_a_stressed_vowel_breaks() -> None:
    lines = breaking(["cerrar", "negar"], "e", "ie", {"ar": "o a an"})
    found = table("words\n" + behind_prefixes(lines))

    assert "cerrar" in found.words("cierran")
    assert "encerrar" in found.words("encierra")
    assert "negar" in found.words("nieguen")


def test_a_verb_without_the_vowel_is_refused() -> None:
    with pytest.raises(ValueError, match="no e breaks in contar"):
        breaking(["contar"], "e", "ie", {"ar": "o"})
