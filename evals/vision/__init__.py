"""How well pictures are read and judged, measured: `python -m evals.vision`."""
