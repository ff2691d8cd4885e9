"""What a learner writes down about forms is read as it was written, or not at all."""

import pytest

from curbcut.standards.error_places import ErrorPlace, error_places_in

IN = ErrorPlace("form.join", "words", "span.msg", "in", "span.msg")
MARK = ErrorPlace("form#pay", "mark")


def test_places_are_read_as_they_were_written() -> None:
    assert error_places_in(f"{IN.line}\n{MARK.line}") == (IN, MARK)


@pytest.mark.parametrize(
    "line",
    [
        "form.join",
        "[]",
        '{"form": "form.join"}',
        '{"form": "form.join", "says": "words"}',
        '{"form": "form.join", "says": "all"}',
        '{"form": "form:has(a)", "says": "mark"}',
        '{"form": "form.join", "says": "mark", "message": "p"}',
        '{"form": "form.join", "says": "words", "message": "p", "where": "around"}',
        '{"form": "form.join", "says": "words", "message": "*", "where": "in"}',
        '{"form": "form.join", "says": "words", "message": "p", "where": "in", "waiting": 1}',
        '{"form": "form.join", "says": "words", "message": "p", "where": "in", "role": "alert"}',
    ],
)
def test_an_answer_that_says_anything_else_says_nothing(line: str) -> None:
    assert error_places_in(f"{IN.line}\n{line}") == ()
