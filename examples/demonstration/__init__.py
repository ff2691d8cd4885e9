"""The parts of `examples/demo.py`: the site repaired, two servers, a table, pictures."""
