"""
Frames need a title.

A frame is a page within the page. Someone who cannot see it is told "frame" and must go inside to find out whether
it is a film, a map or an advertisement; the title says so at the door.
"""

from collections.abc import Iterator

from curbcut.aria import has_name, is_exposed, tab_index_of
from curbcut.html import Element
from curbcut.knowledge import FrameTitle
from curbcut.naming import Evidence, caption_of, hint_on, menu_in, service_at, spoken, told_apart, whole_address
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Frames have a title",
    criteria=["4.1.2"],
    act=["cae760"],
    impact=Impact.SERIOUS,
    looks_at=["iframe", "frame"],
)


@rule.finds
def frames_without_a_title(page: Page) -> Iterator[Finding]:
    for frame in page.all("iframe", "frame"):
        if has_name(frame) or not is_exposed(frame) or (frame.get("role") or "") in {"none", "presentation"}:
            continue
        if (tab_index_of(frame) or 0) >= 0:
            yield Finding(frame, "This frame has no title: nobody can hear what is inside before going in.")


@rule.fixes
def by_saying_what_it_shows(page: Page, finding: Finding) -> Iterator[Change]:
    frame = finding.element
    words = hint_on(frame) or _its_name(frame) or caption_of(frame) or _shown_in(page, frame)
    if words is not None:
        yield SetAttribute(frame, "title", words.name, because=words.because, confidence=words.confidence)


def _its_name(frame: Element) -> Evidence | None:
    """The frame's `name`, if it is written for people: words with spaces between."""
    name = (frame.get("name") or "").strip()
    text = spoken(name) if " " in name else ""
    return Evidence(text, "the frame's name", 0.9) if text else None


def _shown_in(page: Page, frame: Element) -> Evidence | None:
    address = _address_of(page, frame)
    if not address:
        return None
    title = page.ask(FrameTitle(address))
    if title:
        return Evidence(title, "the title of what is in it")
    words = service_at(address, page.url)
    if words is None:
        return menu_in(frame)
    addresses = _frames_called(page, words)
    others = [other for other, shown in addresses if other is not frame and shown != address]
    return told_apart(frame, words, others) if others else words


def _address_of(page: Page, frame: Element) -> str:
    """The whole address of what a frame shows, `""` if it says nothing."""
    said = ((frame.get(name) or "").strip() for name in _SOURCES)
    address = next((each for each in said if each and not each.startswith(_NOWHERE)), "")
    return whole_address(address, frame, page.url) if address else ""


_SOURCES = ("src", "data-src", "data-lazy-src", "data-litespeed-src", "data-cookieblock-src")
"""Where the address of a frame stands, or waits until somebody scrolls to it or agrees to it."""
_NOWHERE = ("about:", "javascript:", "data:", "blob:")


def _frames_called(page: Page, words: Evidence) -> list[tuple[Element, str]]:
    """The frames of the page that would get the same name, each with the address of what it shows."""
    memo = page.document.memo
    key = (_frames_called, words)
    found = memo.get(key)
    if not isinstance(found, list):
        addresses = ((frame, _address_of(page, frame)) for frame in page.all("iframe", "frame"))
        found = memo[key] = [
            (frame, address) for frame, address in addresses if address and service_at(address, page.url) == words
        ]
    return found


rule.examples = [
    Good('<iframe src="list.html" title="Shopping list"></iframe>', "the title says what is inside"),
    Good('<iframe src="list.html" aria-label="Shopping list"></iframe>', "a label does as well"),
    Good('<iframe src="list.html" hidden></iframe>', "nobody meets it"),
    Good('<iframe src="list.html" tabindex="-1"></iframe>', "not one that people come to"),
    Bad(
        '<iframe name="Grocery list" src="list.html"></iframe>',
        becomes='<iframe title="Grocery list" name="Grocery list" src="list.html"></iframe>',
        why="its author gave it a name that nobody hears",
    ),
    Bad(
        '<iframe src="https://www.youtube-nocookie.com/embed/x7"></iframe>',
        becomes='<iframe title="YouTube" src="https://www.youtube-nocookie.com/embed/x7"></iframe>',
        why="everybody knows what that site shows",
    ),
    Bad(
        '<iframe src="https://www.google.com/maps/embed?pb=1"></iframe>',
        becomes='<iframe title="Google Maps" src="https://www.google.com/maps/embed?pb=1"></iframe>',
        why="a well-known service by its path",
    ),
    Bad(
        '<h2>Rome</h2><iframe src="https://youtu.be/1"></iframe><h2>Oslo</h2><iframe src="https://youtu.be/2"></iframe>',
        becomes='<h2>Rome</h2><iframe title="YouTube: Rome" src="https://youtu.be/1"></iframe>'
        '<h2>Oslo</h2><iframe title="YouTube: Oslo" src="https://youtu.be/2"></iframe>',
        why="two films are told apart by the headings above them",
    ),
    Bad(
        '<figure><iframe src="tour.html" title=""></iframe><figcaption>A tour of the house</figcaption></figure>',
        becomes='<figure><iframe src="tour.html" title="A tour of the house"></iframe>'
        "<figcaption>A tour of the house</figcaption></figure>",
        why="the caption says what it shows",
    ),
    Bad(
        '<iframe src="list.html"></iframe>',
        becomes='<iframe title="Shopping list" src="list.html"></iframe>',
        knowing={FrameTitle("https://example.com/list.html"): "Shopping list"},
        why="the learner has looked inside",
    ),
    Bad(
        '<iframe src="about:blank" data-lazy-src="https://w.soundcloud.com/player/?url=7"></iframe>',
        becomes='<iframe title="SoundCloud" src="about:blank" data-lazy-src="https://w.soundcloud.com/player/?url=7">'
        "</iframe>",
        why="its address waits until somebody scrolls to it",
    ),
    Bad(
        '<iframe src="../includes/menu.htm"></iframe> <iframe src="../left.htm" name="nav"></iframe> '
        '<iframe src="../right.htm" name="right"></iframe>',
        becomes='<iframe title="Menu" src="../includes/menu.htm"></iframe> '
        '<iframe title="Menu" src="../left.htm" name="nav"></iframe> <iframe src="../right.htm" name="right"></iframe>',
        why="the frame or its file is called what it holds; a side is no content",
    ),
    Bad('<iframe src="list.html"></iframe>', becomes=None, why="nothing says what is inside: asked, and left alone"),
]
