"""
Finding a browser on this machine.

Uses nothing but the standard library: the project's own set-up calls it before anything is installed.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
from collections.abc import Iterator
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


def first_that_answers() -> Path | None:
    return next((candidate for candidate in _candidates() if _answers(candidate)), None)


def _answers(browser: Path) -> bool:
    try:
        return (
            subprocess.run(  # noqa: S603 - a program found on this machine, or named by its owner
                [str(browser), "--version"], check=False, capture_output=True, timeout=SECONDS_TO_ANSWER
            ).returncode
            == 0
        )
    except (OSError, subprocess.SubprocessError):
        return False
