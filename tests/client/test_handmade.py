"""Widgets as sites make them by hand, of plain elements and clicks: what a key does, and what is told."""

import json
import re
import time
from pathlib import Path

import pytest

from tests.client.engines import Engine, each_engine
from tests.client.scenarios import Scenario, focus, has, on, shown
from tests.client.test_behaviors import HERE, STATIC, becomes_true, starting

ACCORDION = {"kind": "accordion", "on": "click", "trigger": ".item h3", "panel": ".answer"}

pytestmark = pytest.mark.browser


A_MOMENT = (
    "js:window.since = performance.now()",
    "performance.now() > window.since + 300",
)
"""As people take between two keys: one that comes while the client still tells of the last is taken for the page's."""


def on_button(number: int, expanded: bool) -> str:
    button = f"document.querySelectorAll('h3 [role=button]')[{number}]"
    told = f"{button}.getAttribute('aria-expanded') === '{str(expanded).lower()}'"
    return f"document.activeElement === {button} && {told}"


IN_ROW = "document.activeElement.parentElement.textContent.startsWith('Write')"
IN_CELL = "price.contains(document.activeElement) && !price.querySelector('input')"
MENU_KEY = "js:document.activeElement.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))"

IN_ROOM = "document.activeElement.closest('.room')?.querySelector('[role=button]').ariaPressed "
IN_DRAWN = "document.activeElement.matches('.sort') && document.activeElement.ariaExpanded "
ORDER = "[...plan.children].map((one) => one.id).join()"
POINTED = "document.getElementById(day.getAttribute('aria-activedescendant'))?.textContent"
A_TURN = ("js:window.since = performance.now()", "performance.now() > window.since + 500")
"""As long as a thing takes that is brought on."""

SCENARIOS = [
    Scenario("handmade.html", "a heading that is clicked holds a button, and the click lands where it did", (
        focus("before"), ("Tab", on_button(0, False)), ("Enter", on_button(0, True) + " && a1.clientHeight > 0"),
        ("Tab", on_button(1, False)), ("Space", on_button(1, True) + " && targets.join() === 'h3,span'"),
        ("js:q1.click()", "a1.clientHeight === 0 && q1.textContent === 'Do you ship abroad?'"),
        ("", "document.querySelector('h3 [role=button]').getAttribute('aria-expanded') === 'false'"))),
    Scenario("handmade.html", "a drawer is named by what opened it, keeps the focus, and is closed once it is away", (
        focus("burger"), ("Enter", on("shut")),
        ("", "shut.parentElement.matches('[role=dialog][aria-label=Menu]')"), ("Tab", on("one")), ("Tab", on("shut")),
        ("Escape", on("burger")), ("", "!shut.parentElement.hasAttribute('role')"), ("Tab", on("value")))),
    Scenario("handmade.html", "a list opens though its script keeps the click to itself", (
        focus("value"), ("Enter", on("o1")), ("ArrowDown", on("o2")),
        ("Enter", on("value") + " && value.textContent === 'Large'"),
        ("Space", "list.contains(document.activeElement)"), ("Escape", on("value")))),
    Scenario("handmade.html", "what turns up in red is the field's error, and what shows at the edge is said", (
        focus("check"), ("Enter", on("name") + " && " + has("name", "aria-invalid", "true")),
        ("", has("mail", "aria-invalid", "true") + " && said.join() === 'Mail: Please fill this in'"),
        ("js:for (const field of form.querySelectorAll('input')) field.value = 'x'", "true"), focus("check"),
        ("Enter", "said.at(-1) === 'Your message was sent.' && " + has("mail", "aria-invalid", None)))),
    Scenario("scripted.html", "three bars and bare words become buttons that open and close what they did", (
        focus("logo"), ("", has("burger", "aria-expanded", "false") + " && " + has("burger", "aria-label", "Menu")),
        ("Tab", on("burger")), ("Enter", shown("bread") + " && " + has("burger", "aria-expanded", "true")),
        ("Enter", "!bread.checkVisibility() && " + has("burger", "aria-expanded", "false")),
        ("Tab", on("who")), ("ArrowDown", on("orders")), ("ArrowDown", on("out")),
        ("Escape", on("who") + " && !orders.checkVisibility() && " + has("who", "aria-expanded", "false")))),
    Scenario("scripted.html", "clicked words beside as many parts are tabs, and a card around a link stays a card", (
        focus("inCard"), ("", "!card.hasAttribute('role') && t1.ariaSelected === 'true'"), ("Tab", on("t1")),
        ("ArrowDown", on("t2") + " && t2.ariaSelected === 'true' && t1.ariaSelected === 'false' && " + shown("p2")),
        ("Tab", on("l2")), ("Shift+Tab", on("t2")), ("Home", on("t1") + " && " + shown("p1")))),
    Scenario("scripted.html", "a drawn select is gone through with arrows, and its items stay items", (
        focus("logo"), ("", has("value", "aria-expanded", "false")), focus("value"), ("Enter", shown("sizes")),
        ("ArrowDown", "document.activeElement.closest('li')?.textContent === 'Small'"), ("ArrowDown", "true"),
        ("ArrowDown", "document.activeElement.closest('li')?.textContent === 'Large'"),
        ("Enter", on("value") + " && value.textContent === 'Large' && !sizes.checkVisibility()"))),
    Scenario("scripted.html", "a field that only a click fills opens, and has the focus again when a day was chosen", (
        focus("date"), ("ArrowDown", shown("calendar")), ("", "!!days.querySelector('td > [role=button]')"),
        ("Tab", "document.activeElement.textContent === '1'"), ("Enter", on("date") + " && date.value === '1'"))),
    Scenario("scripted.html", "a message with nothing but a cross is said, and the focus stays where the work is", (
        focus("save"), ("Enter", on("save") + " && said.join() === 'It is saved.'"), ("", on("save")))),
    Scenario("scripted.html", "a bare cross closes its dialog, and is pressed by Escape", (
        focus("customer"), ("Enter", on("cross") + " && cross.matches('[role=button]')"), ("Tab", on("field")),
        ("Escape", on("customer") + " && !field.checkVisibility()"))),
    Scenario("scripted.html", "slides that take turns by themselves are nothing that the control before them opens", (
        focus("customer"), ("", "back.matches('[role=button]')"), ("Tab", on("back")),
        ("js:turn()", shown("s2")), A_MOMENT, ("", has("back", "aria-expanded", None)),
        ("Enter", shown("s1")), A_MOMENT, ("", has("back", "aria-expanded", None)))),
    Scenario("bare.html", "what was put away to be drawn anew is the browser's field again, its label framed", (
        focus("first"), ("Tab", on("wanted")), ("Space", "wanted.checked && news.hasAttribute('data-curbcut-ring')"),
        ("Space", "!wanted.checked"), ("Tab", "document.activeElement.name === 'r'"), ("Space", "!!r1.checked"),
        ("ArrowDown", on("r2") + " && r2.checked && r1.ariaLabel === 'Bad'"))),
    Scenario("bare.html", "signs without words are called what their author calls them, or which one they are", (
        focus("quantity"), ("", has("more", "role", "button")),
        ("Tab", on("more") + " && more.ariaLabel === '+'"), ("Space", "quantity.value === '2'"),
        ("", "less.ariaLabel === '−' && look.ariaLabel === 'Search'"), ("Tab", on("s1")), ("Tab", on("s2")),
        ("Enter", "out.textContent === '2 of 3' && s2.ariaLabel === '2'"))),
    Scenario("bare.html", "a sign that is taken away before anybody has seen it is waited for no longer", (
        focus("quantity"), ("", has("more", "role", "button")),
        ("js:document.body.insertAdjacentHTML('beforeend', '<b id=late onclick=out.append(1) style=display:none></b>')",
         "(window.since ??= performance.now()) < performance.now() - 500"),
        ("js:late.remove()", "(window.gone ??= performance.now()) < performance.now() - 500"),
        ("Tab", on("more")), ("Space", "quantity.value === '2'"))),
    Scenario("bare.html", "a cell that sorts and a row that leads on stay what they are", (
        focus("first"), ("", has("s3", "role", "button")), focus("s3"),
        ("Tab", "document.activeElement.closest('th') === document.getElementById('name')"),
        ("Enter", "out.textContent === 'by name'"), ("Tab", "document.activeElement.closest('tr') === ann"),
        ("Space", "out.textContent === '#ann'"))),
    Scenario("bare.html", "Tab passes over a closed drawer in both directions", (
        focus("first"), ("", has("menu", "role", "button")), focus("menu"),
        ("Tab", on("afterDrawer")), ("Shift+Tab", on("menu")), ("Enter", shown("drawer")))),
    Scenario("bare.html", "a button whose list only the pointer dropped drops it on Enter", (
        focus("shop"), ("Enter", shown("goods") + " && " + has("shop", "aria-expanded", "true")), ("Tab", on("bread")),
        ("Escape", on("shop") + " && !goods.checkVisibility()"))),
    Scenario("bare.html", "what a click does not show the pointer does, and what it shows late is not clicked twice", (
        focus("first"), ("", has("trip", "role", "button")), focus("trip"),
        ("Enter", has("trip", "aria-expanded", "true") + " && trip.parentElement.className === 'mega active'"),
        ("Tab", on("camp") + " && !camp.matches('[aria-expanded]')"),
        ("Escape", on("trip") + " && " + has("trip", "aria-expanded", "false")), focus("shops"),
        ("Enter", shown("rows") + " && " + has("shops", "aria-expanded", "true")), ("Tab", on("soho")),
        ("Escape", on("shops") + " && rows.className === 'rows'"))),
    Scenario("bare.html", "a word with a tip under the pointer shows it for the focus, until Escape", (
        focus("first"), ("", "hint.tabIndex === 0"),
        ("js:hint.focus()", "vat.checkVisibility({ visibilityProperty: true })"),
        ("Escape", "!vat.checkVisibility({ visibilityProperty: true })"))),
    Scenario("bare.html", "a tip in the label of a field shows for the field, and says what the field is about", (
        focus("first"), ("", "licence.ariaDescription === 'On the back of the card'"), focus("licence"),
        ("", shown("told")), ("Escape", "!told.checkVisibility({ visibilityProperty: true }) && " + on("licence")))),
    Scenario("bare.html", "items of a list that name parts of the page are tabs", (
        focus("first"), ("", "document.querySelectorAll('[role=tab]').length === 2"),
        ("js:t1.querySelector('[role=tab]').focus()", "document.activeElement.ariaSelected === 'true'"),
        ("ArrowDown", shown("p2") + " && document.activeElement.textContent === 'Beta'"), ("Tab", on("l2")))),
    Scenario("bare.html", "what hears the button of a mouse alone hears a key, and so does what no hand points at", (
        focus("first"), ("", has("plain", "role", "button")), focus("l1"),
        ("Tab", on("vote")), ("Enter", "out.textContent === 'voted'"), ("Tab", on("plain")),
        ("Space", "out.textContent === 'more'"), ("Tab", on("part")), ("Enter", "out.textContent === 'inside'"))),
    Scenario("bare.html", "Escape goes from a dialog to the one below, also where only what lies behind it closes it", (
        focus("edit"), ("Enter", on("remove")), ("Enter", on("yes")),
        ("Escape", on("remove") + " && !inner.checkVisibility()"),
        ("Escape", on("edit") + " && !outer.checkVisibility()"))),
    Scenario("bare.html", "what an address brings up has the focus, and gives it back", (
        focus("picture"), ("Enter", on("cross")), ("Escape", on("picture") + " && !large.checkVisibility()"))),
    Scenario("strangers.html", "a switch is called by the words beside it, a brand by its name, an icon is a control", (
        focus("first"), ("", has("alerts", "aria-label", "Alerts") + " && " + has("git", "aria-label", "GitHub")),
        ("Tab", on("alerts")), ("Tab", on("git")), ("Tab", on("look") + " && " + has("look", "aria-hidden", None)),
        ("Space", "out.textContent === 'look' && look.ariaLabel === 'Search'"))),
    Scenario("strangers.html", "what moves has the focus still, and what offers an undo is said", (
        focus("first"), ("", has("down", "role", "button")), focus("down"),
        ("Enter", "order.lastElementChild.contains(down) && document.activeElement === down"),
        focus("archive"), ("Enter", "said.join() === 'It is archived. Undo' && " + on("archive")))),
    Scenario("strangers.html", "what is red beside a field that stands in no form is its error", (
        focus("first"), ("", has("next", "role", "button")), focus("next"),
        ("Enter", on("city") + " && " + has("city", "aria-invalid", "true")))),
    Scenario("strangers.html", "what opens in a sidebar stays open, and arrows lead on in the direction of reading", (
        focus("reports"), ("Enter", shown("daily")), ("Tab", on("daily")), ("Tab", on("users")), ("", shown("daily")),
        ("Shift+Tab", on("daily")), focus("shop"), ("ArrowDown", on("shoes")), ("ArrowLeft", on("red")),
        ("Escape", on("shoes") + " && !red.checkVisibility()"))),
    Scenario("strangers.html", "a click beside a drawer still comes to the layer that closes it", (
        focus("open"), ("Enter", on("shut") + " && first.matches('[inert] *,[inert]')"),
        ("", "document.elementFromPoint(4, 400) === veil"),
        ("js:veil.click()", on("open") + " && !pay.checkVisibility()"))),
    Scenario("hung.html", "what a field suggests is gone through with arrows while the focus stays, and taken", (
        focus("q"), ("a", shown("list")), ("ArrowDown", on("q") + " && " + has("q", "role", "combobox")),
        ("ArrowDown", "document.getElementById(q.getAttribute('aria-activedescendant'))?.textContent === 'apricot'"),
        ("", "list.querySelectorAll('[aria-selected=true][data-curbcut-ring]').length === 1"),
        ("Enter", "q.value === 'apricot' && document.title === 'What hangs on a field' && " + has("q", "role", None)),
        ("Enter", "document.title === 'sent apricot'"), ("Backspace", shown("list")),
        ("Escape", on("q") + " && !list.checkVisibility({ visibilityProperty: true })"))),
    Scenario("hung.html", "a calendar is gone into and through with arrows, and left by Escape and by a choice", (
        focus("day"), ("", "document.querySelectorAll('td > [role=button]').length === 14"),
        ("ArrowDown", "document.activeElement.textContent === '1'"),
        ("ArrowDown", "document.activeElement.textContent === '8'"),
        ("ArrowRight", "document.activeElement.textContent === '9'"),
        ("Enter", on("day") + " && day.value === '9'"),
        ("", "!document.querySelector('table')?.checkVisibility({ visibilityProperty: true })"))),
    Scenario("hung.html", "a list that is there only while it is open is told of, gone through and closed", (
        focus("after"), ("", has("sort", "role", "button")), focus("sort"),
        ("Enter", shown("newest") + " && " + has("sort", "aria-expanded", "true")), ("ArrowDown", on("newest")),
        ("ArrowDown", on("oldest")), ("Escape", on("sort") + " && " + has("sort", "aria-expanded", "false")),
        ("Enter", shown("oldest") + " && " + has("sort", "aria-expanded", "true")), ("ArrowDown", on("newest")),
        ("ArrowUp", on("oldest")),
        ("Enter", on("sort") + " && sort.textContent === 'Oldest'"))),
    Scenario("answers.html", "what is chosen is told, what is sorted or drawn anew keeps the focus", (
        focus("first"), ("", has("new", "role", "button")), focus("new"),
        ("Space", has("new", "aria-pressed", "true") + " && " + has("all", "aria-pressed", "false")),
        ("Tab", "document.activeElement.closest('th')?.textContent === 'Name'"),
        ("Enter", "document.activeElement.closest('th')?.textContent === 'Name ▲'"),
        focus("first"), ("js:document.querySelector('#list i').focus()", "document.activeElement.matches('#list i')"),
        ("Enter", "list.childElementCount === 2 && document.activeElement === list.querySelector('i')"))),
    Scenario("answers.html", "what lies over code, asks for a file or only says that it is a button is pressed", (
        focus("first"), ("", has("copy", "role", "button") + " && role.tabIndex === 0"), focus("copy"),
        ("Enter", "document.title === 'copied'"), ("Tab", on("drop")), ("Space", "document.title === 'asked'"),
        focus("role"), ("Enter", "document.title === 'saved'"))),
    Scenario("answers.html", "what only the pointer shows is seen while it has the focus, and a menu drops", (
        focus("coat"), ("Tab", on("add") + " && getComputedStyle(add.parentElement).opacity === '1'"),
        focus("shop"), ("", "getComputedStyle(add.parentElement).opacity === '0'"), ("ArrowDown", on("hats")),
        ("Escape", on("shop") + " && !hats.checkVisibility({ visibilityProperty: true })"))),
    Scenario("answers.html", "a drawer that the page shows by a class of its own takes the focus, a chat its message", (
        focus("first"), ("", has("burger", "role", "button")), focus("burger"),
        ("Enter", "document.activeElement.matches('.side *')"),
        ("Escape", on("burger") + " && !document.body.matches('.in')"),
        ("", "(window.since ??= performance.now()) < performance.now() - 500"),  # the focus has come back for good
        ("Tab", on("bubble")), ("Enter", on("say")), ("Escape", on("bubble") + " && !chat.matches('.in')"))),
    Scenario("rows.html", "the focus goes with a row that is drawn anew, and stays in it at the end", (
        focus("first"), ("", "!!document.querySelector('#plan .down[role=button]')"),
        ("js:plan.firstChild.querySelector('.down').focus()", "document.activeElement.matches('.down')"),
        ("Enter", "order.join() === 'Draw,Write,Print' && " + IN_ROW), ("Enter", "order[2] === 'Write' && " + IN_ROW),
        ("", "document.activeElement.matches('.up') && !plan.querySelector('[aria-expanded]')"))),
    Scenario("rows.html", "a cell that was edited is edited again, saved or left as it was", (
        focus("first"), ("", "!!price.querySelector('[role=button]')"),
        ("js:price.querySelector('[role=button]').focus()", "true"),
        ("Enter", "document.activeElement.matches('input')"),
        ("5", "true"), ("Enter", IN_CELL + " && /5/.test(price.textContent)"),
        ("Enter", "document.activeElement.matches('input')"), ("Escape", IN_CELL))),
    Scenario("rows.html", "a row that unfolds below its own is told of, though the sign is written anew", (
        focus("first"), ("", "!!sign.querySelector('[role=button]')"),
        ("js:sign.querySelector('[role=button]').focus()", "true"),
        ("Enter", shown("sheet") + " && document.activeElement.ariaExpanded === 'true'"), ("Tab", on("sheet")),
        ("Shift+Tab", "sign.contains(document.activeElement)"),
        ("Enter", "!sheet.checkVisibility() && document.activeElement.ariaExpanded === 'false'"))),
    Scenario("rows.html", "what opens a choice may come to hold a cross, which is pressed by itself", (
        focus("first"), ("", has("chosen", "role", "button")), focus("chosen"),
        ("Enter", "document.getElementById('cross')?.getAttribute('role') === 'button'"),
        ("Tab", on("cross")), ("Enter", "document.title === 'taken away'"))),
    Scenario("rows.html", "regions of a drawing are pressed, and are called what their author calls them", (
        focus("first"), ("", has("south", "role", "button") + " && " + has("north", "aria-label", "North")),
        focus("north"), ("Tab", on("south")), ("Enter", "document.title === 'South'"))),
    Scenario("rows.html", "what is left in its place has the focus once a sign for playing has gone", (
        focus("first"), ("", has("start", "role", "button")), focus("start"), ("Enter", on("film")),
        ("", has("hush", "role", None)))),  # it would have no name
    Scenario("rows.html", "one of its kind having been switched, all of them tell their state", (
        focus("first"), ("", has("sound", "role", "button")), focus("sound"),
        ("Space", has("sound", "aria-pressed", "true") + " && " + has("light", "aria-pressed", "true")),
        ("Space", has("sound", "aria-pressed", "false")))),
    Scenario("rows.html", "a list added at the end of the page is opened, gone through and closed", (
        focus("first"), ("", has("city", "role", "button")), focus("city"),
        ("Enter", shown("rome") + " && " + has("city", "aria-expanded", "true")), A_MOMENT, ("ArrowDown", on("paris")),
        ("ArrowDown", on("rome")), A_MOMENT, ("Escape", on("city") + " && !document.getElementById('rome')"), A_MOMENT,
        ("Enter", shown("rome") + " && " + has("city", "aria-expanded", "true")), A_MOMENT, ("ArrowDown", on("paris")),
        ("Enter", on("city") + " && city.textContent === 'Paris'"))),
    Scenario("rows.html", "Tab passes over a slide that has gone by, and the others stand still meanwhile", (
        focus("first"), ("", has("city", "role", "button")), focus("city"), ("Tab", on("here")),
        ("", "document.title === 'mouseenter'"), ("Tab", on("last")),
        ("", "document.title === 'mouseleave'"), ("Tab", "document.activeElement.id !== 'undo'"))),
    Scenario("drawn.html", "what is dragged along a line is a slider, also where its script goes by larger steps", (
        focus("first"), ("", has("handle", "role", "slider") + " && " + has("handle", "aria-valuenow", "20")),
        ("", has("handle", "aria-label", "Lowest price")),
        ("Tab", on("handle")), ("ArrowRight", "low.textContent === '25' && " + has("handle", "aria-valuenow", "25")),
        ("PageDown", "low.textContent === '15'"), ("End", "low.textContent === '100'"),
        ("Home", "low.textContent === '0'"))),
    Scenario("drawn.html", "a tip that a style writes or a script adds is shown for the focus, until Escape", (
        focus("first"), ("", "sign.tabIndex === 0 && sign.ariaDescription === 'At least 500'"), focus("sign"),
        ("", "/attr|500/.test(getComputedStyle(sign, '::after').content)"),
        ("Escape", "!/attr|500/.test(getComputedStyle(sign, '::after').content)"), ("Tab", on("other")),
        ("", "!!document.getElementById('tip')"), ("Escape", "!document.getElementById('tip')"))),
    Scenario("drawn.html", "tabs that are addresses within the page keep the focus, and so do words before the rest", (
        focus("first"), ("", has("t1", "role", "tab") + " && " + has("m", "role", "tab")), focus("t1"),
        ("ArrowRight", on("t2") + " && " + shown("p2")), ("Tab", on("order")), focus("m"),
        ("ArrowRight", on("y") + " && " + shown("year")), ("Tab", on("year")))),
    Scenario("drawn.html", "a menu of the page's own is gone through with arrows, chosen from and closed", (
        focus("file"), ("", has("rename", "role", "button")),
        (MENU_KEY, on("rename")), ("ArrowDown", on("erase")),
        ("Escape", on("file") + " && !menu.checkVisibility()"), (MENU_KEY, on("rename")),
        ("Enter", "document.title === 'rename'"), ("", on("file")))),
    Scenario("drawn.html", "a calendar that is no table is gone through by days and weeks, without what is past", (
        focus("date"), ("", "!!days.querySelector('[role=button]')"), ("ArrowDown", shown("days")),
        A_MOMENT,
        ("ArrowDown", "document.activeElement.textContent === '3'"),
        ("ArrowDown", "document.activeElement.textContent === '10'"),
        ("ArrowLeft", "document.activeElement.textContent === '9'"), ("Enter", on("date") + " && date.value === '9'"))),
    Scenario("drawn.html", "Escape skips a tour", (
        focus("first"), ("", has("show", "role", "button")), focus("show"), ("Enter", on("skip")),
        ("Escape", on("show") + " && !document.getElementById('skip')"))),
    Scenario("drawn.html", "the next Tab goes on from where a script has scrolled to", (
        focus("far"), ("Enter", "document.activeElement === there"), ("Tab", on("inside")))),
    Scenario("kinds.html", "an item of a list folds out the list within it, and a bare link drops what hangs on it", (
        focus("first"), ("", "!!board.querySelector('[role=button][aria-expanded=false]')"),
        ("Tab", "document.activeElement.textContent === 'Board'"),
        ("Enter", shown("ann") + " && document.activeElement.ariaExpanded === 'true'"), ("Tab", on("ann")), A_MOMENT,
        ("Tab", on("tools")), ("ArrowDown", on("spades")), ("ArrowDown", on("rakes")),
        ("Escape", on("tools") + " && !spades.checkVisibility()"))),
    Scenario("kinds.html", "days are gone through by weeks wherever they open, and a menu that all share by arrows", (
        focus("tools"), ("", has("pick", "role", "button")), focus("pick"), ("Enter", shown("month")), A_MOMENT,
        ("ArrowDown", "document.activeElement.textContent === '1'"),
        ("ArrowDown", "document.activeElement.textContent === '8'"),
        ("ArrowRight", "document.activeElement.textContent === '9'"),
        ("Enter", on("pick") + " && document.title === '9'"),
        focus("m2"), ("Enter", shown("copy") + " && " + has("m2", "aria-expanded", "true")), A_MOMENT,
        ("ArrowDown", on("copy")), ("ArrowDown", on("move")), ("Escape", on("m2") + " && !copy.checkVisibility()"),
        A_MOMENT, focus("m1"),
        ("Enter", has("m1", "aria-expanded", "true") + " && " + has("m2", "aria-expanded", "false")))),
    Scenario("kinds.html", "what is dragged or chosen is known without a name for it, and so is the next step", (
        focus("first"), ("", has("dot", "role", "slider") + " && " + has("dot", "aria-valuenow", "50")), focus("dot"),
        ("ArrowRight", has("dot", "aria-valuenow", "51")), ("Tab", on("sea")), ("Tab", on("hill")),
        ("Space", has("hill", "aria-pressed", "true") + " && " + has("sea", "aria-pressed", "false")), A_MOMENT,
        focus("next"), ("Enter", on("city")))),
    Scenario("kinds.html", "what a script shows for the pointer shows for the focus, hidden slides are passed over", (
        focus("first"), ("", "who.tabIndex === 0"), focus("hill"), ("Tab", on("who")),
        ("", "!!document.getElementById('write')"),
        ("Tab", on("write")), ("Escape", on("who") + " && !document.getElementById('write')"), A_MOMENT,
        ("Tab", on("next")), ("Tab", on("p1")), ("Tab", on("last")))),
    Scenario("kinds.html", "rows below a field that finds commands are gone through while the focus stays in it", (
        focus("last"), ("Enter", on("finder")), A_MOMENT, ("t", "rows.childElementCount === 3"), A_MOMENT,
        ("ArrowDown", on("finder") + " && rows.firstChild.ariaSelected === 'true'"),
        ("ArrowDown", "rows.children[1].ariaSelected === 'true'"),
        ("Enter", on("last") + " && document.title === 'Set a date'"))),
    Scenario("asked.html", "what scripts ask for is pressed, however they ask, and what they leave alone is left", (
        focus("first"), ("", has("wide", "role", "button")),
        ("", "!document.querySelector(':is(#goods,#board,#menu)[role]')"),
        ("Tab", on("tea")), ("Tab", on("rye")), ("Enter", "document.title === 'rye'"), ("Tab", on("s1")),
        ("Space", "document.title === 'Rome'"), ("Tab", on("m1")), ("Enter", "document.title === 'menu'"),
        ("Tab", on("old")), ("Enter", "document.title === 'old'"), ("Tab", on("told")),
        ("Space", "document.title === 'told'"), ("Tab", "document.activeElement.parentElement === head"),
        ("Enter", "document.title === 'head'"), ("Tab", on("press")), ("Space", "document.title === 'press'"),
        ("Tab", on("wide")), ("Enter", "document.title === 'wide'"),
        ("Tab", on("t1") + " && t1.role === 'tab'"),
        ("ArrowRight", on("t2") + " && " + shown("p2") + " && t2.ariaSelected === 'true'"))),
    Scenario("asked.html", "what holds clicked things is no button around them, and what is drawn as a slider is one", (
        focus("t3"), ("", has("star", "role", "button")), ("Tab", on("mail")),
        ("Enter", "document.title === 'mail' && !mail.hasAttribute('role')"), ("Tab", on("star")),
        ("Space", "document.title === 'star'"), ("Tab", "size.contains(document.activeElement)"),
        ("Enter", "document.activeElement.ariaExpanded === 'true'"), A_MOMENT,
        ("ArrowDown", "document.activeElement.closest('li')?.textContent === 'Small'"), A_MOMENT,
        ("ArrowDown", "document.activeElement.closest('li')?.textContent === 'Large'"), A_MOMENT,
        ("Enter", "size.textContent === 'Large' && size.contains(document.activeElement)"),
        ("Tab", "fold.contains(document.activeElement)"), ("Enter", shown("folded")),
        ("Tab", on("seek") + " && " + has("seek", "aria-valuenow", "20")), ("End", has("seek", "aria-valuenow", "100")),
        ("Tab", on("kn") + " && " + has("kn", "role", "slider")),
        ("Tab", "document.activeElement.matches('help-box')"), ("Enter", "document.title === 'help'"),
        ("Tab", on("mark")), ("Space", "document.title === 'mark'"), ("Tab", on("last")))),
    Scenario("moved.html", "what a pointer drags is taken by Space and brought on by arrows, also back or elsewhere", (
        focus("first"), ("", "a.tabIndex === 0 && g1.tabIndex === 0 && cook.tabIndex === 0"), ("Tab", on("a")),
        ("Space", "a.hasAttribute('data-curbcut-ring')"), ("ArrowDown", ORDER + " === 'b,a,c' && " + on("a")), A_TURN,
        ("ArrowDown", ORDER + " === 'b,c,a' && " + on("a")), A_TURN,
        ("Escape", ORDER + " === 'a,b,c' && " + on("a")), A_TURN, ("", "!a.hasAttribute('data-curbcut-ring')"),
        focus("g1"), ("Space", "true"), ("ArrowDown", "r2.nextElementSibling === r1 && " + on("g1")), A_TURN,
        ("Space", "said.at(-1).length > 0"),
        focus("cook"), ("Enter", "document.title === 'cook'"),
        ("Space", "true"), ("ArrowRight", "done.contains(cook) && " + on("cook")), A_TURN,
        ("Space", "true"), ("Tab", on("bar") + " && " + has("bar", "role", "separator")),
        ("ArrowRight", "left.offsetWidth > 100"), ("ArrowLeft", "true"), ("ArrowLeft", "left.offsetWidth < 110"),
        ("Tab", on("view") + " && view.role === 'slider'"), ("ArrowRight", "document.title === '110'"),
        ("ArrowRight", "document.title === '120'"))),
    Scenario("moved.html", "what only two clicks, a pointer that comes or arrows of its author's do, keys do", (
        focus("first"), ("", has("price", "role", "button")), focus("price"), ("Enter", "document.title === 'edited'"),
        ("Tab", on("pin")), ("ArrowLeft", "pin.offsetLeft === 490"), ("ArrowDown", "pin.offsetTop === 30"),
        ("Tab", on("open")), ("Tab", on("bin")), ("Enter", "document.title === 'bin'"), ("Tab", on("bold")),
        ("", "!bin.checkVisibility()"), ("ArrowRight", on("italic")), ("Enter", "document.title === 'italic'"),
        ("Tab", on("card")), ("Enter", "document.title === 'card'"), ("Tab", on("glow")),
        ("", "(window.since ??= performance.now()) < performance.now() - 1200"),  # nothing came up
        ("Tab", on("last")), ("Shift+Tab", on("card")))),
    Scenario("given.html", "what libraries make by halves is named, opened, moved, told, and kept when drawn anew", (
        focus("first"), ("", "!!pages.querySelector('li:nth-child(2) [role=button]')"),
        ("", has("later", "aria-label", "Next") + " && level.tabIndex === 0 && !level.firstChild.role"),
        ("Tab", "true"), ("Tab", "document.activeElement.closest('li')?.dataset.page === '2'"),
        ("Enter", "now === 2 && document.activeElement.closest('li')?.dataset.page === '2'"),
        focus("from"), ("ArrowDown", "!dates.hidden"), ("ArrowDown", "document.activeElement.textContent === '1'"),
        ("ArrowRight", "document.activeElement.textContent === '2'"), ("Enter", on("from") + " && from.value === '2'"),
        focus("level"), ("ArrowRight", has("level", "aria-valuenow", "41")),
        ("Home", has("level", "aria-valuenow", "0")), ("Tab", on("fold")),
        ("Enter", has("fold", "aria-expanded", "true")),
        ("Space", has("fold", "aria-expanded", "false") + " && !letter.checkVisibility()"),
        focus("copy"), ("Enter", "document.title === 'copied'"), ("Tab", on("bold")), ("ArrowRight", on("thin")),
        ("Enter", "document.title === 'thin'"), ("Tab", on("last")))),
    Scenario("ordinary.html", "drawings, numbers and rows tell what they are, and somebody is led to what comes next", (
        focus("first"), ("", has("reject", "role", "button")), focus("reject"),
        ("Enter", "!document.getElementById('banner') && " + on("first")),
        ("Tab", on("cut") + " && " + has("cut", "aria-label", "Close")),
        ("Tab", on("milk") + " && " + has("milk", "aria-label", "Close Milk")),
        focus("bag"), ("", has("bag", "aria-label", "Shopping cart 2")),
        ("Enter", has("bag", "aria-label", "Shopping cart 3")),
        ("", has("large", "aria-pressed", "true") + " && " + has("small", "aria-pressed", "false")),
        ("", has("day", "aria-current", "true")), focus("week"),
        ("Enter", has("week", "aria-current", "true") + " && " + has("week", "aria-expanded", None)),
        ("Tab", "who.contains(document.activeElement)"), ("Tab", "sum.contains(document.activeElement)"),
        ("Enter", has("sum", "aria-sort", "ascending")), A_MOMENT, ("Enter", has("sum", "aria-sort", "descending")),
        ("Tab", on("care") + " && care.ariaSelected === 'true'"),
        ("ArrowRight", on("cost") + " && pane.textContent === 'Two euros' && cost.ariaSelected === 'true'"),
        ("", has("pane", "aria-labelledby", "cost") + " && " + has("row", "role", "tablist")),
        focus("town"), ("ArrowDown", on("hall")), ("ArrowRight", on("mayor")),
        ("", "mayor.getBoundingClientRect().left > 0"),
        focus("story"), ("Enter", "document.activeElement.id === 'title'"))),
    Scenario("ordinary.html", "boxes, days and cards tell what a press did, and what drops or comes is led through", (
        focus("first"), ("", has("call", "role", "button") + " && " + has("large", "aria-pressed", "true")),
        ("", has("facts", "aria-label", "Facts") + " && " + has("offers", "aria-label", "Offers")), focus("offers"),
        ("Space", has("offers", "aria-pressed", "true") + " && " + has("facts", "aria-pressed", "false")),
        focus("city"), ("Space", has("city", "aria-pressed", "true") + " && " + has("cargo", "aria-pressed", "false")),
        A_MOMENT, ("Space", has("city", "aria-pressed", "false")), ("Tab", on("cargo")), ("Tab", on("box")),
        ("", has("box", "aria-label", "I accept the terms")), ("Space", has("box", "aria-pressed", "true")),
        ("Tab", on("terms")), ("Tab", on("more")), ("Enter", shown("jobs")), ("ArrowDown", on("jobs")),
        ("Tab", IN_ROOM + "=== 'false' && rest.hidden"), ("Tab", IN_ROOM + "=== 'true'"),
        ("Tab", on("tea")), ("", shown("quick")), ("Tab", on("quick")),
        ("Tab", on("call") + " && !quick.checkVisibility()"),
        ("Enter", "document.getElementById('number')?.ariaLabel === 'Your number'"), ("Tab", on("number")),
        ("Tab", on("photo")), ("Enter", "!!document.querySelector('.photo')"),
        ("Escape", "!document.querySelector('.photo') && " + on("photo")),
        ("Tab", "document.activeElement.textContent === '1'"),
        ("ArrowRight", "document.activeElement.textContent === '2'"),
        ("Enter", "document.querySelector('.picked')?.textContent === '2'"),
        ("", "document.activeElement === document.querySelector('.picked')"),
        ("", "document.activeElement.ariaPressed === 'true'"))),
    Scenario("put-together.html", "states are told wherever they are kept, and of nothing that only listens", (
        focus("first"), ("", has("month", "aria-pressed", "true") + " && " + has("year", "aria-pressed", "false")),
        focus("year"), ("Enter", has("year", "aria-pressed", "true") + " && " + has("month", "aria-pressed", "false")),
        focus("dark"), ("Space", has("dark", "aria-pressed", "true")), A_MOMENT,
        ("Space", has("dark", "aria-pressed", "false")),
        ("Tab", "document.activeElement.textContent === 'Apple'"), ("", "!basket.hasAttribute('tabindex')"),
        ("", has("returns", "aria-expanded", "false") + " && " + has("sizes", "aria-expanded", "false")),
        focus("returns"), ("Enter", has("returns", "aria-expanded", "true")), ("Tab", on("sizes")),
        ("Tab", IN_DRAWN + "=== 'false'"), ("Enter", IN_DRAWN + "=== 'true'"), A_MOMENT,
        ("ArrowDown", "document.activeElement.textContent === 'Oldest'"),
        ("Enter", "document.activeElement.textContent === 'Oldest' && " + IN_DRAWN + "=== 'false'"),
        ("Tab", on("account") + " && " + has("account", "aria-label", "Account")),
        ("Tab", on("cut") + " && " + has("cut", "aria-label", "Close")),
        ("Tab", on("lone") + " && !lone.ariaLabel"),
        ("Tab", on("pin")), ("Enter", "document.title === 'pinned'"),
        ("Tab", on("box")), ("Space", shown("red")), A_MOMENT, ("Tab", on("red")),
        ("Escape", on("box") + " && !red.checkVisibility()"), ("Tab", on("last")))),
    Scenario("inferred.html", "switches and empty boxes tell their state before a press, patches of colour tell none", (
        focus("first"), ("Tab", on("letters") + " && " + has("letters", "aria-pressed", "true")),
        ("Space", has("letters", "aria-pressed", "false")), ("Tab", on("calls")),
        ("", has("calls", "aria-pressed", "false")), ("Space", has("calls", "aria-pressed", "true")),
        ("Tab", on("north") + " && " + has("north", "aria-pressed", "false")),
        ("Space", has("north", "aria-pressed", "true")), A_MOMENT, ("Space", has("north", "aria-pressed", "false")),
        ("Tab", on("blue") + " && " + has("blue", "aria-pressed", None)))),
    Scenario("inferred.html", "signs are called by what they are about", (
        focus("first"), ("Tab", has("fold", "aria-label", "Contracts")), focus("fold"),
        ("", has("fold", "aria-expanded", "false")), ("Enter", has("fold", "aria-expanded", "true")),
        ("", has("fold", "aria-label", "Contracts")), ("", has("less", "aria-label", "Decrease Adults")),
        ("", has("more", "aria-label", "Increase Adults")), ("", has("cross", "aria-label", "Remove wool")),
        ("", has("eye", "aria-label", "Show Password")),
        ("", "early.querySelector('[role=button]').ariaLabel === '9:00, Mon'"))),
    Scenario("inferred.html", "a part that is named is told, come to next, and closed by Escape", (
        focus("first"), ("Tab", has("top1", "aria-expanded", "false")), focus("top1"),
        ("Enter", has("top1", "aria-expanded", "true") + " && " + shown("flap1")), A_TURN, ("Tab", on("boots")),
        ("Escape", on("top1") + " && !flap1.checkVisibility()"), ("", has("top1", "aria-expanded", "false")),
        A_TURN, ("Enter", shown("flap1")), A_TURN, ("Tab", on("boots")), ("Tab", on("top2")))),
    Scenario("inferred.html", "one of several that is open from the start says so", (
        focus("first"), ("Tab", has("head2", "aria-expanded", "false")), ("", has("head1", "aria-expanded", "true")),
        focus("head1"), ("Enter", has("head1", "aria-expanded", "false")))),
    Scenario("inferred.html", "a card that is turned over keeps the focus, and an answer is said once", (
        focus("first"), ("Tab", "!!card.querySelector('curbcut-button')"),
        ("js:card.querySelector('curbcut-button').focus()", "true"), A_MOMENT,
        ("Enter", on("card") + " && card.innerText.trim() === 'the table'"), A_MOMENT,
        ("Enter", on("card") + " && card.innerText.trim() === 'der Tisch'"), focus("ask"),
        ("Enter", "said.join() === 'We have got it'"), A_TURN, ("", "said.length === 1"))),
    Scenario("focused.html", "what takes the focus and is clicked says what it is, what is scrolled is left alone", (
        focus("first"), A_MOMENT, focus("fruit"), ("", has("fruit", "role", "combobox")),
        ("", has("fruit", "aria-expanded", "false")),
        ("", has("fruit", "aria-label", "Fruit")),
        ("Enter", "fruits.checkVisibility() && fruit.ariaExpanded === 'true'"),
        A_MOMENT, ("Enter", "!fruits.checkVisibility() && fruit.ariaExpanded === 'false'"),
        focus("swatch"), ("", has("swatch", "role", "button")), ("Enter", "document.title === 'blue'"),
        focus("pane"), A_MOMENT, ("", has("pane", "role", None)))),
    Scenario("focused.html", "an empty label is none, chips before a field are no label, and a space hides no title", (
        focus("first"), ("Tab", has("on", "aria-label", "Next")), ("", has("month", "aria-label", "")),
        ("", has("skill", "aria-label", "Skills") + " && " + has("kind", "aria-label", None)),
        ("", has("blank", "aria-label", "Expand")))),
    Scenario("focused.html", "a script that asks what was clicked hears what a pointer would have come to", (
        focus("first"), ("Tab", has("good", "role", "button")), focus("good"), ("Enter", "good.matches('.on')"),
        ("js:todo.querySelector('curbcut-button').focus()", "true"), ("Enter", "todo.children[0].matches('.done')"))),
    Scenario("focused.html", "where a line has slid to is what is chosen", (
        focus("first"), ("Tab", has("one", "aria-pressed", "true") + " && " + has("two", "aria-pressed", "false")),
        focus("two"), ("Enter", has("two", "aria-pressed", "true") + " && " + has("one", "aria-pressed", "false")))),
    Scenario("focused.html", "a dialog that takes the focus by itself is called by its title", (
        focus("first"), A_MOMENT, focus("ask"), ("Enter", on("yes")),
        ("", has("sheet", "aria-label", "Are you sure?")))),
    Scenario("focused.html", "a part between its title and its button is told", (
        focus("first"), ("Tab", has("fold", "aria-label", "Is it hard?")), ("", has("fold", "aria-expanded", "false")),
        focus("fold"), ("Enter", has("fold", "aria-expanded", "true") + " && no.checkVisibility()"))),
    Scenario("focused.html", "days that go with the focus are gone through from their field", (
        focus("first"), ("Tab", "true"), A_MOMENT, focus("day"), ("", "days.checkVisibility()"), A_TURN,
        ("ArrowDown", on("day") + " && " + POINTED + " === '1'"),
        ("ArrowRight", POINTED + " === '2'"),
        ("ArrowDown", POINTED + " === '9'"),
        ("Enter", on("day") + " && day.value === '9' && " + has("day", "aria-activedescendant", None)))),
    Scenario("focused.html", "a sign tells of what its row holds, a drawn sign has its title, a handle its item", (
        focus("first"), ("Tab", has("plus", "aria-expanded", "false") + " && " + has("plus", "aria-label", "Pictures")),
        focus("plus"), ("Enter", has("plus", "aria-expanded", "true") + " && kids.checkVisibility()"),
        ("", has("drawn", "aria-label", "Red")), ("", has("whole", "data-curbcut-keys", "carry")))),
    Scenario("focused.html", "two pictures that are compared are a slider, and names of a row are no states", (
        focus("first"), ("Tab", has("grip", "role", "slider") + " && " + has("grip", "aria-label", "Old / New")),
        focus("grip"), ("ArrowRight", "grip.style.left === '100px'"), ("", has("grip", "aria-valuenow", "55")),
        ("", has("prev", "role", "button") + " && " + has("prev", "aria-pressed", None)),
        ("", has("today", "aria-pressed", None)))),
    Scenario("libraries.html", "what libraries make is called by the words before it, and a drawn box by its label", (
        focus("first"), ("Tab", on("bars")), ("", has("size", "aria-label", "Size")),
        ("", has("dot", "aria-label", "Loudness")),
        ("", has("mars", "aria-label", "Mars")), ("", has("dark", "aria-label", "Dark theme")))),
    Scenario("libraries.html", "Enter chooses in a list that is open as its script has it, and nothing false is told", (
        focus("first"), ("Tab", on("bars")), ("Tab", on("size") + " && sizes.checkVisibility()"), A_TURN,
        ("", has("size", "aria-expanded", None)),
        ("Enter", "chosen.textContent === 'Large' && !sizes.checkVisibility() && " + on("size")))),
    Scenario("libraries.html", "the suggestion that a script marks by itself is told", (
        focus("first"), ("Tab", on("bars")), focus("land"), ("a", has("land", "role", "combobox")), A_MOMENT,
        ("ArrowDown", "list.children[0].id === land.getAttribute('aria-activedescendant')"), A_MOMENT,
        ("ArrowDown", "list.children[1].id === land.getAttribute('aria-activedescendant')"))),
    Scenario("libraries.html", "what folds an answer out is called by its question, not by its class or icon", (
        focus("first"), ("Tab", on("bars")), ("", has("fold", "aria-label", "Is it hard?")),
        ("", has("fold", "aria-expanded", "false")), focus("fold"),
        ("Enter", has("fold", "aria-expanded", "true")), ("", "fold.parentElement.matches('.open')"))),
    Scenario("libraries.html", "a cross that its author made a link has its chip's name, two arrows are no sliders", (
        focus("first"), ("Tab", on("bars")), ("", has("cross", "aria-label", "Remove red")),
        ("", has("next", "role", "button") + " && " + has("next", "aria-label", "Next")), focus("next"),
        ("Enter", "turned === 'goNext'"))),
    Scenario("libraries.html", "the one closed menu belongs to the button called so, and stays when that is left", (
        focus("first"), ("Tab", on("bars") + " && " + has("bars", "aria-expanded", "false")), A_MOMENT,
        ("Enter", has("bars", "aria-expanded", "true") + " && home.checkVisibility()"), A_MOMENT,
        ("Tab", on("size")), A_TURN, ("", "home.checkVisibility()"))),
    Scenario("libraries.html", "what is dragged is held for a frame", (
        focus("first"), ("Tab", on("bars")), ("", "grip.tabIndex === 0"), focus("grip"),
        ("ArrowRight", "parseFloat(grip.style.left) === 150 && !grip.matches('.held')"))),
    Scenario("libraries.html", "Page Down leads from month to month", (
        focus("first"), ("Tab", on("bars")), focus("day"), ("", "days.checkVisibility()"), A_TURN,
        ("ArrowDown", "days.contains(document.activeElement)"), A_MOMENT,
        ("PageDown", "month === 2 && days.contains(document.activeElement)"), A_MOMENT,
        ("PageUp", "month === 1"), A_MOMENT, ("ArrowRight", "document.activeElement.textContent === '2'"),
        ("Enter", "day.value === '2 1'"))),
    Scenario("libraries.html", "a calendar that closes as soon as its field is left gives the focus back", (
        focus("first"), ("Tab", on("bars")), focus("left"), ("", "nights.checkVisibility()"), A_TURN,
        ("ArrowDown", "!nights.checkVisibility()"), ("", on("left")))),
]  # fmt: skip


def telling(path: Path, *components: dict[str, str]) -> Path:
    """A script that tells of components as the client does that a plan has."""
    plan = json.dumps({"operations": [], "components": components})
    built = (STATIC / "operations.js").read_text("utf-8")
    text = re.sub(r"export\{(\w+) as start\};?\s*$", rf"\1({plan},new AbortController().signal);", built)
    path.write_text(f"(() => {{{text}}})()", "utf-8")
    return path


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("client")
    return [starting(folder / "start.js"), telling(folder / "operations.js", ACCORDION)]


@each_engine
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.title)
def test_a_key_does_what_a_click_does(engine: Engine, scripts: list[Path], scenario: Scenario) -> None:
    engine.goto((HERE / "pages" / scenario.page).as_uri())
    for script in scripts:
        engine.inject(script)
    time.sleep(0.3)
    for number, (key, expression) in enumerate(scenario.steps):
        if key.startswith("js:"):
            engine.js(f"(() => {{{key[3:]}}})()")
        elif key:
            engine.press(key)
        assert becomes_true(engine, expression), f"step {number}, {key}: {expression}"


@each_engine
def test_what_opens_a_part_of_a_list_is_a_button_in_it_and_leaves_it_a_list(engine: Engine, tmp_path: Path) -> None:
    terms = {"kind": "accordion", "on": "click", "trigger": "#terms dt", "panel": "#terms dd"}
    foods = {"kind": "accordion", "on": "click", "trigger": "#foods > li", "panel": "#foods ul"}
    engine.goto((HERE / "pages" / "listed.html").as_uri())
    for script in (starting(tmp_path / "start.js"), telling(tmp_path / "operations.js", terms, foods)):
        engine.inject(script)
    for path, opened in (("#terms > dt", "#terms > dd"), ("#foods > li", "#foods ul")):
        button = f"document.querySelector('{path} > [role=button]')"
        assert becomes_true(engine, f"{button}?.getAttribute('aria-expanded') === 'false'")
        engine.js(f"{button}.focus()")
        engine.press("Enter")
        assert becomes_true(engine, f"{button}.getAttribute('aria-expanded') === 'true'")
        assert engine.js(f"document.querySelector('{opened}').checkVisibility()")
    assert engine.js("document.querySelectorAll('dt[role], li[role]').length") == 0


@each_engine
def test_items_of_a_list_that_tabs_show_stay_items(engine: Engine, tmp_path: Path) -> None:
    homes = {"kind": "tabs", "on": "click", "trigger": "#kinds > div", "panel": "#homes > li"}
    engine.goto((HERE / "pages" / "listed-panels.html").as_uri())
    for script in (starting(tmp_path / "start.js"), telling(tmp_path / "operations.js", homes)):
        engine.inject(script)
    assert becomes_true(engine, "document.querySelectorAll('[role=tab][aria-controls]').length === 2")
    assert engine.js("document.querySelectorAll('ul[role], li[role], li[aria-labelledby]').length") == 0
    engine.js("document.querySelector('[role=tab]').focus()")
    engine.press("ArrowRight")
    assert becomes_true(engine, "document.activeElement.textContent === 'Houses'")
    assert becomes_true(engine, "document.querySelector('li.shown').textContent === 'All houses'")
