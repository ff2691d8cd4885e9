"""
How often the language of real texts is told, and told rightly: on the translations that ship with Django.

`pytest tests/knowledge/test_language_in_the_wild.py -s` prints the table of docs/knowledge.md.
"""

import gettext
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import django
import pytest

from curbcut.knowledge import TRUST
from curbcut.knowledge.language import FEWEST_LETTERS, MODEL, language_of_text

TAGS = {"zh_Hans": "zh", "zh_Hant": "zh", "sr_Latn": "sr", "ckb": "ku"}
UNKNOWN = {"ast", "dsb", "hsb", "ia", "io", "os", "udm"}
"""Languages that the model was never shown."""
NOT_WORDS = re.compile(r"%\(\w+\)[sd]|%[sd%]|\{[^}]*\}|<[^>]+>|\S*(?:https?:|@)\S*")
KINDS = {"30 to 59 letters": 60, "60 to 199": 200, "200 and more": 100_000}


class Sample(NamedTuple):
    language: str
    letters: int
    text: str


class Tally(NamedTuple):
    texts: int
    told: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.told

    @property
    def coverage(self) -> float:
        return self.told / self.texts


def samples() -> list[Sample]:
    """Every translated sentence of at least 30 letters, and runs of a dozen as pages have them."""
    shuffle = random.Random(5)  # noqa: S311 - the same every time
    found = []
    for language, texts in sorted(translations().items()):
        ordered = sorted(texts)
        shuffle.shuffle(ordered)
        runs = [" ".join(ordered[start : start + 12]) for start in range(0, len(ordered), 12)]
        found += [Sample(language, sum(map(str.isalpha, text)), text) for text in ordered + runs]
    return [sample for sample in found if sample.letters >= FEWEST_LETTERS]


def translations() -> dict[str, set[str]]:
    texts: dict[str, set[str]] = {}
    for path in Path(django.__file__).parent.rglob("LC_MESSAGES/django.mo"):
        name = path.parent.parent.name
        if not name.startswith("en"):
            texts.setdefault(TAGS.get(name, name.partition("_")[0]), set()).update(translated(path))
    return texts


def translated(path: Path) -> Iterator[str]:
    with path.open("rb") as file:
        catalogue: dict[str | tuple[str, int], str] = vars(gettext.GNUTranslations(file))["_catalog"]
    for key, value in catalogue.items():
        source = key[0] if isinstance(key, tuple) else key
        if source and value not in {source, ""}:
            yield " ".join(NOT_WORDS.sub(" ", value).split())


def tally(texts: list[Sample]) -> Tally:
    told = right = 0
    for sample in texts:
        answer = language_of_text(sample.text)
        if answer is not None and answer.confidence >= TRUST:
            told += 1
            right += answer.value == sample.language or (answer.value == "no" and sample.language in {"nb", "nn"})
    return Tally(len(texts), told, right)


@pytest.mark.slow
def test_of_the_languages_told_199_of_200_are_right_and_nine_texts_of_ten_are_told() -> None:
    MODEL.load()
    every = samples()
    known = [sample for sample in every if sample.language not in UNKNOWN]
    tallies = {}
    for name, most in KINDS.items():
        tallies[name] = tally([each for each in known if each.letters < most])
        known = [each for each in known if each.letters >= most]
        print(f"| {name} | {tallies[name].texts:,} | {tallies[name].coverage:.1%} | {tallies[name].precision:.2%} |")
    strangers = tally([sample for sample in every if sample.language in UNKNOWN])
    print(f"| languages it was never shown | {strangers.texts:,} | {strangers.coverage:.1%} | 0% |")
    print(Counter(sample.language for sample in every).total(), "texts,", len({each.language for each in every}))
    assert [name for name, each in tallies.items() if each.precision < 0.994] == []
    assert [name for name, each in tallies.items() if each.coverage < 0.85] == []
    assert strangers.told
