"""The one place for inflection: which form of a word stands for its other forms.

Only what is cheap and precise is here: English plurals and Korean particles.
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

_PARTICLE_LIST = "에게 에서 으로 까지 부터 께서 한테 은 는 이 가 을 를 의 에 로 와 과 도 만"
_PARTICLES: Final = tuple(_PARTICLE_LIST.split())  # the longer ones first
_FEWEST_SYLLABLES: Final = 2


def stem(word: str, *, english: bool) -> str:
    """Return what a folded word of a text is a form of; `english` allows English plurals."""
    if word.isascii():
        return singular(word) if english else word
    return _without_particle(word) if _is_hangul(word) else word


def query_stem(word: str) -> str:
    """Return the stem that a folded word of a query asks for.

    A particle stays: 고양이 (a cat) must not become 고양 (a city).
    """
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


def _without_particle(word: str) -> str:
    for particle in _PARTICLES:
        if word.endswith(particle) and len(word) - len(particle) >= _FEWEST_SYLLABLES:
            return word[: -len(particle)]
    return word


def _is_hangul(word: str) -> bool:
    return "\uac00" <= word[-1] <= "\ud7a3"
