"""What an alert says, line by line, before any target's dress."""

import unicodedata

from watcher.alerts.extract import extract
from watcher.alerts.grounds import Found, Ground, grounds
from watcher.alerts.headline import headline as head
from watcher.alerts.marked import Extract, short
from watcher.alerts.times import shown
from watcher.model import Alert, Severity, Trouble
from watcher.text.display import plain, safe_link

_FROM_RIGHT = ("R", "AL")
_BAD_LINK = "(The link is left out: it is not a plain web address.)"


def severity(alert: Alert) -> str:
    """Return the severity in capitals; nothing where it is normal."""
    return "" if alert.severity is Severity.NORMAL else alert.severity.value.upper()


def headline(alert: Alert, limit: int) -> Extract:
    """Return the title with its evidence; without one, how the text begins."""
    return head(alert.entry, alert.evidence, limit)


def passage(alert: Alert, limit: int) -> Extract:
    """Return the extract; empty where the headline already says all of it."""
    part = extract(alert.entry, alert.evidence, limit)
    return Extract("") if part.text == headline(alert, limit).text else part


def publisher(alert: Alert) -> str:
    """Return who says it: the feed's name where somebody gave it one, else its domain."""
    name, domain = short(alert.feed_name, 60), short(alert.entry.publisher, 60)
    given = "" if "/" in name else name  # a feed that nobody named is called by its address
    return given or domain or name or "(unknown publisher)"


def byline(alert: Alert, timezone: str) -> str:
    """Return who says it and when; without a date, when we found it."""
    return f"{set_apart(publisher(alert))}, {time(alert, timezone)}"


def time(alert: Alert, timezone: str) -> str:
    """Return when it was published, else when we found it."""
    published = alert.entry.published
    when = shown(published or alert.raised_at, timezone, alert.raised_at)
    return when if published else f"found {when}"


def link(alert: Alert) -> tuple[str, bool]:
    """Return the link, or why there is none, and whether it is one."""
    safe = safe_link(alert.entry.link)
    return (safe, True) if safe else (_BAD_LINK if alert.entry.link.strip() else "", False)


def rule(alert: Alert, limit: int = 80) -> str:
    """Return the rule's name."""
    return short(alert.rule_name, limit)


def why(alert: Alert, limit: int) -> str:
    """Return the rule and the words that made it true: `talks; Карабах (@Karabakh)`.

    Where a name is told with the words, the term stands before them:
    `@vessels: ADALYNN (IMO 9162928)`.
    """
    opening = f"Why: rule “{set_apart(rule(alert, min(80, limit - 40)))}”"
    told = [_told(ground) for ground in grounds(alert.evidence)]
    if not told:
        return f"{opening} is true of it"
    for count in range(len(told), 0, -1):
        text = f"{opening} matched {'; '.join(told[:count])}{unsaid(len(told) - count)}"
        if len(text) <= limit:
            return text
    return f"{opening} matched {len(told)} terms"


def unsaid(count: int) -> str:
    """Return the end of a list that leaves so many out."""
    return f"; and {count} more" if count else ""


def set_apart(text: str) -> str:
    """Return a text that is read from the right so that it leaves a line of ours in its order.

    A left-to-right mark on either side holds it apart (Unicode Standard Annex 9).
    """
    from_right = any(unicodedata.bidirectional(char) in _FROM_RIGHT for char in text)
    return f"\u200e{text}\u200e" if from_right else text


def labelled(alert: Alert, text: str) -> str:
    """Return a headline with the severity before it where it is not normal.

    A right-to-left mark in front lets a line that is read from the right begin there.
    """
    label = severity(alert)
    strong = (unicodedata.bidirectional(char) for char in text)
    first = next((kind for kind in strong if kind in ("L", *_FROM_RIGHT)), "L")
    turn = "" if first == "L" else "\u200f"
    return f"{turn}{label}: {text}" if label else text


def _told(ground: Ground) -> str:
    words = ", ".join(map(_word, ground.words)) + ground.end
    if ground.opens:
        return f"{set_apart(ground.term)}: {words}"
    return f"{words} ({set_apart(ground.term)})" if ground.term else words


def _word(found: Found) -> str:
    word = set_apart(found.text)
    return f"{word} ({set_apart(found.name)})" if found.name else word


def reference(alert: Alert) -> str:
    """Return the short id by which `watcher alerts` finds it."""
    return f"Alert {alert.id[:8]}"


def trouble_title(trouble: Trouble) -> str:
    """Return whether something broke or is well again, and what."""
    return plain(f"{'Well again' if trouble.over else 'Trouble'}: {trouble.subject}", 120)


def trouble_body(trouble: Trouble, timezone: str, limit: int) -> str:
    """Return what happened and when; never empty."""
    text = plain(trouble.text, limit, lines=True) or trouble_title(trouble)
    return f"{text}\n\nNoted {shown(trouble.at, timezone, trouble.at)}."
