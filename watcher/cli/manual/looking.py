"""The pages of the commands that show what happened and how things are."""

from watcher.cli.manual.page import DONE, LISTING, STORE, USAGE, Page

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
