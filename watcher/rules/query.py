"""Parsing queries: a small precedence parser, one function a level.

    or    = and { ("OR" | "|") and }            and   = near { ["AND"] near }
    near  = unary { "NEAR/" n unary }           unary = ("NOT" | "-") unary | FIELD ":" unary | atom
    atom  = "(" or ")" | PHRASE ["~" n] | "=" WORD | "=" PHRASE | WORD | WORD "*"
          | "/" REGEX "/" | "@" LABEL

A query must ask for something: one that is true of nearly everything, because it only
excludes, is an error. `str(tree)` parses to the same tree.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Final

from watcher.rules.lexer import Lexeme, Sort, lexemes
from watcher.rules.mistakes import QueryError, Remark
from watcher.rules.regex import compile_pattern
from watcher.rules.tree import (
    And,
    Near,
    Node,
    Not,
    Or,
    Prefix,
    Proximity,
    Quoted,
    Reference,
    Regex,
    Restricted,
    Word,
)
from watcher.text.tokens import is_unspaced, tokens

__all__ = ["Parsed", "QueryError", "parse_query", "read_query"]

LONGEST: Final = 20_000  # characters
DEEPEST: Final = 50
MOST_LEAVES: Final = 2_000
_FEWEST_LETTERS: Final = 3
_MOST_NEAR: Final = 8
_ENDS: Final = (Sort.CLOSE, Sort.OR, Sort.END)


@dataclass(frozen=True, slots=True)
class Parsed:
    """A query's tree, and what its author should know about it."""

    tree: Node
    remarks: tuple[Remark, ...] = ()


def parse_query(text: str) -> Node:
    """Return the tree of a query; raise QueryError, with the place, if it is wrong."""
    return read_query(text).tree


def read_query(text: str) -> Parsed:
    """Return the tree of a query with the remarks on it; raise QueryError if it is wrong."""
    if len(text) > LONGEST:
        raise QueryError(
            f"this query is longer than {LONGEST} characters", LONGEST, len(text),
            "write several queries, or an entity with many names",
        )  # fmt: skip
    if not text.strip():
        raise QueryError("this query is empty", 0, len(text), "write a word to look for")
    parser = _Parser(text, lexemes(text))
    tree = parser.whole()
    _refuse_exclusion(tree)
    return Parsed(tree, tuple(parser.remarks))


@dataclass(slots=True)
class _Parser:
    query: str
    lexemes: list[Lexeme]
    at: int = 0
    leaves: int = 0
    depth: int = 0
    field_name: str = ""
    remarks: list[Remark] = field(default_factory=list)

    def peek(self) -> Lexeme:
        return self.lexemes[self.at]

    def take(self) -> Lexeme:
        taken = self.lexemes[self.at]
        self.at += 1
        return taken

    def whole(self) -> Node:
        tree = self.either()
        if self.peek().sort is not Sort.END:
            raise QueryError(
                "this parenthesis was never opened", self.peek().start, self.peek().end,
                "leave it out, or open one before",
            )  # fmt: skip
        return tree

    def either(self) -> Node:
        nodes = [self.all()]
        while self.peek().sort is Sort.OR:
            self.take()
            nodes.append(self.all())
        if len(nodes) == 1:
            return nodes[0]
        self._remark_mixed(nodes)
        return Or(tuple(nodes), start=nodes[0].start, end=nodes[-1].end)

    def all(self) -> Node:
        nodes = [self.near()]
        while self.peek().sort not in _ENDS:
            if self.peek().sort is Sort.AND:
                self.take()
            nodes.append(self.near())
        if len(nodes) == 1:
            return nodes[0]
        self._remark_small(nodes)
        return And(tuple(nodes), start=nodes[0].start, end=nodes[-1].end)

    def near(self) -> Node:
        left = self.unary()
        while self.peek().sort is Sort.NEAR:
            sign = self.take()
            right = self.unary()
            _refuse_far(left)
            _refuse_far(right)
            left = Near(left, right, sign.number, start=left.start, end=right.end)
        return left

    def unary(self) -> Node:
        if self.peek().sort is Sort.NOT:
            sign = self.take()
            node = self.nested(sign, self.unary)
            return Not(node, start=sign.start, end=node.end)
        if self.peek().sort is Sort.FIELD:
            return self.restricted()
        return self.atom()

    def restricted(self) -> Node:
        sign = self.take()
        if self.field_name:
            raise QueryError(
                f"a field inside `{self.field_name}:` can never be found", sign.start, sign.end,
                "name one field only",
            )  # fmt: skip
        self.field_name = sign.text
        node = self.nested(sign, self.unary)
        self.field_name = ""
        return Restricted(sign.text, node, start=sign.start, end=node.end)

    def nested(self, sign: Lexeme, parse: Callable[[], Node]) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise QueryError(
                f"this query is nested deeper than {DEEPEST} levels", sign.start, sign.end,
                "write several queries",
            )  # fmt: skip
        node = parse()
        self.depth -= 1
        return node

    def atom(self) -> Node:
        lexeme = self.take()
        if lexeme.sort is Sort.OPEN:
            return self.group(lexeme)
        leaf = _LEAVES.get(lexeme.sort)
        if leaf is None:
            raise self._missing(lexeme)
        self.leaves += 1
        if self.leaves > MOST_LEAVES:
            raise QueryError(
                f"this query has more than {MOST_LEAVES} terms", lexeme.start, lexeme.end,
                "make an entity of the names in it",
            )  # fmt: skip
        return leaf(lexeme)

    def group(self, opening: Lexeme) -> Node:
        if self.peek().sort is Sort.CLOSE:
            raise QueryError(
                "there is nothing between these parentheses", opening.start, self.peek().end,
                "write a term, or leave them out",
            )  # fmt: skip
        node = self.nested(opening, self.either)
        if self.peek().sort is not Sort.CLOSE:
            raise QueryError(
                "this parenthesis is not closed", opening.start, opening.end, "add a `)`"
            )
        closing = self.take()
        return replace(node, start=opening.start, end=closing.end)

    def _missing(self, lexeme: Lexeme) -> QueryError:
        before = self.lexemes[self.at - 2] if self.at > 1 else None
        if lexeme.sort is Sort.CLOSE and before is None:
            return QueryError(
                "this parenthesis was never opened", lexeme.start, lexeme.end, "leave it out"
            )
        after = before is not None and lexeme.sort in (Sort.CLOSE, Sort.END)
        operator = before if before is not None and after else lexeme
        side = "after" if after else "before"
        return QueryError(
            f"`{operator.text}` needs a term {side} it",
            operator.start,
            operator.end,
            "leave it out, or put it in quotation marks if you look for the word",
        )

    def _remark_mixed(self, nodes: list[Node]) -> None:
        mixed = [node for node in nodes if isinstance(node, And) and not _in_parentheses(node)]
        if not mixed:
            return
        written = [self.query[node.start : node.end] for node in nodes]
        reading = " OR ".join(
            f"({text})" if node in mixed else text
            for node, text in zip(nodes, written, strict=True)
        )
        self.remarks.append(
            Remark(
                "AND binds tighter than OR: a blank is an AND, too",
                nodes[0].start,
                nodes[-1].end,
                f"this is read as {reading}; set the parentheses that you mean",
            )
        )

    def _remark_small(self, nodes: list[Node]) -> None:
        for node in nodes[1:-1]:
            if isinstance(node, Word) and node.text in ("and", "or", "not") and not node.exact:
                self.remarks.append(
                    Remark(
                        f"`{node.text}` in small letters is a word to look for",
                        node.start,
                        node.end,
                        f"write {node.text.upper()} in capitals for the operator",
                    )
                )


def _in_parentheses(node: And) -> bool:
    """Say whether parentheses enclose all of a node, and not only its first and last."""
    return node.start < node.nodes[0].start


def _leaf_words(lexeme: Lexeme) -> list[str]:
    words = [token for token in tokens(lexeme.text) if not token.isspace()]
    if not words:
        raise QueryError(
            "there is nothing to look for here: no letter and no digit", lexeme.start, lexeme.end,
            "write a word",
        )  # fmt: skip
    return words


def _word(lexeme: Lexeme) -> Node:
    _leaf_words(lexeme)
    exact = lexeme.sort is Sort.EXACT
    return Word(lexeme.text, exact, start=lexeme.start, end=lexeme.end)


def _quoted(lexeme: Lexeme) -> Node:
    _leaf_words(lexeme)
    exact = lexeme.sort is Sort.EXACT_QUOTED
    return Quoted(lexeme.text, exact, start=lexeme.start, end=lexeme.end)


def _prefix(lexeme: Lexeme) -> Node:
    words = tokens(lexeme.text)
    letters = sum(map(len, words))
    if letters < _FEWEST_LETTERS and not any(map(is_unspaced, words)):
        raise QueryError(
            "a `*` needs at least three letters before it", lexeme.start, lexeme.end,
            "write more of the word",
        )  # fmt: skip
    if not lexeme.text.endswith(words[-1]):
        raise QueryError(
            "`*` goes directly after a letter", lexeme.start, lexeme.end, "leave the sign out"
        )
    return Prefix(lexeme.text, start=lexeme.start, end=lexeme.end)


def _proximity(lexeme: Lexeme) -> Node:
    _leaf_words(lexeme)
    units = [part for part in lexeme.text.split() if tokens(part)]
    if not 1 < len(units) <= _MOST_NEAR:
        raise QueryError(
            f"`~` needs two to {_MOST_NEAR} words in the quotation marks", lexeme.start,
            lexeme.end, "leave out the `~` for a single word, or use AND for many",
        )  # fmt: skip
    return Proximity(lexeme.text, lexeme.number, start=lexeme.start, end=lexeme.end)


def _reference(lexeme: Lexeme) -> Node:
    return Reference(lexeme.text, start=lexeme.start, end=lexeme.end)


def _regex(lexeme: Lexeme) -> Node:
    compile_pattern(lexeme.text, lexeme.start, lexeme.end)
    return Regex(lexeme.text, start=lexeme.start, end=lexeme.end)


_LEAVES: Final[dict[Sort, Callable[[Lexeme], Node]]] = {
    Sort.WORD: _word,
    Sort.EXACT: _word,
    Sort.QUOTED: _quoted,
    Sort.EXACT_QUOTED: _quoted,
    Sort.PREFIX: _prefix,
    Sort.PROXIMITY: _proximity,
    Sort.REFERENCE: _reference,
    Sort.REGEX: _regex,
}


def _refuse_far(node: Node) -> None:
    """Refuse what has no single place in the text on a side of NEAR."""
    match node:
        case And() | Not() | Restricted() | Regex():
            raise QueryError(
                "NEAR goes between words, phrases, entities and groups of OR only", node.start,
                node.end, "put a field before the whole: title:(a NEAR/5 b); use AND for the rest",
            )  # fmt: skip
        case Or():
            for branch in node.nodes:
                _refuse_far(branch)
        case _:
            return


def _refuse_exclusion(tree: Node) -> None:
    found = _unasked(tree, negated=False)
    if found is not None:
        raise QueryError(
            "this only excludes, so it would match almost everything", found.start, found.end,
            "add what to look for: word -other, or feed:name -other for all of one feed",
        )  # fmt: skip


def _unasked(node: Node, *, negated: bool) -> Node | None:
    """Return the part of a query that asks for nothing, None if all of it asks for something."""
    match node:
        case Not():
            found = _unasked(node.node, negated=not negated)
            return node if found is not None else None
        case Restricted():
            return _unasked(node.node, negated=negated)
        case And() | Or():
            parts = [_unasked(part, negated=negated) for part in node.nodes]
            missing = [part for part in parts if part is not None]
            needs_all = isinstance(node, Or) is not negated
            if needs_all:
                return missing[0] if missing else None
            return node if len(missing) == len(parts) else None
        case _:
            return node if negated else None
