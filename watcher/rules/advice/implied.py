"""What one query finds, another finds, too: where that is certain.

Only what holds of every text counts; where nobody can be sure, the answer is no.
"""

from collections.abc import Sequence
from typing import Final

from watcher.rules.plan import All, Any, Close, Group, No, Plan, Row, Search, Terms, Unit
from watcher.text.document import MAIN_FIELDS
from watcher.text.fold import fold, has_capital
from watcher.text.phrase import Kind

Form = tuple[Kind, str]
_MOST_PAIRS: Final = 100  # of phrases that are compared word by word; entities have many
_PATIENCE: Final = 20_000  # comparisons for one rule; who nests that deep is not told


class Implied:
    """Compares plans; `forms` has what each number of the vocabulary stands for."""

    def __init__(self, forms: Sequence[Form | None]) -> None:
        self._forms = forms
        self._left = _PATIENCE

    def rest(self) -> None:
        """Be as patient as at first: another rule comes."""
        self._left = _PATIENCE

    def implies(self, plan: Plan, other: Plan) -> bool:
        """Say whether it is certain that `other` is true wherever `plan` is."""
        return plan == other or self._implies(plan, other)

    def _implies(self, plan: Plan, other: Plan) -> bool:
        self._left -= 1
        if self._left < 0:
            return False
        if isinstance(plan, Any):
            return all(self._implies(part, other) for part in plan.plans)
        if isinstance(other, All):
            return all(self._implies(plan, part) for part in other.plans)
        if isinstance(other, Any) and any(self._implies(plan, part) for part in other.plans):
            return True
        if isinstance(plan, All):
            return any(self._implies(part, other) for part in plan.plans)
        return self._simple(plan, other)

    def _simple(self, plan: Terms | Close | Search | No, other: Plan) -> bool:
        if isinstance(plan, No):
            return isinstance(other, No) and self._implies(other.plan, plan.plan)
        return isinstance(other, Terms | Close | Search) and self._leaf(plan, other)

    def _leaf(self, leaf: Terms | Close | Search, other: Terms | Close | Search) -> bool:
        if not _covers(other.field, leaf.field):
            return False
        if isinstance(leaf, Search) or isinstance(other, Search):
            return (
                isinstance(leaf, Search) and isinstance(other, Search) and (leaf.term == other.term)
            )
        if isinstance(leaf, Close):
            return self._close(leaf, other)
        return isinstance(other, Terms) and self._terms(leaf, other)

    def _close(self, close: Close, other: Terms | Close) -> bool:
        if isinstance(other, Close):
            alike = other.units in (close.units, close.units[::-1])
            return alike and close.distance <= other.distance
        return any(self._unit(unit, other) for unit in close.units)

    def _unit(self, unit: Unit, other: Terms) -> bool:
        match unit:
            case Group():
                return all(self._unit(part, other) for part in unit.units)
            case Close():
                return self._close(unit, other)
            case Terms():
                return self._terms(unit, other)

    def _terms(self, terms: Terms, other: Terms) -> bool:
        if not terms.rows:  # a thing with weak names only, which is never found
            return False
        if other.excluding:
            alike = terms.rows == other.rows and terms.weak == other.weak
            return alike and terms.excluding == other.excluding
        if terms.weak and terms.field:  # they may count where no strong name is in the field
            return terms == other
        pairs = len(terms.rows) * len(other.rows)
        self._left -= pairs
        if pairs > _MOST_PAIRS:
            return all(row in other.rows for row in terms.rows)
        return all(any(self._row(row, wider) for wider in other.rows) for row in terms.rows)

    def _row(self, row: Row, other: Row) -> bool:
        spare = len(row.slots) - len(other.slots)
        return any(self._row_at(row, other, at) for at in range(spare + 1))

    def _row_at(self, row: Row, other: Row, at: int) -> bool:
        end = at + len(other.slots)
        if other.exact:
            if not row.exact or row.gaps != other.gaps:
                return False
        elif not _gaps_imply(row, other, row.gaps[at : end + 1]):
            return False
        pairs = zip(row.slots[at:end], other.slots, strict=True)
        return all(self._slot(slot, wider) for slot, wider in pairs)

    def _slot(self, slot: tuple[int, ...], other: tuple[int, ...]) -> bool:
        if set(slot) <= set(other):
            return True
        return all(
            any(number == wider or self._form(number, wider) for wider in other) for number in slot
        )

    def _form(self, number: int, other: int) -> bool:
        """Say whether a token of one form always has the other form, too."""
        narrow, wide = self._forms[number], self._forms[other]
        if narrow is None or wide is None or "." in narrow[1] + wide[1]:
            return False  # an acronym is also found without its dots
        kind, form = narrow
        asked, text = wide
        if kind is Kind.EXACT:
            if asked is Kind.CAPITAL and not has_capital(form):
                return False
            kind, form = Kind.CAPITAL, fold(form)
        if asked is Kind.PREFIX:
            return kind not in _OPEN and form.startswith(text) and _keeps(kind, form, text)
        return form == text and (kind is asked or asked in _WIDER.get(kind, ()))


# A token of the first kind is of the others, too; the form is the same.
_WIDER: Final = {
    Kind.FOLDED: (Kind.NOUN, Kind.WORD),
    Kind.CAPITAL: (Kind.FOLDED, Kind.NAME, Kind.NOUN, Kind.WORD),
    Kind.NAME: (Kind.NOUN, Kind.WORD),
    Kind.NOUN: (Kind.WORD,),
}
# Kinds whose forms need not begin with what a query asks for.
_OPEN: Final = (Kind.RELATED, Kind.GENTILIC, Kind.ACRONYM)
_INFLECTED: Final = (Kind.WORD, Kind.NAME, Kind.NOUN)
_CUT: Final = 1  # letters of a word's end that inflection may change


def _gaps_imply(row: Row, other: Row, gaps: tuple[str | None, ...]) -> bool:
    """Say whether what stands around and between the words of a row suits another, too."""
    inner = zip(other.gaps[1:-1], gaps[1:-1], strict=True)
    edges = ((other.gaps[0] or None, gaps[0]), (other.gaps[-1] or None, gaps[-1]))
    asked = [(want, had) for want, had in (*inner, *edges) if want is not None]
    return not asked or (not row.exact and all(want == had for want, had in asked))


def _keeps(kind: Kind, form: str, beginning: str) -> bool:
    """Say whether every word of this form begins so: `party` inflected also finds parties."""
    return kind not in _INFLECTED or len(beginning) <= len(form) - _CUT


def _covers(field: str, other: str) -> bool:
    """Say whether what is found in the other field is found in a field, too."""
    return field == other or (not field and other in MAIN_FIELDS)
