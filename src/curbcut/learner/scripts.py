"""What a learner evaluates in a page: files beside the probes."""

from functools import cache
from importlib.resources import files


@cache
def script(package: str, name: str) -> str:
    """A file of JavaScript that holds one function, without the comment on top."""
    text = files(package).joinpath(name).read_text(encoding="utf-8")
    return "\n".join(line for line in text.splitlines() if not line.startswith("//"))


@cache
def joined(package: str, *names: str) -> str:
    """Files that hold the parts of one function, as that function: each part knows what those before it have made."""
    parts = "\n".join(script(package, name) for name in names)
    return f"() => {{\n{parts}\n}}"
