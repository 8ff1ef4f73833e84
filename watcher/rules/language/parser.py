"""Parsing the lexemes of a query: a small precedence parser, one function a level.

    or    = and { ("OR" | "|") and }            and   = near { ["AND"] near }
    near  = unary { "NEAR/" n unary }           unary = ("NOT" | "-") unary | FIELD ":" unary | atom
    atom  = "(" or ")" | PHRASE ["~" n] | "=" WORD | "=" PHRASE | WORD | WORD "*"
          | "/" REGEX "/" | "@" LABEL

`str(tree)` parses to the same tree.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from watcher.rules.language.gaps import never_opened, no_term
from watcher.rules.language.leaves import LEAVES
from watcher.rules.language.lexeme import Lexeme, Sort, without
from watcher.rules.language.mistakes import QueryError
from watcher.rules.language.shape import refuse_exclusion, refuse_far
from watcher.rules.language.tree import And, Near, Node, Not, Or, Restricted, Word

DEEPEST: Final = 50
MOST_LEAVES: Final = 2_000
_ENDS: Final = (Sort.CLOSE, Sort.OR, Sort.END)


def parse(
    query: str, lexemes: Sequence[Lexeme]
) -> tuple[Node | None, QueryError | None, list[QueryError]]:
    """Return the tree of a query, or else the first error of its grammar; and the wrong terms.

    In the place of each wrong term stands any term, so that it hides no error of the grammar.
    """
    parser = _Parser(query, lexemes)
    tree, wrong = parser.tree()
    return tree, wrong, parser.errors


@dataclass(slots=True)
class _Parser:
    query: str
    lexemes: Sequence[Lexeme]
    at: int = 0
    leaves: int = 0
    depth: int = 0
    field_name: str = ""
    errors: list[QueryError] = field(default_factory=list)

    def tree(self) -> tuple[Node | None, QueryError | None]:
        """Return the tree, or the first error of the grammar; wrong terms go to `errors`."""
        try:
            tree = self.whole()
            refuse_exclusion(tree)
        except QueryError as error:
            for lexeme in self.lexemes[self.at :]:
                if lexeme.sort in LEAVES:
                    self.leaf(lexeme, LEAVES[lexeme.sort])
            return None, error
        return tree, None

    def peek(self) -> Lexeme:
        return self.lexemes[self.at]

    def take(self) -> Lexeme:
        taken = self.lexemes[self.at]
        self.at += 1
        return taken

    def whole(self) -> Node:
        tree = self.either()
        if self.peek().sort is not Sort.END:
            raise never_opened(self.query, self.peek())
        return tree

    def either(self) -> Node:
        nodes = [self.all()]
        while self.peek().sort is Sort.OR:
            self.take()
            nodes.append(self.all())
        if len(nodes) == 1:
            return nodes[0]
        return Or(tuple(nodes), start=nodes[0].start, end=nodes[-1].end)

    def all(self) -> Node:
        nodes = [self.near()]
        while self.peek().sort not in _ENDS:
            if self.peek().sort is Sort.AND:
                self.take()
            nodes.append(self.near())
        if len(nodes) == 1:
            return nodes[0]
        return And(tuple(nodes), start=nodes[0].start, end=nodes[-1].end)

    def near(self) -> Node:
        left = self.unary()
        while self.peek().sort is Sort.NEAR:
            sign = self.take()
            right = self.unary()
            refuse_far(self.query, left, right, sign)
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
            same = self.field_name == sign.text
            raise QueryError(
                f"a field inside `{self.field_name}:` can never be found", sign.start, sign.end,
                "name it once" if same else "name one field only", "" if same else None,
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
        make = LEAVES.get(lexeme.sort)
        if make is None:
            raise no_term(self.query, self.lexemes, self.at - 1)
        self.leaves += 1
        if self.leaves > MOST_LEAVES:
            raise QueryError(
                f"this query has more than {MOST_LEAVES} terms", lexeme.start, lexeme.end,
                "make an entity of the names in it",
            )  # fmt: skip
        return self.leaf(lexeme, make)

    def leaf(self, lexeme: Lexeme, make: Callable[[Lexeme, str], Node]) -> Node:
        """Return the leaf of a lexeme, any leaf for a wrong one."""
        try:
            return make(lexeme, self.query)
        except QueryError as error:
            self.errors.append(error)
            return Word("x", start=lexeme.start, end=lexeme.end)

    def group(self, opening: Lexeme) -> Node:
        if self.peek().sort is Sort.CLOSE:
            end = self.peek().end
            raise QueryError(
                "there is nothing between these parentheses", opening.start, end,
                "write a term, or leave them out", without(self.query, opening.start, end),
            )  # fmt: skip
        node = self.nested(opening, self.either)
        if self.peek().sort is not Sort.CLOSE:
            end = self.lexemes[-2].end
            raise QueryError(
                "this parenthesis is not closed", opening.start, end, "add a `)`",
                f"{self.query[opening.start : end]})",
            )  # fmt: skip
        closing = self.take()
        return replace(node, start=opening.start, end=closing.end)
