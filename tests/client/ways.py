"""One site, reached through every way in, as real servers and frameworks send it."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import NamedTuple

import httpx2
from django.core.handlers.wsgi import WSGIHandler
from django.http import HttpRequest, HttpResponse
from django.test.utils import override_settings
from django.urls import re_path
from flask import Flask
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Mount, Route

from curbcut.client import ClientOptions
from curbcut.middleware import Options, asgi, flask, wsgi
from tests.proxy.servers import proxy, site

PAGE = b"""<!doctype html><html lang="en"><head><title>Books</title></head>
<body><main><h1>Books</h1></main></body></html>"""


class Reached(NamedTuple):
    """What a site answered."""

    status: int
    headers: dict[str, str]
    body: bytes


Ask = Callable[..., Reached]
Way = Callable[[ClientOptions], AbstractContextManager[Ask]]


def asking(app: object, *, root: str = "", is_asgi: bool = False) -> Ask:
    """Asks an application in this process, with everything that a server would tell it."""

    def ask(path: str, method: str = "GET", body: bytes = b"", **headers: str) -> Reached:
        fields = {name.replace("_", "-"): value for name, value in headers.items()}
        if is_asgi:
            return asyncio.run(ask_asgi(path, method, body, fields))
        transport = httpx2.WSGITransport(app=app, script_name=root, remote_addr="192.0.2.7")  # type: ignore[arg-type]
        with httpx2.Client(transport=transport, base_url="http://testserver") as client:
            return _reached(client.request(method, path.removeprefix(root), content=body or None, headers=fields))

    async def ask_asgi(path: str, method: str, body: bytes, fields: dict[str, str]) -> Reached:
        transport = httpx2.ASGITransport(app=app, client=("192.0.2.7", 1))  # type: ignore[arg-type]
        async with httpx2.AsyncClient(transport=transport, base_url="http://testserver") as client:
            return _reached(await client.request(method, path, content=body or None, headers=fields))

    return ask


def _reached(response: httpx2.Response) -> Reached:
    return Reached(response.status_code, dict(response.headers), response.content)


async def _home(request: Request) -> HTMLResponse:
    return HTMLResponse(PAGE)


@contextmanager
def through_asgi(options: ClientOptions) -> Iterator[Ask]:
    app = asgi.CurbcutMiddleware(Starlette(routes=[Route("/", _home)]), options=Options(client=options))
    yield asking(app, is_asgi=True)


@contextmanager
def through_a_mounted_app(options: ClientOptions) -> Iterator[Ask]:
    app = asgi.CurbcutMiddleware(Starlette(routes=[Route("/", _home)]), options=Options(client=options))
    yield asking(Starlette(routes=[Mount("/shop", app=app)]), is_asgi=True)


@contextmanager
def through_wsgi(options: ClientOptions) -> Iterator[Ask]:
    def app(environ: wsgi.Environ, start_response: wsgi.StartResponse) -> list[bytes]:
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [PAGE]

    yield asking(wsgi.CurbcutMiddleware(app, options=Options(client=options)), root="/shop")


@contextmanager
def through_flask(options: ClientOptions) -> Iterator[Ask]:
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: PAGE)
    app.config["CURBCUT"] = {"client": options}
    flask.Curbcut(app)
    yield asking(app.wsgi_app)


def _django_home(request: HttpRequest) -> HttpResponse:
    return HttpResponse(PAGE)


urlpatterns = [re_path("^$", _django_home)]


@contextmanager
def through_django(options: ClientOptions) -> Iterator[Ask]:
    middleware = ["curbcut.middleware.django.CurbcutMiddleware", "django.middleware.csrf.CsrfViewMiddleware"]
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=middleware, CURBCUT={"client": options}):
        yield asking(WSGIHandler())


@contextmanager
def through_the_proxy(options: ClientOptions) -> Iterator[Ask]:
    with (
        site(Starlette(routes=[Route("/", _home)])) as upstream,
        proxy(upstream, remediator=None, options=Options(client=options)) as address,
        httpx2.Client(base_url=address, trust_env=False) as client,
    ):

        def ask(path: str, method: str = "GET", body: bytes = b"", **headers: str) -> Reached:
            fields = {name.replace("_", "-"): value for name, value in headers.items()}
            return _reached(client.request(method, path, content=body or None, headers=fields))

        yield ask


WAYS: list[tuple[Way, str]] = [
    (through_asgi, ""),
    (through_a_mounted_app, "/shop"),
    (through_wsgi, "/shop"),
    (through_flask, ""),
    (through_django, ""),
    (through_the_proxy, ""),
]
"""Each with the path of the application's root."""
