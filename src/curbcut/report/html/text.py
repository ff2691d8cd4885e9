"""The one place where the report's words become HTML."""

from html import escape

from curbcut.report.words import harmless


def as_text(text: str) -> str:
    """Text as it stands between tags and in quoted attributes."""
    return escape(harmless(text))


def as_prose(text: str) -> str:
    """Text in which what stands between backticks is code."""
    parts = as_text(text).split("`")
    if len(parts) % 2 == 0:
        return as_text(text)
    return "".join(f"<code>{part}</code>" if place % 2 else part for place, part in enumerate(parts))
