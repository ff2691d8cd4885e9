"""Reads what a framework's own settings say about Curbcut: one flat mapping, as `CURBCUT` in Django and Flask."""

import difflib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from curbcut.client import ClientOptions, SmtpOptions
from curbcut.engine import Settings
from curbcut.errors import ConfigurationError
from curbcut.middleware.options import Options

Kind = TypeVar("Kind", Settings, Options)

_OF_SETTINGS = frozenset(field.name for field in fields(Settings))
_OF_OPTIONS = frozenset(field.name for field in fields(Options))
_KEYS = sorted({"pack"} | _OF_SETTINGS | _OF_OPTIONS)


class Configuration(NamedTuple):
    """What a middleware is made from."""

    pack: Path | None
    settings: Settings
    options: Options


def configuration_from(values: object) -> Configuration:
    """The mapping as values: `pack`, and by name every field of `Settings` and `Options`. Raises `ConfigurationError`
    with a sentence that says what to change."""
    if not isinstance(values, Mapping):
        raise ConfigurationError(f"CURBCUT must be a mapping such as {{'pack': 'curbcut.pack'}}, not {values!r}.")
    for key in values:
        if key not in _KEYS:
            raise ConfigurationError(f"CURBCUT has no setting {key!r}. {_suggestion(str(key))}")
    _check_keys(values.get("client"), "CURBCUT['client']", ClientOptions)
    return Configuration(
        _pack_in(values.get("pack")),
        _converted({key: value for key, value in values.items() if key in _OF_SETTINGS}, Settings),
        _converted({key: value for key, value in values.items() if key in _OF_OPTIONS}, Options),
    )


def _check_keys(values: object, name: str, kind: type[ClientOptions | SmtpOptions]) -> None:
    """Raises ConfigurationError for a key of a nested mapping that has no meaning."""
    if not isinstance(values, Mapping):
        return
    keys = [field.name for field in fields(kind)]
    for key in values:
        if key not in keys:
            raise ConfigurationError(f"{name} has no setting {key!r}. {_suggestion(str(key), keys)}")
    _check_keys(values.get("smtp"), f"{name}['smtp']", SmtpOptions)


def _pack_in(value: object) -> Path | None:
    if value is None or isinstance(value, Path):
        return value
    if isinstance(value, str):
        return Path(value)
    raise ConfigurationError(f"CURBCUT['pack'] must be the path of a file, not {value!r}.")


def _converted(values: dict[str, object], kind: type[Kind]) -> Kind:
    try:
        return msgspec.convert(values, kind)
    except msgspec.ValidationError as error:
        raise ConfigurationError(f"CURBCUT has a value that cannot be: {error}.") from error


def _suggestion(key: str, keys: list[str] = _KEYS) -> str:
    close = difflib.get_close_matches(key, keys, n=1)
    return f"Did you mean {close[0]!r}?" if close else f"It has: {', '.join(keys)}."
