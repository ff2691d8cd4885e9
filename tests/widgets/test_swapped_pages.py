"""A page that a library puts in place of another comes repaired, and stays true as its own scripts change it."""

import json
from collections.abc import Iterator

import pytest

from tests.client.engines import Engine, each_engine
from tests.client.sites import pages
from tests.proxy.servers import wait_for
from tests.widgets.serving import MODULES

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not MODULES.is_dir(), reason="the libraries are not in tests/widgets/node_modules: make setup"),
]

PAGE = (
    '<!doctype html><html lang="en"><head><title>{0}</title><script src="/turbo.js" defer></script></head>'
    "<body><main><h1>{0}</h1>{1}</main></body></html>"
)
FIRST = '<p><a id="go" href="/films">Films</a></p><button id="search"><i class="fa fa-search"></i></button>'
FILMS = '<button id="play"><i class="fa fa-play"></i></button>'
STARTED = "performance.getEntriesByType('resource').some(({ name }) => name.includes('/kept'))"
NAME = "document.querySelector('#play')?.getAttribute('aria-label') ?? null"
BARS = "document.querySelectorAll('curbcut-access').length"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    turbo = (MODULES / "@hotwired" / "turbo" / "dist" / "turbo.es2017-umd.js").read_text("utf-8")
    with pages({"/": PAGE.format("Start", FIRST), "/films": PAGE.format("Films", FILMS), "/turbo.js": turbo}) as url:
        yield url


@each_engine
def test_what_turbo_puts_in_place_of_a_page_is_repaired_and_stays_true(engine: Engine, address: str) -> None:
    engine.goto(f"{address}/")
    wait_for(lambda: bool(engine.js(f"window.Turbo && {STARTED}")))
    engine.js("(window.isSame = true, document.querySelector('#go').click())")
    wait_for(lambda: engine.js(NAME) == "Play")
    wait_for(lambda: bool(engine.js("document.querySelectorAll('#curbcut-plan').length === 2")))
    engine.js("document.querySelector('#play i').className = 'fa fa-pause'")
    wait_for(lambda: engine.js(NAME) is None)
    assert json.loads(engine.js(f"JSON.stringify([window.isSame, {BARS}])")) == [True, 1]
