import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.text.html import looks_like_html, one_line, plain_text, tidy


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("", ""),
        ("plain words", "plain words"),
        ("one\n \n\n two\nlines", "one\n\ntwo lines"),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("<div><ul><li>a<li>b</ul></div>", "a\n\nb"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "a\n\nb"),
        ("<h1>Head</h1>text", "Head\n\ntext"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("one<br><br>two", "one\n\ntwo"),
        ("Nagorno-<b>Kara</b>bakh", "Nagorno-Karabakh"),
        ("a  <i> b </i>\n c", "a b c"),
        ("AT&amp;T &lt;b&gt; &#1028;&nbsp;x", "AT&T <b> Є x"),
        ("AT&T < 5 <3", "AT&T < 5 <3"),
        ("a<!-- b <p> -->c<!---->d", "acd"),
        ("a<!-- never closed", "a"),
        ("a<script>if (x < y) '<p>'</script>b", "ab"),
        ("a<STYLE>p {}</style >b<noscript>c</noscript><template>d</template>", "ab"),
        ("a<script>never closed", "a"),
        ("a<template>never closed<template>", "anever closed"),
        ("<head><title>t</title>x</head><body>b", "b"),
        ("<head>x<body class=c>b", "b"),
        ("<title>t</title>b", "b"),
        ('<a title="a > b" href=x>link</a><img alt="no">', "link"),
        ("<a title='a > b'>link</a>", "link"),
        ("<p title=it's>fine</p>", "fine"),
        ('cut <a href="http', "cut"),
        ("<![CDATA[inner <b>]]> outer", "inner <b> outer"),
        ("<?php x ?><!DOCTYPE html>text", "text"),
        ("&#" + "1" * 5000 + ";", "\ufffd"),
        ("</p>", ""),
    ],
)
def test_html_becomes_what_a_reader_sees(html: str, text: str) -> None:
    assert plain_text(html) == text


@given(st.text(alphabet="<>/!-ab p=\"'&;#\n\x1e", max_size=60))
def test_any_text_is_read_and_leaves_no_marks(html: str) -> None:
    text = plain_text(html)
    assert "\x1e" not in text
    assert "\n\n\n" not in text
    assert text == text.strip()


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 200_000,
        "<" * 1_000_000,
        "&" * 1_000_000,
        "<!--" * 200_000,
        "<head>" * 200_000,
        "<template>" * 100_000,
        "<a b='" * 200_000,
        "<script></script" * 60_000,
        "\n \n" * 300_000,
    ],
    ids=lambda hostile: hostile[:8],
)
def test_hostile_markup_takes_linear_time(hostile: str) -> None:
    started = time.process_time()
    plain_text(hostile)
    looks_like_html(hostile)
    assert time.process_time() - started < 5


def test_tidy_keeps_lines_and_paragraphs() -> None:
    assert tidy(" a  b \nc\n \n\n d ") == "a b\nc\n\nd"


def test_one_line_has_no_line_breaks() -> None:
    assert one_line(" a\n\tb ") == "a b"


@pytest.mark.parametrize("text", ["a <b>b</b>", "R&amp;D", "x &#8211; y", "<br>", "<P class=x>"])
def test_known_tags_and_entities_look_like_html(text: str) -> None:
    assert looks_like_html(text)


@pytest.mark.parametrize(
    "text", ["a b", "AT&T", "1 < 2", "List<String>", "&nonsense;", "<b>List<T>"]
)
def test_signs_alone_do_not_look_like_html(text: str) -> None:
    assert not looks_like_html(text)
