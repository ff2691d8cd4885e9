"""What a visitor does with the panel, and what a test looks at afterwards."""

import io
import json
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from statistics import median
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, Locator, Page

SNAPSHOT = """() => {
  const elements = [...document.querySelectorAll("*")].filter((element) => !element.closest("curbcut-access"));
  const card = document.querySelector("garden-card");
  if (card) elements.push(...card.shadowRoot.children);
  const looks = (element) => {
    const style = getComputedStyle(element);
    return Object.fromEntries([...style].filter((name) => !/^(perspective|transform)-origin$|^margin-/.test(name))
      .map((name) => [name, style.getPropertyValue(name)]));
  };
  const sizeOf = (element) => {
    const { width, height } = element.getBoundingClientRect();
    return [width, height].map(Math.round);
  };
  const frozen = document.getAnimations();
  frozen.forEach((animation) => { animation.pause(); animation.currentTime = 0; });
  const seen = elements.flatMap((element, place) => [
    `${place} ${element.outerHTML.split(">")[0]}`,
    `${place} size: ${sizeOf(element)}`,
    ...Object.entries(looks(element)).map(([name, value]) => `${place} ${element.localName} ${name}: ${value}`),
  ]);
  frozen.forEach((animation) => animation.play());
  const muted = [...document.querySelectorAll("video")].map((film) => film.muted);
  return { seen, sheets: document.adoptedStyleSheets.length, muted };
}"""
"""Every attribute, size and computed style of the page, a component's too; only what turns is made to stand still.
Margins are left out: once in fifty loads Chromium says 0 for one that is `auto`, however wide it is drawn."""


@contextmanager
def visiting(browser: Browser, url: str, settings: dict[str, Any] | None = None, **context: Any) -> Iterator[Page]:
    """A page as somebody sees it who chose these settings before."""
    visitor = browser.new_context(**{"viewport": {"width": 1280, "height": 1000}, **context})
    page = visitor.new_page()
    if settings is not None:
        stored = json.dumps(json.dumps({"settings": settings}))
        page.add_init_script(f"localStorage.getItem('curbcut') ?? localStorage.setItem('curbcut', {stored})")
    page.goto(url)
    try:
        yield page
    finally:
        visitor.close()


def open_panel(page: Page) -> Locator:
    """Opens the panel with the keyboard's Enter on its button."""
    page.locator("curbcut-access #options").focus()
    page.keyboard.press("Enter")
    panel = page.locator("curbcut-access dialog.panel")
    panel.wait_for()
    return panel


def open_section(panel: Locator, title: str) -> None:
    """Opens a section of the panel, if it is not open."""
    toggle = panel.get_by_role("button", name=title, exact=True)
    if toggle.get_attribute("aria-expanded") == "false":
        toggle.click()


STATE = """() => [document.querySelectorAll("*").length, document.querySelectorAll("[data-curbcut-look]").length,
  ...document.adoptedStyleSheets.map(({ cssRules, disabled }) => `${cssRules.length} ${disabled}`)].join()"""


def settle(page: Page) -> None:
    """Waits until every element has been looked at: for as long as that takes, and on until nothing changes."""
    page.wait_for_timeout(700)
    until = time.monotonic() + 5
    before = page.evaluate(STATE)
    while time.monotonic() < until:
        page.wait_for_timeout(100)
        now = page.evaluate(STATE)
        if now == before:
            return
        before = now


LONG = 50
"""Milliseconds from which a task is a long one. https://www.w3.org/TR/longtasks-1/"""


@contextmanager
def tracing(browser: Browser, page: Page) -> Iterator[list[float]]:
    """How many milliseconds of the processor each task of the page took, to be read after the block. Entries of
    `longtask` would leave out what a browser does between scripts, and count what other programs of a machine do."""
    tasks: list[float] = []
    browser.start_tracing(page=page, categories=["toplevel"])
    yield tasks
    events = json.loads(browser.stop_tracing())["traceEvents"]
    mains = {(each["pid"], each["tid"]) for each in events if each.get("args", {}).get("name") == "CrRendererMain"}
    tasks += [each["tdur"] / 1000 for each in events if (each["pid"], each["tid"]) in mains and "tdur" in each]


WORK = """() => {
  const words = [];
  for (let count = 0, number = 1; count < 60_000; count++) words.push(`${(number = (number * 16807) % 2147483647)}`);
  return words.sort().join("").length;
}"""
USUAL = 120
"""Milliseconds that `WORK` takes at a quarter of the speed of a processor of 2.6 GHz that has nothing else to do."""


def slowness(browser: Browser, page: Page) -> float:
    """How many times as long scripts of a page take now as they usually do, 1 at least."""
    takes: list[float] = []
    for _ in range(3):
        with tracing(browser, page) as tasks:
            page.evaluate(WORK)
        takes.append(max(tasks))
    return max(1.0, median(takes) / USUAL)


def pixels_of(page: Page, selectors: Iterable[str]) -> dict[str, Image.Image]:
    """What is drawn where the first element of each of these is, cut out of one picture of the whole page."""
    whole = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
    boxes = {selector: page.locator(selector).first.bounding_box() for selector in selectors}
    down = page.evaluate("scrollY")
    return {
        selector: whole.crop(
            (
                round(box["x"]),
                round(box["y"] + down),
                round(box["x"] + box["width"]),
                round(box["y"] + down + box["height"]),
            )
        )
        for selector, box in boxes.items()
        if box is not None
    }


def luminance(colour: tuple[int, ...]) -> float:
    """https://www.w3.org/TR/WCAG21/#dfn-relative-luminance"""
    parts = [part / 255 for part in colour]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def rendered_contrast(image: Image.Image) -> float:
    """The contrast of the commonest colour of a picture of text, its surface, with the letters' strokes."""
    found = image.getcolors(image.width * image.height)  # the number of places for colours, each of which it fills
    counted = sorted(((count, _channels(colour)) for count, colour in found or []), reverse=True)
    surface = luminance(counted[0][1])
    others = [luminance(colour) for _, colour in counted]
    return max((max(surface, other) + 0.05) / (min(surface, other) + 0.05) for other in others)


def _channels(colour: object) -> tuple[int, ...]:
    assert isinstance(colour, tuple)
    return colour
