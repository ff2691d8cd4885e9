"""How much memory a remediation takes, in sizes of the page: each in a fresh process, which knows its own peak."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.progress import track

from benchmarks.measures import Measure
from benchmarks.samples import Sample, generated, real

PROMISE = 20.0
LEAST_BYTES = 90_000
"""A smaller page is lost in what the first remediation of a process costs anyway."""
MANY = 60

_ONE = """
import re, resource, sys
from pathlib import Path
from curbcut.engine import Settings, remediate

def peak():
    status = Path("/proc/self/status")
    if status.exists():  # there the peak that getrusage tells begins with the parent's
        return int(re.search(r"VmHWM:\\s+(\\d+)", status.read_text())[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

body = Path(sys.argv[1]).read_bytes()
settings = Settings(time_budget=120.0)
small = b"<!doctype html><title>x</title><style>a{color:#999}</style><p>one<a href=/><img src=a.png></a><input>"
remediate(small, url="https://example.com/", settings=settings, keep_findings=False)
before = peak()
for _ in range(int(sys.argv[2])):
    remediate(body, url="https://example.com/", settings=settings, keep_findings=False)
print(peak() - before)
"""


def memory() -> Iterator[Measure]:
    """The peak of one remediation, and of many in a row, for the worst page of each kind."""
    samples = [sample for sample in (*generated(), *real()) if len(sample.body) >= LEAST_BYTES]
    with TemporaryDirectory() as folder:
        grown = [
            (_growth(sample, Path(folder), 1) / len(sample.body), sample)
            for sample in track(samples, "Memory", transient=True)
        ]
        worst, sample = max(grown)
        yield _measure("one page, the worst", worst, sample.name)
        value = _growth(sample, Path(folder), MANY) / len(sample.body)
        yield _measure(f"the same one {MANY} times", value, "what stays behind would show here")


def _measure(name: str, value: float, note: str) -> Measure:
    return Measure(section="Memory, in sizes of the page", name=name, value=value, promise=PROMISE, note=note)


def _growth(sample: Sample, folder: Path, times: int) -> int:
    """By how many bytes the peak of a process grows."""
    file = folder / "page.html"
    file.write_bytes(sample.body)
    command = [sys.executable, "-c", _ONE, str(file), str(times)]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
