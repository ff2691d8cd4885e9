"""What it costs to import Curbcut, in a fresh process."""

import subprocess
import sys
from collections.abc import Iterator

from benchmarks.measures import Measure

PROMISE = 100.0
ROUNDS = 5
_IMPORT = "import time; start = time.process_time(); import {}; print(time.process_time() - start)"


def importing() -> Iterator[Measure]:
    """Processor time of an import, the least of several, in milliseconds."""
    for module, promise in (("curbcut", PROMISE), ("curbcut.engine", None), ("curbcut.cli", None)):
        seconds = min(_seconds_to_import(module) for _ in range(ROUNDS))
        yield Measure(section="Import", name=module, value=1000 * seconds, unit="ms", promise=promise)


def _seconds_to_import(module: str) -> float:
    command = [sys.executable, "-c", _IMPORT.format(module)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
