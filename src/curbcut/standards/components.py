"""
Components that a page's scripts and styles make of plain elements, as a learner writes them down and everybody reads
them: one JSON object a line. Whatever is not exactly that makes the whole answer unused.
"""

import json
from typing import Final, Literal, NamedTuple, get_args

from curbcut.standards.answer_lines import records_in
from curbcut.standards.locators import MOST, is_locator

Kind = Literal[
    "accordion", "carousel", "combobox", "datepicker", "dropdown", "menu", "modal", "popup", "tabs", "tooltip"
]
Opening = Literal["click", "focus", "hover", "load", "type"]

KINDS: Final = frozenset(get_args(Kind))
"""
What components are told apart by, all by what they do:

- `accordion`: a control shows and hides content in the flow of the page; also a single one
- `carousel`: controls bring one slide after the other into one place
- `combobox`: a field with a list of suggestions
- `datepicker`: the days of a month
- `dropdown`: a list to choose a value from, which its control then shows
- `menu`: a list of links or commands beside its control
- `modal`: covers the page, and nothing else can be used
- `popup`: lies over the page, which can still be used
- `tabs`: each of several controls shows its own content in one place
- `tooltip`: a few words beside what the pointer or the focus is on
"""
OPENINGS: Final = frozenset(get_args(Opening))

_SELECTORS: Final = ("trigger", "panel", "item", "close")


class Component(NamedTuple):
    """Locators of what takes part, `""` for what there is none of or none that is certain; `seen` is how many triggers
    there were, `evidence` why it is taken for this kind."""

    kind: str
    on: str
    trigger: str = ""
    panel: str = ""
    item: str = ""
    close: str = ""
    seen: int = 1
    confidence: float = 0.0
    evidence: str = ""

    @property
    def line(self) -> str:
        return json.dumps({name: value for name, value in self._asdict().items() if value != ""}, ensure_ascii=True)


def components_in(answer: str) -> tuple[Component, ...]:
    """What an answer says; nothing of it if any of its lines is something else."""
    return records_in(answer, Component, _is_sound, MOST)


def _is_sound(component: Component) -> bool:
    selectors = [getattr(component, name) for name in _SELECTORS]
    return (
        component.kind in KINDS
        and component.on in OPENINGS
        and all(isinstance(each, str) and (not each or is_locator(each)) for each in selectors)
        and type(component.seen) is int
        and isinstance(component.confidence, int | float)
        and 0 <= component.confidence <= 1
        and isinstance(component.evidence, str)
        and len(component.evidence) <= 300
    )
