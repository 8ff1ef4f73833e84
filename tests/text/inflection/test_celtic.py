import pytest

from watcher.text.fold import fold
from watcher.text.inflection.tables import of_languages


@pytest.mark.parametrize(
    ("language", "name", "forms"),
    [
        ("ga", "Gaillimh", "nGaillimh Ghaillimh"),
        ("ga", "Corcaigh", "gCorcaigh Chorcaigh"),
        ("ga", "Baile", "mBaile Bhaile"),
        ("ga", "Domhnall", "Dhomhnall"),
        ("ga", "Éire", "hÉire"),
        ("ga", "Seán", "Sheáin"),
        ("ga", "Fianna", "bhFianna Fhianna"),
        ("cy", "Bangor", "Mangor"),
        ("cy", "Caerdydd", "Nghaerdydd Gaerdydd Chaerdydd"),
        ("cy", "Gwent", "Went"),
        ("ga", "Dónall", "Dhónaill"),
        ("ga", "Conn", "Choinn"),
        ("ga", "Éire", "hÉireann"),
        ("gd", "Màiri", "Mhàiri"),
        ("br", "Breizh", "Vreizh"),
        ("br", "Kemper", "Gemper"),
    ],
)
def test_a_name_is_found_behind_its_mutated_beginning(language: str, name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages(language).names(fold(form)), form


def test_a_letter_that_is_no_mutation_stays() -> None:
    assert "orcaigh" not in of_languages("ga").names("corcaigh")


@pytest.mark.parametrize(
    ("language", "word", "forms"),
    [
        ("ga", "bean", "mná"),
        ("ga", "fear", "fir fhir"),
        ("ga", "teach", "tithe"),
        ("ga", "toghchán", "toghcháin"),
        ("ga", "bris", "briseann bhriseadh briste"),
        ("ga", "maraigh", "maraíodh mharaigh maraithe"),
        ("ga", "faigh", "fuair gheobhaidh"),
        ("ga", "rialtas", "rialtais"),
        ("cy", "gwlad", "gwledydd wledydd"),
        ("cy", "dyn", "dynion ddynion"),
        ("cy", "ysgol", "ysgolion"),
        ("cy", "gwneud", "gwnaeth"),
        ("cy", "lladdo", "lladdodd"),
        ("br", "ti", "tiez"),
        ("br", "bro", "broioù"),
    ],
)
def test_a_word_is_found_in_its_inflections(language: str, word: str, forms: str) -> None:
    for form in forms.split():
        assert fold(word) in of_languages(language).words(fold(form)), form


@pytest.mark.parametrize(
    ("language", "word", "other"),
    [
        ("ga", "fear", "fearg"),
        ("ga", "rialtas", "rialóir"),
        ("ga", "cath", "cathaoir"),
        ("ga", "mac", "macalla"),
        ("cy", "dyn", "dynes"),
        ("cy", "gair", "geiriadur"),
        ("br", "den", "denez"),
    ],
)
def test_another_word_is_not_an_inflection(language: str, word: str, other: str) -> None:
    assert fold(word) not in of_languages(language).words(fold(other))
