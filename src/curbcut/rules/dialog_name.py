"""
Dialogs need a name.

When a dialog opens, a screen reader says its name; without one it says "dialog", and someone who cannot see it does not
know what has come up: a question, an advertisement, an error. Most dialogs show their name as a heading, and only the
connection is missing. One without a heading is called by the few words that it begins with.
"""

from collections.abc import Iterator
from itertools import takewhile

from curbcut.aria import explicit_role_of, has_name, is_exposed, referenced
from curbcut.html import Element, collapse
from curbcut.knowledge import ControlName
from curbcut.naming import can_be_referred_to, cleaned, declaring, has_words, hint_on, start_tag_of, words_in
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html import HEADINGS

rule = Rule(
    __name__,
    title="Dialogs have a name",
    criteria=["4.1.2"],
    impact=Impact.SERIOUS,
    looks_at=["dialog", "[role]"],
)


@rule.finds
def dialogs_without_a_name(page: Page) -> Iterator[Finding]:
    for dialog in _dialogs(page):
        if not _is_named(dialog):
            message = "This dialog has no name: who cannot see it does not know what has come up."
            yield Finding(dialog, message, is_certain=is_exposed(dialog))


@rule.fixes
def by_its_heading(page: Page, finding: Finding) -> Iterator[Change]:
    dialog = finding.element
    heading = _heading_of(dialog)
    if heading is not None and can_be_referred_to(heading):
        yield SetAttribute(dialog, "aria-labelledby", heading.get("id") or "", because="its heading")
        return
    hint = hint_on(dialog)
    name = cleaned(words_in(heading)) if heading is not None else hint.name if hint else ""
    name = "" if _UNFILLED in name else name
    name = name or page.ask(ControlName(page.url, start_tag_of(dialog))) or ""
    if name:
        yield SetAttribute(dialog, "aria-label", name, because="its heading" if heading else "its author's words")
    elif (first := _first_text_in(dialog)) is not None:
        is_pointed_at = first is not dialog and can_be_referred_to(first)  # a script may fill it, too
        attribute, value = ("aria-labelledby", first.get("id")) if is_pointed_at else ("aria-label", _short(first.text))
        yield SetAttribute(dialog, attribute, value or "", because="the words that it begins with", confidence=0.7)


def _dialogs(page: Page) -> Iterator[Element]:
    yield from (dialog for dialog in page.all("dialog") if "role" not in dialog)
    for element in declaring(page.document, *_DIALOGS):
        if explicit_role_of(element) in _DIALOGS:
            yield element


def _is_named(dialog: Element) -> bool:
    """A closed dialog is named by what will be its name; a heading that a script fills later counts."""
    return has_name(dialog) or bool(referenced(dialog, "aria-labelledby"))


def _heading_of(dialog: Element) -> Element | None:
    """The first heading inside, if it is not one of a dialog inside this one, or what is marked as the title."""
    for inner in dialog.descendants():
        is_title = inner.tag in HEADINGS or _MARKS & set((inner.get("class") or "").lower().split())
        if is_title and (collapse(inner.text) or "id" in inner):
            return inner
    return None


def _first_text_in(dialog: Element) -> Element | None:
    """What holds the first text in a dialog, if that is short, stands by itself and before anything to fill in."""
    if not dialog.has_elements:
        return dialog if _short(dialog.text) else None
    for inner in dialog.descendants():
        if inner.tag in _FIELDS:
            return None
        is_text = inner.tag in _TEXTS and not inner.has_elements and not _is_inside_control(inner, dialog)
        if is_text and has_words(inner.text):
            return inner if _short(inner.text) else None
    return None


def _short(text: str) -> str:
    words = collapse(text)
    return words if has_words(words) and len(words) <= _LONGEST and _UNFILLED not in words else ""


def _is_inside_control(element: Element, dialog: Element) -> bool:
    """Whether a text is what a control in the dialog says, or seems to be one by a handler."""
    around = [element, *takewhile(lambda each: each is not dialog, element.ancestors())]
    return any(each.tag in _CONTROLS or "role" in each or "onclick" in each for each in around)


_DIALOGS = ("dialog", "alertdialog")
_FIELDS = frozenset({"label", "input", "select", "textarea", "table"})
_TEXTS = frozenset({"p", "div", "span", "strong", "b"})
_CONTROLS = frozenset({"a", "button", "summary"})
_LONGEST = 60
_UNFILLED = "{{"
"""What a script of the page has yet to fill in: `Hello {{ name }}`."""
_MARKS = frozenset({"modal-title", "dialog-title", "popup-title", "modal__title", "dialog__title", "mdc-dialog__title"})

rule.examples = [
    Bad(
        '<div role="dialog"><img src="" alt="" id="picture"><p id="title">Title</p></div>',
        becomes='<div aria-labelledby="title" role="dialog"><img src="" alt="" id="picture">'
        '<p id="title">Title</p></div>',
        why="words with an id, which a script may fill in",
    ),
    Good('<div role="dialog" aria-label="Cookies"><p>We use some.</p></div>', "a label"),
    Good('<dialog open aria-labelledby="t"><h2 id="t">Cookies</h2></dialog>', "its heading names it"),
    Good(
        '<div role="dialog" aria-labelledby="t" hidden><h2 id="t"></h2></div>',
        "a script fills the heading when the dialog opens",
    ),
    Bad(
        '<div role="dialog"><span onclick="shut()">Close</span><p>We use cookies.</p><button>OK</button></div>',
        becomes='<div aria-label="We use cookies." role="dialog"><span onclick="shut()">Close</span>'
        "<p>We use cookies.</p><button>OK</button></div>",
        why="no heading, and few words",
    ),
    Bad(
        '<div role="dialog"><label>E-mail <input></label><p>We write once a month.</p></div>',
        becomes=None,
        why="a form",
    ),
    Bad(
        '<dialog open><h2 id="t">Sign up</h2></dialog>',
        becomes='<dialog aria-labelledby="t" open><h2 id="t">Sign up</h2></dialog>',
        why="the heading is its name, and will stay it if it changes",
    ),
    Bad(
        '<div role="dialog" aria-modal="true"><h2>Sign up</h2></div>',
        becomes='<div aria-label="Sign up" role="dialog" aria-modal="true"><h2>Sign up</h2></div>',
        why="a heading without an id cannot be pointed at",
    ),
    Bad(
        '<div class="modal" role="dialog" style="display: none"><h5 class="modal-title" id="m">Sign up</h5></div>',
        becomes='<div aria-labelledby="m" class="modal" role="dialog" style="display: none">'
        '<h5 class="modal-title" id="m">Sign up</h5></div>',
        why="it will be open one day",
    ),
    Bad(
        '<div role="dialog"><h4><i class="material-icons">mail</i> Newsletter</h4></div>',
        becomes='<div aria-label="Newsletter" role="dialog">'
        '<h4><i class="material-icons">mail</i> Newsletter</h4></div>',
        why="the word that is drawn as a picture is not said",
    ),
    Bad(
        '<div role="dialog"><h2>Hello {{ name }}</h2><h4>Sign in</h4></div>',
        becomes=None,
        why="a script has yet to fill in its heading, and would not fill in a label",
    ),
    Bad('<div role="dialog"><img src="a.png" alt="A"></div>', becomes=None, why="nothing in it is its name: asked"),
]
