"""What the tables of the Kipchak languages say is a form of what."""

import pytest

from watcher.text.fold import fold
from watcher.text.inflection import tables

NAMES = {
    "kk": {
        "Алматы": "Алматыда Алматының Алматыға Алматыдан Алматыдағы Алматымен",
        "Шымкент": "Шымкентте Шымкенттің Шымкентке Шымкенттен Шымкентті",
        "Атырау": "Атырауда Атыраудың Атырауға",
        "банк": "банктер банктің банкке банктері банктерінің банктегі",
        "мемлекет": "мемлекеттің мемлекеттер мемлекеттердің мемлекетіміз мемлекетіміздің",
        "кітап": "кітабы кітаптар кітаптың кітабында кітабын",
        "халық": "халқы халқының халыққа халықтың",
        "Almaty": "Almatyda Almatynyñ Almatyğa",
    },
    "ky": {
        "Нарын": "Нарындан Нарында Нарынга Нарындын Нарынды",
        "Талас": "Таласта Таластын Таласка Таластан Таластагы",
        "Токмок": "Токмокто Токмоктун Токмокко",
        "мектеп": "мектеби мектепте мектептер мектептердин мектебинде мектебинин",
        "өлкө": "өлкөнүн өлкөдө өлкөлөр өлкөлөрдүн өлкөбүздүн өлкөсүндө",
    },
    "tt": {
        "Казан": "Казанда Казанның Казанга Казаннан Казандагы",
        "Әлмәт": "Әлмәттә Әлмәтнең Әлмәткә Әлмәттән",
        "мәктәп": "мәктәбе мәктәпләр мәктәпләрнең мәктәптә мәктәбендә",
        "халык": "халыкның халыклар халыгы",
        "Россия": "Россиядә Россиянең Россиягә",
    },
    "ba": {
        "Өфө": "Өфөлә Өфөнән Өфөгә",
        "Сибай": "Сибайҙа Сибайҙың Сибайға",
        "Стәрлетамаҡ": "Стәрлетамаҡта Стәрлетамаҡтың Стәрлетамаҡҡа",
        "мәктәп": "мәктәбе мәктәптәр мәктәптең",
    },
    "crh": {
        "Aqmescit": "Aqmescitte Aqmescitniñ Aqmescitke Aqmescitten",
        "Bağçasaray": "Bağçasarayda Bağçasaraynıñ Bağçasarayğa Bağçasaraydan",
        "mektep": "mektebi mektepler mekteplerniñ mektepte",
        "Къырым": "Къырымда Къырымнынъ Къырымгъа Къырымдан",
    },
    "kaa": {
        "Nókis": "Nókiste Nókistiń Nókiske Nókisten",
        "mektep": "mektepler mektebi mektepte mekteplerdiń",
        "bala": "balalar balalardıń balanıń balası balasınıń",
    },
}
PLACES = {
    "kk": {"Алматы": "алматылық алматылықтар", "Тараз": "тараздық", "Шымкент": "шымкенттік"},
    "ky": {"Нарын": "нарындык", "Талас": "таластык таластыктар"},
    "tt": {"Казан": "казанлы казанлылар"},
    "ba": {"Стәрлетамаҡ": "стәрлетамаҡлы"},
    "crh": {"Bağçasaray": "bağçasaraylı bağçasaraylılar"},
    "kaa": {"Nókis": "nókislik"},
}
WORDS = {
    "kk": {
        "бару": "барды барған барады барып баратын баруға барғанда бармайды",
        "айту": "айтты айтқан айтады айтып айтуы айтпайды",
        "сөйлеу": "сөйледі сөйлейді сөйлеген сөйлеп",
    },
    "ky": {
        "баруу": "барды барган барат барып баруучу барган бара барбайт",
        "иштөө": "иштеди иштейт иштеген иштеп",
        "келүү": "келди келген келет келип",
    },
    "tt": {"барырга": "барды барган бара барып барачак", "эшләргә": "эшли эшләде эшләгән эшләп"},
    "ba": {"барыу": "барҙы барған бара барып"},
}
OTHERS = {
    "kk": {"Нұр": "Нұрсұлтан", "Аба": "Абай", "Жан": "Жанар", "Қара": "Қарағанды"},
    "ky": {"Нур": "Нурбек", "Ата": "Атамбаев", "Бек": "Бекболот", "Кара": "Каракол"},
    "tt": {"Кол": "Колшәриф", "Ил": "Илдар", "Нур": "Нурия", "Мин": "Миннеханов"},
    "ba": {"Ил": "Илдар", "Нур": "Нурия", "Мин": "Миңлегәли", "Ай": "Айҙар"},
    "crh": {"Ali": "Alim", "Qara": "Qarasuv", "Aq": "Aqyar", "Can": "Canköy"},
    "kaa": {"Nur": "Nurlan", "Jan": "Janabay", "Bek": "Bekmurat", "Ay": "Aydos"},
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
