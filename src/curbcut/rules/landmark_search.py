"""
The search of a site should be marked as one.

Search is where many visitors with a screen reader begin. Marked, one key leads to it from anywhere on the page.

Many pages hold the same search twice, for narrow and for wide screens. One mark is enough: two that nobody can tell
apart would be a riddle.
"""

from collections.abc import Iterator

from curbcut.aria import is_exposed, role_of
from curbcut.html import Element
from curbcut.naming import declaring, is_search_form
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(__name__, title="The search of a site is marked", impact=Impact.MINOR, looks_at=["form"])

LANDMARKS = ("main", "nav", "header", "footer", "aside", "h1")
PARTS = frozenset({"main", "navigation", "banner", "contentinfo"})


@rule.finds
def searches_without_a_mark(page: Page) -> Iterator[Finding]:
    if "search" in page.document.tags or next(declaring(page.document, "search"), None) is not None:
        return
    for form in page.all("form"):
        if "role" not in form and is_search_form(form) and not holds_the_page(form) and is_exposed(form):
            yield Finding(form, "This is a search, and is not marked as one.")
            return


def holds_the_page(form: Element) -> bool:
    """Whether a form is around the page and not around its search, as ASP.NET writes one."""
    return bool(form.descendants(*LANDMARKS)) or any(role_of(each) in PARTS for each in form.descendants("div"))


@rule.fixes
def by_marking_it(page: Page, finding: Finding) -> Iterator[Change]:
    yield SetAttribute(finding.element, "role", "search", because="its one field is for words to be searched for")


FORM = '<form action="/search"><input name="q" aria-label="Search"><button>Search</button></form>'

rule.examples = [
    Good(f"<search>{FORM}</search>", "an element of HTML says it"),
    Good(f'<div role="search">{FORM}</div>', "a role around it says it"),
    Good('<form action="/subscribe"><input name="s" aria-label="E-mail"><button>Go</button></form>', "not a search"),
    Good('<form><input placeholder="Searching for a job?"><button>Go</button></form>', "not the word for it"),
    Good(
        '<form method="post" id="aspnetForm"><input name="ctl00$search" aria-label="Search"><button>Search</button>'
        '<div role="navigation"><a href="a">News</a></div><p>News</p></form>',
        "a form around the whole page",
    ),
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
        '<form><select name="in" aria-label="In"><option>Books<option>Music</select>'
        '<input placeholder="Search our shop"><button>Go</button></form>',
        becomes='<form role="search"><select name="in" aria-label="In"><option>Books<option>Music</select>'
        '<input placeholder="Search our shop"><button>Go</button></form>',
        why="the one field to write into says so; what is chosen narrows the search",
    ),
    Bad(
        f"<div>{FORM}</div><div>{FORM}</div>",
        becomes=f"<div>{FORM}</div><div>{FORM}</div>".replace("<form", '<form role="search"', 1),
        why="the same search again, for another width of screen",
    ),
]
