"""What controls say of themselves: their authors' words, their icons, the marks on them."""

import pytest

from curbcut.naming import control_around, image_for_name, own_words_of, place_of_name, shown_words_of
from tests.naming.pages import it

LEFT, RIGHT = (f"<button><i class='fa fa-chevron-{side}'></i>" for side in ("left", "right"))
HEART = "<a id=it href=x><i class='fa fa-heart'></i>"
LEFT_IT, RIGHT_IT = (arrow.replace("<button", "<button id=it") for arrow in (LEFT, RIGHT))


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        ("<button id=it data-bs-original-title='Print this page'></button>", "Print this page"),
        ("<button id=it data-tooltip='{{ label }}'></button>", ""),
        ("<button id=it data-tooltip='icon'></button>", ""),
        ("<button id=it data-tooltip='btn_7.png'></button>", ""),
        ("<a id=it href=x><i aria-hidden=true title=Print></i></a>", "Print"),
        ("<a id=it href=x><svg aria-hidden=true><title>Print</title></svg></a>", "Print"),
        ("<a id=it href=x><img role=presentation alt=Print src=x></a>", "Print"),
        ("<a id=it href=x><span aria-hidden=true>Call us</span></a>", "Call us"),
        ("<button id=it><i class='fas fa-bars'></i></button>", "Menu"),
        ("<button id=it><i class='bi bi-x-lg'></i></button>", "Close"),
        ("<button id=it><svg><use href='#icon-search'></use></svg></button>", "Search"),
        ("<button id=it><svg><use xlink:href='/s.svg#close'></use></svg></button>", "Close"),
        (
            "<button id=it><svg><circle cx=11 cy=11 r=8 /><line x1=21 y1=21 x2=16.65 y2=16.65 /></svg></button>",
            "Search",
        ),
        ("<button id=it><svg><circle cx=11 cy=11 r=8 /></svg></button>", ""),
        ("<button id=it><i data-feather=menu></i></button>", "Menu"),
        ("<button id=it><img src='/i/icon-search.svg' alt=''></button>", "Search"),
        ("<button id=it><img src='x.svg' alt=''></button>", ""),
        ("<a id=it href=x><i class='fa fa-facebook'></i></a>", "Facebook"),
        ("<a id=it href=x class=remove><i class='fa fa-times'></i></a>", "Remove"),
        ("<a id=it href=x onclick='box.remove()' class=removed><i class='fa fa-times'></i></a>", "Close"),
        ("<a id=it href='/cart?delete=7'><i class='fa fa-times'></i></a>", "Delete"),
        ("<a id=it href=x><i class='tf-ion-android-cart'></i></a>", "Shopping cart"),
        (f"<ul><li>{HEART}</a><li><a href=x><i class='fa fa-shopping-cart'></i></a></ul>", "Favorites"),
        (f"<ul><li>{HEART}</a><li><a href=x>Reply</a></ul>", ""),
        ("<button id=it><i class='fa fa-search'></i><i class='fa fa-bars'></i></button>", ""),
        ("<button id=it><i class='fa fa-chevron-right'></i></button>", ""),
        ("<div class=my-carousel><a id=it href='#c'><i class='fa fa-chevron-right'></i></a></div>", "Next"),
        ("<a id=it href='#'><i class='fa fa-arrow-up'></i></a>", "Back to top"),
        ("<button id=it data-dismiss=modal>&times;</button>", "Close"),
        ("<a id=it data-slide=prev href='#c'></a>", "Previous"),
        ("<button id=it class='Slick-Next slick-arrow'></button>", "Next"),
        (f"<p>{LEFT}</button> April {RIGHT_IT}</button></p>", "Next"),
        (f"<ul><li>{LEFT_IT}</button><li>Mon{' ' * 300}<li>Tue{' ' * 300}<li>{RIGHT}</button></ul>", "Previous"),
        (f"<div><p>{'A part of the page. ' * 40}</p>{LEFT_IT}</button>{RIGHT}</button></div>", "Previous"),
        (f"<div>{RIGHT_IT}</button> {LEFT}</button></div>", ""),
        (f"<div>{LEFT_IT}</button><p>{'A part of the page. ' * 40}</p>{RIGHT}</button></div>", ""),
        ("<button id=it class=navbar-toggler></button>", "Menu"),
        ("<a id=it href='#'><span class=bar-icon><span></span><span></span><span></span></span></a>", "Menu"),
        ("<button id=it class='prev next'></button>", ""),
        ("<form><input name=q><button id=it></button></form>", "Search"),
        ("<form role=search><input name=where><button id=it type=button></button></form>", ""),
        ("<form><input name=q><input name=place><button id=it></button></form>", ""),
        ("<p>Opinion <button id=it aria-expanded=false></button></p>", "Opinion"),
        ("<p>Opinion <button id=it></button></p>", ""),
        ("<button id=it class='mobile-menu-btn'></button>", "Menu"),
        ("<a id=it href='#' class=nav-link></a>", ""),
        ("<p>Opinion <a id=it href='#o' aria-expanded=false class=c-list-menu__toggle></a></p>", "Opinion"),
        ("<a id=it href='#' class='js-scrollToTop'></a>", "Back to top"),
        ("<a id=it href='#' data-network=whatsapp></a>", "WhatsApp"),
        ("<button id=it></button>", ""),
    ],
)
def test_a_control_is_called_by_what_is_on_it(markup: str, name: str) -> None:
    evidence = own_words_of(it(markup))

    assert (evidence.name if evidence else "") == name


@pytest.mark.parametrize(("language", "name"), [("de-AT", "Suche"), ("fr", "Rechercher"), ("tlh", "")])
def test_our_words_are_in_the_language_of_the_page(language: str, name: str) -> None:
    evidence = own_words_of(it("<button id=it><i class='fa fa-search'></i></button>", language))

    assert (evidence.name if evidence else "") == name


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<button id=it>Find <i class=material-icons>search</i></button>", "Find"),
        ("<button id=it class=material-icons>search</button>", ""),
        ("<style>button { font-family: 'Material Icons' }</style><button id=it>search</button>", ""),
        ("<button id=it>search</button>", "search"),
        ("<button id=it>More<span class=sr-only> about cats</span></button>", "More"),
        ("<button id=it>One<div>two</div>three<br>four</button>", "One two three four"),
        ("<button id=it>One<b>and</b>only<i hidden>x</i></button>", "Oneandonly"),
    ],
)
def test_shown_words_are_those_a_sighted_person_reads(markup: str, words: str) -> None:
    assert shown_words_of(it(markup)) == words


@pytest.mark.parametrize(
    ("markup", "tag"),
    [
        ("<a href=x><b><img id=it></b></a>", "a"),
        ("<a><img id=it></a>", None),
        ("<div role=button><span><img id=it></span></div>", "div"),
        ("<a href=x role=presentation><img id=it></a>", "a"),
        ("<div><img id=it></div>", None),
    ],
)
def test_the_control_around_a_picture_is_the_nearest(markup: str, tag: str | None) -> None:
    control = control_around(it(markup))

    assert (control.tag if control else None) == tag


def test_a_name_is_written_on_the_image_that_waits_for_one() -> None:
    control = it("<a id=it href=x><img src=a alt=''><img src=b><img src=c></a>")
    image = image_for_name(control)

    assert image is not None
    assert image.get("src") == "b"
    assert place_of_name(control) == (image, "alt")


def test_an_image_declared_decorative_stays_so_and_the_control_is_labelled() -> None:
    control = it("<a id=it href=x><img src=a alt=''></a>")

    assert place_of_name(control) == (control, "aria-label")
