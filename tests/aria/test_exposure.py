"""Who meets an element: nobody, people who look, assistive technology."""

import pytest

from curbcut.aria import is_exposed, is_hidden, is_visible
from tests.aria.pages import element, page

SHOWN, WITHHELD, HIDDEN = "shown", "withheld", "hidden"


@pytest.mark.parametrize(
    ("markup", "outcome"),
    [
        ("<p id=it>x</p>", SHOWN),
        ("<p id=it hidden>x</p>", HIDDEN),
        ("<p id=it hidden=until-found>x</p>", SHOWN),
        ("<p id=it hidden style=display:block>x</p>", SHOWN),
        ("<div hidden><p><b id=it>x</b></p></div>", HIDDEN),
        ("<p id=it aria-hidden=true>x</p>", WITHHELD),
        ("<p id=it aria-hidden=' TRUE '>x</p>", WITHHELD),
        ("<p id=it aria-hidden=false>x</p>", SHOWN),
        ("<div aria-hidden=true><p aria-hidden=false id=it>x</p></div>", WITHHELD),
        ("<p id=it inert>x</p>", WITHHELD),
        ("<p id=it style='color: red; Display: NONE'>x</p>", HIDDEN),
        ("<p id=it style='display:none; display:block'>x</p>", SHOWN),
        ("<p id=it style='display:none!important; display:block'>x</p>", HIDDEN),
        ("<p id=it style='x: \"display:none\"'>x</p>", SHOWN),
        ("<p id=it style=visibility:collapse>x</p>", HIDDEN),
        ("<p style=visibility:hidden><b id=it>x</b></p>", HIDDEN),
        ("<p style=visibility:hidden><b id=it style=visibility:visible>x</b></p>", SHOWN),
        ("<p style=visibility:hidden><b style=visibility:visible><i id=it>x</i></b></p>", SHOWN),
        ("<p style=display:none><b id=it style='display:block;visibility:visible'>x</b></p>", HIDDEN),
        ("<details><summary id=it>x</summary>y</details>", SHOWN),
        ("<details><summary>x</summary><b id=it>y</b></details>", HIDDEN),
        ("<details open><summary>x</summary><b id=it>y</b></details>", SHOWN),
        ("<dialog><b id=it>x</b></dialog>", HIDDEN),
        ("<dialog open><b id=it>x</b></dialog>", SHOWN),
        ("<p id=it popover>x</p>", HIDDEN),
        ("<input id=it type=Hidden>", HIDDEN),
        ("<script id=it></script>", HIDDEN),
        ("<datalist><option id=it>x</datalist>", HIDDEN),
        ("<video controls><a id=it href=x>x</a></video>", HIDDEN),
        ("<canvas><a id=it href=x>x</a></canvas>", SHOWN),
        ("<audio id=it></audio>", HIDDEN),
        ("<svg><defs><g id=it></g></defs></svg>", HIDDEN),
        ("<svg><symbol><g id=it></g></symbol></svg>", HIDDEN),
        ("<map><area id=it href=x></map>", SHOWN),
        ("<button><b id=it>x</b></button>", SHOWN),
    ],
)
def test_an_element_is_shown_withheld_or_hidden(markup: str, outcome: str) -> None:
    it = element(markup)
    assert (is_exposed(it), is_hidden(it), is_visible(it)) == (outcome == SHOWN, outcome == HIDDEN, outcome != HIDDEN)


def test_aria_hidden_does_not_empty_a_whole_page() -> None:
    document = page("<p>x</p>")
    body = document.body
    assert body is not None
    assert is_exposed(element("<script></script></body><body aria-hidden=true><p id=it>x</p>"))


@pytest.mark.parametrize(
    ("styles", "outcome"),
    [
        ("<style>.a { display: none }</style>", HIDDEN),
        ("<style>.a { visibility: hidden }</style>", HIDDEN),
        ("<style>@media screen { .a { display: none } }</style>", HIDDEN),
        ("<style>@media print { .a { display: none } }</style>", SHOWN),
        ("<style media=print>.a { display: none }</style>", SHOWN),
        ("<style>@media (width < 40em) { .a { display: none } }</style>", SHOWN),
        ("<style>.a { display: none } .a { display: block }</style>", SHOWN),
        ("<style>p.a { display: none } .a { display: block }</style>", HIDDEN),
        ("<style>.a { display: none } #it { display: block }</style>", SHOWN),
        ("<style>.a { display: none !important } #it { display: block }</style>", HIDDEN),
        ("<style>.a { display: none } @media (width > 40em) { .a { display: block } }</style>", SHOWN),
        ("<style>.a { display: none } .a:hover { display: block }</style>", HIDDEN),
        ("<style>.a::before { display: none }</style>", SHOWN),
        ("<style>.missing .a, .a:not(.missing) { display: none }</style>", HIDDEN),
        ("<style>:unreadable( { display: none }</style>", SHOWN),
        ("<style>/* .a { display: none } */ .b { content: '.a { display: none }' }</style>", SHOWN),
        ("<link rel=stylesheet href=x><style>.a { display: none }</style>", SHOWN),
        ("<link rel=stylesheet href=x><style>.a { display: none !important }</style>", HIDDEN),
    ],
)
def test_the_pages_own_styles_hide_what_they_hide_for_certain(styles: str, outcome: str) -> None:
    assert is_hidden(element(f"{styles}<p id=it class='a b'>x</p>")) is (outcome == HIDDEN)


def test_a_style_attribute_is_stronger_than_a_sheet_but_not_than_an_important_rule() -> None:
    shown = "<style>.a { display: none }</style><p id=it class=a style=display:block>x</p>"
    hidden = "<style>.a { display: none !important }</style><p id=it class=a style=display:block>x</p>"
    undecided = "<style>@media (width > 1em) { .a { display: block } }</style><p id=it class=a style=display:none>x</p>"
    assert [is_hidden(element(markup)) for markup in (shown, hidden, undecided)] == [False, True, True]


def test_a_sheet_shows_what_the_browser_would_hide() -> None:
    assert not is_hidden(element("<style>.a { display: flex }</style><p id=it class=a hidden>x</p>"))
