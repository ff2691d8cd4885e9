"""Questions, what is known, and where it came from."""

from curbcut.knowledge.answers import NOTHING, PERSON, TRUST, Answer, Knowledge, KnownAnswers, trusted
from curbcut.knowledge.language import instant
from curbcut.knowledge.pack import Pack, read_pack, write_pack
from curbcut.knowledge.questions import (
    QUESTIONS,
    ClickedElements,
    Components,
    ControlName,
    FrameTitle,
    IconMeaning,
    ImageDescription,
    LinkPurpose,
    Met,
    PageLanguage,
    PageTitle,
    Question,
    ReadableColors,
    TextLanguage,
    Withdrawn,
    holds_text,
    is_answered_in_words,
    parts_of,
)
from curbcut.knowledge.watched_pack import WatchedPack

__all__ = [
    "NOTHING",
    "PERSON",
    "QUESTIONS",
    "TRUST",
    "Answer",
    "ClickedElements",
    "Components",
    "ControlName",
    "FrameTitle",
    "IconMeaning",
    "ImageDescription",
    "Knowledge",
    "KnownAnswers",
    "LinkPurpose",
    "Met",
    "Pack",
    "PageLanguage",
    "PageTitle",
    "Question",
    "ReadableColors",
    "TextLanguage",
    "WatchedPack",
    "Withdrawn",
    "holds_text",
    "instant",
    "is_answered_in_words",
    "parts_of",
    "read_pack",
    "trusted",
    "write_pack",
]
