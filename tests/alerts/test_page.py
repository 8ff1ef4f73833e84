import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.alerts.builders import alert, entry, trouble, usual
from watcher.alerts import dress
from watcher.alerts.page import alert_page, trouble_page
from watcher.model import Evidence, Severity

ZONE = "Asia/Yerevan"
TAGS = {"html", "head", "meta", "style", "body", "div", "h1", "p", "span", "a", "mark", "b", "bdi"}
HARMLESS = {"charset", "name", "content", "class", "style", "dir", "lang", "href"}
READABLE = 4.5  # WCAG 2.2, 1.4.3
SCHEMES = {"day": dress._DAY, "night": dress._NIGHT}
BLACK_ON_WHITE = 21


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.2."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def preview(page: str) -> str:
    found = re.search(r'<div class="w-hidden" style="display:none[^>]*>([^<]*)</div>', page)
    assert found is not None
    return found[1]


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(BLACK_ON_WHITE)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(("scheme", "box"), [*product(SCHEMES, dress._DAY)])
def test_every_text_can_be_read_by_day_and_by_night(scheme: str, box: str) -> None:
    text, ground = SCHEMES[scheme][box]
    assert contrast(text, ground or SCHEMES[scheme]["page"][1]) >= READABLE


def test_night_has_a_colour_for_all_that_day_has() -> None:
    assert dress._DAY.keys() == dress._NIGHT.keys()
    assert all(bool(dress._DAY[box][1]) == bool(dress._NIGHT[box][1]) for box in dress._DAY)


def test_the_style_block_and_the_page_name_the_same_boxes() -> None:
    pages = [alert_page(usual(severity), ZONE) for severity in Severity]
    used = {name for page in pages for name in re.findall(r'class="w-([a-z]+)"', page)}
    styled = set(re.findall(r"\.w-([a-z]+)\{", dress.stylesheet()))
    assert used | {"long"} == styled | {"badges", "column", "passage", "away"}


def test_no_colour_rests_on_opacity_nor_on_what_a_reader_takes_for_a_link() -> None:
    page = alert_page(usual(), ZONE)
    assert "opacity" not in page
    (link,) = re.findall(r"<a [^>]*>", page)
    assert "color:#ffffff;background-color:#0b57d0" in link


def test_the_link_is_as_high_as_a_thumb_needs() -> None:
    style = dress._LAYOUT["button"]
    padding, line = re.search(r"padding:(\d+)px", style), re.search(r"line-height:(\d+)px", style)
    assert padding is not None
    assert line is not None
    assert 2 * int(padding[1]) + int(line[1]) >= 44


def test_what_happened_comes_first_and_why_last() -> None:
    page = alert_page(usual(Severity.CRITICAL), ZONE).partition("</div>")[2]
    order = [
        page.index(each) for each in (">CRITICAL<", "<h1", "OC Media", "Read it at", "Why: rule")
    ]
    assert order == sorted(order)


def test_normal_severity_wears_no_badge() -> None:
    assert "w-badges" not in alert_page(usual(), ZONE)


def test_a_phone_shows_more_than_the_headline_again() -> None:
    page = alert_page(usual(Severity.CRITICAL), ZONE)
    assert preview(page).startswith("CRITICAL · Negotiators from Armenia")
    assert len(preview(page)) <= 140


def test_without_an_extract_a_phone_shows_who_says_it() -> None:
    assert preview(alert_page(alert(entry(summary="")), ZONE)).startswith("OC Media, 14:05")


def test_a_text_from_the_right_leaves_the_rest_in_its_order() -> None:
    said = entry(title="محادثات السلام", summary="")
    found = (Evidence("title", 0, 7, "محادثات", "@السلام"),)
    page = alert_page(alert(said, found, rule="قره باغ"), ZONE)
    assert "<bdi>قره باغ</bdi>" in page
    assert "<bdi>محادثات</bdi></b> (<bdi>@السلام</bdi>)" in page
    assert re.search(r'<h1 [^>]*dir="auto"', page)


@pytest.mark.parametrize(
    ("language", "tag"), [("hy", ' lang="hy"'), ("zh-Hans-CN", ' lang="zh-Hans-CN"'), ('"><b', "")]
)
def test_the_language_of_a_feed_is_told_to_the_reader(language: str, tag: str) -> None:
    said = usual().entry
    said = type(said)("e", title="t", summary="s", language=language)
    assert f'dir="auto"{tag}>t</h1>' in alert_page(alert(said), ZONE)


def test_many_terms_are_told_by_twelve() -> None:
    title = " ".join(f"word{n}" for n in range(15))
    found = [
        Evidence("title", each.start(), each.end(), each[0], each[0])
        for each in re.finditer(r"\w+", title)
    ]
    page = alert_page(alert(entry(title=title), tuple(found)), ZONE)
    assert "<bdi>word11</bdi></b>; and 3 more" in page
    assert page.count("<mark") == 15


@given(st.text(max_size=200), st.text(max_size=400), st.text(max_size=60))
@settings(max_examples=60, deadline=None)
def test_no_text_adds_a_tag_or_an_attribute_or_fetches(title: str, text: str, rule: str) -> None:
    said = entry(title=title, summary=text)
    found = tuple(Evidence(f, 0, 1, t[0], t) for f, t in (("title", title), ("summary", text)) if t)
    for page in (
        alert_page(alert(said, found, rule=rule), ZONE),
        trouble_page(trouble(text), ZONE),
    ):
        tags = re.findall(r"<([a-z0-9]+)([^>]*)>", page)
        assert {tag for tag, _ in tags} <= TAGS | {"br"}
        names = {name for _, rest in tags for name in re.findall(r'([a-z-]+)="[^"]*"', rest)}
        assert names <= HARMLESS
        assert re.search(r"url\(|@import|<link|src=", page.partition("</head>")[0]) is None
        assert set(re.findall(r'href="([^"]*)"', page)) <= {"https://oc-media.org/t"}
        assert page.partition("<h1")[2].partition(">")[2].partition("</h1>")[0]


def test_every_word_of_evidence_that_is_shown_is_marked() -> None:
    page = alert_page(usual(), ZONE).partition("</head>")[2].partition("</div>")[2]
    shown = re.sub(r"<mark[^>]*>[^<]*</mark>", "", page).partition("Why:")[0]
    assert "talks" not in shown
    assert "Nagorno-Karabakh" not in shown


def test_a_trouble_says_what_broke_first() -> None:
    page = trouble_page(trouble("It broke.\nIt is tried again."), ZONE)
    assert "It broke.<br>It is tried again.</p>" in page
    assert preview(page) == "It broke. It is tried again."
    assert page.index("Trouble: feed OC Media") < page.index("It broke.<br>") < page.index("Noted")
