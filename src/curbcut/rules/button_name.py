"""
Buttons need a name that can be heard.

A screen reader says "button" and nothing else; someone who works by voice has no word to press it with. Such buttons
mostly show an icon: a cross, a magnifying glass, three lines. The name is taken from what the author wrote in a place
where nobody hears it, or from what the icon or the script library's own mark on the button means.
"""

from collections.abc import Iterator

from curbcut.aria import NameSource, has_name, is_exposed, name_source_of, role_of
from curbcut.html import Element
from curbcut.knowledge import ControlName, IconMeaning
from curbcut.naming import (
    Evidence,
    cleaned,
    declaring,
    is_search_field,
    loses_its_title,
    own_words_of,
    picture_file_of,
    place_of_name,
    purpose_in_words,
    sign_naming,
    start_tag_of,
)
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html import INPUT_TEXT, input_type
from curbcut.standards.text import is_code, is_file_name

rule = Rule(
    __name__,
    title="Buttons have a name",
    criteria=["4.1.2"],
    act=["97a4e1"],
    impact=Impact.CRITICAL,
    looks_at=["button", "input", "[role]"],
)


@rule.finds
def buttons_without_a_name(page: Page) -> Iterator[Finding]:
    for button in _candidates(page):
        is_named = has_name(button)
        if is_named and sign_naming(button) is not None and is_exposed(button) and role_of(button) == "button":
            yield Finding(button, "The name of this button is a sign, which is not read out.", is_certain=False)
            continue
        is_lasting = name_source_of(button) is not NameSource.TITLE or not loses_its_title(button)
        if (is_named and is_lasting) or not is_exposed(button) or role_of(button) != "button":
            continue
        if is_named:
            yield Finding(button, "The name of this button is a tooltip, which a script takes away.", is_certain=False)
        else:
            yield Finding(button, "This button has no name: nobody can hear what it does.")


def _candidates(page: Page) -> Iterator[Element]:
    yield from page.all("button")
    for field in page.all("input"):
        if field.get("type") in _INPUT_BUTTONS:
            yield field
    for element in declaring(page.document, "button"):
        if element.tag not in _ELSEWHERE:
            yield element


@rule.fixes
def by_what_it_shows(page: Page, finding: Finding) -> Iterator[Change]:
    button = finding.element
    words = sign_naming(button) or own_words_of(button) or _mistaken_value(button) or _answer(page, button)
    words = words or _starts_a_search(button) or _sends_a_form(button)
    if words is not None:
        element, attribute = place_of_name(button)
        yield SetAttribute(element, attribute, words.name, because=words.because, confidence=words.confidence)


def _mistaken_value(button: Element) -> Evidence | None:
    """The `value` of a `button` element, which shows on an `input` only, and which authors take for its text."""
    text = cleaned(button.get("value")) if button.tag == "button" else ""
    if not text or text.isnumeric() or "_" in text or is_code(text) or is_file_name(text) or text.lower() in _FLAGS:
        return None
    return Evidence(text, "its value", 0.85)


def _starts_a_search(button: Element) -> Evidence | None:
    """What the only button does that stands right behind a search field, whatever it shows."""
    field, box = button.previous, button.parent
    if button.tag != "button" or box is None or field is None or button.has_any(_OTHERWISE_USED):
        return None
    is_alone = box.descendants("button", "input") == [field, button]
    name = purpose_in_words("search", button) if is_alone and is_search_field(field) else ""
    return Evidence(name, "it starts the search for what is in the field before it", 0.8) if name else None


def _sends_a_form(button: Element) -> Evidence | None:
    """What the only button of a small form does, whatever it shows: it sends what was filled in."""
    form = button.closest("form")
    if form is None or button.tag != "button" or (button.get("type") or "submit").lower() != "submit":
        return None
    if button.has_any(_OTHERWISE_USED):
        return None
    fields = [field for field in form.descendants("input", "textarea") if _is_written_or_ticked(field)]
    others = [each for each in form.descendants("button", "input") if each not in {button, *fields}]
    is_small = 0 < len(fields) <= _MOST_FIELDS and all((each.get("type") or "").lower() == "hidden" for each in others)
    name = purpose_in_words("send", button) if is_small else ""
    return Evidence(name, "it sends the form that it stands in", 0.7) if name else None


def _is_written_or_ticked(field: Element) -> bool:
    return field.tag == "textarea" or (field.tag == "input" and input_type(field.get("type")) in _TYPED)


def _answer(page: Page, button: Element) -> Evidence | None:
    shown = page.ask_what_it_shows(button)
    if shown is not None:
        return shown
    known = page.ask(ControlName(page.url, start_tag_of(button)))
    return Evidence(known, "what is known of this button") if known else picture_file_of(button)


_TYPED = INPUT_TEXT | {"checkbox", "radio"}
_MOST_FIELDS = 8
_OTHERWISE_USED = frozenset(
    {
        "onclick",
        "aria-expanded",
        "aria-haspopup",
        "aria-controls",
        "data-toggle",
        "data-bs-toggle",
        "form",
    }
)
"""Attributes of buttons that do something else than send their form."""
_INPUT_BUTTONS = frozenset({"button", "submit", "reset"})
_ELSEWHERE = frozenset({"button", "input", "select", "textarea"})
_FLAGS = frozenset({"true", "false", "on", "off", "yes", "no", "submit", "button", "null", "undefined"})

_IN_A_BAR = "".join(
    f'<button{{}} class="Header-navButton js-{each}Button"></button>' for each in ("menu", "search", "cart")
)
_OF_ONE_SITE = "".join(f'<p class="acme-{part}">{part}</p>' for part in "abcdefghijklm")

rule.examples = [
    Bad(
        '<ul><li><a href="#" role="button" data-lte-toggle="sidebar"><i class="bi bi-list"></i></a></li>'
        '<li><a href="#"><i class="bi bi-grid"></i> Layout</a></li></ul>',
        becomes='<ul><li><a aria-label="Sidebar" href="#" role="button" data-lte-toggle="sidebar">'
        '<i class="bi bi-list"></i></a></li><li><a href="#"><i class="bi bi-grid"></i> Layout</a></li></ul>',
        why="a grid beside words is no other way to see the same",
    ),
    Bad(
        _IN_A_BAR.format("", "", ""),
        becomes=_IN_A_BAR.format(*(f' aria-label="{each}"' for each in ("Menu", "Search", "Shopping cart"))),
        why="what they all are marked with is no name of one",
    ),
    Bad(
        '<ul><li><div><a href="r">Recipes</a><button class="dropdown-toggle"></button></div>'
        '<div class="sub"><ul><li><a href="s">Soups</a></ul></div></ul>',
        becomes='<ul><li><div><a href="r">Recipes</a><button aria-label="Recipes: Menu" class="dropdown-toggle">'
        '</button></div><div class="sub"><ul><li><a href="s">Soups</a></ul></div></ul>',
        why="the list that it opens stands in a box",
    ),
    Bad(
        f'{_OF_ONE_SITE}<button class="acme-header-element acme-header-menu-btn"></button>',
        becomes=f'{_OF_ONE_SITE}<button aria-label="Menu" class="acme-header-element acme-header-menu-btn"></button>',
        why="all classes of the site begin with its name",
    ),
    Bad(
        '<table><thead><tr><th scope="col">Lamp</th><th scope="col">Remove</th></tr></thead><tbody><tr><td>Red</td>'
        '<td><button><i class="fa fa-times"></i></button></td></tr></tbody></table>',
        becomes='<table><thead><tr><th scope="col">Lamp</th><th scope="col">Remove</th></tr></thead><tbody><tr>'
        '<td>Red</td><td><button aria-label="Remove"><i class="fa fa-times"></i></button></td></tr></tbody></table>',
        why="a cross in a row of a table closes nothing",
    ),
    Bad(
        '<button><span class="mif-search"></span></button> <button><span class="text-search"></span></button>',
        becomes='<button aria-label="Search"><span class="mif-search"></span></button> '
        '<button><span class="text-search"></span></button>',
        why="a few letters and what an icon shows: one of a font that few use; the other is any class",
    ),
    Bad(
        '<button><svg aria-hidden="true"><use href="free.svg#cil-menu"></use></svg></button>',
        becomes='<button aria-label="Menu"><svg aria-hidden="true"><use href="free.svg#cil-menu"></use></svg></button>',
        why="a drawing of a sprite, with the letters of its library before its name",
    ),
    Bad(
        '<input value="1" aria-label="Seats"><button type="button" onclick="q.value++; return false"><i></i></button>',
        becomes='<input value="1" aria-label="Seats">'
        '<button aria-label="Increase" type="button" onclick="q.value++; return false"><i></i></button>',
        why="it makes the number in a field more",
    ),
    Bad(
        '<div><a href="/">Home</a><input type="search" aria-label="Words"><button><svg width="9"></svg></button></div>',
        becomes='<div><a href="/">Home</a><input type="search" aria-label="Words">'
        '<button aria-label="Search"><svg width="9"></svg></button></div>',
        why="the only button, right behind a search field",
    ),
    Bad(
        '<p><button>-</button><input type="number" value="1" aria-label="Seats"><input type="button" value="+"></p>',
        becomes='<p><button aria-label="Decrease">-</button><input type="number" value="1" aria-label="Seats">'
        '<input aria-label="Increase" type="button" value="+"></p>',
        why="a minus and a plus around a number",
    ),
    Bad(
        '<div class="product-card"><h3>Lamp</h3><button><i class="fa fa-heart"></i></button></div>'
        '<article><h3>Fog</h3><button><i class="fa fa-heart"></i></button></article>',
        becomes='<div class="product-card"><h3>Lamp</h3><button aria-label="Favorites"><i class="fa fa-heart"></i>'
        '</button></div><article><h3>Fog</h3><button><i class="fa fa-heart"></i></button></article>',
        why="a heart on a thing to be bought; on an article it may be for liking it",
    ),
    Bad(
        '<button onclick="addRow()"><i class="fa fa-plus"></i></button> <button><i class="fa fa-plus"></i></button>',
        becomes='<button aria-label="Add" onclick="addRow()"><i class="fa fa-plus"></i></button> '
        '<button><i class="fa fa-plus"></i></button>',
        why="a plus that adds something; of the other nothing is known",
    ),
    Bad(
        '<button onclick="toggleMenu()"><i class="i7"></i></button> <button onclick="closeNav()">×</button>',
        becomes='<button aria-label="Menu" onclick="toggleMenu()"><i class="i7"></i></button> '
        '<button aria-label="Close" onclick="closeNav()">×</button>',
        why="the function that is called says what it does",
    ),
    Bad(
        '<button onclick="printPage()"><i class="i1"></i></button> <button onclick="feedBack()"><i></i></button> '
        '<button onclick="window.scrollTo(0, 0)"><i></i></button>',
        becomes='<button aria-label="Print" onclick="printPage()"><i class="i1"></i></button> '
        '<button onclick="feedBack()"><i></i></button> '
        '<button aria-label="Back to top" onclick="window.scrollTo(0, 0)"><i></i></button>',
        why="functions are called after what they do, and some words are made of others",
    ),
    Bad(
        '<div><button class="nav-left"></button><button class="nav-right"></button></div>'
        '<div><button class="align-left"></button><button class="align-right"></button></div>',
        becomes='<div><button aria-label="Previous" class="nav-left"></button>'
        '<button aria-label="Next" class="nav-right"></button></div>'
        '<div><button class="align-left"></button><button class="align-right"></button></div>',
        why="two side by side that are called alike, but for the way; not all that is left and right leads on",
    ),
    Bad(
        '<button class="hide_overlay"></button> <button class="hide-on-mobile"></button>',
        becomes='<button aria-label="Close" class="hide_overlay"></button> <button class="hide-on-mobile"></button>',
        why="what is hidden by it comes up; the other says when it is hidden itself",
    ),
    Bad(
        '<button onclick="plusSlides(-1)"><i></i></button> <button onclick="plusSlides(1)"><i></i></button> '
        '<button onclick="showSlide(1)"><i></i></button> <button onclick="changeQty(-1)"><i></i></button>',
        becomes='<button aria-label="Previous" onclick="plusSlides(-1)"><i></i></button> '
        '<button aria-label="Next" onclick="plusSlides(1)"><i></i></button> '
        '<button onclick="showSlide(1)"><i></i></button> '
        '<button aria-label="Decrease" onclick="changeQty(-1)"><i></i></button>',
        why="steps forth and back; where one is not called with a step back, its number may be a place",
    ),
    Bad(
        '<div class="note"><button onclick="this.parentElement.style.display=\'none\'"><i></i></button></div>'
        '<ul><li>Tea <button onclick="this.parentElement.remove()"><i></i></button></li></ul>',
        becomes='<div class="note">'
        '<button aria-label="Close" onclick="this.parentElement.style.display=\'none\'"><i></i></button></div>'
        '<ul><li>Tea <button aria-label="Remove" onclick="this.parentElement.remove()"><i></i></button></li></ul>',
        why="it takes away what it stands in: one of many, or a note that is closed",
    ),
    Bad(
        '<button onclick="menutoggle()"><i class="i7"></i></button> '
        '<button onclick="openticket()"><i class="i8"></i></button>',
        becomes='<button aria-label="Menu" onclick="menutoggle()"><i class="i7"></i></button> '
        '<button onclick="openticket()"><i class="i8"></i></button>',
        why="two words written as one, both known",
    ),
    Bad(
        '<button>☰</button> <button>⚙️</button> <div class="modal"><p><button>✕</button></p></div> '
        "<ul><li>Bread <button>✕</button></li></ul> <button>▲</button>",
        becomes='<button aria-label="Menu">☰</button> <button aria-label="Settings">⚙️</button> '
        '<div class="modal"><p><button aria-label="Close">✕</button></p></div> '
        "<ul><li>Bread <button>✕</button></li></ul> <button>▲</button>",
        why="signs that mean one thing, in what comes up and goes away; the others may mean anything",
    ),
    Bad(
        '<button class="search"></button> <button class="delete"></button> '
        '<button class="play" id="play-pause"></button>',
        becomes='<button aria-label="Search" class="search"></button> <button class="delete"></button> '
        '<button class="play" id="play-pause"></button>',
        why="nothing is in it, and its class says what is drawn; a cross of Bulma's closes, and one plays and pauses",
    ),
    Bad(
        '<button class="mobile-menu__close"><svg class="mobile-menu__icon">'
        '<use href="s.svg#icon-q"></use></svg></button> '
        '<button class="open-close"><i class="fa fa-bars"></i></button>',
        becomes='<button aria-label="Close" class="mobile-menu__close"><svg class="mobile-menu__icon">'
        '<use href="s.svg#icon-q"></use></svg></button> '
        '<button aria-label="Menu" class="open-close"><i class="fa fa-bars"></i></button>',
        why="the drawing is called after the menu that it stands in; the other button does both",
    ),
    Bad(
        '<button><img class="menu-icon" src="i/menu.png" alt=""></button> '
        '<button><img class="menu-icon" src="i/b7.png" alt=""></button>',
        becomes='<button aria-label="Menu"><img class="menu-icon" src="i/menu.png" alt=""></button> <button>'
        '<img class="menu-icon" src="i/b7.png" alt=""></button>',
        why="its file and its class say the same; one alone may say where it goes",
    ),
    Bad(
        '<button class="btn-close" onclick="openNav()"></button>',
        becomes='<button aria-label="Menu" class="btn-close" onclick="openNav()"></button>',
        why="what it calls is surer than the class that it was drawn by",
    ),
    Bad(
        '<button class="btn-close" onclick="toggleMenu()"></button>',
        becomes='<button aria-label="Close" class="btn-close" onclick="toggleMenu()"></button>',
        why="a cross on what is opened and closed in turns closes it",
    ),
    Bad(
        '<div class="slider-indicators"><button class="indicator active"></button><button class="indicator"></button>'
        "</div>",
        becomes='<div class="slider-indicators"><button aria-label="Slide 1" class="indicator active"></button>'
        '<button aria-label="Slide 2" class="indicator"></button></div>',
        why="a row of buttons in the box with the dots of a carousel",
    ),
    Bad(
        '<div class="owl-carousel"><div class="owl-dots"><button class="owl-dot"><span></span></button>'
        '<button class="owl-dot"><span></span></button></div></div>',
        becomes='<div class="owl-carousel"><div class="owl-dots"><button aria-label="Slide 1" class="owl-dot"><span>'
        '</span></button><button aria-label="Slide 2" class="owl-dot"><span></span></button></div></div>',
        why="a row of empty buttons in the dots of what is called a carousel",
    ),
    Bad(
        '<div class="strength"><div class="dots"><button><span></span></button><button><span></span></button></div>'
        "</div>",
        becomes=None,
        why="dots that are in no carousel may stand for anything",
    ),
    Bad(
        '<div class="slider-indicators"><button class="indicator"></button><span>1 of 3</span></div>',
        becomes=None,
        why="one button beside a text may do anything",
    ),
    Bad(
        '<ul><li><a href="/tea">Tea</a><button class="menu-toggle"></button>'
        '<ul><li><a href="/g">Green</a></li></ul></li></ul>',
        becomes='<ul><li><a href="/tea">Tea</a><button aria-label="Tea: Menu" class="menu-toggle"></button>'
        '<ul><li><a href="/g">Green</a></li></ul></li></ul>',
        why="it opens the list below an entry of the menu, which leads to a page itself",
    ),
    Bad(
        '<button class="toggle"><span class="bar"></span><span class="bar"></span><span class="bar"></span></button>',
        becomes='<button aria-label="Menu" class="toggle"><span class="bar"></span><span class="bar"></span>'
        '<span class="bar"></span></button>',
        why="the three bars that stand for a menu",
    ),
    Bad(
        '<button class="rate"><span class="star"></span><span class="star"></span><span class="star"></span></button>',
        becomes=None,
        why="three of something else",
    ),
    Bad(
        '<button><span class="head__magnifier-icon"></span></button>',
        becomes='<button aria-label="Search"><span class="head__magnifier-icon"></span></button>',
        why="the icon that its part is named after",
    ),
    Bad('<button data-title="all+our+prices+via+%40clinic"></button>', becomes=None, why="words for an address"),
    Good("<button>Save</button>", "words are a name"),
    Good('<button aria-label="Close"><svg></svg></button>', "a label on the button"),
    Good('<form><input type="submit"></form>', "browsers have a word of their own for it"),
    Good('<button><img src="x.png" alt="Close"></button>', "the text alternative of the image inside"),
    Good("<button disabled hidden></button>", "nobody meets a hidden button"),
    Bad(
        '<button data-bs-dismiss="modal"><span aria-hidden="true">&times;</span></button>',
        becomes='<button aria-label="Close" data-bs-dismiss="modal"><span aria-hidden="true">&times;</span></button>',
        why="the library's mark on it says that it closes something",
    ),
    Bad(
        '<button><i class="fa fa-search"></i></button>',
        becomes='<button aria-label="Search"><i class="fa fa-search"></i></button>',
        why="the icon font's class says what the icon shows",
    ),
    Bad(
        '<div lang="de"><button><i class="fas fa-search"></i></button></div>',
        becomes='<div lang="de"><button aria-label="Suche"><i class="fas fa-search"></i></button></div>',
        why="in the language of the page",
    ),
    Bad(
        '<button class="gallery__control gallery__control--prev"><svg></svg></button>',
        becomes='<button aria-label="Previous" class="gallery__control gallery__control--prev"><svg></svg></button>',
        why="its class says which way it goes",
    ),
    Bad(
        '<button class="add-to-cart"><i class="icon-cart"></i></button>',
        becomes='<button aria-label="Add to cart" class="add-to-cart"><i class="icon-cart"></i></button>',
        why="its class says more than its icon",
    ),
    Bad(
        '<button id="sidebarToggle"></button>',
        becomes='<button aria-label="Sidebar" id="sidebarToggle"></button>',
        why="its id says what it opens",
    ),
    Bad(
        '<button data-card-widget="collapse"><i class="fas fa-minus"></i></button>',
        becomes='<button aria-label="Collapse" data-card-widget="collapse"><i class="fas fa-minus"></i></button>',
        why="the script that it calls says what it does, where the icon may mean anything",
    ),
    Bad(
        '<div class="btn-group"><button>Save</button><button data-bs-toggle="dropdown"></button></div>',
        becomes='<div class="btn-group"><button>Save</button>'
        '<button aria-label="Save: More options" data-bs-toggle="dropdown"></button></div>',
        why="a button split in two: this half opens what else can be chosen",
    ),
    Bad(
        '<p>Opinion <button aria-expanded="false"><i class="fa fa-chevron-down"></i></button></p>',
        becomes='<p>Opinion <button aria-label="Opinion" aria-expanded="false"><i class="fa fa-chevron-down"></i>'
        "</button></p>",
        why="it opens what the word before it stands for",
    ),
    Bad(
        '<button><i class="fa fa-chevron-down"></i></button>',
        becomes=None,
        why="an arrow by itself may mean anything",
    ),
    Bad(
        '<button><svg><path d="M1 1h9v9z"/></svg></button>',
        becomes='<button aria-label="Search"><svg><path d="M1 1h9v9z"/></svg></button>',
        knowing={IconMeaning('<svg><path d="M1 1h9v9z"/></svg>'): "search"},
        why="the learner has recognised the drawing",
    ),
    Bad(
        '<div><button type="button"><img src="/i/7f3a.svg"></button>'
        '<button type="button"><img src="/i/90be.svg"></button></div>',
        becomes='<div><button type="button"><img alt="Previous" src="/i/7f3a.svg"></button>'
        '<button type="button"><img alt="Next" src="/i/90be.svg"></button></div>',
        knowing={
            IconMeaning("https://example.com/i/7f3a.svg"): "left",
            IconMeaning("https://example.com/i/90be.svg"): "right",
        },
        why="two arrows side by side, both of which the learner has recognised",
    ),
    Bad(
        '<button type="button"><img src="/i/7f3a.svg"></button>',
        becomes='<button type="button"><img alt="Play" src="/i/7f3a.svg"></button>',
        knowing={IconMeaning("https://example.com/i/7f3a.svg"): "youtube"},
        why="a triangle in a box is the sign of a brand where a link leads to it",
    ),
    Bad(
        '<button type="button"><img src="/i/7f3a.svg"></button><p>Tours</p>',
        becomes=None,
        knowing={IconMeaning("https://example.com/i/7f3a.svg"): "left"},
        why="an arrow by itself may mean anything",
    ),
    Bad(
        '<button data-tooltip="Print this page"><svg></svg></button>',
        becomes='<button aria-label="Print this page" data-tooltip="Print this page"><svg></svg></button>',
        why="the tooltip shows on hover only",
    ),
    Bad(
        '<button title="Minimize" data-bs-toggle="tooltip"><i class="fa fa-window"></i></button>',
        becomes='<button aria-label="Minimize" title="Minimize" data-bs-toggle="tooltip">'
        '<i class="fa fa-window"></i></button>',
        why="the script that shows the tooltip takes the title away, and the name with it",
    ),
    Bad(
        '<button><i class="ik ik-search"></i></button>',
        becomes='<button aria-label="Search"><i class="ik ik-search"></i></button>',
        why="an icon of a font nobody has heard of, whose class stands before its name",
    ),
    Bad(
        '<button><svg data-testid="DeleteIcon" aria-hidden="true"></svg></button>',
        becomes='<button aria-label="Delete"><svg data-testid="DeleteIcon" aria-hidden="true"></svg></button>',
        why="the name that a library of components leaves on its icons",
    ),
    Bad(
        '<form><input type="email" aria-label="Email"><button><i class="fa fa-chevron-right"></i></button></form>',
        becomes='<form><input type="email" aria-label="Email">'
        '<button aria-label="Send"><i class="fa fa-chevron-right"></i></button></form>',
        why="the only button of a form sends it, whatever it shows",
    ),
    Bad(
        '<form class="search-bar"><input class="search-bar__input" aria-label="Town">'
        "<button><svg></svg></button></form>",
        becomes='<form class="search-bar"><input class="search-bar__input" aria-label="Town">'
        '<button aria-label="Search"><svg></svg></button></form>',
        why="what form and field are called for the style sheet says that it searches",
    ),
    Bad(
        '<form><input aria-label="Town"><button type="button"><i class="fa fa-chevron-right"></i></button></form>',
        becomes=None,
        why="this one does not send the form",
    ),
    Good("<button>+</button>", "what is added, nothing says"),
    Bad(
        '<button class="close" data-dismiss="alert">&times;</button>',
        becomes='<button aria-label="Close" class="close" data-dismiss="alert">&times;</button>',
        why="a cross is read as the sign for times, or not at all",
    ),
    Bad(
        '<button value="delete"></button>',
        becomes='<button aria-label="delete" value="delete"></button>',
        why="the author took its value for its text",
    ),
    Bad(
        '<button class="x7"></button>',
        becomes='<button aria-label="Open the map" class="x7"></button>',
        knowing={ControlName("https://example.com/", '<button class="x7">'): "Open the map"},
        why="somebody has said what it does",
    ),
    Bad("<button></button>", becomes=None, why="nothing says what it does: asked, and left alone"),
]
