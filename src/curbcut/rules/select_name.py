"""
A list to choose from needs a name.

A screen reader reads the chosen entry, "Bern", and not what is being chosen: the place of birth, or where to send the
parcel. The first entry often looks like a label ("Choose a town…") and is gone once something is chosen.

A label beside it is tied to it; else the words beside it, or those of an empty first entry, become its name.
"""

import re
from collections.abc import Iterator
from itertools import takewhile

from curbcut.aria import has_name, is_exposed, role_of
from curbcut.html import Element, collapse
from curbcut.knowledge import ControlName
from curbcut.naming import (
    Evidence,
    cleaned,
    has_dead_reference,
    kind_in_words,
    label_that_is_beside,
    start_tag_of,
    text_beside,
)
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html import HEADINGS
from curbcut.standards.text import plain
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Lists to choose from have a name",
    criteria=["1.3.1", "4.1.2"],
    act=["e086e5"],
    impact=Impact.CRITICAL,
    looks_at=["select"],
)


@rule.finds
def lists_without_a_name(page: Page) -> Iterator[Finding]:
    for control in page.all("select"):
        if not has_name(control) and is_exposed(control) and role_of(control) != "none":
            yield Finding(control, "Nothing says what is to be chosen here.")


@rule.fixes
def by_the_words_beside_it(page: Page, finding: Finding) -> Iterator[Change]:
    control = finding.element
    tied = list(label_that_is_beside(control))
    if tied:
        yield from tied
        return
    beside = begun_alike(control) or text_beside(control)
    shown = beside.name if beside is not None else prompt_of(control)
    known = None if shown else page.ask(ControlName(page.url, start_tag_of(control)))
    if shown or known:
        because = "what was learned of it" if known else beside.because if beside else "its first entry, which is none"
        yield SetAttribute(control, "aria-label", shown or known or "", because=because)
        return
    kind = page.ask_about_label(control) or kind_in_words(control)
    if kind is not None:
        yield SetAttribute(control, "aria-label", kind.name, because=kind.because, confidence=kind.confidence)
        if has_dead_reference(control):
            yield RemoveAttribute(control, "aria-labelledby", because="what it refers to is missing or empty")


def begun_alike(control: Element) -> Evidence | None:
    """The words that all entries but the first begin with, where a heading over things stands before the list: "Sort by
    price", "Sort by rating"."""
    _, *others = [option.text.split() for option in control.descendants("option")] or [[]]
    same = [each[0] for each in takewhile(lambda each: len(set(each)) == 1, zip(*others, strict=False))]
    are_words = len(others) > 1 and len(same) >= _FEWEST_ALIKE and all(len(each) > len(same) for each in others)
    is_under_a_heading = control.previous is not None and control.previous.tag in HEADINGS
    words_alike = " ".join(same) if are_words and is_under_a_heading else ""
    return Evidence(words_alike, "how its entries begin", 0.85) if words_alike else None


def prompt_of(control: Element) -> str:
    """The words of a first entry that cannot be chosen or has an empty value."""
    first = next(iter(control.descendants("option")), None)
    if "multiple" in control or (control.get("size") or "1").strip() != "1":
        return ""  # all entries are seen at a time
    is_prompt = first is not None and (
        first.get("value") == ""
        or "disabled" in first
        or _ASKS.match(first.text.strip()) is not None
        or _ASKS_AT_THE_END.search(first.text.strip()) is not None
        or _ALL_OF_A_KIND.fullmatch(first.text.strip()) is not None
        or plain(first.text) in {plain(control.get("id") or ""), plain(control.get("name") or "")}
        or is_called_in_name(first, control)
        or _is_counted_on(control)
        or is_set_apart(control)
    )
    # `hidden` keeps it out of the open list: while it is chosen, it is what the closed one shows
    words_of_it = cleaned(collapse(first.text)).strip(" .…-–—*=<>«»:") if first is not None and is_prompt else ""
    return "" if plain(words_of_it) in _CHOSEN else words_of_it


def is_set_apart(control: Element) -> bool:
    """Whether the first entry, and no other, has dashes or arrows around it: `--- Topic ---`, `Quick links >>`."""
    first, *others = [option.text.strip() for option in control.descendants("option")] or [""]
    return _SET_APART.search(first) is not None and not any(map(_SET_APART.search, others)) and len(others) > 1


def is_called_in_name(first: Element, control: Element) -> bool:
    """Whether the last word of a list's name is its first entry, as in `birth_month`: "Month", "January", …"""
    last = _WORDS.findall(control.get("name") or control.get("id") or "")[-1:]
    word = last[0].lower() if last else ""
    return word not in _CHOICES and plain(first.text) == word


def _is_counted_on(control: Element) -> bool:
    """Whether the other entries are the first one with numbers behind it: "Guest", "Guest 1", "Guest 2"."""
    word, *others = (option.text.strip() for option in control.descendants("option"))
    behind = [other.removeprefix(word).strip() for other in others if other.startswith(word)]
    return bool(word) and len(behind) == len(others) > 1 and all(map(str.isdecimal, behind))


_FEWEST_ALIKE = 2
"""Words; one may be a name of each."""
_WORDS = re.compile(r"[A-Z]?[a-z]+")
_SET_APART = re.compile(r"\A(?:[-=*]{2,}|[\u2013\u2014\u00ab<]+)\s*\w|\w\s*(?:[-=*]{2,}>*|[>\u00bb\u2192]+)\Z")
_CHOICES = words("all any both default new none no off on other yes")
"""Last words of names that are as well what is chosen: `show_all`."""
_EVERY = words(
    "all any anything anywhere both everything everywhere none no other yes alle alles beide keine tout toutes tous "
    "aucun aucune todo todos todas ninguno ninguna tutti tutte tutto nessuno nessuna allemaal geen wszystkie всё все "
    "全部 所有 すべて 전체"
)
"""First entries that are a choice, not a question: they say how much of something, and not of what."""
_CHOSEN = frozenset(map(plain, _EVERY))
_ASKS_AT_THE_END = re.compile(
    r"\S (?:bitte )?(?:aus)?w\u00e4hlen\W*\Z|\S (?:kiezen|selecteren)\W*\Z|\S se\u00e7(?:in|iniz)\W*\Z", re.IGNORECASE
)
"""The same where the verb comes last: "Ort wählen"."""
_ALL_OF_A_KIND = re.compile(
    r"(?:all|alle|tou(?:s|tes) les|todos (?:lo|o)s|todas (?:la|a)s|tutt(?:i|e) (?:i|gli|le)|wszystkie|v\u0161echny|alla"
    r"|t\u00fcm|\u0432\u0441\u0435) (?!days?\Z|night\Z|the |of )[^\W\d_]{3,}(?: [^\W\d_]+)?",
    re.IGNORECASE,
)
"""First entries of filters, which leave everything in and say of what: "All roles"."""
_ASKS = re.compile(
    r"(?:please |bitte |veuillez |por favor,? )?(?:choose|select|pick|w\u00e4hlen|ausw\u00e4hlen|choisi|s\u00e9lectionn"
    r"|selecci|elij|elige|escolh|selecion|selezion|scegli|kies|selecteer|v\u00e4lj|v\u00e6lg|velg|valitse|wybierz|vyber|v\u00e1lass"
    r"|alege|se\u00e7in|\u043e\u0431\u0435\u0440\u0456\u0442\u044c|\u0432\u044b\u0431\u0435\u0440\u0438\u0442\u0435)"
    r"\w* \S",
    re.IGNORECASE,
)
"""First entries that ask to choose, and say what: "Choose a town"."""

rule.examples = [
    Bad(
        "<select><option selected>Quick menu ----&gt;<option value=e>Education<option value=g>Gas</select>",
        becomes='<select aria-label="Quick menu"><option selected>Quick menu ----&gt;<option value=e>Education'
        "<option value=g>Gas</select>",
        why="the first entry alone has an arrow that leads to the others",
    ),
    Bad(
        "<select><option>-- A<option>-- B<option>-- C</select>",
        becomes=None,
        why="each entry has dashes before it",
    ),
    Bad(
        "<div><h2>All lamps</h2><select><option>Default</option><option>Sort by price</option>"
        "<option>Sort by size</option></select></div>",
        becomes='<div><h2>All lamps</h2><select aria-label="Sort by"><option>Default</option>'
        "<option>Sort by price</option><option>Sort by size</option></select></div>",
        why="the heading is of what is sorted; how the entries begin says what is chosen",
    ),
    Bad(
        "<select><option>Choose a town</option><option>Bern</option></select>",
        becomes='<select aria-label="Choose a town"><option>Choose a town</option><option>Bern</option></select>',
        why="its first entry asks for one of the others",
    ),
    Bad(
        '<select><option value="" selected hidden>-- Type of visit --</option><option>At home</option></select>',
        becomes='<select aria-label="Type of visit"><option value="" selected hidden>-- Type of visit --</option>'
        "<option>At home</option></select>",
        why="its first entry is hidden in the open list alone",
    ),
    Bad(
        '<p id="country"></p><select aria-labelledby="country"><option>Austria</option></select>',
        becomes='<p id="country"></p><select aria-label="Country"><option>Austria</option></select>',
        why="a label that was never written, whose id says what it was for",
    ),
    Bad(
        '<select id="adults"><option>Adults</option><option>1</option></select>',
        becomes='<select aria-label="Adults" id="adults"><option>Adults</option><option>1</option></select>',
        why="its first entry is its own name",
    ),
    Bad(
        "<select><option>Guest</option><option>Guest 1</option><option>Guest 2</option></select>",
        becomes='<select aria-label="Guest"><option>Guest</option><option>Guest 1</option>'
        "<option>Guest 2</option></select>",
        why="the other entries are numbers of it",
    ),
    Bad(
        "<select><option>All roles</option><option>Editor</option></select>",
        becomes='<select aria-label="All roles"><option>All roles</option><option>Editor</option></select>',
        why="a filter that is open says what it is one of",
    ),
    Bad(
        "<select><option>All day</option><option>Morning</option></select>",
        becomes=None,
        why="a time, as the other one",
    ),
    Bad(
        "<select><option>Table</option><option>Table 1</option><option>Bar</option></select>",
        becomes=None,
        why="a table and a bar, but of what?",
    ),
    Good("<label>Tea <select><option>Select tea</option></select></label>", "a brand of tea, perhaps, and a label"),
    Bad(
        '<select name="country"><option>Austria</option><option>Belgium</option></select>',
        becomes='<select aria-label="Country" name="country"><option>Austria</option><option>Belgium</option></select>',
        why="its name is a word that says what is chosen",
    ),
    Good("<label>Town <select><option>Bern</select></label>", "a label around it"),
    Good('<select aria-label="Town"><option>Bern</select>', "a name of its own"),
    Bad(
        "<p>Town: <select><option>Bern</option></select></p>",
        becomes='<p>Town: <select aria-label="Town"><option>Bern</option></select></p>',
        why="the words before it",
    ),
    Bad(
        '<label>Town</label><select id="t"><option>Bern</option></select>',
        becomes='<label for="t">Town</label><select id="t"><option>Bern</option></select>',
        why="the label beside it leads nowhere",
    ),
    Bad(
        '<select><option value="">Choose a town…</option><option>Bern</option></select>',
        becomes='<select aria-label="Choose a town"><option value="">Choose a town…</option>'
        "<option>Bern</option></select>",
        why="an entry that is no choice says what to choose",
    ),
    Bad(
        '<select name="zeit"><option>Uhrzeit wählen</option><option>vormittags</option></select>',
        becomes='<select aria-label="Uhrzeit wählen" name="zeit"><option>Uhrzeit wählen</option>'
        "<option>vormittags</option></select>",
        why="the same in a language whose verbs come last",
    ),
    Bad(
        '<select name="birth_month"><option>Month</option><option>January</option></select>',
        becomes='<select aria-label="Month" name="birth_month"><option>Month</option><option>January</option></select>',
        why="its first entry is what its name ends in",
    ),
    Bad(
        '<select><option value="">Everything</option><option value="b">Blog posts</option></select>',
        becomes=None,
        why="everything of what? It is a choice, and no name: asked",
    ),
    Bad(
        '<select name="show_all"><option>All</option><option>New</option></select>',
        becomes=None,
        why="its name ends in what can be chosen",
    ),
    Bad(
        '<select name="sort"><option>Newest first</option><option>Price</option></select>',
        becomes='<select aria-label="Sort by" name="sort"><option>Newest first</option><option>Price</option></select>',
        why="its name is the word that such lists have",
    ),
    Bad(
        "<select><option>EN</option><option>DE</option><option>FR</option></select>",
        becomes='<select aria-label="Language"><option>EN</option><option>DE</option><option>FR</option></select>',
        why="each entry is a language",
    ),
    Bad(
        "<select><option>DE</option><option>FR</option><option>IT</option></select>",
        becomes=None,
        why="languages, or countries",
    ),
    Bad(
        "<select><option>€ EUR</option><option>$ USD</option></select>",
        becomes='<select aria-label="Currency"><option>€ EUR</option><option>$ USD</option></select>',
        why="each entry is a currency",
    ),
    Bad(
        '<p>Start <select name="job[start(1i)]"><option>2026</select>'
        '<select name="job[start(2i)]"><option>May</select></p>',
        becomes='<p>Start <select aria-label="Start, Year" name="job[start(1i)]"><option>2026</select>'
        '<select aria-label="Start, Month" name="job[start(2i)]"><option>May</select></p>',
        why="lists for the parts of one date share its label",
    ),
    Bad(
        '<div class="field"><p>Role</p><div class="control"><div class="select"><select><option value="">-- Select --'
        '<option>Cook</select></div><span class="icon"><i></i></span></div></div>',
        becomes='<div class="field"><p>Role</p><div class="control"><div class="select"><select aria-label="Role">'
        '<option value="">-- Select --<option>Cook</select></div><span class="icon"><i></i></span></div></div>',
        why="its label stands over the box that holds it and an icon",
    ),
    Bad("<select><option>Bern</option></select>", becomes=None, why="a place, but of what? asked"),
]
