"""
Writes `known.bin`, the looks of drawings whose purpose is known: `python -m tools.icons.known WORK`.
"""

import argparse
import json
import zlib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from curbcut.vision.icons.ink import SIDE
from curbcut.vision.icons.known import SAME, directions_of, look_of
from tools.icons.export import SHIPPED
from tools.icons.labels import CONCEPT, purpose_of_class
from tools.icons.sources import SOURCES

TWICE = 0.997
"""The cosine from which on a drawing of the same purpose adds nothing."""
CHUNK = 2000
LEFT_OUT = {source.package for source in SOURCES if source.licence == "OFL-1.1"}
"""Sets whose licence wants what is made of them to be under it too; the network is not made of them."""


def looks_of(inks: NDArray[np.uint8], places: list[int]) -> NDArray[np.uint8]:
    rows = []
    for place in places:
        small = Image.fromarray(inks[place]).resize((SIDE, SIDE), Image.Resampling.BILINEAR)
        rows.append(look_of(np.asarray(small, np.float32) / np.float32(255)))
    return np.stack(rows)


def main() -> None:
    parser = argparse.ArgumentParser(description="Writes the looks of drawings whose purpose is known.")
    parser.add_argument("work", type=Path)
    options = parser.parse_args()
    icons = json.loads((options.work / "icons.json").read_text(encoding="utf-8"))
    inks = np.load(options.work / "ink.npy", mmap_mode="r")
    places = [
        place
        for place, icon in enumerate(icons)
        if icon["set"] not in LEFT_OUT
        and (purpose_of_class(icon["class"]) or not icon["class"].startswith(CONCEPT) or _is_main(icon["set"]))
    ]
    purpose = [purpose_of_class(icons[place]["class"]) for place in places]
    names = sorted(set(purpose) - {""})
    number = np.array([names.index(each) if each else -1 for each in purpose])
    looks = looks_of(inks, places)
    directions = directions_of(looks)
    known = np.flatnonzero(number >= 0)
    is_kept = np.zeros(len(places), bool)
    for start in range(0, len(known), CHUNK):
        some = known[start : start + CHUNK]
        alike = directions[some] @ directions.T
        is_kept[some] = True
        for row, column in np.argwhere(alike >= SAME):
            one = some[row]
            is_other = number[one] != number[column]
            if is_other or (column < one and alike[row, column] >= TWICE):
                is_kept[one] = False
    kept = np.flatnonzero(is_kept)
    pairs = looks[kept].reshape(len(kept), -1, 2)
    packed = (pairs[:, :, 0] << 4) | pairs[:, :, 1]
    content = " ".join(names).encode() + b"\n" + number[kept].astype(np.uint8).tobytes() + packed.tobytes()
    file = SHIPPED / "known.bin"
    file.write_bytes(zlib.compress(content, 9))
    print(f"{len(kept)} of {len(known)} drawings, {len(names)} purposes, {file.stat().st_size} bytes in {file}")


def _is_main(package: str) -> bool:
    """Whether other drawings of this set are compared too: those of the sets that most sites take theirs from."""
    return not package.startswith("@iconify-json/")


if __name__ == "__main__":
    main()
