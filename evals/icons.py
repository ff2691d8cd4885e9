"""
How well icons are recognised that the network has never seen: `python -m evals.icons WORK`.

WORK is the folder of tools/icons with its rendered icons. The network that is shipped has never seen the families that
tools/icons/sources.py holds out. It is shown their icons, as they are drawn and as they would look on a page (16 to 48
pixels, any two colours, some on a plate, some as JPEG). The likelihood from which on an answer is taken is chosen on
one of the families, and what it comes to is told of the others. With `--strangers MODULES`, the folder of npm's
packages, it is also shown the sets that `sources.py` calls so, which nothing here was made from or chosen on.
"""

import argparse
import io
import json
import math
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from curbcut.standards.icons import AMBIGUOUS
from curbcut.vision.icons.geometry import settled
from curbcut.vision.icons.ink import SIDE, Ink, ink_of
from curbcut.vision.icons.known import known_purpose
from curbcut.vision.icons.namer import ACCEPTED
from curbcut.vision.icons.network import Network, shipped
from tools.icons.build import drawn_icons
from tools.icons.labels import purpose_of_class
from tools.icons.sources import STRANGERS

CHOSEN_ON: Final = frozenset({"bootstrap", "octicons"})
PRECISION: Final = 0.98
STEPS: Final = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
SEED: Final = 5
MOST_OF_A_FAMILY: Final = 700
"""Icons with a purpose, and as many others."""
MOST_KNOWN: Final = 400


class Case(NamedTuple):
    """One icon that was looked at."""

    family: str
    name: str
    truth: str
    said: str
    likelihood: float

    @property
    def is_right(self) -> bool:
        return self.said == self.truth


def cases(network: Network, icons: Sequence[dict[str, Any]], inks: Iterable[Ink | None]) -> list[Case]:
    seen = []
    for icon, ink in zip(icons, inks, strict=True):
        said, likelihood = network.likely(ink) if ink is not None else ("", 0.0)
        said = settled(said, ink) if ink is not None else said
        seen.append(Case(icon["family"], icon["name"], _purpose_of(icon), said, likelihood if said else 0.0))
    return seen


def _purpose_of(icon: dict[str, Any]) -> str:
    return purpose_of_class(icon["class"])


def on_a_page(ink: Ink, chance: random.Random) -> Ink | None:
    """The same drawing as a browser might show it."""
    pixels, border = chance.choice((16, 18, 20, 24, 24, 32, 32, 40, 48)), chance.randrange(6)
    fore, ground = _two_colours(chance)
    mask = Image.fromarray((ink * 255).astype(np.uint8)).resize((pixels, pixels), Image.Resampling.LANCZOS)
    side = pixels + 2 * border
    shown = Image.new("RGB", (side, side), ground)
    if chance.random() < 0.15:
        side = round(pixels * 1.9)
        shown = Image.new("RGB", (side, side), (255, 255, 255) if sum(ground) < 540 else (20, 20, 20))
        plate = ImageDraw.Draw(shown)
        if chance.random() < 0.6:
            plate.ellipse((0, 0, side - 1, side - 1), fill=ground)
        else:
            plate.rounded_rectangle((0, 0, side - 1, side - 1), radius=side // 7, fill=ground)
    place = (side - pixels) // 2
    shown.paste(Image.new("RGB", (pixels, pixels), fore), (place, place), mask)
    if chance.random() < 0.25:
        held = io.BytesIO()
        shown.save(held, "JPEG", quality=chance.randrange(60, 92))
        shown = Image.open(io.BytesIO(held.getvalue()))
    return ink_of(np.asarray(shown.convert("RGBA")))


def _two_colours(chance: random.Random) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    while True:
        fore = (chance.randrange(256), chance.randrange(256), chance.randrange(256))
        level = chance.choice((255, 255, 255, 0, 34, chance.randrange(256)))
        plain = (level, level, level)
        other = (chance.randrange(256), chance.randrange(256), chance.randrange(256))
        ground = plain if chance.random() < 0.7 else other
        if abs(_luma(fore) - _luma(ground)) > 70:
            return fore, ground


def _luma(colour: tuple[int, int, int]) -> float:
    return 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]


def threshold_for(seen: Sequence[Case], precision: float) -> float:
    """The lowest likelihood from which on that share of the answers about icons with a purpose is right."""
    ordered = sorted((case for case in seen if case.truth), key=lambda case: -case.likelihood)
    right, best = 0, 1.0
    for count, case in enumerate(ordered, 1):
        right += case.is_right
        if right / count >= precision:
            best = case.likelihood
    return math.ceil(best * 100) / 100


def told(title: str, seen: Sequence[Case], thresholds: Iterable[float]) -> None:
    with_purpose = [case for case in seen if case.truth]
    others = [case for case in seen if not case.truth]
    right = sum(case.is_right for case in with_purpose) / len(with_purpose)
    print(f"\n{title}: {len(with_purpose)} icons with a purpose, {len(others)} others")
    print(f"The likeliest purpose is right: {right:.3f}")
    print("| from | precision | coverage | others taken | all taken that are right |")
    print("| --- | --- | --- | --- | --- |")
    for threshold in thresholds:
        taken = [case for case in with_purpose if case.likelihood >= threshold]
        wrong = [case for case in others if case.likelihood >= threshold]
        good = sum(case.is_right for case in taken)
        share = len(with_purpose) / max(1, len(others))  # as if there were as many of both
        print(
            f"| {threshold:.2f} | {good / max(1, len(taken)):.3f} | {good / len(with_purpose):.3f}"
            f" | {len(wrong) / max(1, len(others)):.3f} | {good / max(1, len(taken) + len(wrong) * share):.3f} |"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description="Shows the network icons of families that it has never seen.")
    parser.add_argument("work", type=Path)
    parser.add_argument("--mistakes", action="store_true", help="List what was taken and is wrong.")
    parser.add_argument(
        "--strangers", type=Path, metavar="MODULES", help="Where the sets are that nothing was made from."
    )
    options = parser.parse_args()
    network = shipped()
    every = json.loads((options.work / "icons.json").read_text(encoding="utf-8"))
    inks = np.load(options.work / "ink.npy", mmap_mode="r")
    chance = random.Random(SEED)  # noqa: S311 - chooses what is looked at
    held_out = [place for place, icon in enumerate(every) if icon["held_out"]]
    places = _some(held_out, every, chance)
    icons = [every[place] for place in places]
    clean = [_as_seen(inks[place]) for place in places]
    looks: dict[str, list[Ink | None]] = {
        "As drawn": list(clean),
        "On a page": [on_a_page(ink, chance) for ink in clean],
    }
    seen = {look: cases(network, icons, of_look) for look, of_look in looks.items()}
    chosen = threshold_for([case for case in seen["On a page"] if case.family in CHOSEN_ON], PRECISION)
    names = " and ".join(sorted(CHOSEN_ON))
    print(f"Chosen on {names}, on a page, for a precision of {PRECISION}: {chosen:.2f}")
    for look, of_look in seen.items():
        rest = [case for case in of_look if case.family not in CHOSEN_ON]
        told(f"{look}, {names}", [case for case in of_look if case.family in CHOSEN_ON], (*STEPS, chosen))
        told(f"{look}, the other families", rest, (*STEPS, chosen))
        clear = [case for case in of_look if case.truth not in AMBIGUOUS and case.said not in AMBIGUOUS]
        told(f"{look}, every family, purposes that need no context", clear, (ACCEPTED,))
    if options.strangers:
        _of_strangers(network, options.strangers)
    _of_known_sets(every, inks, chance)
    if options.mistakes:
        _mistakes(seen["On a page"], ACCEPTED)


def _of_strangers(network: Network, modules: Path) -> None:
    """Icons of sets that nothing here was made from."""
    chance = random.Random(SEED)  # noqa: S311 - chooses what is looked at
    drawn = [each for source in STRANGERS for each in drawn_icons(modules, source)]
    every = [{**icon, "held_out": True} for _, icon in drawn]
    places = _some(range(len(every)), every, chance)
    icons, clean = [every[place] for place in places], [_as_seen(drawn[place][0]) for place in places]
    told("As drawn, strangers", cases(network, icons, clean), STEPS)
    told("On a page, strangers", cases(network, icons, (on_a_page(ink, chance) for ink in clean)), STEPS)


def _of_known_sets(every: Sequence[dict[str, Any]], inks: NDArray[np.uint8], chance: random.Random) -> None:
    """Icons of sets that it knows, in pixels: what their looks alone tell."""
    seen = [place for place, icon in enumerate(every) if not icon["held_out"]]
    places = [
        *chance.sample([place for place in seen if _purpose_of(every[place])], MOST_KNOWN),
        *chance.sample([place for place in seen if not _purpose_of(every[place])], MOST_KNOWN),
    ]
    for look in ("as drawn", "on a page"):
        shown = (_as_seen(inks[place]) for place in places)
        looks = [ink if look == "as drawn" else on_a_page(ink, chance) for ink in shown]
        said = [known[0] if ink is not None and (known := known_purpose(ink)) else "" for ink in looks]
        pairs = [(_purpose_of(every[place]), each) for place, each in zip(places, said, strict=True)]
        right = sum(each == truth for truth, each in pairs if truth)
        wrong = sum(each not in ("", truth) for truth, each in pairs if truth)
        other = sum(each != "" for truth, each in pairs if not truth)
        print(
            f"\nOf known sets, {look}, by looks alone: of {MOST_KNOWN} with a purpose {right} right, {wrong} wrong;"
            f" {other} of {MOST_KNOWN} others were taken for something."
        )


def _as_seen(drawn: NDArray[np.uint8]) -> Ink:
    small = Image.fromarray(drawn).resize((SIDE, SIDE), Image.Resampling.BILINEAR)
    return np.asarray(small, np.float32) / np.float32(255)


def _some(held_out: Sequence[int], every: Sequence[dict[str, Any]], chance: random.Random) -> list[int]:
    """Icons with a purpose, and as many others, of each family."""
    places: list[int] = []
    for family in sorted({every[place]["family"] for place in held_out}):
        of_family = [place for place in held_out if every[place]["family"] == family]
        meant = [place for place in of_family if _purpose_of(every[place])]
        others = [place for place in of_family if not _purpose_of(every[place])]
        count = min(len(meant), len(others), MOST_OF_A_FAMILY)
        places += [*chance.sample(meant, count), *chance.sample(others, count)]
    return places


def _mistakes(seen: Sequence[Case], threshold: float) -> None:
    taken = [case for case in seen if case.likelihood >= threshold and not case.is_right]
    print("\nTaken and wrong")
    for case in sorted(taken, key=lambda case: -case.likelihood):
        print(f"{case.likelihood:.2f} {case.family} {case.name}: {case.truth or 'no purpose'}, said {case.said}")


if __name__ == "__main__":
    main()
