"""Pages that were fetched and may be needed once more: on disk, for as long as this process works on a site."""

import tempfile
import threading
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from curbcut.learner.crawl import Fetched

LARGEST: Final = 500_000_000
"""Bytes after which it begins anew: a page that is not there any more is fetched again."""


class _Place(NamedTuple):
    start: int
    length: int
    content_type: str


class Spool(Mapping[str, Fetched]):
    """Pages by their address, from any thread. Their file has no name, and is gone with the process."""

    def __init__(self, largest: int = LARGEST) -> None:
        self._largest = largest
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as this
        self._places: dict[str, _Place] = {}
        self._end = 0
        self._lock = threading.Lock()

    def add(self, page: Fetched) -> None:
        with self._lock:
            if self._end + len(page.body) > self._largest:
                self._places.clear()
                self._end = 0
            self._file.seek(self._end)
            self._file.write(page.body)
            self._places[page.url] = _Place(self._end, len(page.body), page.content_type)
            self._end += len(page.body)

    def __getitem__(self, url: str) -> Fetched:
        with self._lock:
            place = self._places[url]
            self._file.seek(place.start)
            return Fetched(url, self._file.read(place.length), place.content_type)

    def __contains__(self, url: object) -> bool:
        return url in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(tuple(self._places))

    def __len__(self) -> int:
        return len(self._places)

    def close(self) -> None:
        self._file.close()
