"""
A page needs a title.

The title is the first thing a screen reader says of a page, and what tells one tab, one bookmark, one search result
from another. Without one, the address is read out, letter by letter.

The page's own words become its title: what it declares for search engines and social networks, else its main heading.
"""

from collections.abc import Iterator, Mapping

from curbcut.aria import headings_of
from curbcut.html import Document, Element, collapse
from curbcut.knowledge import PageTitle, Question
from curbcut.naming import Evidence, cleaned, text_beside_icons
from curbcut.patch import Change, Insert, NewElement, SetText
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Pages have a title",
    criteria=["2.4.2"],
    act=["2779a5"],
    impact=Impact.SERIOUS,
)

DECLARED = ("og:title", "twitter:title", "dc.title", "dcterms.title", "title")
"""Names of `meta` elements that hold a page's title."""
LOWEST = 3
"""The level of the least heading that says what a page is about."""


@rule.finds
def pages_without_a_title(page: Page) -> Iterator[Finding]:
    document = page.document
    title = title_of(document)
    if (title is None or not title.text.strip()) and not document.is_fragment:
        yield Finding(title or document.root, "This page has no title to be told apart by.")
    elif title is not None and (others := [other for other in titles_of(document) if other.text != title.text]):
        message = "This page has more than one title, and only the first is read."
        yield Finding(others[0], message, is_certain=False)


def title_of(document: Document) -> Element | None:
    """The title that counts: the first. https://html.spec.whatwg.org/multipage/dom.html#the-title-element-2"""
    return next(iter(document.all("title")), None)


def titles_of(document: Document) -> list[Element]:
    """The titles of the page; drawings have some of their own."""
    return [title for title in document.all("title") if title.is_html]


@rule.fixes
def by_the_pages_own_words(page: Page, finding: Finding) -> Iterator[Change]:
    title, head = title_of(page.document), page.document.head
    found = words_for(page) if title is None or not title.text.strip() else None
    if found is None:
        return
    if title is not None:
        yield SetText(title, found.name, because=found.because)
    elif head is not None:
        yield Insert(head, "last", NewElement("title", (), (found.name,)), because=found.because)


def words_for(page: Page) -> Evidence | None:
    metas = {key_of(meta): cleaned(meta.get("content")) for meta in reversed(page.all("meta"))}
    for key in DECLARED:
        if metas.get(key):
            return Evidence(metas[key], f"the page declares it as its {key}")
    for other in page.all("title")[1:]:
        if cleaned(other.text):
            return Evidence(cleaned(other.text), "a second title element holds it")
    for heading in sorted(headings_of(page.document), key=lambda heading: heading.level):
        words = cleaned(text_beside_icons(heading.element)) if heading.level <= LOWEST else ""
        if words:
            return Evidence(words, "the page's first heading")
    answer = page.ask(PageTitle(page.url)) if page.url else None
    return Evidence(collapse(answer), "the title that was learned") if answer else None


def key_of(meta: Element) -> str:
    return (meta.get("property") or meta.get("name") or "").lower()


HOME: Mapping[Question, str] = {PageTitle("https://example.com/"): "Willow Street Clinic"}

rule.examples = [
    Good('<!doctype html><html lang="en"><title>Prices</title><p>From 10</p></html>', "a title"),
    Bad(
        '<!doctype html><html lang="en"><title>Prices</title><title>Rooms</title><p>From 10</p></html>',
        becomes=None,
        why="which of two titles is right, only its author knows",
    ),
    Good(
        '<!doctype html><html lang="en"><title>A</title><svg><title></title></svg></html>', "a drawing's is no page's"
    ),
    Good('<div class="row">a piece of a page</div>', "a piece, loaded into a page, has no title of its own"),
    Bad(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"></head><body><h1>Our prices</h1></body></html>',
        becomes='<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Our prices</title></head>'
        "<body><h1>Our prices</h1></body></html>",
        why="the main heading says what the page is about",
    ),
    Bad(
        '<!doctype html><html lang="en"><head><title> </title>'
        '<meta property="og:title" content="Prices | Clinic"></head>'
        "<body><h1>Prices</h1></body></html>",
        becomes='<!doctype html><html lang="en"><head><title>Prices | Clinic</title>'
        '<meta property="og:title" content="Prices | Clinic"></head><body><h1>Prices</h1></body></html>',
        why="its author wrote one, for social networks",
    ),
    Bad(
        '<!doctype html><html lang="en"><head><title></title></head><body><p>Text</p></body></html>',
        becomes='<!doctype html><html lang="en"><head><title>Willow Street Clinic</title></head>'
        "<body><p>Text</p></body></html>",
        knowing=HOME,
        why="the learner knows what the page is called",
    ),
    Bad(
        '<!doctype html><html lang="en"><head></head><body><p>Text</p></body></html>',
        becomes=None,
        why="nothing on the page says what it is about: asked",
    ),
]
