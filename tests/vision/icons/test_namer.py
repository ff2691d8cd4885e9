"""What icons mean by their pictures alone: drawn for these tests, or of a well-known set in another form."""

import io

import numpy as np
import pytest

pytest.importorskip("onnxruntime", reason="no onnxruntime here: pip install 'curbcut[vision]'")
pytest.importorskip("resvg_py", reason="no resvg here: pip install 'curbcut[vision]'")

from numpy.typing import NDArray
from PIL import Image

from curbcut.knowledge import TRUST
from curbcut.vision.icons import Recognised, icon_in_picture, icon_in_svg
from curbcut.vision.icons.ink import Ink
from curbcut.vision.icons.known import LOOK, SAME, _known, directions_of, known_purpose
from curbcut.vision.icons.namer import ACCEPTED, confidence_of
from curbcut.vision.icons.svg import picture_of_svg
from tests.vision.icons import drawings
from tests.vision.icons.test_ink import photograph

FEATHER_CART = drawings.svg(
    '<circle cx="9" cy="21" r="1"/><circle cx="20" cy="21" r="1"/>'
    '<path d="M1 1h4l2.68 13.39a2 2 0 0 0 2 1.61h9.72a2 2 0 0 0 2-1.61L23 6H6"/>',
    24,
    ' fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"',
)
EXPORTED_AGAIN = drawings.svg(
    '<g transform="translate(0 .2)">'
    '<path d="M3.7 3.5h14.8l9.9 49.5a7.4 7.4 0 0 0 7.4 6h36a7.4 7.4 0 0 0 7.4-6L85.1 22H22.2"/>'
    '<path d="M29.6 77.5a3.7 3.7 0 1 0 7.4 0 3.7 3.7 0 1 0-7.4 0z"/>'
    '<path d="M70.3 77.5a3.7 3.7 0 1 0 7.4 0 3.7 3.7 0 1 0-7.4 0z"/></g>',
    89,
    ' fill="none" stroke="#fff" stroke-width="7.4" stroke-linecap="round" stroke-linejoin="round"',
)


def purpose_that_is_sure(svg: str) -> str | None:
    found = icon_in_svg(svg)
    return found.purpose if found is not None and found.confidence >= TRUST else None


def in_pixels(svg: str, pixels: int, fore: str, ground: str) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    picture = picture_of_svg(svg)
    assert picture is not None
    mask = Image.fromarray(picture[:, :, 3]).resize((pixels, pixels), Image.Resampling.LANCZOS)
    shown = Image.new("RGB", (pixels + 8, pixels + 8), ground)
    shown.paste(Image.new("RGB", mask.size, fore), (4, 4), mask)
    held = io.BytesIO()
    shown.save(held, "PNG")
    return np.asarray(Image.open(held).convert("RGBA"))


def test_a_well_known_icon_is_known_by_its_shapes() -> None:
    assert icon_in_svg(FEATHER_CART) == Recognised("cart", "the shapes of a well-known icon", 0.97)


def test_a_well_known_icon_is_known_by_its_looks_after_another_export_and_in_pixels() -> None:
    alike = Recognised("cart", "an icon that looks the same", 0.97)
    assert icon_in_svg(EXPORTED_AGAIN) == alike
    assert icon_in_picture(in_pixels(FEATHER_CART, 48, "#fff", "#14365c")) == alike


@pytest.mark.parametrize(
    ("drawing", "purpose"),
    [
        (drawings.MAGNIFIER, "search"),
        (drawings.CART, "cart"),
        (drawings.BIN, "delete"),
        (drawings.BELL, "notifications"),
        (drawings.HOUSE, "home"),
        (drawings.CROSS, "close"),
    ],
)
def test_a_drawing_of_no_set_is_recognised(drawing: str, purpose: str) -> None:
    assert purpose_that_is_sure(drawing) == purpose


@pytest.mark.parametrize("drawing", [drawings.UNKNOWN, drawings.CART_LESS, drawings.BELL_STRUCK])
def test_a_modifier_or_an_unknown_drawing_is_not_named(drawing: str) -> None:
    assert purpose_that_is_sure(drawing) is None


def test_no_photograph_and_nothing_too_small_or_too_large_is_looked_at() -> None:
    assert icon_in_picture(photograph()) is None
    assert icon_in_picture(in_pixels(drawings.MAGNIFIER, 48, "#000", "#fff")[:5]) is None
    assert icon_in_picture(np.zeros((2000, 2000, 4), np.uint8)) is None
    assert icon_in_picture(np.zeros((40, 40, 4), np.uint8)) is None


def test_only_what_is_likely_enough_changes_a_page() -> None:
    assert confidence_of(ACCEPTED) == pytest.approx(TRUST)
    assert confidence_of(ACCEPTED - 0.01) < TRUST
    assert confidence_of(1.0) <= 0.99


def test_a_flag_is_not_taken_for_the_sign_that_its_cross_makes() -> None:
    cross = '<path fill="{0}" d="M{1} 0h{2}v480H{1}zM0 {3}h640v{2}H0z"/>'
    flag = '<path fill="#ed2939" d="M0 0h640v480H0z"/>' + cross.format("#fff", 180, 120, 180)
    norwegian = flag + cross.format("#002664", 210, 60, 210)
    assert icon_in_svg(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480">{norwegian}</svg>') is None


def test_a_drawing_with_another_sign_cut_out_of_its_plate_is_not_the_same() -> None:
    known = _known()
    fullest = int(known.levels.sum(axis=1).argmax())
    levels = known.levels[fullest].reshape(LOOK, LOOK)
    filled = np.argwhere((levels[:-1, :-1] == 15) & (levels[1:, 1:] == 15) & (levels[1:, :-1] == 15))
    row, column = filled[len(filled) // 2]
    cut = levels.copy()
    cut[row : row + 2, column : column + 2] = 0
    assert known_purpose(_in_large(levels)) is not None
    assert float(directions_of(cut.reshape(1, -1))[0] @ known.looks[fullest]) >= SAME
    assert known_purpose(_in_large(cut)) is None


def _in_large(levels: NDArray[np.uint8]) -> Ink:
    return np.asarray(np.kron(levels, np.ones((3, 3))) / 15, np.float32)
