"""The desktop on which Orca is heard comes and goes whole."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.proxy.servers import wait_for
from tests.screen_reader.desktop import desktop, missing

WHY_NOT = missing()
ROOT = Path(__file__).parents[2]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("orca"),
    pytest.mark.skipif(WHY_NOT is not None, reason=str(WHY_NOT)),
]

KILLED = """
import time
from tests.screen_reader.desktop import desktop
with desktop() as made:
    print(made.folder, flush=True)
    time.sleep(60)
"""


def processes_of(folder: Path) -> list[str]:
    """The programs that were started with this folder as their home."""
    mark = f"HOME={folder}/home".encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if mark in (process / "environ").read_bytes().split(b"\0"):
                found.append((process / "comm").read_text().strip())
        except OSError:
            continue  # it has ended, or is another user's
    return found


def test_nothing_stays_when_it_ends() -> None:
    with desktop() as made:
        running = processes_of(made.folder)
    assert {"Xvfb", "dbus-daemon", "openbox"} <= set(running)
    wait_for(lambda: processes_of(made.folder) == [])
    assert not made.folder.exists()


def test_no_program_stays_when_the_tests_are_killed() -> None:
    command = [sys.executable, "-c", KILLED]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as tests:
        assert tests.stdout is not None
        folder = Path(tests.stdout.readline().strip())
        assert "Xvfb" in processes_of(folder)
        os.kill(tests.pid, signal.SIGKILL)
    wait_for(lambda: processes_of(folder) == [], seconds=20)
