"""Alerts and troubles as a chat takes them: one text, within the limit, that rings nobody."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape

from watcher.alerts import lines
from watcher.alerts.marked import pieces
from watcher.model import Alert, Kind, Payload, Trouble
from watcher.text.display import no_ping

TITLED = frozenset({Kind.NTFY, Kind.WEBHOOK, Kind.OTHER})
_MARKDOWN = frozenset({Kind.DISCORD, Kind.MATTERMOST})  # they read it in every text
_ESCAPED = frozenset({Kind.SLACK, Kind.TELEGRAM})  # the sender turns & < > into entities
_LIMITS = {
    Kind.DISCORD: 1900,
    Kind.TELEGRAM: 3500,
    Kind.MATTERMOST: 3800,
    Kind.SLACK: 3000,
    Kind.NTFY: 3800,
}
_OTHER_LIMIT = 3500
_BOLD = "**"
_MARK = "\ue000"  # stands for _BOLD until the rest is made literal; no cleaned text holds it
_FORMATS = re.compile(r"[\\`*_~|\[]")
_OPENS_BLOCK = re.compile(r"\A(?=[#>+=-])|\A(?P<number>\d+)(?=[.)])")
_OPENS_TAG = re.compile(r"<|&(?=#|\w+;)")


@dataclass(frozen=True, slots=True)
class Room:
    """How many characters each part may take; what does not fit is tried with less room."""

    headline: int
    extract: int
    why: int
    link: bool = True


_ROOMS = (Room(300, 280, 400), Room(150, 140, 200), Room(80, 0, 100), Room(80, 0, 100, link=False))


def chat_alert(alert: Alert, kind: Kind, timezone: str) -> Payload:
    """Return the alert for one kind of target; its body is never empty nor over the limit."""
    texts = (alert_text(alert, kind, timezone, room) for room in _ROOMS)
    body = next(text for text in texts if size(text, kind) <= limit(kind))
    return Payload(title=alert_title(alert) if kind in TITLED else "", body=body)


def alert_title(alert: Alert) -> str:
    """Return the headline, the severity before it where it is not normal."""
    return no_ping(lines.labelled(alert, lines.headline(alert, 120).text))


def alert_text(alert: Alert, kind: Kind, timezone: str, room: Room) -> str:
    """Return all that the alert says, the headline left out where a title of its own says it."""
    dress = _dress(kind)
    top = [] if kind in TITLED else [_headline(alert, room, kind)]
    top.append(dress(lines.byline(alert, timezone)))
    middle = _passage(alert, room, kind) if room.extract else ""
    link, is_link = lines.link(alert)
    last = dress(lines.why(alert, room.why)) + "\n" + lines.reference(alert)
    shown_link = (link if is_link else dress(link)) if room.link else ""
    return "\n\n".join(part for part in ("\n".join(top), middle, shown_link, last) if part)


def chat_trouble(trouble: Trouble, kind: Kind, timezone: str) -> Payload:
    """Return the trouble for one kind of target."""
    title, dress = lines.trouble_title(trouble), _dress(kind)
    room = _LIMITS.get(kind, _OTHER_LIMIT) // 8  # whatever escaping makes of it, it fits
    body = "\n".join(map(dress, lines.trouble_body(trouble, timezone, room).split("\n")))
    if kind in TITLED:
        return Payload(title=no_ping(title), body=body)
    return Payload(title="", body=f"{_heading(title, kind)}\n\n{body}")


def size(text: str, kind: Kind) -> int:
    """Return the length as the service counts it: ntfy in bytes, the others in UTF-16 units."""
    if kind is Kind.NTFY:
        return len(text.encode())
    text = escape(text) if kind in _ESCAPED else text
    return len(text.encode("utf-16-le")) // 2


def limit(kind: Kind) -> int:
    """Return the greatest `size` of a body for this kind."""
    return _LIMITS.get(kind, _OTHER_LIMIT)


def _headline(alert: Alert, room: Room, kind: Kind) -> str:
    return _heading(lines.labelled(alert, lines.headline(alert, room.headline).text), kind)


def _heading(text: str, kind: Kind) -> str:
    return f"{_BOLD}{_dress(kind)(text)}{_BOLD}" if kind in _MARKDOWN else _dress(kind)(text)


def _passage(alert: Alert, room: Room, kind: Kind) -> str:
    """Return the extract, the matched words bold where the service can show it."""
    part, dress = lines.passage(alert, room.extract), _dress(kind)
    if kind not in _MARKDOWN:
        return dress(part.text)
    runs = (
        (text, found and text[0].isalnum() and text[-1].isalnum()) for text, found in pieces(part)
    )
    text = "".join(f"{_MARK}{text}{_MARK}" if bold else text for text, bold in runs)
    return dress(text).replace(_MARK, _BOLD)


def _dress(kind: Kind) -> Callable[[str], str]:
    if kind is Kind.MAIL:
        return str  # a mail rings nobody, and its words should be copied as they are
    if kind in _MARKDOWN:
        return lambda text: no_ping(_literal(text))
    return no_ping


def _literal(text: str) -> str:
    """Return one line that Markdown shows as it is.

    A zero-width space, not a backslash, stands after `<` and `&`: not every dialect escapes them.
    """
    text = _OPENS_TAG.sub(lambda found: found.group() + "\u200b", text)
    text = _FORMATS.sub(lambda found: "\\" + found.group(), text)
    return _OPENS_BLOCK.sub(lambda found: (found["number"] or "") + "\\", text)
