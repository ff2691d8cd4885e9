"""
What takes the focus says what it is.

Who goes through a page with Tab stops where something can be done. A paragraph with `tabindex="0"` is one stop more
with nothing to do, on every visit; a box to write into that is no field is announced as text, and nobody tells that it
can be filled in, or with what.

Which of them a script makes something of, a page does not tell: both are for a person.
"""

from collections.abc import Iterator

from curbcut.aria import is_editing_host, is_exposed
from curbcut.html import Element
from curbcut.naming import handles_clicks
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="What takes the focus says what it is",
    criteria=["4.1.2"],
    impact=Impact.MODERATE,
    looks_at=["[tabindex]", "[contenteditable]"],
)

TEXTS = words("p span strong b em h1 h2 h3 h4 h5 h6 dt dd figcaption")
"""Elements that hold text, and scroll nothing."""


@rule.finds
def stops_without_a_role(page: Page) -> Iterator[Finding]:
    for element in page.having("tabindex"):
        if element.get("tabindex") == "0" and is_text(element) and is_exposed(element):
            yield Finding(
                element, "The keyboard stops at this text, where there may be nothing to do.", is_certain=False
            )
    for element in page.having("contenteditable"):
        if (
            is_editing_host(element)
            and "role" not in element
            and element.tag not in {"body", "html"}
            and is_exposed(element)
        ):
            yield Finding(element, "This can be written into, and says neither that nor what for.")


def is_text(element: Element) -> bool:
    """Whether an element is a text that nothing in its markup makes a control, a tip or a place to be led to."""
    return (
        element.tag in TEXTS
        and not any(
            name == "role" or name.startswith(("aria-", "data-", "on", "@")) for name in element.attribute_names
        )
        and bool(element.text.strip())
        and not element.descendants("a", "button", "input", "select", "textarea")
        and not handles_clicks(element)
    )


rule.examples = [
    Good('<p tabindex="-1" id="error">No seats left</p>', "a script leads there"),
    Good('<span tabindex="0" role="button">Buy</span>', "a control"),
    Good('<span tabindex="0" data-toggle="tooltip" title="Ask us">Terms</span>', "a script shows something there"),
    Good('<div contenteditable role="textbox" aria-label="Message"></div>', "a field"),
    Good('<div contenteditable="false">Text</div>', "it cannot be written into"),
    Bad('<p tabindex="0">Open from 9 to 5.</p>', becomes=None, why="one stop more for whoever uses the keyboard"),
    Bad('<div contenteditable="true" class="editor"></div>', becomes=None, why="a field that nobody hears of"),
]
