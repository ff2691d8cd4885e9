"""
What assistive technology does with the roles and attributes Curbcut may write: our own table, row by row, by hand.

A change may only write what is listed here. Status:

- `allow`: nothing speaks against relying on it;
- `fallback`: conveyed in part, or not yet confirmed; write it only where the page stays usable without it, see `note`.

Sources: `a11ysupport` is https://a11ysupport.io, whose test results for JAWS and NVDA end in 2021-03; `html` means that
browsers map it to the same thing as a native element that screen readers have read for years; `aria-at` means that
https://aria-at.w3.org has a test plan, whose reports we have not read yet. No data of theirs is copied: each row is our
reading on the date given.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

Status = Literal["allow", "fallback"]


class Support(NamedTuple):
    """How far a role or an attribute can be relied on."""

    status: Status
    source: str
    date: str
    note: str = ""


_READ_ON = "2026-11-23"


def _allowed(source: str, names: str) -> dict[str, Support]:
    return {name: Support("allow", source, _READ_ON) for name in names.split()}


def _fallback(source: str, names: str, note: str) -> dict[str, Support]:
    return {name: Support("fallback", source, _READ_ON, note) for name in names.split()}


ROLES: Mapping[str, Support] = MappingProxyType(
    _allowed("a11ysupport", "alertdialog button checkbox columnheader dialog heading link log menu")
    | _allowed(
        "html",
        "banner cell combobox complementary contentinfo form img list listitem main meter navigation option radio"
        " region row rowgroup rowheader search slider spinbutton table textbox",
    )
    | _fallback("a11ysupport", "alert status", "Announced with some browsers only: the same text must be on the page.")
    | _fallback("a11ysupport", "group radiogroup", "The name is not read with every command: label the controls too.")
    | _fallback("a11ysupport", "menuitem", "NVDA reads it in part: only together with the client's behaviour.")
    | _fallback("aria-at", "menubar switch tab tablist tabpanel", "Only together with the client's behaviour.")
    | _fallback("html", "listbox", "Needs every key of the pattern: only together with the client's behaviour.")
    | _fallback("html", "figure", "Little is said of it: the image needs its own text alternative.")
    | _fallback("html", "none presentation", "Only for layout tables and decoration without text or focus.")
    | _fallback("html", "tooltip", "Its text is read as the description of its control, which points at it.")
    | _fallback("html", "progressbar separator", "The value or position is read on request only.")
)

ATTRIBUTES: Mapping[str, Support] = MappingProxyType(
    _allowed(
        "a11ysupport",
        "aria-activedescendant aria-checked aria-current aria-describedby aria-disabled aria-expanded aria-invalid"
        " aria-label aria-labelledby aria-level aria-modal aria-owns aria-required",
    )
    | _allowed("html", "aria-posinset aria-setsize aria-valuemax aria-valuemin aria-valuenow aria-valuetext")
    | _fallback("a11ysupport", "aria-selected", "Not read for every role: use it on tabs and options.")
    | _fallback("a11ysupport", "aria-pressed", "NVDA does not read `mixed`: true or false only.")
    | _fallback("a11ysupport", "aria-haspopup", "Values other than true and menu are not told apart.")
    | _fallback("a11ysupport", "aria-live aria-atomic", "`assertive` sounds as `polite`, and removals are not read.")
    | _fallback("a11ysupport", "aria-roledescription", "JAWS reads it in part: the role must do without it.")
    | _fallback("a11ysupport", "aria-controls", "NVDA does nothing with it: never the only way to a thing.")
    | _fallback("a11ysupport", "aria-sort", "NVDA reads it in part: the header needs a button that says what it does.")
    | _fallback("a11ysupport", "aria-autocomplete", "Read in part: say in a description what happens while typing.")
    | _fallback("aria-at", "aria-multiselectable aria-orientation", "Not confirmed: the keys must work as told anyway.")
    | _fallback("aria-at", "aria-hidden", "Only on decoration that holds no text and nothing focusable.")
)

NATIVE: Mapping[str, Support] = MappingProxyType(
    _allowed(
        "a11ysupport", "a button details h1 h2 h3 h4 h5 h6 input label li ol select summary table td textarea th ul"
    )
    | _allowed("html", "caption header footer main nav p search section title tbody thead tr")
    | _fallback("html", "div span", "Say nothing by themselves, which is what they are inserted for.")
    | _fallback("a11ysupport", "fieldset legend", "The name is not read with every command: label the controls too.")
    | _fallback("a11ysupport", "optgroup", "JAWS and NVDA pass it over: the option texts must do without it.")
    | _fallback("html", "dd dl dt", "Read as a plain list by some: the order of the text must make sense.")
)
"""Elements Curbcut may insert or turn another into."""

WITHHELD: Mapping[str, str] = MappingProxyType(
    {
        "application": "Takes the reading keys away from screen readers.",
        "aria-details": "Redundant at best: not conveyed by all.",
        "aria-dropeffect": "Deprecated in WAI-ARIA 1.1.",
        "aria-errormessage": "NVDA does not convey it: point aria-describedby at the message.",
        "aria-flowto": "Hardly conveyed.",
        "aria-grabbed": "Deprecated in WAI-ARIA 1.1.",
        "aria-keyshortcuts": "Announces keys that Curbcut did not make.",
        "aria-relevant": "Removals are not read.",
    }
)
"""Never written, and why."""


def may_write_role(role: str) -> bool:
    """Whether a change may set this role."""
    return role in ROLES


def may_write_attribute(name: str) -> bool:
    """Whether a change may set this attribute; one that is not ARIA's is HTML's own matter and may."""
    return name in ATTRIBUTES or not name.startswith("aria-")
