import ast
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tools import bootstrap
from tools.bootstrap import SetupFailed
from tools.browser import APT_INSTALL

SOURCES = [Path(bootstrap.__file__), Path(bootstrap.__file__).with_name("browser.py")]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder whose environment exists already, so that nothing is installed for real."""
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "ENVIRONMENT", tmp_path / ".venv")
    monkeypatch.setattr(bootstrap, "PYTHON", Path(sys.executable))
    monkeypatch.setattr(bootstrap, "EVALS", tmp_path / "evals")
    (tmp_path / ".venv").mkdir()
    (tmp_path / "evals" / "node_modules").mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text('[dependency-groups]\ndev = ["pytest", "playwright==1.64.1"]\n')
    return tmp_path


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that would have been run."""
    noted: list[list[str]] = []

    def note(title: str, *commands: list[str], folder: Path | None = None) -> None:
        noted.extend(commands)

    monkeypatch.setattr(bootstrap, "step", note)
    return noted


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_only_the_standard_library_is_needed(source: Path) -> None:
    tree = ast.parse(source.read_text(encoding="utf-8"))
    modules = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert modules - set(sys.stdlib_module_names) <= (
        {"tools", "curbcut"} if source.name == "browser.py" else {"tools"}
    )


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.name)
def test_a_python_that_is_too_old_can_read_the_file_and_say_so(source: Path) -> None:
    ast.parse(source.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_packages_are_installed_once(project: Path, steps: list[list[str]]) -> None:
    bootstrap.install_packages("test")
    assert [command[-5:] for command in steps] == [["--disable-pip-version-check", "-e", ".[all]", "--group", "dev"]]
    steps.clear()
    bootstrap.install_packages("test")
    bootstrap.install_packages("demo")
    assert steps == []


def test_packages_are_installed_again_when_what_is_needed_changed(project: Path, steps: list[list[str]]) -> None:
    bootstrap.install_packages("demo")
    (project / "constraints.txt").write_text("click==8.1\n")
    steps.clear()
    bootstrap.install_packages("demo")
    assert [command[-4:] for command in steps] == [["-c", "constraints.txt", "-e", ".[all]"]]


def test_what_the_demo_needs_is_not_enough_for_the_tests(project: Path, steps: list[list[str]]) -> None:
    bootstrap.install_packages("demo")
    steps.clear()
    bootstrap.install_packages("test")
    assert len(steps) == 1


def test_judges_are_installed_once_and_again_when_their_versions_change(
    project: Path, steps: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "_node_version", lambda: 22)
    monkeypatch.setattr("shutil.which", lambda name: f"/bin/{name}")
    lock = project / "evals" / "package-lock.json"
    for text in ("1", "1", "2"):
        lock.write_text(text)
        bootstrap.install_judges()
    assert steps == [["/bin/npm", "ci", "--no-audit", "--no-fund"]] * 2


@pytest.mark.parametrize(("version", "found"), [(0, "it is not installed"), (18, "this is version 18")])
def test_without_a_fitting_node_the_judges_are_left_out_and_it_is_said(
    project: Path,
    steps: list[list[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    version: int,
    found: str,
) -> None:
    monkeypatch.setattr(bootstrap, "_node_version", lambda: version)
    bootstrap.install_judges()
    assert steps == []
    assert capsys.readouterr().out == (
        f"The judges in evals/ need Node.js 20 or newer with npm; {found}. They are left out.\n"
        "To have them: https://nodejs.org, then run this again.\n"
    )


def test_without_a_browser_everything_else_goes_on_and_it_is_said(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[str] = []

    def fail(python: Path, playwright: str, run: object) -> None:
        asked.append(playwright)

    monkeypatch.setattr(bootstrap, "find_browser", lambda: None)
    monkeypatch.setattr(bootstrap, "install_browser", fail)
    bootstrap.provide_browser()
    assert asked == ["playwright==1.64.1"]
    assert capsys.readouterr().out == (
        "No browser was found, so Chromium is being installed.\n"
        "No browser could be installed; whatever needs one is left out.\n"
        "To have it: install Chromium, Chrome or Edge, or name one in CURBCUT_BROWSER, then run this again.\n"
    )


def test_other_engines_are_installed_where_that_is_allowed(
    steps: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tools.bootstrap.shutil.which", lambda name: None if name == "Xvfb" else f"/usr/bin/{name}")
    monkeypatch.setattr(bootstrap, "distribution", lambda: "debian")
    monkeypatch.setattr(bootstrap, "is_root", lambda: False)
    bootstrap.provide_engines()
    assert steps == []
    monkeypatch.setattr(bootstrap, "is_root", lambda: True)
    bootstrap.provide_engines()
    assert steps == [
        ["apt-get", "update", "-qq"],
        [*APT_INSTALL, "--no-install-recommends", "xvfb"],
    ]


def test_a_step_that_fails_shows_its_last_words_and_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    command = [sys.executable, "-c", "print('out of paper'); raise SystemExit(1)"]
    with pytest.raises(SetupFailed) as failure:
        bootstrap.step("Printing", command)
    assert str(failure.value) == f"out of paper\n\nThis command failed: {' '.join(command)}"
    assert capsys.readouterr().out == "Printing … failed\n"


def test_a_step_whose_program_is_missing_says_which() -> None:
    with pytest.raises(SetupFailed, match="/nowhere/printer could not be started"):
        bootstrap.step("Printing", ["/nowhere/printer"])


WAYS = {
    "ensurepip": (["-c", "import ensurepip"], ["-m", "venv", "--clear"]),
    "another pip": (["-m", "pip", "--version"], ["-m", "venv", "--clear", "--without-pip"]),
}


@pytest.mark.parametrize("way", WAYS)
def test_an_environment_is_made_in_the_way_the_machine_allows(
    project: Path, steps: list[list[str]], monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    test, expected = WAYS[way]
    monkeypatch.setattr(bootstrap, "PYTHON", project / ".venv" / "bin" / "python")

    def works(*command: str) -> bool:
        return command == (sys.executable, *test)

    monkeypatch.setattr(bootstrap, "_works", works)
    bootstrap.make_environment()
    assert steps[0] == [sys.executable, *expected, str(project / ".venv")]


def test_a_machine_that_cannot_make_environments_is_told_what_to_install(
    project: Path, steps: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "_works", lambda *_: False)
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr(bootstrap, "is_root", lambda: False)
    with pytest.raises(SetupFailed, match="sudo apt-get install python3-venv"):
        bootstrap.make_environment()


def test_on_debian_root_installs_the_missing_module_first(
    project: Path, steps: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "_works", lambda *_: False)
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr(bootstrap, "is_root", lambda: True)
    monkeypatch.setattr(bootstrap, "distribution", lambda: "debian")
    bootstrap.make_environment()
    assert steps == [
        ["apt-get", "update", "-qq"],
        [*APT_INSTALL, "python3-venv"],
        [sys.executable, "-m", "venv", "--clear", str(project / ".venv")],
    ]


def test_wrong_usage_prints_the_usage_and_ends_with_2() -> None:
    result = run_bootstrap("nonsense")
    assert (result.returncode, "python3 -m tools.bootstrap [demo|test]" in result.stdout) == (2, True)


def run_bootstrap(*arguments: str) -> subprocess.CompletedProcess[str]:
    command: Sequence[str] = [sys.executable, "-m", "tools.bootstrap", *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=bootstrap.ROOT)
