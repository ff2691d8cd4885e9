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
WANTED = os.environ.get("CURBCUT_ENGINE", "chromium")
"""The engine in which all are played."""
ENGINE_MARKS = {
    str(each.values[0]): [mark for mark in each.marks if mark.name != "xdist_group"] for each in ENGINE_PARAMS
}
in_one_engine = pytest.mark.parametrize(
    "name",
    [pytest.param(WANTED, marks=ENGINE_MARKS[WANTED])],  # spread over the workers: a browser for each
)
HELPED_FIRST = sorted(WIDGETS, key=lambda widget: widget.outcome != "better")
TELLING = list({widget.page: widget for widget in HELPED_FIRST[::-1]}.values())
"""One of each library, one that the client helps with if there is any: what a few minutes are enough for."""
PLAYED = WIDGETS if os.environ.get("CURBCUT_WIDGETS") == "all" else TELLING
ELSEWHERE = ("bootstrap5: dropdown", "alpine: dialog")
"""Few enough to be played in the other engines each time: one left alone, one helped."""
each_widget = pytest.mark.parametrize("widget", PLAYED, ids=lambda widget: widget.name)


@pytest.fixture(scope="module")
def sites() -> Iterator[Sites]:
    with both(PAGES, {"node_modules": MODULES}) as sites:
        yield sites


@each_widget
@in_one_engine
def test_a_widget_does_what_it_did_or_more(running: Running, sites: Sites, name: str, widget: Widget) -> None:
    engine = running[name]
    plain, helped = play_both(engine, [f"{site}/{widget.page}.html" for site in sites], widget.steps)
    verdict = compare(widget.steps, plain, helped)
    wanted: tuple[str, list[str], bool] = (widget.outcome, [], bool(widget.lacks))
    assert (verdict.outcome, verdict.changed, bool(verdict.missing)) == wanted, verdict


@pytest.mark.skipif(WANTED != "chromium", reason="all are played in the one engine that was asked for")
@pytest.mark.parametrize("widget", [one for one in WIDGETS if one.name in ELSEWHERE], ids=lambda widget: widget.name)
@pytest.mark.parametrize("name", ENGINE_PARAMS[1:])
def test_a_few_do_so_in_the_other_engines(running: Running, sites: Sites, name: str, widget: Widget) -> None:
    engine = running[name]
    plain, helped = play_both(engine, [f"{site}/{widget.page}.html" for site in sites], widget.steps)
    verdict = compare(widget.steps, plain, helped)
    assert (verdict.outcome, verdict.changed) == (widget.outcome, []), verdict
