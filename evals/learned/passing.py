"""One pass of the real learner over a folder of pages, and the pages as they become with what it learned."""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from evals.learned.serving import served
from evals.remediation import CannotRemediate

LONGEST_PASS = 3600
"""Seconds."""
CLIENT = "/_curbcut/"


@dataclass(frozen=True, slots=True)
class Learned:
    """`said` is the learner's own summary."""

    folder: Path
    pack: Path
    seconds: float
    said: tuple[str, ...]


def learn(original: Path, paths: tuple[str, ...], workspace: Path) -> Learned:
    """Learns a folder's pages once, with everything switched on, and writes them repaired, with the client."""
    workspace.mkdir(parents=True)
    pack, output = workspace / "curbcut.pack", workspace / "after"
    started = time.perf_counter()
    with served([original], paths) as origin:
        said = _curbcut(
            workspace,
            *("learn", f"{origin}/", "--pause", "0", "--pages", str(len(paths) + 1), "--depth", "1"),
            *("--store", str(workspace / "curbcut.db"), "--write-pack", str(pack)),
        )
        seconds = time.perf_counter() - started
        _curbcut(
            workspace,
            *("fix", str(original), "--output", str(output), "--pages-only", "--client", CLIENT),
            *("--pack", str(pack), "--url-base", f"{origin}/"),
        )
    return Learned(output, pack, seconds, tuple(said.splitlines()))


def _curbcut(workspace: Path, *arguments: str) -> str:
    """What the command says. It runs in a folder of its own, so that nobody's settings are in force."""
    command = [sys.executable, "-m", "curbcut", *arguments]
    try:
        result = subprocess.run(
            command, check=False, capture_output=True, text=True, timeout=LONGEST_PASS, cwd=workspace
        )
    except subprocess.TimeoutExpired as problem:
        raise CannotRemediate(f"curbcut {arguments[0]} took longer than {LONGEST_PASS} seconds") from problem
    if result.returncode != 0:
        words = (result.stderr or result.stdout).strip().splitlines() or ["it said nothing"]
        raise CannotRemediate(f"curbcut {arguments[0]} ended with exit code {result.returncode}: {words[-1]}")
    return result.stdout
