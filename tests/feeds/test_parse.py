import gzip
import io
import json
import sys
import threading
from pathlib import Path

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.feeds import golden
from watcher.feeds import unpack as unpacking
from watcher.feeds.parse import parse
from watcher.feeds.parsed import NotAFeed, Parsed
from watcher.text.html import one_line, plain_text

CORPUS = Path(__file__).parents[3] / "shared" / "data" / "feeds"
RSS = '<rss version="2.0"><channel>{}</channel></rss>'


def entries(body: bytes, content_type: str = "") -> Parsed:
    found = parse(body, golden.URL, {"content-type": content_type})
    assert isinstance(found, Parsed)
    return found


@pytest.mark.parametrize("document", golden.documents(), ids=lambda path: path.name)
def test_a_document_becomes_what_is_expected(document: Path) -> None:
    expected = json.loads(golden.expected_path(document).read_text(encoding="utf-8"))
    assert golden.result(document) == expected


@pytest.mark.parametrize("body", [b"/etc/hostname", b"http://127.0.0.1:9/", b"file:///etc/passwd"])
def test_a_body_that_names_a_file_or_url_opens_nothing(body: bytes) -> None:
    touched: list[object] = []
    watching = threading.get_ident()

    def audit(event: str, arguments: tuple[object, ...]) -> None:
        if threading.get_ident() != watching:
            return
        if event == "socket.connect" or (event == "open" and str(arguments[0]).startswith("/etc/")):
            touched.append(arguments)

    sys.addaudithook(audit)
    assert parse(body, golden.URL, {}) == NotAFeed("some text, but no feed")
    watching = 0
    assert touched == []


@pytest.mark.parametrize("coding", ["utf-8", "windows-1251", "koi8-r", "utf-16"])
@pytest.mark.parametrize("served", ["", "text/xml; charset=iso-8859-1", "text/xml", "right"])
@pytest.mark.parametrize("mark", [False, True])
def test_the_real_encoding_is_found(coding: str, served: str, mark: bool) -> None:  # noqa: FBT001
    text = f'<?xml version="1.0" encoding="{coding}"?>' + RSS.format(
        "<item><title>Переговоры в Армении</title></item>"
    )
    body = ("\ufeff" if mark and coding == "utf-8" else "") + text
    header = f"text/xml; charset={coding}" if served == "right" else served
    assert entries(body.encode(coding), header).entries[0].title == "Переговоры в Армении"


def test_the_charset_of_the_server_counts_where_the_document_says_nothing() -> None:
    body = RSS.format("<item><title>Łódź</title></item>").encode("iso-8859-2")
    assert entries(body, "text/xml; charset=ISO-8859-2").entries[0].title == "Łódź"


def test_an_encoding_of_no_text_is_not_believed() -> None:
    body = b'<?xml version="1.0" encoding="punycode"?>' + RSS.format(
        "<item><title>\xe9t\xe9</title></item>"
    ).encode("latin-1")
    assert entries(body).entries[0].title == "été"


def test_bytes_that_fit_nothing_are_read_all_the_same() -> None:
    body = RSS.format("<item><title>a\x81\x8db</title></item>").encode("latin-1")
    assert len(entries(body).entries) == 1


def test_gzip_in_gzip_is_unpacked() -> None:
    body = gzip.compress(gzip.compress(RSS.format("<item/>").encode()))
    assert len(entries(body).entries) == 1


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (gzip.compress(b" " * (unpacking.MOST_BYTES + 1)), "a document of more than 20 MB"),
        (b"\x1f\x8bnonsense", "a gzip file that is broken or cut off"),
        (b"x" * 257 + b"ustar" + RSS.encode(), "an archive, not a feed"),
        (RSS.format("<item/>" * 20_001).encode(), "a document with far too many elements"),
        (RSS.format("<a>" * 400_001).encode(), "a document with far too many elements"),
        (
            b'{"title": "t", "items": [' + b"0," * 20_000 + b"0]}",
            "a JSON Feed with far too many items",
        ),
        (b"[1, 2]", "JSON, but no JSON Feed"),
        (b'{"items": [], "version": 3}', "JSON, but no JSON Feed"),
        (b"[" * 100_000, "broken JSON"),
    ],
)
def test_what_is_no_feed_is_refused_with_a_reason(body: bytes, reason: str) -> None:
    assert parse(body, golden.URL, {}) == NotAFeed(reason)


def test_a_header_of_the_bot_check_is_enough() -> None:
    found = parse(b"<html></html>", golden.URL, {"cf-mitigated": "challenge"})
    assert found == NotAFeed("a page of a bot check (Cloudflare), not a feed")


def test_an_address_that_is_none_does_no_harm() -> None:
    body = RSS.format("<item><link>/1</link><enclosure url='http://[x'/></item>").encode()
    assert isinstance(parse(body, "http://[bad", {}), Parsed)


@pytest.mark.parametrize(
    ("ttl", "seconds"),
    [
        ("0", None),
        ("5", 300),
        ("-1", None),
        ("9" * 9, 59999999940.0),
        ("9" * 99, None),
        ("x", None),
    ],
)
def test_ttl_is_a_pace_in_minutes(ttl: str, seconds: float | None) -> None:
    pace = entries(RSS.format(f"<ttl>{ttl}</ttl>").encode()).pace
    assert (pace.total_seconds() if pace else None) == seconds


def test_a_json_feed_may_hold_half_a_surrogate() -> None:
    items = b'[{"id": "\\ud83d", "tags": 7, "author": 3}]'
    body = b'{"version": "https://jsonfeed.org/version/1", "items": ' + items + b"}"
    found = entries(body)
    assert (found.kind, found.entries[0].id) == ("json10", "?")


@pytest.mark.parametrize(
    ("inside", "author"),
    [
        ("<author>ann@courier.example (Ann)</author>", "Ann"),
        ("<author><name>Ann</name><email>ann@courier.example</email></author>", "Ann"),
        ("<author>ann@courier.example</author>", "ann@courier.example"),
        ("<author>Ann &amp;amp; Bo (desk)</author>", "Ann & Bo (desk)"),
        ("<author>Ann</author><author>Bo</author><author>Ann</author>", "Ann, Bo"),
        ("", ""),
    ],
)
def test_an_author_is_a_name_where_one_is_given(inside: str, author: str) -> None:
    assert entries(RSS.format(f"<item>{inside}</item>").encode()).entries[0].author == author


GOOD = [path.read_bytes() for path in golden.documents() if path.stat().st_size < 4000]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(GOOD), st.data())
def test_mutated_documents_never_raise(body: bytes, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(body)))
    cut = data.draw(st.integers(0, 40))
    junk = data.draw(
        st.binary(max_size=20) | st.sampled_from([b"<item>", b"]]>", b"&x;", b"<!--", b"</rss>"])
    )
    assert isinstance(parse(body[:at] + junk + body[at + cut :], golden.URL, {}), Parsed | NotAFeed)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_never_raise(body: bytes) -> None:
    assert isinstance(parse(body, "", {}), Parsed | NotAFeed)


def sample() -> list[Path]:
    """Return about 150 documents, always the same, where the collection is at hand."""
    return sorted(CORPUS.glob("*.xml"))[::4] + sorted(CORPUS.glob("*.atom"))[::4]


def test_the_entries_are_those_that_feedparser_finds() -> None:
    for path in [*sample(), golden.FIXTURES / "rss20.xml", golden.FIXTURES / "atom-ru.xml"]:
        body = path.read_bytes()
        reference = feedparser.parse(
            io.BytesIO(body),
            response_headers={"content-location": golden.URL},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
        found = parse(body, golden.URL, {})
        mine = found.entries if isinstance(found, Parsed) else ()
        if not reference.entries:
            continue
        assert len(mine) == len(reference.entries), path.name
        for one, other in zip(mine, reference.entries, strict=True):
            title = other.get("title", "")
            encoded_badly = "Ð" in title
            assert encoded_badly or one.title in (one_line(title), one_line(plain_text(title)))
            assert one.link == other.get("link", "").strip(), path.name
            assert one.id == other.get("id", "").strip() or not other.get("id", "").strip()
