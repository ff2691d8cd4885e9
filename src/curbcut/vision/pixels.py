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


class Pixels(NamedTuple):
    """Shares from 0 to 1; `colors` counts what is left when each channel has 16 steps."""

    width: int
    height: int
    transparent: float
    spread: float
    flat: float
    smooth: float
    edges: float
    colors: int

    @property
    def looks(self) -> Looks:
        """What kind of picture this may be."""
        if self.transparent > 0.995 or self.spread < 3 or min(self.width, self.height) <= 3:
            return "blank"
        if max(self.width, self.height) <= 64 or self._is_cut_out:
            return "icon"
        if self.edges < 0.004 and self.smooth + self.flat > 0.93:
            return "gradient"
        return "photo" if self.colors >= 110 and self.flat < 0.72 else "graphic"

    @property
    def _is_cut_out(self) -> bool:
        return self.transparent > 0.25 and self.colors < 60 and max(self.width, self.height) <= 256


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
    )


def _mean(across: NDArray[np.bool_], down: NDArray[np.bool_]) -> float:
    return float(across.mean() + down.mean()) / 2
