from watcher.text.inflection.slavic.reflexive import reflexive
from watcher.text.inflection.table import table


def test_each_form_of_a_verb_has_its_reflexive_one() -> None:
    text = "words\n" + reflexive("  ть : л ла", "ся", ("ся", "сь"))
    assert "читаться" in table(text).words("читалась")
    assert "читаться" in table(text).words("читался")


def test_a_verb_without_an_ending_is_reflexive_too() -> None:
    text = "words\n" + reflexive("  [г]нуть : -", "ся", ("ся",))
    assert "двигнуться" in table(text).words("двигся")


def test_groups_and_sizes_are_left_as_they_are() -> None:
    assert reflexive("  least 2\n  u = a b", "ся", ("ся",)) == "  least 2\n  u = a b"
