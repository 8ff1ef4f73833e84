"""The key `wikidata` of an entity: the id of a thing on Wikidata, such as Q43."""

import re

from watcher.config.telling.mends import rewritten
from watcher.config.telling.problems import Problems, shown
from watcher.config.text.nodes import Node
from watcher.config.text.reading import read_text

_ID = re.compile(r"[Qq][1-9][0-9]{0,11}")
_OTHERS = re.compile(r"[PLpl][1-9][0-9]{0,11}(-[SF][0-9]+)?")
# What people paste: the address of the page, or the number alone.
_PASTED = re.compile(
    r"(?:https?://(?:www\.|m\.)?wikidata\.org/(?:\S*/)?|wd:|#)?[Qq]?([1-9][0-9]{0,11})"
)


def read_wikidata(node: Node | None, problems: Problems) -> str:
    """Return the id in capitals; "" where there is none, or after an error."""
    text = None if node is None else read_text(node, "wikidata", problems)
    if node is None or text is None:
        return ""
    if _ID.fullmatch(text):
        return text.upper()
    pasted = _PASTED.fullmatch(text)
    if pasted:
        mend = rewritten(node, f"write Q{pasted[1]}", f"Q{pasted[1]}", problems)
        problems.error(node, "wikidata takes the id alone", mend)
    elif _OTHERS.fullmatch(text):
        hint = "the id of an entity begins with Q, such as Q43"
        problems.error(
            node, f"{shown(text)} is no thing on Wikidata, but a property or a word", hint
        )
    else:
        problems.error(
            node, f"wikidata cannot be {shown(text)}", "write a Q and digits, such as Q43"
        )
    return ""
