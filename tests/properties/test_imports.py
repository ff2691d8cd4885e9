"""What is loaded by whom: a visitor's request must not wait for what only other people need."""

import json
import subprocess
import sys

import pytest

HEAVY = frozenset(
    {
        "aiohttp", "alembic", "asyncio", "click", "dbos", "django", "fastwarc", "flask", "httpx2", "hypothesis",
        "msgspec.json", "numpy", "playwright", "py3langid", "rich", "sqlalchemy", "starlette", "urllib.request",
        "uvicorn",
    }
)  # fmt: skip


def loaded_by(statement: str) -> frozenset[str]:
    """The modules that a fresh process has after a statement."""
    program = f"import json, sys; {statement}; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return frozenset(json.loads(done.stdout))


def test_importing_the_package_loads_no_rule_and_no_parser() -> None:
    loaded = loaded_by("import curbcut")

    assert {name for name in loaded if name.startswith(("curbcut.", "turbohtml"))} == {"curbcut.version"}


@pytest.mark.parametrize(
    "statement",
    [
        "from curbcut import remediate; remediate(b'<img src=a.png><p style=color:red>x')",
        "import curbcut.middleware.wsgi",
    ],
)
def test_a_visitors_path_loads_no_browser_model_database_or_client(statement: str) -> None:
    assert loaded_by(statement) & (HEAVY - {"asyncio", "msgspec.json", "urllib.request"}) == frozenset()


def test_help_on_the_command_line_loads_no_rule() -> None:
    loaded = loaded_by("import curbcut.cli")

    assert "curbcut.engine" not in loaded
    assert "turbohtml" not in loaded
