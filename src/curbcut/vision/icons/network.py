"""
The small network: which thing a drawing shows, among those that it has learned to tell apart.

`icons.onnx` and `classes.txt` beside it are written by tools/icons; THIRD_PARTY_NOTICES names the icon sets that it
has learned from. A line of `classes.txt` is a class and, where a control with it has one, its purpose: classes without
one are there so that their drawings are not taken for something else.
"""

from functools import cache
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from curbcut.vision.icons.ink import SIDE, Ink
from curbcut.vision.sessions import session_of

_HERE: Final = Path(__file__).parent
VIEWS: Final = ((1.0, 0, 0), (0.92, 0, 0), (1.0, 2, 0), (1.0, 0, 2), (0.96, -1, -1))
"""A drawing is looked at several times: its size, and how far it is moved to the right and down."""


class Network:
    """A network that has been trained, and what its classes stand for."""

    def __init__(self, model: Path, classes: Path) -> None:
        self._session = session_of(model)
        lines = (line.partition(" ") for line in classes.read_text(encoding="utf-8").splitlines())
        self.classes = tuple((name, purpose) for name, _, purpose in lines)
        self.purposes = tuple(sorted({purpose for _, purpose in self.classes} - {""}))
        places = {purpose: place for place, purpose in enumerate(self.purposes)}
        self._summed = np.zeros((len(self.classes), len(places)), np.float32)
        of_class = dict(self.classes)
        for row, (name, purpose) in enumerate(self.classes):
            thing, _, modifier = name.partition("+")
            if modifier and of_class.get(thing):
                self._summed[row, places[of_class[thing]]] = -1
            if purpose:
                self._summed[row, places[purpose]] = 1

    def likely(self, ink: Ink) -> tuple[str, float]:
        """
        The most likely purpose, and how likely it is among all that the drawing might show, 0 to 1.

        Drawings of one purpose are added up. That it may be the same thing with a modifier (a cart with a minus) counts
        against it.
        """
        by_purpose = self.shares(ink) @ self._summed
        best = int(by_purpose.argmax())
        return self.purposes[best], float(by_purpose[best])

    def shares(self, ink: Ink) -> NDArray[np.float32]:
        """How likely each class is, by all views of the drawing together."""
        (scores,) = self._session.run(["scores"], {"ink": views_of(ink)})
        mean = np.asarray(scores, np.float32).mean(axis=0, dtype=np.float32)
        shares = np.exp(mean - mean.max())
        return np.asarray(shares / shares.sum(), np.float32)


@cache
def shipped() -> Network:
    """The network that comes with curbcut."""
    return Network(_HERE / "icons.onnx", _HERE / "classes.txt")


def views_of(ink: Ink) -> NDArray[np.float32]:
    """The drawing as it is looked at: views, 1, `SIDE`, `SIDE`."""
    return np.stack([_view(ink, *view) for view in VIEWS])[:, None]


def _view(ink: Ink, size: float, right: int, down: int) -> Ink:
    if (size, right, down) == (1.0, 0, 0):
        return ink
    side = round(SIDE * size)
    small = Image.fromarray((ink * 255).astype(np.uint8)).resize((side, side), Image.Resampling.BILINEAR)
    shown = Image.new("L", (SIDE, SIDE))
    shown.paste(small, ((SIDE - side) // 2 + right, (SIDE - side) // 2 + down))
    return np.asarray(shown, np.float32) / np.float32(255)
