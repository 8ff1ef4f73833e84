"""Wrong queries: where each is wrong, what it is, and that the mend which is told mends it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.entities.lookup import Entities
from watcher.model import Entity, Name
from watcher.rules.advice.common import Common
from watcher.rules.build import Builder
from watcher.rules.keys import Keys
from watcher.rules.language.mistakes import QueryError
from watcher.rules.language.query import LONGEST, examine, read_query
from watcher.rules.vocabulary import Vocabulary

ENTITIES = Entities(
    [
        Entity("Nagorno-Karabakh", (Name("Artsakh"), Name("Арцах", "ru"))),
        Entity("Lachin corridor", (Name("Lachin corridor"), Name("Berdzor corridor"))),
        Entity("Armenia", (Name("Armenia"), Name("Հայաստան", "hy"))),
        Entity("nameless", ()),
    ],
    {},
)

# Each line: the query, where it is wrong, what it is, and what to write there.
WRONG = [
    ("(a OR b", 0, 7, "this parenthesis is not closed", "(a OR b)"),
    ("x (a (b)", 2, 8, "this parenthesis is not closed", "(a (b))"),
    ("title:(a OR b", 6, 13, "this parenthesis is not closed", "(a OR b)"),
    ('say "peace talks', 4, 16, "this quotation mark is not closed", '"peace talks"'),
    ('"peace talks AND border', 0, 12, "this quotation mark is not closed", '"peace talks"'),
    ('("peace talks OR treaty) x', 1, 13, "this quotation mark is not closed", '"peace talks"'),
    ('talks"', 5, 6, "this quotation mark is not closed", ""),
    (
        '"peace talks AND "border clash"',
        0,
        12,
        "this quotation mark is not closed",
        '"peace talks"',
    ),
    ('="Polish', 1, 8, "this quotation mark is not closed", '"Polish"'),
    ('@"Lachin corridor', 1, 17, "this quotation mark is not closed", '"Lachin corridor"'),
    ("/mig", 0, 4, "this regular expression is not closed", "/mig/"),
    ("(/mig-?\\d{2} OR x)", 1, 12, "this regular expression is not closed", "/mig-?\\d{2}/"),
    ("a OR b)", 6, 7, "this parenthesis was never opened", ""),
    (")", 0, 1, "this parenthesis was never opened", None),
    ("a AND (", 6, 7, "this parenthesis is not closed, and there is nothing in it", ""),
    ("a AND", 2, 5, "`AND` needs a term after it", ""),
    ("a OR", 2, 4, "`OR` needs a term after it", ""),
    ("(a NOT) b", 3, 6, "`NOT` needs a term after it", ""),
    ("a NEAR/3", 2, 8, "`NEAR/3` needs a term after it", ""),
    ("AND a", 0, 3, "`AND` needs a term before it", ""),
    ("a AND OR b", 6, 8, "`OR` needs a term before it", ""),
    ("a AND AND b", 6, 9, "`AND` needs a term before it", ""),
    ("a OR AND b", 5, 8, "`AND` needs a term before it", ""),
    ("a AND NOT", 2, 9, "`AND NOT` needs a term after it", ""),
    ("AND", 0, 3, "`AND` needs a term before it", '"AND"'),
    ("| a", 0, 1, "`|` needs a term before it", ""),
    ("(AND a)", 1, 4, "`AND` needs a term before it", ""),
    ("a ()", 2, 4, "there is nothing between these parentheses", ""),
    ("a AND ()", 6, 8, "there is nothing between these parentheses", ""),
    ('a ""', 2, 4, "there is nothing to look for here: no letter and no digit", ""),
    ('a "..."', 2, 7, "there is nothing to look for here: no letter and no digit", ""),
    ("...", 0, 3, "there is nothing to look for here: no letter and no digit", None),
    ("", 0, 0, "this query is empty", None),
    ("  ", 0, 2, "this query is empty", None),
    ("title: a", 0, 7, "`title:` needs a term directly after the colon", "title:"),
    ("title:", 0, 6, "`title:` needs a term directly after the colon", None),
    ("a title:", 2, 8, "`title:` needs a term directly after the colon", ""),
    (
        "title : a",
        0,
        8,
        "a field stands directly before its colon, and the term directly after it",
        "title:",
    ),
    ("title: (a OR b)", 0, 7, "`title:` needs a term directly after the colon", "title:"),
    ("tittle:a", 0, 7, "there is no field `tittle`", "title:"),
    ("headline:a", 0, 9, "there is no field `headline`", "title:"),
    ("Titel: a", 0, 7, "there is no field `Titel`", "title:"),
    ("foo:a", 0, 5, "there is no field `foo`", '"foo:a"'),
    ("US:China", 0, 8, "there is no field `US`", '"US:China"'),
    ("http://bbc.com/news", 0, 19, "there is no field `http`", 'link:"bbc.com/news"'),
    ("title:x:y", 6, 9, "there is no field `x`", '"x:y"'),
    ("title:(title:a)", 7, 13, "a field inside `title:` can never be found", ""),
    ("title:(summary:a)", 7, 15, "a field inside `title:` can never be found", None),
    ("@", 0, 1, "`@` needs the name of an entity directly after it", None),
    ("a @", 2, 3, "`@` needs the name of an entity directly after it", ""),
    ("@ Armenia", 0, 2, "`@` needs the name of an entity directly after it", "@"),
    ("@Armenia*", 0, 9, "an entity takes no `*` and no `~`", "@Armenia"),
    ('@""', 0, 3, "this is no name of an entity", None),
    ('a @""', 2, 5, "this is no name of an entity", ""),
    ('@"Armenia"~3', 0, 12, "an entity takes no `~`", '@"Armenia"'),
    ("@Nagorno Karabakh", 0, 17, "there is no entity `Nagorno`", "@Nagorno-Karabakh"),
    ("@Nagorno", 0, 8, "there is no entity `Nagorno`", "@Nagorno-Karabakh"),
    ("@Lachin corridor AND talks", 0, 16, "there is no entity `Lachin`", '@"Lachin corridor"'),
    ("@Арцах", 0, 6, "there is no entity `Арцах`", "@Nagorno-Karabakh"),
    ("@Armeni", 0, 7, "there is no entity `Armeni`", "@Armenia"),
    ("@Lachin", 0, 7, "there is no entity `Lachin`", '@"Lachin corridor"'),
    ("@Mars", 0, 5, "there is no entity `Mars`", None),
    ("mi*", 0, 3, "a `*` needs at least three letters before it", None),
    ("*", 0, 1, "a `*` needs at least three letters before it", None),
    ("a *", 2, 3, "a `*` alone stands for every word", ""),
    ("*talks", 0, 6, "`*` goes at the end of a word only, not before it", "/talks\\b/"),
    ("ta*ks", 0, 5, "`*` goes at the end of a word only, not inside it", "/\\bta\\w*ks\\b/"),
    ("*lateral*", 0, 9, "`*` goes at the end of a word only, not before it", "/lateral/"),
    ("milit+*", 0, 7, "`*` goes directly after a letter", "milit*"),
    ("C+*x", 0, 4, "`*` goes at the end of a word only", None),
    ('"peace talks"~', 13, 14, "a number of words is missing after `~`", "~5"),
    ('"peace talks" ~5', 13, 16, "`~` goes directly after the closing quotation mark", "~5"),
    ('"peace talks"~501', 13, 17, "this distance is over 500 words", "~500"),
    ('"peace"~3', 0, 9, "`~` needs two to 8 words in the quotation marks", '"peace"'),
    ('"a b c d e f g h i"~3', 0, 21, "`~` needs two to 8 words in the quotation marks", None),
    ("~x", 0, 2, "`~` goes after a closing quotation mark only", "x"),
    ("talks~", 0, 6, "`~` goes after a closing quotation mark only", "talks"),
    ("talks~2", 0, 7, "`~` goes after a closing quotation mark only", "talks"),
    ("~99999", 0, 6, "`~` goes after a closing quotation mark only", None),
    ("a ~99999", 2, 8, "`~` goes after a closing quotation mark only", ""),
    ("a NEAR/ b", 2, 7, "NEAR needs its number of words directly after it", "NEAR/5"),
    ("a NEAR b", 2, 6, "NEAR needs its number of words directly after it", "NEAR/5"),
    ("a NEAR 7 b", 2, 8, "NEAR needs its number of words directly after it", "NEAR/7"),
    ("a NEAR/9999 b", 2, 11, "this distance is over 500 words", "NEAR/500"),
    (
        "a NEAR/3 (b c)",
        9,
        14,
        "NEAR goes between words, phrases, entities and groups of OR only",
        '"b c"',
    ),
    (
        "title:a NEAR/3 b",
        0,
        16,
        "NEAR goes between words, phrases, entities and groups of OR only",
        "title:(a NEAR/3 b)",
    ),
    (
        "a NEAR/3 title:b",
        0,
        16,
        "NEAR goes between words, phrases, entities and groups of OR only",
        "title:(a NEAR/3 b)",
    ),
    (
        "title:a NEAR/3 title:b",
        0,
        22,
        "NEAR goes between words, phrases, entities and groups of OR only",
        "title:(a NEAR/3 b)",
    ),
    (
        "a NEAR/3 /b/",
        9,
        12,
        "NEAR goes between words, phrases, entities and groups of OR only",
        None,
    ),
    (
        "(a OR /b/) NEAR/3 c",
        6,
        9,
        "NEAR goes between words, phrases, entities and groups of OR only",
        None,
    ),
    ("a && b", 2, 4, "`&&` is no operator here", "AND"),
    ("a & b", 2, 3, "`&` is no operator here", "AND"),
    ("a || b", 2, 4, "`||` is no operator here", "OR"),
    ("!(a OR b) c", 0, 1, "`!` is no operator here", "-"),
    ('a +"b c"', 2, 3, "`+` means nothing here: every term must be there as it is", ""),
    ("a –b", 2, 3, "this is a dash and no minus sign", "-"),
    ("a −b", 2, 3, "this is a dash and no minus sign", "-"),
    ("a —(b c)", 2, 3, "this is a dash and no minus sign", "-"),
    ("a - b", 2, 3, "this dash stands alone", None),
    ("a – b", 2, 3, "this dash stands alone", None),
    ("a -", 2, 3, "this dash stands alone", ""),
    ("-", 0, 1, "this dash stands alone", None),
    ("NOT a", 0, 5, "this only excludes, so it would match almost everything", None),
    ("-a -b", 0, 5, "this only excludes, so it would match almost everything", None),
    ("a OR -b", 5, 7, "this only excludes, so it would match almost everything", None),
    ("=", 0, 1, "`=` needs a word directly after it", None),
    ("a = b", 2, 4, "`=` needs a word directly after it", "="),
    ("a =", 2, 3, "`=` needs a word directly after it", ""),
    ("=mil*", 0, 5, "`=` goes with whole words only", None),
    ("=talks~2", 0, 8, "`=` goes with whole words only", "=talks"),
    ('="a b"~3', 0, 8, "`=` and `~` do not go together", None),
    ("=(a b)", 0, 1, "`=` needs a word directly after it", None),
    ("/(a/", 1, 3, "this `(` is not closed in the regular expression", "(a)"),
    ("/a)/", 2, 3, "this `)` closes nothing in the regular expression", "\\)"),
    ("/[a-z/", 1, 5, "this `[` is not closed in the regular expression", "[a-z]"),
    ("/*talks/", 1, 2, "`*` has nothing before it to repeat", ""),
    ("/+374/", 1, 2, "`+` has nothing before it to repeat", "\\+"),
    ("/a|*b/", 3, 4, "`*` has nothing before it to repeat", ""),
    ("/a**/", 2, 4, "`**` repeats what is already repeated", "*"),
    ("/a++/", 2, 4, "`++` repeats what is already repeated", "+"),
    ("/a{2,1}/", 2, 7, "`{2,1}` ends before it begins", "{1,2}"),
    ("/a{2000}/", 2, 8, "`{2000}` repeats too often", "{1000}"),
    ("/(a{500}){500}/", 3, 8, "`{500}` repeats too often together with the other repeats", None),
    ("/(?P<x y>a)/", 1, 9, "this group has no proper name", "(?:"),
    ("/(?=a)b/", 1, 4, "look-around is not possible: the search runs in linear time", None),
    ("x /a(?<!b)c/", 4, 8, "look-around is not possible: the search runs in linear time", None),
    ("/(a)\\1/", 4, 6, "a back-reference is not possible: the search runs in linear time", None),
    (
        "/(?P<q>a)(?P=q)/",
        9,
        13,
        "a back-reference is not possible: the search runs in linear time",
        None,
    ),
    ("/\\qa/", 1, 3, "`\\q` is not understood", "q"),
    ("/\\Z/", 1, 3, "`\\Z` is not understood", "\\z"),
    ("/\\u0531bc/", 1, 7, "`\\u0531` is not understood", "Ա"),
    ("/[z-a]/", 2, 5, "the range `z-a` ends before it begins", "a-z"),
    ("/\\p{Foo}/", 1, 8, "`\\p{Foo}` is no class of characters", None),
    ("/[[:alfa:]]/", 2, 10, "`[:alfa:]` is no class of characters", "[:alpha:]"),
    ("/(?>a)b/", 1, 4, "an atomic group is not possible", "(?:"),
    ("/(?#x)b/", 1, 4, "a remark is not possible inside a regular expression", None),
    (
        "/a*/",
        0,
        4,
        "this regular expression matches the empty text, so it would match everything",
        "/a+/",
    ),
    (
        "/x?/",
        0,
        4,
        "this regular expression matches the empty text, so it would match everything",
        "/x/",
    ),
    (
        "/|a/",
        0,
        4,
        "this regular expression matches the empty text, so it would match everything",
        "/a/",
    ),
    ("//", 0, 2, "there is nothing between these slashes", None),
    ("a //", 2, 4, "there is nothing between these slashes", ""),
    ("/а\\bб/", 2, 4, "`\\b` works beside such letters at the ends of the pattern only", None),
    ("/a[\\W]/", 3, 5, "`\\W` inside square brackets is not supported", None),
    ("/\\p{L}{1000}/", 0, 13, "this regular expression needs too much memory", None),
    ("a\u200b* b", 0, 3, "a `*` needs at least three letters before it", None),
    ("“peace talks", 0, 12, "this quotation mark is not closed", "“peace talks”"),
    ("«a b» „c", 6, 8, "this quotation mark is not closed", "„c“"),
    ("@nameless", 0, 9, "the entity `nameless` has no names to look for", None),
    (
        "a" * (LONGEST + 1),
        LONGEST,
        LONGEST + 1,
        f"this query is longer than {LONGEST} characters",
        None,
    ),
    ("(" * 51 + "a" + ")" * 51, 50, 51, "this query is nested deeper than 50 levels", None),
    ("a " * 2001, 4000, 4001, "this query has more than 2000 terms", None),
    (f"/{'a' * 1001}/", 0, 1003, "this regular expression is longer than 1000 characters", None),
]
MENDED = [line for line in WRONG if line[4] is not None]


def errors_of(query: str) -> tuple[QueryError, ...]:
    return Builder(Keys(Vocabulary(), Common()), ENTITIES).errors(examine(query))


def mended(query: str, error: QueryError) -> str:
    return query[: error.start] + str(error.mend) + query[error.end :]


@pytest.mark.parametrize(("query", "start", "end", "text", "mend"), WRONG)
def test_a_wrong_query_says_where_it_is_wrong_and_how_to_mend_it(
    query: str, start: int, end: int, text: str, mend: str | None
) -> None:
    (error,) = errors_of(query)

    assert (error.start, error.end, error.text, error.mend) == (start, end, text, mend)
    assert error.hint


@pytest.mark.parametrize("query", [line[0] for line in MENDED])
def test_a_mend_makes_its_error_go_away(query: str) -> None:
    (error,) = errors_of(query)
    left = [(other.text, other.start) for other in errors_of(mended(query, error))]

    assert (error.text, error.start) not in left


def test_most_mends_leave_nothing_wrong() -> None:
    whole = [line[0] for line in MENDED if not errors_of(mended(line[0], *errors_of(line[0])))]

    assert len(whole) >= 80


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("@artsakh OR @nobody", ["@artsakh", "@nobody"]),
        ("/(a/ OR /[a/ OR b AND", ["(a", "[a", "AND"]),
        ("@nobody /(a/ mi* (a OR", ["@nobody", "(a", "mi*", "OR"]),
        ("a && b || c", ["&&", "||"]),
        ("tittle:a =  (", ["tittle:", "="]),
        ("@nobody @nobody", ["@nobody", "@nobody"]),
    ],
)
def test_errors_that_do_not_hang_together_are_all_told(query: str, found: list[str]) -> None:
    assert [query[error.start : error.end] for error in errors_of(query)] == found


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ('("peace talks AND border', ['"peace talks']),
        ("a AND (b OR && c", ["&&"]),
        ('a OR "', ['"']),
        ("title: AND /x", ["title: ", "/x"]),
    ],
)
def test_a_guess_is_not_held_against_the_author(query: str, found: list[str]) -> None:
    assert [query[error.start : error.end] for error in errors_of(query)] == found


def test_a_query_tells_no_more_errors_than_anybody_reads() -> None:
    assert len(errors_of("mi* " * 100)) == 20


@pytest.mark.parametrize(
    ("query", "found", "mend"),
    [
        ("apple !juice", "!juice", "-juice"),
        ("+apple juice", "+apple", "apple"),
        ("title：talks", "：", ":"),
        ("（a OR b", "（", "("),
        ("(a OR b）c", None, None),
        ("a OR b）", "）", ")"),
        ("a near/5 b", "near/5", "NEAR/5"),
        ("a W/3 b", "W/3", "NEAR/3"),
        ("a NEAR/x b", "NEAR/x", "NEAR/5"),
        ("a ＯＲ b", "ＯＲ", "OR"),
        ("/mig/i", "i", ""),
        ("wom?n", "wom?n", r"/\bwom\wn\b/"),
        ("'peace talks' x", "'peace talks'", '"peace talks"'),
        ("‘peace talks’", "‘peace talks’", '"peace talks"'),
        ("lang:english", "english", "en"),
        ("lang:en-GB", "en-GB", "en"),
        ("lang:(русский)", "русский", "ru"),
        ("title:english", None, None),
        ("+374 why? don't l'a b' AT&T /mig/ it", None, None),
        ("лада（авто） lang:en", None, None),
    ],
)
def test_a_habit_of_another_search_engine_is_a_term_and_is_told(
    query: str, found: str | None, mend: str | None
) -> None:
    parsed = read_query(query.replace("(a OR b）c", "a OR b）c"))
    told = [(query[each.start : each.end], each.mend) for each in parsed.remarks]

    assert told == ([] if found is None else [(found, mend)])


PIECES = st.sampled_from(
    [
        *("a", "talks", "milit*", '"peace talks"', '"peace talks"~3', "@Armenia", "=US", "/mig/"),
        *("(", ")", "(", ")", "AND", "OR", "NOT", "|", "-", "NEAR/3", "title:", "title:b", "i"),
        *("NEAR", "NEAR/", "near/5", "+", "!", "&", "&&", "||", "–", "−", "（", "：", "'", ","),
        *("tittle:", "x:y", "lang:english", "http://x", "@", "@Nagorno", "Karabakh", "@nobody"),
        *('"', "“", "”", "«", "=", "~", "~2", "*", "*a", "a*b", "mi*", "...", '""', "()"),
        *("/", "/(/", "/[a/", "/*a/", "/a*/", "\\", "\\b", "[", "{3}", "?", "(?", "\\1"),
    ]
)
QUERIES = st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", " ", "\n"])), max_size=9).map(
    lambda parts: "".join(piece + gap for piece, gap in parts)
)


@given(QUERIES)
def test_whatever_is_wrong_lies_in_the_query_and_its_mend_makes_it_go_away(query: str) -> None:
    examined = examine(query)
    errors = errors_of(query)

    assert (examined.tree is None) == bool(examined.errors)
    for error in errors:
        assert 0 <= error.start <= error.end <= len(query)
        assert error.hint
        if error.mend is not None:
            left = [(other.text, other.start) for other in errors_of(mended(query, error))]
            assert (error.text, error.start) not in left


@given(QUERIES)
def test_nothing_but_a_query_error_is_raised_and_it_is_among_those_told(query: str) -> None:
    told = [error.text for error in errors_of(query)]

    raised = raised_by(query)

    assert (raised is None) == (not told)
    assert raised is None or raised.text in told


def raised_by(query: str) -> QueryError | None:
    try:
        Builder(Keys(Vocabulary(), Common()), ENTITIES).plan(read_query(query).tree)
    except QueryError as error:
        return error
    return None


@given(QUERIES)
def test_the_mend_of_a_remark_makes_it_go_away(query: str) -> None:
    for remark in examine(query).remarks:
        assert remark.mend is not None
        text = query[: remark.start] + remark.mend + query[remark.end :]
        assert (remark.text, remark.start) not in [
            (other.text, other.start) for other in examine(text).remarks
        ]
