"""After a pass: pages as they became are looked at beside those that came, and what made one worse is withdrawn."""

from curbcut.learner.verify.withdrawing import Withdrawal, verified

__all__ = ["Withdrawal", "verified"]
