"""What every picture of the example site is drawn with: a smooth canvas, its colours and its two typefaces."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from PIL import Image, ImageDraw, ImageFilter, ImageFont

SITE = Path(__file__).resolve().parent.parent / "clinic"
IMAGES = SITE / "images"

Colour: TypeAlias = str
Point: TypeAlias = tuple[float, float]

FOREST, DEEP, SAGE, MIST = "#1f4f46", "#123630", "#a9c3b4", "#dfe9e1"
CREAM, SAND, CLAY, CORAL = "#fbf7ef", "#f0e3cf", "#d9a273", "#e0714f"
SUN, INK, SKY, PLUM = "#f6c98a", "#22312d", "#c9dfe2", "#6d4c5e"

SMOOTHING = 2
"""Pictures are drawn this many times larger and then reduced: Pillow itself does not smooth edges."""


class Canvas:
    """A picture in the making; every measure given to it is in pixels of the finished picture."""

    def __init__(self, width: int, height: int, background: Colour) -> None:
        self.width, self.height = width, height
        self.image = Image.new("RGB", (width * SMOOTHING, height * SMOOTHING), background)
        self._draw = ImageDraw.Draw(self.image)

    def gradient(self, top: Colour, bottom: Colour) -> None:
        """Fills the whole picture from one colour above to another below."""
        ramp = Image.linear_gradient("L").resize(self.image.size)
        upper = Image.new("RGB", self.image.size, top)
        self.image.paste(Image.composite(Image.new("RGB", self.image.size, bottom), upper, ramp))

    def disc(self, centre: Point, radius: float, colour: Colour) -> None:
        x, y = centre
        self.ellipse((x - radius, y - radius, x + radius, y + radius), colour)

    def glow(self, centre: Point, radius: float, colour: Colour, strength: float = 0.6) -> None:
        """Lays soft light over what is already there; `strength` is its opacity in the middle, 0 to 1."""
        mask = Image.new("L", (self.width, self.height), 0)
        x, y = centre
        box = (x - radius / 2, y - radius / 2, x + radius / 2, y + radius / 2)
        ImageDraw.Draw(mask).ellipse(box, fill=round(255 * strength))
        mask = mask.filter(ImageFilter.GaussianBlur(radius / 3)).resize(self.image.size)
        self.image.paste(Image.new("RGB", self.image.size, colour), mask=mask)

    def ellipse(self, box: Sequence[float], colour: Colour) -> None:
        self._draw.ellipse([value * SMOOTHING for value in box], fill=colour)

    def box(self, box: Sequence[float], colour: Colour, *, radius: float = 0) -> None:
        self._draw.rounded_rectangle([value * SMOOTHING for value in box], radius * SMOOTHING, fill=colour)

    def polygon(self, points: Sequence[Point], colour: Colour) -> None:
        self._draw.polygon([(x * SMOOTHING, y * SMOOTHING) for x, y in points], fill=colour)

    def line(self, points: Sequence[Point], colour: Colour, width: float) -> None:
        scaled = [(x * SMOOTHING, y * SMOOTHING) for x, y in points]
        self._draw.line(scaled, fill=colour, width=round(width * SMOOTHING), joint="curve")

    def hill(self, height: float, colour: Colour, *, swell: float, phase: float, waves: float = 1.3) -> None:
        """Draws a rolling hill across the whole width; `height` and `swell` are shares of the picture's height."""
        crest: list[Point] = []
        for step in range(121):
            share = step / 120
            rise = math.sin(share * math.tau * waves + phase) + 0.35 * math.sin(
                share * math.tau * waves * 2.3 + phase * 2
            )
            crest.append((share * self.width, self.height * (1 - height - swell * rise)))
        self.polygon([*crest, (self.width, self.height), (0, self.height)], colour)

    def leaf(self, root: Point, angle: float, length: float, colour: Colour) -> None:
        """Draws one pointed leaf that grows from `root`; the angle is in degrees, 90 points up."""
        turn = math.radians(angle)
        outline: list[Point] = []
        for side in (1, -1):
            steps = range(21) if side == 1 else range(20, -1, -1)
            for step in steps:
                along = step / 20
                across = side * math.sin(along * math.pi) * 0.2
                x = (along * math.cos(turn) - across * math.sin(turn)) * length
                y = (along * math.sin(turn) + across * math.cos(turn)) * length
                outline.append((root[0] + x, root[1] - y))
        self.polygon(outline, colour)

    def serif(
        self, at: Point, words: str, size: float, colour: Colour, *, weight: int = 500, anchor: str = "la"
    ) -> None:
        self._write(at, words, "fraunces.woff2", size, colour, weight, anchor)

    def sans(
        self, at: Point, words: str, size: float, colour: Colour, *, weight: int = 500, anchor: str = "la"
    ) -> None:
        self._write(at, words, "figtree.woff2", size, colour, weight, anchor)

    def _write(
        self, at: Point, words: str, typeface: str, size: float, colour: Colour, weight: int, anchor: str
    ) -> None:
        font = ImageFont.truetype(str(SITE / "fonts" / typeface), size * SMOOTHING)
        font.set_variation_by_axes([weight])
        self._draw.text((at[0] * SMOOTHING, at[1] * SMOOTHING), words, fill=colour, font=font, anchor=anchor)

    def finished(self) -> Image.Image:
        return self.image.resize((self.width, self.height), Image.Resampling.LANCZOS)

    def save(self, name: str) -> None:
        """Writes the finished picture into the site's folder; the name's suffix decides the format."""
        target = IMAGES / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.suffix == ".jpg":
            self.finished().save(target, quality=82, optimize=True, progressive=True)
        else:
            self.finished().quantize(96).save(target, optimize=True)
