"""Every key of rules.yaml: what it means, what may stand under it, and an example.

The readers take their keys from here, `watcher schema` its texts.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

Shape = Mapping[str, Any]
"""What may stand under a key, in the words of JSON Schema."""

# An unquoted 2024, 3.10 or true is a text to us and a number or a flag to an editor.
TEXT: Shape = {"type": ["string", "number", "boolean"]}
TEXTS: Shape = {"anyOf": [TEXT, {"type": "array", "items": TEXT, "minItems": 1}]}
FLAG: Shape = {"type": "boolean"}
SPAN: Shape = {"type": "string", "pattern": "^ *[0-9]{1,9}[smhd] *$"}


def one_of(*words: str) -> Shape:
    """Return the shape of a choice."""
    return {"enum": list(words)}


def part(name: str) -> Shape:
    """Return the shape that the schema defines once, under a name."""
    return {"$ref": f"#/definitions/{name}"}


class Key(NamedTuple):
    """A key: its name, what it means, what may stand under it, examples as YAML has them."""

    name: str
    what: str
    shape: Shape
    examples: tuple[Any, ...]


class Keys:
    """The keys that may stand in one place, and the names of those that are planned for it.

    Those `elsewhere` are for the first file only: they hold for the whole program.
    """

    def __init__(
        self, *keys: Key, planned: str = "", elsewhere: str = "", required: tuple[str, ...] = ()
    ) -> None:
        self.keys = keys
        self.built = tuple(key.name for key in keys)
        self.planned = tuple(planned.split())
        self.elsewhere = tuple(elsewhere.split())
        self.required = required


NOTIFY = Key("notify", "The channels that are told.", TEXTS, (["desk", "me"],))
LOOKBACK = Key(
    "lookback", "How old an entry of a new feed may be and still alert.", SPAN, ("12h", "0s")
)
PRIVATE = Key(
    "allow_private", "Whether feeds may be at private addresses, such as 10.0.0.1.", FLAG, (True,)
)
AGENT = Key(
    "user_agent",
    "How watcher names itself to servers.",
    TEXT,
    ("desk-bot (+https://example.org/contact)",),
)
INCLUDE = Key(
    "include",
    "Further files with feeds, entities, channels and rules; * and ** stand for many.",
    TEXTS,
    (["feeds.yaml", "rules/*.yaml"],),
)
FEEDS = Key(
    "feeds",
    "What to read: addresses, or keys for each feed.",
    {"anyOf": [part("feed"), {"type": "array", "items": part("feed"), "minItems": 1}]},
    (["https://feeds.bbci.co.uk/news/world/rss.xml"],),
)
ENTITIES = Key(
    "entities",
    "Things with names, by label; a query asks for them by @label.",
    {"type": "object", "additionalProperties": part("entity")},
    ({"Lachin corridor": ["Lachin corridor", "Berdzor corridor"]},),
)
CHANNELS = Key(
    "channels",
    "Whom to tell, by label.",
    {"type": "object", "additionalProperties": part("channel"), "minProperties": 1},
    ({"here": {"url": "print:"}},),
)
DEFAULTS_KEY = Key(
    "defaults",
    "What the rules of this file do that do not say otherwise.",
    part("defaults"),
    ({"notify": ["me"]},),
)
RULES = Key(
    "rules",
    "What to watch for.",
    {"anyOf": [part("rule"), {"type": "array", "items": part("rule"), "minItems": 1}]},
    ([{"match": "@Nagorno-Karabakh"}],),
)

_PLANNED = "headers auth cookie proxy ca_file expect quiet limit group fallback on_doubt templates"
TOP = Keys(
    Key("timezone", "The clock that times in messages follow.", TEXT, ("Asia/Yerevan",)),
    Key(
        "store",
        "The file that holds what was seen and sent.",
        {"type": "string", "pattern": "^ *sqlite:///."},
        ("sqlite:///watcher.db",),
    ),
    LOOKBACK,
    Key("give_up", "How long an undelivered message is tried.", SPAN, ("7d",)),
    Key("keep", "How long things are kept.", part("keep"), ({"entries": "30d"},)),
    AGENT,
    PRIVATE,
    *(INCLUDE, FEEDS, ENTITIES, CHANNELS, DEFAULTS_KEY, RULES),
    planned=_PLANNED,
)
# What a file may say that another one includes: all but what holds for the whole program.
INCLUDED = Keys(
    *(INCLUDE, FEEDS, ENTITIES, CHANNELS, DEFAULTS_KEY, RULES),
    planned=_PLANNED,
    elsewhere="timezone store lookback give_up keep user_agent allow_private",
)
KEEP = Keys(
    Key("entries", "The texts of entries, from when a feed last showed them.", SPAN, ("30d",)),
    Key("ledger", "Alerts, deliveries, attempts, and why a match raised nothing.", SPAN, ("365d",)),
)
DEFAULTS = Keys(NOTIFY)

_TAGS = Key("tags", "Labels by which rules choose feeds.", TEXTS, (["caucasus", "independent"],))
_LANGUAGE = Key("language", "The language, where the feed does not say.", TEXT, ("en", "pt-BR"))
_PUBLISHER = Key(
    "publisher",
    "Who stands behind it; by default the registrable domain.",
    TEXT,
    ("oc-media.org",),
)
_EVERY = Key(
    "every", "The pace, at least 1m; by default it follows what the feed does.", SPAN, ("10m",)
)
_FEED_LATER = "expect headers auth cookie proxy ca_file"
FEED = Keys(
    Key(
        "url",
        "The address of an RSS, Atom or JSON feed; may be !env NAME or !file PATH.",
        TEXT,
        ("https://oc-media.org/feed/",),
    ),
    Key("name", "How it is called in messages, lists and rules.", TEXT, ("OC Media",)),
    *(_TAGS, _LANGUAGE, _PUBLISHER, _EVERY, LOOKBACK, PRIVATE, AGENT),
    planned=_FEED_LATER,
    required=("url",),
)
OPML = Keys(
    Key(
        "opml",
        "A list of feeds in OPML; its folders become tags, the other keys hold for every feed.",
        TEXT,
        ("agencies.opml",),
    ),
    *(_TAGS, _LANGUAGE, _PUBLISHER, _EVERY, LOOKBACK, PRIVATE, AGENT),
    planned=_FEED_LATER,
    required=("opml",),
)
ENTITY = Keys(
    Key("names", "Its names, in any language.", TEXTS, (["Lachin corridor"],)),
    Key(
        "languages",
        "Its names by language.",
        {"type": "object", "additionalProperties": TEXTS},
        ({"ru": ["Лачинский коридор"]},),
    ),
    Key("not", "Names inside which it is not meant.", TEXTS, (["Qarabağ FK"],)),
    planned="weak wikidata kind file",
)
CHANNEL = Keys(
    Key(
        "url",
        "Where to send, as Apprise writes it, or print: for the terminal; may be !env or !file.",
        TEXT,
        ("mailtos://user:password@smtp.example.org/?to=me@example.org", "print:"),
    ),
    Key("for", "problems: the daemon's own troubles and no alerts.", one_of("problems"), ()),
    planned="quiet limit group give_up fallback on_doubt template templates",
    required=("url",),
)
RULE = Keys(
    Key("id", "What its state hangs on; keep it, and the name may change.", TEXT, ("talks",)),
    Key("name", "How the alert calls it; by default the first query.", TEXT, ("Peace talks",)),
    Key(
        "match",
        "A query, or a list of which any must be true.",
        TEXTS,
        ('@Armenia AND (talks OR "peace treaty"~3)', ["strike", "walkout"]),
    ),
    Key("unless", "A query, or a list of which none may be true.", TEXTS, ("football",)),
    Key("feeds", "Tags or names of the feeds that it looks at.", TEXTS, (["caucasus"],)),
    Key("languages", "Languages of the entries that it looks at.", TEXTS, (["en", "ru"],)),
    Key(
        "severity",
        "How much it matters, as the message says it.",
        one_of("low", "normal", "high", "critical"),
        ("high",),
    ),
    NOTIFY,
    planned="when digest quiet limit updates escalate stories tests",
    required=("match",),
)

# What people write who come from other programs.
SYNONYMS = {
    **dict.fromkeys(("query", "queries", "keyword", "keywords", "search", "filter"), "match"),
    **dict.fromkeys(("exclude", "excluding", "ignore", "except"), "unless"),
    **dict.fromkeys(("channel", "to", "send", "receivers", "alert"), "notify"),
    **dict.fromkeys(("sources", "feed", "source"), "feeds"),
    **dict.fromkeys(("priority", "level", "importance"), "severity"),
    **dict.fromkeys(("link", "href", "address", "uri", "xmlurl"), "url"),
    **dict.fromkeys(("interval", "refresh", "poll", "schedule", "period"), "every"),
    **dict.fromkeys(("labels", "label", "category", "categories", "folder"), "tags"),
    **dict.fromkeys(("title", "description"), "name"),
    **dict.fromkeys(("aliases", "alias", "synonyms"), "names"),
    **dict.fromkeys(("targets", "receiver", "notifications", "outputs"), "channels"),
    **dict.fromkeys(("things", "topics"), "entities"),
    **dict.fromkeys(("tz", "zone"), "timezone"),
    **dict.fromkeys(("database", "db"), "store"),
    **dict.fromkeys(("includes", "import", "imports"), "include"),
    "lang": "language",
}
