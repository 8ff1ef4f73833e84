"""A server on loopback that answers as Wikidata does, or misbehaves on order."""

import asyncio
import json
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

Json = dict[str, Any]
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]
PERSON, COUNTRY, ORGANISATION = "Q5", "Q6256", "Q43229"


def item(
    number: str,
    labels: Mapping[str, str],
    aliases: Mapping[str, Sequence[str]] | None = None,
    *classes: str,
    **more: Any,
) -> Json:
    """Return a thing as `wbgetentities` shows it."""
    return {
        "type": "item",
        "id": number,
        "labels": {tag: {"language": tag, "value": text} for tag, text in labels.items()},
        "aliases": {
            tag: [{"language": tag, "value": text} for text in texts]
            for tag, texts in (aliases or {}).items()
        },
        "descriptions": {"en": {"language": "en", "value": "what it is"}},
        "claims": {"P31": [_instance_of(one) for one in classes]},
        **more,
    }


def _instance_of(number: str) -> Json:
    value = {"entity-type": "item", "id": number}
    snak = {"snaktype": "value", "property": "P31", "datavalue": {"value": value}}
    return {"mainsnak": snak, "type": "statement", "rank": "normal"}


PASHINYAN = item(
    "Q7035479",
    {
        "en": "Nikol Pashinyan", "de": "Nikol Pashinyan", "mul": "Nikol Pashinyan",
        "ru": "Никол Пашинян", "hy": "Նիկոլ Փաշինյան", "zh-hans": "尼科尔·帕希尼扬",
    },
    {
        "en": ["Pashinyan", "Pashinyan, Nikol", "Nikol Vovayi Pashinyan", "N"],
        "ru": ["Никол Воваевич Пашинян"], "mul": ["🇦🇲"],
    },
    PERSON,
)  # fmt: skip
OSCE = item(
    "Q81299",
    {"en": "Organization for Security and Co-operation in Europe", "ru": "ОБСЕ"},
    {"en": ["OSCE"], "fr": ["OSCE"]},
    ORGANISATION,
)


def answer(*things: Json, **more: Json) -> bytes:
    """Return the whole answer; under `more` stand records of other ids."""
    entities = {one["id"]: one for one in things} | more
    return json.dumps({"entities": entities, "success": 1}).encode()


def says(body: bytes, status: int = 200, **headers: str) -> Answer:
    """Answer with a body, whatever is asked."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}

    async def page(_: web.Request) -> web.StreamResponse:
        return web.Response(body=body, status=status, headers=named)

    return page


def knows(*things: Json) -> Answer:
    """Answer as Wikidata does that has these things and no other."""
    known = {one["id"]: one for one in things}

    async def page(request: web.Request) -> web.StreamResponse:
        ids = request.query["ids"].split("|")
        found = {one: known.get(one, {"id": one, "missing": ""}) for one in ids}
        return web.json_response({"entities": found, "success": 1})

    return page


async def never(_: web.Request) -> web.StreamResponse:
    """Take the request and say nothing."""
    await asyncio.sleep(60)
    return web.Response()


async def half(request: web.Request) -> web.StreamResponse:
    """Promise a whole answer, send half of it, and hang up."""
    body = answer(PASHINYAN)
    response = web.StreamResponse(headers={"Content-Length": str(len(body))})
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
    if request.transport is not None:
        request.transport.abort()
    return response


@dataclass(slots=True)
class Wikidata:
    """The server: where it is, how it answers by path, and what it was asked."""

    answers: dict[str, Answer] = field(default_factory=dict)
    asked: list[tuple[dict[str, str], dict[str, str]]] = field(default_factory=list)
    port: int = 0

    @property
    def endpoint(self) -> str:
        return self.url("/w/api.php")

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    async def respond(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((dict(request.query), dict(request.headers)))
        return await self.answers[request.path](request)


@contextmanager
def wikidata(*things: Json) -> Iterator[Wikidata]:
    """Serve things on a thread of its own."""
    made = Wikidata({"/w/api.php": knows(*things)})
    loop = asyncio.new_event_loop()
    runner: web.AppRunner | None = None

    async def begin() -> None:
        nonlocal runner
        app = web.Application()
        app.router.add_get("/{path:.*}", made.respond)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        made.port = runner.addresses[0][1]

    async def end() -> None:
        if runner is not None:
            await runner.cleanup()

    loop.run_until_complete(begin())
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield made
    finally:
        asyncio.run_coroutine_threadsafe(end(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
