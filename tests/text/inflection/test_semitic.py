import pytest

from watcher.text.fold import fold
from watcher.text.inflection.tables import of_languages


@pytest.mark.parametrize(
    ("tag", "name", "forms"),
    [
        ("ar", "بغداد", "وبغداد ببغداد لبغداد فبغداد كبغداد وببغداد"),
        ("ar", "القاهرة", "والقاهرة بالقاهرة للقاهرة وللقاهرة فالقاهرة كالقاهرة"),
        ("ar", "كرملين", "الكرملين والكرملين للكرملين بالكرملين"),
        ("ar", "أبو", "أبي أبا"),
        ("ar", "فرنسا", "وفرنسا بفرنسا لفرنسا ولفرنسا"),
        ("he", "ירושלים", "בירושלים לירושלים מירושלים וירושלים שירושלים ובירושלים שבירושלים"),
        ("he", "כנסת", "הכנסת בכנסת לכנסת שהכנסת והכנסת מהכנסת"),
        ("he", "הכנסת", "בכנסת לכנסת שבכנסת"),
        ("he", "ורשה", "בוורשה לוורשה"),
        ("he", "חיפה", "בחיפה לחיפה מחיפה ולחיפה כשחיפה"),
        ("am", "ኢትዮጵያ", "በኢትዮጵያ የኢትዮጵያ ኢትዮጵያን ለኢትዮጵያ ከኢትዮጵያ ስለኢትዮጵያ ኢትዮጵያና ኢትዮጵያም"),
        ("am", "ሚኒስትር", "ሚኒስትሩ ሚኒስትሮች የሚኒስትሮች ሚኒስትርና ሚኒስትሮቹ"),
        ("ti", "ኤርትራ", "ንኤርትራ ብኤርትራ ኤርትራን"),
        ("mt", "parlament", "parlamentiet lparlament"),
        ("mt", "skola", "skolat skolijiet"),
    ],
)
def test_a_name_is_found_in_its_forms(tag: str, name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages(tag).names(fold(form)), form


@pytest.mark.parametrize(
    ("tag", "name", "forms"),
    [
        ("ar", "العراق", "عراقي العراقي العراقية العراقيون عراقيين والعراقيين العراقيات"),
        ("ar", "روسيا", "روسي الروسية الروسيين"),
        ("ar", "سوريا", "سوري السوريين سورية"),
        ("ar", "السعودية", "سعودي السعوديون السعودي"),
        ("ar", "مصر", "مصري المصريين"),
        ("he", "ישראל", "ישראלי הישראלית ישראלים הישראליות"),
        ("he", "רוסיה", "רוסי הרוסי רוסית רוסים הרוסים"),
        ("he", "איראן", "איראני האיראנית"),
        ("he", "ירושלים", "ירושלמי הירושלמית"),
        ("he", "אמריקה", "אמריקאי אמריקאים האמריקאית"),
        ("he", "צרפת", "צרפתי הצרפתים"),
        ("am", "ኢትዮጵያ", "ኢትዮጵያዊ ኢትዮጵያውያን የኢትዮጵያውያን ኢትዮጵያዊት"),
        ("am", "ሱዳን", "ሱዳናዊ ሱዳናውያን"),
        ("ti", "ኤርትራ", "ኤርትራዊ ኤርትራውያን"),
        ("mt", "Malta", "Malti Maltin"),
        ("mt", "Ewropa", "Ewropi"),
        ("mt", "Franza", "Franzi"),
    ],
)
def test_a_place_is_found_in_its_adjectives(tag: str, name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages(tag).places(fold(form)), form


@pytest.mark.parametrize(
    ("tag", "name", "others"),
    [
        ("ar", "مصر", "مصرع مصراته نصر"),
        ("ar", "غزة", "غزال غزل"),
        ("ar", "لبنان", "لبن لبنى"),
        ("ar", "قطر", "قطرة قاطرة خطر"),
        ("he", "ישראל", "ישראליאנה שראל"),
        ("he", "חיפה", "חיפוש חיפושית"),
        ("he", "לבנון", "לבן לבנה"),
        ("he", "סין", "סינור מסיכה"),
        ("he", "רות", "משרות"),
        ("am", "ኢትዮጵያ", "ኢትዮ ኢትዮጵ"),
        ("am", "ሱዳን", "ሱሪ ሱዳኒስ"),
        ("am", "ከተማ", "ተማሪ ማተም"),
        ("am", "ግብፅ", "ግብር ግብዣ"),
        ("mt", "Malta", "Maltempa Malt"),
        ("ti", "ኤርትራ", "ኤርታ ትራ"),
    ],
)
def test_a_look_alike_is_not_the_name(tag: str, name: str, others: str) -> None:
    table = of_languages(tag)
    for other in others.split():
        found = table.names(fold(other)) | table.places(fold(other))
        assert fold(name) not in found, other


@pytest.mark.parametrize(
    ("tag", "name", "forms"),
    [
        ("ar", "كتاب", "كتابه كتابها كتابهم كتابان كتابا الكتاب"),
        ("ar", "مدينة", "مدينتنا المدينتين مدينتها"),
        ("ar", "رئيس", "رئيسا رئيسة الرئيسان ورئيسها"),
        ("ar", "مهندس", "مهندسون مهندسين المهندسات"),
        ("ar", "كتب", "كتبت كتبوا يكتب ستكتب سيكتب يكتبون ويكتبون"),
        ("he", "ממשלה", "ממשלת ממשלות הממשלות ממשלתו"),
        ("he", "עיתון", "עיתונים בעיתוני עיתונו"),
        ("he", "ראש", "ראשים ראשי ראשו"),
        ("he", "חייל", "חיילים החיילים חיילי חיילות"),
        ("he", "דיבר", "דיברה דיברו דיברנו"),
    ],
)
def test_a_word_is_found_in_its_forms(tag: str, name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages(tag).words(fold(form)), form
