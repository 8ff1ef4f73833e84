"""The manual: for each command what its signature cannot say. Read only when `--help` is asked."""

from watcher.cli.manual import looking, naming, plumbing, running, writing
from watcher.cli.manual.page import DONE, RULES_WRONG, USAGE, Page

PAGES = {
    "": Page(
        about="""
            Begin with `watcher init`, which asks three things; `watcher demo` shows everything
            without an account. Then `watcher check` finds what is wrong in the rules file, and
            `watcher run` is the daemon.
        """,
        examples=(
            ("watcher init", "write a rules file from three answers"),
            ("watcher run --once --dry-run", "see what would be sent now"),
            ("watcher status", "how everything is, and what to do"),
        ),
        ends=(DONE, RULES_WRONG, USAGE, (3, "something outside failed"), (130, "Ctrl-C")),
        see=("watcher COMMAND --help", "docs/rules.md", "docs/operations.md"),
    ),
    **writing.PAGES,
    **running.PAGES,
    **looking.PAGES,
    **naming.PAGES,
    **plumbing.PAGES,
}
