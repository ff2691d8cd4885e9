"""Text that is cut off and pages that are too wide, in a real browser: what is done about it, and what is left."""

from collections.abc import Iterator

import pytest

from curbcut.learner.browser import Browser, running_browser
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes import clipped_text, reflow
from tests.learner.sites import Site, page, site
from tests.learner.test_learn import SHEET, needs_a_browser

pytestmark = needs_a_browser

CUT = """
body{margin:0;font:16px/20px sans-serif} section{margin-bottom:16px} p{margin:0}
.tile{height:40px;overflow:hidden;width:200px} .tag{height:18px;overflow:hidden;display:inline-block}
.stack{height:20px;width:110px;margin-bottom:4px}
.half{height:24px;overflow:hidden;font:20px/24px sans-serif} .tight{max-height:44px;overflow:hidden;width:150px}
.more{white-space:nowrap;overflow:hidden;text-overflow:ellipsis;width:120px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden} .scrolls{height:40px;overflow:auto;width:150px}
.grid{display:grid;grid-template-rows:40px;width:200px;overflow:hidden;height:40px}
.shut{height:0;overflow:hidden} .open{min-height:40px}
"""
CUT_BODY = """
<section class="tile"><p>Breakfast in bed, every day of the week until noon</p></section>
<section class="tag">New</section>
<section class="stack">Free of charge</section><section>For everyone</section>
<section class="tight">Two lines of text, and not one more</section>
<section class="more">This is longer than its box on purpose</section>
<section class="hidden">Only for screen readers, and quite a long text</section>
<section class="scrolls">This can be scrolled, so nothing of it is lost to anybody</section>
<section class="grid"><p>Breakfast in bed, every day of the week until noon</p></section>
<section class="half">In a window of half the width this line is two, and its box has a place for no more than one of
them</section><section class="shut">Closed</section><section class="open">Open</section>
"""
WIDE = """
body{margin:0;font:16px sans-serif} .box{width:600px} .row{display:flex} .row b{flex:none;width:150px}
.line{white-space:nowrap} table{width:700px} pre{margin:0}
.fine{max-width:100%;width:500px} .away{position:absolute;left:900px}
"""
WIDE_BODY = """
<div class="box"><p>A box of a fixed width</p></div>
<div class="row"><b>One</b><b>Two</b><b>Three</b></div>
<p class="line">One line that is longer than a narrow window, because it may not be broken anywhere</p>
<p class="word">Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft</p>
<img class="photo" alt="" width="500" height="50" src="data:,">
<pre class="code">curbcut learn https://example.com/ --pages 500 --depth 10 --pause 0.2 --write-pack site.pack</pre>
<p class="fine">Fits</p><div class="table"><table><tr><td>Cell</td></tr></table></div>
"""


@pytest.fixture(scope="module")
def shown() -> Iterator[tuple[Browser, Site]]:
    content = {
        "/cut": page(CUT_BODY, SHEET), "/site.css": CUT,
        "/wide": page(WIDE_BODY, '<link rel="stylesheet" href="/wide.css">'), "/wide.css": WIDE,
        "/plain": page("<p>Some text that fits into every window</p>"),
    }  # fmt: skip
    with site(content) as own:
        origins = frozenset([origin_of(own.url)])
        with guarded(origins) as proxy, running_browser(proxy=proxy, own=origins) as browser:
            yield browser, own


def test_boxes_grow_with_their_text_where_nothing_moves_before(shown: tuple[Browser, Site]) -> None:
    browser, own = shown
    css, *left = clipped_text.answer(browser, [f"{own.url}/cut"]).value.split("\n")
    assert css == ".tile{height:auto;min-height:40px}.tight{max-height:none}.stack{height:auto;min-height:20px}"
    assert left == ["spaced section.grid > p", "large section.half"]


def test_what_is_too_wide_is_narrower_in_narrow_windows_only(shown: tuple[Browser, Site]) -> None:
    browser, own = shown
    css, *left = reflow.answer(browser, [f"{own.url}/wide"]).value.split("\n")
    assert css.replace("}}", "}}\n").splitlines() == [
        "@media (max-width: 600px){div.box{max-width:100%!important;min-width:0!important}}",
        "@media (max-width: 450px){div.row{flex-wrap:wrap!important}}",
        "@media (max-width: 500px){img.photo{max-width:100%!important;height:auto!important}}",
        "@media (max-width: 608px){p.line{white-space:normal!important}}",
        "@media (max-width: 599px){p.word{overflow-wrap:anywhere!important}}",
        "@media (max-width: 887px){pre.code{max-width:100%!important;overflow-x:auto!important}}",
    ]
    assert left == []


def test_nothing_is_done_about_a_page_that_is_well_made(shown: tuple[Browser, Site]) -> None:
    browser, own = shown
    assert [probe.answer(browser, [f"{own.url}/plain"]).value for probe in (clipped_text, reflow)] == ["", ""]
