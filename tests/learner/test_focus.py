"""The keyboard's focus, tried in a real browser on pages of several styles, and what becomes of them."""

from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from curbcut.engine import Settings, remediate
from curbcut.knowledge import read_pack
from curbcut.learner.browser import Browser, running_browser
from curbcut.learner.crawl import Fetched
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes import focus_indicators
from tests.learner.sites import page, site
from tests.learner.test_learn import learn, repaired
from tools.browser import find_browser

BROWSER = find_browser()
pytestmark = [pytest.mark.browser, pytest.mark.skipif(BROWSER is None, reason="no Chromium here: make setup")]

SHEET = '<link rel="stylesheet" href="/site.css">'
HIDDEN = "position:absolute;opacity:0"
BOX = "display:inline-block;width:16px;height:16px;border:1px solid #333"
RING = "{outline:2px solid #1a73e8;outline-offset:2px}"
MARKED_SHADOW_ROOT = (
    "<script>customElements.define('x-card', class extends HTMLElement { connectedCallback() {"
    "this.attachShadow({mode: 'open'}).innerHTML ="
    "'<style>button:focus{outline:0;background:#fc0}</style><button>In</button>' } })</script>"
)
SHADOW_ROOT = (
    "<script>customElements.define('x-card', class extends HTMLElement { connectedCallback() {"
    "this.attachShadow({mode: 'open'}).innerHTML = '<style>button{outline:0}</style><button>In</button>' } })</script>"
)

BARE_CSS = f"""
a:focus{{outline:0}} .btn:focus{{outline:none!important}} #top .tab:focus{{outline:0}}
.field{{outline:0;border:1px solid}}
.check input{{{HIDDEN}}} .check .box{{{BOX}}} .good input{{{HIDDEN}}} .good .box{{{BOX}}}
.good input:focus-visible+.box{{outline:2px solid #005fcc}} .wrap input{{{HIDDEN}}} .wrap{{padding:9px;background:#ddd}}
.dark{{background:#222;color:#fff;padding:9px}} .blue{{background:#1a73e8;padding:20px}} .blue a{{color:#fff}}
.tint{{background:#5b8def;padding:20px}} .menu a:focus{{background:#fc0}}
@media (prefers-color-scheme:dark){{body,.tint{{background:#111;color:#fff}} .pale{{color:#fff}}}}
.clip{{overflow:hidden;width:80px;height:24px}}
.clip button{{width:80px;height:24px;border:0;outline:0;background:#fff}}
.gone{{position:absolute;left:-9999px}} .link{{outline:0}} .link-loud:focus{{background:#fc0}}
"""
BARE = f"""
<a class="gone" href="#m">Never seen</a><p><a href="/x">Plain</a></p> <a class="btn" href="/y">Important</a>
<p id="top"><button class="tab">By its id</button></p>
<input class="field" aria-label="A"> <button class="link">B</button>
<label class="check"><input type="checkbox"><span class="box"></span> Drawn</label>
<label class="good"><input type="checkbox"><span class="box"></span> Drawn and marked</label>
<label class="wrap"><input type="radio">Words only</label>
<div class="dark"><a href="/z">On dark</a></div><div class="blue"><a class="light" href="/z">On blue</a></div>
<div class="tint"><a class="pale" href="/t">Pale or dark</a></div><div class="menu" hidden><a href="/m">Closed</a></div>
<div class="clip"><button>Cut off</button></div><x-card></x-card>{SHADOW_ROOT}
"""

MARKED_CSS = f"""
*:focus{{outline:0}} a:focus{{box-shadow:0 0 0 3px #005fcc}} .under{{text-decoration:none}}
.under:focus{{box-shadow:none;text-decoration:underline wavy}}
.lit:focus{{background:#fc0}} .framed{{border:2px solid #ccc}} .framed:focus{{border-color:#005fcc}}
.bare{{border:0}} .group{{border:2px solid #ddd;padding:4px}} .group:focus-within{{border-color:#005fcc}}
.check input{{{HIDDEN}}} .check .box{{{BOX}}} .check input:focus+.box{{box-shadow:0 0 0 3px #005fcc}}
.switch{{position:relative;padding-left:40px}} .switch input{{{HIDDEN}}}
.switch:focus-within::before{{background:#005fcc}}
.switch::before{{content:"";position:absolute;left:0;width:30px;height:16px;background:#bbb}}
.skip{{position:absolute;left:-9999px}} .skip:focus{{left:0}} .line{{position:relative}}
.line::after{{content:"";position:absolute;left:0;bottom:0;height:2px;width:0;background:#c00;transition:width .3s}}
.line:focus::after{{width:100%}} .grow{{transition:transform .2s}}
.grow:focus{{transform:scale(1.2)}} .late{{background:#fc0}}
.pulse:focus{{animation:pulse 1s infinite}} @keyframes pulse{{50%{{opacity:.5}}}} .icon:focus svg{{fill:#c00}}
"""
MARKED = f"""
<a class="skip" href="#m">Skip</a><a href="/x">Shadow</a> <a class="under" href="/x">Underline</a>
<button class="lit">Background</button> <input class="framed" aria-label="A">
<div class="group"><input class="bare" aria-label="B"></div>
<label class="check"><input type="checkbox"><span class="box"></span> One</label>
<label class="switch"><input type="checkbox"> Two</label>
<button class="line">Line</button> <button class="grow">Larger</button> <button class="pulse">Pulse</button>
<button class="icon" aria-label="C"><svg width="20" height="20"><circle cx="10" cy="10" r="9"/></svg></button>
<p><button class="js">Script</button></p><div tabindex="0" class="lit">Div</div>
<script>const js = document.querySelector('.js');
document.addEventListener('keyup', (event) => {{
  if (event.key === 'Tab') js.classList.toggle('late', document.activeElement === js);
}});
</script><x-card></x-card>{MARKED_SHADOW_ROOT}
"""


@pytest.fixture(scope="module")
def tried() -> dict[str, str]:
    """What is learned about each of two pages, in one browser."""
    content = {
        "/bare": page(BARE, SHEET),
        "/site.css": BARE_CSS,
        "/marked": page(MARKED, SHEET.replace("site", "own")),
        "/own.css": MARKED_CSS,
    }
    with site(content) as own:
        origins = frozenset({origin_of(own.url)})
        with guarded(origins) as proxy, running_browser(proxy=proxy, own=origins) as browser:
            return {path: _answer(browser, own.url + path, str(content[path])) for path in ("/bare", "/marked")}


def _answer(browser: Browser, url: str, source: str) -> str:
    return focus_indicators.answer(browser, [Fetched(url, source.encode(), "text/html")], Settings()).value


def test_each_element_that_nothing_marks_gets_a_ring_no_stronger_than_it_takes(tried: dict[str, str]) -> None:
    assert tried["/bare"].splitlines() == [
        "p a:not([class]):focus-visible{outline:2px solid #1a73e8;outline-offset:2px}",
        "a.btn:focus-visible{outline:2px solid #1a73e8!important;outline-offset:2px!important}",
        "button.tab:focus-visible{outline:2px solid #1a73e8!important;outline-offset:2px!important}",
        "input.field:focus-visible{outline:2px solid #1a73e8;outline-offset:2px}",
        "button.link:not(.link-loud):focus-visible{outline:2px solid #1a73e8;outline-offset:2px}",
        f'label.check input[type="checkbox"]:not([class]):focus-visible + span.box{RING}',
        'label.wrap:has(input[type="radio"]:not([class]):focus-visible){outline:2px solid #1a73e8;outline-offset:2px}',
        "div.dark a:not([class]):focus-visible{outline:2px solid #1a73e8;outline-offset:2px}",
        "a.light:focus-visible{outline:2px solid #000000;outline-offset:2px}",
        "a.pale:focus-visible{outline:2px solid #ffffff;outline-offset:2px}",
        "button:not([class]):focus-visible{outline:2px solid #1a73e8;outline-offset:-2px}",
        "left a.gone",
        "left x-card:not([class])",
    ]


def test_whatever_its_author_marks_gets_no_ring(tried: dict[str, str]) -> None:
    assert tried["/marked"] == ""


def test_a_site_that_is_learned_shows_the_focus_to_the_keyboard_alone(tmp_path: Path) -> None:
    css = "*:focus{outline:0} .mine:focus{outline:3px dotted #c00}"
    body = '<p><a href="#a">One</a></p><p><button class="mine">Two</button></p><p><a href="#b">Three</a></p>'
    content = {"/": page(body, SHEET), "/site.css": css}
    with site(content) as own:
        learn(own, tmp_path, "--pause", "0", "--no-pictures")
        pack = read_pack(tmp_path / "site.pack")
        after = repaired(own, "/", content, pack)
        again = remediate(after.encode(), url=f"{own.url}/", knowledge=pack)
    style = "<style>a:not([class]):focus-visible{outline:2px solid #1a73e8;outline-offset:2px}</style>"
    assert after == content["/"].replace("</head>", f"{style}</head>")
    assert (again.body, again.findings) == (after.encode(), ())
    with site({"/": after, "/site.css": css}) as mended, sync_playwright() as playwright:
        program = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        shown = program.new_page()
        shown.goto(f"{mended.url}/")
        outline = "getComputedStyle(document.activeElement).outline"
        seen = []
        for _ in range(2):
            shown.keyboard.press("Tab")
            seen.append(shown.evaluate(outline))
        shown.click("text=Three")
        seen.append(shown.evaluate(outline))
        program.close()
    assert seen == ["rgb(26, 115, 232) solid 2px", "rgb(204, 0, 0) dotted 3px", "rgb(0, 0, 238) none 0px"]
