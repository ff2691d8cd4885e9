"""What somebody does who hears the example site for the first time: the same on the site as it is and as repaired."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from tests.screen_reader.reader import Reader

POPUP_SEEN = "try { sessionStorage.setItem('wrenfield-popup', 'seen') } catch {}"
"""Else the site's popup opens eight seconds after a page has, in the midst of whatever is going on."""

KEPT = "JSON.stringify({...localStorage})"
RESTORE = "(localStorage.clear(), Object.assign(localStorage, KEPT))"
TRIES = 3


class Reading(NamedTuple):
    """A page, and what is done on it: keys, in the names of the X Window System; `focus on` a selector; `script`."""

    title: str
    page: str
    steps: tuple[str, ...] = ()


class Step(NamedTuple):
    """What was done, and what was said; None where nobody did it, and what is said depends on what was before."""

    done: str
    said: list[str] | None


FIRST_VISIT = Reading("The home page, on the first visit", "index.html")
POPUP = Reading(
    "A popup that nobody asked for",
    "index.html",
    ("focus on .logo", "Tab", "script showPopup()", *["Tab"] * 4, "Escape"),
)
READINGS = (
    FIRST_VISIT,
    Reading("The home page, on the second visit: Tab, fifteen times", "index.html", ("Tab",) * 15),
    Reading("Headings, and regions", "index.html", ("ctrl+Home", *["h"] * 5, "ctrl+Home", *["m"] * 4)),
    Reading("A menu", "index.html", ("focus on .logo", "Tab", "Tab", "Return", "Down", "Down", "Escape")),
    Reading("Pictures", "shop.html", ("ctrl+Home", *["g"] * 4)),
    Reading("A form", "contact.html", ("focus on .crumbs a", *["Tab"] * 6)),
    Reading("A form that is sent empty", "insurance-check.html", ("focus on #agree", "Tab", "Tab", "Return", "Tab")),
    POPUP,
)
LETTER = (
    "script document.body.insertAdjacentHTML('beforeend',"
    """ '<div role="dialog" aria-label="Our letter"><p>News once a month.</p></div>')"""
)
"""A popup that leaves the focus where it is."""
ANOTHER_PAGE = "script history.pushState({}, '', 'rooms'), document.title = 'Our rooms'"
"""As a site does whose pages are put in place by a script."""
WITHOUT_PROFILE = Reading("Without the profile", "index.html", (LETTER, ANOTHER_PAGE))
PROFILE_ON = Reading(
    "The profile is turned on in the quick navigation", "index.html", ("Tab", "Return", *["Tab"] * 3, "space")
)
WITH_PROFILE = Reading(
    "With the profile", "index.html", (LETTER, ANOTHER_PAGE, "KP_Insert+a", "h", "h", "h", "shift+h", "b", "g")
)
PROFILE = (FIRST_VISIT, WITHOUT_PROFILE, PROFILE_ON, WITH_PROFILE)
PAGES = {reading.page for reading in READINGS}


def read(
    reader: Reader,
    site: str,
    readings: tuple[Reading, ...],
    is_as_expected: Callable[[Reading, list[Step]], bool] = lambda _reading, _steps: True,
) -> Iterator[tuple[Reading, list[Step]]]:
    """Each reading with what was said. One that is not as expected is tried again, as if it had not been: on a machine
    that is very busy Orca now and then comes too late to something."""
    reader.page.add_init_script(POPUP_SEEN)
    kept = "{}"
    for reading in readings:
        for _ in range(TRIES):
            steps = list(_steps_of(reader, site, reading))
            if is_as_expected(reading, steps):
                break
            reader.js(RESTORE.replace("KEPT", kept))
        kept = reader.js(KEPT)
        yield reading, steps


def _steps_of(reader: Reader, site: str, reading: Reading) -> Iterator[Step]:
    yield Step("the page opens", reader.opens(f"{site}/{reading.page}", waits=not reading.steps))  # else heard at once
    for number, step in enumerate(reading.steps):
        said = _said(reader, step)
        yield Step(step, None if number == 0 and step == "Tab" else said)  # Orca may have read that when it opened


def lines_of(readings: Iterable[tuple[Reading, list[Step]]]) -> list[str]:
    """Everything that was said, in order."""
    return [line for _, steps in readings for step in steps for line in step.said or ()]


def _said(reader: Reader, step: str) -> list[str] | None:
    match step.split(" ", 1):
        case ["focus", selector]:
            reader.does(f"document.querySelector({selector.removeprefix('on ')!r}).focus()")
            return None
        case ["script", script]:
            return reader.does(script)
    return reader.press(step)
