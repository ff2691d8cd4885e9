"""
What a picture is called by the name of its file, believed only where the words beside it say the same.

A file's name alone is no description: it may be a stock photo's, or left from another picture. Where the page speaks of
the same right there, it is what the picture is there for; even so it is said with a doubt, until a person agrees.
"""

from __future__ import annotations

import re
from typing import Final

from curbcut.naming import is_one_of_many, parts_of_file_name
from curbcut.standards.words import words
from curbcut.vision.context import Context
from curbcut.vision.decision import FAIRLY_SURE, Decision, Kind, Seen
from curbcut.vision.describing import Described
from curbcut.vision.pictures import Picture
from curbcut.vision.trusting import HEDGES

_SAYS_MOST: Final = 2 / 3
_SHORTEST: Final = 4
"""Letters of at least one word: shorter ones stand in any text by chance."""
_MOST_WORDS: Final = 8
_NO_SUBJECT: Final = words(
    "about album and article articles asset assets author avatar background banner bg big bild blog book border"
    " bottom box button card carousel center chart clean client clients color column contact content copy cover"
    " crop cropped default demo design designs desktop detail diagram edited event events example feature"
    " featured features figure file final first for foto from front full gallery graph graphic header heading"
    " hero hires home house icon illustration image images index info intro introduction item items large latest"
    " left lg link list logo main map medium member mini mobile more news old original page photo photos pic"
    " picture pictures placeholder plan portfolio post posts preview product products profile project projects"
    " right sample screen screenshot second section service services show sidebar site slide slider slideshow"
    " small social sponsor square staff start step story style team template test testimonial testimonials text"
    " that the theme thumb thumbnail title tool top user video view web website wide with work works your"
)
"""Words in the names of files that say where a picture goes or how large it is, and stand in any text too."""
_PLACES: Final = re.compile(r"[-_]+(?:image|img|media|photo|pic|picture|thumb|visual)")
"""How classes go on that say whose picture belongs there."""
_WORD: Final = re.compile(r"[^\W\d_]+")


class FileNames:
    """Says what a picture is called, as a `Describer`."""

    name = "names of files 1"

    def describe(self, picture: Picture, context: Context, seen: Seen) -> Described | None:  # noqa: ARG002 - as all
        """What the picture is called; None where nothing confirms it, or in a language without words of doubt. A sign
        beside words that say the same adds nothing."""
        is_a_sign = seen.pixels is not None and seen.pixels.is_drawn_on_nothing
        said = "" if context.caption or context.control or is_a_sign else called(context)
        if not said or context.language not in HEDGES:
            return None
        because = ("its file is called so, and the words beside it speak of the same",)
        hedged = HEDGES[context.language].format(said)
        return Described(decision=Decision(Kind.INFORMATIVE, hedged, FAIRLY_SURE, because, agreed=said))


def called(context: Context) -> str:
    """What the file of a picture is called, as the words beside it are spelled; `""` where they do not say it."""
    if context.address.startswith("data:"):
        return ""
    try:
        parts = parts_of_file_name(context.address)
    except ValueError:
        return ""
    subject = [part for part in parts if _WORD.fullmatch(part) and part.lower() not in _NO_SUBJECT and len(part) > 1]
    if not 1 <= len(subject) <= _MOST_WORDS or max(map(len, subject)) < _SHORTEST or is_one_of_many(context.address):
        return ""
    if len(subject) == 1 and f"{subject[0].lower()}-image" in _PLACES.sub("-image", context.marks.lower()):
        return ""  # it is called as its place in the page is
    near = " ".join((context.heading, context.before, context.beside, context.after))
    spelled = {word.lower(): word for word in reversed(_WORD.findall(near))}
    found = [spelling for part in subject if (spelling := _spelling(part.lower(), spelled))]
    is_enough = len(found) == len(subject) or (len(found) >= 3 and len(found) >= _SAYS_MOST * len(subject))
    return " ".join(found) if is_enough and max(map(len, found)) >= _SHORTEST else ""


def _spelling(part: str, spelled: dict[str, str]) -> str:
    """A word as the text has it, one or several of it."""
    forms = (part, f"{part}s", part.removesuffix("s"))
    return next((spelled[form] for form in forms if form in spelled), "")
