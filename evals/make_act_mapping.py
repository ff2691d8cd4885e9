"""Writes `act_mapping.json`: which rule of which judge implements which ACT rule.

Usage: python evals/make_act_mapping.py CHECKOUT, a checkout of https://github.com/w3c/wcag-act-rules.

axe-core and Alfa by the implementation reports that their makers gave to W3C; IBM Equal Access by the metadata of its
own rules, which also names the reasons that count as a failure. Only ids are kept.
"""

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPORTS = "_data/wcag-act-rules/implementations"
IBM_METADATA = """
const {Checker} = require('accessibility-checker-engine/ace-node.js');
const rules = new Checker().engine.ruleMap;
console.log(JSON.stringify(Object.fromEntries(Object.values(rules).map(rule => [rule.id, [rule.act ?? []].flat()]))));
"""


def run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, text=True, cwd=HERE).stdout


def reported(checkout: Path, report: str) -> dict[str, list[str]]:
    """ACT rules by engine rule, as one implementation report has them."""
    mapping: defaultdict[str, set[str]] = defaultdict(set)
    for entry in json.loads(run("git", "-C", str(checkout), "show", f"HEAD:{REPORTS}/{report}.json"))["actRuleMapping"]:
        for procedure in entry.get("procedureNames") or []:
            mapping[procedure].add(entry["ruleId"])
    return {rule: sorted(act_rules) for rule, act_rules in sorted(mapping.items())}


def declared_by_ibm() -> dict[str, dict[str, list[str] | None]]:
    """ACT rules by IBM rule, each with the reasons that mean "failed", or None where any reason does."""
    mapping: dict[str, dict[str, list[str] | None]] = {}
    for rule, declarations in sorted(json.loads(run("node", "-e", IBM_METADATA)).items()):
        for declaration in declarations:
            if isinstance(declaration, str):
                mapping.setdefault(rule, {})[declaration] = None
                continue
            for act_rule, outcomes in declaration.items():
                failing = sorted(reason for reason, outcome in outcomes.items() if outcome == "fail")
                mapping.setdefault(rule, {})[act_rule] = failing
    return mapping


def main() -> None:
    checkout = Path(sys.argv[1]).resolve()
    mapping = {
        "source": "https://github.com/w3c/wcag-act-rules",
        "commit": run("git", "-C", str(checkout), "rev-parse", "HEAD").strip(),
        "axe": reported(checkout, "axe-core"),
        "alfa": {rule.lower(): act_rules for rule, act_rules in reported(checkout, "alfa").items()},
        "ibm": declared_by_ibm(),
    }
    (HERE / "act_mapping.json").write_text(json.dumps(mapping, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
