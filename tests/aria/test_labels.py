"""Labels and the controls they are for."""

from curbcut.aria import is_labelable, labelled_control_of, labels_of
from tests.aria.pages import element, page

MARKUP = """
<label id=a for=one>A</label><label id=b for=one>B</label><input id=one>
<label id=c>C <b>x</b> <select id=two></select><input id=three></label>
<label id=d for=nowhere>D <input id=four></label>
<label id=e for=five>E</label><input id=five type=hidden>
<label id=f for=six>F</label><p id=six>x</p>
<label id=g for=one>G <input id=seven></label>
"""


def test_a_control_has_the_labels_that_name_it_in_document_order() -> None:
    document = page(MARKUP)
    found = {each.get("id"): [label.get("id") for label in labels_of(each)] for each in document.all("input", "select")}
    assert found == {
        "one": ["a", "b", "g"],
        "two": ["c"],
        "three": [],
        "four": [],
        "five": [],
        "seven": [],
    }


def test_a_label_is_for_one_control_or_none() -> None:
    document = page(MARKUP)
    controls = {label.get("id"): labelled_control_of(label) for label in document.all("label")}
    assert {key: control.get("id") if control else None for key, control in controls.items()} == {
        "a": "one",
        "b": "one",
        "c": "two",
        "d": None,
        "e": None,
        "f": None,
        "g": "one",
    }


def test_form_controls_and_custom_elements_can_be_labelled() -> None:
    yes = ["<input id=it>", "<button id=it></button>", "<output id=it></output>", "<x-field id=it></x-field>"]
    no = ["<input type=hidden id=it>", "<fieldset id=it></fieldset>", "<p id=it></p>", "<a href=x id=it>x</a>"]
    assert [is_labelable(element(markup)) for markup in yes + no] == [True] * 4 + [False] * 4
