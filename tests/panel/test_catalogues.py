"""The catalogues of words: complete, and as they are read by `client/src/messages.ts`."""

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.panel.server import Site
from tests.panel.visitor import open_panel, visiting

LOCALES = Path(__file__).parents[2] / "client" / "locales"
_UNION = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv"
EUROPEAN = frozenset(_UNION.split())
OTHERS = frozenset({"ar", "he", "hi", "ja", "ko", "tr", "uk", "zh", "zh-Hant"})
FORMS = {"zero", "one", "two", "few", "many", "other"}


def words_of(tag: str) -> Mapping[str, str]:
    catalogue = json.loads((LOCALES / f"{tag}.json").read_text("utf-8"))
    return {key: text for key, text in catalogue.items() if not key.startswith("@@")}


ENGLISH = words_of("en")
TAGS = sorted(path.stem for path in LOCALES.glob("*.json"))


def placeholders(text: str) -> set[str]:
    """The names of a message's placeholders. Fails on braces without a match and on a plural without `other`."""
    names: set[str] = set()
    depth = 0
    for position, letter in enumerate(text):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        assert depth in (0, 1, 2), text
        if letter == "{" and depth == 1:
            match = re.match(r"\{\s*([a-z]\w*)\s*(\}|,\s*plural\s*,(?=.*\bother\s*\{))", text[position:])
            assert match, text
            names.add(match[1])
        elif letter == "{":
            form = re.search(r"(\w+|=\d+)\s*$", text[:position])
            assert form, text
            assert form[1] in FORMS or form[1].startswith("="), text
    assert depth == 0, text
    return names


def test_there_are_the_languages_of_the_union_and_nine_more() -> None:
    assert set(TAGS) == EUROPEAN | OTHERS


@pytest.mark.parametrize("tag", TAGS)
def test_a_catalogue_says_what_it_is(tag: str) -> None:
    catalogue = json.loads((LOCALES / f"{tag}.json").read_text("utf-8"))
    assert catalogue["@@locale"] == tag
    assert catalogue.get("@@machine", False) is (tag != "en")


@pytest.mark.parametrize("tag", TAGS)
def test_a_catalogue_has_only_known_messages_with_the_same_placeholders(tag: str) -> None:
    words = words_of(tag)
    assert set(words) - set(ENGLISH) == set()
    assert {key: placeholders(text) for key, text in words.items()} == {
        key: placeholders(ENGLISH[key]) for key in words
    }
    assert [key for key, text in words.items() if not text.strip()] == []


@pytest.mark.parametrize("tag", TAGS)
def test_everything_the_panel_says_is_translated(tag: str) -> None:
    parts = ("entry.", "panel.", "feedback.")
    assert {key for key in ENGLISH if key.startswith(parts)} - set(words_of(tag)) == set()


@pytest.mark.parametrize("tag", TAGS)
def test_no_message_claims_that_a_site_conforms(tag: str) -> None:
    claims = re.compile(r"\b(wcag|ada|conform\w*|compl(y|ian\w*)|certif\w*)\b", re.IGNORECASE)
    assert [text for text in words_of(tag).values() if claims.search(text)] == []


@pytest.mark.browser
def test_what_a_catalogue_lacks_is_said_in_english(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url) as page:
        page.route("**/locales/en.json", lambda route: route.fulfill(json={"@@locale": "de", "panel.undo": "Zurück"}))
        panel = open_panel(page)
        panel.get_by_role("button", name="Zurück").wait_for()
        panel.get_by_role("button", name="Reset all").wait_for()


@pytest.mark.browser
def test_the_panel_works_when_no_catalogue_can_be_loaded(chromium: Browser, site: Site) -> None:
    with visiting(chromium, site.url) as page:
        page.route("**/locales/en.json", lambda route: route.abort())
        open_panel(page).get_by_role("button", name="Reset all").wait_for()
