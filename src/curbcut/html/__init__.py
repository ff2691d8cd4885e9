"""Bytes to a tree whose every tag and attribute knows its place in the bytes."""

from curbcut.html.document import Document, parse
from curbcut.html.element import Element, Span
from curbcut.html.encoding import Encoding, sniff
from curbcut.html.hydration import hydrates_document, is_application, is_hydrated
from curbcut.html.once import once_a_document, once_a_page
from curbcut.html.outline import outline_of
from curbcut.html.start_tag import AttributeSource, attributes_in
from curbcut.html.text import collapse
from curbcut.html.tree import can_be_selected, tag_order_of

__all__ = [
    "AttributeSource",
    "Document",
    "Element",
    "Encoding",
    "Span",
    "attributes_in",
    "can_be_selected",
    "collapse",
    "hydrates_document",
    "is_application",
    "is_hydrated",
    "once_a_document",
    "once_a_page",
    "outline_of",
    "parse",
    "sniff",
    "tag_order_of",
]
