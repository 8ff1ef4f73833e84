"""A rules file becomes a plan, or a list of all that is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from watcher import clock
from watcher.alerts.trouble import rules_trouble
from watcher.config.catalogue import read_catalogue
from watcher.config.configuration import Configuration
from watcher.config.load import load
from watcher.delivery.targets import TargetError, targets
from watcher.entities.builtin import Catalogue
from watcher.entities.lookup import Entities
from watcher.errors import InputError, Problem
from watcher.flows.plan import Plan
from watcher.judge import tell
from watcher.model import Target
from watcher.rules.compile import Compiled, Mistake, compile_rules
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
    addressed, refused = _targets(configuration)
    problems = sorted([*loaded.problems, *_placed(compiled, configuration), *refused])
    if any(problem.kind == "error" for problem in problems):
        return RulesFile(None, tuple(problems), configuration)
    plan = Plan.of(configuration, compiled.ruleset, addressed)
    return RulesFile(plan, tuple(problems), configuration)


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


def _placed(compiled: Compiled, configuration: Configuration) -> list[Problem]:
    return [_problem(mistake, configuration) for mistake in compiled.mistakes]


def _problem(mistake: Mistake, configuration: Configuration) -> Problem:
    line, column = configuration.places.query(
        mistake.rule, mistake.part, mistake.index, mistake.start
    )
    return Problem(
        path=str(configuration.path),
        line=line,
        column=column,
        text=mistake.text,
        hint=mistake.hint,
        width=max(1, mistake.end - mistake.start),
        kind=mistake.kind,
    )


def _targets(configuration: Configuration) -> tuple[tuple[Target, ...], list[Problem]]:
    addressed: list[Target] = []
    refused: list[Problem] = []
    for index, channel in enumerate(configuration.channels):
        try:
            addressed.extend(targets(channel))
        except TargetError as error:
            line, column = configuration.places.channel(index)
            text = f"channel {channel.name}: {error.text}"
            refused.append(Problem(str(configuration.path), line, column, text, error.hint))
    return tuple(addressed), refused


def tell_of_rules(reading: RulesFile, plan: Plan, store: Store) -> None:
    """Say on the channels `for: problems` that an edited rules file could not be loaded."""
    now = clock.now()
    trouble = rules_trouble(reading.problems, now)
    store.report((trouble,), tell(trouble, plan.policy, now))
