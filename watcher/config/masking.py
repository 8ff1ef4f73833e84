"""Stars out what may be secret in a line of a rules file, so that the line can be shown.

Every character stays where it is: a caret below the line still points at what it means.
"""

import re

# Addresses of channels: all of it. Of the web's: the login, what follows ? or #, and tokens.
_ADDRESS = re.compile(r"(?P<scheme>[A-Za-z][\w+.-]*):/{1,3}(?P<rest>.*)")
_REST_OF_WEB = re.compile(r"""[^\s'"\],}]*""")
_LOGIN = re.compile(r"[^/?#]*@")
_TOKEN = re.compile(r"(?<=[/=])(?=[^/]*\d)[\w%~-]{12,}(?=/|$)")
# Hosts whose addresses are keys in themselves.
_HOOKS = re.compile(r"[^/]*(hook|discord|telegram)|[^/]*/.*(hook|/bot)", re.IGNORECASE)
_NAMED = re.compile(
    r"""(?i)(?:auth\w*|cookie|proxy|pass\w*|secret|token|api[_-]?key|bearer)["']?\s*[:=]\s*(?P<rest>.+)"""
)
_REFERENCE = re.compile(r"!(env|file)\s")


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
