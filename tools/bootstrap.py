"""Sets the project up on a fresh machine: python3 -m tools.bootstrap [demo|test]

  demo   a virtual environment with curbcut and everything it can use, and a browser if none is found
  test   the same, the tools of development, the judges in evals/, the build of client/, and the libraries of
         widgets that it is tried with (which need Node.js)

What is there already stays as it is; a second run takes a moment. It uses only the standard library and says, for
whatever it cannot do, what you can.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from tools.browser import APT_INSTALL, BrowserNotUsable, distribution, find_browser, install_browser, is_root

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
BIN = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
EVALS = ROOT / "evals"
CLIENT = ROOT / "client"
WIDGETS = ROOT / "tests" / "widgets"
OLDEST_PYTHON = (3, 11)
NEWER_PYTHONS = ("python3.14", "python3.13", "python3.12", "python3.11")
# pip knows dependency groups (PEP 735) since this version.
OLDEST_PIP = (25, 1)
OLDEST_NODE = 20
TARGETS = {"demo": [".[all]"], "test": [".[all]", "--group", "dev"]}
LINES_SHOWN = 12
# The programs that drive engines other than Chromium, and those that a screen reader and its desktop are made of; and
# the Debian packages that bring them.
ENGINE_PACKAGES = {
    "firefox-esr": "firefox-esr",
    "WebKitWebDriver": "webkit2gtk-driver",
    "Xvfb": "xvfb",
    "orca": "orca",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "dbus-daemon": "dbus-daemon",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}


class SetupFailed(Exception):
    """Cannot go on; the message says what to do."""


def main() -> int:
    profile = sys.argv[1] if len(sys.argv) == 2 else "test"
    if profile not in TARGETS:
        print(__doc__)
        return 2
    try:
        use_supported_python()
        set_up(profile)
    except (SetupFailed, BrowserNotUsable) as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 3
    return 0


def set_up(profile: str) -> None:
    make_environment()
    install_packages(profile)
    provide_browser()
    if profile == "test":
        provide_engines()
        install_judges()
        install_client_tools()
        install_widget_libraries()


def step(title: str, *commands: list[str], folder: Path = ROOT) -> None:
    """Runs commands one after another, saying only what for and how long; what they wrote is shown if one fails."""
    started = time.monotonic()
    print(f"{title} … ", end="", flush=True)
    for command in commands:
        try:
            subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        except subprocess.CalledProcessError as failed:
            print("failed")
            words = "\n".join(failed.stdout.strip().splitlines()[-LINES_SHOWN:])
            raise SetupFailed(f"{words}\n\nThis command failed: {' '.join(command)}") from failed
        except OSError as missing:
            print("failed")
            raise SetupFailed(f"{command[0]} could not be started: {missing}") from missing
    print(f"{time.monotonic() - started:.0f} s")


def use_supported_python() -> None:
    """Goes on in a newer Python if this one is too old and another is installed."""
    if sys.version_info[:2] >= OLDEST_PYTHON:
        return
    for name in NEWER_PYTHONS:
        if shutil.which(name):
            os.execvp(name, [name, "-m", "tools.bootstrap", *sys.argv[1:]])  # noqa: S606
    oldest = ".".join(map(str, OLDEST_PYTHON))
    raise SetupFailed(
        f"Curbcut needs Python {oldest} or newer; this is {sys.version.split()[0]}. Get one from https://www.python.org"
    )


def make_environment() -> None:
    """Makes .venv in the way this machine allows: ensurepip, another pip, uv, virtualenv, or apt-get first."""
    if _works(str(PYTHON), "-m", "pip", "--version"):
        return
    here = str(ENVIRONMENT)
    clear = [sys.executable, "-m", "venv", "--clear"]
    if _works(sys.executable, "-c", "import ensurepip"):
        step("Virtual environment", [*clear, here])
    elif _works(sys.executable, "-m", "pip", "--version"):
        borrowed = [sys.executable, "-m", "pip", "--python", str(PYTHON), "install", "--quiet", "pip"]
        step("Virtual environment", [*clear, "--without-pip", here], borrowed)
    elif shutil.which("uv"):
        step("Virtual environment", ["uv", "venv", "--clear", "--seed", "--python", sys.executable, here])
    elif shutil.which("virtualenv"):
        step("Virtual environment", ["virtualenv", "--clear", "--python", sys.executable, here])
    elif is_root() and distribution() in ("debian", "ubuntu"):
        step("Python's venv module", ["apt-get", "update", "-qq"], [*APT_INSTALL, "python3-venv"])
        step("Virtual environment", [*clear, here])
    else:
        raise SetupFailed(
            "This Python cannot make virtual environments: it has neither ensurepip nor pip.\n"
            "On Debian or Ubuntu: sudo apt-get install python3-venv\n"
            "Elsewhere: install uv (https://docs.astral.sh/uv) or virtualenv."
        )


def _works(*command: str) -> bool:
    try:
        return subprocess.run(command, check=False, capture_output=True, cwd=ROOT).returncode == 0
    except OSError:
        return False


def install_packages(profile: str) -> None:
    """Installs curbcut in place with what it needs, unless that was done for the same pyproject.toml."""
    wanted = _fingerprint(ROOT / "pyproject.toml", ROOT / "constraints.txt", text=f"{ROOT} {sys.version}")
    if any(_stamp(name).exists() and _stamp(name).read_text() == wanted for name in {profile, "test"}):
        return
    constraints = ["-c", "constraints.txt"] if (ROOT / "constraints.txt").exists() else []
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    commands = [[*pip, *constraints, "-e", *TARGETS[profile]]]
    if _pip_version() < OLDEST_PIP:
        commands.insert(0, [*pip, f"pip>={'.'.join(map(str, OLDEST_PIP))}"])
    step("Python packages", *commands)
    _stamp(profile).write_text(wanted)


def _stamp(profile: str) -> Path:
    return ENVIRONMENT / f".curbcut-{profile}"


def _fingerprint(*files: Path, text: str = "") -> str:
    digest = hashlib.sha256(text.encode())
    for file in files:
        digest.update(file.read_bytes() if file.exists() else b"")
    return digest.hexdigest()


def _pip_version() -> tuple[int, ...]:
    output = subprocess.run([str(PYTHON), "-m", "pip", "--version"], capture_output=True, text=True, check=True).stdout
    return tuple(int(part) for part in output.split()[1].split(".")[:2])


def provide_browser() -> None:
    """A machine without one can still do everything but what looks at a page in a browser."""
    if find_browser():
        return
    print("No browser was found, so Chromium is being installed.")
    browser = install_browser(PYTHON, _pinned_playwright(), _attempt)
    if browser:
        print(f"Browser: {browser}")
    else:
        print(
            "No browser could be installed; whatever needs one is left out.\n"
            "To have it: install Chromium, Chrome or Edge, or name one in CURBCUT_BROWSER, then run this again."
        )


def provide_engines() -> None:
    """The other engines that the client is tried in, and a screen reader; a test whose program is not there is left
    out, and says so."""
    packages = [package for program, package in ENGINE_PACKAGES.items() if not shutil.which(program)]
    if not packages or not is_root() or distribution() not in ("debian", "ubuntu"):
        return
    print("Firefox, WebKitGTK and the screen reader Orca, for the tests of the client:")
    if not (_attempt("apt-get", "update", "-qq") and _attempt(*APT_INSTALL, "--no-install-recommends", *packages)):
        print("They could not be installed; what needs them is left out.")


def _attempt(*command: str) -> bool:
    try:
        step(f"  {Path(command[0]).name} {' '.join(command[1:4])}", list(command))
    except SetupFailed:
        return False
    return True


def _pinned_playwright() -> str:
    import tomllib  # not there in the Pythons that use_supported_python leaves

    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]
    return next(str(requirement) for requirement in groups["dev"] if str(requirement).startswith("playwright"))


def install_judges() -> None:
    """The judges need Node.js; without it they are left out."""
    _install_node_packages(EVALS, "Judges (axe-core, IBM Equal Access, Alfa)", "The judges in evals/ need")


def install_client_tools() -> None:
    """What builds the client needs Node.js; what was built is there without it."""
    _install_node_packages(CLIENT, "Client (TypeScript, esbuild, Biome)", "Tools that build client/ need")


def install_widget_libraries() -> None:
    """The libraries that the client is tried with need Node.js; without it they are left out."""
    _install_node_packages(WIDGETS, "Widgets of others (Bootstrap, jQuery UI, …)", "Tests with widgets of others need")


def _install_node_packages(folder: Path, title: str, need: str) -> None:
    stamp = folder / "node_modules" / ".curbcut"
    wanted = _fingerprint(folder / "package-lock.json")
    if stamp.exists() and stamp.read_text() == wanted:
        return
    version = _node_version()
    if version < OLDEST_NODE or not shutil.which("npm"):
        found = f"this is version {version}" if version else "it is not installed"
        print(
            f"{need} Node.js {OLDEST_NODE} or newer with npm; {found}. They are left out.\n"
            "To have them: https://nodejs.org, then run this again."
        )
        return
    npm_ci = [shutil.which("npm") or "npm", "ci", "--no-audit", "--no-fund"]
    step(title, npm_ci, folder=folder)
    stamp.write_text(wanted)


def _node_version() -> int:
    """Node's major version, 0 if it is not installed."""
    try:
        output = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return 0
    return int(output.strip().lstrip("v").split(".")[0])


if __name__ == "__main__":
    sys.exit(main())
