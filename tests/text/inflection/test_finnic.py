"""What the tables of Finnish and Estonian say is a form of what."""

import pytest

from watcher.text.fold import fold
from watcher.text.inflection import tables

NAMES = {
    "fi": {
        "Turku": "Turun Turussa Turkuun Turkua Turkukin Turussakin",
        "Helsinki": "Helsingin Helsingissä Helsinkiin Helsinkiä Helsingistä",
        "Tampere": "Tampereen Tampereella Tampereelle Tamperetta",
        "Lahti": "Lahden Lahdessa Lahtea Lahteen",
        "Suomi": "Suomen Suomessa Suomea Suomeen Suomelle",
        "Porvoo": "Porvoon Porvoossa Porvooseen",
        "Yhdysvallat": "Yhdysvaltojen Yhdysvalloissa Yhdysvaltoihin Yhdysvaltain Yhdysvalloille",
        "Niinistö": "Niinistön Niinistöä Niinistölle Niinistökään",
        "Virtanen": "Virtasen Virtasella Virtasta Virtaseen Virtasten",
        "Pekka": "Pekan Pekalle Pekkaa Pekalta",
        "Schmidt": "Schmidtin Schmidtiä Schmidtille",
        "pankki": "pankin pankkia pankit pankeille pankkien pankkeja pankissa pankkinsa pankissaan",
        "hallitus": "hallituksen hallitusta hallitukset hallitusten hallituksessa hallituksensa",
        "hanke": "hankkeen hankkeet hanketta hankkeessa hankkeita hankkeiden",
        "vuosi": "vuoden vuotta vuodessa vuosien vuosia vuonna",
        "kansa": "kansan kansaa kansojen kansalle kansansa",
        "koira": "koiran koiria koirien koirille koiraa",
        "oikeus": "oikeuden oikeutta oikeudessa oikeudet oikeuksia oikeuksien",
        "asukas": "asukkaan asukkaat asukasta asukkaiden asukkaita asukkaille",
        "puhelin": "puhelimen puhelinta puhelimet puhelimia",
        "mies": "miehen miestä miehet miesten",
        "joki": "joen joessa jokea jokeen joet jokien",
        "saari": "saaren saarta saarella saaret",
    },
    "et": {
        "Tallinn": "Tallinna Tallinnas Tallinnasse Tallinnast Tallinnaga",
        "Tartu": "Tartus Tartust Tartusse Tartuga Tartut",
        "Eesti": "Eestis Eestist Eestile Eestit Eestiga Eestisse",
        "Iraak": "Iraagi Iraagis Iraaki",
        "Egiptus": "Egiptuse Egiptuses Egiptust Egiptusest",
        "Tamm": "Tamme Tammele Tammega",
        "Kross": "Krossi Krossile",
        "Kask": "Kase Kasele",
        "pank": "panga pangad pangas panku pankade",
        "inimene": "inimese inimesed inimeste inimest inimestele inimesi",
        "valitsus": "valitsuse valitsust valitsusele valitsused",
        "riik": "riigi riigid riiki riikide riigis",
        "teater": "teatri teatris teatrit teatrid",
        "leht": "lehe lehed lehte",
        "linn": "linna linnad linnas linnade",
        "minister": "ministri ministrile ministrid ministrite",
    },
}
PLACES = {
    "fi": {
        "Ruotsi": "ruotsalainen ruotsalaiset ruotsalaisten",
        "Helsinki": "helsinkiläinen helsinkiläisten",
        "Amerikka": "amerikkalainen amerikkalaisia",
        "Yhdysvallat": "yhdysvaltalainen yhdysvaltalaisen",
        "Iran": "iranilainen iranilaiset",
    },
    "et": {"Tartu": "tartulane", "Leedu": "leedulane leedulased"},
}
WORDS = {
    "fi": {
        "hyökätä": "hyökkää hyökkäsi hyökkäsivät hyökännyt hyökätään",
        "ampua": "ampui ampuu ampuivat ampunut ammuttiin ampuneet",
        "tappaa": "tappoi tappaa tapettiin tappanut tappavat tapettu",
        "antaa": "antoi annettiin annan antanut antavat",
        "tulla": "tulee tulivat tuli tullut tulevat tulisi",
        "nousta": "nousi nousee nousseet noussut",
        "valita": "valitsi valitaan valittiin valinnut valitsevat",
        "haluta": "haluaa halusi halusivat halunnut",
        "vaikea": "vaikeampi vaikeasti vaikeaa",
    },
    "et": {
        "elama": "elab elas elavad elanud elada",
        "andma": "annab andis andnud annavad",
        "suur": "suurem suure suured suurt",
    },
}
OTHERS = {
    "fi": {"Mari": "Maria Marko", "Kari": "Karita Karim", "Turku": "Turkmenistan"},
    "et": {"Mari": "Martin Marko", "Peru": "Peeter", "Jaan": "Jaanus Jaapan"},
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
