"""The section `rules` of rules.yaml."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from watcher.config.sections.channels import ChannelsRead
from watcher.config.sections.examples import Placed, read_examples
from watcher.config.sections.feeds import FeedsRead
from watcher.config.sections.languages import primary_tags
from watcher.config.shape.keys import RULE
from watcher.config.telling.mends import in_quotes, instead, rewritten
from watcher.config.telling.problems import Also, Edit, Problems, Proposal, shown
from watcher.config.text.belongs import as_list
from watcher.config.text.comments import lost_end
from watcher.config.text.nodes import Broken, Mapping, Node, Scalar, Sequence
from watcher.config.text.reading import each, never_opened, read_choice, read_keys, read_text
from watcher.config.whereabouts import RulePlace, RulePlaces
from watcher.model import Rule, Severity

_UNFINISHED = re.compile(r"(?:(?:^|\s)(?:AND|OR|NOT|NEAR(?:/\d+)?)|\()\s*$")
_SEVERITIES = {
    **dict.fromkeys(("urgent", "emergency", "fatal", "highest", "breaking", "alarm"), "critical"),
    **dict.fromkeys(("important", "major", "warning", "serious", "error"), "high"),
    **dict.fromkeys(("medium", "middle", "moderate", "default", "standard", "mid"), "normal"),
    **dict.fromkeys(("info", "minor", "lowest", "notice", "debug"), "low"),
}
Part = Literal["match", "unless"]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a rule may name."""

    channels: ChannelsRead
    feeds: FeedsRead


class Section(NamedTuple):
    """The rules of one file, and whom they tell if they name nobody."""

    node: Node
    notify: tuple[str, ...]


@dataclass(slots=True)
class RulesRead:
    """The rules, and where each stands."""

    rules: list[Rule] = field(default_factory=list)
    places: RulePlaces = field(default_factory=RulePlaces)
    _ids: dict[str, int] = field(default_factory=dict)

    def add(self, rule: Rule, place: RulePlace, problems: Problems) -> None:
        """Take in a rule; two of one id are an error, whatever their case."""
        number = len(self.rules)
        known = self._ids.setdefault(rule.id.casefold(), number)
        if known != number:
            first = self.places.rule(known)
            line = problems.line(first, place.start)
            text = f"this rule and the one in {line} are both called {shown(rule.id)}"
            also = Also(first, "the other one")
            problems.error(place.start, text, "give one another name or id", also)
        self.rules.append(rule)
        self.places.add(place)


def read_rules(sections: Iterable[Section], around: Surroundings, problems: Problems) -> RulesRead:
    """Read every rule of every file."""
    read = RulesRead()
    for node, notify in sections:
        if isinstance(node, Sequence) and not node.items:
            problems.error(node, "rules is empty", "add one:  - match: '@Nagorno-Karabakh'")
        for item in as_list(node, "rule", problems):
            found = _rule(item, notify, around, problems)
            if found is not None:
                read.add(*found, problems)
    return read


def _start_of(node: Mapping) -> Broken:
    """Return the first key of a rule, so that a message does not underline all of it."""
    key = next((pair.key for pair in node.pairs.values()), None)
    return Broken(node.start, node.start + 1) if key is None else Broken(key.start, key.end)


def _rule(
    item: Node, notify: tuple[str, ...], around: Surroundings, problems: Problems
) -> tuple[Rule, RulePlace] | None:
    if not isinstance(item, Mapping):
        _no_keys(item, problems)
        return None
    values = read_keys(item, RULE, problems)
    texts = {key: read_text(values[key], key, problems) for key in ("id", "name") if key in values}
    match = _queries(values, "match", problems)
    tests = _tests(values, around, problems)
    nodes = tuple(test.node for test in tests)
    place = RulePlace(_start_of(item), match, _queries(values, "unless", problems), nodes)
    feeds = _scope(values["feeds"], around, problems) if "feeds" in values else ()
    languages = _languages(values, problems)
    severity = _severity(values, problems)
    if "notify" in values:
        notify = read_notify(values["notify"], around.channels, problems)
    if not match:
        if "match" not in values:
            problems.error(_start_of(item), "this rule has no match", "add  match: QUERY")
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
        tests=tuple(test.example for test in tests),
    )
    return rule, place


def _no_keys(item: Node, problems: Problems) -> None:
    if isinstance(item, Broken):
        return
    edit = None
    if isinstance(item, Scalar) and item.text.strip() and item.style not in {"|", ">"}:
        edit = Edit(item.start, item.start, "match: ")
        if problems.text(Broken(item.start - 1, item.start)) in {"[", ","}:
            edit = Edit(item.start, item.end, "{match: " + in_quotes(item.text) + "}")
    hint = Proposal("write  - match: QUERY", edit)
    problems.error(item, "a rule has keys of its own", hint)


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
        _no_query(node, part, problems)
    elif node.tag is not None:
        hint = rewritten(node, "write it plainly", node.text, problems)
        problems.error(node, f"{node.tag} is for the url of a feed or channel", hint)
    elif not node.text.strip():
        problems.error(node, f"{part} has no query", f"write  {part}: QUERY")
    elif "/" in node.text or not never_opened(node, problems):
        _warn_of_lost_quotes(node, problems)
        return None if _lost_end(node, part, problems) else node
    return None


def _no_query(node: Mapping | Sequence, part: Part, problems: Problems) -> None:
    """Tell of a query that YAML took for something else: `[title: a]`, `{a}`, `[[a]]`."""
    hint = "write one query here"
    edit = None
    if isinstance(node, Mapping):
        hint = "quote the whole query"
        written = problems.text(node).rstrip()
        if "\n" not in written and not written.startswith("{"):
            edit = Edit(node.start, node.start + len(written), in_quotes(written))
    problems.error(node, f"a query of {part} is one text", Proposal(hint, edit))


def _warn_of_lost_quotes(node: Scalar, problems: Problems) -> None:
    """Warn of `match: "peace talks"`: YAML takes the quotes, and the phrase is none any more."""
    words = node.text.split()
    if node.style == '"' and len(words) > 1 and all(word.isalnum() for word in words):
        text = "YAML takes these quotes away: this looks for the words anywhere in an entry"
        phrase = f'"{node.text}"'
        hint = f"for the phrase write '{phrase}', for the words write no quotes"
        problems.warn(node, text, rewritten(node, hint, phrase, problems))


def _lost_end(node: Scalar, part: Part, problems: Problems) -> bool:
    """Tell of `match: talks #metoo`: for YAML a comment begins there; True if it is an error."""
    lost = lost_end(node, problems)
    if lost is None:
        return False
    place, mend = lost
    text = f"YAML takes this for a comment: the query of {part} ends before it"
    wrong = bool(_UNFINISHED.search(node.text))
    if wrong:
        problems.error(place, text, mend)
    else:
        problems.warn(place, text, mend)
    return wrong


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
            problems.error(one, text, instead(one, label, known, problems))
    return tuple(dict.fromkeys(found))


def _languages(values: dict[str, Node], problems: Problems) -> tuple[str, ...]:
    if "languages" not in values:
        return ()
    return primary_tags(each(values["languages"], "languages", problems), problems)


def _tests(values: dict[str, Node], around: Surroundings, problems: Problems) -> tuple[Placed, ...]:
    return read_examples(values["tests"], around.feeds, problems) if "tests" in values else ()


def _severity(values: dict[str, Node], problems: Problems) -> Severity:
    if "severity" not in values:
        return Severity.NORMAL
    known = tuple(Severity)
    word = read_choice(values["severity"], "severity", known, problems, _SEVERITIES)
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
            hint = instead(one, label, known, problems)
            problems.error(one, f"there is no channel {shown(label)}", hint)
        elif name in channels.problems_only:
            text = f"the channel {shown(name)} is for: problems and gets no alerts"
            problems.error(one, text, "name another, or take for: problems from it")
        else:
            found.append(name)
    return tuple(dict.fromkeys(found))
