"""Folders of several files: parts that include each other, and lists of feeds in OPML."""

from tools.fuzz.cases import Case, Side, Thing
from tools.fuzz.chance import Chance
from tools.fuzz.corpus import SMALL

NAMES = ("other.yaml", "parts/a.yaml", "parts/b.yaml", "parts/ж б.yaml", "deep/er/x.yaml", "secret")
LISTS = ("agencies.opml", "parts/list.opml", "empty.opml")
TAKEN: tuple[Thing, ...] = ("folder", "fifo", "circle", "dangling")
PATHS = (
    *NAMES,
    *LISTS,
    *("rules.yaml", "./rules.yaml", "parts/*.yaml", "*.yaml", "**/*.yaml", "parts", ".", "..", "/"),
    *(
        "../parts/../rules.yaml",
        "nowhere.yaml",
        "nowhere/*.yaml",
        "pipe",
        "circle",
        "[",
        "*",
        "~/x",
    ),
    *("''", "https://example.org/x.yaml", "/dev/null", "/proc/self/mem", "{}", "[a]", "!env MAIL"),
    *("!file secret", "parts/[ab].yaml", "x" * 300, "'\\0'", '"\\0"', '"a\\nb"', "~", "*a"),
)
PARTS = (
    "entities: {Lachin: [Lachin, Berdzor]}\n",
    "rules:\n  - match: border\n  - {match: 'a AND (b', name: X}\n",
    "feeds: [{url: https://parts.example/rss, tags: [parts]}]\n",
    "channels: {more: 'json://127.0.0.1:1/x', here: 'print:'}\n",
    "timezone: UTC\nkeep: {entries: 1d}\n",
    SMALL,
    "",
    "- a\n- b\n",
    "rules: [\n",
)
OUTLINE = '<outline text="{n}" type="rss" xmlUrl="https://o{n}.example/rss"/>'
OPML = '<?xml version="1.0"?>\n<opml version="2.0"><head/><body>{}</body></opml>'
ENTITY = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY x "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
BINARY = (b"\xff\xfe\x00", b"\x00" * 40, b"\x89PNG\r\n", b"\xef\xbb\xbfrules: []\n")


def folder(chance: Chance) -> Case:
    """Return a rules file with files, folders and worse beside it."""
    sides = {name: _part(name, chance) for name in NAMES if chance.random() < 0.7}
    sides |= {name: Side(name, _list(chance)) for name in LISTS if chance.random() < 0.8}
    sides["pipe"] = Side("pipe", thing="fifo")
    sides["circle"] = Side("circle", thing="circle")
    return Case(_main(chance).encode(), tuple(sides.values()))


def _main(chance: Chance) -> str:
    main = SMALL if chance.random() < 0.8 else ""
    if chance.random() < 0.7:
        main = _include(chance) + main
    if chance.random() < 0.7:
        more = f"[{{opml: {chance.choice(PATHS)}, tags: [x], every: 5m}}, https://a.example/rss]"
        main = main.replace("[https://example.org/rss]", more)
    return main


def _include(chance: Chance) -> str:
    paths = [chance.choice(PATHS) for _ in range(chance.choice((1, 1, 2, 5)))]
    return f"include: {paths[0] if len(paths) == 1 else '[' + ', '.join(paths) + ']'}\n"


def _part(name: str, chance: Chance) -> Side:
    if chance.random() < 0.1:
        return Side(name, thing=chance.choice(TAKEN))
    text = _include(chance) if chance.random() < 0.4 else ""
    body = (text + chance.choice(PARTS)).encode()
    if chance.random() < 0.1:
        body = chance.choice(BINARY)
    return Side(name, body, mode=chance.choice((0o600, 0o600, 0o644, 0)))


def _list(chance: Chance) -> bytes:
    lines = "".join(OUTLINE.format(n=n) for n in range(chance.choice((0, 1, 3, 200))))
    nested = "<outline text='group'>" * 3 + lines + "</outline>" * 3
    deep = "<outline>" * 3000 + "</outline>" * 3000
    text = OPML.format(chance.choice((lines, lines, nested, deep, "<outline/>", "&amp;", "&x;")))
    for _ in range(chance.choice((0, 1, 1, 3))):
        text = _broken(text, chance)
    codec = chance.choice(("utf-8", "utf-8", "utf-16", "latin-1"))
    return text.encode(codec, "replace")


def _broken(text: str, chance: Chance) -> str:
    at = chance.randint(0, len(text))
    stray = chance.choice(("<", ">", "&", '"', "\0", "]]>", "<!--"))
    return chance.choice(
        (
            text[:at],
            text[:at] + stray + text[at:],
            text.replace("<opml", ENTITY + "<opml", 1),
            text.replace("<opml", BOMB + "<opml", 1),
            text.replace("https://o", chance.choice(("", "javascript:", "http://[", "\t"))),
            text.replace("xmlUrl", chance.choice(("xmlurl", "url", "xmlUrl='x' xmlUrl"))),
            text.replace("opml", chance.choice(("rss", "html", "OPML"))),
        )
    )
