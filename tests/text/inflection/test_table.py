from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.text.inflection.table import table

NOUNS = """
nouns
  cases = a u om
  # a comment
  - : {cases} y
  [bg]k : ka
  [^aeo]a : y e
  ec : ca {cases}ch
  ^man : men
  least 4
  o : ami
"""


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("domu", "dom"),
        ("domy", "dom"),
        ("mugka", "mugk"),
        ("ryby", "ryba"),
        ("otca", "otec"),
        ("otomch", "otec"),
        ("men", "man"),
        ("radiami", "radio"),
    ],
)
def test_an_ending_is_read_back_to_what_the_dictionary_has(form: str, base: str) -> None:
    assert base in table(NOUNS).names(form)


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("du", "d"),  # too little stands before the ending
        ("vlka", "vlkk"),  # k is put back after b and g only
        ("moey", "moea"),  # not after these letters
        ("women", "woman"),  # a whole word, not an ending
        ("kinami", "kino"),  # fewer letters than `least` asks for
    ],
)
def test_an_ending_counts_only_where_its_line_says(form: str, base: str) -> None:
    assert base not in table(NOUNS).names(form)


def test_a_form_is_always_one_of_its_own() -> None:
    assert "dom" in table(NOUNS).names("dom")
    assert table().names("dom") == {"dom"}


def test_what_stands_glued_before_a_word_goes_with_and_without_its_ending() -> None:
    found = table("fronts\n - : wa l\n c : gc", NOUNS)

    assert {"dom", "wadom"} <= found.names("wadomu")
    assert "cat" in found.names("gcat")


def test_a_word_that_is_never_a_form_of_another_is_only_itself() -> None:
    assert table("words\n - : s\nnever\n news").words("news") == {"news"}


def test_verbs_are_for_words_and_not_for_names() -> None:
    found = table("nouns\n - : s\nwords\n - : ed")

    assert "walk" in found.words("walked")
    assert "walk" in found.words("walks")
    assert "walk" not in found.names("walked")


def test_adjectives_are_told_apart_from_inflections() -> None:
    found = table("adjectives\n - : ian")

    assert found.places("boltonian") == {"bolton"}
    assert found.names("boltonian") == {"boltonian"}


def test_endings_may_be_written_with_their_accents() -> None:
    assert "praha" in table("nouns\n ha : žé").names("praze")


def test_an_ending_that_is_added_is_known_as_such() -> None:
    nouns = table(NOUNS).nouns

    assert nouns.adds("om")
    assert not nouns.adds("ca")
    assert not nouns.adds("zz")


@pytest.mark.parametrize("line", ["a b c", "- ;; a", "[ab] : c", "] : c"])
def test_a_line_that_cannot_be_read_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="ending"):
        table(f"nouns\n {line}")


@given(
    st.lists(st.sampled_from(["", "a", "om", "ech"]), min_size=1), st.text("abdeghkmoy", max_size=8)
)
def test_every_base_gives_the_form_back(puts: Sequence[str], form: str) -> None:
    """The law behind all: cut the dictionary form as the line says, put, and the form is there."""
    made = " ".join(put or "-" for put in puts)

    for base in table(f"nouns\n e : {made}").names(form) - {form}:
        assert base.endswith("e")
        assert any(form == base[:-1] + put for put in puts)


BACKED = """
nouns
  - : n
  i : in
  least 4
backs
  least 4
  - : kin
  n : nsa
"""


def test_what_is_glued_behind_a_form_is_taken_off() -> None:
    found = table(BACKED)

    assert "talo" in found.names("talokin")
    assert "talo" in found.names("talonkin")
    assert "talo" in found.names("talonsa")
    assert "tal" not in found.names("talkin")


def test_what_is_glued_behind_may_be_glued_to_an_adjective() -> None:
    assert table("adjectives\n - : ian\nbacks\n - : kin").places("boltoniankin") == {"bolton"}


FRONTED = """
nouns
  - : s
words
  ir : o
fronts
  - : al
wordfronts
  - : ni
placefronts
  the : -
adjectives
  - : ian
"""


def test_what_stands_only_before_verbs_is_taken_off_no_name() -> None:
    found = table(FRONTED)

    assert "partir" in found.words("niparto")
    assert "lagos" not in found.names("nilagos")
    assert "partir" not in found.words("alniparto")


def test_an_adjective_may_lack_what_stands_before_the_place() -> None:
    assert table(FRONTED).places("albronxian") >= {"bronx", "thebronx"}
    assert "thebronx" not in table(FRONTED).names("bronx")


def test_what_stands_behind_a_front_of_verbs_may_have_endings_of_its_own() -> None:
    found = table(
        "words\n - : er\nwordfronts\n - : ge\n auf : aufge\nbehindfronts\n en : t\n ^sein : wesen"
    )

    assert "machen" in found.words("gemacht")
    assert "aufmachen" in found.words("aufgemacht")
    assert "sein" in found.words("gewesen")
    assert "machen" not in found.words("macht")
    assert "haus" not in found.words("gehauser")
    assert "hauser" not in found.words("gehauser")


def test_where_a_whole_word_may_have_something_behind_it_no_beginning_is_relied_on() -> None:
    behind = "backs\n - : ssa"

    assert table("nouns\n least 3\n - : n", behind).reach == 3
    assert table("nouns\n least 3\n - : n\n ^mina : sinu", behind).reach == 0
    assert "mina" in table("nouns\n ^mina : sinu", behind).names("sinussa")
