"""
Images need a text alternative.

Someone who cannot see an image hears its accessible name instead. Without one, a screen reader reads out the file
name, or passes the image over in silence.

A picture that is all a nameless link or button shows is left to that control's rule: its alternative must then say
where the link leads. Only an image that nobody can see, a pixel that counts visitors or an empty spacer, is declared
decorative here without asking, one that lies behind all the rest, and one in a link or button whose words it repeats.
"""

import re
from collections.abc import Iterator
from itertools import islice

from curbcut.aria import has_name, is_decorative, is_exposed
from curbcut.html import Element
from curbcut.knowledge import ImageDescription, ImageDetails
from curbcut.naming import (
    Evidence,
    address_loaded_late,
    address_of_picture,
    author_words_for,
    context_of,
    control_around,
    counting_icon,
    fresh_id,
    has_words,
    is_left_to_control,
    parts_of_file_name,
    picture_asked_about,
    purpose_in_words,
    shown_words_of,
    words_of_file_name,
)
from curbcut.patch import Change, Insert, NewElement, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.icons import icon_named
from curbcut.standards.telling_pictures import KIND_OF_FILE, TELLING
from curbcut.standards.text import plain

rule = Rule(
    __name__,
    title="Images have a text alternative",
    criteria=["1.1.1"],
    act=["23a2a8"],
    impact=Impact.CRITICAL,
    looks_at=["img"],
)


@rule.finds
def images_without_a_name(page: Page) -> Iterator[Finding]:
    for image in page.all("img"):
        alternative = image.get("alt")
        if alternative and not alternative.isspace():
            continue
        if not is_exposed(image) or is_decorative(image) or has_name(image) or is_left_to_control(image):
            continue
        yield Finding(image, "This image has no text alternative.")


@rule.fixes
def by_describing_it(page: Page, finding: Finding) -> Iterator[Change]:
    image = finding.element
    words = _nothing_to_see(image) or author_words_for(image) or _said_beside(image) or _counted(image)
    words = words or _beside_contact(image) or _answer(page, image) or context_of(image)
    if words is not None:
        yield SetAttribute(image, "alt", words.name, because=words.because, confidence=words.confidence)
        if words.name.endswith(_GOES_ON):
            yield from _all_of_it(page, image)


def _all_of_it(page: Page, image: Element) -> Iterator[Change]:
    """Ties to an image the whole text that its alternative begins: at the end of the page, where nobody sees it."""
    body = page.document.body
    details = page.ask(ImageDetails(picture_asked_about(image, page.url)))
    if not details or body is None or body.end is None or "aria-describedby" in image:
        return
    identifier = fresh_id(image, "image")
    yield SetAttribute(image, "aria-describedby", identifier, because="all of the text in it")
    whole = NewElement("div", (("id", identifier), ("hidden", ""), ("data-curbcut-added", "")), (details,))
    yield Insert(body, "last", whole, because="all of the text in an image")


def _answer(page: Page, image: Element) -> Evidence | None:
    description = page.ask_about_picture(image)
    return None if description is None else Evidence(description, "the description of this image")


def _nothing_to_see(image: Element) -> Evidence | None:
    """Certain evidence that nobody can see the image: at most one pixel large, or empty by the name such files have."""
    if address_loaded_late(image) or any(name.startswith("data-") and "src" in name for name in image.attribute_names):
        return None  # a stand-in for a picture that a script loads later
    sides = [(image.get(name) or "").strip() for name in ("width", "height")]
    if all(side in _TINY for side in sides) or len(set(_TINY_STYLE.findall(image.get("style") or ""))) == 2:
        return Evidence("", "it is at most one pixel large")
    if all(map(_PIXELS.fullmatch, sides)) and any(side in _TINY for side in sides) and "style" not in image:
        return Evidence("", "a line that is one pixel thin")
    if _SPACER.search(image.get("src") or "") and "srcset" not in image:
        return Evidence("", "an empty picture that only takes up space")
    if _lies_behind(image) or (image.parent is not None and _lies_behind(image.parent)):
        return Evidence("", "a picture behind everything else, as the ground of it")
    return None


def _lies_behind(element: Element) -> bool:
    """Whether its own style puts an element out of the flow and below all others."""
    style = element.get("style") or ""
    return _BEHIND.search(style) is not None and _OUT_OF_THE_FLOW.search(style) is not None


def _said_beside(image: Element) -> Evidence | None:
    """Certain evidence that a picture in a link or button repeats its words: that is what its file is called."""
    control = control_around(image)
    is_native = control is not None and control.tag in _NATIVE  # of others it is not yet settled what they are
    shown = f" {plain(shown_words_of(control))} " if control is not None and is_native else ""
    if control is not None and has_words(shown) and _is_of_somebody(image) and not _may_lose_words(control):
        return Evidence("", "the picture that stands for somebody, in a link or button that says who")
    if control is not None and is_native and _is_an_icon_of(image, control, shown) and not _may_lose_words(control):
        return Evidence("", "an icon in a link or button that says in words what it does")
    called = plain(words_of_file_name(address_of_picture(image))) if shown.strip() else ""
    if called and f" {called} " in shown:
        return Evidence("", "the words beside it say the same")
    is_everywhere = control is not None and shown.strip() and _stands_in_each(image, control)
    return Evidence("", "it stands in each link of the list, whatever that says") if is_everywhere else None


def _is_an_icon_of(image: Element, control: Element, shown: str) -> bool:
    """Whether the one image of a control is too small for more than an icon, and the control says in words what it
    does, not what it counts. That it leads to a file or elsewhere, the icon may say."""
    if not _is_called_small(image) or _tells_of_all(address_of_picture(image)) or "target" in control:
        return False
    if len(control.descendants("img")) > 1:
        return False  # a row of stars
    href = (control.get("href") or "").strip()
    is_a_number = _CALLS.match(href) is not None and any(map(str.isdigit, shown))
    is_telling = KIND_OF_FILE.search(href) is not None or _ELSEWHERE.match(href) is not None
    return is_a_number or (not is_telling and sum(map(str.isalpha, shown)) >= _A_WORD and has_words(shown))


def _is_called_small(image: Element) -> bool:
    """Whether the size that its markup gives an image is one of an icon."""
    width, height = ((image.get(name) or "").strip().removesuffix("px") for name in ("width", "height"))
    return _is_few(width) and (not height or _is_few(height))


def _is_few(pixels: str) -> bool:
    return pixels.isdecimal() and len(pixels) < _LONG and int(pixels) <= _ICON


def _beside_contact(image: Element) -> Evidence | None:
    """What an icon says of the number or the address right after it, as its file is called: `phone.svg +49 30 5550134`.

    https://www.w3.org/WAI/tutorials/images/informative/"""
    if not _is_called_small(image) or control_around(image) is not None:
        return None
    meanings = map(icon_named, parts_of_file_name(address_of_picture(image)))
    purposes = {icon.purpose for icon in meanings if icon is not None}
    name = purpose_in_words(next(iter(purposes)), image) if len(purposes) == 1 and purposes <= _CONTACTS else ""
    after = "".join(node if isinstance(node, str) else node.text for node in islice(image.nodes_after, _NEAR))
    if not name or not any(map(str.isalnum, after)):
        return None
    is_said = plain(name) in plain(image.parent.text if image.parent is not None else "")
    return Evidence("" if is_said else name, "what its file is called, beside what it is of", 0.8)


def _is_of_somebody(image: Element) -> bool:
    """Whether a class calls it somebody's picture, or it comes from where such pictures are kept."""
    called = _AVATAR.search(f" {image.get('class') or ''} ".lower()) is not None
    return called or _OF_SOMEBODY.match(address_of_picture(image)) is not None


def _counted(image: Element) -> Evidence | None:
    """What a picture in a link or button counts whose only word is a number."""
    control = control_around(image)
    counting = counting_icon(control) if control is not None else None
    return counting[1] if counting is not None and counting[0] is image else None


def _stands_in_each(image: Element, link: Element) -> bool:
    """Whether a picture stands in all links of a list, of which each says something else: it tells nothing of any."""
    address, around = image.get("src") or "", link.closest("ul", "ol", "nav")
    is_stand_in = address_of_picture(image) != address.strip() or "srcset" in image or address_loaded_late(image)
    if not address or is_stand_in or around is None or _tells_of_all(address):
        return False
    memo = image.document.memo
    key = (_stands_in_each, around, address)
    if key not in memo:
        links = [each for each in around.descendants("a") if has_words(each.text)]
        pictures = [[picture.get("src") for picture in each.descendants("img")] for each in links]
        are_different = len({plain(each.text) for each in links}) == len(links) >= _FEWEST_LINKS
        memo[key] = are_different and all(address in each for each in pictures)
    return memo[key] is True


def _tells_of_all(address: str) -> bool:
    """Whether a picture may say of all links of a list what they have in common: what kind of file they lead to."""
    return not TELLING.isdisjoint(part.lower() for part in parts_of_file_name(address))


def _may_lose_words(control: Element) -> bool:
    """Whether a class on what a control holds may hide its words at some widths of the window."""
    marked = (each for each in control.descendants() if _HIDES.search(each.get("class") or "") is not None)
    return any(each.text.strip() for each in marked)


_ICON = 24
"""Pixels; letters in so little say nothing to anybody."""
_LONG = 5
_A_WORD = 3
_NEAR = 2
_CONTACTS = frozenset({"fax", "location", "mail", "phone"})
_CALLS = re.compile(r"(?:tel|sms|mailto|fax):", re.IGNORECASE)
_ELSEWHERE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_GOES_ON = "…"
_FEWEST_LINKS = 3
_HIDES = re.compile(r"(?:^|[\s:_-])(?:none|hidden|hide|visible)", re.IGNORECASE)
_AVATAR = re.compile(
    r"[\s_-](?:avatar|gravatar|img-profile|profile-?(?:img|image|pic|photo)|user-?(?:img|image|pic|photo))[\s_-]"
)
_OF_SOMEBODY = re.compile(
    r"(?:https?:)?//(?:[\w-]+\.)?(?:gravatar\.com/avatar|i\.pravatar\.cc|ui-avatars\.com|randomuser\.me|avatars\d*\.)",
    re.I,
)
_NATIVE = frozenset({"a", "button"})
_TINY = frozenset({"0", "1", "0px", "1px"})
_PIXELS = re.compile(r"\d+(?:px)?", re.IGNORECASE)
_TINY_STYLE = re.compile(r"(?:^|[;\s])(width|height)\s*:\s*[01]px\s*(?=;|!|$)")
_BEHIND = re.compile(r"(?:^|[;\s])z-index\s*:\s*-\d", re.IGNORECASE)
_OUT_OF_THE_FLOW = re.compile(r"(?:^|[;\s])position\s*:\s*(?:absolute|fixed)\b", re.IGNORECASE)
_SPACER = re.compile(
    r"(?:^|/)(?:(?:spacer|blank|transparent|1x1)(?:[_-]?\d+(?:x\d+)?)?\.(?:gif|png)"
    r"|(?:pixel|clear|shim|trans|invisible|(?:clear|trans)[_-]?pixel|pixel[_-]?(?:clear|trans)|dot[_-]?clear)\.gif)(?:[?#]|$)",
    re.IGNORECASE,
)

CAT = ImageDescription("https://example.com/cat.jpg")
SWIRL = ImageDescription("https://example.com/swirl.svg")
TABBY = "A tabby asleep on a keyboard"
POSTER = ImageDescription("https://example.com/poster.png")
ALL_OF_POSTER = ImageDetails("https://example.com/poster.png")
SONGS = "Summer concert, 14 June, songs by three choirs, doors open at 19:30"

rule.examples = [
    Bad(
        '<figure><img src="a.jpg"><figcaption>Photo: Ann Ash</figcaption></figure>',
        becomes=None,
        why="a caption that says whose picture it is, and not what it shows",
    ),
    Bad(
        '<ul><li><a href="/"><img src="n.png"> Start</a></li><li><a href="/a"><img src="n.png"> Tours</a></li>'
        '<li><a href="/b"><img src="n.png"> Team</a></li></ul>',
        becomes='<ul><li><a href="/"><img alt="" src="n.png"> Start</a></li>'
        '<li><a href="/a"><img alt="" src="n.png"> Tours</a></li>'
        '<li><a href="/b"><img alt="" src="n.png"> Team</a></li></ul>',
        why="one picture in all links of a list tells nothing of any",
    ),
    Bad(
        '<ul><li><a href="/"><img src="n.gif" data-src="1.jpg"> Start</a></li><li><a href="/a"><img src="n.gif" '
        'data-src="2.jpg"> Tours</a></li><li><a href="/b"><img src="n.gif" data-src="3.jpg"> Team</a></li></ul>',
        becomes=None,
        why="a stand-in for pictures that a script loads",
    ),
    Bad(
        '<ul><li><a href="/"><img src="pdf.png"> Start</a></li><li><a href="/a"><img src="pdf.png"> Tours</a></li>'
        '<li><a href="/b"><img src="pdf.png"> Team</a></li></ul>',
        becomes=None,
        why="it may say of all what they are",
    ),
    Bad(
        '<form lang="en"><img src="captcha.php?t=7"> <img src="captcha-refresh.png"><input name="c"></form>',
        becomes='<form lang="en"><img alt="Picture for a security check (CAPTCHA)" src="captcha.php?t=7"> '
        '<img src="captcha-refresh.png"><input name="c"></form>',
        why="what it is there for; nobody is to read it out",
    ),
    Bad(
        '<h1>R<img src="nut.png" alt="O">BIN</h1><p><img src="nut.png"> Robin feeds on nuts</p>',
        becomes=None,
        why="elsewhere the same image is a letter of a word",
    ),
    Bad(
        '<p><img src="none.png" alt="Walnut table"></p><a href="/rug"><img src="none.png"> Wool rug</a>',
        becomes=None,
        why="the same image elsewhere is of something else than the link",
    ),
    Good('<img src="cat.jpg" alt="A tabby asleep">', "the name says what the image shows"),
    Good('<img src="swirl.svg" alt="">', "an empty alt declares the image decorative"),
    Good('<img src="cat.jpg" aria-label="A tabby">', "any source of a name will do"),
    Good('<img src="cat.jpg" title="A tabby">', "so does a tooltip"),
    Good('<div hidden><img src="cat.jpg"></div>', "nobody meets a hidden image"),
    Good('<img src="swirl.svg" role="presentation">', "the author declared it decorative by its role"),
    Good('<span onclick="open()"><img src="cat.jpg"></span>', "nor has what a handler makes a button"),
    Good('<a href="/cats"><img src="cat.jpg"></a>', "the link has no other name: the finding is the link's"),
    Bad(
        '<img src="cat.jpg">',
        becomes='<img alt="A tabby asleep on a keyboard" src="cat.jpg">',
        knowing={CAT: TABBY},
        why="the learner has described this image",
    ),
    Bad(
        '<div style="position:fixed; z-index:-9999"><img src="hall.jpg"></div><p>Our hall</p>',
        becomes='<div style="position:fixed; z-index:-9999"><img alt="" src="hall.jpg"></div><p>Our hall</p>',
        why="it lies behind the page",
    ),
    Bad(
        '<a href="/cart"><img src="/img/shopping-cart.svg"> 3</a> <a href="/cart"><img src="cart.svg" alt=""> 3</a>',
        becomes='<a href="/cart"><img alt="Shopping cart" src="/img/shopping-cart.svg"> 3</a> '
        '<a href="/cart"><img src="cart.svg" alt=""> 3</a>',
        why="who listens hears a number, and not of what; an empty alternative is its author's word",
    ),
    Bad(
        '<img src="swirl.svg" alt=" ">',
        becomes='<img src="swirl.svg" alt="">',
        knowing={SWIRL: ""},
        why="a blank alt is not an empty one; the learner found this image decorative",
    ),
    Bad(
        '<img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="cat.jpg" width="1" height="1">',
        becomes='<img alt="A tabby asleep on a keyboard" class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="'
        ' data-src="cat.jpg" width="1" height="1">',
        knowing={CAT: TABBY},
        why="what a script will load counts, not its stand-in",
    ),
    Bad(
        '<img src="/img/blank.gif" data-original="cat.jpg">',
        becomes='<img alt="A tabby asleep on a keyboard" src="/img/blank.gif" data-original="cat.jpg">',
        knowing={CAT: TABBY},
        why="an empty picture that a script replaces is a stand-in, too",
    ),
    Bad('<img src="/img/blank.gif" data-original="cat.jpg">', becomes=None, why="what will be there is not known yet"),
    Bad(
        '<img src="/line.gif" width="78px" height="1px">',
        becomes='<img alt="" src="/line.gif" width="78px" height="1px">',
        why="a line",
    ),
    Bad(
        '<img src="/img/blank_5x5.gif" width="20">',
        becomes='<img alt="" src="/img/blank_5x5.gif" width="20">',
        why="called as empty pictures are",
    ),
    Bad(
        '<img src="/count?id=3" width="1" height="1">',
        becomes='<img alt="" src="/count?id=3" width="1" height="1">',
        why="a pixel that counts visitors shows nothing",
    ),
    Bad(
        '<a href="/login/gh"><img src="/icons/github.svg"> Github</a>',
        becomes='<a href="/login/gh"><img alt="" src="/icons/github.svg"> Github</a>',
        why="the link says the same in words",
    ),
    Bad(
        '<p><img src="/icon-phone.svg" width="16"> +49 30 55501</p><p>Phone: <img src="/phone.svg" width="9"> 1</p>',
        becomes='<p><img alt="Phone" src="/icon-phone.svg" width="16"> +49 30 55501</p>'
        '<p>Phone: <img alt="" src="/phone.svg" width="9"> 1</p>',
        why="an icon says whether one calls or sends a fax, unless the words beside it say so",
    ),
    Bad(
        '<a href="tel:+4930"><img src="/a.svg" width="9"> +49</a> <a href="/tea"><img src="/b.svg" width="9"> '
        'Tea</a> <a href="/7"><img src="/c.svg" width="9"> 7</a> <a href="/t.pdf"><img src="/d.svg" width="9"> Tea</a>',
        becomes='<a href="tel:+4930"><img alt="" src="/a.svg" width="9"> +49</a> <a href="/tea">'
        '<img alt="" src="/b.svg" width="9"> Tea</a> <a href="/7"><img src="/c.svg" width="9"> 7</a> '
        '<a href="/t.pdf"><img src="/d.svg" width="9"> Tea</a>',
        why="no larger than an icon, beside words; of what is counted, and of files, it may say what the words do not",
    ),
    Bad(
        '<a href="/account"><span>Ada Berg</span> <img class="img-profile round" src="u1.svg"></a>',
        becomes='<a href="/account"><span>Ada Berg</span> <img alt="" class="img-profile round" src="u1.svg"></a>',
        why="the picture of whom the link names",
    ),
    Bad(
        '<a href="/account"><b class="d-none d-lg-inline">Ada Berg</b> <img class="avatar" src="u1.svg"></a>',
        becomes=None,
        why="on a narrow screen only the picture is left",
    ),
    Bad('<a href="/7"><span>Tea</span> <img src="u1.svg"></a>', becomes=None, why="what it shows, nothing says"),
    Bad('<img src="/i/spacer.gif">', becomes='<img alt="" src="/i/spacer.gif">', why="an empty spacer shows nothing"),
    Bad(
        '<img src="cat.jpg" data-caption="A tabby asleep">',
        becomes='<img alt="A tabby asleep" src="cat.jpg" data-caption="A tabby asleep">',
        why="the author wrote what it shows, where only the gallery's script looks",
    ),
    Bad(
        '<img src="cat.jpg" alt="A tabby asleep"><p>Our cat</p><img src="cat.jpg">',
        becomes='<img src="cat.jpg" alt="A tabby asleep"><p>Our cat</p><img alt="A tabby asleep" src="cat.jpg">',
        why="the same image is described elsewhere on the page",
    ),
    Bad(
        '<ul><li><img src="img/visa.png"></li><li><img src="img/paypal.svg"></li><li><img src="img/apple.png"></li>'
        '<li><img src="img/github.png"> GitHub</li></ul>',
        becomes='<ul><li><img alt="Visa" src="img/visa.png"></li><li><img alt="PayPal" src="img/paypal.svg"></li>'
        '<li><img src="img/apple.png"></li><li><img src="img/github.png"> GitHub</li></ul>',
        why="files that are called after brands; an apple may be one, and what stands beside is said already",
    ),
    Bad(
        '<p><img src="/i/pm_visa_32.svg"> <img src="/i/pm_paypal.png"> <img src="/i/visa-office.jpg"></p>',
        becomes='<p><img alt="Visa" src="/i/pm_visa_32.svg"> <img alt="PayPal" src="/i/pm_paypal.png"> '
        '<img src="/i/visa-office.jpg"></p>',
        why="files called after means to pay with, and how they are drawn",
    ),
    Bad(
        '<p><img src="https://img.shields.io/badge/open--data_use-MIT-blue.svg"> '
        '<img src="https://img.shields.io/npm/v/acme.svg"></p>',
        becomes='<p><img alt="open-data use: MIT" src="https://img.shields.io/badge/open--data_use-MIT-blue.svg"> '
        '<img src="https://img.shields.io/npm/v/acme.svg"></p>',
        why="the address says what is to be written on the badge; of the other one only the service knows",
    ),
    Bad(
        '<img src="/img/acme-logo-white@2x.png">',
        becomes='<img alt="acme logo" src="/img/acme-logo-white@2x.png">',
        why="a logo's file says whose it is",
    ),
    Bad('<img src="/img/hero-logo.png">', becomes=None, why="where a logo stands is not whose it is"),
    Bad(
        '<figure><img src="p7.jpg"><figcaption>The bridge at dawn</figcaption></figure>',
        becomes='<figure><img alt="The bridge at dawn" src="p7.jpg"><figcaption>The bridge at dawn</figcaption>'
        "</figure>",
        why="until it is described, the caption is better than a file name",
    ),
    Bad(
        "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>What is on</title></head>"
        '<body><main><h1>What is on</h1><img src="poster.png"></main></body></html>',
        becomes="<!doctype html><html lang='en'><head><meta charset='utf-8'><title>What is on</title></head>"
        '<body><main><h1>What is on</h1><img alt="Summer concert, 14 June…" aria-describedby="curbcut-image" '
        'src="poster.png"></main><div id="curbcut-image" hidden="" data-curbcut-added="">'
        "Summer concert, 14 June, songs by three choirs, doors open at 19:30</div></body></html>",
        knowing={POSTER: "Summer concert, 14 June…", ALL_OF_POSTER: SONGS},
        why="much text in an image: its beginning is the alternative, all of it is there for those who want it",
    ),
    Bad('<img src="cat.jpg">', becomes=None, why="not described yet: asked, and left alone"),
    Bad('<img src="golden-gate-bridge-2.jpg">', becomes=None, why="what a photo's file is called is not a description"),
]
