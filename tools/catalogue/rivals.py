"""Setting entities against each other: each name is one's, and the longer name of another wins."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from tools.catalogue.place import Place, fold, forget

# Scripts without blanks between words: there a name may stand anywhere in a longer one.
UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+")


def settle(places: Iterable[Place], homes: dict[str, str]) -> Iterator[str]:
    """Leave each name with one entity; yield a note on each that two claimed."""
    claims: dict[str, dict[str, Place]] = defaultdict(dict)
    for place in places:
        for name in {*place.all(), *place.weak}:
            claims[fold(name)][place.label] = place
    for name, rivals in sorted(claims.items()):
        if len(rivals) > 1:
            home = home_of(name, rivals, homes)
            for label, place in rivals.items():
                if label != home:
                    forget(place, {name})
            end = f"kept at {home}" if home else "dropped"
            yield f"{name!r} of {', '.join(sorted(rivals))}: {end}"


def home_of(name: str, rivals: dict[str, Place], homes: dict[str, str]) -> str:
    """Return whose name it plainly is: ours to say, that of the label, of the most important."""
    if name in homes:
        return homes[name]
    first, second = sorted(rivals.values(), key=lambda place: -place.standing)[:2]
    by_label = next((place for place in rivals.values() if fold(place.label) == name), None)
    # A country's name in any language is its own, even where a town is called so.
    if by_label and (first.kind == by_label.kind or first.standing == second.standing):
        return by_label.label
    return first.label if first.standing > second.standing else ""


def drop_repeats(place: Place) -> None:
    """Drop the untagged names that some language has, too."""
    tagged = {fold(text) for tag, texts in place.names.items() if tag for text in texts}
    place.names[""] = [
        text for text in place.names[""] if text == place.label or fold(text) not in tagged
    ]


def longer_names(places: list[Place]) -> None:
    """Exclude Ireland inside Northern Ireland: names of others that hold a name of this one."""
    spaced = _by_word(places)
    unspaced = _by_part(places)
    for place in places:
        found = set[str]()
        for tag, texts in place.names.items():
            for text in texts:
                near = unspaced[text] if UNSPACED.fullmatch(text) else spaced[_first(text)]
                found |= {
                    longer
                    for other, other_tag, longer in near
                    if other is not place
                    and place.label not in other.part_of
                    and other.label not in place.part_of
                    and (not tag or other_tag in (tag, ""))
                    and holds(longer, text)
                }
        place.excluding.extend(sorted(found))


def _first(text: str) -> str:
    return next(iter(fold(text).split()), "")


def _by_word(places: list[Place]) -> dict[str, list[tuple[Place, str, str]]]:
    words: dict[str, list[tuple[Place, str, str]]] = defaultdict(list)
    for place in places:
        for tag, texts in place.names.items():
            for text in texts:
                for word in set(fold(text).split()):
                    words[word].append((place, tag, text))
    return words


def _by_part(places: list[Place]) -> dict[str, list[tuple[Place, str, str]]]:
    parts: dict[str, list[tuple[Place, str, str]]] = defaultdict(list)
    for place in places:
        for tag, texts in place.names.items():
            for text in filter(UNSPACED.fullmatch, texts):
                for start in range(len(text)):
                    for end in range(start + 1, len(text) + 1):
                        parts[text[start:end]].append((place, tag, text))
    return parts


def holds(longer: str, text: str) -> bool:
    """Say whether a name stands in a longer one as whole words, or in a script without them."""
    if UNSPACED.fullmatch(text):
        return longer != text and text in longer
    return longer != text and f" {fold(text)} " in f" {fold(longer)} "
