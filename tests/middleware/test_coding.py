"""Unpacking and packing."""

import gzip
import sys
import zlib

import brotli  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.middleware.coding import CODINGS, NotDecodableError, decoded, encoded

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

PAGE = b"<!doctype html><title>Home</title>" * 50
EVERY_CODING = ["identity", *sorted(CODINGS)]


def test_all_codings_of_todays_browsers_can_be_read_here() -> None:
    assert set(CODINGS) == {"gzip", "x-gzip", "deflate", "br", "zstd"}


@given(st.binary(max_size=2000), st.sampled_from(EVERY_CODING))
def test_what_is_packed_unpacks_to_itself(page: bytes, coding: str) -> None:
    assert decoded(encoded(page, coding), coding, 2000) == page


@pytest.mark.parametrize(
    ("packed", "coding"),
    [
        (gzip.compress(PAGE), "gzip"),
        (gzip.compress(PAGE[:100]) + gzip.compress(PAGE[100:]), "gzip"),
        (zlib.compress(PAGE), "deflate"),
        (zlib.compressobj(wbits=-15).compress(b"") + zlib.compress(PAGE, wbits=-15), "deflate"),
        (brotli.compress(PAGE), "br"),
        (zstd.compress(PAGE), "zstd"),
        (zstd.compress(PAGE[:100]) + zstd.compress(PAGE[100:]), "zstd"),
    ],
    ids=["gzip", "gzip in two members", "deflate", "deflate without its header", "br", "zstd", "zstd in two frames"],
)
def test_what_others_packed_is_read(packed: bytes, coding: str) -> None:
    assert decoded(packed, coding, len(PAGE)) == PAGE


@pytest.mark.parametrize("coding", sorted(CODINGS))
def test_what_is_cut_short_is_not_read(coding: str) -> None:
    packed = encoded(PAGE, coding)
    for length in (1, len(packed) // 2, len(packed) - 1):
        with pytest.raises(NotDecodableError):
            decoded(packed[:length], coding, len(PAGE))


@pytest.mark.parametrize("coding", sorted(CODINGS))
def test_what_is_not_what_it_says_is_not_read(coding: str) -> None:
    with pytest.raises(NotDecodableError):
        decoded(b"<!doctype html>", coding, 1000)


@pytest.mark.parametrize("coding", sorted(CODINGS))
def test_what_unpacks_to_more_than_is_allowed_is_not_read(coding: str) -> None:
    packed = encoded(PAGE, coding)
    assert decoded(packed, coding, len(PAGE)) == PAGE
    with pytest.raises(NotDecodableError):
        decoded(packed, coding, len(PAGE) - 1)


@pytest.mark.parametrize("coding", sorted(CODINGS))
def test_a_bomb_is_never_unpacked(coding: str) -> None:
    bomb = encoded(bytes(50_000_000), coding)
    with pytest.raises(NotDecodableError):
        decoded(bomb, coding, 10_000)


@given(st.binary(max_size=200), st.sampled_from(sorted(CODINGS)))
def test_bytes_are_read_or_refused_and_nothing_else(body: bytes, coding: str) -> None:
    try:
        page = decoded(body, coding, 1000)
    except NotDecodableError:
        return
    assert len(page) <= 1000
