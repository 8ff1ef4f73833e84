"""The section `rules` of rules.yaml."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from watcher.config.channels import ChannelsRead
from watcher.config.feeds import FeedsRead, primary_tags
from watcher.config.located import Broken, Mapping, Node, Scalar, Sequence
from watcher.config.problems import Problems, nearest, shown
from watcher.config.reading import Keys, each, read_choice, read_keys, read_text
from watcher.model import Rule, Severity

KEYS = Keys(
    ("id", "name", "match", "unless", "feeds", "languages", "severity", "notify"),
    ("when", "digest", "quiet", "limit", "updates", "escalate", "stories", "tests"),
)
Part = Literal["match", "unless"]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a rule may name, and whom it tells if it names nobody."""

    channels: ChannelsRead
    feeds: FeedsRead
    notify: tuple[str, ...]


class RulePlace(NamedTuple):
    """Where a rule stands, and each of its queries."""

    node: Node
    match: tuple[Scalar, ...] = ()
    unless: tuple[Scalar, ...] = ()


@dataclass(slots=True)
class RulesRead:
    """The rules, and where each stands."""

    rules: list[Rule] = field(default_factory=list)
    places: list[RulePlace] = field(default_factory=list)


def read_rules(node: Node, around: Surroundings, problems: Problems) -> RulesRead:
    """Read every rule; two of one id are an error, whatever their case."""
    read = RulesRead()
    if not isinstance(node, Sequence):
        if not isinstance(node, Broken):
            problems.error(node, "rules is a list", "begin each rule with  - match: QUERY")
        return read
    if not node.items:
        problems.error(node, "rules is empty", "add one:  - match: '@Nagorno-Karabakh'")
    ids: dict[str, Node] = {}
    for item in node.items:
        found = _rule(item, around, problems)
        if found is None:
            continue
        rule, place = found
        first = ids.setdefault(rule.id.casefold(), item)
        if first is not item:
            line = problems.line(first)
            text = f"this rule and the one in line {line} are both called {shown(rule.id)}"
            problems.error(item, text, "give one another name or id")
        read.rules.append(rule)
        read.places.append(place)
    return read


def _rule(item: Node, around: Surroundings, problems: Problems) -> tuple[Rule, RulePlace] | None:
    if not isinstance(item, Mapping):
        if not isinstance(item, Broken):
            problems.error(item, "a rule has keys of its own", "write  - match: QUERY")
        return None
    values = read_keys(item, KEYS, problems)
    texts = {key: read_text(values[key], key, problems) for key in ("id", "name") if key in values}
    match = _queries(values, "match", problems)
    place = RulePlace(item, match, _queries(values, "unless", problems))
    feeds = _scope(values["feeds"], around, problems) if "feeds" in values else ()
    languages = _languages(values, problems)
    severity = _severity(values, problems)
    notify = around.notify
    if "notify" in values:
        notify = read_notify(values["notify"], around.channels, problems)
    if not match:
        if "match" not in values:
            problems.error(item, "this rule has no match", "add  match: QUERY")
        return None
    name = texts.get("name") or " ".join(match[0].text.split())
    rule = Rule(
        id=texts.get("id") or name,
        name=name,
        match=tuple(query.text for query in match),
        unless=tuple(query.text for query in place.unless),
        feeds=feeds,
        languages=languages,
        severity=severity,
        notify=notify,
    )
    return rule, place


def _queries(values: dict[str, Node], part: Part, problems: Problems) -> tuple[Scalar, ...]:
    if part not in values:
        return ()
    found = (_query(one, part, problems) for one in each(values[part], part, problems))
    return tuple(query for query in found if query is not None)


def _query(node: Node, part: Part, problems: Problems) -> Scalar | None:
    """Return a query as written: `true`, `12` and `null` are words like any other."""
    if isinstance(node, Broken):
        return None
    if not isinstance(node, Scalar):
        hint = "quote the whole query" if isinstance(node, Mapping) else "write one query here"
        problems.error(node, f"a query of {part} is one text", hint)
    elif node.tag is not None:
        problems.error(node, f"{node.tag} is for the url of a feed or channel", "write it plainly")
    elif not node.text.strip():
        problems.error(node, f"{part} has no query", f"write  {part}: QUERY")
    else:
        _warn_of_lost_quotes(node, problems)
        return node
    return None


def _warn_of_lost_quotes(node: Scalar, problems: Problems) -> None:
    """Warn of `match: "peace talks"`: YAML takes the quotes, and the phrase is none any more."""
    words = node.text.split()
    if node.style == '"' and len(words) > 1 and all(word.isalnum() for word in words):
        text = "YAML takes these quotes away: this looks for the words anywhere in an entry"
        hint = f"for the phrase write '\"{node.text}\"', for the words write no quotes"
        problems.warn(node, text, hint)


def _scope(node: Node, around: Surroundings, problems: Problems) -> tuple[str, ...]:
    """Return tags and names as the feeds spell them."""
    labels = around.feeds.labels
    found: list[str] = []
    for one in each(node, "feeds", problems):
        label = read_text(one, "feeds", problems)
        if label is None:
            continue
        if label.casefold() in labels:
            found += labels[label.casefold()]
        else:
            known = [spelling[0] for spelling in labels.values()]
            text = f"no feed has the tag or name {shown(label)}"
            problems.error(one, text, nearest(label, known))
    return tuple(dict.fromkeys(found))


def _languages(values: dict[str, Node], problems: Problems) -> tuple[str, ...]:
    if "languages" not in values:
        return ()
    return primary_tags(each(values["languages"], "languages", problems), problems)


def _severity(values: dict[str, Node], problems: Problems) -> Severity:
    if "severity" not in values:
        return Severity.NORMAL
    known = tuple(Severity)
    word = read_choice(values["severity"], "severity", known, problems)
    return Severity(word) if word else Severity.NORMAL


def read_notify(node: Node, channels: ChannelsRead, problems: Problems) -> tuple[str, ...]:
    """Return the names of channels as they are spelled under `channels`."""
    found: list[str] = []
    for one in each(node, "notify", problems):
        label = read_text(one, "notify", problems)
        if label is None:
            continue
        name = channels.labels.get(label.casefold())
        if name is None:
            known = channels.labels.values()
            problems.error(one, f"there is no channel {shown(label)}", nearest(label, known))
        elif name in channels.problems_only:
            text = f"the channel {shown(name)} is for: problems and gets no alerts"
            problems.error(one, text, "name another, or take for: problems from it")
        else:
            found.append(name)
    return tuple(dict.fromkeys(found))
