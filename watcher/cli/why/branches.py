"""A query as a tree: each part with a mark for true or false, each leaf with what was found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rich.text import Text

from watcher.cli.screen.show import count
from watcher.cli.screen.wrap import wrapped
from watcher.cli.why.passages import passages
from watcher.model import Evidence
from watcher.rules.explanation import GROUPS, Branch, Kind
from watcher.rules.reading import MOST_EVIDENCE
from watcher.text.display import plain
from watcher.text.document import Document
from watcher.text.fold import fold

_TERM, _REASON = 200, 300  # characters
_MOST_PASSAGES, _MOST_FORMS = 3, 3


@dataclass(frozen=True, slots=True)
class Signs:
    """What a tree is drawn with."""

    true: str = "✔"
    false: str = "✘"
    fork: str = "├─ "
    last: str = "└─ "
    down: str = "│  "
    arrow: str = "←"


ASCII = Signs("+", "-", "|- ", "`- ", "|  ", "<-")


@dataclass(frozen=True, slots=True)
class Paper:
    """Where a tree is drawn: its width in cells, whether in colour, and with which signs."""

    width: int
    lit: bool = True
    signs: Signs = Signs()

    def mark(self, *, true: bool) -> tuple[str, str]:
        """Return the mark for true or false in its colour."""
        return (self.signs.true, "bold green") if true else (self.signs.false, "red")


def tree(branch: Branch, document: Document, paper: Paper) -> Iterator[Text]:
    """Yield the lines of a query's tree."""
    yield from _drawn(branch, document, paper, ("", ""))


def leaf_line(leaf: Branch, paper: Paper) -> Text:
    """Return a leaf with its mark, how often it was found, and in which forms."""
    text = Text.assemble(paper.mark(true=leaf.true), " ", (plain(leaf.term, _TERM), "bold"))
    if leaf.hits:
        # Of each term only so many places are kept; that it is true does not depend on them.
        more = " or more" if len(leaf.hits) >= MOST_EVIDENCE else ""
        text.append(f"  {count(len(leaf.hits), 'hit')}{more}", "dim")
    forms = _forms(leaf.hits, paper.signs.arrow)
    if forms:
        text.append(f", {forms}", "dim")
    return text


def _reason(leaf: Branch) -> Text:
    return Text(plain(leaf.reason, _REASON), "yellow")


def _drawn(
    branch: Branch, document: Document, paper: Paper, lead: tuple[str, str]
) -> Iterator[Text]:
    """Draw a branch; `lead` stands before its first line and before those below."""
    first, below = lead
    if branch.kind not in GROUPS:
        yield from _leaf(branch, document, paper, lead)
        return
    if branch.kind is Kind.NOT and branch.branches[0].kind not in GROUPS:
        yield from _refused(branch, document, paper, lead)
        return
    parts = _parts(branch)
    if len(parts) == 1 and isinstance(parts[0], list):
        text = Text.assemble(paper.mark(true=False), f" {branch.kind.value} ", _terms(parts[0]))
        yield from _hung(text, first, f"{below}  ", paper)
        return
    text = Text.assemble(paper.mark(true=branch.true), f" {branch.kind.value}")
    yield from _hung(text, *lead, paper)
    for number, part in enumerate(parts, 1):
        end = number == len(parts)
        signs = (paper.signs.last, "   ") if end else (paper.signs.fork, paper.signs.down)
        # Fifty levels are allowed: from the middle of the paper on all stand below each other.
        deep = len(below) >= paper.width // 3
        inner = (below, below) if deep else (f"{below}{signs[0]}", f"{below}{signs[1]}")
        if isinstance(part, Branch):
            yield from _drawn(part, document, paper, inner)
        else:
            yield from _hung(_nothing(part, paper), inner[0], f"{inner[1]}  ", paper)


def _leaf(leaf: Branch, document: Document, paper: Paper, lead: tuple[str, str]) -> Iterator[Text]:
    first, below = lead
    line = leaf_line(leaf, paper)
    if leaf.reason and not leaf.true:
        line.append(": ", "dim").append_text(_reason(leaf))
    yield from _hung(line, first, f"{below}  ", paper)
    inner = f"{below}    "
    room = paper.width - len(inner)
    apart = 2 if leaf.kind is Kind.CLOSE else 1
    found, most = (leaf.hits, _MOST_PASSAGES) if leaf.true else (leaf.instead, apart)
    for text in passages(document, found, room, most, lit=paper.lit):
        yield from _hung(text, inner, inner, paper)
    if leaf.reason and leaf.true:
        yield from _hung(_reason(leaf), inner, inner, paper)


def _refused(
    branch: Branch, document: Document, paper: Paper, lead: tuple[str, str]
) -> Iterator[Text]:
    """Draw a term that must not be there."""
    (leaf,) = branch.branches
    said = (
        f"  {count(len(leaf.hits), 'hit')}, and must not be there" if leaf.true else "  not there"
    )
    text = Text.assemble(
        paper.mark(true=branch.true), (f" NOT {plain(leaf.term, _TERM)}", "bold"), (said, "dim")
    )
    yield from _hung(text, lead[0], f"{lead[1]}  ", paper)
    room = paper.width - len(lead[1]) - 4
    for found in passages(document, leaf.hits, room, 1, lit=paper.lit):
        yield from _hung(found, f"{lead[1]}    ", f"{lead[1]}    ", paper)


def _parts(branch: Branch) -> list[Branch | list[Branch]]:
    """Return the branches below, alternatives of which nothing is there as one."""
    if branch.kind is not Kind.ANY:
        return [*branch.branches]
    bare = [part for part in branch.branches if part.kind not in GROUPS and _is_bare(part)]
    if len(bare) == 1:
        return [*branch.branches]
    parts: list[Branch | list[Branch]] = [part for part in branch.branches if part not in bare]
    return [*parts, bare] if bare else parts


def _is_bare(leaf: Branch) -> bool:
    return not (leaf.true or leaf.reason)


def _nothing(leaves: Sequence[Branch], paper: Paper) -> Text:
    return Text.assemble(paper.mark(true=False), " ", _terms(leaves))


def _terms(leaves: Sequence[Branch]) -> Text:
    return Text(", ".join(plain(leaf.term, _TERM) for leaf in leaves), "bold")


def _hung(text: Text, first: str, below: str, paper: Paper) -> Iterator[Text]:
    """Yield a text in the lines of the paper behind what stands before them."""
    lead = first
    for line in wrapped(text, max(8, paper.width - max(len(first), len(below)))):
        yield Text.assemble((lead, "dim"), line)
        lead = below


def _forms(hits: Sequence[Evidence], arrow: str) -> str:
    """Say of an entity in which forms which of its names was found."""
    bent = {
        (" ".join(hit.text.split()), hit.name): None
        for hit in hits
        if hit.name and fold(hit.text) != fold(hit.name)
    }
    told = [f"{plain(text, _TERM)} {arrow} {plain(name, _TERM)}" for text, name in bent]
    return "; ".join(told[:_MOST_FORMS]) + ("; …" if told[_MOST_FORMS:] else "")
