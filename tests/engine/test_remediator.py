import pytest

from curbcut.engine import Remediator
from curbcut.knowledge import ImageDescription, Met, PageLanguage
from curbcut.knowledge import language as language_module
from curbcut.knowledge.language import Model

URL = "https://example.com/soins"
BODY = (
    b"<title>Nos soins</title><h1>Nos soins</h1>"
    b"<p>Nous sommes heureux de vous accueillir dans notre clinique, du lundi au vendredi.</p>"
)
SAYS_NOTHING = b"<!doctype html><html>" + BODY
IS_FRENCH = b'<!doctype html><html lang="fr">' + BODY


@pytest.fixture
def model(monkeypatch: pytest.MonkeyPatch) -> Model:
    """A model that is not loaded, and is not loaded until a test does so."""
    model = Model()
    monkeypatch.setattr(language_module, "MODEL", model)
    monkeypatch.setattr("curbcut.engine.remediator.MODEL", model)
    monkeypatch.setattr(model, "preload", lambda: None)
    return model


def test_a_page_is_given_the_language_of_its_text(model: Model) -> None:
    model.load()
    assert Remediator().remediate(SAYS_NOTHING, url=URL).body.startswith(IS_FRENCH[:32])


def test_a_page_that_came_before_the_model_is_not_remembered(model: Model) -> None:
    remediator = Remediator()
    before = remediator.remediate(SAYS_NOTHING, url=URL)
    model.load()
    after = remediator.remediate(SAYS_NOTHING, url=URL)
    assert (before.is_provisional, after.is_provisional) == (True, False)
    assert b"lang=" not in before.body
    assert after.body.startswith(IS_FRENCH[:32])


def test_a_page_that_the_model_could_not_help_is_remembered_without_it(model: Model) -> None:
    page = b'<!doctype html><html lang="en"><title>Hi</title><h1>Hi</h1><p lang="#!">Salut'
    assert not Remediator().remediate(page, url=URL).is_provisional


def test_pages_are_named_alike_before_and_after_the_model_is_there(model: Model) -> None:
    remediator = Remediator()
    before = remediator.version
    model.load()
    assert remediator.version == before


def test_a_page_that_says_its_language_is_never_provisional(model: Model) -> None:
    assert not Remediator().remediate(IS_FRENCH, url=URL).is_provisional


def test_languages_are_left_alone_where_nobody_wants_them_recognised(model: Model) -> None:
    model.load()
    remediation = Remediator(recognise_languages=False).remediate(SAYS_NOTHING, url=URL)
    assert b"lang=" not in remediation.body
    assert not remediation.is_provisional


def test_the_words_of_a_page_are_not_kept_as_questions(model: Model) -> None:
    model.load()
    remediator = Remediator()
    remediator.remediate(b'<!doctype html><title>1</title><h1>1</h1><p>12</p><img src="a.png">', url=URL)
    assert remediator.take_open_questions() == {
        ImageDescription("https://example.com/a.png"): Met(URL),
        PageLanguage(URL): Met(URL),
    }


def test_questions_are_counted_by_the_pages_that_ask_them() -> None:
    remediator = Remediator()
    for number in (1, 2, 2, 3):
        page = b'<!doctype html><html lang="en"><title>Cats</title><h1>Cat %d</h1><img src="/a.png">' % number
        remediator.remediate(page, url=f"{URL}/{number}")
    assert remediator.take_open_questions() == {ImageDescription("https://example.com/a.png"): Met(f"{URL}/3", 3)}
    assert remediator.take_open_questions() == {}
