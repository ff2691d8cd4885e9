"""Small pages to name things on."""

from curbcut.html import Document, Element, parse


def page(markup: str, language: str = "en") -> Document:
    document = parse(f'<!doctype html><html lang="{language}"><body>{markup}</body></html>'.encode())
    assert document is not None
    return document


def it(markup: str, language: str = "en") -> Element:
    """The element with the id `it`."""
    element = page(markup, language).by_id("it")
    assert element is not None
    return element
