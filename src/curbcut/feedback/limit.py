"""How often one visitor may write, and all of them together: buckets of tokens, in memory."""

import ipaddress
import secrets
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from hashlib import blake2b

_MOST_VISITORS = 10_000
_ALL = b""


class Limit:
    """Lets each visitor through a few times at once and then now and then. No address is kept: what visitors are known
    by is a digest under a key that lives and dies with the process."""

    def __init__(
        self,
        *,
        at_once: int = 5,
        seconds_each: float = 60.0,
        all_at_once: int = 60,
        seconds_of_all: float = 5.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """at_once, seconds_each: how many one visitor has, and how long until one more. all_at_once, seconds_of_all:
        the same for everybody together."""
        self._each = (at_once, seconds_each)
        self._everybody = (all_at_once, seconds_of_all)
        self._clock = clock
        self._key = secrets.token_bytes(32)
        self._buckets: OrderedDict[bytes, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def seconds_to_wait(self, visitor: str) -> float:
        """0 if the visitor may write now, which is then counted; else how long until it may."""
        mark = blake2b(_network_of(visitor).encode(), digest_size=16, key=self._key).digest()
        with self._lock:
            waits = [self._wait(mark, *self._each), self._wait(_ALL, *self._everybody)]
            if max(waits) == 0:
                self._take(mark, *self._each)
                self._take(_ALL, *self._everybody)
            while len(self._buckets) > _MOST_VISITORS:
                self._buckets.popitem(last=False)
        return max(waits)

    def _tokens(self, mark: bytes, most: int, seconds: float) -> float:
        tokens, since = self._buckets.get(mark, (float(most), self._clock()))
        return min(most, tokens + (self._clock() - since) / seconds)

    def _wait(self, mark: bytes, most: int, seconds: float) -> float:
        return max(0.0, (1 - self._tokens(mark, most, seconds)) * seconds)

    def _take(self, mark: bytes, most: int, seconds: float) -> None:
        self._buckets[mark] = (self._tokens(mark, most, seconds) - 1, self._clock())
        self._buckets.move_to_end(mark)


def _network_of(visitor: str) -> str:
    """The address; of version 6 the part that one household has."""
    try:
        address = ipaddress.ip_address(visitor)
    except ValueError:
        return visitor
    if address.version == 4:
        return str(address)
    if isinstance(address, ipaddress.IPv6Address) and address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(ipaddress.ip_network((int(address) >> 64 << 64, 64)))
