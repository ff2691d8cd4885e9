"""
What opens as a dialog must say that it is one.

A sign-up form comes up over the page. Whoever sees it knows that it is something of its own, that can be closed. To a
screen reader it is more text somewhere on the page: nothing says that it came, what it is, or where it ends.

A learner finds in a browser what opens over a page. What then is called by a heading of its own gets the role and that
name; its control says that it opens a dialog. The client sees to the keys while it is open.
"""

from collections.abc import Iterator, Mapping

from curbcut.aria import explicit_role_of, has_name, implicit_role_of, is_interactive, visible_text_of
from curbcut.html import Element, collapse
from curbcut.knowledge import Components, Question
from curbcut.naming import can_be_referred_to, cleaned
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.components import Component
from curbcut.standards.html import HEADINGS

rule = Rule(
    __name__,
    title="What opens as a dialog says that it is one",
    criteria=["4.1.2"],
    impact=Impact.SERIOUS,
    looks_at=["script", "link", "style"],
)

KINDS = frozenset({"modal", "popup"})
PLAIN = frozenset({"div", "section", "form"})


@rule.finds
def dialogs_without_a_role(page: Page) -> Iterator[Finding]:
    for component in _dialogs(page):
        for panel in page.document.select(component.panel):
            if _lacks_the_role(panel):
                message = "This opens over the page, and nothing says that it is a dialog."
                yield Finding(panel, message, is_certain=component.confidence >= page.trust)
        for trigger in _triggers(page, component):
            message = "This opens a dialog, and does not say so."
            yield Finding(trigger, message, is_advice=True)


@rule.fixes
def by_role_and_heading(page: Page, finding: Finding) -> Iterator[Change]:
    element = finding.element
    if finding.is_advice:
        yield SetAttribute(element, "aria-haspopup", "dialog", because="a learner saw it open one")
        return
    heading = _heading_of(element)
    if not finding.is_certain or (heading is None and not has_name(element)):
        return
    yield SetAttribute(element, "role", "dialog", because="a learner saw it open over the page")
    if heading is None or has_name(element):
        return
    if can_be_referred_to(heading):
        yield SetAttribute(element, "aria-labelledby", heading.get("id") or "", because="its heading")
    else:
        yield SetAttribute(element, "aria-label", cleaned(heading.text), because="its heading")


def _dialogs(page: Page) -> Iterator[Component]:
    yield from (each for each in page.ask_about_components() if each.kind in KINDS and each.panel)


def _lacks_the_role(panel: Element) -> bool:
    """Whether a plain element has no role, and neither is nor is in nor holds a dialog."""
    return (
        panel.tag in PLAIN
        and "role" not in panel
        and not panel.descendants("dialog")
        and not any(map(_is_dialog, (*panel.ancestors(), *panel.descendants())))
    )


def _is_dialog(element: Element) -> bool:
    return element.tag == "dialog" or explicit_role_of(element) in {"dialog", "alertdialog"}


def _triggers(page: Page, component: Component) -> Iterator[Element]:
    """The controls that open a dialog which is one, or becomes one."""
    if component.kind != "modal" or component.confidence < page.trust or not component.trigger:
        return
    panels = page.document.select(component.panel)
    if not panels or not all(_is_dialog(each) or (_lacks_the_role(each) and _heading_of(each)) for each in panels):
        return
    for trigger in page.document.select(component.trigger):
        role = explicit_role_of(trigger) or implicit_role_of(trigger)
        if is_interactive(trigger) and role in {"button", "link"} and "aria-haspopup" not in trigger:
            yield trigger


def _heading_of(dialog: Element) -> Element | None:
    found = next((each for each in dialog.descendants() if each.tag in HEADINGS), None)
    return found if found is not None and collapse(visible_text_of(found) or found.text) else None


PAGE = (
    '<!doctype html><html lang="en"><head><title>A</title><script src="/a.js"></script></head><body>'
    '<main><h1>A</h1><button class="join">Join</button>{}</main></body></html>'
)
MODAL = Component("modal", "click", "button.join", "div.layer", confidence=0.9, evidence="nothing else can be used")
SEEN: Mapping[Question, str] = {Components("https://example.com/a.js", "2f367f95310988dd"): MODAL.line}
UNSURE: Mapping[Question, str] = {
    Components("https://example.com/a.js", "2f367f95310988dd"): MODAL._replace(confidence=0.5).line
}

rule.examples = [
    Good(PAGE.format('<div class="layer"><h2>Sign up</h2></div>'), "nobody has seen it open", knowing={}),
    Good(
        PAGE.format('<div class="layer" role="alertdialog" aria-label="Sure?"><h2>Sure?</h2></div>').replace(
            'class="join"', 'class="join" aria-haspopup="dialog"'
        ),
        "its author has said what it is",
        knowing=SEEN,
    ),
    Bad(
        PAGE.format('<div class="layer"><h2 id="t">Sign up</h2></div>'),
        becomes=PAGE.replace("<button class", '<button aria-haspopup="dialog" class').format(
            '<div role="dialog" aria-labelledby="t" class="layer"><h2 id="t">Sign up</h2></div>'
        ),
        knowing=SEEN,
        why="a learner saw it cover the page",
    ),
    Bad(
        PAGE.format('<div class="layer"><p>We use cookies.</p></div>'),
        becomes=None,
        knowing=SEEN,
        why="nothing in it is its name",
    ),
    Bad(
        PAGE.format('<div class="layer"><h2>Sign up</h2></div>'),
        becomes=None,
        knowing=UNSURE,
        why="the learner is not sure",
    ),
]
