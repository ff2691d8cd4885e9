"""
The source of a template, from which a program on the server makes pages: Jinja, Django, Twig, Liquid, Handlebars, ERB,
EJS, PHP, Blade, Razor, Thymeleaf, JSP, Angular.

What stands in it is not what visitors get. A loop writes an element many times, a condition not at all, an expression
is a text or a value, and what is around it stands in another file. Pages that show such code to be read, in `pre` and
`code`, are no templates.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from curbcut.html.once import once_a_document
from curbcut.standards.html import VOID

if TYPE_CHECKING:
    from curbcut.html.document import Document
    from curbcut.html.element import Element

_TOKENS: Final = (
    b"{%",
    b"{{",
    b"<%",
    b"<?php",
    b"<?=",
    b"@foreach",
    b"@extends",
    b"@section",
    b"@yield",
    b"@end",
    b"*ng",
    b" th:",
    b"<c:",
    b"<jsp:",
)
"""What the source of nearly all other pages does not have anywhere."""
_STATEMENT: Final = re.compile(
    r"\{%|\{\{[#/>{]|<%|@(?:foreach|forelse|extends|section|yield|endif|endforeach|endsection)\b"
)
_STATEMENT_NAMES: Final = re.compile(r"\*ng|th:|\{%|\{\{|<%|<\?")
"""At the beginning of the name of an attribute."""
_STATEMENT_TAGS: Final = ("c:", "jsp:")
_PHP: Final = re.compile(rb"<\?(?:php\b|=)")
_SIGN: Final = re.compile(rb"\{\{|\{%|<%|<\?|\$\{|#\{|\[\[|@\w+\s*\(|\*ng[A-Z]|\bth:|@end")
"""Of a statement or an expression."""
_EXPRESSION: Final = re.compile(r"\{\{|\{%|<%|<\?|\$\{")
"""In a text; some of these are also read by scripts of a page: Vue, AngularJS."""
_CODE: Final = frozenset({"pre", "code", "samp", "kbd", "script", "style", "textarea", "xmp", "noscript"})
"""What shows or holds code of other languages."""


@once_a_document
def is_template_source(document: Document) -> bool:
    """Whether statements of a language of templates stand among the elements."""
    source = document.source
    return any(token in source for token in _TOKENS) and _has_statements(document)


def _has_statements(document: Document) -> bool:
    if any(tag.startswith(_STATEMENT_TAGS) for tag in document.tags):
        return True
    if any(_STATEMENT_NAMES.match(name) for name in document.attribute_names):
        return True
    code = document.inside(document.all(*_CODE))
    if _PHP.search(document.source) and not any("<?" in element.text for element in code):
        return True
    return any(
        any(map(_STATEMENT.search, element.texts)) or any(map(_STATEMENT.search, element.attributes.values()))
        for element in document.all()
        if element not in code
    )


def holds_expression(text: str) -> bool:
    """Whether a text holds what a program puts something in the place of, on the server or in the browser."""
    return _EXPRESSION.search(text) is not None


def is_written_as_it_stands(element: Element) -> bool:
    """Whether nothing in an element's start tag, and nothing inside, is a statement or an expression."""
    start = element.start
    if start is None:
        return False
    end = element.end
    if end is None and element.tag not in VOID:
        return False
    return _SIGN.search(element.document.source, start.start, (end or start).end) is None
