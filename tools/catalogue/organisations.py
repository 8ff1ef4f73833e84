"""International organisations and offices: what organisations.yaml says of them."""

from collections.abc import Iterable
from typing import Any

from tools.catalogue.place import Place

STANDING = 10**11
NOT_LANGUAGES = ("of", "not", "weak")


def gather(words: dict[str, Any], known: Iterable[Place]) -> list[Place]:
    """Return the organisations; what is said of one that is known is added to it."""
    by_label = {place.label: place for place in known}
    for label, said in words.items():
        place = by_label.setdefault(label, Place(label, "", "organisation", standing=STANDING))
        place.add_written("en", [label])
        for tag, texts in said.items():
            if tag not in NOT_LANGUAGES:
                place.add_written(tag, texts)
        place.weak.extend(said.get("weak", ()))
        place.excluding.extend(said.get("not", ()))
        place.part_of = wholes(said.get("of", ()), words)
    return sorted(by_label.values(), key=lambda place: place.label.casefold())


def wholes(said: str | list[str], words: dict[str, Any]) -> frozenset[str]:
    """Return the labels of those whose part it is, and of those whose parts these are."""
    near = [said] if isinstance(said, str) else list(said)
    far = (wholes(words.get(label, {}).get("of", ()), words) for label in near)
    return frozenset(near).union(*far)
