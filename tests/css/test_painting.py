"""What text is painted with and on: `text_color`, `backdrop`, `fonts`."""

import pytest

from curbcut.css import backdrop_of, font_size_of, ink_of, is_bold, is_large_text
from tests.css.page import element_of


def ink(body: str, css: str = "", head: str = "") -> str | None:
    found = ink_of(element_of(body, css, head))
    return found.color.hex if found is not None else None


@pytest.mark.parametrize(
    ("body", "css", "expected"),
    [
        ('<p id="x">', "", "#000000"),
        ('<div><p id="x">', "div{color:#123456}", "#123456"),
        ('<div style="color:#123456"><p id="x" style="color:inherit">', "", "#123456"),
        ('<a href="/" id="x">', "body{color:#123456}", "#0000ee"),
        ('<a id="x">', "body{color:#123456}", "#123456"),
        ('<div style="color:red"><mark id="x">', "", "#000000"),
        ('<button id="x">', "", None),
        ('<p id="x">', "p{color:var(--x)}", None),
        ('<p id="x">', ":root{color-scheme:dark}", None),
        ('<body text="#123456"><p id="x">', "", "#123456"),
    ],
)
def test_the_colour_of_text(body: str, css: str, expected: str | None) -> None:
    assert ink(body, css) == expected


def contrasts(body: str, css: str = "", head: str = "") -> list[float] | None:
    element = element_of(body, css, head)
    found, backdrop = ink_of(element), backdrop_of(element)
    if found is None or backdrop is None:
        return None
    return [round(each, 2) for each in backdrop.contrasts_with(found.color)]


@pytest.mark.parametrize(
    ("body", "css", "expected"),
    [
        ('<p id="x">', "", [21.0]),
        ('<div><p id="x">', "div{background:#000;color:#fff}", [21.0]),
        ('<p id="x" style="background:rgba(0,0,0,.5);color:#fff">', "", [3.95]),
        ('<p id="x" style="opacity:.3">', "", [2.12]),
        ('<div style="opacity:.3;background:#000"><p id="x" style="color:#fff">', "", [2.12]),
        ('<p id="x" style="background:linear-gradient(to right, #fff, #000 50%);color:#fff">', "", [1.0, 21.0]),
        ('<p id="x" style="text-shadow:#fff 0 0 3px;background:#777">', "", [21.0]),
        ('<p id="x" style="text-shadow:#fff 1px 1px 3px">', "", None),
        ('<p id="x" style="background:#fff url(x.png)">', "", None),
        ('<div style="background-image:url(x.png)"><p id="x">', "", None),
        ('<div style="background-image:url(x.png)"><p id="x" style="background:#fff">', "", [21.0]),
        ('<p id="x">', "i{position:absolute}", None),
        ('<p id="x" style="background:#fff">', "i{position:absolute}", [21.0]),
        ('<p id="x">', ".sr{position:absolute;clip:rect(0 0 0 0)}", [21.0]),
        ('<table bgcolor="#000000"><tr><td id="x" style="color:#fff">', "", [21.0]),
        ('<button id="x" style="color:#000">', "", None),
    ],
)
def test_what_is_behind_text(body: str, css: str, expected: list[float] | None) -> None:
    assert contrasts(body, css) == expected


LINK = '<link rel="stylesheet" href="x.css">'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<p id="x" style="color:#000;background:#fff">', [21.0]),
        ('<p style="background:#fff"><b id="x" style="color:#000">', None),
        ('<p id="x" style="color:#000">', None),
        ('<p id="x" class="c" style="color:#000;background-color:#fff">', None),
    ],
)
def test_with_a_sheet_from_outside_only_the_elements_own_colours_count(body: str, expected: list[float] | None) -> None:
    assert contrasts(body, head=LINK) == expected


@pytest.mark.parametrize(
    ("body", "css", "expected"),
    [
        ('<p id="x">', "", 16.0),
        ('<h1 id="x">', "", 32.0),
        ('<h2><small id="x">', "h2{font-size:24px}", 20.0),
        ('<div style="font-size:150%"><p id="x" style="font-size:2em">', "", 48.0),
        ('<p id="x">', "html{font-size:62.5%} p{font-size:1.4rem}", 14.0),
        ('<p id="x" style="font:italic bold 12px/1.5 Arial">', "", 12.0),
        ('<font size="5" id="x">', "", 24.0),
        ('<button id="x">', "div{font-size:30px}", 40 / 3),
        ('<p id="x" style="font-size:3vw">', "", None),
    ],
)
def test_the_size_of_text(body: str, css: str, expected: float | None) -> None:
    found = font_size_of(element_of(body, css))
    assert found == expected or (found is not None and expected is not None and abs(found - expected) < 0.001)


def test_bold_and_large_text() -> None:
    assert is_bold(element_of('<strong><i id="x">')) is True
    assert is_bold(element_of('<h1 id="x" style="font-weight:normal">')) is False
    assert is_large_text(element_of('<p id="x" style="font-size:14pt">')) is False
    assert is_large_text(element_of('<p id="x" style="font:bold 14pt x">')) is True
    assert is_large_text(element_of('<p id="x" style="font-size:18pt">')) is True
    assert is_large_text(element_of('<p id="x">', head=LINK)) is None


@pytest.mark.parametrize(
    ("rules", "is_large"),
    [
        ("p{font-size:14px} @media (width < 40em){p{font-size:1.1em}}", False),
        ("p{font-size:14px} @media (width < 40em){p{font-size:20px}}", None),
        ("@media (width < 40em){p{font-size:12px}}", False),
        ("div{font-size:40px} @media (width < 40em){p{font-size:12px}}", None),
        ("@media (width < 40em){div{font-size:40px}}", None),
    ],
)
def test_text_that_is_large_in_no_window_is_not_large(rules: str, is_large: bool | None) -> None:
    assert is_large_text(element_of('<div><p id="x"></div>', head=f"<style>{rules}</style>")) is is_large
