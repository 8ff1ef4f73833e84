"""Alerts and troubles as complete e-mail messages (RFC 5322), the same bytes every time."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from html import escape

from watcher.alerts import lines
from watcher.alerts.chat import Room, alert_text
from watcher.alerts.extract import Extract, pieces
from watcher.model import Alert, Kind, Payload, Target, Trouble, stable_id
from watcher.text.display import link_host, plain

_NOWHERE = "watcher.invalid"  # RFC 2606: a name that no one has
_ROOM = Room(300, 280, 600)
_DOMAIN = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", re.IGNORECASE)
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_ID_UNSAFE = re.compile(r"[^A-Za-z0-9]")
_POLICY = SMTP.clone(cte_type="7bit")

# Inline styles only: many readers drop the rest. Colours are the reader's own, light or dark.
_PAGE = """<!doctype html>
<html><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"></head>
<body style="margin:0;padding:16px;color-scheme:light dark;font:16px/1.5 sans-serif">
<div style="max-width:36em;margin:0 auto;overflow-wrap:anywhere">
{parts}
</div></body></html>
"""
_MARK = '<mark style="background:#ffe08a;color:#000;padding:0 .1em">'
_SMALL = "margin:1.5em 0 0;font-size:.85em;opacity:.8"


@dataclass(frozen=True, slots=True)
class Letter:
    """What one message says; `about` is the header that names its alert or trouble."""

    subject: str
    at: datetime
    list_name: str
    about: tuple[str, str]
    text: str
    html: str


def mail_alert(alert: Alert, target: Target, timezone: str, delivery_id: str) -> Payload:
    """Return the alert as a message to one mailbox."""
    letter = Letter(
        subject=_subject(alert),
        at=alert.raised_at,
        list_name=_slug(alert.rule_id),
        about=("X-Watcher-Alert", alert.id),
        text=alert_text(alert, Kind.MAIL, timezone, _ROOM),
        html=_page(alert, timezone),
    )
    return _payload(letter, target, delivery_id)


def mail_trouble(trouble: Trouble, target: Target, timezone: str, delivery_id: str) -> Payload:
    """Return the trouble as a message to one mailbox."""
    title, body = lines.trouble_title(trouble), lines.trouble_body(trouble, timezone, 2000)
    paragraphs = (_paragraph("margin:1em 0 0", escape(part)) for part in body.split("\n\n"))
    letter = Letter(
        subject=f"[watcher] {title}",
        at=trouble.at,
        list_name="troubles",
        about=("X-Watcher-Trouble", trouble.id),
        text=f"{title}\n\n{body}",
        html=_PAGE.format(parts="\n".join((_heading(escape(title)), *paragraphs))),
    )
    return _payload(letter, target, delivery_id)


def _payload(letter: Letter, target: Target, delivery_id: str) -> Payload:
    message = _written(letter, target, _ID_UNSAFE.sub("-", delivery_id))
    return Payload(title=letter.subject, body=letter.text, mail=message)


def _written(letter: Letter, target: Target, delivery_id: str) -> str:
    message = EmailMessage(policy=_POLICY)
    sender = _address(target.sender) or Address("watcher", addr_spec=f"watcher@{_NOWHERE}")
    recipient = _address(target.recipient)
    message["From"] = Address("watcher", sender.username, sender.domain)
    message["To"] = recipient or "undisclosed-recipients:;"
    message["Date"] = format_datetime(letter.at)
    message["Message-ID"] = f"<{delivery_id}@{_domain(sender.domain)}>"
    message["Auto-Submitted"] = "auto-generated"
    message["List-Id"] = f"<{letter.list_name}.watcher.local>"
    message[letter.about[0]] = _ID_UNSAFE.sub("-", letter.about[1])
    message.set_content(letter.text, cte=_coding(letter.text))
    message.add_alternative(letter.html, subtype="html", cte=_coding(letter.html))
    message.set_boundary(f"=_watcher_{delivery_id}")  # "=_" stands in no encoded text (RFC 2045)
    return _subject_header(letter.subject) + message.as_string(policy=_POLICY)


def _subject_header(subject: str) -> str:
    # Not by the policy: it would decode what looks like an encoded word in a feed's title.
    plain_ascii = subject.isascii() and "=?" not in subject
    charset = "us-ascii" if plain_ascii and max(map(len, subject.split(" "))) < 60 else "utf-8"  # noqa: PLR2004
    value = Header(subject, charset, header_name="Subject", maxlinelen=76).encode(linesep="\r\n")
    return f"Subject: {value}\r\n"


def _subject(alert: Alert) -> str:
    label = lines.severity(alert)
    headline = lines.headline(alert, 120).text
    start = f"[{plain(alert.rule_name, 40)}] " + (f"{label}: " if label else "")
    return plain(f"{start}{headline} – {plain(lines.publisher(alert), 30)}", 200)


def _coding(text: str) -> str:
    # Both are safe on seven bits; base64 is shorter where most letters are not Latin.
    foreign = sum(not char.isascii() for char in text)
    return "base64" if foreign * 6 > len(text) else "quoted-printable"


def _address(text: str) -> Address | None:
    # rules.yaml was checked for this; here a wrong address must not cost the whole poll.
    try:
        return Address(addr_spec=text) if text.isascii() and text.isprintable() else None
    except (ValueError, IndexError, MessageError):
        return None


def _domain(domain: str) -> str:
    return domain if _DOMAIN.fullmatch(domain) else _NOWHERE


def _slug(rule_id: str) -> str:
    letters = unicodedata.normalize("NFKD", rule_id).encode("ascii", "ignore").decode()
    slug = _NOT_SLUG.sub("-", letters.lower()).strip("-")[:40].strip("-")
    # Two rules in a script without Latin letters must not become one list.
    return slug if slug and rule_id.isascii() else f"{slug or 'rule'}-{stable_id(rule_id)[:8]}"


def _page(alert: Alert, timezone: str) -> str:
    label = lines.severity(alert)
    body = lines.passage(alert, _ROOM.extract)
    parts = [
        _paragraph("margin:0;font-weight:bold", escape(label)) if label else "",
        _heading(_with_marks(lines.headline(alert, _ROOM.headline))),
        _paragraph("margin:.25em 0 0;opacity:.8", escape(lines.byline(alert, timezone))),
        _paragraph("margin:1em 0 0", _with_marks(body)) if body.text else "",
        _link(alert),
        _paragraph(_SMALL, escape(lines.why(alert, _ROOM.why))),
        _paragraph("margin:0;font-size:.75em;opacity:.7", escape(lines.reference(alert))),
    ]
    return _PAGE.format(parts="\n".join(part for part in parts if part))


def _link(alert: Alert) -> str:
    link, is_link = lines.link(alert)
    if not is_link:
        return _paragraph("margin:1em 0 0", escape(link)) if link else ""
    anchor = f'<a href="{escape(link)}">Read it at {escape(link_host(link))}</a>'
    return _paragraph("margin:1em 0 0", anchor)


def _heading(inner: str) -> str:
    return f'<h1 dir="auto" style="margin:0;font-size:1.25em;line-height:1.3">{inner}</h1>'


def _paragraph(style: str, inner: str) -> str:
    return f'<p dir="auto" style="{style}">{inner}</p>'


def _with_marks(part: Extract) -> str:
    runs = ((escape(text), found) for text, found in pieces(part))
    return "".join(f"{_MARK}{text}</mark>" if found else text for text, found in runs)
