"""Takes out of an XML document what would make the parser slow, before the parser sees it.

Where defusing keeps the entries, we defuse; else the document is refused. External entities
are never fetched: the parser has them switched off. All patterns are linear. What hurts only
later, inside the parser, is bounded in `bounded.py`.
Nesting needs no limit: parser and text scan were measured linear in it.
"""

import re

from watcher.feeds.parsed import MOST_ENTRIES, NotAFeed

MOST_ENTITY_BYTES = 100_000
MOST_ATTRIBUTES = 256
MOST_DECLARATIONS = 500
LONGEST_HEAD = 64_000
MOST_ELEMENTS = 400_000  # signs `<`, in fact; the parser takes up to 30 µs an element

_FIRST_ELEMENT = re.compile(rb"<\w")
_BLANK_RUN = re.compile(rb"\s{64,}")
_ENTITY = re.compile(rb"<!ENTITY\s+(\w+)\s+(?:\"([^\"]*)\"|'([^']*)')[^<>]*>")
_ITEM = re.compile(rb"<(?:[\w.\-]{1,100}:)?(?:item|entry)[\s/>]", re.IGNORECASE)
_REFERENCE = re.compile(rb"&(\w+);")
# Values never hold `<` in well-formed XML; only there attributes cost the square of their number.
_MANY_ATTRIBUTES = re.compile(
    rb"<[^\s<>!?/=\"']++(?:\s++[^\s<>=\"']++\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+')){%d}"
    % (MOST_ATTRIBUTES + 1)
)


def defuse(xml: bytes) -> bytes | NotAFeed:
    """Return the document made safe to parse, or why it is refused. The input is UTF-8."""
    first = _FIRST_ELEMENT.search(xml)
    start = first.start() if first else 0
    # The parser looks in the head for a DOCTYPE at each line anew.
    head, rest = _BLANK_RUN.sub(b"\n", xml[:start]), xml[start:]
    if len(head) > LONGEST_HEAD or head.count(b"<!") > MOST_DECLARATIONS:
        return NotAFeed("a document with far too many declarations before its first element")
    if rest.count(b"<") > MOST_ELEMENTS or len(_ITEM.findall(rest)) > MOST_ENTRIES:
        return NotAFeed("a document with far too many elements")
    if _MANY_ATTRIBUTES.search(rest):
        return NotAFeed(f"a document with more than {MOST_ATTRIBUTES} attributes on one element")
    if _expansion(head, rest) > MOST_ENTITY_BYTES:
        # Undeclared, they stay in the text as written, and the entries are still found.
        head = _ENTITY.sub(b"", head)
    return head + rest


def _expansion(head: bytes, rest: bytes) -> int:
    """Return how many bytes the entities declared in the head come to in the rest.

    The parser itself drops entities within entities, so these count as they are written.
    """
    sizes = {name: len(double or single) for name, double, single in _ENTITY.findall(head)}
    return sum(sizes.get(name, 0) for name in _REFERENCE.findall(rest)) if sizes else 0
