"""
The inputs of html5lib-tests, the hardest markup there is, through every rule.

Set CURBCUT_SHARED to a folder with `evals/html5lib/tree-construction`; skipped without.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from curbcut.engine import remediate
from curbcut.html import parse
from tests.properties.html import EVERYTHING
from tests.properties.test_remediation import text_of
from tests.properties.test_second_opinion import made_by, tags_added, tags_in

FOLDER = Path(os.environ.get("CURBCUT_SHARED", "../shared")) / "evals/html5lib/tree-construction"

pytestmark = [
    pytest.mark.conformance,
    pytest.mark.skipif(not FOLDER.is_dir(), reason=f"{FOLDER} is not there: set CURBCUT_SHARED"),
]


def inputs() -> Iterator[tuple[str, bytes]]:
    """(name, markup) of every case."""
    for file in sorted(FOLDER.glob("*.dat")):
        cases = (b"\n" + file.read_bytes()).split(b"\n#data\n")[1:]
        for number, case in enumerate(cases):
            yield f"{file.stem}-{number}", case.partition(b"\n#errors")[0]


CASES = dict(inputs()) if FOLDER.is_dir() else {}


def test_there_are_as_many_cases_as_there_were() -> None:
    assert len(CASES) > 1_500


def test_no_case_makes_a_rule_raise() -> None:
    for name, markup in CASES.items():
        remediation = remediate(markup, url="https://example.com/", settings=EVERYTHING, strict=True)
        assert (name, remediation.failed_rules, remediation.skipped) == (name, (), None)


def test_a_second_pass_changes_nothing() -> None:
    changed = []
    for name, markup in CASES.items():
        once = remediate(markup, url="https://example.com/", settings=EVERYTHING)
        if remediate(once.body, url="https://example.com/", settings=EVERYTHING).body != once.body:
            changed.append(name)

    assert changed == []


def test_the_text_stays() -> None:
    changed = []
    for name, markup in CASES.items():
        remediation = remediate(markup, url="https://example.com/", settings=EVERYTHING)
        before, after = parse(markup), parse(remediation.body)
        if before is not None and after is not None and text_of(before) != text_of(after):
            changed.append(name)

    assert changed == []


def test_another_parser_sees_no_other_elements_where_only_attributes_were_meant() -> None:
    moved = []
    for name, markup in CASES.items():
        remediation = remediate(markup, url="https://example.com/", settings=EVERYTHING)
        is_structural = bool(list(tags_added(made_by(remediation))))
        if b"\0" not in markup and not is_structural and tags_in(markup) != tags_in(remediation.body):
            moved.append(name)

    assert moved == []
