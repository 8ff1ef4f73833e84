import pytest
from hypothesis import given

from tests.rules.builders import entity
from tests.rules.test_laws import QUERY, TEXT, plainly
from watcher.entities.lookup import Entities
from watcher.model import Entity, Name
from watcher.rules.advice.common import Common
from watcher.rules.advice.implied import Implied
from watcher.rules.build import Builder
from watcher.rules.keys import Keys
from watcher.rules.language.query import parse_query
from watcher.rules.language.tree import Node
from watcher.rules.vocabulary import Vocabulary

OWN = [entity("Lake", "Lake Sevan"), entity("Cut", "Sevan", excluding=["Sevan FC"]),
       Entity("Many", tuple(Name(f"Name{n}") for n in range(40)))]  # fmt: skip


def implies(query: str, other: str) -> bool:
    vocabulary = Vocabulary()
    builder = Builder(Keys(vocabulary, Common()), Entities(OWN, {}))
    plans = [builder.plan(parse_query(text)) for text in (query, other)]
    return Implied(vocabulary.forms()).implies(*plans)


@pytest.mark.parametrize(
    ("query", "other"),
    [
        ("fire", "Fire"),
        ("café", "CAFE"),
        ("fire", "fire OR rain"),
        ("fire rain", "rain"),
        ("(fire OR flood) rain", "rain"),
        ("fire OR flood", "flood OR rain OR fire"),
        ("title:fire", "fire"),
        ('"peace talks"', "talks"),
        ('"the peace talks"', '"peace talks"'),
        ('="Peace Talks"', "Peace"),
        ("=Fire", "fire"),
        ('"talk"', "talks"),
        ("talks", "tal*"),
        ("militia*", "milit*"),
        ('"militia"', "milit*"),
        ("fire NEAR/2 rain", "rain"),
        ("fire NEAR/2 rain", "rain NEAR/3 fire"),
        ('"fire rain"~2', "fire"),
        ("(fire OR fires) NEAR/2 rain", "fir*"),
        ("fire NEAR/2 rain NEAR/3 snow", "rain"),
        ("/fire/", "/fire/"),
        ("title:/fire/", "/fire/"),
        ("fire -rain", "(fire -rain) OR snow"),
        ("C++", "C"),
        ("@Cut", "@Cut"),
        ("@Many", "@many"),
    ],
)
def test_what_a_query_finds_a_wider_one_finds_too(query: str, other: str) -> None:
    assert implies(query, other)


@pytest.mark.parametrize(
    ("query", "other"),
    [
        ("fire", "firefly"),
        ("fire", "fire rain"),
        ("fire OR rain", "fire"),
        ("fire", "title:fire"),
        ("link:fire", "fire"),
        ("talks", '"talks"'),
        ("parties", "party*"),
        ('"peace talks"', '"talks peace"'),
        ("fire", "=fire"),
        ("=fire", "=Fire"),
        ("C", "C++"),
        ("fire NEAR/3 rain", "fire NEAR/2 rain"),
        ("U.N.", "un"),
        ("/fire/", "fire"),
        ("fire", "/fire/"),
        ("@Cut", "Sevan FC"),
        ("Sevan", "@Cut"),
        ("Lake", "@Lake"),
        ('"lake sevan"', "@Lake"),
        ("東", "東京"),
    ],
)
def test_what_is_not_certain_is_not_said(query: str, other: str) -> None:
    assert not implies(query, other)


def test_a_query_nested_without_end_is_given_up_soon() -> None:
    deep, other = "fire", "rain"
    for n in range(45):
        joint = "OR" if n % 2 else "AND"
        deep, other = f"({deep}) {joint} a{n}", f"({other}) {joint} b{n}"

    assert not implies(deep, other)


@given(QUERY, QUERY, TEXT, TEXT)
def test_no_text_contradicts_what_is_implied(
    tree: Node, other: Node, title: str, content: str
) -> None:
    if implies(str(tree), str(other)) and plainly(tree, title, content):
        assert plainly(other, title, content)
