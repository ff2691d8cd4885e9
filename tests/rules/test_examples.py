"""Every example of every rule, and every promise of its metadata."""

import importlib
from datetime import UTC, datetime

import pytest
from _pytest.mark import ParameterSet

from curbcut.engine import Outcome, Remediation, Settings, remediate
from curbcut.knowledge import Answer, KnownAnswers
from curbcut.patch import SetAttribute
from curbcut.rule import Bad, Good, Rule, Safety, example_page
from curbcut.rules import all_rules
from curbcut.standards.act import ACT_RULES
from curbcut.standards.at_support import may_write_attribute, may_write_role
from curbcut.standards.wcag import CRITERIA

TOLD_BY_THE_CLIENT = {"component-state", "script-made"}
"""Rules that write nothing into the HTML: what they do is tested in a browser."""


def examples_of(kind: type[Good] | type[Bad]) -> list[ParameterSet]:
    return [
        pytest.param(rule, example, id=f"{rule.id}: {example.why}")
        for rule in all_rules()
        for example in rule.examples
        if isinstance(example, kind)
    ]


def run(rule: Rule | None, markup: str, example: Good | Bad) -> tuple[bytes, Remediation]:
    answers = {
        question: Answer(value, "example", 1.0, datetime(2026, 1, 1, tzinfo=UTC))
        for question, value in example.knowing.items()
    }
    settings = Settings(only=(rule.id,) if rule else (), apply=Safety.REVIEWED, time_budget=30)
    page = example_page(markup).encode()
    return page, remediate(page, url=example.url, knowledge=KnownAnswers(answers), settings=settings, strict=True)


@pytest.mark.parametrize(("rule", "example"), examples_of(Good))
def test_a_good_example_is_left_alone(rule: Rule, example: Good) -> None:
    page, remediation = run(rule, example.markup, example)

    assert [resolved.finding.message for resolved in remediation.findings] == []
    assert remediation.body == page


@pytest.mark.parametrize(("rule", "example"), examples_of(Bad))
def test_a_bad_example_becomes_what_it_says(rule: Rule, example: Bad) -> None:
    _, remediation = run(rule, example.markup, example)

    assert remediation.findings
    expected = example_page(example.markup if example.becomes is None else example.becomes)
    assert remediation.body.decode() == expected


@pytest.mark.parametrize(("rule", "example"), examples_of(Bad))
def test_a_fixed_example_needs_no_second_fix(rule: Rule, example: Bad) -> None:
    if example.becomes is None:
        return
    _, remediation = run(None, example.becomes, example)

    again = [resolved for resolved in remediation.findings if resolved.outcome is Outcome.FIXED]
    assert [(resolved.rule.id, resolved.finding.message) for resolved in again if resolved.rule is rule] == []
    _, once_more = run(None, remediation.body.decode(), example)
    assert not once_more.changed


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_a_rule_says_why_and_names_what_exists(rule: Rule) -> None:
    doc = importlib.import_module(rule.module).__doc__ or ""
    assert len(doc.strip().splitlines()) >= 3
    assert set(rule.criteria) <= set(CRITERIA)
    assert set(rule.act) <= set(ACT_RULES)
    assert not rule.title.endswith(".")
    assert any(isinstance(example, Good) for example in rule.examples)
    assert any(isinstance(example, Bad) for example in rule.examples)
    assert all(example.why for example in rule.examples)
    if rule.safety is not Safety.SAFE:
        assert "When it could be wrong" in doc
    if rule.fix and rule.safety is not Safety.SUGGESTED and rule.id not in TOLD_BY_THE_CLIENT:
        assert any(isinstance(example, Bad) and example.becomes is not None for example in rule.examples)


@pytest.mark.parametrize(("rule", "example"), examples_of(Bad))
def test_what_a_fix_writes_is_supported_by_assistive_technology(rule: Rule, example: Bad) -> None:
    _, remediation = run(rule, example.markup, example)

    written = [
        change
        for resolved in remediation.findings
        for change in resolved.changes
        if isinstance(change, SetAttribute) and (change.name == "role" or change.name.startswith("aria-"))
    ]
    authors = example.markup
    unsupported = [
        (change.name, change.value)
        for change in written
        if not (may_write_role(change.value) if change.name == "role" else may_write_attribute(change.name))
        and f"{change.name}=" not in authors
    ]
    assert unsupported == []
