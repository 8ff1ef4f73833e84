import contextlib
import gzip
import hashlib
import zlib

import brotli  # type: ignore[import-untyped]  # it comes without types
import pytest
from hypothesis import given
from hypothesis import strategies as st

from watcher.errors import OutsideError
from watcher.fetch.coding import unpack

FEED = b"<rss><channel><title>Nagorno-Karabakh</title></channel></rss>" * 20
LIMIT = 1_000_000


def bare_deflate(body: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(body) + packer.flush()


PACKED = {
    "gzip": gzip.compress(FEED),
    "x-gzip": gzip.compress(FEED),
    "GZip": gzip.compress(FEED),
    "deflate": zlib.compress(FEED),
    " deflate ": bare_deflate(FEED),
    "br": brotli.compress(FEED),
    "gzip, gzip": gzip.compress(gzip.compress(FEED)),
    "br, identity, gzip": gzip.compress(brotli.compress(FEED)),
}


@pytest.mark.parametrize("coding", PACKED)
def test_each_coding_is_undone(coding: str) -> None:
    assert unpack(PACKED[coding], coding, LIMIT) == FEED


@pytest.mark.parametrize("coding", ["", "identity", "utf-8", "none"])
def test_an_unknown_coding_changes_nothing(coding: str) -> None:
    assert unpack(FEED, coding, LIMIT) == FEED


def test_a_gzip_file_served_as_it_stands_is_unpacked() -> None:
    assert unpack(gzip.compress(FEED), "", LIMIT) == FEED


def test_a_gzip_file_of_several_members_is_joined() -> None:
    assert unpack(gzip.compress(FEED) + gzip.compress(b"</rss>"), "gzip", LIMIT) == FEED + b"</rss>"


def test_padding_after_a_gzip_file_is_ignored() -> None:
    assert unpack(gzip.compress(FEED) + b"\0" * 512, "gzip", LIMIT) == FEED


@pytest.mark.parametrize("coding", ["gzip", "deflate", " deflate ", "br"])
def test_a_body_that_was_cut_off_is_not_taken_for_whole(coding: str) -> None:
    body = hashlib.shake_256(b"what cannot be made smaller").digest(5_000)
    packed = {"gzip": gzip.compress, "deflate": zlib.compress, "br": brotli.compress}
    whole = packed.get(coding, bare_deflate)(body)
    with pytest.raises(OutsideError, match="cut off"):
        unpack(whole[:-20], coding, LIMIT)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_an_empty_body_is_no_packed_one(coding: str) -> None:
    with pytest.raises(OutsideError, match="cut off"):
        unpack(b"", coding, LIMIT)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_a_damaged_body_is_named_so(coding: str) -> None:
    with pytest.raises(OutsideError, match="damaged"):
        unpack(b"\x1f\x8b this is no such thing at all, whatever it says", coding, LIMIT)


@pytest.mark.parametrize("coding", ["gzip", "x-gzip", "deflate", " deflate ", "br"])
def test_a_bomb_stops_at_the_limit(coding: str) -> None:
    packed = {"br": brotli.compress, "deflate": zlib.compress, " deflate ": bare_deflate}
    bomb = packed.get(coding, gzip.compress)(bytes(30_000_000))
    with pytest.raises(OutsideError, match=r"more than 1 MB \(unpacked\)"):
        unpack(bomb, coding, LIMIT)


def test_a_bomb_in_a_gzip_file_stops_at_the_limit() -> None:
    bomb = gzip.compress(gzip.compress(bytes(30_000_000)))
    with pytest.raises(OutsideError, match="more than 1 MB"):
        unpack(bomb, "gzip", LIMIT)


def test_the_members_of_a_gzip_file_count_together() -> None:
    with pytest.raises(OutsideError, match="more than 1 MB"):
        unpack(gzip.compress(bytes(600_000)) * 2, "gzip", LIMIT)


def test_a_body_of_just_the_limit_passes() -> None:
    assert len(unpack(gzip.compress(bytes(LIMIT)), "gzip", LIMIT)) == LIMIT
    assert len(unpack(brotli.compress(bytes(LIMIT)), "br", LIMIT)) == LIMIT


def test_many_layers_are_refused_before_any_is_undone() -> None:
    with pytest.raises(OutsideError, match="too many times"):
        unpack(b"", "gzip, " * 100, LIMIT)


def test_many_members_are_refused() -> None:
    with pytest.raises(OutsideError, match="too many pieces"):
        unpack(gzip.compress(b"x") * 100, "gzip", LIMIT)


@given(st.binary(max_size=300), st.sampled_from(["", "gzip", "deflate", "br", "gzip, br"]))
def test_no_body_brings_anything_but_bytes_or_a_sentence(body: bytes, coding: str) -> None:
    with contextlib.suppress(OutsideError):
        assert isinstance(unpack(body, coding, LIMIT), bytes)


@given(st.binary(max_size=2_000))
def test_what_was_packed_comes_out_again(body: bytes) -> None:
    if not body.startswith(b"\x1f\x8b"):
        assert unpack(gzip.compress(body), "gzip", LIMIT) == body
        assert unpack(zlib.compress(body), "deflate", LIMIT) == body
        assert unpack(bare_deflate(body), "deflate", LIMIT) == body
        assert unpack(brotli.compress(body), "br", LIMIT) == body
