import pytest

from watcher.text.inflection.tables import of_languages

ENGLISH = of_languages("en")


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("talk", "talks talked talking"),
        ("bombing", "bombings"),
        ("bomb", "bombs bombed bombing bombings"),
        ("box", "boxes boxed boxing"),
        ("church", "churches"),
        ("party", "parties"),
        ("hero", "heroes"),
        ("shelf", "shelves"),
        ("crisis", "crises"),
        ("man", "men"),
        ("policeman", "policemen"),
        ("negotiate", "negotiates negotiated negotiating"),
        ("stop", "stops stopped stopping"),
        ("die", "dies died dying"),
        ("agree", "agreed agreeing agrees"),
        ("panic", "panicked panicking"),
        ("withdraw", "withdrew withdrawn withdraws withdrawing"),
        ("strike", "struck striking strikes"),
        ("go", "goes went gone going"),
        ("unite", "unites uniting"),
        ("ban", "bans banned banning"),
        ("put", "puts putting"),
        ("knife", "knives"),
        ("big", "bigger biggest"),
        ("early", "earlier earliest"),
        ("mislead", "misled misleads"),
    ],
)
def test_an_english_word_is_found_in_its_inflections(word: str, forms: str) -> None:
    for form in forms.split():
        assert word in ENGLISH.words(form), form


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("organ", "organisation"),
        ("fight", "fighter"),
        ("quick", "quickly"),
        ("negotiate", "negotiation"),
        ("bomb", "bomber"),
        ("new", "news"),
        ("unit", "united"),
        ("ham", "hamas"),
        ("universe", "university"),
        ("inter", "interest"),
        ("even", "evening"),
        ("oil", "turmoil"),
        ("gas", "gases are gas"),
    ],
)
def test_another_word_is_not_an_inflection(word: str, other: str) -> None:
    assert word not in ENGLISH.words(other)


@pytest.mark.parametrize(
    ("place", "forms"),
    [("karabakh", "karabakhi karabakhis"), ("armenia", "armenian armenians"), ("kenya", "kenyan")],
)
def test_a_place_is_found_by_its_regular_adjective(place: str, forms: str) -> None:
    for form in forms.split():
        assert place in ENGLISH.places(form), form


def test_english_names_take_no_plural() -> None:
    assert "william" not in ENGLISH.names("williams")
    assert "palestinian" in ENGLISH.names("palestinians")
