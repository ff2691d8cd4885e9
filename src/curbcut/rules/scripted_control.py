"""
What reacts to a click must be a control for everyone.

A `div` with a click handler is a button to whoever uses a mouse. With the keyboard it cannot be reached; to a screen
reader it is plain text; voice control does not find it when its name is spoken.

It becomes a button (a link, where the handler goes to another address) that takes focus, and is marked for Curbcut's
client, which turns Enter and Space into the click. What holds other controls, headings or cells is left to a person:
as a button it would hide them.

Most handlers stand in scripts, where the page does not show them. A learner finds out in a browser what reacts to
clicks. A handler may also stand in an attribute of HTML or of a script library; Bootstrap opens menus and dialogs by
its own marks.

What a menu or tip needs that comes only under a pointer is for the site to add: nobody can know how it should open.

What takes focus already and tells its state (`aria-expanded`), or is a link without an address, only lacks the role:
its author saw to the keys.
"""

import re
from collections.abc import Iterator, Mapping

from curbcut.aria import (
    explicit_role_of,
    is_exposed,
    is_focusable,
    is_hidden,
    is_interactive,
    is_tabbable,
    role_tokens_of,
    visible_text_of,
)
from curbcut.html import Document, Element, collapse
from curbcut.knowledge import ClickedElements, ImageDescription, Question
from curbcut.naming import (
    HANDLERS,
    MADE_CONTROLS,
    Evidence,
    convention_of,
    handles_clicks,
    hint_on,
    icon_by_file_of,
    is_ground_that_closes,
    meaning_of_sign,
    own_words_of,
    place_of_name,
    shows_only_a_sign,
    template_of,
)
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.locators import NAMELESS, located_in
from curbcut.standards.readings import roles_meant_by
from curbcut.standards.words import words

TOGGLES = ("data-toggle", "data-bs-toggle", "data-dismiss", "data-bs-dismiss")
TOGGLED = frozenset({"collapse", "dropdown", "modal", "offcanvas", "alert", "toast"})
"""What Bootstrap opens and closes at a click."""
_HANDLERS, _TOGGLES = frozenset(HANDLERS), frozenset(TOGGLES)

TIPS = words("data-tooltip data-tippy-content data-tip data-balloon data-hint uk-tooltip mattooltip")
"""Attributes of what only shows a tooltip."""
STATES = ("aria-expanded", "aria-pressed", "aria-haspopup")
"""States that only something to be operated has."""

rule = Rule(
    __name__,
    title="What reacts to a click is a control for everyone",
    criteria=["2.1.1", "4.1.2"],
    impact=Impact.CRITICAL,
    looks_at=[
        *(f"[{name}]" for name in (*HANDLERS, *TOGGLES, *STATES, "onmouseover", "onmouseenter", "role", "tabindex")),
        "script",
    ],
)

KEYS_ATTRIBUTE = "data-curbcut-keys"
"""Read by the client: Enter (and Space on a button) clicks the element."""

MOVES_FOCUS = words("combobox grid listbox menu menubar radiogroup tablist toolbar tree treegrid")
"""Widgets in which one part takes focus, and hands it on."""
STANDALONE = frozenset({"button", "link", "checkbox", "switch"})
"""Roles that take focus by themselves, not as one of several in a widget that moves it."""

NEVER_OPENED = ("template", "noscript", "head")
CLICKED_BY_OTHERS = ("a", "button", "label", "summary", "option")
HIDDEN_BY_A_BUTTON = (
    "a", "button", "input", "select", "textarea", "summary", "label", "iframe", "audio", "video",
    "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "form",
)  # fmt: skip

ROLES = frozenset({"button", "link", NAMELESS})
"""Those that a learner may give."""

UNDER_A_POINTER = ("onmouseover", "onmouseenter")
_AT_THE_FOCUS = frozenset({"onfocus", "onfocusin"})
CALLED = re.compile(r"(?<![\w$.])([A-Za-z_]\w{1,40})\s*\(")
SHOWS_MORE = re.compile(
    r"(?:show|open|display|drop|expand)\w*(?:menu|sub|layer|tip|info|popup|list|detail)|tool-?tip|overlib|mopen"
    r"|\A(?:tip|popup|mm_showhidelayers)\Z",
    re.IGNORECASE,
)
"""What functions are called that show a menu or a tip."""
LONGEST_HANDLER = 300

GOES_ELSEWHERE = re.compile(r"\blocation\b\s*(?:\.\s*(?:href\s*=|assign|replace)|=)|\bwindow\s*\.\s*open\s*\(")


@rule.finds
def clicks_that_only_a_mouse_can_make(page: Page) -> Iterator[Finding]:
    learned = clicked_elements(page)
    told = [element for element in page.having(*HANDLERS, *TOGGLES) if reacts_to_a_click(element)]
    told += [element for element in page.having("role") if says_it_is_a_control(element)]
    for element in page.document.in_order({*told, *learned}) if learned else told:
        if is_mouse_only(element) and is_met(element) and not is_ground_that_closes(element):
            is_certain = element.tag in MADE_CONTROLS and not holds_other_content(element)
            yield Finding(
                element,
                "This reacts to a click, and cannot be reached or used with the keyboard.",
                is_certain=is_certain,
            )

    shown: set[str] = set()
    for element in page.having(*UNDER_A_POINTER):
        does = shown_under_a_pointer(element)
        if does and does not in shown and is_met(element):
            shown.add(does)  # the same on many elements is one thing to do
            message = "This shows something while a pointer is over it, and nothing when the keyboard's focus is on it."
            yield Finding(element, message, is_certain=False)

    marked = (element for element in page.having("tabindex") if is_marked_as_a_control(element))
    for element in dict.fromkeys((*told, *page.having(*STATES), *marked)):
        if lacks_only_the_role(element) and is_exposed(element):
            yield Finding(element, "This takes focus to be operated, and is not announced as a control.")


def shown_under_a_pointer(element: Element) -> str:
    """The function by which an attribute shows more of a page under a pointer, where none does at the focus: menus and
    tips of old pages. Pictures that change, and words in the status line, say nothing more."""
    if element.has_any(_AT_THE_FOCUS):
        return ""
    handler = next((element.get(name) or "" for name in UNDER_A_POINTER if name in element), "")
    called = CALLED.findall(handler[:LONGEST_HANDLER])
    return next((name.lower() for name in called if SHOWS_MORE.search(name) is not None), "")


def is_marked_as_a_control(element: Element) -> bool:
    """Whether what its author put a `tabindex` on is a link without an address, or shows only what style sheets draw,
    has a name, and is marked as what some controls are: `class="close"`."""
    if element.tag == "a":
        return "href" not in element
    is_drawn = element.tag in MADE_CONTROLS and "aria-label" in element and not element.text.strip()
    return is_drawn and convention_of(element) is not None


def says_it_is_a_control(element: Element) -> bool:
    """Whether a plain element is announced as a control by itself, on a page whose scripts may react to it. In a widget
    the focus is moved by its script."""
    return (
        explicit_role_of(element) in STANDALONE
        and element.tag in MADE_CONTROLS
        and "href" not in element
        and "script" in element.document.tags
        and not reacts_to_a_click(element)
        and not is_inside_a_control(element)
        and not any(explicit_role_of(each) in MOVES_FOCUS for each in element.ancestors())
    )


def is_met(element: Element) -> bool:
    """Whether it can come to be used: it is exposed, or hidden until something opens it, as in a closed dialog."""
    if is_exposed(element):
        return True
    around = (element, *element.ancestors())
    return is_hidden(element) and not any(
        each.tag in NEVER_OPENED or each.get("aria-hidden") == "true" or "inert" in each for each in around
    )


def reacts_to_a_click(element: Element) -> bool:
    """Whether a handler in an attribute does something, or a script library opens or closes something with it."""
    if element.has_any(_HANDLERS):
        return handles_clicks(element)
    return element.has_any(_TOGGLES) and any((element.get(name) or "").strip().lower() in TOGGLED for name in TOGGLES)


def lacks_only_the_role(element: Element) -> bool:
    """Whether a plain element that Tab reaches is there to be operated, and holds nothing that a button would hide."""
    return (
        element.tag in MADE_CONTROLS
        and "role" not in element
        and not element.has_any(TIPS)
        and is_tabbable(element)
        and not is_interactive(element)
        and not is_inside_a_control(element)
        and not holds_other_content(element)
        and has_words(element)
    )


def clicked_elements(page: Page) -> dict[Element, str]:
    """What a learner has seen to react to clicks, with the role that each should have."""
    question = question_about(page.document, page.url)
    answer = page.ask(question) if question is not None else None
    if not answer:
        return {}
    known = page.document.memo.get(answer)
    if not isinstance(known, dict):
        located = located_in(answer, ROLES)
        known = {element: role for role, selector in located for element in page.document.select(selector)}
        page.document.memo[answer] = known
    return known


def question_about(document: Document, url: str) -> ClickedElements | None:
    """The question to a learner; None for a page without scripts, or one without an address."""
    template = template_of(document, url) if document.all("script") else None
    return ClickedElements(*template) if template is not None else None


def is_mouse_only(element: Element) -> bool:
    if element.tag in {"body", "html", "form", "option"}:
        return False
    role = explicit_role_of(element)
    if role is not None and not is_drawn_control(element):
        return role in STANDALONE and not takes_focus(element)
    return not is_interactive(element) and not takes_focus(element) and not is_inside_a_control(element)


def is_drawn_control(element: Element) -> bool:
    """Whether an element says that it is a picture, and reacts to clicks."""
    return explicit_role_of(element) == "img" and element.tag in MADE_CONTROLS and handles_clicks(element)


def takes_focus(element: Element) -> bool:
    """Whether it does, or will once it is shown."""
    return is_focusable(element) or (is_hidden(element) and "tabindex" in element)


def is_inside_a_control(element: Element) -> bool:
    """Whether a click on the element is one on something around it that the keyboard reaches."""
    return element.closest(*CLICKED_BY_OTHERS) is not None or any(
        "onclick" in ancestor and is_focusable(ancestor) for ancestor in element.ancestors()
    )


def holds_other_content(element: Element) -> bool:
    return bool(element.descendants(*HIDDEN_BY_A_BUTTON)) or any(map(is_focusable, element.descendants()))


@rule.fixes
def by_making_it_one(page: Page, finding: Finding) -> Iterator[Change]:
    element = finding.element
    learned = clicked_elements(page).get(element, "")
    has_name = has_words(element) and learned != NAMELESS
    words = words_for(element, learned) or (None if has_name else said_by_picture(page, element))
    if not finding.is_certain or (words is None and not has_name):
        return
    if words is not None:
        holder, attribute = (element, "aria-label") if has_name else place_of_name(element)
        yield SetAttribute(holder, attribute, words.name, because=words.because, confidence=words.confidence)
    if explicit_role_of(element) is None or is_drawn_control(element):
        yield role_for(element, "button" if learned == NAMELESS else learned)
    is_reached = takes_focus(element)
    if not is_reached:
        yield SetAttribute(element, "tabindex", "0", because="a control must be reachable with the keyboard")
    if (not is_reached or reacts_to_a_click(element)) and not handles_keys(element):
        yield SetAttribute(element, KEYS_ATTRIBUTE, "click", because="Enter and Space must do what a click does")


def words_for(element: Element, learned: str) -> Evidence | None:
    """The name of what has none of its own."""
    if learned == NAMELESS:
        return hint_on(element) or convention_of(element)
    return said_by_sign(element) if has_words(element) else own_words_of(element)


def said_by_picture(page: Page, element: Element) -> Evidence | None:
    """What the one picture means that is all an element shows: seen by a learner, or called as icons are."""
    return page.ask_what_it_shows(element) or icon_by_file_of(element)


def said_by_sign(element: Element) -> Evidence | None:
    """What a sign such as the cross means, by the marks on what shows nothing else."""
    shows_a_sign = "aria-label" not in element and text_in(element) and shows_only_a_sign(name_from(element))
    return meaning_of_sign(element) if shows_a_sign else None


def text_in(element: Element) -> str:
    """What can be read in it, now or once it is shown."""
    return collapse(element.text) if is_hidden(element) else visible_text_of(element).strip()


def name_from(element: Element) -> str:
    return text_in(element) + "".join(image.get("alt") or "" for image in element.descendants("img"))


def handles_keys(element: Element) -> bool:
    return any(key in name for name in element.attribute_names for key in ("keydown", "keyup", "keypress"))


def role_for(element: Element, learned: str) -> SetAttribute:
    """The role that the author misspelt, else the one that fits what a click does."""
    meant = next((role for role in roles_meant_by(role_tokens_of(element)) if role in STANDALONE), None)
    if meant is not None:
        return SetAttribute(element, "role", meant, because=f"“{element.get('role')}” can only be a misspelt “{meant}”")
    if learned:
        return SetAttribute(element, "role", learned, because="a learner saw it react to clicks")
    if GOES_ELSEWHERE.search(element.get("onclick") or ""):
        return SetAttribute(element, "role", "link", because="its click handler goes to another address")
    because = "it reacts to clicks" if reacts_to_a_click(element) else "it takes focus to be operated"
    return SetAttribute(element, "role", "button", because=because)


def has_words(element: Element) -> bool:
    """Whether the control would have a name; one without is found by the rules about names, once it has one."""
    if element.get("aria-label") or element.get("alt") or element.get("title"):
        return True
    return bool(text_in(element)) or any(image.get("alt") for image in element.descendants("img"))


PAGE = '<!doctype html><html lang="en"><head><title>A</title><script src="/a.js"></script></head><body>'
SEEN: Mapping[Question, str] = {
    ClickedElements("https://example.com/a.js", "80c1c59487e70795"): "button div.burger\nlink li.card"
}

rule.examples = [
    Bad(
        "<p><a onmouseover=\"showInfo('mill')\">Mill</a> <a onmouseover=\"showInfo('weir')\">Weir</a></p>",
        becomes=None,
        why="what is told of them comes under a pointer alone: for the site to show otherwise, and said once",
    ),
    Good(
        "<a href=\"/a\" onmouseover=\"MM_swapImage('a','','b.gif',1)\">A</a> "
        '<a href="/b" onmouseover="show(this)">B</a>',
        "a picture that changes says no more",
    ),
    Good('<a href="/a" onmouseover="showTip(1)" onfocus="showTip(1)">A</a>', "the keyboard shows it as well"),
    Bad(
        '<div class="modal"><span class="x" onclick="shut()">x</span><p>Our letter</p></div>',
        becomes='<div class="modal"><span aria-label="Close (x)" role="button" tabindex="0" data-curbcut-keys="click" '
        'class="x" onclick="shut()">x</span><p>Our letter</p></div>',
        why="the letter is typed for a cross, in what is closed; it stays a part of the name",
    ),
    Bad(
        '<p><i class="dot" onclick="currentSlide(1)"></i><i class="dot" onclick="currentSlide(2)"></i></p>',
        becomes='<p><i aria-label="Slide 1" role="button" tabindex="0" data-curbcut-keys="click" class="dot" '
        'onclick="currentSlide(1)"></i><i aria-label="Slide 2" role="button" tabindex="0" '
        'data-curbcut-keys="click" class="dot" onclick="currentSlide(2)"></i></p>',
        why="the dots of a carousel, one for each slide",
    ),
    Bad(
        f'{PAGE}<span role="button">Menu</span><div role="toolbar"><span role="button">Bold</span></div></body></html>',
        becomes=f'{PAGE}<span tabindex="0" data-curbcut-keys="click" role="button">Menu</span>'
        '<div role="toolbar"><span role="button">Bold</span></div></body></html>',
        why="announced as a button that no key reaches; in a toolbar a script may move the focus",
    ),
    Bad(
        f'{PAGE}<div class="chat"><p class="gone">Messages</p></div></body></html>',
        becomes=None,
        knowing={ClickedElements("https://example.com/a.js", "fd55ce7a0a5b633b"): "nameless div.chat"},
        why="a learner saw that a style hides its words for the time being: as a button it would have no name",
    ),
    Good('<button onclick="go()">Go</button>', "a button of HTML"),
    Good('<a href="/a"><span onclick="count()">A</span></a>', "a click in a link, which the keyboard can make"),
    Good('<div onclick="event.stopPropagation()">Text</div>', "a handler that only stops clicks"),
    Good("<div onclick=\"gtag('event', 'read')\">Text</div>", "a handler that only counts them"),
    Good('<div role="tab" tabindex="-1" onclick="show(2)">Two</div>', "one of several that move the focus themselves"),
    Bad(
        '<div onclick="toggle()">Show prices</div>',
        becomes='<div role="button" tabindex="0" data-curbcut-keys="click" onclick="toggle()">Show prices</div>',
        why="a button for the mouse alone",
    ),
    Bad(
        '<div role="buton" onclick="toggle()">Show prices</div>',
        becomes='<div tabindex="0" data-curbcut-keys="click" role="button" onclick="toggle()">Show prices</div>',
        why="a misspelt role with one reading",
    ),
    Bad(
        "<span onclick=\"location.href='/prices'\">Prices</span>",
        becomes='<span role="link" tabindex="0" data-curbcut-keys="click" '
        "onclick=\"location.href='/prices'\">Prices</span>",
        why="it goes to another address, as links do",
    ),
    Bad(
        '<div hidden><div onclick="signOut()">Sign out</div></div>',
        becomes='<div hidden><div role="button" tabindex="0" data-curbcut-keys="click" onclick="signOut()">'
        "Sign out</div></div>",
        why="in a menu that is closed now",
    ),
    Bad(
        '<a onclick="open()">Menu</a>',
        becomes='<a role="button" tabindex="0" data-curbcut-keys="click" onclick="open()">Menu</a>',
        why="without an address, a link is no link",
    ),
    Bad(
        '<span role="button" onclick="go()" onkeydown="go(event)">Go</span>',
        becomes='<span tabindex="0" role="button" onclick="go()" onkeydown="go(event)">Go</span>',
        why="its author thought of keys, and not of the focus",
    ),
    Bad(
        '<div onclick="open()"><h3>Prices</h3><p>From 10</p></div>',
        becomes=None,
        why="as a button it would hide its heading",
    ),
    Bad(
        '<span class="fa fa-print" onclick="window.print()"></span>',
        becomes='<span aria-label="Print" role="button" tabindex="0" data-curbcut-keys="click" '
        'class="fa fa-print" onclick="window.print()"></span>',
        why="the icon says what it does",
    ),
    Good('<div tabindex="0" aria-expanded="true"><h2>Prices</h2></div>', "what holds a heading is more than a button"),
    Bad(
        '<svg role="img" aria-label="Basket" onclick="openCart()"><path d="M0 0h9v9"/></svg>',
        becomes='<svg tabindex="0" data-curbcut-keys="click" role="button" aria-label="Basket" onclick="openCart()">'
        '<path d="M0 0h9v9"/></svg>',
        why="a picture that is a button",
    ),
    Bad(
        '<img src="/img/edit.gif" onclick="openDialog(3)"> <span onclick="go()"><img src="/img/btn_search.png"></span>',
        becomes='<img alt="Edit" role="button" tabindex="0" data-curbcut-keys="click" src="/img/edit.gif" '
        'onclick="openDialog(3)"> <span role="button" tabindex="0" data-curbcut-keys="click" onclick="go()">'
        '<img alt="Search" src="/img/btn_search.png"></span>',
        why="pictures that are called as icons are",
    ),
    Bad(
        '<img src="/img/box.jpg" onclick="enlarge(this)">',
        becomes='<img alt="A box of oak" role="button" tabindex="0" data-curbcut-keys="click" src="/img/box.jpg" '
        'onclick="enlarge(this)">',
        knowing={ImageDescription("https://example.com/img/box.jpg"): "A box of oak"},
        why="the learner has described the picture that shows more of itself",
    ),
    Bad(
        '<img src="/img/star-wars.png" onclick="enlarge(this)">',
        becomes=None,
        why="not called as an icon is: whoever sees it can tell",
    ),
    Good('<tr data-toggle="tooltip"><td>One</td></tr>', "a tooltip is not operated"),
    Bad(
        '<div data-bs-toggle="collapse" data-bs-target="#more">More prices</div><p id="more">From 10</p>',
        becomes='<div role="button" tabindex="0" data-curbcut-keys="click" data-bs-toggle="collapse" '
        'data-bs-target="#more">More prices</div><p id="more">From 10</p>',
        why="a script library reacts to the click",
    ),
    Bad(
        '<span @click="open = true">Menu</span>',
        becomes='<span role="button" tabindex="0" data-curbcut-keys="click" @click="open = true">Menu</span>',
        why="a handler in an attribute of a framework",
    ),
    Bad(
        '<div tabindex="0" aria-expanded="false" aria-controls="m">Menu</div><ul id="m"><li>Tea</li></ul>',
        becomes='<div role="button" tabindex="0" aria-expanded="false" aria-controls="m">Menu</div>'
        '<ul id="m"><li>Tea</li></ul>',
        why="it takes focus and opens something: its author forgot the role",
    ),
    Bad(
        '<span onclick="save()" tabindex="0">Save</span>',
        becomes='<span role="button" data-curbcut-keys="click" onclick="save()" tabindex="0">Save</span>',
        why="it takes focus, and there the keyboard can do nothing with it",
    ),
    Bad(
        '<span class="close" onclick="hide()">&times;</span>',
        becomes='<span aria-label="Close" role="button" tabindex="0" data-curbcut-keys="click" class="close" '
        'onclick="hide()">&times;</span>',
        why="a cross is read as the sign for times, or not at all",
    ),
    Bad('<div onclick="run()"></div>', becomes=None, why="nothing says what it does"),
    Good(
        '<img src="a.jpg" alt="Ann Lee" data-tooltip aria-haspopup="true" class="has-tip" tabindex="0" title="I sail">',
        "only a tooltip comes up",
    ),
    Good('<div class="overlay" onclick="closeNav()"></div>', "the ground of a menu, which closes it besides its cross"),
    Good(
        '<div class="modal" onclick="closeModal()"><p>Thank you</p><button onclick="closeModal()">OK</button></div>',
        "what a dialog stands in",
    ),
    Bad(
        '<span class="note__close" tabindex="0" aria-label="Close"></span> '
        '<span class="tip" tabindex="0" aria-label="The three digits on the back"></span>',
        becomes='<span role="button" class="note__close" tabindex="0" aria-label="Close"></span> '
        '<span class="tip" tabindex="0" aria-label="The three digits on the back"></span>',
        why="one is marked as a control; the other may only tell something",
    ),
    Bad(
        f'{PAGE}<main><h1>A</h1><div class="burger big">Menu</div><div class="note">Text</div></main></body></html>',
        becomes=f'{PAGE}<main><h1>A</h1><div role="button" tabindex="0" data-curbcut-keys="click" class="burger big">'
        'Menu</div><div class="note">Text</div></main></body></html>',
        knowing=SEEN,
        why="a learner saw it react to clicks",
    ),
]
