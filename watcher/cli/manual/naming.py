"""The pages of the commands about entities: things with names."""

from watcher.cli.manual.page import (
    COLOURS,
    COLUMNS,
    CTRL_C,
    DONE,
    RULES,
    SECRETS,
    USAGE,
    Page,
)

_UNREAD = (1, "the rules file or a text cannot be read")
_READS = (RULES, SECRETS, COLOURS, COLUMNS)

PAGES = {
    "entities": Page(
        about="""
            An entity is a thing with names; a query asks for it by @LABEL. Built in are countries,
            places and organisations in many languages; the rules file has your own, and extends
            those. `show` tells all names of one, `search` finds one by a part of a name in any
            script, `add` fetches the names of further ones from Wikidata.
        """,
        examples=(
            ("watcher entities search карабах", "which entity has a name with this in it"),
            ("watcher entities show Nagorno-Karabakh", "all that @Nagorno-Karabakh looks for"),
        ),
        ends=(DONE, _UNREAD, USAGE),
        reads=_READS,
        see=("watcher entities show", "watcher entities search", "watcher entities add"),
    ),
    "entities show": Page(
        about="""
            Tells the names of an entity, those of the rules file and those that are built in, by
            language: which of them bend by the endings of that language, which count only beside
            another one, inside which names the entity is not meant, and where each comes from: the
            line of the rules file, or the catalogue. For an alias or a misspelt label it says which
            label is meant. With --text it also shows where a text names the entity, found as the
            daemon would find it.

            On a terminal it is a page, in a pipe a line for each name. Without a rules file it
            tells what is built in.
        """,
        examples=(
            ("watcher entities show Armenia", "all that @Armenia looks for"),
            ("watcher entities show @Armenia --text story.txt", "and where a text names it"),
            ("watcher entities show Armenia desk.yaml --json > armenia.json", "for programs"),
        ),
        ends=(DONE, _UNREAD, (2, "there is no such entity; the nearest is told")),
        reads=_READS,
        see=("watcher entities search", "watcher explain", "docs/rules.md, entities"),
    ),
    "entities search": Page(
        about="""
            Finds entities, those of the rules file and those that are built in, whose label or
            names contain a text. The script is any; case, accents and hyphens make no difference.
            What is called exactly so comes first, then what begins so. Where nothing is found it
            says how to write an entity of your own.
        """,
        examples=(
            ("watcher entities search карабах", "by a part of a name, in any script"),
            ("watcher entities search guinea -n 5", "the five best"),
            ("watcher entities search united --json > found.json", "for programs"),
        ),
        ends=((0, "searched, whatever was found"), _UNREAD, USAGE),
        reads=_READS,
        see=("watcher entities show", "watcher entities add", "docs/rules.md, entities"),
    ),
    "entities add": Page(
        about="""
            Fetches the names of things from Wikidata by their ids, shows what it would write, asks,
            and writes it into the rules file, under `entities`; the rest of the file stays as it
            is, with its comments, line ends and permissions. An entity that is there gets only what
            it lacks. The file is checked first: what would make it wrong is not written.

            Left out are names by which no text is found: codes, signs, single letters. Names that
            also mean other things, such as a surname alone, go under `weak`. What several languages
            call alike goes under `names`. The id is the Q and the digits in the address of the
            thing's page; the address does, too. In a pipe nobody can be asked: give --yes.
        """,
        examples=(
            ("watcher entities add Q7035479", "show the names, ask, and write them"),
            ("watcher entities add Q7035479 Q81299 --yes", "two at once, without asking"),
            ("watcher entities add Q1428 --label 'Georgia, USA'", "under a label of your own"),
            ("watcher entities add Q7035479 --languages en,ru,hy --dry-run", "only show"),
        ),
        ends=(
            (0, "written, or nothing was lacking, or you said no"),
            (1, "the rules file is wrong, or would be; nothing is written"),
            (2, "the command line is wrong, or nobody can be asked"),
            (3, "Wikidata cannot be asked or knows no such thing, or the file cannot be written"),
            CTRL_C,
        ),
        reads=_READS,
        see=("watcher entities show", "watcher check", "docs/rules.md, From Wikidata"),
    ),
}
