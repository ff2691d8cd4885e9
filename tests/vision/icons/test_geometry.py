"""What a look at the drawing settles, drawn for these tests."""

import pytest

pytest.importorskip("resvg_py", reason="no resvg here: pip install 'curbcut[vision]'")

from curbcut.vision.icons.geometry import settled
from curbcut.vision.icons.ink import ink_of
from curbcut.vision.icons.svg import picture_of_svg
from tests.vision.icons.drawings import svg

BODY = '<rect x="5" y="11" width="14" height="10"/>'
RAISED = svg(BODY + '<path d="M8 11V7a4 4 0 0 1 8 0v4" fill="none" stroke="#000" stroke-width="2"/>', 24)
OPEN = svg(BODY + '<path d="M8 11V7a4 4 0 0 1 8 0" fill="none" stroke="#000" stroke-width="2"/>', 24)
TRIANGLES = '<path d="M3 5l8 7-8 7zM11 5l8 7-8 7z"/>'
WITH_BAR = svg(TRIANGLES + '<path d="M19 5h2v14h-2z"/>', 24)


@pytest.mark.parametrize(
    ("purpose", "drawing", "expected"),
    [
        ("unlock", RAISED, "lock"),
        ("unlock", OPEN, "unlock"),
        ("fast-forward", WITH_BAR, "next"),
        ("fast-forward", svg(TRIANGLES, 24), "fast-forward"),
        ("rewind", svg('<g transform="matrix(-1 0 0 1 24 0)">' + TRIANGLES + "</g>", 24), "rewind"),
        (
            "rewind",
            svg('<g transform="matrix(-1 0 0 1 24 0)">' + TRIANGLES + '<path d="M19 5h2v14h-2z"/></g>', 24),
            "previous",
        ),
        ("cart", RAISED, "cart"),
    ],
)
def test_near_relations_are_told_apart(purpose: str, drawing: str, expected: str) -> None:
    picture = picture_of_svg(drawing)
    ink = ink_of(picture) if picture is not None else None
    assert ink is not None
    assert settled(purpose, ink) == expected
