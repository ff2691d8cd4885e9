"""The readings with the keys of NVDA, for the job that hears them on Windows: `nvda/readings.json`."""

import json
from pathlib import Path

from tests.screen_reader.readings import READINGS, Reading

FILE = Path(__file__).with_name("nvda") / "readings.json"
KEYS = {"Return": "Enter", "Down": "ArrowDown", "ctrl+Home": "Control+Home", "m": "d"}
"""Where the tool that presses keys on Windows, or NVDA itself, names one otherwise: its landmarks are on d."""


def as_json() -> str:
    return json.dumps([_reading(reading) for reading in READINGS], indent=1) + "\n"


def _reading(reading: Reading) -> dict[str, object]:
    return {"title": reading.title, "page": reading.page, "steps": [_step(step) for step in reading.steps]}


def _step(step: str) -> dict[str, str]:
    kind, _, rest = step.partition(" ")
    if kind == "focus":
        return {"done": step, "focus": rest.removeprefix("on ")}
    if kind == "script":
        return {"done": step, "script": rest}
    return {"done": KEYS.get(step, step), "press": KEYS.get(step, step)}
