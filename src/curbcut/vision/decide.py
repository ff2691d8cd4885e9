"""
What a picture is for, and what its text alternative should be: the W3C's decision tree as code.

https://www.w3.org/WAI/tutorials/images/decision-tree/

A decision keeps what it rests on. An alternative is only given where the evidence gives it: `""`, which takes a
picture out of the page for everyone who listens, only to what certainly says nothing or only repeats its words. In
doubt there is none, and a person decides.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from curbcut.standards.captcha_names import CAPTCHA, CAPTCHA_NAMES
from curbcut.standards.telling_pictures import KIND_OF_FILE
from curbcut.standards.text import GENERIC_LINKS, is_meaningful, plain
from curbcut.vision.context import Context
from curbcut.vision.decision import CERTAIN, DOUBTFUL, FAIRLY_SURE, LONGEST, SURE, Decision, Kind, Seen
from curbcut.vision.marks import Mark, marks_of
from curbcut.vision.pixels import Pixels
from curbcut.vision.text_in_picture import (
    FEW_LETTERS,
    INITIALS,
    is_a_label,
    is_of_text,
    run_together,
    stands_beside,
    words_in,
)
from curbcut.vision.wording import (
    continued,
    has_axis,
    heading_first,
    in_its_phrase,
    is_at_the_top,
    is_full_of_numbers,
    is_mathematical,
    is_of_a_program,
    joined,
    named,
    respelled,
    shortened,
    title_of,
    title_of_window,
)

_LABEL: Final = 80
"""Characters of text in a picture that still name a link."""
_ICON_SIZE: Final = 64
"""CSS pixels."""
_PICTURES: Final = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")
_THIN: Final = 2
"""CSS pixels; a bar that is meant to be compared with others is thicker."""
_BULLETS: Final = 4
"""How often a small picture beside text stands on a page to be a bullet."""
_WELL_READ: Final = 0.9
"""How sure the reader must be of all of it: of handwriting it is less so."""
_A_BAND: Final = 8
"""How many times longer than high a picture is that parts what stands above from what stands below."""
_A_FEW_COLORS: Final = 24
"""Of the 4,096 that are told apart: a line in one colour with its soft edges has no more, a row of badges has."""
_LABELLED: Final = 6
"""Lines, which no photo has and every map."""
_A_NAME: Final = 4
"""Letters, which a price does not have; those of scripts without capitals say twice as much."""
_BY_CHANCE: Final = 0.01
"""The share of a picture up to which words in it are on some thing there, such as the back of a book."""
_TELLING_MORE: Final = frozenset({Mark.CHART, Mark.FORMULA, Mark.LOGO, Mark.MAP, Mark.TELLING})
_SMALL_WORD: Final = re.compile(r"[a-z]+")
"""What collections of drawings title them with: it names a button, and says nothing of a picture."""


def decide(seen: Seen, context: Context) -> Decision:
    """What this picture is for where it stands. What reacts to clicks is no decoration, whatever it looks like."""
    decision = _decided(seen, context)
    if context.is_clicked and decision.alternative == "":
        return Decision(Kind.FUNCTIONAL, None, 0, ("it reacts to clicks, and nothing says what it does",))
    return decision


def _decided(seen: Seen, context: Context) -> Decision:
    marks = marks_of(context)
    if Mark.CAPTCHA in marks and not (seen.pixels is not None and _is_small(seen.pixels, context)):
        name = CAPTCHA_NAMES.get(context.language, CAPTCHA)
        return Decision(Kind.CAPTCHA, name, SURE, ("it is called a CAPTCHA, which nothing here reads",))
    return (
        _may_be_replaced(seen, context)
        or _nobody_sees(seen, context, marks)
        or _known_unseen(seen, context, marks)
        or _not_opened(seen)
        or (_functional(seen, context, marks) if context.purpose != "picture" else None)
        or _not_read(seen)
        or _repeats_words(seen, context, marks)
        or _said_by_its_author(seen)
        or _beside_a_name(seen, context, marks)
        or _screen(seen)
        or _complex(seen, context, marks)
        or _text(seen, context, marks)
        or _ornament(seen, context, marks)
        or _to_be_described(seen, context, marks)
    )


def decide_all(seen: Seen, contexts: list[Context]) -> Decision:
    """What a picture is for that stands in several places: decoration only if it is that in all of them."""
    decisions = [decide(seen, context) for context in contexts]
    speaking = [each for each in decisions if each.alternative]
    if speaking:
        return max(speaking, key=lambda each: each.confidence)
    open_ones = [each for each in decisions if each.alternative is None]
    if open_ones:
        is_mixed = len(open_ones) < len(decisions)
        note = (*open_ones[0].because, "elsewhere on the site it is decoration") if is_mixed else open_ones[0].because
        return replace(open_ones[0], because=note)
    return min(decisions, key=lambda each: each.confidence)


def _may_be_replaced(seen: Seen, context: Context) -> Decision | None:
    """What stands in the page itself and shows nothing may only keep the place of a picture that a script loads."""
    if not context.address.startswith("data:") or context.purpose != "picture" or seen.pixels is None:
        return None
    if seen.pixels.looks not in {"blank", "gradient"}:
        return None
    return Decision(Kind.UNREADABLE, None, 0, ("it may only keep the place of a picture that is loaded later",))


def _nobody_sees(seen: Seen, context: Context, marks: frozenset[Mark]) -> Decision | None:
    """A pixel that counts visitors, or something that only takes up space."""
    is_alone = context.purpose == "picture"  # a link or button needs a name, whatever it shows
    drawn = [side for side in (context.width, context.height) if side]
    pixels = seen.pixels
    is_tiny = pixels is not None and max(pixels.width, pixels.height) <= 3
    if is_alone and (is_tiny or (len(drawn) == 2 and max(drawn) <= 3)):
        kind = Kind.TRACKER if Mark.TRACKER in marks else Kind.SPACER
        return Decision(kind, "", CERTAIN, ("it is at most three pixels large",))
    natural = (pixels.width, pixels.height) if pixels is not None else (0, 0)
    sides = [side or own for side, own in zip((context.width, context.height), natural, strict=True)]
    if is_alone and 0 < min(sides) <= _THIN < max(sides):
        return Decision(Kind.SPACER, "", CERTAIN, ("a line that is too thin to show anything",))
    if not is_alone or pixels is None or pixels.looks != "blank":
        return None
    if pixels.transparent > 0.995:
        return Decision(Kind.SPACER, "", CERTAIN, ("all of it is transparent",))
    if min(pixels.width, pixels.height) <= 3 and pixels.spread < 3:
        return Decision(Kind.SPACER, "", CERTAIN, ("it is a line of one colour",))
    if pixels.spread < 3 and not seen.words:
        return Decision(Kind.SPACER, "", DOUBTFUL, ("all of it is one colour, which may be what it shows",))
    return None


def _known_unseen(seen: Seen, context: Context, marks: frozenset[Mark]) -> Decision | None:
    """Whom a picture shows that could not be had, where it says so and the name stands beside it."""
    is_missing = seen.failure or seen.pixels is None
    return (
        _beside_a_name(seen, context, marks) if is_missing and context.purpose == "picture" and context.name else None
    )


def _not_opened(seen: Seen) -> Decision | None:
    if seen.failure or seen.pixels is None:
        return Decision(Kind.UNREADABLE, None, 0, (seen.failure or "it was not looked at",))
    return None


def _not_read(seen: Seen) -> Decision | None:
    if not seen.reading.unread:
        return None
    why = f"there seems to be text in it; nothing here reads the script of the page's language, {seen.reading.unread}"
    return Decision(Kind.TEXT, None, 0, (why,))


def _functional(seen: Seen, context: Context, marks: frozenset[Mark]) -> Decision:
    """All that a link or button shows: where it leads names it, after the words that are seen on it."""
    text = words_in(seen, context) if is_of_text(seen) or is_a_label(seen) else ""
    if seen.reading.letters <= FEW_LETTERS and seen.pixels is not None and not _is_small(seen.pixels, context):
        text = text if Mark.LOGO in marks else ""  # peaks of a line are taken for an M
    if Mark.LOGO in marks:
        text = respelled(text, f"{context.site} {context.title}") if any(map(str.isalpha, text)) else ""
    shown = text if len(text) <= _LABEL else ""
    because = ["it is all that the control shows"]
    if context.destination:
        because.append(f"it leads to “{context.destination}”")
    if text:
        because.append("the text in it")
    name = named(shown, context.destination) or shortened(text, LONGEST) or seen.words
    confidence = FAIRLY_SURE if text and not context.destination else SURE
    if not name:
        cannot = _not_read(seen)
        because += cannot.because if cannot is not None else ("neither text in it nor its destination names it",)
        return Decision(Kind.FUNCTIONAL, None, 0, tuple(because), leads_to_itself=_leads_to_a_picture(context))
    return Decision(Kind.FUNCTIONAL, name, confidence, tuple(because), text if text != shown else "")


def _repeats_words(seen: Seen, context: Context, marks: frozenset[Mark]) -> Decision | None:
    """Words in it that stand beside it as well, and icons of controls that have a name in words."""
    pixels, text = seen.pixels, seen.reading.text
    if text and is_of_text(seen) and stands_beside(text, context):
        return Decision(Kind.DECORATIVE, "", SURE, ("the words in it stand beside it",))
    is_icon = pixels is not None and (pixels.looks == "icon" or 0 < max(context.width, context.height) <= _ICON_SIZE)
    is_part = run_together(text) in run_together(context.control)
    if (
        context.control
        and is_icon
        and Mark.TELLING not in marks
        and not _may_tell_of_a_file(context)
        and (not text or (is_part and seen.reading.letters <= INITIALS))
    ):
        return Decision(Kind.DECORATIVE, "", SURE, ("an icon in a control that says in words what it does",))
    return None


def _said_by_its_author(seen: Seen) -> Decision | None:
    if not seen.words or _SMALL_WORD.fullmatch(seen.words):
        return None
    return Decision(Kind.INFORMATIVE, shortened(seen.words, LONGEST), SURE, ("its author wrote it into the file",))


def _beside_a_name(seen: Seen, context: Context, marks: frozenset[Mark]) -> Decision | None:
    is_quoted = context.is_in_quote and context.name != "" and Mark.LOGO not in marks
    is_a_photo = seen.pixels is not None and seen.pixels.looks == "photo" and not seen.reading.lines
    is_of_a_team = Mark.PEOPLE in marks and context.name != "" and is_a_photo
    if Mark.AVATAR not in marks and not is_quoted and not is_of_a_team:
        return None
    if context.name:
        because = ("the picture of somebody, whose name stands beside it",)
        return Decision(Kind.AVATAR, context.name, FAIRLY_SURE, because)
    if context.beside and len(context.beside) <= _LABEL:
        return Decision(Kind.AVATAR, "", DOUBTFUL, ("the picture of somebody, beside a few words, perhaps the name",))
    return Decision(Kind.AVATAR, None, 0, ("the picture of somebody, with no name beside it",))


def _screen(seen: Seen) -> Decision | None:
    """The window of a program: what stands in its bar; the words on all of its buttons tell nothing one by one."""
    title = title_of_window(seen.reading.lines) if is_of_a_program(seen.reading.lines) else ""
    if not title or seen.reading.score < _WELL_READ:
        return None
    because = ("the window of a program", "a person should check what is said about it", "what stands at its top")
    return Decision(Kind.COMPLEX, shortened(title, LONGEST), FAIRLY_SURE, because, seen.reading.text)


def _complex(seen: Seen, context: Context, marks: frozenset[Mark]) -> Decision | None:
    """A formula, a chart or a map: of the last two what it is called, and all the text in it. A person has to look at
    that."""
    kinds = marks & {Mark.CHART, Mark.MAP}
    pixels = seen.pixels
    if Mark.FORMULA in marks or is_mathematical(seen.reading.lines, context.language):
        return Decision(Kind.COMPLEX, None, 0, ("a formula, whose parts make no sense one after another",))
    is_drawn = pixels is not None and (pixels.looks != "photo" or len(seen.reading.lines) >= _LABELLED)
    is_called_so = bool(kinds) and is_drawn and pixels is not None and pixels.looks != "icon"
    has_numbers = is_full_of_numbers(seen.reading.lines) or has_axis(seen.reading.lines)
    if not is_called_so and not has_numbers:
        return None
    why = f"it is called a {min(mark.value for mark in kinds)}" if is_called_so else "it is full of numbers"
    because = (why, "a person should check what is said about it")
    title = title_of(seen.reading.lines) if seen.reading.lines else ""
    title = title if is_meaningful(title) and any(map(str.isalpha, title)) else ""
    if title and is_at_the_top(title, seen.reading.lines):
        details = seen.reading.text if seen.reading.text != title else ""
        around = f"{context.title} {context.around}"
        spelled = in_its_phrase(respelled(continued(title, seen.reading.lines), around), around)
        return Decision(Kind.COMPLEX, shortened(spelled, LONGEST), FAIRLY_SURE, (*because, "its title"), details)
    called = shortened(context.caption or title, LONGEST)
    details = seen.reading.text if seen.reading.text != called else ""
    return Decision(Kind.COMPLEX, called or None, DOUBTFUL if called else 0, because, details)


def _text(seen: Seen, context: Context, marks: frozenset[Mark]) -> Decision | None:
    if not is_of_text(seen):
        return None
    text = words_in(seen, context)
    if Mark.LOGO in marks:
        text = respelled(text, f"{context.site} {context.title}")
    if not text:
        return None
    if seen.reading.score < _WELL_READ:
        return Decision(Kind.TEXT, shortened(text, LONGEST), DOUBTFUL, ("there is text in it that can hardly be read",))
    confidence = min(CERTAIN, seen.reading.score)
    if len(text) <= LONGEST:
        return Decision(Kind.TEXT, text, confidence, ("the text in it",))
    because = ("the beginning of the text in it", "a person should check what is left out")
    begun = joined(heading_first(seen.reading.lines))
    return Decision(Kind.TEXT, shortened(begun, LONGEST - 30), min(confidence, SURE), because, seen.reading.text)


def _ornament(seen: Seen, context: Context, marks: frozenset[Mark]) -> Decision | None:
    """What only fills or parts: gradients, rules, bullets."""
    pixels = seen.pixels
    if pixels is None or context.control or context.caption or Mark.LOGO in marks:
        return None
    if pixels.looks == "gradient":
        return Decision(Kind.DECORATIVE, "", FAIRLY_SURE, ("a gradient, and nothing on it",))
    is_long = max(pixels.width, pixels.height) > _A_BAND * min(pixels.width, pixels.height)
    if is_long and pixels.is_drawn_on_nothing and pixels.colors < _A_FEW_COLORS and not seen.reading.lines:
        return Decision(Kind.DECORATIVE, "", FAIRLY_SURE, ("a band in few colours on nothing, which only parts",))
    if Mark.ORNAMENT in marks and (is_long or pixels.looks in {"icon", "blank"}):
        return Decision(
            Kind.DECORATIVE, "", FAIRLY_SURE, ("its file is called an ornament, and it is shaped like one",)
        )
    if _is_small(pixels, context) and context.beside and not seen.reading.lines and Mark.CONTROL not in marks:
        if context.repeats >= _BULLETS and Mark.TELLING not in marks:
            return Decision(Kind.DECORATIVE, "", FAIRLY_SURE, ("a bullet: small, repeated, and beside text",))
        return Decision(
            Kind.DECORATIVE, "", DOUBTFUL, ("a small picture beside text, which may say something of its own",)
        )
    return None


def _to_be_described(seen: Seen, context: Context, marks: frozenset[Mark]) -> Decision:
    if Mark.SPRITE in marks and not context.caption:
        return Decision(Kind.SPRITE, None, 0, ("its file holds many pictures, of which one is shown",))
    if context.control and _is_said_by_its_control(seen, context, marks):
        because = ("the words of its control say where it leads; there are none in the picture",)
        return Decision(Kind.DECORATIVE, "", FAIRLY_SURE, because)
    if context.control:
        return Decision(Kind.DECORATIVE, "", DOUBTFUL, ("the words of its control may say all there is to say",))
    looks = seen.pixels.looks if seen.pixels is not None else "picture"
    if Mark.LOGO in marks and looks != "photo":
        return Decision(Kind.LOGO, None, 0, ("it is called a logo, and holds no text that can be read",))
    if context.caption:
        return Decision(Kind.INFORMATIVE, None, 0, ("its caption says what it shows, until somebody describes it",))
    if Mark.ORNAMENT in marks:
        return Decision(Kind.DECORATIVE, "", DOUBTFUL, ("its file is called a background or an ornament",))
    return Decision(Kind.INFORMATIVE, None, 0, (f"by its pixels a {looks}; what it shows is to be described",))


def _is_said_by_its_control(seen: Seen, context: Context, marks: frozenset[Mark]) -> bool:
    """Whether a picture in a control adds nothing to its words: these name a thing or a place, as a title does, and
    the picture holds no words and is not called anything that tells more."""
    said = plain(context.control)
    letters = sum(2 - (letter.lower() != letter.upper()) for letter in said if letter.isalpha())
    is_a_name = letters >= _A_NAME and said not in GENERIC_LINKS
    has_words = bool(seen.reading.lines) and seen.reading.share >= _BY_CHANCE
    is_plain = not has_words and marks.isdisjoint(_TELLING_MORE) and not _may_tell_of_a_file(context)
    return is_a_name and is_plain and not context.caption


def _may_tell_of_a_file(context: Context) -> bool:
    """Whether a control leads to a file of a kind that its words do not name, as an icon may do."""
    ending = KIND_OF_FILE.search(context.href)
    return ending is not None and ending[1].lower() not in plain(context.control).split()


def _leads_to_a_picture(context: Context) -> bool:
    return context.purpose == "link" and context.href.partition("?")[0].lower().endswith(_PICTURES)


def _is_small(pixels: Pixels, context: Context) -> bool:
    shown = max(context.width, context.height) or max(pixels.width, pixels.height)
    return shown <= _ICON_SIZE
