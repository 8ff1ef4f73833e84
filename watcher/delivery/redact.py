"""Keeps secrets out of whatever is said about a channel."""

from base64 import b64encode
from collections.abc import Iterable
from urllib.parse import quote, quote_plus, unquote, urlsplit

_SHORTEST = 4  # shorter parts of a URL are too common to be anybody's secret


def redact(text: str, secrets: Iterable[str]) -> str:
    """Return the text with each secret, and each way a URL would write it, as stars."""
    forms = {form for secret in secrets if secret for form in _forms(secret)}
    # The longest first: a secret may contain another one.
    for form in sorted(forms, key=len, reverse=True):
        text = text.replace(form, "***")
    return text


def secrets_of(url: str) -> tuple[str, ...]:
    """Return all parts of a channel's URL that may be secret, and the URL itself.

    A token stands in the password, the path, the query or, for some services, in the place
    of the host; a host with a dot in it is one.
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return (url,)
    userinfo, _, host = parts.netloc.rpartition("@")
    user, _, password = userinfo.partition(":")
    sent = _as_sent(unquote(user), unquote(password)) if password else ()
    if parts.scheme in ("mailto", "mailtos"):
        # Its path and query are addresses, which a mail server's answer may well repeat.
        return tuple(secret for secret in (url, password, *sent) if secret)
    pieces = [*parts.path.split("/"), *_values(parts.query)]
    if "@" not in user and "%40" not in user:
        pieces.append(user)
    if "." not in host and not host.startswith("localhost"):
        pieces += [host, *host.split(":")]
    long = [piece for piece in pieces if len(piece) >= _SHORTEST]
    return tuple(secret for secret in (url, password, *sent, *long) if secret)


def _as_sent(user: str, password: str) -> tuple[str, ...]:
    """Return a login as HTTP and SMTP send it: a server's answer may repeat what it was asked."""
    plain = (f"{user}:{password}", f"\0{user}\0{password}", password)
    return tuple(b64encode(one.encode()).decode() for one in plain)


def one_line(text: str, secrets: Iterable[str], limit: int = 200) -> str:
    """Return foreign text as one printable line, without secrets and at most so long.

    It is cut last: half a secret would not be recognised.
    """
    words = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    clean = redact(words, secrets)
    return clean if len(clean) <= limit else clean[: limit - 1] + "…"


def _values(query: str) -> list[str]:
    return [pair.partition("=")[2] for pair in query.split("&")]


def _forms(secret: str) -> tuple[str, ...]:
    plain = unquote(secret)
    found = [secret, plain]
    # A password may itself look like something quoted: it is quoted as it is, too.
    for one in (secret, plain):
        found += [quote(one, safe="", errors="replace"), quote(one, errors="replace")]
        found.append(quote_plus(one, errors="replace"))
    return tuple(found)
