"""
The name of a control holds the words that it shows.

Someone who works by voice says what they see: "click Send". If the button that shows "Send" is labelled "Submit your
message", nothing happens. Who listens while looking, or is on the telephone with someone who looks, is at a loss too.

The label is kept where it says more than the words, with the words put before it, or in the place of the same word in
another form; it goes where it says nothing more.
A control that shows a whole paragraph is left to a person: which of its words are its label cannot be told. So is one
with texts that take turns (`Menu`, `Close`), of which a style shows one.
"""

import re
from collections.abc import Iterator

from curbcut.aria import is_exposed, labels_of, name_of, role_of
from curbcut.html import Element, collapse
from curbcut.naming import shown_words_of
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html import INPUT_BUTTONS, input_type
from curbcut.standards.text import plain
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="The name of a control holds the words it shows",
    criteria=["2.5.3"],
    act=["2ee8b8"],
    impact=Impact.SERIOUS,
    looks_at=["[aria-label]"],
)


@rule.finds
def labels_without_the_words_shown(page: Page) -> Iterator[Finding]:
    for control in page.having("aria-label"):
        label = control.get("aria-label")
        if not label or label.isspace() or "aria-labelledby" in control or not is_exposed(control):
            continue
        if _is_said_across_blocks(control, label):
            continue  # in most cases, and quickly told
        shown = _shown(control)
        if shown and not _is_said(shown, label):
            is_sure = len(shown) <= _LONGEST and not _takes_turns(control)
            yield Finding(control, "What this shows is not part of its name: who says it, is not heard.", is_sure)


@rule.fixes
def by_putting_the_words_first(page: Page, finding: Finding) -> Iterator[Change]:
    control = finding.element
    if not finding.is_certain:
        return
    shown, label = _shown(control), collapse(_TAG.sub("", control.get("aria-label") or ""))
    is_code = _CODE.fullmatch(label) is not None
    if _is_heard(control) and (is_code or not _says_more(label, f"{shown} {_pieces(control)}")):
        yield RemoveAttribute(control, "aria-label", because="it says nothing that the words do not say")
    else:
        yield SetAttribute(control, "aria-label", _with_the_words(shown, label), because="the words it shows")


def _with_the_words(shown: str, label: str) -> str:
    """A label with the words that are shown in the place of those at its beginning that say the same in another form
    (`Antworte auf Ada` on "Antworten") or spaced otherwise, in that of a value that a script did not have, after
    a label that leads to them (`Next post:`), else before it."""
    shown = shown.lstrip(_MARKS)
    if label.endswith(":"):
        return f"{label} {shown}"
    if (unsaid := _UNSAID.match(label)) is not None:
        return f"{shown}{label[unsaid.end() :]}"
    wanted, said = _letters_of(shown), label.split()
    beginnings = [_letters_of(" ".join(said[:many])) for many in range(1, min(len(said), _MOST_PIECES) + 1)]
    if wanted in beginnings:
        return " ".join((shown, *said[beginnings.index(wanted) + 1 :]))
    if " " not in shown and _are_forms(wanted, beginnings[0]):
        return " ".join((shown, *said[1:]))
    return f"{shown}, {label}"


def _letters_of(text: str) -> str:
    return "".join(plain(text).split())


def _are_forms(word: str, other: str) -> bool:
    return min(len(word), len(other)) >= _LEAST_STEM and (word.startswith(other) or other.startswith(word))


def _shown(control: Element) -> str:
    """The words a control shows; `""` where they are a symbol, or it is nothing that words inside name."""
    if control.tag == "input" and input_type(control.get("type")) in INPUT_BUTTONS:
        return collapse(control.get("value") or "")
    if control.tag in _FIELDS:
        return _label_of(control)
    text = control.text
    if not text or text.isspace() or role_of(control) not in _NAMED_BY_WORDS or _holds_controls(control):
        return ""
    shown = shown_words_of(control)
    return "" if (len(shown) == 1 and shown.isalpha()) or _is_count(shown, control) else shown


def _takes_turns(control: Element) -> bool:
    """Whether one of several texts in a control is for a state, by its class: which of them is shown, a style says."""
    texts = [each for each in control.descendants() if not each.has_elements and each.text.strip()]
    return len(texts) > 1 and any(
        not _OF_A_STATE.isdisjoint(_PARTS.split((each.get("class") or "").lower())) for each in texts
    )


def _is_count(shown: str, control: Element) -> bool:
    """Whether a control shows a number that a script keeps, such as how many messages have come or how far one is."""
    rounded = _ROUNDED.fullmatch(shown.strip())
    if rounded is not None:  # `18K` of `18151 replies`
        label = control.get("aria-label") or ""
        return not any(map(str.isdigit, label)) or re.search(rf"(?<!\d){rounded[1]}\d", label) is not None
    number = shown.strip("+()% ")
    return number.isdigit() and len(number) <= 3 and not any(map(str.isdigit, control.get("aria-label") or ""))


def _label_of(field: Element) -> str:
    """The words of a field's `label`; `""` where they are a sentence, and the placeholder is the label people see."""
    if field.get("placeholder"):
        return ""
    words = collapse(" ".join(shown_words_of(label) for label in labels_of(field)))
    group = field.closest("fieldset") if words else None
    if group is not None and plain(words) == plain(name_of(group)):
        return ""  # they are the label of the group, and said with it
    return words.rstrip(" :*") if len(words) <= _LONGEST_OF_FIELD else ""


def _holds_controls(control: Element) -> bool:
    """Whether something inside has words of its own, as in a menu's button that holds the menu."""
    return any("role" in inner or inner.tag in _HOLDERS for inner in control.descendants())


def _is_said(shown: str, label: str) -> bool:
    """Whether the words are in the label, in their order and as whole words; case, marks and asides do not count."""
    words, said = _words(shown), _words(label)
    if not words:
        return True
    if max(shown) > "\u2e7f":  # scripts that put no spaces between words
        return "".join(words) in "".join(said)
    everything = plain(label).split()  # what is shown may be the aside: `Bookmark (2)`
    return any(_stands_in(words, heard) for heard in (said, everything)) or (
        "".join(_words(shown.replace("-", ""))) == "".join(_words(label.replace("-", ""))) and "-" in shown + label
    )


def _stands_in(words: list[str], said: list[str]) -> bool:
    return any(_match(words, said[start : start + len(words)]) for start in range(len(said) - len(words) + 1))


def _is_said_across_blocks(control: Element, label: str) -> bool:
    """Whether the label has the words with no spaces where boxes begin: styles can set boxes in one line."""
    text = collapse(control.text)
    return bool(text) and _is_said(text, label)


def _match(words: list[str], said: list[str]) -> bool:
    return all(word == other or _abbreviates(word, other) for word, other in zip(words, said, strict=True))


def _abbreviates(word: str, other: str) -> bool:
    return word.endswith(".") and other.startswith(word[:-1])


def _words(text: str) -> list[str]:
    """The words of a text, plainly written. One that a full stop cuts short keeps it."""
    found: list[str] = []
    for word in _ASIDE.sub(" ", text).split():
        parts = plain(word).split()
        if len(parts) == 1 and len(parts[0]) > 1 and parts[0].isalpha() and word.endswith("."):
            parts[0] += "."
        found += parts
    return found


def _says_more(label: str, shown: str) -> bool:
    """Whether the label has a word that is not among those shown, articles and spacing aside."""
    said, words_shown = plain(label).split(), plain(shown).split()
    return "".join(said) not in "".join(words_shown) and not set(said) <= {*words_shown, *_ARTICLES, *_KINDS}


def _pieces(control: Element) -> str:
    """The texts of a control with a space wherever an element begins or ends."""
    return " ".join(inner.text for inner in control.descendants() if not inner.has_elements)


def _is_heard(control: Element) -> bool:
    """Whether the words would be the name without the label."""
    if control.tag == "input" and input_type(control.get("type")) in INPUT_BUTTONS:
        return input_type(control.get("type")) != "image"
    return all(is_exposed(inner) for inner in control.descendants())


_UNSAID = re.compile(r"(?:undefined|null|nan)(?=\s|\Z)", re.IGNORECASE)
"""What scripts write where they had nothing to write, such as WordPress's editor before the words about a new tab."""
_ROUNDED = re.compile(r"(\d+)(?:[.,]\d)?\s?[kmb]", re.IGNORECASE)
_MARKS = " -\u2013\u2014\u00b7\u2022|>\u203a\u00bb"
_MOST_PIECES = 6
_LEAST_STEM = 5
_LONGEST = 60
_LONGEST_OF_FIELD = 40
"""Characters of words that are taken for a label."""
_OF_A_STATE = words("close closed open opened collapsed expanded collapse expand active inactive on off hide less")
_PARTS = re.compile(r"[^a-z]+")
"""What parts the words of class names."""
_HOLDERS = words("a button input select textarea ul ol table label")
_ASIDE = re.compile(r"\([^)]{0,200}\)|\[[^\]]{0,200}\]")
_ARTICLES = words(
    "a an the der die das den dem ein eine le la les un une el los las una il lo gli i de het een o os as um uma"
)
_TAG = re.compile(r"</?[a-z][^<>]{0,80}>", re.IGNORECASE)
"""What is markup elsewhere and is read out in a label."""
_CODE = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+){2,}")
"""A name that programs go by: `do-not-sell-link`."""
_KINDS = words("button link menu tab submit")
"""Words that say what kind of control it is, as is said anyhow."""
_FIELDS = frozenset({"input", "select", "textarea"})
_NAMED_BY_WORDS = words("button checkbox link menuitem menuitemcheckbox menuitemradio option radio switch tab treeitem")

rule.examples = [
    Good('<a href="r" aria-label="18151 replies">18K</a>', "the number is said in full"),
    Good(
        '<label for="s">Rating</label><fieldset><legend>Rating</legend>'
        '<input type="radio" name="r" id="s" aria-label="5 stars"><input type="radio" name="r" aria-label="4 stars">'
        "</fieldset>",
        "the label is one of the group, which is said with it",
    ),
    Bad(
        '<a href="p" aria-label="do-not-sell-link">Your choices</a>',
        becomes='<a href="p">Your choices</a>',
        why="what a program calls it",
    ),
    Bad(
        '<a href="p" aria-label="Log in with &lt;b&gt;Acme&lt;/b&gt;">Log in with Acme</a>',
        becomes='<a href="p">Log in with Acme</a>',
        why="markup that is read out, and nothing besides",
    ),
    Bad(
        '<a href="p" aria-label="button">Copy the address</a>',
        becomes='<a href="p">Copy the address</a>',
        why="a word for what it is says nothing of what it does",
    ),
    Bad(
        '<a href="p" aria-label="Next post: ">Pumpkin soup</a>',
        becomes='<a href="p" aria-label="Next post: Pumpkin soup">Pumpkin soup</a>',
        why="the label leads to the words",
    ),
    Bad(
        '<a href="p" target="_blank" aria-label="undefined (opens in a new tab)">Pumpkin soup</a>',
        becomes='<a href="p" target="_blank" aria-label="Pumpkin soup (opens in a new tab)">Pumpkin soup</a>',
        why="the script that wrote the label did not have the words",
    ),
    Good('<button aria-label="Bookmark (2)">2</button>', "the number is said, as an aside"),
    Good('<a href="/a" aria-label="ACT rules">ACT rules</a>', "the same words"),
    Good('<button aria-label="Next page of results">Next page</button>', "the label says more, and the words as well"),
    Good('<button aria-label="Find">X</button>', "a single letter stands for a symbol"),
    Good('<button aria-label="Find"><i class="material-icons">search</i></button>', "the word is drawn as an icon"),
    Good('<a href="/u" aria-label="University Avenue">University Ave.</a>', "the label spells out what is cut short"),
    Good('<button aria-label="Next">Next…</button>', "marks are not spoken"),
    Good('<a href="/n" aria-label="non-standard">nonstandard</a>', "one word, spelled in two ways"),
    Good('<button aria-label="Search by date">Search by date (YYYY-MM-DD)</button>', "an aside is not the label"),
    Good(
        '<div role="menuitem" aria-label="Chapters menu" tabindex="0">Chapters<ul><li>One</li></ul></div>',
        "it holds the words of the menu as well",
    ),
    Good('<a href="/cart" aria-label="Cart">12</a>', "a count that will change is no label"),
    Good(
        '<div role="button" tabindex="0" aria-label="Back to top"><i></i><span>0%</span></div>', "so is how far one is"
    ),
    Good('<nav aria-label="Main">W3C navigation</nav>', "nobody clicks a region by its words"),
    Bad(
        '<a href="#" aria-label="Mobile menu"><b class="text">Menu</b><b class="close-text">Close</b></a>',
        becomes=None,
        why="one of the two is shown, and which, a style says",
    ),
    Bad(
        '<button aria-label="Submit your message">Send</button>',
        becomes='<button aria-label="Send, Submit your message">Send</button>',
        why="the label says more: it is kept, after the words",
    ),
    Bad(
        '<a href="#r" aria-label="Antworte auf Ada">Antworten</a>',
        becomes='<a href="#r" aria-label="Antworten auf Ada">Antworten</a>',
        why="one word in two forms is not said twice",
    ),
    Bad(
        '<a href="/n" aria-label="Note books (opens in a new tab)">Notebooks</a>',
        becomes='<a href="/n" aria-label="Notebooks (opens in a new tab)">Notebooks</a>',
        why="the same letters, spaced otherwise",
    ),
    Bad(
        '<button aria-label="the full">The full label</button>',
        becomes="<button>The full label</button>",
        why="the words say more than the label",
    ),
    Bad(
        '<a href="tel:1" aria-label="1 2 3. 5 5 5">123.555</a>',
        becomes='<a href="tel:1">123.555</a>',
        why="the same characters, spaced for a screen reader that does not need it",
    ),
    Bad(
        '<a aria-label="Download specification" href="#">'
        'Download <span aria-hidden="true">gizmo</span> specification</a>',
        becomes='<a aria-label="Download gizmo specification, Download specification" href="#">'
        'Download <span aria-hidden="true">gizmo</span> specification</a>',
        why="a word is shown that is not said",
    ),
    Bad(
        '<label for="m">Email</label> <input id="m" aria-label="Your address">',
        becomes='<label for="m">Email</label> <input id="m" aria-label="Email, Your address">',
        why="a field shows its label's words",
    ),
    Bad(
        '<a href="/p" aria-label="More"><b>The council has met again</b> and did what it always does on a Monday.</a>',
        becomes=None,
        why="which of so many words are the label, a person has to say",
    ),
]
