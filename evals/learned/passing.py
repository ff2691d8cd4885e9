"""One pass of the real learner over a folder of pages, and the pages as they become with what it learned."""

import contextlib
import ctypes
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.learned.serving import served
from evals.remediation import CannotRemediate

LONGEST_PASS = 3600
"""Seconds."""
MOMENT = 2.0
"""Seconds for what is left without a parent to end."""
_ADOPT_ORPHANS = 36
"""PR_SET_CHILD_SUBREAPER. https://man7.org/linux/man-pages/man2/prctl.2.html"""
CLIENT = "/_curbcut/"


@dataclass(frozen=True, slots=True)
class Learned:
    """`said` is the learner's own summary; `origin` is where the pages were. `processor` are seconds of processors, the
    browser's among them, which tell more than the others where much else runs."""

    origin: str
    pack: Path
    seconds: float
    said: tuple[str, ...]
    processor: float


def processor_seconds() -> float:
    """What all processes that were started here, and have ended, took of processors. Browsers outlive those who have
    started them for a moment, so what is left without a parent becomes a child of this process on Linux."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_ADOPT_ORPHANS, 1, 0, 0, 0)
        until = time.monotonic() + MOMENT
        with contextlib.suppress(ChildProcessError):
            while time.monotonic() < until:
                if os.waitpid(-1, os.WNOHANG) == (0, 0):
                    time.sleep(MOMENT / 10)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def learn(roots: Sequence[Path], paths: tuple[str, ...], workspace: Path) -> Learned:
    """Learns the pages of folders once, with everything switched on. The first folder that holds a file wins."""
    workspace.mkdir(parents=True)
    with served(roots, paths) as origin:
        return _learned(origin, paths, workspace)


def learn_twice(roots: Sequence[Path], paths: tuple[str, ...], workspace: Path) -> tuple[Learned, Learned]:
    """The same, and once more while nothing has changed."""
    workspace.mkdir(parents=True)
    with served(roots, paths) as origin:
        return _learned(origin, paths, workspace), _learned(origin, paths, workspace)


def _learned(origin: str, paths: tuple[str, ...], workspace: Path) -> Learned:
    pack = workspace / "curbcut.pack"
    used, started = processor_seconds(), time.perf_counter()
    said = _curbcut(
        workspace,
        *("learn", f"{origin}/", "--pause", "0", "--pages", str(len(paths) + 1), "--depth", "1"),
        *("--store", str(workspace / "curbcut.db"), "--write-pack", str(pack)),
    )
    seconds, used = time.perf_counter() - started, processor_seconds() - used
    return Learned(origin, pack, seconds, tuple(said.splitlines()), used)


def repair(original: Path, learned: Learned) -> Path:
    """The folder with the pages as they become with what was learned, with the client."""
    output = learned.pack.with_name("after")
    _curbcut(
        learned.pack.parent,
        *("fix", str(original), "--output", str(output), "--pages-only", "--client", CLIENT),
        *("--pack", str(learned.pack), "--url-base", f"{learned.origin}/"),
    )
    return output


def _curbcut(workspace: Path, *arguments: str) -> str:
    """What the command says. It runs in a folder of its own, so that nobody's settings are in force."""
    command = [sys.executable, "-m", "curbcut", *arguments]
    # as where it is installed, bytecode is kept from one run to the next
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    if "PYTHONPATH" in environment:  # in that other folder, `src` would be nothing, and the installed version judged
        places = environment["PYTHONPATH"].split(os.pathsep)
        environment["PYTHONPATH"] = os.pathsep.join(str(Path(each).resolve()) for each in places)
    try:
        result = subprocess.run(
            command, check=False, capture_output=True, text=True, timeout=LONGEST_PASS, cwd=workspace, env=environment
        )
    except subprocess.TimeoutExpired as problem:
        raise CannotRemediate(f"curbcut {arguments[0]} took longer than {LONGEST_PASS} seconds") from problem
    if result.returncode != 0:
        words = (result.stderr or result.stdout).strip().splitlines() or ["it said nothing"]
        raise CannotRemediate(f"curbcut {arguments[0]} ended with exit code {result.returncode}: {words[-1]}")
    return result.stdout
