"""Writes a generated module of `curbcut.standards`, formatted as the rest of the project is."""

import subprocess
import textwrap
from collections.abc import Mapping
from pathlib import Path

STANDARDS = Path(__file__).resolve().parents[2] / "src" / "curbcut" / "standards"


WIDEST_STRING = 96


def literal(value: object) -> str:
    """The Python literal for nested dicts, tuples and strings, with long strings broken at spaces."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, tuple):
        return f"({', '.join(literal(item) for item in value)}{',' * (len(value) == 1)})"
    if isinstance(value, str) and len(value) > WIDEST_STRING:
        lines = textwrap.wrap(value, WIDEST_STRING, break_long_words=False, break_on_hyphens=False)
        return "(" + " ".join(repr(f"{line} ") for line in lines[:-1]) + f" {lines[-1]!r})"
    return repr(value)


def write_module(name: str, docstring: str, constants: Mapping[str, object], annotation: str) -> Path:
    """Writes `name`.py with one assignment a constant and returns its path."""
    first, _, rest = docstring.partition("\n")
    parts = [f'"""\n{first}\n{textwrap.dedent(rest).rstrip()}\n"""\n']
    parts += [f"{constant}: {annotation} = {literal(value)}\n" for constant, value in constants.items()]
    path = STANDARDS / f"{name}.py"
    path.write_text("\n".join(parts), encoding="utf-8")
    subprocess.run(["ruff", "format", "--quiet", str(path)], check=True)
    subprocess.run(["ruff", "check", "--output-format=concise", str(path)], check=True)
    return path
