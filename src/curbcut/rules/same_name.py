"""
What has the same name should lead to the same place.

In a list of links, or of frames, all that is heard is the names. Two that sound alike and lead to different places are
a riddle, with a screen reader and even more by voice: "which one do you mean?" Links are compared with those of the
same paragraph, list or part of a page; the words around may still tell them apart, so this is left to a person.
"""

from collections.abc import Iterator, Sequence
from urllib.parse import urljoin

from curbcut.aria import is_exposed
from curbcut.html import Element, collapse
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.text import is_meaningful

rule = Rule(
    __name__,
    title="What has the same name leads to the same place",
    criteria=["2.4.4", "4.1.2"],
    act=["4b1c6c", "b20e66", "fd3a94"],
    impact=Impact.MODERATE,
    looks_at=["a", "iframe"],
    whole_page=True,
)

PARTS = ("p", "ul", "ol", "dl", "td", "th", "nav", "section", "article", "main", "body")
NAMED_OTHERWISE = frozenset({"aria-label", "aria-labelledby", "title"})


@rule.finds
def different_places_with_one_name(page: Page) -> Iterator[Finding]:
    for frame in of_the_same_name(page, page.all("iframe"), "src"):
        yield Finding(frame, "Another frame has the same title, and shows something else.", is_certain=False)
    for link in of_the_same_name(page, page.document.called_alike("a"), "href"):
        message = "Another link has the same name, and leads somewhere else."
        yield Finding(link, message, is_certain=False, is_advice=True)


def of_the_same_name(page: Page, elements: Sequence[Element], attribute: str) -> Iterator[Element]:
    """The first element of each name that leads elsewhere than one before it, in the same part of the page."""
    places: dict[tuple[str, Element | None], str | None] = {}
    for element in elements:
        address = element.get(attribute)
        name = name_in_words(element) if address and not address.startswith(("#", "javascript:", "about:")) else ""
        if not address or not name:
            continue
        key = (name, element.closest(*PARTS) if element.tag == "a" else None)
        known = places.setdefault(key, address)
        if known is None or known == address or not is_exposed(element):
            continue
        if element.tag == "a" and not is_meaningful(name):
            places[key] = None  # of such words another rule speaks
        elif place_of(page, known) != place_of(page, address):
            places[key] = None  # one finding of each name is enough
            yield element


def place_of(page: Page, address: str) -> str:
    """Where an address leads, whichever part of the page there it names."""
    return urljoin(page.url, address).partition("#")[0].rstrip("/")


def name_in_words(element: Element) -> str:
    """The words of a link or the title of a frame, if they are all that names it."""
    if element.tag == "iframe":
        return collapse(element.get("title") or "").lower()
    return collapse(element.text).lower() if not element.has_any(NAMED_OTHERWISE) else ""


rule.examples = [
    Good('<a href="/rome">Rome</a> <a href="/oslo">Oslo</a>', "each is called by its own name"),
    Good('<a href="/rome">Rome</a> <a href="/rome#food">Rome</a>', "the same page"),
    Good(
        '<a href="/rome">Read more</a> <a href="/oslo">Read more</a>', "of words that say nothing another rule speaks"
    ),
    Good(
        '<h2>Rome</h2><ul><li><a href="/rome/map">Map</a></ul><h2>Oslo</h2><ul><li><a href="/oslo/map">Map</a></ul>',
        "each in a list of its own",
    ),
    Bad(
        '<a href="/rome/map">Map</a> <a href="/oslo/map">Map</a>',
        becomes=None,
        why="which map, only the words around say",
    ),
    Bad(
        '<iframe title="Map" src="/rome"></iframe><iframe title="Map" src="/oslo"></iframe>',
        becomes=None,
        why="two frames that cannot be told apart",
    ),
]
