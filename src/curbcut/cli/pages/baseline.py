"""
The baseline: violations that a site had when it began, so that a check fails for new ones only.

An element is known by its start tag, not by its line, so that text written above it makes nothing new. A baseline is
a file that people review: sorted, one entry a line of thought, without dates.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import msgspec

from curbcut.cli.pages.inputs import is_url
from curbcut.cli.pages.write import write_file
from curbcut.errors import ConfigurationError
from curbcut.report import FindingReport, PageReport

BASELINE = ".curbcut-baseline.json"
"""Its name where no other is given."""

FORMAT = 1


class _Entry(msgspec.Struct, frozen=True, order=True, forbid_unknown_fields=True):
    page: str
    rule: str
    element: str
    count: int = 1


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    format: int
    known: list[_Entry]


class _Key(NamedTuple):
    page: str
    rule: str
    element: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """How many violations of a rule on elements of one look are known on each page."""

    counts: Counter[_Key]

    @classmethod
    def empty(cls) -> "Baseline":
        """That of a site without known violations."""
        return cls(Counter())

    @classmethod
    def of(cls, reports: Iterable[PageReport], folder: Path) -> "Baseline":
        """The violations in reports; paths are kept against the folder of the baseline."""
        found = ((report, finding) for report in reports for finding in report.findings if finding.is_violation)
        return cls(Counter(_key(report, finding, folder) for report, finding in found))

    @classmethod
    def read(cls, path: Path, *, is_required: bool) -> "Baseline":
        """The baseline in a file; an empty one if there is none and none is required. Raises ConfigurationError."""
        try:
            content = msgspec.json.decode(path.read_bytes(), type=_File)
        except FileNotFoundError as error:
            if not is_required:
                return cls.empty()
            raise ConfigurationError(
                f"There is no baseline {path}. `curbcut check --write-baseline` makes it."
            ) from error
        except OSError as error:
            raise ConfigurationError(f"The baseline {path} could not be read: {error.strerror}.") from error
        except msgspec.MsgspecError as error:
            raise ConfigurationError(f"{path} is not a baseline: {error}. Write it again.") from error
        if content.format != FORMAT:
            raise ConfigurationError(f"The baseline {path} is of another version of Curbcut. Write it again.")
        return cls(Counter({_Key(entry.page, entry.rule, entry.element): entry.count for entry in content.known}))

    def write(self, path: Path) -> None:
        """Writes the baseline. Raises UnwritableOutput."""
        entries = sorted(_Entry(*key, count) for key, count in self.counts.items())
        encoded = msgspec.json.encode(_File(format=FORMAT, known=entries))
        write_file(path, msgspec.json.format(encoded, indent=1) + b"\n")

    def applied_to(self, reports: Iterable[PageReport], folder: Path) -> list[PageReport]:
        """The reports with the findings that the baseline has marked as known, each as often as it is in there."""
        left = self.counts.copy()
        return [_marked(report, left, folder) for report in reports]


def _marked(report: PageReport, left: Counter[_Key], folder: Path) -> PageReport:
    if not left:
        return report
    findings: list[FindingReport] = []
    for finding in report.findings:
        key = _key(report, finding, folder)
        is_known = finding.is_violation and left[key] > 0
        left[key] -= is_known
        findings.append(replace(finding, is_known=is_known))
    return replace(report, findings=tuple(findings))


def _key(report: PageReport, finding: FindingReport, folder: Path) -> _Key:
    return _Key(_page(report.address, folder), finding.rule, finding.element)


def _page(address: str, folder: Path) -> str:
    """How a page is called in a baseline: the same on every machine."""
    if is_url(address) or address.startswith("<"):
        return address
    path = Path(address).absolute()
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix()
