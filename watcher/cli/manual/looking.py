"""The pages of the commands that show what happened and how things are."""

from watcher.cli.manual.page import (
    COLOURS,
    COLUMNS,
    CTRL_C,
    DONE,
    LISTING,
    RULES,
    SECRETS,
    STATE,
    STORE,
    USAGE,
    Page,
)

_NO_RULES = (1, "the rules file is not there; a wrong one does no harm here")
_TIMES = """

    On a terminal each one takes the lines it needs, in a pipe one line. Times are as of now;
    --times gives them exactly. --json is for programs.
"""

PAGES = {
    "status": Page(
        about="""
            Is the daemon running, are the feeds read, do messages arrive, what waits? What is wrong
            stands last, each with its reason and what to do. Look here first.
        """,
        examples=(
            ("watcher status", "for a person"),
            ("watcher status --times", "with exact times"),
            ("watcher status --json > status.json", "for a program that watches over it"),
        ),
        ends=((0, "told, whatever is wrong"), _NO_RULES, USAGE, STORE),
        reads=LISTING,
        see=("watcher feeds list", "watcher deliveries", "docs/operations.md"),
    ),
    "explain": Page(
        about="""
            Holds a story against every rule and prints each query as a tree: what is there, how
            often and where; what is not there, and what is nearly there; what `unless`, feeds and
            languages say to it; and why the whole is true or not. Rules that match come first and
            whole, those of which something is there next, the others as a number.

            WHAT is the id of an alert, or its beginning; the address of a story that is stored,
            else of a feed, which is then fetched (a web page never is); a file; or - for standard
            input.
            A file may be plain text (its first line is the title), JSON lines as `watcher parse`
            prints them, or a feed document; --lang and --feed say of it what it does not say
            itself. Where its language is unknown it is told whose endings count. Of an entry that
            is stored it also says what became of it. In a pipe the evidence stands in [brackets].
        """,
        examples=(
            ("watcher explain story.txt", "a text that you have copied"),
            ("watcher explain story.txt --lang ru", "in a language that nobody can guess"),
            ("watcher explain b879", "why the alert came whose id begins so"),
            ("watcher explain - --all < entries.jsonl", "every rule whole, from standard input"),
            ("watcher explain story.txt --rule Talks --json > why.json", "one rule, for programs"),
        ),
        ends=(
            (0, "explained, whether a rule matches or not"),
            (1, "the rules file is wrong, or the file cannot be read"),
            (2, "no rule, feed or alert is called so, or no language"),
            (3, "there is no store, or no feed at that address"),
            CTRL_C,
        ),
        reads=(RULES, SECRETS, STATE, COLOURS, COLUMNS),
        see=(
            "watcher test",
            "watcher try",
            "watcher alerts show",
            "docs/rules.md, Why, or why not",
        ),
    ),
    "try": Page(
        about="""
            Shows what a query finds in the entries that are stored, the newest first, the evidence
            marked, and says how many they are and how much that makes a day: the way to write a
            rule without waiting for news. Entities of the rules file and of the catalogue work in
            it; what `watcher check` would warn of is told. Ctrl-C stops it and tells the count so
            far.
        """,
        examples=(
            ("watcher try '@Armenia AND talks'", "in the last seven days"),
            ("watcher try 'talks -rain' --since 30d --feed Courier", "farther back, in one feed"),
            ("watcher try talks -n 100 --json > found.json", "for programs"),
        ),
        ends=(
            (0, "searched, whatever was found"),
            (1, "the query is wrong, or the rules file is not there"),
            USAGE,
            STORE,
            CTRL_C,
        ),
        reads=(RULES, SECRETS, STATE, COLOURS, COLUMNS),
        see=("watcher explain", "watcher check", "docs/rules.md, The query language"),
    ),
    "alerts": Page(
        about="""
            The newest alerts, those first that have not reached everybody. The words that made the
            rule true are marked. `watcher alerts show ID` tells the whole way of one.
        """
        + _TIMES,
        examples=(
            ("watcher alerts", "the newest 20"),
            ("watcher alerts -n 100 --times", "a hundred, with exact times"),
            ("watcher alerts show b879", "the one whose id begins so"),
            ("watcher alerts --json > alerts.json", "for programs"),
        ),
        ends=(DONE, _NO_RULES, USAGE, STORE),
        reads=LISTING,
        see=("watcher alerts show", "watcher deliveries", "watcher status"),
    ),
    "alerts show": Page(
        about="""
            Why did this come, when, and whom did it reach? It tells of the entry and its feed; when
            it was published, first seen and raised; which words made which term of the rule true;
            what other rules said of it; and every attempt at every delivery with what followed. All
            times are exact, in the timezone of the rules file.
        """,
        examples=(
            ("watcher alerts show b879", "the alert whose id begins so"),
            ("watcher alerts show b879 --json", "with the texts of the entry, for programs"),
        ),
        ends=(DONE, _NO_RULES, (2, "no alert has this id, or several have"), STORE),
        reads=LISTING,
        see=("watcher alerts", "watcher deliveries"),
    ),
    "deliveries": Page(
        about="""
            A delivery is one alert for one address. Of the newest, what was given up stands first,
            then what fails, what waits, what was sent; each with the last reason and when it is
            tried again.
        """
        + _TIMES,
        examples=(
            ("watcher deliveries", "the newest 20"),
            ("watcher deliveries --dead", "what was given up, and why"),
            ("watcher deliveries --json -n 500 > sent.json", "with every attempt, for programs"),
        ),
        ends=(DONE, _NO_RULES, USAGE, STORE),
        reads=LISTING,
        see=("watcher alerts show", "watcher send-test", "docs/operations.md"),
    ),
    "feeds": Page(
        about="""
            What is read, and how it is: `watcher feeds list` shows every feed.
        """,
        examples=(
            ("watcher feeds list", "every feed and how it is"),
            ("watcher feeds list --json > feeds.json", "for programs"),
        ),
        ends=(DONE, _NO_RULES, USAGE, STORE),
        reads=LISTING,
        see=("watcher feeds list", "docs/rules.md, feeds"),
    ),
    "feeds list": Page(
        about="""
            Feeds that fail for the same reason are told once, with what to do; then those not yet
            polled, then the others with when they last brought news and when they are polled next.
            Look here when news seems to be missing.
        """
        + _TIMES,
        examples=(
            ("watcher feeds list", "every feed and how it is"),
            ("watcher feeds list --times", "with exact times"),
            ("watcher feeds list --json > feeds.json", "for programs"),
        ),
        ends=(DONE, _NO_RULES, USAGE, STORE),
        reads=LISTING,
        see=("watcher status", "docs/operations.md, What else may be said"),
    ),
}
