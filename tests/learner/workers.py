"""Real workers: processes of the program, which may be killed."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from signal import SIGTERM

WORKER = [sys.executable, "-m", "curbcut", "worker", "--lease", "1"]


class Crew:
    """Workers of one store. Whatever happens, none is left in the end."""

    def __init__(self, address: str, folder: Path, *options: str) -> None:
        self._command = [*WORKER, "--store", address, "--write-pack", f"{folder}/crew.pack", *options]
        self._folder = folder
        self._logs: dict[int, Path] = {}
        with folder.joinpath("curbcut.toml").open("a") as settings:
            settings.write("\n[vision]\nenabled = false\n")
        self.processes: list[subprocess.Popen[bytes]] = []

    def hire(self) -> subprocess.Popen[bytes]:
        path = os.pathsep.join(str(Path(each or ".").resolve()) for each in sys.path)
        own_log = self._folder / f"worker-{len(self._logs)}.log"
        with own_log.open("wb") as log:
            process = subprocess.Popen(
                self._command, stdout=log, stderr=log, cwd=self._folder, env={**os.environ, "PYTHONPATH": path}
            )
        self.processes.append(process)
        self._logs[process.pid] = own_log
        return process

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        process.kill()
        process.wait()
        self.processes.remove(process)

    def dismiss(self) -> list[int]:
        """Lets all finish what they have begun, and gives their exit codes. Who has just been hired may begin first."""
        wait_until(lambda: all(map(self._has_begun, self.processes)), seconds=60)
        for process in self.processes:
            process.send_signal(SIGTERM)
        codes = [process.wait(timeout=60) for process in self.processes]
        self.processes.clear()
        return codes

    def _has_begun(self, process: subprocess.Popen[bytes]) -> bool:
        return "Working." in self._logs[process.pid].read_text(encoding="utf-8")

    @property
    def said(self) -> str:
        return "".join(log.read_text(encoding="utf-8") for log in self._logs.values())


@contextmanager
def crew(address: str, folder: Path, *options: str) -> Iterator[Crew]:
    hired = Crew(address, folder, *options)
    try:
        yield hired
    finally:
        for process in list(hired.processes):
            hired.kill(process)


def wait_until(is_so: Callable[[], object], *, seconds: float = 120.0) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        if time.monotonic() > end:
            raise TimeoutError(f"It was not so within {seconds} seconds.")
        time.sleep(0.02)
