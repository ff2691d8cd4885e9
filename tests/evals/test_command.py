"""The whole runner: remediated by the real command, judged by a real engine."""

import json
from pathlib import Path

import pytest

from evals import command, judges, readme
from evals.command import main
from evals.judges import CannotJudge
from tools.browser import find_browser

PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Shoes</title>
<meta name="viewport" content="width=device-width, user-scalable=no"><main><h1>Shoes</h1><p>Our shoes.</main></html>
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A folder with one page that cannot be zoomed."""
    folder = tmp_path / "shop"
    folder.mkdir()
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    return folder


@pytest.fixture
def judged() -> None:
    if find_browser() is None:
        pytest.skip("no browser was found")
    try:
        judges.versions()
    except CannotJudge as reason:
        pytest.skip(str(reason))


@pytest.mark.browser
@pytest.mark.usefixtures("judged")
def test_pages_are_remediated_judged_and_compared(shop: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--pages", str(shop), "--engines", "axe", "--no-cache"]) == 0
    assert capsys.readouterr().out == (
        "  axe-core             1 -> 0     level A and AA findings; pages without: 0 -> 1 of 1\n"
        "\n"
        "      1 -> 0     axe   meta-viewport  1.4.4\n"
    )


@pytest.mark.browser
@pytest.mark.usefixtures("judged")
def test_a_whole_run_writes_the_report_and_the_readmes_table(
    shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "REPOSITORY", tmp_path)
    monkeypatch.setattr(command, "REPORTS", tmp_path / "reports")
    (tmp_path / "README.md").write_text(f"{readme.START}\n{readme.END}\n", encoding="utf-8")
    assert main(["--pages", str(shop), "--report", "--no-cache"]) == 0
    page, data = sorted((tmp_path / "reports").iterdir())
    (site,) = json.loads(data.read_text(encoding="utf-8"))["sites"]
    assert (page.suffix, data.suffix, site["name"]) == (".html", ".json", "shop")
    assert {engine["engine"]: (engine["before"], engine["after"]) for engine in site["engines"]} == {
        "axe": (1, 0),
        "ibm": (0, 0),
        "alfa": (1, 0),
    }
    assert "| axe-core | 1 | 0 |" in (tmp_path / "README.md").read_text(encoding="utf-8").splitlines()


def test_a_run_without_a_browser_says_so_and_ends_with_3(
    shop: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(judges, "versions", dict)
    monkeypatch.setattr(command, "find_browser", lambda: None)
    assert main(["--pages", str(shop)]) == 3
    assert capsys.readouterr().err == "No browser was found. Run: make setup (or name one in CURBCUT_BROWSER).\n"


def test_a_run_without_node_says_so_and_ends_with_3(
    shop: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert main(["--pages", str(shop)]) == 3
    assert capsys.readouterr().err == "Node.js 20 or newer is needed to run the judges: https://nodejs.org\n"
