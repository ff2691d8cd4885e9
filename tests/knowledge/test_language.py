import logging
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.knowledge import NOTHING, PERSON, TRUST, Answer, KnownAnswers, PageTitle, TextLanguage, instant, trusted
from curbcut.knowledge import language as module
from curbcut.knowledge.language import FEWEST_LETTERS, LONGEST_TEXT, Model, language_of_text
from curbcut.standards.language import is_valid_language_tag
from tests.knowledge.passages import PASSAGES

FRENCH = TextLanguage("Nous sommes très heureux de vous accueillir dans notre clinique.")
GREEK = TextLanguage("Καλώς ήρθατε στην κλινική μας")


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    module.MODEL.load()


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[Model]:
    """A model that nobody has loaded yet."""
    model = Model()
    monkeypatch.setattr(module, "MODEL", model)
    yield model
    model.load()  # a thread that is still at it must not outlive the test


def told(text: str) -> str | None:
    return trusted(language_of_text(text))


def sentences() -> Iterator[tuple[str, str]]:
    for language, passage in PASSAGES.items():
        for sentence in re.split(r"(?<=[.:;।。、！،])\s*", passage):
            if sum(map(str.isalpha, sentence)) >= FEWEST_LETTERS:
                yield language, sentence


@pytest.mark.parametrize("language", PASSAGES)
def test_a_pages_language_is_told_by_its_text(language: str) -> None:
    assert told(PASSAGES[language]) == language


def test_a_sentence_is_told_rightly_or_not_at_all() -> None:
    alike = {"no": "nb"}
    answers = [(language, told(sentence), sentence) for language, sentence in sentences()]
    wrong = [each for each in answers if each[1] is not None and alike.get(each[1], each[1]) != each[0]]
    silent = [each for each in answers if each[1] is None]
    assert wrong == []
    assert len(silent) <= len(answers) * 0.03


@pytest.mark.parametrize("text", ["", "Kontakt", "Fireworks over Paris", "北京", "Ω = 5", "12:30", "\ud800\udfff"])
def test_too_little_text_tells_no_language(text: str) -> None:
    assert language_of_text(text) is None


def test_two_languages_in_two_scripts_tell_none() -> None:
    assert language_of_text("Добро пожаловать в нашу клинику! Welcome to our clinic, we are glad.") is None


def test_addresses_say_nothing_about_a_language() -> None:
    only_addresses = "https://example.com/our-doctors-and-their-patients someone.or.other@example.com"
    assert language_of_text(only_addresses) is None
    assert told(f"{only_addresses} {FRENCH.text}") == "fr"


def test_a_language_that_two_norwegians_share_is_norwegian() -> None:
    assert told("På klinikken vår behandler vi depresjon og angst under tilsyn av erfarne leger.") == "no"


def test_no_more_of_a_text_is_read_than_is_needed() -> None:
    french = FRENCH.text * (LONGEST_TEXT // len(FRENCH.text) + 1)
    assert told(french + PASSAGES["ru"] * 1_000) == "fr"


@given(st.text(max_size=300))
def test_any_text_tells_a_tag_that_exists_or_nothing(text: str) -> None:
    answer = language_of_text(text * 3)
    assert answer is None or (is_valid_language_tag(answer.value) and 0 <= answer.confidence <= 1)


def test_every_language_that_the_model_knows_has_a_tag_that_exists() -> None:
    labels = [label for label, _ in module.MODEL.rank("text")]
    answers = [module._likeliest([(label, 1.0)]) for label in labels]
    assert [answer for answer in answers if answer is not None and not is_valid_language_tag(answer[0])] == []
    assert len(labels) > 100


def test_where_nobody_waits_the_model_is_loaded_when_it_is_needed(fresh: Model) -> None:
    knowledge = instant(NOTHING, may_wait=True)
    assert not fresh.is_settled
    assert trusted(knowledge.answer(FRENCH)) == "fr"
    assert fresh.is_settled


def test_where_visitors_wait_a_question_stays_open_until_the_model_is_there(fresh: Model) -> None:
    knowledge = instant(NOTHING)
    version = knowledge.version
    assert knowledge.answer(FRENCH) is None
    fresh.load()
    assert trusted(knowledge.answer(FRENCH)) == "fr"
    assert knowledge.version == version  # every process of a site names its pages alike


def test_the_model_is_not_loaded_for_a_text_that_it_could_not_tell(fresh: Model) -> None:
    knowledge = instant(NOTHING, may_wait=True)
    assert [knowledge.answer(TextLanguage(text)) for text in ("Kontakt", "Ω = 5", "Bonjour! Привет! Γειά σου!")] == [
        None
    ] * 3
    assert not fresh.is_settled


def test_a_script_tells_without_the_model(fresh: Model) -> None:
    answer = instant(NOTHING).answer(GREEK)
    assert answer is not None
    assert (answer.value, answer.source, fresh.is_settled) == ("el", "script", False)


def test_a_persons_answer_is_not_argued_with() -> None:
    answer = Answer("oc", PERSON, 0.1)
    assert instant(KnownAnswers({FRENCH: answer})).answer(FRENCH) is answer


def test_the_surer_of_two_machines_is_believed() -> None:
    unsure, sure = Answer("oc", "other", 0.5), Answer("oc", "other", 1.0)
    assert trusted(instant(KnownAnswers({FRENCH: unsure})).answer(FRENCH)) == "fr"
    assert instant(KnownAnswers({FRENCH: sure})).answer(FRENCH) is sure


def test_other_questions_are_answered_by_what_was_learned() -> None:
    title = PageTitle("https://example.com/")
    answer = Answer("Prices", "probe", 0.9)
    assert instant(KnownAnswers({title: answer})).answer(title) is answer
    assert instant(NOTHING).answer(title) is None


def test_without_the_library_scripts_still_tell(fresh: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_is_installed", lambda: False)
    knowledge = instant(NOTHING, may_wait=True)
    assert (fresh.is_settled, knowledge.answer(FRENCH)) == (True, None)
    assert trusted(knowledge.answer(GREEK)) == "el"


def test_a_broken_library_is_reported_once(
    fresh: Model, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    knowledge = instant(NOTHING, may_wait=True)
    with caplog.at_level(logging.WARNING, logger="curbcut"):
        assert [knowledge.answer(FRENCH), knowledge.answer(FRENCH)] == [None, None]
    assert [record.message.partition(":")[0] for record in caplog.records] == [
        "Languages are told by their script alone, as py3langid cannot be loaded"
    ]


def run(script: str) -> str:
    """What a fresh interpreter prints."""
    command = [sys.executable, "-W", "ignore", "-c", textwrap.dedent(script)]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def test_the_model_is_not_even_imported_for_pages_that_say_their_language() -> None:
    script = """
        import sys
        from curbcut.engine import Remediator
        Remediator().remediate(b"<!doctype html><html lang=en><title>Prices</title><p>" + b"All our prices. " * 9)
        print("numpy" in sys.modules)
    """
    assert run(script) == "False\n"


@pytest.mark.skipif(not hasattr(__import__("os"), "fork"), reason="this system does not fork")
def test_a_process_that_forks_while_it_loads_leaves_its_children_able_to_tell() -> None:
    script = f"""
        import os, sys
        from curbcut.knowledge import NOTHING, TextLanguage, instant
        from curbcut.knowledge.language import preload
        preload()
        children = [os.fork()]
        if not children[0]:
            answer = instant(NOTHING, may_wait=True).answer(TextLanguage({FRENCH.text!r}))
            os._exit(7 if answer and answer.value == "fr" else 1)
        print(os.waitstatus_to_exitcode(os.waitpid(children[0], 0)[1]))
    """
    assert run(script) == "7\n"


def test_an_answer_from_the_model_says_how_sure_it_is() -> None:
    answer = language_of_text(FRENCH.text)
    assert answer is not None
    assert answer.confidence > TRUST
    assert answer.source.startswith("py3langid ")
