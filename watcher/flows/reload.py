"""A rules file becomes a plan, or a list of all that is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from watcher import clock
from watcher.alerts.trouble import rules_trouble
from watcher.config.catalogue import read_catalogue
from watcher.config.configuration import Configuration, QueryPlace
from watcher.config.load import load
from watcher.config.problems import Problems
from watcher.delivery.targets import TargetError, targets
from watcher.entities.builtin import Catalogue
from watcher.entities.lookup import Entities
from watcher.errors import InputError, Problem
from watcher.flows.plan import Plan
from watcher.judge import tell
from watcher.model import Target
from watcher.rules.compile import Mistake, compile_rules
from watcher.store.store import Store


@dataclass(frozen=True, slots=True)
class RulesFile:
    """What reading a rules file came to: a plan unless there is an error, and all problems.

    `draft` is what could be read of a file even if it is wrong; None where that is nothing.
    """

    plan: Plan | None
    problems: tuple[Problem, ...]
    draft: Configuration | None = None


def read_rules(path: Path, env: Mapping[str, str]) -> RulesFile:
    """Read, check and compile a rules file; every mistake in it is found at once."""
    loaded = load(path, env)
    configuration = loaded.draft  # also of a wrong file: its queries may be wrong, too
    if configuration is None:
        return RulesFile(None, loaded.problems)
    compiled = compile_rules(configuration.rules, _entities(configuration), configuration.feeds)
    problems = configuration.places.note(loaded.problems)
    for mistake in compiled.mistakes:
        _note(mistake, configuration, problems)
    addressed = _targets(configuration, problems)
    told = problems.all()
    if any(problem.kind == "error" for problem in told):
        return RulesFile(None, told, configuration)
    plan = Plan.of(configuration, compiled.ruleset, addressed)
    return RulesFile(plan, told, configuration)


def plan_or_raise(path: Path, env: Mapping[str, str]) -> Plan:
    """Read a rules file that must be right.

    Raises:
        InputError: with every problem of the file.

    """
    reading = read_rules(path, env)
    if reading.plan is None:
        raise InputError(reading.problems)
    return reading.plan


def _entities(configuration: Configuration) -> Entities:
    catalogue = Catalogue.from_lines(read_catalogue())
    return Entities(configuration.entities, catalogue)


def _note(mistake: Mistake, configuration: Configuration, problems: Problems) -> None:
    places = configuration.places
    at = QueryPlace(mistake.rule, mistake.part, mistake.index, mistake.start, mistake.end)
    hint = places.mend(at, mistake.hint, mistake.mend)
    also = None if mistake.other is None else places.also(mistake.other, "the other one")
    note = problems.error if mistake.kind == "error" else problems.warn
    note(places.query(at), mistake.text, hint, also)


def _targets(configuration: Configuration, problems: Problems) -> tuple[Target, ...]:
    addressed: list[Target] = []
    for index, channel in enumerate(configuration.channels):
        try:
            addressed.extend(targets(channel))
        except TargetError as error:
            where = configuration.places.of("channels", index)
            problems.error(where, f"channel {channel.name}: {error.text}", error.hint)
    return tuple(addressed)


def tell_of_rules(reading: RulesFile, plan: Plan, store: Store) -> None:
    """Say on the channels `for: problems` that an edited rules file could not be loaded."""
    now = clock.now()
    trouble = rules_trouble(reading.problems, now)
    store.report((trouble,), tell(trouble, plan.policy, now))
