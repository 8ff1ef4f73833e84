"""Cut the built-in catalogue's names out of CLDR (by way of Babel) and countrynames.

Writes watcher/entities/catalogue/: the names and the licences of their sources. What the
sources do not say, or say wrongly, stands in catalogue.yaml beside this file. The same
sources give the same bytes.
"""

import gzip
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib import metadata, resources
from pathlib import Path
from typing import Any

import yaml
from babel import localedata
from countrynames.data import DATA

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "watcher" / "entities" / "catalogue"
FORMAT = 1
UNWRITTEN = ("_Dsrt", "_Shaw")  # alphabets of English that no feed is written in
VOWELS = "аеиоуыэюяєії"
# What may stand although it is short or all in capitals.
ACRONYMS = frozenset(
    {"USA", "UAE", "DRC", "PRC", "DPRK", "RPDC", "ABD", "SUA", "SHBA", "KKTC", "АҚШ", "США"}
)
# An English demonym that is the place's name with an ending: Armenian, Chinese. In -i are
# too many names of other languages: catalogue.yaml has Iraqi and its like.
DEMONYM = re.compile(r"[A-Z][a-zçé]+(?:an|ese|ish)")


@dataclass
class Place:
    """An entity in the making; `names` are by language, "" for those of no known language."""

    label: str
    code: str
    kind: str = "place"
    names: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    excluding: list[str] = field(default_factory=list)

    def add(self, tag: str, texts: Iterable[str]) -> None:
        """Take those names that are names, each once."""
        for text in map(clean, texts):
            if usable(text) and text not in self.names[tag]:
                self.names[tag].append(text)

    def all(self) -> set[str]:
        """Return the names of all languages."""
        return {text for texts in self.names.values() for text in texts}


def clean(text: str) -> str:
    """Drop stress marks and stray blanks, and join a spaced hyphen; return NFC."""
    parts = unicodedata.normalize("NFD", text)
    parts = re.sub(f"(?i)([{VOWELS}]\u0308?)\u0301", r"\1", parts)
    text = unicodedata.normalize("NFC", parts).replace("\u2060", "")
    text = re.sub(r"\bо-в(а?)\b", r"остров\1", text)
    return re.sub(r"\s+", " ", re.sub(r"\s+[-–]\s*|[-–]\s+", "-", text)).strip(" ,")


def fold(text: str) -> str:
    """Say when two names are one: case, marks of Latin letters and punctuation aside."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    # Marks of other scripts are vowels: Togo and Tonga differ by one in Hindi.
    marks = "".join(c for c in parts if not "\u0300" <= c <= "\u036f")
    return " ".join(
        "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in marks).split()
    )


def usable(text: str) -> bool:
    """Refuse codes, lists and fragments: what nobody would write as a name."""
    alone = re.fullmatch(r"\W*\w?\W*", text)
    return not (alone or re.search(r"[\d,(){}\[\]/;:]", text))


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
    """Add the names that catalogue.yaml lets pass, and English demonyms."""
    for code, place in places.items():
        raw = [str(name) for name in DATA.get(code, ())]
        wanted = keep.get(code, [])
        names = raw if wanted == "ALL" else [name for name in raw if fold(name) in folded(wanted)]
        place.add("", (proper(inverted(name), wanted) for name in names if not code_like(name)))
        place.add("en", (name for name in raw if demonym(name, place.label)))


def folded(names: Iterable[str]) -> set[str]:
    """Return the folded names."""
    return {fold(clean(name)) for name in names}


def proper(name: str, wanted: Any) -> str:
    """Write a name as catalogue.yaml has it, else in small letters if it shouts."""
    if wanted != "ALL":
        return next(str(ours) for ours in wanted if fold(clean(ours)) == fold(clean(name)))
    return name.title() if name.isupper() and name not in ACRONYMS else name


def code_like(name: str) -> bool:
    """Tell `AZ--NK` and `SOSOM` from KKTC, the one acronym that a whole list holds."""
    return bool(re.fullmatch(r"[A-Z-]{2,6}", name)) and name not in ACRONYMS


def demonym(name: str, label: str) -> bool:
    """Say whether this is `Armenian` for Armenia; the rest stands in catalogue.yaml by name."""
    same = common(fold(name), fold(label))
    return bool(DEMONYM.fullmatch(name)) and same >= max(4, len(label) - 3) and name != label


def settle(places: Iterable[Place], homes: dict[str, str]) -> Iterator[str]:
    """Leave each name with one entity; yield a note on each that two claimed."""
    claims: dict[str, dict[str, Place]] = defaultdict(dict)
    for place in places:
        for name in place.all():
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
    """Return whose name it plainly is: ours to say, else that of the label, else nobody's."""
    if name in homes:
        return homes[name]
    return next((label for label in rivals if fold(label) == name), "")


def forget(place: Place, names: set[str]) -> None:
    """Take these folded names away, except where nothing else is left of a label."""
    for tag, texts in place.names.items():
        place.names[tag] = [text for text in texts if fold(text) not in names]


def drop_short(place: Place, small: set[str]) -> None:
    """Drop what is too short to be safe: Man, Lao, Tai; Siri and Gene of a small language."""
    for tag, texts in place.names.items():
        least = 5 if tag in small else 4
        place.names[tag] = [
            text
            for text in texts
            if not (text.isascii() and text.isalpha() and len(text) < least) or text in ACRONYMS
        ]


def drop_repeats(place: Place) -> None:
    """Drop the untagged names that some language has, too."""
    tagged = {fold(text) for tag, texts in place.names.items() if tag for text in texts}
    place.names[""] = [text for text in place.names[""] if fold(text) not in tagged]


def longer_names(places: list[Place]) -> None:
    """Exclude Ireland inside Northern Ireland: names of others that hold a name of this one."""
    words: dict[str, list[tuple[Place, str, str]]] = defaultdict(list)
    for place in places:
        for tag, texts in place.names.items():
            for text in texts:
                for word in set(fold(text).split()):
                    words[word].append((place, tag, text))
    for place in places:
        found = {
            longer
            for tag, texts in place.names.items()
            for text in texts
            for other, other_tag, longer in words[fold(text).split()[0]]
            if other is not place and other_tag in (tag, "") and holds(longer, text)
        }
        place.excluding.extend(sorted(found))


def holds(longer: str, text: str) -> bool:
    """Say whether a name stands in a longer one as whole words."""
    return longer != text and f" {fold(text)} " in f" {fold(longer)} "


def gather(words: dict[str, Any]) -> list[Place]:
    """Return the entities with their names, by label, before they are set against each other."""
    skip = {*words["skip"], *(code for code in own_territories("en") if not code.isalpha())}
    labels = {code: name for code, name in own_territories("en").items() if code not in skip}
    labels |= words["labels"] | words["places"]
    labels = {code: label for code, label in labels.items() if code not in skip}
    kinds = dict.fromkeys(words["organisations"], "organisation")
    places = {code: Place(label, code, kinds.get(code, "place")) for code, label in labels.items()}
    from_cldr(places, set(words["languages"].split()))
    from_countrynames(places, words["keep"])
    return sorted(places.values(), key=lambda place: fold(place.label))


def mend(place: Place, words: dict[str, Any]) -> None:
    """Apply what catalogue.yaml says of one entity; its label is a name, too."""
    drop_short(place, set(words["small"].split()))
    place.add("en", [place.label])
    for tag, texts in words["own"].get(place.label, {}).items():
        place.add(tag, texts)
    forget(place, folded(words["drop"].get(place.label, ())))
    place.excluding.extend(words["excluding"].get(place.label, ()))


def line(place: Place, aliases: list[str]) -> str:
    """Return the entity as its line of the catalogue."""
    if not re.fullmatch(r'[^"\\]+', place.label):
        raise ValueError(f"a label must not hold quotes: {place.label!r}")
    raw = {
        "label": place.label,
        "kind": place.kind,
        "aliases": [text for text in (plain(place.label), *aliases) if text != place.label],
        "languages": {tag: texts for tag, texts in sorted(place.names.items()) if tag and texts},
        "names": place.names[""],
        "not": list(dict.fromkeys(place.excluding)),
    }
    return json.dumps(raw, ensure_ascii=False, separators=(",", ":"))


def plain(text: str) -> str:
    """Return a label as a keyboard without accents writes it."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(c for c in parts if not unicodedata.combining(c))


def build() -> tuple[str, list[str]]:
    """Return the catalogue's text, and notes on names that two entities claimed."""
    words = yaml.safe_load((HERE / "catalogue.yaml").read_text(encoding="utf-8"))
    places = gather(words)
    for place in places:
        mend(place, words)
    notes = list(settle(places, words["homes"]))
    for place in places:
        drop_repeats(place)
    longer_names(places)
    sources = {name: metadata.version(name) for name in ("babel", "countrynames")}
    first = json.dumps({"format": FORMAT, "sources": sources})
    lines = [line(place, words["aliases"].get(place.label, [])) for place in places]
    return "\n".join([first, *lines]) + "\n", notes


def licences() -> str:
    """Return what the sources ask to be said beside names that were taken from them."""
    cldr = (resources.files("babel") / "locale-data" / "LICENSE.unicode").read_text("utf-8")
    mit = next(
        file.read_text() for file in metadata.files("countrynames") or () if file.name == "LICENSE"
    )
    return (
        "# Where the names come from\n\n"
        "`places.jsonl.gz` is cut out of two sources by `tools/catalogue.py`, with additions of\n"
        "our own. Both allow this, and both ask that their notice goes with every copy.\n"
        "`common.txt` is a count of our own (`tools/common.py`): in how many of 100 entries of\n"
        "public feeds a word stands. It holds words and shares, and no text of anybody.\n\n"
        "## Names of countries and territories: Unicode CLDR (taken by way of Babel)\n\n"
        f"```\n{cldr.strip()}\n```\n\n"
        "## Further names, and disputed places: countrynames\n\n"
        f"```\n{mit.strip()}\n```\n"
    )


def main() -> None:
    """Write the catalogue and its licences, and say which names were in dispute."""
    text, notes = build()
    TARGET.mkdir(exist_ok=True)
    (TARGET / "places.jsonl.gz").write_bytes(gzip.compress(text.encode(), mtime=0))
    (TARGET / "LICENCES.md").write_text(licences(), encoding="utf-8", newline="\n")
    print("\n".join(notes))
    print(f"{len(text.splitlines()) - 1} entities, {len(text.encode()):,} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()
