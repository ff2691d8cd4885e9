"""A site, and all that a pass over it needs: the guard, a client, pages that were fetched, browsers."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack

from curbcut.learner.browser_thread import Browsers
from curbcut.learner.crawl import Client, without_fragment
from curbcut.learner.egress import guarded
from curbcut.learner.login import Login
from curbcut.learner.plan import Plan
from curbcut.learner.spool import Spool


class Site:
    """A site that its owner asks to have learned, while it is worked on. Close it in the end."""

    def __init__(self, plan: Plan, login: Login, turn: Callable[[float], float] | None = None) -> None:
        """turn: as of `Client`. Raises LearnerError if the login fails."""
        with ExitStack() as failing:
            proxy = failing.enter_context(guarded(plan.own))
            cookies = login.session(plan, proxy)
            self._closing = failing.pop_all()
        self.client = Client(plan.own, proxy, plan.pause, cookies, turn, without_fragment(plan.url))
        self.spool = Spool()
        self._closing.callback(self.spool.close)
        self.browsers = Browsers(proxy=proxy, own=plan.own, cookies=cookies)
        self._closing.callback(self.browsers.close)

    def close(self) -> None:
        self._closing.close()
