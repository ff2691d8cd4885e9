"""
Words that a font draws as icons are not read out.

Some icon fonts draw a magnifying glass for the word "search", and a cart for "shopping_cart". The eye sees a picture;
the ear gets "shopping underscore cart, button", in English on every page. In a control that shows nothing else, its
tooltip names it, or else a tooltip with the meaning of the icon in the language of the page; the icon itself is taken
out of the way, as it is next to words that say what the control does, and before or behind the words of any text
where it tells no state (`check_circle` does). A tooltip and no label: to whom the code word is
text that the control shows, a label would contradict it.
"""

from collections.abc import Iterator

from curbcut.aria import NameSource, is_exposed, name_source_of
from curbcut.html import Element
from curbcut.naming import (
    control_around,
    counting_icon,
    has_words,
    heard_beside_icons,
    hint_on,
    icon_of,
    is_ligature,
    ligatures_in,
    loses_its_title,
)
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Words that a font draws as icons are not read out",
    criteria=["1.1.1"],
    impact=Impact.MODERATE,
    looks_at=["[class]", "mat-icon", "md-icon"],
)

_STATES = words(
    "add alert blank block box cancel check checked circle clear close cross done error favorite flag half heart help"
    " highlight info lock locked minus new not off on open outline plus priority question radio remove star thumb tick"
    " toggle unchecked verified warning wrong"
)
"""In the code words of icons that say how something is: done or not, good or bad, one's own or not."""


@rule.finds
def icons_that_are_read_out(page: Page) -> Iterator[Finding]:
    for icon in ligatures_in(page.document):
        control = _control_of(icon)
        if icon.get("aria-label") or icon.get("aria-labelledby"):
            continue  # a label is read instead
        if control is None:
            if _is_beside_words(icon) and is_exposed(icon):
                yield Finding(icon, "Who listens hears the code word of this icon beside the words that it stands for.")
            continue
        is_read = is_exposed(icon) and name_source_of(control) is NameSource.CONTENT
        if is_read and counting_icon(control) is None:  # else it says what is counted
            yield Finding(icon, "Who listens hears the code word of this icon instead of what it means.")


@rule.fixes
def by_saying_what_it_means(page: Page, finding: Finding) -> Iterator[Change]:
    icon = finding.element
    control = _control_of(icon)
    if control is None:
        yield SetAttribute(icon, "aria-hidden", "true", because="the words beside it say what it is for")
        return
    if control is not icon and _says_more_than_icons(control):
        yield SetAttribute(icon, "aria-hidden", "true", because="the words beside it say what the control does")
        return
    if loses_its_title(control):
        return  # a script takes it away, and the code word is better than nothing
    meant = hint_on(control) or icon_of(control)
    if meant is not None:
        if control is icon:
            yield SetAttribute(icon, "aria-label", meant.name, because=meant.because, confidence=meant.confidence)
            return
        if not control.get("title"):
            yield SetAttribute(control, "title", meant.name, because=meant.because, confidence=meant.confidence)
        yield SetAttribute(icon, "aria-hidden", "true", because="its code word is not for people")


def _control_of(icon: Element) -> Element | None:
    """The control that the icon is in, or is."""
    return icon if icon.tag in {"a", "button"} and is_ligature(icon) else control_around(icon)


def _is_beside_words(icon: Element) -> bool:
    """Whether an icon begins or ends a text, and its code word is none that people write and tells no state: who hears
    `bookmark_border` before "Copy the address" learns nothing from it."""
    parts = icon.text.strip().lower().split("_")
    around = icon.parent
    is_code = len(parts) > 1 and _STATES.isdisjoint(parts) and all(map(str.isalnum, parts))
    return is_code and around is not None and has_words("".join(around.texts))


def _says_more_than_icons(control: Element) -> bool:
    """Whether words are read out besides those of the icons, to be seen or for screen readers alone."""
    return any(map(str.isalnum, heard_beside_icons(control)))


rule.examples = [
    Good('<button aria-label="Cart"><i class="material-icons">shopping_cart</i></button>', "the label is read instead"),
    Good(
        '<button>Cart <i class="material-icons" aria-hidden="true">shopping_cart</i></button>', "the icon is not read"
    ),
    Good('<p>Done <i class="material-icons">check</i></p>', "what an icon in a text says, its author knows"),
    Good('<p><i class="material-icons">check_circle</i> Breakfast</p>', "it says that there is one"),
    Bad(
        '<p><i class="material-icons">access_time</i> 40 minutes</p>',
        becomes='<p><i aria-hidden="true" class="material-icons">access_time</i> 40 minutes</p>',
        why="a code word beside words: no sign of a state, and nothing that its author meant to be read",
    ),
    Bad(
        '<button><i class="material-icons">search</i></button>',
        becomes='<button title="Search"><i aria-hidden="true" class="material-icons">search</i></button>',
        why="the icon is all that the button shows",
    ),
    Bad(
        '<button title="Minimize"><i class="material-icons">more_horiz</i></button>',
        becomes='<button title="Minimize"><i aria-hidden="true" class="material-icons">more_horiz</i></button>',
        why="its author's tooltip says better than the icon what it does",
    ),
    Bad(
        '<div lang="de"><a href="/" class="material-icons">home</a></div>',
        becomes='<div lang="de"><a aria-label="Startseite" href="/" class="material-icons">home</a></div>',
        why="in the language of the page",
    ),
    Bad(
        '<button><span class="material-symbols-outlined">shopping_cart</span> Buy</button>',
        becomes='<button><span aria-hidden="true" class="material-symbols-outlined">shopping_cart</span> Buy</button>',
        why="the word beside it says it",
    ),
    Bad(
        '<button><i class="material-icons">thumb_up</i><span class="visually-hidden">Like this comment</span></button>',
        becomes='<button><i aria-hidden="true" class="material-icons">thumb_up</i>'
        '<span class="visually-hidden">Like this comment</span></button>',
        why="the words for screen readers say it already",
    ),
    Bad(
        '<button><i class="material-icons">grain</i></button>',
        becomes=None,
        why="a meaning that we do not know: the code word is better than nothing",
    ),
]
