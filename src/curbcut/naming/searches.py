"""Which fields are for words to be searched for, and which forms search."""

import re
from itertools import islice
from typing import Final

from curbcut.aria import has_name, name_of
from curbcut.html import Element
from curbcut.naming.field_kinds import kind_in_words
from curbcut.naming.language import language_of
from curbcut.naming.phrases import purpose_in_words
from curbcut.standards.html import INPUT_TEXT, input_type
from curbcut.standards.purposes import purpose_of
from curbcut.standards.text import plain
from curbcut.standards.words import words

_FIELD_NAMES: Final = words(
    "q s search query search_query searchterm keyword keywords suche recherche buscar busca zoeken sok"
)
"""What the one field of a form is called in addresses, where it is for a search."""
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_HOPS: Final = 2
_SAY_NOTHING: Final = words(
    "box bar txt text input field form ctl tb edit id term terms query string main master content header head top nav"
    " menu mobile site global page block widget quick my the api views fulltext keys"
)
"""Words of names and ids that do not say what is searched."""


def is_search_form(form: Element) -> bool:
    """Whether a form has one field to write into, and that is for words to be searched for; what narrows the search
    may be chosen beside it."""
    field = _only_written(form)
    return field is not None and is_search_field(field)


def is_search_field(field: Element) -> bool:
    """Whether a field is for words to be searched for: by its type, by a name or id that says nothing else, or as the
    only one of a form to write into, by its name, its own words, the marks of both, or the button that sends them."""
    memo = field.document.memo
    key = (is_search_field, field)
    if key not in memo:
        memo[key] = _is_for_a_search(field)
    return memo[key] is True


def _is_for_a_search(field: Element) -> bool:
    kind = input_type(field.get("type")) if field.tag == "input" else ""
    if kind == "search":
        return True
    if kind != "text":
        return False
    name = field.get("name") or ""
    if name == "q" or any(map(_says_search_alone, (name, field.get("id") or ""))):
        return True
    form = field.closest("form") or _box_of_a_search(field)
    return (
        form is not None
        and _only_written(form) is field
        and (
            (name.lower() in _FIELD_NAMES and not _asks_about_the_visitor(field))
            or all(map(_is_marked, (form, field)))
            or _begins_with_search(field.get("aria-label") or field.get("placeholder") or _hint_in(field), field)
            or _is_sent_as_a_search(form)
        )
    )


def _box_of_a_search(field: Element) -> Element | None:
    """The small box around a field that is in no form, if it is called a search."""
    return next((box for box in islice(field.ancestors(), _HOPS) if _is_marked(box)), None)


def _hint_in(field: Element) -> str:
    """The value of a field that a script clears once it has the focus: a placeholder from before there were any."""
    return (field.get("value") or "") if "onfocus" in field else ""


def _only_written(form: Element) -> Element | None:
    """The one field of a form that is written into, if there is one."""
    memo = form.document.memo
    key = (_only_written, form)
    if key not in memo:
        written = [each for each in form.descendants("input", "textarea") if _is_written(each)]
        memo[key] = written[0] if len(written) == 1 else None
    only = memo[key]
    return only if isinstance(only, Element) else None


def _is_written(field: Element) -> bool:
    return field.tag == "textarea" or input_type(field.get("type")) in INPUT_TEXT


def _says_search_alone(mark: str) -> bool:
    """Whether a name or an id says search, and nothing of what: `ctl00$searchBox` does, `search_town` does not."""
    said = [word.lower() for word in _WORD.findall(mark)]
    return [word for word in said if word not in _SAY_NOTHING] in (["search"], ["searchbox"])


def _asks_about_the_visitor(field: Element) -> bool:
    """Whether the label of a field, or its type and name, ask for something about the visitor."""
    return kind_in_words(field) is not None or purpose_of(name_of(field), language_of(field)) is not None


def _is_marked(element: Element) -> bool:
    """Whether a class or the id of an element has the word: `search-bar__input`, `headerSearch`."""
    marks = f"{element.get('class') or ''} {element.get('id') or ''}"
    return "search" in map(str.lower, _WORD.findall(marks))


def _is_sent_as_a_search(form: Element) -> bool:
    """Whether the button that sends a form is called a search, in the language of the page."""
    buttons = (each for each in form.descendants("button", "input") if has_name(each))
    sending = (each for each in buttons if input_type(each.get("type") or "submit") in {"submit", "image"})
    return any(_begins_with_search(name_of(each), each) for each in sending)


def _begins_with_search(said: str, element: Element) -> bool:
    word = plain(purpose_in_words("search", element))
    return bool(word) and f"{plain(said)} ".startswith(f"{word} ")
