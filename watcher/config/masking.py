"""Stars out what may be secret in a line of a rules file, so that the line can be shown.

Every character stays where it is: a caret below the line still points at what it means. What stands
under `channels` is taken to be secret unless it is known to be none. All of it is linear in the
length of a line, whatever stands there.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from watcher.config.keys import CHANNEL, TOP

# Addresses that are no web page's: all of it. Of the web's: the login, what follows ? or #, tokens.
_ADDRESS = re.compile(r"(?<![\w+.-])(?P<scheme>[A-Za-z][\w+.-]*):/{1,3}(?P<rest>.*)")
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
    rf"""!env[ \t]+\w+|!file[ \t]+[\w./~-]+|(?:{_SCHEMES}):/{{0,3}}(?=[\s'"}},\]*]|$|(?<=/))"""
    rf"""|(?:{"|".join((*CHANNEL.built, *CHANNEL.planned))}|channels)["']?[ \t]{{0,9}}:(?=\s|$)"""
    r"""|(?<=\{)[\w-]{1,40}:(?=\s)|problems(?=[\s'"},\]]|$)|[{}\[\],'"&*|>-]+(?=\s|$|[{}\[\],'"])|[{}\[\],'"]+|(?P<hidden>[^\s{}\[\],'"]+)"""
)
_FIRST_KEY = re.compile(
    r"""[ \t]*(?:- +)*["']?[^\s:{}\[\],'"]+(?: [^\s:{}\[\],'"]+)*["']?[ \t]{0,9}:(?=\s|$)"""
)
_MOST_ABOVE = 500  # lines
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
    above = set(_keys_above(lines, number))
    if above & _VALUED:
        return _starred(line, line.find(":") + 1 or _margin(line), len(line))
    if (start := _after_key(line, _VALUED)) is not None:
        return masked(_starred(line, start, len(line)))
    if _is_closed(above):
        first = _FIRST_KEY.match(line)
        return _closed(line, first.end() if first else 0)
    own = {key.lower() for key in _KEY.findall(line)}
    start = _after_key(line, {key for key in own if _is_closed(above | {key})})
    return masked(line) if start is None else masked(line[:start]) + _closed(line, start)[start:]


def _is_closed(keys: set[str]) -> bool:
    """Say whether what stands under these keys is a channel's, or may be one."""
    if any(key.startswith("chan") for key in keys):
        return True
    return "url" in keys and not any(key.startswith("feed") for key in keys)


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
    start = text.rfind("\n", 0, at) + 1
    lines = text[max(0, start - _MOST_TEXT) : at].split("\n")
    keys = {key.lower() for key in (*_KEY.findall(lines[-1]), *_KEY.findall(value))}
    keys |= {*_keys_above(lines, len(lines) - 1), value.partition(" ")[0].lower()}
    return bool(keys & (_VALUED | {"url"})) or _is_closed(keys)


def _keys_above(lines: Sequence[str], number: int) -> Iterator[str]:
    """Yield the keys that a line stands under, in small letters, as margins tell."""
    margin = _margin(lines[number])
    for line in reversed(lines[max(0, number - _MOST_ABOVE) : number]):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        key = _KEY.match(line.lstrip(" \t-\"'"))
        if not margin and (key is None or key[1].lower() in TOP.built):
            # What is not indented may be meant to be: it is as if under the section above.
            if key is not None and not line[line.index(":") + 1 :].strip():
                yield key[1].lower()
            return
        if _margin(line) < margin:
            margin = _margin(line)
            yield from (one.lower() for one in _KEY.findall(line))


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" \t-"))
