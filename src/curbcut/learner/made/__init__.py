"""What scripts make of pages: looked at when all else is answered, and named by the rules for what pages send."""

from curbcut.learner.made.answers import keep_names

__all__ = ["keep_names"]
