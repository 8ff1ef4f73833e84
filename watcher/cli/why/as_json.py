"""An explanation as JSON: the entry, and of each rule its queries as trees."""

from dataclasses import asdict

from watcher.cli.listing.as_json import Json
from watcher.feeds.lines import entry_to_json
from watcher.flows.subjects import Explained
from watcher.model import Evidence, Verdict
from watcher.rules.explanation import GROUPS, Branch, Explanation, Scope
from watcher.rules.inwords import in_words


def explained_json(one: Explained) -> Json:
    """Return an entry, which language it was taken to be in, and what each rule says of it."""
    verdicts = {verdict.rule_id: verdict for verdict in one.subject.verdicts}
    return {
        "entry": entry_to_json(one.document.entry),
        "language": one.document.language,
        "rules": [
            {**_rule(rule), "verdict": _verdict(verdicts.get(rule.rule.id))} for rule in one.rules
        ],
    }


def _rule(one: Explanation) -> Json:
    return {
        "rule": one.rule.name,
        "severity": one.rule.severity.value,
        "matches": one.true,
        "nearly": one.nearly,
        "why": in_words(one),
        "match": [_branch(branch) for branch in one.match],
        "unless": [_branch(branch) for branch in one.unless],
        "feeds": _scope(one.feeds),
        "languages": _scope(one.languages),
    }


def _branch(one: Branch) -> Json:
    told: Json = {"kind": one.kind.value, "term": one.term, "true": one.true}
    if one.kind in GROUPS:
        return {**told, "branches": [_branch(branch) for branch in one.branches]}
    return {
        **told,
        "hits": [_evidence(hit) for hit in one.hits],
        "reason": one.reason,
        "instead": [_evidence(hit) for hit in one.instead],
    }


def _evidence(hit: Evidence) -> Json:
    told = asdict(hit)
    if not hit.name:
        del told["name"]
    return told


def _scope(scope: Scope) -> Json:
    return {"holds": scope.holds, "reason": scope.reason}


def _verdict(verdict: Verdict | None) -> Json | None:
    if verdict is None:
        return None
    return {
        "decision": verdict.decision.value,
        "reason": verdict.reason.value,
        "at": verdict.at.isoformat(),
        "alert": verdict.alert_id,
    }
