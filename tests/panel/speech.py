"""A speech service of its own: Speech Dispatcher with eSpeak, speaking into a pipe as fast as a loudspeaker would."""

import os
import shutil
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path

CAN_SPEAK = shutil.which("speech-dispatcher") is not None and any(
    Path("/usr/lib/speech-dispatcher-modules").glob("sd_espeak-ng")
)
BYTES_A_SECOND = 2 * 22_050
PIECE = BYTES_A_SECOND // 20

VOICE = "SET SELF SYNTHESIS_VOICE "

CONFIGURATION = """LogLevel 5
AudioOutputMethod "alsa"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
DefaultLanguage "en"
Timeout 0
"""
SOUND = """pcm.!default {{ type plug slave.pcm {{ type file slave.pcm null file "{pipe}" format raw }} }}
ctl.!default {{ type null }}
"""


class Speech:
    """Where the service is, and what it has been told and has said."""

    def __init__(self, folder: Path) -> None:
        self.address = f"unix_socket:{folder / 'socket'}"
        self._log = folder / "speech-dispatcher.log"
        self.loud = 0
        """Samples that are no silence."""

    def told(self) -> list[tuple[str, str]]:
        """Each text with the voice that it was to be said in."""
        log = self._log.read_text("utf-8", "replace").splitlines()
        commands = [line.partition("DATA:|")[2].strip() for line in log if "DATA:|" in line]
        voice, said = "", []
        for before, command in pairwise(commands):
            if command.startswith(VOICE):
                voice = command.removeprefix(VOICE)
            if before == "speak":
                said.append((voice, command))
        return said


@contextmanager
def speech_service(folder: Path) -> Iterator[Speech]:
    """Runs until the end of the block."""
    configuration, home, pipe = folder / "configuration", folder / "home", folder / "pipe"
    shutil.copytree("/etc/speech-dispatcher", configuration)
    configuration.joinpath("speechd.conf").write_text(CONFIGURATION)
    home.mkdir()
    home.joinpath(".asoundrc").write_text(SOUND.format(pipe=pipe))
    os.mkfifo(pipe)
    speech, is_over = Speech(folder), threading.Event()
    speaker = threading.Thread(target=_play, args=(pipe, speech, is_over), daemon=True)
    speaker.start()
    options: list[str | Path] = [
        "-s",
        "-C",
        configuration,
        "-c",
        "unix_socket",
        "-S",
        folder / "socket",
        "-P",
        folder / "pid",
        "-L",
        folder,
    ]
    process = subprocess.Popen(
        ["speech-dispatcher", *map(str, options)],
        env={**os.environ, "HOME": str(home)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        deadline = time.monotonic() + 20
        while not (folder / "socket").exists():
            assert time.monotonic() < deadline, "Speech Dispatcher does not start"
            time.sleep(0.05)
        yield speech
    finally:
        is_over.set()
        process.terminate()
        with suppress(subprocess.TimeoutExpired):
            process.wait(5)
        process.kill()
        process.wait()
        speaker.join(5)


def _play(pipe: Path, speech: Speech, is_over: threading.Event) -> None:
    descriptor = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    while not is_over.is_set():
        try:
            piece = os.read(descriptor, PIECE)
        except BlockingIOError:
            piece = b""
        speech.loud += sum(1 for sample in piece[1::2] if sample not in (0, 255))
        time.sleep(max(len(piece), PIECE) / BYTES_A_SECOND)
    os.close(descriptor)
