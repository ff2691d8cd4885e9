"""Text over pictures, in a real browser: what is done about it, and what is left."""

import io
from collections.abc import Iterator
from random import Random

import pytest
from PIL import Image

from curbcut.learner.browser import Browser, running_browser
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes.text_over_pictures import answer
from tests.learner.sites import Content, Site, page, site
from tests.learner.test_learn import SHEET, needs_a_browser

pytestmark = needs_a_browser


def picture(*levels: int) -> bytes:
    """Stripes of these levels of grey, 40 pixels wide, with a little noise as in a photo."""
    noise, drawn = Random(7), Image.new("L", (600, 300))  # noqa: S311 - no secret
    drawn.putdata([levels[x // 40 % len(levels)] + noise.randint(-9, 9) for _ in range(300) for x in range(600)])
    written = io.BytesIO()
    drawn.save(written, "PNG")
    return written.getvalue()


CSS = """
body{margin:0;color:#222} section{position:relative;padding:20px;font-size:18px}
.sky{background:url(light.png);color:#fff} .mist{background:url(light.png)} .mist p{color:#777}
.night{background:url(dark.png);color:#ddd} .wall{background:url(dark.png);color:#000}
.plate{background:url(light.png)} .plate p{background:#000c;color:#fff}
.halo{background:url(light.png);color:#fff;font-weight:700}
.halo p{text-shadow:0 0 1px #000,0 0 2px #000,0 0 3px #000,0 0 4px #000,0 0 5px #000,0 0 6px #000}
.zebra{background:url(both.png);color:#808080}
.card img{display:block;width:300px;height:150px} .card p{position:absolute;top:40px;left:30px;color:#fff}
.carousel{background:url(light.png);color:#fff} .gone{background:url(gone.png);color:#eee}
.slope{background:linear-gradient(90deg,#fff 0,#eee 9%,#ddd 20%,#ccc 30%,#bbb 40%,#aaa 50%,#999 60%,#888 70%,#777)}
.slope{color:#fff} .deep::before{content:"";position:absolute;inset:0;background:url(light.png)}
.deep p{position:relative;color:#fff}
.turn i{position:absolute;inset:0;background:url(light.png)} .turn p{position:relative;color:#fff}
.turn .late{opacity:0}
.sea{background:url(light.png);color:#fff} .sea p{position:relative} .mask{position:absolute;inset:0;opacity:.8}
.blue{background-image:linear-gradient(90deg,#2190d0,#2152ff)}
"""
SECTIONS = {
    "sky": "<p>White on a light sky</p>",
    "mist": "<p>Grey in the mist</p>",
    "night": "<p>Light on the dark</p>",
    "wall": "<p>Black on a dark wall</p>",
    "plate": "<p>On a plate of its own</p>",
    "halo": "<p>With a dark halo</p>",
    "zebra": "<p>Grey on black and white</p>",
    "card": '<img src="/light.png" alt=""><p>White on a picture</p>',
    "carousel": "<p>White on what changes</p>",
    "gone": "<p>Over a picture that is not there</p>",
    "turn": '<i></i><i class="late"></i><p>White on pictures that take turns</p>',
    "deep": "<p>White on generated content</p>",
    "slope": "<p>White on a gradient of many colours, light at this end and darker at the other</p>",
}
BODY = "".join(f'<section class="{name}">{inside}</section>' for name, inside in SECTIONS.items())
INLINE = "<section style=\"background-image:url('/light.png');color:#777\"><p>Grey in the mist</p></section>"
SHARED = (
    '<section class="sea"><span class="mask blue"></span><p>White on a blue layer over a picture</p></section>'
    '<p><button class="blue">Join</button></p>'
)
PICTURES: dict[str, Content] = {
    "/light.png": picture(190, 220), "/dark.png": picture(20, 40), "/both.png": picture(10, 245)
}  # fmt: skip


@pytest.fixture(scope="module")
def shown() -> Iterator[tuple[Browser, Site]]:
    content = {
        "/": page(BODY, SHEET),
        "/inline": page(INLINE),
        "/shared": page(SHARED, SHEET),
        "/site.css": CSS,
        **PICTURES,
    }
    with site(content) as own:
        origins = frozenset([origin_of(own.url)])
        with guarded(origins) as proxy, running_browser(proxy=proxy, own=origins) as browser:
            yield browser, own


def test_faint_text_gets_a_near_colour_or_a_veil_behind_it_and_all_else_is_left(shown: tuple[Browser, Site]) -> None:
    browser, own = shown
    url = f"{own.url}/"
    css, *left = answer(browser, [url]).value.split("\n")
    assert css.replace("}", "}\n").splitlines() == [
        ".sky{box-shadow:inset 0 0 0 100vmax rgba(0,0,0,0.5)}",
        ".mist p{color:#494949}",
        ".wall{box-shadow:inset 0 0 0 100vmax rgba(255,255,255,0.45)}",
        'img[src="/light.png"]{filter:brightness(0.5)}',
        ".deep::before{box-shadow:inset 0 0 0 100vmax rgba(0,0,0,0.5)}",
        ".slope{box-shadow:inset 0 0 0 100vmax rgba(0,0,0,0.55)}",
    ]
    assert left == ["faint section.zebra > p", "moving section.carousel > p", "moving section.turn > p"]


def test_a_picture_that_the_page_itself_names_is_part_of_the_selector(shown: tuple[Browser, Site]) -> None:
    browser, own = shown
    rules = "section[style=\"background-image:url('/light.png');color:#777\"]{color:#494949!important}"
    assert answer(browser, [f"{own.url}/inline"]).value == rules


def test_what_has_the_same_background_elsewhere_gets_no_veil(shown: tuple[Browser, Site]) -> None:
    browser, own = shown
    css, *left = answer(browser, [f"{own.url}/shared"]).value.split("\n")
    assert css.startswith(".mask:is(.blue){box-shadow:inset 0 0 0 100vmax rgba(0,0,0,")
    assert css.count("{") == 1
    assert left == []
