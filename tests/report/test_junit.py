"""JUnit XML, as continuous integration reads it."""

from xml.etree import ElementTree

from curbcut.report import junit
from tests.report.reports import ABOUT, FIRST, LOST, PAGES

SHOWN = "</code><script>alert(1)</script>&amp;]]>\\x1b[31m\\x00\\u202e"


def test_only_new_violations_are_failures() -> None:
    suites = ElementTree.fromstring(junit.render(PAGES, ABOUT))  # noqa: S314 - written just now

    assert suites.attrib == {"name": "curbcut", "tests": "4", "failures": "1", "errors": "1"}
    assert [(suite.get("name"), suite.get("failures"), suite.get("errors")) for suite in suites] == [
        ("public/a b.html", "1", "0"),
        ("https://example.com/ä?q=1", "0", "0"),
        ("gone.html", "0", "1"),
    ]
    failure = suites.find("testsuite/testcase[@name='doors']/failure")
    assert failure is not None
    assert (failure.get("message"), failure.get("type")) == ("This door is shut.", "serious")
    assert (failure.text or "").splitlines() == [
        'public/a b.html:1:3: This door is shut. (WCAG 2.1.1) fixable: <p data-door="shut">',
        'public/a b.html:2:3: This door is shut. (WCAG 2.1.1) waiting: <p data-door="shut">',
        'public/a b.html:3:3: This door is shut. (WCAG 2.1.1) to review: <p data-door="shut">',
        (f"public/a b.html:4:3: {SHOWN} (WCAG 2.1.1) by a person: {SHOWN}"),
    ]


def test_what_is_no_failure_is_written_out() -> None:
    suites = ElementTree.fromstring(junit.render([FIRST], ABOUT))  # noqa: S314 - written just now

    assert [out.text for out in suites.iter("system-out")] == [
        (
            'public/a b.html:5:3: This door is shut. (WCAG 2.1.1) fixable: <p data-door="shut">\n'
            'public/a b.html:6:3: This door is shut. (uncertain) by a person: <p data-door="shut">'
        ),
        (
            'public/a b.html:7:3: This door is shut. (best practice) by a person: <p data-door="shut">\n'
            'public/a b.html:8:3: This door is shut. (advice) another fix first: <p data-door="shut">'
        ),
    ]


def test_a_page_that_could_not_be_looked_at_is_an_error() -> None:
    suites = ElementTree.fromstring(junit.render([LOST], ABOUT))  # noqa: S314 - written just now

    assert [error.attrib for error in suites.iter("error")] == [
        {"message": "It could not be read: No such file or directory.", "type": "untested"}
    ]


def test_every_suite_says_what_was_not_tested() -> None:
    suites = ElementTree.fromstring(junit.render(PAGES, ABOUT))  # noqa: S314 - written just now

    told = [each.get("value") for each in suites[0].iter("property") if each.get("name") == "not tested"]
    assert told == list(ABOUT.not_tested)
