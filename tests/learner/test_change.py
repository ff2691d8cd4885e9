"""A site that changes: what is new is learned, and servers that run repair it."""

import os
import re
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner

from curbcut.cli import program
from tests.learner.sites import Content, Site, page, site
from tests.learner.workers import crew, wait_until
from tools.browser import find_browser

HEAD = '<link rel="stylesheet" href="/site.css"><style>.more{cursor:pointer}</style>'
SCRIPT = "document.querySelector('.more')?.addEventListener('click', () => document.body.append('more'))"
BEFORE = page('<p>Rooms</p><script src="/site.js"></script>', HEAD)
AFTER = page('<p class="hint">Rooms</p><div class="more">Read more</div><script src="/site.js"></script>', HEAD)


def learn(own: Site, folder: Path, *options: str) -> str:
    arguments = ["learn", f"{own.url}/", "--store", f"{folder}/site.db", "--write-pack", f"{folder}/site.pack"]
    return CliRunner().invoke(program, [*arguments, "--pause", "0", *options]).output


@contextmanager
def server(own: Site, pack: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """A process that repairs the site on its way, and its address."""
    command = [sys.executable, "-m", "curbcut", "proxy", own.url, "--port", "0", "--pack", str(pack)]
    path = os.pathsep.join(str(Path(each or ".").resolve()) for each in sys.path)
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, cwd=pack.parent, env={**os.environ, "PYTHONPATH": path}
    ) as process:
        try:
            assert process.stderr is not None
            found = next(match for line in process.stderr if (match := re.search(r"http://\S+", line)))
            yield process, found.group()
        finally:
            process.kill()


def shown(address: str, path: str = "/") -> str:
    with urllib.request.urlopen(f"{address.rstrip('/')}{path}", timeout=20) as response:
        return str(response.read().decode())


@pytest.mark.browser
@pytest.mark.skipif(find_browser() is None, reason="no Chromium here: make setup")
def test_what_is_new_on_a_page_is_learned_and_two_servers_repair_it_without_a_restart(tmp_path: Path) -> None:
    content: dict[str, Content] = {
        "/": BEFORE,
        "/other": page("<p>Prices</p>", HEAD),
        "/site.css": ".hint{color:#aaa}",
        "/site.js": SCRIPT,
    }
    pack = tmp_path / "site.pack"
    with site(content) as own, ExitStack() as running:
        learn(own, tmp_path)
        assert "As they were before: 1 page, 10 answers." in learn(own, tmp_path)
        servers = [running.enter_context(server(own, pack)) for _ in range(2)]
        content["/"] = AFTER
        assert all('<div class="more">' in shown(address) for _, address in servers)
        own.requests.clear()
        said = learn(own, tmp_path)
        assert "1 page, 10 questions: 10 answered." in said
        assert "Text that is hard to read was seen 2 times; 2 have a colour now." in said
        for _, address in servers:
            wait_until(lambda address=address: "<style>.hint{color:#767676}</style>" in shown(address), seconds=20)  # type: ignore[misc]
            assert '<div role="button" tabindex="0" data-curbcut-keys="click" class="more">' in shown(address)
        assert [process.poll() for process, _ in servers] == [None, None]


def test_an_unchanged_site_that_keeps_validators_sends_no_page_again(tmp_path: Path) -> None:
    content: dict[str, Content] = {
        "/": page('<a href="/p"><img src="t.png"></a>'),
        "/p": page("").replace("A page", "Our rooms"),
    }
    with site(content, etags=True) as own:
        first = learn(own, tmp_path, "--no-browser")
        own.requests.clear()
        assert "As they were before: 2 pages, 1 answer." in learn(own, tmp_path, "--no-browser")
        assert [each for each in own.requests if "304" in each] == ["GET / 304", "GET /p 304"]
        content["/p"] = page("").replace("A page", "Our houses")
        assert "As they were before: 1 page, 0 answers." in learn(own, tmp_path, "--no-browser")
    assert first.startswith("2 pages, 3 questions: 1 answered.")


def test_a_page_that_only_has_another_token_is_as_it_was(tmp_path: Path) -> None:
    form = (
        '<form><input type="hidden" name="csrf" value="{n}"></form><script nonce="{n}">var csrfToken = "{n}"</script>'
    )
    content: dict[str, Content] = {"/": page(form.replace("{n}", "one"))}
    with site(content) as own:
        learn(own, tmp_path, "--no-browser")
        content["/"] = page(f"<!-- cached at noon -->{form.replace('{n}', 'other')}")
        assert "As they were before: 1 page" in learn(own, tmp_path, "--no-browser")
        content["/"] = page(f"{form.replace('{n}', 'other')}<p>New</p>")
        assert "As they were" not in learn(own, tmp_path, "--no-browser")


def test_a_worker_learns_again_and_again_and_looks_at_once_at_what_visitors_met(tmp_path: Path) -> None:
    content: dict[str, Content] = {"/": page("<p>Rooms</p>"), "/p": page("").replace("A page", "Our rooms")}
    settings = tmp_path / "curbcut.toml"
    with site(content) as own, ExitStack() as running:
        settings.write_text(f'[learn]\nurl = "{own.url}/"\nevery = "7d"\npause = 0\n')
        options = ("--no-browser", "--config", str(settings), "--look-after", "0")
        hired = running.enter_context(crew(str(tmp_path / "site.db"), tmp_path, *options))
        hired.hire()
        wait_until(lambda: "GET /" in own.requests)
        _, address = running.enter_context(server(own, tmp_path / "crew.pack"))
        content["/new"] = page('<a href="/p"><img src="t.png"></a>')
        wait_until(lambda: shown(address, "/new?") and 'alt="Our rooms"' in shown(address, "/new"), seconds=60)
        assert hired.dismiss() == [0], hired.said
