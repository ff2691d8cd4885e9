"""The job that hears NVDA, as far as it can be looked at where there is no Windows."""

from tests.screen_reader.nvda_readings import FILE, as_json
from tests.screen_reader.transcripts import ACCEPTS


def test_nvda_is_given_the_readings_that_orca_reads() -> None:
    if ACCEPTS:
        FILE.write_text(as_json(), "utf-8")
    assert FILE.read_text("utf-8") == as_json(), "run `make listen`"
