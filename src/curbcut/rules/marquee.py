"""
Text stands still.

Text that runs or blinks cannot be read by someone who reads slowly, is hard to follow with a magnifier, and keeps
people with attention disorders from reading anything else on the page. A `marquee` has no pause button.

The element becomes one that stands still, with the same content and the look its attributes gave it. Then the whole
text is there at once, if need be on more than one line.
"""

import re
from collections.abc import Iterator
from typing import Final

from curbcut.aria import is_hidden
from curbcut.css import style_elements
from curbcut.html import Document, Element
from curbcut.patch import Change, RemoveAttribute, Rename, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html import PHRASING

rule = Rule(
    __name__,
    title="Text stands still",
    criteria=["2.2.2"],
    impact=Impact.SERIOUS,
    looks_at=["marquee", "blink"],
)

_TAG_IN_STYLE = re.compile(r"(?<![\w.#-])(?:marquee|blink)(?![\w-])", re.IGNORECASE)
_STOP_OR_START = re.compile(r"\s*(?:return\s+)?(?:this\.)?(?:stop|start)\(\)\s*;?\s*\Z")
_LENGTH = re.compile(r"\s*(\d{1,5})(?:\.\d*)?\s*(%|px)?\s*\Z")
_COLOR = re.compile(r"#?[A-Za-z0-9]{3,20}\Z")
_HANDLERS: Final = ("onmouseover", "onmouseout", "onmouseenter", "onmouseleave", "onfocus", "onblur")


@rule.finds
def text_that_moves(page: Page) -> Iterator[Finding]:
    for element in page.all("marquee"):
        if not is_hidden(element):
            yield Finding(element, "This text moves all the time, and there is no way to stop it.")
    for element in page.all("blink"):
        if not is_hidden(element):
            yield Finding(element, "This text is marked as blinking.")


@rule.fixes
def by_an_element_that_stands_still(page: Page, finding: Finding) -> Iterator[Change]:
    element = finding.element
    if _is_styled_or_scripted_by_tag(page.document):
        return
    tag = _still_tag(element)
    if tag is None:
        return
    yield Rename(element, tag, because="the content stays, the motion goes")
    style = "; ".join(_look_of(element))
    own = element.get("style") or ""
    if style:
        yield SetAttribute(
            element, "style", f"{style}; {own}" if own else style, because="the look its attributes gave"
        )
    for name in _HANDLERS:
        if _STOP_OR_START.match(element.get(name) or "x"):
            yield RemoveAttribute(element, name, because="there is no motion left to stop or start")


def _is_styled_or_scripted_by_tag(document: Document) -> bool:
    """Whether the page's own styles or scripts count on the element's name."""
    if any(_TAG_IN_STYLE.search(text) for _, text in style_elements(document)):
        return True
    return any(re.search(r"['\"](?:marquee|blink)", script.text, re.IGNORECASE) for script in document.all("script"))


def _still_tag(element: Element) -> str | None:
    """`div` or `span`, whichever may stand there with that content; None if neither may."""
    is_inline = all(inside.tag in PHRASING for inside in element.descendants())
    if element.tag == "blink" or element.closest("p") is not None:
        return "span" if is_inline else None
    return "div"


def _look_of(element: Element) -> Iterator[str]:
    """What the browser's own style and the element's attributes made of a `marquee`, as declarations."""
    if element.tag != "marquee":
        return
    width, height = _length(element, "width"), _length(element, "height")
    yield "display: inline-block; overflow: auto"  # as browsers lay it out, so that nothing around it moves
    yield f"width: {width}" if width else "box-sizing: border-box; width: 100%"
    color = element.get("bgcolor") or ""
    if _COLOR.match(color):
        yield f"background-color: {color}"
    if height:
        yield f"min-height: {height}"


def _length(element: Element, name: str) -> str:
    found = _LENGTH.match(element.get(name) or "")
    return f"{found.group(1)}{found.group(2) or 'px'}" if found else ""


rule.examples = [
    Good('<div class="marquee">News</div>', "a name is not a motion"),
    Good("<marquee hidden>News</marquee>", "nobody sees it"),
    Bad(
        "<marquee>We are open <b>on Sunday</b></marquee>",
        becomes='<div style="display: inline-block; overflow: auto; box-sizing: border-box; width: 100%">'
        "We are open <b>on Sunday</b></div>",
        why="the same text, standing still",
    ),
    Bad(
        '<marquee bgcolor="#000080" width="300" style="color: #fff" onmouseover="this.stop()">News</marquee>',
        becomes='<div bgcolor="#000080" width="300" '
        'style="display: inline-block; overflow: auto; width: 300px; background-color: #000080; color: #fff">'
        "News</div>",
        why="colours and sizes of its attributes stay, the handler that stopped it has nothing to stop",
    ),
    Bad(
        "<p>Now: <marquee>News</marquee></p>",
        becomes='<p>Now: <span style="display: inline-block; overflow: auto; box-sizing: border-box; width: 100%">'
        "News</span></p>",
        why="a paragraph cannot hold a block",
    ),
    Bad("<blink>Sale</blink>", becomes="<span>Sale</span>", why="no browser makes it blink; some tools still would"),
    Bad(
        "<marquee>News</marquee><script>document.querySelector('marquee').stop()</script>",
        becomes=None,
        why="a script counts on the element",
    ),
]
