"""The pages of the commands by which rules are written."""

from watcher.cli.manual.page import (
    COLOURS,
    COLUMNS,
    CTRL_C,
    DONE,
    RULES,
    SECRETS,
    TIMEZONE,
    USAGE,
    Page,
)

PAGES = {
    "init": Page(
        about="""
            Asks what to read, what to watch for and whom to tell. Enter skips a question. It finds
            the feed of a site, shows what the query finds there now, offers to send one real
            message, and writes a commented file that `watcher run` takes as it is.

            An address that holds a password goes to a file of its own beside the rules; all files
            have mode 0600. No file is ever written over. Answers may come from a pipe, one a line.
        """,
        examples=(
            ("watcher init", "ask, then write rules.yaml in this folder"),
            ("watcher init --yes", "ask nothing: three feeds, and this terminal"),
            ("watcher init desk.yaml", "under another name"),
        ),
        ends=(DONE, USAGE, (3, "the file is there already, or cannot be written"), CTRL_C),
        reads=(TIMEZONE, COLOURS),
        see=("watcher check", "watcher run", "docs/operations.md, The first three minutes"),
    ),
    "check": Page(
        about="""
            Reads the rules file and all that it includes, as the daemon would, and tells every
            error and every warning at once: the line, a mark under the place, what is wrong, and
            what to write instead. Nothing is fetched, sent or stored. Run it after each change;
            `watcher run` takes no file that it calls wrong.

            In a pipe a problem is one line, FILE:LINE:COLUMN: KIND: TEXT (MEND), which editors jump
            to.
        """,
        examples=(
            ("watcher check", "the rules of this folder"),
            ("watcher check desk.yaml", "another file"),
            ("watcher check --json > problems.json", "for programs"),
        ),
        ends=((0, "no error; there may be warnings"), (1, "errors, each told"), USAGE),
        reads=(RULES, SECRETS, COLOURS, COLUMNS),
        see=("watcher schema", "docs/rules.md", "docs/messages.md"),
    ),
    "test": Page(
        about="""
            Holds the examples under `tests:` of each rule against all rules, by the functions that
            the daemon holds entries with: what stands under `match` the rule must find, what stands
            under `miss` it must not. Of a failure it shows the line of the example, the words that
            made the rule true, or what of the query is missing. Nothing is fetched, sent or stored.

            An example is a headline, or the fields of an entry as `watcher parse` prints them.
        """,
        examples=(
            ("watcher test", "the rules of this folder"),
            ("watcher test desk.yaml -v", "another file, with a line for each example"),
            ("watcher test -k talks", "only rules with `talks` in their name or id"),
            ("watcher test --json > tests.json", "for programs"),
        ),
        ends=(
            (0, "every example did as it should, or there is none"),
            (1, "one did not, or the rules file is wrong"),
            USAGE,
        ),
        reads=(RULES, SECRETS, COLOURS, COLUMNS),
        see=("watcher check", "watcher match", "docs/rules.md, tests"),
    ),
    "schema": Page(
        about="""
            Prints what may stand in a rules file as a JSON Schema. Editors that speak YAML then
            complete and explain every key. `watcher init` writes it beside the rules; after an
            upgrade write it anew.
        """,
        examples=(
            ("watcher schema > rules.schema.json", "for the rules file"),
            ("watcher schema --included > included.schema.json", "for files under `include`"),
        ),
        ends=(DONE, USAGE),
        see=("watcher init", "watcher check", "docs/rules.md, In your editor"),
    ),
    "send-test": Page(
        about="""
            Sends one real message to every address of a channel, or of all channels, and says what
            the other side answered. Nothing is stored, and nothing is tried again. Use it after
            writing or mending a channel's url.
        """,
        examples=(
            ("watcher send-test here", "through the channel called here"),
            ("watcher send-test", "through every channel"),
            ("watcher send-test here -r desk.yaml", "of another file"),
        ),
        ends=(
            (0, "every message was taken"),
            (1, "the rules file is wrong, or has no such channel"),
            USAGE,
            (3, "a message was not taken; the reason is told"),
        ),
        reads=(RULES, SECRETS, TIMEZONE, COLOURS, COLUMNS),
        see=("watcher deliveries", "docs/rules.md, channels"),
    ),
}
