"""A sample of the measurements of `python -m evals.vision`: nothing got worse."""

from collections import Counter

import pytest

pytest.importorskip("rapidocr", reason="the extra `vision` is not installed")

from curbcut.vision.decision import Kind
from evals.vision import beside, contexts, labelled, words
from evals.vision.repositories import repositories


@pytest.mark.slow
def test_words_in_pictures_are_read_and_none_invented() -> None:
    result = words.measure(step=6)
    assert result.recall >= 0.95
    assert result.precision >= 0.97
    assert result.invented == 0
    assert result.without + sum(score.pictures for score in result.scores.values()) == 38


def test_the_same_seed_draws_the_same_pictures() -> None:
    one, other = (words.Drawer().all() for _ in range(2))
    for _ in range(12):
        first, second = next(one), next(other)
        assert (first.kind, first.lines, first.image.tobytes()) == (second.kind, second.lines, second.image.tobytes())


@pytest.mark.skipif(not contexts.PAGES.is_dir(), reason="needs the saved pages in CURBCUT_SHARED")
def test_no_picture_that_says_something_is_declared_decorative() -> None:
    told = sum(contexts.confusions().values(), start=Counter[tuple[str, str]]())
    assert sum(told.values()) == len(contexts.labels()) >= 150
    assert told["words", "empty"] == told["name", "empty"] == told["name", "words"] == 0


def test_labels_that_were_added_are_whole() -> None:
    named = labelled.labels(labelled.MORE_LABELS)
    assert len(named) >= 150
    assert {label.meaning for label in named} == set(labelled.MEANINGS)
    assert {label.kind for label in named} <= {kind.value for kind in Kind}
    assert {label.repository for label in named} <= set(repositories())
    assert len({(label.repository, label.page, label.number) for label in named}) == len(named)


def test_labels_and_scores_of_public_pictures_are_whole() -> None:
    named = labelled.labels()
    assert len(named) >= 240
    assert {label.meaning for label in named} == set(labelled.MEANINGS)
    assert {label.kind for label in named} <= {kind.value for kind in Kind}
    assert {label.repository for label in named} <= set(repositories())
    described = {(label.repository, label.page, label.number) for label in named if label.is_described}
    assert {key[:3] for key in beside.scores()} == described
    assert {score.points for score in beside.scores().values()} <= {0, 1, 2, 3}
