"""`curbcut explain`: the manual in the terminal."""

from pathlib import Path

import pytest

from curbcut.report.manual import rule_page
from curbcut.rules import all_rules
from tests.cli.conftest import Run


def test_all_rules_are_listed_and_the_sites_own(run: Run, site: Path) -> None:
    names = [line.split()[0] for line in run("explain").out.splitlines()]

    assert names == [*(rule.id for rule in all_rules()), "doors"]


def test_a_rule_is_explained_as_in_the_manual(run: Run, site: Path) -> None:
    rule = all_rules()[0]

    assert run("explain", rule.id).out == rule_page(rule)


def test_a_rule_of_the_site_is_explained(run: Run, site: Path) -> None:
    assert run("explain", "doors").out == (
        "# Doors are open\n\n`doors`\n\nSomeone who meets a shut door stays outside.\n\n"
        "- Impact: **serious**\n"
        "- [WCAG 2.1.1 Keyboard](https://www.w3.org/WAI/WCAG22/Understanding/keyboard.html) (level A)\n"
        "- Safety: **safe**; its fixes are written without asking anybody\n\n"
        "## Examples\n\n"
        "**Left alone:** it is open.\n\n```html\n<p data-door=open>Hall\n```\n\n"
        "**Fixed:** it has a handle.\n\n```diff\n-<p data-door=shut>Hall\n+<p data-door=open>Hall\n```\n\n"
        "**Found, and not changed:** a person must take down the wall.\n\n```html\n<p data-door=bricked>Hall\n```\n"
    )


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("door", "There is no rule named 'door'. Did you mean 'doors'?"),
        ("zzz", "There is no rule named 'zzz'. `curbcut explain` lists them all."),
    ],
)
def test_a_rule_that_there_is_not_is_said(run: Run, site: Path, name: str, message: str) -> None:
    ran = run("explain", name)

    assert (ran.code, ran.err) == (2, f"Error: {message}\n")
