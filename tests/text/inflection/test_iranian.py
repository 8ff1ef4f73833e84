import pytest

from watcher.text.fold import fold
from watcher.text.inflection.tables import of_languages


@pytest.mark.parametrize(
    ("tag", "name", "forms"),
    [
        ("fa", "آسیا", "آسیای"),
        ("fa", "خانه", "خانه‌ی خانۀ خانه‌ها خانه‌های"),
        ("fa", "تهران", "تهران‌ها تهرانست"),
        ("fa", "انجمن", "انجمن‌ها انجمن‌های انجمن‌هایی"),
        ("fa", "شهروند", "شهروندان شهروندها"),
        ("fa", "نماینده", "نمایندگان نماینده‌ها نماینده‌های"),
        ("tg", "Тоҷикистон", "Тоҷикистонро Тоҷикистони Тоҷикистону"),
        ("tg", "Душанбе", "Душанберо Душанбеи"),
        ("tg", "шаҳр", "шаҳри шаҳрҳо шаҳрҳои шаҳрро шаҳраш"),
        ("tg", "ҷумҳурӣ", "ҷумҳурии ҷумҳуриҳо ҷумҳуриҳои"),
        ("ps", "افغانستان", "افغانستانه افغانستانو"),
        ("ps", "کابل", "کابله"),
        ("ps", "سیمه", "سیمې سیمو"),
        ("ku", "Kurdistan", "Kurdistanê Kurdistana Kurdistanî"),
        ("ku", "Tirkiye", "Tirkiyeyê Tirkiyê"),
        ("ku", "Amerîka", "Amerîkayê Amerîkaya"),
        ("ku", "gund", "gundê gundan gundên gundek"),
        ("ku", "bajar", "bajarê bajarî bajaran bajarekî"),
        ("ckb", "کوردستان", "کوردستانی کوردستاندا کوردستانەوە کوردستانیش"),
        ("ckb", "شار", "شارەکە شارەکان شاری شاران شارێک شارەکانی شاردا"),
        ("ckb", "ئەمریکا", "ئەمریکای ئەمریکاش ئەمریکادا"),
        ("prs", "کابل", "کابل‌ها"),
    ],
)
def test_a_name_is_found_in_its_forms(tag: str, name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages(tag).names(fold(form)), form


@pytest.mark.parametrize(
    ("tag", "name", "forms"),
    [
        ("fa", "ایران", "ایرانی ایرانی‌ها ایرانیان ایرانی‌های"),
        ("fa", "آمریکا", "آمریکایی آمریکایی‌ها آمریکاییان"),
        ("fa", "فرانسه", "فرانسوی فرانسوی‌ها"),
        ("fa", "باکو", "باکویی"),
        ("fa", "سوریه", "سوری سوری‌ها"),
        ("fa", "ترکیه", "ترکیه‌ای"),
        ("tg", "Тоҷикистон", "тоҷикистонӣ тоҷикистониҳо тоҷикистонии"),
        ("tg", "Русия", "русӣ русии"),
        ("ps", "افغانستان", "افغانستانی افغانستانیان"),
        ("ku", "Kurdistan", "kurdistanî kurdistaniyan"),
        ("ckb", "کوردستان", "کوردستانی کوردستانییەکان"),
        ("ckb", "ئەمریکا", "ئەمریکایی ئەمریکاییەکان"),
    ],
)
def test_a_place_is_found_in_its_adjectives(tag: str, name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages(tag).places(fold(form)), form


@pytest.mark.parametrize(
    ("tag", "name", "others"),
    [
        ("fa", "ایران", "ایروان ایراد ایر"),
        ("fa", "تهران", "تهرانپارس مهران"),
        ("fa", "علا", "علی"),
        ("fa", "سوریه", "سوریان‌زاده سورنا"),
        ("fa", "شهر", "شهریار شهرام"),
        ("tg", "Тоҷик", "Тоҷикистон тоҷикистонӣ"),
        ("tg", "Бухоро", "Бухар бухор"),
        ("tg", "Хуҷанд", "Хуҷа Хуҷандшоҳ"),
        ("ps", "کابل", "کابینه کابلشاه"),
        ("ps", "بلخ", "بلی بلوڅ"),
        ("ps", "هرات", "هر هران"),
        ("ku", "Kurd", "Kurdistan Kurdistanê"),
        ("ku", "Amed", "Amerîka Ahmed"),
        ("ckb", "هەولێر", "هەول هەوال"),
        ("ckb", "کورد", "کوردستان کوردستانی"),
        ("prs", "کابل", "کابین کابینه"),
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
        ("fa", "کتاب", "کتابی کتابش کتاب‌هایش کتابم"),
        ("fa", "کردن", "می‌کند کرد نمی‌کنند کرده بکنیم کردند"),
        ("fa", "رفتن", "رفت می‌رود نرفت رفته می‌روند"),
        ("fa", "خریدن", "خرید می‌خرد خریدند بخرند"),
        ("fa", "بزرگ", "بزرگ‌تر بزرگ‌ترین"),
        ("fa", "پرنده", "پرندگان پرندگانی"),
        ("tg", "кардан", "кард мекунад карданд намекунад"),
        ("tg", "калон", "калонтар калонтарин"),
        ("ps", "خبر", "خبرونه خبرو"),
        ("ku", "nivîsandin", "nivîsand dinivîsand nenivîsand"),
        ("ckb", "گەورە", "گەورەتر گەورەترین"),
    ],
)
def test_a_word_is_found_in_its_forms(tag: str, name: str, forms: str) -> None:
    for form in forms.split():
        assert fold(name) in of_languages(tag).words(fold(form)), form
