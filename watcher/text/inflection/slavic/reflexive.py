"""The reflexive verbs of the East Slavic languages, which end in -ся."""

from collections.abc import Iterable, Iterator


def reflexive(verbs: str, base: str, marks: Iterable[str]) -> str:
    """Return lines of verbs as those of the same verbs in -ся.

    The dictionary form gets `base`, each form all of the `marks`: which of them depends on the last
    letter, and the others make no words.
    """
    return "\n".join(_reflexive(verbs.splitlines(), base, tuple(marks)))


def _reflexive(lines: Iterable[str], base: str, marks: tuple[str, ...]) -> Iterator[str]:
    for line in lines:
        head, colon, forms = line.partition(" : ")
        if not colon:
            yield line
            continue
        found = (f"{'' if form == '-' else form}{mark}" for form in forms.split() for mark in marks)
        yield f"{head}{base} : {' '.join(found)}"
