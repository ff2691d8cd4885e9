"""Text beside a widget that a sighted person takes for its label."""

import pytest

from curbcut.naming import label_after, label_around, label_before, label_with_colon
from tests.naming.pages import it


@pytest.mark.parametrize(
    ("markup", "label"),
    [
        ("<p>Volume: <b id=it></b></p>", "Volume"),
        ("<div><span>Volume *</span><b id=it></b></div>", "Volume"),
        ("<div><p>Volume</p><div><b id=it></b></div></div>", "Volume"),
        ("<p>Volume <button>Mute</button> <b id=it></b></p>", ""),
        ("<p>Volume <i role=switch></i> <b id=it></b></p>", ""),
        ("<main><h2>Settings</h2><b id=it></b></main>", ""),
        ("<div><h3>Volume</h3><b id=it></b></div>", "Volume"),
        ("<p><i hidden>Volume</i><b id=it></b></p>", ""),
        (f"<p>{'A long text. ' * 9}<b id=it></b></p>", ""),
        ("<b id=it></b>", ""),
        ("<p>Volume (<b id=it></b>)</p>", "Volume"),
        ("<p>\u7528\u6237\u540d\uff1a<b id=it></b></p>", "\u7528\u6237\u540d"),
        ("<div><p>Tea</p><p>$9</p><div><b id=it></b></div></div>", ""),
        ("<p>Volume <a href=# data-toggle=tooltip><i></i></a> <b id=it></b></p>", "Volume"),
        ("<div><p>Site</p><div><span class=input-group-text>https://</span><b id=it></b></div></div>", "Site"),
        ("<div><p>Site</p><div><span class=input-group-text>User</span><b id=it></b></div></div>", "User"),
        ("<div><p>Volume</p><p class=help-block>From 0 to 9</p><b id=it></b></div>", "Volume"),
        ("<div><p>Volume <b>?</b></p><b id=it></b></div>", "Volume"),
        ("<div><p class=col>Volume</p><div><div><b id=it></b></div><p class=form-text>Loud</p></div></div>", "Volume"),
        ("<div><div class=col>Volume</div><div><div><div><b id=it></b></div></div></div></div>", "Volume"),
        ("<div><p>Size</p><div><b role=progressbar>9%</b></div><div><b id=it></b></div></div>", ""),
        ("<div><p>× Volume</p><b id=it></b></div>", "Volume"),
        ("<ul><li>Volume</li><li><b id=it></b></li></ul>", ""),
        ("<div><p>Price</p><div><i>$</i><b id=it></b></div></div>", "Price"),
        ("<div><p>Done</p><div><div><div><b id=it></b></div></div></div></div>", "Done"),
        ("<div><p>Range</p><div><div><div><b id=it></b><input><input></div></div></div></div>", ""),
        ("<div><div>News</div><div><div><div><b id=it></b></div></div></div></div>", ""),
        ("<p><span><i class=material-icons>volume_up</i> Volume</span><b id=it></b></p>", "Volume"),
        ("<div><p>Volume</p><hr><b id=it></b></div>", ""),
    ],
)
def test_the_text_before_is_the_label_if_nothing_stands_between(markup: str, label: str) -> None:
    evidence = label_before(it(markup))

    assert (evidence.name if evidence else "") == label


def test_what_is_to_be_ticked_has_its_label_after_it() -> None:
    evidence = label_after(it("<p>First <b id=it></b> Send me news</p>"))

    assert evidence is not None
    assert evidence.name == "Send me news"


@pytest.mark.parametrize(
    "markup",
    [
        "<div><b id=drawer></b><input type=checkbox id=it><label for=drawer></label><p>Skip</p></div>",
        "<div><input type=checkbox id=it><div> <a href='#text'>Skip to content</a></div></div>",
        "<div><input type=checkbox id=it><label for=other>Send me news</label><p><i id=other></i></p></div>",
    ],
    ids=["a label of something else, and words", "a skip link", "a label of something else"],
)
def test_what_follows_for_another_thing_is_no_label_of_what_is_to_be_ticked(markup: str) -> None:
    assert label_after(it(markup)) is None


def test_a_link_in_what_is_agreed_to_is_a_part_of_the_label() -> None:
    evidence = label_after(it("<div><input type=checkbox id=it><p>I agree to the <a href='#terms'>terms</a></p></div>"))

    assert evidence is not None
    assert evidence.name == "I agree to the terms"


def test_a_label_without_words_around_a_switch_is_no_box_between_it_and_its_words() -> None:
    evidence = label_before(it("<div><div>Old mode</div><div><label><input id=it><i></i></label></div></div>"))

    assert evidence is not None
    assert evidence.name == "Old mode"


def test_the_question_that_follows_is_no_label_of_what_is_to_be_ticked() -> None:
    assert label_after(it("<div><p><b id=it></b></p><label>Hobbies:</label></div>")) is None


@pytest.mark.parametrize(
    ("markup", "label"),
    [
        ("<p>M: <b id=it></b> F: <input></p>", "M"),
        ("<p>M: <input> F: <b id=it></b></p>", "F"),
        ("<p>Size: <b id=it></b> Small</p>", ""),
        ("<p>Size: <b id=it></b><span>Small</span></p>", ""),
        ("<p>Small <b id=it></b></p>", ""),
    ],
)
def test_words_with_a_colon_belong_to_what_follows_them(markup: str, label: str) -> None:
    evidence = label_with_colon(it(markup))

    assert (evidence.name if evidence else "") == label


@pytest.mark.parametrize(
    "markup",
    [
        "<label for=it>First name:</label><b id=it></b>",
        "<label>First name <b id=it></b></label>",
    ],
)
def test_a_label_is_written_for_or_around_what_it_cannot_name(markup: str) -> None:
    evidence = label_around(it(markup))

    assert evidence is not None
    assert evidence.name == "First name"
