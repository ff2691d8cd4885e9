"""
A page needs to say which language it is in.

A screen reader picks its voice by it. A French page read with English rules of pronunciation cannot be understood; the
same goes for braille, for hyphenation, and for translation.

A language that is declared elsewhere or misspelt is put in its place. Where none is declared, the text itself tells,
if it is long enough to be sure.
"""

from collections.abc import Iterator, Mapping

from curbcut.html import Document
from curbcut.knowledge import PageLanguage, Question, TextLanguage
from curbcut.naming import declared_language_of, is_certainly_not, is_in_another_script, sample_of
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.language import is_valid_language_tag, primary_language

rule = Rule(
    __name__,
    title="Pages say which language they are in",
    criteria=["3.1.1"],
    act=["b5c3f8", "bf051a"],
    impact=Impact.SERIOUS,
)


@rule.finds
def pages_without_a_language(page: Page) -> Iterator[Finding]:
    root = page.document.root
    tag = root.get("lang") or ""
    if page.document.is_fragment or is_drawing_or_formula(page.document):
        return
    if is_valid_language_tag(tag):
        if "xml:lang" in root and (root.get("xml:lang") or "").strip().lower() != tag.strip().lower():
            yield Finding(root, "This page says its language twice, and not the same.", is_certain=False)
        return
    if tag.strip():
        yield Finding(root, f"This page says that it is in a language that does not exist: “{tag.strip()}”.")
    else:
        yield Finding(root, "This page does not say which language it is in.")


def is_drawing_or_formula(document: Document) -> bool:
    """Whether the whole page is one SVG or MathML element, which is no page of HTML."""
    body = document.body
    children = body.children if body is not None else []
    return len(children) == 1 and children[0].tag in {"svg", "math"} and document.root.start is None


@rule.fixes
def by_what_it_declares_or_its_text(page: Page, finding: Finding) -> Iterator[Change]:
    tag = finding.element.get("lang") or ""
    if is_valid_language_tag(tag):
        yield SetAttribute(finding.element, "xml:lang", tag.strip(), because="its lang is the one that browsers read")
        return
    declared = declared_language_of(page.document)
    sample = sample_of(page.document)
    is_wrong = declared is not None and is_certainly_not(primary_language(declared.name), sample)
    told = page.ask(TextLanguage(sample)) if is_wrong else ""
    if told:
        for name in ("lang", *(["xml:lang"] if "xml:lang" in finding.element else [])):
            yield SetAttribute(finding.element, name, told, because="the language of its text")
    elif declared is not None:
        if not is_in_another_script(primary_language(declared.name), title_and(sample, page)):
            yield SetAttribute(finding.element, "lang", declared.name, because=declared.because)
    elif is_valid_language_tag(page.language):
        yield SetAttribute(finding.element, "lang", page.language, because="the language of its text")


def title_and(sample: str, page: Page) -> str:
    """What a page is called, which is there where little else is, and a sample of its text."""
    return " ".join([*(each.text for each in page.document.all("title")), sample])


LEARNED: Mapping[Question, str] = {PageLanguage("https://example.com/"): "de"}

ITALIAN = (
    "La nostra clinica è aperta tutti i giorni dalle nove alle diciotto. Per prenotare una visita basta chiamare il "
    "numero che trovate nella pagina dei contatti, oppure scrivere alla segreteria, che risponde anche di sabato."
)

rule.examples = [
    Good('<!doctype html><html lang="FR"><title>Prix</title><p>Dix</p></html>', "in capitals it is the same"),
    Good(
        "<p>a piece of a page</p><p>loaded into one that says its language</p>", "a piece says no language of its own"
    ),
    Bad(
        '<!doctype html><html xml:lang="en"><title>Prices</title><p>From 10</p></html>',
        becomes='<!doctype html><html lang="en" xml:lang="en"><title>Prices</title><p>From 10</p></html>',
        why="browsers read xml:lang in XML only",
    ),
    Bad(
        '<!doctype html><html lang="en-AU" xml:lang="en"><title>Prices</title><p>From 10</p></html>',
        becomes='<!doctype html><html lang="en-AU" xml:lang="en-AU"><title>Prices</title><p>From 10</p></html>',
        why="of two that differ, browsers go by lang",
    ),
    Bad(
        '<!doctype html><html lang="en_US"><title>Prices</title><p>From 10</p></html>',
        becomes='<!doctype html><html lang="en-US"><title>Prices</title><p>From 10</p></html>',
        why="a hyphen, not an underscore, joins language and country",
    ),
    Bad(
        '<!doctype html><html lang="ua"><title>Prices</title><h1>Prices of all seats</h1>',
        becomes=None,
        why="the code of a country; no letter of the text is one of its language",
    ),
    Bad(
        '<!doctype html><title>Preise</title><meta http-equiv="content-language" content="de"><p>Ab 10</p>',
        becomes='<!doctype html><html lang="de"><title>Preise</title>'
        '<meta http-equiv="content-language" content="de"><p>Ab 10</p>',
        why="the page declares it in another place",
    ),
    Bad(
        '<!doctype html><meta charset="big5"><title>謀略</title><p>此陣效果為反彈傷害，回上一頁</p>',
        becomes='<!doctype html><html lang="zh"><meta charset="big5"><title>謀略</title>'
        "<p>此陣效果為反彈傷害，回上一頁</p>",
        why="an encoding that was made for the language that its letters may be of",
    ),
    Bad(
        f'<!doctype html><html xml:lang="en"><title>Clinica</title><p>{ITALIAN}</p></html>',
        becomes=f'<!doctype html><html lang="it" xml:lang="it"><title>Clinica</title><p>{ITALIAN}</p></html>',
        knowing={TextLanguage(f"Clinica {ITALIAN}"): "it"},
        why="it is certainly not what the page declares in another place",
    ),
    Bad(
        "<!doctype html><html><title>Preise</title><p>Ab 10</p></html>",
        becomes='<!doctype html><html lang="de"><title>Preise</title><p>Ab 10</p></html>',
        knowing=LEARNED,
        why="the learner has read the page",
    ),
    Bad(
        '<!doctype html><html lang="#1"><title>8/15</title><p>8/15</p></html>',
        becomes=None,
        why="nothing tells which language is meant: asked",
    ),
]
