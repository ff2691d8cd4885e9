"""What a machine said is not put before people as it came."""

import pytest

from curbcut.knowledge.answers import PERSON, Answer, trusted


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("A tabby asleep", "A tabby asleep"),
        ("  two\n lines ", "two lines"),
        ("\u202egnirts\u202c \u200bhidden", "gnirts hidden"),
        ("Visit https://evil.example now", None),
        ("javascript:alert(1)", None),
        ("word " * 100, "word " * 59 + "word…"),
        ("", ""),
    ],
)
def test_a_machines_words_are_tidied_and_cut_and_lead_nowhere(said: str, told: str | None) -> None:
    assert trusted(Answer(said, "model", 0.9)) == told


def test_a_persons_words_stay_as_they_are() -> None:
    assert trusted(Answer("See https://example.com/\u200e", PERSON, 0.1)) == "See https://example.com/\u200e"
