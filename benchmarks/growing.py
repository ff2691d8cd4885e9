"""Whether time grows with the size of a page and no faster."""

from collections.abc import Iterator

from rich.progress import track

from benchmarks.clock import growth, least_seconds
from benchmarks.generated import page_of
from benchmarks.measures import Measure
from benchmarks.ratios import ADDRESS, UNHURRIED
from curbcut.engine import remediate

SIZES = (100_000, 250_000, 600_000, 1_500_000, 5_000_000)
PROMISE = 1.1


def growing(rounds: int = 3) -> Iterator[Measure]:
    """The exponent of growth from the smallest to the largest size."""
    pages = [page_of(size) for size in SIZES]
    costs = [_seconds(page, rounds) for page in track(pages, "Growth", transient=True)]
    yield Measure(
        section="Growth",
        name="exponent, 100 KB to 5 MB",
        value=growth([len(page) for page in pages], costs),
        unit="",
        promise=PROMISE,
        note=", ".join(
            f"{len(page) / 1e6:.1f} MB: {1000 * cost:.0f} ms" for page, cost in zip(pages, costs, strict=True)
        ),
    )


def _seconds(page: bytes, rounds: int) -> float:
    call = {"it": lambda: remediate(page, url=ADDRESS, settings=UNHURRIED, keep_findings=False)}
    return least_seconds(call, rounds)["it"]
