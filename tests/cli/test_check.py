"""`curbcut check`: what it says, and how it ends."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run, page

FINE_PRINT = re.compile(
    r"curbcut \S+, \d{4}-\d\d-\d\d, WCAG 2\.1, levels A and AA\. Software can judge only part of it\.\n$"
)


def without_fine_print(out: str) -> str:
    assert FINE_PRINT.search(out)
    return FINE_PRINT.sub("", out)


def test_findings_are_grouped_by_page_with_the_summary_below(run: Run, site: Path) -> None:
    (site / "a.html").write_bytes(page("shut", "locked", "bricked"))
    (site / "b.html").write_bytes(page("open"))
    (site / "c.html").write_bytes(page("dim", "heavy"))

    ran = run("check", "a.html", "b.html", "c.html")

    assert without_fine_print(ran.out) == (
        "a.html\n"
        "  2:1  serious  doors  This door is shut.     WCAG 2.1.1  fixable\n"
        "  3:1  serious  doors  This door is locked.   WCAG 2.1.1  waiting\n"
        "  4:1  serious  doors  This door is bricked.  WCAG 2.1.1  by a person\n"
        "\n"
        "c.html\n"
        "  Not failures, and worth a look:\n"
        "  2:1  serious  doors  This door is dim.    uncertain  by a person\n"
        "  3:1  serious  doors  This door is heavy.  advice     by a person\n"
        "\n"
        "3 violations found on 3 pages: 1 can be fixed now, 1 is waiting for the learner, 1 is for a person.\n"
        "2 other remarks, which are not failures.\n"
    )
    assert ran.code == 1
    assert ran.err == ""


def test_a_clean_page_ends_with_0(run: Run, site: Path) -> None:
    (site / "a.html").write_bytes(page("open"))

    ran = run("check", "a.html")

    assert without_fine_print(ran.out) == "No violation found on 1 page.\n"
    assert ran.code == 0


@pytest.mark.parametrize(
    ("fail_on", "code"), [("minor", 1), ("moderate", 1), ("serious", 1), ("critical", 0), ("never", 0)]
)
def test_fail_on_says_from_which_impact_a_violation_counts(run: Run, site: Path, fail_on: str, code: int) -> None:
    (site / "a.html").write_bytes(page("shut"))

    assert run("check", "a.html", "--fail-on", fail_on).code == code


def test_what_is_uncertain_or_advice_never_fails(run: Run, site: Path) -> None:
    (site / "a.html").write_bytes(page("dim", "heavy"))

    assert run("check", "a.html").code == 0


def test_standard_input_is_a_page(run: Run, site: Path) -> None:
    ran = run("check", "-", stdin=page("shut"))

    assert ran.out.startswith("<stdin>\n  2:1  serious  doors  This door is shut.")
    assert ran.code == 1


def test_only_and_skip_choose_rules(run: Run, site: Path) -> None:
    (site / "a.html").write_bytes(page("shut"))

    assert run("check", "a.html", "--skip", "doors").code == 0
    assert run("check", "a.html", "--only", "doors").code == 1


def test_a_report_is_written_to_a_file(run: Run, site: Path) -> None:
    (site / "a.html").write_bytes(page("shut"))

    ran = run("check", "a.html", "--format", "json", "--output", "reports/a.json")

    written = json.loads((site / "reports/a.json").read_bytes())
    assert (ran.code, ran.out, written["summary"]["violations"]) == (1, "", 1)
    assert ran.err == "reports/a.json is written. 1 violation found on 1 page: 1 can be fixed now.\n"


@pytest.mark.parametrize("format_", ["text", "json", "sarif", "junit", "html"])
def test_every_format_can_be_asked_for(run: Run, site: Path, format_: str) -> None:
    (site / "a.html").write_bytes(page("shut"))

    ran = run("check", "a.html", "--format", format_)

    assert "This door is shut." in ran.out
    assert ran.code == 1


def test_many_processes_give_the_same_report_in_the_same_order(run: Run, site: Path) -> None:
    for number in range(8):
        (site / f"{number}.html").write_bytes(page(*["shut"] * number))

    assert without_fine_print(run("check", ".", "--jobs", "2").out) == without_fine_print(run("check", ".").out)


def test_what_steers_a_terminal_is_shown_and_not_obeyed(run: Run, site: Path) -> None:
    (site / "a.html").write_bytes(page("\x1b]0;owned\x07\u202edoor"))

    out = run("check", "a.html").out

    assert "This door is \\x1b]0;owned\\x07\\u202edoor." in out
    assert "\x1b" not in out


class TestWhatCannotBeLookedAt:
    """Ends with 3 and a sentence; everything else is looked at all the same."""

    @pytest.fixture(autouse=True)
    def good_page(self, site: Path) -> None:
        (site / "good.html").write_bytes(page("shut"))

    def said(self, run: Run, *arguments: str) -> str:
        ran = run("check", *arguments, "good.html")
        assert ran.code == 3
        assert "This door is shut." in ran.out
        assert "1 page could not be looked at." in ran.out
        return ran.out.splitlines()[1].removeprefix("  not looked at  ")

    def test_a_file_that_is_not_there(self, run: Run) -> None:
        assert self.said(run, "gone.html") == "It could not be read: No such file or directory."

    def test_a_file_that_cannot_be_read(self, run: Run, site: Path) -> None:
        (site / "loop.html").symlink_to("loop.html")

        assert self.said(run, "loop.html") == "It could not be read: Too many levels of symbolic links."

    def test_a_pattern_without_a_match(self, run: Run) -> None:
        assert self.said(run, "*.htm") == "No file matches this pattern."

    def test_a_folder_without_pages(self, run: Run, site: Path) -> None:
        (site / "empty").mkdir()

        assert self.said(run, "empty") == "There is no page in this folder: no file is named *.html or *.htm."

    def test_an_empty_file(self, run: Run, site: Path) -> None:
        (site / "empty.html").write_bytes(b" \n")

        assert self.said(run, "empty.html") == "It is empty: there is no page in it."

    def test_a_binary_file(self, run: Run, site: Path) -> None:
        (site / "a.html").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(100))

        assert self.said(run, "a.html") == "It is not a page: it looks like a binary file."

    def test_a_page_that_is_too_large(self, run: Run, site: Path) -> None:
        with (site / "a.html").open("wb") as file:
            file.truncate(50_000_000)

        said = self.said(run, "a.html")

        assert said == ("The page is larger than 5,000,000 bytes. If it is meant to be, raise the setting max-bytes.")

    def test_a_page_in_an_encoding_that_its_bytes_are_not_in(self, run: Run, site: Path) -> None:
        (site / "a.html").write_bytes(b"\xff\xfe" + "<p>Hall".encode("utf-16-le") + b"\x00\xd8")

        assert self.said(run, "a.html") == "The page is in an encoding that cannot be read for certain."


class TestWrongUse:
    """Ends with 2 and a sentence, before anything is looked at."""

    def test_no_arguments(self, run: Run) -> None:
        ran = run("check")

        assert ran.code == 2
        assert "Missing argument 'PAGES...'" in ran.err

    def test_a_rule_that_there_is_not(self, run: Run, site: Path) -> None:
        ran = run("check", "a.html", "--only", "dors")

        assert (ran.code, ran.err) == (2, "Error: There is no rule named 'dors'. Did you mean 'doors'?\n")

    def test_a_rule_with_a_name_that_no_rule_can_have(self, run: Run, site: Path) -> None:
        ran = run("check", "a.html", "--skip", "Link Name")

        assert (ran.code, ran.err) == (
            2,
            "Error: There is no rule named 'Link Name'. Did you mean 'link-name'?\n",
        )

    def test_a_setting_that_there_is_not(self, run: Run, site: Path) -> None:
        (site / "curbcut.toml").write_text("fail_on = 'minor'")

        ran = run("check", "a.html")

        expected = f"Error: {site / 'curbcut.toml'}: there is no setting named 'fail_on'. Did you mean 'fail-on'?\n"
        assert (ran.code, ran.err) == (2, expected)

    def test_a_baseline_that_there_is_not(self, run: Run, site: Path) -> None:
        ran = run("check", "a.html", "--baseline", "known.json")

        expected = "Error: There is no baseline known.json. `curbcut check --write-baseline` makes it.\n"
        assert (ran.code, ran.err) == (2, expected)


def test_a_report_that_cannot_be_written_ends_with_3(run: Run, site: Path) -> None:
    (site / "a.html").write_bytes(page("shut"))

    ran = run("check", "a.html", "--output", "a.html/report.txt")

    expected = "Error: a.html/report.txt could not be written and is as it was: File exists.\n"
    assert (ran.code, ran.err) == (3, expected)
    assert (site / "a.html").read_bytes() == page("shut")
