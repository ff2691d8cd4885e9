"""
Starts the system's Orca, in the system's Python, with settings that make what it says repeatable.

It is its own program: Orca is not a package that can be imported from an environment. Orca looks for others of its kind
and gives way to them, or ends them; here it must not see any, so that the user's own stays as it is.
"""

import sys
from importlib import import_module
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader

SETTINGS = {
    "enableKeyEcho": False,
    "enableEchoByCharacter": False,
    "enableEchoByWord": False,
    "enableBraille": False,
    "enableBrailleMonitor": False,
    "enableSound": False,
    "presentToolTips": False,
    "sayAllOnLoad": False,
    "pageSummaryOnLoad": False,
    "timeoutTime": 0,  # it ends itself where it believes to hang, which on a busy machine it does
}


def main() -> int:
    loader = SourceFileLoader("orca_program", sys.argv[1])
    spec = spec_from_loader("orca_program", loader)
    if spec is None:
        return 1
    program = module_from_spec(spec)
    loader.exec_module(program)
    settings = import_module("orca.settings")
    for name, value in SETTINGS.items():
        setattr(settings, name, value)
    program.__dict__.update(setProcessName=lambda _: False, otherOrcas=list)
    sys.argv[1:] = sys.argv[2:]
    return int(program.main() or 0)


if __name__ == "__main__":
    sys.exit(main())
