"""
Links that open another window say so.

A new window takes the way back with it: the back button does nothing there. Someone who sees only part of the screen,
or hears the page, does not notice that the window changed.
"""

import re
from collections.abc import Iterator

from curbcut.aria import description_of, is_exposed, name_of
from curbcut.html import Element
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="Links that open another window say so",
    impact=Impact.MINOR,
    looks_at=["[target]"],
    whole_page=True,
)

_SAYS_WINDOW = re.compile(
    r"\b(?:window|tab|external|fenster|extern|fenêtre|onglet|ventana|pestaña|finestra|scheda|venster|tabblad|janela"
    r"|separador|okni|kart|fönster|flik|vindue|fane)",
    re.IGNORECASE,
)
_HERE = frozenset({"_self", "_parent", "_top", "_unfencedtop"})


@rule.finds
def links_that_leave_the_window(page: Page) -> Iterator[Finding]:
    """One for the page: whoever says it on one link will say it on all."""
    for link in page.having("target"):
        if _opens_a_window(page, link) and is_exposed(link) and not _says_so(link):
            yield Finding(link, "This link opens another window and does not say so.", is_advice=True)
            return


def _opens_a_window(page: Page, link: Element) -> bool:
    target = (link.get("target") or "").strip()
    if not target or target.lower() in _HERE or link.tag not in {"a", "area"} or "href" not in link:
        return False
    return target.startswith("_") or all(target != frame.get("name") for frame in page.all("iframe", "frame"))


def _says_so(link: Element) -> bool:
    return _SAYS_WINDOW.search(f"{name_of(link)} {link.get('title') or ''}") is not None or bool(
        _SAYS_WINDOW.search(description_of(link))
    )


rule.examples = [
    Good('<a href="/help" target="_blank">Help (opens in a new tab)</a>', "says so"),
    Good('<a href="/help" target="_self">Help</a>', "stays in this window"),
    Good(
        '<iframe name="map" title="Map" src="/map"></iframe><a href="/map/north" target="map">North</a>',
        "changes what is in a frame of this page",
    ),
    Bad('<a href="/help" target="_blank">Help</a>', becomes=None, why="what the link says is the author's"),
]
