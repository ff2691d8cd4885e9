"""`python -m evals` is `python evals/run.py`."""

import sys

from evals.command import main

sys.exit(main())
