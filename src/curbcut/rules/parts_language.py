"""
A part in another language must say which, with a tag that exists.

With `lang="dutch"` a screen reader cannot find the voice it should change to, and reads Dutch with the voice of the
page. A tag that no language has, on a text too short to tell, says nothing and is taken out.

A whole paragraph, quotation, heading or item of a list gets the language of its text, if it is long enough to be sure:
hardly one of the small words of the page's language stands in it, and many of another do. So does a link that consists
of what a language calls itself.
"""

from collections.abc import Iterator, Mapping
from functools import partial

from curbcut.aria import is_exposed, is_hidden
from curbcut.html import Element, collapse
from curbcut.knowledge import Question, TextLanguage
from curbcut.naming import is_certainly_not, sample_of
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.function_words import FUNCTION_WORDS
from curbcut.standards.language import canonical_language, is_valid_language_tag, primary_language
from curbcut.standards.native_names import LANGUAGE_CALLED

PASSAGES = ("p", "blockquote", "q", "li", "dd", "td", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption")

rule = Rule(
    __name__,
    title="Parts in another language say which",
    criteria=["3.1.2"],
    act=["de46e4"],
    impact=Impact.SERIOUS,
    looks_at=["[lang]", "a", *PASSAGES],
)


@rule.finds
def parts_in_a_language_that_does_not_exist(page: Page) -> Iterator[Finding]:
    for element in page.having("lang"):
        tag = element.get("lang") or ""
        if not tag or is_valid_language_tag(tag) or element.tag == "html" or is_hidden(element):
            continue
        if own_text_of(element):
            yield Finding(element, f"This part says that it is in a language that does not exist: “{tag}”.")
    for link in links_to_another_language(page):
        yield Finding(link, "This link is the name of a language in that language, and is read as if it were not.")
    for element in passages_in_another_language(page):
        yield Finding(element, "This part is in another language than the page, and does not say so.")


def links_to_another_language(page: Page) -> Iterator[Element]:
    own = primary_language(page.language)
    for link in page.document.called("a", LANGUAGE_CALLED.keys()):
        called = language_called(link.text)
        is_other = called != "" and own not in {"", primary_language(called)}
        if "href" in link and is_other and not has_said_a_language(link) and is_exposed(link):
            yield link


def language_called(text: str) -> str:
    """The tag of the language whose own name a text is."""
    return LANGUAGE_CALLED.get(collapse(text).lower(), "") if len(text) < LONGEST_NAME else ""


def passages_in_another_language(page: Page) -> Iterator[Element]:
    declared = canonical_language(page.document.root.get("lang") or "") or page.language
    language = primary_language(declared) if is_valid_language_tag(declared) else ""
    if language not in FUNCTION_WORDS or is_certainly_not(language, sample_of(page.document)):
        return  # else every passage of a page that says a wrong language would be one
    for element in page.document.with_long_text(PASSAGES, SHORTEST, partial(is_certainly_not, language)):
        if not has_said_a_language(element) and is_exposed(element):
            yield element


def has_said_a_language(element: Element) -> bool:
    """Whether the element, what is around it short of the whole page, or what is in it says a language."""
    around = (element, *element.ancestors())
    return any("lang" in each and each.tag != "html" for each in (*around, *element.descendants()))


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
            stack += reversed(node.nodes)
    return collapse(" ".join(parts))


@rule.fixes
def by_the_tag_that_is_meant(page: Page, finding: Finding) -> Iterator[Change]:
    element = finding.element
    if "lang" not in element and element.tag == "a":
        yield SetAttribute(element, "lang", language_called(element.text), because="what a language calls itself")
        return
    if "lang" not in element:
        told = page.ask(TextLanguage(own_text_of(element)))
        if told is not None and primary_language(told) != primary_language(page.language):
            yield SetAttribute(element, "lang", told, because="the language of its text")
        return
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


SHORTEST = 60
"""Bytes; in a shorter text there are not enough letters to be certain."""
LONGEST_NAME = 60
FEW_LETTERS = 30
LAST_OF_LATIN = "\u024f"


def is_a_few_latin_words(text: str) -> bool:
    """Whether a text is too short for its language to be told, and in the letters of most languages."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) < FEW_LETTERS and all(letter <= LAST_OF_LATIN for letter in letters)


FRENCH: Mapping[Question, str] = {TextLanguage("Ils ont trouvé un étrange bar aux abords de la petite ville."): "fr"}

SPANISH = (
    "Accesible Universidad es una universidad ficticia, y esta es su página de ficción. Está diseñada para demostrar "
    "los problemas que las personas con discapacidad encuentran en la red, y que no se ven a primera vista."
)

rule.examples = [
    Bad(
        f"<p>Welcome to the university that you will not find on any map.</p><p>{SPANISH}</p>",
        becomes=f'<p>Welcome to the university that you will not find on any map.</p><p lang="es">{SPANISH}</p>',
        knowing={TextLanguage(SPANISH): "es"},
        why="a whole paragraph in another language",
    ),
    Bad(
        '<a href="/">English</a> <a href="/de/">Deutsch</a> <a href="/fr/" lang="fr">Français</a>',
        becomes='<a href="/">English</a> <a lang="de" href="/de/">Deutsch</a> <a href="/fr/" lang="fr">Français</a>',
        why="what a language calls itself",
    ),
    Good(f'<div lang="es"><p>{SPANISH}</p></div>', "what is around it says so"),
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
