"""Hostile text made harmless, so that what a feed says can be shown anywhere.

The rules: no control character, no escape sequence, no invisible or reordering character,
no mention that rings a whole room, no link that leads elsewhere than it says.
"""

import unicodedata
from urllib.parse import quote, urlsplit

import regex  # type: ignore[import-untyped]

LONGEST_LINK = 1000  # characters: longer ones leave no room for the alert itself

# ECMA-48 sequences, 7-bit and 8-bit: CSI, then the strings (OSC, DCS, PM, APC, SOS), then the rest.
_ESCAPES = regex.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)"
    r"|\x1b[@-_]"
)
_BREAKS = regex.compile("\r\n?|[\n\v\f\x85\u2028\u2029]")
_INVISIBLE = regex.compile(
    "["
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # change the direction of what follows
    "\u00ad\u034f\u180e\u200b\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"  # zero width
    "\u115f\u1160\u3164\uffa0"  # fillers: letters by name, nothing to see
    "\U000e0000-\U000e007f"  # tags: a second, unseen text
    "]"
)
_NO_TEXT = regex.compile(r"(?![\n\t])[\p{Cc}\p{Cs}\p{Co}\p{Cn}]")
_SPACES = regex.compile(r"[^\S\n]+")
_AROUND_BREAK = regex.compile(r" ?\n ?")
_MANY_BREAKS = regex.compile(r"\n{3,}")
# U+200C and U+200D are kept for Persian, Indic and emoji; a run of them has no use.
_JOINERS = regex.compile("(?<=[\u200c\u200d])[\u200c\u200d]+")
# Stacked marks that run over the lines above; no script needs more than eight on a letter.
_STACKED = regex.compile(r"(?<=[\p{Mn}\p{Me}]{8})[\p{Mn}\p{Me}]+")
_CLUSTER = regex.compile(r"\X")
_SEEN = regex.compile(r"[\p{L}\p{N}\p{P}\p{S}]")
_PING = regex.compile(r"@(?=\\?\w)|<(?=[!@#])")
_HOST_LABEL = regex.compile(r"[\w-]+")
_LONE_PERCENT = regex.compile(r"%(?![0-9A-Fa-f]{2})")


def plain(text: str, limit: int, *, lines: bool = False) -> str:
    """Return the text as a reader may safely see it, in at most `limit` code points.

    Newlines of every kind become blanks, or with `lines` one newline, at most two running.
    What is too long is cut between grapheme clusters and ends in "…".
    """
    text = _clean(text, "\n" if lines else " ")
    return text if len(text) <= limit else _cut(text, limit)


def _clean(text: str, newline: str) -> str:
    text = _BREAKS.sub(newline, _ESCAPES.sub("", text))
    text = _INVISIBLE.sub("", _NO_TEXT.sub("", text))
    text = unicodedata.normalize("NFC", text)
    text = _STACKED.sub("", _JOINERS.sub("", text))
    text = _AROUND_BREAK.sub("\n", _SPACES.sub(" ", text))
    text = _MANY_BREAKS.sub("\n\n", text)
    return text.strip(" \n\u200c\u200d")


def _cut(text: str, limit: int) -> str:
    if limit < 1:
        return ""
    end = 0
    for cluster in _CLUSTER.finditer(text, 0, limit + 1):
        if cluster.end() > limit - 1:
            break
        end = cluster.end()
    # A single cluster longer than the limit is no letter of anybody's: cut through it.
    return text[: end or limit - 1].rstrip(" \n\u200c\u200d") + "…"


def visible(text: str) -> bool:
    """Say whether there is anything to see: a letter, a digit, a sign."""
    return _SEEN.search(text) is not None


def no_ping(text: str) -> str:
    """Return the text with every mention dead: a zero-width space stands after `@` and `<`.

    This covers `@everyone @here @channel @room @name` and Slack's and Discord's `<!…> <@…> <#…>`.
    Run it last, after `plain`, and never over a link.
    """
    quiet: str = _PING.sub(lambda found: found.group() + "\u200b", text)
    return quiet


def safe_link(url: str) -> str | None:
    """Return the link in ASCII if it may be shown as one, else None.

    http and https only; no user name, backslash or control character; a host that is not ASCII
    in punycode (RFC 3492). `@` and whatever could end a link early is percent-encoded (RFC 3986).
    """
    url = url.strip()
    if any(unicodedata.category(char) in ("Cc", "Cs") for char in url) or "\\" in url:
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    host = _host(parts.hostname or "")
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or not host:
        return None
    link = f"{parts.scheme}://{host}" + (f":{port}" if port is not None else "")
    link += _encoded(parts.path, "/")
    link += f"?{_encoded(parts.query, '/?')}" if parts.query else ""
    link += f"#{_encoded(parts.fragment, '/?')}" if parts.fragment else ""
    return link if len(link) <= LONGEST_LINK else None


def link_host(link: str) -> str:
    """Return the host of a link that `safe_link` gave."""
    return urlsplit(link).hostname or ""


def _encoded(part: str, safe: str) -> str:
    # Marks that end a link or format a text in some chat are encoded although URLs allow them.
    return quote(_LONE_PERCENT.sub("%25", part), safe=f"%:;,+&=$!-._~{safe}")


def _host(host: str) -> str | None:
    if ":" in host:  # an IPv6 address: urlsplit has taken its brackets away and checked it
        return None if "%" in host else f"[{host}]"
    labels = unicodedata.normalize("NFKC", host).lower().removesuffix(".").split(".")
    if not all(_HOST_LABEL.fullmatch(label) for label in labels):
        return None
    shown = ".".join(map(_punycode, labels))
    return shown if len(shown) <= 253 else None  # noqa: PLR2004  (RFC 1035: the longest name)


def _punycode(label: str) -> str:
    return label if label.isascii() else "xn--" + label.encode("punycode").decode("ascii")
