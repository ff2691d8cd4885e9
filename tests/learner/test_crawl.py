from pathlib import Path

import pytest

from curbcut.engine import Settings
from curbcut.knowledge.store import Passes, State
from curbcut.knowledge.store.ledger import PAGE
from curbcut.learner.learning import Learner
from curbcut.learner.login import NOBODY
from curbcut.learner.plan import Plan
from curbcut.learner.site import Site as OpenSite
from tests.learner.sites import Redirect, Site, page, site


@pytest.fixture
def passes(tmp_path: Path) -> Passes:
    return Passes(str(tmp_path / "curbcut.db"))


def visited(own: Site, passes: Passes, *, pages: int = 100, depth: int = 10) -> tuple[list[str], list[str]]:
    """The paths that were found, and those that robots.txt closes."""
    plan = Plan(url=f"{own.url}/", pages=pages, depth=depth, pause=0, uses_browser=False)
    begun = passes.begin(plan.site, plan.written())
    opened = OpenSite(plan, NOBODY)
    try:
        learner = Learner(begun.id, plan, begun.started_at, passes, opened, Settings())
        learner.begin()
        while pieces := learner.next_pages():
            for key in " ".join(pieces).split():
                learner.visit(key)
    finally:
        opened.close()
        passes.finish(begun.id)
    found, closed = (
        [task.about.removeprefix(own.url) for task in passes.tasks(begun.id, PAGE, *states)]
        for states in ((State.DONE, State.UNCHANGED), (State.CLOSED,))
    )
    return found, closed


def test_links_are_followed_the_nearest_first_and_each_page_once(passes: Passes) -> None:
    content = {
        "/": page('<a href="b.html#part">B</a> <a href="/a.html">A</a> <a href="/">Home</a>'),
        "/a.html": page('<a href="/c.html">C</a> <a href="b.html">B</a>'),
        "/b.html": page(""),
        "/c.html": page(""),
    }
    with site(content) as own:
        assert visited(own, passes) == (["/", "/b.html", "/a.html", "/c.html"], [])


def test_nothing_outside_of_the_site_is_asked_for_not_even_by_a_redirect(passes: Passes) -> None:
    with site({"/": "elsewhere"}) as other:
        content = {"/": page(f'<a href="{other.url}/">Other</a> <a href="/moved">M</a>'), "/moved": Redirect(other.url)}
        with site(content) as own:
            assert visited(own, passes) == (["/"], [])
        assert other.requests == []


def test_robots_txt_closes_addresses(passes: Passes) -> None:
    content = {
        "/robots.txt": "User-agent: *\nDisallow: /private\n",
        "/": page('<a href="/private/a">A</a> <a href="/open">B</a>'),
        "/private/a": page(""),
        "/open": page(""),
    }
    with site(content) as own:
        assert visited(own, passes) == (["/", "/open"], ["/private/a"])
        assert "GET /private/a" not in own.requests


def test_sitemaps_name_pages_that_nothing_links_to(passes: Passes) -> None:
    content = {
        "/robots.txt": "Sitemap: {url}/maps.xml\n",
        "/maps.xml": "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
        "<sitemap><loc>{url}/map.xml</loc></sitemap></sitemapindex>",
        "/map.xml": "<urlset><url><loc> {url}/lonely </loc></url><url><loc>http://10.0.0.1/x</loc></url></urlset>",
        "/": page(""),
        "/lonely": page(""),
    }
    with site(content) as own:
        assert visited(own, passes) == (["/", "/lonely"], [])


def test_a_sitemap_that_declares_entities_is_not_read(passes: Passes) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "{url}/bomb">]><urlset><url><loc>&b;</loc></url></urlset>'
    with site({"/": page(""), "/bomb": page(""), "/sitemap.xml": bomb}) as own:
        assert visited(own, passes) == (["/"], [])


def test_what_is_no_page_and_what_a_visit_may_change_is_left(passes: Passes) -> None:
    content = {
        "/": page('<a href="/price.pdf">P</a> <a href="/logout">Out</a> <a href="/data">D</a>'),
        "/logout": page(""),
        "/price.pdf": page(""),
    }
    with site(content) as own:
        assert visited(own, passes) == (["/"], [])
        assert "GET /logout" not in own.requests


def test_addresses_are_asked_for_as_browsers_send_them(passes: Passes) -> None:
    content = {
        "/": page('<a href="our team/über.html">Us</a> <a href="old\\list.html">L</a> <a href="http://[x">Broken</a>'),
        "/our%20team/%C3%BCber.html": page('<a href="/">Home</a>'),
        "/old/list.html": page(""),
    }
    with site(content) as own:
        assert sorted(visited(own, passes)[0]) == ["/", "/old/list.html", "/our%20team/%C3%BCber.html"]


def test_another_view_of_a_page_is_not_learned_by_itself(passes: Passes) -> None:
    def shop(canonical: str) -> str:
        return page("").replace("<title>", f'<link rel="canonical" href="{canonical}"><title>')

    content = {
        "/": page('<a href="/teas?from=mail">T</a> <a href="/cups?page=2">C</a> <a href="/pots">P</a>'),
        "/teas?from=mail": shop("/teas"),
        "/teas": shop("/teas"),
        "/cups?page=2": shop("/cups?page=2"),
        "/pots": shop("/"),
    }
    with site(content) as own:
        assert visited(own, passes)[0] == ["/", "/cups?page=2", "/pots", "/teas"]


def test_the_bounds_hold(passes: Passes) -> None:
    content = {f"/{n or ''}": page(f'<a href="/{n + 1}">Next</a>') for n in range(9)}
    with site(content) as own:
        assert visited(own, passes, pages=3)[0] == ["/", "/1", "/2"]
        assert visited(own, passes, depth=1)[0] == ["/", "/1"]
