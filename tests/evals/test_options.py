from pathlib import Path

import pytest

from evals.options import act_folder, parse


def test_without_a_wish_everything_is_judged_by_all(tmp_path: Path) -> None:
    given = parse([])
    assert (given.act, given.pages, given.engines, given.use_cache, given.write_report) == (
        False,
        (),
        ("axe", "ibm", "alfa"),
        True,
        False,
    )


def test_engines_keep_their_order() -> None:
    assert parse(["--engines", "alfa,axe"]).engines == ("axe", "alfa")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--engines", "wave"], "unknown engine wave; there are axe, ibm, alfa"),
        (["--pages", "nowhere"], "nowhere is not a folder"),
        (["--baseline", "nothing"], "nothing is not a file"),
        (["--from", "."], "--from needs exactly one of --act or --pages FOLDER"),
        (["--report", "--quick"], "--report is for whole runs: leave out --only, --quick and --engines"),
    ],
)
def test_wrong_usage_is_said_and_ends_with_2(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit_:
        parse(arguments)
    assert (exit_.value.code, message in capsys.readouterr().err) == (2, True)


def test_the_folder_of_the_act_test_cases_is_named_by_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CURBCUT_SHARED", str(tmp_path))
    assert act_folder() == tmp_path / "evals" / "act"
