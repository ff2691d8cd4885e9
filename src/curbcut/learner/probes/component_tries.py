"""Uses one control of a page after the other, and tells what each one made appear."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import msgspec
from playwright.sync_api import Error, Page

from curbcut.learner.browser import Browser
from curbcut.learner.crawl import without_fragment
from curbcut.learner.probes.component_kinds import (
    DAYS,
    kind_of_field,
    kind_of_overlay,
    kind_of_replacement,
    kind_under_the_pointer,
)
from curbcut.learner.probes.component_values import (
    LIKELY,
    SURE,
    Allowance,
    Candidate,
    Panel,
    Point,
    Seen,
    Tried,
    Uninvited,
    panel_of,
)
from curbcut.learner.scripts import joined

MOST_ON_A_PAGE: Final = 60
ALIKE: Final = 2
"""So many controls of one kind in one place are tried; the rest are as those."""
ALIKE_WITHOUT_EFFECT: Final = 2
PAUSES: Final = (0, 600)
"""Milliseconds before the next click; some controls do nothing until what they move has come to rest."""
MOMENTS: Final = (40, 120, 240)
"""Milliseconds until the page is looked at again after a try; to load it anew takes longer."""
LETTERS: Final = ("a", "e")
"""Typed into a field: one that suggests something has words with these."""
_CALL: Final = "([name, ...values]) => window[Symbol.for('curbcut components')][name](...values)"
_AWAY: Final = (2, 2)


class Explorer:
    """A page under trial. What is kept about elements, by their numbers, lasts over loading it again."""

    def __init__(self, browser: Browser, page: Page, allowance: Allowance) -> None:
        self._browser = browser
        self._page = page
        self._allowance = allowance
        self._url = page.url
        self._covered: Uninvited | None = None
        self._heard: list[tuple[int, str]] = []
        self._watch()

    def _watch(self) -> None:
        """Puts into the page what watches it from within, after it was loaded or something is gone from it."""
        self._page.evaluate(joined(__package__, *WATCHING))

    def call(self, name: str, *values: object) -> Any:
        return self._page.evaluate(_CALL, [name, *values])

    # ------------------------------------------------------------------------------------------------ going through

    def tries(self, known: set[str], idle: Counter[str]) -> list[Tried]:
        """What came of every try. known: kinds of controls that need not be tried again; idle: how often each has had
        no effect, here and on other pages. Both grow."""
        found = list(self._from_the_start())
        effects: Counter[str] = Counter()
        self._heard = self._listening()
        candidates = msgspec.convert(self.call("candidates", self._heard), list[Candidate])
        listening = {number for number, _ in self._heard}
        done_before = {sort for sort, times in idle.items() if times >= ALIKE_WITHOUT_EFFECT}
        fresh = [
            each
            for each in candidates
            if each.sort not in known and (each.sort not in done_before or each.number in listening)
        ]
        here: Counter[str] = Counter()
        known.update(each.sort for each in candidates)
        for candidate in fresh:
            if self._allowance.is_spent or here.total() + effects.total() >= MOST_ON_A_PAGE:
                break
            if effects[candidate.sort] >= ALIKE or here[candidate.sort] >= ALIKE_WITHOUT_EFFECT:
                continue
            self._allowance.tries -= 1
            came = self._try(candidate)
            effects[candidate.sort] += bool(came)
            here[candidate.sort] += not came
            found += came
        idle.update({sort: times for sort, times in here.items() if not effects[sort]})
        for sort in +effects:
            del idle[sort]
        return found

    def _try(self, candidate: Candidate) -> list[Tried]:
        try:
            with self._browser.refusing_all(self._page):
                came = list(self._used(candidate))
                self._page.mouse.move(*_AWAY)
                self._page.keyboard.press("Escape")
                self.call("goHome")
                is_as_before = self._comes_to_be_as_before()
        except Error:
            came, is_as_before = [], False  # the page went away
        if not is_as_before:
            self.again()
        return came

    def _comes_to_be_as_before(self) -> bool:
        """Whether the page is soon as it was: a head that shrinks while it is scrolled takes a moment to grow again. An
        address within the page is no other page."""
        if without_fragment(self._page.url) != without_fragment(self._url):
            return False
        for patience in MOMENTS:
            self.call("settle", patience, 400)
            if self.call("isAsBefore"):
                return True
        return False

    def again(self) -> None:
        """The page as it is when it is loaded."""
        self._page.mouse.move(*_AWAY)
        self._page.goto("about:blank")
        self._page.goto(self._url, wait_until="load")
        self._watch()
        self.call("settle", 150, 900)
        self._watch()
        if self._covered is not None:
            self._uncover(self._covered)
        self.call("hear", self._heard)

    def _listening(self) -> list[tuple[int, str]]:
        """Which elements have handlers of their own, and of what kinds."""
        session = self._page.context.new_cdp_session(self._page)
        try:
            root = session.send("Runtime.evaluate", {"expression": "document"})["result"]["objectId"]
            heard = session.send("DOMDebugger.getEventListeners", {"objectId": root, "depth": -1})["listeners"]
            kinds: dict[int, set[str]] = {}
            for each in heard:
                if "backendNodeId" in each:
                    kinds.setdefault(each["backendNodeId"], set()).add(str(each["type"]))
            found = []
            for node, types in list(kinds.items())[:400]:
                if types & _TELLING and (number := _number_of(session, node)) >= 0:
                    found.append((number, " ".join(sorted(types))))
            return found
        finally:
            session.detach()

    # ------------------------------------------------------------------------------------------------ from the start

    def _from_the_start(self) -> Iterator[Tried]:
        """What lies over the page before anybody has asked for it; what covers it all is closed, to reach the rest."""
        looked_at: set[str] = set()
        while each := self._uninvited(looked_at):
            looked_at.add(each.signature)
            panel = str(self.call("locateNow", [each.handle]))
            try:
                with self._browser.refusing_all(self._page):
                    closer = self._closing(each.handle)
            except Error:
                closer = None
            if closer is None:
                self.again()
                continue
            number, selector = closer
            kind = "modal" if each.blocks else "popup"
            tried = Tried(
                kind, "load", each.number, each.signature, panel_of(each), SURE, ["it is there from the start"]
            )
            tried.close, tried.close_locator, tried.panel_locator = number, selector, panel
            if each.blocks:
                self._covered = each
            self.again()
            yield tried

    def _uninvited(self, looked_at: set[str]) -> Uninvited | None:
        every = msgspec.convert(self.call("uninvited"), list[Uninvited])
        return next((each for each in every if each.signature not in looked_at), None)

    def _uncover(self, covered: Uninvited) -> None:
        for each in msgspec.convert(self.call("uninvited"), list[Uninvited]):
            if each.signature == covered.signature:
                with self._browser.refusing_all(self._page):
                    self._closing(each.handle)
                self._watch()

    # ------------------------------------------------------------------------------------------------ one control

    def _used(self, candidate: Candidate) -> Iterator[Tried]:
        self._page.mouse.move(*_AWAY)
        point = self._point(self.call("begin", candidate.number))
        if point is None:
            return
        if candidate.is_typed:
            yield from self._typed(candidate, point)
            return
        self._page.mouse.move(point.x, point.y)  # at once: nothing on the way is to open
        self._page.mouse.move(point.x + 1, point.y)
        self.call("settle", 160, 600)
        came = self._shown()
        named = kind_under_the_pointer(came) if came else None
        if came and named:
            yield self._tried(candidate, "hover", came, named)
            if named[0] != "tooltip":
                return
        elif "focus" in candidate.ways:
            self.call("focus", candidate.number)
            self.call("settle", 80, 400)
            came = self._shown()
            named = kind_under_the_pointer(came) if came else None
            if came and named:
                yield self._tried(candidate, "focus", came, self._chosen(named, came))
                return
        if "click" in candidate.ways and not (candidate.leads_away and "hover" in candidate.ways):
            self.call("note")
            yield from self._clicked(candidate, point)

    def _typed(self, candidate: Candidate, point: Point) -> Iterator[Tried]:
        self._page.mouse.click(point.x, point.y)
        self.call("settle", 120, 600)
        for way, letter in (("focus", ""), *(("type", letter) for letter in LETTERS)):
            if letter:
                self._page.keyboard.type(letter)
                self.call("settle", 350, 800)
            came = self._shown()
            named = kind_of_field(came, is_read_only=candidate.is_read_only) if came else None
            if came and named:
                yield self._tried(candidate, way, came, named)
                return

    def _clicked(self, candidate: Candidate, point: Point) -> Iterator[Tried]:
        choice = self.call("choice")
        self._page.mouse.click(point.x, point.y)
        self.call("settle", 120, 1000)
        if not self.call("isPointedAt"):  # what the page was scrolled to may show something to the pointer on it
            self._page.mouse.move(*_AWAY)
            self.call("settle", 120, 1000)
        seen = msgspec.convert(self.call("seen"), Seen)
        panel = seen.panel
        if panel is None or (panel.is_within and not panel.focusables):
            return  # what changes in the control itself, as a sun that becomes a moon, is its state
        is_one_of_several = panel.siblings > 1 and not panel.blocks
        if is_one_of_several and not panel.replaced:  # the one before may still be on its way out
            self.call("settle", 600, 1500)
            panel = msgspec.convert(self.call("seen"), Seen).panel or panel
        if panel.replaced or not panel.is_overlay or is_one_of_several:
            came = list(self._in_the_flow(candidate, point, panel))
            yield from came
            if came or not panel.is_overlay or panel.replaced:
                return
        chooses = False
        closer = None
        if panel.days < DAYS and not panel.blocks and panel.is_anchored and panel.is_list:
            chooses = self._chooses(panel, choice)
        elif panel.days < DAYS:
            closer = self._closing(panel.handle)
        tried = self._tried(candidate, "click", panel, kind_of_overlay(panel, chooses=chooses))
        if tried.kind in {"modal", "popup"} and closer is not None:
            tried.close, tried.close_locator = closer
        if tried.kind == "popup" and closer is None and (panel.siblings > 1 or not panel.is_anchored):
            tried.confidence = LIKELY  # a slide that comes in lies over the page too
        yield tried

    def _in_the_flow(self, candidate: Candidate, point: Point, panel: Panel) -> Iterator[Tried]:
        for pause in PAUSES:
            self.call("settle", pause, 1000)
            self.call("note")
            self._page.mouse.click(point.x, point.y)
            self.call("settle", 120, 1000)
            after = msgspec.convert(self.call("seen"), Seen)
            stays = bool(self.call("isShown", panel.handle))
            if not stays:
                break
        advances = after.panel is not None and (
            after.panel.signature == panel.signature or after.panel.number in panel.replaced
        )
        has_words = any(map(str.isalpha, self.call("words", candidate.number)))
        named: tuple[str, str] | None
        if panel.is_overlay and not panel.replaced and not advances:
            named = None
        elif panel.replaced or advances:
            named = kind_of_replacement(panel, stays=stays, advances=advances, has_words=has_words)
        else:
            named = None if stays else ("accordion", "the next click hides it again")
        if named is not None:
            yield self._tried(candidate, "click", panel, named)

    def _chooses(self, panel: Panel, before: str) -> bool:
        """Whether choosing an item changes what the control says."""
        for key in panel.items[1:3]:
            point = self._point(self.call("pointOf", key))
            if point is None:
                continue
            self._page.mouse.click(point.x, point.y)
            self.call("settle", 100, 600)
            return str(self.call("choice")) != before
        return False

    def _chosen(self, named: tuple[str, str], panel: Panel) -> tuple[str, str]:
        """A list that came with the focus is one to choose from, if its control then shows what was chosen."""
        if named[0] == "menu" and not panel.links and self._chooses(panel, str(self.call("choice"))):
            return kind_of_overlay(panel, chooses=True)
        return named

    def _closing(self, panel: int) -> tuple[int, str] | None:
        """The control in a panel that closes it: its number and a locator."""
        for key in msgspec.convert(self.call("closersIn", panel), list[int]):
            point = self._point(self.call("pointOf", key))
            if point is None:
                continue
            number, selector = self.call("numberAt", key), self.call("locateNow", [key])
            self._page.mouse.click(point.x, point.y)
            self.call("settle", 100, 800)
            if not self.call("isShown", panel):
                return int(number), str(selector)
        return None

    def _tried(self, candidate: Candidate, on: str, panel: Panel, named: tuple[str, str]) -> Tried:
        kind, evidence = named
        tried = Tried(kind, on, candidate.number, candidate.signature, panel, evidence=[evidence])
        tried.panel_locator = str(self.call("locateNow", [panel.handle]))
        if panel.items:
            tried.item_locator = str(self.call("locateNow", panel.items))
        return tried

    def _shown(self) -> Panel | None:
        return msgspec.convert(self.call("seen"), Seen).panel

    def _point(self, found: object) -> Point | None:
        return msgspec.convert(found, Point | None)


WATCHING: Final = ("component_sight.js", "component_candidates.js", "component_effects.js", "component_names.js")
"""The parts of what watches a page from within."""
_PRESSES: Final = frozenset({"click", "mousedown", "mouseup", "pointerdown", "pointerup", "touchstart"})
_COMES_NEAR: Final = frozenset({"mouseenter", "mouseover", "pointerenter", "pointerover", "focus", "focusin"})
_TELLING: Final = _PRESSES | _COMES_NEAR


def _number_of(session: Any, node: int) -> int:
    try:
        found = session.send("DOM.resolveNode", {"backendNodeId": node})["object"]["objectId"]
        declared = "function () { return window[Symbol.for('curbcut components')].elements.indexOf(this); }"
        told = session.send(
            "Runtime.callFunctionOn", {"objectId": found, "functionDeclaration": declared, "returnByValue": True}
        )
        return int(told["result"].get("value", -1))
    except (Error, KeyError, TypeError):
        return -1
