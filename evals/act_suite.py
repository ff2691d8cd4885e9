"""W3C's ACT test cases, as they lie in a folder.

They are W3C's (https://www.w3.org/WAI/standards-guidelines/act/rules/, W3C Software and Document Notice and License)
and not part of this repository. The folder holds a checkout of https://github.com/w3c/wcag-act-rules, named `WAI` so
that addresses are those of W3C's site. It may hold another list of the test cases, `testcases.json`.
"""

import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

PREPARED_LIST = Path("testcases.json")
W3C_LIST = Path("WAI/content-assets/wcag-act-rules/testcases.json")
W3C_SOURCE = "https://github.com/w3c/wcag-act-rules"


class Case(msgspec.Struct, frozen=True, rename="camel"):
    """One example of one ACT rule. `expected` is "passed", "failed" or "inapplicable"; `sc` are the rule's criteria."""

    rule_id: str
    rule_name: str
    expected: str
    title: str
    path: str
    sc: tuple[str, ...] = ()


class Suite(msgspec.Struct, frozen=True):
    """All examples, and which state of them this is."""

    source: str
    commit: str
    date: str
    testcases: tuple[Case, ...]


class _Requirement(msgspec.Struct, frozen=True, rename="camel"):
    for_conformance: bool = False


class _W3cCase(msgspec.Struct, frozen=True, rename="camel"):
    rule_id: str
    rule_name: str
    expected: str
    testcase_title: str
    url: str
    rule_accessibility_requirements: dict[str, _Requirement] | None = None


class _W3cList(msgspec.Struct, frozen=True):
    testcases: tuple[_W3cCase, ...]


def has_suite(folder: Path) -> bool:
    return (folder / PREPARED_LIST).is_file() or (folder / W3C_LIST).is_file()


def read_suite(folder: Path) -> Suite:
    """The test cases in a folder for which `has_suite` is true."""
    prepared = folder / PREPARED_LIST
    if prepared.is_file():
        return msgspec.json.decode(prepared.read_bytes(), type=Suite)
    listed = msgspec.json.decode((folder / W3C_LIST).read_bytes(), type=_W3cList)
    commit, _, date = _git_log(folder / "WAI").partition(" ")
    return Suite(W3C_SOURCE, commit or "unknown", date or "unknown date", tuple(map(_case, listed.testcases)))


def _case(case: _W3cCase) -> Case:
    requirements = (case.rule_accessibility_requirements or {}).items()
    criteria = [
        key.partition(":")[2] for key, needed in requirements if key.startswith("wcag2") and needed.for_conformance
    ]
    numbers = tuple(number for number in criteria if number[:1].isdigit())
    return Case(case.rule_id, case.rule_name, case.expected, case.testcase_title, urlsplit(case.url).path, numbers)


def _git_log(checkout: Path) -> str:
    """Commit and date of a checkout, "" if it is none."""
    command = ["git", "-C", str(checkout), "log", "-1", "--format=%H %cs"]
    return subprocess.run(command, check=False, capture_output=True, text=True).stdout.strip()
