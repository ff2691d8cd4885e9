"""Runs the judges: `python evals/run.py --help`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from evals.command import main

if __name__ == "__main__":
    sys.exit(main())
