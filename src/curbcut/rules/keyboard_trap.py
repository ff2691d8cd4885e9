"""
The keyboard must get out of wherever it gets in.

A script that takes the focus back when it leaves, or swallows the Tab key, locks up everybody who has no mouse: the
rest of the page, and often the browser, are out of reach. What the script really does only a try can tell.
"""

import re
from collections.abc import Iterator

from curbcut.aria import is_exposed
from curbcut.html import Element
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="The keyboard is never locked in",
    criteria=["2.1.2"],
    act=["80af7b", "a1b64e", "ebe86a"],
    impact=Impact.CRITICAL,
    looks_at=["[onblur]", "[onfocusout]", "[onkeydown]"],
)

MOVES_FOCUS = re.compile(r"\bfocus\s*\(|\b(?:move|set|keep|return|trap|restore)_?focus\w*\s*\(", re.IGNORECASE)
IS_TAB = re.compile(r"""(?:keyCode|which)\s*===?\s*9\b|["']Tab["']""")
IS_STOPPED = re.compile(r"preventDefault\s*\(|return\s+false")


@rule.finds
def scripts_that_keep_the_focus(page: Page) -> Iterator[Finding]:
    leaving = {
        element: None for name in ("onblur", "onfocusout") for element in page.having(name) if takes_back(element)
    }
    for element in leaving:
        if is_exposed(element):
            message = "A script moves the focus when the keyboard leaves this: perhaps nobody gets past it."
            yield Finding(element, message, is_certain=False)
    for element in page.having("onkeydown"):
        if element not in leaving and swallows_tab(element) and is_exposed(element):
            message = "A script here swallows the Tab key: perhaps nobody gets past it with the keyboard."
            yield Finding(element, message, is_certain=False)


def takes_back(element: Element) -> bool:
    return any(MOVES_FOCUS.search(element.get(name) or "") is not None for name in ("onblur", "onfocusout"))


def swallows_tab(element: Element) -> bool:
    script = element.get("onkeydown") or ""
    return IS_TAB.search(script) is not None and IS_STOPPED.search(script) is not None


rule.examples = [
    Good('<input aria-label="Town" onblur="check(this)">', "what is typed is looked at, and the focus goes on"),
    Good('<input aria-label="Town" onkeydown="if (event.keyCode === 13) return false">', "Enter, not Tab"),
    Bad(
        '<button onblur="setTimeout(() => this.focus(), 10)">Stay</button>',
        becomes=None,
        why="the focus is taken back whenever it leaves",
    ),
    Bad(
        """<textarea aria-label="Code" onkeydown="if (event.key === 'Tab') event.preventDefault()"></textarea>""",
        becomes=None,
        why="the Tab key does something else here",
    ),
]
