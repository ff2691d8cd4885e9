"""A site's own rules: files like Curbcut's, in a folder of the site."""

from pathlib import Path

from curbcut.config.own_code import module_in
from curbcut.errors import ConfigurationError
from curbcut.rule import Rule
from curbcut.rules import all_rules

PACKAGE = "curbcut_local_rules"
"""Under this name the files are imported, so that they clash with no other module."""


def load_local_rules(folder: Path) -> tuple[Rule, ...]:
    """The rules in a folder, in the order of file names; a file whose name begins with `_` is not one. Runs their code.
    Raises ConfigurationError."""
    if not folder.is_dir():
        raise ConfigurationError(f"The folder of local rules {folder} does not exist.")
    rules = tuple(_load(path) for path in sorted(folder.glob("*.py")) if not path.name.startswith("_"))
    taken = {rule.id for rule in all_rules()}
    for rule in rules:
        if rule.id in taken:
            raise ConfigurationError(f"{folder}: Curbcut has a rule named {rule.id!r} itself. Rename the file.")
    return rules


def _load(path: Path) -> Rule:
    module = module_in(path, f"{PACKAGE}.{path.stem}")
    rule = getattr(module, "rule", None)
    if not isinstance(rule, Rule):
        raise ConfigurationError(f"{path} has no rule: it needs `rule = Rule(__name__, …)`.")
    return rule
