"""What a page answers in another shape than was asked for is told as an error of the learner, with what was asked."""

import msgspec
import pytest

from curbcut.errors import LearnerError
from curbcut.learner.sense import making_sense


def test_an_answer_of_another_shape_is_an_error_that_says_what_was_asked() -> None:
    with (
        pytest.raises(LearnerError, match=r"^What moves on https://a\.example/ makes no sense: Expected `array`"),
        making_sense("What moves on https://a.example/"),
    ):
        msgspec.convert({"a": 1}, list[int])


def test_any_other_error_stays_what_it_is() -> None:
    with pytest.raises(ZeroDivisionError), making_sense("What moves"):
        raise ZeroDivisionError
