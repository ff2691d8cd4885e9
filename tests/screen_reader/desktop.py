"""
A desktop of its own with the real Orca: a virtual screen, a session bus, the accessibility bus, a window manager and a
recorder in the place of Speech Dispatcher. Nothing of the user's desktop is seen, and nothing stays when it ends.
"""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp

from tests.screen_reader.speech import Line, Recorder, recording

ORCA = Path("/usr/bin/orca")
PYTHON = Path("/usr/bin/python3")
BUS_LAUNCHERS = (Path("/usr/libexec/at-spi-bus-launcher"), Path("/usr/lib/at-spi2-core/at-spi-bus-launcher"))
PROGRAMS = ("Xvfb", "dbus-daemon", "openbox", "setpriv", "xdotool")
WINDOWS = """<?xml version="1.0"?><openbox_config xmlns="http://openbox.org/3.4/rc"><focus><focusNew>yes</focusNew></focus>
<keyboard></keyboard><mouse></mouse><applications><application class="*"><maximized>yes</maximized><focus>yes</focus>
<decor>no</decor></application></applications></openbox_config>"""

START_SECONDS = 60
END_SECONDS = 1.0
STEP_SECONDS = 20
"""No step takes Orca longer; one that does is over."""
PLACE = re.compile(r"leaving .*\.|.* document web\.")
"""Where Orca believes to come from, which it takes from what it has looked at last, and that is not always the same."""
QUIET = 0.35
"""Orca has finished when it has said nothing for so long …"""
SILENT = 1.2
"""… or, where it has said nothing at all, for so long …"""
ASLEEP = 0.2
"""… and has used no processor time for so long. On a busy machine silence alone means only that it had no turn."""


def missing() -> str | None:
    """Why there can be no such desktop here; None if there can."""
    absent = [name for name in PROGRAMS if shutil.which(name) is None]
    if not ORCA.exists():
        absent.append("orca")
    if not any(path.exists() for path in BUS_LAUNCHERS):
        absent.append("at-spi-bus-launcher")
    return f"no {', '.join(absent)} here: make setup" if absent else None


def orca_version() -> str:
    """Such as "43.1"."""
    command = [str(PYTHON), "-I", "-c", "from orca import orca_platform; print(orca_platform.version)"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


class Desktop:
    """A screen to open a browser's window on with `environment`, keys to press, and what Orca says."""

    def __init__(self, folder: Path, environment: dict[str, str], recorder: Recorder, orca: subprocess.Popen[bytes]):
        self.folder = folder
        self.environment = environment
        self._recorder = recorder
        self._orca = orca

    @property
    def count(self) -> int:
        """How much was said so far."""
        return self._recorder.count

    def press(self, key: str) -> None:
        """A key or a combination as a keyboard would give it, in the names of the X Window System: `shift+Tab`."""
        subprocess.run(
            ["xdotool", "key", "--clearmodifiers", key], env=self.environment, check=True, timeout=STEP_SECONDS
        )

    def said_since(self, count: int) -> list[str]:
        return [line.text for line in self._recorder.since(count) if not PLACE.fullmatch(line.text)]

    def has_said(self, words: str, since: int = 0) -> bool:
        return any(words in text for text in self.said_since(since))

    def settle(self, since: int, *, quiet: float = QUIET, silent: float = SILENT) -> list[str]:
        """What Orca has said once it has finished."""
        began = busy_at = time.monotonic()
        before = None
        while (now := time.monotonic()) < began + STEP_SECONDS:
            state, ticks = self._work_of_orca()
            if state != "S" or ticks != before:
                busy_at, before = now, ticks
            lines = self._recorder.since(since)
            if now - busy_at > ASLEEP and now > _over(lines, began, quiet, silent):
                break
            time.sleep(0.02)
        return self.said_since(since)

    def _work_of_orca(self) -> tuple[str, int]:
        """Orca's state and its processor time."""
        fields = Path(f"/proc/{self._orca.pid}/stat").read_text().rpartition(")")[2].split()
        return fields[0], int(fields[11]) + int(fields[12])


def _over(lines: list[Line], began: float, quiet: float, silent: float) -> float:
    """When it is known that nothing more will be said, if nothing more is said until then."""
    return lines[-1].at + quiet if lines else began + silent


@contextmanager
def desktop() -> Iterator[Desktop]:
    with ExitStack() as stack:
        folder = Path(mkdtemp(prefix="curbcut-orca-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        recorder = stack.enter_context(recording(folder / "speech.sock"))
        environment = _environment(folder)
        with _number_from(
            lambda fd: ["Xvfb", "-displayfd", fd, "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
        ) as line:
            environment["DISPLAY"] = ":" + line(stack, environment)
        with _number_from(lambda fd: ["dbus-daemon", "--session", "--nofork", f"--print-address={fd}"]) as line:
            environment["DBUS_SESSION_BUS_ADDRESS"] = line(stack, environment)
        launcher = next(path for path in BUS_LAUNCHERS if path.exists())
        _start(stack, [str(launcher), "--launch-immediately", "--a11y=1", "--screen-reader=1"], environment)
        (folder / "windows.xml").write_text(WINDOWS, "utf-8")
        _start(stack, ["openbox", "--config-file", str(folder / "windows.xml"), "--sm-disable"], environment)
        yield _with_orca(stack, folder, environment, recorder)


def _environment(folder: Path) -> dict[str, str]:
    """A home that is empty, and no way to the user's own desktop."""
    for name in ("run", "home", "config", "data", "cache"):
        (folder / name).mkdir(mode=0o700)
    users_own = ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY", "NO_AT_BRIDGE", "XAUTHORITY")
    return {
        **{name: value for name, value in os.environ.items() if name not in users_own},
        "HOME": f"{folder}/home",
        "XDG_RUNTIME_DIR": f"{folder}/run",
        "XDG_CONFIG_HOME": f"{folder}/config",
        "XDG_DATA_HOME": f"{folder}/data",
        "XDG_CACHE_HOME": f"{folder}/cache",
        "XDG_SESSION_TYPE": "x11",
        "GDK_BACKEND": "x11",
        "LC_ALL": "C.UTF-8",
        "LANGUAGE": "en",
        "GTK_MODULES": "gail:atk-bridge",
        "GNOME_ACCESSIBILITY": "1",
        "ACCESSIBILITY_ENABLED": "1",
        "GSETTINGS_BACKEND": "memory",
        "MOZ_DISABLE_CONTENT_SANDBOX": "1",  # pages of these tests only, and root has no sandbox
        "SPEECHD_ADDRESS": f"unix_socket:{folder}/speech.sock",
    }


def _with_orca(stack: ExitStack, folder: Path, environment: dict[str, str], recorder: Recorder) -> Desktop:
    program = Path(__file__).with_name("start_orca.py")
    errors = stack.enter_context((folder / "orca.err").open("wb"))
    command = [str(PYTHON), "-I", str(program), str(ORCA), "-u", f"{folder}/data"]
    orca = _start(stack, command, environment, errors=errors.fileno())
    ready = Desktop(folder, environment, recorder, orca)
    until = time.monotonic() + START_SECONDS
    while not ready.has_said("Screen reader on"):
        if orca.poll() is not None or time.monotonic() > until:
            raise RuntimeError(f"Orca did not start: {(folder / 'orca.err').read_text()[-800:]}")
        time.sleep(0.05)
    return ready


Starts = Callable[[ExitStack, dict[str, str]], str]


@contextmanager
def _number_from(command: Callable[[str], list[str]]) -> Iterator[Starts]:
    """A program that writes, to a file descriptor it is given, under which name it can be reached."""
    reading, writing = os.pipe()

    def starts(stack: ExitStack, environment: dict[str, str]) -> str:
        _start(stack, command(str(writing)), environment, keep=writing)
        os.set_blocking(reading, False)
        answer, until = b"", time.monotonic() + START_SECONDS
        while not answer.endswith(b"\n"):  # to the end: a program whose pipe is closed too soon dies of it
            with suppress(BlockingIOError):
                answer += os.read(reading, 256)
            if time.monotonic() > until:
                raise TimeoutError(f"{command('')[0]} did not start")
            time.sleep(0.01)
        return answer.decode().strip()

    try:
        yield starts
    finally:
        os.close(reading)
        os.close(writing)


def _start(
    stack: ExitStack,
    command: list[str],
    environment: dict[str, str],
    *,
    keep: int | None = None,
    errors: int | None = None,
) -> subprocess.Popen[bytes]:
    """Starts a program that ends with the context, or with these tests if they are killed."""
    process = subprocess.Popen(
        ["setpriv", "--pdeathsig", "TERM", *command],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL if errors is None else errors,
        pass_fds=[] if keep is None else [keep],
        start_new_session=True,
    )
    stack.callback(_end, process)
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends a program and what it has started."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError):
            os.killpg(process.pid, number)
        with suppress(subprocess.TimeoutExpired):
            process.wait(END_SECONDS)
            return
    process.wait()
