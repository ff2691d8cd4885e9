"""Words of links and buttons that are drawn in a wide window and not in a narrow one, seen in a browser."""

from curbcut.learner.browser import running_browser
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes import vanishing_names
from tests.learner.sites import page, site
from tests.learner.test_learn import needs_a_browser

pytestmark = needs_a_browser

STYLES = """<style>
i { display: inline-block; width: 16px; height: 16px; background: navy }
@media (max-width: 600px) { .word, .deep em, #only, .narrow { display: none } .unseen { visibility: hidden }
  .clipped { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) } }
@media (min-width: 600px) { .phone { display: none } }
.never, .loading, .tip, .label { display: none }
a:hover > .tip { display: block }
</style>"""
LINKS = """
<a href="/1"><i></i><span class="word">Basket</span></a>
<a href="/2"><i></i><span class="deep"><em>Wish</em> <em>list</em></span></a>
<a href="/3"><i></i><span id="only">Search</span></a>
<a href="/4"><i></i><span class="unseen">Profile</span></a>
<a href="/5"><i></i><span class="phone">Call us</span></a>
<a href="/6"><i></i><span class="clipped">Still said</span></a>
<a href="/7"><i></i><span class="narrow">Home</span> page</a>
<a href="/8"><i></i><span class="never">Not yet</span></a>
<a href="/9" aria-label="Help"><i></i><span class="narrow">Help</span></a>
<a href="/10" class="narrow"><i></i><span>Gone as a whole</span></a>
<a href="/11"><img src="data:," alt="Cart"><span class="narrow">Cart</span></a>
<a href="/12"><i></i><span class="label">News</span></a> <a href="/13"><i></i><span class="label">Films</span></a>
<a href="#"><i></i><span class="tip">Compare</span></a>
<button type="submit"><i></i><span class="loading">Sending</span></button>
"""


def test_parts_with_all_the_words_that_go_with_the_width() -> None:
    with site({"/": page(LINKS, STYLES)}) as own:
        origins = frozenset([origin_of(own.url)])
        with guarded(origins) as proxy, running_browser(proxy=proxy, own=origins) as browser:
            found = vanishing_names.answer(browser, [f"{own.url}/"]).value
    assert set(found.splitlines()) == {
        "",
        "narrow span.word",
        "narrow span.deep > em",
        "narrow span#only",
        "narrow span.unseen",
        "wide span.phone",
        "unseen span.tip",
        "unseen span.label",
    }
