"""Pages in frames: what is around them speaks for them, and a visitor's settings hold in them too."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.routing import Route

from curbcut.client import ClientOptions
from tests.client.engines import Engine, each_engine
from tests.client.sites import pages
from tests.proxy.servers import site, wait_for

pytestmark = [pytest.mark.browser]

INNER = """<!doctype html><html lang="en"><head><title>Inside</title></head><body><main><h1>Inside</h1>
<p id="text">Words</p><div id="fake" role="button" onclick="document.title='clicked'">Do</div></main></body></html>"""
OUTER = """<!doctype html><html lang="en"><head><title>Outside</title></head><body><main><h1>Outside</h1>
<iframe src="{inner}" title="Inside" width="600" height="300"></iframe></main></body></html>"""
FRAME = "document.querySelector('iframe').contentDocument"
OWN = "document.querySelector('curbcut-access')"
HOST = f"{FRAME}?.querySelector('curbcut-access')"
BARS = "shadowRoot.querySelectorAll('nav').length"
SAID = "shadowRoot.querySelector('.said').textContent"


def framed() -> dict[str, str]:
    return {"/": OUTER.replace("{inner}", "/inner"), "/inner": INNER}


def opened(engine: Engine, url: str, settings: dict[str, Any] | None = None) -> None:
    engine.goto(url)
    if settings is not None:
        engine.js(f"localStorage.setItem('curbcut', {json.dumps(json.dumps({'settings': settings}))})")
        engine.goto(url)
    wait_for(lambda: bool(engine.js(f"!!{HOST}?.shadowRoot && !!document.querySelector('curbcut-access')")))


def soon(engine: Engine, expression: str) -> Callable[[], bool]:
    return lambda: bool(engine.js(expression))


@each_engine
class TestOnEachEngine:
    def test_only_the_page_around_a_frame_has_a_bar_and_is_announced(self, engine: Engine) -> None:
        with pages(framed()) as url:
            opened(engine, url)
            wait_for(
                soon(engine, "document.querySelector('curbcut-access').shadowRoot.querySelector('.said').textContent")
            )
            bars = [engine.js(f"{OWN}.{BARS}"), engine.js(f"{HOST}.{BARS}")]
            said = engine.js(f"{HOST}.{SAID}")
        assert (bars, said) == ([1, 0], "")

    def test_settings_hold_in_a_frame_from_the_start(self, engine: Engine) -> None:
        with pages(framed()) as url:
            opened(engine, url, {"textSize": 200})
            wait_for(soon(engine, f"getComputedStyle({FRAME}.getElementById('text')).fontSize === '32px'"))

    def test_a_setting_that_is_chosen_around_a_frame_reaches_it(self, engine: Engine) -> None:
        with pages(framed()) as url:
            opened(engine, url)
            engine.js("document.dispatchEvent(new CustomEvent('curbcut:options'))")
            panel = "document.querySelector('curbcut-access').shadowRoot.querySelector('.panel')"
            box = f"{panel}?.querySelector('[data-field=clear] input')"
            wait_for(soon(engine, f"!!{box}"))
            engine.js(f"{box}.click()")
            wait_for(soon(engine, f"getComputedStyle({FRAME}.getElementById('text')).fontSize === '22.4px'"))

    def test_behaviours_work_in_a_frame(self, engine: Engine) -> None:
        with pages(framed()) as url:
            opened(engine, url)
            fake = f"{FRAME}.getElementById('fake')"
            wait_for(soon(engine, f"{fake}.tabIndex === 0"))
            engine.js(f"{fake}.focus()")
            engine.press("Enter")
            wait_for(soon(engine, f"{FRAME}.title === 'clicked'"))

    def test_the_shortcut_in_a_frame_opens_the_quick_navigation_of_the_page(self, engine: Engine) -> None:
        with pages(framed(), ClientOptions(key="KeyQ")) as url:
            opened(engine, url)
            engine.js(f"document.querySelector('iframe').focus() ?? {FRAME}.defaultView.focus()")
            engine.press("Alt+q")
            quick = "document.querySelector('curbcut-access').shadowRoot.querySelector('dialog.quick')?.open === true"
            wait_for(soon(engine, quick))
            assert engine.js(f"{HOST}.shadowRoot.querySelector('dialog.quick')") is None

    def test_a_frame_in_a_page_without_us_has_its_own_bar_and_keeps_quiet(self, engine: Engine) -> None:
        async def outer(request: Request) -> HTMLResponse:
            return HTMLResponse(OUTER.replace("{inner}", request.query_params["inner"]))

        with pages({"/inner": INNER}) as url, site(Starlette(routes=[Route("/", outer)])) as other:
            engine.goto(f"{other}/?inner={url}/inner")
            engine.js("new Promise((resolve) => setTimeout(resolve, 1500))")
            if engine.name == "webkit":
                return  # its driver cannot look into a frame of another origin from outside
            frame = engine.page.frames[1]  # type: ignore[attr-defined]
            assert (
                frame.evaluate("document.querySelector('curbcut-access').shadowRoot.querySelectorAll('nav').length")
                == 1
            )
            assert (
                frame.evaluate("document.querySelector('curbcut-access').shadowRoot.querySelector('.said').textContent")
                == ""
            )
