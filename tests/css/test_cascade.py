import pytest

from curbcut.css import declared
from tests.css.page import element_of

P = '<p id="x" class="c">Text</p>'


def color(body: str, css: str = "", head: str = "") -> str | None:
    """The winning value, "" where nothing is declared, None where it is not known."""
    is_known, winner = declared(element_of(body, css, head), "color")
    if not is_known:
        return None
    return winner.value if winner is not None else ""


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("p{color:red}", "red"),
        ("p{color:red} p{color:blue}", "blue"),
        (".c{color:red} p{color:blue}", "red"),
        ("p{color:red!important} #x{color:blue}", "red"),
        ("p{color:red;color:blue}", "blue"),
        ("p{color:red!important;color:blue}", "red"),
        ("b{color:red}", ""),
        ("p:hover{color:red}", ""),
        ("p::before{color:red}", ""),
        ("@media print{p{color:red}}", ""),
        ("@media screen{p{color:red}}", "red"),
        ("@media (min-width:9px){p{color:red}}", None),
        ("@supports (color:red){p{color:red}}", None),
        ("@media (min-width:9px){b{color:red}}", ""),
        ("p:unheard-of{color:red}", None),
        ("@import 'x'; p{color:red}", None),
        ("p{background-color:red}", ""),
    ],
)
def test_the_declaration_that_wins_in_a_browser_wins(css: str, expected: str | None) -> None:
    assert color(P, css) == expected


def test_a_style_attribute_wins_over_sheets_unless_they_insist() -> None:
    inline = P.replace(">Text", ' style="color:green">Text')

    assert color(inline, "#x{color:red}") == "green"
    assert color(inline, "p{color:red!important}") == "red"


def test_with_a_sheet_from_outside_only_the_style_attribute_is_known() -> None:
    link = '<link rel="stylesheet" href="x.css">'

    assert color(P, "p{color:red}", link) is None
    assert color(P.replace(">Text", ' style="color:green">Text'), "", link) == "green"


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="stylesheet" media="print" href="x.css">',
        '<link rel="alternate stylesheet" href="x.css">',
        '<link rel="icon" href="x.png">',
    ],
)
def test_a_link_that_styles_no_screen_changes_nothing(link: str) -> None:
    assert color(P, "p{color:red}", link) == "red"


def test_a_sheet_that_becomes_one_by_script_is_from_outside() -> None:
    assert (
        color(P, "p{color:red}", '<link rel="stylesheet" media="print" onload="this.media=\'all\'" href="x.css">')
        is None
    )


def test_old_attributes_are_the_weakest_declarations() -> None:
    assert color('<font id="x" color="abc">Text</font>') == "abc"
    assert color('<font id="x" color="#abc">Text</font>', "font{color:red}") == "red"


def test_the_winner_says_where_it_stands() -> None:
    css = "b{} p{color : red ; top:0}"
    element = element_of(P, css)
    winner = declared(element, "color").winner

    assert winner is not None
    assert winner.owner.tag == "style"
    assert css[winner.declaration.value_start : winner.declaration.value_end] == "red"


def test_selectors_outside_ascii_match_too() -> None:
    assert color('<p id="x" class="größe">Text</p>', ".größe{color:red}") == "red"
