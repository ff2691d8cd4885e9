"""What was repaired is still there when a framework has taken over the page that its server rendered."""

import json
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from curbcut.html import parse
from curbcut.middleware.asgi import CurbcutMiddleware
from tests.client.engines import Engine, each_engine
from tests.proxy.servers import site, wait_for
from tests.widgets.serving import HERE, MODULES

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not MODULES.is_dir(), reason="the libraries are not in tests/widgets/node_modules: make setup"),
]
WAYS = ("part", "whole")
"""React takes over one element of the page, or the document itself."""
MADE = {
    "navigation": "#page > .nav[role=navigation]",
    "main": ".main-content[role=main]",
    "column headers": "tr:first-child > [role=columnheader]:nth-child(3)",
    "label": "input[name=name]:is([aria-label], [aria-labelledby])",
    "purpose": "input[name=name][autocomplete=name]",
    "footer": ".footer[role=contentinfo]",
}
"""Repairs of the page, and a selector for each."""
STARTED = "performance.getEntriesByType('resource').some(({ name }) => name.includes('/kept'))"
HOST = "document.querySelector('curbcut-access')"


@cache
def bundled(name: str, *options: str) -> bytes:
    """One of the scripts with React in it."""
    command: list[str | Path] = [MODULES / ".bin" / "esbuild", HERE / "hydration" / f"{name}.mjs", "--bundle", *options]
    command.append('--define:process.env.NODE_ENV="production"')
    return subprocess.run(command, cwd=HERE, check=True, capture_output=True, timeout=60).stdout


@cache
def rendered() -> Mapping[str, str]:
    """The page as React's server renders it, in both ways."""
    script = bundled("react-server", "--platform=node", "--format=cjs")
    pages = subprocess.run(["node", "-"], input=script, check=True, capture_output=True, timeout=60).stdout
    return {way: f"<!doctype html>{page}" for way, page in json.loads(pages).items()}


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    async def page(request: Request) -> Response:
        return HTMLResponse(rendered()[request.path_params["way"]])

    async def script(request: Request) -> Response:
        return Response(bundled(request.path_params["name"]), media_type="text/javascript")

    routes = [Route("/hydration/{name}.js", script), Route("/{way:path}", page)]
    with site(CurbcutMiddleware(Starlette(routes=routes))) as address:
        yield address


@each_engine
@pytest.mark.parametrize("way", WAYS)
def test_a_page_that_react_takes_over_keeps_what_was_repaired(engine: Engine, address: str, way: str) -> None:
    engine.goto(f"{address}/{way}")
    wait_for(lambda: bool(engine.js(f"!!{HOST}?.shadowRoot")))
    engine.js("document.querySelector('#press').click()")
    wait_for(lambda: engine.js("document.querySelector('#count').textContent") == "Pressed 1 times")
    lost = [what for what, where in MADE.items() if not engine.js(f"!!document.querySelector({json.dumps(where)})")]
    assert (lost, engine.js("window.thrownAway.join()")) == ([], "")


SHOWS = """JSON.stringify(["h1", "img"].map((tag) => document.querySelector(tag)).map(
  (one) => one && (one.textContent || one.getAttribute("alt"))))"""


@each_engine
def test_a_page_that_react_puts_in_place_of_another_is_repaired_too(engine: Engine, address: str) -> None:
    def shows_now(expected: Sequence[str | None]) -> bool:
        return bool(json.loads(engine.js(SHOWS)) == list(expected))

    engine.goto(f"{address}/shop/lamp")
    wait_for(lambda: bool(engine.js(f"!!{HOST}?.shadowRoot && {STARTED}")))
    for to, shows in (
        ("rug", ["Wool rug", "Wool rug"]),
        ("lamp", ["Green lamp", "Green lamp"]),
        ("prices", ["Our prices", None]),
    ):
        engine.js(f"document.querySelector('#to-{to}').click()")
        wait_for(partial(shows_now, shows))
    wait_for(lambda: all(engine.js(f"!!document.querySelector({json.dumps(where)})") for where in MADE.values()))
    engine.js("history.back()")
    wait_for(lambda: shows_now(["Green lamp", "Green lamp"]))
    assert engine.js("window.thrownAway.join()") == ""


@pytest.mark.parametrize("way", WAYS)
def test_what_was_repaired_is_found_missing_in_the_page_as_it_came(way: str) -> None:
    document = parse(rendered()[way].encode())
    assert document is not None
    assert [what for what, where in MADE.items() if document.select(where)] == []
