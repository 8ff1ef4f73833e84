"""What kind of thing an item of Wikidata is, by the classes that it is an instance of."""

from collections.abc import Iterable
from typing import Final

from watcher.model import EntityKind


def _ids(text: str) -> frozenset[str]:
    return frozenset(text.split())


# A short list: of what is not in it nobody says a kind, and it bends like a place.
_PERSON: Final = frozenset({"Q5"})
_PLACES: Final = _ids(
    # countries, and what would be one
    "Q6256 Q3624078 Q7270 Q123480 Q161243 Q185086 Q46395 Q3024240 Q15634554 Q15239622 "
    # their parts
    "Q35657 Q10864048 Q13220204 Q56061 Q34876 Q28575 Q43702 Q1763527 Q82794 "
    # cities, towns, villages
    "Q515 Q5119 Q1549591 Q1637706 Q200250 Q208511 Q3957 Q532 Q486972 Q7930989 Q1093829 "
    "Q484170 Q747074 "
    # land and water
    "Q5107 Q23442 Q33837 Q34763 Q8502 Q46831 Q39816 Q4022 Q23397 Q165 Q9430 Q37901 Q39594"
)
_ORGANISATIONS: Final = _ids(
    "Q43229 Q484652 Q245065 Q15925165 Q1335818 Q4830453 Q783794 Q6881511 Q891723 Q22687 Q46970 "
    "Q192283 Q7278 Q163740 Q79913 Q327333 Q192350 Q3918 Q476028 Q847017 Q12973014"
)


def kind_of(classes: Iterable[str]) -> EntityKind | None:
    """Return the kind of what is an instance of these classes; None where that is not known."""
    known = frozenset(classes)
    if known & _PERSON:
        return EntityKind.PERSON
    # A member of a union may be called an organisation, too: what is a country is a place.
    if known & _PLACES:
        return EntityKind.PLACE
    return EntityKind.ORGANISATION if known & _ORGANISATIONS else None
