"""By which of its texts the language of a page is told."""

import pytest

from curbcut.html import parse
from curbcut.naming import is_certainly_not
from curbcut.naming.language import sample_of


def test_latin_that_fills_a_page_says_nothing_of_its_language() -> None:
    page = b"<h1>Our team</h1><p>Lorem ipsum dolor sit amet, consectetur.</p><p>We have baked bread since 1950.</p>"

    document = parse(page)

    assert document is not None
    assert sample_of(document) == "Our team We have baked bread since 1950."


def test_names_of_files_and_addresses_are_in_no_language() -> None:
    page = b"<h1>Our team</h1><ul><li>fire-alarm.jpg</li><li>https://example.com/a/b</li><li>We bake bread.</li></ul>"

    document = parse(page)

    assert document is not None
    assert sample_of(document) == "Our team We bake bread."


def test_elements_of_a_page_s_own_hold_its_words_too() -> None:
    page = b"<x-app><x-title>Rooms</x-title><x-card><x-note>Climb a mountain.</x-note></x-card></x-app>"

    document = parse(page)

    assert document is not None
    assert sample_of(document) == "Climb a mountain. Rooms"


ARABIC = "يرجى التحقق من مستنداتنا منذ يوم مبيعات بناها المطورون ستجد الوثائق الكاملة تكوين الثروة لعبة حديثة " * 2
JAPANESE = "当院の診療時間は午前九時から午後六時までです。ご予約はお電話またはホームページから承ります。" * 4
ENGLISH = "See our dashboard options. Choose between two different kinds. You can change the kind on desktops. "


@pytest.mark.parametrize(
    ("declared", "text", "is_wrong"),
    [
        ("ar", ARABIC, False),
        ("ar", ARABIC + ENGLISH, False),
        ("ar", ENGLISH * 3, True),
        ("en", ARABIC, True),
        ("en", JAPANESE, True),
        ("en", JAPANESE + "iPhone Android Windows", True),
        ("ja", JAPANESE, False),
    ],
)
def test_a_page_in_two_scripts_is_not_wrong_about_itself_if_a_good_part_is_in_its_own(
    declared: str, text: str, *, is_wrong: bool
) -> None:
    assert is_certainly_not(declared, text) is is_wrong


@pytest.mark.parametrize("before", [0, 30, 1_000, 30_000])
def test_words_of_the_language_are_found_wherever_they_stand_in_a_text(before: int) -> None:
    lines = (
        "Il prezzo che si paga per una casa non è quello del mercato, ma con gli anni della crisi sono scesi anche. "
    )
    mixed = lines * (before // len(lines) + 1) + "And this is what the people of the town have said about it."

    assert is_certainly_not("en", lines * 2)
    assert not is_certainly_not("en", mixed)
