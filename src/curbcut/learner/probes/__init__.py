"""How a learner answers: one file for each kind of question."""
