"""Pictures drawn for a test: the font is the one that comes with Pillow, so that they look the same everywhere."""

import io
import os
import random
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

SHARED = Path(os.environ.get("CURBCUT_SHARED", Path(__file__).parents[3] / "shared"))
PHOTOS = SHARED / "models/photos"
"""Photographs that are not in the repository; tests that need them are skipped without."""


def png(image: Image.Image) -> bytes:
    """A picture as a file."""
    written = io.BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


def of_text(*lines: str, size: int = 28, ink: str = "white", paper: str = "#14468c") -> Image.Image:
    """A picture of these lines of text."""
    font = ImageFont.load_default(size)
    width = max(int(font.getlength(line)) for line in lines) + 2 * size
    image = Image.new("RGB", (width, int(size * (1.2 + 1.8 * len(lines)))), paper)
    draw = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        draw.text((size, size * (0.6 + 1.8 * number)), line, font=font, fill=ink)
    return image


def like_a_photo(width: int = 320, height: int = 240, seed: int = 7) -> Image.Image:
    """Coloured noise in several sizes, which shows nothing and looks by its pixels like a photo."""
    chance = random.Random(seed)  # noqa: S311 - the same noise every time
    whole = Image.new("RGB", (width, height))
    for cells in (3, 9, 27, 81):
        noise = Image.frombytes("RGB", (cells, cells), chance.randbytes(cells * cells * 3))
        whole = Image.blend(whole, noise.resize((width, height), Image.Resampling.BICUBIC), 0.45)
    return whole


def gradient(width: int = 800, height: int = 200) -> Image.Image:
    """From one colour to another, and nothing else."""
    return Image.linear_gradient("L").resize((width, height)).convert("RGB")
