"""How pages are remediated: which rules, how far, within which limits."""

from dataclasses import dataclass
from functools import lru_cache

from curbcut.knowledge import TRUST
from curbcut.rule import Rule, Safety
from curbcut.rules import all_rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignore:
    """Findings that the site has decided to live with: of one rule, on elements that match a selector, on pages whose
    address begins with `url`; until a date (`YYYY-MM-DD`) if one is given."""

    rule: str
    reason: str
    selector: str = ""
    url: str = ""
    expires: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How pages are remediated. Frozen: a changed setting is a new object."""

    only: tuple[str, ...] = ()
    """Ids of the rules to run; all if empty."""
    skip: tuple[str, ...] = ()
    """Ids of rules not to run."""
    apply: Safety = Safety.SAFE
    """Up to which safety fixes are written: `SAFE`, or `REVIEWED` by a site whose people have agreed to those rules."""
    trust: float = TRUST
    """How sure an answer must be, 0 to 1, unless a person gave it."""
    ignore: tuple[Ignore, ...] = ()
    max_bytes: int = 5_000_000
    """A larger page passes as it came."""
    time_budget: float = 1.0
    """Seconds of one page; beyond, it passes as it came."""
    may_change_style: bool = True
    """False where a Content-Security-Policy pins style sheets by hash."""
    local_rules: tuple[Rule, ...] = ()
    """The site's own rules, run after Curbcut's."""


def rules_for(settings: Settings) -> tuple[Rule, ...]:
    """The rules that the settings ask for, in their order."""
    if not settings.only and not settings.skip and not settings.local_rules:
        return all_rules()
    rules = (*all_rules(), *settings.local_rules)
    return tuple(
        rule for rule in rules if rule.id not in settings.skip and (not settings.only or rule.id in settings.only)
    )


_PLACES = {safety: place for place, safety in enumerate(Safety)}


@lru_cache(maxsize=64)
def writing_rules_for(settings: Settings) -> tuple[Rule, ...]:
    """The rules that the settings let write, in their order: those that only report, and those whose fixes wait for a
    person, have nothing to do where nobody reads what was found."""
    return tuple(
        rule for rule in rules_for(settings) if rule.fix is not None and is_allowed(rule.safety, settings.apply)
    )


def is_allowed(safety: Safety, limit: Safety) -> bool:
    """Whether fixes of this safety are written where fixes up to `limit` are."""
    return safety is Safety.SAFE or _PLACES[safety] <= _PLACES[limit]
