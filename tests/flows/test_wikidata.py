"""A server that is slow, wrong or away costs a sentence, and nothing else."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace

import pytest
from aiohttp import web

from tests.delivery.receivers import closed_port
from tests.fetch.server import Names
from tests.flows.wikidata import (
    OSCE,
    PASHINYAN,
    Answer,
    Wikidata,
    answer,
    half,
    item,
    knows,
    never,
    says,
    wikidata,
)
from watcher.entities.wikidata import Item
from watcher.errors import OutsideError
from watcher.fetch.limits import Limits
from watcher.flows.wikidata import ENDPOINT, items

SMALL = Limits(body_bytes=50_000, wire_bytes=50_000)
PERSON = str(PASHINYAN["id"])


@pytest.fixture
def server() -> Iterator[Wikidata]:
    with wikidata(PASHINYAN, OSCE) as made:
        yield made


def fetched(server: Wikidata, *ids: str, limits: Limits = SMALL) -> tuple[Item, ...]:
    return asyncio.run(items(ids, "desk-bot", server.endpoint, limits=limits))


def test_things_come_in_the_order_in_which_they_were_asked_for(server: Wikidata) -> None:
    found = fetched(server, "Q81299", PERSON)

    assert [one.id for one in found] == ["Q81299", PERSON]


def test_a_request_says_who_asks_and_for_what(server: Wikidata) -> None:
    fetched(server, PERSON)

    ((query, headers),) = server.asked
    assert query == {
        "action": "wbgetentities", "ids": PERSON, "format": "json",
        "props": "labels|aliases|descriptions|claims",
    }  # fmt: skip
    assert (headers["User-Agent"], headers["Accept"]) == ("desk-bot", "application/json")


def test_many_things_are_asked_for_in_small_parts(server: Wikidata) -> None:
    many = [item(f"Q{n}", {"en": f"Thing {n}"}) for n in range(1, 13)]
    server.answers["/w/api.php"] = knows(*many)

    assert len(fetched(server, *(one["id"] for one in many))) == 12
    assert [len(query["ids"].split("|")) for query, _ in server.asked] == [5, 5, 2]


def test_an_endpoint_may_have_parameters_of_its_own(server: Wikidata) -> None:
    endpoint = f"{server.endpoint}?key=7#top"

    asyncio.run(items([PERSON], "desk-bot", endpoint, limits=SMALL))

    assert server.asked[0][0]["key"] == "7"
    assert server.asked[0][0]["action"] == "wbgetentities"


def test_a_redirect_is_followed(server: Wikidata) -> None:
    server.answers["/api"] = server.answers["/w/api.php"]

    async def moved(request: web.Request) -> web.StreamResponse:
        raise web.HTTPFound(f"/api?{request.query_string}")

    server.answers["/w/api.php"] = moved

    assert [one.id for one in fetched(server, PERSON)] == [PERSON]


async def _in_a_circle(request: web.Request) -> web.StreamResponse:
    raise web.HTTPFound(request.path_qs)


async def _to_a_file(_: web.Request) -> web.StreamResponse:
    raise web.HTTPFound("file:///etc/passwd")


WRONG: dict[str, tuple[Answer, str]] = {
    "silent": (never, "went silent"),
    "half": (half, "cut off before its end|broke off|closed"),
    "a web page": (says(b"<!DOCTYPE html><p>Down"), "a web page"),
    "failing": (says(b"", 500), "500 Internal Server Error"),
    "busy": (says(b"", 429, Retry_After="90"), "asks to wait .*; try again in 90 s"),
    "busy for long": (says(b"", 503, Retry_After="3601"), "not available .*; try again in 61 min"),
    "refusing": (says(b"", 403), "403 Forbidden"),
    "of nothing new": (says(b"", 304), "304"),
    "too large": (says(b" " * 60_000), "more than 0.05 MB"),
    "half of JSON": (says(answer(PASHINYAN)[:200]), "no whole JSON"),
    "of another thing": (says(answer(OSCE)), f"nothing of {PERSON}"),
    "without it": (knows(), f"knows no {PERSON}"),
    "a lexeme": (says(answer(**{PERSON: {"type": "lexeme", "id": "L1"}})), "a property or a word"),
    "no bytes of ours": (says(b"\x1f\x8b\x00", Content_Encoding="gzip"), "damaged|cut off"),
    "in a circle": (_in_a_circle, "in a circle"),
    "to a file": (_to_a_file, "neither http nor https"),
}


@pytest.mark.parametrize(("wrong", "said"), WRONG.values(), ids=WRONG)
def test_a_wrong_answer_is_told_in_a_sentence(wrong: Answer, said: str, server: Wikidata) -> None:
    server.answers["/w/api.php"] = wrong

    limits = replace(SMALL, read=0.2) if wrong is never else SMALL
    with pytest.raises(OutsideError, match=said):
        fetched(server, PERSON, limits=limits)


def test_a_server_that_is_away_is_told() -> None:
    with (
        closed_port() as port,
        pytest.raises(OutsideError, match=r"^127.0.0.1: the server does not answer"),
    ):
        fetched(Wikidata(port=port), PERSON)


def test_wikidata_itself_is_never_at_a_private_address() -> None:
    """A network that asks for a login first leads every name to itself."""
    captive = Names({"www.wikidata.org": [["10.0.0.1"]]})

    with pytest.raises(OutsideError, match=r"www\.wikidata\.org leads to a private address"):
        asyncio.run(items(["Q1"], "desk-bot", ENDPOINT, resolver=captive))
