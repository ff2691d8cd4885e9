import json
import subprocess
from pathlib import Path

from evals.act_suite import Case, Suite, has_suite, read_suite

W3C = {
    "testcases": [
        {
            "ruleId": "c487ae",
            "ruleName": "Link has non-empty accessible name",
            "ruleAccessibilityRequirements": {
                "wcag20:2.4.4": {"forConformance": True, "failed": "not satisfied"},
                "wcag20:1.3.1": {"secondary": "less strict"},
                "wcag-technique:H30": {"forConformance": False},
            },
            "expected": "failed",
            "testcaseTitle": "Failed Example 1",
            "url": "https://www.w3.org/WAI/content-assets/wcag-act-rules/testcases/c487ae/a.html",
        },
        {
            "ruleId": "ffd0e9",
            "ruleName": "Heading has non-empty accessible name",
            "ruleAccessibilityRequirements": None,
            "expected": "passed",
            "testcaseTitle": "Passed Example 1",
            "url": "https://www.w3.org/WAI/content-assets/wcag-act-rules/testcases/ffd0e9/b.html",
        },
    ]
}
CASES = (
    Case(
        "c487ae",
        "Link has non-empty accessible name",
        "failed",
        "Failed Example 1",
        "/WAI/content-assets/wcag-act-rules/testcases/c487ae/a.html",
        ("2.4.4",),
    ),
    Case(
        "ffd0e9",
        "Heading has non-empty accessible name",
        "passed",
        "Passed Example 1",
        "/WAI/content-assets/wcag-act-rules/testcases/ffd0e9/b.html",
    ),
)


def test_w3cs_own_list_is_read_from_a_checkout(tmp_path: Path) -> None:
    listed = tmp_path / "WAI" / "content-assets" / "wcag-act-rules" / "testcases.json"
    listed.parent.mkdir(parents=True)
    listed.write_text(json.dumps(W3C), encoding="utf-8")
    git = ["git", "-C", str(tmp_path / "WAI"), "-c", "user.name=A", "-c", "user.email=a@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "x", "--date", "2026-08-20T12:00:00Z"], check=True)
    commit = subprocess.run([*git, "rev-parse", "HEAD"], check=True, capture_output=True, text=True).stdout.strip()
    suite = read_suite(tmp_path)
    assert has_suite(tmp_path)
    assert (suite.source, suite.commit, suite.testcases) == ("https://github.com/w3c/wcag-act-rules", commit, CASES)


def test_a_prepared_list_is_read_before_w3cs(tmp_path: Path) -> None:
    cases = [
        {
            "ruleId": case.rule_id,
            "ruleName": case.rule_name,
            "expected": case.expected,
            "title": case.title,
            "path": case.path,
            "sc": case.sc,
        }
        for case in CASES
    ]
    prepared = {"source": "W3C", "commit": "abc", "date": "2026-08-20", "testcases": cases}
    (tmp_path / "testcases.json").write_text(json.dumps(prepared), encoding="utf-8")
    assert read_suite(tmp_path) == Suite("W3C", "abc", "2026-08-20", CASES)


def test_a_folder_without_a_list_has_no_suite(tmp_path: Path) -> None:
    assert not has_suite(tmp_path)
