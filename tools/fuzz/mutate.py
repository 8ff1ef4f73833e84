"""Makes the next input out of what there is."""

from collections.abc import Sequence
from dataclasses import replace

from tools.fuzz.cases import Case, Side
from tools.fuzz.chance import Chance
from tools.fuzz.raw import LONGEST, RAW
from tools.fuzz.sides import folder
from tools.fuzz.tokens import TOKENS
from tools.fuzz.trees import grown

_MUTATIONS = (*RAW, *TOKENS, *TOKENS)
_SIDES = (Side("secret", b"json://127.0.0.1:1/x\n"), Side("pipe", thing="fifo"))


def next_case(pool: Sequence[Case], chance: Chance) -> Case:
    """Return an input that is mostly like one of the pool."""
    draw = chance.random()
    if draw < 0.1:
        return Case(grown(chance)[:LONGEST], _SIDES)
    if draw < 0.25:
        return mutated(folder(chance), chance.choice((0, 0, 1)), chance)
    case = chance.choice(pool)
    if draw < 0.35:
        case = replace(case, main=_crossed(case.main, chance.choice(pool).main, chance))
    return mutated(case, chance.choice((1, 1, 1, 2, 3, 6)), chance)


def begin(bodies: Sequence[bytes]) -> list[Case]:
    """Return the pool to begin with."""
    return [Case(body, _SIDES) for body in bodies]


def mutated(case: Case, times: int, chance: Chance) -> Case:
    """Return the case with so many changes to its rules file."""
    main = case.main
    for _ in range(times):
        main = chance.choice(_MUTATIONS)(main, chance)[:LONGEST]
    return replace(case, main=main)


def _crossed(one: bytes, other: bytes, chance: Chance) -> bytes:
    """Return the upper lines of one file above the lower lines of another."""
    upper, lower = one.split(b"\n"), other.split(b"\n")
    cut = chance.randint(0, len(upper))
    return b"\n".join([*upper[:cut], *lower[chance.randint(0, len(lower)) :]])[:LONGEST]
