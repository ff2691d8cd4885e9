"""Small pages to ask about."""

from curbcut.html import Document, Element, parse


def page(markup: str) -> Document:
    """The document a browser makes of some markup in the body."""
    document = parse(f"<!doctype html>\n<html lang=en><title>A page</title><body>{markup}".encode())
    if document is None:
        raise ValueError("UTF-8 is always read")
    return document


def element(markup: str, identifier: str = "it") -> Element:
    """The element with an id, in a page of the markup."""
    found = page(markup).by_id(identifier)
    if found is None:
        raise ValueError(f"the markup has no element with the id {identifier}")
    return found
