"""The second question of `watcher init`: what to watch for, and what that finds right now."""

from collections.abc import Sequence
from datetime import datetime

from rich.text import Text

from watcher.alerts.extract import extract
from watcher.alerts.marked import Extract, marked, pieces
from watcher.cli.first.asking import Asking
from watcher.cli.first.channel import is_channel
from watcher.cli.screen.times import ago
from watcher.cli.why.query import query_picture
from watcher.config.text.written import DEFAULT_QUERY
from watcher.flows.discover import Found
from watcher.flows.firstrun import feed_of, proposed, try_query
from watcher.flows.shipped import Shipped
from watcher.model import Match
from watcher.rules.compile import Mistake

QUESTION = 'What shall I watch for? Words, a "phrase", or a thing such as @Armenia'
HINT = f"Enter: {DEFAULT_QUERY}"
MOST = 5  # matches that are shown
_LINE = 120  # characters of a headline or passage, where the terminal is wide enough
_BESIDE = 18  # columns for the indent and the age
_NARROWEST = 40
_EVIDENCE = "bold black on yellow"


def ask_query(asking: Asking, found: Sequence[Found], known: Shipped) -> str:
    """Return a query that works, and nothing but one that works."""
    typed = asking.ask(QUESTION, HINT)
    while typed:
        if is_channel(typed):
            asking.say("That is an address to tell, which is asked next. What to watch for?")
            typed = asking.again()
            continue
        meant = _with_entity(typed, asking, known)
        tried = try_query(meant, found, known)
        mended = _told(meant, tried.mistakes, asking)
        if mended:
            typed = mended
            continue
        if not tried.wrong and (not tried.mistakes or asking.yes("Keep it as it is?")):
            return meant
        asking.say(f"Once more? (Enter: {DEFAULT_QUERY})")
        typed = asking.again()
    return DEFAULT_QUERY


def show_matches(
    query: str, found: Sequence[Found], known: Shipped, asking: Asking, now: datetime
) -> None:
    """Show what the query finds in the feeds as they stand now."""
    total = sum(len(one.entries) for one in found)
    those = "the 1 entry" if total == 1 else f"the {total} entries"
    if not total:
        return
    matches = try_query(query, found, known).matches
    if not matches:
        asking.say(
            f"finds none of {those} there now. That is normal: most news is about something "
            "else. From now on each new entry is looked at."
        )
        return
    asking.say(f"finds {len(matches)} of {those} there now:")
    for match in matches[:MOST]:
        _show(match, asking, now)
    if len(matches) > MOST:
        asking.say(f"  and {len(matches) - MOST} more")
    if len(matches) > max(MOST, total // 2):
        asking.say("That is most of them. A further word narrows it: a blank is AND.")


def _with_entity(typed: str, asking: Asking, known: Shipped) -> str:
    """Propose the entity whose name was typed: a plain word finds one spelling in one script."""
    reference = proposed(typed, known.catalogue)
    if reference and asking.yes(f"{reference} finds it in all languages: use that?"):
        return reference
    return typed


def _told(query: str, mistakes: Sequence[Mistake], asking: Asking) -> str:
    """Say what is wrong with a query; return the mended one if that is wanted."""
    for mistake in mistakes:
        for line in query_picture(query, mistake, asking.width - 6):
            asking.say(line)
    mended = _mended(query, mistakes)
    wanted = mended not in ("", query) and asking.yes(
        f"Watch for  {mended}  instead?", unasked=False
    )
    return mended if wanted else ""


def _mended(query: str, mistakes: Sequence[Mistake]) -> str:
    """Return the query with every mend that is known, from its end to its beginning."""
    free = len(query)
    for mistake in sorted(mistakes, key=lambda one: -one.start):
        if mistake.mend is not None and mistake.end <= free:
            query = query[: mistake.start] + mistake.mend + query[mistake.end :]
            free = mistake.start
    return query.strip()


def _show(match: Match, asking: Asking, now: datetime) -> None:
    entry = match.entry
    room = max(_NARROWEST, min(_LINE, asking.screen.width - _BESIDE))
    in_title = [one for one in match.evidence if one.field == "title"]
    age = f"  {ago(entry.published, now)}" if entry.published else ""
    asking.say(Text.assemble("  ", _painted(marked(entry.title, in_title, room)), (age, "dim")))
    if not in_title:
        asking.say(Text.assemble("    ", _painted(extract(entry, match.evidence, room))))


def _painted(part: Extract) -> Text:
    return Text.assemble(*((run, _EVIDENCE if hit else "") for run, hit in pieces(part)))


def feed_name(found: Found) -> str:
    """Return what the rules file may call a feed; nothing where its own name will not do."""
    name = feed_of(found).name if found.title else ""
    return name if name.isprintable() else ""
