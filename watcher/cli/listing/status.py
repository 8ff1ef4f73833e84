"""How everything is, and below it, where the eye ends, what is wrong and what to do about it."""

from rich.text import Text

from watcher.cli.listing.condition import Condition, Wrong, wrongs
from watcher.cli.screen.show import Screen, count, size
from watcher.cli.screen.times import Times
from watcher.model import State
from watcher.store.rows import StatusRow


def show_status(condition: Condition, times: Times) -> None:
    """Print how everything is, and last what is wrong with what to do."""
    screen, status = Screen(), condition.status
    running = condition.daemon is not None
    daemon = f"running (process {condition.daemon})" if running else "not running"
    screen.labelled("daemon", Text(daemon, "green" if running else "bold red"))
    screen.labelled("rules", _rules_line(condition))
    screen.labelled("feeds", _feeds_line(condition, times))
    screen.labelled("entries", Text(f"{status.entries:,} known"))
    screen.labelled("alerts", _alerts_line(status, times))
    screen.labelled("deliveries", _deliveries_line(status, times))
    screen.labelled("store", Text(f"{condition.store}, {size(status.size)}"))
    screen.tell("")
    found = wrongs(condition, times)
    if not found:
        screen.tell(Text("nothing is wrong", "green"))
        return
    screen.tell(Text(f"{count(len(found), 'thing is', 'things are')} wrong:", "bold red"))
    for wrong in found:
        _show(screen, wrong)


def _show(screen: Screen, wrong: Wrong) -> None:
    reason = f": {wrong.reason}" if wrong.reason else ""
    what = Text.assemble((f"- {wrong.what}", "bold red"), reason)
    if screen.width is None:
        screen.tell(what.append(f"  → {wrong.mend}"))
    else:
        screen.record(Text(), what, [Text(f"→ {wrong.mend}")], ())


def _rules_line(condition: Condition) -> Text:
    if not condition.mistakes:
        return Text(f"{condition.rules:,}")
    return Text(f"the file has {count(condition.mistakes, 'mistake')}", "bold red")


def _feeds_line(condition: Condition, times: Times) -> Text:
    status = condition.status
    text = Text(f"{status.feeds:,}")
    if status.failing:
        text.append(f", {status.failing:,} failing", "bold red")
    if status.never_polled:
        text.append(f", {status.never_polled:,} not yet polled", "yellow")
    if status.polled_at is not None:
        text.append(f", last poll {times.said(status.polled_at)}")
    return text


def _alerts_line(status: StatusRow, times: Times) -> Text:
    text = Text(f"{status.alerts_today:,} in the last 24 hours")
    if status.raised_at is not None:
        text.append(f", the last {times.said(status.raised_at)}")
    return text


def _deliveries_line(status: StatusRow, times: Times) -> Text:
    counts = {one: status.deliveries.get(one, 0) for one in State}
    text = Text(f"{counts[State.SENT]:,} sent")
    waiting = counts[State.DUE] + counts[State.SENDING]
    if waiting:
        oldest = times.since(status.oldest_waiting)
        text.append(f", {waiting:,} waiting (the oldest {oldest})", "yellow")
    if counts[State.DEAD]:
        text.append(f", {counts[State.DEAD]:,} given up", "red")
    return text
