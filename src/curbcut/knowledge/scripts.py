"""
Which script a text is written in, and the language that a script alone tells.

Ranges from the Unicode Character Database, Blocks.txt (https://www.unicode.org/Public/17.0.0/ucd/Blocks.txt), narrowed
to what running text uses.
"""

import re
from collections import Counter
from typing import NamedTuple

MOSTLY = 0.6
"""The share of a text's letters that its main script must have: the rest are names, brands, quotations."""

LETTERS_IN_ONE = 2.5
"""How many letters of an alphabet one East Asian character stands for, roughly: it is a syllable or a word."""

_SOME_KANA = 0.1
"""The share of kana in Japanese text that is not all Chinese characters; a kana in Chinese text is an ornament."""

_RANGES = {
    "latin": "A-Za-zªºÀ-ÖØ-öø-ʯ\u0300-\u036f\u1e00-\u1eff",
    "cyrillic": "Ѐ-ԯᲀ-\u1c8f",
    "arabic": "\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefe",
    "devanagari": "\u0900-\u097f",
    "han": "々㐀-䶿一-鿿豈-\ufaff\U00020000-\U0003134f",
    "kana": "぀-ヿㇰ-ㇿｦ-ﾝ",
    "hangul": "ᄀ-ᇿ㄰-\u318f가-힣",
    "greek": "Ͱ-Ͽἀ-\u1fff",
    "hebrew": "\u0590-\u05ff\ufb1d-\ufb4f",
    "thai": "\u0e00-\u0e7f",
    "bengali": "\u0980-\u09ff",
    "gurmukhi": "\u0a00-\u0a7f",
    "gujarati": "\u0a80-\u0aff",
    "odia": "\u0b00-\u0b7f",
    "tamil": "\u0b80-\u0bff",
    "telugu": "\u0c00-\u0c7f",
    "kannada": "\u0c80-\u0cff",
    "malayalam": "\u0d00-\u0d7f",
    "sinhala": "\u0d80-\u0dff",
    "lao": "\u0e80-\u0eff",
    "tibetan": "\u0f00-\u0fff",
    "burmese": "\u1000-\u109f",
    "georgian": "Ⴀ-ჿᲐ-Ჿ",
    "ethiopic": "\u1200-\u137f",
    "khmer": "\u1780-\u17ff",
    "armenian": "\u0530-\u058f",
    "thaana": "\u0780-\u07bf",
}

LANGUAGE_OF_SCRIPT = {
    "armenian": "hy",
    "burmese": "my",
    "georgian": "ka",
    "greek": "el",
    "gujarati": "gu",
    "gurmukhi": "pa",
    "hangul": "ko",
    "hebrew": "he",
    "japanese": "ja",
    "kannada": "kn",
    "khmer": "km",
    "lao": "lo",
    "malayalam": "ml",
    "odia": "or",
    "sinhala": "si",
    "tamil": "ta",
    "telugu": "te",
    "thaana": "dv",
    "thai": "th",
}
"""The language of nearly all pages in a script that has one of its own."""

_RUN = re.compile("|".join(f"(?P<{name}>[{ranges}]+)" for name, ranges in _RANGES.items()))

_YIDDISH = re.compile("[װױײ]")
"""Letters of Yiddish that Hebrew does not have."""


class Written(NamedTuple):
    """A text by its main script: the text without what is in others, and how many letters of it there are."""

    script: str
    text: str
    letters: int


def written(text: str) -> Written | None:
    """A text by its main script, `"japanese"` for its mixture of three; None if none prevails."""
    counts = Counter[str]()
    for run in _RUN.finditer(text):
        counts[str(run.lastgroup)] += len(run.group())
    if not counts:
        return None
    weights = _weights(counts)
    main = max(weights, key=lambda script: weights[script])
    if weights[main] < sum(weights.values()) * MOSTLY:
        return None
    scripts = {"han", "kana"} if main == "japanese" else {main}
    kept = _RUN.sub(lambda run: run.group() if run.lastgroup in scripts else " ", text)
    return Written(main, " ".join(kept.split()), sum(counts[name] for name in scripts))


def _weights(counts: Counter[str]) -> dict[str, float]:
    """How much of a text each script makes up, in letters of an alphabet."""
    weights = {name: _weighed(name, count) for name, count in counts.items()}
    if counts["kana"] > (counts["han"] + counts["kana"]) * _SOME_KANA:
        weights["japanese"] = weights.pop("han", 0.0) + weights.pop("kana")
    return weights


def _weighed(script: str, count: int) -> float:
    return count * LETTERS_IN_ONE if script in {"han", "kana", "hangul"} else count


def language_of_script(sample: Written) -> str | None:
    """The language that the script alone tells."""
    if sample.script == "hebrew" and _YIDDISH.search(sample.text):
        return "yi"
    return LANGUAGE_OF_SCRIPT.get(sample.script)
