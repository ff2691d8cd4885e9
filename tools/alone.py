"""
Runs the browser tests that have just failed once more, one after the other and with nothing beside them.

Several browsers at a time make a machine slow for seconds, and a page that is waited for then comes too late. What
fails alone as well fails; what passes alone is named, so that it is looked at. No other test gets a second run.
"""

import subprocess
import sys
from typing import Final

_NONE_COLLECTED: Final = 5
_MOST: Final = 5
"""More failures are no chance."""


def main() -> int:
    """The exit code of the tests: 0 if all that failed have passed now."""
    if _failed("--collect-only", "-m", "not browser", is_shown=False).returncode != _NONE_COLLECTED:
        return 1
    collected = _failed("--collect-only", "-m", "browser", is_shown=False)
    names = [line for line in collected.stdout.splitlines() if "::" in line]
    if not 0 < len(names) <= _MOST:
        return 1
    print("\nOnce more, alone:", *names, sep="\n  ", flush=True)
    code = _failed("-m", "browser", is_shown=True).returncode
    if code == 0:
        print("\nFailed beside others and passed alone:", *names, sep="\n  ")
    return code


def _failed(*options: str, is_shown: bool) -> subprocess.CompletedProcess[str]:
    """Runs pytest on what failed last."""
    command = [sys.executable, "-m", "pytest", "-q", "--last-failed", "--last-failed-no-failures=none", *options]
    return subprocess.run(command, check=False, capture_output=not is_shown, text=True)


if __name__ == "__main__":
    sys.exit(main())
