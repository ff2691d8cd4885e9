"""SARIF 2.1.0. With CURBCUT_SARIF_SCHEMA naming the standard's schema file, logs are validated against it."""

import json
import os
from pathlib import Path

import jsonschema
import pytest

from curbcut.report import About, sarif
from tests.report.reports import ABOUT, HOSTILE, PAGES

SCHEMA = os.environ.get("CURBCUT_SARIF_SCHEMA", "")


def test_the_log_has_one_run_of_this_tool() -> None:
    log = json.loads(sarif.render(PAGES, ABOUT))

    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    assert (run["tool"]["driver"]["name"], run["tool"]["driver"]["version"]) == ("curbcut", "1.2.3")
    assert run["tool"]["driver"]["rules"][0] == {
        "id": "doors",
        "shortDescription": {"text": "Doors are open."},
        "fullDescription": {"text": "Someone who meets a shut door stays outside."},
        "help": {
            "text": "Someone who meets a shut door stays outside. "
            "2.1.1 Keyboard: https://www.w3.org/WAI/WCAG22/Understanding/keyboard.html"
        },
        "defaultConfiguration": {"level": "error"},
        "properties": {"impact": "serious", "safety": "safe", "tags": ["accessibility", "WCAG 2.1.1"]},
        "helpUri": "https://www.w3.org/WAI/WCAG22/Understanding/keyboard.html",
    }


def test_a_result_says_where_and_what() -> None:
    results = json.loads(sarif.render(PAGES, ABOUT))["runs"][0]["results"]

    assert results[0] == {
        "ruleId": "doors",
        "ruleIndex": 0,
        "kind": "fail",
        "level": "error",
        "message": {"text": "This door is shut."},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "public/a%20b.html", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 1, "startColumn": 3, "snippet": {"text": '<p data-door="shut">'}},
                }
            }
        ],
        "baselineState": "new",
        "properties": {
            "impact": "serious",
            "outcome": "fixable",
            "selector": "html > body > p",
            "becomes": '<p data-door="open">',
            "confidence": 0.9,
        },
    }


def test_only_violations_are_failures_with_a_level() -> None:
    results = json.loads(sarif.render(PAGES, ABOUT))["runs"][0]["results"]

    assert [(result["kind"], result["level"], result["baselineState"]) for result in results] == [
        ("fail", "error", "new"),
        ("fail", "error", "new"),
        ("fail", "error", "new"),
        ("fail", "error", "new"),
        ("fail", "error", "unchanged"),
        ("review", "none", "new"),
        ("fail", "note", "new"),
        ("informational", "none", "new"),
    ]


def test_what_could_not_be_looked_at_is_a_failure_of_the_run() -> None:
    (invocation,) = json.loads(sarif.render(PAGES, ABOUT))["runs"][0]["invocations"]

    assert invocation["executionSuccessful"] is False
    assert [
        (told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"], told["message"]["text"])
        for told in invocation["toolExecutionNotifications"]
    ] == [
        ("gone.html", "It could not be read: No such file or directory."),
        ("https://example.com/%C3%A4?q=1", "The rule windows failed on this page."),
    ]


def test_a_message_is_text_and_not_markdown_or_placeholders() -> None:
    results = json.loads(sarif.render(PAGES, ABOUT))["runs"][0]["results"]

    assert results[3]["message"]["text"] == HOSTILE.replace("\x1b", "\\x1b").replace("\x00", "\\x00").replace(
        "\u202e", "\\u202e"
    )


@pytest.mark.conformance
@pytest.mark.skipif(not SCHEMA, reason="CURBCUT_SARIF_SCHEMA names no file")
@pytest.mark.parametrize("about", [ABOUT, About.now()], ids=["two rules", "all rules"])
def test_logs_are_valid_by_the_standards_schema(about: About) -> None:
    schema = json.loads(Path(SCHEMA).read_text(encoding="utf-8"))

    jsonschema.Draft4Validator(schema).validate(json.loads(sarif.render(PAGES, about)))
