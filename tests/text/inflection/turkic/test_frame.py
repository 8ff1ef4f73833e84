from watcher.text.inflection.table import table
from watcher.text.inflection.turkic.frame import frame, harmonised, respelled

SAID = """
  v = dA
  n = {v}
  d = {v}
  g = {v}
  t = tA
  l = lAr
  lt = tAr
  r = dA
  p1 = dA
  p3 = ndA
  z = dA
  mine_v = m
  ours_v = mIz
...
words
  mAk : dI
"""
LETTERS = {"vowels": "aeiu", "nasals": "mn", "voiced": "bdglrvz", "glides": "y", "voiceless": "kst"}


def test_a_case_is_chosen_by_the_sound_before_it() -> None:
    found = table(*harmonised(frame(SAID, **LETTERS), "AI", "ai", "ei"))

    assert "tarkan" in found.names("tarkanda")
    assert "tekes" in found.names("tekeste")
    assert "tekes" not in found.names("tekesde")


def test_plural_possessor_and_case_stand_in_this_order() -> None:
    found = table(*harmonised(frame(SAID, **LETTERS), "AI", "ai", "ei"))

    assert "tarkan" in found.names("tarkanlarimizda")
    assert "tarkan" not in found.names("tarkandalarimiz")


def test_what_a_language_says_itself_stands_before_what_most_have_alike() -> None:
    found = table(*harmonised(frame(SAID, **LETTERS), "AI", "ai", "ei"))

    assert "tekes" in found.names("tekester")
    assert "tekes" not in found.names("tekesler")
    assert "tarkan" in found.names("tarkanlar")


def test_what_stands_behind_the_dots_is_added() -> None:
    assert "barmak" in table(*harmonised(frame(SAID, **LETTERS), "AI", "ai")).words("bardi")


def test_a_respelled_table_keeps_the_names_of_its_groups_and_sections() -> None:
    text = respelled("nouns\n  da = da\n  least 3\n  - : {da} ga", {"d": "д", "a": "а", "g": "г"})

    assert text == "nouns\n  da = да\n  least 3\n  - : {da} га"
