"""What drawings are called when the network learns: modifiers are things of their own."""

from pathlib import Path

import pytest

from curbcut.standards.icon_table import BRANDS, NAMES_OF_PURPOSE
from curbcut.vision import icons
from tools.icons.labels import PURPOSES, SAME_DRAWING, meaning_of, purpose_of_class


@pytest.mark.parametrize(
    ("name", "drawing", "purpose"),
    [
        ("search-24-filled", "search", "search"),
        ("home_2", "home", "home"),
        ("x-circle", "close", "close"),
        ("shopping-cart", "cart", "cart"),
        ("shopping-cart-plus", "cart+plus", "add-to-cart"),
        ("cart-dash", "cart+minus", ""),
        ("bell-slash", "notification+off", ""),
        ("notifications_off", "notification+off", ""),
        ("add-user", "user+plus", ""),
        ("heart-plus", "favorite+plus", "wishlist"),
        ("eye-off", "hide", "hide"),
        ("rocket-line", "~rocket", ""),
    ],
)
def test_a_name_tells_what_is_drawn(name: str, drawing: str, purpose: str) -> None:
    assert meaning_of(name) == (drawing, purpose)


def test_a_brand_is_one_only_where_its_set_says_so() -> None:
    assert meaning_of("apple", is_brand=False).name == "~apple"
    assert meaning_of("apple", is_brand=True) == ("apple", "apple")
    assert meaning_of("search", is_brand=True).name == "~search"


def test_every_purpose_is_one_that_pages_can_be_given() -> None:
    purposes = {purpose_of_class(name) for name in (*PURPOSES, *SAME_DRAWING)} - {""}
    assert purposes <= {*NAMES_OF_PURPOSE, *BRANDS}


def test_the_network_that_is_shipped_means_what_its_drawings_are_called() -> None:
    lines = Path(icons.__file__).with_name("classes.txt").read_text(encoding="utf-8").splitlines()
    assert lines == [
        f"{name} {purpose_of_class(name)}".strip() for name, _, _ in (each.partition(" ") for each in lines)
    ]
