"""
Stars in a row say how many of them are filled.

Who sees five stars of which four are yellow knows what others thought. The stars are icons, or signs that are read out
one by one ("black star, black star"), so whoever listens hears nothing or a lot of noise.

The row becomes one image, named by how many stars are filled, of how many. Where stars can be chosen, or a number or a
text in the row says it already, nothing is done.
"""

from collections.abc import Iterator

from curbcut.aria import is_exposed, role_of
from curbcut.html import Element
from curbcut.naming import language_of, rows_of_stars
from curbcut.patch import Change, SetAttribute
from curbcut.rule import Bad, Finding, Good, Impact, Page, Rule
from curbcut.standards.aria import ROLES
from curbcut.standards.rating_words import rating_in_words
from curbcut.standards.words import words

rule = Rule(
    __name__,
    title="Stars in a row say how many are filled",
    criteria=["1.1.1"],
    impact=Impact.MODERATE,
)

SAID = words("aria-label aria-labelledby title role")
MEANINGLESS = frozenset({"", "generic", "none"})
BOXES = frozenset({"div", "span", "p"})
"""Elements that mean nothing else."""


@rule.finds
def silent_stars(page: Page) -> Iterator[Finding]:
    for box, rating in rows_of_stars(page.document).items():
        if not box.has_any(SAID) and is_exposed(box) and not is_in_control(box) and may_be_an_image(box):
            message = f"Who listens does not hear that {rating.filled:g} of these {rating.of} stars are filled."
            yield Finding(box, message)


def is_in_control(box: Element) -> bool:
    """Whether it is a part of what a link or a button says: there it is in its name."""
    return box.closest("a", "button", "label") is not None


def may_be_an_image(box: Element) -> bool:
    """Whether what a row stands in is announced with parts of any kind: a list has items, and nothing else."""
    roles = (role_of(around) for around in box.ancestors())
    role = ROLES.get(next((each for each in roles if each not in MEANINGLESS), ""))
    return role is None or not role.required_owned


@rule.fixes
def by_saying_it(page: Page, finding: Finding) -> Iterator[Change]:
    box = finding.element
    rating = rows_of_stars(page.document)[box]
    name = rating_in_words(rating.filled, rating.of, language_of(box))
    if name and box.tag in BOXES:
        yield SetAttribute(box, "role", "img", because="a row of stars is one image")
        yield SetAttribute(box, "aria-label", name, because="so many of its stars are filled")


rule.examples = [
    Bad(
        '<div lang="en"><i class="fa fa-star"></i><i class="fa fa-star-half-o"></i><i class="fa fa-star-o"></i></div>',
        becomes='<div role="img" aria-label="Rating: 1.5 out of 3" lang="en"><i class="fa fa-star"></i>'
        '<i class="fa fa-star-half-o"></i><i class="fa fa-star-o"></i></div>',
        why="icons that are full, half and empty",
    ),
    Bad(
        '<div lang="de"><span class="fa fa-star checked"></span><span class="fa fa-star checked"></span>'
        '<span class="fa fa-star"></span></div>',
        becomes='<div role="img" aria-label="Bewertung: 2 von 3" lang="de"><span class="fa fa-star checked"></span>'
        '<span class="fa fa-star checked"></span><span class="fa fa-star"></span></div>',
        why="a class fills some of them",
    ),
    Bad(
        '<p lang="en"><span>★★★★☆</span> by Ann</p>',
        becomes='<p lang="en"><span role="img" aria-label="Rating: 4 out of 5">★★★★☆</span> by Ann</p>',
        why="signs, which are read out one by one",
    ),
    Bad(
        '<div lang="en"><p><b class="star"></b><b class="star"></b><b class="star"></b><b class="star"></b>'
        '<b class="star"></b></p><p><b class="star"></b><b class="star"></b><b class="star"></b></p></div>',
        becomes='<div lang="en"><p role="img" aria-label="Rating: 5 out of 5"><b class="star"></b><b class="star"></b>'
        '<b class="star"></b><b class="star"></b><b class="star"></b></p><p role="img" '
        'aria-label="Rating: 3 out of 5"><b class="star"></b><b class="star"></b><b class="star"></b></p></div>',
        why="another row shows how many stars there may be",
    ),
    Good(
        '<div><p class="under"><b class="star"></b><b class="star"></b><b class="star"></b><b class="star"></b>'
        '<b class="star"></b></p><p class="over"><b class="star"></b><b class="star"></b><b class="star"></b>'
        '<b class="star"></b><b class="star"></b></p></div>',
        "one row is drawn over the other, as far as a style says",
    ),
    Good(
        '<p><span style="width: 52%"><b class="star"></b><b class="star"></b><b class="star"></b><b class="star"></b>'
        '<b class="star"></b></span></p>',
        "its width says how much of it is seen",
    ),
    Bad(
        '<ul lang="en"><li class="star on"></li><li class="star on"></li><li class="star"></li></ul>',
        becomes=None,
        why="a list would be none any more",
    ),
    Good(
        '<p><i class="fa fa-star"></i><i class="fa fa-star"></i><i class="fa fa-star-o"></i> 2 of 3</p>',
        "a text says it",
    ),
    Good(
        '<p><i class="fa fa-star" data-value="1"></i><i class="fa fa-star" data-value="2"></i>'
        '<i class="fa fa-star-o" data-value="3"></i></p>',
        "stars that can be chosen",
    ),
    Good('<p><i class="fa fa-star"></i><i class="fa fa-star"></i><i class="fa fa-star"></i></p>', "three of how many?"),
    Good(
        '<div role="list"><p role="listitem">Ann</p><div><b class="star on"></b><b class="star on"></b>'
        '<b class="star"></b></div></div>',
        "as an image it would be no part of the list",
    ),
    Good('<p>★ ★ ★</p><p><span class="stars">Ann</span></p>', "an ornament, and a class"),
]
