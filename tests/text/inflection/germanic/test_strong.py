from watcher.text.inflection.germanic.strong import parted, strong_participles, strong_words
from watcher.text.inflection.table import table

VERBS = """
nehmen nahm~ nommen nimmt
greifen griff* griffen
beginnen begann +begonnen
"""


def _words(form: str) -> frozenset[str]:
    return table(
        "words\n" + strong_words(VERBS, "en", ("", "e")),
        "wordfronts\n  - : ge\n" + parted(["auf"], "ge"),
        "behindfronts\n" + strong_participles(VERBS, ("", "e")),
    ).words(form)


def test_a_strong_verb_has_its_past_and_present_alone_and_behind_a_prefix() -> None:
    assert "nehmen" in _words("nahmen")
    assert "nehmen" in _words("nimmt")
    assert "aufnehmen" in _words("aufnahm")


def test_a_participle_stands_behind_ge() -> None:
    assert "nehmen" in _words("genommene")
    assert "aufnehmen" in _words("aufgenommen")


def test_a_participle_with_a_plus_has_no_ge() -> None:
    assert "beginnen" in _words("begonnen")
    assert "beginnen" not in _words("gebegonnen")


def test_what_is_a_noun_behind_a_prefix_is_no_verb_there() -> None:
    assert "greifen" in _words("griff")
    assert "eingreifen" not in _words("eingriff")
    assert "einnehmen" not in _words("einnahmen")
