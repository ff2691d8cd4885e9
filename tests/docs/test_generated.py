"""The generated pages of the manual say what the program says."""

from tools.docs import generated, stale


def test_no_generated_page_is_stale() -> None:
    assert stale(generated()) == [], "run `make docs`"
