"""
Links need a name that can be heard.

Of a link without words a screen reader user hears "link" and pieces of the address; someone who works by voice has
nothing to say to follow it. Most such links show a picture or an icon. Its name is taken from what the author wrote
in a place where nobody hears it, from what the icon means, from what the page says elsewhere about the same place,
and at last from the address itself.
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from curbcut.aria import (
    NameSource,
    elements_in_doubt,
    has_name,
    is_exposed,
    name_of,
    name_source_of,
    role_of,
)
from curbcut.html import Element
from curbcut.knowledge import IconMeaning, ImageDescription, LinkPurpose
from curbcut.naming import (
    Evidence,
    arrows_between_pages,
    authors_words_on,
    declaring,
    destination_of,
    has_words,
    href_of,
    image_for_name,
    is_branded_by_a_file,
    is_called_as_its_page,
    is_magnified,
    is_played,
    is_the_same_page,
    logo,
    loses_its_title,
    meaning_of_arrow,
    network_of,
    page_led_to,
    picture_file_of,
    place_of_name,
    purpose_in_words,
    readable_address,
    said_at_all,
    said_beside,
    shows_in_large,
    signs_on,
    signs_on_links,
    stands_beside,
    whole_address,
)
from curbcut.patch import Change, RemoveAttribute, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.text import plain

rule = Rule(
    __name__,
    title="Links have a name",
    criteria=["2.4.4", "4.1.2"],
    act=["c487ae"],
    impact=Impact.SERIOUS,
    looks_at=["a", "[role]"],
)


@rule.finds
def links_without_a_name(page: Page) -> Iterator[Finding]:
    for link in elements_in_doubt(page.document, "a"):
        if "href" not in link or not is_exposed(link) or role_of(link) not in _LINKS:
            continue
        if not has_name(link):
            yield Finding(link, "This link has no name: nobody can hear where it leads.")
        elif name_source_of(link) is NameSource.TITLE and loses_its_title(link):
            yield Finding(link, "The name of this link is a tooltip, which a script takes away.", is_certain=False)
    arrows = [link for link in arrows_between_pages(page.document) if not has_words(name_of(link))]
    for link in page.document.in_order((*arrows, *signs_on_links(page.document))):
        if "href" in link and is_exposed(link) and role_of(link) in _LINKS:
            message = "The name of this link is a sign, which is not read out, or by what the sign is called."
            yield Finding(link, message, is_certain=False)
    for link in declaring(page.document, "link"):
        if link.tag != "a" and role_of(link) == "link" and is_exposed(link) and not has_name(link):
            yield Finding(link, "This link has no name: nobody can hear where it leads.")


@rule.fixes
def by_what_it_shows_or_where_it_leads(page: Page, finding: Finding) -> Iterator[Change]:
    link = finding.element
    if is_place_mark(link):
        yield RemoveAttribute(link, "href", because="it shows nothing: it marks a place, and leads to none")
        return
    words = signs_on_links(page.document).get(link) or authors_words_on(link)
    if words is None and not is_played(link):
        words = network_of(link, page.url)  # a host is surer than the picture of a brand
    words = words or _read_instead(page, link) or _sign_or_words_beside(link)
    words = words or meaning_of_arrow(link) or destination_of(link, page.url)
    words = _with_its_words(page, link, words) if words else _answer(page, link) or _last_resort(page, link)
    if words is None:
        return
    element, attribute = place_of_name(link)
    if element is not link and stands_beside(link, words.name):
        yield SetAttribute(element, "alt", "", because="the link beside it says in words what it shows")
        element, attribute = link, "aria-label"
    yield SetAttribute(element, attribute, words.name, because=words.because, confidence=words.confidence)


def _sign_or_words_beside(link: Element) -> Evidence | None:
    """What the icon on a link means; where the link beside it says in words what is at the same place, those are surer.
    Arrows lead on, whatever the page is called to which they do."""
    signs = signs_on(link)
    beside = said_beside(link) if signs is not None else None
    is_surer = beside is not None and not any(map(str.isdigit, beside.name)) and not _is_on_the_way(link, signs)
    return beside if is_surer else signs


def _read_instead(page: Page, link: Element) -> Evidence | None:
    """What was read in a picture whose file is called after a brand, where that is something else: the file has its
    name from another picture."""
    image = image_for_name(link)
    signs = signs_on(link) if image is not None and is_branded_by_a_file(link) else None
    shown = page.ask_about_picture(image, "link") if image is not None and signs is not None else None
    if signs is None or not shown or sum(map(str.isalpha, shown)) < _A_WORD:
        return None
    read, brand = (plain(each).replace(" ", "") for each in (shown, signs.name))
    is_the_same = brand in read or SequenceMatcher(None, read, brand).ratio() > _NEARLY
    return None if is_the_same else Evidence(shown, "the description of its image")


def _is_on_the_way(link: Element, signs: Evidence | None) -> bool:
    return signs is not None and signs.name in {purpose_in_words(purpose, link) for purpose in _WAYS}


def is_place_mark(link: Element) -> bool:
    """Whether nothing is in a link, and it leads to the place mark right beside it, or nowhere while others lead to it:
    what editors and old templates leave of an anchor."""
    target = (link.get("href") or "").removeprefix("#")
    is_empty = link.tag == "a" and not link.has_elements and not link.text.strip()
    if not is_empty or link.get("href") != f"#{target}" or not set(link.attribute_names) <= {"href", "name", "id"}:
        return False
    own = {link.get("name"), link.get("id")} - {None, ""}
    if not target:
        return any(f"#{name}" == other.get("href") for name in own for other in page_links(link))
    beside = (each for each in (link, link.previous, link.next) if each is not None and not each.text.strip())
    return any(each.tag == "a" and target in {each.get("name"), each.get("id")} for each in beside)


def page_links(link: Element) -> Iterator[Element]:
    return (other for other in link.document.all("a") if other is not link)


def _with_its_words(page: Page, link: Element, words: Evidence) -> Evidence:
    """The name of a link to the start page that is only called so: the words that are read in its logo come first, so
    that who works by voice can say them."""
    is_bare = plain(words.name) == plain(purpose_in_words("home", link))
    image = image_for_name(link) if is_bare else None
    shown = page.ask_about_picture(image, "link") if image is not None else None
    if not shown or len(shown) > _LOGO:
        return words
    name = shown if plain(words.name) in plain(shown) else f"{shown}: {words.name}"
    return words._replace(name=name, because="the description of its image, and where it leads")


def _answer(page: Page, link: Element) -> Evidence | None:
    image = image_for_name(link) or next(iter(link.descendants("img")), None)
    described = page.ask_about_picture(image, "link") if image is not None else None
    if described:
        return Evidence(described, "the description of its image")
    shown = page.ask_about_icon(link)
    if shown is not None:
        return shown
    href = href_of(link) or ""
    is_for_a_picture = is_magnified(link) or (image is None and shows_in_large(link))
    if is_for_a_picture and (words := purpose_in_words("zoom-in", link)):
        return Evidence(words, "it leads to a picture")
    if not href or href.startswith("#") or href.lower().startswith("javascript:"):
        return None
    address = whole_address(href, link, page.url)
    leads_on = bool(address) and not is_the_same_page(address, page.url)
    purpose = page.ask(LinkPurpose(address)) if leads_on else None
    return (
        Evidence(purpose, "what is known of its address") if purpose and not _is_of_this_page(page, purpose) else None
    )


def _is_of_this_page(page: Page, purpose: str) -> bool:
    """Whether the page that a link leads to is called as this one, as other parts of a list are."""
    own = (*page.document.all("title"), *page.document.all("h1"))
    return any(plain(purpose) == plain(each.text) for each in own)


def _last_resort(page: Page, link: Element) -> Evidence | None:
    image = image_for_name(link)
    is_script = (link.get("href") or "").lower().startswith(("javascript:", "#"))
    file = picture_file_of(link) if is_script or is_called_as_its_page(link) else None
    words = (logo(image) if image is not None else None) or page_led_to(link) or readable_address(link, page.url)
    return words or _in_large(link) or said_at_all(link) or file


def _in_large(link: Element) -> Evidence | None:
    """That a link to a picture shows it in large, where its author has said that what is to be seen says nothing."""
    is_shown = shows_in_large(link) and image_for_name(link) is None
    words = purpose_in_words("zoom-in", link) if is_shown else ""
    return Evidence(words, "it leads to a picture", 0.6) if words else None


_WAYS = ("next", "previous", "first-page", "last-page", "back")
_A_WORD = 4
"""Letters; emblems have fewer."""
_NEARLY = 0.5
_LOGO = 60
"""Characters that a logo says."""
_LINKS = frozenset({"link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref"})

FINDS = '<!doctype html><html lang="en"><head><title>Finds</title></head><body>'

rule.examples = [
    Bad(
        '<div><a href="/en" class="logo"></a>Acme Bakery ©2025</div>',
        becomes=None,
        why="what stands in the foot of a page is no title of the link beside it",
    ),
    Bad(
        '<a href="#"><i class="fa fa-pencil"></i></a> <a href="#"><i class="fa fa-times"></i></a>',
        becomes='<a aria-label="Edit" href="#"><i class="fa fa-pencil"></i></a> '
        '<a aria-label="Remove" href="#"><i class="fa fa-times"></i></a>',
        why="a cross beside a pencil closes nothing",
    ),
    Bad(
        '<div lang="hu"><a href="/login"><i></i></a></div>',
        becomes='<div lang="hu"><a aria-label="Bejelentkezés" href="/login"><i></i></a></div>',
        why="a word of addresses, in the language of the page",
    ),
    Bad(
        '<a href="#prev" alt="Previous picture"><i class="x"></i></a> <a href="/s?7"><lazy-image alt="Trust seal">'
        '</lazy-image></a> <a href="/s?8" alt="logo"></a>',
        becomes='<a aria-label="Previous picture" href="#prev" alt="Previous picture"><i class="x"></i></a> '
        '<a aria-label="Trust seal" href="/s?7"><lazy-image alt="Trust seal"></lazy-image></a> '
        '<a href="/s?8" alt="logo"></a>',
        why="alternatives where only images have them",
    ),
    Bad(
        '<a href="/p?7"><svg alt="Our team"><path d="M1 1"/></svg></a>',
        becomes='<a aria-label="Our team" href="/p?7"><svg alt="Our team"><path d="M1 1"/></svg></a>',
        why="an alternative on a drawing, which browsers pass over",
    ),
    Bad(
        '<div><a class="icon-search" href="https://acme.example/a.html#"></a> '
        '<a href="https://acme.example/a.html#">Log in</a></div>',
        becomes='<div><a aria-label="Search" class="icon-search" href="https://acme.example/a.html#"></a> '
        '<a href="https://acme.example/a.html#">Log in</a></div>',
        why="two links that a script acts on, in a copy with whole addresses, lead to no place of the same kind",
    ),
    Bad(
        '<a href="#" id="sidebar-hide"><i class="ph ph-list"></i></a> <a href="#"><i class="ph ph-list"></i></a>',
        becomes='<a aria-label="Menu" href="#" id="sidebar-hide"><i class="ph ph-list"></i></a> '
        '<a href="#"><i class="ph ph-list"></i></a>',
        why="lines for a list, on what hides the sidebar; of the other nothing is known",
    ),
    Bad(
        '<a href="#" class="header-toggler" data-toggle="collapse" data-target="#headerMenuCollapse"><span></span></a> '
        '<a href="#" class="card-toggler" data-toggle="collapse" data-target="#rates"><span></span></a>',
        becomes='<a aria-label="Menu" href="#" class="header-toggler" data-toggle="collapse" '
        'data-target="#headerMenuCollapse"><span></span></a> '
        '<a href="#" class="card-toggler" data-toggle="collapse" data-target="#rates"><span></span></a>',
        why="what it opens is called the menu",
    ),
    Bad('<a href="" class="js-nav"></a>', becomes=None, why="what links of a menu are called, too"),
    Bad(
        '<a href="https://save.example/it?image=a.jpg" class="dpsp-yummly"></a>',
        becomes=None,
        why="it passes a picture on, and leads to none",
    ),
    Bad(
        '<div class="card"><a href="#"><img src="r1.jpg" alt=""></a>'
        '<div><a class="title" href="#">Black shoe</a></div></div>',
        becomes='<div class="card"><a aria-label="Black shoe" href="#"><img src="r1.jpg" alt=""></a>'
        '<div><a class="title" href="#">Black shoe</a></div></div>',
        why="a picture and a title that are links to the same place, which a template does not name yet",
    ),
    Bad(
        '<!doctype html><html lang="en"><head><title>Pictures - Anna Berg</title></head><body>'
        '<h1><a href="index.html"><img src="anna-berg.png"></a></h1></body></html>',
        becomes='<!doctype html><html lang="en"><head><title>Pictures - Anna Berg</title></head><body>'
        '<h1><a href="index.html"><img alt="Anna Berg" src="anna-berg.png"></a></h1></body></html>',
        why="the file of the logo and the title of the page say whose site it is",
    ),
    Bad(
        f'{FINDS}<div id="head"><p>Acme</p></div><main><h1>Finds</h1><a href="#head"><i></i></a></main></body></html>',
        becomes=f'{FINDS}<div id="head"><p>Acme</p></div><main><h1>Finds</h1>'
        '<a aria-label="Back to top" href="#head"><i></i></a></main></body></html>',
        why="it leads to what the page begins with",
    ),
    Bad(
        f'{FINDS}<main><h1>Finds</h1><a href="?c=red"></a></main></body></html>',
        becomes=None,
        knowing={LinkPurpose("https://example.com/?c=red"): "Finds"},
        why="the page that this is says nothing of a part of it",
    ),
    Bad(
        '<p><a href="#" class="on"><i class="fa fa-th"></i></a> <a href="#"><i class="fa fa-th-list"></i></a></p>',
        becomes='<p><a aria-label="Grid view" href="#" class="on"><i class="fa fa-th"></i></a> '
        '<a aria-label="List view" href="#"><i class="fa fa-th-list"></i></a></p>',
        why="the two ways to see the things of a shop, side by side",
    ),
    Bad(
        '<a href="?lang=de"><span class="flag-icon flag-icon-de"></span></a>',
        becomes='<a aria-label="Deutsch" href="?lang=de"><span class="flag-icon flag-icon-de"></span></a>',
        why="a flag that a class draws, and an address that says the same",
    ),
    Bad(
        '<a href="#" class="wish"><i class="fa fa-heart-o"></i></a> '
        '<a href="#" class="compare"><i class="fa fa-random"></i></a>',
        becomes='<a aria-label="Favorites" href="#" class="wish"><i class="fa fa-heart-o"></i></a> '
        '<a aria-label="Compare" href="#" class="compare"><i class="fa fa-random"></i></a>',
        why="icons that mean something else elsewhere, on links that say what they do",
    ),
    Bad(
        '<a href="https://www.reads.example/share/service"><i></i></a> '
        '<a href="https://www.reads.example/shareholders"><i></i></a>',
        becomes='<a aria-label="Share: reads.example" href="https://www.reads.example/share/service"><i></i></a> '
        '<a aria-label="reads.example/shareholders" href="https://www.reads.example/shareholders"><i></i></a>',
        why="the site that is handed the page, by its address",
    ),
    Bad(
        '<a href="https://park.example/lot-24"><img src="q7.png"></a> '
        '<a href="https://park.example/lot-43"><img src="q8.png"></a>',
        becomes='<a href="https://park.example/lot-24"><img alt="park.example/lot-24" src="q7.png"></a> '
        '<a href="https://park.example/lot-43"><img alt="park.example/lot-43" src="q8.png"></a>',
        why="two places of one site: a word and a number can be said",
    ),
    Bad(
        '<a href="edit.php?id=3"><img src="/img/edit.gif"></a> <a href="/delete/3"><img src="/img/delete.png"></a> '
        '<a href="view.php?id=3"><img src="/img/note.gif"></a>',
        becomes='<a href="edit.php?id=3"><img alt="Edit" src="/img/edit.gif"></a> '
        '<a href="/delete/3"><img alt="Delete" src="/img/delete.png"></a> '
        '<a href="view.php?id=3"><img src="/img/note.gif"></a>',
        why="the picture and the page are called the same, or a part of its address; the last two are not",
    ),
    Bad(
        '<a href="#top"><img src="a7.gif"></a>',
        becomes='<a href="#top"><img alt="Back to top" src="a7.gif"></a>',
        why="where it leads on any page",
    ),
    Bad(
        '<a href="/cart" class="icon icon-search"></a>',
        becomes='<a aria-label="Shopping cart" href="/cart" class="icon icon-search"></a>',
        why="an icon that was left when the link was given another page",
    ),
    Bad(
        '<a href="/login"><i class="fa fa-user"></i></a>',
        becomes='<a aria-label="Account" href="/login"><i class="fa fa-user"></i></a>',
        why="the icon says the same in another word",
    ),
    Bad(
        '<a href="#"><i class="fa fa-youtube-play"></i></a> '
        '<a href="https://www.youtube.com/watch?v=k7"><i class="fa fa-play"></i></a> '
        '<a href="https://www.youtube.com/acme"><i class="fa fa-play"></i></a>',
        becomes='<a aria-label="YouTube" href="#"><i class="fa fa-youtube-play"></i></a> '
        '<a aria-label="Play" href="https://www.youtube.com/watch?v=k7"><i class="fa fa-play"></i></a> '
        '<a aria-label="YouTube" href="https://www.youtube.com/acme"><i class="fa fa-play"></i></a>',
        why="a film is played, wherever it is kept; the other leads to all films of somebody",
    ),
    Bad(
        '<ul><li><a class="facebook" href="#"></a></li><li class="instagram"><a href="#"></a></li>'
        '<li><a class="line" href="#"></a></li></ul>',
        becomes='<ul><li><a aria-label="Facebook" class="facebook" href="#"></a></li><li class="instagram">'
        '<a aria-label="Instagram" href="#"></a></li><li><a class="line" href="#"></a></li></ul>',
        why="signs that style sheets draw on links which hold nothing; a line is not always a network",
    ),
    Bad(
        '<a href="#" class="addthis_button_linkedin"></a> <a href="#" class="mega-line-button"></a>',
        becomes='<a aria-label="LinkedIn" href="#" class="addthis_button_linkedin"></a> '
        '<a href="#" class="mega-line-button"></a>',
        why="the sign of a network, by a class of whoever makes such buttons",
    ),
    Bad(
        '<a href="/login"><i class="fa fa-facebook"></i></a> <a href="/cart" class="btn-close"></a>',
        becomes='<a aria-label="Facebook" href="/login"><i class="fa fa-facebook"></i></a> '
        '<a aria-label="Close" href="/cart" class="btn-close"></a>',
        why="by what one logs in; what leads away from here to a page",
    ),
    Bad(
        '<a href="#" data-toggle="dropdown"><img src="face.png" alt=""></a>'
        '<ul><li><a href="/me">Profile</a></li><li><a href="/out"> Log Out</a></li></ul>',
        becomes='<a aria-label="Account" href="#" data-toggle="dropdown"><img src="face.png" alt=""></a>'
        '<ul><li><a href="/me">Profile</a></li><li><a href="/out"> Log Out</a></li></ul>',
        why="what opens a list in which one can log out stands for the account",
    ),
    Bad(
        '<a href="javascript:window.print()"><span class="pic"></span></a>',
        becomes='<a aria-label="Print" href="javascript:window.print()"><span class="pic"></span></a>',
        why="a script that does one thing",
    ),
    Bad(
        '<a href="#" data-share-url="https://www.facebook.com/sharer.php?u=a"></a>',
        becomes='<a aria-label="Share: Facebook" href="#" data-share-url="https://www.facebook.com/sharer.php?u=a"></a>',
        why="the address that it has for its script",
    ),
    Bad(
        '<a href="https://someone.files.wordpress.com/2010/08/a.jpg"><img src="b.jpg"></a>',
        becomes=None,
        why="what somebody keeps at a service is not the service: asked",
    ),
    Bad(
        '<a href="https://t.me/share/url?url=https://news.example/bridge"><i class="fa fa-paper-plane"></i></a>',
        becomes='<a aria-label="Share: Telegram" href="https://t.me/share/url?url=https://news.example/bridge">'
        '<i class="fa fa-paper-plane"></i></a>',
        why="where it leads is surer than what the picture may mean",
    ),
    Bad(
        '<a href="/bridge"><img src="b.jpg" alt=""></a><h3><a href="/bridge">The bridge reopens</a></h3>'
        '<a href="/bridge">Read more</a>',
        becomes='<a aria-label="The bridge reopens" href="/bridge"><img src="b.jpg" alt=""></a>'
        '<h3><a href="/bridge">The bridge reopens</a></h3><a href="/bridge">Read more</a>',
        why="the text of another link to the same place; of two, the one that says something",
    ),
    Bad(
        '<div><a href="/7"><img src="p7.jpg"></a><div><span class="tag">2</span><span>Blue teapot</span>'
        '<a href="/7">Details</a> <a href="#" class="buy">Add</a></div></div>',
        becomes='<div><a href="/7"><img alt="Blue teapot" src="p7.jpg"></a><div><span class="tag">2</span>'
        '<span>Blue teapot</span><a href="/7">Details</a> <a href="#" class="buy">Add</a></div></div>',
        why="a card that is about one thing: its title, and not what all cards say",
    ),
    Bad(
        '<div><a href="/shop"><i class="fa fa-home"></i></a><h3><a href="/shop">Shop</a></h3></div>',
        becomes='<div><a aria-label="Shop" href="/shop"><i class="fa fa-home"></i></a>'
        '<h3><a href="/shop">Shop</a></h3></div>',
        why="what the place is called beside it is surer than what the picture may mean",
    ),
    Bad(
        '<p><a class="btn-next" href="/spring"></a> <a href="/spring">Spring</a></p>',
        becomes='<p><a aria-label="Next" class="btn-next" href="/spring"></a> <a href="/spring">Spring</a></p>',
        why="an arrow leads on, whatever the page is called to which it does",
    ),
    Bad(
        '<div><p class="title">Converter</p><a href="#" class="stretched-link"></a></div>',
        becomes='<div><p class="title">Converter</p><a aria-label="Converter" href="#" class="stretched-link"></a>'
        "</div>",
        why="an empty link that lies over the whole card",
    ),
    Bad(
        '<div><p class="title">Converter</p><a href="#" class="dismiss"></a></div>',
        becomes=None,
        why="what a script does with it, nothing says",
    ),
    Bad(
        '<p><a href="/u/golf_153.jpg"><img src="/u/golf_153-300.jpg" alt=""></a></p>',
        becomes='<p><a aria-label="Zoom in" href="/u/golf_153.jpg"><img src="/u/golf_153-300.jpg" alt=""></a></p>',
        why="its author has said that the picture says nothing, and it shows it in large",
    ),
    Bad(
        '<a href="#" class="button-search-popup"><i class="x-1"></i></a>',
        becomes='<a aria-label="Search" href="#" class="button-search-popup"><i class="x-1"></i></a>',
        why="what it opens is called by where it comes up",
    ),
    Bad(
        '<a href="#!" class="logo"><img src="l.svg" alt=""></a>',
        becomes='<a aria-label="Home" href="#!" class="logo"><img src="l.svg" alt=""></a>',
        why="the only logo, in a link that names no page",
    ),
    Bad(
        '<div><a href="/7"><img src="p7.jpg" alt=""></a><p>Blue teapot</p><a href="/8">Green teapot</a></div>',
        becomes=None,
        why="a box about two things",
    ),
    Bad(
        '<p><a href="/by/7"><img src="a.jpg" alt=""></a> by <a href="/by/7">Ada Berg</a></p>'
        '<p><a href="/by/7">All that she wrote</a></p>',
        becomes='<p><a aria-label="Ada Berg" href="/by/7"><img src="a.jpg" alt=""></a> by <a href="/by/7">Ada Berg</a>'
        '</p><p><a href="/by/7">All that she wrote</a></p>',
        why="of two links to the same place, the one beside it",
    ),
    Bad(
        '<a href="/index.php"><img src="i/gb.gif"></a> <a href="/index_de.php"><img src="i/de.gif"></a>',
        becomes='<a href="/index.php"><img alt="English" src="i/gb.gif"></a> <a href="/index_de.php">'
        '<img alt="Deutsch" src="i/de.gif"></a>',
        why="a flag and an address that say the same, and beside it the language of this page",
    ),
    Bad(
        '<a href="/p?id=3"><img src="i/de.gif"></a>',
        becomes=None,
        why="what else the flag may stand for, nothing says",
    ),
    Bad(
        '<a class="logo" href="/"><i class="left-icon"></i></a><a class="logo" href="/"><i class="right-icon"></i></a>',
        becomes='<a aria-label="Home" class="logo" href="/"><i class="left-icon"></i></a>'
        '<a aria-label="Home" class="logo" href="/"><i class="right-icon"></i></a>',
        why="two arrows to one page are no arrows",
    ),
    Bad(
        '<a class="gallery-trigger" href="#"><i class="fa fa-search"></i></a>',
        becomes='<a aria-label="Zoom in" class="gallery-trigger" href="#"><i class="fa fa-search"></i></a>',
        why="a magnifying glass at the pictures of a gallery",
    ),
    Bad(
        '<a href="https://cdn.example/p/dsc-07.jpg" '
        'data-caption="The bridge at night &lt;i&gt;Photo: A. Lee&lt;/i&gt;"><img src="t.jpg"></a>',
        becomes='<a href="https://cdn.example/p/dsc-07.jpg" '
        'data-caption="The bridge at night &lt;i&gt;Photo: A. Lee&lt;/i&gt;">'
        '<img alt="The bridge at night Photo: A. Lee" src="t.jpg"></a>',
        why="the caption that a script shows with the picture",
    ),
    Bad(
        '<a href="mailto:?subject=Tea"><svg><path d="M0 0h5"/></svg></a>',
        becomes='<a aria-label="Email" href="mailto:?subject=Tea"><svg><path d="M0 0h5"/></svg></a>',
        why="it writes a mail, to whom is left open",
    ),
    Bad(
        '<a href="/cdn-cgi/l/email-protection#bf80cc"><i></i></a>',
        becomes='<a aria-label="Email" href="/cdn-cgi/l/email-protection#bf80cc"><i></i></a>',
        why="an address of mail that a script puts back, which says what it is for and not to whom",
    ),
    Bad(
        '<a href="/news/rss.xml"><i></i></a> <a href="https://news.ycombinator.com/submitlink?u=x"><i></i></a>',
        becomes='<a aria-label="RSS feed" href="/news/rss.xml"><i></i></a> '
        '<a aria-label="Share: Hacker News" href="https://news.ycombinator.com/submitlink?u=x"><i></i></a>',
        why="addresses that say what they are",
    ),
    Bad(
        '<a href="whatsapp://send?text=Tea"><i></i></a>',
        becomes='<a aria-label="Share: WhatsApp" href="whatsapp://send?text=Tea"><i></i></a>',
        why="the address of an app",
    ),
    Bad(
        '<a class="share-xing" href="#"><i></i></a>',
        becomes='<a aria-label="Share: XING" class="share-xing" href="#"><i></i></a>',
        why="it is marked as what shares to one network",
    ),
    Bad(
        '<a data-toggle="dropdown" href="#"><i class="fa fa-envelope"></i> <i class="fa fa-caret-down"></i></a>',
        becomes='<a aria-label="Email" data-toggle="dropdown" href="#"><i class="fa fa-envelope"></i> '
        '<i class="fa fa-caret-down"></i></a>',
        why="the small arrow only says that it opens something",
    ),
    Bad(
        '<a data-toggle="dropdown" href="#"><i class="fa fa-envelope"></i></a><div class="dropdown-menu">'
        '<div class="dropdown-header">Messages <a href="/all">View all</a></div></div>',
        becomes='<a aria-label="Messages" data-toggle="dropdown" href="#"><i class="fa fa-envelope"></i></a>'
        '<div class="dropdown-menu"><div class="dropdown-header">Messages <a href="/all">View all</a></div></div>',
        why="an envelope that opens what has come is called by what stands over it",
    ),
    Bad(
        '<a data-toggle="dropdown" href="#"><i class="fa fa-envelope"></i></a><div class="dropdown-menu">'
        "<h6>Messages</h6><p>Ada wrote</p></div>",
        becomes='<a aria-label="Messages" data-toggle="dropdown" href="#"><i class="fa fa-envelope"></i></a>'
        '<div class="dropdown-menu"><h6>Messages</h6><p>Ada wrote</p></div>',
        why="the same, where a heading stands over it",
    ),
    Bad(
        '<ul><li class="nav-logout"><a href="#"><i class="mdi"></i></a></li></ul>'
        '<ul><li class="menu-home"><a href="#"><i class="mdi"></i></a></li></ul>',
        becomes='<ul><li class="nav-logout"><a aria-label="Log out" href="#"><i class="mdi"></i></a></li></ul>'
        '<ul><li class="menu-home"><a href="#"><i class="mdi"></i></a></li></ul>',
        why="what lets people out is no logo: it is all that stands in an item of a bar, which says what it is",
    ),
    Bad(
        '<a href="index.html"><i></i></a>',
        becomes=None,
        url="https://example.com/shop/",
        knowing={LinkPurpose("https://example.com/shop/index.html"): "Welcome to our shop"},
        why="it leads to the page it stands on: what that is called says nothing of it",
    ),
    Bad(
        '<a href="#share" class="mobile-share-button" data-title="Pumpkin soup" data-url="https://example.com/soup">'
        "<i></i></a>",
        becomes='<a aria-label="Share" href="#share" class="mobile-share-button" data-title="Pumpkin soup" '
        'data-url="https://example.com/soup"><i></i></a>',
        why="the title is what a script passes on, with the address",
    ),
    Bad(
        '<a href="sms:?body=hello"><i class="far fa-comment"></i></a>',
        becomes='<a aria-label="SMS" href="sms:?body=hello"><i class="far fa-comment"></i></a>',
        why="a bubble, and no comments: a message to whom one likes",
    ),
    Good('<a href="/about">About us</a>', "words are a name"),
    Good('<a href="/about" title="About us"><img src="i.png" alt=""></a>', "a tooltip on the link names it"),
    Good('<a href="/about"><img src="i.png" alt="About us"></a>', "so does the text alternative of the image inside"),
    Bad(
        '<p><a name="_Toc1"></a><a href="#_Toc1"></a>Text</p>',
        becomes='<p><a name="_Toc1"></a><a></a>Text</p>',
        why="what a word processor left: it leads to where it is",
    ),
    Bad(
        '<p><a href="#prices">Prices</a></p><h2><a href="#" id="prices"></a>Prices</h2>',
        becomes='<p><a href="#prices">Prices</a></p><h2><a id="prices"></a>Prices</h2>',
        why="a place that others lead to",
    ),
    Bad(
        '<a class="googleIcon" href="#"><i class="fa fa-google-plus"></i></a>',
        becomes='<a aria-label="Google+" class="googleIcon" href="#"><i class="fa fa-google-plus"></i></a>',
        why="two icons of one brand, of which one tells more",
    ),
    Bad(
        '<a class="social-link" href="#"><i class="fab fa-facebook-f"></i></a>',
        becomes='<a aria-label="Facebook" class="social-link" href="#"><i class="fab fa-facebook-f"></i></a>',
        why="what the link is for is no chain",
    ),
    Bad(
        '<a class="preview" href="/work/2.jpg"><i class="fa fa-eye"></i></a>',
        becomes='<a aria-label="Zoom in" class="preview" href="/work/2.jpg"><i class="fa fa-eye"></i></a>',
        why="a link without words to a picture shows it in large",
    ),
    Bad(
        '<ol><li data-target="#c" data-slide-to="0"><a href="#"></a></li></ol>',
        becomes='<ol><li data-target="#c" data-slide-to="0"><a aria-label="Slide 1" href="#"></a></li></ol>',
        why="the dot of a carousel, which says where it leads",
    ),
    Good('<a id="top"></a>', "without an address it is no link"),
    Good('<a href="/about" aria-hidden="true" tabindex="-1"></a>', "nobody meets a link that is hidden"),
    Bad(
        '<a href="/p/7"><img src="p7.jpg" alt=""></a><h2><a href="/p/7">Blue teapot</a></h2>',
        becomes='<a aria-label="Blue teapot" href="/p/7"><img src="p7.jpg" alt=""></a>'
        '<h2><a href="/p/7">Blue teapot</a></h2>',
        why="the title beside the picture leads to the same place",
    ),
    Bad(
        '<a href="/p/7"><img src="p7.jpg"></a><h2><a href="/p/7">Blue teapot</a></h2>',
        becomes='<a aria-label="Blue teapot" href="/p/7"><img alt="" src="p7.jpg"></a>'
        '<h2><a href="/p/7">Blue teapot</a></h2>',
        why="the picture of what the words right after it say",
    ),
    Bad(
        '<div class="control"><a href="#" class="top"></a><h2>The bridge reopens</h2></div>'
        '<div><a href="/news/7#socials" class="disqus"></a><h2>The mill is sold</h2></div>',
        becomes=None,
        url="https://example.com/news/7",
        why="what they draw does something with the article, or leads to a part of it",
    ),
    Bad(
        '<a href="/pics/7-large.jpg"><i class="fa fa-search"></i><img src="7.jpg" alt=""></a>',
        becomes='<a aria-label="Zoom in" href="/pics/7-large.jpg"><i class="fa fa-search"></i>'
        '<img src="7.jpg" alt=""></a>',
        why="a magnifying glass on a picture does not search",
    ),
    Bad(
        '<a href="#!"><img src="cart/cart-2.jpg"></a>',
        becomes=None,
        why="all pictures of the folder are called so, with a number",
    ),
    Bad(
        '<a href="/cart"><i class="icon" title="Your basket"></i></a>',
        becomes='<a aria-label="Your basket" href="/cart"><i class="icon" title="Your basket"></i></a>',
        why="browsers pass over the tooltip of what is only a part of a link",
    ),
    Bad(
        '<a href="/t" rel="tooltip" title="Follow us"><i class="icon"></i></a>',
        becomes='<a aria-label="Follow us" href="/t" rel="tooltip" title="Follow us"><i class="icon"></i></a>',
        why="the script that shows the tooltip takes the title away, and the name with it",
    ),
    Bad(
        '<div class="wp-caption"><a href="big.jpg"><img src="i.jpg" alt=""></a>'
        '<p class="wp-caption-text">The old mill</p></div>',
        becomes='<div class="wp-caption"><a aria-label="The old mill" href="big.jpg"><img src="i.jpg" alt=""></a>'
        '<p class="wp-caption-text">The old mill</p></div>',
        why="the caption says what the link shows at full size",
    ),
    Bad(
        '<a href="https://www.facebook.com/acme"><i class="fa fa-fb"></i></a>',
        becomes='<a aria-label="Facebook" href="https://www.facebook.com/acme"><i class="fa fa-fb"></i></a>',
        why="its address says which site it is",
    ),
    Bad(
        '<a href="/click?url=http%3A//pinterest.com/acme/" class="pin"></a>',
        becomes='<a aria-label="Pinterest" href="/click?url=http%3A//pinterest.com/acme/" class="pin"></a>',
        why="an address that counts the click and goes on to that site",
    ),
    Bad(
        '<a href="/maps"><img data-src="m.png" alt=""><noscript><img src="m.png" alt=""></noscript></a>'
        '<p>See our <a href="/maps">Maps</a></p>',
        becomes='<a href="/maps"><img data-src="m.png" alt="Maps"><noscript><img src="m.png" alt=""></noscript></a>'
        '<p>See our <a href="/maps">Maps</a></p>',
        why="a picture that a script loads, with a stand-in for those without scripts",
    ),
    Bad(
        '<div><h2>Opening hours</h2><a href="http://www.facebook.com/acme"><img src="f.png"></a></div>',
        becomes="<div><h2>Opening hours</h2>"
        '<a href="http://www.facebook.com/acme"><img alt="Facebook" src="f.png"></a></div>',
        why="the heading above is not about the network that the link leads to",
    ),
    Bad(
        '<a href="https://www.google.com/maps?q=Mill+Lane+12"><img src="/i/a.png"></a>',
        becomes='<a href="https://www.google.com/maps?q=Mill+Lane+12"><img alt="Google Maps" src="/i/a.png"></a>',
        why="it leads to a map",
    ),
    Bad(
        '<a href="/fr-home.html"><img src="/f/fr.svg"></a>',
        becomes='<a href="/fr-home.html"><img alt="Français" src="/f/fr.svg"></a>',
        why="its address and the flag stand for a language, before what the page is",
    ),
    Bad(
        '<a href="/de/"><img src="/img/flags/ger.png"></a>',
        becomes='<a href="/de/"><img alt="Deutsch" src="/img/flags/ger.png"></a>',
        why="its address and the flag stand for a language, called as those call it who look for it",
    ),
    Bad(
        "<a href=\"javascript:location.href='tickets.html';\"><img src=nav_facts.gif></a>",
        becomes='<a href="javascript:location.href=\'tickets.html\';"><img alt="Tickets" src=nav_facts.gif></a>',
        why="a script that only goes to an address",
    ),
    Bad(
        '<a href="javascript:go()"><img src="nav_home.gif"></a>',
        becomes='<a href="javascript:go()"><img alt="Home" src="nav_home.gif"></a>',
        why="what its picture is called, without what kind of picture it is",
    ),
    Bad(
        '<a href="javascript:book()"><img src="book_now.gif"></a>',
        becomes='<a href="javascript:book()"><img alt="Book now" src="book_now.gif"></a>',
        why="a picture of words, in a link that a script acts on: its file is called what it says",
    ),
    Bad(
        '<a href="#" uk-icon="icon: instagram; ratio: 2"></a>',
        becomes='<a aria-label="Instagram" href="#" uk-icon="icon: instagram; ratio: 2"></a>',
        why="the script that draws the icon is told its name",
    ),
    Bad(
        '<ul class="pagination"><li><a href="#"><i class="bx bx-chevron-right"></i></a></li>'
        '<li><a href="#"><i class="bx bx-chevrons-right"></i></a></li></ul>',
        becomes='<ul class="pagination"><li><a aria-label="Next" href="#"><i class="bx bx-chevron-right"></i></a></li>'
        '<li><a aria-label="Last page" href="#"><i class="bx bx-chevrons-right"></i></a></li></ul>',
        why="beside an arrow to the next page, a double one leads to the last",
    ),
    Good('<p><a href="/a">«</a></p>', "who knows what this leads to"),
    Bad(
        '<div class="sidenav"><a href="javascript:void(0)" onclick="closeNav()">×</a> <a href="/a">Advice</a></div>',
        becomes='<div class="sidenav"><a aria-label="Close" href="javascript:void(0)" onclick="closeNav()">×</a> '
        '<a href="/a">Advice</a></div>',
        why="a cross, which is read as a sign of arithmetic, on a link that a script acts on",
    ),
    Good('<p><a href="/w" title="W">W</a> <a href="/x" title="X">X</a> <a href="#y">Y</a></p>', "letters of an index"),
    Bad(
        '<a href="#" title="Close the picture">X</a>',
        becomes='<a aria-label="Close the picture (X)" href="#" title="Close the picture">X</a>',
        why="the letter that is seen is a part of the name",
    ),
    Bad(
        '<a class="menu-toggle" href="#">☰</a> <a href="#">×</a>',
        becomes='<a aria-label="Menu" class="menu-toggle" href="#">☰</a> <a href="#">×</a>',
        why="three lines have one meaning; what the cross alone does is not known",
    ),
    Bad(
        '<ul class="pagination"><li><a href="?p=1">«</a></li><li><a href="?p=3">»</a></li></ul>',
        becomes='<ul class="pagination"><li><a aria-label="Previous" href="?p=1">«</a></li>'
        '<li><a aria-label="Next" href="?p=3">»</a></li></ul>',
        why="a sign that shows the way to the eye is not read out",
    ),
    Bad(
        '<ul class="pager__items"><li><a href="?p=1"><span aria-hidden="true">\u2039\u2039</span></a></li>'
        '<li><a href="?p=3">&gt;</a></li></ul>',
        becomes='<ul class="pager__items"><li><a aria-label="Previous" href="?p=1">'
        '<span aria-hidden="true">\u2039\u2039</span></a></li><li><a aria-label="Next" href="?p=3">&gt;</a></li></ul>',
        why="other signs for the same",
    ),
    Bad(
        '<a href="#"><span class="icon-arrow-left"></span></a> <a href="#"><span class="icon-arrow-right"></span></a>',
        becomes='<a aria-label="Previous" href="#"><span class="icon-arrow-left"></span></a> '
        '<a aria-label="Next" href="#"><span class="icon-arrow-right"></span></a>',
        why="two arrows side by side go back and forth",
    ),
    Bad(
        '<a href="javascript:void(0)" data-network="whatsapp"></a>',
        becomes='<a aria-label="WhatsApp" href="javascript:void(0)" data-network="whatsapp"></a>',
        why="the script that shares reads the network's name there",
    ),
    Bad(
        '<a href="https://twitter.com/intent/tweet?url=x"><svg></svg></a>',
        becomes='<a aria-label="Share: X" href="https://twitter.com/intent/tweet?url=x"><svg></svg></a>',
        why="it hands the page on to that site",
    ),
    Bad(
        '<a href="#care"><img src="c.png" alt=""></a><h2 id="care">Aftercare</h2>',
        becomes='<a aria-label="Aftercare" href="#care"><img src="c.png" alt=""></a><h2 id="care">Aftercare</h2>',
        why="it jumps to that heading",
    ),
    Bad(
        '<a href="tel:+15550142"><i class="ico"></i></a>',
        becomes='<a aria-label="+15550142" href="tel:+15550142"><i class="ico"></i></a>',
        why="it calls that number",
    ),
    Bad(
        '<a href="/about-us/our-team.html"><img src="t.jpg"></a>',
        becomes='<a href="/about-us/our-team.html"><img alt="Our team" src="t.jpg"></a>',
        why="the address is words, and the picture is all that the link shows",
    ),
    Bad(
        '<a href="https://www.w3.org/WAI"></a>',
        becomes='<a aria-label="w3.org/WAI" href="https://www.w3.org/WAI"></a>',
        why="better to hear where it leads than nothing",
    ),
    Bad(
        '<a href="/about"><span aria-hidden="true">About us</span></a>',
        becomes='<a aria-label="About us" href="/about"><span aria-hidden="true">About us</span></a>',
        why="what the eye reads, the ear should hear",
    ),
    Bad(
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Teapots of clay</title><base href="/shop/">'
        '</head><body><main><h1>Teapots</h1><a href="p?id=3"><i></i></a></main></body></html>',
        becomes='<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Teapots of clay</title>'
        '<base href="/shop/"></head><body><main><h1>Teapots</h1><a aria-label="Blue teapot" href="p?id=3"><i></i></a>'
        "</main></body></html>",
        knowing={LinkPurpose("https://example.com/shop/p?id=3"): "Blue teapot"},
        why="the page says against which address its own are read",
    ),
    Bad(
        '<a class="brand" href="/"><img src="l.png"></a>',
        becomes='<a class="brand" href="/"><img alt="Aero Sky: Home" src="l.png"></a>',
        knowing={ImageDescription("https://example.com/l.png", "link"): "Aero Sky"},
        why="the words of the logo are the ones that can be seen, and said by voice",
    ),
    Bad(
        '<a href="/p?id=3"><img src="t.jpg"></a>',
        becomes='<a href="/p?id=3"><img alt="Blue teapot, 24 dollars" src="t.jpg"></a>',
        knowing={ImageDescription("https://example.com/t.jpg", "link"): "Blue teapot, 24 dollars"},
        why="the learner has seen where the picture leads",
    ),
    Bad(
        '<a href="/p?id=3"><img src="t.jpg"></a>',
        becomes=None,
        why="nothing says where it leads: asked, and left alone",
    ),
    Bad(
        '<a href="/p?id=9"><img src="logo-paypal.png"></a>',
        becomes='<a href="/p?id=9"><img alt="Northwind" src="logo-paypal.png"></a>',
        knowing={ImageDescription("https://example.com/logo-paypal.png", "link"): "Northwind"},
        why="another picture was put in the place of the one that the file was named after",
    ),
    Bad(
        '<a href="/p?id=9"><img src="logo-paypal.png"></a>',
        becomes='<a href="/p?id=9"><img alt="PayPal" src="logo-paypal.png"></a>',
        knowing={ImageDescription("https://example.com/logo-paypal.png", "link"): "PauPal"},
        why="a letter was misread",
    ),
    Bad(
        "<p>"
        '<a href="#!"><svg><path d="M1 1h9v9z"/></svg></a> <a href="#!"><svg><path d="M2 1h9v9z"/></svg></a> '
        '<a href="#!"><svg><path d="M3 1h9v9z"/></svg></a></p>',
        becomes='<p><a aria-label="Facebook" href="#!"><svg><path d="M1 1h9v9z"/></svg></a> '
        '<a aria-label="Instagram" href="#!"><svg><path d="M2 1h9v9z"/></svg></a> '
        '<a aria-label="Telegram" href="#!"><svg><path d="M3 1h9v9z"/></svg></a></p>',
        knowing={
            IconMeaning('<svg><path d="M1 1h9v9z"/></svg>'): "facebook",
            IconMeaning('<svg><path d="M2 1h9v9z"/></svg>'): "instagram",
            IconMeaning('<svg><path d="M3 1h9v9z"/></svg>'): "send",
        },
        why="a paper plane among the signs of networks is one of them, and sends nothing",
    ),
]
