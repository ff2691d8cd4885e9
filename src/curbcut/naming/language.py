"""Which language the words near an element, or the whole page, are in."""

from collections.abc import Iterator

from curbcut.html import Document, Element, collapse, once_a_document
from curbcut.knowledge.language import FEWEST_LETTERS_OF_A_SCRIPT
from curbcut.knowledge.scripts import written
from curbcut.memory import remembered
from curbcut.naming.evidence import Evidence
from curbcut.naming.mismatch import is_certainly_not
from curbcut.standards.language import canonical_language, is_valid_language_tag, primary_language
from curbcut.standards.text import is_code, is_file_name, is_placeholder

SAMPLE_CHARACTERS = 600
"""How much of a page's text is looked at to tell its language."""

_LONGEST_NAME = 200
_CHINESE, _JAPANESE = frozenset({"han"}), frozenset({"han", "japanese", "kana"})
_MADE_FOR = {
    "big5": ("zh", _CHINESE),
    "gbk": ("zh", _CHINESE),
    "gb18030": ("zh", _CHINESE),
    "euc-jp": ("ja", _JAPANESE),
    "iso-2022-jp": ("ja", _JAPANESE),
    "shift_jis": ("ja", _JAPANESE),
    "euc-kr": ("ko", frozenset({"hangul"})),
    "koi8-u": ("uk", frozenset({"cyrillic"})),
}
"""Encodings by their names in WHATWG's standard, the language of those who wrote pages in them, and its scripts."""
_HEADINGS = ("title", "h1", "h2")
_TEXTS = ("p", "li", "td", "label", "a", "span", "div")
"""Where a page's text is looked for, the most telling first; headings alone may be terms in another language.
Applications made of elements of their own (`ion-label`) have it in those."""
_BOXES = frozenset({"div", "span", "li", "td"})


def language_of(element: Element) -> str:
    """The primary language subtag that holds for an element, `""` if nobody can tell what the page says, or what its
    text is in where it does not say or is wrong about itself."""
    document = element.document
    declaring = _elements_with_a_language(document)
    if declaring:
        is_only_root = len(declaring) == 1 and document.root in declaring  # as of most pages
        around = (document.root,) if is_only_root else (element, *element.ancestors())
        for candidate in around:
            if candidate in declaring:
                if candidate is document.root and is_wrong_about_itself(document):
                    break
                return _primary_language_meant(declaring[candidate])
    return primary_language(document.guess_language())


@once_a_document
def _elements_with_a_language(document: Document) -> dict[Element, str]:
    """The elements that say a language, and what they say."""
    said = {element: element.get("lang") or "" for element in document.having("lang")}
    return {each: tag for each, tag in said.items() if tag.strip()}


@remembered(256)
def _primary_language_meant(declared: str) -> str:
    return primary_language(canonical_language(declared) or "")


@once_a_document
def is_wrong_about_itself(document: Document) -> bool:
    """Whether the page is certainly not in the language it declares: then words in that language would be wrong too."""
    return is_certainly_not(_primary_language_meant(document.root.get("lang") or ""), sample_of(document))


def declared_language_of(document: Document) -> Evidence | None:
    """The language that a page declares for itself as a whole, in whatever way, as a valid tag."""
    root = document.root
    for name in ("lang", "xml:lang"):
        tag = canonical_language(root.get(name) or "")
        if tag:
            return Evidence(tag, f"“{root.get(name)}” can only be the tag “{tag}”")
    for meta in document.all("meta"):
        kind = (meta.get("http-equiv") or meta.get("property") or meta.get("name") or "").lower()
        if kind in {"content-language", "og:locale", "language"}:
            tag = canonical_language(meta.get("content") or "")
            if tag and is_valid_language_tag(tag):
                return Evidence(tag, f"the page says so in its {kind}")
    return _told_by_encoding(document)


def _told_by_encoding(document: Document) -> Evidence | None:
    """The language that a page is in whose encoding was made for it, if its letters are those of that language: a few
    words tell then, as Chinese characters alone do not."""
    encoding = document.encoding
    language, scripts = _MADE_FOR.get(encoding.name, ("", frozenset[str]())) if encoding.is_declared else ("", ())
    sample = written(sample_of(document)) if language else None
    if sample is None or sample.script not in scripts or sample.letters < FEWEST_LETTERS_OF_A_SCRIPT:
        return None
    return Evidence(language, f"its letters, and the encoding {encoding.name}, which was made for that language")


@once_a_document
def sample_of(document: Document) -> str:
    """Text by which the language of a page can be told: the first whole texts of its headings and paragraphs; without
    those, of whatever holds text and nothing else. Placeholders are in no language of the page."""
    parts: dict[str, None] = {}
    letters = 0
    own_elements = sorted(tag for tag in document.tags if "-" in tag)
    for tags, most in (
        (_HEADINGS, SAMPLE_CHARACTERS // 3),
        (_TEXTS, SAMPLE_CHARACTERS),
        (own_elements, SAMPLE_CHARACTERS // 3),
    ):
        enough = letters + SAMPLE_CHARACTERS // 3
        for tag in tags:
            if letters >= enough:
                break
            for text in _texts_with(tag, document):
                if letters >= most:
                    break
                if text not in parts:
                    parts[text] = None
                    letters += sum(map(str.isalpha, text))  # years and prices are in no language
    if parts:
        return " ".join(parts)[: 2 * SAMPLE_CHARACTERS]
    body = document.body
    loose = map(collapse, body.texts) if body is not None else []
    return " ".join(filter(None, loose))[:SAMPLE_CHARACTERS]


def _texts_with(tag: str, document: Document) -> Iterator[str]:
    """The whole texts of elements with a tag that are the page's own words, in its language."""
    for element in document.some(tag):
        holds_more = tag in _BOXES or "-" in tag
        text = "" if element.has_elements and holds_more else collapse(element.text)
        if text and "lang" not in element and not is_placeholder(text) and not _is_in_no_language(text):
            yield text


def _is_in_no_language(text: str) -> bool:
    """Whether a text is the name of a file, an address or code, as captions and file lists are full of."""
    return len(text) < _LONGEST_NAME and (is_file_name(text) or is_code(text))
