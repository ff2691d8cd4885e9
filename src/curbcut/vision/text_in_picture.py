"""Whether the text in a picture is what it is for, and what of it is to be said."""

from __future__ import annotations

from itertools import accumulate
from statistics import median
from typing import Final
from unicodedata import category

from curbcut.naming import logo_at, words_of_file_name
from curbcut.standards.text import plain
from curbcut.vision.by_rapidocr import LARGEST_SIDE
from curbcut.vision.context import Context
from curbcut.vision.decision import CERTAIN, Seen
from curbcut.vision.marks import can_be_read
from curbcut.vision.reading import Reading
from curbcut.vision.wording import completed, is_full_of_labels, is_of_a_program, is_repeated, is_size, joined, words_of

INITIALS: Final = 3
"""Letters."""
_A_TITLE: Final = 20
"""Letters: signs in the street have fewer."""
_SMALL_LINE: Final = 0.08
"""The share of a picture's height up to which lines are small: posters have larger ones."""
_CLOSE: Final = 20
"""Characters that may stand between a picture and the words that say the same."""
_A_PHRASE: Final = 3
"""Words that do not stand in another text by chance."""
_OF_A_LABEL: Final = 0.03
"""The share of a picture that words cover which name a control: smaller ones are printed on things."""
_A_NAME: Final = 6
"""Letters."""
_MUCH: Final = 40
_IN_A_BANNER: Final = 4
"""Letters, and lines: what is laid over a photo to be read. A picture of a page has more lines."""
_PHOTO_COLORS: Final = 110
"""From so many colours on even what is flat is no drawing, but a thing photographed before a wall."""
FEW_LETTERS: Final = 2
"""In fewer letters than these, besides numbers, a reading may be of shapes that look like signs."""


def is_of_text(seen: Seen) -> bool:
    """Whether text is what a picture is for, and not something that happens to be in it."""
    pixels, reading = seen.pixels, seen.reading
    if pixels is None or reading.letters < 2:
        return False
    if sum(map(str.isalpha, reading.text)) < FEW_LETTERS and (pixels.looks == "photo" or not _is_certain(reading)):
        return False  # petals are taken for numbers, and glasses for two zeros
    if is_size(reading.text):
        return False  # it keeps the place of a picture of that size
    if len(reading.lines) > 1 and len({plain(line.text) for line in reading.lines}) == 1:
        return False  # things that all say the same
    if is_a_screen(seen):
        return False
    return reading.share > (0.05 if pixels.looks != "photo" else _share_over_a_photo(reading))


def _is_certain(reading: Reading) -> bool:
    """Whether a number is one for certain: nothing that is seen by chance has the sign of a currency, or of percent."""
    return reading.score >= CERTAIN or any(category(sign) == "Sc" or sign == "%" for sign in reading.text)


def _share_over_a_photo(reading: Reading) -> float:
    """How much of a photo words must cover to be what it is for: less if they are many and clear, as on the cover of a
    book."""
    if reading.score < CERTAIN or reading.letters < _A_TITLE:
        return 0.25
    return 0.1 if reading.letters >= _MUCH and len(reading.lines) <= _IN_A_BANNER else 0.15


def is_a_screen(seen: Seen) -> bool:
    """Whether the words in a picture are those on the menus, buttons and fields of a program: many, and small."""
    pixels, reading = seen.pixels, seen.reading
    if is_of_a_program(reading.lines):
        return True
    if pixels is None or reading.share > 0.25 or not is_full_of_labels(reading.lines):
        return False
    shown = pixels.height * min(1, LARGEST_SIDE / max(pixels.width, pixels.height))
    return median(line.box.height for line in reading.lines) < _SMALL_LINE * shown


def is_a_label(seen: Seen) -> bool:
    """Whether there is a little text on what is drawn: enough to name a control. On a thing, as on a shirt, it is only
    a part of what is shown."""
    if seen.pixels is None or seen.pixels.colors >= _PHOTO_COLORS or is_full_of_labels(seen.reading.lines):
        return False
    return seen.reading.letters >= 2 and seen.reading.share >= _OF_A_LABEL and not is_size(seen.reading.text)


def words_in(seen: Seen, context: Context) -> str:
    """What was read, completed by what the file is called; of a logo, a few letters that its file's name does not hold
    are taken for a drawing: `""`."""
    text = joined(seen.reading.lines)
    if context.address.startswith("data:") or not can_be_read(context.address):
        return text
    logo = logo_at(context.address)
    if logo is None:
        return completed(text, words_of_file_name(context.address))
    owner = logo.name.removesuffix(" logo")
    read, whole = run_together(text), run_together(owner)
    if seen.reading.letters > INITIALS or read == whole:
        return completed(text, owner)
    return owner[:1].upper() + owner[1:] if read in whole else ""


def run_together(text: str) -> str:
    return plain(text).replace(" ", "")


def stands_beside(text: str, context: Context) -> bool:
    """Whether the words of a picture stand beside it as well, close to it: a word or two only as a phrase of its own or
    right at the picture, since the name of a site stands in many texts around its logo."""
    room = 2 * len(text) + _CLOSE
    running = (context.before[-room:], context.beside, context.after[:room])
    if _is_written_in_one(text, context):
        return True
    is_said = is_repeated(text, " ".join((context.control, context.caption, context.heading, *running)))
    if not is_said or len(words_of(text)) >= _A_PHRASE:
        return is_said
    said = plain(text)
    holders = (f" {plain(words)} " for words in (context.control, context.caption))
    return (
        said in {plain(context.heading), plain(context.beside)}
        or any(f" {said} " in words for words in holders)
        or f" {plain(context.before)}".endswith(f" {said}")
        or f"{plain(context.after)} ".startswith(f"{said} ")
    )


def _is_written_in_one(text: str, context: Context) -> bool:
    """Whether what stands right beside a picture is the same but for where its words end: `all funds` and Allfunds."""
    read = run_together(text)
    if len(read) < _A_NAME:
        return False
    beside = (context.control, context.caption, context.heading, context.beside)
    first = plain(context.after[: 2 * len(text)]).split()
    return any(run_together(each) == read for each in beside) or read in accumulate(first)
