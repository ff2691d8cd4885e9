"""What one agrees to by ticking a box."""

import pytest

from curbcut.naming import text_beside
from tests.naming.pages import it

LONG = " I agree to all of it, and more." * 3
TERMS = "<a href=/terms>terms</a>"


@pytest.mark.parametrize(
    ("markup", "label"),
    [
        (f"<p><input id=it type=checkbox> I agree to the {TERMS} and pay.</p>", "I agree to the terms and pay."),
        (f"<p><span><input id=it type=checkbox></span> I agree to the {TERMS}</p>", "I agree to the terms"),
        ("<p><input id=it type=checkbox> Remember me <a href=/reset>Forgotten</a></p>", "Remember me"),
        ("<p><input id=it type=checkbox> Remember me <a href=/x>Forgotten?</a></p>", "Remember me"),
        ("<p><input id=it type=checkbox> Remember me | <a href=/x>Join</a></p>", "Remember me"),
        ("<p><input id=it type=checkbox> Red <input type=checkbox> Blue</p>", "Red"),
        ("<p><input id=it type=checkbox> Red<br>Blue <a href=/b>sea</a></p>", "Red"),
        (f"<form><p><input id=it type=checkbox>{LONG}</p></form>", LONG.strip()),
    ],
)
def test_a_link_in_the_sentence_is_a_part_of_it(markup: str, label: str) -> None:
    evidence = text_beside(it(markup))

    assert evidence is not None
    assert evidence.name == label


def test_a_long_text_outside_of_a_form_is_agreed_to_by_nobody() -> None:
    assert text_beside(it(f"<p><input id=it type=checkbox>{LONG}</p>")) is None
