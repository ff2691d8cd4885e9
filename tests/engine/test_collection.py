"""Python's collector of cycles around a pass."""

import gc
import threading
from collections.abc import Iterator

import pytest

from curbcut.engine import remediate
from curbcut.engine.collection import collection_paused


@pytest.fixture(autouse=True)
def collector_is_on() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_goes_on_after_a_page() -> None:
    remediate(b"<img src=a.png>", strict=True)
    assert gc.isenabled()


def test_goes_on_after_a_failure() -> None:
    with pytest.raises(ValueError, match="x"):
        fail_while_paused()
    assert gc.isenabled()


def fail_while_paused() -> None:
    with collection_paused():
        assert not gc.isenabled()
        raise ValueError("x")


def test_stays_off_where_a_host_wants_none() -> None:
    gc.disable()
    with collection_paused():
        pass
    assert not gc.isenabled()


def test_goes_on_though_there_is_always_a_page_to_work_on() -> None:
    first_has_begun, second_has_begun, first_has_ended = threading.Event(), threading.Event(), threading.Event()

    def first() -> None:
        with collection_paused():
            first_has_begun.set()
            second_has_begun.wait(10)
        first_has_ended.set()

    thread = threading.Thread(target=first)
    thread.start()
    first_has_begun.wait(10)
    with collection_paused():
        second_has_begun.set()
        assert first_has_ended.wait(10)
        assert gc.isenabled()
    thread.join()
