"""What holds of the reports in every format."""

import re

import pytest

from curbcut.report import NOT_TESTED, RENDERERS, About
from tests.report.reports import PAGES

CLAIM = re.compile(r"\b(conform\w*|complian\w*|complies|comply|ADA|accessible site)\b|[\w.]-ready", re.IGNORECASE)


@pytest.mark.parametrize("name", list(RENDERERS))
def test_no_report_claims_that_a_site_meets_a_standard(name: str) -> None:
    assert CLAIM.findall(RENDERERS[name](PAGES, About.now())) == []


@pytest.mark.parametrize("name", ["json", "sarif", "junit", "html"])
def test_every_report_that_is_kept_says_what_was_not_tested(name: str) -> None:
    report = RENDERERS[name](PAGES, About.now())

    assert [sentence for sentence in NOT_TESTED if sentence not in report] == []


@pytest.mark.parametrize("name", list(RENDERERS))
def test_every_report_has_its_date_and_version(name: str) -> None:
    about = About.now()

    report = RENDERERS[name](PAGES, about)

    assert f"{about.made_at:%Y-%m-%d}" in report
    assert about.version in report
