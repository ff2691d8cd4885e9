"""Which forms search."""

from typing import Final

from curbcut.html import Element
from curbcut.naming.phrases import purpose_in_words
from curbcut.standards.words import words

_FIELD_NAMES: Final = words("q s search query searchterm search_query keywords suche recherche buscar busca zoeken sok")
_FORM_NAMES: Final = words("search searchform search-form site-search sitesearch header-search")


def is_search(form: Element) -> bool:
    """Whether the form holds one field to be filled in, for words to be searched for."""
    fields = [field for field in form.descendants("input", "select", "textarea") if _is_filled_in(field)]
    if len(fields) != 1 or fields[0].tag != "input":
        return False
    (field,) = fields
    marks = f"{form.get('id') or ''} {form.get('class') or ''}".lower().split()
    if "name" not in field and any(mark.endswith("-search") for mark in marks) and _asks_to_search(field):
        return True
    is_named = not _FORM_NAMES.isdisjoint(marks)
    by_name = (field.get("name") or "").lower() in _FIELD_NAMES
    leads_to_search = "search" in (form.get("action") or "").lower()
    return (field.get("type") or "").lower() == "search" or (by_name and (is_named or leads_to_search))


def _asks_to_search(field: Element) -> bool:
    """Whether a field's own words begin with the word for searching."""
    word = purpose_in_words("search", field).lower()
    called = (field.get("aria-label") or field.get("placeholder") or "").strip().lower()
    return bool(word) and called.startswith(word)


def _is_filled_in(field: Element) -> bool:
    return (field.get("type") or "text").lower() not in {"hidden", "submit", "image", "button", "reset"}
