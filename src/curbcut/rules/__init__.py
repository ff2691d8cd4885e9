"""The rules: one file each. The folder is the registry."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from curbcut.errors import UnknownRule
from curbcut.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, in the order of file names: where two want the same attribute, the first has it."""
    names = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    rules = [import_module(f"{__name__}.{name}").rule for name in names]
    return tuple(rule for rule in rules if isinstance(rule, Rule))


def rule_named(name: str) -> Rule:
    """The rule with an id such as `image-alt`. Raises UnknownRule."""
    for rule in all_rules():
        if rule.id == name:
            return rule
    raise UnknownRule(f"There is no rule named {name!r}. `curbcut explain` lists them all.")


__all__ = ["all_rules", "rule_named"]
