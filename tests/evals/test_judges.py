"""The judges themselves, in a real browser, on pages whose faults are known."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from evals.judgement import ENGINES, Judgement
from evals.judges import Asked, Panel
from evals.pages import Sample
from evals.report_page import report_page
from tests.evals.records import RECORD

pytestmark = pytest.mark.browser

PAGE = '<!doctype html><html lang="en"><title>Shoes</title><main><h1>Shoes</h1>{}</main></html>'
FAULTY = PAGE.format('<p>Our shoes.<p><img src="shoe.png">')
REPAIRED = PAGE.format('<p>Our shoes.<p><img src="shoe.png" alt="A red shoe">')


@pytest.fixture
def panel(browser: Path, tmp_path: Path) -> Panel:
    return Panel(ENGINES, browser, tmp_path / "cache", tabs=1)


def sample(folder: Path, before: dict[str, str], after: dict[str, str]) -> Sample:
    for side, pages in (("original", before), ("remediated", after)):
        for name, text in pages.items():
            (folder / side).mkdir(exist_ok=True)
            (folder / side / name).write_text(text, encoding="utf-8")
    return Sample("trial", folder / "original", folder / "remediated", tuple(f"/{name}" for name in before))


def rules_about(criterion: str, judgement: Judgement) -> dict[str, set[str]]:
    return {
        engine: {found.rule for found in report.findings if criterion in found.criteria}
        for engine, report in judgement.engines.items()
    }


def test_every_engine_finds_a_fault_before_and_not_after(panel: Panel, tmp_path: Path) -> None:
    trial = sample(tmp_path, {"a.html": FAULTY}, {"a.html": REPAIRED})
    heard = panel.hear(trial)
    assert {asked: rules_about("1.1.1", judgement) for asked, judgement in heard.items()} == {
        ("before", "/a.html"): {"axe": {"image-alt"}, "ibm": {"img_alt_valid"}, "alfa": {"sia-r2"}},
        ("after", "/a.html"): {"axe": set(), "ibm": set(), "alfa": set()},
    }


def test_a_page_that_goes_elsewhere_by_itself_is_judged_as_it_is(panel: Panel, tmp_path: Path) -> None:
    leaving = FAULTY.replace("<title>", '<meta http-equiv="refresh" content="0; url=b.html"><title>')
    scripted = FAULTY.replace("</main>", "<script>location.href = 'b.html'</script></main>")
    trial = sample(tmp_path, {"a.html": leaving, "c.html": scripted}, {})
    (tmp_path / "original" / "b.html").write_text(REPAIRED, encoding="utf-8")
    heard = panel.hear(trial, sides=("before",))
    assert {path: rules_about("1.1.1", heard["before", path])["axe"] for path in trial.paths} == {
        "/a.html": {"image-alt"},
        "/c.html": {"image-alt"},
    }


def test_a_page_that_cannot_be_opened_is_an_error_and_not_a_clean_page(panel: Panel, tmp_path: Path) -> None:
    trial = sample(tmp_path, {"a.html": FAULTY}, {})
    quick = Panel(("axe",), panel.browser, panel.cache, timeout_ms=1)
    judgement = quick.hear(trial, sides=("before",))["before", "/a.html"]
    assert (judgement.is_complete, judgement.judged_by(), judgement.findings_of("axe")) == (False, frozenset(), ())


class Counting:
    """Counts the judgements that come in, and how many of them were remembered."""

    def __init__(self) -> None:
        self.calls: list[int] = []

    def __call__(self, count: int) -> None:
        self.calls.append(count)


def test_a_page_is_judged_again_only_if_it_changed(browser: Path, tmp_path: Path) -> None:
    panel = Panel(("axe",), browser, tmp_path / "cache", tabs=1)
    trial = sample(tmp_path, {"a.html": FAULTY, "b.html": REPAIRED}, {"a.html": REPAIRED})
    first, second = Counting(), Counting()
    heard = panel.hear(trial, advance=first)
    assert panel.hear(trial, advance=second) == heard
    assert (first.calls[0], sum(first.calls), second.calls) == (0, 4, [4])


def test_our_own_report_has_no_finding(browser: Path, tmp_path: Path) -> None:
    panel = Panel(ENGINES, browser, tmp_path / "cache", tabs=1)
    heard = panel.hear(sample(tmp_path, {"report.html": report_page(RECORD)}, {}), sides=("before",))
    assert list(_findings(heard)) == []


def _findings(heard: dict[Asked, Judgement]) -> Iterator[str]:
    for judgement in heard.values():
        for engine, report in judgement.engines.items():
            yield from (f"{engine} {found.rule} {found.html}" for found in report.findings)
            if report.error:
                yield f"{engine} failed: {report.error}"
