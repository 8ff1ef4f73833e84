"""Alerts and troubles as a page of HTML that a mail carries, for narrow screens and dark rooms."""

import re
from html import escape

from watcher.alerts import lines
from watcher.alerts.dress import dressed, stylesheet
from watcher.alerts.grounds import Found, Ground, grounds
from watcher.alerts.marked import Extract, pieces, short
from watcher.model import Alert, Trouble
from watcher.text.display import link_host

_HEADLINE, _EXTRACT = 300, 280  # characters
_PREVIEW = 140  # characters: what a phone shows of a message before it is opened
_GROUNDS = 12
_LONG = 120  # characters: a longer headline in large letters fills a phone
_AUTO = ' dir="auto"'
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<style>{style}</style></head>
<body {ground}>
{preview}
<div {page}><div {column}>
{parts}
</div></div></body></html>
"""


def alert_page(alert: Alert, timezone: str) -> str:
    """Return the alert: what happened, who says so, the words that matched, the link, why."""
    passage, language = lines.passage(alert, _EXTRACT), _language(alert)
    parts = (
        _badge(lines.severity(alert), alert.severity.value),
        _headline(alert, language),
        _box("p", "byline", _byline(alert, timezone)),
        _box("p", "passage", _with_marks(passage), language) if passage.text else "",
        _link(alert),
        _box("p", "why", _why(alert)),
        _box("p", "reference", escape(lines.reference(alert))),
    )
    said = passage.text or lines.byline(alert, timezone)
    label = lines.severity(alert)
    return _page(f"{label} · {said}" if label else said, parts)


def trouble_page(trouble: Trouble, timezone: str) -> str:
    """Return the trouble: what broke or is well again, since when, and what to do."""
    first, *rest = lines.trouble_body(trouble, timezone, 2000).split("\n\n")
    parts = (
        _box("h1", "headline", escape(lines.trouble_title(trouble)), _AUTO),
        _box("p", "passage", _broken(first), _AUTO),
        *(_box("p", "byline", _broken(part), _AUTO) for part in rest),
    )
    return _page(first, parts)


def _page(preview: str, parts: tuple[str, ...]) -> str:
    return _PAGE.format(
        style=stylesheet(),
        ground=dressed("ground"),
        page=dressed("page"),
        column=dressed("column"),
        # Readers show the subject and the first words; the headline would stand there twice.
        preview=_box("div", "hidden", escape(short(preview, _PREVIEW))),
        parts="\n".join(part for part in parts if part),
    )


def _box(tag: str, box: str, inner: str, more: str = "") -> str:
    return f"<{tag} {dressed(box)}{more}>{inner}</{tag}>"


def _headline(alert: Alert, language: str) -> str:
    part = lines.headline(alert, _HEADLINE)
    box = "long" if len(part.text) > _LONG else "headline"
    return _box("h1", box, _with_marks(part), language)


def _badge(label: str, severity: str) -> str:
    return _box("p", "badges", _box("span", severity, escape(label))) if label else ""


def _byline(alert: Alert, timezone: str) -> str:
    return f"{_apart(lines.publisher(alert))}, {escape(lines.time(alert, timezone))}"


def _link(alert: Alert) -> str:
    link, is_link = lines.link(alert)
    if not is_link:
        return _box("p", "away", escape(link)) if link else ""
    words = f"Read it at {escape(link_host(link))}"
    return _box("p", "away", f'<a href="{escape(link)}" {dressed("button")}>{words}</a>')


def _why(alert: Alert) -> str:
    told = grounds(alert.evidence)
    words = "; ".join(map(_ground, told[:_GROUNDS]))
    opening = f"Why: rule “{_key(lines.rule(alert))}”"
    more = lines.unsaid(max(0, len(told) - _GROUNDS))
    return f"{opening} matched {words}{more}" if words else f"{opening} is true of it"


def _ground(ground: Ground) -> str:
    words = ", ".join(map(_word, ground.words)) + ground.end
    if ground.opens:
        return f"{_apart(ground.term)}: {words}"
    return f"{words} ({_apart(ground.term)})" if ground.term else words


def _word(found: Found) -> str:
    return f"{_key(found.text)} ({_apart(found.name)})" if found.name else _key(found.text)


def _key(text: str) -> str:
    return _box("b", "key", _apart(text))


def _apart(text: str) -> str:
    return f"<bdi>{escape(text)}</bdi>"


def _broken(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _with_marks(part: Extract) -> str:
    runs = ((escape(text), found) for text, found in pieces(part))
    return "".join(_box("mark", "mark", text) if found else text for text, found in runs)


def _language(alert: Alert) -> str:
    tag = alert.entry.language or ""
    return _AUTO + (f' lang="{tag}"' if _LANGUAGE.fullmatch(tag) else "")
