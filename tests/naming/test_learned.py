"""By what a page is known again when its styles are asked about."""

import pytest

from curbcut.html import Document, outline_of, parse
from curbcut.knowledge import FocusIndicators, MovingContent, Question
from curbcut.naming import question_about_motion, styled_template_of
from curbcut.rules.stylesheet_focus import question_about
from tests.learner.sites import page

URL = "https://example.com/"
OWN = "<style>p{color:#999}</style>"
SCRIPT = '<script src="/app.js"></script>'


def parsed(body: str, head: str = "") -> Document:
    document = parse(page(body, head).encode())
    assert document is not None
    return document


def styles_of(body: str, head: str = "") -> str:
    template = styled_template_of(parsed(body, head), URL)
    return template[0] if template is not None else ""


@pytest.mark.parametrize(
    ("head", "body", "styles"),
    [
        pytest.param(f'<link rel="stylesheet" href="/a.css">{OWN}', "", f"{URL}a.css", id="sheets"),
        pytest.param(f"{OWN}{SCRIPT}", "", "style:c0db8d30d43d2b9a", id="styles of its own"),
        pytest.param(SCRIPT, "", f"{URL}app.js", id="scripts that may bring styles"),
        pytest.param("<script>start()</script>", "", "page:", id="a script in the page"),
        pytest.param("", '<p style="color:#999">Since 1998</p>', "page:", id="colours in attributes"),
        pytest.param("", '<p><font color="#999">Since 1998</font></p>', "page:", id="old attributes"),
        pytest.param("", "<p>Since 1998</p>", "", id="no styles at all"),
    ],
)
def test_a_page_is_known_by_what_gives_it_its_styles(head: str, body: str, styles: str) -> None:
    assert styles_of(body, head) == styles


def focus_of(head: str, body: str = "") -> Question | None:
    return question_about(parsed(body, head), URL)


def test_the_focus_is_asked_about_where_anything_could_leave_it_unseen() -> None:
    plain = "<style>p{color:#222}</style>"
    assert focus_of(plain) is None
    assert focus_of(f"{plain}{SCRIPT}") == FocusIndicators(f"{URL}app.js", "", outline_of(parsed("")))
    put_away = focus_of("<style>input{opacity:0}</style>", "<label><input type=checkbox> News</label>")
    assert isinstance(put_away, FocusIndicators)
    assert put_away.own_styles


def motion_of(body: str) -> Question | None:
    return question_about_motion(parsed(body, "<style>p{color:#222}</style>"), URL)


@pytest.mark.parametrize("body", ["<script>setInterval(next, 4000)</script>", '<img src="/news.gif?v=2" alt="News">'])
def test_motion_is_asked_about_where_scripts_of_the_page_or_pictures_may_go_on(body: str) -> None:
    assert motion_of(body) == MovingContent("", "", "", outline_of(parsed(body)))
    assert motion_of("<script>menu.hidden = true</script>") is None
