"""How Uralic consonants alternate: one grade in the dictionary, the other in the text."""

from collections.abc import Iterable, Iterator, Mapping


def graded(
    grades: Iterable[tuple[str, str]],
    finals: Mapping[str, tuple[str, ...]],
    *,
    inverse: bool = False,
) -> Iterator[str]:
    """Yield a line for each grade with each end of the dictionary form.

    `grades` are what the dictionary form has and what stands for it; the other way if `inverse`.
    `finals` says what follows there, and what may follow here.
    """
    for strong, weak in grades:
        cut, put = (weak, strong) if inverse else (strong, weak)
        for final, endings in finals.items():
            yield f"  {cut}{final} : " + " ".join(f"{put}{ending}" for ending in endings)
