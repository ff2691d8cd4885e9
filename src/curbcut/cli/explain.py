"""`curbcut explain`: what a rule is about, whom it helps, and what it does."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from curbcut.config import find_config, load_config, rule_among, settings_from
from curbcut.report.manual import rule_page
from curbcut.rule import Rule
from curbcut.rules import all_rules


@click.command()
@click.argument("rule", required=False, metavar="[RULE]")
def command(rule: str | None) -> None:
    """Show the manual's page about RULE, such as image-alt; without one, list all rules."""
    rules = (*all_rules(), *settings_from(load_config(find_config(Path.cwd()))).local_rules)
    if rule is None:
        _list(rules)
    else:
        _show(rule_page(rule_among(rule, rules)))


def _list(rules: Sequence[Rule]) -> None:
    width = max(len(rule.id) for rule in rules)
    for rule in rules:
        criteria = f" (WCAG {', '.join(rule.criteria)})" if rule.criteria else ""
        click.echo(f"{rule.id.ljust(width)}  {rule.title}{criteria}")


def _show(markdown: str) -> None:
    """As it reads best: set in a terminal, as it is where it goes to another program."""
    if not sys.stdout.isatty():
        click.echo(markdown.encode(), nl=False)
        return
    from rich.console import Console  # loaded only where somebody reads
    from rich.markdown import Markdown

    Console().print(Markdown(markdown))
