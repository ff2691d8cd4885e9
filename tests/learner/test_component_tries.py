"""What a press brings is told from what only the pointer meets, since the page was scrolled under it."""

import time

from curbcut.learner.browser import WIDE, running_browser
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes.components import explored
from tests.learner.sites import page, site
from tests.learner.test_learn import needs_a_browser

pytestmark = needs_a_browser

LONG = page(
    '<section class="hall"><h2>Our hall</h2><p class="guide">Come in. <a href="/a">See it</a> <a href="/b">Book</a></p>'
    '</section><p style="height:3000px">Leaves and water.</p><a href="#top">Back to the top</a>'
    '<p style="height:900px">More water.</p>',
    "<style>.hall{height:1000px;position:relative} .guide{display:none;position:absolute;top:300px;left:100px}"
    ".hall:hover .guide{display:block}</style>",
)


def test_what_the_pointer_comes_to_lie_on_is_not_brought_by_the_link_that_led_there() -> None:
    with site({"/": LONG}) as own:
        origins = frozenset({origin_of(own.url)})
        with (
            guarded(origins) as proxy,
            running_browser(proxy=proxy, own=origins) as browser,
            browser.looking_at(f"{own.url}/", WIDE) as shown,
        ):
            found = explored(browser, shown, set(), time.monotonic() + 60)
    assert [each for each in found if each.on == "click"] == []
