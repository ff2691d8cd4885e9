"""One sample, remediated and judged on both sides."""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from evals.act_suite import Suite, has_suite, read_suite
from evals.baseline import read_baseline
from evals.judgement import Judgement
from evals.judges import Asked, Panel
from evals.options import CLINIC, Options, act_folder
from evals.pages import Sample, locate, pages_in
from evals.remediation import CannotRemediate, remediate
from evals.terminal import progress, say

QUICK_PAGES = 30


@dataclass(frozen=True, slots=True)
class Study:
    """`suite` is there if the pages are W3C's ACT test cases."""

    sample: Sample
    suite: Suite | None
    heard: Mapping[Asked, Judgement]
    judging_seconds: float


@dataclass(frozen=True, slots=True)
class Subject:
    """A folder of pages that is to be studied."""

    name: str
    original: Path
    paths: tuple[str, ...]
    suite: Suite | None = None


def subjects(given: Options) -> Iterator[Subject]:
    """What was asked for; without a wish, ACT and the example site. What is missing is said and left out."""
    everything = not given.act and not given.pages
    if given.act or everything:
        yield from _act_subject(given)
    for folder in given.pages or ((CLINIC,) if everything and CLINIC.is_dir() else ()):
        yield Subject(folder.name, folder, _thinned(pages_in(folder), given))


def _act_subject(given: Options) -> Iterator[Subject]:
    folder = act_folder()
    if not has_suite(folder):
        say("Left out: W3C's ACT test cases are not here. CURBCUT_SHARED may name a folder with them in evals/act.")
        return
    suite = read_suite(folder)
    wanted = tuple(case for case in suite.testcases if not given.only or case.rule_id in given.only)
    yield Subject("act", folder, _thinned(tuple(case.path for case in wanted), given), suite)


def _thinned(paths: tuple[str, ...], given: Options) -> tuple[str, ...]:
    return paths[:: max(1, len(paths) // QUICK_PAGES)] if given.is_quick else paths


def study(subject: Subject, panel: Panel, given: Options, workspace: Path) -> Study:
    """Remediates a subject unless that was done before, and has both sides judged."""
    folder = given.remediated
    if folder is None:
        remediated = remediate(subject.original, (given.save or workspace) / subject.name)
        folder = remediated.folder
        say(f"{subject.name}: {len(subject.paths)} pages remediated in {remediated.seconds:.1f} s")
    elif not any(locate((folder,), path) for path in subject.paths):
        raise CannotRemediate(f"{folder} holds none of the pages; the first would be {subject.paths[0]}")
    sample = Sample(subject.name, subject.original, folder, subject.paths)
    started = time.perf_counter()
    heard = _hear(sample, panel, given.baseline if subject.suite else None)
    return Study(sample, subject.suite, heard, time.perf_counter() - started)


def _hear(sample: Sample, panel: Panel, baseline: Path | None) -> dict[Asked, Judgement]:
    sides = ("after",) if baseline else ("before", "after")
    with progress(f"judging {sample.name}", len(sides) * len(sample.paths)) as advance:
        heard = panel.hear(sample, sides=sides, advance=advance)
    if baseline:
        stored = read_baseline(baseline)
        heard |= {("before", path): _only(panel.engines, stored[path]) for path in sample.paths if path in stored}
    return heard


def _only(engines: tuple[str, ...], judgement: Judgement) -> Judgement:
    return msgspec.structs.replace(judgement, engines={name: judgement.engines[name] for name in engines})
