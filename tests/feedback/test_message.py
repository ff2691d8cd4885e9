"""What a visitor sent, read."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.feedback import MOST_LETTERS, Message, NotAMessage, message_in
from curbcut.feedback.message import FORM, JSON


def as_json(**fields: object) -> bytes:
    return json.dumps(fields).encode()


@pytest.mark.parametrize(
    ("body", "media_type", "message"),
    [
        (b"message=Hello%2C+you&email=a%40example.com", FORM, Message("Hello, you", "a@example.com")),
        ("message=Gr%C3%BC%C3%9Fe 你".encode(), FORM, Message("Grüße 你")),
        (b"message=one&message=two&other=3", FORM, Message("one")),
        (b"message=a%0D%0Ab%0Dc%00%1B%5B2J", FORM, Message("a\nb\nc[2J")),
        (b"message=a&website=https://spam.example", FORM, Message("a", is_from_a_machine=True)),
        (
            as_json(message=" Hi ", email="", page="https://example.com/a?b"),
            JSON,
            Message("Hi", "", "https://example.com/a?b"),
        ),
        (as_json(message="Hi", page="javascript:alert(1)"), JSON, Message("Hi")),
        (as_json(message="Hi", page="https://example.com/\nBcc: x"), JSON, Message("Hi")),
        (as_json(message="Hi", page="https://[half"), JSON, Message("Hi")),
        (as_json(message="Hi \u202eolleh\ud800", email=None, page=3), JSON, Message("Hi olleh")),
        (as_json(message="x" * MOST_LETTERS), JSON, Message("x" * MOST_LETTERS)),
    ],
)
def test_a_message_is_text_and_nothing_more(body: bytes, media_type: str, message: Message) -> None:
    assert message_in(body, media_type) == message


@pytest.mark.parametrize(
    ("body", "media_type", "field"),
    [
        (b"", FORM, "message"),
        (b"message=+%0A", FORM, "message"),
        (b"email=a%40example.com", FORM, "message"),
        (b"&".join([b"a=b"] * 30), FORM, "message"),
        (b"message=\xff", FORM, "message"),
        (b"message=x&email=a", FORM, "email"),
        (b"message=x&email=a%40b%0ABcc%3A+c%40d", FORM, "email"),
        (b"message=x&email=a%40b%2Cc%40d", FORM, "email"),
        (b"message=x&email=" + b"a" * 250 + b"@example.com", FORM, "email"),
        (b"[]", JSON, "message"),
        (b"{", JSON, "message"),
        (b"[" * 9_000, JSON, "message"),
        (as_json(message={"a": 1}), JSON, "message"),
        (as_json(message="x" * (MOST_LETTERS + 1)), JSON, "message"),
    ],
)
def test_what_is_no_message_names_the_field_at_fault(body: bytes, media_type: str, field: str) -> None:
    with pytest.raises(NotAMessage) as refused:
        message_in(body, media_type)
    assert refused.value.field == field


def test_what_was_entered_comes_back_with_the_fault() -> None:
    with pytest.raises(NotAMessage) as refused:
        message_in(b"message=Help&email=me&page=https://example.com/", FORM)
    assert refused.value.given == Message("Help", "me", "https://example.com/")


@given(st.binary(max_size=300), st.sampled_from([FORM, JSON]))
def test_any_bytes_are_a_message_or_none(body: bytes, media_type: str) -> None:
    with suppress(NotAMessage):
        assert message_in(body, media_type).text
