"""What the machine says where the rules file does not: the timezone, where the store lies."""

import re
from collections.abc import Mapping
from pathlib import Path

from watcher.config.telling.mends import instead, rewritten
from watcher.config.telling.problems import Problems, Proposal, shown
from watcher.config.text.nodes import Node
from watcher.config.text.reading import read_text

_SQLITE = "sqlite:///"
_STORE = "sqlite:///watcher.db"
_OFFSET = re.compile(r"(?:UTC|GMT)? ?([+-])(\d{1,2})(?::?00)?", re.IGNORECASE)
# The clocks that have a short name in news, and a place that follows them.
_CLOCKS = {
    "PST": "America/Los_Angeles", "PDT": "America/Los_Angeles", "PT": "America/Los_Angeles",
    "MDT": "America/Denver", "CST": "America/Chicago", "CDT": "America/Chicago",
    "EDT": "America/New_York", "ET": "America/New_York", "BST": "Europe/London",
    "CEST": "Europe/Berlin", "EEST": "Europe/Kyiv", "MSK": "Europe/Moscow",
    "AMT": "Asia/Yerevan", "AZT": "Asia/Baku", "IST": "Asia/Kolkata", "JST": "Asia/Tokyo",
    "KST": "Asia/Seoul", "AEST": "Australia/Sydney", "TRT": "Europe/Istanbul",
}  # fmt: skip
_LONGEST_ZONE = 64  # characters; twice the longest that there is


def system_timezone(env: Mapping[str, str], link: Path = Path("/etc/localtime")) -> str:
    """Return the name of the system's timezone: by $TZ, by /etc/localtime, else UTC."""
    try:
        target = str(link.readlink())
    except OSError:
        target = ""
    named = env.get("TZ", "").removeprefix(":"), target.partition("zoneinfo/")[2]
    return next((name for name in named if name and _exists(name)), "UTC")


def _exists(name: str) -> bool:
    # Imported late: most of the time is spent in what only this needs.
    from zoneinfo import ZoneInfo

    if len(name) > _LONGEST_ZONE:
        return False  # each / in it is a call within a call: hundreds would end in RecursionError
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return name == "UTC"
    return True


def read_timezone(node: Node, problems: Problems) -> str | None:
    """Return the name of a timezone that exists; None after an error."""
    name = read_text(node, "timezone", problems)
    if name is None or _exists(name):
        return name
    problems.error(node, f"there is no timezone {shown(name)}", _zone(node, name, problems))
    return None


def _zone(node: Node, name: str, problems: Problems) -> Proposal:
    from zoneinfo import available_timezones

    zones = available_timezones()
    # A city alone is what people write: yerevan, New York.
    city = name.replace(" ", "_").casefold()
    named = sorted(zone for zone in zones if zone.rpartition("/")[2].casefold() == city)
    if named:
        return rewritten(node, f"did you mean {shown(named[0])}?", named[0], problems)
    if told := _CLOCKS.get(name.upper()):
        return rewritten(node, f"if you mean the clock of {told}, write it so", told, problems)
    if offset := _OFFSET.fullmatch(name):
        # The names in Etc count hours west of Greenwich.
        sign, hours = ("-" if offset[1] == "+" else "+"), int(offset[2])
        fixed = f"Etc/GMT{sign}{hours}" if hours else "UTC"
        hint = f"write {fixed}, or name a place, whose clock may change: Asia/Yerevan"
        return (
            rewritten(node, hint, fixed, problems)
            if fixed in {*zones, "UTC"}
            else Proposal("for example Asia/Yerevan, or UTC", None)
        )
    found = instead(node, name, sorted(zones), problems)
    return found if found.edit else Proposal("for example Asia/Yerevan, or UTC", None)


def store_url(folder: Path, env: Mapping[str, str], given: str = _STORE) -> str:
    """Return the store's URL with an absolute path: beside rules.yaml, or in $STATE_DIRECTORY."""
    state = env.get("STATE_DIRECTORY", "").split(":")[0]
    base = Path(state) if state else folder.absolute()
    return _SQLITE + str(base / given.removeprefix(_SQLITE))


def read_store(node: Node | None, problems: Problems) -> str:
    """Return the store's URL as written, or the default; the default after an error, too."""
    given = None if node is None else read_text(node, "store", problems)
    if node is None or given is None:
        return _STORE
    file = given.removeprefix(_SQLITE)
    default = rewritten(node, f"write {_STORE}", _STORE, problems)
    if given.startswith("postgresql"):
        problems.error(node, "not yet built: a store in PostgreSQL", default)
    elif file == given:
        problems.error(node, "a store's URL begins with sqlite:///", _as_url(node, given, problems))
    elif not file or file.startswith(":") or file.endswith("/") or "?" in file:
        problems.error(node, "this store names no file", default)
    else:
        return given
    return _STORE


def _as_url(node: Node, given: str, problems: Problems) -> Proposal:
    """Propose the URL of a file whose path stands there, else the default."""
    path = given.removeprefix("sqlite:").lstrip("/") if given.startswith("sqlite:") else given
    url = f"{_SQLITE}{path}" if path and ":" not in path and "?" not in path else _STORE
    url = url.removesuffix("/") if path != "/" else _STORE
    return rewritten(node, f"write {url}", url, problems)
