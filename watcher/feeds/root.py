"""Finds the root element of a document, well-formed or not."""

import re

_LOOKED_AT = 20_000  # bounds the search; only a document without entries is asked
_PROLOG = re.compile(
    rb"<\?.*?(?:\?>|\Z)|<!--.*?(?:-->|\Z)|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>",
    re.DOTALL | re.IGNORECASE,
)
_ELEMENT = re.compile(rb"<(?:[\w.\-]{1,100}:)?([A-Za-z_][\w.\-]{0,99})")


def root_name(xml: bytes) -> str:
    """Return the root's local name in lower case; empty if the beginning holds no element."""
    root = _ELEMENT.search(_PROLOG.sub(b"", xml[:_LOOKED_AT]))
    return root[1].decode("ascii", "replace").lower() if root else ""
