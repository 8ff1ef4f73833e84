"""What `feed:` and `lang:` in a query can mean, held against the scope of its rule."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import get_close_matches
from functools import cached_property
from typing import Final, TypeVar

from watcher.model import Feed, Rule
from watcher.rules.language.mistakes import Remark
from watcher.rules.language.tree import And, Node, Or, Quoted, Restricted, Word
from watcher.text.inflection.tables import of_languages
from watcher.text.language import primary
from watcher.text.phrase import closed_form
from watcher.text.stem import query_stem
from watcher.text.tokens import tokens, word

Numbers = frozenset[int]
T = TypeVar("T")
_LONGEST_CODE: Final = 3  # letters
_NEAR: Final = 0.75  # of a name's letters; less may be any other
_PATIENCE: Final = 200  # terms; who has more wrong ones does not lack a suggestion
_PLAIN: Final = re.compile(r"\w+")


class Feeds:
    """The feeds that there are, by the words that `feed:` looks at and by names and tags."""

    def __init__(self, feeds: Sequence[Feed] = ()) -> None:
        self.all = feeds
        self._asked: dict[str, str | None] = {}

    def meant(self, leaf: Node) -> Numbers | None:
        """Return the feeds that a term after `feed:` may mean; None where nobody can say."""
        if not isinstance(leaf, Word | Quoted):
            return None
        return frozenset().union(*map(self._with, words_asked(leaf.text)))

    def _with(self, forms: Iterable[str]) -> Numbers:
        rows = [self._words.get(form, frozenset()) for form in forms]
        return frozenset.intersection(*rows) if rows else frozenset()

    def suggest(self, text: str) -> str | None:
        """Return the name or tag that was probably meant by a term that means none."""
        key = " ".join(text.casefold().split())
        if key not in self._asked:
            patient = len(self._asked) < _PATIENCE
            near = get_close_matches(key, self._labels, n=1, cutoff=_NEAR) if patient else []
            self._asked[key] = near[0] if near else None
        return self._asked[key]

    def chosen(self, rule: Rule) -> Numbers:
        """Return the feeds that a rule looks at."""
        if not rule.feeds:
            return frozenset(range(len(self.all)))
        rows = (self._labels.get(label.casefold(), frozenset()) for label in rule.feeds)
        return frozenset().union(*rows)

    @cached_property
    def _words(self) -> dict[str, Numbers]:
        return _index(
            (number, form)
            for number, feed in enumerate(self.all)
            for form in words_of(" ".join((feed.name, *feed.tags, feed.address)))
        )

    @cached_property
    def _labels(self) -> dict[str, Numbers]:
        return _index(
            (number, label.casefold())
            for number, feed in enumerate(self.all)
            for label in (feed.name, *feed.tags)
        )


def _index(rows: Iterable[tuple[int, str]]) -> dict[str, Numbers]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, key in rows:
        found[key].add(number)
    return {key: frozenset(numbers) for key, numbers in found.items()}


def words_of(text: str) -> set[str]:
    """Return all forms by which words of a feed's texts may be found."""
    forms = {word(token) for token in tokens(text) if not token.isspace()}
    stems = {base for form in forms for base in of_languages("en").words(form)}
    return {form.replace(".", "") for form in forms | stems}


def words_asked(text: str) -> Iterator[set[str]]:
    """Yield the words that a term asks for, as it is written and without its hyphens."""
    for written in (text, closed_form(text)):
        if written:
            forms = (word(token) for token in tokens(written) if not token.isspace())
            yield {query_stem(form).replace(".", "") for form in forms}


def on_feed(node: Restricted, feeds: Feeds) -> Remark | None:
    """Return a remark on a `feed:` that names no feed that there is."""
    if not feeds.all or node.field != "feed" or not isinstance(node.node, Word | Quoted):
        return None
    if feeds.meant(node.node) != frozenset():
        return None
    text = f"no feed has `{node.node.text}` in its name, tags or address"
    meant = feeds.suggest(node.node.text)
    if meant is None:
        return Remark(text, node.start, node.end, "see `watcher feeds list` for their names")
    mend = f"feed:{meant}" if _PLAIN.fullmatch(meant) else f'feed:"{meant}"'
    if '"' in meant or node.end - node.start != len(str(node)):
        return Remark(text, node.start, node.end, f"did you mean `{meant}`?")
    return Remark(text, node.start, node.end, f"did you mean `{mend}`?", mend)


def out_of_scope(tree: Node, rule: Rule, feeds: Feeds) -> Iterator[Remark]:
    """Yield a remark on a query whose `feed:` or `lang:` contradicts its rule or itself."""
    asked = _possible(tree, "lang", _code)
    chosen = frozenset(tag for tag in map(primary, rule.languages) if tag)
    if asked is not None and (not asked or (chosen and asked.isdisjoint(chosen))):
        scope = f"`languages: {', '.join(rule.languages)}` of the rule" if asked else ""
        yield _never(tree, "no entry has the languages that it asks for", scope)
    meant = _possible(tree, "feed", feeds.meant) if feeds.all else None
    if meant is not None and (not meant or meant.isdisjoint(feeds.chosen(rule))):
        scope = f"`feeds: {', '.join(rule.feeds)}` of the rule" if meant else ""
        yield _never(tree, "no feed is what it asks for", scope)


def _never(tree: Node, why: str, scope: str) -> Remark:
    if scope:
        text, hint = f"this can never match: {scope} leaves out what it asks for", "leave out one"
    else:
        text, hint = f"this can never match: {why} at once", "join them by OR, or leave one out"
    return Remark(text, tree.start, tree.end, hint)


def _code(leaf: Node) -> frozenset[str] | None:
    """Return the language that a term after `lang:` means; a longer word is another mistake."""
    if not isinstance(leaf, Word | Quoted):
        return None
    form = word(leaf.text)
    return frozenset((form,)) if form.isalpha() and len(form) <= _LONGEST_CODE else None


def _possible(
    node: Node, field: str, meant: Callable[[Node], frozenset[T] | None], *, inside: bool = False
) -> frozenset[T] | None:
    """Return the values of a field of which a query needs one; None where it needs none."""
    match node:
        case Restricted():
            inner = node.field == field
            return _possible(node.node, field, meant, inside=True) if inner else None
        case And() | Or():
            parts = [_possible(part, field, meant, inside=inside) for part in node.nodes]
            known = [part for part in parts if part is not None]
            if isinstance(node, Or):
                return frozenset().union(*known) if len(known) == len(parts) else None
            return frozenset.intersection(*known) if known else None
        case _:
            return meant(node) if inside else None
