"""
Roles and names are those of Chromium's accessibility tree, for what people operate, look at and jump to.

The pages are those of the example site, and real ones of a folder that CURBCUT_PAGES names. No script runs and nothing
is loaded, so that both sides see the same document.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

import msgspec
import pytest
from playwright.sync_api import CDPSession, Page, Route, sync_playwright

from curbcut.aria import is_exposed, name_of, role_of
from curbcut.html import Element, collapse, parse
from curbcut.standards.words import words

EXAMPLES: Final = sorted(Path("examples/clinic").glob("*.html"))
REAL_PAGES: Final = sorted(Path(os.environ.get("CURBCUT_PAGES", "no-pages")).glob("*.html"))
BROWSER: Final = Path(os.environ.get("CURBCUT_BROWSER", "/usr/bin/chromium"))
FLAGS: Final = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
ADDRESS: Final = "http://page.test/"

COMPARED: Final = words(
    "button checkbox combobox heading img link listbox menuitem menuitemcheckbox menuitemradio option radio searchbox"
    " slider spinbutton switch tab textbox treeitem"
)
SYNONYMS: Final = {"image": "img", "SvgRoot": "graphics-document"}
WITHOUT_ROLE: Final = {"password": "textbox", "file": "button"}
"""Inputs that HTML-AAM leaves without a role, and the one Chromium gives them."""
CHOOSE_FILE: Final = "Choose File"
"""What Chromium calls an unlabelled file input; HTML-AAM knows no such name."""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not BROWSER.exists(), reason="CURBCUT_BROWSER names no Chromium"),
]


class Value(msgspec.Struct, frozen=True):
    value: str | int | float | bool = ""


class TreeNode(msgspec.Struct):
    ignored: bool
    role: Value = Value()
    name: Value = Value()
    backendDOMNodeId: int = 0  # noqa: N815 (the protocol's spelling)


class Tree(msgspec.Struct):
    nodes: list[TreeNode]


class DomNode(msgspec.Struct):
    nodeType: int  # noqa: N815
    localName: str  # noqa: N815
    backendNodeId: int  # noqa: N815
    children: list["DomNode"] = []


class Dom(msgspec.Struct):
    root: DomNode


class Meeting(NamedTuple):
    """One element as it is met: an empty role where it is left out."""

    tag: str
    line: int
    role: str
    name: str


class Chromium:
    """A browser page that shows a document without its scripts, sheets and images."""

    def __init__(self, page: Page, session: CDPSession) -> None:
        self.page = page
        self.session = session
        self.body = b""
        page.route("**/*", self.serve)

    def serve(self, route: Route) -> None:
        if route.request.url == ADDRESS:
            headers = {"content-type": "text/html", "content-security-policy": "script-src 'none'"}
            route.fulfill(body=self.body, headers=headers)
        else:
            route.abort()

    def meet(self, body: bytes) -> list[tuple[str, str, str]]:
        """Tag, role and name of every element, in document order."""
        self.body = body
        self.page.goto(ADDRESS, wait_until="load")
        tree = msgspec.convert(self.session.send("Accessibility.getFullAXTree"), Tree)
        exposed = {node.backendDOMNodeId: node for node in tree.nodes if not node.ignored}
        root = msgspec.convert(self.session.send("DOM.getDocument", {"depth": -1}), Dom).root
        return [self._met(node, exposed.get(node.backendNodeId)) for node in elements_below(root)]

    def _met(self, node: DomNode, exposed: TreeNode | None) -> tuple[str, str, str]:
        if exposed is None:
            return node.localName, "", ""
        role = str(exposed.role.value)
        return node.localName, SYNONYMS.get(role, role), collapse(str(exposed.name.value))


def elements_below(node: DomNode) -> Iterator[DomNode]:
    stack = [node]
    while stack:
        current = stack.pop()
        if current.nodeType == 1:
            yield current
        stack += reversed(current.children)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Chromium]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(BROWSER), args=FLAGS)
        page = browser.new_page()
        session = page.context.new_cdp_session(page)
        for domain in ("DOM", "Accessibility"):
            session.send(f"{domain}.enable")
        yield Chromium(page, session)
        browser.close()


def ours(element: Element) -> Meeting:
    line, _ = element.line_and_column
    if not is_exposed(element):
        return Meeting(element.tag, line, "", "")
    kind = (element.get("type") or "").lower() if element.tag == "input" else ""
    name = name_of(element) or (CHOOSE_FILE if kind == "file" else "")
    return Meeting(element.tag, line, role_of(element) or WITHOUT_ROLE.get(kind, ""), name)


def is_beyond_comparison(element: Element, chromiums_role: str) -> bool:
    """Image maps without their image, and drawings, which Chromium judges by how they are laid out."""
    return (element.tag == "area" and not chromiums_role) or element.tag == "svg"


def comparison(source: bytes, chromium: Chromium) -> tuple[int, list[tuple[Meeting, Meeting]]]:
    """How many elements were compared, and those that are met differently, ours first."""
    document = parse(source)
    assert document is not None
    theirs = chromium.meet(source)
    assert [element.tag for element in document.all()] == [tag for tag, _, _ in theirs]
    compared, differing = 0, []
    for element, (tag, role, name) in zip(document.all(), theirs, strict=True):
        here = ours(element)
        there = Meeting(tag, here.line, role, name)
        if COMPARED.isdisjoint((here.role, there.role)) or is_beyond_comparison(element, role):
            continue
        compared += 1
        if here != there:
            differing.append((here, there))
    return compared, differing


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_what_people_operate_look_at_and_jump_to_is_met_as_in_chromium(path: Path, chromium: Chromium) -> None:
    compared, differing = comparison(path.read_bytes(), chromium)
    assert differing == []
    assert compared > 20


@pytest.mark.skipif(not REAL_PAGES, reason="CURBCUT_PAGES names a folder of real pages")
def test_real_pages_are_met_as_in_chromium_but_for_one_element_in_fifty(chromium: Chromium) -> None:
    found = [comparison(path.read_bytes(), chromium) for path in REAL_PAGES]
    compared, differing = sum(count for count, _ in found), sum(len(each) for _, each in found)
    assert differing < compared / 50, f"{differing} of {compared} differ"
