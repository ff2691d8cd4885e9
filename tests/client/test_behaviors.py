"""Keyboard behaviours, key by key, in three engines on pages that know only the mouse."""

import base64
import json
import re
import time
from pathlib import Path

import pytest

from curbcut.client.files import SCRIPTS
from curbcut.standards.icons import purpose_names
from tests.client.engines import Engine, each_engine
from tests.client.scenarios import SCENARIOS, Scenario

HERE = Path(__file__).parent
STATIC = HERE.parents[1] / "src/curbcut/client/static"
PATIENCE = 15.0
FETCHED = SCRIPTS[SCRIPTS.index("behaviors") + 1 : SCRIPTS.index("navigation")]

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return starting(tmp_path_factory.mktemp("client") / "start.js")


def starting(path: Path) -> Path:
    """The built module as a script that starts itself; what it fetches later is in an address, without a server."""
    files = {
        name: f"data:text/javascript;base64,{base64.b64encode((STATIC / f'{name}.js').read_bytes()).decode()}"
        for name in FETCHED
    }
    icons = purpose_names("en")
    plan = json.dumps({"version": 1, "language": "en", "files": files, "icons": dict(icons), "operations": []})
    built = (STATIC / "behaviors.js").read_text("utf-8")
    text = re.sub(r"export\{(\w+) as start\};?\s*$", rf"\1({plan},new AbortController().signal);", built)
    path.write_text(f"(() => {{{text}}})()", "utf-8")
    return path


def becomes_true(engine: Engine, expression: str) -> bool:
    until = time.monotonic() + PATIENCE
    while not (answer := engine.js(expression)) and time.monotonic() < until:
        time.sleep(0.03)
    return bool(answer)


@each_engine
@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.title)
def test_a_key_does_what_the_pattern_says(engine: Engine, script: Path, scenario: Scenario) -> None:
    engine.goto((HERE / "pages" / scenario.page).as_uri())
    engine.inject(script)
    time.sleep(0.1)
    for number, (key, expression) in enumerate(scenario.steps):
        if key.startswith("js:"):
            engine.js(f"(() => {{{key[3:]}}})()")
        elif key:
            engine.press(key)
        focused = "document.activeElement.outerHTML.slice(0, 120)"
        assert becomes_true(engine, expression), f"step {number}, {key}: {expression}; focus on {engine.js(focused)}"
