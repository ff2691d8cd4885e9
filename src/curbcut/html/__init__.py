"""Bytes to a tree whose every tag and attribute knows its place in the bytes."""

from curbcut.html.document import Document, can_be_selected, parse, tag_order_of
from curbcut.html.element import Element, Span
from curbcut.html.encoding import Encoding, sniff
from curbcut.html.outline import outline_of
from curbcut.html.start_tag import AttributeSource, attributes_in
from curbcut.html.text import collapse

__all__ = [
    "AttributeSource",
    "Document",
    "Element",
    "Encoding",
    "Span",
    "attributes_in",
    "can_be_selected",
    "collapse",
    "outline_of",
    "parse",
    "sniff",
    "tag_order_of",
]
