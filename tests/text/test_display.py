import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.text.display import LONGEST_LINK, link_host, no_ping, plain, safe_link, visible

ANY = st.text(st.characters(exclude_categories=()), max_size=200)
NASTY = st.text(
    "a é\u0301\x1b[]0;m\\\r\n\t\u200b\u200d\u202e\ufe0f👩🇦🇲각\u1100\u1161@<!#", max_size=80
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb\x1b[0m", "ab"),
        ("a\x9b31mb", "ab"),
        ("\x1b]8;;http://evil.example\x07link\x1b]8;;\x07", "link"),
        ("a\x1bPq#0\x1b\\b", "ab"),
        ("a\r\nBcc: x@y", "a Bcc: x@y"),
        ("a\u2028b\x85c\td", "a b c d"),
        ("a\u202eb\u2066c", "abc"),
        ("a\u200bb\ufeff\u00ad\U000e0041", "ab"),
        ("e\u0301", "é"),
        ("e\u200b\u0301", "é"),
        ("\ud800x\udc00", "x"),
        ("\u3164\u115f", ""),
        ("  a   b  ", "a b"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
        ("a\u200d\u200d\u200db", "a\u200db"),
    ],
)
def test_what_harms_is_taken_out_and_the_rest_stays(text: str, shown: str) -> None:
    assert plain(text, 100) == shown


def test_lines_are_kept_when_asked_for() -> None:
    assert plain("a \r\n b\n\n\n\nc\x0bd", 100, lines=True) == "a\nb\n\nc\nd"


def test_marks_stacked_on_one_letter_are_thinned() -> None:
    assert len(plain("a" + "\u0333" * 500, 1000)) == 9


def test_a_long_text_is_cut_with_an_ellipsis() -> None:
    assert plain("abcdef", 4) == "abc…"


def test_a_cut_never_parts_an_emoji() -> None:
    assert plain("a👩\u200d👩\u200d👧b", 5) == "a…"


def test_a_cluster_longer_than_the_limit_is_cut_through() -> None:
    assert len(plain("👩" + "\u200d👩" * 50, 10)) <= 10


def test_no_room_gives_no_text() -> None:
    assert plain("abc", 0) == ""


@given(st.one_of(ANY, NASTY), st.integers(0, 60), st.booleans())
def test_plain_holds_its_limit_and_is_done_in_one_go(text: str, limit: int, lines: bool) -> None:  # noqa: FBT001
    once = plain(text, limit, lines=lines)
    assert len(once) <= limit
    assert plain(once, limit, lines=lines) == once
    assert once.isprintable() or all(
        char in "\n\u200c\u200d" or unicodedata.category(char) not in ("Cc", "Cs", "Co")
        for char in once
    )


@pytest.mark.parametrize(
    "text", ["@everyone", "@here", "@channel", "@room", "@name", "<!channel>", "<@U1>", "<#C1>"]
)
def test_a_mention_is_dead(text: str) -> None:
    assert no_ping(text) == text[0] + "\u200b" + text[1:].replace("@", "@\u200b")


def test_an_at_sign_before_a_blank_stays_alone() -> None:
    assert no_ping("a @ b < c") == "a @ b < c"


@given(st.one_of(ANY, NASTY))
def test_no_ping_is_done_in_one_go(text: str) -> None:
    assert no_ping(no_ping(text)) == no_ping(text)


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://oc-media.org/a?b=c&d=%20#e", "https://oc-media.org/a?b=c&d=%20#e"),
        ("  HTTPS://OC-Media.org:8443/a ", "https://oc-media.org:8443/a"),
        ("https://x.example/@user?q=@here", "https://x.example/%40user?q=%40here"),
        ("https://аррӏе.com/", "https://xn--80ak6aa92e.com/"),
        (
            "https://x.example/Карабах",
            "https://x.example/%D0%9A%D0%B0%D1%80%D0%B0%D0%B1%D0%B0%D1%85",
        ),
        ("https://x.example/a b<i>(c)*", "https://x.example/a%20b%3Ci%3E%28c%29%2A"),
        ("https://x.example/100%", "https://x.example/100%25"),
        ("http://[2001:db8::1]/", "http://[2001:db8::1]/"),
    ],
)
def test_a_good_link_is_shown_in_ascii(url: str, link: str) -> None:
    assert safe_link(url) == link
    assert safe_link(link) == link


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://x.example/",
        "https://good.example@evil.example/",
        "https://good.example\\@evil.example/",
        "https://x.example/\r\nBcc: a",
        "https://x.example:99999/",
        "https://[broken/",
        "https:///path",
        "https://a b.example/",
        "https://x..example/",
        "http://[fe80::1%25eth0]/",
        "https://x.example/\ud800",
        "https://x.example/" + "a" * LONGEST_LINK,
        "https://" + "a." * 200 + "example/",
    ],
)
def test_a_link_that_may_lie_is_none(url: str) -> None:
    assert safe_link(url) is None


@given(ANY)
def test_no_text_breaks_safe_link(text: str) -> None:
    link = safe_link("https://x.example/" + text)
    assert link is None or (link.isascii() and link.isprintable() and "@" not in link)


def test_the_host_of_a_link_is_known() -> None:
    assert link_host("https://x.example:8443/a") == "x.example"
    assert link_host("") == ""


def test_joiners_alone_are_nothing_to_see() -> None:
    assert visible("a")
    assert not visible(" \u200d")
