"""Runs the judges (`judge.mjs`, in Node and a browser) and remembers what they said."""

import hashlib
import os
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import msgspec

from evals.judgement import Judgement
from evals.pages import Fingerprints, Sample

HERE = Path(__file__).resolve().parent
JUDGE = HERE / "judge.mjs"
ENGINE_MODULES = ("axe", "ibm", "alfa", "alfa_worker")
CODE = ("judge.mjs", "browser.mjs", "server.mjs", "criteria.mjs", *(f"engines/{name}.mjs" for name in ENGINE_MODULES))

Asked = tuple[str, str]
"""A side ("before" or "after") and a page's path."""


class CannotJudge(Exception):
    """The judges could not be started; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Panel:
    """Which judges sit, and how they are seated. `settle_ms` is how long a page's scripts may act after load."""

    engines: tuple[str, ...]
    browser: Path
    cache: Path
    tabs: int = 2
    timeout_ms: int = 60_000
    settle_ms: int = 0

    def hear(
        self,
        sample: Sample,
        *,
        sides: tuple[str, ...] = ("before", "after"),
        advance: Callable[[int], None] = lambda _: None,
    ) -> dict[Asked, Judgement]:
        """Every page of the sample on these sides. `advance` is told how many judgements have come in."""
        keys = {asked: self._key(prints, asked) for asked, prints in _asked(sample, sides)}
        known = {asked: judgement for asked, key in keys.items() if (judgement := self._recall(key, asked)) is not None}
        advance(len(known))
        # Pages that are the same on both sides are judged once.
        first_asked = {key: asked for asked, key in reversed(keys.items()) if asked not in known}
        heard = dict(known)
        for judgement in self._run(sample, tuple(first_asked.values())):
            key = keys[judgement.side, judgement.path]
            if judgement.is_complete:
                self._remember(key, judgement)
            for asked in ((side, judgement.path) for side in sides):
                if keys[asked] == key:
                    heard[asked] = msgspec.structs.replace(judgement, side=asked[0])
                    advance(1)
        return heard

    def _key(self, prints: Fingerprints, asked: Asked) -> str:
        parts = (
            asked[1],
            prints.of(asked[1]),
            *self.engines,
            _code_digest(),
            browser_version(self.browser),
            str(self.settle_ms),
        )
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def _recall(self, key: str, asked: Asked) -> Judgement | None:
        file = self.cache / key[:2] / f"{key}.json"
        if not file.exists():
            return None
        return msgspec.structs.replace(msgspec.json.decode(file.read_bytes(), type=Judgement), side=asked[0])

    def _remember(self, key: str, judgement: Judgement) -> None:
        file = self.cache / key[:2] / f"{key}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        beside = file.with_suffix(f".{os.getpid()}")
        beside.write_bytes(msgspec.json.encode(judgement))
        beside.replace(file)

    def _run(self, sample: Sample, asked: tuple[Asked, ...]) -> Iterator[Judgement]:
        if not asked:
            return
        task = {
            "browser": str(self.browser),
            "engines": self.engines,
            "sides": {side: [str(root) for root in roots] for side, roots in sample.sides.items()},
            "pages": asked,
            "tabs": self.tabs,
            "timeout": self.timeout_ms,
            "settle": self.settle_ms,
        }
        yield from _converse(msgspec.json.encode(task))


def _asked(sample: Sample, sides: tuple[str, ...]) -> Iterator[tuple[Asked, Fingerprints]]:
    for side in sides:
        prints = Fingerprints(sample.sides[side])
        for path in sample.paths:
            yield (side, path), prints


@cache
def browser_version(browser: Path) -> str:
    """Its name and version in its own words. Raises `CannotJudge` if it does not start."""
    try:
        return subprocess.run([str(browser), "--version"], capture_output=True, check=True, text=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError) as problem:
        raise CannotJudge(f"{browser} does not start; CURBCUT_BROWSER may name another browser.") from problem


@cache
def _code_digest() -> str:
    """Changes whenever what the judges say could: their code or the exact versions of what it uses."""
    digest = hashlib.sha256()
    for name in (*CODE, "package-lock.json"):
        digest.update((HERE / name).read_bytes())
    return digest.hexdigest()


def _converse(task: bytes) -> Iterator[Judgement]:
    with tempfile.TemporaryFile() as given:
        given.write(task)
        given.seek(0)
        process = subprocess.Popen(["node", str(JUDGE)], stdin=given, stdout=subprocess.PIPE)
    with process:
        try:
            for line in process.stdout or ():
                yield msgspec.json.decode(line, type=Judgement)
        except BaseException:  # also when nobody wants the rest
            process.terminate()
            raise
    if process.returncode != 0:
        raise CannotJudge(f"The judges stopped with exit code {process.returncode}; the lines above say why.")


def versions() -> dict[str, str]:
    """The version of each engine. Raises `CannotJudge` where Node or the engines are missing."""
    try:
        output = subprocess.run(["node", str(JUDGE), "--versions"], capture_output=True, check=True).stdout
    except FileNotFoundError as missing:
        raise CannotJudge("Node.js 20 or newer is needed to run the judges: https://nodejs.org") from missing
    except subprocess.CalledProcessError as failed:
        reason = failed.stderr.decode(errors="replace").strip().splitlines()
        raise CannotJudge(
            f"The judges do not start (in evals/, run: npm ci). {reason[0] if reason else ''}"
        ) from failed
    return msgspec.json.decode(output, type=dict[str, str])
