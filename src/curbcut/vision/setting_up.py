"""What looks at pictures here, put together from a site's choices."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from curbcut.errors import ConfigurationError
from curbcut.vision.called import FileNames
from curbcut.vision.describing import Describer, Vision
from curbcut.vision.endpoint import Endpoint
from curbcut.vision.models import YOLOX_NANO, path_of
from curbcut.vision.objects import Detector
from curbcut.vision.text import LocalReader

_NEEDED: Final = ("PIL", "rapidocr", "resvg_py", "onnxruntime")
CACHE: Final = "described"
"""The folder, beside the models, of what an endpoint has said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What a site has chosen. models: the folder of weights. endpoint: `""` for none; only with one does a picture
    leave the machine. budget: how many may."""

    models: Path
    objects: bool = True
    endpoint: str = ""
    model: str = ""
    budget: int = 500


def vision_for(choices: Choices) -> Vision:
    """Everything that looks at pictures. Raises ModuleNotFoundError where a part of the extra is missing,
    ConfigurationError."""
    for name in _NEEDED:
        if find_spec(name) is None:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    return Vision(LocalReader(), tuple(_describers(choices)))


def _describers(choices: Choices) -> Iterator[Describer]:
    """What describes photos, the best first."""
    if choices.endpoint:
        if urlsplit(choices.endpoint).scheme not in {"http", "https"}:
            raise ConfigurationError(
                f"The endpoint of [vision] begins with http:// or https://, and {choices.endpoint!r} does not."
            )
        cache = choices.models.parent / CACHE
        yield Endpoint(choices.endpoint, choices.model, choices.budget, cache)
    yield FileNames()
    weights = path_of(YOLOX_NANO, choices.models) if choices.objects else None
    if weights is not None:
        yield Detector(weights)
