"""
What takes focus must not be hidden from assistive technology.

Someone who moves with the Tab key through a part with `aria-hidden="true"` hears nothing: the focus is somewhere, and
the screen reader does not say where.

Where the hidden part is plain text and named controls, it is shown to assistive technology again: what can be operated
must be announced. A link to what another link on the page leads to as well leaves the tab order instead. Anything else
is left to a person: whether a part was meant to be gone, only its author knows.

A style sheet elsewhere may keep the part from sight, and so from the focus: then only a browser can tell, and a part
with more than one control is left as it is. Dialogs are passed over: the script that opens them shows them.
"""

from collections.abc import Iterator

from curbcut.aria import is_hidden, is_tabbable
from curbcut.html import Element
from curbcut.naming import has_words
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="What takes focus is not hidden from assistive technology",
    criteria=["4.1.2"],
    act=["6cfa84"],
    impact=Impact.SERIOUS,
    looks_at=["[aria-hidden]"],
)

PLAIN = words("a b br button center details div em font i li p section small span strong summary u ul")
"""Elements that need nothing to be announced but their text."""


DIALOGS = words("dialog alertdialog modal offcanvas")
"""Roles and classes of what a script opens over the page."""


@rule.finds
def silent_focus(page: Page) -> Iterator[Finding]:
    withheld = dict.fromkeys(page.document.where("aria-hidden", lambda value: value == "true"))
    for hidden in withheld:
        if hidden.tag in {"body", "html"} or is_hidden(hidden):
            continue
        is_inside_another = not withheld.keys().isdisjoint(hidden.ancestors())
        if is_inside_another or is_dialog_to_be_opened(hidden) or not tabbable_in(hidden):
            continue
        message = "The keyboard focus can get in here, and then nothing is announced."
        yield Finding(hidden, message, is_certain=not has_styles_elsewhere(page))


def is_dialog_to_be_opened(element: Element) -> bool:
    """Whether a script takes `aria-hidden` away from this when it opens it, as libraries of dialogs do."""
    marks = (element.get("class") or "").lower().split()
    return (element.get("role") or "").strip() in DIALOGS or not DIALOGS.isdisjoint(marks)


def has_styles_elsewhere(page: Page) -> bool:
    return any("stylesheet" in (link.get("rel") or "").lower() for link in page.all("link"))


def tabbable_in(hidden: Element) -> list[Element]:
    return [element for element in (hidden, *hidden.descendants()) if is_tabbable(element)]


@rule.fixes
def by_announcing_what_can_be_operated(page: Page, finding: Finding) -> Iterator[Change]:
    hidden = finding.element
    stops = tabbable_in(hidden)
    if all(stop.get("aria-disabled") == "true" for stop in stops):
        for stop in stops:
            yield SetAttribute(stop, "tabindex", "-1", because="it is hidden, and its author declared it disabled")
    elif all(is_double(stop) for stop in stops):
        for stop in stops:
            yield SetAttribute(stop, "tabindex", "-1", because="another link on the page leads to the same place")
    elif stops != [hidden] and has_styles_elsewhere(page):
        return  # a sheet may hide it, and by this very attribute
    elif is_plain(hidden) and all(stop.text.strip() or is_labelled(stop) for stop in stops):
        yield RemoveAttribute(hidden, "aria-hidden", because="what can be operated must be announced")


def is_labelled(stop: Element) -> bool:
    """Whether its author wrote down what is announced of it, which is for nobody as long as it is hidden."""
    return has_words(stop.get("aria-label") or "")


def is_double(stop: Element) -> bool:
    """Whether an announced link with words leads to the same place."""
    href = stop.get("href")
    if stop.tag != "a" or not href or href.startswith(("#", "javascript:")):
        return False
    same = (each for each in stop.document.with_value("href", href.strip()) if each.get("href") == href)
    others = (each for each in same if each.tag == "a" and each.is_html and each is not stop)
    return any(other.text.strip() and not is_silent(other) for other in others)


def is_silent(element: Element) -> bool:
    return any(each.get("aria-hidden") == "true" for each in (element, *element.ancestors()))


def is_plain(hidden: Element) -> bool:
    return all(element.tag in PLAIN and "role" not in element for element in (hidden, *hidden.descendants()))


rule.examples = [
    Good('<p aria-hidden="true">~ ~ ~</p>', "nothing in it takes focus"),
    Good('<div aria-hidden="true"><button tabindex="-1">Next</button></div>', "Tab passes over it"),
    Good('<div aria-hidden="true"><a href="/" style="display:none">Home</a></div>', "what is not shown takes no focus"),
    Good(
        '<div class="modal fade" tabindex="-1" aria-hidden="true"><button>Close</button></div>',
        "the script of the dialog shows it to everyone when it opens it",
    ),
    Bad(
        '<!doctype html><html lang="en"><title>News</title><link rel="stylesheet" href="a.css"><body>'
        '<main><h1>News</h1><ul id="menu" aria-hidden="true"><li><a href="/a">A</a></li></ul></main></body></html>',
        becomes=None,
        why="the style sheet may hide it, and show what has not this attribute",
    ),
    Bad(
        '<div aria-hidden="true"><button>Some button</button></div>',
        becomes="<div><button>Some button</button></div>",
        why="a named button that can be pressed",
    ),
    Bad(
        '<button type="button" class="close" aria-hidden="true" aria-label="Close"><i class="x-icon"></i></button>',
        becomes='<button type="button" class="close" aria-label="Close"><i class="x-icon"></i></button>',
        why="its author wrote what is to be announced",
    ),
    Bad(
        '<a href="/p" aria-hidden="true"><img src="p.jpg" alt=""></a><h2><a href="/p">A pot</a></h2>',
        becomes='<a tabindex="-1" href="/p" aria-hidden="true"><img src="p.jpg" alt=""></a>'
        '<h2><a href="/p">A pot</a></h2>',
        why="a second link to the same place: once is enough",
    ),
    Bad(
        '<div aria-hidden="true"><input aria-disabled="true"></div>',
        becomes='<div aria-hidden="true"><input tabindex="-1" aria-disabled="true"></div>',
        why="hidden, and said to be of no use: there is nothing to go there for",
    ),
    Bad('<div aria-hidden="true"><input></div>', becomes=None, why="nobody knows what belongs into the field"),
]
