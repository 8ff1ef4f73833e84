"""Why a rule is true of a document or not, as a sentence."""

from collections.abc import Iterable, Sequence

from watcher.rules.explanation import GROUPS, Branch, Explanation, Kind

_MOST = 6  # terms in a list


def in_words(explanation: Explanation) -> str:
    """Return why a rule matches or does not, such as `none of clash, drone is there`."""
    match = queries(explanation.match)
    if not match.true:
        return _lacking(match)
    barred = [branch for branch in explanation.unless if branch.true]
    if barred:
        return f"it would match, but unless takes it back: {'; '.join(map(_there, barred))}"
    scopes = (("feeds", explanation.feeds), ("languages", explanation.languages))
    shut = [f"{name}: {scope.reason}" for name, scope in scopes if not scope.holds]
    if shut:
        return f"it would match, but it is out of scope: {'; '.join(shut)}"
    free = ", and nothing of unless is" if explanation.unless else ""
    return f"{_there(match)}{free}"


def queries(branches: Sequence[Branch]) -> Branch:
    """Return the queries of a rule, of which one is enough, as one branch."""
    if len(branches) == 1:
        return branches[0]
    true = any(branch.true for branch in branches)
    return Branch(Kind.ANY, "", true, branches=tuple(branches))


def _there(branch: Branch) -> str:
    """Say what makes a branch true."""
    found = list(dict.fromkeys(_grounds(branch)))
    there = [term for term, present in found if present]
    absent = [term for term, present in found if not present]
    parts = [f"{_listed(there)} {'are' if there[1:] else 'is'} there"] if there else []
    return "; ".join([*parts, *([_absent(absent)] if absent else [])])


def _grounds(branch: Branch) -> Iterable[tuple[str, bool]]:
    """Yield the leaves that make a branch true, each with whether it is there or absent."""
    if branch.kind is Kind.NOT:
        (below,) = branch.branches
        yield from _refusals(below)
    elif branch.kind in GROUPS:
        for below in branch.branches:
            if below.true:
                yield from _grounds(below)
    else:
        yield branch.term, True


def _refusals(branch: Branch) -> Iterable[tuple[str, bool]]:
    """Yield the leaves that make a branch false."""
    if branch.kind is Kind.NOT:
        (below,) = branch.branches
        yield from _grounds(below)
    elif branch.kind in GROUPS:
        for below in branch.branches:
            if not below.true:
                yield from _refusals(below)
    else:
        yield branch.term, False


def _lacking(branch: Branch) -> str:
    """Say what makes a branch false."""
    if branch.kind is Kind.NOT:
        (below,) = branch.branches
        return f"{_there(below)}, and must not be"
    if branch.kind not in GROUPS:
        return f"{branch.term}: {branch.reason}" if branch.reason else _absent([branch.term])
    false = [below for below in branch.branches if not below.true]
    bare = [below.term for below in false if _is_bare(below)]
    told = [_absent(bare)] if bare else []
    told += [_lacking(below) for below in false if not _is_bare(below)]
    return "; ".join(told[:_MOST])


def _is_bare(branch: Branch) -> bool:
    return branch.kind not in GROUPS and not branch.reason


def _absent(terms: Sequence[str]) -> str:
    if len(terms) == 1:
        return f"{terms[0]} is not there"
    if len(terms) == 2:  # noqa: PLR2004
        return f"neither {terms[0]} nor {terms[1]} is there"
    return f"none of {_listed(terms, last=', ')} is there"


def _listed(terms: Sequence[str], last: str = " and ") -> str:
    if len(terms) > _MOST:
        return f"{', '.join(terms[:_MOST])} and {len(terms) - _MOST} more"
    return last.join([", ".join(terms[:-1]), terms[-1]] if terms[1:] else terms)
