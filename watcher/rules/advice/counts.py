"""A remark on a regular expression whose counting would take too long in a long text."""

from collections.abc import Iterator

from watcher.rules.language.mistakes import Remark
from watcher.rules.language.regex import compile_pattern
from watcher.rules.language.tree import Regex


def on_counts(node: Regex) -> Iterator[Remark]:
    """Yield a remark where a pattern finds more in a long text than it asks for."""
    reach = compile_pattern(node.pattern, node.start, node.end).reach
    if reach is not None:
        yield Remark(
            "in the text of an entry this regular expression is taken at its word for the first"
            f" {reach:,} characters; after them, what it repeats may be there any number of times",
            node.start,
            node.end,
            "repeat less often, or use NEAR, if you watch longer texts",
        )
