import math

import pytest
from coloraide import Color as FullColor
from hypothesis import given
from hypothesis import strategies as st

from curbcut.css import BLACK, WHITE, Color, color_of, contrast, legible, over
from curbcut.css.oklch import oklch_of, on_screen

CHANNEL = st.integers(0, 255).map(lambda value: value / 255)
OPAQUE = st.builds(Color, CHANNEL, CHANNEL, CHANNEL, st.just(1.0))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("#fff", WHITE),
        ("black", BLACK),
        ("rgb(255 255 255)", WHITE),
        ("hsl(0, 0%, 100%)", WHITE),
        ("rgba(0, 0, 0, .5)", Color(0, 0, 0, 0.5)),
        ("currentcolor", None),
        ("var(--x)", None),
        ("12px", None),
        ("", None),
        ("#" + "f" * 500, None),
    ],
)
def test_colours_are_read_and_nothing_else_is(value: str, expected: Color | None) -> None:
    assert color_of(value) == expected


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(BLACK, WHITE) == 21
    assert round(contrast(Color(0x76 / 255, 0x76 / 255, 0x76 / 255), WHITE), 2) == 4.54
    assert round(contrast(Color(0x77 / 255, 0x77 / 255, 0x77 / 255), WHITE), 2) == 4.48


def test_a_translucent_colour_shows_what_is_below() -> None:
    assert over(Color(0, 0, 0, 0.5), WHITE) == Color(0.5, 0.5, 0.5)


@given(OPAQUE, OPAQUE)
def test_contrast_knows_no_order(one: Color, other: Color) -> None:
    assert contrast(one, other) == contrast(other, one) >= 1


@given(OPAQUE, OPAQUE)
def test_the_nearest_legible_colour_is_legible_as_it_is_written(ink: Color, paper: Color) -> None:
    found = legible(ink, lambda color: contrast(color, paper) >= 4.5)

    assert found is not None  # black or white can be read on any colour
    written = color_of(found.hex)
    assert written is not None
    assert contrast(written, paper) >= 4.5


def test_the_nearest_legible_grey_is_the_known_one() -> None:
    grey = color_of("#aaa")
    assert grey is not None
    found = legible(grey, lambda color: contrast(color, WHITE) >= 4.5)
    assert found is not None
    assert found.hex == "#767676"


def test_orange_that_can_be_read_is_nearer_to_orange_than_any_brown_of_its_hue() -> None:
    """At the very hue of this orange the lightest that does is #bf5900."""
    orange = color_of("#ff7a00")
    assert orange is not None
    found = legible(orange, lambda color: contrast(color, WHITE) >= 4.5)
    assert found is not None
    assert found.hex == "#d04900"


@given(OPAQUE)
def test_oklch_is_that_of_a_colour_library(color: Color) -> None:
    theirs = FullColor("srgb", list(color[:3])).convert("oklch").coords(nans=False)
    ours = oklch_of(color)

    assert ours.lightness == pytest.approx(theirs[0], abs=1e-4)
    assert ours.chroma == pytest.approx(theirs[1], abs=1e-4)
    if ours.chroma > 0.01:
        turn = math.remainder(math.degrees(ours.hue) - theirs[2], 360)
        assert turn == pytest.approx(0, abs=0.05)


@given(OPAQUE)
def test_a_colour_survives_the_way_there_and_back(color: Color) -> None:
    assert on_screen(oklch_of(color)).hex == color.hex


def test_where_no_lightness_will_do_there_is_none() -> None:
    assert legible(WHITE, lambda color: min(contrast(color, WHITE), contrast(color, BLACK)) >= 7) is None
