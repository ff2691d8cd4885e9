"""What tells the pages of one template: the key under which a learner keeps what it saw of them."""

from collections.abc import Callable, Iterable
from hashlib import blake2b
from typing import Final

from curbcut.css import style_elements
from curbcut.html import Document, Element, outline_of
from curbcut.naming.destinations import whole_address

STYLED_BY: Final = ("style", "color", "bgcolor", "text")
"""Attributes that give elements their colours."""
MAY_STYLE: Final = ("link", "style", "script", *(f"[{name}]" for name in STYLED_BY))
"""What rules look at that ask about the styles of a page."""


def template_of(document: Document, url: str) -> tuple[str, str] | None:
    """The addresses of the page's scripts with spaces between, and its outline; None for a piece of a page, or one
    without an address."""
    if not url or document.is_fragment:
        return None
    found = document.memo.get((template_of, url))
    if not isinstance(found, str):
        scripts = (script for script in document.all("script") if "data-curbcut-added" not in script)
        found = " ".join(whole_address(source, script, url) for script in scripts if (source := script.get("src")))
        document.memo[template_of, url] = found
    return found, outline_of(document)


def styled_template_of(document: Document, url: str) -> tuple[str, str] | None:
    """The addresses of the page's style sheets with spaces between, and its outline. A page without such sheets has a
    digest of its own styles there; one without these, the addresses of its scripts, which may bring some, or a mark
    that it has colours in attributes. None for a piece of a page, or one without any styles."""
    if document.is_fragment:
        return None
    found = style_sheets_of(document, url) or _mark_of_own_styles(document) or _mark_of_other_styles(document, url)
    return (found, outline_of(document)) if found else None


def _mark_of_own_styles(document: Document) -> str:
    found = document.memo.get(_mark_of_own_styles)
    if not isinstance(found, str):
        digest = _digest(text for _, text in style_elements(document))
        found = document.memo[_mark_of_own_styles] = f"style:{digest}" if digest else ""
    return found


def _mark_of_other_styles(document: Document, url: str) -> str:
    template = template_of(document, url)
    if template is not None and template[0]:
        return template[0]
    may_be_styled = document.all("script") or any(document.having(name) for name in STYLED_BY)
    return "page:" if may_be_styled else ""


def style_sheets_of(document: Document, url: str) -> str:
    """The addresses of the page's style sheets in their order, with spaces between."""
    found = document.memo.get((style_sheets_of, url))
    if not isinstance(found, str):
        found = " ".join(whole_address(link.get("href") or "", link, url) for link in style_sheet_links(document))
        document.memo[style_sheets_of, url] = found
    return found


def style_sheet_links(document: Document) -> list[Element]:
    """The `link`s that name style sheets in force."""
    return [link for link in document.all("link") if _is_style_sheet(link)]


def holder_of_styles(document: Document) -> Element:
    """Where it is reported what styles do all over a page: its first style sheet, or what else may hold styles."""
    others = document.all("style", "script")
    return next(iter((*style_sheet_links(document), *others)), document.body or document.root)


def _is_style_sheet(link: Element) -> bool:
    kinds = (link.get("rel") or "").lower().split()
    return "stylesheet" in kinds and "alternate" not in kinds and bool((link.get("href") or "").strip())


def own_styles_of(document: Document, words: tuple[str, ...], is_added: Callable[[str], bool]) -> str:
    """A digest of the page's own styles that have one of the words in them, without those that were added; `""` where
    there are none."""
    texts = (style.text for style in document.all("style"))
    return _digest(text for text in texts if any(word in text for word in words) and not is_added(text))


def _digest(texts: Iterable[str]) -> str:
    """`""` where there is no text."""
    joined = "\n".join(texts)
    return blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest() if joined else ""
