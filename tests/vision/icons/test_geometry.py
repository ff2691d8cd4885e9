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
THICK_ARROW = '<path d="M3 9h9V4l9 8-9 8v-5H3z"/>'
CURVED_ARROW = svg('<path d="M3 20c0-8 4-12 9-12V3l9 8-9 8v-5c-4 0-7 2-9 6z"/>', 24)
RING = '<path d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm0 2a8 8 0 1 1 0 16 8 8 0 0 1 0-16z"/>'
I_IN_A_RING = svg(RING + '<path d="M11 10h2v7h-2zM11 6.5h2v2h-2z"/>', 24)
MARK_IN_A_RING = svg(RING + '<path d="M11 6.5h2v7h-2zM11 15.5h2v2h-2z"/>', 24)
I_IN_A_PLATE = svg(
    '<path fill-rule="evenodd" d="M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zM11 10h2v8h-2zM11 6h2v2h-2z"/>', 24
)
MARK_ALONE = svg('<path d="M10 2h4v13h-4zM10 18h4v4h-4z"/>', 24)
SUN = svg(
    '<circle cx="12" cy="12" r="5"/><path d="M11 1h2v4h-2zM11 19h2v4h-2zM1 11h4v2H1zM19 11h4v2h-4z"/>',
    24,
)
CRESCENT = svg('<path d="M6 3a10 10 0 1 1 0 18 12 12 0 0 0 0-18z"/>', 24)


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
        ("fast-forward", svg(THICK_ARROW, 24), "right"),
        ("rewind", svg('<g transform="matrix(-1 0 0 1 24 0)">' + THICK_ARROW + "</g>", 24), "left"),
        ("fast-forward", CURVED_ARROW, ""),
        ("warning", I_IN_A_RING, "information"),
        ("information", I_IN_A_RING, "information"),
        ("information", MARK_IN_A_RING, "warning"),
        ("warning", I_IN_A_PLATE, "information"),
        ("information", MARK_ALONE, "warning"),
        ("warning", SUN, "warning"),
        ("light-mode", SUN, "light-mode"),
        ("light-mode", CRESCENT, "dark-mode"),
        ("cart", RAISED, "cart"),
    ],
)
def test_near_relations_are_told_apart(purpose: str, drawing: str, expected: str) -> None:
    picture = picture_of_svg(drawing)
    ink = ink_of(picture) if picture is not None else None
    assert ink is not None
    assert settled(purpose, ink) == expected
