"""What tells the pages of one template: the key under which a learner keeps what it saw of them."""

from urllib.parse import urljoin

from curbcut.html import Document, outline_of


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
