"""What the page says about a picture, on it and beside it."""

import re
from itertools import islice
from typing import Final
from urllib.parse import unquote, urlsplit

from curbcut.html import Document, Element, collapse
from curbcut.naming.evidence import Evidence
from curbcut.naming.hints import hint_on, spoken
from curbcut.naming.index import index_of
from curbcut.naming.language import language_of
from curbcut.naming.picture_addresses import address_of_picture
from curbcut.naming.shown_words import shown_words_of, text_beside_icons
from curbcut.naming.words import cleaned, logo_name, parts_of_file_name
from curbcut.standards.captcha_names import CAPTCHA, CAPTCHA_NAMES, MARKS
from curbcut.standards.icons import OTHER_THINGS, icon_named, purpose_name
from curbcut.standards.text import is_meaningful, plain
from curbcut.standards.words import words

_SHOWING: Final = ("img", "svg", "canvas", "object", "embed", "video", "iframe")
_CAPTIONS: Final = words(
    "caption-text figure-caption gallerytext image-caption img-caption media-caption photo-caption picture-caption "
    "thumb-caption thumbcaption tr-caption wp-caption-text"
)
"""What content management systems call the caption of a picture where they have no `figcaption`."""
_FOR_A_CAPTCHA: Final = re.compile(r"refresh|reload|renew|audio|sound|speak|icon|logo|image_button", re.IGNORECASE)
_CREDITED: Final = re.compile(r"credit|copyright|photographer|byline", re.IGNORECASE)
_CREDITS: Final = re.compile(
    r"\W*(?:\u00a9|\(c\)|courtesy of|(?:photo(?:graph(?:y|s)?|s)?|image|picture|foto|bild|illustration|cr\u00e9dit)s?"
    r"(?:\s*:|\s+(?:by|credits?|courtesy|von|de|par)\s|\s*\u00a9)|(?:credit|source|quelle|copyright)s?\s*:)",
    re.IGNORECASE,
)
"""What stands before the name of who made a picture, or whose it is."""
_LONGEST_PERSON: Final = 3
"""Words of a name."""
_BADGE: Final = re.compile(r"(?:https?:)?//img\.shields\.io/badge/([^/?#]+-[^/?#]+?)(?:\.(?:svg|png))?(?:[?#]|\Z)")
_MEANS_OF_PAYMENT: Final = {
    "american-express": "American Express",
    "amex": "American Express",
    "bancontact": "Bancontact",
    "diners-club": "Diners Club",
    "jcb": "JCB",
    "klarna": "Klarna",
    "maestro": "Maestro",
    "master-card": "Mastercard",
    "mastercard": "Mastercard",
    "paypal": "PayPal",
    "unionpay": "UnionPay",
    "visa": "Visa",
}
_AROUND_A_BRAND: Final = words(
    "accepted card cards cc color credit creditcard dark debit flat grey icon icons ico light logo mark method methods"
    " mono outline pay payment payments pm small svg white x"
)
"""What files are called besides that show with what one can pay: `pm_visa_32.svg`, `payment-visa-white.png`."""
_A_LINE: Final = 200
_HOPS: Final = 5
_HOLDS_MORE: Final = frozenset({"body", "td", "main", "section", "article", "header", "footer", "nav"})


def author_words_for(picture: Element) -> Evidence | None:
    """What an author wrote about a picture: on it, right around it, or where it stands again on the page."""
    return hint_on(picture) or _hint_around(picture) or _described_elsewhere(picture)


def context_of(picture: Element) -> Evidence | None:
    """What can be told from where a picture stands and what its file is called."""
    return caption_of(picture) or logo(picture) or _captcha(picture) or _badge(picture) or _brand(picture)


def _captcha(picture: Element) -> Evidence | None:
    """What a picture in a form is there for that only people are meant to be able to read; not the picture beside it
    that brings another one, or has it read out."""
    address = address_of_picture(picture)
    is_one = MARKS.search(address) is not None and _FOR_A_CAPTCHA.search(address) is None
    if not is_one or picture.closest("form") is None or picture.closest("a", "button") is not None:
        return None
    name = CAPTCHA_NAMES.get(language_of(picture), CAPTCHA)
    return Evidence(name, "it is called a CAPTCHA, and stands in a form", 0.9)


def _badge(picture: Element) -> Evidence | None:
    """What the address of a badge asks its service to write on it: `/badge/license-MIT-blue.svg`."""
    address = address_of_picture(picture)
    asked = _BADGE.match(address)
    if asked is None:
        return None
    path = asked[1].replace("--", "\0").replace("__", "\1")
    parts = [unquote(part.replace("_", " ").replace("\0", "-").replace("\1", "_")) for part in path.split("-")]
    name = cleaned(": ".join(part for part in parts[:-1] if part.strip()))  # the last is its colour
    return Evidence(name, "what its address asks to be written on it", 0.95) if name else None


def _brand(picture: Element) -> Evidence | None:
    """The brand that the file of a picture is called after, and nothing else, where the words beside do not say it."""
    address = address_of_picture(picture)
    parts = [part.lower() for part in parts_of_file_name(address)] if address else []
    called = "-".join(parts)
    name = _MEANS_OF_PAYMENT.get(called, "") or _MEANS_OF_PAYMENT.get(
        "-".join(part for part in parts if not part.isdigit() and part not in _AROUND_A_BRAND), ""
    )
    if not name and (icon := icon_named(called) if called else None) is not None:
        is_meant = icon.is_brand and icon.purpose not in OTHER_THINGS and icon.purpose.startswith(called)
        name = (purpose_name(icon.purpose, "en") or "") if is_meant else ""
    around = picture.parent
    is_said = around is None or (plain(name) in plain(around.text) and len(around.text) < _A_LINE)
    return Evidence(name, "its file is called so", 0.8) if name and not is_said else None


def _hint_around(picture: Element) -> Evidence | None:
    parent = picture.parent
    if parent is None or parent.tag in _HOLDS_MORE or not picture.is_only_child or parent.text.strip():
        return None
    hint = hint_on(parent)
    return Evidence(hint.name, f"the tooltip of the {parent.tag} around it") if hint else None


def _described_elsewhere(picture: Element) -> Evidence | None:
    address = (picture.get("src") or "").strip()
    if not address or address != address_of_picture(picture):
        return None
    memo = picture.document.memo
    key = ("described at", address)
    if key not in memo:
        same = index_of(picture.document).images_by_address[address]
        memo[key] = frozenset(filter(None, map(_description, same)))
    texts = memo[key]
    if not isinstance(texts, frozenset) or len(texts) != 1 or _is_of_another(picture, next(iter(texts))):
        return None
    return Evidence(next(iter(texts)), "the same image has this description elsewhere on the page", 0.95)


def _is_of_another(picture: Element, text: str) -> bool:
    """Whether a picture stands in a link with words of which none is in a text: shops show one picture for all things
    that they have none of."""
    link = picture.closest("a", "button")
    said = plain(shown_words_of(link)).split() if link is not None else []
    return bool(said) and set(said).isdisjoint(plain(text).split())


def _description(image: Element) -> str:
    """What an image is described as where it stands for itself: in a link it says where the link leads, in a figure
    perhaps only what the caption says, and one letter is a part of the word that it stands in."""
    if image.closest("a", "button", "figure") is not None:
        return ""
    hint = hint_on(image) or _hint_around(image)
    text = cleaned(image.get("alt")) or (hint.name if hint else "")
    return text if len(text) > 1 and is_meaningful(text) else ""


def _is_a_credit(caption: Element) -> bool:
    """Whether a caption says whose picture it is, and not what it shows: by its words, by its class, or as a name in
    capitals alone."""
    text = collapse(caption.text)
    words_in_it = text.split()
    is_name = text.isupper() and 1 < len(words_in_it) <= _LONGEST_PERSON and all(map(str.isalpha, words_in_it))
    marks = f"{caption.get('class') or ''} {' '.join(each.get('class') or '' for each in caption.children)}"
    is_marked = _CREDITED.search(marks) is not None and len(caption.children) <= 1
    return is_name or is_marked or _CREDITS.match(text) is not None


def caption_of(picture: Element) -> Evidence | None:
    """The caption of a figure, or of a box that is built like one, that shows this picture and no other."""
    figure = picture.closest("figure")
    box, caption = (figure, next(iter(figure.descendants("figcaption")), None)) if figure else _captioned_box(picture)
    if box is None or len(box.descendants(*_SHOWING)) != 1:
        return None
    text = spoken(text_beside_icons(caption)) if caption is not None and not _is_a_credit(caption) else ""
    return Evidence(text, "the caption of the figure", 0.85) if text else None


def _captioned_box(picture: Element) -> tuple[Element | None, Element | None]:
    """The smallest box around a picture that has a caption by its class, and that caption if it is the only one."""
    captions = _captions_inside(picture.document)
    for box in islice(picture.ancestors(), _HOPS) if captions else ():
        inside = captions.get(box)
        if inside:
            return box, inside[0] if len(inside) == 1 else None
    return None, None


def _captions_inside(document: Document) -> dict[Element, list[Element]]:
    """Every element that has captions by their class inside, and those captions; found once a page."""
    found = document.memo.get(_captions_inside)
    if not isinstance(found, dict):
        inside: dict[Element, list[Element]] = {}
        for caption in document.with_class(*_CAPTIONS):
            for box in caption.ancestors():
                inside.setdefault(box, []).append(caption)
        found = document.memo[_captions_inside] = inside
    return found


def logo(picture: Element) -> Evidence | None:
    """Whose logo a picture is, by the name of its file."""
    return logo_at(address_of_picture(picture))


def logo_at(address: str) -> Evidence | None:
    """Whose logo is at an address, by the name of the file."""
    name = logo_name(address)
    return Evidence(name, f"the file is called {urlsplit(address).path.rpartition('/')[2]}", 0.8) if name else None
