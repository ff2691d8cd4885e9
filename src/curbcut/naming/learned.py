"""What tells the pages of one template: the key under which a learner keeps what it saw of them."""

from hashlib import blake2b
from urllib.parse import urljoin

from curbcut.css import style_elements
from curbcut.html import Document, Element, outline_of


def template_of(document: Document, url: str) -> tuple[str, str] | None:
    """The addresses of the page's scripts with spaces between, and its outline; None for a piece of a page, or one
    without an address."""
    if not url or document.is_fragment:
        return None
    found = document.memo.get((template_of, url))
    if not isinstance(found, str):
        sources = (script.get("src") or "" for script in document.all("script") if "data-curbcut-added" not in script)
        found = " ".join(urljoin(url, source.strip()) for source in sources if source)
        document.memo[template_of, url] = found
    return found, outline_of(document)


def styled_template_of(document: Document, url: str) -> tuple[str, str] | None:
    """The addresses of the page's style sheets with spaces between, and its outline; a page without such sheets has a
    digest of its own styles there. None for a piece of a page, or one without any styles."""
    if document.is_fragment:
        return None
    found = document.memo.get((styled_template_of, url))
    if not isinstance(found, str):
        sheets = [link.get("href") or "" for link in document.all("link") if is_style_sheet(link)]
        found = " ".join(urljoin(url, address.strip()) for address in sheets) or _digest_of_styles(document)
        document.memo[styled_template_of, url] = found
    return (found, outline_of(document)) if found else None


def is_style_sheet(link: Element) -> bool:
    """Whether a `link` names a style sheet that is in force."""
    kinds = (link.get("rel") or "").lower().split()
    return "stylesheet" in kinds and "alternate" not in kinds and bool((link.get("href") or "").strip())


def _digest_of_styles(document: Document) -> str:
    styles = "\n".join(text for _, text in style_elements(document))
    if not styles:
        return ""
    return f"style:{blake2b(styles.encode('utf-8', 'surrogatepass'), digest_size=8).hexdigest()}"
