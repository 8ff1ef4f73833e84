"""Reads a rules file: everything that is wrong with it at once, or the configuration."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from watcher import __version__
from watcher.config.configuration import Configuration, Listed, Named, Places
from watcher.config.include import Bodies, File, read_files
from watcher.config.sections import rules
from watcher.config.sections.addresses import forget_suffixes
from watcher.config.sections.channels import ADD_ONE, ChannelsRead, read_channels
from watcher.config.sections.entities import read_entities
from watcher.config.sections.feeds import FeedDefaults, FeedsRead, read_feeds
from watcher.config.sections.rules import RulesRead, Surroundings, read_notify, read_rules
from watcher.config.shape.keys import DEFAULTS, KEEP
from watcher.config.telling.problems import Edit, Problems, Proposal
from watcher.config.telling.secrets import Secrets
from watcher.config.telling.surroundings import (
    read_store,
    read_timezone,
    store_url,
    system_timezone,
)
from watcher.config.text.nodes import Broken, Node
from watcher.config.text.reading import (
    read_flag,
    read_keys,
    read_positive_span,
    read_span,
    read_text,
)
from watcher.config.text.sources import Sources
from watcher.errors import Problem

USER_AGENT = f"watcher/{__version__} (+https://example.org/watcher)"
_START = Broken(0, 1)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What reading a file came to; `configuration` is None if and only if there is an error.

    `draft` is as much as could be read of a file with errors, for finding further ones.
    """

    configuration: Configuration | None
    problems: tuple[Problem, ...] = field(default=())
    draft: Configuration | None = None


def load(path: Path, env: Mapping[str, str], instead: Bodies | None = None) -> Loaded:
    """Read a rules file and all that it includes; `instead` is as in `read_files`.

    Never raises for what stands in them, or where there is none.
    """
    problems = Problems(Sources())
    files = read_files(path, problems, instead)
    configuration = _configuration(path, files, env, problems) if files else None
    forget_suffixes()
    told = problems.all()
    failed = any(problem.kind == "error" for problem in told)
    return Loaded(None if failed else configuration, told, configuration)


def _configuration(
    path: Path, files: Sequence[File], env: Mapping[str, str], problems: Problems
) -> Configuration:
    values = files[0].values  # what holds for all files stands in the first
    secrets = Secrets(env, problems)
    general = _general(values, problems)
    entities = read_entities(_all(files, "entities"), problems)
    feeds = _feeds(files, general, secrets, problems)
    channels = _channels(files, secrets, problems)
    rules = _rules(files, channels, feeds, problems)
    places = Places(
        problems.sources,
        (rules.rules, rules.places),
        {"channels": channels.urls, "feeds": feeds.nodes, "entities": entities.labels},
        Named(feeds.tags, entities.names),
    )
    return Configuration(
        path=path,
        timezone=_timezone(values, env, problems),
        store=store_url(path.parent, env, read_store(values.get("store"), problems)),
        lookback=general.lookback,
        give_up=_span(values, "give_up", timedelta(days=7), problems),
        **_keep(values, problems),
        user_agent=general.user_agent,
        feeds=tuple(feeds.feeds),
        entities=tuple(entities.entities),
        channels=tuple(channels.channels),
        rules=tuple(rules.rules),
        secrets=secrets.known,
        places=places,
        lists=tuple(Listed(one.path, len(one.names)) for one in entities.lists),
    )


def _all(files: Iterable[File], key: str) -> list[Node]:
    return [file.values[key] for file in files if key in file.values]


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


def _feeds(
    files: Sequence[File], general: FeedDefaults, secrets: Secrets, problems: Problems
) -> FeedsRead:
    if nodes := _all(files, "feeds"):
        return read_feeds(nodes, general, secrets, problems)
    problems.error(_START, "there are no feeds", "add  feeds:  and below it  - https://HOST/PATH")
    return FeedsRead()


def _channels(files: Sequence[File], secrets: Secrets, problems: Problems) -> ChannelsRead:
    if nodes := _all(files, "channels"):
        return read_channels(nodes, secrets, problems)
    start = Edit(0, 0, 'channels: {here: {url: "print:"}}\n')
    text = "there is no channel: nobody would be told"
    problems.error(_START, text, Proposal(ADD_ONE, start))
    return ChannelsRead()


def _rules(
    files: Sequence[File], channels: ChannelsRead, feeds: FeedsRead, problems: Problems
) -> RulesRead:
    sections: list[rules.Section] = []
    notify = channels.alerted
    for file in files:
        named = _notify(file, channels, problems)
        if file is files[0]:
            notify = named or notify
        if "rules" in file.values:
            sections.append(rules.Section(file.values["rules"], named or notify))
    if not sections:
        hint = "add  rules:  and below it  - match: '@Nagorno-Karabakh'"
        start = Edit(0, 0, "rules:\n  - match: '@Nagorno-Karabakh'\n")
        problems.error(_START, "there are no rules", Proposal(hint, start))
        return RulesRead()
    return read_rules(sections, Surroundings(channels, feeds), problems)


def _notify(file: File, channels: ChannelsRead, problems: Problems) -> tuple[str, ...]:
    """Return whom the rules of a file tell that name nobody; () where it does not say."""
    if "defaults" not in file.values:
        return ()
    defaults = read_keys(file.values["defaults"], DEFAULTS, problems)
    if "notify" not in defaults:
        return ()
    return read_notify(defaults["notify"], channels, problems)
