"""What is asked about pages of which something may move, or flash."""

from curbcut.css import is_slowed_style, is_still_style
from curbcut.html import Document, outline_of
from curbcut.knowledge import MovingContent
from curbcut.naming.learned import own_styles_of, style_sheets_of, template_of


def question_about_motion(document: Document, url: str) -> MovingContent | None:
    """What to ask; None where nothing that is known could move."""
    template = template_of(document, url)
    if template is None or document.head is None:
        return None
    styles, own = style_sheets_of(document, url), own_styles_of(document, ("animation",), _is_added)
    scripts, _ = template
    return MovingContent(styles, own, scripts, outline_of(document)) if styles or own or scripts else None


def _is_added(text: str) -> bool:
    return is_still_style(text) or is_slowed_style(text.strip())
