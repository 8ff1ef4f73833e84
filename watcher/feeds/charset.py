"""Finds out in which encoding a document really is, and gives it back in UTF-8.

Labels lie: servers add `charset=iso-8859-1` to everything, and converters leave old
declarations. So the bytes speak first: a byte order mark, then text that is valid UTF-8 and
not ASCII, which is next to never anything else. Only then the labels are believed.
"""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark is the beginning of this one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OPENINGS = (  # how `<` and the next character look: XML 1.0, appendix F
    (b"\x00\x00\x00\x3c", "utf-32-be"),
    (b"\x3c\x00\x00\x00", "utf-32-le"),
    (b"\x00\x3c\x00", "utf-16-be"),
    (b"\x3c\x00", "utf-16-le"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
)
_DECLARED = re.compile(rb"\s*<\?xml[^>]{0,500}?encoding\s*=\s*[\"']([A-Za-z0-9._:\-]{1,40})[\"']")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s;\"',]{1,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"<\?xml[^>]*?>")
_HIGH_RUN = re.compile(rb"[\x80-\xff]{3,}")
_HIGH = re.compile(rb"[\x80-\xff]")
_UPPER_HALF = re.compile(rb"[\xe0-\xff]")
_CYRILLIC = re.compile(rb"[\xc0-\xff\xa8\xb8\xa3\xb3]")
_SAMPLE = 200_000
_MOST = 0.8
_MOSTLY = 0.99
_ALIASES = {"gb2312": "gb18030", "gbk": "gb18030", "x-sjis": "shift_jis", "ks_c_5601-1987": "cp949"}
_MULTIBYTE = ("gb", "big5", "shift", "sjis", "euc", "cp949", "ms949", "hz", "iso-2022", "iso2022")
_NO_ENCODING = (  # says nothing, is known only by its mark, or is Python's own and no charset
    *("us-ascii", "ascii", "utf-16", "utf-32", "utf16", "utf32", "ucs-2", "ucs-4"),
    *("punycode", "idna", "unicode", "raw", "undefined"),
)


def to_utf8(body: bytes, content_type: str) -> bytes:
    """Return the document in UTF-8, its XML declaration (or a new one) saying so.

    A document that is none (JSON, say) gets a declaration, too: this is for the XML parser.
    """
    text = decode(body, content_type)
    found = _DECLARATION.match(text)
    rest = text[found.end() :] if found else text
    # The line break keeps what follows out of the parser's search for an encoding, which looks
    # at the whole first line in cubic time.
    return b"<?xml version='1.0' encoding='utf-8'?>\n" + rest.encode("utf-8", "replace")


def decode(body: bytes, content_type: str) -> str:
    """Return the text of a document, by mark, by what its bytes are, by label, by guess."""
    for mark, encoding in _MARKS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    for opening, encoding in _OPENINGS:
        if body.startswith(opening):
            return body.decode(encoding, "replace")
    labels = _labels(body, content_type)
    for encoding in (
        *(label for label in labels if label.startswith(_MULTIBYTE)),
        "utf-8",
        *labels,
    ):
        if (text := _strictly(body, encoding)) is not None:
            return text
    return _guessed(body)


def _labels(body: bytes, content_type: str) -> tuple[str, ...]:
    """Return what the server and the document say, the server first.

    Latin-1 goes last: it fits any bytes, and servers say it of everything.
    """
    served = _CHARSET.search(content_type)
    declared = _DECLARED.match(body)
    said = (served[1] if served else "", declared[1].decode("ascii") if declared else "")
    labels = (_ALIASES.get(label.lower(), label.lower()) for label in said)
    useful = [label for label in labels if label and not label.startswith(_NO_ENCODING)]
    return tuple(sorted(useful, key=lambda label: label == "iso-8859-1"))


def _strictly(body: bytes, encoding: str) -> str | None:
    try:
        return body.decode(encoding)
    except (UnicodeError, LookupError, ValueError):
        return None


def _guessed(body: bytes) -> str:
    """Return the text where no label holds: UTF-8 with a few bad bytes, or a code page."""
    text = body.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    high = sum(1 for character in text[:_SAMPLE] if character > "\x7f")
    if bad <= len(text) * (1 - _MOSTLY) and bad * 2 < high:
        return text
    if cyrillic := _cyrillic(body[:_SAMPLE]):
        return body.decode(cyrillic, "replace")
    return _strictly(body, "windows-1252") or body.decode("iso-8859-1")


def _cyrillic(sample: bytes) -> str | None:
    """Return the code page where the high bytes stand in words of their own, as Russian does.

    windows-1251 has its small letters from E0 on and KOI8-R its capital ones; most are small.
    """
    letters = len(_CYRILLIC.findall(b"".join(_HIGH_RUN.findall(sample))))
    if not letters or letters < _MOST * len(_HIGH.findall(sample)):
        return None
    return "windows-1251" if len(_UPPER_HALF.findall(sample)) * 2 > letters else "koi8-r"
