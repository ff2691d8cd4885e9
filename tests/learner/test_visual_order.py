"""What is shown in another order than Tab comes to it, seen in a browser."""

import pytest

from curbcut.learner.browser import running_browser
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes import visual_order
from tests.learner.sites import page, site
from tests.learner.test_learn import needs_a_browser

pytestmark = needs_a_browser

TWO = '<a href="/1">One</a><a href="/2">Two</a>'
ROWS = '<a href="/1">One</a><a href="/2">Two</a><a href="/3">Three</a><a href="/4">Four</a>'


CASES = [
    (".b{display:flex}.b a:first-child{order:1}", TWO, ["div.b"]),
    (".b{display:flex;flex-direction:row-reverse}", TWO, ["div.b"]),
    (".b{display:flex;flex-direction:column-reverse}", TWO, ["div.b"]),
    (".b{display:grid}.b a:last-child{grid-row:1}.b a:first-child{grid-row:2}", TWO, ["div.b"]),
    ("@media(max-width:500px){.b{display:flex;flex-direction:column-reverse}}", TWO, ["div.b"]),
    (".b{display:flex}", TWO, []),
    (".b{display:flex;flex-direction:row-reverse;direction:rtl}", TWO, ["div.b"]),
    (".b{display:flex;direction:rtl}", TWO, []),
    (".b{display:grid;grid-template-columns:1fr 1fr}", ROWS, []),
    (".b{display:grid}.b a:first-child{grid-row:1}.b a:last-child{grid-row:2}", TWO, []),
    (".b{display:flex;flex-direction:row-reverse}", '<p>A picture</p><a href="/1">One</a>', []),
    (".b{display:flex;flex-direction:row-reverse}", '<a href="/1">One</a><a href="/2" hidden>Two</a>', []),
]


@pytest.fixture(scope="module")
def seen() -> list[list[str]]:
    """What is found in each case."""
    content = {
        f"/{number}": page(f'<div class="b">{inside}</div>', f"<style>{style}</style>")
        for number, (style, inside, _) in enumerate(CASES)
    }
    with site(content) as own:
        origins = frozenset([origin_of(own.url)])
        with guarded(origins) as proxy, running_browser(proxy=proxy, own=origins) as browser:
            return [visual_order.answer(browser, [own.url + path]).value.splitlines()[1:] for path in content]


@pytest.mark.parametrize("number", range(len(CASES)), ids=[style for style, _, _ in CASES])
def test_boxes_in_which_tab_leaves_the_order_that_is_seen(seen: list[list[str]], number: int) -> None:
    assert seen[number] == [f"reordered {each}" for each in CASES[number][2]]
