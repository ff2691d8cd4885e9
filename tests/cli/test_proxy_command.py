"""`curbcut proxy`: what it hands to the proxy, and what it says when it cannot."""

import sys
from pathlib import Path

import pytest

import curbcut.proxy
from curbcut.cli import proxy
from curbcut.client import ClientOptions
from curbcut.engine import Settings
from curbcut.middleware import Options
from tests.cli.conftest import Run


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """What the proxy was asked to serve."""
    asked: dict[str, object] = {}

    def serve(upstream: str, **others: object) -> None:
        asked.update(others, upstream=upstream)

    monkeypatch.setattr(curbcut.proxy, "serve", serve)
    return asked


def test_the_settings_of_the_site_hold(run: Run, site: Path, served: dict[str, object]) -> None:
    (site / "curbcut.toml").write_text('skip = ["image-alt"]\npack = "site.pack"\n')

    ran = run("proxy", "http://localhost:8000", "--port", "0", "--host", "::1", "--skip", "page-title")

    assert ran.code == 0
    assert served == {
        "upstream": "http://localhost:8000",
        "host": "::1",
        "port": 0,
        "pack": site / "site.pack",
        "settings": Settings(skip=("image-alt", "page-title")),
        "options": Options(client=ClientOptions()),
        "announce": proxy._announce,
    }


def test_without_its_packages_it_says_how_to_install_them(
    run: Run,
    site: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in [name for name in sys.modules if name.startswith("curbcut.proxy")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr(curbcut, "proxy")
    monkeypatch.setitem(sys.modules, "aiohttp", None)

    ran = run("proxy", "http://localhost:8000")

    assert (ran.code, ran.err) == (
        3,
        "Error: The proxy needs aiohttp, which is not installed. Run: pip install 'curbcut[proxy]'\n",
    )


def test_a_port_that_there_is_not_ends_with_2(run: Run) -> None:
    assert run("proxy", "http://localhost:8000", "--port", "99999").code == 2


def test_an_upstream_that_is_no_site_ends_with_2(run: Run, site: Path) -> None:
    ran = run("proxy", "ftp://localhost/", "--port", "0")

    assert ran.code == 2
    assert ran.err.startswith("Error: ")
