"""Icons tell what a control does by the names their authors gave them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.standards.icon_table import BRANDS, CLASSES_OF_CONTROL, HOSTS_OF_BRAND, NAMES_OF_BRAND, NAMES_OF_PURPOSE
from curbcut.standards.icons import (
    AMBIGUOUS,
    CONTROL_CLASSES,
    ICON_MEANINGS,
    SOCIAL_HOSTS,
    Icon,
    brand_of_host,
    icon_named,
    icon_of_address,
    icon_of_class,
    icon_of_ligature,
    purpose_name,
    purpose_names,
    purpose_of_control,
)

LANGUAGES = [
    "en",
    "de",
    "fr",
    "es",
    "it",
    "pt",
    "nl",
    "pl",
    "sv",
    "da",
    "fi",
    "no",
    "cs",
    "hu",
    "ro",
    "el",
    "tr",
    "uk",
    "he",
    "ar",
]


def test_no_name_means_two_things() -> None:
    names = [name for text in (*NAMES_OF_PURPOSE.values(), *NAMES_OF_BRAND.values()) for name in text.split()]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_every_brand_that_is_spoken_of_has_a_name() -> None:
    assert (set(NAMES_OF_BRAND) | set(HOSTS_OF_BRAND)) - set(BRANDS) == set()


def test_every_purpose_is_ambiguous_or_has_a_name_in_english() -> None:
    assert {purpose for purpose in NAMES_OF_PURPOSE if purpose not in AMBIGUOUS} - set(purpose_names("en")) == set()


def test_every_class_of_a_control_has_a_purpose_with_a_name() -> None:
    assert set(CLASSES_OF_CONTROL) - set(purpose_names("en")) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_known_in_many_languages(language: str) -> None:
    names = purpose_names(language)
    assert set(names) <= set(NAMES_OF_PURPOSE)
    assert len(names) >= 88
    assert [name for name in names.values() if name != name.strip() or not name] == []


def test_every_name_of_the_table_is_found_again() -> None:
    found = {name: icon.purpose for name in ICON_MEANINGS if (icon := icon_named(name)) is not None}
    assert found == dict(ICON_MEANINGS)


@pytest.mark.parametrize(
    ("classes", "purpose"),
    [
        ("fa fa-search", "search"),
        ("fas fa-magnifying-glass fa-lg", "search"),
        ("fa fa-envelope-o", "mail"),
        ("fa fa-remove", "close"),
        ("svg-inline--fa fa-bars fa-w-14", "menu"),
        ("fab fa-facebook-f", "facebook"),
        ("fa-brands fa-square-x-twitter", "x-twitter"),
        ("fab fa-medium", "medium"),
        ("bi bi-cart3", "cart"),
        ("glyphicon glyphicon-remove", "close"),
        ("ri-shopping-cart-2-line", "cart"),
        ("ion-ios-search-outline", "search"),
        ("ion-logo-youtube", "youtube"),
        ("bx bxl-instagram", "instagram"),
        ("mdi mdi-magnify", "search"),
        ("dashicons dashicons-facebook-alt", "facebook"),
        ("fi-magnifying-glass", "search"),
        ("fi fi-rr-search", "search"),
        ("ti-search", "search"),
        ("ti ti-brand-whatsapp", "whatsapp"),
        ("lnr lnr-cart", "cart"),
        ("icon_close", "close"),
        ("_icon-telegram", "telegram"),
        ("social_linkedin", "linkedin"),
        ("icon-facebook2", "facebook"),
        ("btn__icon btn__icon--close", "close"),
        ("search-icon", "search"),
        ("iconSearch", "search"),
        ("lucide lucide-x", "close"),
        ("el-icon-delete", "delete"),
        ("pe-7s-mail", "mail"),
    ],
)
def test_a_class_of_an_icon_font_tells_the_purpose(classes: str, purpose: str) -> None:
    assert icon_of_class(classes) == Icon(purpose, False, purpose in BRANDS)


@pytest.mark.parametrize(
    "classes",
    [
        "",
        "icon",
        "icon-medium",
        "icon-small",
        "icon-white",
        "icon-line",
        "icon-dark",
        "icon-box",
        "fa fa-circle fa-stack-2x",
        "fa fa-spinner fa-spin",
        "btn btn-warning",
        "btn-info",
        "el-menu",
        "menu",
        "search",
        "img-fluid",
        "nav-link",
        "card-img-top",
        "icon-text",
        "fa fa-html5",
        "ti-apple",
        "icon-new",
        "fa fa-search fa-phone",
    ],
)
def test_other_classes_tell_nothing(classes: str) -> None:
    assert icon_of_class(classes) is None


@pytest.mark.parametrize(
    "classes", ["fa fa-chevron-left", "bi bi-heart", "icon-star", "ri-arrow-right-s-line", "fa fa-plus"]
)
def test_arrows_hearts_stars_and_plusses_are_ambiguous(classes: str) -> None:
    icon = icon_of_class(classes)
    assert icon is not None
    assert icon.is_ambiguous
    assert purpose_name("left", "en") is None


@pytest.mark.parametrize(
    ("word", "purpose"), [("shopping_cart", "cart"), ("search", "search"), ("close", "close"), ("more_vert", "more")]
)
def test_a_ligature_is_the_name_of_its_icon(word: str, purpose: str) -> None:
    icon = icon_of_ligature(f" {word}\n")
    assert icon is not None
    assert icon.purpose == purpose


def test_a_text_is_no_ligature() -> None:
    assert icon_of_ligature("Search our shop") is None


@pytest.mark.parametrize(
    ("address", "purpose"),
    [
        ("/img/icon-search.svg", "search"),
        ("search.3f2a91bc.svg", "search"),
        ("sprite.svg#close", "close"),
        ("#ico-phone", "phone"),
        ("/icons/map.png", "map"),
        ("facebook.png", "facebook"),
        ("004-twitter-logo.png", "twitter"),
        ("ic_shopping_cart_black_24dp.png", None),
        ("Icon_Instagram_white@2x.png", "instagram"),
        ("camera.jpg", None),
        ("map.png", None),
        ("/a/logo.svg", None),
        ("search", None),
        ("", None),
        ("#", None),
    ],
)
def test_the_address_of_an_icon_tells_its_purpose_and_that_of_a_photograph_does_not(
    address: str, purpose: str | None
) -> None:
    icon = icon_of_address(address)
    assert (icon.purpose if icon else None) == purpose


@pytest.mark.parametrize(
    ("host", "brand"),
    [
        ("www.facebook.com", "Facebook"),
        ("de-de.facebook.com", "Facebook"),
        ("X.COM", "X"),
        ("twitter.com", "X"),
        ("youtu.be", "YouTube"),
        ("notx.com", None),
        ("facebook.com.example.org", None),
        ("com", None),
        ("", None),
    ],
)
def test_a_host_belongs_to_a_brand(host: str, brand: str | None) -> None:
    assert brand_of_host(host) == brand


def test_some_sixty_brands_are_known_by_their_hosts() -> None:
    assert len(set(SOCIAL_HOSTS.values())) >= 60


@pytest.mark.parametrize(
    ("purpose", "language", "name"),
    [
        ("search", "de-AT", "Suche"),
        ("search", "FR", "Rechercher"),
        ("cart", "nb", "Handlekurv"),
        ("facebook", "xx", "Facebook"),
        ("search", "xx", None),
        ("search", "", None),
        ("search", "../en", None),
        ("heart", "en", None),
    ],
)
def test_a_control_is_named_in_the_language_of_the_page(purpose: str, language: str, name: str | None) -> None:
    assert purpose_name(purpose, language) == name


def test_a_slider_button_is_known_by_its_class() -> None:
    asked = ["btn slick-next", "mfp-close", "close", "slick-next slick-prev", ""]
    assert [purpose_of_control(classes) for classes in asked] == ["next", "close", None, None, None]


def test_classes_of_controls_are_written_as_sites_write_them() -> None:
    assert CONTROL_CLASSES["swiper-button-next"] == "next"


@given(st.text(), st.text(alphabet="fa-bi_icon:/#.svg0Aé ", max_size=60))
def test_any_text_is_looked_at(first: str, second: str) -> None:
    for text in (first, second):
        icon = icon_named(text)
        assert icon is None or icon.purpose in ICON_MEANINGS.values()
        icon_of_class(text)
        icon_of_address(text)
        brand_of_host(text)
