"""
Elements and attributes of HTML: https://html.spec.whatwg.org/multipage/indices.html, as of 2026-08.

Tag and attribute names are lower case. Each set says where in the standard its words come from.
"""

from collections.abc import Mapping
from types import MappingProxyType

from curbcut.standards.words import words

VOID = words("area base br col embed hr img input link meta source track wbr basefont bgsound frame keygen param")
"""Elements without content or end tag, with the obsolete ones the parser treats the same (13.2.6.4.7)."""

RAW_TEXT = words("script style xmp iframe noembed noframes noscript plaintext")
"""Their content is text to the parser (13.2.6.4), noscript's where scripts run; character references are not read."""

FORMATTING = words("a b big code em font i nobr s small strike strong tt u")
"""Elements the parser opens again after misnested tags (13.2.4.3, "list of active formatting elements")."""

METADATA = words("base link meta noscript script style template title")
PHRASING = words(
    "a abbr area audio b bdi bdo br button canvas cite code data datalist del dfn em embed i iframe img input ins"
    " kbd label link map mark math meta meter noscript object output picture progress q ruby s samp script select"
    " slot small span strong sub sup svg template textarea time u var video wbr acronym big font nobr strike tt"
)
"""Phrasing content (3.2.5.2.5) and obsolete elements that stand in its place; `link`, `meta`, `area` only sometimes."""

TRANSPARENT = words("a audio canvas del ins map noscript object slot video")
HEADINGS = words("h1 h2 h3 h4 h5 h6")
SECTIONING = words("article aside nav section")
LISTS = words("ul ol menu dir")
TABLE_PARTS = words("caption colgroup col thead tbody tfoot tr td th")
MEDIA = words("audio video")
EMBEDDED = words("audio canvas embed iframe img math object picture svg video")

LABELABLE = words("button input meter output progress select textarea")
"""Elements a `label` can be for; `input type=hidden` is not, form-associated custom elements are (4.10.2)."""
CONTROLS = words("button input select textarea")

_ALWAYS_INTERACTIVE = words("button details embed iframe label select textarea")
_INTERACTIVE_WITH: Mapping[str, str] = MappingProxyType(
    {"a": "href", "audio": "controls", "video": "controls", "img": "usemap", "object": "usemap"}
)

INPUT_TYPES = words(
    "hidden text search tel url email password date month week time datetime-local number range color checkbox"
    " radio file submit image reset button"
)
INPUT_BUTTONS = words("submit reset button image")
INPUT_TEXT = words("text search tel url email password number date month week time datetime-local")
"""Types a person fills in with the keyboard."""
BUTTON_TYPES = words("submit button reset image hidden")
"""Types of inputs that nobody fills in or chooses from."""
INPUT_TAKES_LIST = words("text search tel url email")
"""Types that become a combobox with a `list` (HTML-AAM)."""
INPUT_TAKES_PLACEHOLDER = words("text search tel url email password number")

GLOBAL_ATTRIBUTES = words(
    "accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint hidden id"
    " inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce popover slot spellcheck style"
    " tabindex title translate writingsuggestions role"
)

NEVER_RENDERED = words(
    "area base basefont datalist head link meta noembed noframes param rp script style template title source track"
)
"""`display: none` in every browser's style sheet (15.3.1)."""

BLOCK = words(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p"
    " plaintext pre search section summary table caption thead tbody tfoot tr td th colgroup col ul xmp"
)
"""Elements a browser lays out on lines of their own, or as parts of a table: their texts are separate words."""


def input_type(value: str | None) -> str:
    """The state of an `input`, from its `type` attribute: unknown and missing types are `text` (4.10.5)."""
    if value is None or value in INPUT_TYPES:
        return value or "text"
    word = value.strip(" \t\n\f\r").lower()
    return word if word in INPUT_TYPES else "text"


def is_interactive(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Whether the element is interactive content by its own nature (3.2.5.2.7), whatever its role or tabindex."""
    if tag == "input":
        return input_type(attributes.get("type")) != "hidden"
    return tag in _ALWAYS_INTERACTIVE or _INTERACTIVE_WITH.get(tag, "") in attributes


def is_labelable(tag: str, attributes: Mapping[str, str | None]) -> bool:
    """Whether a `label` can be for this element."""
    if tag == "input":
        return input_type(attributes.get("type")) != "hidden"
    return tag in LABELABLE or is_custom_element(tag)


def is_custom_element(tag: str) -> bool:
    """Whether the name is a custom element's: it holds a hyphen and is none of SVG's or MathML's own."""
    return "-" in tag and tag[0].isalpha() and tag not in _HYPHENATED


_HYPHENATED = words(
    "annotation-xml color-profile font-face font-face-src font-face-uri font-face-format font-face-name missing-glyph"
)
