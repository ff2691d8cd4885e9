"""The example site is whole, stands alone, and has the faults that its list says it has."""

import re
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest

from curbcut.html import parse
from tests.examples.clinic import FAULTS, PAGES, SITE, Fault, source_of

EVERY_FILE = sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html"))
EXPECTED = {"repaired", "reported", "asked", "unseen"}

LOADED = {"src", "poster", "data", "srcset", "background"}
"""Attributes whose address a browser requests without being asked to."""


class Addresses(HTMLParser):
    """Collects what a page links to, what it loads, and the ids it has."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.linked: list[str] = []
        self.loaded: list[str] = []
        self.ids: set[str] = set()
        self.feed(source_of(page))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" or (tag == "a" and name == "name"):
                self.ids.add(value or "")
            elif name in LOADED or (tag == "link" and name == "href") or (tag == "use" and name == "href"):
                self.loaded.append(value or "")
            elif name == "style":
                self.loaded += re.findall(r"url\(\s*['\"]?([^'\")]+)", value or "")
            elif name in {"href", "action"}:
                self.linked.append(value or "")


def is_elsewhere(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.netloc) or parts.scheme in {"mailto", "tel"}


def leads_nowhere(page: str, address: str) -> bool:
    """Whether an address on the site itself has no file, or names a part that the file does not have."""
    parts = urlsplit(address)
    target = (SITE / page).parent / unquote(parts.path) if parts.path else SITE / page
    if not target.is_file():
        return True
    has_parts = target.suffix in {".html", ".svg"}
    return (
        has_parts and bool(parts.fragment) and parts.fragment not in Addresses(target.relative_to(SITE).as_posix()).ids
    )


def test_the_site_has_the_pages_that_a_clinic_has() -> None:
    assert PAGES == [
        "accessibility.html",
        "contact.html",
        "deutsch.html",
        "faq.html",
        "index.html",
        "insurance-check.html",
        "ketamine-therapy.html",
        "privacy.html",
        "shop.html",
        "team.html",
        "thank-you.html",
    ]


@pytest.mark.parametrize("page", EVERY_FILE)
def test_a_page_parses_in_the_encoding_it_names(page: str) -> None:
    document = parse((SITE / page).read_bytes(), content_type="text/html")
    assert document is not None
    assert document.encoding.codec == ("cp1252" if page == "deutsch.html" else "utf-8")


@pytest.mark.parametrize("page", EVERY_FILE)
def test_everything_that_a_page_links_to_or_loads_exists(page: str) -> None:
    addresses = Addresses(page)
    own = [address for address in addresses.linked + addresses.loaded if not is_elsewhere(address)]
    assert [address for address in own if leads_nowhere(page, address)] == []


@pytest.mark.parametrize("page", EVERY_FILE)
def test_a_page_loads_nothing_from_anybody_else(page: str) -> None:
    assert [address for address in Addresses(page).loaded if is_elsewhere(address)] == []


@pytest.mark.parametrize("sheet", sorted(path.name for path in (SITE / "css").iterdir()))
def test_a_style_sheet_loads_nothing_from_anybody_else(sheet: str) -> None:
    addresses = re.findall(r"url\(\s*['\"]?([^'\")]+)", (SITE / "css" / sheet).read_text(encoding="utf-8"))
    assert addresses
    assert [address for address in addresses if not address.startswith(("data:image/svg+xml,", "../fonts/"))] == []


def test_every_row_of_the_list_of_faults_can_be_read() -> None:
    assert len(FAULTS) > 100
    assert {fault.page for fault in FAULTS} - {"every page"} == set(PAGES)
    assert {fault.expected for fault in FAULTS} == EXPECTED
    assert [fault for fault in FAULTS if not re.fullmatch(r"\d\.\d\.\d{1,2}(, \d\.\d\.\d{1,2})*", fault.criteria)] == []


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault.page}: {fault.fault}")
def test_a_fault_is_where_the_list_says(fault: Fault) -> None:
    pages = PAGES if fault.page == "every page" else [fault.page]
    assert [page for page in pages if fault.markup not in source_of(page)] == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_as_many_faults_of_its_own_as_a_careless_agency_leaves(page: str) -> None:
    assert 5 <= sum(fault.page == page for fault in FAULTS) <= 20
