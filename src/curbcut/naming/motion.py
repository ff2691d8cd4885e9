"""What is asked about pages of which something may move, or flash."""

import re
from typing import Final

from curbcut.css import is_slowed_style, is_still_style
from curbcut.html import Document, outline_of
from curbcut.knowledge import MovingContent
from curbcut.naming.learned import own_styles_of, style_sheets_of, template_of

_OF_TIMERS: Final = ("setInterval", "setTimeout", "requestAnimationFrame", ".animate(")
_FILM: Final = re.compile(r"\.gif(?:[?#]|\Z)", re.IGNORECASE)


def question_about_motion(document: Document, url: str) -> MovingContent | None:
    """What to ask, put together once; None where nothing that is known could move."""
    key = (question_about_motion, url)
    if key not in document.memo:
        document.memo[key] = _question(document, url)
    found = document.memo[key]
    return found if isinstance(found, MovingContent) else None


def _question(document: Document, url: str) -> MovingContent | None:
    template = template_of(document, url)
    if template is None or document.head is None:
        return None
    styles, own = style_sheets_of(document, url), own_styles_of(document, ("animation",), _is_added)
    scripts, _ = template
    may_move = styles or own or scripts or _moves_by_itself(document)
    return MovingContent(styles, own, scripts, outline_of(document)) if may_move else None


def _moves_by_itself(document: Document) -> bool:
    """Whether scripts in the page itself, or pictures, may go on and on."""
    own = (each.text for each in document.all("script") if "src" not in each and "data-curbcut-added" not in each)
    if any(word in text for text in own for word in _OF_TIMERS):
        return True
    return any(_FILM.search(picture.get("src") or "") for picture in document.all("img"))


def _is_added(text: str) -> bool:
    return is_still_style(text) or is_slowed_style(text.strip())
