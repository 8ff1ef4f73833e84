"""What Romance tables are made of: agreement, and verbs that break their stem."""

from collections.abc import Iterable, Iterator, Mapping


def agreeing(endings: Iterable[str], whole: Iterable[str], forms: str) -> str:
    """Return the lines of adjectives in -o, or what the language has, by ending and as whole words.

    Nouns end so as well, and what looks like their feminine is another word (caso, casa), so
    adjectives are told by their endings, and the short ones are counted up. `forms` are put in
    place of the last letter.
    """
    puts = forms.split()
    lines = [f"  {end} : {' '.join(f'{end[:-1]}{put}' for put in puts)}" for end in endings]
    lines += [f"  ^{word} : {' '.join(f'{word[:-1]}{put}' for put in puts)}" for word in whole]
    return "\n".join(lines)


def breaking(verbs: Iterable[str], vowel: str, broken: str, endings: Mapping[str, str]) -> str:
    """Return the lines of verbs whose stressed vowel breaks: cerrar, cierra; volver, vuelve.

    `endings` are those of the stressed forms, by the last two letters of the infinitive, and
    where the spelling of the stem changes, by the last three (gar, gu).
    """
    return "\n".join(_breaking(verbs, vowel, broken, endings))


def _breaking(
    verbs: Iterable[str], vowel: str, broken: str, endings: Mapping[str, str]
) -> Iterator[str]:
    for verb in verbs:
        head, found, tail = verb[:-2].rpartition(vowel)
        if not found:
            raise ValueError(f"no {vowel} breaks in {verb}")
        stem = f"{head}{broken}{tail}"
        forms = [f"{stem}{ending}" for ending in endings[verb[-2:]].split()]
        for end, spelt in _SPELT.items():
            if verb.endswith(end):
                forms += [f"{stem[:-1]}{spelt}{ending}" for ending in ("e", "es", "en", "em")]
        yield f"{verb} : {' '.join(forms)}"


_SPELT = {"gar": "gu", "car": "qu", "zar": "c", "çar": "c"}
