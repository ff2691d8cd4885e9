"""How many pages a minute the learner and pa11y-ci get through: the same pages, the same machine, the same browser."""
