"""The baseline: what a site knows of is not counted, and what is new is."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, page


def test_known_violations_are_not_counted(run: Run, site: Path) -> None:
    (site / "a.html").write_bytes(page("shut", "bricked"))
    assert run("check", "a.html", "--write-baseline").code == 0

    ran = run("check", "a.html")

    assert ran.code == 0
    assert ran.out.splitlines()[:1] == ["No violation found on 1 page: 2 are in the baseline."]


def test_a_baseline_is_for_people_to_review(run: Run, site: Path) -> None:
    (site / "a.html").write_bytes(page("shut", "shut", "bricked"))

    run("check", "a.html", "--write-baseline", "--baseline", "known.json")

    assert json.loads((site / "known.json").read_text()) == {
        "format": 1,
        "known": [
            {"page": "a.html", "rule": "doors", "element": '<p data-door="bricked">', "count": 1},
            {"page": "a.html", "rule": "doors", "element": '<p data-door="shut">', "count": 2},
        ],
    }


def test_text_above_makes_nothing_new(run: Run, site: Path) -> None:
    (site / "a.html").write_bytes(page("shut"))
    run("check", "a.html", "--write-baseline")
    (site / "a.html").write_bytes(page("open", "open", "shut"))

    assert run("check", "a.html").code == 0


def test_one_more_of_the_same_is_new(run: Run, site: Path) -> None:
    (site / "a.html").write_bytes(page("shut"))
    run("check", "a.html", "--write-baseline")
    (site / "a.html").write_bytes(page("shut", "shut"))

    ran = run("check", "a.html")

    assert ran.code == 1
    assert "1 violation found on 1 page: 1 can be fixed now, 1 is in the baseline." in ran.out


def test_a_violation_on_another_page_is_new(run: Run, site: Path) -> None:
    (site / "a.html").write_bytes(page("shut"))
    run("check", "a.html", "--write-baseline")
    (site / "b.html").write_bytes(page("shut"))

    assert run("check", "b.html").code == 1


def test_pages_are_known_from_any_folder(run: Run, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "a.html").write_bytes(page("shut"))
    run("check", "a.html", "--write-baseline")
    (site / "below").mkdir()
    monkeypatch.chdir(site / "below")

    assert run("check", "../a.html", "--baseline", "../.curbcut-baseline.json").code == 0


@pytest.mark.parametrize("content", ["", "[]", '{"format": 2, "known": []}', '{"format": 1, "known": [{"page": 1}]}'])
def test_what_is_no_baseline_is_said(run: Run, site: Path, content: str) -> None:
    (site / "a.html").write_bytes(page("shut"))
    (site / ".curbcut-baseline.json").write_text(content)

    ran = run("check", "a.html")

    assert ran.code == 2
    assert ran.err.endswith("Write it again.\n")
