"""`curbcut scaffold rule`: a rule's file with one example that fails."""

import re
from importlib.resources import files
from pathlib import Path
from string import Template

import click

from curbcut.cli.pages.write import write_file
from curbcut.config import find_config, load_config
from curbcut.errors import UsageError
from curbcut.rules import all_rules

FOLDER = Path("src/curbcut/rules")
LOCAL_FOLDER = Path("curbcut_rules")
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")


@click.command()
@click.argument("name")
@click.option("--local", "is_local", is_flag=True, help="A rule of your own site, in its folder of local rules.")
def scaffold_rule(name: str, is_local: bool) -> None:
    """Write a file for the rule NAME, such as table-headers: the thing it is about, not what is wrong with it."""
    _check(name)
    folder = _local_folder() if is_local else _folder()
    path = folder / f"{name.replace('-', '_')}.py"
    if path.exists():
        raise UsageError(f"{path} is there already.")
    template = Template(files(__package__).joinpath("rule.py.template").read_text(encoding="utf-8"))
    write_file(path, template.substitute(thing=name.replace("-", " "), function=name.replace("-", "_")).encode())
    click.echo(f"{path} is written. Its example fails until the rule finds something: start with the docstring.")
    if is_local and load_config(find_config(Path.cwd())).local_rules is None:
        click.echo(f'To have it run, write into curbcut.toml: local-rules = "{folder}"')


def _check(name: str) -> None:
    if not _NAME.match(name):
        raise UsageError(
            f"{name!r} is not a name for a rule: small letters, digits and single hyphens, as in table-headers."
        )
    if name.startswith("no-"):
        raise UsageError(f"Name the rule for the thing, without a 'no': {name.removeprefix('no-')}.")
    if any(rule.id == name for rule in all_rules()):
        raise UsageError(f"There is a rule named {name!r} already. `curbcut explain {name}` shows it.")


def _folder() -> Path:
    here = Path.cwd()
    for place in (here, *here.parents):
        if (place / FOLDER).is_dir():
            return place / FOLDER
    raise UsageError(f"There is no {FOLDER} here. For a rule of your own site, add --local.")


def _local_folder() -> Path:
    configured = load_config(find_config(Path.cwd())).local_rules
    return Path(configured) if configured else LOCAL_FOLDER
