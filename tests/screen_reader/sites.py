"""The example site as it is, and as repaired."""

from collections.abc import Iterator
from contextlib import contextmanager

import httpx2
from starlette.applications import Starlette
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from curbcut.engine import Settings
from curbcut.middleware.asgi import App, CurbcutMiddleware
from tests.client.sites import CLINIC
from tests.proxy.servers import site, wait_for

PATIENT = Settings(time_budget=60)
"""However busy the machine is, every page is repaired to the end."""


def _app() -> App:
    return Starlette(routes=[Mount("/", StaticFiles(directory=CLINIC, html=True))])


@contextmanager
def as_it_is() -> Iterator[str]:
    with site(_app()) as url:
        yield url


@contextmanager
def as_repaired(*pages: str) -> Iterator[str]:
    """Gives the address once these pages are what they will stay: the first answers do without what is still loaded."""
    with site(CurbcutMiddleware(_app(), settings=PATIENT)) as url:
        with httpx2.Client(base_url=url, trust_env=False, timeout=60) as client:
            for page in pages:
                wait_for(lambda page=page: "etag" in client.get(page).headers, seconds=60)  # type: ignore[misc]
        yield url
