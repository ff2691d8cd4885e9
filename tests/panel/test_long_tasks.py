"""A large page stays answerable while it is recoloured: no task of it is long, at a quarter of the speed."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page
from playwright.sync_api import Error as PlaywrightError

from tests.panel.server import Site
from tests.panel.visitor import LONG, open_panel, settle, slowness, tracing, visiting

TRIES = 10
"""The best counts, by how slow the machine is then: what a task takes of the processor grows where other programs take
its caches, and never shrinks."""
SLOW = 4
"""How many times as slow as here the processor of a visitor may be."""
PAUSE = 500
"""Milliseconds between two looks of the test at the page, each a task of its own, so that it lengthens none."""

PATIENCE = 240_000
"""Milliseconds until a change must be through: twenty times what it takes on a machine that has as much else to do."""

pytestmark = [pytest.mark.browser, pytest.mark.slow]

GROW = """() => {
  const pieces = document.createDocumentFragment();
  const add = (parent, name, textContent) =>
    Object.assign(parent.appendChild(document.createElement(name)), { textContent });
  for (let number = 0; number < 500; number++) {
    const plot = add(pieces, "div", "");
    plot.className = ["brand", "dark", "layer", "muted"][number % 4];
    add(plot, "h3", `Plot ${number}`);
    add(add(plot, "p", "Words about the plot, as many as fit on a line. "), "a", "Read on").href = "#plot";
    const list = add(plot, "ul", "");
    for (const light of ["Sun", "Shade"]) add(list, "li", light);
    add(plot, "button", "Book");
  }
  document.querySelector("main").append(pieces);
  return document.querySelectorAll("body *").length;
}"""
CHOOSE = "(settings) => document.dispatchEvent(new CustomEvent('curbcut:settings', { detail: settings }))"
UNPAINTED = """() => [...document.querySelectorAll("main h3")].filter(
  (heading) => getComputedStyle(heading).color !== "rgb(255, 255, 255)").length"""
COATS = """() => [...new Set([...document.querySelectorAll("[data-curbcut-look]")]
  .map((element) => element.dataset.curbcutLook.split("-")[0]))].join()"""
"""The sets of colours that are on the page: one more while one gives way to another."""
MARKED = "() => document.querySelectorAll('[data-curbcut-look]').length"


@pytest.fixture
def large(chromium: Browser, site: Site) -> Iterator[Page]:
    with visiting(chromium, site.url, {"links": True}) as page:
        assert page.evaluate(GROW) > 4000
        settle(page)
        slow_down(page, SLOW)
        yield page


def slow_down(page: Page, rate: int) -> None:
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": rate})


def become(page: Page, settings: dict[str, str | bool]) -> None:
    """Chooses, and waits until no element is left as it was."""
    worn = page.evaluate(COATS)
    page.evaluate(CHOOSE, settings)
    is_new = f"({MARKED})() > 3000 && /^\\d+$/.test(({COATS})()) && ({COATS})() !== '{worn}'"
    done = is_new if "colours" in settings else f"({MARKED})() === 0"
    try:
        page.wait_for_function(f"() => {done}", timeout=PATIENCE, polling=PAUSE)
    except PlaywrightError as error:
        error.add_note(f"{page.evaluate(MARKED)} elements are marked, with {page.evaluate(COATS)!r}")
        raise
    page.wait_for_timeout(PAUSE)


def longest(chromium: Browser, page: Page, settings: dict[str, str | bool]) -> int:
    with tracing(chromium, page) as tasks:
        become(page, settings)
    return round(max(tasks))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"links": True}, {"colours": "dark"}),
        ({"colours": "dark"}, {"colours": "high"}),
        ({"colours": "dark"}, {"links": True}),
    ],
    ids=["on", "over", "off"],
)
def test_no_task_is_long_while_a_large_page_changes_its_colours(
    chromium: Browser, large: Page, before: dict[str, str | bool], after: dict[str, str | bool]
) -> None:
    tries: list[int] = []
    while len(tries) < TRIES and min(tries, default=LONG + 1) > LONG:
        slow_down(large, 1)  # only what is measured has to be slow
        become(large, before)
        slow_down(large, SLOW)
        tries.append(round(longest(chromium, large, after) / slowness(chromium, large)))
    assert (large.evaluate(UNPAINTED) == 0) is (after == {"colours": "high"})
    assert min(tries) <= LONG, tries


def test_what_is_seen_changes_first_and_in_one_piece(large: Page) -> None:
    seen = large.evaluate("""() => new Promise((resolve) => {
      const visible = [...document.querySelectorAll("main h1, main h2, main h3, main p")].filter((element) => {
        const box = element.getBoundingClientRect();
        return box.bottom > 0 && box.top < innerHeight;
      });
      const last = [...document.querySelectorAll("main h3")].at(-1);
      const look = () => {
        const marked = visible.filter((element) => element.hasAttribute("data-curbcut-look")).length;
        if (marked) resolve([marked === visible.length, last.hasAttribute("data-curbcut-look")]);
        else requestAnimationFrame(look);
      };
      document.dispatchEvent(new CustomEvent("curbcut:settings", { detail: { colours: "high" } }));
      look();
    })""")
    assert seen == [True, False]


def test_opening_never_holds_up_the_page(chromium: Browser, site: Site) -> None:
    tries: list[int] = []
    while len(tries) < TRIES and min(tries, default=LONG + 1) > LONG:
        with visiting(chromium, site.url) as page:
            settle(page)
            slow_down(page, SLOW)
            with tracing(chromium, page) as tasks:
                open_panel(page)
                page.wait_for_timeout(1500)
            tries.append(round(max(tasks) / slowness(chromium, page)))
    assert min(tries) <= LONG, tries
