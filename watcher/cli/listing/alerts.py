"""The list of alerts: what did not arrive first, the evidence in view, the severity in colour."""

from collections.abc import Sequence

from rich.text import Text

from watcher.alerts.extract import extract
from watcher.alerts.lines import headline, publisher
from watcher.cli.screen.show import COLOURS, EVIDENCE, Screen, count, dim, painted, say
from watcher.cli.screen.times import Times
from watcher.model import Alert, Entry, Evidence, Severity, State
from watcher.store.rows import AlertRow, StatusRow
from watcher.text.display import plain

SHORT_ID = 8  # digits of an id in a listing
MOST_VERDICTS = 1000  # looked at to say why there is no alert
_HEADLINE, _EXTRACT = 200, 140  # characters on a terminal
_WHOLE = 2000  # characters of a text in a pipe
_NAME = 50  # characters of a rule's name on a terminal
_WELL = 2  # the rank of an alert that is not in trouble
_TEXTS = ("title", "summary", "content")


def show_alerts(rows: Sequence[AlertRow], times: Times, *, more: bool = False) -> None:
    """Print alerts: those that have not reached everybody first, else as they come.

    `more`: there are older ones, which may be in trouble, too.
    """
    screen = Screen()
    ordered = sorted(rows, key=_rank)
    if screen.width is None:
        screen.rows(
            ("alert", "severity", "raised", "delivered", "rule", "publisher", "headline"),
            [_line(row, times) for row in ordered],
        )
        return
    for row in ordered:
        screen.record(
            dim(row.alert.id[:SHORT_ID]),
            _headline(row.alert),
            passages(row.alert, _EXTRACT),
            _facts(row, times),
        )
    older = [dim(f"older ones: watcher alerts --limit {len(rows) * 10}")] if more else []
    screen.tell("", *_closing(rows), *older)


def _rank(row: AlertRow) -> int:
    if row.deliveries.get(State.DEAD, 0):
        return 0
    return 1 if row.failing else _WELL


def _facts(row: AlertRow, times: Times) -> list[Text]:
    return [
        severity(row.alert.severity),
        dim(times.said(row.alert.raised_at)),
        _fared(row),
        dim(plain(row.alert.rule_name, _NAME)),
        dim(publisher(row.alert)),
    ]


def _line(row: AlertRow, times: Times) -> list[Text]:
    passage = passages(row.alert, _WHOLE)
    return [
        Text(row.alert.id[:SHORT_ID]),
        severity(row.alert.severity),
        Text(times.said(row.alert.raised_at)),
        _fared(row),
        Text(plain(row.alert.rule_name, _WHOLE)),
        Text(publisher(row.alert)),
        Text("  ").join([painted(headline(row.alert, _WHOLE)), *passage]),
    ]


def _headline(alert: Alert) -> Text:
    return painted(headline(alert, _HEADLINE), "bold")


def severity(of: Severity) -> Text:
    """Return a severity in its colour; what is more than normal stands in capitals."""
    loud = of in (Severity.HIGH, Severity.CRITICAL)
    return Text(of.value.upper() if loud else of.value, COLOURS[of.value])


def _fared(row: AlertRow) -> Text:
    total, dead = sum(row.deliveries.values()), row.deliveries.get(State.DEAD, 0)
    sent = row.deliveries.get(State.SENT, 0)
    if not total:
        return Text("goes to nobody", "yellow")
    text = Text(f"sent {sent} of {total}", "green" if sent == total else "yellow")
    if dead:
        text.append(f", {dead} given up", "bold red")
    if row.failing:
        text.append(f", {row.failing} failing", "red")
    return text


def passages(alert: Alert, limit: int) -> list[Text]:
    """Return the evidence that the headline does not show, with a few words around it."""
    return passages_of(alert.entry, alert.evidence, limit)


def passages_of(entry: Entry, evidence: Sequence[Evidence], limit: int) -> list[Text]:
    """Return the same of an entry that raised no alert."""
    shown = {one.term for one in evidence if one.field == "title"}
    missing = [one for one in evidence if one.term not in shown]
    return [*_extracts(entry, missing, limit), *_elsewhere(missing)]


def _extracts(entry: Entry, missing: Sequence[Evidence], limit: int) -> list[Text]:
    part = extract(entry, missing, limit)
    # A Chinese sign says as much as two letters, and is as wide.
    if Text(part.text).cell_len > limit:
        part = extract(entry, missing, limit // 2)
    return [painted(part)] if part.spans else []


def _elsewhere(missing: Sequence[Evidence]) -> list[Text]:
    """Return evidence that stands in no text: a category, a name, a link."""
    told = {one.term for one in missing if one.field in _TEXTS}
    rest = {one.term: one for one in missing if one.term not in told}
    return [
        Text.assemble((f"{one.field}: ", "dim"), (plain(one.text, _NAME), EVIDENCE))
        for one in rest.values()
    ]


def _closing(rows: Sequence[AlertRow]) -> list[Text]:
    troubled = sum(_rank(row) < _WELL for row in rows)
    verb = "has" if troubled == 1 else "have"
    told = [Text(f"{count(troubled, 'alert')} {verb} not reached everybody", "red")]
    return [*(told if troubled else []), dim("the whole way of one: watcher alerts show ID")]


def say_no_alerts(status: StatusRow, too_old: int) -> None:
    """Say why there may be no alert yet, and what to do; `too_old`: matches at first polls."""
    if status.polled_at is None:
        say("no alert yet: no feed has been polled; `watcher run` does that")
    elif too_old:
        matches = count(too_old, "match was", "matches were")
        say(
            f"no alert yet: {matches} older than `lookback` when the feed was first read; what is "
            "published from now on alerts"
        )
    else:
        say(
            f"no alert yet: no rule was true of the {count(status.entries, 'entry', 'entries')} "
            f"of {count(status.feeds, 'feed')} so far; `watcher feeds list` shows whether they "
            "bring news, `watcher check` whether the rules say what you mean"
        )
