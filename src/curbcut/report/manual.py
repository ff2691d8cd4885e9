"""
A rule's page in the manual, as Markdown, and the lists that lead to it.

The same text is the file on the forge (`make docs`) and what `curbcut explain` shows in a terminal.
"""

import difflib
from collections.abc import Iterable, Iterator, Sequence

from curbcut import rules
from curbcut.report.explanation import Explanation, explanation_of
from curbcut.rule import Bad, Good, Rule, Safety
from curbcut.standards.act import ACT_RULES
from curbcut.standards.wcag import CRITERIA

SOURCE = "../../src/curbcut/rules/{}.py"
"""From a rule's page to its source."""

INTRODUCTION = """\
Curbcut has {} rules. Each is one file, and its examples are its tests. What a rule with a success criterion finds is a
violation where that is certain; best practices, doubts and advice are told apart from violations everywhere."""

_SAFETY = {
    Safety.SAFE: "its fixes are written without asking anybody",
    Safety.REVIEWED: 'its fixes are written where the site\'s people have agreed to this rule (`apply = "reviewed"`)',
    Safety.SUGGESTED: "its fixes are suggestions: a person decides on each",
}


def rule_page(rule: Rule) -> str:
    """Everything there is to know about a rule."""
    explanation = explanation_of(rule)
    parts = [
        f"# {_prose(explanation.title)}",
        f"`{rule.id}`",
        _prose(explanation.why),
        "\n".join(_facts(rule, explanation)),
        *_caveat(explanation),
        "## Examples",
        *_examples(rule),
        *_source(rule),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def index_page(all_rules: Sequence[Rule]) -> str:
    """The rules by success criterion, and those that fail none."""
    criteria = sorted({number for rule in all_rules for number in rule.criteria}, key=_in_order)
    parts = [
        "# The rules",
        INTRODUCTION.format(len(all_rules)),
    ]
    for number in criteria:
        criterion = CRITERIA[number]
        parts.append(f"## [WCAG {criterion.title}]({criterion.understanding}) (level {criterion.level})")
        parts.append("\n".join(_lines(rule for rule in all_rules if number in rule.criteria)))
    practices = list(_lines(rule for rule in all_rules if not rule.criteria))
    parts += ["## Best practices", "\n".join(practices)] if practices else []
    return "\n\n".join(parts) + "\n"


def _in_order(number: str) -> tuple[int, ...]:
    return tuple(map(int, number.split(".")))


def _lines(some: Iterable[Rule]) -> Iterator[str]:
    for rule in some:
        yield f"- [`{rule.id}`]({rule.id}.md): {_prose(rule.title)} ({rule.impact.value}, {rule.safety.value})"


def _facts(rule: Rule, explanation: Explanation) -> Iterator[str]:
    yield f"- Impact: **{explanation.impact.value}**"
    for number in explanation.criteria:
        criterion = CRITERIA[number]
        yield f"- [WCAG {criterion.title}]({criterion.understanding}) (level {criterion.level})"
    if not explanation.criteria:
        yield "- A best practice: it fails no success criterion of WCAG"
    for identifier in explanation.act:
        act = ACT_RULES[identifier]
        yield f"- [ACT {identifier}: {act.name}]({act.address})"
    safety = _SAFETY[explanation.safety] if rule.fix else "it reports only, and has no fix"
    yield f"- Safety: **{explanation.safety.value}**; {safety}"


def _source(rule: Rule) -> list[str]:
    package, _, name = rule.module.rpartition(".")
    return [f"[The source of this rule]({SOURCE.format(name)})"] if package == rules.__name__ else []


def _caveat(explanation: Explanation) -> list[str]:
    return ["## When it could be wrong", _prose(explanation.caveat)] if explanation.caveat else []


def _examples(rule: Rule) -> Iterator[str]:
    for example in rule.examples:
        if isinstance(example, Good):
            yield f"**Left alone:** {_prose(example.why)}."
            yield _fenced("html", example.markup)
        elif example.becomes is None:
            yield f"**Found, and not changed:** {_prose(example.why)}."
            yield _fenced("html", example.markup)
        else:
            yield f"**Fixed:** {_prose(example.why)}."
            yield _fenced("diff", _diff(example, example.becomes))


def _diff(example: Bad, becomes: str) -> str:
    lines = difflib.unified_diff(example.markup.split("\n"), becomes.split("\n"), lineterm="", n=20)
    return "\n".join(list(lines)[3:])


def _prose(text: str) -> str:
    """Text in which a tag outside of backticks is one to read, not one to render."""
    parts = text.split("`")
    return "`".join(part if place % 2 else part.replace("<", "\\<") for place, part in enumerate(parts))


def _fenced(language: str, code: str) -> str:
    fence = "```"
    while fence in code:
        fence += "`"
    return f"{fence}{language}\n{code}\n{fence}"
