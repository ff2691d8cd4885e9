"""Finds a Chromium-based browser, or installs one.

Runs before anything is installed, so it uses only the standard library.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

COMMANDS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "msedge",
)
MACOS_APPS = (
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Chromium.app/Contents/MacOS/Chromium",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)
WINDOWS_PROGRAMS = (
    r"Google\Chrome\Application\chrome.exe",
    r"Chromium\Application\chrome.exe",
    r"Microsoft\Edge\Application\msedge.exe",
)
# Where Playwright keeps the browsers it downloads, by platform, and what the program is called there.
PLAYWRIGHT_CACHES = {"Linux": "~/.cache", "Darwin": "~/Library/Caches", "Windows": "~/AppData/Local"}
PLAYWRIGHT_PROGRAMS = ("chrome-linux*/chrome", "chrome-mac*/*.app/Contents/MacOS/*", "chrome-win*/chrome.exe")
SECONDS_TO_ANSWER = 30


class BrowserNotUsable(Exception):
    """CURBCUT_BROWSER names something that is not a program."""


def find_browser() -> Path | None:
    """CURBCUT_BROWSER, else one on PATH, else where the platform keeps programs, else Playwright's own."""
    named = os.environ.get("CURBCUT_BROWSER")
    if named:
        program = shutil.which(named)
        if program is None:
            raise BrowserNotUsable(f"CURBCUT_BROWSER is {named!r}, but there is no such program.")
        return Path(program)
    return next(_candidates(), None)


def _candidates() -> Iterator[Path]:
    yield from (Path(found) for found in map(shutil.which, COMMANDS) if found)
    for program in (*_platform_programs(), *_playwright_programs()):
        if program.is_file() and os.access(program, os.X_OK):
            yield program


def _platform_programs() -> Iterator[Path]:
    if platform.system() == "Darwin":
        for folder in (Path("/Applications"), Path("~/Applications").expanduser()):
            yield from (folder / app for app in MACOS_APPS)
    if platform.system() == "Windows":
        for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"):
            if os.environ.get(variable):
                yield from (Path(os.environ[variable]) / program for program in WINDOWS_PROGRAMS)


def _playwright_programs() -> Iterator[Path]:
    default = str(Path(PLAYWRIGHT_CACHES.get(platform.system(), "~/.cache")).expanduser() / "ms-playwright")
    folder = Path(os.environ.get("PLAYWRIGHT_BROWSERS_PATH") or default)
    for pattern in PLAYWRIGHT_PROGRAMS:
        yield from sorted(folder.glob(f"chromium-*/{pattern}"), reverse=True)


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def distribution() -> str:
    """ "debian", "ubuntu", … or "" where it is not known."""
    try:
        lines = Path("/etc/os-release").read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((line[3:].strip('"') for line in lines if line.startswith("ID=")), "")


def install_browser(python: Path, playwright: str, run: Callable[..., bool]) -> Path | None:
    """Tries what this machine allows; `run` executes a command and says whether it succeeded. None if nothing worked.

    Ubuntu's package only points to a snap, which does not start in containers: there Playwright's browser is taken.
    """
    if is_root() and distribution() == "debian" and _install_with_apt(run):
        browser = _first_that_answers()
        if browser:
            return browser
    return _first_that_answers() if _install_with_playwright(python, playwright, run) else None


def _install_with_apt(run: Callable[..., bool]) -> bool:
    return run("apt-get", "update", "-qq") and run(
        "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"
    )


def _install_with_playwright(python: Path, playwright: str, run: Callable[..., bool]) -> bool:
    with_libraries = ["--with-deps"] if is_root() and sys.platform == "linux" else []
    return run(str(python), "-m", "pip", "install", "--quiet", playwright) and run(
        str(python), "-m", "playwright", "install", *with_libraries, "chromium"
    )


def _first_that_answers() -> Path | None:
    return next((candidate for candidate in _candidates() if _answers(candidate)), None)


def _answers(browser: Path) -> bool:
    try:
        return (
            subprocess.run(
                [str(browser), "--version"], check=False, capture_output=True, timeout=SECONDS_TO_ANSWER
            ).returncode
            == 0
        )
    except (OSError, subprocess.SubprocessError):
        return False
