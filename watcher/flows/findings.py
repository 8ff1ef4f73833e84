"""What compiling found out about the rules, told at its place in the files."""

from dataclasses import replace

from watcher.config.configuration import Configuration, QueryPlace
from watcher.config.telling.mends import rewritten
from watcher.config.telling.problems import Edit, Placed, Problems, Proposal, Span, shown
from watcher.delivery.targets import TargetError
from watcher.entities.lookup import Entities
from watcher.rules.advice.scripts import NameRemark
from watcher.rules.compile import Compiled, Mistake
from watcher.rules.language.tree import Reference


def note_findings(compiled: Compiled, configuration: Configuration, problems: Problems) -> None:
    """Tell of every mistake in a query, and of names that look wrong."""
    for mistake in compiled.mistakes:
        _note(mistake, configuration, problems)
    for name in compiled.names:
        _note_name(name, configuration, problems)


def _note(mistake: Mistake, configuration: Configuration, problems: Problems) -> None:
    places = configuration.places
    at = QueryPlace(mistake.rule, mistake.part, mistake.index, mistake.start, mistake.end)
    hint = places.mend(at, mistake.hint, mistake.mend)
    also = None if mistake.other is None else places.also(mistake.other, "the other one")
    note = problems.error if mistake.kind == "error" else problems.warn
    note(places.query(_meant(at, mistake, configuration)), mistake.text, hint, also)


def _meant(at: QueryPlace, mistake: Mistake, configuration: Configuration) -> QueryPlace:
    """Return what to underline: the opening sign alone, where the mend is to close it."""
    rule = configuration.rules[mistake.rule]
    query = (rule.match if mistake.part == "match" else rule.unless)[mistake.index]
    was = query[at.start : at.end]
    if mistake.kind == "error" and mistake.mend and len(mistake.mend) > len(was) > 1:
        closing = mistake.mend.startswith(was) and was[0] in '("/['
        return replace(at, end=at.start + 1) if closing else at
    return at


def _note_name(found: NameRemark, configuration: Configuration, problems: Problems) -> None:
    where = configuration.places.name(found.label, found.name)
    if where is not None:
        problems.warn(where, found.remark.text, _renamed(found, where, problems))


def _renamed(found: NameRemark, where: Placed, problems: Problems) -> Proposal:
    remark = found.remark
    if remark.mend is None:
        return Proposal(remark.hint, None)
    name = found.name[: remark.start] + remark.mend + found.name[remark.end :]
    if isinstance(where, Span):  # in a list, which is no YAML
        return Proposal(remark.hint, Edit(*where, name))
    return rewritten(where, remark.hint, name, problems)


def note_hollow(entities: Entities, configuration: Configuration, problems: Problems) -> None:
    """Tell of entities that nothing can name: all that they have are weak names."""
    hollow = set(entities.hollow)
    for number, entity in enumerate(configuration.entities):
        if entity.label in hollow:
            where = configuration.places.of("entities", number)
            text = f"the entity {shown(entity.label)} has only weak names, and none counts alone"
            hint = "put a name that tells what is meant under  names: [NAME]"
            problems.error(where, text, hint)


def note_target(error: TargetError, channel: tuple[str, Placed], problems: Problems) -> None:
    """Tell what is wrong with a channel's url: at the very part, where the file shows it."""
    name, where = channel
    written, part = problems.text(where), error.part
    at = written.find(part) if part else -1
    text = f"channel {name}: {error.text}"
    if at < 0:
        problems.error(where, text, error.hint)
        return
    skipped = len(part) - len(part.lstrip("?&"))
    place = Span(where.start + at + skipped, where.start + at + len(part))
    edit = None if error.mend is None else Edit(*place, error.mend)
    problems.error(place, text, Proposal(error.hint, edit))


def note_unused(compiled: Compiled, configuration: Configuration, problems: Problems) -> None:
    """Warn of entities and tags that no rule uses."""
    unused = set(compiled.unused_entities)
    for number, entity in enumerate(configuration.entities):
        if entity.label in unused:
            where = configuration.places.of("entities", number)
            text = f"no rule uses the entity {shown(entity.label)}"
            asked = Reference(label=entity.label, start=0, end=0)
            problems.warn(where, text, f"ask for it by {asked}, or delete it")
    for tag in compiled.unused_tags:
        place = configuration.places.tag(tag)
        if place is not None:
            text = f"no rule uses the tag {shown(tag)}"
            problems.warn(place, text, "write it at feeds: in a rule, or delete it")
