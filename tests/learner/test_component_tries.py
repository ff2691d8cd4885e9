"""What a control brings is told from what comes by itself, or only because the page was scrolled under the pointer."""

import time

from curbcut.learner.browser import WIDE, running_browser
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes.component_values import Allowance
from curbcut.learner.probes.components import explored, without_clocks
from curbcut.standards.components import Component
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


ROW = page(
    '<nav class="bar"><div class="place mine"><a class="drop" id="news" href="#">News</a><div class="list wide">'
    '<h6>News for you</h6><a href="/1"><img src="/1.png" alt="" width="9" height="9"> The tea that came in on Monday is'
    ' in the shop and can be had from eight in the morning on</a><a href="/2">Two more rooms are open on all days of'
    " the week, and on feasts as well, from nine in the morning</a></div></div>"
    '<div class="place"><a class="drop" id="account" href="#">Maria</a><div class="list"><a href="/p">Profile</a>'
    '<a href="/l">Log out</a></div></div></nav>'
    '<div class="slides"><p class="slide shown">One</p><p class="slide">Two</p><p class="slide">Three</p></div>'
    '<div class="tabs"><a href="#a">Rooms</a><a href="#b">Food</a></div>'
    '<div class="pane shown">All rooms</div><div class="pane">All food</div>'
    '<table><tr><th class="sort">Day</th></tr><tr class="on"><td>Monday</td></tr><tr class="off"><td>Friday</td></tr>'
    """</table><script>
    const all = (what) => [...document.querySelectorAll(what)];
    const turn = (what, one) => all(what).forEach((each) => each.classList.toggle("shown", each === one));
    let at = 0;
    setInterval(() => turn(".slide", all(".slide")[(at = (at + 1) % 3)]), 1600);
    all(".drop").forEach((one) => (one.onclick = () => {
      const list = one.nextElementSibling;
      turn(".list", list.classList.contains("shown") ? null : list);
      return false;
    }));
    all(".tabs a").forEach((one, n) => (one.onclick = () => turn(".pane", all(".pane")[n])));
    all(".sort")[0].onclick = () => {
      for (const row of all("tr[class]")) row.className = row.className === "on" ? "off" : "on";
    };
    </script>""",
    "<style>.list,.slide,.pane,.off{display:none} .shown{display:block} .slides{height:300px} .slide{height:300px}"
    ".place{position:relative;display:inline-block} .sort{cursor:pointer}"
    ".list{position:absolute;top:20px;width:300px;background:#fff}</style>",
)


def test_what_turns_by_itself_is_not_what_a_control_brings_and_a_list_of_links_is_a_menu() -> None:
    found = {each.trigger: each for each in found_on(ROW)}
    kinds = {trigger: each.kind for trigger, each in found.items()}
    assert kinds == {"a#news": "menu", "a#account": "menu", "div.tabs a": "tabs"}
    assert found["a#account"].panel == "div.list", "of two lists it is led to its own"
    assert found["a#news"].close == "", "a picture in a link closes nothing"
    assert found["div.tabs a"].panel == "div.pane"


SIGN = page(
    '<div class="bar"><a class="toggle" href="#menu"></a></div><nav id="menu"><a href="/a">Teas</a>'
    '<a href="/b">Cups</a></nav><button class="turn">Turn</button>'
    '<button class="read">Read</button><div id="list"><p class="entry">Monday</p>'
    '<p class="entry">Friday</p></div>'
    """<script>
    document.querySelector(".toggle").onclick = () => !menu.classList.toggle("shown");
    document.querySelector(".turn").onclick = () => (list.innerHTML = list.innerHTML);
    document.querySelector(".read").onclick = () =>
      (list.innerHTML = '<p class="entry">Monday, read</p><p class="entry">Friday, read</p>');
    </script>""",
    "<style>.bar{position:fixed;left:0;top:0;height:44px} .toggle::before{content:'=';position:absolute;left:6px;"
    "top:6px;width:58px;height:38px;background:#222} #menu{position:fixed;left:-300px;top:50px;width:250px;height:99px}"
    "#menu.shown{left:0} #menu a{display:block} .turn,.read,#list{margin:60px 0 0 300px}</style>",
)


def test_a_link_that_only_a_style_draws_is_tried_and_what_is_written_anew_is_nothing_new() -> None:
    found = [(each.kind, each.trigger, each.panel) for each in found_on(SIGN) if each.on == "click"]
    assert found == [("menu", "a.toggle", "nav#menu")]


def test_what_the_pointer_comes_to_lie_on_is_not_brought_by_the_link_that_led_there() -> None:
    assert [each for each in found_on(LONG) if each.on == "click"] == []


def found_on(content: str) -> list[Component]:
    with site({"/": content}) as own:
        origins = frozenset({origin_of(own.url)})
        with (
            guarded(origins) as proxy,
            running_browser(proxy=proxy, own=origins) as browser,
            browser.looking_at(f"{own.url}/", WIDE, without_clocks) as shown,
        ):
            return explored(browser, shown, set(), Allowance(until=time.monotonic() + 60))
