"""What is no lexeme: what is wrong with it, what was probably meant, and how to go on."""

import re
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from watcher.rules.language.lexeme import FAR, PLENTY, QUOTES, RUN, Lexeme, Slip, Sort, without
from watcher.rules.language.mistakes import QueryError
from watcher.text.document import FIELDS
from watcher.text.tokens import tokens

# Where a phrase that nobody closed probably ends.
_STOP: Final = re.compile(
    r'(?<=\s)(?:AND|OR|NOT|NEAR(?:/\d+)?)(?=[\s(]|\Z)|[|)]|(?<=\s)[-@="/(](?=\S)|\Z'
)
_INNER: Final = re.compile(r"(?<=\s)(?:AND|OR|NOT|NEAR/\d+)(?=\s|\Z)")
_UNCLOSED: Final = "this quotation mark is not closed"
_CLOSE_IT: Final = "set the closing one after the phrase"
_SECOND: Final = {"“": "”", "„": "“", "«": "»", "»": "«"}
_BLANKS: Final = re.compile(r"\s*")
_SLASHED: Final = re.compile(r"[^\s()|]*(?:\([^()]*\)[^\s()|]*)*")
_BARRED: Final = re.compile(r"[^\s()]*(?:\([^()]*\)[^\s()]*)*")
_NEAR: Final = 20  # characters before a colon in which its field may stand
_MEANT: Final = {
    "title": "headline heading subject intitle allintitle hl",
    "summary": "description abstract lead teaser",
    "content": "body text intext inbody fulltext article",
    "author": "by byline writer creator",
    "category": "categories tag tags section topic",
    "link": "url uri site inurl address href domain host",
    "feed": "source src publisher publication outlet newspaper",
    "lang": "language languages la lg",
}
_FIELD_OF: Final = {word: field for field, words in _MEANT.items() for word in words.split()}
_ADDRESS: Final = re.compile(r"(?:https?|ftp)$")
_FOREIGN: Final = {"&": "AND", "&&": "AND", "||": "OR", "!": "-", "!!": "-"}
_SORTS: Final = {"AND": Sort.AND, "OR": Sort.OR, "-": Sort.NOT}


def foreign(query: str, at: int, end: int) -> Slip:
    """Answer an operator of another search engine: `&&`, `||`, `!(…)`, `+(…)`."""
    sign = query[at:end]
    meant = _FOREIGN.get(sign)
    directly = query[end : end + 1].strip() != ""
    if sign == ":":
        return _colon(query, at)
    if sign == "+" and directly:
        return _slip(
            "`+` means nothing here: every term must be there as it is", (at, end),
            "leave it out", "",
        )  # fmt: skip
    if meant is None or (meant == "-" and not directly):
        return _nothing(query, at, end)
    return _slip(
        f"`{sign}` is no operator here", (at, end), f"write `{meant}`", meant, _SORTS[meant]
    )


def _nothing(query: str, at: int, end: int) -> Slip:
    mend = without(query, at, end) if query.strip() != query[at:end] else None
    return _slip(
        "there is nothing to look for here: no letter and no digit", (at, end),
        "write a word" if mend is None else "leave it out", mend,
    )  # fmt: skip


def _colon(query: str, at: int) -> Slip:
    """Answer a colon that stands alone: `title : talks`."""
    near = query[max(0, at - _NEAR) : at]
    before = re.search(rf"\b({'|'.join(FIELDS)})\s*$", near, re.IGNORECASE)
    if before is None:
        return _nothing(query, at, at + 1)
    end = at + 1 + len(_BLANKS.match(query, at + 1)[0])  # type: ignore[index]
    field, start = before[1].lower(), at - len(near) + before.start()
    return _slip(
        "a field stands directly before its colon, and the term directly after it",
        (start, end), f"write `{field}:word`", f"{field}:",
    )  # fmt: skip


def unclosed_phrase(query: str, at: int) -> Slip:
    """Answer a quotation mark without its second one."""
    rest = query[at + 1 :]
    text = rest[: _STOP.search(rest).start()].rstrip()  # type: ignore[union-attr]
    if not tokens(text):
        return _slip(
            _UNCLOSED, (at, at + 1),
            "leave it out, or set the other one, too", without(query, at, at + 1), Sort.WORD,
        )  # fmt: skip
    end = at + 1 + len(text)
    return _slip(
        _UNCLOSED, (at, end),
        _CLOSE_IT, _closed(query[at], text), Sort.QUOTED,
    )  # fmt: skip


def _closed(mark: str, text: str) -> str:
    return f"{mark}{text}{_SECOND.get(mark, mark)}"


def blamed(query: str, before: list[Lexeme], slip: Slip) -> QueryError:
    """Return a slip's error; of an odd number of quotation marks it blames the likely one."""
    if slip.error.text != _UNCLOSED:
        return slip.error
    for lexeme in before:
        found = _INNER.search(lexeme.text) if lexeme.sort is Sort.QUOTED else None
        text = lexeme.text[: found.start()].rstrip() if found else ""
        if tokens(text):
            end = lexeme.start + 1 + len(text)
            return QueryError(
                _UNCLOSED, lexeme.start, end, _CLOSE_IT, _closed(query[lexeme.start], text)
            )
    return slip.error


def distance(lexeme: Lexeme, at: int, sign: str) -> Slip:
    """Answer a distance that is missing after `~`, or that is too far."""
    place = (at, lexeme.end)
    if lexeme.number < 0:
        return _slip(
            "a number of words is missing after `~`", place,
            f"write `{sign}{PLENTY}` for at most {PLENTY} other words among them",
            f"{sign}{PLENTY}", lexeme.sort, lexeme,
        )  # fmt: skip
    return _slip(
        f"this distance is over {FAR} words", place, "use AND for words far apart",
        f"{sign}{FAR}", lexeme.sort, lexeme,
    )  # fmt: skip


def near_nothing(query: str, lexeme: Lexeme) -> Slip:
    """Answer a NEAR without its number; it may stand after a blank."""
    apart = re.compile(r"\s+/?\s*(\d{1,3})(?=\s)").match(query, lexeme.end)
    end = apart.end() if apart else lexeme.end
    number = min(int(apart[1]), FAR) if apart else PLENTY
    instead = Lexeme(Sort.NEAR, lexeme.text, lexeme.start, end, number)
    return _slip(
        "NEAR needs its number of words directly after it", (lexeme.start, end),
        f"write `NEAR/{number}` for at most {number} words between the two",
        f"NEAR/{number}", Sort.NEAR, instead,
    )  # fmt: skip


def exact_proximity(quoted: Lexeme, at: int) -> Slip:
    """Answer `="a b"~3`."""
    return _slip(
        "`=` and `~` do not go together", (at, quoted.end),
        "leave one of them out", None, Sort.WORD,
    )  # fmt: skip


def exact_nothing(query: str, at: int) -> Slip:
    """Answer a `=` with no word directly after it."""
    end, mend, hint = _directly(query, at, '`=US` or `="Prime Minister"`')
    return _slip("`=` needs a word directly after it", (at, end), hint, mend)


def exact_part(text: str, at: int, end: int) -> Slip:
    """Answer a `=` before a word with `*` or `~`."""
    word = text.split("~", maxsplit=1)[0]
    mend = f"={word}" if "*" not in text and tokens(word) else None
    hint = f"write `{mend}`" if mend else "leave out `=` or the `*`"
    return _slip("`=` goes with whole words only", (at, end), hint, mend, Sort.WORD)


def no_label(query: str, quoted: Lexeme, at: int) -> Slip:
    """Answer `@""` and `@"a b"~3`."""
    label = quoted.text.strip()
    mend = f'@"{label}"' if label else without(query, at, quoted.end)
    return _slip(
        "an entity takes no `~`" if label else "this is no name of an entity",
        (at, quoted.end), 'write the label only: `@"Lachin corridor"`', mend, Sort.WORD,
    )  # fmt: skip


def reference_nothing(query: str, at: int) -> Slip:
    """Answer a `@` with no label directly after it."""
    end, mend, hint = _directly(query, at, "`@Armenia`")
    return _slip("`@` needs the name of an entity directly after it", (at, end), hint, mend)


def _directly(query: str, at: int, example: str) -> tuple[int, str | None, str]:
    """Return the end, the mend and the hint for a sign whose term stands after a blank."""
    end = _BLANKS.match(query, at + 1).end()  # type: ignore[union-attr]
    following = RUN.match(query, end)
    quoted = query[end : end + 1] and query[end] in QUOTES
    if end > at + 1 and (quoted or (following and tokens(following[0]))):
        return end, query[at], f"leave out the blank, as in {example}"
    if query[at + 1 : at + 2] == "(":
        return at + 1, None, f"write it before each word, as in {example}"
    return at + 1, without(query, at, at + 1), f"write it as in {example}, or leave it out"


def label_part(text: str, at: int, end: int) -> Slip:
    """Answer `@Armenia*`."""
    label = re.split(r"[*~]", text)[0]
    mend = f"@{label}" if label else None
    return _slip(
        "an entity takes no `*` and no `~`", (at, end),
        "write the label only: all its names are looked for", mend, Sort.WORD,
    )  # fmt: skip


def unclosed_regex(query: str, at: int) -> Slip:
    """Answer a slash without its second one."""
    end = _SLASHED.match(query, at + 1).end()  # type: ignore[union-attr]
    if query[end : end + 1] == "|":  # alternatives of the pattern rather than of the query
        end = _BARRED.match(query, at + 1).end()  # type: ignore[union-attr]
    pattern = query[at + 1 : end]
    good = bool(tokens(pattern)) and not pattern.endswith("\\")
    return _slip(
        "this regular expression is not closed", (at, end),
        "add a slash at its end, or put the term in quotation marks",
        f"/{pattern}/" if good else None, Sort.WORD,
    )  # fmt: skip


def dash(query: str, at: int, *, free: bool) -> Slip:
    """Answer a dash that excludes nothing."""
    following = query[at + 1 : at + 2].strip()
    if query[at] != "-" and free and following and following not in ")|":
        return _slip(
            "this is a dash and no minus sign", (at, at + 1),
            "write `-word` to exclude a word", "-", Sort.NOT,
        )  # fmt: skip
    last = not query[at + 1 :].strip(" )") and bool(query[:at].strip())
    return _slip(
        "this dash stands alone", (at, at + 1),
        "write `-word` to exclude a word; else leave the dash out or use quotation marks",
        without(query, at, at + 1) if last else None,
    )  # fmt: skip


def no_field(query: str, name: str, start: int) -> Slip:
    """Answer a field that does not exist."""
    end = start + len(name) + 1
    text = f"there is no field `{name}`"
    meant = _field_meant(name.lower())
    if meant:
        gap = _BLANKS.match(query, end).end()  # type: ignore[union-attr]
        end = gap if gap < len(query) else end
        hint = f"did you mean `{meant}:`? The fields are {', '.join(FIELDS)}"
        return _slip(text, (start, end), hint, f"{meant}:", Sort.FIELD, _field(meant, start, end))
    run = RUN.match(query, start)
    whole = run.end() if run else end
    fields = f"the fields are {', '.join(FIELDS)}"
    if whole == end:
        return _slip(text, (start, end), f"{fields}; else leave out the colon", name)
    if _ADDRESS.match(name) and query.startswith("//", end) and tokens(query[end:whole]):
        mend = f'link:"{query[end + 2 : whole]}"'
        hint = f"for the address of an entry write `{mend}`"
    else:
        mend = f'"{query[start:whole]}"'
        hint = f"{fields}; to look for a text with a colon write `{mend}`"
    return _slip(text, (start, whole), hint, mend, Sort.WORD)


@lru_cache(maxsize=256)
def _field_meant(name: str) -> str | None:
    near = get_close_matches(name, (*FIELDS, *_FIELD_OF), n=1, cutoff=0.75)
    if len(name) <= 2 or not near:  # noqa: PLR2004  `by:` is a word as often as a field
        return _FIELD_OF.get(name)
    return _FIELD_OF.get(near[0], near[0])


def field_nothing(query: str, name: str, start: int, end: int) -> Slip:
    """Answer a field with no term directly after its colon."""
    text = f"`{name}:` needs a term directly after the colon"
    after = _BLANKS.match(query, end).end()  # type: ignore[union-attr]
    if after == len(query) or query[after] in ")|":
        mend = without(query, start, end) if query[:start].strip() else None
        hint = f"write `{name}:word`, or leave it out"
        return _slip(text, (start, end), hint, mend)
    return _slip(
        text, (start, after), f"leave out the blank: `{name}:word`", f"{name}:",
        Sort.FIELD, _field(name, start, after),
    )  # fmt: skip


def _field(name: str, start: int, end: int) -> Lexeme:
    return Lexeme(Sort.FIELD, name, start, end)


def tilde(query: str, text: str, start: int) -> Slip:
    """Answer a `~` that stands after no phrase."""
    end = start + len(text)
    before = query[:start].rstrip()
    number = re.fullmatch(r"~(\d{1,3})", text)
    if number and before and before[-1] in QUOTES and int(number[1]) <= FAR:
        return _slip(
            "`~` goes directly after the closing quotation mark", (len(before), end),
            "leave out the blank", text,
        )  # fmt: skip
    word = re.sub(r"~\d*", "", text)
    mend = word if tokens(word) else without(query, start, end)
    hint = 'it says how far words may be apart: `"two words"~5`; a word is not searched fuzzily'
    return _slip(
        "`~` goes after a closing quotation mark only", (start, end), hint, mend, Sort.WORD
    )


def star(text: str, start: int) -> Slip:
    """Answer a `*` at the beginning of a word or inside it."""
    end = start + len(text)
    parts = [part for part in text.split("*") if part]
    plain = all(part.isalnum() for part in parts) and sum(map(len, parts)) > 2  # noqa: PLR2004
    if not plain:
        return _slip(
            "`*` goes at the end of a word only", (start, end),
            "write `milit*` for what begins so", None, Sort.WORD,
        )  # fmt: skip
    left, right = "" if text[0] == "*" else r"\b", "" if text[-1] == "*" else r"\b"
    inner = r"\w*".join(parts)
    mend = f"/{left}{inner}{right}/"
    where = "before" if not left else "inside"
    return _slip(
        f"`*` goes at the end of a word only, not {where} it", (start, end),
        f"write `{parts[0]}*` for what begins so, or the regular expression `{mend}`",
        mend, Sort.WORD,
    )  # fmt: skip


def _slip(  # noqa: PLR0913, PLR0917  an error has these parts
    text: str,
    place: tuple[int, int],
    hint: str,
    mend: str | None,
    sort: Sort = Sort.NOTHING,
    instead: Lexeme | None = None,
) -> Slip:
    """Return a slip; without a lexeme of its own, the place is one of this sort."""
    lexeme = instead or Lexeme(sort, "x", *place)
    return Slip(QueryError(text, *place, hint, mend), lexeme)
