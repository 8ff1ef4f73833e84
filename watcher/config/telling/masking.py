"""Stars out what may be secret in a line of a rules file, so that the line can be shown.

Every character stays where it is: a caret below the line still points at what it means. What stands
under `channels` is taken to be secret unless it is known to be none. All of it is linear in the
length of a line, whatever stands there.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from functools import lru_cache

from watcher.config.shape.keys import CHANNEL, ENTITY, FEED, OPML, RULE, SYNONYMS, TOP

# Addresses that are no web page's: all of it. Of the web's: the login, what follows ? or #, tokens.
_ADDRESS = re.compile(
    r"(?:(?<![\w+.-])|(?<=^-)|(?<=[ \t]-))(?P<scheme>[A-Za-z][\w+.-]*):/{1,3}(?P<rest>.*)"
)
# What lacks its scheme, or has it wrong: host/path?key=value, user:password@host.
_BARE = re.compile(r"""\?[\w\[\].%-]{1,40}=(?P<query>.*)|[^\s@:]:(?P<login>[^\s@'"]{1,200}@.*)""")
_REST_OF_WEB = re.compile(r"""[^\s'"\],}]*""")
_TOKEN = re.compile(r"(?<=[/=])[\w%~-]{12,}")
# Hosts whose addresses are keys in themselves.
_HOOKS = re.compile(r"[^/]{0,250}(hook|discord|telegram)|[^/]{0,250}/.*(hook|/bot)", re.IGNORECASE)
_NAMED = re.compile(
    r"""(?i)(?:auth\w{0,20}|cookie|proxy|pass\w{0,20}|secret|token|api[_-]?key|bearer)["']?"""
    r"""[ \t]{0,9}(?::[ \t]*|=[ \t]*(?=\S))(?P<rest>(?<==)\S+|(?<!=).+)"""
)
_KEY = re.compile(r"""(?<![\w-])([\w-]+)["']?[ \t]{0,9}:(?=\s|$)""")
_VALUED = frozenset(
    (
        *("headers", "header", "authorization", "auth", "cookie", "proxy"),
        *("password", "token", "secret", "key", "api_key"),
    )
)
_SCHEMES = (
    "print|mailtos?|slack|tgram|discord|jsons?|xmls?|forms?|ntfys?|matrixs?|mmosts?|msteams|workflows"
    "|gotifys?|https?|signals?|whatsapp|rockets?|wxteams|pover|sns|twilio|irc|mqtts?|smtps?"
)
# What may be shown under `channels`: where a secret comes from, known words, what YAML needs.
_OPEN = re.compile(
    r"""(?:!(?:env|ENV)[ \t]+\$?|\$)\{?[A-Z_][A-Z0-9_]*\}?(?=[\s'"},\]]|$)"""
    r"""|!file[ \t]+[\w./~-]+"""
    rf"""|(?:{_SCHEMES}):/{{0,3}}(?=[\s'"}},\]*]|$|(?<=/))"""
    rf"""|(?:{"|".join((*CHANNEL.built, *CHANNEL.planned))}|channels)["']?[ \t]{{0,9}}:(?=\s|$)"""
    r"""|problems(?=[\s'"},\]]|$)|[{}\[\],'"&*|>-]+(?=\s|$|[{}\[\],'"])|[{}\[\],'"]+|(?P<hidden>[^\s{}\[\],'"]+)"""
)
_FIRST_KEY = re.compile(
    r"""[ \t]*(?:- +)*["']?[^\s:{}\[\],'"]+(?: [^\s:{}\[\],'"]+)*["']?[ \t]{0,9}:(?=\s|$)"""
)
_SECTIONS = frozenset(key for key, ours in SYNONYMS.items() if ours == "channels")
_LONG = 2_000  # characters of a line, which may hold thousands of mistakes
_LAST = 100  # of them that are looked at once more
_SECTION = re.compile(
    rf"""[ \t-]*["']?(chan[a-z]*|{"|".join(sorted(_SECTIONS))})(?![\w-])"""
    r"""(?:["']?[ \t]{0,9}:(?=\s|$)(?:[ \t]*\{[\w-]{1,40}:(?=\s))?)?""",
    re.IGNORECASE,
)
_ELSEWHERE = {key for one in (TOP, FEED, OPML, ENTITY, RULE) for key in one.built + one.planned}
_ELSEWHERE -= {*CHANNEL.built, *CHANNEL.planned, "channels"}
_WORDS = _VALUED | _ELSEWHERE | {*CHANNEL.built, *CHANNEL.planned, *SYNONYMS, "channels"}
MOST_ABOVE = 500  # lines
_MOST_TEXT = 50_000  # characters


@lru_cache(maxsize=16)  # a line may have thousands of mistakes
def masked(line: str) -> str:
    """Return a line of the same length that shows no password and no token of an address."""
    if found := _NAMED.search(line):
        line = _starred(line, *found.span("rest"))
    at = 0
    while found := _ADDRESS.search(line, at):
        start, end = _secret_part(line, found)
        line = _starred(line, start, end)
        at = max(end, found.start("rest"))
    if found := _BARE.search(line):
        line = _starred(line, *found.span("query" if found["query"] else "login"))
    return line


def _secret_part(line: str, found: re.Match[str]) -> tuple[int, int]:
    start = found.start("rest")
    if found["scheme"].lower() not in {"http", "https", "feed"}:
        return start, found.end()
    web = _REST_OF_WEB.match(line, start)
    rest = web[0] if web else ""
    if "@" in line[start:] or _HOOKS.match(rest):
        return start, found.end()  # a password may hold blanks and quotes
    signs = [rest.index(sign) for sign in "?#" if sign in rest]
    token = next((one for one in _TOKEN.finditer(rest) if re.search(r"\d", one[0])), None)
    if token is not None:
        signs.append(token.start())
    comment = re.compile(r"\s#").search(line, start)
    return start + min(signs, default=len(rest)), (
        (comment.start() if comment else len(line)) if signs else start + len(rest)
    )


def _starred(line: str, start: int, end: int) -> str:
    part = line[start:end]
    if re.match(r"[\s\[{]*!(env|file)\s+\S+[\s\]}]*$", part):
        return line
    return line[:start] + re.sub(r"\S", "*", part) + line[end:]


def shown_line(lines: Sequence[str], number: int) -> str:
    """Return a line, counted from 0, as it may be shown: by what it says and what it is under."""
    line = lines[number]
    keys = list(_keys_above(lines, number))
    above = set(keys)
    if line.lstrip().startswith("#") and (":" in line or _is_closed(above)):
        return _starred(line, line.index("#") + 1, len(line))  # a channel that is commented out
    if above & _VALUED:
        return _starred(line, line.find(":") + 1 or _margin(line), len(line))
    if (start := _after_key(line, _VALUED)) is not None:
        return masked(_starred(line, start, len(line)))
    if _is_closed(above):
        first = _FIRST_KEY.match(line)
        told = first is not None and (_is_label(keys) or may_be_told(first[0].strip(" \t-:\"'")))
        return _closed(line, first.end() if first and told else 0)
    if section := _SECTION.match(line):
        return masked(line[: section.end()]) + _closed(line, section.end())[section.end() :]
    own = set(_keys_of(line))
    start = _after_key(line, {key for key in own if _is_closed(above | {key})})
    return masked(line) if start is None else masked(line[:start]) + _closed(line, start)[start:]


def stands_closed(lines: Sequence[str], number: int) -> bool:
    """Say whether a line, counted from 0, stands under `channels`, or names them or a url."""
    return _is_closed({*_keys_above(lines, number), *_keys_of(lines[number])})


def may_be_told(key: str) -> bool:
    """Say whether a key that stands at a channel is, or nearly is, one of the known words."""
    return key.lower() in _WORDS or bool(get_close_matches(key.lower(), CHANNEL.built, 1, 0.6))


def _is_label(above: Sequence[str]) -> bool:
    """Say whether what stands right under these keys, the nearest first, is a channel's label."""
    return bool(above) and _is_section(above[0])


def _is_closed(keys: set[str]) -> bool:
    """Say whether what stands under these keys is a channel's, or may be one."""
    if any(_is_section(key) for key in keys):
        return True
    return "url" in keys and not any(key.startswith("feed") for key in keys)


@lru_cache(maxsize=4096)
def _is_section(key: str) -> bool:
    if key.startswith("chan") or key in _SECTIONS:
        return True
    return key not in _WORDS and bool(get_close_matches(key, ("channels",), 1, 0.6))


def _closed(line: str, start: int) -> str:
    """Return a line that shows from a place on only what is known to be no secret."""
    return line[:start] + _OPEN.sub(_stars, line[start:])


def _stars(found: re.Match[str]) -> str:
    return "*" * len(found[0]) if found["hidden"] else found[0]


def _after_key(line: str, keys: set[str] | frozenset[str]) -> int | None:
    """Return where the value of the first such key of a line begins; None where there is none."""
    found = (key for key in _KEY.finditer(line) if key[1].lower() in keys)
    return next((key.end() for key in found), None)


def may_be_secret(text: str, at: int, value: str) -> bool:
    """Say whether a value may be secret, in a file that is no good YAML, where nobody else knows.

    The lines and their margins tell under which keys it stands.
    """
    keys = {*_keys_before(text, at), *_keys_of(value), value.partition(" ")[0].lower()}
    return bool(keys & (_VALUED | {"url"})) or _is_closed(keys)


def may_be_secret_key(text: str, at: int, key: str) -> bool:
    """Say whether a key may be secret: below a channel's label, and none of the known words."""
    above = _keys_before(text, at)
    return _is_closed(set(above)) and not _is_label(above) and not may_be_told(key)


def _keys_before(text: str, at: int) -> list[str]:
    """Return the keys under which a character stands, in small letters, the nearest first."""
    start = text.rfind("\n", 0, at) + 1
    lines = text[max(0, start - _MOST_TEXT) : at].split("\n")
    own = lines[-1]
    if len(own) > _LONG:
        end = text.find("\n", at)
        keys = _keys_of_long(text[start : len(text) if end < 0 else end], len(own))
    else:
        keys = _keys_of(own)
    return [*reversed(keys), *_keys_above(lines, len(lines) - 1)]


def _keys_of_long(line: str, length: int) -> list[str]:
    """Return the keys in the first characters of a long line, which is read but once."""
    ends, keys = _keys_and_ends(line)
    known = keys[: bisect_right(ends, length)]
    last = _keys_of(line[length - _LAST : length])[-1:]  # it may be one only where it is cut off
    return [*known, *last] if last != known[-1:] else known


@lru_cache(maxsize=2)
def _keys_and_ends(line: str) -> tuple[list[int], list[str]]:
    found = list(_KEY.finditer(line))
    section = _SECTION.match(line)
    head = [] if section is None else [section[1].lower()]
    return [0] * len(head) + [key.end() for key in found], head + [key[1].lower() for key in found]


def _keys_above(lines: Sequence[str], number: int) -> Iterator[str]:
    own = _KEY.match(lines[number])
    # In the first column a section's name begins the section.
    return iter(()) if own is not None and own[1] in TOP.built else _climbed(lines, number)


def _climbed(lines: Sequence[str], number: int) -> Iterator[str]:
    """Yield the keys that a line stands under, the nearest first, in small letters.

    Margins tell; where the file is too long to look to its section, it may be any.
    """
    margin = _margin(lines[number])
    first = max(0, number - MOST_ABOVE)
    other = False
    for line in reversed(lines[first:number]):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        key = _KEY.match(line.lstrip(" \t-\"'"))
        other = other or line.lstrip().startswith("-") or bool(key and key[1] in _ELSEWHERE)
        top = key is not None and key[1].lower() in TOP.built
        if not margin and top:
            # What is not indented may be meant to be: it is as if under the section above.
            if re.search(r":\s*(#.*)?$", line):
                yield from _keys_of(line)[:1]
            return
        if _margin(line) < margin:
            margin = _margin(line)
            yield from reversed(_keys_of(line))
            if not margin and top:
                return
    if first and margin and not other:
        yield "channels"


def _keys_of(line: str) -> list[str]:
    """Return the keys of a line, in small letters; the section also without its colon."""
    keys = [key.lower() for key in _KEY.findall(line)]
    section = _SECTION.match(line)
    return keys if section is None or section[1].lower() in keys else [section[1].lower(), *keys]


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" \t-"))
