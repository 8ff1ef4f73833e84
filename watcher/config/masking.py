"""Stars out what may be secret in a line of a rules file, so that the line can be shown.

Every character stays where it is: a caret below the line still points at what it means.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

# Addresses of channels: all of it. Of the web's: the login, what follows ? or #, and tokens.
_ADDRESS = re.compile(r"(?P<scheme>[A-Za-z][\w+.-]*):/{1,3}(?P<rest>.*)")
_REST_OF_WEB = re.compile(r"""[^\s'"\],}]*""")
_LOGIN = re.compile(r"[^/?#]*@")
_TOKEN = re.compile(r"(?<=[/=])(?=[^/]*\d)[\w%~-]{12,}(?=/|$)")
# Hosts whose addresses are keys in themselves.
_HOOKS = re.compile(r"[^/]*(hook|discord|telegram)|[^/]*/.*(hook|/bot)", re.IGNORECASE)
_NAMED = re.compile(
    r"""(?i)(?:auth\w*|cookie|proxy|pass\w*|secret|token|api[_-]?key|bearer)["']?\s*"""
    r"""(?::\s*|=\s*(?=\S))(?P<rest>(?<==)\S+|(?<!=).+)"""
)
_KEY = re.compile(r"([\w-]+)[\"']?\s*:(?=\s|$)")
_VALUED = frozenset(
    (
        *("headers", "header", "authorization", "auth", "cookie", "proxy"),
        *("password", "token", "secret", "key", "api_key"),
    )
)
# Below these people write passwords and tokens; a message must not repeat them.
SECRET = _VALUED | {"channels", "url"}
# What may be an address or a token; `url: ` and `print:` are none.
_SUSPICIOUS = re.compile(
    r"""(?!print:(?:[\s'"},]|$))[^\s'"\[\]{},]*(?:[@%/=]|:(?=[^\s'"},]))\S*|(?=\S*\d)[\w.~+-]{8,}"""
)
_SCHEME = re.compile(r"[a-z]{2,12}:/{1,3}(?=\*)")
_REFERENCE = re.compile(r"!(env|file)\s")
_MOST_ABOVE = 200  # lines


@lru_cache(maxsize=16)  # a line may have thousands of mistakes
def masked(line: str, known: tuple[str, ...] = ()) -> str:
    """Return a line of the same length that shows no password and no token.

    `known` are texts of which it is known that they are secret.
    """
    for secret in known:
        line = line.replace(secret, "*" * len(secret))
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
    if _HOOKS.match(rest):
        return start, start + len(rest)
    if "@" in line[start:]:
        return start, found.end()  # a password may hold blanks and quotes
    for sign in ("?", "#"):
        if sign in rest:
            return start + rest.index(sign), start + len(rest)
    token = _TOKEN.search(rest)
    return (start + token.start(), start + len(rest)) if token else (start + len(rest),) * 2


def _starred(line: str, start: int, end: int) -> str:
    part = line[start:end]
    if _REFERENCE.match(part) or "!env" in part or "!file" in part:
        return line
    return line[:start] + re.sub(r"\S", "*", part) + line[end:]


def keys_of(text: str, at: int, value: str) -> Iterator[str]:
    """Yield the keys that a value stands under, in small letters, as lines and margins tell.

    For a file that is no good YAML, where nobody else knows.
    """
    start = text.rfind("\n", 0, at) + 1
    yield from _KEY.findall(text[start:at].lower())
    yield from (value.partition(" ")[0].lower(), *_KEY.findall(value.lower()))
    yield from _keys_above(text, start)


def _keys_above(text: str, start: int) -> Iterator[str]:
    margin = _margin(text[start:].partition("\n")[0])
    while margin and start:
        start = text.rfind("\n", 0, start - 1) + 1
        line = text[start:].partition("\n")[0]
        if line.strip() and not line.lstrip().startswith("#") and _margin(line) < margin:
            margin = _margin(line)
            yield from _KEY.findall(line.lower())


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" \t-"))


def shown_line(lines: Sequence[str], number: int) -> str:
    """Return a line, counted from 0, as it may be shown: by what it says and what it is under."""
    line = masked(lines[number])
    above = "\n".join(lines[max(0, number - _MOST_ABOVE) : number + 1])
    keys = set(_keys_above(above, above.rfind("\n") + 1))
    if keys & _VALUED:
        return _starred(line, line.find(":") + 1 or _margin(line), len(line))
    if (start := _after_key(line, _VALUED)) is not None:
        return _starred(line, start, len(line))
    start = 0 if keys & SECRET else _after_key(line, SECRET)
    if start is None or "!" in line:
        return line
    return line[:start] + _SUSPICIOUS.sub(_stars, line[start:])


def _after_key(line: str, keys: frozenset[str]) -> int | None:
    """Return where the value of the first such key of a line begins; None where there is none."""
    found = (key for key in _KEY.finditer(line) if key[1].lower() in keys)
    return next((key.end() for key in found), None)


def _stars(found: re.Match[str]) -> str:
    text = found[0]
    kept = _SCHEME.match(text)
    start, end = kept.end() if kept else 0, len(text.rstrip("}]'\","))
    return text[:start] + re.sub(r"\S", "*", text[start:end]) + text[max(start, end) :]
