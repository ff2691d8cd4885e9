"""
Terms and descriptions must stand in a description list.

A screen reader says "term" and "definition" only inside a list of them, and how many there are. Other elements between
them break the pairs apart.

A list without a single term or description describes nothing: it becomes a plain container, and its text stays what it
is. One of terms alone, as tables of contents are made, is a list like any other; with one term, as WordPress has for
each picture of a gallery, it is none. Nor is one with a single description and no term, by which pages move a text to
the right.
"""

from collections.abc import Iterator

from curbcut.aria import is_exposed
from curbcut.html import Element
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Terms and descriptions stand in a description list",
    criteria=["1.3.1"],
    impact=Impact.SERIOUS,
    looks_at=["dl", "dt", "dd"],
    whole_page=True,
)

IN_A_LIST = words("dt dd div script template")


@rule.finds
def broken_description_lists(page: Page) -> Iterator[Finding]:
    for part in page.all("dt", "dd"):
        if not is_in_a_list(part) and "role" not in part and is_exposed(part):
            yield Finding(part, "This term or description stands in no description list.")
    for whole in page.all("dl"):
        if "role" in whole or not is_exposed(whole):
            continue
        if any(child.tag not in IN_A_LIST for child in whole.children):
            yield Finding(whole, "Something stands in this description list that is no term and no description.")
        elif is_of_terms_alone(whole):
            yield Finding(whole, "Nothing in this description list describes its terms.")
        elif is_all_of(whole, "dd"):
            yield Finding(whole, "Nothing in this description list says what it describes.")


def is_of_terms_alone(whole: Element) -> bool:
    return is_all_of(whole, "dt")


def is_all_of(whole: Element, tag: str) -> bool:
    inside = whole.children
    return bool(inside) and all(child.tag == tag and "role" not in child for child in inside)


def is_in_a_list(part: Element) -> bool:
    parent = part.parent
    if parent is not None and parent.tag == "div":
        parent = parent.parent
    return parent is not None and parent.tag == "dl"


@rule.fixes
def by_a_plain_container(page: Page, finding: Finding) -> Iterator[Change]:
    whole = finding.element
    if whole.tag == "dl" and is_of_terms_alone(whole) and len(whole.children) == 1:
        for part in (whole, whole.children[0]):
            yield SetAttribute(part, "role", "none", because="one term that nothing describes is no list")
    elif whole.tag == "dl" and is_all_of(whole, "dd") and len(whole.children) == 1:
        for part in (whole, whole.children[0]):
            yield SetAttribute(part, "role", "none", because="a description of nothing moves a text to the right")
    elif whole.tag == "dl" and is_of_terms_alone(whole):
        yield SetAttribute(whole, "role", "list", because="it holds terms, and no descriptions")
        for term in whole.children:
            yield SetAttribute(term, "role", "listitem", because="it stands in a list without descriptions")
    elif whole.tag == "dl" and not whole.descendants("dt", "dd", "script", "template") and whole.text.strip():
        yield SetAttribute(whole, "role", "none", because="it holds no term and no description")


rule.examples = [
    Good("<dl><dt>Open</dt><dd>9 to 5</dd></dl>", "a term and its description"),
    Good("<dl><div><dt>Open</dt><dd>9 to 5</dd></div></dl>", "a group of them in a plain container"),
    Bad(
        '<dl class="gallery-item"><dt><a href="a.jpg"><img src="s.jpg" alt="The bridge"></a></dt></dl>',
        becomes='<dl role="none" class="gallery-item"><dt role="none"><a href="a.jpg"><img src="s.jpg" '
        'alt="The bridge"></a></dt></dl>',
        why="a list of one item would be announced before each picture",
    ),
    Bad(
        "<dl><dd>9 to 5, and Sundays by appointment</dd></dl>",
        becomes='<dl role="none"><dd role="none">9 to 5, and Sundays by appointment</dd></dl>',
        why="a text that is only moved to the right",
    ),
    Bad("<dl><dd>9 to 5</dd><dd>Sundays</dd></dl>", becomes=None, why="a list, or two texts moved to the right"),
    Bad("<div><dt>Open</dt><dd>9 to 5</dd></div>", becomes=None, why="the list around them is missing"),
    Bad(
        "<dl><p><b>Open</b>: 9 to 5</p><p><b>Closed</b>: Sundays</p></dl>",
        becomes='<dl role="none"><p><b>Open</b>: 9 to 5</p><p><b>Closed</b>: Sundays</p></dl>',
        why="paragraphs, which are read as such",
    ),
    Bad(
        '<dl><dt><a href="#a">Aims</a></dt><dt><a href="#b">Methods</a></dt></dl>',
        becomes='<dl role="list"><dt role="listitem"><a href="#a">Aims</a></dt>'
        '<dt role="listitem"><a href="#b">Methods</a></dt></dl>',
        why="contents of a chapter, which nothing describes",
    ),
    Bad("<dl><dt>Open</dt><p>9 to 5</p></dl>", becomes=None, why="a paragraph is no description"),
]
