"""What the pictures show: the demo, the listings and the mail that come of it, and mistakes."""

import email
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

from tools.pictures.frame import Screen, mail_page, terminal_page
from tools.pictures.terminal import COLUMNS, record
from watcher.demo.story import COMING

ROOT = Path(__file__).resolve().parents[2]
STORY = ROOT / "tests" / "fixtures" / "stories" / "geneva.txt"
BROKEN = Path(__file__).with_name("broken.yaml")
PUBLISHED, ARRIVED, SUM = "▸ published", "✔", "Every alert that was due"
SHOWN = 3  # alerts of the demo, each in a script of its own
HOME = "/home/you"  # stands for the folder that was made for the pictures
PHONE, DESK = 320, 640  # CSS pixels
WRONG = 1  # the exit status of `watcher check` on a file with mistakes


class UnexpectedError(Exception):
    """A command did not do what its picture is to show."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: its name, the page to draw, and whether by a reader who likes it dark."""

    name: str
    page: str
    dark: bool = False


def scenes(place: Path) -> Iterator[Scene]:
    """Run everything in an empty folder, and yield the pictures to be taken of it."""
    desk, broken = place / "demo", place / "broken"
    yield from _demo(place)
    messages = [message_of(path.read_bytes()) for path in sorted((desk / "mailbox/new").iterdir())]
    talks, _, _, armenian, drone, *_ = (item.title for _, _, item in COMING)
    alert = about(drone, messages)["X-Watcher-Alert"][:8]
    yield _terminal("alert", f"alerts show {alert}", desk)
    yield Scene("mail-light", mail_page(about(talks, messages), DESK))
    yield Scene("mail-dark", mail_page(about(drone, messages), DESK), dark=True)
    yield Scene("mail-320", mail_page(about(talks, messages), PHONE))
    yield Scene("mail-320-hy", mail_page(about(armenian, messages), PHONE))
    broken.mkdir()
    shutil.copyfile(BROKEN, broken / "rules.yaml")
    yield _terminal("check", "check", broken, expected=WRONG)
    why = place / "why"
    why.mkdir()
    shutil.copyfile(STORY, why / "story.txt")
    shutil.copyfile(ROOT / "rules.yaml", why / "rules.yaml")
    yield _terminal("explain", "explain story.txt", why)


def _demo(place: Path) -> Iterator[Scene]:
    listings: list[Scene] = []

    def seen(printed: str) -> None:
        # While the daemon runs: that is when a person looks.
        if not listings and all_arrived(printed):
            listings.extend(_listings(place / "demo"))

    arguments = "demo --dir demo"
    status, printed = record(arguments.split(), place, seen)
    if status or not listings:
        raise UnexpectedError(f"watcher demo ended with status {status}:\n{printed}")
    yield Scene("demo", _page(arguments, telling(printed)))
    yield from listings


def all_arrived(printed: str) -> bool:
    """Tell whether the demo has published everything, and every alert has reached its places."""
    due = sum(not item.silence for _, _, item in COMING)
    return printed.count(PUBLISHED) == len(COMING) and printed.count(ARRIVED) >= due


def telling(printed: str) -> str:
    """Cut out of the demo's output what says most: the first alerts, and the sum."""
    lines = printed.splitlines()
    start = next(n for n, line in enumerate(lines) if PUBLISHED in line)
    last = [n for n, line in enumerate(lines) if ARRIVED in line][SHOWN - 1]
    end = next(n for n, line in enumerate(lines) if SUM in line)
    return "\n".join(["…", *lines[start : last + 1], "…", *lines[end:]])


def _listings(folder: Path) -> Iterator[Scene]:
    yield _terminal("alerts", "alerts", folder)
    yield _terminal("status", "status", folder)


def about(headline: str, messages: Sequence[EmailMessage]) -> EmailMessage:
    """Return the message whose subject holds a headline."""
    for message in messages:
        if headline in message["Subject"]:
            return message
    raise UnexpectedError(f"the demo's mailbox holds no message about {headline!r}")


def message_of(raw: bytes) -> EmailMessage:
    """Read a message as it lies in a mailbox."""
    return email.message_from_bytes(raw, policy=default)


def _terminal(name: str, arguments: str, folder: Path, expected: int = 0) -> Scene:
    status, printed = record(arguments.split(), folder)
    if status != expected or "Traceback" in printed:
        raise UnexpectedError(f"watcher {arguments} ended with status {status}:\n{printed}")
    return Scene(name, _page(arguments, printed.replace(str(folder.parent), HOME)))


def _page(arguments: str, printed: str) -> str:
    return terminal_page(Screen(f"watcher {arguments}", printed, COLUMNS))
