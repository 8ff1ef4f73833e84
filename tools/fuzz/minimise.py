"""Makes an input smaller while what is wrong with it stays."""

import time
from collections.abc import Callable
from dataclasses import replace

from tools.fuzz.cases import Case

Fails = Callable[[Case], bool]
MOST_TRIES = 600
MOST_SECONDS = 30.0


def minimise(case: Case, fails: Fails) -> Case:
    """Return a smaller case that still fails, by leaving out files, lines and characters."""
    tries = Budget(MOST_TRIES, MOST_SECONDS)
    for side in case.sides:
        smaller = replace(case, sides=tuple(one for one in case.sides if one is not side))
        if tries.left() and fails(smaller):
            case = smaller

    def still(pieces: list[bytes]) -> bool:
        return tries.left() and fails(replace(case, main=b"".join(pieces)))

    main = b"".join(_without(case.main.splitlines(keepends=True), still))
    main = b"".join(_without([main[n : n + 1] for n in range(len(main))], still))
    return replace(case, main=main)


class Budget:
    """So many tries and no more: an input that takes seconds must not take hours."""

    def __init__(self, tries: int, seconds: float) -> None:
        self._tries = tries
        self._end = time.perf_counter() + seconds

    def left(self) -> bool:
        """Take one try; say whether there was one."""
        self._tries -= 1
        return self._tries >= 0 and time.perf_counter() < self._end


def _without(pieces: list[bytes], still: Callable[[list[bytes]], bool]) -> list[bytes]:
    """Leave out chunks, large ones first."""
    chunk = max(1, len(pieces) // 2)
    while True:
        start = 0
        while start < len(pieces):
            fewer = pieces[:start] + pieces[start + chunk :]
            if still(fewer):
                pieces = fewer
            else:
                start += chunk
        if chunk == 1:
            return pieces
        chunk //= 2
