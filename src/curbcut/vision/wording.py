"""Sentences from pieces: what was read and found, as it may be heard."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches
from itertools import pairwise
from statistics import median
from typing import Final

from curbcut.standards.text import GENERIC_LINKS, plain
from curbcut.standards.words import words
from curbcut.vision.reading import Line

_WORD: Final = re.compile(r"\w+")
_SAYS_MOST: Final = 0.8
_NUMBERS: Final = re.compile(r"[-+\u2212]?\d[\d.,]*\s?[%kKmM°]?(?:\s+[-+\u2212]?\d[\d.,]*\s?[%kKmM°]?)*")
_MANY_NUMBERS: Final = 5
"""Lines."""
_MANY_LINES: Final = 20
_TICKS: Final = "-\u2013\u2014 "
_ON_AN_AXIS: Final = re.compile(r"\d+(?:\.\d+)?\s?[-\u2013\u2014]?")
_MANY_TICKS: Final = 5
_CUT_TO: Final = 3
_TICKED: Final = 3
"""Numbers."""
_MANY_LABELS: Final = 6
"""Lines."""
_LABEL: Final = 2
"""Words."""
_OF_A_PROGRAM: Final = words(
    "apply back cancel close edit export file finish format help import insert install next open options print refresh"
    " save search settings start tools view window abbrechen ansicht bearbeiten datei einstellungen fenster hilfe"
    " speichern weiter affichage aide annuler enregistrer fichier outils archivo ayuda cancelar editar guardar ver"
    " annulla modifica salva visualizza"
)
"""What stands on the menus and buttons of programs, a word by itself."""
_FEWEST_OF_A_PROGRAM: Final = 2
_ICON_BEFORE: Final = re.compile(r"\A[^\WAI\d_] (?=[^\W\d_]{2})")
"""A letter by itself before a title: the icon in the bar of a window, read as one."""
_SENTENCE_OF_A_CHART: Final = 3
"""Words."""
_SIZE: Final = re.compile(r"\d{2,4}\s?(?:px)?\s?[x\u00d7*]\s?\d{2,4}\s?(?:px)?", re.IGNORECASE)
_SIGNS: Final = re.compile(r"[\u2200-\u220f\u2211\u221a-\u221e\u2229-\u2230\u2248\u2260-\u2265\u2282-\u2287]")
"""Signs of mathematics that nothing else is written with, unlike arrows, dots, and those for times and minus."""
_GREEK: Final = re.compile(r"(?<![\u0370-\u03ff])[\u0370-\u03ff]{1,2}(?![\u0370-\u03ff])")
"""A letter or two, and no word."""
_CALCULATES: Final = re.compile(r"[=()]")
_CUT_SHORT: Final = 5
"""Letters that are enough to know which word it is."""
_MISSING: Final = 2
_LONG_ENOUGH: Final = 4
_SHORT: Final = 3
_NEARLY: Final = 0.8
_MUCH_LARGER: Final = 1.8
_AS_LARGE: Final = 0.7
_LINES_OF_A_HEADING: Final = 3
_SENTENCE_ENDS: Final = ".!?…:;,。\uff01\uff1f、"


def joined(lines: Sequence[Line]) -> str:
    """Lines as one text: with a comma where one ends in the middle of nothing, so that a voice pauses. Two words, one
    below the other, are a name in two lines."""
    if len(lines) == 2 and all(line.text.isalpha() for line in lines):
        return f"{lines[0].text} {lines[1].text}"
    text = ""
    for line in lines:
        if text:
            text += " " if text[-1] in _SENTENCE_ENDS or _goes_on(text, line.text) else ", "
        text += line.text
    return text


def _goes_on(text: str, line: str) -> bool:
    """Whether a line continues the one before: it begins with a small letter, that one ends in a word that none ends
    with, or it is a number and this says of what."""
    head, _, last = text.rpartition(" ")
    if last.isdecimal() and (not head or head.endswith(",")) and line[:1].isalpha():
        return True
    return last.lower() in _ENDS_NOTHING or (line[:1].islower() and text[-1:].isalnum())


_ENDS_NOTHING: Final = words(
    "a an and at by for from in into of on or our the to with your & das dem den der des die ein eine einem einen einer"
    " f\u00fcr aus bei im und vom von zum zur au aux avec dans de des du en et la le les par pour sur un une con el las"
    " los para por una y al alla da dal del della di e gli il per e em na no do da o os het van voor met"
)
"""Articles, prepositions and such, as which no phrase ends."""


def named(shown: str, destination: str) -> str:
    """The name of a control by the words that are seen on it and by where it leads: the seen ones first, so that who
    works by voice can say them; once, where one holds the other."""
    if not shown or not destination:
        return destination or ("" if plain(shown) in GENERIC_LINKS else shown)
    if words_of(destination) <= words_of(shown):
        return shown
    if plain(shown) in plain(destination):
        return destination
    return f"{shown}: {destination}"


def shortened(text: str, most: int) -> str:
    """Text that is not longer: cut at the end of a line or word, with an ellipsis."""
    tidy = " ".join(text.split())
    if len(tidy) <= most:
        return tidy
    cut = tidy[: most - 1]
    head = cut.rpartition(" ")[0] or cut
    return head.rstrip(" ,;:.") + "…"


def title_of(lines: Sequence[Line]) -> str:
    """The line that is written largest, if one is; else a phrase that stands above all the rest."""
    worded = [line for line in lines if any(map(str.isalpha, line.text))]
    ordered = sorted(worded, key=lambda line: line.box.height, reverse=True)
    if len(ordered) > 1 and ordered[0].box.height >= 1.25 * ordered[1].box.height:
        return ordered[0].text
    first = min(worded, key=lambda line: line.box.top, default=None)
    if first is None or len(first.text.split()) < _SENTENCE_OF_A_CHART or not _is_worded(first.text):
        return lines[0].text if len(lines) == 1 else ""
    return first.text if all(line.box.top >= first.box.bottom for line in worded if line is not first) else ""


def continued(title: str, lines: Sequence[Line]) -> str:
    """A title with the line below it, where it ends in the middle of a phrase."""
    at = next((number for number, line in enumerate(lines) if line.text == title), len(lines))
    if at + 1 >= len(lines) or not _goes_on(title, lines[at + 1].text):
        return title
    box, below = lines[at].box, lines[at + 1].box
    is_close = below.top - box.bottom < box.height and below.height > _AS_LARGE * box.height
    return f"{title} {lines[at + 1].text}" if is_close else title


def _is_worded(text: str) -> bool:
    """Whether there are more letters in a text than digits and signs."""
    return 2 * sum(map(str.isalpha, text)) > len(text.replace(" ", ""))


def title_of_window(lines: Sequence[Line]) -> str:
    """What stands in the bar at the top of a program's window; `""` where nothing there says anything."""
    first = min(lines, key=lambda line: line.box.top, default=None)
    if first is None:
        return ""
    bar = [line for line in lines if line.box.top < first.box.bottom - first.box.height / 2]
    title = _ICON_BEFORE.sub("", min(bar, key=lambda line: line.box.left).text, count=1)
    return title if _is_worded(title) and len(_WORD.findall(title)) > 1 else ""


def is_of_a_program(lines: Sequence[Line]) -> bool:
    """Whether what stands in a picture is on the menus, buttons and fields of a program."""
    if len(lines) <= _MANY_LABELS:
        return False
    found: set[str] = set()
    for line in lines:
        said = _WORD.findall(line.text.casefold())
        known = _OF_A_PROGRAM.intersection(said)
        if 2 * len(known) >= len(said) and (len(said) == 1 or len(known) > 1):  # a menu is read as one line, too
            found |= known
    return len(found) >= _FEWEST_OF_A_PROGRAM


def heading_first(lines: Sequence[Line]) -> list[Line]:
    """Lines with those first that are written much larger than the others, if these are few: what all is called."""
    usual = median(line.box.height for line in lines) if lines else 0.0
    large = [line for line in lines if line.box.height >= _MUCH_LARGER * usual]
    is_heading = len(large) <= _LINES_OF_A_HEADING and sum(len(line.text) for line in large) >= _LONG_ENOUGH
    return [*large, *(line for line in lines if line not in large)] if is_heading else list(lines)


def is_at_the_top(title: str, lines: Sequence[Line]) -> bool:
    """Whether nothing stands above a line, as above a picture's title."""
    box = next(line.box for line in lines if line.text == title)
    return all(line.box.top >= box.top - box.height / 2 for line in lines)


def is_full_of_numbers(lines: Sequence[Line]) -> bool:
    """Whether what stands in a picture is the numbers of axes or a table more than sentences: read out one after
    another, they say nothing."""
    numbers = sum(_NUMBERS.fullmatch(line.text) is not None for line in lines)
    return numbers >= _MANY_NUMBERS and (numbers >= len(lines) / 3 or len(lines) >= _MANY_LINES)


def has_axis(lines: Sequence[Line]) -> bool:
    """Whether numbers stand above or beside each other in equal steps, as on the axis of a chart."""
    if any(_is_an_axis(line.text.split()) for line in lines):
        return True
    numbers = [(float(line.text.strip(_TICKS)), line.box) for line in lines if _ON_AN_AXIS.fullmatch(line.text)]
    for start in range(len(numbers)):
        height = numbers[start][1].height
        column = [each for each in numbers if abs(each[1].right - numbers[start][1].right) < height]
        row = [each for each in numbers if abs(each[1].bottom - numbers[start][1].bottom) < height / 2]
        ordered = sorted(column, key=lambda each: each[1].top), sorted(row, key=lambda each: each[1].left)
        if any(_is_in_steps([number for number, _ in each]) for each in ordered):
            return True
    return False


def _is_an_axis(words: Sequence[str]) -> bool:
    """Whether words that stand in one line are numbers in equal steps, or all cut to three letters as days and months
    are below a chart."""
    if len(words) < _MANY_TICKS:
        return False
    if all(map(str.isdecimal, words)):
        return _is_in_steps([float(word) for word in words])
    return all(len(word) == _CUT_TO and word.isalpha() for word in words)


def _is_in_steps(numbers: Sequence[float]) -> bool:
    if numbers[:2] == [1, 2]:
        return False  # the first thing to do, the second, the third
    steps = [later - earlier for earlier, later in pairwise(numbers)]
    return len(numbers) >= _TICKED and steps[0] != 0 and all(abs(step - steps[0]) < 1e-6 for step in steps)


def is_full_of_labels(lines: Sequence[Line]) -> bool:
    """Whether what stands in a picture is many words that have nothing to do with each other, as in a menu or on the
    buttons of a program: read out one after another, they say nothing."""
    short = sum(len(line.text.split()) <= _LABEL for line in lines)
    return len(lines) >= _MANY_LABELS and short > 0.7 * len(lines)


def is_mathematical(lines: Sequence[Line], language: str) -> bool:
    """Whether what was read holds signs of mathematics: above, below and beside each other its parts mean something,
    and one after another something else."""
    read = " ".join(line.text for line in lines)
    if _SIGNS.search(read) is not None:
        return True
    is_greek = language != "el" and _GREEK.search(read) is not None
    return is_greek and (len(lines) > 1 or _CALCULATES.search(read) is not None)


def is_size(text: str) -> bool:
    """Whether a text is a width and a height: what pictures say that keep the place of others."""
    return _SIZE.fullmatch(text.strip()) is not None


def respelled(text: str, around: str) -> str:
    """Words that were read in a logo or a title, those that a page writes nearly so as it writes them; not one as
    several."""
    own = {plain(word): word for word in _WORD.findall(around) if len(word) >= _LONG_ENOUGH}

    def spelled(found: re.Match[str]) -> str:
        word = plain(found[0])
        if len(word) < _LONG_ENOUGH or word in own:
            return found[0]
        close = get_close_matches(word, own, 2, _NEARLY)
        close = [each for each in close if f"{each}s" != word and f"{word}s" != each]
        return own[close[0]] if close else found[0]

    return _WORD.sub(spelled, text)


def in_its_phrase(text: str, around: str) -> str:
    """A text in which a short word with one letter misread is as the page writes it before the same word: `Hay 2012`
    on a page that says May 2012."""
    own = _WORD.findall(around)
    phrases = {(after, len(word)): word for word, after in pairwise(own) if len(word) == _SHORT and len(after) > _SHORT}
    spelled, known = text, set(own)
    for word, after in pairwise(_WORD.findall(text)):
        meant = phrases.get((after, len(word)), word)
        if word not in known and sum(map(str.__ne__, word, meant)) == 1:
            spelled = re.sub(rf"\b{word}(?=\W+{after}\b)", meant, spelled)
    return spelled


def completed(text: str, name: str) -> str:
    """Words of which one or two letters at an end could not be read, since they are drawn, or one elsewhere was
    misread, as the name of their file has them: `Expensif` in `expensify.svg`, `atscm` in `atsom-logo.svg`."""
    read, whole = (plain(each).replace(" ", "") for each in (text, name))
    missing = len(whole) - len(read)
    if len(read) >= _CUT_SHORT and not missing and sum(map(str.__ne__, read, whole)) == 1:
        return _as_written(text, name)
    if len(read) < _CUT_SHORT or not 1 <= missing <= _MISSING or not (whole.startswith(read) or whole.endswith(read)):
        return text
    return _as_written(text, name)


def _as_written(text: str, name: str) -> str:
    """What is called so, in capitals where what was read is."""
    return name.upper() if text.isupper() else name[:1].upper() + name[1:] if text[:1].isupper() else name


def is_repeated(text: str, around: str) -> bool:
    """Whether nearly all words of a text stand in another."""
    said = words_of(text)
    return bool(said) and len(said & words_of(around)) >= _SAYS_MOST * len(said)


def words_of(text: str) -> frozenset[str]:
    """The words of a text, in small letters."""
    return frozenset(_WORD.findall(plain(text)))
