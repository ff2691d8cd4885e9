"""Lines that style sheets in files set in large letters, seen in a browser."""

import pytest

from curbcut.learner.browser import running_browser
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes import large_lines
from curbcut.standards.large_lines import sizes_in
from tests.learner.sites import page, site
from tests.learner.test_learn import needs_a_browser

pytestmark = needs_a_browser

STYLES = """<style>
.title { font-size: 26px } .bold { font-size: 20px; font-weight: 700 } .lead { font-size: 20px }
.inner { font-size: 14px } .inner b { font-size: 30px } .beside { float: left; font-size: 40px }
.name { font-size: 24px } .tile .price { font-size: 30px } .nav .title { font-size: 16px }
</style>"""
BODY = """<main><h1>Parks</h1>
<div class=title>Central Park</div><p>Trees, a lake and a small cafe.</p>
<div class=bold>Hours</div><p>From nine to five, on all days.</p>
<p class=lead>We look after them</p><p>with a hundred people, and more in summer.</p>
<div class=inner><b>How to come</b></div><p>By tram, or on foot along the river.</p>
<div class=beside>Well said</div><p>Everybody who comes here finds that the trees are what counts.</p>
<div class=tile><div class=price>12 euro</div><p>A day with a boat.</p></div>
<div class=card-header><div class=name>Boats</div></div><div>To be had by the hour, in summer.</div>
<div class=mixed style="font-size:30px">Large here</div><p>The other one of the kind is not large.</p>
<div class=mixed>Small there</div><p>As was said above, and is so here.</p>
<div class=hidden hidden style="font-size:30px">Never seen</div><p>It is not drawn, so its letters have no size.</p>
</main>"""


def test_lines_that_are_large_wherever_they_stand_and_over_what_follows() -> None:
    with site({"/": page(BODY, STYLES)}) as own:
        origins = frozenset([origin_of(own.url)])
        with guarded(origins) as proxy, running_browser(proxy=proxy, own=origins) as browser:
            found = large_lines.answer(browser, [f"{own.url}/"])
    assert sizes_in(found.value) == {"div.title": 26, "div.bold": 20, "div.inner": 30, "div.price": 30, "div.name": 24}


@pytest.mark.parametrize("answer", ["26px", "26px a b c d e", "400px div.title", "26px div.title\nbold p.x"])
def test_an_answer_that_says_anything_else_says_nothing(answer: str) -> None:
    assert sizes_in(answer) == {}
