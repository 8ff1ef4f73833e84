"""What the tables of the Oghuz languages say is a form of what."""

import pytest

from watcher.text.fold import fold
from watcher.text.inflection import tables

NAMES = {
    "tr": {
        "bakanlık": "bakanlığı bakanlığın bakanlığında bakanlıklar bakanlıkları bakanlıkta",
        "Bakanlığı": "Bakanlığının Bakanlığına Bakanlığında Bakanlığından Bakanlığınca",
        "banka": "bankalar bankaların bankanın bankaya bankası bankasının bankalarından bankamız",
        "kitap": "kitabı kitabın kitaplar kitabında kitabımız kitaptan",
        "şehir": "şehri şehrin şehrinde şehirler şehirdeki",
        "üniversite": "üniversitesi üniversitesinde üniversiteler üniversitenin üniversitemizde",
        "renk": "rengi renkler rengin",
    },
    "az": {
        "Gəncə": "Gəncəyə Gəncədə Gəncənin Gəncədən Gəncəni Gəncədəki",
        "Naxçıvan": "Naxçıvanın Naxçıvana Naxçıvanda Naxçıvandan",
        "Qazax": "Qazaxa Qazaxın Qazaxda",
        "bank": "banklar bankın bankda bankların bankı banklarımız",
        "çörək": "çörəyi çörəyin çörəyə çörəklər",
        "uşaq": "uşağı uşağın uşaqlar uşaqların uşaqlarının",
        "Нахчыван": "Нахчыванын Нахчыванда Нахчывандан",
        "Гәнҹә": "Гәнҹәдә Гәнҹәнин",
    },
    "tk": {
        "Mary": "Maryda Marynyň Maryna Marydan",
        "Lebap": "Lebabyň Lebapda Lebaba",
        "Daşoguz": "Daşoguzyň Daşoguzda Daşoguzdan Daşoguza",
        "mekdep": "mekdebi mekdepler mekdepleriň mekdebiň mekdepde mekdebinde",
        "ministr": "ministri ministriň ministrler ministrlere",
    },
}
PLACES = {
    "tr": {"Trabzon": "Trabzonlu Trabzonlular trabzonluların", "Konya": "Konyalı"},
    "az": {"Gəncə": "gəncəli gəncəlilər", "Şəki": "şəkili"},
    "tk": {"Mary": "maryly"},
}
WORDS = {
    "tr": {
        "saldırmak": "saldırdı saldırıyor saldıracak saldırdılar saldıran saldırması saldırıp",
        "açıklamak": "açıkladı açıklıyor açıklayan açıklayacak açıklaması açıklamadı açıkladığı",
        "köy": "köyde köylerde köyün köyündeki köylerinden",
        "gitmek": "gitti gidiyor giden gidecek",
        "etmek": "etti eden ediyor",
    },
    "az": {
        "yazmaq": "yazdı yazır yazırlar yazacaq yazıb yazan yazmışdır yazması",
        "gəlmək": "gəldi gəlir gələcək gələn gəlmişdir",
    },
    "tk": {"ýazmak": "ýazdy ýazýar ýazan ýazar", "gelmek": "geldi gelýär gelýärler geldiler"},
}
OTHERS = {
    "tr": {"Kara": "Karaman", "Tanrı": "Tanrıça", "Can": "Canberk", "Ada": "Adalet"},
    "az": {"Bakı": "Bakir", "Əli": "Əlibəy", "Qara": "Qarabağ", "Sabir": "Sabirabad"},
    "tk": {"Mary": "Marat", "Aman": "Amanow", "Gurban": "Gurbanow", "Ata": "Ataýew"},
}


def _each(rows: dict[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    return [
        (tag, base, form)
        for tag, bases in rows.items()
        for base, forms in bases.items()
        for form in forms.split()
    ]


@pytest.mark.parametrize(("tag", "base", "form"), _each(NAMES))
def test_a_noun_is_found_in_its_forms(tag: str, base: str, form: str) -> None:
    assert fold(base) in tables.of_languages(tag).names(fold(form))


@pytest.mark.parametrize(("tag", "base", "form"), _each(PLACES))
def test_a_place_is_found_in_what_is_made_of_its_name(tag: str, base: str, form: str) -> None:
    assert fold(base) in tables.of_languages(tag).places(fold(form))


@pytest.mark.parametrize(("tag", "base", "form"), _each(WORDS))
def test_a_verb_or_adjective_is_found_in_its_forms(tag: str, base: str, form: str) -> None:
    assert fold(base) in tables.of_languages(tag).words(fold(form))


@pytest.mark.parametrize(("tag", "base", "form"), _each(OTHERS))
def test_a_word_that_only_looks_alike_is_no_form(tag: str, base: str, form: str) -> None:
    found = tables.of_languages(tag)
    assert fold(base) not in found.names(fold(form)) | found.places(fold(form))
