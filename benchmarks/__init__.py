"""
How fast, and how much memory: `make bench`.

Everything is a ratio measured within one run: times are processor time of this thread, the least of several rounds in
which the calls take turns, so that another machine, or a busy one, changes both sides alike.
"""
