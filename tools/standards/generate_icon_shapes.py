"""
Writes `curbcut/standards/icon_shapes.bin`: fingerprints of the icons whose meaning is known by their name.

    npm install --prefix FOLDER (the packages named in SETS)
    python -m tools.standards.generate_icon_shapes FOLDER/node_modules

A fingerprint is a hash: no picture can be made from it. Sets under the GPL or under share-alike terms are left out.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import msgspec
from selectolax.lexbor import LexborHTMLParser

from curbcut.standards.icon_shapes import GEOMETRY, fingerprint
from curbcut.standards.icons import bare_names, icon_named
from curbcut.standards.words import words
from tools.standards.formatted import STANDARDS

SVG_SETS = {  # folder under node_modules → licence
    "fa5/svgs": "Font Awesome Free 5.15, CC-BY-4.0",
    "fa6/svgs": "Font Awesome Free 6.7, CC-BY-4.0",
    "fa7/svgs": "Font Awesome Free 7, CC-BY-4.0",
    "bi1/icons": "Bootstrap Icons 1.5, MIT",
    "bootstrap-icons/icons": "Bootstrap Icons 1.13, MIT",
    "@material-design-icons/svg": "Material Icons, Apache-2.0",
    "@material-symbols/svg-400": "Material Symbols, Apache-2.0",
    "ti1/icons": "Tabler 1.119, MIT",
    "@tabler/icons/icons": "Tabler 3, MIT",
    "ri2/icons": "Remix Icon 2.5, Apache-2.0",
    "remixicon/icons": "Remix Icon 4, Apache-2.0",
    "heroicons": "Heroicons 2, MIT",
    "hi1": "Heroicons 1, MIT",
    "ionicons/dist/svg": "Ionicons 7, MIT",
    "ion5/dist/svg": "Ionicons 5, MIT",
    "ion4/dist/ionicons/svg": "Ionicons 4, MIT",
    "boxicons/svg": "Boxicons 2, MIT",
    "lucide-static/icons": "Lucide, ISC",
    "feather-icons/dist/icons": "Feather, MIT",
    "@mdi/svg/svg": "Material Design Icons 7, Apache-2.0",
    "mdi5/svg": "Material Design Icons 5, Apache-2.0",
    "simple-icons/icons": "Simple Icons, CC0-1.0",
    "si3/icons": "Simple Icons 3, CC0-1.0",
    "si5/icons": "Simple Icons 5, CC0-1.0",
    "si9/icons": "Simple Icons 9, CC0-1.0",
    "@primer/octicons/build/svg": "Octicons, MIT",
    "@phosphor-icons/core/assets": "Phosphor, MIT",
    "@carbon/icons/svg/32": "Carbon, Apache-2.0",
    "eva-icons": "Eva Icons, MIT",
    "line-awesome/svg": "Line Awesome, MIT",
    "@iconscout/unicons/svg": "Unicons, Apache-2.0",
    "@coreui/icons/svg": "CoreUI Icons Free, CC-BY-4.0 and CC0-1.0",
}
ICONIFY_SETS = (
    "fa fa-solid fa-regular fa-brands fa6-solid fa6-regular fa6-brands fa7-solid fa7-regular fa7-brands bi ic"
    " feather tabler ri heroicons heroicons-outline heroicons-solid ion bx bxs bxl lucide mdi simple-icons octicon"
    " ph ant-design carbon la oi eva ep uil zondicons fontisto jam simple-line-icons cib cil foundation gg"
    " akar-icons el fe ei vaadin mingcute solar iconoir radix-icons pajamas icon-park-outline"
)
"""@iconify-json/…: the same pictures as optimisers leave them, and further sets under MIT, Apache, OFL or CC-BY."""

BRAND_SETS = ("brands", "simple-icons", "si3", "si5", "si9", "cib", "bxl")
"""Sets, or parts of them, that hold brands alone: there `x` is no cross and `apple` no fruit."""


SAME_PICTURE = words("clear misuse mode poll male truck-moving table-list photo-video volume-control-phone")
"""Other names of a picture that is known under a better one; they say nothing against it."""


class Body(msgspec.Struct):
    body: str


class IconifySet(msgspec.Struct):
    icons: dict[str, Body]


def pictures(modules: Path) -> Iterator[tuple[str, str]]:
    """The meaning, empty if unknown, and the SVG source of every icon of every set."""
    for folder in SVG_SETS:
        for file in sorted((modules / folder).rglob("*.svg")):
            path = file.relative_to(modules).as_posix()
            yield meaning(path, file.stem), file.read_text(encoding="utf-8", errors="replace")
    for name in ICONIFY_SETS.split():
        source = modules / "@iconify-json" / name / "icons.json"
        for icon, body in msgspec.json.decode(source.read_bytes(), type=IconifySet).icons.items():
            yield meaning(name, icon), f"<svg>{body.body}</svg>"


def meaning(source: str, name: str) -> str:
    """The purpose or brand of an icon; empty if unknown."""
    name = re.sub(r"^(?:bx[sl]?|ci[lb])-", "", name)
    if not any(brands in source for brands in BRAND_SETS):
        icon = icon_named(name)
        return icon.purpose if icon else _other_name(name)
    icon = icon_named(f"brand-{name}") if name in ("apple", "medium", "threads", "x") else icon_named(name)
    return icon.purpose if icon and icon.is_brand else ""


def _other_name(name: str) -> str:
    return next((bare for bare in bare_names(name.replace("_", "-")) if bare in SAME_PICTURE), "")


def shapes(svg: str) -> list[tuple[str, dict[str, str | None]]]:
    """The shapes outside of definitions, in document order."""
    document = LexborHTMLParser(svg)
    hidden = {id_of for node in document.css("defs *, clippath *, mask *") if (id_of := node.mem_id)}
    drawn = (node for node in document.css(", ".join(GEOMETRY)) if node.mem_id not in hidden)
    return [(node.tag or "", dict(node.attributes)) for node in drawn]


def main() -> None:
    parser = argparse.ArgumentParser(description="Writes curbcut/standards/icon_shapes.bin.")
    parser.add_argument("modules", type=Path, help="a node_modules folder with the packages named in SVG_SETS")
    found: dict[bytes, set[str]] = defaultdict(set)
    for purpose, svg in pictures(parser.parse_args().modules):
        print_of = fingerprint(shapes(svg))
        if print_of is not None and purpose not in SAME_PICTURE:
            found[print_of].add(purpose)
    kept = {print_of: purposes.pop() for print_of, purposes in found.items() if len(purposes) == 1}
    known = {print_of: purpose for print_of, purpose in kept.items() if purpose}
    purposes = sorted(set(known.values()))
    records = b"".join(print_of + bytes([purposes.index(known[print_of])]) for print_of in sorted(known))
    (STANDARDS / "icon_shapes.bin").write_bytes(" ".join(purposes).encode() + b"\n" + records)
    print(f"{len(known)} fingerprints, {len(purposes)} purposes; {len(found) - len(kept)} shapes of several meanings")


if __name__ == "__main__":
    main()
