"""Which rules file is meant where a command names none."""

from collections.abc import Mapping
from pathlib import Path

SYSTEM_WIDE = Path("/etc/watcher/rules.yaml")
USUAL = Path("rules.yaml")


def rules_file(named: Path | None, env: Mapping[str, str], system_wide: Path = SYSTEM_WIDE) -> Path:
    """Return the file that was named, else ./rules.yaml, $WATCHER_RULES or the system-wide one.

    Where there is none of them it is ./rules.yaml: that is the one to write.
    """
    if named is not None:
        return named
    if USUAL.exists():
        return USUAL
    if env.get("WATCHER_RULES"):
        return Path(env["WATCHER_RULES"])
    return system_wide if system_wide.exists() else USUAL
