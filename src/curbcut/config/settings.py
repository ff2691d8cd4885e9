"""A site's decisions as the engine takes them."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

import msgspec

from curbcut.client import ClientOptions, SmtpOptions
from curbcut.config.local_rules import load_local_rules
from curbcut.config.model import Client, Config, IgnoredFindings
from curbcut.engine import Ignore, Settings
from curbcut.errors import ConfigurationError, PackError, UnknownRule
from curbcut.html import parse
from curbcut.knowledge import NOTHING, Knowledge
from curbcut.knowledge.pack import read_pack
from curbcut.rule import Rule, Safety
from curbcut.rules import all_rules

VISITORS_SECONDS = 1.0
"""How long a visitor may be kept waiting for a page, unless the site says otherwise."""

FILES_SECONDS = 30.0
"""How long a page may take where nobody waits for it."""


def settings_from(config: Config, *, seconds: float = VISITORS_SECONDS) -> Settings:
    """The engine's settings. Raises ConfigurationError or UnknownRule for what no rule or selector answers to.

    seconds: the time for a page if the site does not say."""
    local_rules = load_local_rules(Path(config.local_rules)) if config.local_rules else ()
    rules = (*all_rules(), *local_rules)
    for name in (*config.only, *config.skip, *(ignored.rule for ignored in config.ignore)):
        rule_among(name, rules)
    return Settings(
        only=config.only,
        skip=config.skip,
        apply=Safety(config.apply),
        trust=config.trust,
        ignore=tuple(map(_ignore, config.ignore)),
        max_bytes=config.max_bytes,
        time_budget=config.time_budget or seconds,
        local_rules=local_rules,
    )


def client_from(config: Config) -> ClientOptions | None:
    """What visitors are given in the browser; None for nothing. Raises ConfigurationError."""
    client = config.client if isinstance(config.client, Client) else Client(enabled=config.client)
    if not client.enabled:
        return None
    return ClientOptions(
        panel=client.panel,
        launcher=client.launcher,
        welcome=client.welcome,
        follow_pages=client.follow_pages,
        key=client.key,
        path=client.path,
        feedback=client.feedback,
        smtp=SmtpOptions(**msgspec.structs.asdict(client.smtp)) if client.smtp else None,
        statement=client.statement,
        trusted_proxies=client.trusted_proxies,
        dictionary=client.dictionary,
    )


def knowledge_from(config: Config) -> Knowledge:
    """What the site's pack holds; nothing without one. Raises ConfigurationError."""
    if config.pack is None:
        return NOTHING
    try:
        return read_pack(Path(config.pack))
    except OSError as error:
        raise ConfigurationError(f"The pack {config.pack} could not be read: {error.strerror}.") from error
    except PackError as error:
        raise ConfigurationError(str(error)) from error


def rule_among(name: str, rules: Sequence[Rule]) -> Rule:
    """The rule with an id. Raises UnknownRule, with the id that may have been meant."""
    ids = {rule.id: rule for rule in rules}
    if name in ids:
        return ids[name]
    close = get_close_matches(name, ids, n=1)
    meant = f"Did you mean {close[0]!r}?" if close else "`curbcut explain` lists them all."
    raise UnknownRule(f"There is no rule named {name!r}. {meant}")


def _ignore(ignored: IgnoredFindings) -> Ignore:
    page = parse(b"")
    try:
        if ignored.selector and page is not None:
            page.select(ignored.selector)
    except ValueError as error:
        raise ConfigurationError(
            f"The selector {ignored.selector!r} under [[ignore]] cannot be read: {error}."
        ) from error
    expires = ignored.expires.isoformat() if ignored.expires else ""
    return Ignore(rule=ignored.rule, reason=ignored.reason, selector=ignored.selector, url=ignored.url, expires=expires)
