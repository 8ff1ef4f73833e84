"""`watcher init`: the first three minutes. Three questions, and a rules file that works."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from watcher.cli.help import Command

if TYPE_CHECKING:
    from watcher.cli.first.asking import Asking
    from watcher.config.text.written import FeedAnswer
    from watcher.flows.discover import Found
    from watcher.flows.plan import Plan


def add_to(app: typer.Typer) -> None:
    """Add this chapter's commands."""
    app.command(cls=Command)(init)


def init(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write it.")] = Path(
        "rules.yaml"
    ),
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Ask nothing: three feeds, and this terminal.")
    ] = False,
) -> None:
    """Write a rules file that works at once, from three answers."""
    from shlex import quote

    from watcher.config.text.written import sample

    _refuse(path)
    texts = {path: sample()} if yes else _asked(path)
    schema = _schema(path)
    _write({**texts, **schema})
    for written in texts:
        secret = (
            "" if written == path else " (a secret: mode 0600, and named in the rules by !file)"
        )
        typer.echo(f"wrote {written}{secret}")
    for written in schema:
        typer.echo(f"wrote {written} (for editors)")
    named = quote(str(path))
    typer.echo(f"  look:   $EDITOR {named}")
    typer.echo(f"  check:  watcher check {named}")
    typer.echo(f"  try:    watcher run --once --dry-run {named}")
    typer.echo(f"  start:  watcher run {named}")


def _asked(path: Path) -> dict[Path, str]:
    """Ask the three things; return the texts of the files that follow, the rules file last."""
    from watcher import clock
    from watcher.cli.first.asking import Asking
    from watcher.cli.first.channel import ask_channel
    from watcher.cli.first.feed import ask_feed, read_all
    from watcher.cli.first.rule import ask_query, show_matches
    from watcher.config.text.written import SAMPLE_FEEDS
    from watcher.flows.shipped import shipped

    asking, known = Asking(), shipped()
    asking.say("Three questions. Enter skips one, Ctrl-C leaves nothing behind.")
    feed = ask_feed(asking)
    found: tuple[Found, ...] = () if feed is None else (feed,)
    query = ask_query(asking, found, known)
    if feed is None and not asking.ended:
        found = read_all([one.url for one in SAMPLE_FEEDS], asking)
    show_matches(query, found, known, asking, clock.now())
    while True:
        channel = ask_channel(asking)
        texts = _texts(path, feed, query, channel)
        plan = _planned(texts, path)
        if not channel or _arrives(plan, asking):
            return texts


def _texts(path: Path, feed: "Found | None", query: str, channel: str) -> dict[Path, str]:
    from watcher.cli.first.channel import CHANNEL
    from watcher.config.text.written import DEFAULT_QUERY, SAMPLE_FEEDS, Answers, sample, written

    if feed is None and query == DEFAULT_QUERY and not channel:
        return {path: sample()}
    secrets: dict[Path, str] = {}
    feeds = SAMPLE_FEEDS if feed is None else (_feed_answer(feed, path, secrets),)
    file = ""
    if channel:
        place = _free(path, CHANNEL)
        secrets[place], file = f"{channel}\n", place.name
    return {**secrets, path: written(Answers(feeds, query, file))}


def _feed_answer(feed: "Found", path: Path, secrets: dict[Path, str]) -> "FeedAnswer":
    """Return a feed as it is written; where its URL has a login or a key, it goes to a file."""
    from watcher.cli.first.rule import feed_name
    from watcher.config.sections.addresses import shown_address
    from watcher.config.telling.secrets import unshown_parts
    from watcher.config.text.written import FeedAnswer

    file = ""
    login = "@" in feed.url and "@" not in shown_address(feed.url)
    if login or unshown_parts(feed.url):
        place = _free(path, "feed")
        secrets[place], file = f"{feed.url}\n", place.name
    return FeedAnswer(feed.url, feed_name(feed), feed.private, file)


def _free(path: Path, name: str) -> Path:
    """Return a file beside the rules that is not there yet: `me.url`, else `me-2.url`."""
    places = (path.with_name(f"{name}{'' if n == 1 else f'-{n}'}.url") for n in range(1, 1000))
    return next(place for place in places if not os.path.lexists(place))


def _planned(texts: Mapping[Path, str], path: Path) -> "Plan":
    """Read the files as the daemon will, before there is anything in the person's folder.

    Raises:
        InputError: if `check` would refuse them; no answer may lead there.

    """
    import tempfile

    from watcher.flows.reload import plan_or_raise

    with tempfile.TemporaryDirectory(prefix="watcher-") as folder:
        _write({Path(folder) / one.name: text for one, text in texts.items()})
        return plan_or_raise(Path(folder) / path.name, os.environ)


def _arrives(plan: "Plan", asking: "Asking") -> bool:
    """Send one real message if that is wanted; say whether the channel is to be kept."""
    from watcher import clock
    from watcher.cli.logs import set_up
    from watcher.delivery.send import send
    from watcher.flows.trial import trial_delivery
    from watcher.model import Result

    if not asking.yes("Send one test message there now?", unasked=False):
        return True
    set_up(plan.configuration.secrets)
    good = True
    for target in plan.targets.values():
        asking.begin(f"sending to {target.label} …")
        outcome = send(trial_delivery(target, plan, clock.now()), target)
        sent = outcome.result is Result.SENT
        good = good and sent
        asking.finish("sent" if sent else f"failed: {outcome.reason}")
    return good or not asking.yes("Try another address? (n keeps this one)", unasked=False)


def _refuse(path: Path) -> None:
    """Raise before anything is asked if the file is there, or cannot be written."""
    import errno

    from watcher.errors import OutsideError

    folder = path.parent
    try:
        path.lstat()
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            raise OutsideError(f"{path} cannot be written: {error.strerror}") from None
    else:
        raise _there(path)
    if not folder.is_dir():
        raise OutsideError(f"the folder {folder} is not there; make it with: mkdir -p {folder}")
    if not os.access(folder, os.W_OK):
        raise OutsideError(f"{path} cannot be written: {os.strerror(errno.EACCES)}")


def _write(texts: Mapping[Path, str]) -> None:
    """Write new files that only their owner reads: all of them, or none."""
    from watcher.errors import OutsideError

    done: list[Path] = []
    try:
        for path, text in texts.items():
            # 0600 from the start: addresses hold passwords.
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            done.append(path)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                file.write(text)
    except BaseException as error:
        for one in done:
            one.unlink(missing_ok=True)
        if isinstance(error, FileExistsError):
            raise _there(path) from None
        if isinstance(error, OSError):
            raise OutsideError(f"{path} cannot be written: {error.strerror}") from None
        raise


def _there(path: Path) -> Exception:
    from watcher.errors import OutsideError

    return OutsideError(
        f"{path} is there already; it was left as it is (for another one: watcher init OTHER.yaml)"
    )


def _schema(path: Path) -> dict[Path, str]:
    """Return the schema that the file's first line names, unless one is there already."""
    from watcher.config.shape.schema import schema_text
    from watcher.config.text.written import SCHEMA_FILE

    place = path.with_name(SCHEMA_FILE)
    return {} if os.path.lexists(place) else {place: schema_text()}
