"""Well-known icons are told from their shapes."""

from collections.abc import Mapping
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.standards.icon_shapes import GEOMETRY, fingerprint, icon_of_shapes
from curbcut.standards.icons import ICON_MEANINGS, Icon

Shape = tuple[str, Mapping[str, str | None]]

FEATHER_SEARCH: list[Shape] = [
    ("circle", {"cx": "11", "cy": "11", "r": "8"}),
    ("line", {"x1": "21", "y1": "21", "x2": "16.65", "y2": "16.65"}),
]
HEROICONS_CLOSE: list[Shape] = [("path", {"d": "M6 18L18 6M6 6l12 12", "stroke-width": "2"})]
X_LOGO: list[Shape] = [
    (
        "path",
        {
            "d": "M14.234 10.162 22.977 0h-2.072l-7.591 8.824L7.251 0H.258l9.168 13.343L.258 "
            "24H2.33l8.016-9.318L16.749 24h6.993zm-2.837 3.299-.929-1.329L3.076 1.56h3.182l5.965 "
            "8.532.929 1.329 7.754 11.09h-3.182z"
        },
    )
]
"""From Simple Icons, CC0-1.0."""


@pytest.mark.parametrize(
    ("shapes", "icon"),
    [
        (FEATHER_SEARCH, Icon("search", False, False)),
        (HEROICONS_CLOSE, Icon("close", False, False)),
        (X_LOGO, Icon("x-twitter", False, True)),
    ],
)
def test_a_pasted_icon_is_recognised(shapes: list[Shape], icon: Icon) -> None:
    assert icon_of_shapes(shapes) == icon


def test_how_numbers_are_written_makes_no_difference() -> None:
    assert icon_of_shapes([("path", {"d": " M 6,18.0 L 18 , 6 M6 6 l 1.2e1 12.0000 "})]) == Icon("close", False, False)


def test_a_box_that_only_gives_the_size_makes_no_difference() -> None:
    boxed: list[Shape] = [
        ("path", {"d": "M0 0h24v24H0z", "fill": "none"}),
        ("rect", {"fill": "none"}),
        *HEROICONS_CLOSE,
    ]
    assert icon_of_shapes(boxed) == Icon("close", False, False)


def test_the_flags_of_an_arc_may_touch_the_next_number() -> None:
    assert fingerprint([("path", {"d": "M1 1a2 2 0 01.5.5"})]) == fingerprint([("path", {"d": "M1 1a2 2 0 0 1 .5 .5"})])


@pytest.mark.parametrize(
    "shapes",
    [
        [],
        [("path", {"d": ""})],
        [("path", {"d": "M0 0h24v24H0z"})],
        [("text", {"d": "M6 18L18 6M6 6l12 12"})],
        [("path", {"d": "M1 2L3 4"})],
        [*HEROICONS_CLOSE, *HEROICONS_CLOSE],
    ],
)
def test_other_drawings_are_not(shapes: list[Shape]) -> None:
    assert icon_of_shapes(shapes) is None


@given(
    st.lists(
        st.tuples(st.sampled_from([*GEOMETRY, "g"]), st.dictionaries(st.sampled_from(["d", "points", "r"]), st.text()))
    )
)
def test_any_drawing_is_looked_at(shapes: list[Shape]) -> None:
    icon = icon_of_shapes(shapes)
    assert icon is None or icon.purpose in ICON_MEANINGS.values()


def test_the_fingerprints_are_sorted_small_and_of_known_purposes() -> None:
    content = (files("curbcut.standards") / "icon_shapes.bin").read_bytes()
    purposes, _, records = content.partition(b"\n")
    prints = [records[start : start + 8] for start in range(0, len(records), 9)]
    assert len(content) < 1_000_000
    assert prints == sorted(set(prints))
    assert {name for name in purposes.decode().split() if name not in ICON_MEANINGS.values()} == set()
    assert max(records[8::9]) < len(purposes.split())
