"""
Photographs of pages that are looked at once, pixel by pixel.

Playwright packs its screenshots as tightly as it can, which takes several times as long as all else about them.
"""

from __future__ import annotations

from functools import cache

from playwright.sync_api import FloatRect, Page

from curbcut.learner.browser import PROBES
from curbcut.learner.scripts import script


def photograph(page: Page, place: FloatRect, *, from_window: bool = False) -> str:
    """What is seen at a place, as a loosely packed PNG in base64, in CSS pixels. place: counted from the page's corner,
    or `from_window` from the corner of what the window shows of it."""
    session = page.context.new_cdp_session(page)
    try:
        clip = {**place, "scale": 1}
        if from_window:
            window = session.send("Page.getLayoutMetrics")["cssVisualViewport"]
            clip |= {"x": place["x"] + window["pageX"], "y": place["y"] + window["pageY"]}
        settings = {"format": "png", "clip": clip, "captureBeyondViewport": not from_window, "optimizeForSpeed": True}
        return str(session.send("Page.captureScreenshot", settings)["data"])
    finally:
        session.detach()


@cache
def script_for_photographs(package: str, name: str) -> str:
    """A script that is given photographs, and opens them by `opened` or reads them by `pixelsOf`."""
    return f"(given) => {{\n{script(PROBES, 'opened_picture.js')}\nreturn ({script(package, name)})(given);\n}}"
