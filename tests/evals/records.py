"""A small run, to be reported."""

from evals.act import CaseResult
from evals.act_suite import Case, Suite
from evals.comparison import compare
from evals.record import Record, record_act, record_site
from tests.evals.verdicts import judgement


def _result(title: str, expected: str, before: frozenset[str], after: frozenset[str]) -> CaseResult:
    case = Case("c487ae", "Link has <a> name", expected, title, f"/{title}.html", ("4.1.2", "2.4.4"))
    return CaseResult(case, before, after, frozenset(), ())


AXE, NONE = frozenset({"axe"}), frozenset[str]()
RESULTS = (
    _result("Failed Example 1", "failed", AXE, NONE),
    _result("Failed Example 2", "failed", AXE, AXE),
    _result("Failed Example 3", "failed", NONE, NONE),
    _result("Passed Example 1", "passed", NONE, NONE),
)
SUITE = Suite("https://github.com/w3c/wcag-act-rules", "800c3b49aa394ed6", "2026-08-20", ())
HEARD = {
    ("before", "/index.html"): judgement("before", "/index.html", {"axe": ("image-alt", "link-name")}),
    ("after", "/index.html"): judgement("after", "/index.html", {"axe": ("link-name",)}),
}
RECORD = Record(
    "2026-11-23",
    "0123456789ab",
    {"curbcut": "0.1.0", "axe-core": "4.14.1", "IBM Equal Access": "4.0.34", "Siteimprove Alfa": "0.114.0"},
    record_act(SUITE, RESULTS, ("axe",)),
    (record_site("clinic", compare(("/index.html",), HEARD), ("axe",)),),
)
