"""
Speech Dispatcher's place, taken by a recorder: a screen reader connects, speaks, and what it says is kept as text.

It answers as much of SSIP, Speech Dispatcher's protocol, as a client needs to believe that somebody hears it. There is
no sound and no voice; everything counts as spoken at once.
"""

import html
import re
import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BufferedIOBase
from pathlib import Path
from typing import NamedTuple

VALUES = {"RATE": "0", "PITCH": "0", "VOLUME": "100", "LANGUAGE": "en", "OUTPUT_MODULE": "recorder"}
LISTS = {
    "VOICES": ("249-recorder\ten\tnone", "249 OK VOICE LIST SENT"),
    "SYNTHESIS_VOICES": ("249-recorder\ten\tnone", "249 OK VOICE LIST SENT"),
    "OUTPUT_MODULES": ("250-recorder", "250 OK MODULE LIST SENT"),
}
CLIENT = "1"
LAG = 0.05
"""A client looks for events of a message only after it has its number: one that comes sooner is lost."""


class Line(NamedTuple):
    """One thing that was said, and when by the monotonic clock."""

    at: float
    text: str


class Recorder:
    """What was said, in order."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._lock = threading.Lock()

    def keep(self, text: str) -> int:
        """Keeps a text and gives its number, from 1."""
        with self._lock:
            self._lines.append(Line(time.monotonic(), text))
            return len(self._lines)

    @property
    def count(self) -> int:
        return len(self._lines)

    def since(self, number: int) -> list[Line]:
        with self._lock:
            return [line for line in self._lines[number:] if line.text]


@contextmanager
def recording(address: Path) -> Iterator[Recorder]:
    """Listens at a Unix socket for as long as the context lasts."""
    recorder = Recorder()

    class Handler(_Conversation):
        def heard(self, text: str) -> int:
            return recorder.keep(text)

    with _Server(str(address), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield recorder
        finally:
            server.shutdown()
            thread.join()


class _Server(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True
    block_on_close = False


class _Conversation(socketserver.StreamRequestHandler):
    """One client's commands, each answered."""

    def heard(self, text: str) -> int:
        raise NotImplementedError

    def setup(self) -> None:
        super().setup()
        self._writing = threading.Lock()

    def handle(self) -> None:
        with suppress(OSError):
            for line in _lines(self.rfile):
                words = [*line.upper().split(), ""]
                if words[0] == "QUIT":
                    self._send("231 HAPPY HACKING")
                    return
                self._answer(words[0], words[1], line)

    def _answer(self, command: str, name: str, line: str) -> None:
        match command:
            case "SPEAK":
                self._send("230 OK RECEIVING DATA")
                self._spoken(self.heard(_text_of(_message(self.rfile))))
            case "CHAR" | "KEY" | "SOUND_ICON":
                self._spoken(self.heard(line.partition(" ")[2]))
            case "CANCEL" | "STOP":
                self._send("210 OK CANCELED")
            case "SET":
                self._send("208 OK SET")
            case "GET":
                self._send(f"251-{VALUES.get(name, '0')}", "251 OK GET RETURNED")
            case "LIST":
                self._send(*LISTS.get(name, LISTS["OUTPUT_MODULES"]))
            case "HISTORY":
                self._send(f"245-{CLIENT}", "245 OK CLIENT ID SENT")
            case _:
                self._send("200 OK")

    def _spoken(self, number: int) -> None:
        """Says that the message is queued and, a little later, begun and ended."""
        self._send(f"225-{number}", "225 OK MESSAGE QUEUED")
        threading.Timer(LAG, self._tell_spoken, [number]).start()

    def _tell_spoken(self, number: int) -> None:
        for code, word in ((701, "BEGIN"), (702, "END")):
            self._send(f"{code}-{number}", f"{code}-{CLIENT}", f"{code} {word}")

    def _send(self, *lines: str) -> None:
        with self._writing, suppress(OSError, ValueError):  # the client may have gone
            self.wfile.write("".join(f"{line}\r\n" for line in lines).encode())


def _lines(stream: BufferedIOBase) -> Iterator[str]:
    for raw in stream:
        yield raw.decode("utf-8", "replace").rstrip("\r\n")


def _message(stream: BufferedIOBase) -> list[str]:
    """The lines up to a single dot; a dot at the beginning of one is doubled."""
    message = []
    for line in _lines(stream):
        if line == ".":
            break
        message.append(line[1:] if line.startswith("..") else line)
    return message


def _text_of(message: list[str]) -> str:
    """What is left of SSML when nobody but a person reads it, with one space where there were more."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", " ".join(message))).split())
