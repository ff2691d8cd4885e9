"""
Fields get their own label or none, in whatever way a form is laid out.

The forms are made up here from pieces that people write, so that it is known which words are for which field.
"""

import re
from collections.abc import Sequence
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.aria import name_of, role_of
from curbcut.engine import remediate
from curbcut.html import Document, parse

FIELDS: Final = {
    "First name": '<input type="text" name="f1">',
    "Date of arrival": '<input type="date">',
    "Email": '<input type="email" class="form-control">',
    "Country": "<select><option>Choose</option><option>Here</option></select>",
    "Number of guests": '<input type="number" id="n"/>',
    "Your message": "<textarea></textarea>",
    "Coupon code": '<input class="input">',
}
TAGS: Final = (
    "<div>{}</div>", '<div class="label">{}</div>', "<span>{}</span>", '<span class="form-label">{}</span>',
    "<b>{}</b>", "<p>{}</p>", "<strong>{}</strong>", "<label>{}</label>", '<label class="control-label">{}</label>',
    "<h4>{}</h4>",
    '<div style="font-weight:bold">{}</div>', "<font size=2>{}</font>", "<p><strong>{}</strong></p>",
)  # fmt: skip
EXPLAINED: Final = (
    "<p>{}</p>", '<div class="description">{}</div>', "<br><small>{}</small><br>", '<p class="help-block">{}</p>',
    "<br>{}<br>", '<div class="sub">({})</div>', "<p><em>{}</em></p>",
)  # fmt: skip
EXPLANATIONS: Final = ("As in your passport", "Eight characters or more", "We will use it to write to you")
BEFORE: Final[Sequence[str]] = (
    "{label}{field}",
    '<div class="row">{label} {field}</div>',
    '<div class="row"><div class="col-3">{label}</div><div class="col-9">{field}</div></div>',
    '<div class="field"><div class="head">{label}</div><div class="box"><div class="in">{field}</div></div></div>',
    '<div class="c">{label}</div><div class="c">{field}</div>',
    "<table><tr><td>{label}</td><td>{field}</td></tr></table>",
    "<ul><li>{label}{field}</li></ul>",
    "<p>{words}<br>{field}</p>",
    "{words}: {field}<br>",
    '<div class="row">{label}{field}<div class="error">This field is required</div></div>',
    '<div class="row">{label}<div class="input-group"><span class="input-group-addon">$</span>{field}</div></div>',
)
BEHIND: Final[Sequence[str]] = (
    "{field}{label}",
    "{field} {words}<br>",
    '<div class="row">{field}{label}</div>',
    '<div class="c">{field}</div><div class="c">{label}</div>',
    '<div class="row"><div class="col-9">{field}</div><div class="col-3">{label}</div></div>',
)
INTRODUCTIONS: Final = ("", "<h2>Your details</h2>", "<h3>Contact us</h3><p>Please fill in the form.</p>")
ENDS: Final = (
    "<button>Send</button>",
    '<p><input type="checkbox" name="t"> <span>I agree to the terms</span></p><input type="submit" value="Send">',
    "<p>We keep what you write for a year.</p><button>Send</button>",
)


def repaired(form: str) -> Document:
    page = f'<!doctype html><html lang="en"><title>Shop</title><main><h1>Shop</h1><form>{form}</form></main></html>'
    document = parse(remediate(page.encode(), url="https://example.com/", strict=True).body)
    assert document is not None
    return document


def names_in(form: str) -> list[str]:
    """The names of a form's fields but for those to tick, once it is repaired, as letters and spaces."""
    document = repaired(form)
    fields = sorted(document.all("input", "select", "textarea"), key=document.index_of)
    filled_in = (field for field in fields if field.get("type") not in {"submit", "checkbox"})
    return [re.sub(r"[^a-z ]", "", name_of(field).lower()).strip() for field in filled_in]


def form_of(rows: Sequence[str], introduction: str, end: str) -> str:
    return introduction + "\n".join(rows) + end


labels = st.lists(st.sampled_from(sorted(FIELDS)), min_size=2, max_size=5, unique=True)


@given(
    labels,
    st.sampled_from([*BEFORE, *BEHIND]),
    st.sampled_from(TAGS),
    st.sampled_from(["", " *", ":"]),
    st.sampled_from(INTRODUCTIONS),
    st.sampled_from(ENDS),
)
def test_no_field_is_called_by_the_label_of_another(
    asked: list[str], layout: str, tag: str, mark: str, introduction: str, end: str
) -> None:
    rows = [layout.format(label=tag.format(each + mark), words=each + mark, field=FIELDS[each]) for each in asked]

    names = names_in(form_of(rows, introduction, end))

    assert all(name in {each.lower(), ""} for name, each in zip(names, asked, strict=True)), names


@given(labels, st.sampled_from(TAGS), st.sampled_from(EXPLAINED), st.sampled_from(EXPLANATIONS), st.sampled_from(ENDS))
def test_what_explains_a_field_is_not_its_name(asked: list[str], tag: str, explained: str, said: str, end: str) -> None:
    rows = [f'<div class="q">{tag.format(each)}{explained.format(said)}{FIELDS[each]}</div>' for each in asked]

    assert names_in(form_of(rows, "", end)) == [each.lower() for each in asked]


GROUP_ROLES: Final = frozenset({"group", "radiogroup"})
GROUPS: Final = (
    "<p>{question}<br>{choices}</p>",
    '<div class="question"><div class="title">{question}</div>{choices}</div>',
    "<div><p>{question}</p><ul><li>{choices}</li></ul></div>",
    "<table><tr><td>{question}</td><td>{choices}</td></tr></table>",
    '<div class="row"><label class="col-2">{question}</label><div class="col-10">{choices}</div></div>',
    "<h3>{question}</h3><div>{choices}</div>",
    "<div><label>{question}</label>{choices}</div>",
    "<fieldset><p>{question}</p>{choices}</fieldset>",
    "<b>{question}</b> {choices}<br>",
)
CHOICES: Final = (
    '<input type="radio" name="{name}" id="{name}-{choice}"><label for="{name}-{choice}">{choice}</label>',
    '<label><input type="radio" name="{name}"> {choice}</label>',
    '<span><input type="radio" name="{name}"> {choice}</span>',
    '<input type="radio" name="{name}"> {choice}',
)
QUESTIONS: Final = {
    "Do you smoke?": ("Yes", "No"),
    "Size": ("Small", "Medium", "Large"),
    "Payment method": ("Card", "Invoice"),
    "Preferred day:": ("Monday", "Tuesday", "Friday"),
}


@given(
    st.lists(st.tuples(st.sampled_from(sorted(QUESTIONS)), st.sampled_from(GROUPS)), min_size=1, max_size=3),
    st.sampled_from(CHOICES),
)
def test_choices_belong_to_their_question(asked: list[tuple[str, str]], choice: str) -> None:
    form = ""
    for number, (question, layout) in enumerate(asked):
        choices = " ".join(choice.format(name=f"q{number}", choice=each) for each in QUESTIONS[question])
        form += layout.format(question=question, choices=choices)

    document = repaired(f"<h2>Survey</h2>{form}<button>Send</button>")

    for number, (question, _) in enumerate(asked):
        fields = [field for field in document.all("input") if field.get("name") == f"q{number}"]
        (group,) = {next(each for each in field.ancestors() if role_of(each) in GROUP_ROLES) for field in fields}
        assert name_of(group) == question.rstrip(":")
        assert group.descendants("input") == fields


@pytest.mark.parametrize("layout", BEFORE)
@pytest.mark.parametrize("tag", ["<div>{}</div>", '<span class="form-label">{}</span>', "<b>{}</b>"])
def test_fields_are_called_by_what_stands_before_them(layout: str, tag: str) -> None:
    rows = [layout.format(label=tag.format(each), words=each, field=field) for each, field in FIELDS.items()]

    assert names_in(form_of(rows, "<h2>Your details</h2>", ENDS[0])) == [each.lower() for each in FIELDS]
