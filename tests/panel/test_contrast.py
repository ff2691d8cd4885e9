"""Colours as they are painted: measured on the screen, whatever lies behind a text."""

from collections.abc import Iterable
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.panel.server import Site
from tests.panel.visitor import pixels_of, rendered_contrast, settle, visiting

pytestmark = pytest.mark.browser

SAMPLES = [
    "h1",
    "nav a",
    ".muted",
    ".faint",
    ".hero p",
    ".picture p",
    ".gradient",
    ".cut",
    ".brand p",
    ".brand small",
    ".dark",
    ".layer",
    "#stubborn",
    "aside",
    "li a",
    "td",
    "th",
    "form label",
    "form button",
    "form select",
    "garden-card p",
]
"""Pale, see-through, on pictures, on gradients, cut out, stubborn, in a component: none of them may get lost."""


def measured(
    browser: Browser, site: Site, settings: dict[str, Any], selectors: Iterable[str] = SAMPLES
) -> dict[str, float]:
    with visiting(browser, site.url, {**settings, "motion": True}) as page:
        settle(page)
        return {selector: rendered_contrast(image) for selector, image in pixels_of(page, selectors).items()}


@pytest.mark.parametrize(
    ("settings", "least"),
    [
        ({"colours": "dark"}, 4.5),
        ({"colours": "light"}, 4.5),
        ({"colours": "high"}, 7.0),
        ({"colours": "inverted"}, 4.5),
        ({"colours": "own"}, 4.5),
        ({"colours": "own", "background": "#0a2540", "textColour": "#ffee58", "headingColour": "#d6ebff"}, 4.5),
        ({"colours": "own", "background": "#ffffff", "textColour": "#ffffff", "headingColour": "#fff8e1"}, 4.5),
        ({"colours": "dark", "saturation": "high"}, 4.5),
        ({"colours": "light", "saturation": "none"}, 4.5),
    ],
)
def test_every_text_can_be_read_in_every_colour_mode(
    chromium: Browser, site: Site, settings: dict[str, Any], least: float
) -> None:
    weak = {selector: ratio for selector, ratio in measured(chromium, site, settings).items() if ratio < least}
    assert weak == {}


@pytest.mark.parametrize("saturation", ["none", "low", "high"])
def test_saturation_alone_leaves_contrasts_as_they_were(chromium: Browser, site: Site, saturation: str) -> None:
    plain = ["nav a", ".muted", ".brand p", ".dark", "td", "aside"]
    before = measured(chromium, site, {}, plain)
    after = measured(chromium, site, {"saturation": saturation}, plain)
    weaker = {name: (before[name], after[name]) for name in plain if after[name] < min(before[name], 4.5) - 0.1}
    assert weaker == {}
