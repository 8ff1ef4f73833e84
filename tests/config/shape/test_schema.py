"""The schema that editors go by says of a file's structure what the reader says of it."""

import copy
import json
import re
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from tests.config.editor import VALIDATOR, complaints
from tests.config.files import GOOD, loaded
from tests.config.test_wrong_files import WRONG
from tests.docs.pages import README, ROOT, RULES, code, codes, section, table, whole, yaml_blocks
from tests.docs.test_rules_doc import SECTIONS
from watcher.config.shape import keys
from watcher.config.shape.keys import Key, Keys
from watcher.config.shape.schema import schema, schema_text
from watcher.config.text import written
from watcher.errors import Problem

# What the reader refuses and a schema cannot see. All other errors are those of structure.
NOT_OF_STRUCTURE = (
    # What there is, outside the file or elsewhere in it.
    "there is no (timezone|channel '|file)",
    "no feed (has the tag or name|is called)",
    "the environment variable .* is not set",
    "(the file )?.* (cannot be read|is a directory|is too large for a secret)",
    "the url (is empty|has more than one line) where !",
    "the files go round in a circle",
    # What two places have in common, or all together.
    ".* (is|are both) (given twice|called)",
    ".* is for: problems",
    ".* is more often than a public server should be asked",
    # What is written well and means nothing: addresses, names, numbers.
    "a feed's URL begins with|this URL names no host|this is no valid URL|a URL holds no",
    "this is no channel's url",
    "this is no name of a file|.* is no pattern",
    ".*: this is too long",
    "there is no date",
    # What YAML tells no one: tags, anchors, a key that is given twice.
    "!(env|file) (is for|takes)",
    "anchors",
)
# Then the reader leaves the second one unread, as an editor does not.
UNREAD = re.compile(".* is given twice")
# What a file may lack if it includes others.
ELSEWHERE = re.compile("there are no (feeds|rules)|there is no channel: nobody")

FEED_URL = "https://example.org/feed"
BASE: dict[str, Any] = {
    "feeds": [
        {"url": "https://example.org/news", "name": "OC Media", "tags": ["caucasus"]},
    ],
    "channels": {"me": {"url": "print:"}, "desk": {"url": "print:"}},
    "rules": [{"match": "talks"}],
}


class Place(NamedTuple):
    """Where a key may stand: how to put a value there, in a file that is right otherwise."""

    name: str
    put: Callable[[Any], Any]
    examples: tuple[Any, ...] = ()


def _at(*way: str | int) -> Callable[[Any], Any]:
    def put(value: Any) -> Any:
        whole = copy.deepcopy(BASE)
        whole["feeds"] += [{"url": FEED_URL}, {"opml": "agencies.opml"}]
        whole["entities"] = {"Baku": {"names": "Baku"}}
        at: Any = whole
        for step in way[:-1]:
            at = at[step] if isinstance(step, int) else at.setdefault(step, {})
        at[way[-1]] = value
        return whole

    return put


WAYS: dict[str, tuple[tuple[str | int, ...], Keys]] = {
    "the top": ((), keys.TOP),
    "keep": (("keep",), keys.KEEP),
    "defaults": (("defaults",), keys.DEFAULTS),
    "a feed": (("feeds", 1), keys.FEED),
    "an OPML list": (("feeds", 2), keys.OPML),
    "an entity": (("entities", "Baku"), keys.ENTITY),
    "a channel": (("channels", "me"), keys.CHANNEL),
    "a rule": (("rules", 0), keys.RULE),
    "tests": (("rules", 0, "tests"), keys.TESTS),
    "an example": (("rules", 0, "tests", "match"), keys.EXAMPLE),
}
OF_KEYS = [
    Place(f"{key.name} of {place}", _at(*way, key.name), key.examples)
    for place, (way, known) in WAYS.items()
    for key in known.keys
]
OTHER_KEYS = [
    Place(f"{name} of {place}", _at(*way, name))
    for place, (way, known) in WAYS.items()
    for name in ("a-key-of-nobody", "Match", *known.planned)
]
OTHER_PLACES = [
    Place("the file", lambda value: value),
    *(Place(f"{place} itself", _at(*way)) for place, (way, _) in WAYS.items() if way),
    Place("a language of an entity", _at("entities", "Baku", "languages", "ru")),
    Place("a language that is none", _at("entities", "Baku", "languages", "русский")),
    Place("an entity without label", _at("entities", " ")),
    Place("a channel without label", _at("channels", "")),
]
TEXTS = (
    *("", " ", "a", "a b ", "a\nb", "a\n", "\n", "NO", "true", "null", "2024"),
    *(
        "30",
        "10m",
        " 10m ",
        "10 m",
        "0s",
        "00h",
        "1 day",
        "000000012s",
        "1234567890s",
        "99999999d",
        "١d",
    ),
    *("ru", " ru ", "pt-BR", "zh_Hant_TW", "english", "русский", "r", "de-", "ru-123456789"),
    *("high", "HIGH", " Low ", "hihg", "problems", "Problems", "problem"),
    *("sqlite:///a.db", "sqlite:///a", "sqlite:////b c.db ", "sqlite:///", "sqlite:///:memory:"),
    *("sqlite:////a/", "sqlite:///a?b", "sqlite:///a:b", "postgresql://a/b", "SQLITE:///a"),
    *("print:", "https://example.org/x", "slack://a", "agencies.opml", "agencies.yaml"),
)
SCALARS = (*TEXTS, None, True, False, 0, 12, -3, 3.5)
POOL: tuple[Any, ...] = (
    *SCALARS,
    *([one] for one in ("", "a", "a\nb", "ru", " ru ", "русский", None, True, 12)),
    *([], [[]], [["a"]], ["a", "b"], ["a", None], ["a", "a"], [{}], [{"match": "a"}]),
    *({}, {"a": "b"}, {"ru": "Баку"}, {"ru": []}, {"": "a"}, {"entries": "1d"}, {"match": "a"}),
    *({"url": FEED_URL}, {"url": "print:", "for": "problems"}, {"url": "a", "opml": "b"}),
    *({"names": []}, {"not": "a"}, {"notify": "me"}, {"notify": {}}, {"names": "a", "file": "b"}),
)


# Writes nothing at all for nothing, and every value out wherever it stands again.
_Dumper: Any = type(
    "_Dumper",
    (getattr(yaml, "CSafeDumper", yaml.SafeDumper),),
    {"ignore_aliases": lambda _self, _data: True},
)
_Dumper.add_representer(
    type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", "")
)


def dumped(data: Any) -> str:
    if data is None:
        return "# nothing\n"
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return furnished(tmp_path_factory.mktemp("rules"))


def furnished(folder: Path) -> Path:
    """Put what the examples name into a folder."""
    (folder / "feeds.yaml").write_text("feeds: [https://example.net/feed]\n", encoding="utf-8")
    (folder / "agencies.opml").write_text(
        f"<opml><body><outline xmlUrl='{FEED_URL}/2'/></body></opml>", encoding="utf-8"
    )
    (folder / "vessels.csv").write_text("name\nADALYNN\n", encoding="utf-8")
    return folder


def is_of_structure(text: str) -> bool:
    """Say whether an error of the reader is one that a schema must see, too."""
    return not any(re.match(pattern, text) for pattern in NOT_OF_STRUCTURE)


def errors_in(folder: Path, text: str) -> list[Problem]:
    """Return what the reader has against a file, not against those that it includes."""
    return [
        problem
        for problem in loaded(folder, text).problems
        if problem.kind == "error" and problem.path.endswith("/rules.yaml")
    ]


def faults(folder: Path, text: str) -> list[str]:
    """Return what the reader has against the structure of a file."""
    return [
        str(problem)
        for problem in errors_in(folder, text)
        if is_of_structure(problem.text)
        if not (re.search("^include:", text, re.MULTILINE) and ELSEWHERE.match(problem.text))
    ]


def assert_of_one_mind(folder: Path, text: str) -> None:
    told, complained = faults(folder, text), complaints(text)
    if any(UNREAD.match(problem.text) for problem in errors_in(folder, text)):
        assert complained or not told
        return
    assert bool(told) == bool(complained), f"{text}\nreader: {told}\nschema: {complained}"


def test_the_schema_is_one() -> None:
    for included in (False, True):
        Draft7Validator.check_schema(schema(included=included))


def test_the_schema_is_the_same_text_every_time() -> None:
    assert schema_text() == schema_text()
    assert json.loads(schema_text()) == schema()
    assert schema_text().endswith("}\n")


@pytest.mark.parametrize("case", WRONG)
def test_a_file_of_wrong_structure_is_refused_and_no_other(case: str, tmp_path: Path) -> None:
    text, problem = WRONG[case]
    said = re.sub(r"^\d+:\d+: error: ", "", problem)

    assert bool(complaints(text)) is is_of_structure(said)
    assert_of_one_mind(tmp_path, text)


def good_files() -> Iterator[str]:
    yield GOOD
    yield written.sample()
    yield written.written(written.Answers())
    yield (ROOT / "rules.yaml").read_text("utf-8")
    for page in (RULES, README):
        yield from (whole(block) for block in yaml_blocks(page))


@pytest.mark.parametrize("text", [*good_files()])
def test_a_good_file_is_accepted(text: str) -> None:
    assert complaints(text) == []


@pytest.mark.parametrize("place", [*OF_KEYS, *OTHER_PLACES], ids=lambda at: at.name)
def test_reader_and_schema_are_of_one_mind_on_any_value_in_any_place(
    place: Place, folder: Path
) -> None:
    for value in POOL:
        assert_of_one_mind(folder, dumped(place.put(value)))


@pytest.mark.parametrize("place", OTHER_KEYS, ids=lambda at: at.name)
def test_a_key_that_is_not_built_is_refused_by_both(place: Place, folder: Path) -> None:
    for value in ("a", ["a"], {"a": "b"}):
        text = dumped(place.put(value))
        assert faults(folder, text)
        assert complaints(text)


@st.composite
def values(draw: st.DrawFn, key: Key) -> Any:
    """Draw an example of a key more often than not; else whatever there is."""
    if draw(st.integers(0, 39)):
        return draw(st.sampled_from(key.examples))
    # Other signs that cannot be printed, such as a no-break blank, are the reader's alone to find.
    line = st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.sampled_from(" \n")
    return draw(st.sampled_from(POOL) | st.text(line, max_size=9))


def keyed(known: Keys) -> st.SearchStrategy[dict[str, Any]]:
    needed = {key.name: values(key) for key in known.keys if key.name in known.required}
    others = {key.name: values(key) for key in known.keys if key.name not in known.required}
    return st.fixed_dictionaries(needed, optional=others)


FEEDS = keyed(keys.FEED) | keyed(keys.OPML) | st.just(FEED_URL)
FILES = st.builds(
    lambda top, more: {**top, **more},
    keyed(keys.TOP),
    st.fixed_dictionaries(
        {
            "feeds": st.lists(FEEDS, min_size=1, max_size=3) | FEEDS,
            "channels": st.dictionaries(
                st.sampled_from(["me", "desk", "ME", " "]), keyed(keys.CHANNEL) | st.just("print:")
            ),
        },
        optional={
            "entities": st.dictionaries(st.sampled_from(["Baku", "OSCE"]), keyed(keys.ENTITY)),
            "rules": st.lists(keyed(keys.RULE), max_size=3) | keyed(keys.RULE),
            "keep": keyed(keys.KEEP),
            "defaults": keyed(keys.DEFAULTS),
        },
    ),
)


@given(FILES)
@example({**BASE, "channels": {"me": "print:", "ME": {"url": ""}}})
def test_reader_and_schema_are_of_one_mind_on_whole_files(data: dict[str, Any]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert_of_one_mind(furnished(Path(folder)), dumped(data))


# YAML has one word for nothing and for the text `null`: the reader asks how it is written.
@pytest.mark.parametrize("word", ["null", "~"])
def test_an_unquoted_null_is_a_query_to_the_reader_and_nothing_to_an_editor(
    word: str, tmp_path: Path
) -> None:
    text = GOOD.replace("talks", word)
    assert faults(tmp_path, text) == []
    assert complaints(text) != []
    assert complaints(GOOD.replace("talks", f"'{word}'")) == []


# In YAML 1.2 these are true and false, too: only the reader sees how a flag is spelt.
@pytest.mark.parametrize("word", ["True", "FALSE"])
def test_a_flag_in_capitals_is_one_to_an_editor_only(word: str, tmp_path: Path) -> None:
    text = f"allow_private: {word}\n{GOOD}"
    assert len(faults(tmp_path, text)) == 1
    assert complaints(text) == []


def test_a_secret_is_a_text_to_an_editor(tmp_path: Path) -> None:
    text = GOOD.replace("'print:'", "!env MAIL_URL").replace("https:", "!file https:")
    assert complaints(text) == []
    assert faults(tmp_path, text) == []


@pytest.mark.parametrize("place", OF_KEYS, ids=lambda at: at.name)
def test_every_example_is_right_in_its_place(place: Place, folder: Path) -> None:
    assert place.examples
    for value in place.examples:
        text = dumped(place.put(value))
        assert [error for error in loaded(folder, text).problems if _is_error(error)] == []
        assert complaints(text) == []


def _is_error(problem: Problem) -> bool:
    # A channel that only gets problems is right, and these rules name it.
    return problem.kind == "error" and "is for: problems" not in problem.text


def test_a_file_that_is_included_may_lack_what_stands_elsewhere_and_no_more() -> None:
    validator = Draft7Validator(schema(included=True))
    assert validator.is_valid({"rules": [{"match": "talks"}], "channels": {}})
    assert not validator.is_valid({"timezone": "UTC"})
    assert VALIDATOR.is_valid({"include": "feeds.yaml", "channels": {}})
    assert not VALIDATOR.is_valid({**BASE, "channels": {}})


def _shown(heading: str) -> dict[str, Any]:
    """Return what the schema says of the keys that a section of docs/rules.md tells of."""
    whole = schema()
    if heading == "At the top":
        return dict(whole["properties"])
    if heading in {"keep", "defaults"}:
        return dict(whole["properties"][heading]["properties"])
    if heading == "tests":
        return dict(_shown("rules")["tests"]["properties"])
    part = whole["definitions"][{"entities": "entity"}.get(heading, heading.removesuffix("s"))]
    forms = [part, *part.get("anyOf", ())]
    return dict(next(form["properties"] for form in forms if "properties" in form))


@pytest.mark.parametrize("heading", SECTIONS)
def test_every_key_that_the_page_tells_of_is_described_with_the_same_default(heading: str) -> None:
    rows = table(section(RULES, heading), first="key")
    shown = _shown(heading)
    assert sorted(code(row[0]) for row in rows) == sorted(shown)
    for name, _, default, _ in rows:
        key = shown[code(name)]
        assert re.fullmatch(r"\S.*\.", key["description"])
        assert key["examples"]
        if "default" in key:
            assert codes(default) == [_as_written(key["default"])]
        else:
            assert not re.fullmatch(r"`[^`(…]+`", default)


def _as_written(value: Any) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)


@pytest.mark.parametrize("known", SECTIONS.values(), ids=SECTIONS)
def test_a_default_has_the_shape_of_its_key(known: Keys) -> None:
    for key in known.keys:
        if key.default is not None:
            Draft7Validator(dict(key.shape)).validate(key.default)
