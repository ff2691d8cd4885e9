"""What moves, watched in a real browser, and what becomes of it for people who have asked for less motion."""

import base64

import pytest
from playwright.sync_api import sync_playwright

from curbcut.engine import Settings, remediate
from curbcut.knowledge import Answer, MovingContent
from curbcut.knowledge.answers import KnownAnswers
from curbcut.learner.browser import running_browser
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes import motion
from tests.learner.sites import Content, page, site
from tools.browser import find_browser

BROWSER = find_browser()
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(BROWSER is None, reason="no Chromium here: make setup"),
    pytest.mark.xdist_group("motion"),  # all of them look at what one browser has seen
]

SHEET = '<link rel="stylesheet" href="/site.css">'
CSS = """
@keyframes turn{to{transform:rotate(360deg)}}
@keyframes run{from{transform:translateX(100%)}to{transform:translateX(-100%)}}
@keyframes appear{from{opacity:0}to{opacity:1}} @keyframes blink{50%{opacity:0}} @keyframes nothing{to{--x:1}}
.spinner{width:30px;height:30px;border:4px solid;animation:turn 1s linear infinite}
.ticker{overflow:hidden;width:300px} .ticker p{animation:run 8s linear infinite}
.dot::after{content:"";display:block;width:20px;height:20px;background:#c00;animation:blink 1s infinite}
.both{opacity:0;animation:appear .4s forwards,turn 3s linear infinite}
.unseen{opacity:0;animation:blink-on 2s infinite} @keyframes blink-on{50%{opacity:1}}
.long{animation:turn 20s linear} .short{animation:appear 1s forwards} .hidden{display:none;animation:turn 1s infinite}
@media (prefers-reduced-motion:reduce){.handled{animation:none!important}}
.handled{animation:turn 2s linear infinite}
.slides{position:relative;height:60px} .slides div{position:absolute;transition:opacity .2s}
"""
BODY = """
<div class="spinner"></div><div class="ticker"><p class="line">Tea is 10 now</p></div><p class="dot">Live</p>
<p class="both">Appears and turns</p><p class="unseen">Shines up</p><p class="long">Long</p><p class="short">Short</p>
<p class="hidden">Hidden</p><p class="handled">Handled</p>
<img class="moving" src="/moving.gif" alt="A" width="40" height="40">
<div class="slides"><div class="slide">One</div><div class="slide">Two</div></div>
<section class="mine"><div class="slides"><div class="slide">One</div><div class="slide">Two</div></div>
<button>Pause</button></section><video class="reel" width="80" height="60" muted></video>
<script src="/site.js"></script>
"""
SCRIPT = """
const reel = document.querySelector('.reel');
const canvas = document.createElement('canvas');
canvas.getContext('2d');
addEventListener('load', () => {
  reel.srcObject = canvas.captureStream(5);
  reel.play().catch(() => {});
});
for (const slides of document.querySelectorAll('.slides')) {
  let at = 0;
  const show = () => [...slides.children].forEach((each, n) => { each.style.opacity = n === at % 2 ? 1 : 0; });
  setInterval(() => { at += 1; show(); }, 1500);
  show();
}
"""
CALM = """
<style>
@media (prefers-reduced-motion:no-preference){.in{animation:in .5s}}
@keyframes in{from{opacity:0}}
.menu a{transition:color .2s}</style>
<p class="in">Text</p><nav class="menu"><a href="/">Home</a></nav><img src="/still.gif" alt="B">
<script src="/own.js"></script>
"""
ALONE = Settings(only=("moving-content",), time_budget=60)
STILL_GIF = base64.b64decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")


def moving_gif() -> bytes:
    """Two frames of one pixel, over and over."""
    head = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"
    frame = b"!\xf9\x04\x00\x32\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02%c\x01\x00"
    return head + frame % b"D" + frame % b"L" + b";"


@pytest.fixture(scope="module")
def watched() -> dict[str, str]:
    """What is learned about each of two pages."""
    content: dict[str, Content] = {
        "/moving": page(BODY, SHEET),
        "/site.css": CSS,
        "/site.js": SCRIPT,
        "/moving.gif": moving_gif(),
        "/calm": page(CALM),
        "/still.gif": STILL_GIF,
        "/own.js": "setTimeout(() => document.querySelector('.in').style.marginTop = '30px', 2000)",
    }
    with site(content) as own:
        origins = frozenset({origin_of(own.url)})
        with guarded(origins) as proxy, running_browser(proxy=proxy, own=origins) as browser:
            paths = ("/moving", "/calm")
            return {path: motion.answer(browser, [own.url + path], watched=7000).value for path in paths}


def test_what_moves_on_and_on_is_found_and_ended_only_where_nothing_is_lost(watched: dict[str, str]) -> None:
    assert watched["/moving"].splitlines() == [
        "still div.spinner",
        "still p.both",
        "still p.dot::after",
        "still p.line",
        "moves div.spinner",
        "moves p.line",
        "moves p.dot",
        "moves p.both",
        "moves p.unseen",
        "moves p.long",
        "moves p.handled",
        "film video.reel",
        "picture img.moving",
        "moves div.slides",
    ]


def test_only_those_who_ask_for_less_motion_get_less_and_lose_nothing(watched: dict[str, str]) -> None:
    url, source = (
        "https://example.com/",
        page(BODY.replace("/site.js", "https://example.com/site.js"), f"<style>{CSS}</style>").encode(),
    )
    (question,) = (
        each for each in remediate(source, url=url, settings=ALONE).open_questions if isinstance(each, MovingContent)
    )
    knowledge = KnownAnswers({question: Answer(watched["/moving"], "", 0.9)})
    after = remediate(source, url=url, knowledge=knowledge, settings=ALONE)
    again = remediate(after.body, url=url, knowledge=knowledge, settings=ALONE)
    assert again.body == after.body
    running = (
        "document.getAnimations().filter((each) => each.playState === 'running')"
        ".map((each) => each.effect.target.className)"
    )
    strength = "getComputedStyle(document.querySelector('.both')).opacity"
    with sync_playwright() as playwright:
        program = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        seen = {}
        for asked in ("reduce", "no-preference"):
            shown = program.new_page(reduced_motion=asked)
            shown.set_content(after.body.decode())
            shown.wait_for_timeout(1200)
            seen[asked] = (set(shown.evaluate(running)), shown.evaluate(strength))
        program.close()
    assert seen == {
        "reduce": ({"unseen", "long"}, "1"),
        "no-preference": ({"spinner", "line", "dot", "both", "unseen", "long", "handled"}, "1"),
    }


def test_a_page_on_which_nothing_moves_for_long_is_left_alone(watched: dict[str, str]) -> None:
    assert watched["/calm"] == ""
