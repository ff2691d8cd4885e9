"""
A part in another language must say which, with a tag that exists.

With `lang="dutch"` a screen reader cannot find the voice it should change to, and reads Dutch with the voice of the
page. A tag that no language has, on a text too short to tell, says nothing and is taken out.
"""

from collections.abc import Iterator, Mapping

from curbcut.aria import is_hidden
from curbcut.html import Element, collapse
from curbcut.knowledge import Question, TextLanguage
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.function_words import FUNCTION_WORDS
from curbcut.standards.language import canonical_language, is_valid_language_tag, primary_language

rule = Rule(
    __name__,
    title="Parts in another language say which",
    criteria=["3.1.2"],
    act=["de46e4"],
    impact=Impact.SERIOUS,
    looks_at=["[lang]"],
)


@rule.finds
def parts_in_a_language_that_does_not_exist(page: Page) -> Iterator[Finding]:
    for element in page.having("lang"):
        tag = element.get("lang") or ""
        if not tag or is_valid_language_tag(tag) or element.tag == "html" or is_hidden(element):
            continue
        if own_text_of(element):
            yield Finding(element, f"This part says that it is in a language that does not exist: “{tag}”.")


def own_text_of(element: Element) -> str:
    """The text for which the element's language holds: not that of parts with a language of their own."""
    parts: list[str] = []
    stack: list[Element | str] = [element]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            parts.append(node)
        elif node is element or "lang" not in node:
            parts.append(node.get("alt") or "" if node.tag == "img" else "")
            stack += reversed([*node.nodes])
    return collapse(" ".join(parts))


@rule.fixes
def by_the_tag_that_is_meant(page: Page, finding: Finding) -> Iterator[Change]:
    element = finding.element
    written = element.get("lang") or ""
    meant = canonical_language(written)
    if meant is not None:
        yield SetAttribute(element, "lang", meant, because=f"“{written}” can only be the tag “{meant}”")
        return
    told = page.ask(TextLanguage(own_text_of(element)))
    if told is not None:
        yield SetAttribute(element, "lang", told, because="the language of its text")
    elif primary_language(page.language) in FUNCTION_WORDS and is_a_few_latin_words(own_text_of(element)):
        yield RemoveAttribute(element, "lang", because="no language has this tag, and the text is too short to tell")


FEW_LETTERS = 30
LAST_OF_LATIN = "\u024f"


def is_a_few_latin_words(text: str) -> bool:
    """Whether a text is too short for its language to be told, and in the letters of most languages."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) < FEW_LETTERS and all(letter <= LAST_OF_LATIN for letter in letters)


FRENCH: Mapping[Question, str] = {TextLanguage("Ils ont trouvé un étrange bar aux abords de la petite ville."): "fr"}

rule.examples = [
    Good('<p lang="en-US-GB">Text</p>', "the language counts, whatever follows"),
    Good('<article lang="invalid"><p lang="en">Text</p></article>', "no text is in the language that does not exist"),
    Bad(
        '<p lang="dutch">Zij liepen een vreemde bar binnen.</p>',
        becomes='<p lang="nl">Zij liepen een vreemde bar binnen.</p>',
        why="the name of a language has one tag",
    ),
    Bad(
        '<p lang="#!">Ils ont trouvé un étrange bar aux abords de la petite ville.</p>',
        becomes='<p lang="fr">Ils ont trouvé un étrange bar aux abords de la petite ville.</p>',
        knowing=FRENCH,
        why="the text tells",
    ),
    Bad(
        '<p lang="xx-unknown">Text</p>',
        becomes="<p>Text</p>",
        why="no language has this tag: like that, the text is read as the rest of the page",
    ),
    Bad(
        '<p lang="xx">\u041f\u0440\u0438\u0432\u0435\u0442</p>',
        becomes=None,
        why="not in the letters of the page's language",
    ),
]
