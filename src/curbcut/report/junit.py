"""JUnit XML, for continuous integration: a suite for each page, a case for each rule with findings on it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from curbcut.report.about import About
from curbcut.report.page import FindingReport, PageReport
from curbcut.report.words import CAN_BE, harmless

_CLEAN = "no finding"


def render(pages: Sequence[PageReport], about: About) -> str:
    """The report as XML. New violations are failures; what is known, uncertain or advice is written out only."""
    suites = Element("testsuites", name="curbcut")
    for page in pages:
        _add_suite(suites, page, about)
    _sum_up(suites, list(suites))
    indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(suites, encoding="unicode")}\n'


def _add_suite(suites: Element, page: PageReport, about: About) -> None:
    suite = SubElement(suites, "testsuite", name=harmless(page.address), timestamp=f"{about.made_at:%Y-%m-%dT%H:%M:%S}")
    _add_properties(suite, about)
    if page.problem:
        case = SubElement(suite, "testcase", classname="curbcut", name="page", time="0")
        SubElement(case, "error", message=harmless(page.problem), type="untested")
    for rule, findings in groupby(sorted(page.findings, key=attrgetter("rule")), key=attrgetter("rule")):
        _add_case(suite, page, rule, list(findings))
    if not page.problem and not page.findings:
        SubElement(suite, "testcase", classname="curbcut", name=_CLEAN, time="0")
    _sum_up(suite, [suite])


def _add_properties(suite: Element, about: About) -> None:
    properties = SubElement(suite, "properties")
    for name, value in (
        ("curbcut", about.version),
        ("standard", about.standard),
        *(("not tested", t) for t in about.not_tested),
    ):
        SubElement(properties, "property", name=name, value=value)


def _add_case(suite: Element, page: PageReport, rule: str, findings: Sequence[FindingReport]) -> None:
    case = SubElement(suite, "testcase", classname="curbcut", name=rule, time="0")
    new = [finding for finding in findings if finding.is_violation and not finding.is_known]
    others = [finding for finding in findings if finding not in new]
    if new:
        failure = SubElement(case, "failure", message=harmless(new[0].message), type=new[0].impact.value)
        failure.text = "\n".join(_lines(page, new))
    if others:
        SubElement(case, "system-out").text = "\n".join(_lines(page, others))


def _lines(page: PageReport, findings: Sequence[FindingReport]) -> Iterator[str]:
    for finding in findings:
        criteria = f" (WCAG {', '.join(finding.criteria)})" if finding.is_violation else f" ({finding.kind})"
        where = f"{page.address}:{finding.line}:{finding.column}"
        yield harmless(f"{where}: {finding.message}{criteria} {CAN_BE[finding.outcome]}: {finding.element}")


def _sum_up(element: Element, within: Sequence[Element]) -> None:
    """Writes how many cases there are, and how many of them failed or could not be run."""
    for attribute, tag in (("tests", "testcase"), ("failures", "failure"), ("errors", "error")):
        element.set(attribute, str(sum(1 for each in within for _ in each.iter(tag))))
