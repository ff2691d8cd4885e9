"""Widgets of libraries that many sites use do the same with the client as without, or more."""

import os
from collections.abc import Iterator

import pytest

from tests.client.conftest import Running
from tests.client.engines import ENGINE_PARAMS
from tests.widgets.playing import compare, play_both
from tests.widgets.serving import MODULES, PAGES, Sites, both
from tests.widgets.table import WIDGETS, Widget

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not MODULES.is_dir(), reason="the libraries are not in tests/widgets/node_modules: make setup"),
]
in_chromium = pytest.mark.parametrize(
    "name",
    # spread over the workers: a browser for each
    [pytest.param("chromium", marks=[mark for mark in ENGINE_PARAMS[0].marks if mark.name != "xdist_group"])],
)
FIRST_OF_EACH = {widget.page: widget for widget in reversed(WIDGETS)}
TELLING = [widget for widget in WIDGETS if widget.outcome == "better" or FIRST_OF_EACH[widget.page] is widget]
"""One of each library, and all that the client helps with: what a few minutes are enough for."""
PLAYED = WIDGETS if os.environ.get("CURBCUT_WIDGETS") == "all" else TELLING
each_widget = pytest.mark.parametrize("widget", PLAYED, ids=lambda widget: widget.name)


@pytest.fixture(scope="module")
def sites() -> Iterator[Sites]:
    with both(PAGES, {"node_modules": MODULES}) as sites:
        yield sites


@each_widget
@in_chromium
def test_a_widget_does_what_it_did_or_more(running: Running, sites: Sites, name: str, widget: Widget) -> None:
    engine = running[name]
    plain, helped = play_both(engine, [f"{site}/{widget.page}.html" for site in sites], widget.steps)
    verdict = compare(widget.steps, plain, helped)
    wanted: tuple[str, list[str], bool] = (widget.outcome, [], bool(widget.lacks))
    assert (verdict.outcome, verdict.changed, bool(verdict.missing)) == wanted, verdict
