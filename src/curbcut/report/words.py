"""The words and characters that every report writes in the same way."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from curbcut.engine import Outcome
from curbcut.report.about import About
from curbcut.report.page import Counts

_DANGEROUS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Controls, which steer terminals; marks that turn the direction of the text around them; what XML cannot hold."""

CAN_BE: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.FIXED: "fixable",
        Outcome.WAITING: "waiting",
        Outcome.REVIEW: "to review",
        Outcome.MANUAL: "by a person",
        Outcome.WITHDRAWN: "fix withdrawn",
        Outcome.YIELDED: "another fix first",
    }
)
"""What can become of a finding, before anything is written."""

BECAME: Mapping[Outcome, str] = MappingProxyType({**CAN_BE, Outcome.FIXED: "fixed"})
"""What has become of a finding, after the page was written."""


def harmless(text: str) -> str:
    """Text from a page with what could do harm where it is shown made visible: `\\x1b` for an escape."""
    return _DANGEROUS.sub(lambda found: found.group().encode("unicode_escape").decode("ascii"), text)


def on_one_line(text: str) -> str:
    """Harmless text with its runs of white space collapsed."""
    return harmless(" ".join(text.split()))


def count(number: int, thing: str, things: str | None = None) -> str:
    """A number and what it counts: "1 page", "2 pages", "1,024 pages"."""
    return f"{number:,} {thing if number == 1 else things or thing + 's'}"


def headline(counts: Counts) -> str:
    """What a report says first: "2 violations found on 3 pages"."""
    new = counts.violations - counts.known
    found = count(new, "violation") if new else "No violation"
    return f"{found} found on {count(counts.pages - counts.untested, 'page')}"


def details(counts: Counts, about: About) -> str:
    """What follows the headline, with its punctuation: ": 1 can be fixed now, 1 is for a person."."""
    phrases = outcomes_in_words(counts, about)
    return f": {', '.join(phrases)}." if phrases else "."


def outcomes_in_words(counts: Counts, about: About) -> list[str]:
    """What became of the violations: "1 can be fixed now", "2 are waiting for the learner"."""
    fixed = "fixed" if about.command == "fix" else "can be fixed now"
    of = counts.outcomes.get
    phrases = [
        (of(Outcome.FIXED, 0), fixed, fixed),
        (of(Outcome.YIELDED, 0), "needs another fix first", "need another fix first"),
        (of(Outcome.WAITING, 0), "is waiting for the learner", "are waiting for the learner"),
        (of(Outcome.REVIEW, 0), "has a fix for a person to agree to", "have a fix for a person to agree to"),
        (of(Outcome.MANUAL, 0), "is for a person", "are for a person"),
        (of(Outcome.WITHDRAWN, 0), "has a fix that was withdrawn", "have a fix that was withdrawn"),
        (counts.known, "is in the baseline", "are in the baseline"),
    ]
    return [f"{number:,} {one if number == 1 else many}" for number, one, many in phrases if number]
