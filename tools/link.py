"""Make the checkout importable in its own environment, and give it the `watcher` command.

An editable install would do the same, but needs a build backend that the running program
does not; this needs nothing.
"""

import stat
import sys
import sysconfig
from pathlib import Path

COMMAND = """#!{python}
from watcher.__main__ import main

main()
"""


def link(root: Path) -> None:
    """Write a .pth file and the command into the environment that runs this."""
    packages = Path(sysconfig.get_path("purelib"))
    (packages / "watcher_checkout.pth").write_text(f"{root}\n", encoding="utf-8")
    command = Path(sysconfig.get_path("scripts")) / "watcher"
    command.write_text(COMMAND.format(python=sys.executable), encoding="utf-8")
    command.chmod(command.stat().st_mode | stat.S_IXUSR | stat.S_IXGRP | stat.S_IXOTH)


if __name__ == "__main__":
    link(Path(__file__).resolve().parent.parent)
