"""A site and all that a pass over it needs: the guard, a browser, a client, the store."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from curbcut.engine import Settings
from curbcut.errors import UsageError
from curbcut.knowledge.store import Store
from curbcut.learner.browser import Browser, running_browser
from curbcut.learner.crawl import Bounds, Client
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.learning import Pass, cookies_in, learn

if TYPE_CHECKING:
    from curbcut.vision.describing import Vision


class Site:
    """A site that its owner asks to have learned."""

    def __init__(
        self, url: str, *, also: Sequence[str] = (), cookies: Sequence[str] = (), uses_browser: bool = True
    ) -> None:
        """url: where to begin. also: other addresses of the owner's. cookies: as `name=value`, for a login. Raises
        UsageError, LearnerError."""
        try:
            self._own = frozenset(map(origin_of, (url, *also)))
        except ValueError as error:
            raise UsageError(f"This is {error}.") from error
        self._url = url
        self._cookies = cookies_in(tuple(cookies))
        self._uses_browser = uses_browser

    def learn(
        self,
        *,
        store: str,
        pack: Path,
        pages: int,
        depth: int,
        pause: float,
        settings: Settings,
        tell: Callable[[str], None],
        vision: Vision | None = None,
    ) -> Pass:
        """One pass; see `curbcut.learner.learning.learn`."""
        kept = Store(store)
        with guarded(self._own) as proxy, self._browser(proxy) as browser:
            client = Client(self._own, proxy, pause, self._cookies)
            return learn(
                self._url,
                store=kept,
                pack=pack,
                client=client,
                browser=browser,
                bounds=Bounds(pages=pages, depth=depth, pause=pause),
                settings=settings,
                tell=tell,
                vision=vision,
            )

    @contextmanager
    def _browser(self, proxy: str) -> Iterator[Browser | None]:
        if not self._uses_browser:
            yield None
            return
        with running_browser(proxy=proxy, own=self._own, cookies=self._cookies) as browser:
            yield browser
