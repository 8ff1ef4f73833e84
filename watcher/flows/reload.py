"""A rules file becomes a plan, or a list of all that is wrong with it."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from watcher import clock
from watcher.alerts.trouble import rules_trouble
from watcher.config.configuration import Configuration
from watcher.config.include import Bodies
from watcher.config.load import load
from watcher.config.telling.problems import Problems
from watcher.delivery.targets import TargetError, targets
from watcher.entities.lookup import Entities
from watcher.errors import InputError, Problem
from watcher.flows.findings import note_findings, note_hollow, note_target, note_unused
from watcher.flows.plan import Plan
from watcher.flows.shipped import shipped
from watcher.judge import tell
from watcher.model import Target
from watcher.rules.compile import compile_rules
from watcher.store.store import Store


@dataclass(frozen=True, slots=True)
class RulesFile:
    """What reading a rules file came to: a plan unless there is an error, and all problems.

    `draft` is what could be read of a file even if it is wrong; None where that is nothing.
    """

    plan: Plan | None
    problems: tuple[Problem, ...]
    draft: Configuration | None = None


def read_rules(path: Path, env: Mapping[str, str], instead: Bodies | None = None) -> RulesFile:
    """Read, check and compile a rules file; every mistake in it is found at once.

    `instead` are bytes to read as if they stood in a file, by its resolved path.
    """
    with _without_collecting():
        return _read(path, env, instead)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Keep the collector of cycles away: what is built here has none.

    Among the millions of objects of a large file the search for them takes a third of the time.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _read(path: Path, env: Mapping[str, str], instead: Bodies | None) -> RulesFile:
    loaded = load(path, env, instead)
    configuration = loaded.draft  # also of a wrong file: its queries may be wrong, too
    if configuration is None:
        return RulesFile(None, loaded.problems)
    known = shipped()
    entities = Entities(configuration.entities, known.catalogue)
    compiled = compile_rules(configuration.rules, entities, configuration.feeds, known.common)
    problems = configuration.places.note(loaded.problems)
    note_findings(compiled, configuration, problems)
    note_hollow(entities, configuration, problems)
    wrong = any(mistake.kind == "error" for mistake in compiled.mistakes)
    if loaded.configuration is not None and not wrong:
        # Only of a file that is right: a rule that cannot be read may use what no other does.
        note_unused(compiled, configuration, problems)
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


def _targets(configuration: Configuration, problems: Problems) -> tuple[Target, ...]:
    addressed: list[Target] = []
    for index, channel in enumerate(configuration.channels):
        try:
            addressed.extend(targets(channel))
        except TargetError as error:
            note_target(error, (channel.name, configuration.places.of("channels", index)), problems)
    return tuple(addressed)


def tell_of_rules(reading: RulesFile, plan: Plan, store: Store) -> None:
    """Say on the channels `for: problems` that an edited rules file could not be loaded."""
    now = clock.now()
    trouble = rules_trouble(reading.problems, now)
    store.report((trouble,), tell(trouble, plan.policy, now))
