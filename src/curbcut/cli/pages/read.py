"""Reading a page from wherever it is."""

import re
from pathlib import Path

from curbcut.cli.pages.inputs import Source
from curbcut.cli.pages.page_bytes import PageBytes, too_large
from curbcut.errors import UnreadableInput

_HEAD_LENGTH = 8_192
_MARKUP = re.compile(rb"<(?:!doctype|!--|html|head|body|title|meta|script|main|div|p|a)[\s>]", re.IGNORECASE)
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_page(source: Source, *, max_bytes: int, url_base: str = "") -> PageBytes:
    """The page. Raises UnreadableInput with a sentence that says what to do."""
    if source.url is not None:
        from curbcut.cli.pages.fetch import fetch  # loads the HTTP client only where it is needed

        page = fetch(source.url, max_bytes=max_bytes)
    else:
        url = f"{url_base.rstrip('/')}/{source.place.as_posix()}" if url_base else ""
        page = PageBytes(_local_bytes(source, max_bytes), "text/html", url)
    _check(page.body)
    return page


def _local_bytes(source: Source, max_bytes: int) -> bytes:
    body = _bytes_of(source.path, max_bytes) if source.path else source.body or b""
    if len(body) > max_bytes:
        raise UnreadableInput(too_large(max_bytes))
    return body


def _bytes_of(path: Path, max_bytes: int) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise UnreadableInput("This is neither a file nor a folder.")
        with path.open("rb") as file:
            return file.read(max_bytes + 1)
    except OSError as error:
        raise UnreadableInput(f"It could not be read: {error.strerror or error}.") from error


def _check(body: bytes) -> None:
    if not body.strip():
        raise UnreadableInput("It is empty: there is no page in it.")
    head = body[:_HEAD_LENGTH]
    if b"\0" in head and not head.startswith(_UTF_16) and not _MARKUP.search(head):
        raise UnreadableInput("It is not a page: it looks like a binary file.")
