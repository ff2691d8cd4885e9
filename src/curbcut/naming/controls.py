"""What a nameless control is called: every kind of evidence, best first."""

from typing import Final

from curbcut.html import Element
from curbcut.naming.beside import label_before
from curbcut.naming.cards import heading_of_card, title_link_of_card, title_of_card
from curbcut.naming.context import caption_of
from curbcut.naming.conventions import convention_of, opens_a_part, toggled_by
from curbcut.naming.deeds import contradicted, deed_of
from curbcut.naming.destinations import href_of, network_of, place_on_page, reached_by, start_page
from curbcut.naming.elsewhere import said_beside, said_elsewhere
from curbcut.naming.evidence import Evidence
from curbcut.naming.flags import language_version
from curbcut.naming.hints import hint_inside, hint_on, spoken, withheld_text
from curbcut.naming.icons import icon_of, icons_in, name_by_icon
from curbcut.naming.language import language_of
from curbcut.naming.phrases import purpose_in_words
from curbcut.naming.picture_addresses import address_of_picture
from curbcut.naming.shown_words import first_words_in, shown_words_of
from curbcut.naming.words import capitalized, is_one_of_many, words_of_file_name
from curbcut.standards.html import HEADINGS
from curbcut.standards.icons import icon_named
from curbcut.standards.text import plain
from curbcut.standards.words import words as listed

_LONGEST_HEAD: Final = 40
_LONGEST_ADDRESS: Final = 500
_KINDS: Final = listed("btn but button ico icon image img link lnk menu mnu nav navi pic tab")
"""What those who draw pictures for controls begin or end their files' names with."""
_BY_FILE: Final = "the name of its picture's file"
_WAYS_OUT: Final = frozenset({"logout", "signout", "logoff"})
"""What the entry to log out is called in English, its letters alone."""


def own_words_of(control: Element) -> Evidence | None:
    """What a control says of itself: its author's words, the text it shows, its icon, the marks on it."""
    return authors_words_on(control) or signs_on(control)


def authors_words_on(control: Element) -> Evidence | None:
    """The words that an author left on a control or in it, where nobody hears them."""
    return hint_on(control) or hint_inside(control) or withheld_text(control)


def signs_on(control: Element) -> Evidence | None:
    """What a control says without words of its own: its icon, the marks on it, what it opens; but not what is certainly
    wrong, as it calls something else."""
    signs = icon_of(control) or convention_of(control)
    return (
        _opened_messages(control)
        or _opened_submenu(control)
        or (contradicted(signs, control) if signs is not None and not _shows_a_brand(control) else None)
        or signs
        or deed_of(control)
        or _opened_account(control)
        or _opened_part(control)
    )


def _shows_a_brand(control: Element) -> bool:
    """Whether a control shows the sign of a company: one logs in by it, say."""
    return any(icon.is_brand for _, icon in icons_in(control))


def _opened_submenu(control: Element) -> Evidence | None:
    """The entry of a menu right before a control that opens the list below it: the entry leads to a page by itself."""
    entry, around = control.previous, control.parent
    if entry is None or entry.tag not in {"a", "span"} or around is None:
        return None
    item = around if around.tag == "li" else around.parent
    if item is None or item.tag != "li":
        return None
    opened = control.next or around.next
    if opened is not None and opened.tag == "div" and around is not item:
        opened = next(iter(opened.children), None)
    if opened is None or opened.tag not in {"ul", "ol"} or control.text.strip():
        return None
    words, menu = spoken(shown_words_of(entry)), purpose_in_words("menu", control)
    return Evidence(f"{words}: {menu}", "the entry of the menu whose list it opens", 0.9) if words and menu else None


def _opened_messages(control: Element) -> Evidence | None:
    """What stands over the list that an envelope opens: it shows what has come, and writes no mail."""
    opened = control.next if toggled_by(control) == "dropdown" else None
    icon = icon_of(control) if opened is not None else None
    if opened is None or icon is None or icon.name != purpose_in_words("mail", control):
        return None
    heads = [each for each in opened.descendants() if "dropdown-header" in (each.get("class") or "").split()]
    heads = heads or [each for each in opened.children[:1] if each.tag in HEADINGS]
    words = next(map(first_words_in, heads), "")
    is_name = 0 < len(words) <= _LONGEST_HEAD and not any(map(str.isdigit, words))
    return Evidence(words, "what stands over the list that it opens", 0.85) if is_name else None


def _opened_account(control: Element) -> Evidence | None:
    """The account, where a control opens a list in which one can log out: its picture is somebody's face."""
    opened = control.next if toggled_by(control) == "dropdown" else None
    if opened is None:
        return None
    ways_out = {*_WAYS_OUT, _letters(purpose_in_words("logout", control))}
    leads_out = any(_letters(each.text) in ways_out for each in opened.descendants("a", "button"))
    words = purpose_in_words("account", control) if leads_out else ""
    return Evidence(words, "one can log out in the list that it opens", 0.85) if words else None


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, text)).casefold()


def _opened_part(control: Element) -> Evidence | None:
    """The words right before a control that opens and closes what they stand for, as in an accordion or a menu."""
    if not opens_a_part(control):
        return None
    return label_before(control) or (_more_of_button(control) if toggled_by(control) == "dropdown" else None)


def _more_of_button(control: Element) -> Evidence | None:
    """The other half of a button that is split in two: it opens more to choose from than the first half does."""
    first = control.previous
    if (
        first is None
        or first.tag not in {"a", "button"}
        or control.has_elements
        or "group" not in _class_around(control)
    ):
        return None
    words, more = spoken(shown_words_of(first)), purpose_in_words("more", control)
    return Evidence(f"{words}: {more}", "the button that it is a part of", 0.85) if words and more else None


def _class_around(control: Element) -> str:
    return (control.parent.get("class") or "").lower() if control.parent is not None else ""


def picture_file_of(control: Element) -> Evidence | None:
    """What the file of a control's only picture is called: as icons are; else in its words, on a page in English, the
    language of most such files."""
    words = _words_of_picture(control) if language_of(control) == "en" else ""
    return icon_by_file_of(control) or (Evidence(capitalized(words), _BY_FILE, 0.6) if words else None)


def icon_by_file_of(control: Element) -> Evidence | None:
    """What a control does by the file of its only picture, if that is called as icons are: `edit.gif`, `btn_print.png`.
    In the language of the page."""
    words = _words_of_picture(control)
    icon = icon_named(words) if words else None
    name = name_by_icon(icon, control) if icon is not None else None
    return Evidence(name, _BY_FILE, 0.6) if name else None


def is_called_as_its_page(link: Element) -> bool:
    """Whether the file of a link's only picture is called as the page it leads to, or a part of its address:
    `edit.gif` on `edit.php?id=3` or `/towns/edit/3`."""
    words = plain(_words_of_picture(link))
    path = (href_of(link) or "")[:_LONGEST_ADDRESS].partition("?")[0] if words else ""
    return any(words == plain(words_of_file_name(part)) for part in path.split("/") if part)


def _words_of_picture(control: Element) -> str:
    """What the file of the only picture on a control is called, `""` if it shows words, or several pictures."""
    images = [control] if control.tag in {"img", "input"} else control.descendants("img")
    if len(images) != 1 or shown_words_of(control):
        return ""
    address = address_of_picture(images[0])
    return "" if is_one_of_many(address) else spoken(words_of_file_name(address, without=_KINDS))


def caption_in(link: Element) -> Evidence | None:
    """The caption of the one picture that a link shows instead of words."""
    pictures = link.descendants("img", "svg")
    return caption_of(pictures[0]) if len(pictures) == 1 and not shown_words_of(link) else None


def destination_of(link: Element, page_url: str) -> Evidence | None:
    """What can be told for certain of the place a link leads to."""
    return (
        said_elsewhere(link)
        or heading_of_card(link, page_url)
        or title_link_of_card(link)
        or caption_in(link)
        or place_on_page(link)
        or language_version(link, page_url)
        or reached_by(link)
        or network_of(link, page_url)
        or start_page(link, page_url)
        or said_beside(link)
        or title_of_card(link, page_url)
    )
