"""The pages that a command is given: found, read, remediated, compared with the baseline, and written."""
