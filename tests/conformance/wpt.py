"""
Web Platform Tests of roles, names and descriptions, read as the static pages they are.

https://github.com/web-platform-tests/wpt: a page marks its elements with `class="ex"` and with what a browser must
compute, in `data-expectedrole`, `data-expectedlabel`, `data-expecteddescription`; scripts only drive the browser.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from curbcut.aria import description_of, name_of, role_of
from curbcut.html import Document, Element, parse

ROOT: Final = Path(os.environ.get("CURBCUT_WPT", "../shared/wpt"))
FOLDERS: Final = ("accname", "html-aam", "wai-aria/role", "svg-aam", "dpub-aam", "graphics-aam")
_UNSETTLED: Final = re.compile(r"manual|tentative|crash|shadowdom")
_ROLE_CLASSES: Final = frozenset({"ex", "ex-role", "ex-role-only", "ex-role-and-label"})
_LABEL_CLASSES: Final = frozenset({"ex", "ex-label", "ex-label-only", "ex-role-and-label"})
_GENERIC: Final = frozenset({"generic", "", "none"})
"""What the suite itself holds to be the same."""
_SYNONYMS: Final = {"image": "img", "presentation": "none", "directory": "list"}
_COMMENT: Final = re.compile(r"//.*")
_ASSIGNED: Final = re.compile(r"assignAndVerifyRolesByRoleNames\(\[(.*?)\]", re.DOTALL)


class Case(NamedTuple):
    """One expectation of one page, and what came out."""

    page: str
    name: str
    aspect: str
    expected: str
    actual: str

    @property
    def key(self) -> str:
        return f"{self.page} :: {self.name} :: {self.aspect}"

    @property
    def agrees(self) -> bool:
        if self.aspect != "role":
            return self.expected == self.actual
        expected = _SYNONYMS.get(self.expected, self.expected)
        return expected == self.actual or (expected in _GENERIC and self.actual in _GENERIC)


def pages() -> list[Path]:
    """The settled test pages in the folder."""
    found = (path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.html")))
    return [path for path in found if not _UNSETTLED.search(path.relative_to(ROOT).as_posix())]


def cases_in(path: Path) -> Iterator[Case]:
    """Every expectation of a page."""
    source = path.read_bytes()
    page = path.relative_to(ROOT).as_posix()
    document = parse(source, content_type="text/html; charset=utf-8")
    if document is None:
        raise ValueError(f"{page} is in no encoding that can be read")
    for index, element in enumerate(document.having("data-testname", "class")):
        yield from _cases_of(element, page, element.get("data-testname") or f"element {index}")
    for roles in _ASSIGNED.findall(_COMMENT.sub("", source.decode())):
        yield from (_assigned_case(page, role) for role in re.findall(r"[\"']([\w-]+)[\"']", roles))


def _cases_of(element: Element, page: str, name: str) -> Iterator[Case]:
    classes = set((element.get("class") or "").split())
    role = element.get("data-expectedrole")
    label = element.get("data-expectedlabel" if "data-expectedlabel" in element else "data-expectedname")
    description = element.get("data-expecteddescription")
    if "ex-generic" in classes:
        yield Case(page, name, "role", "generic", role_of(element))
    if role is not None and classes & _ROLE_CLASSES:
        yield Case(page, name, "role", role, role_of(element))
    if label is not None and classes & _LABEL_CLASSES:
        yield Case(page, name, "name", label, name_of(element))
    if description is not None and classes & _LABEL_CLASSES:
        yield Case(page, name, "description", description, description_of(element))


def _assigned_case(page: str, role: str) -> Case:
    document: Document | None = parse(f'<!doctype html><div id="it" role="{role}">x</div>'.encode())
    element = None if document is None else document.by_id("it")
    if element is None:
        raise ValueError(f"no element was made for {role}")
    return Case(page, f"role: {role}", "role", role, role_of(element))
