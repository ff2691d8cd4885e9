"""Settings: where they come from, and what is said of those that make no sense."""

import datetime
import json
from pathlib import Path

import msgspec
import pytest

from curbcut.config import Config, IgnoredFindings, find_config, load_config, load_local_rules, settings_from
from curbcut.engine import Ignore, Settings, remediate
from curbcut.errors import ConfigurationError, UnknownRule
from curbcut.rule import Safety

RULES = Path(__file__).parent.parent / "cli/rules"


def written(folder: Path, text: str, name: str = "curbcut.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


class TestWhereSettingsAre:
    def test_the_nearest_file_above_counts(self, tmp_path: Path) -> None:
        written(tmp_path, "")
        (tmp_path / "a/b").mkdir(parents=True)
        nearest = written(tmp_path / "a", "")

        assert find_config(tmp_path / "a/b") == nearest

    def test_a_pyproject_counts_if_it_speaks_of_curbcut(self, tmp_path: Path) -> None:
        (tmp_path / "a").mkdir()
        speaks = written(tmp_path, "[tool.curbcut]\ntrust = 0.5\n", "pyproject.toml")
        written(tmp_path / "a", "[tool.other]\n", "pyproject.toml")

        assert find_config(tmp_path / "a") == speaks
        assert load_config(speaks, {}).trust == 0.5

    def test_curbcut_toml_goes_before_pyproject(self, tmp_path: Path) -> None:
        written(tmp_path, "[tool.curbcut]\n", "pyproject.toml")

        assert find_config(tmp_path) == tmp_path / "pyproject.toml"
        own = written(tmp_path, "")
        assert find_config(tmp_path) == own


def test_without_a_file_the_defaults_hold() -> None:
    assert load_config(None, {}) == Config()


def test_every_setting_can_be_written_down(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        """
        only = ["image-alt", "page-title"]
        skip = ["page-title"]
        apply = "reviewed"
        fail-on = "serious"
        trust = 1
        pack = "known.pack"
        max-bytes = 1000
        time-budget = 2
        url-base = "https://example.com/"
        baseline = "known.json"
        local-rules = "rules"
        [[ignore]]
        rule = "image-alt"
        reason = "a tracking pixel"
        selector = "img.pixel"
        url = "https://example.com/shop"
        expires = 2027-01-31
        [[ignore]]
        rule = "page-title"
        reason = "being rewritten"
        expires = "2027-02-01"
        """,
    )

    assert load_config(path, {}) == Config(
        only=("image-alt", "page-title"),
        skip=("page-title",),
        apply="reviewed",
        fail_on="serious",
        trust=1.0,
        pack=str(tmp_path / "known.pack"),
        max_bytes=1000,
        time_budget=2.0,
        url_base="https://example.com/",
        baseline=str(tmp_path / "known.json"),
        local_rules=str(tmp_path / "rules"),
        ignore=(
            IgnoredFindings(
                rule="image-alt",
                reason="a tracking pixel",
                selector="img.pixel",
                url="https://example.com/shop",
                expires=datetime.date(2027, 1, 31),
            ),
            IgnoredFindings(rule="page-title", reason="being rewritten", expires=datetime.date(2027, 2, 1)),
        ),
    )


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    path = written(tmp_path, 'only = ["a"]\nskip = ["b"]\ntrust = 0.1\nmax-bytes = 5')

    config = load_config(
        path, {"CURBCUT_ONLY": "c,d e", "CURBCUT_TRUST": "0.9", "CURBCUT_MAX_BYTES": "7", "OTHER": "x"}
    )

    assert config == Config(only=("c", "d", "e"), skip=("b",), trust=0.9, max_bytes=7)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("max-byte = 5", "{path}: there is no setting named 'max-byte'. Did you mean 'max-bytes'?"),
        ("max_bytes = 5", "{path}: there is no setting named 'max_bytes'. Did you mean 'max-bytes'?"),
        (
            "[[ignore]]\nrule = 'a'\nreasons = 'b'",
            "{path}: [[ignore]] has no key named 'reasons'. Did you mean 'reason'?",
        ),
        ("trust = 'very'", "{path}: trust: expected a number, got text."),
        ("trust = 2", "{path}: trust: expected a number <= 1.0."),
        ("max-bytes = 0", "{path}: max-bytes: expected a whole number >= 1."),
        ("only = 'image-alt'", "{path}: only: expected a list, got text."),
        ("fail-on = 'high'", "{path}: fail-on: invalid enum value 'high'."),
        ("[[ignore]]\nrule = 'image-alt'", "{path}: ignore[0]: object missing required field 'reason'."),
        ("[[ignore]]\nrule = 'a'\nreason = ''", "{path}: ignore[0].reason: expected text of length >= 1."),
        ("only = [", "{path} is not valid TOML: Invalid value (at end of document)."),
    ],
)
def test_what_makes_no_sense_is_said_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    path = written(tmp_path, text)

    with pytest.raises(ConfigurationError) as raised:
        load_config(path, {})

    assert str(raised.value) == message.format(path=path)


def test_a_key_that_is_like_no_other_is_told_all_of_them(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"'zzz'\. There are: apply, baseline, client, fail-on,"):
        load_config(written(tmp_path, "zzz = 1"), {})


def test_a_wrong_variable_is_said() -> None:
    with pytest.raises(
        ConfigurationError, match=r"the environment \(CURBCUT_…\): trust: expected a number, got text\."
    ):
        load_config(None, {"CURBCUT_TRUST": "very"})


class TestWhatTheEngineTakes:
    def test_settings_are_those_of_the_site(self) -> None:
        config = Config(
            apply="reviewed",
            local_rules=str(RULES),
            only=("doors",),
            ignore=(IgnoredFindings(rule="doors", reason="r", expires=datetime.date(2027, 1, 31)),),
        )

        settings = settings_from(config, seconds=7)

        assert settings == Settings(
            only=("doors",),
            apply=Safety.REVIEWED,
            ignore=(Ignore(rule="doors", reason="r", expires="2027-01-31"),),
            time_budget=7,
            local_rules=settings.local_rules,
        )
        assert [rule.id for rule in settings.local_rules] == ["doors"]

    def test_the_sites_own_rules_are_run(self) -> None:
        settings = settings_from(Config(only=("doors",), local_rules=str(RULES)))

        remediation = remediate(b"<p data-door=shut>", settings=settings, strict=True)

        assert remediation.body == b'<p data-door="open">'

    @pytest.mark.parametrize("field", ["only", "skip"])
    def test_a_rule_that_there_is_not_is_said(self, field: str) -> None:
        with pytest.raises(UnknownRule, match=r"There is no rule named 'image-alts'\. Did you mean 'image-alt'\?"):
            settings_from(msgspec.structs.replace(Config(), **{field: ("image-alts",)}))

    def test_a_selector_that_cannot_be_read_is_said(self) -> None:
        ignored = IgnoredFindings(rule="image-alt", reason="r", selector="p[[")

        with pytest.raises(ConfigurationError, match=r"The selector 'p\[\[' under \[\[ignore\]\] cannot be read"):
            settings_from(Config(ignore=(ignored,)))


class TestLocalRules:
    @pytest.mark.parametrize(
        ("name", "text", "message"),
        [
            ("broken.py", "rule = (", "could not be loaded: SyntaxError"),
            ("failing.py", "raise ValueError('no')", "could not be loaded: ValueError: no"),
            ("empty.py", "", "has no rule"),
            (
                "image_alt.py",
                "from curbcut.rule import Impact, Rule\nrule = Rule(__name__, title='t', impact=Impact.MINOR)",
                "Curbcut has a rule named 'image-alt' itself",
            ),
        ],
    )
    def test_a_file_that_is_no_rule_is_said(self, tmp_path: Path, name: str, text: str, message: str) -> None:
        written(tmp_path, text, name)

        with pytest.raises(ConfigurationError, match=message):
            load_local_rules(tmp_path)

    def test_a_folder_that_is_not_there_is_said(self, tmp_path: Path) -> None:
        with pytest.raises(ConfigurationError, match="does not exist"):
            load_local_rules(tmp_path / "gone")

    def test_a_file_that_begins_with_an_underscore_is_no_rule(self, tmp_path: Path) -> None:
        written(tmp_path, "WORDS = ()", "_words.py")

        assert load_local_rules(tmp_path) == ()


def test_the_published_schema_knows_every_setting() -> None:
    schema = json.loads((Path(__file__).parents[2] / "docs/curbcut.schema.json").read_text(encoding="utf-8"))

    assert set(schema["properties"]) == {field.encode_name for field in msgspec.structs.fields(Config)}
