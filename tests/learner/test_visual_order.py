"""What is shown in another order than Tab comes to it, seen in a browser."""

from string import ascii_lowercase

from curbcut.learner.browser import running_browser
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes import visual_order
from tests.learner.sites import page, site
from tests.learner.test_learn import needs_a_browser

pytestmark = needs_a_browser

TWO = '<a href="/1">One</a><a href="/2">Two</a>'
ROWS = '<a href="/1">One</a><a href="/2">Two</a><a href="/3">Three</a><a href="/4">Four</a>'

CASES = [
    (".b{display:flex}.b a:first-child{order:1}", TWO, True),
    (".b{display:flex;flex-direction:row-reverse}", TWO, True),
    (".b{display:flex;flex-direction:column-reverse}", TWO, True),
    (".b{display:grid}.b a:last-child{grid-row:1}.b a:first-child{grid-row:2}", TWO, True),
    ("@media(max-width:500px){.b{display:flex;flex-direction:column-reverse}}", TWO, True),
    (".b{display:flex}", TWO, False),
    (".b{display:flex;flex-direction:row-reverse;direction:rtl}", TWO, True),
    (".b{display:flex;direction:rtl}", TWO, False),
    (".b{display:grid;grid-template-columns:1fr 1fr}", ROWS, False),
    (".b{display:grid}.b a:first-child{grid-row:1}.b a:last-child{grid-row:2}", TWO, False),
    (".b{display:flex;flex-direction:row-reverse}", '<p>A picture</p><a href="/1">One</a>', False),
    (".b{display:flex;flex-direction:row-reverse}", '<a href="/1">One</a><a href="/2" hidden>Two</a>', False),
]
"""How a box is styled, what is in it, and whether Tab leaves the order that is seen."""


def test_boxes_in_which_tab_leaves_the_order_that_is_seen() -> None:
    names = [f"b-{letter}" for _, letter in zip(CASES, ascii_lowercase, strict=False)]
    styles = "".join(style.replace(".b", f".{name}") for name, (style, _, _) in zip(names, CASES, strict=True))
    boxes = "".join(f'<div class="{name}">{inside}</div>' for name, (_, inside, _) in zip(names, CASES, strict=True))
    with site({"/": page(boxes, f"<style>{styles}</style>")}) as own:
        origins = frozenset([origin_of(own.url)])
        with guarded(origins) as proxy, running_browser(proxy=proxy, own=origins) as browser:
            found = visual_order.answer(browser, [f"{own.url}/"]).value.splitlines()
    seen = {style: f"reordered div.{name}" in found for name, (style, _, _) in zip(names, CASES, strict=True)}
    assert seen == {style: is_reordered for style, _, is_reordered in CASES}
