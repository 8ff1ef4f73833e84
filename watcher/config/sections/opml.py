"""Lists of feeds in OPML, as feed readers export them."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

from watcher.config.telling.problems import Edit, Problems, Proposal
from watcher.config.text.nodes import Broken
from watcher.config.text.source import Source, read_bytes

_ENCODING = re.compile(rb"""\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})""")
_LONE_AMPERSAND = re.compile(r"&(?!#\d+;|#x[0-9a-fA-F]+;|\w+;)")
_REASONS = {
    "mismatched tag": "a tag is closed that is not the one that was opened last",
    "no element found": "the file ends too early",
    "unclosed token": "the file ends in the middle of a tag",
    "undefined entity": "an entity is used that XML does not know",
    "junk after document element": "something follows the end of the list",
    "duplicate attribute": "an attribute is given twice",
    "syntax error": "this is no XML",
}


class Outline(NamedTuple):
    """A feed of the list: its address, its name, the folders it lies in, where it stands."""

    url: str
    name: str
    folders: tuple[str, ...]
    language: str
    start: int
    end: int


class _EntityError(Exception):
    """The list declares entities: expanding them could fill the memory."""


def read_opml(path: Path, problems: Problems) -> list[Outline] | None:
    """Return the feeds of a list; None where it cannot be read, after the error."""
    body, found = read_bytes(path)
    problems.add(found)
    if body is None:
        return None
    source = Source(path, _decoded(body))
    base = problems.sources.add(source)
    if fault := _no_list(source.text, base):
        problems.error(*fault)
        return None
    try:
        outlines = list(_Reader(source, base).outlines())
    except expat.ExpatError as error:
        problems.error(*_fault(error, source, base))
        return None
    except _EntityError:
        text = "this list declares entities of its own, which could fill the memory"
        problems.error(Broken(base, base + 1), text, "take the <!DOCTYPE …> from it")
        return None
    if not outlines:
        text = "there is no feed in this list: no outline has an xmlUrl"
        problems.error(Broken(base, base + 1), text, "export it anew from your feed reader")
    return outlines


def _no_list(text: str, base: int) -> tuple[Broken, str, str] | None:
    """Say what a file is that is no OPML: a web page, a list of addresses."""
    begins = text.lstrip()[:200].lower()
    at = base + len(text) - len(text.lstrip())
    if re.match(r"<(!doctype\s+)?html", begins):
        hint = "export the list from your feed reader; a server may have sent this in its place"
        return Broken(at, at + 1), "this is a web page, no list of feeds", hint
    if not begins.startswith("<"):
        hint = "addresses alone stand under feeds:, each as  - https://HOST/PATH"
        return Broken(at, at + 1), "this is no OPML: it does not begin with <", hint
    return None


def _decoded(body: bytes) -> str:
    declared = _ENCODING.match(body)
    named = declared[1].decode("ascii") if declared else "utf-8-sig"
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        named = "utf-16"
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            return body.decode(named, "replace")
        except LookupError:
            return body.decode("utf-8", "replace")


class _Reader:
    """Walks through the list; a folder is an outline that is no feed."""

    def __init__(self, source: Source, base: int) -> None:
        self._body = source.text.encode("utf-8", "replace")
        self._base = base
        self._open: list[str] = []
        self._found: list[tuple[int, Outline]] = []
        self._parser = expat.ParserCreate("utf-8")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.EntityDeclHandler = self._entity

    def outlines(self) -> Iterator[Outline]:
        """Yield the feeds, each with its place in characters."""
        self._parser.Parse(self._body, True)  # noqa: FBT003  the C function knows no keywords
        at = char = 0
        for byte, outline in self._found:
            char += len(self._body[at:byte].decode("utf-8", "replace"))
            at = byte
            start = self._base + char
            yield outline._replace(start=start, end=start + len("<outline"))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name.casefold() != "outline":
            return
        given = {key.casefold(): " ".join(value.split()) for key, value in attributes.items()}
        called = given.get("title") or given.get("text") or ""
        url = given.get("xmlurl", "")
        if url:
            folders = tuple(dict.fromkeys(folder for folder in self._open if folder))
            outline = Outline(url, called, folders, given.get("language", ""), 0, 0)
            self._found.append((self._parser.CurrentByteIndex, outline))
        self._open.append("" if url else called)

    def _end(self, name: str) -> None:
        if name.casefold() == "outline":
            self._open.pop()

    def _entity(self, *_: object) -> None:
        raise _EntityError


def _fault(
    error: expat.ExpatError, source: Source, base: int
) -> tuple[Broken, str, str | Proposal]:
    line = source.text.split("\n")[error.lineno - 1 : error.lineno]
    start = sum(len(one) + 1 for one in source.text.split("\n")[: error.lineno - 1])
    column = len("".join(line).encode()[: error.offset].decode("utf-8", "replace"))
    at = base + min(start + column, len(source.text))
    lone = _LONE_AMPERSAND.search("".join(line))
    if lone is not None and "token" in expat.errors.messages[error.code]:
        at = base + start + lone.start()
        mend = Proposal("write &amp;", Edit(at, at + 1, "&amp;"))
        return Broken(at, at + 1), "an & must be written &amp; in XML", mend
    said = expat.errors.messages[error.code]
    text = _REASONS.get(said, f"this is no well-formed XML: {said}")
    return Broken(at, at + 1), f"{text}, so the list cannot be read", "export it anew, or mend it"
