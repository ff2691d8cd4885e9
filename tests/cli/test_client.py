"""The client on the command line: beside static pages, in the settings, and what visitors wrote."""

from pathlib import Path

import pytest

from curbcut.cli.exits import CLEAN, WRONG_USE
from curbcut.client import ClientOptions, SmtpOptions, built_files
from curbcut.config import client_from, load_config
from curbcut.errors import ConfigurationError
from curbcut.knowledge.store.inbox import Inbox
from tests.cli.conftest import Run
from tests.client.pages import plan_in, script

PAGE = b'<!doctype html><html lang="en"><head><title>Books</title></head><body><h1>Books</h1></body></html>'


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_bytes(PAGE)
    return tmp_path


def test_static_pages_get_the_client_and_its_files(run: Run, pages: Path) -> None:
    assert run("fix", "site", "--output", "out", "--client", "/_curbcut/").code == CLEAN
    written = (pages / "out/index.html").read_bytes()
    assert script().encode() in written
    assert plan_in(written)["options"]["feedback"] == ""
    there = {path.name: path.read_bytes() for path in (pages / "out/_curbcut").iterdir()}
    assert there == {name: file.content for name, file in built_files().by_name.items()}
    assert (pages / "site/index.html").read_bytes() == PAGE


def test_the_address_of_the_site_counts(run: Run, pages: Path) -> None:
    base = "https://example.com/docs/"
    assert run("fix", "site", "--output", "out", "--client", "/kit/", "--url-base", base).code == CLEAN
    assert script(folder="/docs/kit/").encode() in (pages / "out/index.html").read_bytes()
    assert (pages / "out/kit").is_dir()


def test_without_being_asked_nothing_is_added(run: Run, pages: Path) -> None:
    assert run("fix", "site", "--output", "out").code == CLEAN
    assert (pages / "out/index.html").read_bytes() == PAGE


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--client", "/_curbcut/"], "--client puts files beside the pages. Add --output FOLDER."),
        (["--output", "out", "--client", "/../x/"], "client.path must be a folder such as '/_curbcut/', not '/../x/'."),
        (["--output", "out", "--client", "kit"], "client.path must be a folder such as '/_curbcut/', not 'kit'."),
    ],
)
def test_what_makes_no_sense_is_refused(run: Run, pages: Path, arguments: list[str], message: str) -> None:
    ran = run("fix", "site", *arguments)
    assert (ran.code, ran.err) == (WRONG_USE, f"Error: {message}\n")
    assert not (pages / "out").exists()


def test_settings_become_options(tmp_path: Path) -> None:
    file = tmp_path / "curbcut.toml"
    file.write_text(
        '[client]\npanel = false\nfeedback = "in.db"\n'
        '[client.smtp]\nhost = "m"\nto = "a@b"\nsender = "c@d"\nport = 25\n'
    )
    smtp = SmtpOptions(host="m", to="a@b", sender="c@d", port=25)
    expected = ClientOptions(panel=False, feedback=str(tmp_path / "in.db"), smtp=smtp)
    assert client_from(load_config(file, {})) == expected


@pytest.mark.parametrize("text", ["client = false", "[client]\nenabled = false"])
def test_the_client_can_be_left_out(tmp_path: Path, text: str) -> None:
    (tmp_path / "curbcut.toml").write_text(text)
    assert client_from(load_config(tmp_path / "curbcut.toml", {})) is None
    assert client_from(load_config(None, {"CURBCUT_CLIENT": "false"})) is None
    assert client_from(load_config(None, {})) == ClientOptions()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[client]\npanle = true", "[client] has no key named 'panle'. Did you mean 'panel'?"),
        ('[client.smtp]\nhots = "m"', "[client.smtp] has no key named 'hots'. Did you mean 'host'?"),
    ],
)
def test_a_key_without_meaning_is_told(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "curbcut.toml"
    path.write_text(text)
    with pytest.raises(ConfigurationError) as refused:
        load_config(path, {})
    assert str(refused.value) == f"{path}: {message}"


@pytest.mark.parametrize(
    "options",
    [
        {"path": "//evil.example/"},
        {"path": "/a/../b/"},
        {"key": "<b>"},
        {"statement": "javascript:alert(1)"},
        {"statement": "/\\evil.example"},
        {"smtp": SmtpOptions(host="m", to="a@b", sender="c@d")},
    ],
)
def test_options_that_cannot_be_are_refused(options: dict[str, object]) -> None:
    with pytest.raises(ConfigurationError):
        ClientOptions(**options)  # type: ignore[arg-type]


def test_what_visitors_wrote_is_shown_without_what_would_steer_a_terminal(run: Run, tmp_path: Path) -> None:
    store = str(tmp_path / "in.db")
    Inbox(store).keep("One\nline \x1b[2Jmore", email="a@b", page="https://example.com/")
    shown = run("feedback", "--store", store)
    moment = Inbox(store).messages()[0].received_at
    assert shown.out == (
        f"1  {moment:%Y-%m-%d %H:%M} UTC  not mailed\nhttps://example.com/\na@b\n    One\n    line [2Jmore\n"
    )
    assert run("feedback", "--store", store, "--forget", "1").out == "1 message removed.\n"
    assert run("feedback", "--store", store).out == "Nobody has written yet.\n"
