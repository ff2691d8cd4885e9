"""References from one element to others by id: `aria-labelledby`, `aria-controls`, `headers`…"""

from curbcut.aria.facts import facts_of
from curbcut.html import Element

MOST_REFERENCES = 100
"""Ids read of one attribute; a page that lists more is not speaking to people."""


def referenced(element: Element, attribute: str) -> list[Element]:
    """The elements that an attribute of ids leads to, in the attribute's order; ids that lead nowhere are left out."""
    value = element.get(attribute)
    if not value:
        return []
    by_id = element.document.by_id
    found = (by_id(identifier) for identifier in value.split()[:MOST_REFERENCES])
    return [target for target in found if target is not None]


def labelling_of(element: Element) -> list[Element]:
    """The elements that `aria-labelledby` leads to; browsers read the spelling `aria-labeledby` too."""
    if "aria-labelledby" in element:
        return referenced(element, "aria-labelledby")
    return referenced(element, "aria-labeledby") if "aria-labeledby" in element.document.attribute_names else []


def owner_by_reference(element: Element) -> Element | None:
    """The first element whose `aria-owns` names this one."""
    document = element.document
    if "aria-owns" not in document.attribute_names:
        return None
    facts = facts_of(document)
    if facts.owners is None:
        facts.owners = {}
        for owner in document.having("aria-owns"):
            for owned in referenced(owner, "aria-owns"):
                if owned is not owner:
                    facts.owners.setdefault(owned, owner)
    return facts.owners.get(element)


def dangling_references(element: Element, attribute: str) -> list[str]:
    """The ids in an attribute that no element of the page has."""
    value = element.get(attribute)
    if not value:
        return []
    by_id = element.document.by_id
    return [identifier for identifier in value.split() if by_id(identifier) is None]
