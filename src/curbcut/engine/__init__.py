"""One page in, one page out."""

from curbcut.engine.addition import Addition
from curbcut.engine.findings import Outcome, Remediation, Resolved
from curbcut.engine.ignored import IGNORE_ATTRIBUTE
from curbcut.engine.remediator import Remediator
from curbcut.engine.sequence import remediate
from curbcut.engine.settings import Ignore, Settings, rules_for

__all__ = [
    "IGNORE_ATTRIBUTE",
    "Addition",
    "Ignore",
    "Outcome",
    "Remediation",
    "Remediator",
    "Resolved",
    "Settings",
    "remediate",
    "rules_for",
]
