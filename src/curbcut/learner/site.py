"""A site, and all that a pass over it needs: the guard, a client, pages that were fetched, browsers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import ExitStack

from curbcut.learner.browser_thread import Browsers
from curbcut.learner.crawl import Client
from curbcut.learner.egress import guarded
from curbcut.learner.plan import Plan
from curbcut.learner.spool import Spool


class Site:
    """A site that its owner asks to have learned, while it is worked on. Close it in the end."""

    def __init__(self, plan: Plan, cookies: Mapping[str, str], turn: Callable[[float], float] | None = None) -> None:
        """cookies: for a login. turn: as of `Client`."""
        self._closing = ExitStack()
        proxy = self._closing.enter_context(guarded(plan.own))
        self.client = Client(plan.own, proxy, plan.pause, cookies, turn)
        self.spool = Spool()
        self._closing.callback(self.spool.close)
        self.browsers = Browsers(proxy=proxy, own=plan.own, cookies=cookies)
        self._closing.callback(self.browsers.close)

    def close(self) -> None:
        self._closing.close()
