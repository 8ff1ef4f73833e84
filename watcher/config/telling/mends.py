"""Mends that can be done literally: which characters of a file to write anew, and how."""

import re
from collections.abc import Iterable

from watcher.config.telling.problems import Edit, Placed, Problems, Proposal, hint_for
from watcher.config.text.nodes import Mapping, Pair, Scalar
from watcher.config.text.offsets import written_at, written_to

# What YAML takes as it is, wherever it stands: in a line of its own, in [ ] and in { }.
_PLAIN = re.compile(r"[^\W_](?:[\w ./+-]|:(?=/))*(?<! )")
_TAIL = re.compile(r"[ \t]*(#.*)?")


def in_yaml(text: str) -> str:
    """Return a text as YAML takes it wherever it stands: in single quotes, if need be."""
    return text if _PLAIN.fullmatch(text) else in_quotes(text)


def in_quotes(text: str) -> str:
    """Return a text of one line in single quotes."""
    return "'" + " ".join(text.split()).replace("'", "''") + "'"


def put(node: Placed, text: str, problems: Problems) -> Edit:
    """Return the edit that writes another text where a scalar stands."""
    was = problems.text(node)
    kept = len(was) - len(was.rstrip())  # a text after | or > owns its last line break
    return Edit(node.start, node.end - kept, in_yaml(text))


def instead(node: Placed, word: str, known: Iterable[str], problems: Problems) -> Proposal:
    """Propose the known word that was probably meant in the place of this one."""
    known = list(dict.fromkeys(known))
    close = problems.meant(word, known)
    edit = None if close is None else put(node, close, problems)
    return Proposal(hint_for(close, known), edit)


def rewritten(node: Placed, hint: str, text: str, problems: Problems) -> Proposal:
    """Propose another text in the place of a scalar."""
    return Proposal(hint, put(node, text, problems))


def without(mapping: Mapping, pair: Pair, hint: str, problems: Problems) -> Proposal:
    """Propose to delete a key with its value, where that leaves good YAML behind."""
    source, at = problems.sources.at(pair.key.start)
    base = pair.key.start - at
    before = source.text[source.line_start(at) : at]
    if source.text[mapping.start - base : mapping.start - base + 1] == "{":
        edit: Edit | None = _from_braces(source.text, at, pair.value.end - base)
    elif not before.strip():
        edit = Edit(source.line_start(at), _lines_end(source.text, at, pair.value.end - base), "")
    else:
        edit = _first_key(mapping, pair, base)
    moved = None if edit is None else Edit(edit.start + base, edit.end + base, "")
    return Proposal(hint, moved)


def _from_braces(text: str, start: int, end: int) -> Edit:
    if after := re.compile(r"\s*,\s*").match(text, end):
        return Edit(start, after.end(), "")
    before = re.search(r",?\s*\Z", text[:start])
    return Edit(before.start() if before else start, end, "")


def _lines_end(text: str, start: int, end: int) -> int:
    """Return where the lines of a value end; what is said after it belongs to what follows."""
    lines = text[start:end].splitlines(keepends=True)
    while len(lines) > 1 and re.fullmatch(r"\s*(#.*)?", lines[-1].rstrip("\r\n")):
        lines.pop()
    last = start + sum(map(len, lines))
    if lines and lines[-1].endswith(("\n", "\r")):
        return last
    found = re.compile(r"[^\r\n]*(\r\n|\r|\n)?").match(text, last)
    return found.end() if found else last


def _first_key(mapping: Mapping, pair: Pair, base: int) -> Edit | None:
    """Return the edit that takes away the key after a dash: the next one moves up to it."""
    later = [one.key.start for one in mapping.pairs.values() if one.key.start > pair.key.start]
    return Edit(pair.key.start - base, min(later) - base, "") if later else None


def in_query(query: Scalar, part: tuple[int, int], text: str, problems: Problems) -> Edit:
    """Return the edit that writes `text` for some characters of a query, as its quotes ask.

    `part` counts in the query, which need not be how it stands in the file: YAML folds lines.
    """
    source, at = problems.sources.at(query.start)
    base = query.start - at
    start, end, text = _least(query.text, part, text)
    if not text and query.style not in {"|", ">"}:
        start, end = _with_blank(query.text, start, end)
    if query.style or _harmless(query.text[:start], text, query.text[end:]):
        local = query._replace(start=at, end=query.end - base)
        first, last = _written(source.text, local, start, end)
        return Edit(first + base, last + base, _escaped(text, query.style))
    whole = query.text[:start] + text + query.text[end:]
    return Edit(query.start, query.end, in_quotes(whole))


def _with_blank(query: str, start: int, end: int) -> tuple[int, int]:
    """Return what to delete, with the blanks that would begin or end the query then."""
    if end == len(query):
        return len(query[:start].rstrip()), end
    if start == 0:
        return start, len(query) - len(query[end:].lstrip())
    return start, end


def _least(query: str, part: tuple[int, int], text: str) -> tuple[int, int, str]:
    """Return the same change with as few characters as will do: lines stay as they are folded."""
    start, end = part
    old = query[start:end]
    same = _shared(old, text)
    after = _shared(old[same:][::-1], text[same:][::-1])
    return start + same, end - after, text[same : len(text) - after]


def _shared(one: str, other: str) -> int:
    """Return with how many characters both begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _written(text: str, query: Scalar, start: int, end: int) -> tuple[int, int]:
    """Return where the file has some characters of a query, or the place between two."""
    if start < end:
        return written_at(text, query, start), written_to(text, query, end)
    # Behind a word, but before the next one where a blank lies between: it may be a line break.
    behind = start > 0 and not query.text[start - 1].isspace()
    at = written_to(text, query, start) if behind else written_at(text, query, start)
    return at, at


def _harmless(before: str, text: str, after: str) -> bool:
    """Say whether a text in the midst of an unquoted one changes nothing for YAML."""
    return bool(re.fullmatch(r"[\w() *~/-]*", text)) and bool((before + text + after)[:1].isalnum())


def _escaped(text: str, style: str) -> str:
    if style == "'":
        return text.replace("'", "''")
    return re.sub(r'(["\\])', r"\\\1", text) if style == '"' else text
