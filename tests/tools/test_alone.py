"""What is run once more, and what is not."""

import subprocess
import sys
from pathlib import Path

import pytest

from tools import alone

CONFIG = "[pytest]\nmarkers =\n    browser\n    xdist_group\n"
ONCE = """
import pathlib, pytest
@pytest.mark.browser
@pytest.mark.xdist_group("firefox")
def test_late():
    been = pathlib.Path("been")
    if not been.exists():
        been.touch()
        pytest.fail("late")
"""
OTHER = "\ndef test_other():\n    assert False\n"


@pytest.mark.parametrize(("tests", "code"), [(ONCE, 0), (ONCE + OTHER, 1)], ids=["late", "late, and another"])
def test_only_browser_tests_that_pass_alone_are_let_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tests: str, code: int
) -> None:
    (tmp_path / "pytest.ini").write_text(CONFIG, "utf-8")
    (tmp_path / "test_it.py").write_text(tests, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PYTEST_ADDOPTS", raising=False)
    monkeypatch.setenv("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1")  # which takes long
    beside_others = [sys.executable, "-m", "pytest", "-q", "-p", "xdist", "-n", "1", "--dist", "loadgroup"]
    first = subprocess.run(beside_others, check=False, capture_output=True)
    assert first.returncode == 1
    assert alone.main() == code
