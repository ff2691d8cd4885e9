"""What a learning pass comes to: a server with a sitemap, and the table."""

import urllib.error
import urllib.request
from pathlib import Path

from evals.comparison import PageResult, RuleCount
from evals.learned.result import LearnedSite, left_of, table_of
from evals.learned.serving import served
from evals.record import EngineOnSite, SiteRecord


def site(name: str, contrast: tuple[int, int], rest: tuple[int, int], changes: tuple[float, ...]) -> LearnedSite:
    rules = (
        RuleCount("axe", "color-contrast", "AA", ("1.4.3",), *contrast),
        RuleCount("axe", "link-name", "A", ("2.4.4",), *rest),
    )
    before, after = contrast[0] + rest[0], contrast[1] + rest[1]
    page = PageResult("/", {"axe": before}, {"axe": after}, ("axe image-alt",) if after else (), frozenset())
    return LearnedSite(SiteRecord(name, (EngineOnSite("axe", before, after, 0, 0),), rules, (page,)), 1.0, (), changes)


SITES = (site("one", (8, 0), (2, 0), (0.1, 0.3, 0.2)), site("two", (10, 1), (0, 0), (0.5,)))


def test_the_table_has_a_row_for_each_site_and_one_for_all() -> None:
    assert list(table_of(SITES)) == [
        "| site | pages | axe-core | axe-core: contrast | median ΔE | newly worse |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        "| one | 1 | 10 → 0 (-100 %) | 8 → 0 (-100 %) | 0.200 | 0 |",
        "| two | 1 | 10 → 1 (-90 %) | 10 → 1 (-90 %) | 0.500 | 1 |",
        "| **all** | 2 | 20 → 1 (-95 %) | 18 → 1 (-94 %) | 0.250 | 1 |",
    ]


def test_what_is_left_is_said_with_the_rule_and_what_is_new_with_the_page() -> None:
    assert list(left_of(SITES)) == ["- axe color-contrast (1.4.3): 10 → 1", "- new on two/: axe image-alt"]


def test_a_served_folder_names_its_pages_in_a_sitemap_and_gives_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "a b.html").write_text("<p>Hello</p>", encoding="utf-8")
    (tmp_path / "secret.html").write_text("<p>Secret</p>", encoding="utf-8")
    with served([tmp_path / "site"], ["/a b.html"]) as origin:
        assert f"<loc>{origin}/a%20b.html</loc>" in get(f"{origin}/sitemap.xml")
        assert get(f"{origin}/a%20b.html") == "<p>Hello</p>"
        assert get(f"{origin}/%2e%2e/secret.html") == "404"


def get(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=10) as response:
            return str(response.read().decode())
    except urllib.error.HTTPError as error:
        return str(error.code)
