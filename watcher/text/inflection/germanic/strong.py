"""How the strong verbs of German and Dutch are written down, and what that says in full.

A line is `infinitive past participle present`: `nehmen nahm~ nommen nimmt`. The participle stands
without its ge-, since behind an inseparable prefix it has none. A star after a form says that it
stands behind no prefix, and a tilde the same of its plural: those are nouns there (Eingriff,
Maßnahmen); a plus before a participle that it never has ge- (begonnen). Forms of one column are
joined by commas; "-" is none.
"""

from collections.abc import Iterable, Iterator
from typing import Final

_NONE: Final = "-"
_BARE: Final = "+"


def strong_words(verbs: str, plural: str, declined: Iterable[str]) -> str:
    """Return lines of `words`: the finite forms, and the participles that have no ge-.

    The past gets `plural`, the participle each of the `declined` endings.
    """
    endings = tuple(declined)
    whole, prefixed = [], []
    for verb, past, participle, present in _rows(verbs):
        finite = [*_past(past, plural), *present]
        bare = [f"{form[1:]}{end}" for form in participle if form[0] == _BARE for end in endings]
        whole.append(f"  ^{verb} : {' '.join([form.rstrip('*') for form in finite] + bare)}")
        shared = [form for form in finite if not form.endswith("*")]
        shared += bare or [f"{form}{end}" for form in participle for end in endings]
        prefixed.append(f"  {verb} : {' '.join(shared)}")
    return "\n".join((*whole, "  least 2", *prefixed, "  least 3", ""))


def strong_participles(verbs: str, declined: Iterable[str]) -> str:
    """Return lines of `behindfronts`: what stands behind ge-, and behind auf-ge-."""
    endings = tuple(declined)
    lines = []
    for verb, _, participle, _ in _rows(verbs):
        behind = [form for form in participle if form[0] != _BARE]
        forms = " ".join(f"{form}{ending}" for form in behind for ending in endings)
        lines += [f"  ^{verb} : {forms}", f"  {verb} : {forms}"]
    return "\n".join(("  least 1", *lines, "  least 2", ""))


def parted(prefixes: Iterable[str], between: str) -> str:
    """Return lines of fronts for what stands between a separable prefix and its verb."""
    return "\n".join(f"  {prefix} : {prefix}{between}" for prefix in prefixes)


def _rows(verbs: str) -> Iterator[tuple[str, list[str], list[str], list[str]]]:
    for line in verbs.splitlines():
        words = line.split()
        if words:
            columns = [[] if word == _NONE else word.split(",") for word in words[1:]]
            past, participle, present = (*columns, [], [])[:3]
            yield words[0], past, participle, present


def _past(forms: Iterable[str], plural: str) -> Iterator[str]:
    for form in forms:
        bare = form.rstrip("*~")
        yield bare + ("*" if form.endswith("*") else "")
        ending = plural.removeprefix("e") if bare.endswith("e") else plural
        yield bare + ending + ("*" if form != bare else "")
