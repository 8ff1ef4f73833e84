"""The values that cross a floor: frozen, valid from birth, named by their stage.

Times are aware and in UTC. Ids are stable hashes of what identifies the thing, so that doing
something twice makes it once.
"""

from watcher.model.decision import Alert, Decision, Reason, Trouble, Verdict
from watcher.model.delivery import (
    Attempt,
    Delivery,
    Kind,
    Outcome,
    Payload,
    Result,
    State,
    Target,
    TargetState,
)
from watcher.model.identity import Secret, stable_id
from watcher.model.judgement import Judgement, Policy
from watcher.model.match import Evidence, Match
from watcher.model.poll import Entry, FeedState, Fetched, FetchFailed, NotModified, Response
from watcher.model.rules import Channel, Entity, EntityKind, Example, Feed, Name, Rule, Severity

__all__ = [
    "Alert",
    "Attempt",
    "Channel",
    "Decision",
    "Delivery",
    "Entity",
    "EntityKind",
    "Entry",
    "Evidence",
    "Example",
    "Feed",
    "FeedState",
    "FetchFailed",
    "Fetched",
    "Judgement",
    "Kind",
    "Match",
    "Name",
    "NotModified",
    "Outcome",
    "Payload",
    "Policy",
    "Reason",
    "Response",
    "Result",
    "Rule",
    "Secret",
    "Severity",
    "State",
    "Target",
    "TargetState",
    "Trouble",
    "Verdict",
    "stable_id",
]
