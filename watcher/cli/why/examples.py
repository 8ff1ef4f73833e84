"""How `watcher test` shows what became of examples: a sign for each, the failures, the sum."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final

from rich.text import Text

from watcher.alerts.extract import extract
from watcher.alerts.grounds import Ground, grounds
from watcher.alerts.marked import marked
from watcher.cli.screen.show import COLOURS, EVIDENCE, Screen, count, dim, painted
from watcher.cli.screen.wrap import indented, wrapped
from watcher.flows.examples import Tried
from watcher.model import Entry, Evidence
from watcher.text.display import plain

MOST_SIGNS: Final = 2000  # beyond so many examples a sign stands for several
_TITLE, _EXTRACT, _WHY, _NAME = 500, 280, 500, 60  # characters
_INDENT = 4
_PIPE = 80  # columns of the signs where the output is no terminal
_TEXTS = ("title", "summary", "content")
_GOOD, _BAD = COLOURS["well"], COLOURS["failing"]


def show_signs(screen: Screen, tried: Iterable[Tried], total: int) -> list[Tried]:
    """Print a sign for each example as it is tried, file by file; return those that failed.

    A line ends with how many of the `total` are done.
    """
    each = max(1, -(-total // MOST_SIGNS))
    if each > 1:
        screen.put([dim(f"each sign is {each} examples")])
    failed: list[Tried] = []
    done = 0
    for path, here in groupby(tried, key=attrgetter("spot.path")):
        line = _Line(screen, f"{path} ", total)
        for batch in _batches(here, each):
            bad = [one for one in batch if not one.outcome.passed]
            failed += bad
            done += len(batch)
            line.add(Text("F", _BAD) if bad else Text(".", _GOOD), done)
        line.end(done)
    return failed


class _Line:
    """The line of signs that is being printed."""

    def __init__(self, screen: Screen, begin: str, total: int) -> None:
        self._screen = screen
        self._total = total
        self._width = min(screen.width or _PIPE, _PIPE)
        self._done = self._used = 0
        self._put(Text(begin))

    def add(self, sign: Text, done: int) -> None:
        if self._used + len(" [100%]") + 1 > self._width:
            self.end(self._done)
        self._done = done
        self._put(sign)

    def end(self, done: int) -> None:
        percent = f"[{100 * done // self._total:>3}%]"
        gap = " " * max(1, self._width - self._used - len(percent))
        self._put(dim(f"{gap}{percent}\n"))
        self._used = 0

    def _put(self, text: Text) -> None:
        self._used += text.cell_len
        self._screen.signs(text)


def _batches(tried: Iterable[Tried], size: int) -> Iterator[Sequence[Tried]]:
    batch: list[Tried] = []
    for one in tried:
        batch.append(one)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def show_lines(screen: Screen, tried: Iterable[Tried]) -> list[Tried]:
    """Print a line for each example as it is tried; return those that failed."""
    failed: list[Tried] = []
    for one in tried:
        passed = one.outcome.passed
        said = Text("passed", _GOOD) if passed else Text("failed", _BAD)
        wanted = "match" if one.outcome.example.wanted else "miss"
        name = plain(one.outcome.rule.name, _NAME)
        entry = _beginning(one.outcome.example.entry)
        line = Text.assemble(dim(f"{_place(one)}: "), said, f"  {name}, {wanted}: ", entry)
        screen.put(wrapped(line, screen.text_width, _INDENT))
        if not passed:
            failed.append(one)
    return failed


def show_failure(screen: Screen, one: Tried) -> None:
    """Print where a failure stands, its text with the evidence marked, and why."""
    screen.tell("", headline(one))
    for text in _details(one):
        width = screen.text_width - _INDENT
        screen.put(indented(line, _INDENT) for line in wrapped(text, width, 2))


def _place(one: Tried) -> str:
    return f"{one.spot.path}:{one.spot.line}:{one.spot.column}"


def headline(one: Tried) -> Text:
    """Return the place of a failure, its rule, and what is wrong."""
    wanted = one.outcome.example.wanted
    said = "must match and does not" if wanted else "must not match and does"
    name = plain(one.outcome.rule.name, _NAME)
    return Text.assemble((f"{_place(one)}: ", "bold"), (f"{name}: ", _BAD), said)


def _details(one: Tried) -> Iterator[Text]:
    match, reason = one.outcome.match, one.reason
    found = match.evidence if match else ()
    yield from passages(one.outcome.example.entry, reason.evidence if reason else found)
    why = plain(reason.text, _WHY) if reason else _why(found)
    yield Text(f"why: {why}")


def _why(evidence: Sequence[Evidence]) -> str:
    return "; ".join(map(_found, grounds(evidence)))


def _found(ground: Ground) -> str:
    told = [f"{word.text} ({word.name})" if word.name else word.text for word in ground.words]
    words = ", ".join(told) + ground.end
    if ground.term:
        return f"{ground.term} is there: {words}"
    return f"{words} {'are' if told[1:] else 'is'} there"


def passages(entry: Entry, evidence: Sequence[Evidence]) -> Iterator[Text]:
    """Yield the texts of an example with the evidence marked; of a long one what is around it."""
    rest = [one for one in evidence if one.field != "title"]
    if entry.title:
        here = [one for one in evidence if one.field == "title"]
        yield painted(marked(entry.title, here, _TITLE))
    part = extract(entry, rest, _EXTRACT)
    if part.text:
        yield painted(part)
    for one in rest:
        if one.field not in _TEXTS:
            yield Text.assemble((f"{one.field}: ", "dim"), (plain(one.text, _NAME), EVIDENCE))


def _beginning(entry: Entry) -> str:
    return plain(entry.title or entry.summary or entry.content or entry.link, _NAME)


def closing(rules: int, tried: int, failed: int, untested: int) -> list[Text]:
    """Return the lines that end the output: the sum, and how many rules nobody tests."""
    passed = Text(f"{tried - failed:,} passed", "" if failed else _GOOD)
    bad = Text(f", {failed:,} failed", _BAD) if failed else Text()
    total = f"{count(rules, 'rule')}, {count(tried, 'example')}: "
    lines = [Text.assemble(total, passed, bad)]
    if untested:
        verb = "has" if untested == 1 else "have"
        lines.append(dim(f"{count(untested, 'rule')} {verb} no tests"))
    return lines
