"""How much the colours of texts changed, in OKLab: what a designer would see of the repair."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

import msgspec

from curbcut.css import Color
from curbcut.css.oklch import difference
from curbcut.errors import LearnerError
from curbcut.learner.browser import Browser, Window, running_browser
from curbcut.learner.egress import guarded, origin_of
from evals.learned.serving import served
from evals.pages import Sample
from evals.terminal import say

WINDOW = Window(1280, 800)
SMALLEST = 0.002
"""What 8 bits round away."""
TEXTS = """() => {
  const still = document.createElement("style");
  still.textContent = "*,::before,::after{transition:none!important;animation:none!important}";
  document.head.append(still);
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const channels = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].map((level) => level / 255);
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color[3] === 1) return color;
    }
    return [1, 1, 1, 1];
  };
  const own = (element) => [...element.childNodes].map((node) => node.nodeType === 3 ? node.data : "").join("").trim();
  return [...document.body.querySelectorAll("*")]
    .filter((element) => !element.closest("[data-curbcut-added]") && element.checkVisibility() && own(element))
    .map((element) => [own(element).slice(0, 80), channels(getComputedStyle(element).color), behind(element)]);
}"""


class _Text(NamedTuple):
    words: str
    ink: tuple[float, float, float, float]
    behind: tuple[float, float, float, float]


def changes_of_color(sample: Sample) -> list[float]:
    """For each text whose colour or background differs afterwards, by how much: the larger of the two."""
    seen = {side: list(_texts(sample, side)) for side in ("before", "after")}
    return [
        change
        for before, after in zip(seen["before"], seen["after"], strict=True)
        for change in _changes(before, after)
    ]


def _texts(sample: Sample, side: str) -> Iterator[list[_Text]]:
    with served(sample.sides[side], sample.paths) as origin:
        own = frozenset({origin_of(origin)})
        with guarded(own) as proxy, running_browser(proxy=proxy, own=own) as browser:
            for path in sample.paths:
                yield _texts_on(browser, origin + path)


def _texts_on(browser: Browser, url: str) -> list[_Text]:
    try:
        with browser.looking_at(url, WINDOW) as page:
            return msgspec.convert(page.evaluate(TEXTS), list[_Text])
    except LearnerError as problem:
        say(str(problem))
        return []


def _changes(before: Sequence[_Text], after: Sequence[_Text]) -> Iterator[float]:
    matcher = SequenceMatcher(None, [each.words for each in before], [each.words for each in after], autojunk=False)
    for block in matcher.get_matching_blocks():
        for offset in range(block.size):
            one, other = before[block.a + offset], after[block.b + offset]
            change = max(difference(Color(*one.ink), Color(*other.ink)), _between(one.behind, other.behind))
            if change > SMALLEST:
                yield change


def _between(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> float:
    return difference(Color(*one), Color(*other))
