"""
Pictures of the site before and after, for people who can see them: the page with what a screen reader is told.

The two pages look almost the same, on purpose. So every link, button, field and picture gets a tag with the role and
the name that the browser hands to assistive technology: red if there is no name, green if there is one.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from demonstration.browser import open_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser, CDPSession, Page

PRESSED_OR_FILLED = {"button", "checkbox", "combobox", "link", "radio", "searchbox", "tab", "textbox"}
SHOWN = {"Iframe", "image"}

DRAW_TAGS = (Path(__file__).parent / "tags.js").read_text(encoding="utf-8")

WIDTH = 1180
"""Of the window, in pixels."""


class Scene(NamedTuple):
    """A part of a page worth a picture, in pixels."""

    name: str
    page: str
    top: int
    height: int
    left: int = 0
    width: int = WIDTH


HEADER = Scene("header", "insurance-check.html", 0, 164, left=480, width=700)
FORM = Scene("insurance", "insurance-check.html", 490, 880, width=820)
SCENES = (HEADER, FORM, Scene("shop", "shop.html", 640, 700), Scene("team", "team.html", 860, 760))


class Told(NamedTuple):
    """What assistive technology is told of one thing, and where on the page it is, in pixels."""

    role: str
    name: str
    x: float
    y: float
    width: float
    height: float


def take_pictures(before: str, after: str, folder: Path) -> list[Path]:
    """
    Writes `<scene>-before.png` and `<scene>-after.png` for every scene, and `before-after.png` of two of them.

    before, after: the addresses of the two sites. Raises `NoPicturesError`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with open_browser() as browser:
        pictures = [
            _picture(browser, site + scene.page, scene, folder / f"{scene.name}-{side}.png")
            for scene in SCENES
            for side, site in (("before", before), ("after", after))
        ]
        return [*pictures, _both(browser, folder)]


def _picture(browser: Browser, address: str, scene: Scene, target: Path) -> Path:
    page = browser.new_page(viewport={"width": WIDTH, "height": 900}, reduced_motion="reduce")
    page.add_init_script("localStorage.setItem('wrenfield-cookies', 'yes')")
    page.goto(address, wait_until="load")
    page.evaluate("document.fonts.ready")
    page.evaluate(DRAW_TAGS, [told._asdict() for told in _everything_told(page)])
    page.screenshot(
        path=target,
        full_page=True,
        clip={"x": scene.left, "y": scene.top, "width": scene.width, "height": scene.height},
    )
    page.close()
    return target


def _everything_told(page: Page) -> Iterator[Told]:
    session = page.context.new_cdp_session(page)
    session.send("DOM.getDocument")
    nodes = {node["nodeId"]: node for node in session.send("Accessibility.getFullAXTree")["nodes"]}
    for node in nodes.values():
        role, parent = _value(node, "role"), nodes.get(node.get("parentId", ""), {})
        is_part = role in SHOWN and _value(parent, "role") in PRESSED_OR_FILLED
        if role in PRESSED_OR_FILLED | SHOWN and not node["ignored"] and not is_part:
            yield from _placed(session, node["backendDOMNodeId"], role, _value(node, "name"))


def _value(node: Mapping[str, Mapping[str, str]], key: str) -> str:
    return node.get(key, {}).get("value", "")


def _placed(session: CDPSession, node: int, role: str, name: str) -> Iterator[Told]:
    from playwright.sync_api import Error

    try:
        quad = session.send("DOM.getBoxModel", {"backendNodeId": node})["model"]["border"]
    except Error:
        return  # it has no box: nothing to point at
    yield Told(role, " ".join(name.split()), quad[0], quad[1], quad[2] - quad[0], quad[5] - quad[1])


def _both(browser: Browser, folder: Path) -> Path:
    columns = "".join(
        f"<section><h2>{title}</h2>"
        + "".join(f'<img src="{_embedded(folder / f"{scene.name}-{side}.png")}">' for scene in (HEADER, FORM))
        + "</section>"
        for title, side in (("Before: what a screen reader is told", "before"), ("After", "after"))
    )
    page = browser.new_page(viewport={"width": 1400, "height": 700}, device_scale_factor=1.5)
    page.set_content(f"<style>{_STYLE}</style><body>{columns}</body>", wait_until="load")
    target = folder / "before-after.png"
    page.screenshot(path=target, full_page=True)
    page.close()
    return target


def _embedded(picture: Path) -> str:
    return "data:image/png;base64," + base64.b64encode(picture.read_bytes()).decode("ascii")


_STYLE = """
body { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; margin: 0; padding: 20px 24px 24px; }
body { background: #eef1ee; color: #22312d; font: 600 20px/1.3 system-ui, "Liberation Sans", sans-serif; }
h2 { margin: 0 0 10px; font: inherit; }
img { display: block; width: 100%; margin-bottom: 14px; border-radius: 10px; }
img { box-shadow: 0 2px 14px rgb(18 54 48 / 18%); }
"""
