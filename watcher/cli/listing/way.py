"""The whole way of one alert: entry, feed, rule, evidence, deliveries, what other rules said."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from rich.text import Text

from watcher.alerts.grounds import told_name
from watcher.alerts.lines import headline, link, passage
from watcher.cli.listing.alerts import severity
from watcher.cli.listing.deliveries import addressee, happens
from watcher.cli.screen.show import EVIDENCE, Screen, count, dim, painted, state
from watcher.cli.screen.times import Times, ago, precise, spoken
from watcher.model import Attempt, Decision, Delivery, Evidence, Result, State, Verdict
from watcher.store.rows import WayRow
from watcher.text.display import plain

_TEXT, _EXTRACT, _NAME, _WORDS = 300, 400, 100, 8  # characters, and words told for one term
_FOLLOWS = {
    Result.TRANSIENT: "tried again later",
    Result.AMBIGUOUS: "it may have arrived; tried again as a possible repeat",
    Result.BROKEN: "a person must mend the channel; tried now and then",
    Result.REFUSED: "this message is never taken; not tried again",
}


def show_way(way: WayRow, rules: Mapping[str, str], times: Times) -> None:
    """Print all that is known of an alert; `rules` are the names of rules by their ids."""
    screen = Screen()
    alert, entry = way.alert, way.alert.entry
    screen.labelled("alert", Text(alert.id, "bold"))
    screen.labelled("headline", painted(headline(alert, _TEXT), "bold"))
    said = passage(alert, _EXTRACT)
    if said.text:
        screen.labelled("extract", painted(said))
    screen.labelled("link", Text(link(alert)[0] or "(none)"))
    if entry.author:
        screen.labelled("author", Text(plain(entry.author, _NAME)))
    screen.tell("")
    screen.labelled("feed", *_feed(way, times))
    screen.labelled("published", _published(way, times))
    screen.labelled("first seen", _seen(way, times))
    screen.labelled("raised", Text(_both(alert.raised_at, times)), *_reason(way))
    screen.tell("")
    rule = Text.assemble((plain(alert.rule_name, _NAME), "bold"), ", ", severity(alert.severity))
    other_id = alert.rule_id != alert.rule_name
    screen.labelled("rule", rule, *([dim(f"id {plain(alert.rule_id, _NAME)}")] * other_id))
    screen.labelled("because", *(_evidence(alert.evidence) or [Text("the rule is true of it")]))
    screen.labelled("other rules", *(_others(way, rules, times) or [dim("none was true of it")]))
    screen.tell("")
    if not way.deliveries:
        screen.labelled("sent", Text("to nobody: the rule notifies no channel", "yellow"))
    for delivery, attempts in way.deliveries:
        screen.labelled("sent to", *_delivery(delivery, attempts, times))


def _both(moment: datetime, times: Times) -> str:
    return f"{precise(moment, times.timezone)} ({ago(moment, times.now)})"


def _feed(way: WayRow, times: Times) -> Iterator[Text]:
    yield Text(plain(way.alert.feed_name, _NAME))
    yield dim(plain(way.address, _TEXT))
    if way.feed is None:
        yield Text("it is no longer in rules.yaml", "yellow")
    elif way.feed.state.error:
        since = times.since(way.feed.state.trouble_since)
        yield Text(f"failing {since}: {plain(way.feed.state.error, _TEXT)}", "red")


def _published(way: WayRow, times: Times) -> Text:
    published = way.alert.entry.published
    return Text(_both(published, times)) if published else dim("the feed gives no date")


def _seen(way: WayRow, times: Times) -> Text:
    if way.first_seen is None:
        return dim("no longer known: entries are kept for a while only")
    # It is noted with the whole poll, a moment after the alert was raised in it.
    seen = min(way.first_seen, way.alert.raised_at)
    text = Text(_both(seen, times))
    published = way.alert.entry.published
    if published is None or published > seen:
        return text
    late = spoken((seen - published).total_seconds())
    return text.append("" if late == "now" else f", {late} after publication")


def _reason(way: WayRow) -> list[Text]:
    own = [one for one in way.verdicts if one.alert_id == way.alert.id]
    return [dim(f"reason: {one.reason.value}") for one in own[:1]]


def _evidence(evidence: Sequence[Evidence]) -> list[Text]:
    """Return a line for each term: what stands in the entry, where, and how often."""
    terms: dict[str, list[Evidence]] = defaultdict(list)
    for one in evidence:
        terms[one.term].append(one)
    return [_term(term, found) for term, found in terms.items()]


def _term(term: str, found: Sequence[Evidence]) -> Text:
    text = Text.assemble(plain(term, _NAME), (": ", "dim"))
    words: dict[tuple[str, str, str], int] = defaultdict(int)
    for one in found:
        name = plain(told_name(one), _NAME)
        words[plain(one.text, _NAME), name, one.field] += 1
    for number, ((word, name, field), often) in enumerate([*words.items()][:_WORDS]):
        times = f", {often} times" if often > 1 else ""
        text.append("; " if number else "", "dim").append(word, EVIDENCE)
        text.append(f" ({name})" if name else "").append(f" in the {field}{times}", "dim")
    return text.append("; …" if len(words) > _WORDS else "", "dim")


def _others(way: WayRow, rules: Mapping[str, str], times: Times) -> list[Text]:
    others = [one for one in way.verdicts if one.alert_id != way.alert.id]
    return [_verdict(one, rules, times) for one in others]


def _verdict(one: Verdict, rules: Mapping[str, str], times: Times) -> Text:
    raised = one.decision is Decision.RAISE
    what = f"alert {one.alert_id[:8]}" if one.alert_id else "alert" if raised else "no alert"
    return Text.assemble(
        plain(rules.get(one.rule_id, one.rule_id), _NAME),
        (": ", "dim"),
        (what, "" if raised else "yellow"),
        (f" ({one.reason.value}), {times.said(one.at)}", "dim"),
    )


def _delivery(one: Delivery, attempts: Sequence[Attempt], times: Times) -> Iterator[Text]:
    yield Text.assemble((addressee(one.channel, one.target), "bold"), " ", state(one.state.value))
    yield from (_attempt(each, times) for each in attempts)
    if one.state is State.DEAD:
        told = bool(attempts) and attempts[-1].outcome.reason == one.error
        reason = "" if told else f": {plain(one.error or '', _TEXT)}"
        yield Text(f"{happens(one, times)}{reason}", "red")
    elif one.state is not State.SENT:
        yield Text(happens(one, times), "yellow")
        yield dim(
            f"{count(one.tries, 'try', 'tries')} so far; given up {_both(one.give_up_at, times)}"
        )


def _attempt(one: Attempt, times: Times) -> Text:
    result = one.outcome.result
    text = Text.assemble(
        dim(f"{precise(one.ended_at, times.timezone)}  attempt {one.number}: "),
        state(result.value),
    )
    if one.outcome.reason:
        text.append(f", {plain(one.outcome.reason, _TEXT)}")
    if result in _FOLLOWS:
        text.append(f" → {_FOLLOWS[result]}", "dim")
    return text
