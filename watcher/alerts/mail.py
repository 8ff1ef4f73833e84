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

from watcher.alerts import lines
from watcher.alerts.chat import Room, alert_text
from watcher.alerts.marked import short
from watcher.alerts.page import alert_page, trouble_page
from watcher.model import Alert, Kind, Payload, Severity, Target, Trouble, stable_id

_NOWHERE = "watcher.invalid"  # RFC 2606: a name that no one has
_ROOM = Room(300, 280, 600)
_DOMAIN = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", re.IGNORECASE)
_NOT_SLUG = re.compile(r"[^a-z0-9]+")
_ID_UNSAFE = re.compile(r"[^A-Za-z0-9]")
_POLICY = SMTP.clone(cte_type="7bit")

_RULE, _HEADLINE, _PUBLISHER = 20, 120, 30  # a phone shows some forty characters of a subject
_PHRASE = 60
_IMPORTANCE = {  # RFC 2156 has three degrees; X-Priority is what most readers show
    Severity.CRITICAL: ("high", "1"),
    Severity.HIGH: ("high", "2"),
    Severity.LOW: ("low", "5"),
}
# Not "All": that would keep back the report that the message could not be delivered.
_NO_REPLIES = "OOF, AutoReply, DR, RN, NRN"


@dataclass(frozen=True, slots=True)
class Letter:
    """What one message says.

    `series` is the name and the slug of what sends such messages; `about` are the headers that
    name the alert or trouble and say how much it matters.
    """

    subject: str
    at: datetime
    series: tuple[str, str]
    about: tuple[tuple[str, str], ...]
    text: str
    html: str


def mail_alert(alert: Alert, target: Target, timezone: str, delivery_id: str) -> Payload:
    """Return the alert as a message to one mailbox."""
    letter = Letter(
        subject=_subject(alert),
        at=alert.raised_at,
        series=(alert.rule_name, _slug(alert.rule_id)),
        about=(("X-Watcher-Alert", _ID_UNSAFE.sub("-", alert.id)), *_importance(alert)),
        text=alert_text(alert, Kind.MAIL, timezone, _ROOM),
        html=alert_page(alert, timezone),
    )
    return _payload(letter, target, delivery_id)


def mail_trouble(trouble: Trouble, target: Target, timezone: str, delivery_id: str) -> Payload:
    """Return the trouble as a message to one mailbox."""
    title, body = lines.trouble_title(trouble), lines.trouble_body(trouble, timezone, 2000)
    letter = Letter(
        subject=f"[watcher] {title}",
        at=trouble.at,
        series=("watcher’s own troubles", "troubles"),
        about=(("X-Watcher-Trouble", _ID_UNSAFE.sub("-", trouble.id)),),
        text=f"{title}\n\n{body}",
        html=trouble_page(trouble, timezone),
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
    message["X-Auto-Response-Suppress"] = _NO_REPLIES
    for name, value in letter.about:
        message[name] = value
    message.set_content(letter.text, cte=_coding(letter.text))
    message.add_alternative(letter.html, subtype="html", cte=_coding(letter.html))
    message.set_boundary(f"=_watcher_{delivery_id}")  # "=_" stands in no encoded text (RFC 2045)
    return (
        _subject_header(letter.subject)
        + _list_header(*letter.series)
        + message.as_string(policy=_POLICY)
    )


def _subject_header(subject: str) -> str:
    # Not by the policy: it would decode what looks like an encoded word in a feed's title.
    plain_ascii = subject.isascii() and "=?" not in subject
    charset = "us-ascii" if plain_ascii and max(map(len, subject.split(" "))) < 60 else "utf-8"  # noqa: PLR2004
    value = Header(subject, charset, header_name="Subject", maxlinelen=76).encode(linesep="\r\n")
    return f"Subject: {value}\r\n"


def _list_header(name: str, slug: str) -> str:
    """Return the List-Id (RFC 2919): a phrase for people, a name for their filters."""
    phrase = short(name, _PHRASE) or slug
    quoted = re.sub(r'(["\\])', r"\\\1", phrase)
    if phrase.isascii() and "=?" not in phrase and len(quoted) <= _PHRASE:
        return f'List-Id: "{quoted}"\r\n <{slug}.watcher.local>\r\n'
    value = Header(phrase, "utf-8", header_name="List-Id", maxlinelen=76).encode(linesep="\r\n")
    return f"List-Id: {value}\r\n <{slug}.watcher.local>\r\n"


def _importance(alert: Alert) -> tuple[tuple[str, str], ...]:
    if alert.severity not in _IMPORTANCE:
        return ()
    importance, priority = _IMPORTANCE[alert.severity]
    return (("Importance", importance), ("X-Priority", priority))


def _subject(alert: Alert) -> str:
    """Return `[rule] headline – publisher`; the severity has headers of its own."""
    headline, publisher = lines.headline(alert, _HEADLINE).text, lines.publisher(alert)
    return f"[{lines.rule(alert, _RULE)}] {headline} – {short(publisher, _PUBLISHER)}"


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
