"""
Components that scripts make must say what they are, and in which state.

Tabs, menus that drop down, accordions: to whoever sees them it is plain which part is shown and what shows another.
Where the markup says nothing of it, a screen reader reads a row of links, says nothing when a menu opens, and cannot
tell which tab is chosen.

A learner finds in a browser what each control shows, and writes down by which elements. Curbcut's client then tells it
in the page: `aria-expanded`, `aria-controls`, the roles of tabs and of lists to choose from. That is not written into
the HTML, because a state that nobody keeps up to date is soon wrong: where the client does not run, nothing is said.
Only roles are given whose keys the client brings. Fields with suggestions, calendars and carousels are left to a
person.
"""

from collections.abc import Iterator, Mapping

from curbcut.html import Element
from curbcut.knowledge import Components, Question
from curbcut.patch import Change, TellInBrowser
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.components import Component

rule = Rule(
    __name__,
    title="Components made by scripts say what they are and in which state",
    criteria=["4.1.2"],
    impact=Impact.SERIOUS,
    looks_at=["script", "link", "style"],
)

TOLD = frozenset({"accordion", "dropdown", "menu", "modal", "popup", "tabs", "tooltip"})
"""Kinds that the client tells of, and brings the keys for."""

NAMES: Mapping[str, str] = {
    "accordion": "This shows and hides content",
    "carousel": "This moves a carousel",
    "combobox": "This field suggests what to enter",
    "datepicker": "This opens a calendar",
    "dropdown": "This opens a list to choose from",
    "menu": "This opens a menu",
    "modal": "This opens a dialog",
    "popup": "This opens something over the page",
    "tabs": "This is a tab",
    "tooltip": "This shows an explanation",
}
TELLING: Mapping[str, frozenset[str]] = {
    "accordion": frozenset({"aria-expanded"}),
    "combobox": frozenset({"role", "aria-expanded"}),
    "datepicker": frozenset({"aria-haspopup", "aria-expanded"}),
    "dropdown": frozenset({"aria-expanded"}),
    "menu": frozenset({"aria-expanded"}),
    "modal": frozenset({"aria-haspopup", "aria-controls"}),
    "popup": frozenset({"aria-haspopup", "aria-expanded"}),
    "tabs": frozenset({"role"}),
    "tooltip": frozenset({"aria-describedby"}),
}
"""Attributes of a control by one of which its author has told already."""


@rule.finds
def components_that_say_nothing(page: Page) -> Iterator[Finding]:
    for component, element in _untold(page):
        is_certain = component.kind in TOLD and component.confidence >= page.trust
        yield Finding(element, _message(component), is_certain=is_certain)


@rule.fixes
def by_telling_it_in_the_browser(page: Page, finding: Finding) -> Iterator[Change]:
    for component, element in _untold(page):
        is_this = finding == Finding(element, _message(component))
        if is_this and component.confidence >= page.trust:
            because = f"a learner used it: {component.evidence}" if component.evidence else "a learner used it"
            yield TellInBrowser(finding.element, component, because=because, confidence=component.confidence)


def _message(component: Component) -> str:
    return f"{NAMES[component.kind]}, and nothing in the page says so."


def _untold(page: Page) -> tuple[tuple[Component, Element], ...]:
    """The components of which nothing tells, and the control that should: looked for once on a page."""
    components = page.ask_about_components()
    key = (_untold, components)
    found = page.document.memo.get(key)
    if not isinstance(found, tuple):
        sought = ((component, _speechless(page, component)) for component in components)
        found = tuple((component, element) for component, element in sought if element is not None)
        page.document.memo[key] = found
    return found


def _speechless(page: Page, component: Component) -> Element | None:
    """The first control of a component that does not tell already; the page itself where scripts make the controls."""
    if not component.trigger or (component.kind in TOLD and not component.panel):
        return None
    found = page.document.select(component.trigger)
    told = TELLING.get(component.kind, frozenset())
    if component.kind == "tabs" and any("role" in each for each in found):
        return None  # what its author says it is, it stays
    if found:
        return next((each for each in found if not any(name in each for name in told)), None)
    return page.document.body


PAGE = (
    '<!doctype html><html lang="en"><head><title>A</title><script src="/a.js"></script></head><body>'
    "<main><h1>A</h1>{}</main></body></html>"
)
FAQ = '<div class="q">Is it free?</div><div class="a">Yes.</div>'
KEY = ("https://example.com/a.js", "7d50e52033a0de61")
SEEN: Mapping[Question, str] = {
    Components(*KEY): Component("accordion", "click", "div.q", "div.a", confidence=0.9, evidence="seen").line
}

rule.examples = [
    Good(PAGE.format(FAQ), "nobody has seen what it does"),
    Good(
        PAGE.format(FAQ.replace('class="q"', 'class="q" role="button" tabindex="0" aria-expanded="false"')),
        "its author tells",
        knowing=SEEN,
    ),
    Bad(
        PAGE.format(FAQ),
        becomes=None,
        knowing=SEEN,
        why="nothing is written into the HTML: the client tells it, where a site has the client",
    ),
]
