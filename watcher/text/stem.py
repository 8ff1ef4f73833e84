"""Which dictionary form a word of a query stands for: people write `talks` and mean `talk`, too.

Only English plurals: of the forms of other languages the dictionary form is asked for. How the
words of a text are taken back to their dictionary forms is in `text/inflection/`.
"""

from typing import Final

# Words whose `s` is no plural, and that would else be taken for another word or name.
_NAMES = (
    "news hamas mars wales williams adams roberts evans edwards richards peters stephens "
    "johns phillips daniels simons stevens jones hughes does goes"
)
_NO_PLURAL: Final = frozenset(_NAMES.split())
_KEPT_ENDINGS: Final = ("ss", "us", "is")
_SIBILANTS: Final = ("sses", "xes", "ches", "shes")
_SHORTEST: Final = 3


def query_stem(word: str) -> str:
    """Return the dictionary form that a folded word of a query asks for beside itself."""
    return singular(word) if word.isascii() else word


def singular(word: str) -> str:
    """Return an English word without its plural ending."""
    if not word.endswith("s") or word in _NO_PLURAL or not word.isalpha():
        return word
    if word.endswith("ies") and len(word) > _SHORTEST + 1:
        return word[:-3] + "y"
    if word.endswith(_SIBILANTS) and len(word) > _SHORTEST + 1:
        return word[:-2]
    if word.endswith(_KEPT_ENDINGS) or len(word) <= _SHORTEST:
        return word
    return word[:-1]
