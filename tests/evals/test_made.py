"""Pages that are put together from pieces: repaired, they have nothing new that anybody finds."""

from pathlib import Path

import pytest

from evals.comparison import compare
from evals.judgement import ENGINES
from evals.judges import Panel
from evals.made.page import PIECES, made_page
from evals.pages import Sample, pages_in
from evals.remediation import remediate

SEEDS = range(1, 9)


def test_a_page_is_the_same_for_the_same_seed_and_holds_no_unanswered_wish() -> None:
    pages = [made_page(seed) for seed in SEEDS]
    assert pages == [made_page(seed) for seed in SEEDS]
    assert len(set(pages)) == len(pages)
    kinds = {file.stem for file in PIECES.glob("*.txt")}
    assert not any(f"{{{kind}}}" in page for page in pages for kind in kinds)


@pytest.mark.browser
def test_no_judge_finds_anything_new_on_a_made_page_that_was_repaired(browser: Path, tmp_path: Path) -> None:
    original = tmp_path / "original"
    original.mkdir()
    for seed in SEEDS:
        (original / f"{seed}.html").write_text(made_page(seed), encoding="utf-8")
    repaired = remediate(original, tmp_path / "repaired").folder
    sample = Sample("made", original, repaired, pages_in(original))
    pages = compare(sample.paths, Panel(ENGINES, browser, tmp_path / "cache", tabs=1).hear(sample)).pages
    assert {page.path: page.newly_found for page in pages if page.newly_found} == {}
    assert sum(page.after["axe"] for page in pages) < sum(page.before["axe"] for page in pages) / 2
    assert len(pages) == len(SEEDS)
    assert not any(page.not_judged for page in pages)
