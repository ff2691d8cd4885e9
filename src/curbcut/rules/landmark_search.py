"""
The search of a site should be marked as one.

Search is where many visitors with a screen reader begin. Marked, one key leads to it from anywhere on the page.

Many pages hold the same search twice, for narrow and for wide screens. One mark is enough: two that nobody can tell
apart would be a riddle.
"""

from collections.abc import Iterator

from curbcut.aria import is_exposed
from curbcut.html import Element
from curbcut.naming import declaring, purpose_in_words
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.words import words

rule = Rule(__name__, title="The search of a site is marked", impact=Impact.MINOR, looks_at=["form"])

FIELD_NAMES = words("q s search query searchterm search_query keywords suche recherche buscar busca zoeken sok")
FORM_NAMES = words("search searchform search-form site-search sitesearch header-search")


@rule.finds
def searches_without_a_mark(page: Page) -> Iterator[Finding]:
    if "search" in page.document.tags or next(declaring(page.document, "search"), None) is not None:
        return
    for form in page.all("form"):
        if "role" not in form and is_search(form) and is_exposed(form):
            yield Finding(form, "This is a search, and is not marked as one.")
            return


def is_search(form: Element) -> bool:
    """Whether the form holds one field to be filled in, for words to be searched for."""
    fields = [field for field in form.descendants("input", "select", "textarea") if is_filled_in(field)]
    if len(fields) != 1 or fields[0].tag != "input":
        return False
    (field,) = fields
    marks = f"{form.get('id') or ''} {form.get('class') or ''}".lower().split()
    if "name" not in field and any(mark.endswith("-search") for mark in marks) and asks_to_search(field):
        return True
    is_named = not FORM_NAMES.isdisjoint(marks)
    by_name = (field.get("name") or "").lower() in FIELD_NAMES
    leads_to_search = "search" in (form.get("action") or "").lower()
    return (field.get("type") or "").lower() == "search" or (by_name and (is_named or leads_to_search))


def asks_to_search(field: Element) -> bool:
    """Whether a field's own words begin with the word for searching."""
    word = purpose_in_words("search", field).lower()
    called = (field.get("aria-label") or field.get("placeholder") or "").strip().lower()
    return bool(word) and called.startswith(word)


def is_filled_in(field: Element) -> bool:
    return (field.get("type") or "text").lower() not in {"hidden", "submit", "image", "button", "reset"}


@rule.fixes
def by_marking_it(page: Page, finding: Finding) -> Iterator[Change]:
    yield SetAttribute(finding.element, "role", "search", because="its one field is for words to be searched for")


FORM = '<form action="/search"><input name="q" aria-label="Search"><button>Search</button></form>'

rule.examples = [
    Good(f"<search>{FORM}</search>", "an element of HTML says it"),
    Good(f'<div role="search">{FORM}</div>', "a role around it says it"),
    Good('<form action="/subscribe"><input name="q" aria-label="E-mail"><button>Go</button></form>', "not a search"),
    Bad(
        FORM,
        becomes=FORM.replace("<form", '<form role="search"'),
        why="one field, and the address says it",
    ),
    Bad(
        '<form class="top navbar-search"><input placeholder="Search for..."><button>Go</button></form>',
        becomes='<form role="search" class="top navbar-search"><input placeholder="Search for...">'
        "<button>Go</button></form>",
        why="a field without a name, which a script reads; class and words say what for",
    ),
    Bad(
        f"<div>{FORM}</div><div>{FORM}</div>",
        becomes=f"<div>{FORM}</div><div>{FORM}</div>".replace("<form", '<form role="search"', 1),
        why="the same search again, for another width of screen",
    ),
]
