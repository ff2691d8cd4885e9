"""What one agrees to by ticking a box: a sentence, in which a link may be."""

import re
from itertools import takewhile
from typing import Final

from curbcut.aria import is_visible
from curbcut.html import Element, collapse
from curbcut.naming.beside import CODE, HOLDS_ANOTHER, LONGEST_LABEL, is_another_thing, is_in_line, says_something
from curbcut.naming.evidence import Evidence
from curbcut.naming.hints import spoken
from curbcut.naming.label_words import without_marks
from curbcut.naming.shown_words import text_beside_icons
from curbcut.naming.words import LONGEST_NAME

_LONGEST: Final = 250
"""Characters of what one agrees to."""
_LEADS_AWAY: Final = re.compile(
    r"pass|forg|lost|reset|recover|sign|regist|login|help|faq|contact|captcha", re.IGNORECASE
)
"""Parts of addresses of links that stand beside a box to tick and are no part of its sentence."""
_IS_A_BUTTON: Final = re.compile(r"(?<![A-Za-z])(?:btn|button)(?![A-Za-z])")
"""In the classes of links that look like buttons."""


def sentence_after(box: Element) -> Evidence | None:
    """All that stands in the line after a box to tick, if a link is a part of it, or in a form if it is long: what one
    agrees to, as in `I have read the <a>terms</a>.` A link to something else, such as a forgotten password, ends it."""
    said: list[str] = []
    has_link = False
    for node in takewhile(is_in_line, box.nodes_after):
        links = [] if isinstance(node, str) else _links_in(node)
        if isinstance(node, str):
            said.append(node)
        elif (
            links and (not any(map(says_something, said)) or any(map(_leads_away, links)) or _is_right_behind(said))
        ) or (not links and is_another_thing(node)):
            break
        elif is_visible(node):
            said.append(text_beside_icons(node))
            has_link = has_link or bool(links)
    text = collapse("".join(said)).partition(" | ")[0]
    is_sentence = has_link or (len(text) > LONGEST_LABEL and box.closest("form") is not None)
    words = without_marks(text) if is_sentence and len(text) <= _LONGEST else ""
    words = spoken(words) if len(words) <= LONGEST_NAME else words
    return Evidence(words, "the sentence after it", 0.85) if words and not CODE.search(text) else None


def _links_in(node: Element) -> list[Element]:
    """The links of a text, if it holds nothing else that is operated."""
    if node.tag == "a":
        return [node]
    inside = node.descendants()
    return [] if any(each.tag in HOLDS_ANOTHER for each in inside) else [each for each in inside if each.tag == "a"]


def _is_right_behind(said: list[str]) -> bool:
    """Whether a link follows a word without a space, as controls do in a line, and words of a sentence do not."""
    before = said[-1][-1:] if said else ""
    return before.isalnum() and before.isascii()


def _leads_away(link: Element) -> bool:
    """Whether a link is for something else: it leads to a page such as the one for a new password, or is a button."""
    if _IS_A_BUTTON.search(link.get("class") or "") is not None:
        return True
    return _LEADS_AWAY.search(link.get("href") or "") is not None or link.text.rstrip().endswith(("?", "\uff1f"))
