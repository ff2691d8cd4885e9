"""
Weights that are not in the package: which there are, where they come from, and where they are on this machine.

A file counts only if its bytes are the ones that were measured. Nothing is fetched unless somebody asks for it.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from curbcut.errors import ModelError

FOLDER: Final = "CURBCUT_MODELS"
"""The variable that names the folder of models."""
SECONDS: Final = 60
_CHUNK: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Model:
    """A file of weights: what it is for, its licence, and what names its bytes."""

    name: str
    file: str
    purpose: str
    licence: str
    bytes: int
    sha256: str
    origin: str


YOLOX_NANO: Final = Model(
    name="YOLOX-nano 0.1.1rc0",
    file="yolox_nano.onnx",
    purpose="recognises 80 kinds of things in photos",
    licence="Apache-2.0",
    bytes=3_660_092,
    sha256="695e750a5d5754bb5a8d5325643b59282191a7e7a564e435a415fd3c578eab14",
    origin="https://raw.githubusercontent.com/Kazuhito00/YOLOX-ONNX-TFLite-Sample/0f785c070ce8da070aeaeef46c0da7904ff7012e/model/yolox_nano.onnx",
)
MODELS: Final = (YOLOX_NANO,)


def folder_of_models(chosen: str = "") -> Path:
    """Where models are kept: as chosen, as the environment says, or in the user's cache."""
    named = chosen or os.environ.get(FOLDER, "")
    if named:
        return Path(named)
    cache = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or Path.home() / ".cache"
    return Path(cache) / "curbcut/models"


def path_of(model: Model, folder: Path) -> Path | None:
    """Where a model is, if it is there and its bytes are the right ones."""
    path = folder / model.file
    try:
        return path if path.stat().st_size == model.bytes and _digest(path) == model.sha256 else None
    except OSError:
        return None


def pull(model: Model, folder: Path, mirror: str = "") -> Path:
    """Fetches a model, unless it is there, from its origin or a mirror that has files by the same names. Raises
    ModelError; then what was there is as it was."""
    there = path_of(model, folder)
    if there is not None:
        return there
    address = f"{mirror.rstrip('/')}/{model.file}" if mirror else model.origin
    if urlsplit(address).scheme not in {"http", "https"}:
        raise ModelError(f"Models are fetched by http or https, and not from {address!r}.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return _fetch(model, address, folder)
    except (OSError, ValueError) as error:
        raise ModelError(f"{model.name} could not be fetched from {address}: {error}.") from error


def _fetch(model: Model, address: str, folder: Path) -> Path:
    digest, size = hashlib.sha256(), 0
    descriptor, beside = tempfile.mkstemp(prefix=f".{model.file}.", dir=folder)
    try:
        with (
            os.fdopen(descriptor, "wb") as written,
            urllib.request.urlopen(address, timeout=SECONDS) as response,  # noqa: S310 - http or https, as looked at above
        ):
            while size <= model.bytes and (part := response.read(_CHUNK)):
                digest.update(part)
                size += len(part)
                written.write(part)
        if digest.hexdigest() != model.sha256:
            raise ModelError(f"What is at {address} is not {model.name} as it was measured: it is left.")
        Path(beside).replace(folder / model.file)
    except BaseException:
        Path(beside).unlink(missing_ok=True)
        raise
    return folder / model.file


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
