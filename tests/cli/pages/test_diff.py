"""The diff is true to the byte: git makes of the old file exactly the new one."""

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from curbcut.cli.pages.diff import unified_diff

LINES = st.lists(st.sampled_from([b"<p>", b"\xff\xfe", b"a b", b"", b"\r", b"\\", b"-- x", b"@@ 1"]), max_size=12)
ENDS = st.sampled_from([b"\n", b"\r\n"])


@st.composite
def contents(draw: st.DrawFn) -> bytes:
    end = draw(ENDS)
    return end.join(draw(LINES)) + draw(st.sampled_from([b"", end]))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=contents(), after=contents())
def test_git_applies_every_diff(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: bytes, after: bytes) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "a.html"
    path.write_bytes(before)

    diff = unified_diff(path, before, after)

    if before == after:
        assert diff == b""
        return
    applied = subprocess.run(
        ["git", "apply", "-"], input=diff, capture_output=True, cwd=tmp_path, check=False, timeout=60
    )
    assert applied.returncode == 0, applied.stderr
    assert (path.read_bytes() if path.exists() else b"") == after


@pytest.mark.parametrize(
    "name", ["a b.html", 'say "hello".html', "über.html", "tab\there.html", "back\\slash.html", "line\nfeed.html"]
)
def test_git_applies_a_diff_of_a_file_with_any_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "folder" / name
    path.parent.mkdir()
    path.write_bytes(b"<p>\n")

    diff = unified_diff(Path("folder") / name, b"<p>\n", b"<p lang=en>\n")
    subprocess.run(["git", "apply", "-"], input=diff, cwd=tmp_path, check=True, timeout=60)

    assert path.read_bytes() == b"<p lang=en>\n"


def test_a_diff_keeps_three_lines_of_context() -> None:
    before = b"".join(b"%d\n" % number for number in range(20))

    diff = unified_diff(Path("a.html"), before, before.replace(b"10\n", b"ten\n"))

    assert diff == b"--- a/a.html\n+++ b/a.html\n@@ -8,7 +8,7 @@\n 7\n 8\n 9\n-10\n+ten\n 11\n 12\n 13\n"
