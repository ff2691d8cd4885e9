"""Widgets of libraries that many sites use do the same with the client as without, or more."""

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
each_widget = pytest.mark.parametrize("widget", WIDGETS, ids=lambda widget: widget.name)


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
