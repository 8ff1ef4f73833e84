"""Every key of rules.yaml: what it means, what may stand under it, and an example.

The readers take their keys from here, `watcher schema` its texts.
"""

from typing import Any, NamedTuple

from watcher.config.shape.shapes import (
    EXAMPLE_TEXT,
    EXAMPLE_TEXTS,
    FLAG,
    LANGUAGE,
    LANGUAGE_OR_NONE,
    LANGUAGES,
    MOMENT,
    POSITIVE_SPAN,
    QUERIES,
    SPAN,
    STORE,
    TEXT,
    TEXTS,
    TEXTS_BY_LANGUAGE,
    WIKIDATA,
    Shape,
    labelled,
    one_of,
    one_or_more,
)


class Key(NamedTuple):
    """A key: its name, what it means, what may stand under it, examples as YAML has them.

    `default` is what holds without it, where that is one value and the same for everybody.
    """

    name: str
    what: str
    shape: Shape
    examples: tuple[Any, ...]
    default: Any = None


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


def keys_shape(keys: Keys) -> Shape:
    """Return the shape of a place where these keys, and no others, may stand."""
    return {
        "type": "object",
        "properties": {key.name: _property(key) for key in keys.keys},
        **({"required": list(keys.required)} if keys.required else {}),
        "additionalProperties": False,
    }


def _property(key: Key) -> Shape:
    default = {} if key.default is None else {"default": key.default}
    return {"description": key.what, **default, "examples": list(key.examples), **key.shape}


NOTIFY = Key("notify", "The channels that are told, by their labels.", TEXTS, (["desk", "me"],))
LOOKBACK = Key(
    "lookback", "How old an entry of a new feed may be and still alert.", SPAN, ("2d", "0s")
)
PRIVATE = Key(
    "allow_private", "Whether feeds may be at private addresses, such as 10.0.0.1.", FLAG, (True,)
)
AGENT = Key(
    "user_agent",
    "How watcher names itself to servers; put an address in it where you can be reached.",
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
    one_or_more("feed"),
    (["https://feeds.bbci.co.uk/news/world/rss.xml"],),
)
ENTITIES = Key(
    "entities",
    "Things with names, by label; a query asks for them by @label.",
    labelled("entity"),
    ({"Lachin corridor": ["Lachin corridor", "Berdzor corridor"]},),
)
CHANNELS = Key(
    "channels",
    "Whom to tell, by label.",
    labelled("channel"),
    ({"here": {"url": "print:"}},),
)
KEEP = Keys(
    Key(
        "entries",
        "The texts of entries, from when a feed last showed them.",
        POSITIVE_SPAN,
        ("10d",),
        "30d",
    ),
    Key(
        "ledger",
        "Alerts, deliveries, attempts, and why a match raised nothing.",
        POSITIVE_SPAN,
        ("90d",),
        "365d",
    ),
)
DEFAULTS = Keys(
    NOTIFY._replace(
        what="The channels of rules that name none; without it all that are not for: problems."
    )
)
DEFAULTS_KEY = Key(
    "defaults",
    "What the rules of this file do that do not say otherwise.",
    {"title": "defaults", **keys_shape(DEFAULTS)},
    ({"notify": ["me"]},),
)
RULES = Key(
    "rules",
    "What to watch for.",
    one_or_more("rule"),
    ([{"match": "@Nagorno-Karabakh"}],),
)

_PLANNED = "headers auth cookie proxy ca_file expect quiet limit group fallback on_doubt templates"
TOP = Keys(
    Key(
        "timezone",
        "The clock that times in messages follow; by default the system's.",
        TEXT,
        ("Asia/Yerevan", "UTC"),
    ),
    Key(
        "store",
        "The file that holds what was seen and sent; three slashes begin beside this file.",
        STORE,
        ("sqlite:////srv/watcher/news.db",),
        "sqlite:///watcher.db",
    ),
    LOOKBACK._replace(default="12h"),
    Key("give_up", "How long an undelivered message is tried.", POSITIVE_SPAN, ("2d",), "7d"),
    Key(
        "keep",
        "How long things are kept.",
        {"title": "keep", **keys_shape(KEEP)},
        ({"entries": "10d"},),
    ),
    AGENT,
    PRIVATE._replace(default=False),
    *(INCLUDE, FEEDS, ENTITIES, CHANNELS, DEFAULTS_KEY, RULES),
    planned=_PLANNED,
)
# What a file may say that another one includes: all but what holds for the whole program.
INCLUDED = Keys(
    *(INCLUDE, FEEDS, ENTITIES, CHANNELS, DEFAULTS_KEY, RULES),
    planned=_PLANNED,
    elsewhere="timezone store lookback give_up keep user_agent allow_private",
)

_TAGS = Key("tags", "Labels by which rules choose feeds.", TEXTS, (["caucasus", "independent"],))
_LANGUAGE = Key(
    "language", "The language's code, where the feed does not say.", LANGUAGE, ("en", "pt-BR")
)
_PUBLISHER = Key(
    "publisher",
    "Who stands behind it; by default the registrable domain, such as bbci.co.uk.",
    TEXT,
    ("oc-media.org",),
)
_EVERY = Key(
    "every",
    "The pace, at least 1m (1s beside allow_private: true); by default it follows the feed's own.",
    POSITIVE_SPAN,
    ("10m",),
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
        TEXTS_BY_LANGUAGE,
        ({"ru": ["Лачинский коридор"]},),
    ),
    Key(
        "file",
        "A list of further names: one a line, or columns called name, language and id.",
        TEXT,
        ("vessels.csv",),
    ),
    Key("weak", "Names that count only beside another one of its names.", TEXTS, (["Artsakh"],)),
    Key("not", "Names inside which it is not meant.", TEXTS, (["Qarabağ FK"],)),
    Key(
        "kind",
        "What it is: a place, and what has no kind, is also meant by its adjective.",
        one_of("place", "person", "organisation"),
        ("place",),
    ),
    Key(
        "wikidata",
        "Its id on Wikidata; `watcher entities add` fills its names in.",
        WIKIDATA,
        ("Q43",),
    ),
)
CHANNEL = Keys(
    Key(
        "url",
        "Where to send, as Apprise writes it, or print: for the terminal;"
        " may be !env NAME or !file PATH.",
        TEXT,
        ("mailtos://user:password@smtp.example.org/?to=me@example.org", "print:"),
    ),
    Key(
        "for",
        "problems: it gets the daemon's own troubles and no alerts.",
        one_of("problems"),
        ("problems",),
    ),
    planned="quiet limit group give_up fallback on_doubt template templates",
    required=("url",),
)
# What `watcher parse` prints of an entry: a line of it can be pasted in as it is.
EXAMPLE = Keys(
    Key("title", "The headline.", EXAMPLE_TEXT, ("Peace talks resume in Geneva",)),
    Key("summary", "The short text.", EXAMPLE_TEXT, ("Envoys met on Tuesday.",)),
    Key("content", "The long text.", EXAMPLE_TEXT, ("The envoys of both sides met on Tuesday.",)),
    Key("link", "The address.", EXAMPLE_TEXT, ("https://oc-media.org/talks-resume",)),
    Key("author", "Who wrote it.", EXAMPLE_TEXT, ("Ani Example",)),
    Key("categories", "What the publisher filed it under.", EXAMPLE_TEXTS, (["Politics"],)),
    Key(
        "lang",
        "The language's code; without it the language is found as it is for entries.",
        LANGUAGE_OR_NONE,
        ("ru",),
    ),
    Key(
        "feed", "The feed that it comes from: its name or its address.", EXAMPLE_TEXT, ("OC Media",)
    ),
    Key("published", "When, by ISO 8601.", MOMENT, ("2026-05-04T12:00:00Z",)),
    Key("publisher", "Who published it.", EXAMPLE_TEXT, ("oc-media.org",)),
    Key("id", "What it is called in its feed; not looked at.", EXAMPLE_TEXT, ("talks-1",)),
    Key("file", "Where it was taken from; not looked at.", EXAMPLE_TEXT, ("saved/news.xml",)),
)
_EXAMPLES = one_or_more("example")
TESTS = Keys(
    Key("match", "What the rule must find.", _EXAMPLES, (["Talks resume", {"title": "Talks"}],)),
    Key("miss", "What it must not find.", _EXAMPLES, ("She talks about football",)),
)
RULE = Keys(
    Key("id", "What its state hangs on; keep it, and the name may change.", TEXT, ("talks",)),
    Key("name", "How the alert calls it; by default the first query.", TEXT, ("Peace talks",)),
    Key(
        "match",
        "A query, or a list of which any must be true; put one that begins with @ in quotes.",
        QUERIES,
        ('@Armenia AND (talks OR "peace treaty"~3)', ["strike", "walkout"]),
    ),
    Key("unless", "A query, or a list of which none may be true.", QUERIES, ("football",)),
    Key("feeds", "Tags or names of the feeds that it looks at.", TEXTS, (["caucasus"],)),
    Key("languages", "Languages of the entries that it looks at.", LANGUAGES, (["en", "ru"],)),
    Key(
        "severity",
        "How much it matters, as the message says it.",
        one_of("low", "normal", "high", "critical"),
        ("high",),
        "normal",
    ),
    NOTIFY._replace(what="The channels that it tells; by default those of defaults."),
    Key(
        "tests",
        "Texts that it must find and texts that it must not; `watcher test` tries them.",
        {"title": "tests", **keys_shape(TESTS), "minProperties": 1},
        ({"match": ["Peace talks resume"], "miss": ["The table talks"]},),
    ),
    planned="when digest quiet limit updates escalate stories",
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
    **dict.fromkeys(("list", "csv", "path"), "file"),
    "type": "kind",
    "lang": "language",
    "language": "lang",
    "url": "link",
    "text": "content",
    "body": "content",
    "date": "published",
    "tags": "feeds",
    "channels": "notify",
}
