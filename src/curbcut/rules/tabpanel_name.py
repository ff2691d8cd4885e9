"""
The panel of a tab has the tab's name.

Someone who comes into a panel with a screen reader hears which one it is: "Fees, tab panel". Where the panel does not
say so, the tab that opens it does, and only the connection is missing.
"""

from collections.abc import Iterator

from curbcut.aria import explicit_role_of, has_name, is_exposed, name_of, referenced
from curbcut.html import Element
from curbcut.naming import declaring
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Panels of tabs are named by their tabs",
    criteria=["1.3.1"],
    impact=Impact.MODERATE,
    looks_at=["[role]"],
    whole_page=True,
)

ADDRESSES = ("href", "data-target", "data-bs-target")


@rule.finds
def panels_without_a_name(page: Page) -> Iterator[Finding]:
    for panel in declaring(page.document, "tabpanel"):
        if explicit_role_of(panel) != "tabpanel" or not is_exposed(panel) or referenced(panel, "aria-labelledby"):
            continue
        if not has_name(panel) and tab_of(page, panel) is not None:
            yield Finding(panel, "Nobody hears which tab this panel belongs to.", is_certain=False)


def tab_of(page: Page, panel: Element) -> Element | None:
    """The one tab that opens a panel, if it has a name."""
    tabs = tabs_by_panel(page).get(panel.get("id") or "", [])
    return tabs[0] if len(tabs) == 1 and has_name(tabs[0]) else None


def tabs_by_panel(page: Page) -> dict[str, list[Element]]:
    """The tabs of a page by the ids of the panels that they open; found once a page."""
    found = page.document.memo.get(tabs_by_panel)
    if not isinstance(found, dict):
        opened: dict[str, list[Element]] = {}
        for tab in declaring(page.document, "tab"):
            for identifier in {*panels_of(tab)}:
                opened.setdefault(identifier, []).append(tab)
        found = page.document.memo[tabs_by_panel] = opened
    return found


def panels_of(tab: Element) -> list[str]:
    addresses = (tab.get(name) or "" for name in ADDRESSES)
    return [address[1:] for address in addresses if address.startswith("#")] + (tab.get("aria-controls") or "").split()


@rule.fixes
def by_the_tab_that_opens_it(page: Page, finding: Finding) -> Iterator[Change]:
    tab = tab_of(page, finding.element)
    if tab is None:
        return
    identifier = tab.get("id") or ""
    because = "the tab that opens it"
    if len(identifier.split()) == 1 and page.document.by_id(identifier) is tab:
        yield SetAttribute(finding.element, "aria-labelledby", identifier, because=because)
    else:
        yield SetAttribute(finding.element, "aria-label", name_of(tab), because=because)


TABS = '<div role="tablist"><a role="tab" href="#fees" id="tab-2">Fees</a></div>'

rule.examples = [
    Good(f'{TABS}<div role="tabpanel" id="fees" aria-labelledby="tab-2">From 10</div>', "the panel has its name"),
    Good('<div role="tabpanel" id="fees">From 10</div>', "nothing says which tab opens it"),
    Bad(
        f'{TABS}<div role="tabpanel" id="fees">From 10</div>',
        becomes=f'{TABS}<div aria-labelledby="tab-2" role="tabpanel" id="fees">From 10</div>',
        why="the tab leads to it",
    ),
    Bad(
        '<div role="tablist"><button role="tab" aria-controls="p">Prices</button></div>'
        '<p role="tabpanel" id="p">10</p>',
        becomes='<div role="tablist"><button role="tab" aria-controls="p">Prices</button></div>'
        '<p aria-label="Prices" role="tabpanel" id="p">10</p>',
        why="a tab without an id gives its words",
    ),
]
