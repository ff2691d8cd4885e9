"""
A number says what it counts.

A cart with a 2 beside it, a bell with a 15: who sees them knows what there are two or fifteen of. Who listens hears "2,
link". The picture is what says it, and the picture is silent.

Where an icon of a known meaning, or its author's tooltip, stands beside a number that is all a link or button says, the
icon gets the name: so the number stays as it is, and may change.
"""

from collections.abc import Iterator

from curbcut.aria import is_exposed
from curbcut.html import Element
from curbcut.naming import can_be_referred_to, counting_icon, fresh_id, is_count, ligatures_in
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule

rule = Rule(
    __name__,
    title="A number says what it counts",
    criteria=["1.1.1", "2.4.4"],
    impact=Impact.SERIOUS,
    looks_at=["a", "button"],
)


@rule.finds
def numbers_of_nothing(page: Page) -> Iterator[Finding]:
    for control in controls_with_a_number(page):
        counting = counting_icon(control) if is_exposed(control) and "role" not in control else None
        if counting is not None and counting[0].tag != "img":
            yield Finding(control, "Who listens hears a number, and not what the icon beside it says is counted.")


def controls_with_a_number(page: Page) -> list[Element]:
    document = page.document
    found = [each for tag in ("a", "button") for each in document.with_text(tag, is_count)]
    around = (icon.parent for icon in ligatures_in(document))  # of those the text is the icon's word, and the number
    return [*found, *(each for each in around if each is not None and each.tag in {"a", "button"})]


@rule.fixes
def by_the_icon(page: Page, finding: Finding) -> Iterator[Change]:
    control = finding.element
    counting = counting_icon(control)
    if counting is None:
        return
    icon, words = counting
    if "role" not in icon:
        yield SetAttribute(icon, "role", "img", because="so that it may have a name")
    yield SetAttribute(icon, "aria-label", words.name, because=words.because, confidence=words.confidence)
    if is_exposed(icon) and control.tag == "button":
        yield SetAttribute(
            icon, "aria-hidden", "true", because="a button is read as a whole: there are no images in it"
        )
    if not is_exposed(icon) or control.tag == "button":
        yield from named_by_reference(control, icon)


def named_by_reference(control: Element, icon: Element) -> Iterator[Change]:
    """Lets a control be called by its icon and by itself: the icon is hidden, and not read otherwise."""
    names = []
    for element, base in ((icon, "counted"), (control, "count")):
        if can_be_referred_to(element):
            names.append(element.get("id") or "")
        else:
            names.append(fresh_id(element, base))
            yield SetAttribute(element, "id", names[-1], because="the name leads here")
    yield SetAttribute(control, "aria-labelledby", " ".join(names), because="its icon, and the number as it is")


rule.examples = [
    Good('<a href="/cart"><i class="fa fa-shopping-cart"></i> Cart (2)</a>', "words say it"),
    Good('<nav><a href="?page=1">1</a> <a href="?page=2">2</a></nav>', "numbers by themselves are pages"),
    Good('<a href="/cart" aria-label="Cart, 2 items"><i class="fa fa-shopping-cart"></i> 2</a>', "a label says it"),
    Good('<a href="/page/2">2 <i class="fa fa-chevron-right"></i></a>', "an arrow counts nothing"),
    Good('<a href="/post"><i class="fa fa-eye"></i> 120</a>', "an eye may mean many things"),
    Bad(
        '<a href="/cart"><i class="fa fa-shopping-cart"></i><span id="count">0</span></a>',
        becomes='<a href="/cart"><i role="img" aria-label="Shopping cart" class="fa fa-shopping-cart"></i>'
        '<span id="count">0</span></a>',
        why="a script may change the number: it is still read",
    ),
    Good('<a href="/cart"><img src="/img/cart.svg"> 3</a>', "an image is named by its alternative, by another rule"),
    Bad(
        '<a href="/news" title="New in your area"><svg width="20" height="20"><use href="#icon-bell"></use></svg>'
        "<b>15</b></a>",
        becomes='<a href="/news" title="New in your area"><svg role="img" aria-label="New in your area" width="20" '
        'height="20"><use href="#icon-bell"></use></svg><b>15</b></a>',
        why="its author's tooltip says better than the icon what is counted",
    ),
    Bad(
        '<a href="/cart"><span class="material-icons">shopping_cart</span> 3</a>',
        becomes='<a href="/cart"><span role="img" aria-label="Shopping cart" class="material-icons">'
        "shopping_cart</span> 3</a>",
        why="the label is read in place of the code word",
    ),
    Bad(
        '<button id="like"><i class="fa fa-thumbs-up"></i> 34</button>',
        becomes='<button aria-labelledby="curbcut-counted like" id="like"><i role="img" aria-label="Like" '
        'aria-hidden="true" id="curbcut-counted" class="fa fa-thumbs-up"></i> 34</button>',
        why="what is in a button has no roles; it is called by its icon and by itself",
    ),
    Bad(
        '<a href="/post#comments"><i class="fa fa-comments" aria-hidden="true"></i> 12</a>',
        becomes='<a id="curbcut-count" aria-labelledby="curbcut-counted curbcut-count" href="/post#comments">'
        '<i role="img" aria-label="Comments" id="curbcut-counted" class="fa fa-comments" aria-hidden="true"></i> 12'
        "</a>",
        why="an icon that its author hides stays hidden",
    ),
]
