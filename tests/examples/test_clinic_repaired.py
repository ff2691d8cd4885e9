"""What becomes of the example site's faults is what its list of faults says."""

from functools import cache

import pytest

import curbcut
from curbcut.knowledge import NOTHING, instant
from tests.examples.clinic import FAULTS, PAGES, SITE, Fault, encoding_of, source_of

REPAIRED = [fault for fault in FAULTS if fault.expected == "repaired"]
LEFT = [fault for fault in FAULTS if fault.expected in {"asked", "reported"}]
WANTED = {
    "asked": {curbcut.Outcome.WAITING},
    "reported": {curbcut.Outcome.MANUAL, curbcut.Outcome.REVIEW},
}

EVERY_PAGE = [page for page in PAGES if page != "deutsch.html"]
"""The German page says that it is in English: until a person agrees that it is not, no words are added to it."""

LANGUAGES = instant(NOTHING, may_wait=True)

PATIENT = curbcut.Settings(time_budget=30)
"""Nobody waits: the first text may take the time to load what tells languages apart."""


@cache
def remediated(page: str) -> curbcut.Remediation:
    url = f"https://wrenfield.example/{page}"
    return curbcut.remediate(
        (SITE / page).read_bytes(), content_type="text/html", url=url, knowledge=LANGUAGES, settings=PATIENT
    )


def outcomes_at(page: str, markup: str) -> set[curbcut.Outcome]:
    """What became of the findings on elements whose start tag the markup is a part of, or that begin in it."""
    source, quoted = (SITE / page).read_bytes(), markup.encode(encoding_of(page))
    start = source.index(quoted)
    return {
        resolved.outcome
        for resolved in remediated(page).findings
        if (tag := resolved.element.start) is not None and tag.start < start + len(quoted) and start < tag.end
    }


@pytest.mark.parametrize("page", PAGES)
def test_every_rule_holds_on_a_page_and_a_second_pass_changes_nothing(page: str) -> None:
    first = remediated(page)
    second = curbcut.remediate(
        first.body, content_type="text/html", url=f"https://wrenfield.example/{page}", knowledge=LANGUAGES
    )
    assert (first.skipped, first.failed_rules) == (None, ())
    assert second.body == first.body


@pytest.mark.parametrize("fault", REPAIRED, ids=lambda fault: f"{fault.page}: {fault.fault}")
def test_a_fault_that_the_page_says_enough_about_is_repaired(fault: Fault) -> None:
    pages = EVERY_PAGE if fault.page == "every page" else [fault.page]
    left = [page for page in pages if fault.markup in remediated(page).body.decode(encoding_of(page))]
    assert left == []


@pytest.mark.parametrize("fault", LEFT, ids=lambda fault: f"{fault.page}: {fault.fault}")
def test_a_fault_that_somebody_has_to_see_to_is_left_alone_and_not_kept_quiet(fault: Fault) -> None:
    pages = PAGES if fault.page == "every page" else [fault.page]
    assert [page for page in pages if WANTED[fault.expected].isdisjoint(outcomes_at(page, fault.markup))] == []


def test_the_text_of_a_page_in_windows_1252_is_still_in_windows_1252() -> None:
    assert "Für wen es nicht geeignet ist" in remediated("deutsch.html").body.decode("windows-1252")
    assert "Für wen es nicht geeignet ist" in source_of("deutsch.html")
