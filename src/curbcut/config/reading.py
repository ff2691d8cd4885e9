"""
Where the settings come from: the nearest file, then the environment.

A setting that has no meaning is never passed over: the message names it, its file, and the setting it may have been.
"""

import os
import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

import msgspec

from curbcut.config.model import Client, Config, IgnoredFindings, Learn, MailServer, Vision
from curbcut.errors import ConfigurationError

FILE = "curbcut.toml"
PYPROJECT = "pyproject.toml"
VARIABLE_PREFIX = "CURBCUT_"
PATHS = ("pack", "baseline", "local-rules")
"""Settings that are paths, read against the folder of the file they stand in."""

_KEYS = {field.encode_name: field for field in msgspec.structs.fields(Config)}
_IGNORE_KEYS = tuple(field.encode_name for field in msgspec.structs.fields(IgnoredFindings))
_CLIENT_KEYS = tuple(field.encode_name for field in msgspec.structs.fields(Client))
_SMTP_KEYS = tuple(field.encode_name for field in msgspec.structs.fields(MailServer))
_LEARN_KEYS = tuple(field.encode_name for field in msgspec.structs.fields(Learn))
_VISION_KEYS = tuple(field.encode_name for field in msgspec.structs.fields(Vision))
_AT = re.compile(r" - at `\$\.?(.*?)`")
_TYPES = {
    "str": "text",
    "int": "a whole number",
    "float": "a number",
    "array": "a list",
    "object": "a table",
    "bool": "true or false",
}


def find_config(folder: Path) -> Path | None:
    """The nearest file with settings in a folder or those above it."""
    for place in (folder, *folder.parents):
        if (place / FILE).is_file():
            return place / FILE
        if (place / PYPROJECT).is_file() and _table_in(place / PYPROJECT) is not None:
            return place / PYPROJECT
    return None


def load_config(path: Path | None = None, environment: Mapping[str, str] = os.environ) -> Config:
    """The settings in a file (defaults without one), overridden by the environment. Raises ConfigurationError."""
    table = dict((_table_in(path) or {}) if path else {})
    origin = str(path) if path else "the environment"
    if path:
        _check_keys(table, origin)
        table = _with_paths(table, path.parent)
    _convert(table, origin)
    return _convert({**table, **_from_environment(environment)}, f"the environment ({VARIABLE_PREFIX}…)")


def _table_in(path: Path) -> dict[str, object] | None:
    """The settings in a file; None for a `pyproject.toml` that has none."""
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigurationError(f"{path} could not be read: {error.strerror}.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{path} is not valid TOML: {error}.") from error
    if path.name != PYPROJECT:
        return content
    tools = content.get("tool")
    table = tools.get("curbcut") if isinstance(tools, dict) else None
    return table if isinstance(table, dict) else None


def _check_keys(table: Mapping[str, object], origin: str) -> None:
    for key in table:
        if key not in _KEYS:
            raise ConfigurationError(f"{origin}: there is no setting named {key!r}.{_nearest(key, _KEYS)}")
    entries = table.get("ignore")
    for entry in entries if isinstance(entries, list) else []:
        _check_keys_of(entry, "[[ignore]]", _IGNORE_KEYS, origin)
    _check_keys_of(table.get("vision"), "[vision]", _VISION_KEYS, origin)
    client = table.get("client")
    _check_keys_of(client, "[client]", _CLIENT_KEYS, origin)
    if isinstance(client, dict):
        _check_keys_of(client.get("smtp"), "[client.smtp]", _SMTP_KEYS, origin)
    _check_keys_of(table.get("learn"), "[learn]", _LEARN_KEYS, origin)


def _check_keys_of(entry: object, name: str, keys: tuple[str, ...], origin: str) -> None:
    for key in entry if isinstance(entry, dict) else ():
        if key not in keys:
            raise ConfigurationError(f"{origin}: {name} has no key named {key!r}.{_nearest(key, keys)}")


def _nearest(key: str, keys: Mapping[str, object] | tuple[str, ...]) -> str:
    close = get_close_matches(key.lower().replace("_", "-"), keys, n=1)
    return f" Did you mean {close[0]!r}?" if close else f" There are: {', '.join(sorted(keys))}."


def _with_paths(table: Mapping[str, object], folder: Path) -> dict[str, object]:
    found = {
        key: str(folder / value) if key in PATHS and isinstance(value, str) else value for key, value in table.items()
    }
    client = found.get("client")
    store = client.get("feedback") if isinstance(client, dict) else None
    if isinstance(client, dict) and isinstance(store, str) and store and "://" not in store:
        found["client"] = {**client, "feedback": str(folder / store)}
    learn = found.get("learn")
    if isinstance(learn, dict):
        paths = {
            key: str(folder / value)
            for key, value in learn.items()
            if key in {"store", "write-pack"} and isinstance(value, str) and "://" not in value
        }
        found["learn"] = {**learn, **paths}
    return found


def _from_environment(environment: Mapping[str, str]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key in _KEYS:
        value = environment.get(VARIABLE_PREFIX + key.replace("-", "_").upper())
        if value and key not in {"ignore", "learn", "vision"}:
            found[key] = value.replace(",", " ").split() if key in {"only", "skip"} else value
    return found


def _convert(table: Mapping[str, object], origin: str) -> Config:
    try:
        return msgspec.convert(table, Config, strict=False)
    except msgspec.ValidationError as error:
        raise ConfigurationError(f"{origin}: {_in_words(str(error))}") from error


def _in_words(message: str) -> str:
    """msgspec's message for a person: "trust: expected a number, got text"."""
    where = _AT.search(message)
    told = _AT.sub("", message)
    for name, words in _TYPES.items():
        told = told.replace(f"`{name}`", words)
    told = told[:1].lower() + told[1:].replace("`", "'")
    return f"{where.group(1)}: {told}." if where else f"{told}."
