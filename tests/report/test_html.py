"""The report as a page: itself without a finding, safe to open, and readable on any screen."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from curbcut.engine import Settings, remediate
from curbcut.html import parse
from curbcut.report import PageReport, html
from curbcut.report.html.code import side_by_side
from curbcut.rule import Safety
from tests.report.reports import ABOUT, LOST, PAGES, finding
from tools.browser import find_browser


def test_the_report_has_no_finding_itself() -> None:
    report = html.render(PAGES, ABOUT).encode()

    remediation = remediate(report, settings=Settings(apply=Safety.REVIEWED, time_budget=60), strict=True)

    assert [(each.rule.id, each.finding.message, each.line_and_column) for each in remediation.findings] == []
    assert remediation.body == report


def test_what_pages_say_is_shown_and_not_run() -> None:
    document = parse(html.render(PAGES, ABOUT).encode())

    assert document is not None
    assert document.all("script") == ()
    assert "</code><script>alert(1)</script>&amp;]]>\\x1b[31m\\x00\\u202e" in document.root.text


def test_it_loads_nothing() -> None:
    document = parse(html.render(PAGES, ABOUT).encode())

    assert document is not None
    assert list(document.having("src", "srcset", "poster", "background", "data", "action")) == []
    assert list(document.all("link", "base", "iframe", "object", "img")) == []
    assert "url(" not in html.render(PAGES, ABOUT)


def test_every_link_leads_somewhere_and_no_id_is_used_twice() -> None:
    document = parse(html.render(PAGES, ABOUT).encode())

    assert document is not None
    targets = [link.get("href") or "" for link in document.all("a")]
    assert [href for href in targets if href.startswith("#") and document.by_id(href[1:]) is None] == []
    assert [identifier for identifier, elements in document.ids.items() if len(elements) > 1] == []


def test_headings_step_down_one_at_a_time() -> None:
    document = parse(html.render(PAGES, ABOUT).encode())

    assert document is not None
    levels = [int(heading.tag[1]) for heading in document.all("h1", "h2", "h3", "h4", "h5")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_what_is_alike_is_counted_beyond_some() -> None:
    page = PageReport(address="a.html", findings=tuple(finding(line) for line in range(1, 101)))

    report = html.render([page], ABOUT)

    assert report.count("<article") == 25
    assert "<p>75 more like this on this page.</p>" in report


def test_a_clean_site_and_an_empty_one_have_a_report() -> None:
    clean = html.render([PageReport(address="a.html")], ABOUT)

    assert "<strong>No violation found on 1 page</strong>." in clean
    assert "<strong>No violation found on 0 pages</strong>." in html.render([], ABOUT)
    assert "Not looked at. It could not be read" in html.render([LOST], ABOUT)


@pytest.mark.parametrize(
    ("before", "after", "sides"),
    [
        ("<img>", '<img alt="A &amp; B">', ("&lt;img&gt;", "&lt;img<ins> alt=&quot;A &amp;amp; B&quot;</ins>&gt;")),
        ("a b c", "a c", ("a <del>b </del>c", "a c")),
        ("a b c", "a x c", ("a <del>b</del> c", "a <ins>x</ins> c")),
        ("", "<p>", ("", "<ins>&lt;p&gt;</ins>")),
        ("same", "same", ("same", "same")),
    ],
)
def test_what_differs_is_marked(before: str, after: str, sides: tuple[str, str]) -> None:
    assert side_by_side(before, after) == sides


def test_a_long_stretch_that_stayed_is_shortened_around_the_difference() -> None:
    same = "x" * 150 + " " + "y" * 150

    before, after = side_by_side(f"{same}<p>{same}", f"{same}<p id=a>{same}")

    assert before == f" … {'y' * 118}&lt;p&gt;{'x' * 119} … "
    assert after == f" … {'y' * 118}&lt;p<ins> id=a</ins>&gt;{'x' * 119} … "


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = find_browser()
    if path is None:
        pytest.skip("no browser was found")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=str(path), args=["--no-sandbox", "--disable-gpu"])
        yield opened
        opened.close()


@pytest.mark.browser
class TestInABrowser:
    @pytest.fixture
    def report(self, tmp_path: Path) -> str:
        path = tmp_path / "report.html"
        path.write_text(html.render(PAGES, ABOUT), encoding="utf-8")
        return path.as_uri()

    @pytest.mark.parametrize("width", [320, 390, 1280])
    def test_it_never_scrolls_sideways(self, browser: Browser, report: str, width: int) -> None:
        page = browser.new_page(viewport={"width": width, "height": 800})
        page.goto(report)

        assert page.evaluate("document.documentElement.scrollWidth") == width
        page.close()

    @pytest.mark.parametrize(("kind", "number"), [("violation", 5), ("fixed", 2), ("remark", 3), ("waiting", 1)])
    def test_a_link_shows_one_kind_of_findings(self, browser: Browser, report: str, kind: str, number: int) -> None:
        page = browser.new_page()
        page.goto(report)
        assert page.locator("article:visible").count() == 8

        page.click(f"a[href='#only-{kind}']")

        assert page.locator("article:visible").count() == number
        assert page.locator(f"#only-{kind}").is_visible()
        page.click(f"#only-{kind} a")
        assert page.locator("article:visible").count() == 8
        page.close()
