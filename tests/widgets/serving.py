"""The pages as their libraries' manuals show them, served as they are and through Curbcut."""

import re
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from curbcut.middleware.asgi import CurbcutMiddleware
from tests.proxy.servers import site

HERE = Path(__file__).parent
PAGES = HERE / "pages"
MODULES = HERE / "node_modules"
PROBE = f"<script>{(HERE / 'probe.js').read_text('utf-8')}</script>"


class Sites(NamedTuple):
    """Two addresses of the same pages."""

    plain: str
    helped: str


class Parts(StaticFiles):
    """What pages load; as pages themselves they are nowhere."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        if Headers(scope=scope).get("sec-fetch-dest") == "document":
            return Response(status_code=204)
        return await super().get_response(path, scope)


def with_probe(page: str) -> str:
    return re.sub(r"<head[^>]*>", lambda found: found[0] + PROBE, page, count=1)


@contextmanager
def both(pages: Path, folders: dict[str, Path]) -> Iterator[Sites]:
    """Pages, and what they load, by the first part of its address; `/bundles/NAME.js` is made of `react/NAME.jsx`."""

    async def page(request: Request) -> Response:
        if "referer" in request.headers:
            return Response(status_code=204)  # a link: it leads nowhere, and the page stays
        return HTMLResponse(with_probe((pages / f"{request.path_params['path']}.html").read_text("utf-8")))

    async def made(request: Request) -> Response:
        return Response(bundle(request.path_params["name"]), media_type="text/javascript")

    async def nothing(*_: object) -> Response:
        return Response(status_code=204)

    app = Starlette(
        exception_handlers={404: nothing},
        routes=[
            Route("/favicon.ico", nothing),
            Route("/bundles/{name}.js", made),
            Route("/{path:path}.html", page),
            *(Mount(f"/{name}", Parts(directory=folder)) for name, folder in folders.items()),
        ],
    )
    with ExitStack() as stack:
        yield Sites(stack.enter_context(site(app)), stack.enter_context(site(CurbcutMiddleware(app))))


@cache
def bundle(name: str) -> bytes:
    """A React application with everything it imports."""
    command: list[str | Path] = [
        MODULES / ".bin" / "esbuild",
        HERE / "react" / f"{name}.jsx",
        "--bundle",
        "--jsx=automatic",
        '--define:process.env.NODE_ENV="production"',
    ]
    return subprocess.run(command, cwd=HERE, check=True, capture_output=True, timeout=60).stdout
