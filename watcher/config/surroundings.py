"""What the machine says where the rules file does not: the timezone, where the store lies."""

from collections.abc import Mapping
from pathlib import Path

from watcher.config.located import Node
from watcher.config.problems import Problems, nearest, shown
from watcher.config.reading import read_text

_SQLITE = "sqlite:///"
_STORE = "sqlite:///watcher.db"


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

    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return name == "UTC"
    return True


def read_timezone(node: Node, problems: Problems) -> str | None:
    """Return the name of a timezone that exists; None after an error."""
    from zoneinfo import available_timezones

    name = read_text(node, "timezone", problems)
    if name is None or _exists(name):
        return name
    hint = nearest(name, available_timezones())
    hint = hint if hint.startswith("did") else "for example Asia/Yerevan, or UTC"
    problems.error(node, f"there is no timezone {shown(name)}", hint)
    return None


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
    if given.startswith("postgresql"):
        problems.error(node, "not yet built: a store in PostgreSQL", f"write {_STORE}")
    elif file == given:
        problems.error(node, "a store's URL begins with sqlite:///", f"write {_STORE}")
    elif not file or file.startswith(":") or file.endswith("/") or "?" in file:
        problems.error(node, "this store names no file", f"write {_STORE}")
    else:
        return given
    return _STORE
