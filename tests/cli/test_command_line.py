"""The command as a whole: its help, its version, how quickly it starts and what it loads."""

import subprocess
import sys
from pathlib import Path

import pytest

import curbcut
from curbcut.cli import COMMANDS
from tests.cli.conftest import Run

COMMAND = Path(sys.executable).parent / "curbcut"


def test_the_version_is_the_packages(run: Run) -> None:
    assert run("--version").out == f"curbcut {curbcut.__version__}\n"


def test_help_names_every_command(run: Run) -> None:
    ran = run("--help")

    assert ran.code == 0
    assert [line.split()[0] for line in ran.out.split("Commands:\n")[1].splitlines()] == list(COMMANDS)


@pytest.mark.parametrize("command", list(COMMANDS))
def test_every_command_has_help(run: Run, command: str) -> None:
    ran = run(command, "--help")

    assert ran.code == 0
    assert ran.out.startswith("Usage: ")


def test_a_command_that_there_is_not_ends_with_2(run: Run) -> None:
    ran = run("chekc")

    assert ran.code == 2
    assert "No such command 'chekc'" in ran.err


def test_the_installed_command_runs(tmp_path: Path) -> None:
    ran = subprocess.run([COMMAND, "--version"], capture_output=True, text=True, cwd=tmp_path, check=True, timeout=60)

    assert ran.stdout == f"curbcut {curbcut.__version__}\n"


def loaded_by(*arguments: str) -> set[str]:
    """The names of the modules that a command loads."""
    command = [sys.executable, "-X", "importtime", "-m", "curbcut", *arguments]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    return {line.rpartition("|")[2].strip() for line in ran.stderr.splitlines() if line.startswith("import time:")}


FOR_SERVERS = {"aiohttp", "uvicorn", "sqlalchemy", "playwright", "starlette", "django", "flask", "asyncio"}
FOR_SOME = {
    "urllib.request",
    "rich.console",
    "multiprocessing",
    "coloraide",
    "py3langid",
    "numpy",
    "PIL",
    "onnxruntime",
}
"""What only some runs need, and takes long to load."""


def test_help_loads_neither_the_engine_nor_what_it_needs() -> None:
    loaded = loaded_by("--help")

    assert (
        loaded & {"turbohtml", "msgspec", "tinycss2", "curbcut.engine", "curbcut.rules", *FOR_SERVERS, *FOR_SOME}
        == set()
    )


def test_checking_a_file_loads_no_server_and_no_more_than_it_needs(tmp_path: Path) -> None:
    page = '<!doctype html><html lang="en"><title>A page about doors</title><main><h1>Doors</h1></main>'
    (tmp_path / "a.html").write_text(page)

    loaded = loaded_by("check", str(tmp_path / "a.html"), "--fail-on", "never")

    assert loaded & (FOR_SERVERS | FOR_SOME) == set()
    above = ("curbcut.proxy", "curbcut.middleware", "curbcut.learner", "curbcut.vision", "curbcut.dashboard")
    assert [name for name in loaded if name.startswith(above)] == []
