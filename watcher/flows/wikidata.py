"""Asks Wikidata, or a server that answers like it, for the names of things."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Final
from urllib.parse import urlencode, urlsplit

from aiohttp.abc import AbstractResolver

from watcher.entities.wikidata import Item, read_answer
from watcher.errors import OutsideError
from watcher.fetch.http import Client, Request, fetch
from watcher.fetch.limits import Limits
from watcher.flows.discover import private_host
from watcher.flows.threads import names
from watcher.model import FetchFailed, Response
from watcher.text.display import plain

ENDPOINT: Final = "https://www.wikidata.org/w/api.php"
# Somebody waits at the terminal; all that is known of a large country is some 3 MB.
HASTE: Final = Limits(connect=8.0, read=15.0, total=40.0)
_AT_ONCE: Final = 5  # things in one request: few, since an answer has a limit
_PROPS: Final = "labels|aliases|descriptions|claims"


async def items(
    ids: Sequence[str],
    agent: str,
    endpoint: str = ENDPOINT,
    *,
    limits: Limits = HASTE,
    resolver: AbstractResolver | None = None,
) -> tuple[Item, ...]:
    """Return the things of these ids, in that order.

    An endpoint at a private address is asked only where it is another than Wikidata's own: then a
    person named it. Raises OutsideError with a sentence: nothing is then known of any of them.
    """
    resolver = resolver or names()
    private = await private_host(endpoint, resolver)
    if private and endpoint == ENDPOINT:
        raise OutsideError(
            f"the name {private} leads to a private address: is this machine online?"
        )
    found: list[Item] = []
    async with Client(limits, resolver=resolver) as client:
        for some in _parts(ids):
            url = _url(endpoint, some)
            request = Request(url, agent, allow_private=bool(private), accept="application/json")
            found += read_answer(_body(await fetch(client, request), endpoint), some)
    return tuple(found)


def _parts(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]


def _url(endpoint: str, ids: Sequence[str]) -> str:
    asked = {"action": "wbgetentities", "ids": "|".join(ids), "props": _PROPS, "format": "json"}
    address = endpoint.partition("#")[0]
    return f"{address}{'&' if '?' in address else '?'}{urlencode(asked)}"


def _body(answer: object, endpoint: str) -> bytes:
    if isinstance(answer, Response):
        return answer.body
    host = plain(urlsplit(endpoint).hostname or "", 100)
    if not isinstance(answer, FetchFailed):  # pragma: no cover  we ask without validators
        raise OutsideError(f"{host}: the server says that nothing changed")
    wait = f"; try again in {_said(answer.retry_after)}" if answer.retry_after else ""
    raise OutsideError(f"{host}: {answer.reason}{wait}")


def _said(span: timedelta) -> str:
    seconds = int(span.total_seconds())
    return f"{seconds} s" if seconds < 120 else f"{-(-seconds // 60)} min"  # noqa: PLR2004
