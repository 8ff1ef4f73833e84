"""What is odd about whole rules: that one can never match, or says what is said already."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Literal

from watcher.rules.advice.implied import Form, Implied
from watcher.rules.advice.same import Numbered, Same
from watcher.rules.language.mistakes import Mistake
from watcher.rules.language.query import parse_query
from watcher.rules.language.tree import And, Node, Not, Or, Restricted
from watcher.rules.plan import All, Any, No, Plan

_MOST_QUERIES: Final = 30  # of a rule that are compared with each other
_LONGEST: Final = 60  # characters of a query in a message
Part = Literal["match", "unless"]
_PARTS: Final[tuple[Part, ...]] = ("match", "unless")


def lint(rules: Iterable[Numbered], forms: Sequence[Form | None]) -> list[Mistake]:
    """Return the warnings on whole rules, in their order; `forms` as `Implied` wants them."""
    implied = Implied(forms)
    same = Same()
    found: list[Mistake] = []
    for numbered in rules:
        compiled = numbered.compiled
        implied.rest()
        if numbered.negated:
            found += _contradictions(numbered, implied)
        if compiled.unless:
            found += _taken_away(numbered, implied)
        if len(compiled.match) > 1 or len(compiled.unless) > 1:
            found += _covered(numbered, implied)
        earlier = same.earlier(numbered)
        if earlier is not None:
            found.append(_twice(numbered, earlier))
    return found


# --- rules that can never match -------------------------------------------------------


def _taken_away(numbered: Numbered, implied: Implied) -> Iterator[Mistake]:
    """Yield a warning on each query all of whose matches `unless` takes away."""
    rule, compiled = numbered.rule, numbered.compiled
    for index, plan in enumerate(compiled.match):
        for at, barred in enumerate(compiled.unless):
            if implied.implies(plan, barred):
                yield _warning(
                    numbered, index, f"this can never match: `unless: {_short(rule.unless[at])}`"
                    " is true of all that it finds",
                    "leave out the one or the other",
                )  # fmt: skip
                break


def _contradictions(numbered: Numbered, implied: Implied) -> Iterator[Mistake]:
    """Yield a warning on the first part of each query that excludes what it asks for."""
    for index, plan in enumerate(numbered.compiled.match):
        if _impossible(plan, (), implied) is None:
            continue
        query = numbered.rule.match[index]
        node = _node(parse_query(query), plan, (), implied)
        text = f"this can never match: `{_short(str(node))}` excludes what is asked for beside it"
        yield Mistake(
            numbered.number, "match", index, node.start, node.end, text,
            "leave it out, or exclude something narrower", "warning",
        )  # fmt: skip


def _impossible(plan: Plan, asked: tuple[Plan, ...], implied: Implied) -> No | None:
    """Return the exclusion because of which a part of a plan is never true, beside `asked`."""
    if isinstance(plan, Any):
        branches = (_impossible(part, asked, implied) for part in plan.plans)
        return next((exclusion for exclusion in branches if exclusion is not None), None)
    if not isinstance(plan, All):
        return None
    wanted = (*asked, *(part for part in plan.plans if not isinstance(part, No)))
    for part in plan.plans:
        if isinstance(part, No):
            if any(implied.implies(want, part.plan) for want in wanted):
                return part
        elif (found := _impossible(part, wanted, implied)) is not None:
            return found
    return None


def _node(tree: Node, plan: Plan, asked: tuple[Plan, ...], implied: Implied) -> Node:
    """Return the node of a tree that has become the exclusion that `_impossible` finds."""
    culprit = _impossible(plan, asked, implied)
    pairs: list[tuple[Node, Plan]] = [(tree, plan)]
    for node, part in pairs:
        if part is culprit:
            return node
        if isinstance(node, Restricted):
            pairs.append((node.node, part))
        elif isinstance(node, And | Or) and isinstance(part, All | Any):
            pairs += zip(node.nodes, part.plans, strict=True)
        elif isinstance(node, Not) and isinstance(part, No):
            pairs.append((node.node, part.plan))
    return tree


# --- what is said twice ---------------------------------------------------------------


def _covered(numbered: Numbered, implied: Implied) -> Iterator[Mistake]:
    """Yield a warning on each query that another one of the same list makes needless."""
    rule, compiled = numbered.rule, numbered.compiled
    plans_of, queries_of = (compiled.match, compiled.unless), (rule.match, rule.unless)
    for part, plans, queries in zip(_PARTS, plans_of, queries_of, strict=True):
        if len(plans) > _MOST_QUERIES:
            continue
        for index, plan in enumerate(plans):
            for at, wider in enumerate(plans):
                if at == index or not implied.implies(plan, wider):
                    continue
                if implied.implies(wider, plan):
                    if at > index:
                        continue  # of two that say the same, the later one is told
                    text = f"this query says the same as `{_short(queries[at])}` above"
                else:
                    text = f"this query adds nothing: `{_short(queries[at])}` finds all of it"
                yield _warning(numbered, index, text, "leave it out", part)
                break


def _twice(numbered: Numbered, earlier: Numbered) -> Mistake:
    end = len(numbered.rule.match[0])
    return Mistake(
        numbered.number, "match", 0, 0, end,
        f"this rule says the same as the rule `{_short(earlier.rule.name)}`",
        "leave one of them out: else each entry is told twice", "warning", other=earlier.number,
    )  # fmt: skip


def _warning(numbered: Numbered, index: int, text: str, hint: str, part: Part = "match") -> Mistake:
    queries = numbered.rule.match if part == "match" else numbered.rule.unless
    end = len(queries[index])
    return Mistake(numbered.number, part, index, 0, end, text, hint, "warning")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
