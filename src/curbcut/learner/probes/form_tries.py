"""Fills in one form of a page again and again, and tells what it says of each field that it does not take."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from typing import Any, Final, NamedTuple
from urllib.parse import quote_plus, urlsplit

import msgspec
from playwright.sync_api import Dialog, Error, Page, Request

from curbcut.learner.browser import Browser
from curbcut.learner.probes.component_tries import WATCHING
from curbcut.learner.probes.form_values import Field, good, wrong
from curbcut.learner.scripts import joined

MOST_FIELDS: Final = 16
"""A form with more is left alone."""
MOST_TRIES: Final = 8
"""Fields of a form that are made wrong alone; where a message stands for eight, it does for the rest."""
MOST_RELOADS: Final = 4
LATE_SECONDS: Final = 3.0
"""How long a form may take to send what it has taken."""
_CALL: Final = "([name, ...values]) => window[Symbol.for('curbcut forms')][name](...values)"
_AWAY: Final = (2, 2)
_READING: Final = frozenset({"GET", "HEAD"})

Kind = tuple[str, str]
"""A kind of message: what finds it, and where it stands to its field."""


class Message(msgspec.Struct, frozen=True):
    """Words that came. `selector` finds their element as it is now, `waiting` as it was before, `""` where it is new;
    `places` are the fields to which it could belong, and where it stands to each; `tied` those that it describes."""

    handle: int
    selector: str
    waiting: str
    places: list[tuple[int, str]]
    tied: list[int]


class Answered(msgspec.Struct, frozen=True, rename="camel"):
    """What a form has said: how many fields the browser itself found fault with, whether words or marks came, and
    whether the focus was led to a field."""

    native: int
    has_words: bool
    has_marks: bool
    leads: bool
    messages: list[Message]


class Attempt(NamedTuple):
    """What came of pressing the button. `is_sent`: it would have gone to the server; then what is said is about that.
    `has_asked`: a box of the browser's came up with words. `load`: how often the page had been loaded again."""

    load: int
    answered: Answered
    is_pressed: bool
    is_sent: bool
    has_asked: bool

    @property
    def is_silent(self) -> bool:
        """Whether it was not taken, and nobody has said a word."""
        answered = self.answered
        return self.is_pressed and not (self.is_sent or self.has_asked or answered.native or answered.has_words)

    @property
    def shown(self) -> Mapping[Kind, frozenset[int]]:
        """The fields beside which something has come up, by its kind."""
        found: dict[Kind, set[int]] = defaultdict(set)
        for message in self.answered.messages:
            for field, where in message.places:
                found[message.selector, where].add(field)
        return {kind: frozenset(fields) for kind, fields in found.items()}

    @property
    def told(self) -> Mapping[Kind, frozenset[int]]:
        """Those that have a message, by its kind."""
        return {} if self.is_sent else self.shown

    def messages_of(self, kind: Kind, field: int | None) -> list[Message]:
        """The messages of a kind that a field has."""
        selector, where = kind
        return [each for each in self.answered.messages if each.selector == selector and (field, where) in each.places]


class _Taken(msgspec.Struct, frozen=True, rename="camel"):
    """A form. `checks`: the browser looks at what is filled in before any script does."""

    has_button: bool
    checks: bool
    fields: list[Field]
    names: list[str]


class Form:
    """A form under trial. As long as it is, nothing leaves the browser; when it ends, the page is gone."""

    def __init__(self, browser: Browser, page: Page, number: int, until: float) -> None:
        self._browser = browser
        self._page = page
        self._url = page.url
        self._number = number
        self._until = until
        self.reloads = 0
        self._asked = 0
        self._refused: list[Request] = []
        self._refusing = ExitStack()
        self.fields: Sequence[Field] = ()
        self._left: dict[int, str] = {}
        """What stands in a field that was made right."""

    def __enter__(self) -> Form:
        self._page.on("dialog", self._hear)
        self._begin()
        return self

    def __exit__(self, *_: object) -> None:
        self._end()
        self._page.remove_listener("dialog", self._hear)

    def _hear(self, _: Dialog) -> None:
        self._asked += 1

    def call(self, name: str, *values: object) -> Any:
        return self._page.evaluate(_CALL, [name, *values])

    def _begin(self) -> None:
        self._page.evaluate(_parts())
        self._refused = self._refusing.enter_context(self._browser.refusing_all(self._page, pleases=True))
        taken = msgspec.convert(self.call("take", self._number), _Taken | None)
        can_be_tried = taken is not None and taken.has_button and len(taken.fields) <= MOST_FIELDS
        self.fields = taken.fields if taken is not None and can_be_tried else ()
        self.has_checks = taken is not None and taken.checks
        self._names = taken.names if taken is not None else []
        self._left = {}
        if self.fields:
            self.call("visit")

    def _end(self) -> None:
        """What the page has still in mind to send, and has kept of what was filled in, goes with it."""
        try:
            self._page.mouse.move(*_AWAY)
            self._page.goto("about:blank")
        finally:
            self._refusing.close()
        parts = urlsplit(self._url)
        session = self._page.context.new_cdp_session(self._page)
        origin = f"{parts.scheme}://{parts.netloc}"
        session.send("Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"})
        session.detach()

    def again(self) -> bool:
        """Loads the page anew; False where that was often enough."""
        self.reloads += 1
        if self.reloads > MOST_RELOADS or time.monotonic() > self._until:
            return False
        self._end()
        self._page.goto(self._url, wait_until="load")
        self._page.evaluate(_parts())
        self.call("settle", 150, 1500)
        self._begin()
        return True

    @property
    def is_standing(self) -> bool:
        """Whether the form can be filled in as before."""
        return bool(self.call("isStanding"))

    @property
    def is_ready(self) -> bool:
        """Whether it can be sent, too: the buttons of some rest as long as anything is wrong."""
        return bool(self.call("isReady"))

    @property
    def locator(self) -> str:
        """What has found the form all the time that it was tried."""
        return str(self.call("locatorOfForm"))

    # ------------------------------------------------------------------------------------------------ filling in

    def fill(self, number: int, value: str) -> None:
        if self.fields[number].is_chosen:
            self.call("choose", number, value)
        elif self.call("enter", number):
            if value:
                self._page.keyboard.type(value)
            else:
                self._page.keyboard.press("Delete")
            self.call("leave")
        self.call("settle", 30, 300)

    def make_good(self, *numbers: int) -> None:
        """Makes these fields right, and those of the others that are not as they were left: some forms are emptied."""
        now = self.call("filled")
        for number in range(len(self.fields)):
            if number in numbers or now[number] != self._left.get(number, now[number]):
                self.fill(number, good(self.fields[number]))
                self._left[number] = self.call("filled")[number]

    def make_wrong(self, number: int) -> None:
        """In shape; what is only chosen and must be for the browser is."""
        field = self.fields[number]
        value = good(field) if field.is_chosen and self.has_checks else ""
        self.fill(number, value or wrong(field, passes_browser=self.has_checks, number=number))

    def make_empty(self, number: int) -> None:
        self.fill(number, "")

    def attempt(self) -> Attempt:
        """Presses the button, and hears what is said."""
        before, asked = len(self._refused), self._asked
        self.call("begun")
        point = self.call("pointOfButton")
        is_pressed = point is not None or bool(self.call("press"))
        if point is not None:
            self._page.mouse.click(point["x"], point["y"])
        self._page.mouse.move(*_AWAY)
        self.call("settle", 200, 1200)
        answered = msgspec.convert(self.call("answered"), Answered)
        is_sent = any(map(self._is_the_form, self._refused[before:]))
        return Attempt(self.reloads, answered, is_pressed, is_sent, self._asked > asked)

    def sends_late(self) -> bool:
        """Whether what was pressed before is only being sent now."""
        before = len(self._refused)
        self._page.wait_for_timeout(LATE_SECONDS * 1000)
        return any(map(self._is_the_form, self._refused[before:]))

    def _is_the_form(self, request: Request) -> bool:
        """Whether a request would have taken the form to somebody, and is not one of those that count visits."""
        if request.is_navigation_request() and _is_of_a_window(request):
            return True
        body = (request.post_data_buffer or b"").decode("utf-8", "replace")
        is_own = urlsplit(request.url).netloc == urlsplit(self._url).netloc
        if is_own and request.method not in _READING and request.resource_type != "ping":
            return True
        said = f"{request.url} {body}"
        values = [good(each) for each in self.fields if not each.is_chosen]
        return any(f"{name}=" in said or f'"{name}"' in said for name in self._names) or any(
            value in said or quote_plus(value) in said for value in values if len(value) > 5
        )


def _parts() -> str:
    return joined(__package__, *WATCHING, "form_tries.js")


def _is_of_a_window(request: Request) -> bool:
    try:
        return request.frame.parent_frame is None
    except Error:
        return True  # of one that is just being opened


def forms_on(page: Page) -> list[str]:
    """The forms of a page by what they look like, in the order of their numbers."""
    page.evaluate(_parts())
    return msgspec.convert(page.evaluate(_CALL, ["forms"]), list[str])


def fields_told(attempts: Sequence[Attempt]) -> Iterator[int]:
    """The fields for which any message may be meant."""
    yield from dict.fromkeys(field for each in attempts for fields in each.told.values() for field in sorted(fields))
