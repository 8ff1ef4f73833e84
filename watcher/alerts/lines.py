"""What an alert says, line by line, before any target's dress."""

from collections.abc import Sequence

from watcher.alerts.extract import Extract, extract, marked
from watcher.alerts.times import shown
from watcher.model import Alert, Evidence, Severity, Trouble
from watcher.text.display import plain, safe_link, visible

_READ = 2000  # characters of a text that may stand in for a missing title
_WORDS = 3  # matched words shown for one term
_BAD_LINK = "(The link is left out: it is not a plain web address.)"


def severity(alert: Alert) -> str:
    """Return the severity in capitals; nothing where it is normal."""
    return "" if alert.severity is Severity.NORMAL else alert.severity.value.upper()


def headline(alert: Alert, limit: int) -> Extract:
    """Return the title with its evidence; without one, the first words of the text."""
    entry = alert.entry
    if visible(plain(entry.title, limit)):
        return marked(entry.title, [e for e in alert.evidence if e.field == "title"], limit)
    for field, text in (("summary", entry.summary), ("content", entry.content)):
        if visible(plain(text[:_READ], limit)):
            found = [e for e in alert.evidence if e.field == field]
            return marked(text[:_READ], found, min(limit, 120))
    return Extract("(no title)")


def passage(alert: Alert, limit: int) -> Extract:
    """Return the extract; empty where the headline already says all of it."""
    part = extract(alert.entry, alert.evidence, limit)
    return Extract("") if part.text == headline(alert, limit).text else part


def publisher(alert: Alert) -> str:
    """Return who says it: the feed's name where somebody gave it one, else its domain."""
    name, domain = plain(alert.feed_name, 60), plain(alert.entry.publisher, 60)
    given = "" if "/" in name else name  # a feed that nobody named is called by its address
    return given or domain or name or "(unknown publisher)"


def byline(alert: Alert, timezone: str) -> str:
    """Return who says it and when; without a date, when we found it."""
    published = alert.entry.published
    when = shown(published or alert.raised_at, timezone, alert.raised_at)
    return f"{publisher(alert)}, {when if published else f'found {when}'}"


def link(alert: Alert) -> tuple[str, bool]:
    """Return the link, or why there is none, and whether it is one."""
    safe = safe_link(alert.entry.link)
    return (safe, True) if safe else (_BAD_LINK if alert.entry.link.strip() else "", False)


def why(alert: Alert, limit: int) -> str:
    """Return the rule and the words that made it true, such as "talks, Карабах (@Karabakh)"."""
    terms = list(dict.fromkeys(item.term for item in alert.evidence))
    matched = "; ".join(_matched(alert.evidence, term) for term in terms)
    ending = f" matched {matched}" if matched else " is true of it"
    return plain(f"Why: rule “{plain(alert.rule_name, 80)}”{ending}", limit)


def _matched(evidence: Sequence[Evidence], term: str) -> str:
    words: dict[str, str] = {}
    for item in evidence:
        if item.term == term:
            word = plain(item.text, 40)
            words.setdefault(word.casefold(), word)
    shown_words = ", ".join(list(words.values())[:_WORDS]) + ("…" if len(words) > _WORDS else "")
    cleaned = plain(term, 60)
    return shown_words if cleaned.strip('"').casefold() in words else f"{shown_words} ({cleaned})"


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
