"""
axe-core in Chromium on the same page: what a check without a browser saves.

The browser runs already. Counted is a tab with the page and axe-core in it, and what axe-core takes; and that alone.
"""

import importlib.util
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import track

from benchmarks.clock import least_seconds
from benchmarks.measures import Measure
from benchmarks.ratios import ADDRESS, UNHURRIED
from benchmarks.samples import Sample, clinic, generated
from curbcut.engine import remediate
from tools.browser import find_browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SCRIPT = Path(__file__).parent.parent / "evals" / "node_modules" / "axe-core" / "axe.min.js"
PROMISE = 100.0
ROUNDS = 3
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync"]
RUN = "async () => { const start = performance.now(); await axe.run(); return performance.now() - start; }"


def axe(console: Console) -> Iterator[Measure]:
    """How many times longer axe-core takes than a check here; its browser and the page are already open."""
    browser = find_browser()
    if browser is None or not SCRIPT.is_file() or importlib.util.find_spec("playwright") is None:
        console.print("axe-core is left out: it takes Chromium, Playwright and `npm ci` in evals/ (make setup).")
        return
    samples = [*generated()[:2], *clinic()]
    found = list(_ratios(samples, browser))
    yield _measure("opening a tab, loading the page and axe-core, running it", [whole for whole, _ in found], PROMISE)
    yield _measure("only running it", [running for _, running in found], None)


def _measure(name: str, ratios: list[float], promise: float | None) -> Measure:
    return Measure(
        section="axe-core in Chromium ÷ a check by Curbcut",
        name=name,
        value=median(ratios),
        promise=promise,
        is_least=True,
        note=f"median of {len(ratios)}, from {min(ratios):.0f} to {max(ratios):.0f}",
    )


def _ratios(samples: list[Sample], browser: Path) -> Iterator[tuple[float, float]]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(browser), args=SWITCHES)
        for sample in track(samples, "axe-core", transient=True):
            tries = [_seconds_of_axe(chromium, sample) for _ in range(ROUNDS)]
            check = _seconds_of_check(sample)
            yield min(whole for whole, _ in tries) / check, min(running for _, running in tries) / check
        chromium.close()


def _seconds_of_axe(chromium: "Browser", sample: Sample) -> tuple[float, float]:
    start = time.perf_counter()
    context = chromium.new_context(offline=True)
    page = context.new_page()
    page.set_content(sample.body.decode("utf-8", "replace"), wait_until="domcontentloaded")
    page.add_script_tag(content=SCRIPT.read_text(encoding="utf-8"))
    running = float(page.evaluate(RUN)) / 1000
    whole = time.perf_counter() - start
    context.close()
    return whole, running


def _seconds_of_check(sample: Sample) -> float:
    call = {"check": lambda: remediate(sample.body, url=ADDRESS, settings=UNHURRIED, keep_body=False)}
    return least_seconds(call, ROUNDS)["check"]
