"""What may become a name: texts, file names, addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.naming.words import (
    LONGEST_NAME,
    cleaned,
    is_one_of_many,
    logo_name,
    parts_of_file_name,
    shortened,
    words_of_file_name,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (" Close \n the menu ", "Close the menu"),
        ("Opening\xa0times", "Opening times"),
        ("\ue8b6", ""),
        ("Search \ue8b6", "Search"),
        ("\u202egnihtyna\u202c", "gnihtyna"),
        ("×", ""),
        ("…", ""),
        ("2026", "2026"),
        ("Поиск", "Поиск"),
        ("word " * 60, ""),
        ("", ""),
        (None, ""),
    ],
)
def test_a_name_is_text_that_can_be_spoken(text: str | None, name: str) -> None:
    assert cleaned(text) == name


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/a/moon-speech.mp3", "moon speech"),
        ("/about-us/our_team.html?x=1#top", "our team"),
        ("TheOldBridge.jpg", "The Old Bridge"),
        ("caf%C3%A9-menu.pdf", "café menu"),
        ("hero-1200x800@2x.png", "hero"),
        ("annual-report-2026", "annual report"),
        ("/contact/", "contact"),
        ("IMG_2041.jpg", ""),
        ("Screen-shot-2012-01-29-at-16.51.01.png", ""),
        ("screenshot-of-the-map.png", "screenshot of the map"),
        ("9f86d081884c7d65.png", ""),
        ("xkcdqwrt.png", ""),
        ("p.html", ""),
        ("page.php?id=3", "page"),
        ("/_next/image?url=%2Fteam%2Ftwo-cats.jpg&w=640&q=75", "two cats"),
        ("/thumb.php?w=90&src=images/two-cats.png", "two cats"),
        ("/", ""),
        ("", ""),
        ("a-b-c-d-e-f-g-h-i-j-k-l-m-n.html", ""),
    ],
)
def test_a_file_is_called_by_its_words_or_not_at_all(address: str, words: str) -> None:
    assert words_of_file_name(address) == words


def test_a_word_and_a_number_are_one_file_of_many() -> None:
    assert is_one_of_many("/shop/cart-2.jpg")
    assert not is_one_of_many("/shop/cart.jpg")
    assert not is_one_of_many("/shop/golden-gate-2.jpg")


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/img/w3c-logo.png", "w3c logo"),
        ("acme_logo_white@2x.svg", "acme logo"),
        ("CNNMoney-logo.png", "CNNMoney logo"),
        ("logo-willow-street.svg", "willow street logo"),
        ("cnn-logo.png", "cnn logo"),
        ("logo.png", ""),
        ("site-logo-dark.png", ""),
        ("right-rail-sign-up-logo_2X.png", ""),
        ("client-logo-3.png", ""),
        ("partner-logo-9f86d081884c.png", ""),
        ("logos/acme.png", ""),
        ("logography.png", ""),
        ("logo-weiss.webp", ""),
        ("logo_blanc.png", ""),
        ("logo-acme-blanco.svg", "acme logo"),
        ("logo_petit.gif", ""),
        ("{{ site.data.acme.logo }}", ""),
        ("%7B%7Bacme-logo%7D%7D.png", ""),
        ("<?php echo $acme_logo; ?>", ""),
        ("${acme}/logo.png", ""),
    ],
)
def test_a_logo_is_named_for_its_owner(address: str, name: str) -> None:
    assert logo_name(address) == name


def test_a_long_text_is_cut_at_a_word() -> None:
    assert shortened("The bridge reopens, after all", 20) == "The bridge reopens…"
    assert shortened("Short", 20) == "Short"


@given(st.text())
def test_a_name_is_never_long_and_cleaning_it_again_changes_nothing(text: str) -> None:
    name = cleaned(text)

    assert len(name) <= LONGEST_NAME
    assert cleaned(name) == name


@given(st.text())
def test_any_address_has_parts_without_spaces(address: str) -> None:
    assert all(part and " " not in part for part in parts_of_file_name(address))
    words_of_file_name(address)
    logo_name(address)
