"""
A page must be in the language it says it is in.

Templates come with `lang="en"`, and nobody changes it: the Italian page is read with an English voice, which nobody can
follow.

It is only said where hardly one of the small words of the declared language stands in the text, and many of another do;
and the page's language is only changed if that other is told as well.
"""

from collections.abc import Iterator, Mapping

from curbcut.knowledge import Question, TextLanguage
from curbcut.naming import is_certainly_not, sample_of
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.language import is_valid_language_tag, primary_language

rule = Rule(
    __name__,
    title="Pages are in the language they say they are in",
    criteria=["3.1.1"],
    act=["ucwvc8"],
    impact=Impact.SERIOUS,
    looks_at=["[lang]"],
)


@rule.finds
def pages_in_another_language(page: Page) -> Iterator[Finding]:
    declared = page.document.root.get("lang") or ""
    if is_valid_language_tag(declared) and is_certainly_not(primary_language(declared), sample_of(page.document)):
        yield Finding(page.document.root, f"This page says that its language is “{declared}”, and it is in another.")


@rule.fixes
def by_the_language_of_its_text(page: Page, finding: Finding) -> Iterator[Change]:
    told = page.ask(TextLanguage(sample_of(page.document)))
    if told and primary_language(told) != primary_language(finding.element.get("lang") or ""):
        for name in ("lang", "xml:lang"):
            if name in finding.element:
                yield SetAttribute(finding.element, name, told, because="the language of its text")


TEXT = (
    "La nostra clinica è aperta tutti i giorni dalle nove alle diciotto. Per prenotare una visita basta chiamare il "
    "numero che trovate nella pagina dei contatti, oppure scrivere alla segreteria, che risponde anche di sabato."
)
ITALIAN: Mapping[Question, str] = {TextLanguage(f"Clinica {TEXT}"): "it"}


def page_in(tag: str) -> str:
    return f'<!doctype html><html lang="{tag}"><title>Clinica</title><p>{TEXT}</p></html>'


rule.examples = [
    Good(page_in("it"), "the language it says"),
    Good('<!doctype html><html lang="en"><title>Prezzi</title><p>Da 10 euro</p></html>', "too short to be sure"),
    Good(f'<!doctype html><html lang="en"><title>A</title><p lang="it">{TEXT}</p></html>', "a part that says its own"),
    Bad(page_in("en"), becomes=page_in("it"), knowing=ITALIAN, why="an Italian page that says it is English"),
    Bad(page_in("zxx"), becomes=page_in("it"), knowing=ITALIAN, why="a theme that says it is in no language"),
    Bad(page_in("de"), becomes=None, why="certainly not German; which language it is, is asked"),
]
