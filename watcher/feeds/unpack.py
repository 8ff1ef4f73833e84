"""Unpacks a body that is gzip although no header said so: many sites serve `feed.xml.gz`."""

import zlib

from watcher.feeds.parsed import NotAFeed

MOST_BYTES = 20_000_000
_GZIP = b"\x1f\x8b"
_GZIP_WINDOW = 31  # zlib's number for "a gzip header, the largest window"


def unpack(body: bytes) -> bytes | NotAFeed:
    """Return the body without gzip around it, bounded, gzip in gzip once more at most."""
    for _ in range(2):
        if not body.startswith(_GZIP):
            break
        inner = _gunzip(body)
        if inner is None:
            return NotAFeed("a gzip file that is broken or cut off")
        body = inner
    if body[257:262] == b"ustar":  # POSIX tar: a `.tar.gz` of sources may hold whole feeds
        return NotAFeed("an archive, not a feed")
    if len(body) > MOST_BYTES:
        return NotAFeed(f"a document of more than {MOST_BYTES // 1_000_000} MB")
    return body


def _gunzip(body: bytes) -> bytes | None:
    # One byte more than is allowed, so that the caller sees that it is too much.
    inflater = zlib.decompressobj(_GZIP_WINDOW)
    try:
        inner = inflater.decompress(body, MOST_BYTES + 1)
    except zlib.error:
        return None
    return inner if inflater.eof or len(inner) > MOST_BYTES else None
