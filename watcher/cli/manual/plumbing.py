"""The pages of the commands for pipes."""

from watcher.cli.manual.page import CTRL_C, RULES, SECRETS, USAGE, Page

PAGES = {
    "parse": Page(
        about="""
            Reads RSS, Atom and JSON feeds from files, as the daemon reads them from the net, and
            prints each entry as one JSON object a line: its texts without HTML, its id, link, dates
            and language. Use it to see what a feed really says, or before `watcher match`.
        """,
        examples=(
            ("watcher parse saved/courier.xml", "the entries of one document"),
            (
                "watcher parse --url https://courier.example/feed saved/courier.xml",
                "with relative links made whole",
            ),
            ("watcher parse saved/*.xml | watcher match --ids", "which rules they match"),
        ),
        ends=((0, "all were read"), (1, "a file is no feed or cannot be read"), USAGE, CTRL_C),
        see=("watcher match", "docs/operations.md, For programs"),
    ),
    "match": Page(
        about="""
            Reads entries from standard input, as `watcher parse` prints them, and prints a JSON
            object a line for each rule that is true of one: the entry's id, the rule, the severity
            and the evidence. No store is read or written. Use it to try rules on entries that you
            have.
        """,
        examples=(
            ("watcher match < entries.jsonl", "by the rules of this folder"),
            ("watcher match desk.yaml --ids < entries.jsonl", "by others, without the evidence"),
            ("watcher parse saved/*.xml | watcher match > matches.jsonl", "from feed documents"),
        ),
        ends=(
            (0, "all lines were read, whether they match or not"),
            (1, "the rules file is wrong, or a line is no entry"),
            USAGE,
            CTRL_C,
        ),
        reads=(RULES, SECRETS),
        see=("watcher parse", "docs/operations.md, For programs"),
    ),
}
