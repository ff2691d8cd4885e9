"""Texts that name nothing are known for what they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.standards.text import (
    GENERIC_CONTROLS,
    GENERIC_IMAGES,
    GENERIC_LINKS,
    GENERIC_TITLES,
    is_code,
    is_file_name,
    is_meaningful,
    is_placeholder,
    plain,
)


def test_every_phrase_is_written_as_texts_are_compared() -> None:
    phrases = GENERIC_LINKS | GENERIC_IMAGES | GENERIC_CONTROLS | GENERIC_TITLES
    assert [phrase for phrase in phrases if plain(phrase) != phrase] == []


@pytest.mark.parametrize(
    "text", ["Our team in Berlin", "Facebook", "Download", "5 stars", "iPhone 15", "Read more about rates"]
)
def test_a_text_that_says_which_one_is_a_name(text: str) -> None:
    assert is_meaningful(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "»",
        "...",
        "Click here",
        "Read More »",
        "Lire la suite…",
        "więcej",
        "Image",
        "icon",
        "button",
        "Image 2",
        "IMG_1234.jpg",
        "DSC 0042",
        "hero-banner_v2.png",
        "/a/b.svg",
        "https://example.com/",
        "#top",
        "12345",
        "deadbeef01",
        "{{ title }}",
        "%PRODUCT_NAME%",
        "Lorem ipsum dolor",
        "undefined",
        "shutterstock_120034",
    ],
)
def test_a_text_that_could_be_any_is_none(text: str) -> None:
    assert not is_meaningful(text)


@pytest.mark.parametrize(
    "text", ["photo.jpeg", "my picture.png", "img/team.webp?v=2", "IMG 0001", "Screenshot 2026-01-02 at 10.11"]
)
def test_names_of_files_are_known(text: str) -> None:
    assert is_file_name(text)


@pytest.mark.parametrize("text", ["Node.js", "St. Mary", "Team of 2026", "image of a cat", "photo by Ann"])
def test_words_with_dots_and_numbers_are_not_names_of_files(text: str) -> None:
    assert not is_file_name(text)


@pytest.mark.parametrize("text", ["Facebook", "COVID19", "cafe", "A4"])
def test_words_are_not_codes(text: str) -> None:
    assert not is_code(text)


@given(st.text())
def test_a_meaningful_text_has_a_letter(text: str) -> None:
    assert not is_meaningful(text) or any(character.isalpha() for character in plain(text))


@pytest.mark.parametrize(
    ("text", "is_latin_of_nobody"),
    [
        ("Lorem ipsum dolor sit amet, consectetur adipiscing elit.", True),
        ("Vestibulum tincidunt est vitae ultrices accumsan.", True),
        ("El precio total incluye el hotel y el vuelo a Quito.", False),
        ("Gallia est omnis divisa in partes tres", False),
        ("Lorem Ipsum has been the industry's standard dummy text ever since the 1500s", False),
        ("", False),
    ],
)
def test_latin_that_fills_pages_is_told_from_languages(text: str, is_latin_of_nobody: bool) -> None:
    assert is_placeholder(text) is is_latin_of_nobody
