"""
What a rule may ask: the contract between the rules, which ask, and those who answer.

A question is a frozen value and the key of its answer in the store. Its fields are plain text, and what it asks for
stands in its docstring. `kind` names it in the store and never changes once released.
"""

from dataclasses import dataclass, fields
from typing import ClassVar, Literal, NamedTuple


@dataclass(frozen=True, slots=True)
class ImageDescription:
    """What does this picture say to someone who cannot see it? `""` for a decorative one.

    `purpose` is part of the question: a picture that is all there is of a link or button must name where it leads or
    what it does, and is never decorative there."""

    kind: ClassVar[str] = "image-description"
    src: str
    purpose: Literal["picture", "link", "button"] = "picture"


@dataclass(frozen=True, slots=True)
class ImageDetails:
    """What is all that this picture says, where its description is only the beginning of it?"""

    kind: ClassVar[str] = "image-details"
    src: str


@dataclass(frozen=True, slots=True)
class ImageEvidence:
    """What does the answer to an `ImageDescription` rest on, as JSON? For the people who review it; no page asks it."""

    kind: ClassVar[str] = "image-evidence"
    src: str
    purpose: Literal["picture", "link", "button"] = "picture"


@dataclass(frozen=True, slots=True)
class TextLanguage:
    """Which language is this text in, as a BCP 47 tag?"""

    kind: ClassVar[str] = "text-language"
    text: str


@dataclass(frozen=True, slots=True)
class PageLanguage:
    """Which language is this page in, as a BCP 47 tag?"""

    kind: ClassVar[str] = "page-language"
    url: str


@dataclass(frozen=True, slots=True)
class PageTitle:
    """What is this page called?"""

    kind: ClassVar[str] = "page-title"
    url: str


@dataclass(frozen=True, slots=True)
class LinkPurpose:
    """Where does a link to this address lead?"""

    kind: ClassVar[str] = "link-purpose"
    href: str


@dataclass(frozen=True, slots=True)
class FrameTitle:
    """What is shown in a frame with this address?"""

    kind: ClassVar[str] = "frame-title"
    src: str


@dataclass(frozen=True, slots=True)
class ControlName:
    """What does this control do, or what belongs into this field? `markup` is its start tag as the author wrote it and
    `url` the page it stands in."""

    kind: ClassVar[str] = "control-name"
    url: str
    markup: str


@dataclass(frozen=True, slots=True)
class IconMeaning:
    """Which of the known purposes does this icon show (`search`, `cart`; `curbcut.standards.icon_table`)?

    `drawing` is an SVG of nothing but its shapes, or the address of a picture, or, for what style sheets draw, the tags
    and classes it is drawn on; `styles` then tells which style sheets."""

    kind: ClassVar[str] = "icon-meaning"
    drawing: str
    styles: str = ""


@dataclass(frozen=True, slots=True)
class ReadableColors:
    """Which style rules, added to a page, make its text stand out from its background?

    `style_sheets` are the addresses of the page's style sheets in their order, with spaces between, and `outline` tells
    its template from others with the same ones. The answer is CSS (`curbcut.css.learned_rules`), `""` where all of the
    text can be read."""

    kind: ClassVar[str] = "readable-colors"
    style_sheets: str
    outline: str


@dataclass(frozen=True, slots=True)
class FocusIndicators:
    """Which style rules, added to a page, show where its keyboard focus is, where nothing does?

    `style_sheets` and `outline` are as in `ReadableColors`; `own_styles` is a digest of the page's own styles, as far
    as they say something about the focus, `""` if they do not. The answer has a line for each ring and for each
    selector of what is left without one (`curbcut.css.ring_rules`); `""` where nothing is missing."""

    kind: ClassVar[str] = "focus-indicators"
    style_sheets: str
    own_styles: str
    outline: str


@dataclass(frozen=True, slots=True)
class MovingContent:
    """What moves on and on, what of that may stop for people who have asked their system for less motion, and what
    flashes?

    `style_sheets`, `scripts` and `outline` are as in the questions beside; `own_styles` is a digest of the page's own
    styles, as far as they animate. The answer has a line for each selector (`curbcut.css.still_rules`); `""` where
    nothing moves."""

    kind: ClassVar[str] = "moving-content"
    style_sheets: str
    own_styles: str
    scripts: str
    outline: str


@dataclass(frozen=True, slots=True)
class TextOverPictures:
    """Which style rules, added to a page, make its text stand out from the pictures and gradients behind it?

    The key is that of `ReadableColors`; a page without style sheets in files has a digest of its styles there.
    The answer is a line of CSS (`curbcut.css.learned_rules`) and a line for each text that still cannot be read
    (`curbcut.standards.locators`); `""` where there is neither."""

    kind: ClassVar[str] = "text-over-pictures"
    style_sheets: str
    outline: str


@dataclass(frozen=True, slots=True)
class ClippedText:
    """Which style rules, added to a page, keep its text whole where it is spaced wider or twice as large?

    The key and the answer are as those of `TextOverPictures`."""

    kind: ClassVar[str] = "clipped-text"
    style_sheets: str
    outline: str


@dataclass(frozen=True, slots=True)
class Reflow:
    """Which style rules, added to a page, make it fit into a window of 320 CSS pixels?

    The key and the answer are as those of `TextOverPictures`."""

    kind: ClassVar[str] = "reflow"
    style_sheets: str
    outline: str


@dataclass(frozen=True, slots=True)
class VanishingNames:
    """Which parts of links and buttons hold all their words, and are not shown in a narrow or in a wide window?

    The key and the answer are as those of `TextOverPictures`; no style is ever added."""

    kind: ClassVar[str] = "vanishing-names"
    style_sheets: str
    outline: str


@dataclass(frozen=True, slots=True)
class VisualOrder:
    """Where do styles put what the keyboard reaches into another order than that of the source?

    The key and the answer are as those of `TextOverPictures`; no style is ever added."""

    kind: ClassVar[str] = "visual-order"
    style_sheets: str
    outline: str


@dataclass(frozen=True, slots=True)
class FieldLabels:
    """Which words are seen beside fields that nothing in the markup names?

    The key is that of `TextOverPictures`. The answer has a line for each field (`curbcut.standards.field_labels`);
    `""` where there is none."""

    kind: ClassVar[str] = "field-labels"
    style_sheets: str
    outline: str


@dataclass(frozen=True, slots=True)
class LargeLines:
    """Which lines of text do style sheets in files set in much larger letters than what is around?

    The key is that of `TextOverPictures`. The answer has a line for each kind of them: the size of its letters, and a
    selector (`curbcut.standards.large_lines`); `""` where there is none."""

    kind: ClassVar[str] = "large-lines"
    style_sheets: str
    outline: str


@dataclass(frozen=True, slots=True)
class ClickedElements:
    """Which elements that are no controls react to clicks, and with nothing else?

    `scripts` are the addresses of the page's scripts in their order, with spaces between, and `outline` tells its
    template from others with the same ones. The answer has a line for each kind of element: the role it should have, or
    that it would have no name, and a selector (`curbcut.standards.locators`); `""` where there is none."""

    kind: ClassVar[str] = "clicked-elements"
    scripts: str
    outline: str


@dataclass(frozen=True, slots=True)
class Components:
    """Which menus, dialogs, tabs and other components do the page's scripts and styles make, and of what elements?

    The key is that of `ClickedElements`. The answer has a line for each component (`curbcut.standards.components`);
    `""` where there is none."""

    kind: ClassVar[str] = "components"
    scripts: str
    outline: str


@dataclass(frozen=True, slots=True)
class FormErrors:
    """What do the page's forms say of what they do not take, and where does it stand to the fields?

    The key is that of `ClickedElements`. The answer has a line for each form and kind of message
    (`curbcut.standards.error_places`); `""` where the browser says it all."""

    kind: ClassVar[str] = "form-errors"
    scripts: str
    outline: str


@dataclass(frozen=True, slots=True)
class MadeByScripts:
    """What do the page's scripts make that has no name, and what is it called in the page's language?

    `scripts` and `outline` are as in `ClickedElements`; `language` is the page's, `""` if nobody knows it. The answer
    has a line for each change (`curbcut.standards.operations`); `""` where nothing is missing. It is looked for when
    all else is answered, so no page leaves it open."""

    kind: ClassVar[str] = "made-by-scripts"
    scripts: str
    outline: str
    language: str


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """Which rules' fixes made pages of this template worse when they were looked at, and how?

    The key is that of `ClickedElements`. The answer has a line for each rule: its id, or `client`, and what was seen.
    No rule asks it: the engine leaves these fixes out."""

    kind: ClassVar[str] = "withdrawn"
    scripts: str
    outline: str


Question = (
    ImageDescription
    | ImageDetails
    | ImageEvidence
    | TextLanguage
    | PageLanguage
    | PageTitle
    | LinkPurpose
    | FrameTitle
    | ControlName
    | IconMeaning
    | ReadableColors
    | FocusIndicators
    | MovingContent
    | TextOverPictures
    | ClippedText
    | Reflow
    | VanishingNames
    | VisualOrder
    | FieldLabels
    | LargeLines
    | ClickedElements
    | Components
    | FormErrors
    | MadeByScripts
    | Withdrawn
)

QUESTIONS: dict[str, type[Question]] = {
    question.kind: question
    for question in (
        ImageDescription,
        ImageDetails,
        ImageEvidence,
        TextLanguage,
        PageLanguage,
        PageTitle,
        LinkPurpose,
        FrameTitle,
        ControlName,
        IconMeaning,
        ReadableColors,
        FocusIndicators,
        MovingContent,
        TextOverPictures,
        ClippedText,
        Reflow,
        VanishingNames,
        VisualOrder,
        FieldLabels,
        LargeLines,
        ClickedElements,
        Components,
        FormErrors,
        MadeByScripts,
        Withdrawn,
    )
}
"""Every question by its kind."""


def parts_of(question: Question) -> tuple[str, ...]:
    """The fields of a question in order; with its kind, the key of its answer."""
    return tuple(getattr(question, field.name) for field in fields(question))


def holds_text(question: Question) -> bool:
    """Whether a question holds a page's own words: it is answered at once or never, and kept nowhere."""
    return isinstance(question, TextLanguage)


_READ_BY_RULES = (
    ReadableColors
    | FocusIndicators
    | MovingContent
    | TextOverPictures
    | ClippedText
    | Reflow
    | VanishingNames
    | VisualOrder
    | FieldLabels
    | LargeLines
    | ClickedElements
    | Components
    | FormErrors
    | MadeByScripts
    | Withdrawn
    | ImageEvidence
)


def is_answered_in_words(question: Question) -> bool:
    """Whether the answer is put before people as it is; the other kind is read by the rule that asked."""
    return not isinstance(question, _READ_BY_RULES)


def is_for_pages(question: Question) -> bool:
    """Whether a page may ask this; the rest is kept for people, and in no pack."""
    return not isinstance(question, ImageEvidence)


class Met(NamedTuple):
    """Where an open question was met last, and how often since it was last counted."""

    url: str
    times: int = 1
