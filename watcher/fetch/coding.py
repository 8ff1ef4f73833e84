"""Undo the content codings of a body, and stop at a limit.

We do it ourselves because aiohttp takes a gzip or Brotli body that was cut off for a whole
one, and has no limit for what a small body unpacks to.
"""

import zlib
from collections.abc import Callable

import brotli  # type: ignore[import-untyped]  # it comes without types

from watcher.errors import OutsideError
from watcher.fetch.limits import megabytes

ACCEPTED = "gzip, deflate, br"
"""What to send as Accept-Encoding."""

_GZIP_MAGIC = b"\x1f\x8b"
_WHATEVER = 32 + zlib.MAX_WBITS  # gzip or zlib, by the header
_RAW = -zlib.MAX_WBITS
_MOST_LAYERS = 2  # each layer may unpack to the limit: a long list of them would hold us up
_MOST_MEMBERS = 64  # each further member of a gzip file costs a copy of what follows


def unpack(body: bytes, codings: str, limit: int) -> bytes:
    """Return a body without its codings, at most `limit` bytes.

    `codings` is the value of Content-Encoding (RFC 9110 §8.4), empty if there is none. Names
    we do not know change nothing: servers put all sorts of things there. A `.gz` file that
    is served as it stands is unpacked, too. Raises OutsideError with a sentence.
    """
    steps = [step for name in codings.split(",") if (step := _STEPS.get(name.strip().lower()))]
    if len(steps) > _MOST_LAYERS:
        raise OutsideError("the server packed the answer too many times over")
    try:
        for step in reversed(steps):
            body = step(body, limit)
        if body.startswith(_GZIP_MAGIC):
            body = _gunzip(body, limit)
    except (zlib.error, brotli.error) as error:
        raise OutsideError("the answer cannot be unpacked: it is damaged") from error
    return body


def _gunzip(body: bytes, limit: int) -> bytes:
    whole = b""
    for _ in range(_MOST_MEMBERS):
        member, rest = _inflate(body, _WHATEVER, limit - len(whole), limit)
        whole += member
        if not rest.startswith(_GZIP_MAGIC):  # what else may follow is padding
            return whole
        body = rest
    raise OutsideError("the server packed the answer in too many pieces")


def _undeflate(body: bytes, limit: int) -> bytes:
    # RFC 9110 §8.4.1.2 means zlib's format, yet some servers send bare deflate.
    zlib_header = body[:1] and body[0] & 0xF == zlib.DEFLATED
    return _inflate(body, _WHATEVER if zlib_header else _RAW, limit, limit)[0]


def _inflate(body: bytes, window: int, room: int, limit: int) -> tuple[bytes, bytes]:
    inflater = zlib.decompressobj(window)
    unpacked = inflater.decompress(body, room + 1)
    _check(limit, too_big=len(unpacked) > room, finished=inflater.eof)
    return unpacked, inflater.unused_data


def _unbrotli(body: bytes, limit: int) -> bytes:
    decoder = brotli.Decompressor()
    unpacked: bytes = decoder.process(body, output_buffer_limit=limit + 1)
    _check(limit, too_big=len(unpacked) > limit, finished=decoder.is_finished())
    return unpacked


def _check(limit: int, *, too_big: bool, finished: bool) -> None:
    if too_big:
        raise OutsideError(f"the server sent more than {megabytes(limit)} (unpacked)")
    if not finished:
        raise OutsideError("the answer was cut off before its end")


_STEPS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _undeflate,
    "br": _unbrotli,
}
