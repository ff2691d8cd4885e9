"""Language tags: those of the ACT rules bf051a and de46e4, and what authors write instead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.standards.language import (
    canonical_language,
    is_language,
    is_valid_language_tag,
    is_well_formed,
    primary_language,
)
from curbcut.standards.language_names import LANGUAGE_OF_NAME


@pytest.mark.parametrize(
    "tag", ["en", "EN", "es", "fr-CH", "en-US-GB", "qaa", "gsw", "zh-Hant-TW", "yue", "nb", "sr-Latn"]
)
def test_tags_with_a_registered_language_are_valid(tag: str) -> None:
    assert is_valid_language_tag(tag)


@pytest.mark.parametrize(
    "tag",
    ["", " ", "  ", " en", "#!", "#1", "dutch", "english", "English", "eng", "em-US", "i-lux", "x-mine", "en_US", "jp"],
)
def test_tags_without_one_are_not(tag: str) -> None:
    assert not is_valid_language_tag(tag)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("en_US", "en-US"),
        ("de_AT.UTF-8", "de-AT"),
        ("de_DE@euro", "de-DE"),
        ("ENGLISH", "en"),
        ("Deutsch", "de"),
        ("español", "es"),
        ("日本語", "ja"),
        (" fr ", "fr"),
        ('"nl"', "nl"),
        ("eng", "en"),
        ("ger", "de"),
        ("deu-at", "de-AT"),
        ("fre-CA", "fr-CA"),
        ("iw-il", "he-IL"),
        ("i-klingon", "tlh"),
        ("zh-min-nan", "nan"),
        ("jp", "ja"),
        ("jp-JP", "ja-JP"),
        ("gr", "el"),
        ("gb", "en-GB"),
        ("en-UK", "en-GB"),
        ("zh_hant_tw", "zh-Hant-TW"),
        ("de-utf8", "de"),
        ("sl-rozaj", "sl-rozaj"),
        ("de-u-co-phonebk", "de-u-co-phonebk"),
        ("en-US, fr", "en-US"),
    ],
)
def test_a_tag_is_corrected_where_there_is_no_doubt(written: str, meant: str) -> None:
    assert canonical_language(written) == meant


@pytest.mark.parametrize(
    "written", ["", " ", "#1", "em-US", "invalid", "hidden", "klingonese", "x-klingon", "${lang}", "null"]
)
def test_a_tag_is_left_alone_where_there_is_doubt(written: str) -> None:
    assert canonical_language(written) is None


@given(st.one_of(st.text(), st.from_regex(r"[a-zA-Z]{1,4}([-_][a-zA-Z0-9]{1,5}){0,4}", fullmatch=True)))
def test_a_corrected_tag_is_valid_and_stays_as_it_is(text: str) -> None:
    corrected = canonical_language(text)
    if corrected is not None:
        assert is_valid_language_tag(corrected)
        assert canonical_language(corrected) == corrected


@given(st.text())
def test_any_text_is_judged_well_formed_or_not(text: str) -> None:
    assert not is_well_formed(text) or (text.isascii() and bool(primary_language(text)))


@pytest.mark.parametrize(
    ("tag", "well_formed"),
    [
        ("en", True),
        ("de-1996", True),
        ("x-mine", True),
        ("en-US-GB", False),
        ("en_US", False),
        ("a-b", False),
        ("", False),
    ],
)
def test_the_grammar_of_bcp_47_is_followed(tag: str, well_formed: bool) -> None:
    assert is_well_formed(tag) is well_formed


def test_every_name_stands_for_a_registered_language() -> None:
    assert [name for name, tag in LANGUAGE_OF_NAME.items() if not is_valid_language_tag(tag)] == []


def test_no_name_is_itself_a_language() -> None:
    assert [name for name in LANGUAGE_OF_NAME if is_language(name)] == []
