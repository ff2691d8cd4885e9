"""What a site has decided: `curbcut.toml` or `[tool.curbcut]` in `pyproject.toml`, and `CURBCUT_…` variables."""

from curbcut.config.local_rules import load_local_rules
from curbcut.config.model import NEVER, Client, Config, FailOn, IgnoredFindings, Learn, Vision
from curbcut.config.reading import find_config, load_config
from curbcut.config.settings import FILES_SECONDS, client_from, knowledge_from, rule_among, settings_from

__all__ = [
    "FILES_SECONDS",
    "NEVER",
    "Client",
    "Config",
    "FailOn",
    "IgnoredFindings",
    "Learn",
    "Vision",
    "client_from",
    "find_config",
    "knowledge_from",
    "load_config",
    "load_local_rules",
    "rule_among",
    "settings_from",
]
