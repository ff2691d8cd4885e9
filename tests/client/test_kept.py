"""What was written into a page stays true while its scripts change it, and goes where it is true no more."""

import json
import time
from collections.abc import Iterator, Mapping
from urllib.request import Request, urlopen

import pytest

from tests.client.engines import Engine, each_engine
from tests.client.sites import pages
from tests.proxy.servers import wait_for

pytestmark = pytest.mark.browser

SETTLED = 0.25
"""Seconds in which what changes has been looked at."""
CARD = (
    '<li class="card"><a class="go" href="/{0}"><img src="/{0}.jpg" width="300" height="200"></a>'
    '<h3>{1}</h3><button class="wish"><i class="fa fa-heart"></i></button></li>'
)
THINGS = {"lamp": "Green lamp", "rug": "Wool rug", "cup": "Blue cup"}
SHOP = f"""<!doctype html><html lang="en"><head><title>Shop</title></head><body><main><h1>Shop</h1>
<ul id="list">{"".join(CARD.format(*thing) for thing in THINGS.items())}</ul>
<button id="play"><i class="fa fa-play"></i></button>
<a id="late" href="/vase"><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/vase.jpg" width="300"
height="200"></a>
<iframe id="film" data-src="https://www.youtube-nocookie.com/embed/x1"></iframe>
<p><input id="search" placeholder="Search for things"></p></main><script src="/app.js"></script></body></html>"""
APP = """
const all = (selector) => [...document.querySelectorAll(selector)];
const fill = (card, [id, name]) => {
  card.querySelector("a").href = "/" + id;
  card.querySelector("img").src = "/" + id + ".jpg";
  card.querySelector("h3").textContent = name;
};
const jug = ["jug", "Tin jug"];
const [list, play, sign, late] = ["#list", "#play", "#play i", "#late img"].flatMap(all);
const [film, search] = ["#film", "#search"].flatMap(all);
window.steps = {
  draw: () => { list.innerHTML = window.drawn; },
  turn: () => { fill(list.children[0], ["cup", "Blue cup"]); fill(list.children[2], ["lamp", "Green lamp"]); },
  back: () => { fill(list.children[0], ["lamp", "Green lamp"]); fill(list.children[2], ["cup", "Blue cup"]); },
  translate: () => {
    document.documentElement.lang = "de";
    list.children[0].querySelector("h3").textContent = "Grüne Lampe";
  },
  google: () => { list.children[0].querySelector("h3").innerHTML = "<font><font>Grüne Lampe</font></font>"; },
  write: () => {
    list.insertAdjacentHTML("afterend", `<div contenteditable="true">${window.drawn.split("</li>")[0]}</div>`);
    document.querySelector("[contenteditable] .wish").remove();
  },
  strip: () => search.removeAttribute("aria-label"),
  swap: () => fill(list.children[1], jug),
  copy: () => { const card = list.children[0].cloneNode(true); fill(card, jug); list.append(card); },
  more: () => list.insertAdjacentHTML("beforeend", window.jug),
  pause: () => { sign.className = "fa fa-pause"; },
  play: () => { sign.className = "fa fa-play"; },
  press: () => { play.className = "is-active"; sign.classList.add("hover"); },
  say: () => play.setAttribute("aria-label", "Play the film"),
  load: () => { late.src = late.dataset.src; late.className = "loaded"; },
  view: () => { list.children[0].querySelector("img").src = "/another-side.jpg"; },
  larger: () => { late.src = "/vase_1080x.jpg"; },
  other: () => { late.src = "/jug.jpg"; },
  frame: () => { film.src = film.dataset.src; },
  playing: () => { film.src = film.dataset.src + "?autoplay=1"; },
  elsewhere: () => { film.src = "/map"; },
  ask: () => { search.placeholder = "Search for people"; },
};
"""
STATE = """JSON.stringify({
  cards: [...document.querySelectorAll(".card img")].map((one) => one.getAttribute("alt")),
  wishes: [...document.querySelectorAll(".wish")].map((one) => one.getAttribute("aria-label")),
  play: document.querySelector("#play").getAttribute("aria-label"),
  late: document.querySelector("#late img").getAttribute("alt"),
  film: document.querySelector("#film").getAttribute("title"),
  search: document.querySelector("#search").getAttribute("aria-label"),
})"""
STARTED = "performance.getEntriesByType('resource').some(({ name }) => name.includes('/kept'))"
AS_WRITTEN: Mapping[str, object] = {
    "cards": list(THINGS.values()),
    "wishes": ["Favorites"] * 3,
    "play": "Play",
    "late": "Vase",
    "film": "YouTube",
    "search": "Search for things",
}
STEPS: Mapping[str, tuple[str, Mapping[str, object]]] = {
    "what is drawn anew is called what it was called": ("draw", {}),
    "elements that show one another's things are called by what they show": (
        "turn",
        {"cards": ["Blue cup", "Wool rug", "Green lamp"]},
    ),
    "however often they do": (
        "turn back turn back turn back turn back turn",
        {"cards": ["Blue cup", "Wool rug", "Green lamp"]},
    ),
    "what a script takes away again and again stays away": ("strip strip strip strip", {"search": None}),
    "what shows a thing that nobody has named yet is called nothing": (
        "swap",
        {"cards": ["Green lamp", None, "Blue cup"]},
    ),
    "a copy that shows something else is not called by its model": (
        "copy",
        {"cards": ["Green lamp", "Wool rug", "Blue cup", None], "wishes": ["Favorites"] * 4},
    ),
    "one more with the same sign is called what it means": (
        "more",
        {"cards": ["Green lamp", "Wool rug", "Blue cup", None], "wishes": ["Favorites"] * 4},
    ),
    "a sign that turns into another takes its name along": ("pause", {"play": None}),
    "a sign that comes back has its name again": ("pause play", {}),
    "a class of a state changes nothing": ("press", {}),
    "words that a browser translates are the same things": ("translate", {}),
    "words that Google translates are the same things, too": ("google", {}),
    "what somebody writes is left alone": ("write", {"cards": [*THINGS.values(), None]}),
    "what a script says itself stays": ("say pause", {"play": "Play the film"}),
    "another view of what the words beside it call so is called the same": ("view", {}),
    "a picture of nothing but its file is called nothing when it is another": ("load other", {"late": None}),
    "a picture in another size is the same": ("load larger", {}),
    "a picture that comes late is what it was going to be": ("load", {}),
    "a frame that comes late and is played is what it was going to be": ("frame playing", {}),
    "a frame that shows something else is not called by what it showed": ("frame elsewhere", {"film": None}),
    "a field that asks for something else is not called by what it asked for": ("ask", {"search": None}),
}


@pytest.fixture(scope="module")
def shop() -> Iterator[str]:
    drawn = f"window.drawn = {json.dumps(''.join(CARD.format(*thing) for thing in THINGS.items()))};"
    jug = f"window.jug = {json.dumps(CARD.format('jug', 'Tin jug'))};"
    with pages({"/": SHOP, "/app.js": f"{drawn}{jug}{APP}"}) as url:
        yield url


@each_engine
@pytest.mark.parametrize("title", STEPS)
def test_in_a_page_that_its_scripts_change(engine: Engine, shop: str, title: str) -> None:
    steps, changed = STEPS[title]
    engine.goto(f"{shop}/")
    wait_for(lambda: bool(engine.js(STARTED)))
    time.sleep(SETTLED)
    assert json.loads(engine.js(STATE)) == AS_WRITTEN
    for step in steps.split():
        engine.js(f"window.steps.{step}()")
        time.sleep(SETTLED)
    assert json.loads(engine.js(STATE)) == {**AS_WRITTEN, **changed}


def test_a_page_that_a_script_puts_into_this_one_is_repaired_and_brings_no_second_client(shop: str) -> None:
    with urlopen(Request(f"{shop}/", headers={"X-Requested-With": "XMLHttpRequest"})) as answer:
        page = answer.read().decode()
    assert ('alt="Green lamp"' in page, "curbcut-plan" in page) == (True, False)
