"""Repairs the accessibility of web pages in the HTML itself."""

from importlib import import_module
from typing import TYPE_CHECKING

from curbcut.version import __version__

if TYPE_CHECKING:
    from curbcut.engine import Outcome, Remediation, Settings, remediate
    from curbcut.rule import Finding, Rule

_HOMES = {
    "Finding": "curbcut.rule",
    "Outcome": "curbcut.engine",
    "Remediation": "curbcut.engine",
    "Rule": "curbcut.rule",
    "Settings": "curbcut.engine",
    "remediate": "curbcut.engine",
}


def __getattr__(name: str) -> object:
    """Loads the engine when something of it is first asked for: `curbcut --help` needs none of it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


__all__ = ["Finding", "Outcome", "Remediation", "Rule", "Settings", "__version__", "remediate"]
