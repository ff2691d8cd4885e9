"""What a page is read as, from wherever it is."""

from typing import NamedTuple


class PageBytes(NamedTuple):
    """A page as it came, with its HTTP content type and its address on the web, if it has one."""

    body: bytes
    content_type: str
    url: str


def too_large(max_bytes: int) -> str:
    """The sentence for a page over the limit."""
    return f"The page is larger than {max_bytes:,} bytes. If it is meant to be, raise the setting max-bytes."
