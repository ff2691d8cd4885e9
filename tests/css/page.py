"""Small pages for the tests of this folder."""

from curbcut.html import Document, Element, parse


def document_of(body: str, css: str = "", head: str = "") -> Document:
    document = parse(f"<!doctype html><title>x</title>{head}<style>{css}</style><body>{body}".encode())
    assert document is not None
    return document


def element_of(body: str, css: str = "", head: str = "") -> Element:
    """The element with the id `x`."""
    element = document_of(body, css, head).by_id("x")
    assert element is not None
    return element
