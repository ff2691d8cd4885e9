"""What looks at pictures here, put together from a site's choices."""

from __future__ import annotations

from importlib.util import find_spec
from typing import Final

from curbcut.vision.describing import Describer, Vision
from curbcut.vision.text import LocalReader

_NEEDED: Final = ("PIL", "rapidocr", "resvg_py", "onnxruntime")


def vision_for(describers: tuple[Describer, ...] = ()) -> Vision:
    """Everything that can look at pictures. Raises ModuleNotFoundError where a part of the extra is missing."""
    for name in _NEEDED:
        if find_spec(name) is None:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    return Vision(LocalReader(), describers)
