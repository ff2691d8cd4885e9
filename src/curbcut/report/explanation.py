"""What a rule's file says to people: its docstring, taken apart."""

import sys
from dataclasses import dataclass
from inspect import cleandoc

from curbcut.rule import Impact, Rule, Safety

CAVEAT = "When it could be wrong"
"""How the paragraph begins that says when a rule's fix may be mistaken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A rule as reports and the manual speak of it. `why` and `caveat` are paragraphs of plain text."""

    rule: str
    title: str
    why: str
    caveat: str
    impact: Impact
    criteria: tuple[str, ...]
    act: tuple[str, ...]
    safety: Safety


def explanation_of(rule: Rule) -> Explanation:
    """What a rule's file says about it."""
    _, *paragraphs = cleandoc(sys.modules[rule.module].__doc__ or "").split("\n\n")
    caveats = [paragraph for paragraph in paragraphs if paragraph.startswith(CAVEAT)]
    return Explanation(
        rule=rule.id,
        title=rule.title,
        why="\n\n".join(" ".join(each.split()) for each in paragraphs if each not in caveats),
        caveat=" ".join(" ".join(caveats).removeprefix(CAVEAT).lstrip(" :.").split()),
        impact=rule.impact,
        criteria=rule.criteria,
        act=rule.act,
        safety=rule.safety,
    )
