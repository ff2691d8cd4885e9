"""Renders every icon of every set: `ink.npy` and `icons.json` in a folder of work."""

import io
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

from curbcut.vision.icons.ink import SIDE, Rgba, ink_of
from tools.icons.labels import corrected, meaning_of
from tools.icons.sources import SOURCES, Source

RENDERED = 96
"""Pixels; icons are small, and the network sees half of that."""
LONGEST = 12_000
"""Characters of an SVG; what is longer is a picture."""
_SIZES_KEPT = re.compile(r"-(?:24|16)-(?:filled|regular)$")
_OTHER_TERMS = re.compile("GPL|MPL|SA|NC|ND|custom")
_UNTOLD_BRANDS = {"apple", "medium", "steam", "line", "messenger", "windows", "wikipedia", "amazon"}
"""Names that are a brand's in some sets and a thing's in others."""


def pictures(modules: Path, source: Source) -> Iterator[tuple[str, str, str]]:
    """Path, name and SVG of each icon of a set."""
    folder = modules / source.package
    if source.folder == "icons.json":
        held = json.loads((folder / "icons.json").read_text(encoding="utf-8"))
        for name, icon in held["icons"].items():
            if source.package.endswith("/fluent") and not _SIZES_KEPT.search(name):
                continue
            width, height = icon.get("width", held.get("width", 16)), icon.get("height", held.get("height", 16))
            box = f"{icon.get('left', 0)} {icon.get('top', 0)} {width} {height}"
            yield name, name, f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{icon["body"]}</svg>'
        return
    left_out = _under_other_terms(folder) if source.package == "simple-icons" else frozenset()
    for file in sorted((folder / source.folder).rglob("*.svg")):
        if "node_modules" in file.relative_to(folder).parts or file.stem in left_out:
            continue
        yield file.relative_to(folder).as_posix(), file.stem, file.read_text(encoding="utf-8", errors="replace")


def _under_other_terms(folder: Path) -> frozenset[str]:
    """The icons of Simple Icons that are under terms of their own which are copyleft or restrict use."""
    told = json.loads((folder / "data" / "simple-icons.json").read_text(encoding="utf-8"))
    signs = str.maketrans({"+": "plus", ".": "dot", "&": "and"})
    return frozenset(
        re.sub(r"[^a-z0-9]", "", (icon.get("slug") or icon["title"]).lower().translate(signs))
        for icon in (told if isinstance(told, list) else told["icons"])
        if _OTHER_TERMS.search(icon.get("license", {}).get("type", ""))
    )


def is_brand(source: Source, path: str, name: str) -> bool | None:
    """Whether a set says that this is a brand's icon; None if it does not tell."""
    match source.package:
        case "simple-icons" | "@iconify-json/bxl" | "@iconify-json/cib":
            return True
        case "@fortawesome/fontawesome-free":
            return "brands/" in path
        case "remixicon":
            return "Logos/" in path
        case "@tabler/icons":
            return name.startswith("brand-")
        case "ionicons":
            return name.startswith("logo-")
        case "@phosphor-icons/core":
            return "-logo" in name
    if "/logo" in path or name.startswith(("logo-", "brand-")):
        return True
    return False if name.lower().partition("-")[0] in _UNTOLD_BRANDS else None


def rendered(svg: str) -> Rgba:
    drawn = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=RENDERED, height=RENDERED, skip_system_fonts=True))
    return np.asarray(Image.open(io.BytesIO(drawn)).convert("RGBA"))


def drawn_icons(modules: Path, source: Source) -> Iterator[tuple[NDArray[np.uint8], dict[str, Any]]]:
    """The ink of each icon of a set, and what is known of it."""
    for path, name, svg in pictures(modules, source):
        if len(svg) > LONGEST:
            continue
        try:
            ink = ink_of(rendered(svg))
        except ValueError:
            ink = None
        if ink is None:
            continue
        meaning = meaning_of(name, is_brand=is_brand(source, path, name))
        meaning = corrected(source.package, name, meaning)
        yield (
            (ink * 255).astype(np.uint8),
            {
                "set": source.package,
                "family": source.family,
                "path": path,
                "name": name,
                "class": meaning.name,
                "purpose": meaning.purpose,
                "held_out": source.is_held_out,
            },
        )


def main() -> None:
    modules, work = Path(sys.argv[1]), Path(sys.argv[2])
    work.mkdir(parents=True, exist_ok=True)
    inks: list[NDArray[np.uint8]] = []
    icons: list[dict[str, Any]] = []
    for source in SOURCES:
        before = len(icons)
        for ink, icon in drawn_icons(modules, source):
            inks.append(ink)
            icons.append(icon)
        print(source.package, len(icons) - before, flush=True)
    np.save(work / "ink.npy", np.stack(inks).reshape(-1, SIDE, SIDE))
    (work / "icons.json").write_text(json.dumps(icons), encoding="utf-8")


if __name__ == "__main__":
    main()
