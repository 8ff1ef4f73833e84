"""What YAML takes for a comment and was hardly meant for one: `match: talks #metoo`."""

import re

from watcher.config.telling.mends import in_quotes
from watcher.config.telling.problems import Edit, Problems, Proposal
from watcher.config.text.nodes import Broken, Scalar

_HASHTAG = re.compile(r"[ \t]+(#\w[^\r\n]*)")


def lost_end(node: Scalar, problems: Problems) -> tuple[Broken, Proposal] | None:
    """Return the comment that follows an unquoted text, and how to quote both; None for none."""
    if node.style:
        return None
    source, at = problems.sources.at(node.start)
    end = at + node.end - node.start
    lost = _HASHTAG.match(source.text, end)
    if lost is None:
        return None
    place = Broken(node.end + lost.start(1) - end, node.end + lost.end() - end)
    edit = None
    if "\n" not in problems.text(node):
        whole = source.text[at : lost.end()].rstrip()
        edit = Edit(node.start, node.start + len(whole), in_quotes(whole))
    # One wording for queries and examples: the place says which text it is.
    return place, Proposal(
        "quote the whole text; or write a blank after #, if it is a comment", edit
    )
