from curbcut.learner.crawl import Bounds, Client, pages_of
from curbcut.learner.egress import guarded, origin_of
from tests.learner.sites import Redirect, Site, page, site


def visited(own: Site, *, pages: int = 100, depth: int = 10) -> tuple[list[str], list[str]]:
    """The paths that were found, and those that robots.txt closes."""
    closed: list[str] = []
    origins = frozenset({origin_of(own.url)})
    with guarded(origins) as proxy:
        client = Client(origins, proxy, pause=0)
        found = list(pages_of(f"{own.url}/", client, Bounds(pages=pages, depth=depth, pause=0), closed.append))
    return [each.url.removeprefix(own.url) for each in found], [each.removeprefix(own.url) for each in closed]


def test_links_are_followed_the_nearest_first_and_each_page_once() -> None:
    content = {
        "/": page('<a href="b.html#part">B</a> <a href="/a.html">A</a> <a href="/">Home</a>'),
        "/a.html": page('<a href="/c.html">C</a> <a href="b.html">B</a>'),
        "/b.html": page(""),
        "/c.html": page(""),
    }
    with site(content) as own:
        assert visited(own) == (["/", "/b.html", "/a.html", "/c.html"], [])


def test_nothing_outside_of_the_site_is_asked_for_not_even_by_a_redirect() -> None:
    with site({"/": "elsewhere"}) as other:
        content = {"/": page(f'<a href="{other.url}/">Other</a> <a href="/moved">M</a>'), "/moved": Redirect(other.url)}
        with site(content) as own:
            assert visited(own) == (["/"], [])
        assert other.requests == []


def test_robots_txt_closes_addresses() -> None:
    content = {
        "/robots.txt": "User-agent: *\nDisallow: /private\n",
        "/": page('<a href="/private/a">A</a> <a href="/open">B</a>'),
        "/private/a": page(""),
        "/open": page(""),
    }
    with site(content) as own:
        assert visited(own) == (["/", "/open"], ["/private/a"])
        assert "GET /private/a" not in own.requests


def test_sitemaps_name_pages_that_nothing_links_to() -> None:
    content = {
        "/robots.txt": "Sitemap: {url}/maps.xml\n",
        "/maps.xml": "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>"
        "<sitemap><loc>{url}/map.xml</loc></sitemap></sitemapindex>",
        "/map.xml": "<urlset><url><loc> {url}/lonely </loc></url><url><loc>http://10.0.0.1/x</loc></url></urlset>",
        "/": page(""),
        "/lonely": page(""),
    }
    with site(content) as own:
        assert visited(own) == (["/", "/lonely"], [])


def test_a_sitemap_that_declares_entities_is_not_read() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "{url}/bomb">]><urlset><url><loc>&b;</loc></url></urlset>'
    with site({"/": page(""), "/bomb": page(""), "/sitemap.xml": bomb}) as own:
        assert visited(own) == (["/"], [])


def test_what_is_no_page_and_what_a_visit_may_change_is_left() -> None:
    content = {
        "/": page('<a href="/price.pdf">P</a> <a href="/logout">Out</a> <a href="/data">D</a>'),
        "/logout": page(""),
        "/price.pdf": page(""),
    }
    with site(content) as own:
        assert visited(own) == (["/"], [])
        assert "GET /logout" not in own.requests


def test_the_bounds_hold() -> None:
    content = {f"/{n or ''}": page(f'<a href="/{n + 1}">Next</a>') for n in range(9)}
    with site(content) as own:
        assert visited(own, pages=3)[0] == ["/", "/1", "/2"]
        assert visited(own, depth=1)[0] == ["/", "/1"]
