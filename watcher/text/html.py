"""Turns HTML into what a reader sees of it: plain text, blocks parted by one blank line.

A scan for tags, not a tree: of the tree we would only use where blocks begin and end, and
tree builders follow the standard into work that grows with the square of the nesting
(100,000 open `<div>` take lexbor 20 s). Every pattern below either fails at its first
character or consumes what it looked at, so that the whole is linear on any input.
"""

import re
from html import unescape
from html.entities import html5

_BLOCK_NAMES = """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol
    optgroup option p pre section summary table tbody td tfoot th thead tr ul
"""
_INLINE_NAMES = """
    a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd mark q s samp
    small span strike strong sub sup time tt u var wbr video audio iframe script style
"""
_BLOCKS = frozenset(_BLOCK_NAMES.split())
_KNOWN = _BLOCKS | frozenset(_INLINE_NAMES.split())
_HIDDEN = {
    name: re.compile(rf"</{name}(?=[\s/>])[^>]*>|</{name}\Z", re.IGNORECASE)
    for name in (
        "script",
        "style",
        "template",
        "noscript",
        "title",
        "noframes",
        "noembed",
        "iframe",
    )
} | {"head": re.compile(r"</head(?=[\s/>])[^>]*>|(?=<body[\s>])", re.IGNORECASE)}
# A browser reads these to the end of the text if nothing closes them; the others it shows.
_TO_THE_END = ("script", "style")

_TOKEN = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    # Nothing in HTML, but feeds wrap texts in it twice; what is inside is meant to be read.
    r"|<!\[CDATA\[(?P<cdata>.*?)(?:\]\]>|\Z)"
    r"|<[!?][^>]*+(?:>|\Z)"
    r"|<(?P<end>/?)(?P<name>[a-zA-Z][^\s/>]*+)"
    r"""(?:[^>=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))?+)*+(?:>|\Z)""",
    re.DOTALL,
)
_TAG_OR_ENTITY = re.compile(
    r"</?([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*)?/?>|&(#\d+|#[xX][0-9a-fA-F]+|\w+);"
)
_SPACES = re.compile(r"\s+")
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_ENDLESS_NUMBER = re.compile(r"&#0*\d{9,};?")  # no character, and too long for int()
_BLOCK = "\x1e"
_LINE = "\x1f"  # both are white space to Python, so collapsed text never holds them


def plain_text(html: str) -> str:
    """Return the text that a reader sees, blocks parted by a blank line, `<br>` as a new line.

    A text without markup keeps its own blank lines. Never raises; the time is linear.
    """
    if "<" not in html and "&" not in html:
        return "\n\n".join(filter(None, map(one_line, _BLANK_LINES.split(html))))
    return _laid_out("".join(_pieces(html)))


def one_line(text: str) -> str:
    """Return the text with every run of white space made one space."""
    return " ".join(text.split())


def tidy(text: str) -> str:
    """Return plain text with its lines and blank lines kept, other white space collapsed."""
    return _laid_out(_LINE.join(map(one_line, text.splitlines())))


def looks_like_html(text: str) -> bool:
    """Say whether a text that is declared plain is markup after all: known tags or entities."""
    if "<" not in text and "&" not in text:
        return False
    found = list(_TAG_OR_ENTITY.finditer(text))
    return bool(found) and all(_known(match) for match in found)


def _known(match: re.Match[str]) -> bool:
    name, entity = match[1], match[2]
    if name:
        return name.lower() in _KNOWN
    return entity.startswith("#") or f"{entity};" in html5


def _pieces(html: str) -> list[str]:
    """Return the visible texts in order, with a mark for each end of a block or line."""
    pieces: list[str] = []
    hidden = dict(_HIDDEN)
    at = 0
    while token := _TOKEN.search(html, at):
        pieces.append(_text(html[at : token.start()]))
        at = token.end()
        name = (token["name"] or "").lower()
        pieces.append(_text(token["cdata"] or "") or _mark(name))
        if not token["end"] and name in hidden:
            at = _past(html, at, name, hidden)
    pieces.append(_text(html[at:]))
    return pieces


def _past(html: str, at: int, name: str, hidden: dict[str, re.Pattern[str]]) -> int:
    """Return where the hidden element ends; one that never does is not looked for again."""
    if end := hidden[name].search(html, at):
        return end.end()
    del hidden[name]
    return len(html) if name in _TO_THE_END else at


def _mark(name: str) -> str:
    if name == "br":
        return _LINE
    return _BLOCK if name in _BLOCKS else ""


def _text(source: str) -> str:
    if "&" in source:
        source = unescape(_ENDLESS_NUMBER.sub("\ufffd", source))
    return _SPACES.sub(" ", source)


def _laid_out(marked: str) -> str:
    blocks = (_lines(block) for block in marked.split(_BLOCK))
    return "\n\n".join(block for block in blocks if block)


def _lines(block: str) -> str:
    lines = "\n".join(map(one_line, block.split(_LINE))).strip("\n")
    # Two breaks in a row are how many feeds write a paragraph.
    return re.sub(r"\n{2,}", "\n\n", lines)
