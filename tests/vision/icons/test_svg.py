"""Drawings from anywhere, which may be made to do harm."""

import time
from pathlib import Path

import pytest

pytest.importorskip("resvg_py", reason="no resvg here: pip install 'curbcut[vision]'")

from PIL import Image

from curbcut.vision.icons.svg import harmless, picture_of_svg

NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
FRAME = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"'


def svg(inside: str) -> str:
    return f'<svg {NS} viewBox="0 0 9 9">{inside}</svg>'


def test_a_drawing_keeps_its_shapes_and_how_they_are_painted() -> None:
    text = svg('<g fill="none" stroke="red"><path d="M1 1h5" stroke-width="2"/><circle cx="4" cy="4" r="2"/></g>')
    assert harmless(text) == (
        f'{FRAME}><g fill="none" stroke="red"><path d="M1 1h5" stroke-width="2"></path>'
        '<circle cx="4" cy="4" r="2"></circle></g></svg>'
    )


@pytest.mark.parametrize(
    "inside",
    [
        '<image href="file:///tmp/x.png" width="9" height="9"/>',
        '<image xlink:href="https://a.test/x.png" width="9" height="9"/>',
        '<filter id="f"><feImage href="/tmp/x.png"/></filter>',
        '<use href="https://a.test/x.svg#a"/>',
        '<use xlink:href="file:///tmp/x.svg#a"/>',
        "<foreignObject><p>x</p></foreignObject>",
        "<script>alert(1)</script>",
        '<style>@import url("/tmp/x.css");</style>',
        "<text>x</text>",
    ],
)
def test_what_could_do_harm_is_left_out(inside: str) -> None:
    assert harmless(svg(inside)) == f"{FRAME}></svg>"


def test_a_picture_on_this_machine_is_not_painted(tmp_path: Path) -> None:
    file = tmp_path / "secret.png"
    Image.new("RGB", (9, 9), (255, 0, 0)).save(file)
    for address in (file, file.as_uri()):
        picture = picture_of_svg(svg(f'<image href="{address}" width="9" height="9"/><path d="M0 0h1v1H0z"/>'))
        assert picture is not None
        assert not picture[:, :, 0].any()


def test_attributes_that_lead_elsewhere_are_left_out() -> None:
    text = svg('<path d="M1 1h5v5z" fill="url(https://a.test/x#a)" style="stroke: url(/tmp/x#b)" onload="x()"/>')
    assert harmless(text) == f'{FRAME}><path d="M1 1h5v5z"></path></svg>'


def test_styles_of_single_classes_are_written_out() -> None:
    text = svg('<style>.a{fill:none;stroke:#000}@import url(x);.b{stroke:url(#g)}</style><path class="a" d="M1 1h5"/>')
    assert harmless(text) == f'{FRAME}><path d="M1 1h5" fill="none" stroke="#000"></path></svg>'


def test_the_part_of_a_sprite_that_is_meant_is_drawn() -> None:
    text = (
        f'<svg {NS} style="display:none"><symbol id="a" viewBox="0 0 9 9"><path d="M1 1h5v5z"/></symbol>'
        '<symbol id="b" viewBox="0 0 9 9"><path d="M2 2h5v5z"/></symbol></svg>'
    )
    assert harmless(text, "b") == f'{FRAME}><path d="M2 2h5v5z"></path></svg>'
    assert harmless(text, "c") is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<svg",
        "<html></html>",
        '<!DOCTYPE svg [<!ENTITY a "b">]>' + svg('<path d="M1 1h5v5z"/>'),
        svg("<g>" * 60 + "</g>" * 60),
        svg('<path d="M1 1h5v5z"/>' * 500),
        svg('<path id="a" d="M1 1h5v5z"/>' + '<use href="#a"/>' * 30),
        f'<svg {NS} viewBox="0 0 1 4000"><path d="M1 1h5v5z"/></svg>',
        f'<svg {NS} viewBox="0 0 0 9"><path d="M1 1h5v5z"/></svg>',
        svg(f'<path d="{"M1 1h5v5z" * 9000}"/>'),
    ],
)
def test_what_is_no_icon_is_not_drawn(text: str) -> None:
    assert picture_of_svg(text) is None


def test_uses_of_uses_do_not_multiply() -> None:
    levels = '<path id="g0" d="M1 1h5v5z"/>' + "".join(
        f'<g id="g{level}">' + f'<use href="#g{level - 1}"/>' * 2 + "</g>" for level in range(1, 9)
    )
    started = time.process_time()
    picture_of_svg(svg(levels))
    assert time.process_time() - started < 1


def test_a_line_of_endless_dashes_is_drawn_as_a_line() -> None:
    text = svg('<path d="M0 4h9" stroke="#000" stroke-dasharray="1e-9" style="stroke-dasharray:1e-9"/>')
    assert harmless(text) == f'{FRAME}><path d="M0 4h9" stroke="#000"></path></svg>'
