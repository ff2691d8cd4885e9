"""Every way in gives the very page that `curbcut.remediate` gives."""

from collections.abc import Callable, Iterable

import httpx2
import pytest
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse
from django.test import RequestFactory
from django.test.utils import override_settings
from flask import Flask
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from curbcut.engine import remediate
from curbcut.middleware import asgi, django, flask, wsgi
from tests.middleware.doubles import WITHOUT_CLIENT
from tests.middleware.test_asgi import answers
from tests.middleware.test_wsgi import Server
from tests.proxy.servers import proxy, site

PAGE = b"""<!doctype html><html lang="en"><head><title>Books</title>
<meta name="viewport" content="width=device-width, user-scalable=no"></head>
<body><main><h1>Books</h1><p>Welcome to our small shop.</p></main></body></html>"""

REPAIRED = remediate(PAGE, content_type="text/html; charset=utf-8", url="http://testserver/").body


async def home(request: Request) -> HTMLResponse:
    return HTMLResponse(PAGE)


def through_asgi() -> bytes:
    return answers(asgi.CurbcutMiddleware(Starlette(routes=[Route("/", home)]), options=WITHOUT_CLIENT), "/").content


def through_wsgi() -> bytes:
    def app(environ: wsgi.Environ, start_response: wsgi.StartResponse) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [PAGE]

    server = Server()
    middleware = wsgi.CurbcutMiddleware(app, options=WITHOUT_CLIENT)
    pieces = middleware({"REQUEST_METHOD": "GET", "HTTP_HOST": "testserver", "PATH_INFO": "/"}, server.start_response)
    return b"".join(pieces)


def through_flask() -> bytes:
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: PAGE)
    app.config["CURBCUT"] = {"client": False}
    flask.Curbcut(app)
    return bytes(app.test_client().get("/").data)


def through_django() -> bytes:
    def respond(request: WSGIRequest) -> HttpResponse:
        return HttpResponse(PAGE)

    with override_settings(CURBCUT={"client": False}):
        response = django.CurbcutMiddleware(respond)(RequestFactory().get("/"))  # type: ignore[arg-type]
    assert isinstance(response, HttpResponse)
    return response.content


def through_the_proxy() -> bytes:
    with site(Starlette(routes=[Route("/", home)])) as upstream, proxy(upstream, remediator=None) as address:
        return httpx2.get(address, trust_env=False).content


def test_the_page_needs_repair() -> None:
    assert REPAIRED != PAGE


@pytest.mark.parametrize("way", [through_asgi, through_wsgi, through_flask, through_django, through_the_proxy])
def test_a_way_in_gives_the_same_page_as_the_library(way: Callable[[], bytes]) -> None:
    assert way() == REPAIRED
