"""Countries and disputed territories: their names out of CLDR and countrynames."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from babel import localedata
from countrynames.data import DATA

from tools.catalogue.place import ACRONYMS, Place, clean, fold, folded, forget

STANDING = 10**12
UNWRITTEN = ("_Dsrt", "_Shaw")  # alphabets of English that no feed is written in
# An English demonym that is the place's name with an ending: Armenian, Chinese. In -i are
# too many names of other languages: places.yaml has Iraqi and its like.
DEMONYM = re.compile(r"[A-Z][a-zçé]+(?:an|ese|ish)")


def readings(text: str) -> Iterator[str]:
    """Yield the names in a CLDR name: `A (B)` is A and B unless B explains, `X, Y of` is Y of X."""
    text = text.replace("（", "(").replace("）", ")")
    outer, inner = re.sub(r"\s*\([^)]*\)", "", text), re.findall(r"\(([^)]*)\)", text)
    if not inner:
        yield inverted(text)
    elif text.rstrip().endswith(")"):
        yield outer
        yield from inner
    else:
        # The brackets stand within: Cocos (Keeling) Islands.
        yield outer
        yield re.sub(r"[()]", "", text)


def inverted(text: str) -> str:
    """Return `Republic of Korea` for `Korea, Republic of`."""
    head, comma, tail = text.partition(", ")
    return f"{tail} {head}" if comma and re.search(r" (?:of|of the)$", tail) else text


def english(text: str) -> Iterator[str]:
    """Yield the ways in which English writes a name."""
    yield text
    spelt = text.replace(" & ", " and ")
    yield spelt
    yield re.sub(r"\bSt\. ", "Saint ", spelt)
    yield re.sub(r"\bSt\. ", "St ", spelt)


def own_territories(locale: str) -> dict[str, str]:
    """Return what CLDR says in this locale itself, nothing inherited."""
    names = localedata.load(locale, merge_inherited=False).get("territories", {})
    return {str(code): str(name) for code, name in names.items()}


def common(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many items two sequences begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))


def region_names(names: dict[str, str]) -> dict[str, list[str]]:
    """Return Hong Kong and Macao without the words that they share: `SAR China` and the like."""
    pair = [names.get("HK", ""), names.get("MO", "")]
    if not all(pair):
        return {}
    spaced = all(" " in name for name in pair)
    units = [re.sub(r"[(),]", " ", name).split() if spaced else list(name) for name in pair]
    joint = " " if spaced else ""
    start = common(*units)
    end = common(*(unit[start:][::-1] for unit in units))
    cut = [joint.join(unit[start : len(unit) - end]) for unit in units]
    # A locale that words the two differently gives away nothing by comparison.
    short = all(len(name) * 2 <= len(whole) + 2 for name, whole in zip(cut, pair, strict=True))
    return {"HK": [cut[0]], "MO": [cut[1]]} if short and all(cut) else {"HK": [], "MO": []}


def from_cldr(places: dict[str, Place], languages: set[str]) -> None:
    """Add CLDR's names in every locale of these languages."""
    for locale in sorted(localedata.locale_identifiers()):
        tag = locale.partition("_")[0]
        if tag not in languages or locale.endswith(UNWRITTEN):
            continue
        names = own_territories(locale)
        regions = region_names(names)
        for code, name in names.items():
            if code in places:
                texts = regions.get(code) if code in ("HK", "MO") else list(readings(name))
                places[code].add(tag, drop_fragments(code, texts or []))
                if tag == "en":
                    places[code].add(tag, english(name))


def drop_fragments(code: str, texts: list[str]) -> list[str]:
    """Keep what stands in brackets only for Myanmar: elsewhere it explains, as in `(USA)`."""
    return texts if code in ("MM", "CC") else texts[:1]


def from_countrynames(places: dict[str, Place], keep: dict[str, Any]) -> None:
    """Add the names that places.yaml lets pass, and English demonyms."""
    for code, place in places.items():
        raw = [str(name) for name in DATA.get(code, ())]
        wanted = keep.get(code, [])
        names = raw if wanted == "ALL" else [name for name in raw if fold(name) in folded(wanted)]
        place.add("", (proper(inverted(name), wanted) for name in names if not code_like(name)))
        place.add("en", (name for name in raw if demonym(name, place.label)))


def proper(name: str, wanted: Any) -> str:
    """Write a name as places.yaml has it, else in small letters if it shouts."""
    if wanted != "ALL":
        return next(str(ours) for ours in wanted if fold(clean(ours)) == fold(clean(name)))
    return name.title() if name.isupper() and name not in ACRONYMS else name


def code_like(name: str) -> bool:
    """Tell `AZ--NK` and `SOSOM` from KKTC, the one acronym that a whole list holds."""
    return bool(re.fullmatch(r"[A-Z-]{2,6}", name)) and name not in ACRONYMS


def demonym(name: str, label: str) -> bool:
    """Say whether this is `Armenian` for Armenia; the rest stands in places.yaml by name."""
    same = common(fold(name), fold(label))
    return bool(DEMONYM.fullmatch(name)) and same >= max(4, len(label) - 3) and name != label


def drop_short(place: Place, small: set[str]) -> None:
    """Drop what is too short to be safe: Man, Lao, Tai; Siri and Gene of a small language."""
    for tag, texts in place.names.items():
        least = 5 if tag in small else 4
        place.names[tag] = [
            text
            for text in texts
            if not (text.isascii() and text.isalpha() and len(text) < least) or text in ACRONYMS
        ]


def gather(words: dict[str, Any]) -> list[Place]:
    """Return the entities with their names, by label, before they are set against each other."""
    skip = {*words["skip"], *(code for code in own_territories("en") if not code.isalpha())}
    labels = {code: name for code, name in own_territories("en").items() if code not in skip}
    labels |= words["labels"] | words["places"]
    labels = {code: label for code, label in labels.items() if code not in skip}
    kinds = dict.fromkeys(words["organisations"], "organisation")
    places = {
        code: Place(label, code, kinds.get(code, "place"), standing=STANDING)
        for code, label in labels.items()
    }
    from_cldr(places, set(words["languages"].split()))
    from_countrynames(places, words["keep"])
    return sorted(places.values(), key=lambda place: fold(place.label))


def mend(place: Place, words: dict[str, Any]) -> None:
    """Apply what places.yaml says of one entity; its label is a name, too."""
    drop_short(place, set(words["small"].split()))
    place.add("en", [place.label])
    for tag, texts in words["own"].get(place.label, {}).items():
        place.add(tag, texts)
    forget(place, folded(words["drop"].get(place.label, ())))
    place.excluding.extend(words["excluding"].get(place.label, ()))
    place.weak.extend(words["weak"].get(place.label, ()))
