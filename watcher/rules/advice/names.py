"""Names of entities that are common words: the entity would be found in most entries."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from string import punctuation
from typing import Final

from watcher.entities.names import is_acronym
from watcher.model import Entity, Name
from watcher.rules.advice.common import Common, Share
from watcher.rules.advice.scripts import NameRemark
from watcher.rules.advice.volume import MANY, MOST, is_letter
from watcher.rules.language.mistakes import Remark
from watcher.text.fold import has_capital
from watcher.text.tokens import word

MOST_TOLD: Final = 20  # names of one entity
_HINT: Final = (
    "write more of the name, or put it under weak: as well; there it counts only beside another"
)


@dataclass(frozen=True, slots=True)
class CommonNames:
    """The common words, in the languages of the file."""

    common: Common
    languages: Collection[str]

    def remarks(self, entities: Iterable[Entity]) -> Iterator[NameRemark]:
        """Yield a remark on each name that is a common word, of an entity up to a number.

        Who names a word of a language without a feed in it is told of the commonest words only.
        """
        for entity in entities:
            found = self._common(entity)
            yield from islice(found, MOST_TOLD)
            further = list(found)
            if further:
                remark = Remark(
                    f"of this entity {len(further):,} more names are as common",
                    0, len(further[0].name), "mend those that are told, and check again",
                )  # fmt: skip
                yield replace(further[0], remark=remark)

    def _common(self, entity: Entity) -> Iterator[NameRemark]:
        told: set[str] = set()
        for name in entity.names:
            # There may be two hundred thousand names; a phrase is no word.
            if name.weak or " " in name.text or name.text in told:
                continue
            remark = self._remark(name)
            if remark is not None:
                told.add(name.text)
                yield NameRemark(entity.label, name.text, remark)

    def _remark(self, name: Name) -> Remark | None:
        text = name.text.strip(punctuation)
        capital = has_capital(text)
        share = self._share(text.lower() if text.isascii() else word(text), name, capital=capital)
        if share is not None and not is_acronym(text):
            told = f"the name `{text}` stands in {share}"
            if capital:
                told = f"the name `{text}` also begins sentences: `{share.word}` stands in {share}"
        elif is_letter(text):
            told = f"the name `{text}` is one letter: it is found wherever that letter stands alone"
        else:
            return None
        return Remark(told, 0, len(name.text), _HINT)

    def _share(self, form: str, name: Name, *, capital: bool) -> Share | None:
        share = self.common.commonest(form)
        if share is None:
            return None
        if share.share < MOST or capital:
            own = (name.language,) if name.language else ()
            share = self.common.word(form, (*self.languages, *own))
        return share if share and share.share >= (MOST if capital else MANY) else None
