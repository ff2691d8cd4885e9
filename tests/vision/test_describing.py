"""A picture from its bytes to the evidence: what of a file counts, and what does not."""

import pytest

pytest.importorskip("resvg_py", reason="the extra `vision` is not installed")

from PIL.Image import Image

from curbcut.vision.context import Context
from curbcut.vision.describing import Vision
from curbcut.vision.reading import NOTHING_READ, Reading

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><title>{}</title><path d="M9 9h60v40z"/></svg>'


class Blind:
    """Reads nothing."""

    name = "nothing"

    def read(self, image: Image, language: str) -> Reading:
        return NOTHING_READ


@pytest.mark.parametrize("title", ["The valley", "GitHub", "Wi-Fi", "Shapes of the coast", "Icons of the Orient"])
def test_the_title_of_a_drawing_is_its_alternative(title: str) -> None:
    evidence = Vision(Blind()).look(SVG.format(title).encode(), [Context(address="https://example.com/a.svg")])
    assert evidence.alternative == title


@pytest.mark.parametrize(
    "title",
    ["Logos", "Artboard 1 copy 2", "Group", "Layer_1", "Rectangle 12", "icon/arrow", "logo-jira", "Ebene 1", ""],
)
def test_what_a_drawing_program_calls_a_layer_says_nothing(title: str) -> None:
    evidence = Vision(Blind()).look(SVG.format(title).encode(), [Context(address="https://example.com/a.svg")])
    assert evidence.alternative is None
