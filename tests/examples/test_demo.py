"""The demonstration does what it says, with and without a browser."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SITE = ROOT / "examples" / "clinic"
PAGES = sorted(path.relative_to(SITE).as_posix() for path in SITE.rglob("*.html"))


def demo(output: Path, *, browser: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "CURBCUT_BROWSER": browser, "COLUMNS": "120", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, str(ROOT / "examples" / "demo.py"), "--once", "--no-open", "--output", str(output)]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=180, check=False)


@pytest.fixture(scope="module")
def without_browser(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    output = tmp_path_factory.mktemp("demo")
    run = demo(output, browser=str(output / "no-such-browser"))
    assert (run.returncode, run.stderr) == (0, "")
    return output, run.stdout


def test_the_demonstration_needs_no_browser(without_browser: tuple[Path, str]) -> None:
    assert "No pictures: they need a browser" in without_browser[1]


def test_two_servers_answer_and_their_addresses_are_printed(without_browser: tuple[Path, str]) -> None:
    as_it_is = re.findall(r"^The site as it is +http://127\.0\.0\.1:(\d+)/$", without_browser[1], re.MULTILINE)
    as_repaired = re.findall(r"^The site as repaired +http://127\.0\.0\.1:(\d+)/$", without_browser[1], re.MULTILINE)
    assert len(as_it_is) == len(as_repaired) == 1
    assert as_it_is != as_repaired


def test_every_page_has_a_line_in_the_table(without_browser: tuple[Path, str]) -> None:
    lines = [line.split("│") for line in without_browser[1].splitlines() if line.count("│") > 5]
    assert [cells[1].strip() for cells in lines] == [*PAGES, "all pages"]


def test_the_table_shows_that_something_was_repaired(without_browser: tuple[Path, str]) -> None:
    total = next(line for line in without_browser[1].splitlines() if "all pages" in line)
    before, repaired, asked, for_a_person, after = (int(cell) for cell in total.split("│")[2:7])
    assert before == repaired + asked + for_a_person
    assert after <= before - repaired
    assert repaired > before / 2


def test_the_repaired_site_has_every_file_and_other_pages(without_browser: tuple[Path, str]) -> None:
    repaired = without_browser[0] / "repaired"
    for original in SITE.rglob("*"):
        copy = repaired / original.relative_to(SITE)
        if original.suffix == ".html" and original.parent == SITE:
            assert copy.read_bytes() != original.read_bytes()
        elif original.is_file() and original.suffix not in {".html", ".md"}:
            assert copy.read_bytes() == original.read_bytes()


def test_the_report_names_every_page(without_browser: tuple[Path, str]) -> None:
    report = (without_browser[0] / "report.html").read_text(encoding="utf-8")
    assert [page for page in PAGES if page not in report] == []
