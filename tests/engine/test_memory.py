"""What is remembered of pages stays small, however long the words in them are."""

import gc
import tracemalloc

import pytest

from curbcut import memory
from curbcut.engine import remediate

LONG = 100_000
BOUND = 1_000_000
PAGES = 60

PLACES = {
    "addresses of pictures": '<a href="/x"><img src="/a/{word}.png"></a>',
    "hosts": '<a href="https://{word}.example/"></a>',
    "classes": '<a href="/x"><i class="icon-{word}"></i></a>',
    "styles of elements": '<p style="color:#{word};background:{word}">Hello</p>',
}


def page(content: str, number: int) -> bytes:
    word = f"{number:x}" * (LONG // len(f"{number:x}"))
    markup = content.replace("{word}", word)
    return (
        f'<!doctype html><html lang="en"><head><title>A page</title></head><body><main>{markup}</main></body></html>'
    ).encode()


@pytest.mark.parametrize("content", PLACES.values(), ids=PLACES)
def test_no_more_is_kept_than_of_some_pages(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "MOST_BYTES", BOUND)
    remediate(page(content, 0), url="https://example.com/")
    tracemalloc.start()
    try:
        for number in range(1, PAGES):
            remediate(page(content, number), url="https://example.com/")
        gc.collect()
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 8 * BOUND
