"""Installs a browser where `curbcut.learner.finding` finds none.

Runs before anything is installed, so it uses only the standard library.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from curbcut.learner.finding import BrowserNotUsable, find_browser, first_that_answers

__all__ = ["APT_INSTALL", "BrowserNotUsable", "distribution", "find_browser", "install_browser", "is_root"]

APT_INSTALL = ("apt-get", "install", "-y", "-qq", "-o", "DPkg::Lock::Timeout=300")
"""Waits while another installs something."""


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
        browser = first_that_answers()
        if browser:
            return browser
    return first_that_answers() if _install_with_playwright(python, playwright, run) else None


def _install_with_apt(run: Callable[..., bool]) -> bool:
    return run("apt-get", "update", "-qq") and run(
        *APT_INSTALL, "--no-install-recommends", "chromium", "fonts-liberation"
    )


def _install_with_playwright(python: Path, playwright: str, run: Callable[..., bool]) -> bool:
    with_libraries = ["--with-deps"] if is_root() and sys.platform == "linux" else []
    return run(str(python), "-m", "pip", "install", "--quiet", playwright) and run(
        str(python), "-m", "playwright", "install", *with_libraries, "chromium"
    )
