"""How long remediation takes, measured in parsings of the same page; and other people's parsers in the same run."""

import math
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib.util import find_spec
from statistics import median

import turbohtml
from rich.progress import track

from benchmarks.clock import least_seconds, seconds_of
from benchmarks.measures import Measure
from benchmarks.samples import Sample, clinic, generated, real
from curbcut.engine import Settings, remediate
from curbcut.html import parse
from curbcut.html.tree import byte_view

ADDRESS = "https://example.com/"
UNHURRIED = Settings(time_budget=120.0, max_bytes=50_000_000)
PROMISE, MOONSHOT = 4.0, 2.0
ROUNDS = 7

_MEMORY = type(lru_cache(str))

Calls = dict[str, Callable[[], object]]


def ratios(rounds: int = ROUNDS) -> Iterator[Measure]:
    """One ratio for each generated page; the median over the example site's and over the real pages."""
    for sample in track(generated(), "Generated pages", transient=True):
        for name, value in _ratios_of(sample, rounds).items():
            yield _measure(sample.name, name, value)
    for kind, samples in (("clinic pages", clinic()), ("real pages", real())):
        found = [_ratios_of(sample, rounds) for sample in track(samples, kind.capitalize(), transient=True)]
        for name in found[0] if found else ():
            values = sorted(each[name] for each in found)
            note = f"median of {len(values)}, from {values[0]:.1f} to {values[-1]:.1f}"
            yield _measure(kind, name, median(values), note)


def _measure(of: str, name: str, value: float, note: str = "") -> Measure:
    is_promised = name == "remediation"
    return Measure(
        section="In parsings of the same page",
        name=f"{name}: {of}",
        value=value,
        promise=PROMISE if is_promised else None,
        moonshot=MOONSHOT if is_promised else None,
        note=note,
    )


def _ratios_of(sample: Sample, rounds: int) -> dict[str, float]:
    seconds = least_seconds(_calls(sample.body), rounds)
    seconds["remediation of a page unlike any before"] = _seconds_without_memory(sample.body, rounds)
    parsing = seconds.pop("parsing")
    return {name: value / parsing for name, value in seconds.items()}


def _seconds_without_memory(body: bytes, rounds: int) -> float:
    """The same with nothing remembered of what pages have in common, such as their style sheets and class names."""
    least = math.inf
    for _ in range(rounds):
        for forget in _bounded_memories():
            forget()
        least = min(least, seconds_of(_calls(body)["remediation"]))
    return least


def _bounded_memories() -> Iterator[Callable[[], object]]:
    """What empties each memory of a bounded size; the others hold tables that a process reads once."""
    modules = [module for name, module in sys.modules.items() if name.startswith("curbcut.")]
    for function in {each for module in modules for each in vars(module).values() if isinstance(each, _MEMORY)}:
        if function.cache_parameters()["maxsize"] is not None:
            yield function.cache_clear


def _calls(body: bytes) -> Calls:
    view = byte_view(body)
    return {
        "parsing": lambda: turbohtml.parse(view, scripting=True, source_locations=True),
        "document": lambda: parse(body),
        "remediation": lambda: remediate(body, url=ADDRESS, settings=UNHURRIED, keep_findings=False),
        "check": lambda: remediate(body, url=ADDRESS, settings=UNHURRIED, keep_body=False),
        **_peers(body),
    }


def _peers(body: bytes) -> Calls:
    """Parsing and writing a page back, with the libraries that are installed here."""
    text = body.decode("utf-8", "replace")
    peers: Calls = {}
    if find_spec("selectolax"):
        from selectolax.lexbor import LexborHTMLParser

        peers["selectolax, parse and serialise"] = lambda: LexborHTMLParser(text).html
    return peers
