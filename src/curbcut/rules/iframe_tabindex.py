"""
A frame with controls must be reachable with the keyboard.

With a negative `tabindex` a frame, and everything in it, is passed over by Tab: links in it can only be clicked.
"""

from collections.abc import Iterator

from curbcut.aria import has_name, is_hidden, is_tabbable, visible_text_of
from curbcut.html import Element, parse
from curbcut.naming import cleaned
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Frames with controls can be reached with the keyboard",
    criteria=["2.1.1"],
    act=["akn7bn"],
    impact=Impact.SERIOUS,
    looks_at=["iframe"],
)


@rule.finds
def frames_that_tab_passes_over(page: Page) -> Iterator[Finding]:
    for frame in page.all("iframe"):
        tabindex = (frame.get("tabindex") or "").strip()
        if not tabindex.startswith("-") or is_hidden(frame) or is_tiny(frame) or is_inert(frame):
            continue
        if "srcdoc" not in frame:
            yield Finding(frame, "If this frame has controls, the keyboard cannot reach them.", is_certain=False)
        elif has_controls(frame.get("srcdoc") or ""):
            yield Finding(frame, "The keyboard cannot reach what is in this frame.")


def is_tiny(frame: Element) -> bool:
    return any((frame.get(side) or "").strip() in {"0", "1", "0px", "1px"} for side in ("width", "height"))


def is_inert(frame: Element) -> bool:
    return "inert" in frame or any("inert" in ancestor for ancestor in frame.ancestors())


def has_controls(markup: str) -> bool:
    inside = parse(markup.encode("utf-8", "replace"), content_type="text/html; charset=utf-8")
    return inside is not None and any(map(is_tabbable, inside.all()))


@rule.fixes
def by_letting_tab_in(page: Page, finding: Finding) -> Iterator[Change]:
    frame = finding.element
    if not finding.is_certain:
        return
    if not has_name(frame):
        words = words_in(frame.get("srcdoc") or "")
        if not words:
            return  # a frame that takes focus and has no name would be a new fault
        yield SetAttribute(frame, "title", words, because="the words in it")
    yield RemoveAttribute(frame, "tabindex", because="there are controls in it")


def words_in(markup: str) -> str:
    """All the words of a frame, if they are few enough to be its name."""
    inside = parse(markup.encode("utf-8", "replace"), content_type="text/html; charset=utf-8")
    body = inside.body if inside is not None else None
    return "" if body is None else cleaned(visible_text_of(body))


rule.examples = [
    Good('<iframe title="Map" srcdoc="<a href=/>Home</a>"></iframe>', "no tabindex"),
    Good('<iframe title="Note" tabindex="-1" srcdoc="<h1>Hello</h1>"></iframe>', "nothing to operate in it"),
    Good('<iframe title="Count" tabindex="-1" width="1" height="1" src="/c"></iframe>', "too small to be seen"),
    Bad(
        '<iframe title="Map" tabindex="-1" srcdoc="<a href=/>Home</a>"></iframe>',
        becomes='<iframe title="Map" srcdoc="<a href=/>Home</a>"></iframe>',
        why="there is a link in it",
    ),
    Bad(
        '<iframe tabindex="-1" srcdoc="<a href=/>Home</a>"></iframe>',
        becomes='<iframe title="Home" srcdoc="<a href=/>Home</a>"></iframe>',
        why="a frame that takes focus needs a name: the one word in it",
    ),
    Bad('<iframe title="Map" tabindex="-1" src="/map"></iframe>', becomes=None, why="nobody knows what is in it"),
]
