"""How an explanation is shown: the entry, the rules that match, those that nearly do, the rest."""

import shutil
import sys
from collections.abc import Iterator, Sequence

from rich.text import Text

from watcher.alerts.headline import headline
from watcher.cli.listing.alerts import SHORT_ID, severity
from watcher.cli.screen.show import Screen, count, dim, painted
from watcher.cli.screen.times import Times
from watcher.cli.screen.wrap import indented, joined, wrapped
from watcher.cli.why.branches import ASCII, Paper, Signs, leaf_line, tree
from watcher.cli.why.language import language_said
from watcher.cli.why.passages import passages
from watcher.flows.subjects import MOST_NEARLY, Explained, nearness
from watcher.model import Decision, Verdict
from watcher.rules.explanation import GROUPS, Explanation, Scope
from watcher.rules.inwords import in_words, queries
from watcher.text.display import plain, safe_link

_HEADLINE, _NAME, _SENTENCE = 300, 100, 600  # characters
_MOST_LEAVES = 4  # of a rule that nearly matches
_INDENT = 2
_INLINE = 48  # cells that a passage needs behind its term
_IN_A_PIPE = 80  # columns


class Page:
    """Standard output, on which explanations are printed one after the other."""

    def __init__(self, times: Times, *, everything: bool = False) -> None:
        """Make ready; with `everything` all rules are shown whole."""
        self._screen = Screen()
        self._times = times
        self._everything = everything
        width = self._screen.text_width
        if self._screen.width is None:
            width = shutil.get_terminal_size((_IN_A_PIPE, 24)).columns
        unicode = (sys.stdout.encoding or "").lower().startswith("utf")
        lit = self._screen.width is not None
        self._paper = Paper(max(_INDENT * 8, width), lit, Signs() if unicode else ASCII)

    def show(self, one: Explained) -> None:
        """Print one entry and all that the rules say of it."""
        self._head(one)
        groups = _sorted(one.rules)
        for rule in groups[0]:
            self._whole(rule, one)
        if self._everything:
            for rule in (*groups[1], *groups[2]):
                self._whole(rule, one)
            return
        for rule in groups[1][:MOST_NEARLY]:
            self._brief(rule, one)
        unsaid = _unsaid(len(groups[1]) - MOST_NEARLY, len(groups[2]))
        if unsaid:
            self._put(Text(""), *wrapped(dim(unsaid), self._paper.width))

    def show_all(self, many: Sequence[Explained]) -> None:
        """Print several entries, those that are not stored and match nothing in one line."""
        silent = 0
        for one in many:
            if self._everything or one.subject.seen is not None:
                self.show(one)
            elif any(rule.true for rule in one.rules):
                self._head(one)
                for rule in _sorted(one.rules)[0]:
                    self._whole(rule, one)
            else:
                silent += 1
                continue
            self._put(Text(""))
        if silent:
            those = "no rule matches"
            told = dim(f"{count(silent, 'entry', 'entries')}: {those}; --all shows them")
            self._put(*wrapped(told, self._paper.width))

    def _head(self, one: Explained) -> None:
        document = one.document
        entry = document.entry
        title = painted(headline(entry, (), _HEADLINE), "bold")
        self._put(*wrapped(title, self._paper.width))
        facts = [
            dim(plain(document.feed.name if document.feed else entry.publisher, _NAME)),
            dim(self._times.said(entry.published)) if entry.published else Text(),
            dim(language_said(document)),
            dim(safe_link(entry.link) or ""),
            _verdict_on(one.rules),
        ]
        for line in joined(facts, self._paper.width):
            self._put(line)

    def _whole(self, rule: Explanation, one: Explained) -> None:
        self._title(rule, one)
        lines = [*tree(queries(rule.match), one.document, self._inner())]
        lines += [*self._unless(rule, one), *self._scope(rule)]
        self._put(*(indented(line, _INDENT) for line in lines))

    def _brief(self, rule: Explanation, one: Explained) -> None:
        self._title(rule, one)
        paper = self._inner()
        leaves = [leaf for branch in rule.match for leaf in branch.leaves()]
        for leaf in [leaf for leaf in leaves if leaf.true or leaf.instead][:_MOST_LEAVES]:
            line = leaf_line(leaf, paper)
            found = leaf.hits or leaf.instead
            room = paper.width - line.cell_len - 2
            inline = room >= _INLINE
            room = room if inline else paper.width - 4
            (passage,) = passages(one.document, found, room, 1, lit=paper.lit)
            if inline:
                line = Text.assemble(line, "  ", passage)
            self._put(*(indented(each, _INDENT) for each in wrapped(line, paper.width, 4)))
            if not inline:
                self._put(*(indented(each, 6) for each in wrapped(passage, paper.width - 4)))

    def _title(self, rule: Explanation, one: Explained) -> None:
        loud = severity(rule.rule.severity)
        mark = Text.assemble(self._paper.mark(true=rule.true), " ")
        name = (plain(rule.rule.name, _NAME), "bold")
        self._put(Text(""), *wrapped(Text.assemble(mark, name, "  ", loud), self._paper.width, 2))
        sentence = plain(in_words(rule), _SENTENCE)
        style = "green" if rule.true else "yellow"
        self._put(*self._indented(Text(f"{'matches: ' if rule.true else ''}{sentence}", style)))
        self._put(*(line for each in self._became(rule, one) for line in self._indented(each)))

    def _unless(self, rule: Explanation, one: Explained) -> Iterator[Text]:
        """Yield what takes a match back: in one line what is not there."""
        bare = [each for each in rule.unless if each.kind not in GROUPS and not each.true]
        for branch in rule.unless:
            if branch not in bare:
                yield dim("unless")
                yield from tree(branch, one.document, self._inner())
        if bare:
            terms = ", ".join(plain(each.term, _NAME) for each in bare)
            text = Text.assemble(dim("unless "), terms, dim(": not there"))
            yield from wrapped(text, self._inner().width, 2)

    def _scope(self, rule: Explanation) -> Iterator[Text]:
        parts = [
            Text.assemble(dim(f"{name} "), (plain(scope.reason, _NAME), _scope_style(scope)))
            for name, scope in (("feeds", rule.feeds), ("languages", rule.languages))
        ]
        yield from joined(parts, self._inner().width)

    def _became(self, rule: Explanation, one: Explained) -> Iterator[Text]:
        """Say what the daemon made of it, where the entry is stored."""
        for verdict in one.subject.verdicts:
            if verdict.rule_id == rule.rule.id:
                yield _verdict(verdict, self._times)
                return
        if one.subject.seen is not None and rule.true:
            yield Text("no alert: the rule was not there when the entry came", "yellow")

    def _inner(self) -> Paper:
        return Paper(self._paper.width - _INDENT, self._paper.lit, self._paper.signs)

    def _indented(self, text: Text) -> list[Text]:
        lines = wrapped(text, self._paper.width - _INDENT)
        return [indented(line, _INDENT) for line in lines]

    def _put(self, *lines: Text) -> None:
        self._screen.put(lines)


def _sorted(rules: Sequence[Explanation]) -> tuple[list[Explanation], ...]:
    """Return those that match, those that nearly do, those taken back first, and the rest."""
    true = [rule for rule in rules if rule.true]
    nearly = sorted((rule for rule in rules if rule.nearly), key=nearness)
    rest = [rule for rule in rules if not (rule.true or rule.nearly)]
    return true, nearly, rest


def _verdict_on(rules: Sequence[Explanation]) -> Text:
    true, nearly = sum(rule.true for rule in rules), sum(rule.nearly for rule in rules)
    verb = "matches" if true == 1 else "match"
    close = f", {nearly} nearly" if nearly else ""
    return Text(
        f"{true} of {count(len(rules), 'rule')} {verb}{close}", "green" if true else "yellow"
    )


def _scope_style(scope: Scope) -> str:
    return "" if scope.holds else "red"


def _unsaid(nearly: int, silent: int) -> str:
    """Count the rules that are not shown."""
    parts = [f"{count(nearly, 'more rule')} nearly"] if nearly > 0 else []
    verb = "has" if silent == 1 else "have"
    parts += [f"{count(silent, 'rule')} {verb} nothing in it"] if silent else []
    return f"{', '.join(parts)}; --all shows them" if parts else ""


def _verdict(verdict: Verdict, times: Times) -> Text:
    when = times.said(verdict.at)
    if verdict.alert_id:
        short = verdict.alert_id[:SHORT_ID]
        text = Text.assemble(f"became alert {short}, {when}; its way: ")
        return text.append(f"watcher alerts show {short}", "bold")
    raised = verdict.decision is Decision.RAISE
    return Text(f"{'alert' if raised else 'no alert'} ({verdict.reason.value}), {when}", "yellow")
