"""What a person can do about a trouble, by the reason that it was given."""

from watcher.text.display import plain

_NAME = 80  # characters
_OFFLINE = (
    "the name ",
    "the server does not answer",
    "the server cannot be reached",
    "the server went silent",
    "took longer than",
)
# The first that stands in the reason counts; docs/operations.md says the same at length.
_FEED = (
    ("allow_private", "if it is your own server, write allow_private: true at the feed"),
    ("private address", "look at who runs the feed: it leads into your own network"),
    ("401 Unauthorized", "give the feed its name and password"),
    ("403 Forbidden", "give a user_agent with an address to reach you; ask the site"),
    ("404 Not Found", "look for the feed's new address on the site"),
    ("410 Gone", "take the feed out of rules.yaml, or write its new address"),
    ("429 Too Many", "nothing: it is obeyed; a longer `every` helps if it goes on"),
    ("bot check", "ask the site for a way in, or take another feed"),
    ("web page", "the address is that of a page: find the feed's own"),
    ("is the clock right", "set the clock of this machine"),
    ("certificate", "tell the site; it is tried again by itself"),
    ("is the network up", "look whether this machine is online; it is tried again by itself"),
    ("is not known", "look for a slip in the address; else it is tried again by itself"),
)

STORE = "mend that; the daemon tries again, and keeps what it polls and sends meanwhile"
START = "start it: watcher run (no need to where cron calls watcher run --once)"


def offline(reason: str) -> bool:
    """Say whether a machine without a network would be given such a reason."""
    return reason.startswith(_OFFLINE)


def for_feed(reason: str) -> str:
    """Say what to do about a feed that fails for this reason."""
    found = (advice for sign, advice in _FEED if sign in reason)
    return next(found, "nothing for now: it is tried again by itself")


def for_target(channel: str) -> str:
    """Say what to do about a target that fails."""
    trial = f"watcher send-test {plain(channel, _NAME)}"
    return f"what waits is kept. Look whether the service is up, or mend the url; then: {trial}"
