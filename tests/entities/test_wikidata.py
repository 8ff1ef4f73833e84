import json
from typing import Any

import pytest

from tests.flows.wikidata import COUNTRY, OSCE, PASHINYAN, PERSON, answer, item
from watcher.entities.wikidata import Item, Term, read_answer
from watcher.errors import OutsideError
from watcher.model import EntityKind


def only(*things: dict[str, Any]) -> Item:
    (found,) = read_answer(answer(*things), [things[0]["id"]])
    return found


def test_labels_and_aliases_are_read_with_their_languages() -> None:
    found = only(OSCE)

    assert (found.id, found.asked) == ("Q81299", "Q81299")
    assert found.terms[1:] == (
        Term("ОБСЕ", "ru", label=True),
        Term("OSCE", "en"),
        Term("OSCE", "fr"),
    )


def test_the_default_for_all_languages_is_under_none() -> None:
    assert Term("Nikol Pashinyan", None, label=True) in only(PASHINYAN).terms


@pytest.mark.parametrize(
    ("code", "tag"),
    [("zh-hans", "zh"), ("be-tarask", "be"), ("simple", "en"), ("bat-smg", "sgs"), ("hyw", "hyw")],
)
def test_a_code_of_wikidata_becomes_a_primary_tag(code: str, tag: str) -> None:
    assert only(item("Q1", {code: "Name"})).terms[0].language == tag


def test_a_code_that_is_no_language_is_left_out() -> None:
    assert only(item("Q1", {"en": "Name", "x-strange": "Other"})).terms == (
        Term("Name", "en", label=True),
    )


@pytest.mark.parametrize(
    ("classes", "kind"),
    [
        ((PERSON,), EntityKind.PERSON),
        ((COUNTRY, "Q43229"), EntityKind.PLACE),
        (("Q43229",), EntityKind.ORGANISATION),
        (("Q7777777",), None),
        ((), None),
    ],
)
def test_what_it_is_an_instance_of_says_the_kind(
    classes: tuple[str, ...], kind: EntityKind | None
) -> None:
    assert only(item("Q1", {"en": "Name"}, None, *classes)).kind is kind


def test_a_claim_that_was_found_wrong_does_not_count() -> None:
    thing = item("Q1", {"en": "Name"}, None, PERSON)
    thing["claims"]["P31"][0]["rank"] = "deprecated"

    assert only(thing).kind is None


def test_an_id_that_leads_to_another_is_followed() -> None:
    moved = {**OSCE, "redirects": {"from": "Q404", "to": "Q81299"}}

    for entities in ({"Q404": moved}, {"Q81299": moved}):
        (found,) = read_answer(json.dumps({"entities": entities}).encode(), ["Q404"])
        assert (found.id, found.asked) == ("Q81299", "Q404")


def test_empty_maps_that_come_as_lists_are_empty() -> None:
    bare = item("Q1", {"en": "Name"}) | {"aliases": [], "claims": [], "descriptions": []}

    assert only(bare).terms == (Term("Name", "en", label=True),)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<!DOCTYPE html><title>Wikidata</title>", "a web page"),
        (b'{"entities": {"Q1"', "no whole JSON"),
        (b"", "no whole JSON"),
        (b"[" * 100_000, "no whole JSON"),
        (b'"Q1"', "no JSON object"),
        (b"{}", "no entities"),
        (b'{"entities": []}', "no entities"),
        (b'{"entities": {}}', "nothing of Q1"),
        (b'{"entities": {"Q1": 7}}', "nothing of Q1"),
        (b'{"entities": {"Q1": {"id": "Q1", "missing": ""}}}', "knows no Q1"),
        (b'{"entities": {"Q1": {"type": "lexeme", "id": "L1"}}}', "a property or a word"),
        (b'{"entities": {"Q1": {"type": "property", "id": "P1"}}}', "a property or a word"),
        (b'{"entities": {"Q1": {"type": "item"}}}', "a property or a word"),
        (b'{"error": {"code": "no-such-entity", "id": "Q1"}}', "knows no Q1"),
        (b'{"error": {"code": "maxlag", "info": "Waiting"}}', "busy"),
        (b'{"error": {"code": "badtoken", "info": "No\\u001b[31m"}}', "refuses: badtoken: No"),
        (b'{"error": "x"}', "does not say why"),
    ],
)
def test_an_answer_of_another_shape_is_refused_with_a_sentence(body: bytes, said: str) -> None:
    with pytest.raises(OutsideError, match=said) as caught:
        read_answer(body, ["Q1"])
    assert "\x1b" not in str(caught.value)


def test_of_several_things_the_one_that_lacks_is_named() -> None:
    with pytest.raises(OutsideError, match="nothing of Q2"):
        read_answer(answer(item("Q1", {"en": "Name"})), ["Q1", "Q2"])


def test_the_label_is_that_of_the_first_language_that_has_one() -> None:
    thing = only(item("Q1", {"ru": "Имя", "mul": "Name"}))

    assert [thing.label("en", None), thing.label("en", "ru"), thing.label("xx")] == [
        "Name",
        "Имя",
        "Имя",
    ]
    assert only(item("Q2", {})).label("en") == "Q2"
