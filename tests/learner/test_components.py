"""Components found by using them, and what becomes of the page then, with the real client and its keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect, sync_playwright
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from curbcut.knowledge import Components
from curbcut.knowledge.store import Store
from curbcut.middleware.asgi import CurbcutMiddleware
from curbcut.standards.components import Component, components_in
from tests.learner.sites import site
from tests.learner.test_learn import learn
from tests.proxy.servers import site as served
from tools.browser import find_browser

BROWSER = find_browser()
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(BROWSER is None, reason="no Chromium here: make setup"),
    pytest.mark.xdist_group("components"),  # all of them look at what one browser has seen
]

STYLE = """
nav ul{list-style:none;margin:0;padding:0} nav>ul>li{display:inline-block;position:relative;padding:10px}
nav li ul{display:none;position:absolute;background:#fff} nav li:hover ul{display:block}
.layer{display:none;position:fixed;inset:0;background:#000a} .layer.shown{display:block}
.box{background:#fff;width:400px;margin:100px auto;padding:20px}
.answer,.pane{display:none} .pane{height:60px} .pane.shown{display:block}
.question,.names span,.value,.choices li,.arrow,.cross{cursor:pointer}
.hint{display:none;position:absolute;background:#222;color:#fff} .word:hover+.hint{display:block}
.more{display:none;position:absolute;padding:5px} .card:hover .more{display:block}
.choice{position:relative;width:200px} .mark{display:inline-block;width:12px;height:12px;background:#222}
.choices{display:none;position:absolute;margin:0;padding:0;background:#fff}
.choice.open .choices{display:block} .slide{display:none} .slide.shown{display:block}
"""
BODY = """
<nav><ul>
<li><a href="/x">Home</a></li>
<li><a href="/p">Products</a><ul><li><a href="/a">Cups</a></li><li><a href="/b">Pots</a></li></ul></li>
<li><a href="/q">About</a><ul><li><a href="/c">Team</a></li><li><a href="/d">Jobs</a></li></ul></li>
</ul></nav>
<main><h1>Tea</h1>
<button class="join">Sign up</button>
<div class="layer"><div class="box"><span class="cross">×</span><h2>Sign up for news</h2>
<input aria-label="Mail"></div></div>
<div class="faq"><div class="question">Is it free?</div><div class="answer">Yes, it is.</div>
<div class="question">Is it green?</div><div class="answer">Some of it is.</div></div>
<div class="names"><label><span>Green</span></label><label><span>Black</span></label>
<label><span>White</span></label></div>
<div class="panes"><div class="pane shown">Green tea</div>
<div class="pane">Black tea</div><div class="pane">White tea</div></div>
<div class="card"><a href="/mint">Mint</a> <a class="more" href="/mint">Read more</a></div>
<p><button class="word">Oolong</button><span class="hint">Between green and black</span></p>
<div class="choice"><div class="value">Choose a size<i class="mark"></i></div>
<ul class="choices"><li>Small</li><li>Large</li><li>Huge</li></ul></div>
<div class="gallery"><div class="slide shown">First picture</div><div class="slide">Second picture</div>
<div class="slide">Third picture</div><i class="arrow">‹</i><i class="arrow">›</i></div>
</main>
"""
SCRIPT = """
const each = (selector, what) => document.querySelectorAll(selector).forEach(what);
const layer = document.querySelector('.layer');
each('.join', (one) => one.onclick = () => layer.classList.add('shown'));
each('.cross', (one) => one.onclick = () => layer.classList.remove('shown'));
document.addEventListener('click', ({target}) => {
  if (!target.matches('.question')) return;
  const { style } = target.nextElementSibling;
  style.display = style.display === 'block' ? 'none' : 'block';
});
each('.names span', (one, at) =>
  one.onclick = () => each('.pane', (pane, n) => pane.classList.toggle('shown', n === at)));
const choice = document.querySelector('.choice');
each('.value', (one) => one.onclick = () => choice.classList.toggle('open'));
document.querySelector('.mark').onclick = () => {}; // and the click goes on to what it stands in
each('.choices li', (one) => one.onclick = () => {
  document.querySelector('.value').firstChild.data = one.textContent;
  choice.classList.remove('open');
});
let at = 0;
each('.arrow', (one, n) => one.onclick = () => {
  at = (at + (n ? 1 : 2)) % 3;
  each('.slide', (slide, m) => slide.classList.toggle('shown', m === at));
});
"""
PAGE = (
    f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tea</title><style>{STYLE}</style></head>'
    f"<body>{BODY}<script>{SCRIPT}</script></body></html>"
)


@pytest.fixture(scope="module")
def learned(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("learned")
    with site({"/": PAGE}) as own:
        learn(own, folder, "--pause", "0")
    return folder


def test_components_are_told_apart_by_what_they_do(learned: Path) -> None:
    store = Store(f"{learned}/site.db")
    (answer,) = (answer for question, answer in store.in_force() if isinstance(question, Components))
    found = [each._replace(seen=0, confidence=0.0, evidence="") for each in components_in(answer.value)]
    assert sorted(found) == [
        Component("accordion", "click", "div.question", "div.answer", seen=0),
        Component("carousel", "click", "i.arrow", "div.gallery", "div.slide", seen=0),
        Component("dropdown", "click", "div.value", "ul.choices", "ul.choices li", seen=0),
        Component("menu", "hover", "nav > ul > li > a", "nav li > ul", seen=0),
        Component("modal", "click", "button.join", "div.layer", "", "span.cross", seen=0),
        Component("tabs", "click", "div.names span", "div.pane", seen=0),
        Component("tooltip", "hover", "button.word", "span.hint", seen=0),
    ]


@pytest.fixture(scope="module")
def opened(learned: Path) -> Iterator[Page]:
    """The page as a visitor gets it, with the client running."""

    async def answer(_: Request) -> Response:
        return HTMLResponse(PAGE)

    app = CurbcutMiddleware(Starlette(routes=[Route("/", answer)]), pack=learned / "site.pack")
    with served(app) as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(BROWSER), args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page()
        page.goto(url)
        page.wait_for_selector("[role=tablist]")
        yield page
        browser.close()


def test_a_dialog_is_written_into_the_html(opened: Page) -> None:
    response = opened.request.get(opened.url).text()
    assert '<div role="dialog" aria-label="Sign up for news" class="layer">' in response
    assert '<button aria-haspopup="dialog" class="join">' in response
    assert "aria-expanded" not in response


def test_tabs_are_tabs_and_arrows_go_through_them(opened: Page) -> None:
    tabs = opened.get_by_role("tab")
    assert tabs.all_inner_texts() == ["Green", "Black", "White"]
    assert opened.locator("label[role]").count() == 0  # they may have no other role
    expect(opened.get_by_role("tab", selected=True)).to_have_text("Green")
    tabs.first.focus()
    opened.keyboard.press("ArrowRight")
    expect(opened.get_by_role("tab", selected=True)).to_have_text("Black")
    expect(opened.get_by_role("tabpanel", name="Black")).to_have_text("Black tea")


def test_an_accordion_tells_what_is_open(opened: Page) -> None:
    question = opened.get_by_role("button", name="Is it free?")
    expect(question).to_have_attribute("aria-expanded", "false")
    question.focus()
    opened.keyboard.press("Enter")
    expect(question).to_have_attribute("aria-expanded", "true")
    expect(opened.get_by_text("Yes, it is.")).to_be_visible()
    expect(opened.get_by_role("button", name="Is it green?")).to_have_attribute("aria-expanded", "false")


def test_a_menu_under_the_pointer_tells_when_it_is_open_and_a_link_without_one_tells_nothing(opened: Page) -> None:
    products = opened.get_by_role("link", name="Products")
    expect(products).to_have_attribute("aria-expanded", "false")
    products.hover()
    expect(products).to_have_attribute("aria-expanded", "true")
    opened.mouse.move(600, 600)
    expect(products).to_have_attribute("aria-expanded", "false")
    expect(opened.get_by_role("link", name="Home")).not_to_have_attribute("aria-expanded", "false")


def test_a_list_to_choose_from_is_one_for_the_keyboard_too(opened: Page) -> None:
    value = opened.locator(".value")
    expect(value).to_have_attribute("aria-haspopup", "listbox")
    value.focus()
    opened.keyboard.press("ArrowDown")
    expect(opened.get_by_role("option", name="Small")).to_be_focused()
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("Enter")
    expect(value).to_have_text("Large")
    expect(value).to_have_attribute("aria-expanded", "false")


def test_a_tooltip_describes_its_control_while_it_shows(opened: Page) -> None:
    word = opened.get_by_role("button", name="Oolong")
    word.hover()
    expect(word).to_have_accessible_description("Between green and black")


def test_what_is_no_list_of_components_changes_nothing() -> None:
    good = Component("tabs", "click", "div.a", "div.b", confidence=0.9).line
    assert len(components_in(good)) == 1
    for line in ("{}", "[]", '{"kind": "tabs"}', good.replace("div.a", "div:has(a)"), good.replace("0.9", "7"), "x"):
        assert components_in(f"{good}\n{line}") == ()
