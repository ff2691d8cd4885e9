"""
An `aria-` attribute must be one that WAI-ARIA defines.

A misspelt attribute is passed over: with `aria-labeledby` the field that it should name stays without a name for
everyone who does not see the label beside it.

A misspelling with one certain reading is put right. An unknown attribute that no script or style of the page mentions
says nothing to anyone and is taken out.
"""

from collections.abc import Iterator
from difflib import get_close_matches
from itertools import islice

from curbcut.html import Element
from curbcut.memory import remembered
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.aria import ATTRIBUTES, is_valid_value

rule = Rule(
    __name__,
    title="ARIA attributes are ones that WAI-ARIA defines",
    criteria=["4.1.2"],
    act=["5f99a7"],
    impact=Impact.SERIOUS,
)

LIKENESS = 0.9
"""How like a known attribute a misspelt one must be; below, two attributes are often equally like it."""

MOST = 20
"""Unknown attributes of one element up to which they are read; nobody writes more by mistake."""
PROPOSED = frozenset({"aria-actions"})
"""What the next version of WAI-ARIA is still thinking about, and browsers and the Authoring Practices try."""
READINGS = {"aria-labelled": "aria-labelledby", "aria-labeled": "aria-labelledby", "aria-described": "aria-describedby"}


@rule.finds
def attributes_that_do_not_exist(page: Page) -> Iterator[Finding]:
    for name in page.document.attribute_names:
        if is_unknown(name):
            for element in page.having(name):
                yield Finding(element, f"The attribute {name} does not exist, so nobody is told what it says.")


@rule.fixes
def by_reading_or_removing_it(page: Page, finding: Finding) -> Iterator[Change]:
    element = finding.element
    for name in unknown_attributes_of(element):
        if is_of_a_script(name) or f"[{name}" in page.document.code or f'"{name}"' in page.document.code:
            continue
        meant, value = reading_of(name), element.get(name) or ""
        yield RemoveAttribute(element, name, because="no browser knows this attribute")
        if meant is not None and meant not in element and holds(element, meant, value):
            yield SetAttribute(element, meant, value, because=f"“{name}” can only be a misspelt “{meant}”")


def is_unknown(name: str) -> bool:
    return name.startswith("aria-") and name not in ATTRIBUTES and name not in PROPOSED


def is_of_a_script(name: str) -> bool:
    """Whether a script keeps a value for later in an attribute: `aria-label-open` is what `aria-label` will be."""
    return any(name.startswith(f"{known}-") for known in ("aria-label", "aria-expanded", "aria-hidden"))


def unknown_attributes_of(element: Element) -> list[str]:
    """The unknown attributes of an element, looked through once; none where there are more than anybody means."""
    memo = element.document.memo
    key = (unknown_attributes_of, element)
    names = memo.get(key)
    if not isinstance(names, list):
        found = list(islice(filter(is_unknown, element.attribute_names), MOST + 1))
        names = memo[key] = found if len(found) <= MOST else []
    return names


@remembered(256)
def reading_of(name: str) -> str | None:
    """The one attribute that a misspelt name can be, or None."""
    if name in READINGS:
        return READINGS[name]
    close = get_close_matches(name, ATTRIBUTES, n=2, cutoff=LIKENESS)
    return close[0] if len(close) == 1 or close[:1] == ["aria-labelledby"] else None


def holds(element: Element, name: str, value: str) -> bool:
    """Whether the attribute takes the value, and ids lead to elements of the page."""
    if not value.strip() or not is_valid_value(name, value):
        return False
    if ATTRIBUTES[name].type not in {"id", "idlist"}:
        return True
    return all(element.document.by_id(identifier) for identifier in value.split())


rule.examples = [
    Good('<button role="tab" aria-actions="more">Mail</button>', "a browser that tries the next version knows it"),
    Good('<article aria-atomic="true">Text</article>', "a defined attribute"),
    Good('<p data-aria-label="x">Text</p>', "an attribute of the site's own"),
    Bad(
        '<span id="label">Birthday</span><div contenteditable role="searchbox" aria-labelled="label"></div>',
        becomes='<span id="label">Birthday</span><div aria-labelledby="label" contenteditable role="searchbox"></div>',
        why="it can only be aria-labelledby, and the label is there",
    ),
    Bad(
        '<p aria-not-checked="true">All conditions are met</p>',
        becomes="<p>All conditions are met</p>",
        why="like no other attribute, and without an effect",
    ),
    Bad(
        '<p aria-flavour="x">Text</p><style>[aria-flavour]{color:red}</style>',
        becomes=None,
        why="a style of the page depends on the name: left to a person",
    ),
    Bad(
        '<button aria-label="Open" aria-label-close="Close"></button>',
        becomes=None,
        why="a script in another file takes the next label from it",
    ),
    Bad('<p aria-lable="">Text</p>', becomes="<p>Text</p>", why="nothing was said with it"),
]
