"""
What is declared decorative must not be labelled or take focus as well.

An author who writes `role="presentation"` or an empty `alt` and then a label, or a place in the tab order, says two
things at once. Browsers settle it by ignoring the first: the element is announced after all. Which of the two was meant
nobody can tell, so the fix writes down what assistive technology already makes of it, and changes nothing for anybody,
except for the few who met the contradiction. A label that only says "logo" beside the words of a link is taken away.
"""

from collections.abc import Iterator

from curbcut.aria import explicit_role_of, has_name, is_exposed, name_of, role_of
from curbcut.html import Element
from curbcut.naming import control_around, declaring, has_words, shown_words_of
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.text import is_meaningful, plain

rule = Rule(
    __name__,
    title="What is declared decorative is neither labelled nor focusable",
    act=["46ca7f"],
    impact=Impact.MODERATE,
    looks_at=["[role]", "[alt]"],
)


@rule.finds
def decoration_that_is_announced(page: Page) -> Iterator[Finding]:
    for element in declaring(page.document, "none", "presentation"):
        if explicit_role_of(element) == "none" and _is_announced(element):
            yield Finding(element, "This is declared decorative and announced all the same.")
    for element in (*page.having("aria-label"), *page.having("aria-labelledby")):
        if element.tag != "img" or element.get("alt") != "" or "role" in element:
            continue
        if _is_announced(element) and name_of(element):
            yield Finding(element, "This image is declared decorative and announced all the same.")


@rule.fixes
def by_settling_it_as_browsers_do(page: Page, finding: Finding) -> Iterator[Change]:
    element = finding.element
    if "role" not in element and _says_nothing(element):
        yield RemoveAttribute(element, "aria-label", because="it says nothing beside the words of the link")
    elif "role" not in element:
        yield SetAttribute(element, "alt", name_of(element), because="the name it is announced by")
    elif element.tag == "svg" and name_of(element):
        yield SetAttribute(element, "role", "img", because="it has a name, so it is an image")
    elif not _would_lack(element):
        yield RemoveAttribute(element, "role", because="browsers ignore it on what takes focus or is labelled")


def _says_nothing(image: Element) -> bool:
    """Whether the label of an image only says that it is one ("logo"), in a link or button with words of its own."""
    label, control = plain(image.get("aria-label") or ""), control_around(image)
    is_generic = label == "logo" or not is_meaningful(label)
    return bool(label) and is_generic and control is not None and has_words(shown_words_of(control))


def _would_lack(element: Element) -> bool:
    """Whether, as what the browser takes it for anyhow, it would want a name, headers or a list that it does not have:
    which of the two its author meant, only a person can say."""
    if element.tag == "li":
        return element.parent is None or element.parent.tag not in {"ul", "ol", "menu"}
    return element.tag == "table" or (element.tag in _TO_BE_NAMED and not has_name(element))


_TO_BE_NAMED = frozenset({"object", "svg", "input", "textarea", "select"})


def _is_announced(element: Element) -> bool:
    return role_of(element) != "none" and element.tag != "iframe" and is_exposed(element)


rule.examples = [
    Good('<nav role="presentation"><a href="/">Start</a></nav>', "nothing contradicts it"),
    Good('<img src="a.png" alt="" aria-hidden="true">', "twice decorative is decorative"),
    Good('<button role="none" disabled>Send</button>', "what is disabled takes no focus"),
    Good('<img src="a.png" role="presentation" alt="A logo">', "an alt is no contradiction: the role wins"),
    Bad(
        '<nav role="presentation" aria-label="Pages"><a href="/">Start</a></nav>',
        becomes='<nav aria-label="Pages"><a href="/">Start</a></nav>',
        why="a label is for something that is announced",
    ),
    Bad(
        '<img src="a.png" alt="" aria-label="Our logo">',
        becomes='<img src="a.png" alt="Our logo" aria-label="Our logo">',
        why="the label wins over the empty alt",
    ),
    Bad(
        '<a href="/"><img src="a.png" alt="" aria-label="logo">Acme</a>',
        becomes='<a href="/"><img src="a.png" alt="">Acme</a>',
        why="beside the name it says nothing",
    ),
    Bad(
        '<svg role="none" aria-label="Yellow circle"><circle r="4"/></svg>',
        becomes='<svg role="img" aria-label="Yellow circle"><circle r="4"/></svg>',
        why="a labelled drawing is an image",
    ),
    Bad(
        '<object data="a.png" role="none" tabindex="0"></object>',
        becomes=None,
        why="decoration, or something nameless?",
    ),
    Bad(
        '<a href="/" role="none">Start</a>',
        becomes='<a href="/">Start</a>',
        why="what takes focus is always announced",
    ),
]
