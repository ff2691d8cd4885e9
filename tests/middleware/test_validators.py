"""Conditional requests: what the site hears, and by which name a browser knows a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.middleware.headers import Headers
from curbcut.middleware.validators import (
    Conditions,
    conditions_of,
    mark_of,
    marked,
    not_modified,
    page_validators,
    unmarked,
)

NOW, BEFORE = mark_of("now"), mark_of("before")
BROWSER = (b"accept", b"text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")
TAGS = st.text(st.characters(min_codepoint=0x23, max_codepoint=0x7E), max_size=20).map(lambda text: f'"{text}"')


def heard(*fields: tuple[bytes, str], method: str = "GET", browser: bool = False) -> Headers:
    """What the site hears of a request, without the field that says a browser sent it."""
    request = (*((name, value.encode()) for name, value in fields), *((BROWSER,) if browser else ()))
    return tuple(pair for pair in conditions_of(method, request, "now").headers if pair != BROWSER)


@given(TAGS, st.text(max_size=10))
def test_a_marked_tag_reads_back_as_the_sites_own(tag: str, version: str) -> None:
    for each in (tag, f"W/{tag}"):
        assert unmarked(marked(each, version)) == unmarked(each)
        assert marked(marked(each, "another"), version) == marked(each, version)


def test_a_tag_names_the_sites_page_and_what_was_known() -> None:
    assert marked('"abc"', "now") == f'"abc{NOW}"'
    assert marked('W/"abc"', "now") == f'W/"abc{NOW}"'
    assert NOW != BEFORE


def test_a_tag_that_is_none_stays_as_it_is() -> None:
    assert marked("abc", "now") == "abc"


def test_the_site_hears_its_own_tag_while_the_fixes_are_current() -> None:
    fields = ((b"if-none-match", f'W/"abc{NOW}", "def{NOW}"'), (b"if-modified-since", "Sun, 22 Nov 2026 10:00:00 GMT"))
    assert heard(*fields, browser=True) == ((b"if-none-match", b'W/"abc", "def"'),)


@pytest.mark.parametrize("browser", [True, False])
def test_the_site_hears_nothing_of_a_copy_with_yesterdays_fixes(browser: bool) -> None:
    fields = ((b"if-none-match", f'"abc{BEFORE}"'), (b"if-modified-since", "Sun, 22 Nov 2026 10:00:00 GMT"))
    assert heard(*fields, browser=browser) == ()


def test_of_several_copies_the_site_hears_of_the_current_ones() -> None:
    assert heard((b"if-none-match", f'"a{BEFORE}", "b{NOW}", "c"'), browser=True) == ((b"if-none-match", b'"b"'),)


def test_a_browsers_copy_from_before_curbcut_is_not_kept() -> None:
    assert heard((b"if-none-match", '"abc"'), browser=True) == ()
    assert heard((b"if-modified-since", "Sun, 22 Nov 2026 10:00:00 GMT"), browser=True) == ()


@pytest.mark.parametrize(
    "field",
    [
        (b"if-none-match", '"abc", W/"def"'),
        (b"if-none-match", "*"),
        (b"if-modified-since", "Sun, 22 Nov 2026 10:00:00 GMT"),
        (b"range", "bytes=0-99"),
        (b"if-range", '"abc"'),
    ],
)
def test_conditions_on_what_is_not_a_page_are_heard_as_they_are(field: tuple[bytes, str]) -> None:
    assert heard(field) == ((field[0], field[1].encode()),)


def test_a_star_is_heard_from_a_browser_too() -> None:
    assert heard((b"if-none-match", "*"), browser=True) == ((b"if-none-match", b"*"),)


def test_a_download_is_taken_up_where_it_broke_off() -> None:
    fields = ((b"range", "bytes=100-"), (b"if-range", '"abc"'))
    assert heard(*fields, browser=True) == ((b"range", b"bytes=100-"), (b"if-range", b'"abc"'))


def test_no_part_of_a_page_is_asked_for() -> None:
    assert heard((b"range", "bytes=100-"), browser=True) == ()
    assert heard((b"range", "bytes=100-"), (b"if-range", "Sun, 22 Nov 2026 10:00:00 GMT"), browser=True) == ()
    assert heard((b"range", "bytes=100-"), (b"if-range", f'"abc{NOW}"')) == ()


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
def test_a_request_that_changes_something_names_the_sites_own_state(method: str) -> None:
    fields = ((b"if-match", f'"abc{BEFORE}", "def"'), (b"if-none-match", f'"ghi{NOW}"'))
    assert heard(*fields, method=method, browser=True) == ((b"if-match", b'"abc", "def"'), (b"if-none-match", b'"ghi"'))


def test_a_request_without_conditions_is_the_very_same_object() -> None:
    request: Headers = ((b"host", b"example.com"), BROWSER)
    assert conditions_of("GET", request, "now").headers is request
    assert conditions_of("POST", request, "now").headers is request


@given(st.text(st.characters(max_codepoint=0xFF), max_size=60), st.booleans())
def test_no_value_of_a_condition_is_too_odd(value: str, browser: bool) -> None:
    request = ((b"if-none-match", value.encode("latin-1")), *((BROWSER,) if browser else ()))
    for method in ("GET", "PUT"):
        conditions_of(method, request, "now")


def test_a_page_without_a_tag_loses_its_date_which_says_nothing_of_the_fixes() -> None:
    headers = ((b"last-modified", b"Sun, 22 Nov 2026 10:00:00 GMT"), (b"date", b"now"))
    assert page_validators(headers, "now", is_coded=False) == ((b"date", b"now"),)


def test_a_page_with_a_tag_keeps_its_date_and_place() -> None:
    headers = ((b"ETag", b'"abc"'), (b"last-modified", b"Sun, 22 Nov 2026 10:00:00 GMT"))
    assert page_validators(headers, "now", is_coded=False) == ((b"ETag", f'"abc{NOW}"'.encode()), headers[1])


def test_a_page_that_is_packed_anew_promises_its_meaning_only() -> None:
    assert page_validators(((b"etag", b'"abc"'),), "now", is_coded=True) == ((b"etag", f'W/"abc{NOW}"'.encode()),)


def test_an_answer_that_a_copy_is_good_names_it_as_the_browser_does() -> None:
    conditions = Conditions((), frozenset({'"abc"'}))
    assert not_modified(((b"etag", b'W/"abc"'),), conditions, "now") == ((b"etag", f'W/"abc{NOW}"'.encode()),)
    assert not_modified(((b"etag", b'"def"'),), conditions, "now") == ((b"etag", b'"def"'),)
    assert not_modified((), conditions, "now") == ()
