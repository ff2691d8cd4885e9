"""Makes remediated copies with the real command, as its users would."""

import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


class CannotRemediate(Exception):
    """`curbcut fix` did not do its work; the message holds its last words."""


@dataclass(frozen=True, slots=True)
class Remediated:
    """Where the copies are and how long the command took, its own start included."""

    folder: Path
    seconds: float


def remediate(original: Path, output: Path) -> Remediated:
    """Writes a remediated copy of every page in `original` to `output`, in the same tree."""
    curbcut = shutil.which("curbcut", path=str(Path(sys.executable).parent))
    if curbcut is None:
        raise CannotRemediate("The command curbcut is not installed beside this Python. Run: make setup")
    command = [curbcut, "fix", str(original), "--output", str(output), "--pages-only"]
    started = time.perf_counter()
    result = subprocess.run(command, check=False, capture_output=True, text=True)
    if result.returncode != 0:
        words = (result.stderr or result.stdout).strip().splitlines() or ["it said nothing"]
        raise CannotRemediate(f"curbcut fix ended with exit code {result.returncode}: {words[-1]}")
    return Remediated(output, time.perf_counter() - started)
