"""
Headings need words.

Screen reader users walk through a page by its headings. An empty one is a stop at which nothing is said: "heading
level 2", and then silence. It gets its name from the words or the image that it shows and that are kept from
assistive technology. One that shows nothing, and that no script can be waiting to fill, is no longer called a heading;
on the page it stays the space it was.
"""

from collections.abc import Iterator

from curbcut.aria import has_name, is_exposed, role_of
from curbcut.html import Element
from curbcut.naming import Evidence, declaring, hint_inside, image_for_name, logo, withheld_text
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html import HEADINGS

rule = Rule(
    __name__,
    title="Headings have words",
    act=["ffd0e9"],
    impact=Impact.MODERATE,
    looks_at=[*sorted(HEADINGS), "[role]"],
)


@rule.finds
def headings_without_words(page: Page) -> Iterator[Finding]:
    for heading in (heading for tag in _TAGS for heading in page.all(tag)):
        if not has_name(heading) and is_exposed(heading) and _counts(heading) and not _is_left_to_content(heading):
            yield Finding(heading, "This heading has no words: people stop at it and hear nothing.")
    for heading in declaring(page.document, "heading"):
        if heading.tag in HEADINGS or role_of(heading) != "heading" or has_name(heading):
            continue
        if is_exposed(heading) and not _is_left_to_content(heading):
            yield Finding(heading, "This heading has no words: people stop at it and hear nothing.")


@rule.fixes
def by_the_words_it_shows(page: Page, finding: Finding) -> Iterator[Change]:
    heading = finding.element
    if role_of(heading) == "none":
        yield RemoveAttribute(
            heading, "aria-label", because="its author said that it is no heading; the label is empty"
        )
        return
    hint = None if _is_written_into(heading) else hint_inside(heading)
    found = withheld_text(heading) or hint or _picture(page, heading)
    if found is not None:
        yield SetAttribute(heading, "aria-label", found.name, because=found.because, confidence=found.confidence)
    elif "img" not in {inner.tag for inner in heading.descendants()} and _stays_empty(heading):
        yield from _no_longer_a_heading(heading)


def _counts(heading: Element) -> bool:
    """Whether it is a heading, or one whose author took that back and whose empty label made browsers ignore it."""
    role = role_of(heading)
    return role == "heading" or (role == "none" and heading.get("aria-label") is not None)


def _is_left_to_content(heading: Element) -> bool:
    """Whether something inside has a finding of its own, and will name the heading together with itself."""
    if not heading.has_elements:
        return False
    return image_for_name(heading) is not None or any(inner.tag in _OWN_FINDINGS for inner in heading.descendants())


def _picture(page: Page, heading: Element) -> Evidence | None:
    for image in heading.descendants("img"):
        described = page.ask_about_picture(image)
        return Evidence(described, "the description of its image") if described else logo(image)
    return None


def _stays_empty(heading: Element) -> bool:
    """Whether no script can be meant to write into the heading: the page has none, or none could find it."""
    inside = [heading, *heading.descendants()]
    if any(inner.tag not in _BLANK and inner is not heading for inner in inside):
        return False
    document = heading.document
    if "script" not in document.tags:
        return True
    return heading.tag in HEADINGS and all(set(inner.attribute_names) <= _LOOKS for inner in inside)


def _is_written_into(heading: Element) -> bool:
    """Whether a script finds an empty place in it by its id: a hint on a sign beside that would hide those words."""
    return "script" in heading.document.tags and any(
        "id" in inner
        and "title" not in inner
        and inner.tag in _BLANK
        and not inner.has_elements
        and not inner.text.strip()
        for inner in heading.descendants()
    )


def _no_longer_a_heading(heading: Element) -> Iterator[Change]:
    if "aria-label" in heading:
        yield RemoveAttribute(heading, "aria-label", because="browsers keep a heading with a label, were it empty")
    if heading.tag in HEADINGS:
        yield SetAttribute(heading, "role", "presentation", because="it is empty, and nothing will fill it")
        return
    yield RemoveAttribute(heading, "role", because="it is empty, and nothing will fill it")
    yield RemoveAttribute(heading, "aria-level")


_TAGS = tuple(sorted(HEADINGS))
_OWN_FINDINGS = frozenset(
    {"a", "button", "svg", "canvas", "object", "iframe", "input", "select", "textarea", "math", "video"}
)
_BLANK = frozenset({"br", "span", "strong", "em", "b", "i", "u", "font", "small", "wbr"})
_LOOKS = frozenset({"style", "align", "dir", "lang", "color", "face", "size"})

rule.examples = [
    Good("<h2>Opening times</h2>", "words are a name"),
    Good('<h2><img src="a.png" alt="Opening times"></h2>', "so is the text alternative of an image"),
    Good('<h2 aria-hidden="true"></h2>', "nobody meets it"),
    Good('<h2><img src="a.png"></h2>', "the finding is the image's; its alternative names both"),
    Good("<div></div>", "not a heading"),
    Bad(
        '<h2 aria-label=""><span aria-hidden="true">Opening times</span></h2>',
        becomes='<h2 aria-label="Opening times"><span aria-hidden="true">Opening times</span></h2>',
        why="what the eye reads, the ear should hear",
    ),
    Bad(
        '<h2 aria-label=""></h2>',
        becomes='<h2 role="presentation"></h2>',
        why="an empty label would keep it a heading",
    ),
    Bad(
        '<h2><img src="a.png" alt="Opening times" role="presentation"></h2>',
        becomes='<h2 aria-label="Opening times"><img src="a.png" alt="Opening times" role="presentation"></h2>',
        why="the author wrote what the image says",
    ),
    Bad("<h2><br></h2>", becomes='<h2 role="presentation"><br></h2>', why="an editor's leftover"),
    Bad(
        '<h2 class="x">&nbsp;</h2>',
        becomes='<h2 role="presentation" class="x">&nbsp;</h2>',
        why="no script on the page could fill it",
    ),
    Bad(
        '<div role="heading" aria-level="2" class="line"></div>',
        becomes='<div class="line"></div>',
        why="a line that was called a heading",
    ),
    Bad(
        '<h2 id="result"></h2><script src="app.js"></script>',
        becomes=None,
        why="the script will write into it",
    ),
    Bad(
        '<h3><span id="month"></span> <i id="today" title="Go to today"></i></h3><script src="calendar.js"></script>',
        becomes=None,
        why="the script will write the month into it, and the sign beside it says something else",
    ),
    Bad('<h1><img src="title.png" alt=""></h1>', becomes=None, why="the image may hold the words: asked"),
]
