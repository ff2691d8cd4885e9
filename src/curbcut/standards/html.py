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

ESCAPABLE_RAW_TEXT = words("textarea title")
"""Their content is text in which character references are read."""

FORMATTING = words("a b big code em font i nobr s small strike strong tt u")
"""Elements the parser opens again after misnested tags (13.2.4.3, "list of active formatting elements")."""

OPTIONAL_END_TAG = words("html head body p li dt dd rt rp optgroup option colgroup caption thead tbody tfoot tr td th")
OPTIONAL_START_TAG = words("html head body colgroup tbody")

CLOSES_PARAGRAPH = words(
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1"
    " h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul listing plaintext xmp"
    " li dd dt"
)
"""Start tags before which an open `p` ends by itself."""

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
SECTIONING_ROOTS = words("blockquote body details dialog fieldset figure td th")
LISTS = words("ul ol menu dir")
TABLE_PARTS = words("caption colgroup col thead tbody tfoot tr td th")
MEDIA = words("audio video")
EMBEDDED = words("audio canvas embed iframe img math object picture svg video")

LABELABLE = words("button input meter output progress select textarea")
"""Elements a `label` can be for; `input type=hidden` is not, form-associated custom elements are (4.10.2)."""
FORM_ASSOCIATED = words("button fieldset input object output select textarea img")
CONTROLS = words("button input select textarea")
DISABLEABLE = words("button fieldset input optgroup option select textarea")

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
INPUT_TAKES_REQUIRED = INPUT_TYPES - INPUT_BUTTONS - {"hidden", "range", "color"}

GLOBAL_ATTRIBUTES = words(
    "accesskey autocapitalize autocorrect autofocus class contenteditable dir draggable enterkeyhint hidden id"
    " inert inputmode is itemid itemprop itemref itemscope itemtype lang nonce popover slot spellcheck style"
    " tabindex title translate writingsuggestions role"
)
BOOLEAN_ATTRIBUTES = words(
    "allowfullscreen async autofocus autoplay checked controls default defer disabled formnovalidate inert ismap"
    " itemscope loop multiple muted nomodule novalidate open playsinline readonly required reversed selected"
    " shadowrootclonable shadowrootcustomelementregistry shadowrootdelegatesfocus shadowrootserializable compact"
    " declare nohref noresize noshade nowrap truespeed"
)
URL_ATTRIBUTES = words("action background cite data formaction href itemid longdesc manifest ping poster src usemap")

ID_REFERENCES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "for": words("label output"),
        "form": FORM_ASSOCIATED | {"label"},
        "headers": words("td th"),
        "list": words("input"),
        "popovertarget": words("button input"),
        "commandfor": words("button"),
    }
)
"""HTML's own attributes that hold ids, and the elements they work on; `for` and `headers` hold several on some."""

CLICK_HANDLERS = words("onclick onmousedown onmouseup onpointerdown onpointerup ontouchstart ontouchend")
"""Handlers by which a script makes something work like a button for a pointer."""
DOUBLE_CLICK_HANDLERS = words("ondblclick")
KEY_HANDLERS = words("onkeydown onkeyup onkeypress")
HOVER_HANDLERS = words("onmouseover onmouseenter onmouseout onmouseleave onpointerover onpointerenter")

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

NATIVELY_FOCUSABLE = words("button input select textarea iframe embed summary")
"""Focusable unless disabled or hidden; so are `a` and `area` with `href`, and media with `controls`."""

OBSOLETE_ELEMENTS = words(
    "acronym applet basefont bgsound big blink center dir font frame frameset isindex keygen listing marquee"
    " menuitem multicol nextid nobr noembed noframes param plaintext rb rtc spacer strike tt xmp"
)
OBSOLETE_ATTRIBUTES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "*": words("dropzone contextmenu onshow"),
        "a": words("charset coords methods name rev shape urn datafld datasrc"),
        "area": words("nohref type hreflang"),
        "body": words("alink background bgcolor bottommargin leftmargin link marginheight marginwidth text vlink"),
        "br": words("clear"),
        "caption": words("align"),
        "col": words("align char charoff valign width"),
        "div": words("align"),
        "form": words("accept"),
        "h1": words("align"),
        "h2": words("align"),
        "h3": words("align"),
        "h4": words("align"),
        "h5": words("align"),
        "h6": words("align"),
        "hr": words("align color noshade size width"),
        "html": words("version manifest"),
        "iframe": words("align frameborder longdesc marginheight marginwidth scrolling allowtransparency"),
        "img": words("align border hspace longdesc lowsrc name vspace"),
        "input": words("align border hspace ismap usemap vspace"),
        "li": words("type"),
        "link": words("charset methods rev target urn"),
        "meta": words("scheme"),
        "object": words("align archive border classid code codebase codetype declare hspace standby typemustmatch"),
        "ol": words("compact"),
        "option": words("name"),
        "p": words("align"),
        "script": words("charset event for language"),
        "table": words(
            "align bgcolor border bordercolor cellpadding cellspacing datapagesize frame height rules summary width"
        ),
        "td": words("abbr align axis bgcolor char charoff height nowrap scope valign width"),
        "th": words("align axis bgcolor char charoff height nowrap valign width"),
        "tr": words("align bgcolor char charoff height valign"),
        "ul": words("compact type"),
    }
)
"""Attributes authors must not use (16.2), by element; `*` stands for all."""

LAYOUT_TABLE_ATTRIBUTES = words("align bgcolor border cellpadding cellspacing height width")
"""What tables used only for layout usually carry."""


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
