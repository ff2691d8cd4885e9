"""By what the client finds again what scripts have made."""

import pytest

from curbcut.learner.made.selecting import by_identity
from tests.naming.pages import it


@pytest.mark.parametrize(
    ("markup", "selectors"),
    [
        ("<input id=it name=town>", ["input#it", 'input[name="town"]']),
        ("<div id=it><input id=ion-input-2 placeholder=Town></div>", ['input[placeholder="Town"]']),
        ("<div id=it><input id=ember1234 name=q></div>", ['input[name="q"]']),
    ],
)
def test_ids_that_scripts_count_up_are_not_gone_by(markup: str, selectors: list[str]) -> None:
    element = it(markup)
    field = element if element.tag == "input" else element.children[0]

    assert list(by_identity(field)) == selectors
