"""
Looks at the icon that is all a control shows, and tells what it means.

A page that is opened in the browser has all its unnamed icons taken at once: each by itself, on nothing, at several
times its size, so that drawings, pictures, masks and glyphs of fonts all look the same. What cannot be seen there (a
menu that is closed), and everything where there is no browser, is drawn from its source instead.
"""

from __future__ import annotations

import io
import logging
from base64 import b64decode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urldefrag

import msgspec
import numpy as np
from PIL import Image
from playwright.sync_api import CDPSession

from curbcut.aria import has_name
from curbcut.html import Document, Element, parse
from curbcut.knowledge import Answer, IconMeaning
from curbcut.learner.browser import Browser, Window
from curbcut.learner.crawl import Client, Fetched, is_own
from curbcut.learner.fingerprint import digest
from curbcut.learner.scripts import script
from curbcut.naming import HANDLERS, question_about_icon
from curbcut.vision.icons import Recognised, icon_in_picture, icon_in_svg
from curbcut.vision.pictures import NoPicture, bytes_in, opened

ANSWERS = IconMeaning

log = logging.getLogger("curbcut")

WINDOWS: Final = (Window(1280, 900), Window(390, 844))
MOST_ON_A_PAGE: Final = 80
LARGEST_FILE: Final = 300_000
_CONTROLS: Final = ("a", "button", "summary", "input")
_SIDE: Final = 96
"""Pixels that the longer side of an icon should have."""
_LARGEST_SCALE: Final = 6.0
_MARGIN: Final = 0.4
"""How far around its box an icon is looked for, by its size: glyphs and shadows of a drawing stand out of theirs."""
_MOST_FILE_PIXELS: Final = 1024
_FORMATS: Final = ("PNG", "GIF", "WEBP", "ICO")

Picture = np.ndarray[tuple[int, ...], np.dtype[np.uint8]]


@dataclass(slots=True)
class Icons:
    """The icons of a site; one for each pass."""

    client: Client
    _seen: dict[IconMeaning, Picture] = field(default_factory=dict)
    _opened: set[str] = field(default_factory=set)

    def answer(self, question: IconMeaning, pages: Sequence[Fetched], browser: Browser | None) -> Answer | None:
        """What an icon means that was met on these pages; None if nothing can be said. browser: None where there is
        none. Raises LearnerError."""
        found = self._in_the_browser(question, pages, browser) or self._from_its_source(question)
        return Answer(found.purpose, found.how, found.confidence) if found is not None else None

    def _in_the_browser(
        self, question: IconMeaning, pages: Sequence[Fetched], browser: Browser | None
    ) -> Recognised | None:
        for page in pages:
            if question in self._seen:
                break
            if browser is not None and (opening := digest(page.url, page.body)) not in self._opened:
                self._opened.add(opening)
                self._seen |= _pictures_on(page, browser)
        return _recognised(self._seen.get(question))

    def _from_its_source(self, question: IconMeaning) -> Recognised | None:
        if question.styles:
            return None
        if question.drawing.startswith("<"):
            return icon_in_svg(question.drawing)
        if question.drawing.startswith("data:"):
            return _recognised(_picture_in(bytes_in(question.drawing) or b""))
        address, part = urldefrag(question.drawing)
        if not is_own(address, self.client.own) or not self.client.may_visit(address):
            return None
        found = self.client.get(address, largest=LARGEST_FILE)
        if found is None:
            return None
        if "svg" in found.content_type or found.body.lstrip()[:5] in (b"<svg ", b"<?xml"):
            return icon_in_svg(found.body.decode("utf-8", "replace"), part)
        return _recognised(_picture_in(found.body))


def _recognised(picture: Picture | None) -> Recognised | None:
    return icon_in_picture(picture) if picture is not None else None


def _picture_in(body: bytes) -> Picture | None:
    """The pixels of a stranger's file; None for what is no picture, or has more of them than an icon."""
    try:
        found = opened(body)
    except NoPicture:
        return None
    is_icon = found.format in _FORMATS and max(found.size) <= _MOST_FILE_PIXELS
    return np.asarray(found.image) if is_icon else None


def _pictures_on(page: Fetched, browser: Browser) -> Mapping[IconMeaning, Picture]:
    """The icons of one page's unnamed controls, each as it is seen in the first window that shows it."""
    document = parse(page.body, content_type=page.content_type)
    if document is None:
        return {}
    wanted = dict(_unnamed(document, page.url))
    seen: dict[IconMeaning, Picture] = {}
    for window in WINDOWS:
        missing = {question: element for question, element in wanted.items() if question not in seen}
        if not missing:
            break
        with browser.resting_at(page.url, window) as shown:
            session = shown.context.new_cdp_session(shown)
            clear = {"color": {"r": 0, "g": 0, "b": 0, "a": 0}}
            session.send("Emulation.setDefaultBackgroundColorOverride", clear)
            for question, element in missing.items():
                box = shown.evaluate(script(__package__, "icon_box.js"), _where(element))
                if box:
                    seen[question] = _taken(session, msgspec.convert(box, tuple[float, float, float, float]))
            session.send("Emulation.setDefaultBackgroundColorOverride")
            session.detach()
    return seen


def _unnamed(document: Document, url: str) -> Iterator[tuple[IconMeaning, Element]]:
    """The questions about a page's icons, and the element that is to be looked at for each."""
    controls = dict.fromkeys((*document.all(*_CONTROLS), *document.having("role"), *document.having(*HANDLERS)))
    count = 0
    for control in controls:
        if has_name(control):
            continue
        question = question_about_icon(control, url)
        if question is not None:
            count += 1
            yield question, _shown_in(control)
        if count == MOST_ON_A_PAGE:
            log.warning("Of %s, only %d icons are looked at.", url, count)
            return


def _shown_in(control: Element) -> Element:
    """The drawing or picture in a control, or the innermost element that its style sheets draw on."""
    pictures = control.descendants("svg", "img")
    if pictures:
        return pictures[0]
    inner = control
    while children := inner.children:
        inner = children[0]
    return inner


def _where(element: Element) -> Mapping[str, object]:
    place: list[int] = []
    node = element
    while (parent := node.parent) is not None:
        place.append(parent.children.index(node))
        node = parent
    return {"place": place[::-1], "tag": element.tag, "classes": element.get("class") or ""}


def _taken(session: CDPSession, box: tuple[float, float, float, float]) -> Picture:
    left, top, width, height = box
    size = max(width, height)
    clip = {
        "x": left - _MARGIN * size,
        "y": top - _MARGIN * size,
        "width": width + 2 * _MARGIN * size,
        "height": height + 2 * _MARGIN * size,
        "scale": min(_LARGEST_SCALE, max(1.0, _SIDE / size)),
    }
    taken = session.send("Page.captureScreenshot", {"format": "png", "clip": clip, "captureBeyondViewport": True})
    with Image.open(io.BytesIO(b64decode(msgspec.convert(taken["data"], str))), formats=("PNG",)) as image:
        return np.asarray(image.convert("RGBA"))
