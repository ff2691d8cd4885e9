"""`curbcut scaffold`: files that are a beginning, and stand."""

import subprocess
import sys
from pathlib import Path

import pytest

from curbcut.config import load_local_rules
from curbcut.engine import Settings, remediate
from curbcut.rule import Bad, example_page
from tests.cli.conftest import Run, page

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


class TestRule:
    def test_a_rule_is_written_that_runs_and_whose_example_fails(self, run: Run, site: Path) -> None:
        ran = run("scaffold", "rule", "opening-hours", "--local")
        path = Path(ran.out.split(" is written")[0])
        (rule,) = load_local_rules(path.parent) if path.parent.name == "curbcut_rules" else ()

        bad = next(example for example in rule.examples if isinstance(example, Bad))
        settings = Settings(only=("opening-hours",), local_rules=(rule,))
        assert remediate(example_page(bad.markup).encode(), settings=settings, strict=True).findings == ()
        assert ran.code == 0
        assert (site / "curbcut_rules/opening_hours.py").is_file()

    @pytest.fixture(autouse=True)
    def without_local_rules(self, site: Path) -> None:
        (site / "curbcut.toml").write_text("")

    def test_the_file_is_in_good_style(self, run: Run, site: Path) -> None:
        run("scaffold", "rule", "opening-hours", "--local")

        for command in (["check"], ["format", "--check"]):
            ruff = [sys.executable, "-m", "ruff", *command, "--config", str(PROJECT), "curbcut_rules"]
            subprocess.run(ruff, cwd=site, check=True, timeout=60)

    def test_without_settings_it_is_said_how_to_have_it_run(self, run: Run, site: Path) -> None:
        ran = run("scaffold", "rule", "opening-hours", "--local")

        assert ran.out.endswith('To have it run, write into curbcut.toml: local-rules = "curbcut_rules"\n')

    @pytest.mark.parametrize(
        ("name", "message"),
        [
            ("Table", "'Table' is not a name for a rule"),
            ("../x", "'../x' is not a name for a rule"),
            ("no-headers", "Name the rule for the thing, without a 'no': headers."),
            ("image-alt", "There is a rule named 'image-alt' already."),
        ],
    )
    def test_a_name_that_will_not_do_is_said(self, run: Run, name: str, message: str) -> None:
        ran = run("scaffold", "rule", name, "--local")

        assert ran.code == 2
        assert ran.err.startswith(f"Error: {message}")

    def test_a_file_that_is_there_is_left(self, run: Run, site: Path) -> None:
        (site / "curbcut_rules").mkdir()
        (site / "curbcut_rules/opening_hours.py").write_text("mine")

        assert run("scaffold", "rule", "opening-hours", "--local").code == 2
        assert (site / "curbcut_rules/opening_hours.py").read_text() == "mine"

    def test_outside_of_curbcut_a_rule_is_a_local_one(self, run: Run) -> None:
        ran = run("scaffold", "rule", "opening-hours")

        assert (ran.code, ran.err) == (
            2,
            f"Error: There is no {Path('src/curbcut/rules')} here. For a rule of your own site, add --local.\n",
        )


class TestPage:
    def test_a_page_is_kept_as_it_came_with_what_becomes_of_it(self, run: Run, site: Path) -> None:
        (site / "My page.html").write_bytes(page("shut"))

        ran = run("scaffold", "page", "My page.html")

        folder = site / "tests/pages/my-page"
        assert ran.code == 0
        assert (folder / "source.html").read_bytes() == page("shut")
        assert sorted(path.name for path in folder.iterdir()) == ["expected.html", "findings.json", "source.html"]

    def test_a_folder_that_is_there_is_left(self, run: Run, site: Path) -> None:
        (site / "a.html").write_bytes(page("shut"))
        (site / "tests/pages/a").mkdir(parents=True)

        ran = run("scaffold", "page", "a.html")

        assert (ran.code, ran.err) == (2, "Error: tests/pages/a is there already. Give this page another --name.\n")

    def test_a_page_that_cannot_be_read_ends_with_3(self, run: Run, site: Path) -> None:
        ran = run("scaffold", "page", "gone.html")

        assert (ran.code, ran.err) == (3, "Error: It could not be read: No such file or directory.\n")
