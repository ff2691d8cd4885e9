"""
Plays the same keys on a page as it is and on the same page through Curbcut, and compares what has become of both.

A step is a key in Playwright's names, `click` or `focus` and an id or a selector, or `""` for nothing; and what should
be true after it, if anything is claimed.
"""

import json
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from tests.client.engines import Engine, Playwright

_ELSEWHERE = re.compile(r"^https?://(?!127\.0\.0\.1)")
PATIENCE = 0.5
"""Seconds that a claim has to become true, after the page has come to rest."""


NOWHERE = "html1 body1"
OURS = "html1 curbcut-access1"


class Step(NamedTuple):
    act: str
    claim: str = ""


@dataclass(frozen=True)
class State:
    """A page after a step."""

    focus: str
    events: list[str]
    errors: list[str]
    elements: dict[str, dict[str, Any]]
    holds: bool


@dataclass
class Verdict:
    """What the client has changed."""

    changed: list[str] = field(default_factory=list)
    gained: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    @property
    def outcome(self) -> str:
        return "changed" if self.changed else "better" if self.gained else "same"


def play(engines: Sequence[Engine], addresses: Sequence[str], steps: Sequence[Step]) -> list[list[State]]:
    """The states of each page, the first after it has loaded; the pages take turns, so that they wait side by side."""
    for engine, address in zip(engines, addresses, strict=True):
        engine.fresh()
        if isinstance(engine, Playwright):  # a link to elsewhere leads nowhere, and the page stays
            engine.page.route(_ELSEWHERE, lambda route: route.fulfill(status=204))
        engine.goto(address)
    states: list[list[State]] = [[_state(engine, "")] for engine in engines]
    for step in steps:
        for engine in engines:
            _do(engine, step.act)
        for engine, seen in zip(engines, states, strict=True):
            seen.append(_state(engine, step.claim))
    return states


def play_both(engine: Engine, addresses: Sequence[str], steps: Sequence[Step]) -> list[list[State]]:
    """Both pages at once where the engine can show two."""
    if isinstance(engine, Playwright) and engine.name == "chromium":
        other = engine.another()
        try:
            return play([engine, other], addresses, steps)
        finally:
            other.close()
    return [states for address in addresses for states in play([engine], [address], steps)]


def compare(steps: Sequence[Step], plain: Sequence[State], helped: Sequence[State]) -> Verdict:
    """
    What worked must work, in the same way; from the first step on that only works with the client, the two pages go
    different ways, and only what is claimed counts.
    """
    verdict = Verdict()
    known = {error for state in plain for error in state.errors}  # whenever they come
    for number, (step, before, after) in enumerate(zip((Step("load"), *steps), plain, helped, strict=True)):
        is_tab = number and step.act in ("Tab", "Shift+Tab")
        if is_tab and (plain[number - 1].focus == NOWHERE or after.focus.startswith(OURS)):
            break  # from there, or round the end of the page as WebKit goes, Tab comes to our own bar first
        name = f"{number}. {step.act}"
        if before.holds and not after.holds:
            verdict.changed.append(f"{name}: no longer {step.claim}; focus on {after.focus}")
        elif after.holds and not before.holds:
            verdict.gained.append(f"{name}: {step.claim}")
        elif not after.holds:
            verdict.missing.append(f"{name}: still not {step.claim}; focus on {after.focus}")
        if not verdict.gained:
            verdict.changed.extend(f"{name}: {difference}" for difference in _differences(before, after))
        if new := [error for error in after.errors if error not in known]:
            verdict.changed.append(f"{name}: errors {new}")
    return verdict


def _differences(before: State, after: State) -> Iterator[str]:
    if before.focus != after.focus:
        yield f"focus on {after.focus}, without on {before.focus}"
    if _in_order(before.events) != _in_order(after.events):
        yield f"events {after.events}, without {before.events}"
    for place in before.elements.keys() | after.elements.keys():
        was, now = before.elements.get(place), after.elements.get(place)
        if was is None or now is None:
            yield f"{place} is {'gone' if now is None else 'new'}"
        elif different := {name: (now.get(name), was[name]) for name in was if now.get(name) != was[name]}:
            yield f"{place} has other states (now, without): {different}"


def _in_order(events: Sequence[str]) -> tuple[list[str], list[str]]:
    """Keys, and what came of them; which is first, and on what a key is released, is chance where a page waits."""
    keys, others = [], []
    for event in events:
        kind, _, rest = event.partition(" ")
        if rest.startswith("Escape "):  # nothing comes of it that could be prevented
            event, rest = event.removesuffix(" prevented"), rest.removesuffix(" prevented")
        if kind in ("keypress", "keyup"):
            keys.append(f"{kind} {rest.split(' ')[0]}{' prevented' * rest.endswith(' prevented')}")
        elif kind == "keydown":
            keys.append(event)
        else:
            others.append(event)
    return keys, others


def _do(engine: Engine, act: str) -> None:
    verb, _, rest = act.partition(" ")
    if verb == "focus":
        outer, _, inner = rest.partition(" >> ")  # inside a shadow tree
        within = f".shadowRoot.querySelector({json.dumps(inner)})" if inner else ""
        engine.js(f"document.querySelector({json.dumps(_selector(outer))}){within}.focus()")
    elif verb == "click":
        x, y = engine.js(f"""(() => {{
            const element = document.querySelector({json.dumps(_selector(rest))});
            element.scrollIntoView({{ block: "nearest", behavior: "instant" }});
            const {{ left, top, width, height }} = element.getBoundingClientRect();
            return [left + width / 2, top + height / 2];
        }})()""")
        engine.click(x, y)
    elif verb == "item":
        engine.js(f"probe.item({rest})")
    elif act:
        engine.press(act)


def _selector(name: str) -> str:
    return name if name[0] in ".#[" else f"#{name}"


def _state(engine: Engine, claim: str) -> State:
    engine.js("probe.settled()")
    seen = engine.js("probe.state()")
    return State(**seen, holds=not claim or _becomes_true(engine, claim))


def _becomes_true(engine: Engine, claim: str) -> bool:
    until = time.monotonic() + PATIENCE
    while not (answer := engine.js(f"!!({claim})")) and time.monotonic() < until:
        time.sleep(0.05)
    return bool(answer)
