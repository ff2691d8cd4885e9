"""What a picture looks like by its pixels alone: cheap facts that tell a photo from a gradient and an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from PIL.Image import Image

Looks = Literal["blank", "gradient", "icon", "graphic", "photo"]

_SIDE: Final = 64
"""Pixels of the small copy that is looked at."""
_LARGER_SIDE: Final = 512
"""Pixels of the copy in which faint lines are looked for, which the small one has lost."""
_AROUND: Final = 4
"""Pixels to each side that one is compared with."""
_EVEN: Final = 8
"""The largest difference from what is around, of 255, that compression and rounding make."""


class Pixels(NamedTuple):
    """Shares from 0 to 1; `colors` counts what is left when each channel has 16 steps; `detail` is how far any place
    differs from what is around, of 255."""

    width: int
    height: int
    transparent: float
    spread: float
    flat: float
    smooth: float
    edges: float
    colors: int
    detail: int = 0

    @property
    def looks(self) -> Looks:
        """What kind of picture this may be."""
        is_even = self.detail <= _EVEN
        if (is_even and (self.transparent > 0.995 or self.spread < 3)) or min(self.width, self.height) <= 3:
            return "blank"
        if max(self.width, self.height) <= 64 or self._is_cut_out:
            return "icon"
        if is_even and self.edges < 0.004 and self.smooth + self.flat > 0.93:
            return "gradient"
        return "photo" if self.colors >= 110 and self.flat < 0.72 else "graphic"

    @property
    def _is_cut_out(self) -> bool:
        return self.is_drawn_on_nothing and max(self.width, self.height) <= 256

    @property
    def is_drawn_on_nothing(self) -> bool:
        """Whether it is a drawing in a few colours without a ground, of whatever size: as signs are."""
        return self.transparent > 0.25 and self.colors < 60


def looks_of(image: Image, size: tuple[int, int]) -> Pixels:
    """What the pixels of a picture, in RGBA, look like. size: as its file says, which may be more or less."""
    from PIL import Image as Images

    small = np.asarray(image.resize((_SIDE, _SIDE), Images.Resampling.BOX)).astype(np.int32)
    alpha, color = small[:, :, 3], small[:, :, :3]
    shown = color[alpha > 16]
    spread = max(float(shown.std(0).max()), float(alpha.std())) if len(shown) else 0.0
    across = np.abs(np.diff(small, axis=1)).max(2)
    down = np.abs(np.diff(small, axis=0)).max(2)
    steps = small // 16
    return Pixels(
        *size,
        transparent=float((alpha < 16).mean()),
        spread=spread,
        flat=_mean(across < 3, down < 3),
        smooth=_mean((across >= 1) & (across < 14), (down >= 1) & (down < 14)),
        edges=_mean(across > 40, down > 40),
        colors=len(np.unique(steps[:, :, 0] * 256 + steps[:, :, 1] * 16 + steps[:, :, 2])),
        detail=_detail_of(image),
    )


def _detail_of(image: Image) -> int:
    """How far any place of a picture differs from what is around: a faint drawing is no gradient, thin lines are no
    empty space."""
    from PIL import Image as Images
    from PIL import ImageFilter

    copy = image.copy()
    copy.thumbnail((_LARGER_SIDE, _LARGER_SIDE), Images.Resampling.BOX)
    around = np.asarray(copy.filter(ImageFilter.BoxBlur(_AROUND))).astype(np.int32)
    differs = np.abs(np.asarray(copy).astype(np.int32) - around)
    differs[:, :, :3][np.asarray(copy)[:, :, 3] < 16] = 0  # what cannot be seen has no colour
    inner = differs[_AROUND:-_AROUND, _AROUND:-_AROUND]  # at the edges a slope differs from what is around
    return int(inner.max()) if inner.size else 0


def _mean(across: NDArray[np.bool_], down: NDArray[np.bool_]) -> float:
    return float(across.mean() + down.mean()) / 2
