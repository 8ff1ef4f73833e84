"""Reads a channel's URL: which addresses it reaches, and what each of them speaks.

Apprise is imported inside the functions that need it: it takes a quarter of a second, and a
configuration that only prints never needs it.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from watcher.errors import WatcherError
from watcher.model import Channel, Kind, Secret, Target, stable_id

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = {
    "mailto": Kind.MAIL,
    "slack": Kind.SLACK,
    "discord": Kind.DISCORD,
    "tgram": Kind.TELEGRAM,
    "mmost": Kind.MATTERMOST,
    "matrix": Kind.MATRIX,
    "ntfy": Kind.NTFY,
    "json": Kind.WEBHOOK,
    "xml": Kind.WEBHOOK,
    "form": Kind.WEBHOOK,
}

# What plugins call their recipients. Not devices: Pushover takes all of them in one request.
_RECIPIENTS = ("targets", "channels", "rooms", "users", "topics", "groups", "phone")

# Where a recipient is the name of a room, or of a person in it, and so no secret. An ntfy topic
# is one, and a telephone number is nobody's business.
_NAMED = frozenset({"slack", "mmost", "mmosts", "irc", "ircs", "matrix", "matrixs"})
_ROOM = re.compile(r"[#@!+]?[\w.:@-]{1,80}")

# Options of Apprise that would break a promise, and why.
_REFUSED = {
    "optional": "it would call every failure a success",
    "retry": "watcher tries again by itself, until `give_up`",
    "wait": "watcher spaces its attempts by itself",
    "overflow": "watcher cuts messages by itself",
    "tags": "name a channel for each use instead",
    "tag": "name a channel for each use instead",
    "cc": "name each recipient in `to=`: each gets a message of its own",
    "bcc": "name each recipient in `to=`: each gets a message of its own",
    "reply": "watcher writes the headers of its mail by itself",
    "pgp": "watcher cannot sign or encrypt mail",
    "wkd": "watcher cannot sign or encrypt mail",
    "redirect": "watcher follows no redirect with an alert",
}

# Options that plugins read without telling.
_UNTOLD = frozenset({"user", "pass", "password", "port", "host", "schema", "apikey", "key", "id"})
# What a webhook of one's own is to Apprise.
_WEB = {"http": "json", "https": "jsons"}

# What Apprise writes into every URL, though it stood in none.
_DEFAULTS = re.compile(r"(?<=[?&])(?:overflow|retry|wait|optional)=[^&]*&?")

# A second address in the same text: Apprise would take it for a part of the first.
_SECOND = re.compile(r"[\s,;]\s*[A-Za-z][\w+.-]*://")
_TELEGRAM = re.compile(r"https?://api\.telegram\.org(?:/|$)", re.IGNORECASE)

_MATRIX_FORM = "its form: matrixs://TOKEN@server/!room"


class TargetError(WatcherError):
    """A channel's URL cannot be used. `text` says why and `hint` how to mend it: no secrets.

    `part` is what of the URL is meant, `mend` what to write in its stead.
    """

    def __init__(self, text: str, hint: str = "", part: str = "", mend: str | None = None) -> None:
        self.text, self.hint, self.part, self.mend = text, hint, part, mend
        super().__init__(f"{text} ({hint})" if hint else text)


def targets(channel: Channel) -> tuple[Target, ...]:
    """Return one target for each address that the channel's URL names.

    Raises TargetError if the URL cannot be used.
    """
    url = channel.url.reveal().strip()
    if url.lower().startswith("print:"):
        if url.lower() != "print:":
            raise TargetError("`print:` takes nothing after the colon", "write just `print:`")
        return (Target(channel.name, "print", Kind.PRINT, Secret(url), channel.problems),)
    _check_options(url)
    return tuple(_labelled(channel, dict(_split(url))))


def _check_options(url: str) -> None:
    scheme, separator, _ = url.partition("://")
    if not separator:
        hint = "an address begins like mailtos:// or slack://; `print:` is the terminal"
        raise TargetError("this is not the URL of a channel", hint)
    _check_scheme(scheme)
    _check_whole(url)
    _check_names(scheme.lower(), url)
    for key, value in _query(url):
        if key in _REFUSED:
            part = _part(url, key)
            raise TargetError(f"a channel's URL cannot have `{key}=`", _REFUSED[key], part)
        if key == "format" and value.lower() != "text":
            hint = "leave it out: a feed's text must not become markup"
            part = _part(url, key)
            raise TargetError("a channel's URL cannot have `format=`", hint, part)
        if key.startswith(("+", " ")) and scheme.lower() in ("mailto", "mailtos"):
            hint = "watcher writes the headers of its mail by itself"
            raise TargetError("a mail URL cannot have headers", hint)
        if key == "to" and scheme.lower() in ("mailto", "mailtos"):
            _check_addresses(value)


def _check_whole(url: str) -> None:
    """Refuse what Apprise would take for something else: two addresses, a page for programs."""
    if _SECOND.search(url):
        hint = "write a channel of its own for each"
        raise TargetError("these are several addresses, and a url is one", hint)
    if _TELEGRAM.match(url):
        hint = "write tgram://BOT_TOKEN/CHAT_ID"
        raise TargetError("this is where Telegram takes orders, and names no chat", hint)


def _check_names(scheme: str, url: str) -> None:
    """Refuse an option that is misspelt: Apprise passes over what it does not know."""
    from watcher.delivery import apprise_fixes  # see the top

    known = apprise_fixes.install()
    if scheme not in known:
        return
    options = {str(name) for name in known[scheme].template_args} - set(_REFUSED)
    for key, _ in _query(url):
        if key in options or key in _REFUSED or key in _UNTOLD or key[:1] in "+-: ":
            continue
        if near := difflib.get_close_matches(key, sorted(options), n=1, cutoff=0.65):
            text = f"{scheme}:// has no option `{key}=`"
            hint = f"did you mean `{near[0]}=`?"
            raise TargetError(text, hint, _part(url, key), f"{near[0]}=")


def _part(url: str, key: str) -> str:
    """Return an option as the URL has it: its sign, its name, =."""
    found = re.search(rf"[?&]{re.escape(key)}=", url, re.IGNORECASE)
    return found[0] if found else ""


def _check_addresses(value: str) -> None:
    """Refuse what Apprise would drop without a word."""
    pieces = value.replace(";", ",").split(",")
    if any(piece.strip() and "@" not in piece for piece in pieces):
        hint = "write to=one@example.org,two@example.org"
        raise TargetError("something in `to=` is not a mail address", hint)


def _query(url: str) -> list[tuple[str, str]]:
    try:
        query = urlsplit(url).query
    except ValueError:
        # The text of the error holds the host, which may be a token.
        raise TargetError("the URL cannot be read", "is a bracket or a port wrong?") from None
    return [(key.lower(), value) for key, value in parse_qsl(query, keep_blank_values=True)]


def _check_scheme(written: str) -> None:
    from watcher.delivery import apprise_fixes  # see the top

    scheme = written.lower()
    known = apprise_fixes.install()
    if scheme in ("http", "https"):
        return
    if scheme not in known:
        near = difflib.get_close_matches(scheme, [*known.schemas(), "print", *_WEB], n=1)
        hint = f"did you mean {near[0]}{':' if near[0] == 'print' else '://'}?" if near else ""
        # A text before :// that is no scheme may be anything, so it is told only if harmless.
        shown = f"{scheme}:// is" if near else "the text before :// is"
        mend = None if not near or near[0] == "print" else f"{near[0]}://"
        part = f"{written}://" if near else ""
        raise TargetError(f"{shown} no service that watcher knows", hint, part, mend)
    plugin = known[scheme]
    if not plugin.enabled:
        packages = plugin.requirements.get("packages_required") or ""
        needed = packages if isinstance(packages, str) else ", ".join(map(str, packages))
        hint = f"install the Python package {needed}" if needed else ""
        raise TargetError(f"{scheme}:// cannot be used on this system", hint)


def _split(url: str) -> Iterator[tuple[str, Any]]:
    """Give a URL for each recipient, with its plugin and what the recipient is called."""
    plugin = _plugin(url)
    names = [name for name in _RECIPIENTS if len(_recipients(plugin, name)) > 1]
    several = sum(bool(_recipients(plugin, name)) for name in _RECIPIENTS) > 1
    if not names and len(plugin) == 1 and not several:
        yield url, (plugin, "")
        return
    # Read before anything is taken away.
    every = {name: _recipients(plugin, name) for name in _RECIPIENTS}
    containers = {name: getattr(plugin, name) for name, values in every.items() if values}
    if not containers:
        hint = "write a channel of its own for each recipient"
        raise TargetError("this URL has several recipients and cannot be split", hint)
    for name in containers:
        for value in every[name]:
            part = _only(plugin, containers, name, value)
            alone = _plugin(part)
            if len(_recipients(alone, name)) != 1:  # IRC counts itself as one, whatever it has
                raise TargetError("a recipient in this URL cannot be reached alone", "leave it out")
            yield part, (alone, _called(_scheme(plugin), name, value))


def _called(scheme: str, name: str, value: Any) -> str:
    """Return what tells a recipient from the others, whatever its place or the token in the URL."""
    room = "".join(value) if isinstance(value, tuple) and scheme in _NAMED else str(value)
    if scheme in _NAMED and _ROOM.fullmatch(room):
        return f"#{room}" if name == "channels" and room[0].isalnum() else room
    return stable_id(name, room)[:4]  # too little to guess it by


def _recipients(plugin: Any, name: str) -> list[Any]:
    values = getattr(plugin, name, None)
    if isinstance(values, set | frozenset | dict):
        return sorted(values, key=str)  # a set has another order in each process
    return list(values) if isinstance(values, list | tuple) else []


def _only(plugin: Any, containers: dict[str, Any], name: str, value: Any) -> str:
    """Return the URL of the plugin with all recipients but one taken away."""
    for other, old in containers.items():
        kept = [value] if other == name else []
        setattr(plugin, other, {key: old[key] for key in kept} if isinstance(old, dict) else kept)
    return _url(plugin)


def _form_of(scheme: str, url: str) -> str:
    """Return the mend of a URL that Apprise cannot use."""
    # The commonest reason: of an address without a login or a domain no sender can be made.
    if scheme.startswith("mailto") and "@" not in url.partition("?")[0] and "from=" not in url:
        return "add who sends it: ?from=watcher@example.org&to=you@example.org"
    return _form(scheme)


def _url(plugin: Any) -> str:
    """Return the plugin as a URL that we would accept from a person, too."""
    return _DEFAULTS.sub("", str(plugin.url(privacy=False))).rstrip("?&")


def _plugin(url: str) -> Any:
    from watcher.delivery import apprise_fixes  # see the top

    plugin: Any = apprise_fixes.parse(url)
    scheme = url.partition("://")[0].lower()
    if plugin is None and scheme in _WEB:
        text = "a web page takes no message: this service is not known by its address"
        hint = f"if it is a webhook of your own, write {_WEB[scheme]}://"
        raise TargetError(text, hint, url[: len(f"{scheme}://")], f"{_WEB[scheme]}://")
    if plugin is None:
        raise TargetError(
            f"this {scheme}:// URL is not complete, or not valid", _form_of(scheme, url)
        )
    if _kind(plugin) is Kind.TELEGRAM and not plugin.targets:
        # Apprise would take whoever wrote to the bot last.
        hint = "write the chat's number at the end: tgram://TOKEN/CHAT"
        raise TargetError("this tgram:// URL names no chat", hint)
    if _kind(plugin) is Kind.MAIL and not plugin.targets:
        raise TargetError("this mail URL has no valid recipient", "add ?to=you@example.org")
    if _kind(plugin) is Kind.MATRIX and str(plugin.mode) == "off":
        _check_matrix(plugin)
    return plugin


def _check_matrix(plugin: Any) -> None:
    if plugin.user:
        # Each login is a new device, and a repeat from another device is a second message.
        hint = f"use an access token. {_MATRIX_FORM}"
        raise TargetError("a Matrix URL cannot have a password", hint)
    if not plugin.rooms and not plugin.users:
        raise TargetError("this Matrix URL names no room", _MATRIX_FORM)


def _form(scheme: str) -> str:
    from watcher.delivery import apprise_fixes  # see the top

    known = apprise_fixes.install()
    if scheme not in known:
        return "a webhook of your own is written json:// or jsons://"
    if scheme in ("matrix", "matrixs"):
        return _MATRIX_FORM
    return f"its form: {known[scheme].templates[-1].replace('{schema}', scheme)}"


def _labelled(channel: Channel, parts: dict[str, tuple[Any, str]]) -> Iterator[Target]:
    """Give a target for each part. Its label is the address of what waits for it.

    So it must not change with the recipient's place in the URL, nor, where there is but one
    recipient, with anything in the URL.
    """
    labels: set[str] = set()
    for url, (plugin, called) in parts.items():
        if len(plugin) != 1:
            hint = "write a channel of its own for each recipient"
            raise TargetError("this URL has several recipients and cannot be split", hint)
        kind = _kind(plugin)
        recipient = plugin.targets[0][1] if kind is Kind.MAIL else ""
        sender = plugin.from_addr[1] if kind is Kind.MAIL else ""
        plain = _scheme(plugin) if len(parts) == 1 else f"{_scheme(plugin)} {called}"
        label = recipient or plain
        if label in labels and recipient:
            continue  # the same mailbox twice is one mailbox
        label = f"{label} {stable_id(url)[:8]}" if label in labels else label
        labels.add(label)
        secret = Secret(_mended(url, plugin, kind))
        yield Target(channel.name, label, kind, secret, channel.problems, sender, recipient)


def _mended(url: str, plugin: Any, kind: Kind) -> str:
    """Let a Matrix room of version 12, whose id has no server, be what it is."""
    bare = kind is Kind.MATRIX and plugin.rooms and plugin.rooms[0].startswith("!")
    if bare and ":" not in plugin.rooms[0] and plugin.hsreq:
        plugin.hsreq = False
        return _url(plugin)
    return url


def _scheme(plugin: Any) -> str:
    return str(plugin.url(privacy=True)).partition("://")[0]


def _kind(plugin: Any) -> Kind:
    names: set[str] = set()
    for protocol in (plugin.protocol, plugin.secure_protocol):
        names.update([protocol] if isinstance(protocol, str) else protocol or ())
    return next((kind for scheme, kind in _KINDS.items() if scheme in names), Kind.OTHER)
