"""Two pages and one that could not be looked at, with every kind of finding and hostile text."""

from datetime import UTC, datetime

from curbcut.engine import Outcome
from curbcut.report import About, FindingReport, Kind, PageReport
from curbcut.report.explanation import Explanation
from curbcut.rule import Impact, Safety

DOORS = Explanation(
    rule="doors",
    title="Doors are open",
    why="Someone who meets a shut door stays outside.",
    caveat="",
    impact=Impact.SERIOUS,
    criteria=("2.1.1",),
    act=(),
    safety=Safety.SAFE,
)
WINDOWS = Explanation(
    rule="windows",
    title="Windows have a view",
    why="",
    caveat="",
    impact=Impact.MINOR,
    criteria=(),
    act=(),
    safety=Safety.SUGGESTED,
)
ABOUT = About(made_at=datetime(2026, 11, 23, 12, 30, tzinfo=UTC), version="1.2.3", rules=(DOORS, WINDOWS))


def finding(
    line: int,
    *,
    kind: Kind = Kind.VIOLATION,
    outcome: Outcome = Outcome.FIXED,
    is_known: bool = False,
    rule: Explanation = DOORS,
    message: str = "This door is shut.",
    before: str = '<p data-door="shut">',
    after: str = '<p data-door="open">',
) -> FindingReport:
    return FindingReport(
        rule=rule.rule,
        title=rule.title,
        kind=kind,
        impact=rule.impact,
        criteria=rule.criteria,
        message=message,
        outcome=outcome,
        line=line,
        column=3,
        element=before,
        selector="html > body > p",
        before=before,
        after=after,
        because="the handle of the door" if outcome is Outcome.FIXED else "",
        confidence=0.9 if outcome is Outcome.FIXED else 1.0,
        is_known=is_known,
    )


HOSTILE = "</code><script>alert(1)</script>&amp;]]>\x1b[31m\x00\u202e"

FIRST = PageReport(
    address="public/a b.html",
    changed=True,
    length=100,
    findings=(
        finding(1),
        finding(2, outcome=Outcome.WAITING, after='<p data-door="shut">'),
        finding(3, outcome=Outcome.REVIEW),
        finding(4, outcome=Outcome.MANUAL, message=HOSTILE, before=HOSTILE, after=HOSTILE),
        finding(5, is_known=True),
        finding(6, kind=Kind.UNCERTAIN, outcome=Outcome.MANUAL),
        finding(7, kind=Kind.BEST_PRACTICE, rule=WINDOWS, outcome=Outcome.MANUAL),
        finding(8, kind=Kind.ADVICE, rule=WINDOWS, outcome=Outcome.YIELDED),
    ),
)
SECOND = PageReport(address="https://example.com/ä?q=1", length=10, failed_rules=("windows",))
LOST = PageReport(address="gone.html", problem="It could not be read: No such file or directory.")
PAGES = (FIRST, SECOND, LOST)
