from tests.rules.builders import entity, feed, rule
from watcher.entities.lookup import Entities
from watcher.model import Rule
from watcher.rules.compile import Compiled, compile_rules

OWN = [entity("Lachin corridor", "Lachin corridor"), entity("Sevan", "Sevan")]
FEEDS = [
    feed("OC Media", tags=["Caucasus", "Independent"]),
    feed("BBC", tags=["world", "caucasus"]),
]


def compiled(*rules: Rule) -> Compiled:
    return compile_rules(rules, Entities(OWN, {}), FEEDS)


def test_an_entity_that_no_query_names_is_unused() -> None:
    assert compiled(rule("@sevan")).unused_entities == ("Lachin corridor",)
    assert compiled(rule("fire", unless=['@"lachin  CORRIDOR" @Sevan'])).unused_entities == ()
    assert compiled(rule("Sevan")).unused_entities == ("Lachin corridor", "Sevan")


def test_a_wrong_query_may_use_what_it_names() -> None:
    assert compiled(rule('(fire @"Lachin corridor" @nobody')).unused_entities == ("Sevan",)


def test_a_tag_that_no_rule_can_mean_is_unused() -> None:
    assert compiled(rule("fire", feeds=["CAUCASUS"])).unused_tags == ("Independent", "world")
    assert compiled(rule("fire feed:worlds")).unused_tags == ("Caucasus", "Independent")
    assert compiled(rule("fire feed:indep*")).unused_tags == ("Caucasus", "world")
    assert compiled(rule("fire -feed:(world OR oc)")).unused_tags == ()
    assert compiled(rule("fire feed:in-dependent")).unused_tags == ("Caucasus", "world")
    assert compiled(rule("(fire feed:x")).unused_tags == ()


def test_the_catalogue_is_nobodys_to_use() -> None:
    catalogue = {"turkey": entity("Turkey", "Turkey")}

    assert compile_rules([rule("fire")], Entities([], catalogue)).unused_entities == ()
