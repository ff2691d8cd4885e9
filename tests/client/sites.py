"""Pages with the client in them, as a real server sends them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from curbcut.client import ClientOptions
from curbcut.middleware import Options
from curbcut.middleware.asgi import CurbcutMiddleware
from tests.proxy.servers import site

CLINIC = Path(__file__).parents[2] / "examples" / "clinic"


@contextmanager
def clinic(options: ClientOptions | None = None) -> Iterator[str]:
    """The example site, repaired, with the client."""
    app = Starlette(routes=[Mount("/", StaticFiles(directory=CLINIC, html=True))])
    with site(CurbcutMiddleware(app, options=Options(client=options or ClientOptions()))) as url:
        yield url


@contextmanager
def pages(
    content: Mapping[str, str], options: ClientOptions | None = None, headers: Mapping[str, str] | None = None
) -> Iterator[str]:
    """A site of these paths."""

    def answer(request: Request) -> Response:
        text = content.get(request.url.path)
        kind = "text/javascript" if request.url.path.endswith(".js") else "text/html; charset=utf-8"
        return Response(text or "", 200 if text is not None else 404, headers=dict(headers or {}), media_type=kind)

    app = Starlette(routes=[Route("/{path:path}", answer)])
    with site(CurbcutMiddleware(app, options=Options(client=options or ClientOptions()))) as url:
        yield url
