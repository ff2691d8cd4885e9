"""
Choosing something must not leave the page.

A list that opens another page as soon as something is chosen in it, or sends its form, cannot be read through with the
arrow keys: the first step leaves. Of radio buttons, which the arrow keys choose, nobody gets past the second. A button
beside them would leave the choice to people; where it goes and what it says is for a person to decide. Where Curbcut's
client runs, such a list hears of what the arrow keys choose only when Enter is pressed.
"""

import re
from collections.abc import Iterator

from curbcut.aria import is_disabled, is_exposed
from curbcut.html import Element
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html import input_type

rule = Rule(
    __name__,
    title="Choosing something does not leave the page",
    criteria=["3.2.2"],
    impact=Impact.SERIOUS,
    looks_at=["select", "input"],
)

LEAVES = re.compile(
    r"\blocation\b\s*(?:\.\s*(?:href\s*=|assign\b|replace\b)|=)|\bwindow\s*\.\s*open\s*\(|\bsubmit\s*\(\s*\)"
    r"|\b(?:MM_)?jump_?menu\w*\s*\(",
    re.IGNORECASE,
)
"""Handlers that open another page or send the form (WCAG failures F36 and F37)."""


@rule.finds
def choices_that_leave_the_page(page: Page) -> Iterator[Finding]:
    for control in (*page.all("select"), *page.all("input")):
        if leaves_when_chosen(control) and not is_disabled(control) and is_exposed(control):
            yield Finding(control, "To choose something here leaves the page at once, before the choice is made.")


def leaves_when_chosen(control: Element) -> bool:
    if control.tag == "input" and input_type(control.get("type")) != "radio":
        return False
    handlers = ("onchange",) if control.tag == "select" else ("onchange", "onclick")
    return any(LEAVES.search(control.get(name) or "") is not None for name in handlers)


rule.examples = [
    Good('<select aria-label="Size" onchange="showPrice(this.value)"><option>S</option></select>', "the page stays"),
    Good('<input type="text" aria-label="Town" onchange="this.form.submit()">', "typing is not choosing"),
    Bad(
        '<select aria-label="Go to" onchange="location.href = this.value"><option value="/a">A</option></select>',
        becomes=None,
        why="another page with the first arrow key",
    ),
    Bad(
        '<select aria-label="Sort by" onchange="this.form.submit()"><option>Price</option></select>',
        becomes=None,
        why="the form is sent with the first arrow key",
    ),
    Bad(
        '<input type="radio" name="p" aria-label="Cash" onclick="this.form.submit()">',
        becomes=None,
        why="arrow keys choose the next one, and send the form",
    ),
]
