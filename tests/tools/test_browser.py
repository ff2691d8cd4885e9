import os
import platform
from pathlib import Path

import pytest

from curbcut.learner import finding
from tools import browser
from tools.browser import APT_INSTALL, BrowserNotUsable, find_browser, install_browser


def program(file: Path) -> Path:
    """A program that does nothing, successfully."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("#!/bin/sh\n", encoding="utf-8")
    file.chmod(0o755)
    return file


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine on which no browser can be found; its PATH is the folder `bin`."""
    monkeypatch.delenv("CURBCUT_BROWSER", raising=False)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}/bin")
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "playwright"))
    monkeypatch.setattr(platform, "system", lambda: "Linux")
    monkeypatch.setattr(finding, "COMMANDS", ("chromium-of-this-test", "chrome-of-this-test"))
    return tmp_path


def test_a_machine_without_a_browser_has_none(machine: Path) -> None:
    assert find_browser() is None


def test_the_browser_named_in_the_environment_is_taken_before_any_other(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(machine / "bin" / "chromium-of-this-test")
    monkeypatch.setenv("CURBCUT_BROWSER", str(program(machine / "mine")))
    assert find_browser() == machine / "mine"


def test_a_browser_that_is_named_but_not_there_is_an_error(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(machine / "bin" / "chromium-of-this-test")
    monkeypatch.setenv("CURBCUT_BROWSER", "/nowhere/chrome")
    with pytest.raises(BrowserNotUsable, match="CURBCUT_BROWSER is '/nowhere/chrome', but there is no such program"):
        find_browser()


def test_a_browser_on_the_path_is_found_in_the_order_of_the_commands(machine: Path) -> None:
    program(machine / "bin" / "chrome-of-this-test")
    assert find_browser() == machine / "bin" / "chrome-of-this-test"
    program(machine / "bin" / "chromium-of-this-test")
    assert find_browser() == machine / "bin" / "chromium-of-this-test"


def test_the_newest_browser_that_playwright_downloaded_is_found(machine: Path) -> None:
    for build in ("chromium-1180", "chromium-1200"):
        program(machine / "playwright" / build / "chrome-linux64" / "chrome")
    assert find_browser() == machine / "playwright" / "chromium-1200" / "chrome-linux64" / "chrome"


def test_an_application_of_macos_is_found(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platform, "system", lambda: "Darwin")
    monkeypatch.setenv("HOME", str(machine))
    monkeypatch.setattr(finding, "MACOS_APPS", ("Of this test.app/Contents/MacOS/Chrome",))
    chrome = program(machine / "Applications" / "Of this test.app" / "Contents" / "MacOS" / "Chrome")
    assert find_browser() == chrome


class Commands:
    """Notes the commands it is given; those that begin with a word in `work` succeed and leave a browser behind."""

    def __init__(self, leaves: Path, *work: str) -> None:
        self.leaves, self.work = leaves, work
        self.given: list[str] = []

    def __call__(self, *command: str) -> bool:
        self.given.append(" ".join(command))
        succeeds = command[0] in self.work
        if succeeds:
            program(self.leaves)
        return succeeds


def test_on_debian_root_takes_the_package(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "is_root", lambda: True)
    monkeypatch.setattr(browser, "distribution", lambda: "debian")
    run = Commands(machine / "bin" / "chromium-of-this-test", "apt-get")
    assert install_browser(Path("python"), "playwright==1", run) == machine / "bin" / "chromium-of-this-test"
    assert run.given == [
        "apt-get update -qq",
        " ".join([*APT_INSTALL, "--no-install-recommends", "chromium", "fonts-liberation"]),
    ]


def test_where_the_package_fails_playwright_is_asked(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "is_root", lambda: True)
    monkeypatch.setattr(browser, "distribution", lambda: "debian")
    monkeypatch.setattr("sys.platform", "linux")
    chrome = machine / "playwright" / "chromium-1200" / "chrome-linux" / "chrome"
    run = Commands(chrome, "python")
    assert install_browser(Path("python"), "playwright==1", run) == chrome
    assert run.given == [
        "apt-get update -qq",
        "python -m pip install --quiet playwright==1",
        "python -m playwright install --with-deps chromium",
    ]


def test_other_people_get_playwrights_browser_without_system_packages(
    machine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(browser, "is_root", lambda: False)
    run = Commands(machine / "nothing", "apt-get")
    assert install_browser(Path("python"), "playwright==1", run) is None
    assert run.given == ["python -m pip install --quiet playwright==1"]
