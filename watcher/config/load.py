"""Reads a rules file: everything that is wrong with it at once, or the configuration."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from watcher import __version__
from watcher.config import located
from watcher.config.channels import ADD_ONE, ChannelsRead, read_channels
from watcher.config.configuration import Configuration, Places
from watcher.config.entities import read_entities
from watcher.config.feeds import FeedDefaults, FeedsRead, read_feeds
from watcher.config.located import Broken, Node, read_yaml
from watcher.config.problems import Problems
from watcher.config.reading import (
    Keys,
    is_empty,
    read_flag,
    read_keys,
    read_positive_span,
    read_span,
    read_text,
)
from watcher.config.rules import RulesRead, Surroundings, read_notify, read_rules
from watcher.config.secrets import Secrets
from watcher.config.source import Source, read_source
from watcher.config.surroundings import read_store, read_timezone, store_url, system_timezone
from watcher.errors import Problem
from watcher.model import Entity

USER_AGENT = f"watcher/{__version__} (+https://example.org/watcher)"
KEYS = Keys(
    (
        *("timezone", "store", "lookback", "give_up", "keep", "user_agent", "allow_private"),
        *("feeds", "entities", "channels", "defaults", "rules"),
    ),
    (
        *("include", "headers", "auth", "cookie", "proxy", "ca_file", "expect"),
        *("quiet", "limit", "group", "fallback", "on_doubt", "templates"),
    ),
)
KEEP = Keys(("entries", "ledger"))
DEFAULTS = Keys(("notify",))
_START = Broken(0, 1)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What reading a file came to; `configuration` is None if and only if there is an error.

    `draft` is as much as could be read of a file with errors, for finding further ones.
    """

    configuration: Configuration | None
    problems: tuple[Problem, ...] = field(default=())
    draft: Configuration | None = None


def load(path: Path, env: Mapping[str, str]) -> Loaded:
    """Read a rules file. Never raises for what stands in it, or where there is none."""
    source, found = read_source(path)
    if source is None:
        return Loaded(None, tuple(found))
    problems = Problems(source, found)
    configuration = _configuration(source, env, problems)
    told = problems.all()
    failed = any(problem.kind == "error" for problem in told)
    return Loaded(None if failed else configuration, told, configuration)


def _configuration(
    source: Source, env: Mapping[str, str], problems: Problems
) -> Configuration | None:
    node = read_yaml(problems)
    if node is None or is_empty(node):
        if not problems.all():
            hint = "write a commented one with: watcher init"
            problems.error(_START, "the file is empty", hint)
        return None
    values = read_keys(node, KEYS, problems)
    if not isinstance(node, located.Mapping):
        return None
    secrets = Secrets(env, problems)
    general = _general(values, problems)
    entities, labels = _entities(values, problems)
    feeds = _feeds(values, general, secrets, problems)
    channels = _channels(values, secrets, problems)
    rules = _rules(values, channels, feeds, problems)
    nodes = {"channels": channels.nodes, "feeds": feeds.nodes, "entities": labels}
    return Configuration(
        path=source.path,
        timezone=_timezone(values, env, problems),
        store=store_url(source.path.parent, env, read_store(values.get("store"), problems)),
        lookback=general.lookback,
        give_up=_span(values, "give_up", timedelta(days=7), problems),
        **_keep(values, problems),
        user_agent=general.user_agent,
        feeds=tuple(feeds.feeds),
        entities=tuple(entities),
        channels=tuple(channels.channels),
        rules=tuple(rules.rules),
        secrets=secrets.known,
        places=Places(source, rules.places, nodes),
    )


def _general(values: dict[str, Node], problems: Problems) -> FeedDefaults:
    lookback, agent, private = None, None, False
    if "lookback" in values:
        lookback = read_span(values["lookback"], "lookback", problems)
    if "user_agent" in values:
        agent = read_text(values["user_agent"], "user_agent", problems)
    if "allow_private" in values:
        private = read_flag(values["allow_private"], "allow_private", problems)
    lookback = timedelta(hours=12) if lookback is None else lookback
    return FeedDefaults(lookback, private, agent or USER_AGENT)


def _timezone(values: dict[str, Node], env: Mapping[str, str], problems: Problems) -> str:
    if "timezone" in values:
        return read_timezone(values["timezone"], problems) or "UTC"
    return system_timezone(env)


def _span(values: dict[str, Node], key: str, default: timedelta, problems: Problems) -> timedelta:
    span = read_positive_span(values[key], key, problems) if key in values else None
    return default if span is None else span


def _keep(values: dict[str, Node], problems: Problems) -> dict[str, timedelta]:
    keep = read_keys(values["keep"], KEEP, problems) if "keep" in values else {}
    return {
        "keep_entries": _span(keep, "entries", timedelta(days=30), problems),
        "keep_ledger": _span(keep, "ledger", timedelta(days=365), problems),
    }


def _entities(values: dict[str, Node], problems: Problems) -> tuple[list[Entity], list[Node]]:
    return read_entities(values["entities"], problems) if "entities" in values else ([], [])


def _feeds(
    values: dict[str, Node], general: FeedDefaults, secrets: Secrets, problems: Problems
) -> FeedsRead:
    if "feeds" in values:
        return read_feeds(values["feeds"], general, secrets, problems)
    problems.error(_START, "there are no feeds", "add  feeds:  and below it  - https://HOST/PATH")
    return FeedsRead()


def _channels(values: dict[str, Node], secrets: Secrets, problems: Problems) -> ChannelsRead:
    if "channels" in values:
        return read_channels(values["channels"], secrets, problems)
    problems.error(_START, "there is no channel: nobody would be told", ADD_ONE)
    return ChannelsRead()


def _rules(
    values: dict[str, Node], channels: ChannelsRead, feeds: FeedsRead, problems: Problems
) -> RulesRead:
    notify = channels.alerted
    if "defaults" in values:
        defaults = read_keys(values["defaults"], DEFAULTS, problems)
        if "notify" in defaults:
            notify = read_notify(defaults["notify"], channels, problems)
    if "rules" in values:
        return read_rules(values["rules"], Surroundings(channels, feeds, notify), problems)
    hint = "add  rules:  and below it  - match: '@Nagorno-Karabakh'"
    problems.error(_START, "there are no rules", hint)
    return RulesRead()
