"""What is asked of Curbcut's own addresses, and what they answer: values, the same for every way in."""

from typing import NamedTuple

from curbcut.middleware.headers import Headers

MOST_BYTES = 51_200
"""Of what a visitor sends, so that the longest message fits in any script; whoever reads it stops after one more."""


class Asked(NamedTuple):
    """A request for one of Curbcut's own addresses. `name` is what stands below the folder, `visitor` the network
    address that the request came from."""

    method: str
    name: str
    headers: Headers
    body: bytes = b""
    visitor: str = ""
    query: str = ""


class Answer(NamedTuple):
    """A whole response."""

    status: int
    headers: Headers
    body: bytes


def plain(status: int, words: str, *more: tuple[bytes, bytes]) -> Answer:
    """A sentence as a response that nobody keeps."""
    body = f"{words}\n".encode()
    headers = (
        (b"content-type", b"text/plain; charset=utf-8"),
        (b"content-length", b"%d" % len(body)),
        (b"cache-control", b"no-store"),
        (b"x-content-type-options", b"nosniff"),
    )
    return Answer(status, (*headers, *more), body)
