"""Who does what of a pass, and when: on one machine or on many, through crashes and restarts."""

from curbcut.learner.jobs.port import Jobs, Work

__all__ = ["Jobs", "Work"]
