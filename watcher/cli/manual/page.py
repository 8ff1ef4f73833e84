"""What one page of the manual is made of, and the sentences that many pages share."""

from typing import NamedTuple


class Page(NamedTuple):
    """What `--help` says of a command beside its summary, its arguments and its options.

    `about` are paragraphs with empty lines between them, `examples` command lines with what each
    is for, `ends` the exit statuses, `reads` the environment, `see` commands and documents.
    """

    about: str
    examples: tuple[tuple[str, str], ...]
    ends: tuple[tuple[int, str], ...]
    reads: tuple[tuple[str, str], ...] = ()
    see: tuple[str, ...] = ()


DONE = (0, "done")
RULES_WRONG = (1, "the rules file is wrong or not there")
USAGE = (2, "the command line is wrong")
CTRL_C = (130, "ended by Ctrl-C")
STORE = (3, "the store is not there or cannot be used")

RULES = (
    "$WATCHER_RULES",
    "the rules file, where there is no ./rules.yaml; else /etc/watcher/rules.yaml",
)
SECRETS = (
    "$CREDENTIALS_DIRECTORY",
    "the folder of secrets that the rules name by !file (systemd sets it)",
)
STATE = (
    "$STATE_DIRECTORY",
    "the folder of the store, where `store` is no absolute path (systemd sets it)",
)
TIMEZONE = ("$TZ", "the time zone, where the rules file has no `timezone`")
COLOURS = ("$NO_COLOR, $FORCE_COLOR", "no colours, or colours in a pipe, too")
COLUMNS = ("$COLUMNS", "the width to fill, in place of the terminal's")
LISTING = (RULES, STATE, TIMEZONE, COLOURS, COLUMNS)
