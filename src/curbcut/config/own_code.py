"""Python files of the site's own, which are run when they are loaded."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from curbcut.errors import ConfigurationError


def module_in(path: Path, name: str) -> ModuleType:
    """The module in a file, imported under a name that clashes with no other. Runs its code. Raises
    ConfigurationError."""
    specification = importlib.util.spec_from_file_location(name, path)
    if specification is None or specification.loader is None:
        raise ConfigurationError(f"{path} could not be loaded.")
    module = importlib.util.module_from_spec(specification)
    sys.modules[name] = module
    try:
        specification.loader.exec_module(module)
    except Exception as error:
        raise ConfigurationError(f"{path} could not be loaded: {type(error).__name__}: {error}") from error
    return module
