"""
Whole pages from real templates: what is found on them, and what becomes of every byte.

`make accept` writes the expectations anew; the difference is what a reviewer reads. `curbcut scaffold page` adds one.
"""

import json
import os
from pathlib import Path

import pytest

from curbcut.cli.pages.page_bytes import PageBytes
from curbcut.cli.scaffold.page import SETTINGS, findings_of
from curbcut.engine import remediate

FOLDER = Path(__file__).parent
PAGES = sorted(path.parent for path in FOLDER.glob("*/source.html"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_becomes_what_was_accepted(page: Path) -> None:
    accepted = json.loads((page / "findings.json").read_text("utf-8"))
    came = PageBytes((page / "source.html").read_bytes(), accepted["content_type"], accepted["url"])
    remediation = remediate(came.body, content_type=came.content_type, url=came.url, settings=SETTINGS, strict=True)
    findings = findings_of(came, remediation)
    if os.environ.get("CURBCUT_ACCEPT"):
        (page / "expected.html").write_bytes(remediation.body)
        (page / "findings.json").write_bytes(findings)

    assert remediation.body == (page / "expected.html").read_bytes()
    assert findings.decode() == (page / "findings.json").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_second_pass_changes_nothing(page: Path) -> None:
    expected = (page / "expected.html").read_bytes()
    url = json.loads((page / "findings.json").read_text("utf-8"))["url"]

    assert remediate(expected, url=url, settings=SETTINGS, strict=True).body == expected
