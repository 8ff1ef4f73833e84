"""The pages of the commands that run the daemon and keep its store."""

from watcher.cli.manual.page import (
    COLOURS,
    DONE,
    RULES,
    RULES_WRONG,
    SECRETS,
    STATE,
    TIMEZONE,
    USAGE,
    Page,
)

_SYSTEMD = (
    "$NOTIFY_SOCKET, $WATCHDOG_USEC",
    "where systemd hears that it is ready and lives (systemd sets them)",
)

PAGES = {
    "run": Page(
        about="""
            Polls each feed in its turn, holds what is new against the rules, and sends the alerts,
            until SIGTERM or Ctrl-C. What is found is stored before it is sent: killed at any
            moment, the next start goes on where this one ended. SIGHUP reads the rules file anew.

            With --once it polls what is due, makes one attempt at each message that is due, and
            ends: for cron. With --dry-run, too, it prints what would be sent, and stores nothing.
            Logs go to standard error: in colour on a terminal, else as JSON lines.
        """,
        examples=(
            ("watcher run", "the daemon, with the rules of this folder"),
            ("watcher run -v /etc/watcher/rules.yaml", "with every poll in the log"),
            ("watcher run --once --dry-run --all", "what would be sent now"),
            ("watcher run --once", "one round, for cron"),
        ),
        ends=(
            (0, "ended as asked; with --once: all was read and sent"),
            RULES_WRONG,
            USAGE,
            (3, "the store cannot be used; with --once also: a feed or a message failed"),
            (130, "a round was ended by Ctrl-C"),
        ),
        reads=(RULES, SECRETS, STATE, TIMEZONE, COLOURS, _SYSTEMD),
        see=("watcher check", "watcher status", "systemd/README.md", "docs/operations.md"),
    ),
    "demo": Page(
        about="""
            Starts a web server with sample feeds, a mailbox and a chat on this machine, and the
            real daemon between them. News is published in several languages; you see each alert and
            how soon it arrived. It needs no account and no internet, and takes about a minute.

            With --dir rules, store and mailbox stay there to be looked at, by `watcher alerts -r
            DIR/rules.yaml` for one.
        """,
        examples=(
            ("watcher demo", "and leave nothing behind"),
            ("watcher demo --dir shown", "keep everything in the folder shown"),
        ),
        ends=(
            (0, "every alert that was due arrived once, and no other"),
            USAGE,
            (3, "one is missing or came twice, or the demo could not run"),
        ),
        reads=(COLOURS,),
        see=("watcher init", "README.md"),
    ),
    "backup": Page(
        about="""
            Copies what was seen, alerted and sent to one file of mode 0600, complete and of one
            moment, while the daemon runs. A plain `cp` would miss what is not yet in the main file.
            Keep the rules file and the secrets with it: they are not in the copy.

            To restore: stop the daemon, put the copy in the store's place, delete the -wal and -shm
            files beside it, start the daemon.
        """,
        examples=(
            ("watcher backup copy.db", "of the store of this folder's rules"),
            ("watcher backup -r desk.yaml desk.db", "of another one's"),
        ),
        ends=(
            DONE,
            (1, "the rules file is not there"),
            USAGE,
            (3, "the file is there already or cannot be written, or there is no store"),
        ),
        reads=(RULES, STATE),
        see=("docs/operations.md, Back up and restore",),
    ),
}
