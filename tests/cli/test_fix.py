"""`curbcut fix`: what it writes, what it leaves, and how it ends."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Run, page

SHUT = b'<!doctype html>\r\n<p data-door="shut">\xe4</p>'
OPEN = b'<!doctype html>\r\n<p data-door="open">\xe4</p>'


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class TestInPlace:
    def test_only_the_fix_is_written(self, run: Run, site: Path) -> None:
        (site / "a.html").write_bytes(SHUT)

        ran = run("fix", "a.html")

        assert (site / "a.html").read_bytes() == OPEN
        assert (ran.code, ran.out) == (0, "a.html: doors (1)\n1 page: 1 changed, 0 as before. 1 violation: 1 fixed.\n")

    def test_a_page_that_needs_nothing_is_not_touched(self, run: Run, site: Path) -> None:
        (site / "a.html").write_bytes(OPEN)
        before = (site / "a.html").stat()

        ran = run("fix", "a.html")

        after = (site / "a.html").stat()
        assert (after.st_ino, after.st_mtime_ns, after.st_ctime_ns) == (
            before.st_ino,
            before.st_mtime_ns,
            before.st_ctime_ns,
        )
        assert (ran.code, ran.out) == (0, "1 page: 0 changed, 1 as before. 0 violations.\n")

    def test_a_second_run_changes_nothing(self, run: Run, site: Path) -> None:
        (site / "a.html").write_bytes(SHUT)
        run("fix", "a.html")

        assert run("fix", "a.html", "--check").code == 0

    def test_what_is_left_is_counted(self, run: Run, site: Path) -> None:
        (site / "a.html").write_bytes(page("shut", "locked", "bricked", "bricked"))

        out = run("fix", "a.html").out

        assert out == (
            "a.html: doors (1)\n"
            "1 page: 1 changed, 0 as before. "
            "4 violations: 1 fixed, 1 is waiting for the learner, 2 are for a person.\n"
        )

    def test_many_processes_do_the_same(self, run: Run, site: Path) -> None:
        for number in range(6):
            (site / f"{number}.html").write_bytes(SHUT)

        ran = run("fix", ".", "--jobs", "2")

        assert [path.read_bytes() for path in site.glob("*.html")] == [OPEN] * 6
        assert ran.out.splitlines()[:2] == ["0.html: doors (1)", "1.html: doors (1)"]

    def test_the_mode_of_the_file_stays(self, run: Run, site: Path) -> None:
        (site / "a.html").write_bytes(SHUT)
        (site / "a.html").chmod(0o640)

        run("fix", "a.html")

        assert (site / "a.html").stat().st_mode & 0o777 == 0o640

    def test_a_link_stays_and_what_it_leads_to_is_fixed(self, run: Run, site: Path) -> None:
        (site / "real.html").write_bytes(SHUT)
        (site / "a.html").symlink_to("real.html")

        run("fix", "a.html")

        assert (site / "a.html").is_symlink()
        assert (site / "real.html").read_bytes() == OPEN

    def test_a_link_that_leads_out_of_the_folder_is_left(self, run: Run, site: Path) -> None:
        (site.parent / "other.html").write_bytes(SHUT)
        (site / "a.html").symlink_to("../other.html")

        ran = run("fix", ".")

        assert (site.parent / "other.html").read_bytes() == SHUT
        assert ran.code == 3
        assert "To repair what it leads to, name it itself." in ran.out

    def test_one_file_under_two_names_is_fixed_once(self, run: Run, site: Path) -> None:
        (site / "a.html").write_bytes(SHUT)
        (site / "b.html").symlink_to("a.html")

        assert run("fix", ".", "a.html").out.splitlines()[0] == "a.html: doors (1)"

    def test_folders_of_others_are_not_entered(self, run: Run, site: Path) -> None:
        for name in ("node_modules", ".git", ".well-known"):
            (site / name).mkdir()
            (site / name / "a.html").write_bytes(SHUT)

        run("fix", ".")

        assert tree(site) == {
            "curbcut.toml": (site / "curbcut.toml").read_bytes(),
            "node_modules/a.html": SHUT,
            ".git/a.html": SHUT,
            ".well-known/a.html": OPEN,
        }

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only for root")
    def test_a_read_only_file_is_left(self, run: Run, site: Path) -> None:
        (site / "a.html").write_bytes(SHUT)
        (site / "a.html").chmod(0o444)

        ran = run("fix", "a.html")

        assert (ran.code, (site / "a.html").read_bytes()) == (3, SHUT)
        assert "a.html may not be written: it is read-only." in ran.out

    @pytest.mark.skipif(sys.platform == "win32", reason="the limit is a Unix one")
    def test_a_disk_that_is_full_leaves_the_file_as_it_was(self, site: Path) -> None:
        whole = b'<p data-door="shut">' + b"x" * 200_000
        (site / "a.html").write_bytes(whole)
        limited = (
            "import resource, signal, sys\n"
            "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
            "resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, 65_536))\n"
            "from curbcut.cli import main\n"
            "main()\n"
        )

        ran = subprocess.run(
            [sys.executable, "-c", limited, "fix", "a.html"], capture_output=True, text=True, check=False, timeout=60
        )

        assert ran.returncode == 3
        assert "a.html could not be written and is as it was: File too large." in ran.stdout
        assert {name: content for name, content in tree(site).items() if name != "curbcut.toml"} == {"a.html": whole}


class TestOutputFolder:
    @pytest.fixture(autouse=True)
    def pages(self, site: Path) -> None:
        (site / "public/news").mkdir(parents=True)
        (site / "public/a.html").write_bytes(SHUT)
        (site / "public/news/b.htm").write_bytes(OPEN)
        (site / "public/site.css").write_bytes(b"p{}")
        (site / "public/broken.html").write_bytes(b"\0\0\0\0")

    def test_the_tree_is_mirrored_with_every_file(self, run: Run, site: Path) -> None:
        ran = run("fix", "public", "--output", "out")

        assert tree(site / "out") == {
            "a.html": OPEN,
            "news/b.htm": OPEN,
            "site.css": b"p{}",
            "broken.html": b"\0\0\0\0",
        }
        assert (site / "public/a.html").read_bytes() == SHUT
        assert ran.code == 3
        assert ran.out == (
            "public/a.html: doors (1)\n"
            "public/broken.html: It is not a page: it looks like a binary file.\n"
            "2 pages: 1 changed, 1 as before. 1 violation: 1 fixed.\n"
            "1 file could not be read or written.\n"
        )

    def test_pages_only_leaves_the_other_files(self, run: Run, site: Path) -> None:
        run("fix", "public", "--output", "out", "--pages-only")

        assert sorted(tree(site / "out")) == ["a.html", "broken.html", "news/b.htm"]

    def test_files_keep_their_places_below_the_folder_they_share(self, run: Run, site: Path) -> None:
        run("fix", "public/a.html", "public/news/b.htm", "--output", "out")

        assert tree(site / "out") == {"a.html": OPEN, "news/b.htm": OPEN}

    def test_an_output_folder_inside_the_input_is_not_read(self, run: Run, site: Path) -> None:
        run("fix", "public", "--output", "public/out")
        run("fix", "public", "--output", "public/out")

        assert sorted(tree(site / "public/out")) == ["a.html", "broken.html", "news/b.htm", "site.css"]

    def test_a_folder_that_cannot_be_made_ends_with_3(self, run: Run, site: Path) -> None:
        ran = run("fix", "public", "--output", "public/site.css/out")

        expected = "Error: The folder public/site.css/out could not be made: Not a directory.\n"
        assert (ran.code, ran.err) == (3, expected)

    def test_the_folder_itself_is_refused(self, run: Run, site: Path) -> None:
        ran = run("fix", "public", "--output", "public")

        expected = "public/a.html would be written over itself. Leave out --output to repair it in place."
        assert (ran.code, ran.err) == (2, f"Error: {expected}\n")
        assert (site / "public/a.html").read_bytes() == SHUT

    def test_two_pages_for_one_place_are_refused(self, run: Run, site: Path) -> None:
        (site / "other").mkdir()
        (site / "other/a.html").write_bytes(SHUT)

        ran = run("fix", "public", "other", "--output", "out")

        assert ran.code == 2
        assert ran.err.endswith("would be written to one file. Name one folder at a time.\n")
        assert not (site / "out").exists()


class TestStandardInput:
    def test_the_page_goes_through(self, run: Run, site: Path) -> None:
        ran = run("fix", "-", stdin=SHUT)

        assert (ran.code, ran.out_bytes) == (0, OPEN)
        assert ran.err == "<stdin>: doors (1)\n1 page: 1 changed, 0 as before. 1 violation: 1 fixed.\n"

    def test_what_is_no_page_gives_nothing(self, run: Run, site: Path) -> None:
        ran = run("fix", "-", stdin=b"")

        assert (ran.code, ran.out_bytes) == (3, b"")


class TestWritingNothing:
    def test_check_says_that_a_page_would_change(self, run: Run, site: Path) -> None:
        (site / "a.html").write_bytes(SHUT)

        assert run("fix", "a.html", "--check").code == 1
        assert (site / "a.html").read_bytes() == SHUT

    def test_diff_shows_what_would_change(self, run: Run, site: Path) -> None:
        (site / "a.html").write_bytes(SHUT)

        ran = run("fix", "a.html", "--diff")

        assert ran.code == 0
        assert ran.out_bytes == (
            b"--- a/a.html\n+++ b/a.html\n@@ -1,2 +1,2 @@\n <!doctype html>\r\n"
            b'-<p data-door="shut">\xe4</p>\n\\ No newline at end of file\n'
            b'+<p data-door="open">\xe4</p>\n\\ No newline at end of file\n'
        )
        assert (site / "a.html").read_bytes() == SHUT

    def test_a_diff_is_one_that_git_applies(self, run: Run, site: Path) -> None:
        (site / "a.html").write_bytes(SHUT)
        diff = run("fix", "a.html", "--diff").out_bytes

        subprocess.run(["git", "apply", "-"], input=diff, cwd=site, check=True, timeout=60)

        assert (site / "a.html").read_bytes() == OPEN


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["https://example.com/"], "A page on the web cannot be repaired from here."),
        (["a.html", "--pages-only"], "--pages-only says what --output copies."),
        (["a.html", "--diff", "--output", "out"], "--diff and --check write nothing."),
        (["-", "--output", "out"], "A page from standard input goes to standard output."),
    ],
)
def test_what_makes_no_sense_is_said(run: Run, site: Path, arguments: list[str], message: str) -> None:
    ran = run("fix", *arguments)

    assert ran.code == 2
    assert ran.err.startswith(f"Error: {message}")
