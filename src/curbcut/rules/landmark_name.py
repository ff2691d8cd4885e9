"""
Regions of the same kind need names that tell them apart.

Screen readers list the regions of a page. "Navigation, navigation, navigation" is no list to choose from: is it the
main menu, the pages of a long list, or the links at the foot? And of a region beside the main content nobody hears what
it is about before it is read.

A region is named by its own heading; a navigation also by the heading right before it, by what its author calls it in
its marks (`breadcrumb`), or by standing in the head or foot of the page. A name that would not tell two apart is not
given to either.
"""

import re
from collections import Counter
from collections.abc import Iterator

from curbcut.aria import (
    Heading,
    Landmark,
    headings_of,
    landmarks_of,
    main_of,
    referenced,
    region_without_role,
    role_of,
    visible_text_of,
)
from curbcut.html import Document, Element, collapse, once_a_document
from curbcut.naming import (
    Evidence,
    can_be_referred_to,
    cleaned,
    hint_on,
    language_of,
    site_name_of,
    text_beside_icons,
)
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.html import HEADINGS
from curbcut.standards.landmark_names import NAVIGATION_NAMES
from curbcut.standards.text import plain
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Regions of the same kind are told apart by their names",
    impact=Impact.MODERATE,
    looks_at=["nav", "aside", "[role]"],
    whole_page=True,
)

KINDS = {
    "breadcrumb": words("breadcrumb breadcrumbs crumbs crumb"),
    "pagination": words("pagination pager paging paginator pagenavi"),
    "contents": words("toc"),
    "social": words("social socials"),
    "languages": words("language languages languageswitcher langswitcher lang langs locale locales"),
    "footer": words("footer"),
    "main": words("main primary site global mainnav mainmenu navbar topnav topbar"),
}
"""Kinds of navigation, by the words in their class or id; the most telling first."""

OF_SECOND_RANK = words(
    "secondary sub submenu subnav subnavi util utility utilities meta metanav metanavi mobile side sidebar service"
    " servicenav servicenavi slim user users account accounts login customer customers tools"
)
"""Words by which a navigation is not the main one, wherever it stands."""

OF_A_BAR = words("navbar topnav topbar")
"""Words of `main` that say what a navigation looks like, or where it stands."""

AT_THE_SIDE = words("side sidebar sidenav sidemenu")

OF_A_LOGO = words("logo brand branding")

BESIDE_MAIN = words("nav navigation menu bar links block system header js c l o m wp the")
"""Words that stand beside `main` in the mark of a main navigation."""

OF_MANY_PARTS = words("sidebar rail widgets secondary aside")
"""Words for a region that holds one thing after another: its first heading is that of the first."""

PARTS = ("article", "aside", "footer", "form", "header", "nav", "section")

JOINTS = re.compile(r"[\s_-]+|(?<=[a-z])(?=[A-Z])")
LONGEST = 80


@rule.finds
def regions_without_a_name(page: Page) -> Iterator[Finding]:
    found = landmarks_of(page.document)
    nameless = [landmark for landmark in found if not is_named(landmark.element)]
    navigations = [landmark.element for landmark in nameless if landmark.role == "navigation"]
    if len(navigations) > 1:
        for navigation in navigations:
            yield Finding(navigation, "Nothing tells this navigation from the others of the page.", is_certain=False)
    for landmark in nameless:
        if landmark.role == "complementary" and name_for(page, landmark.element) is not None:
            message = "Nobody hears what this region beside the main content is about."
            yield Finding(landmark.element, message, is_certain=False)


def is_named(region: Element) -> bool:
    if any((region.get(name) or "").strip() for name in ("aria-label", "title")):
        return True
    return "aria-labelledby" in region and bool(referenced(region, "aria-labelledby"))


@rule.fixes
def by_its_heading_or_its_place(page: Page, finding: Finding) -> Iterator[Change]:
    region = finding.element
    name = name_for(page, region)
    if name is None:
        return
    heading = heading_for(page, region)
    if heading is not None and can_be_referred_to(heading):
        yield SetAttribute(region, "aria-labelledby", heading.get("id") or "", because=name.because)
    else:
        yield SetAttribute(region, "aria-label", name.name, because=name.because, confidence=name.confidence)


def name_for(page: Page, region: Element) -> Evidence | None:
    """The name that tells a region from the others of its kind."""
    return names_of(page).get(region)


def names_of(page: Page) -> dict[Element, Evidence]:
    """The names for the nameless regions of a page; none that another region of that kind has or would get as well."""
    memo = page.document.memo
    found = memo.get(names_of)
    if not isinstance(found, dict):
        found = memo[names_of] = find_names(page)
    return found


def find_names(page: Page) -> dict[Element, Evidence]:
    regions = regions_of(page)
    found = {region: name for region in regions if (name := words_for(page, region)) is not None}
    times = Counter((region.role, name.name.lower()) for region, name in found.items())
    times.update((region.role, collapse(region.element.get("aria-label") or "").lower()) for region in regions)
    return {region.element: name for region, name in found.items() if times[region.role, name.name.lower()] == 1}


def regions_of(page: Page) -> list[Landmark]:
    return [mark for mark in landmarks_of(page.document) if mark.role in {"navigation", "complementary"}]


def words_for(page: Page, region: Landmark) -> Evidence | None:
    if is_named(region.element) or holds_parts_alike(region.element) or is_empty(region.element):
        return None
    heading = heading_for(page, region.element)
    if heading is not None:
        return Evidence(text_of(heading), "its heading", 0.95)
    return hint_on(region.element) or (by_kind(region.element) if region.role == "navigation" else None)


def is_empty(region: Element) -> bool:
    """Whether a region has no words and no links, as a place for a menu that nobody has filled."""
    return not region.text.strip() and not region.descendants("a", "img", "svg")


def holds_parts_alike(region: Element) -> bool:
    """Whether nameless parts of one kind stand in a region. Some tools give them the name of the region, and then find
    that all of them are called alike."""
    inside = Counter(part.tag for part in region.descendants(*PARTS) if not is_named(part))
    return any(times > 1 for times in inside.values())


def heading_for(page: Page, region: Element) -> Element | None:
    """The heading that a region begins with, if none inside is of the same rank; of a navigation, also the one before
    it."""
    inside = headings_of_regions(page).get(region, [])
    first = inside[0] if inside else None
    if first is not None and begins_with(region, first.element):
        is_alone = all(other.level > first.level for other in inside[1:]) and not holds_many_parts(region)
        is_of_the_site = role_of(region) == "navigation" and is_logo(first.element)
        return first.element if is_alone and is_name(first.element) and not is_of_the_site else None
    before = region.previous
    is_before = before is not None and before.tag in HEADINGS and role_of(region) == "navigation" and not inside
    return before if is_before and before is not None and before.tag != "h1" and is_name(before) else None


def is_logo(heading: Element) -> bool:
    """Whether a heading is the name of the site at the beginning of its menu, which says nothing of the menu."""
    if plain(heading.text) == plain(site_name_of(heading.document)):
        return True
    parts = (heading, *heading.descendants())
    return any(not OF_A_LOGO.isdisjoint(words_in(each.get("class") or "")) for each in parts)


def holds_many_parts(region: Element) -> bool:
    marks = f"{region.get('class') or ''} {region.get('id') or ''}".split()
    return any(not OF_MANY_PARTS.isdisjoint(words_in(mark)) for mark in marks)


def headings_of_regions(page: Page) -> dict[Element, list[Heading]]:
    """The headings in each region, without those in a region inside it."""
    memo = page.document.memo
    found = memo.get(headings_of_regions)
    if not isinstance(found, dict):
        regions = {mark.element for mark in regions_of(page)}
        by_region: dict[Element, list[Heading]] = {}
        for heading in headings_of(page.document) if regions else ():
            around = next((ancestor for ancestor in heading.element.ancestors() if ancestor in regions), None)
            if around is not None:
                by_region.setdefault(around, []).append(heading)
        found = memo[headings_of_regions] = by_region
    return found


def is_name(heading: Element) -> bool:
    return 0 < len(text_of(heading)) <= LONGEST


def text_of(heading: Element) -> str:
    return cleaned(text_beside_icons(heading) or heading.text).rstrip(" :")


def begins_with(region: Element, heading: Element) -> bool:
    """Whether no words stand in the region before the heading."""
    inside: Element = heading
    while inside is not region:
        for node in inside.nodes_before:
            if any(map(str.isalnum, node if isinstance(node, str) else visible_text_of(node))):
                return False
        if inside.parent is None:
            return False
        inside = inside.parent
    return True


def by_kind(navigation: Element) -> Evidence | None:
    """What navigations of this kind are called in the language of the page."""
    kind, because = kind_of(navigation)
    name = NAVIGATION_NAMES.get(language_of(navigation), {}).get(kind)
    return Evidence(name, because, 0.85) if name else None


def kind_of(navigation: Element) -> tuple[str, str]:
    marked = (navigation, *(navigation.children if len(navigation.children) == 1 else ()))
    marks = [mark for each in marked for name in ("class", "id") for mark in (each.get(name) or "").split()]
    kinds = {kind: mark for mark in reversed(marks) if (kind := kind_of_mark(words_in(mark)))}
    kind = next((kind for kind in KINDS if kind in kinds), "")
    if kind in {"", "main", "footer"} and stands_in(navigation, "contentinfo"):
        return "footer", "it stands at the foot of the page"
    if not kind and leads_to_other_languages(navigation):
        return "languages", "it leads to other languages"
    if kind in {"", "main"} and any(not OF_SECOND_RANK.isdisjoint(words_in(mark)) for mark in marks):
        return "", ""
    if kind == "main" and words_in(kinds[kind]) & KINDS["main"] <= OF_A_BAR and is_less_than_at_the_side(navigation):
        return "", ""
    if not kind and stands_in(navigation, "banner"):
        return ("", "") if is_lesser(navigation) else ("main", "it stands in the head of the page")
    return kind, f"it is marked {kinds[kind]}" if kind else ""


def is_lesser(navigation: Element) -> bool:
    """Whether another navigation in the head of the page holds more links: then that is the main one."""
    document = navigation.document
    most = document.memo.get(is_lesser)
    if not isinstance(most, int):
        navigations = (mark.element for mark in landmarks_of(document) if mark.role == "navigation")
        in_head = (len(each.descendants("a")) for each in navigations if stands_in(each, "banner"))
        most = document.memo[is_lesser] = max(in_head, default=0)
    return len(navigation.descendants("a")) < most


def is_less_than_at_the_side(bar: Element) -> bool:
    """Whether a navigation at the side of the page holds more links than a bar: then the parts of an application are
    there, and the bar has what is for the person who uses it."""
    return len(bar.descendants("a")) < most_links_at_the_side(bar.document)


@once_a_document
def most_links_at_the_side(document: Document) -> int:
    navigations = (mark.element for mark in landmarks_of(document) if mark.role == "navigation")
    return max((len(each.descendants("a")) for each in navigations if is_at_the_side(each)), default=0)


def is_at_the_side(navigation: Element) -> bool:
    marks = f"{navigation.get('class') or ''} {navigation.get('id') or ''}".split()
    return any(not AT_THE_SIDE.isdisjoint(words_in(mark)) for mark in marks)


def stands_in(navigation: Element, role: str) -> bool:
    """Whether it stands in the head or foot of the page, marked or not; those of its main content are others."""
    around = list(navigation.ancestors())
    main, edge = main_of(navigation.document), region_without_role(navigation.document, role)
    if main is not None and main.element in around:
        return False
    return (edge is not None and edge.element in around) or any(role_of(each) == role for each in around)


def leads_to_other_languages(navigation: Element) -> bool:
    """Whether each of its links says the language of where it leads, and not all the same."""
    links = navigation.descendants("a")
    languages = {(link.get("hreflang") or "").lower() for link in links}
    return len(languages) > 1 and "" not in languages


def words_in(mark: str) -> set[str]:
    return {word.lower() for word in JOINTS.split(mark)}


def kind_of_mark(marked: set[str]) -> str:
    """The kind that a class or an id tells; `main` only if it says nothing else, as `hide-main` does."""
    kind = next((kind for kind, names in KINDS.items() if not names.isdisjoint(marked)), "")
    return "" if kind == "main" and not marked <= KINDS["main"] | BESIDE_MAIN else kind


MENU = '<nav class="main-nav"><a href="/">Home</a></nav>'
LANGUAGES = '<nav><a href="/de" hreflang="de">Deutsch</a> <a href="/fr" hreflang="fr">Français</a></nav>'
CRUMBS = '<nav><ol class="breadcrumb"><li>Prices</li></ol></nav>'

rule.examples = [
    Good('<nav><a href="/">Home</a></nav>', "one navigation needs no name"),
    Good('<nav aria-label="Pages"><a href="/2">2</a></nav><nav><a href="/">Home</a></nav>', "only one has no name"),
    Good("<aside><p>Ten years of tea</p></aside>", "nothing says what it is about in a word"),
    Good(
        "<aside><h2>Recent</h2><p>One</p><h2>Archive</h2><p>Two</p></aside>",
        "of two headings none speaks for the whole",
    ),
    Good(
        '<aside id="sidebar"><h2>Newsletter</h2><p>One</p><p>Archive</p></aside>',
        "a place for many things, of which the heading names one",
    ),
    Bad(
        f"{MENU}{CRUMBS}",
        becomes='<nav aria-label="Main menu" class="main-nav"><a href="/">Home</a></nav>'
        '<nav aria-label="Breadcrumb"><ol class="breadcrumb"><li>Prices</li></ol></nav>',
        why="their authors' marks say what they are",
    ),
    Bad(
        f'<div lang="de">{MENU}<nav><h2 id="legal">Rechtliches</h2><a href="/i">Impressum</a></nav></div>',
        becomes='<div lang="de"><nav aria-label="Hauptmenü" class="main-nav"><a href="/">Home</a></nav>'
        '<nav aria-labelledby="legal"><h2 id="legal">Rechtliches</h2><a href="/i">Impressum</a></nav></div>',
        why="its heading names it; the other is called what people call it",
    ),
    Bad(
        f'<div><nav class="main-nav"><h2 class="logo">Acme</h2><a href="/">Home</a></nav>{CRUMBS}</div>',
        becomes='<div><nav aria-label="Main menu" class="main-nav"><h2 class="logo">Acme</h2><a href="/">Home</a></nav>'
        '<nav aria-label="Breadcrumb"><ol class="breadcrumb"><li>Prices</li></ol></nav></div>',
        why="the name of the site does not say what the menu is",
    ),
    Bad(
        f"<div>{MENU}{LANGUAGES}</div>",
        becomes='<div><nav aria-label="Main menu" class="main-nav"><a href="/">Home</a></nav>'
        '<nav aria-label="Languages"><a href="/de" hreflang="de">Deutsch</a> '
        '<a href="/fr" hreflang="fr">Français</a></nav></div>',
        why="it leads to the page in other languages",
    ),
    Bad(
        '<header><nav><a href="/in">Sign in</a></nav><nav aria-label="Services"><a href="/a">Bins</a>'
        '<a href="/b">Permits</a></nav></header><nav><h2>More</h2><a href="/c">News</a></nav>',
        becomes='<header><nav><a href="/in">Sign in</a></nav><nav aria-label="Services"><a href="/a">Bins</a>'
        '<a href="/b">Permits</a></nav></header><nav aria-label="More"><h2>More</h2><a href="/c">News</a></nav>',
        why="of two in the head the one with fewer links is not the main one",
    ),
    Bad(
        '<nav class="topnav navbar"><a href="/">Acme</a> <a href="/out">Log out</a></nav><nav class="sidenav">'
        '<a href="/a">Orders</a> <a href="/b">Customers</a> <a href="/c">Reports</a></nav>',
        becomes=None,
        why="the parts of an application are at the side, and not in the bar above",
    ),
    Bad(
        f'<div><nav class="navbar"><ul></ul></nav>{MENU}</div>',
        becomes='<div><nav class="navbar"><ul></ul></nav>'
        '<nav aria-label="Main menu" class="main-nav"><a href="/">Home</a></nav></div>',
        why="an empty one is no other",
    ),
    Bad(
        '<aside><h2>Related articles</h2><a href="/tea">Tea</a></aside>',
        becomes='<aside aria-label="Related articles"><h2>Related articles</h2><a href="/tea">Tea</a></aside>',
        why="its heading says what it is about",
    ),
    Bad(
        '<nav class="nav-a"><a href="/">Home</a></nav><nav class="nav-b"><a href="/b">Tea</a></nav>',
        becomes=None,
        why="nothing says which is which",
    ),
    Bad(f"{MENU}{MENU}", becomes=None, why="the same name twice tells nobody anything"),
]
