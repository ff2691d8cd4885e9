"""How much Hypothesis tries, little on every change, much with `--hypothesis-profile=thorough`; and by how many."""

import os
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, settings

with suppress(ImportError):
    import numpy  # noqa: F401 - Hypothesis looks at it, and must not meet it half imported by a thread of ours

_PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

settings.register_profile("quick", _PATIENT, max_examples=100)
settings.register_profile("thorough", _PATIENT, max_examples=10_000)
settings.load_profile("quick")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Half as many again as there are processors: most of the time is spent waiting for browsers."""
    return max(2, 3 * (os.cpu_count() or 1) // 2)
