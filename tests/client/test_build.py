"""What is committed is what the sources make."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLIENT = ROOT / "client"
CAN_BUILD = shutil.which("node") is not None and (CLIENT / "node_modules").is_dir()


@pytest.mark.skipif(not CAN_BUILD, reason="no Node.js, or nothing installed in client/: make setup")
@pytest.mark.parametrize(
    "command",
    [
        ["node", "build.mjs", "--check"],
        ["npx", "--no-install", "tsc", "--noEmit"],
        ["npx", "--no-install", "biome", "check", "."],
    ],
    ids=["build", "types", "lint"],
)
def test_the_sources_are_sound_and_make_what_is_committed(command: list[str]) -> None:
    done = subprocess.run(command, cwd=CLIENT, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
