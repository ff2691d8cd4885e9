"""What a page's plan lists of the attributes that were written into it, and how it tells their elements."""

from typing import Any

import pytest

from curbcut.client import ClientOptions
from curbcut.engine import remediate
from tests.client.pages import insertion, plan_in

PAGE = (
    '<!doctype html><html lang="en"><head><title>Shop</title></head><body><main><h1>Shop</h1>{}</main>{}</body></html>'
)
SCRIPT = '<script src="/app.js"></script>'
SEARCH = '<input id="search" placeholder="Search for things">'
SEARCH_KEPT = {
    "at": 'input#search[placeholder="Search for things"]',
    "name": "aria-label",
    "value": "Search for things",
}
LAMP = '<a href="/lamp"><img src="/lamp.jpg" width="300" height="200"></a><h3>Lamp</h3>'


def kept(content: str, script: str = SCRIPT, **more: Any) -> Any:
    page = PAGE.format(content, script).encode()
    return plan_in(remediate(page, addition=insertion(**more), strict=True).body).get("kept")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (SEARCH, [SEARCH_KEPT]),
        (
            LAMP,
            [{"at": 'img[src="/lamp.jpg"]', "name": "alt", "value": "Lamp", "near": "lamp", "up": 2}],
        ),
        (
            '<button class="round is-active a2"><i class="fa fa-play"></i></button>' * 2,
            [{"at": "button.round.a2:has(i.fa.fa-play)", "name": "aria-label", "value": "Play", "times": 2}],
        ),
        (
            '<a href=\'/say"hi\\there\'><svg viewBox="0 0 9 9"><use xlink:href="#icon-search"/></svg></a>',
            [{"at": 'a[href="/say\\"hi\\\\there"]', "name": "aria-label", "value": "Search"}],
        ),
        (
            '<button><svg viewBox="0 0 9 9"><use xlink:href="#icon-search"/></svg></button>',
            [{"at": 'button:has(use[*|href="#icon-search"])', "name": "aria-label", "value": "Search"}],
        ),
        (
            '<button onclick="go(\n\'a\')"><i class="fa fa-search"></i></button>',
            [
                {
                    "at": "button[onclick=\"go(\\a 'a')\"]:has(i.fa.fa-search)",
                    "name": "aria-label",
                    "value": "Search",
                }
            ],
        ),
        ("<p>Nothing to write</p>", None),
    ],
)
def test_what_was_written_is_told_by_what_it_was_written_of(content: str, expected: object) -> None:
    assert kept(content) == expected


def test_a_page_without_scripts_needs_no_list() -> None:
    assert kept(SEARCH, script="") is None


def test_what_was_written_before_other_fixes_is_listed_as_well() -> None:
    first = '<div onclick="go()"><img src="/lamp.jpg" alt=""></div>'
    assert SEARCH_KEPT in kept(SEARCH + first)


APPLICATION = (
    '<!doctype html><html lang="en"><head><title>Shop</title></head><body><div id="root">{}</div>'
    f"{SCRIPT}</body></html>"
)


def application(content: str, **more: Any) -> dict[str, Any]:
    page = APPLICATION.format(content)
    return plan_in(remediate(page.encode(), addition=insertion(**more), strict=True).body)


def test_of_an_application_roles_are_listed_too_and_where_they_stand() -> None:
    cells = "".join(f"<td><b>{name}</b></td>" for name in ("Treatment", "Length", "Price"))
    rows = "<tr><td>Massage</td><td>60 min</td><td>$80</td></tr><tr><td>Facial</td><td>45 min</td><td>$60</td></tr>"
    plan = application(f'<div class="prices"><table><tbody><tr>{cells}</tr>{rows}</tbody></table></div>')
    place = "div.prices > table:nth-child(1) > tbody:nth-child(1) > tr:nth-child(1) > td:nth-child"
    heads = [{"at": f"{place}({number})", "name": "role", "value": "columnheader"} for number in (1, 2, 3)]
    assert [one for one in plan["kept"] if one["value"] == "columnheader"] == heads


@pytest.mark.parametrize("content", ["", "<p>Hello</p>"])
def test_the_client_of_an_application_asks_for_the_next_page(content: str) -> None:
    assert application(content)["application"] is True
    assert "application" not in application(content, options=ClientOptions(follow_pages=False))
    assert "application" not in application(content, may_connect=False)


def test_other_pages_come_without_being_asked_for() -> None:
    page = PAGE.format("<div id=apple><p>Hello</p></div>", SCRIPT).encode()
    assert "application" not in plan_in(remediate(page, addition=insertion(), strict=True).body)
