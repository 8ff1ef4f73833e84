"""What the compiler says of rules, and what becomes of it when its mends are written."""

from collections.abc import Iterable, Sequence

from tests.rules.builders import rule
from watcher.entities.lookup import Entities
from watcher.model import Entity, Feed, Rule
from watcher.rules.advice.common import Common
from watcher.rules.compile import compile_rules
from watcher.rules.language.mistakes import Mistake

COMMON = Common.from_text(
    "# a table\nen 62 the\nen 55 of and\nen 23 new news\nen 9 says\n"
    "fr 60 les\nfr 20 on\nen 47 on\nde 30 die\nen 3 die\nxx 40 о\n"
)


def warnings(
    rules: Iterable[Rule], *, entities: Iterable[Entity] = (), feeds: Sequence[Feed] = ()
) -> list[Mistake]:
    """Return the warnings on rules that have no errors."""
    found = compile_rules(list(rules), Entities(entities, {}), feeds, COMMON).mistakes
    assert [mistake.text for mistake in found if mistake.kind == "error"] == []
    return list(found)


def told(*queries: str, unless: Sequence[str] = ()) -> list[tuple[str, str | None]]:
    """Return what is said of the queries of one rule: the text and the mend."""
    return [(m.text, m.mend) for m in warnings([rule(*queries, unless=unless)])]


def mended(query: str) -> str:
    """Return the query with the mend of its first warning; that warning is then gone."""
    first = warnings([rule(query)])[0]
    assert first.mend is not None
    text = query[: first.start] + first.mend + query[first.end :]
    assert first.text not in [text for text, _ in told(text)]
    return text
