"""
Runs the browser tests that have just failed once more, one after the other and with nothing beside them.

Several browsers at a time make a machine slow for seconds, and a page that is waited for then comes too late. What
fails alone as well fails; what passes alone is named, so that it is looked at. No other test gets a second run.
"""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Final

_FAILED: Final = Path(".pytest_cache/v/cache/lastfailed")
_GROUP: Final = re.compile(r"@\w+\Z")
"""What is added to the name of a test that must run in one process with others."""
_NONE_COLLECTED: Final = 5
_MOST: Final = 5
"""More failures are no chance."""


def main() -> int:
    """The exit code of the tests: 0 if all that failed have passed now."""
    failed = [_GROUP.sub("", name) for name in json.loads(_FAILED.read_text("utf-8"))]
    if not 0 < len(failed) <= _MOST:
        return 1
    if _pytest("--collect-only", "-m", "not browser", *failed, is_shown=False) != _NONE_COLLECTED:
        return 1
    print("\nOnce more, alone:", *failed, sep="\n  ", flush=True)
    code = _pytest(*failed, is_shown=True)
    if code == 0:
        print("\nFailed beside others and passed alone:", *failed, sep="\n  ")
    return code


def _pytest(*arguments: str, is_shown: bool) -> int:
    command = [sys.executable, "-m", "pytest", "-q", *arguments]
    return subprocess.run(command, check=False, capture_output=not is_shown).returncode


if __name__ == "__main__":
    sys.exit(main())
