"""A site in a folder of its own, whose only rule is about doors, so that what Curbcut's rules say does not matter."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from curbcut.cli import program

RULES = Path(__file__).parent / "rules"


@dataclass(frozen=True)
class Ran:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str
    out_bytes: bytes


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.delenv("CURBCUT_PACK", raising=False)

    def invoke(*arguments: str | Path, stdin: bytes | None = None) -> Ran:
        result = CliRunner().invoke(program, [str(argument) for argument in arguments], input=stdin)
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Ran(result.exit_code, result.stdout, result.stderr, result.stdout_bytes)

    return invoke


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: `site/`, with settings."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "curbcut.toml").write_text(f'only = ["doors"]\nlocal-rules = "{RULES.as_posix()}"\n')
    monkeypatch.chdir(folder)
    return folder


def page(*doors: str) -> bytes:
    """A page with these doors."""
    return b"<!doctype html>\n" + "\n".join(f'<p data-door="{door}">Room</p>' for door in doors).encode() + b"\n"
