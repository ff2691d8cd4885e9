"""
Where a link leads, in words.

A link without a name is read out by its address, letter by letter where it is not words. What the page says about the
same place is better; the readable part of the address is the last resort.
"""

import re
from itertools import islice
from typing import Final
from urllib.parse import SplitResult, parse_qsl, unquote, urljoin, urlsplit

from curbcut.aria import visible_text_of
from curbcut.html import Document, Element, once_a_document
from curbcut.memory import remembered
from curbcut.naming.evidence import Evidence
from curbcut.naming.phrases import purpose_in_words
from curbcut.naming.shown_words import text_beside_icons
from curbcut.naming.words import (
    capitalized,
    cleaned,
    is_filled_in_later,
    parts_of_file_name,
    shortened,
    words_of_file_name,
)
from curbcut.standards.html import HEADINGS
from curbcut.standards.icons import brand_of_host
from curbcut.standards.text import plain

_TOP: Final = "#top"
"""The beginning of a page, whether or not anything has this id. https://html.spec.whatwg.org/#top-of-the-document"""
_START_PAGES: Final = frozenset({"index", "default", "home", "main", "start", "startseite", "welcome"})
_WEB: Final = ("http", "https", "")
_LOGO_FILES: Final = frozenset({"logo", "brand", "header", "site", "small", "white", "dark", "main"})
"""Words that the files of logos begin or end with, besides whose they are."""
_TITLE_PARTS: Final = re.compile(r"\s[-\u2013\u2014|:\u00b7\u00bb]\s|\s?[|\u00bb]\s?")
_START: Final = ("", "index.html", "index.htm", "index.php", "home", "home.html", "home.htm", "home.php")
_PLAIN_PATH: Final = re.compile(r"[A-Za-z^]{2,20}(?:/[A-Za-z^]{2,20}){0,3}")
_NUMBERED_PATH: Final = re.compile(r"[A-Za-z]{2,20}(?:-[A-Za-z]{2,20}){0,2}-?\d{1,4}")
"""One word or a few with a number at the end, as those who read it out would call it: `ssa-24`."""
_LONGEST_PATH: Final = 45
_PAGE_FILE: Final = re.compile(r"\.(?:html?|php|aspx?|jsp)\Z", re.IGNORECASE)
_PICTURE_FILE: Final = re.compile(r"\.(?:avif|bmp|gif|jpe?g|png|svg|webp)\Z", re.IGNORECASE)
_FEED: Final = re.compile(r"/(?:atom|feed|rss2?)(?:\.(?:php|rdf|rss|xml))?/?\Z", re.IGNORECASE)
_FOLDERS_OWN: Final = re.compile(r"(?<=/)(?:index|default)\.(?:html?|php|aspx?|jsp)\Z", re.IGNORECASE)
_WWW: Final = re.compile(r"www\d*\.")
_MAPS: Final = {
    "Google Maps": re.compile(
        r"(?:maps\.google\.[a-z.]{2,6}(?:/|\Z)|google\.[a-z.]{2,6}/maps(?:/|\Z)|goo\.gl/maps/|maps\.app\.goo\.gl/)"
    ),
    "Apple Maps": re.compile(r"maps\.apple\.com(?:/|\Z)"),
    "OpenStreetMap": re.compile(r"openstreetmap\.org(?:/|\Z)"),
}
_LOGO: Final = re.compile(r"(?<![a-z])(?:logo(?!ff|n|ut)|brand)", re.IGNORECASE)
_EDGES: Final = frozenset({"header", "nav", "footer", "aside"})
_OF_AN_EDGE: Final = re.compile(r"header|navbar|top-?bar|footer|sidebar|banner|contentinfo|navigation", re.IGNORECASE)
"""What parts of a page are called that are the same on every page."""
_TRACKING: Final = ("utm_", "ref", "source", "fbclid", "gclid", "mc_")
_GOES_ON_TO: Final = frozenset(
    {"url", "to", "target", "redirect", "redirect_url", "dest", "destination", "goto", "link"}
)
_MOST_PARAMETERS: Final = 10
_APPS: Final = {
    "fb-messenger": "Messenger",
    "skype": "Skype",
    "sms": "SMS",
    "tg": "Telegram",
    "viber": "Viber",
    "whatsapp": "WhatsApp",
}
"""Schemes of addresses that open an app."""
_NUMBER: Final = re.compile(r"\A[+(]?\d[^?&=]*\Z")
_REACHED: Final = {"tel": _NUMBER, "sms": _NUMBER, "mailto": re.compile(r"@")}
_COMMENTS: Final = frozenset({"comment", "comments", "disqus_thread", "respond"})
_PROTECTED_MAIL: Final = "/cdn-cgi/l/email-protection"
"""The place of Cloudflare's to which addresses of mail lead until its script has put them back.
https://developers.cloudflare.com/waf/tools/scrape-shield/email-address-obfuscation/"""
_PICTURES: Final = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")
_SHARING: Final = ("share", "intent/compose", "intent/post", "intent/tweet", "pin/create", "submit", "send")
"""Parts of the addresses by which social networks are handed a page to pass on."""
_IS_SHARED: Final = re.compile(r"[/_.-](?:\w{0,4}share|sharer|share-?article)(?:[/_.]|\Z)", re.IGNORECASE)
"""Paths by which sites that are no known networks are handed a page: `/share/service`, `/cgi_qzshare_onekey`."""
_TO_SOMEBODY: Final = frozenset({"number", "phone", "to"})
"""Parameters that say to whom a message goes: what is written to a shop is not passed on."""


def address_of(link: Element, page_url: str) -> SplitResult | None:
    """The whole address a link leads to; None if it has none or one that cannot be read."""
    href = href_of(link)
    if href is None:
        return None
    memo = link.document.memo
    key = (address_of, href, page_url)
    if key not in memo:
        memo[key] = _read_address(href, link.document, page_url)
    address = memo[key]
    return address if isinstance(address, SplitResult) else None


def href_of(link: Element) -> str | None:
    """What a link gives as its address, in its script if that does nothing but go there."""
    href = link.get("href") or link.get("xlink:href")
    if href is None or not href.lstrip().lower().startswith(("javascript:", "#")):
        return href
    for handler in (href, link.get("onclick") or ""):
        sent = _SENT_BY_SCRIPT.match(handler[:_LONGEST_HANDLER])
        if sent is not None:
            return sent["address"]
    return href


_LONGEST_HANDLER: Final = 400
_SENT_BY_SCRIPT: Final = re.compile(
    r"\s*+(?:javascript:\s*+)?(?:(?:window|document|self|top|parent)\.)*+"
    r"(?:location(?:\.href)?\s*+=\s*+|location\.(?:assign|replace)\(\s*+|open\(\s*+)"
    r"(?P<quote>['\"])(?P<address>[^'\"\\#][^'\"\\]*+)(?P=quote)[^;]*+;?\s*+(?:return false\s*+;?\s*+)?\Z",
    re.IGNORECASE,
)
"""A handler that goes to an address or opens a window for it, and does nothing else."""


def _read_address(href: str, document: Document, page_url: str) -> SplitResult | None:
    try:
        address = urlsplit(_joined(document, page_url, href))
        address.port  # noqa: B018 - raises for a port that is no number
    except ValueError:
        return None
    return address


def base_of(document: Document, page_url: str) -> str:
    """The address against which the page's own are read."""
    if "base" not in document.tags:
        return page_url
    base = next(((base.get("href") or "").strip() for base in document.all("base") if "href" in base), "")
    return urljoin(page_url, base) if base else page_url


def whole_address(address: str, element: Element, page_url: str) -> str:
    """An address that stands on an element, as a browser reads it; `""` if it cannot be read."""
    try:
        return _joined(element.document, page_url, address)
    except ValueError:
        return ""


_IS_WHOLE: Final = re.compile(
    r"https?://[a-z0-9.-]+(?::[0-9]+)?(?:/[\w.~%/+=,:@!$*-]*(?:\?[\w.~%/+=,:@!$*&-]+)?)?", re.ASCII
)
"""An address that names its host and is written as it would be joined: most scripts and pictures have one such."""


def _joined(document: Document, page_url: str, address: str) -> str:
    """An address read against that of the page. Raises ValueError for one that cannot be read."""
    address = address.strip()
    return address if _IS_WHOLE.fullmatch(address) else _read_against(base_of(document, page_url), address)


@remembered(1_000)
def _read_against(base: str, address: str) -> str:
    return urljoin(base, _with_slashes(address))


def _with_slashes(address: str) -> str:
    """An address with slashes where programs for Windows wrote backslashes, as browsers read it.
    https://url.spec.whatwg.org/#relative-slash-state"""
    path = _UP_TO_QUERY.match(address)
    if "\\" not in address or path is None or (":" in path[0] and not path[0].lower().startswith("http")):
        return address
    return path[0].replace("\\", "/") + address[path.end() :]


_UP_TO_QUERY: Final = re.compile(r"[^?#]*")


def place_on_page(link: Element) -> Evidence | None:
    """The heading of the part of this page that a link jumps to, or that this is its top; or the comments of a page, by
    what systems for blogs call their place."""
    href = (link.get("href") or "").strip()
    if href.lower() == _TOP and (top := purpose_in_words("back-to-top", link)):
        return Evidence(top, "the top of the page, where it leads", 0.9)
    return _part_of_page(link, href) or _comments(link, href)


def _part_of_page(link: Element, href: str) -> Evidence | None:
    target = link.document.by_id(unquote(href[1:])) if href.startswith("#") and len(href) > 1 else None
    if target is None:
        return None
    body = link.document.body
    is_first = target.parent is body and target.previous is None and link.closest(target.tag) is not target
    if target is body:
        top = purpose_in_words("back-to-top", link)
        return Evidence(top, "the page, where it leads", 0.85) if top else None
    if is_first and not target.descendants(*HEADINGS) and (top := purpose_in_words("back-to-top", link)):
        return Evidence(top, "what the page begins with, where it leads", 0.85)
    heading = target if target.tag in HEADINGS else next(iter(target.descendants(*sorted(HEADINGS))), None)
    text = cleaned(text_beside_icons(heading)) if heading is not None else ""
    return Evidence(text, "the heading it leads to", 0.9) if text else None


def _comments(link: Element, href: str) -> Evidence | None:
    is_place = href.rpartition("#")[2].lower() in _COMMENTS and not link.descendants("img")
    name = purpose_in_words("comments", link) if is_place else ""
    return Evidence(name, "the comments, where it leads", 0.85) if name else None


def network_of(link: Element, page_url: str) -> Evidence | None:
    """The social network or well-known service a link leads to."""
    memo = link.document.memo
    key = (network_of, link, page_url)
    if key not in memo:
        memo[key] = _find_network(link, page_url)
    network = memo[key]
    return network if isinstance(network, Evidence) else None


def _find_network(link: Element, page_url: str) -> Evidence | None:
    address = _handed_to_script(link) or address_of(link, page_url)
    if address is None:
        return None
    if address.path.lower().endswith(_PICTURES):
        return None  # what somebody keeps there
    brand = _APPS.get(address.scheme) or brand_of_host(address.hostname or "") or _brand_handed_on_to(address)
    brand = brand or _maps_at(address)
    if brand is None:
        return None
    share = purpose_in_words("share", link) if _is_sharing(address) else ""
    return Evidence(f"{share}: {brand}" if share else brand, "the site it leads to", 0.95)


def _maps_at(address: SplitResult) -> str | None:
    """The service whose maps an address shows."""
    place = f"{(address.hostname or '').lower().removeprefix('www.')}{address.path}"
    return next((service for service, where in _MAPS.items() if where.match(place)), None)


def _handed_to_script(link: Element) -> SplitResult | None:
    """The address that a link which leads nowhere has for its script: `href="#" data-share-url="https://…"`."""
    if not (link.get("href") or "").strip().lower().startswith(("#", "javascript:")):
        return None
    for name in link.attribute_names:
        value = (link.get(name) or "") if name.startswith("data-") else ""
        if value.startswith(("http://", "https://")):
            try:
                address = urlsplit(value)
            except ValueError:
                continue
            if brand_of_host(address.hostname or "") is not None:
                return address
    return None


def _brand_handed_on_to(address: SplitResult) -> str | None:
    """The brand that a link which only counts clicks goes on to: `/click?url=https://facebook.com/acme`."""
    for name, value in parse_qsl(address.query)[:_MOST_PARAMETERS] if address.query else ():
        if name.lower() in _GOES_ON_TO and value.startswith(("http://", "https://")):
            try:
                return brand_of_host(urlsplit(value).hostname or "")
            except ValueError:
                return None
    return None


def _is_sharing(address: SplitResult) -> bool:
    if not address.query:
        return False
    path = f"{address.hostname or ''}{address.path}".lower()
    given = {name.lower() for name, _ in parse_qsl(address.query)}
    return given.isdisjoint(_TO_SOMEBODY) and any(part in path for part in _SHARING)


def reached_by(link: Element) -> Evidence | None:
    """The telephone number or mail address that a link calls or writes to."""
    href = (link.get("href") or "").strip()
    if _PROTECTED_MAIL in href and (words := purpose_in_words("mail", link)):
        return Evidence(words, "it writes a mail, to an address that is kept from machines", 0.9)
    scheme, _, rest = href.partition(":")
    if scheme.lower() not in _REACHED:
        return None
    text = cleaned(unquote(rest.partition("?")[0]))
    if scheme.lower() == "mailto" and rest.startswith("?"):
        words = purpose_in_words("mail", link)
        return Evidence(words, "it writes a mail, to whom is left open", 0.9) if words else None
    is_reached = _REACHED[scheme.lower()].search(text) is not None  # `sms:?body=…` leaves open to whom
    return Evidence(text, "the number or address it leads to", 0.9) if is_reached else None


def start_page(link: Element, page_url: str) -> Evidence | None:
    """The site's name, for a link to its start page."""
    address = address_of(link, page_url)
    if address is None or address.scheme not in _WEB or address.path.strip("/").lower() not in _START:
        return None
    if address.query or address.fragment.strip("!/") or not _is_same_site(link.document, address, page_url):
        return None
    if names_no_page(link) and not _is_own_logo(link):
        return None  # what a script does with `#` is not known
    site = site_name_of(link.document)
    if site:
        return Evidence(site, "the site's name, as the page gives it", 0.9)
    named = _site_named_by_logo(link)
    if named:
        return Evidence(named, "the name of its picture's file, which the title has as well", 0.85)
    home = purpose_in_words("home", link)
    return Evidence(home, "it leads to the start page", 0.9) if home else None


def _site_named_by_logo(link: Element) -> str:
    """The part of the page's title that the file of a link's only picture is called by, in several words."""
    images = link.descendants("img")
    words = words_of_file_name(images[0].get("src") or "", without=_LOGO_FILES) if len(images) == 1 else ""
    title = next((each.text for each in link.document.all("title")), "")
    parts = (part.strip() for part in _TITLE_PARTS.split(title))
    return next((part for part in parts if " " in words and plain(part) == plain(words)), "")


def names_no_page(link: Element) -> bool:
    """Whether a link has no address but a place on the page: what a script does with `#` is not known."""
    href = (link.get("href") or "").strip()
    return not href or href.startswith("#")


def _is_logo(link: Element) -> bool:
    """Whether a link, what is right around it or inside is called a logo or the brand."""
    around = (each for each in (link, link.parent) if each is not None)
    pictures = link.descendants("img", "svg")
    return any(_LOGO.search(f"{each.get('class') or ''} {each.get('id') or ''}") for each in (*around, *pictures))


def _is_own_logo(link: Element) -> bool:
    """Whether a link that names no page is the logo of the site: the only logo of such a link, or the first in a head
    or a foot of the page, and that picture once more. Others are those of clients and partners."""
    return link in _own_logos(link.document)


@once_a_document
def _own_logos(document: Document) -> frozenset[Element]:
    links = (link for link in document.all("a") if "href" in link)
    logos = [link for link in links if names_no_page(link) and not visible_text_of(link) and _is_logo(link)]
    if len(logos) == 1:
        return frozenset(logos)
    edges = {logo: next((each for each in logo.ancestors() if _is_edge(each)), None) for logo in logos}
    first = {edges[logo]: logo for logo in reversed(logos)}
    in_edges = ((logo, first[edge]) for logo, edge in edges.items() if edge is not None)
    return frozenset(
        logo for logo, its_first in in_edges if _pictures_of(logo) == _pictures_of(its_first) or logo is its_first
    )


def _is_edge(element: Element) -> bool:
    marks = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('role') or ''}"
    return element.tag in _EDGES or _OF_AN_EDGE.search(marks) is not None


def _pictures_of(link: Element) -> list[str]:
    return [picture.get("src") or "" for picture in link.descendants("img")]


def _is_same_site(document: Document, address: SplitResult, page_url: str) -> bool:
    return not address.hostname or _bare(address.hostname) in _own_hosts(document, page_url)


def _own_hosts(document: Document, page_url: str) -> set[str]:
    """The host of a page as it was asked for, and as the page gives it; the latter tells where a copy came from."""
    canonical = (link.get("href") for link in document.all("link") if (link.get("rel") or "").lower() == "canonical")
    hosts: set[str] = set()
    for url in (page_url, *islice(canonical, 1)):
        try:
            hosts.add(_bare(urlsplit(url or "").hostname or ""))
        except ValueError:
            continue
    return hosts - {""}


def _bare(host: str) -> str:
    return _WWW.sub("", host, count=1) if host.startswith("www") else host


def site_name_of(document: Document) -> str:
    """What the site calls itself (`og:site_name`, `application-name`)."""
    for meta in document.all("meta"):
        key = (meta.get("property") or meta.get("name") or "").strip().lower()
        if key in {"og:site_name", "application-name", "apple-mobile-web-app-title"}:
            name = cleaned(meta.get("content"))
            if name:
                return name
    return ""


def readable_address(link: Element, page_url: str) -> Evidence | None:
    """The address itself, as far as it is words: `/about/our-team.html` is `Our team`, `https://www.w3.org/WAI` is
    `w3.org/WAI`, `https://news.example/2026/the-bridge-reopens` is `The bridge reopens, news.example`."""
    address = address_of(link, page_url)
    if address is None or address.scheme not in _WEB or _stays_here(link, page_url):
        return None
    if is_filled_in_later(link.get("href") or ""):
        return None
    feed = purpose_in_words("rss", link) if _FEED.search(address.path) else ""
    if feed:
        return Evidence(feed, "the address it leads to", 0.8)
    share = purpose_in_words("share", link) if _IS_SHARED.search(address.path) else ""
    if share and not _is_same_site(link.document, address, page_url):
        return Evidence(f"{share}: {_bare(address.hostname or '')}", "the address it leads to", 0.7)
    if address.query and not _says_only_whence(address.query):
        return None  # `shop.html?item=3` is not the shop
    words = _words_of_path(address.path)
    if _PICTURE_FILE.search(address.path) and " " not in words:
        return None  # `favourite-3.jpg`: one word says of many pictures the same
    if not _is_same_site(link.document, address, page_url):
        text = _words_and_host(words, _bare(address.hostname or ""), unquote(address.path).strip("/"))
        return Evidence(text, "the address it leads to", 0.7) if cleaned(text) else None
    words = words or _plain_words(address.path)
    return Evidence(capitalized(words), "the address it leads to", 0.7) if words else None


def _plain_words(path: str) -> str:
    """The parts of a short path that are nothing but letters: `/chart/%5EDJI` is `chart ^DJI`."""
    plain = unquote(path).strip("/")
    is_plain = "/" in plain and len(plain) <= _LONGEST_PATH and _PLAIN_PATH.fullmatch(plain)
    return plain.replace("/", " ") if is_plain else ""


def _says_only_whence(query: str) -> bool:
    """Whether a query only tells the site where a visitor came from."""
    return all(part.partition("=")[0].lower().startswith(_TRACKING) for part in query.split("&"))


def _words_and_host(words: str, host: str, path: str) -> str:
    if " " in words:
        return capitalized(words) if _PICTURE_FILE.search(path) else f"{capitalized(words)}, {host}"
    plain = _PAGE_FILE.sub("", path)
    is_plain = _PLAIN_PATH.fullmatch(plain) is not None or _NUMBERED_PATH.fullmatch(plain) is not None
    return f"{host}/{plain}" if len(plain) <= _LONGEST_PATH and is_plain else host


def _stays_here(link: Element, page_url: str) -> bool:
    """Whether a link leads to the page it stands on, or a place on it."""
    href = (href_of(link) or "").strip()
    return not href or href.startswith("#") or is_the_same_page(urljoin(page_url, href), page_url)


def is_the_same_page(address: str, other: str) -> bool:
    """Whether two addresses are of one page: places on it do not count, nor does the name of a folder's own page.
    Templates have such links where the site's author is to name a page; what the page is called says nothing there."""
    return _FOLDERS_OWN.sub("", address.partition("#")[0]) == _FOLDERS_OWN.sub("", other.partition("#")[0])


def _words_of_path(path: str) -> str:
    segments = [segment for segment in path.split("/") if segment]
    for segment in reversed(segments[-2:]):
        if len(parts := parts_of_file_name(segment)) == 1 and parts[0].lower() in _START_PAGES:
            continue
        return shortened(words_of_file_name(segment), 80)
    return ""
