"""Roles: the author's, the element's own, and which of them holds."""

import pytest

from curbcut.aria import explicit_role_of, implicit_role_of, role_of, role_tokens_of
from tests.aria.pages import element


@pytest.mark.parametrize(
    ("markup", "role"),
    [
        ("<a id=it href=x>x</a>", "link"),
        ("<a id=it name=x>x</a>", "generic"),
        ("<button id=it>x</button>", "button"),
        ("<input id=it>", "textbox"),
        ("<input id=it type=EMAIL>", "textbox"),
        ("<input id=it list=l>", "combobox"),
        ("<input id=it type=checkbox>", "checkbox"),
        ("<input id=it type=image>", "button"),
        ("<input id=it type=password>", ""),
        ("<input id=it type=nonsense>", "textbox"),
        ("<select id=it></select>", "combobox"),
        ("<select id=it multiple></select>", "listbox"),
        ("<select id=it size=3></select>", "listbox"),
        ("<textarea id=it></textarea>", "textbox"),
        ("<h3 id=it>x</h3>", "heading"),
        ("<img id=it src=x>", "img"),
        ("<img id=it src=x alt=''>", "none"),
        ("<img id=it src=x alt=' '>", "img"),
        ("<img id=it src=x alt='' title=x>", "img"),
        ("<img id=it src=x alt='' tabindex=0>", "img"),
        ("<img id=it src=x alt='' aria-hidden=false>", "none"),
        ("<label id=it>x</label>", ""),
        ("<iframe id=it></iframe>", ""),
        ("<div id=it>x</div>", "generic"),
        ("<x-card id=it>x</x-card>", "generic"),
        ("<svg id=it></svg>", "graphics-document"),
        ("<details><summary id=it>x</summary></details>", ""),
        ("<ul><li id=it>x</ul>", "listitem"),
        ("<ul><div><li id=it>x</div></ul>", "listitem"),
        ("<ul role=none><li id=it>x</ul>", "generic"),
        ("<ul role=menu><li id=it>x</ul>", "generic"),
        ("<div role=list><li id=it>x</div>", "listitem"),
        ("<ul aria-owns=it></ul><li id=it>x</li>", "listitem"),
        ("<li id=it>x</li>", "generic"),
        ("<header id=it>x</header>", "banner"),
        ("<article><header id=it>x</header></article>", "generic"),
        ("<main><footer id=it>x</footer></main>", "generic"),
        ("<div role=article><footer id=it>x</footer></div>", "generic"),
        ("<article role=group><footer id=it>x</footer></article>", "contentinfo"),
        ("<section id=it>x</section>", "generic"),
        ("<section id=it aria-label=x>x</section>", "region"),
        ("<section id=it aria-labelledby=h><h2 id=h>x</h2></section>", "region"),
        ("<section id=it aria-labelledby=nowhere>x</section>", "generic"),
    ],
)
def test_an_element_has_the_role_that_html_gives_it(markup: str, role: str) -> None:
    assert role_of(element(markup)) == implicit_role_of(element(markup)) == role


@pytest.mark.parametrize(
    ("markup", "role"),
    [
        ("<td id=it>x</td>", "cell"),
        ("<th id=it>x</th>", "columnheader"),
        ("<th id=it>x</th><td>1</td>", "rowheader"),
        ("<td></td><th id=it>x</th><th>y</th>", "columnheader"),
        ("<th id=it scope=row>x</th>", "rowheader"),
        ("<th id=it scope=COLGROUP>x</th><td>1</td>", "columnheader"),
    ],
)
def test_a_cell_has_the_role_that_its_place_gives_it(markup: str, role: str) -> None:
    assert role_of(element(f"<table><tr>{markup}</table>")) == role


@pytest.mark.parametrize(
    ("table_role", "role"), [("table", "cell"), ("grid", "gridcell"), ("none", "generic"), ("list", "generic")]
)
def test_a_cell_follows_its_table(table_role: str, role: str) -> None:
    assert role_of(element(f"<table role={table_role}><tr><td id=it>x<td>y</table>")) == role


@pytest.mark.parametrize(
    ("markup", "explicit", "role"),
    [
        ("<div id=it role=button>x</div>", "button", "button"),
        ("<div id=it role='nonsense Button link'>x</div>", "button", "button"),
        ("<div id=it role='widget link'>x</div>", "link", "link"),
        ("<div id=it role=''>x</div>", None, "generic"),
        ("<button id=it role=nonsense>x</button>", None, "button"),
        ("<div id=it role=image>x</div>", "img", "img"),
        ("<div id=it role=presentation>x</div>", "none", "none"),
        ("<button id=it role=none>x</button>", "none", "button"),
        ("<button id=it role=none disabled>x</button>", "none", "none"),
        ("<h2 id=it role=none tabindex=-1>x</h2>", "none", "heading"),
        ("<h2 id=it role=none aria-label=x>x</h2>", "none", "heading"),
        ("<h2 id=it role=none aria-label=''>x</h2>", "none", "none"),
        ("<h2 id=it role=none aria-level=2>x</h2>", "none", "none"),
        ("<ul id=it role=none aria-describedby=x>x</ul>", "none", "list"),
        ("<div id=it role=region>x</div>", "region", "generic"),
        ("<div id=it role=region aria-label=x>x</div>", "region", "region"),
        ("<nav id=it role='region group'>x</nav>", "region", "group"),
        ("<div id=it role=option>x</div>", "option", "generic"),
        ("<button id=it role=option>x</button>", "option", "button"),
        ("<div role=listbox><span><div id=it role=option>x</div></span></div>", "option", "option"),
        ("<div role=listbox aria-owns=it></div><div id=it role=option>x</div>", "option", "option"),
        ("<div role=tree><div role=group><div id=it role=treeitem>x</div></div></div>", "treeitem", "treeitem"),
        ("<div role=menu><div id=it role=listitem>x</div></div>", "listitem", "generic"),
        ("<span id=it role=tab>x</span>", "tab", "tab"),
    ],
)
def test_the_authors_role_holds_where_aria_lets_it(markup: str, explicit: str | None, role: str) -> None:
    assert (explicit_role_of(element(markup)), role_of(element(markup))) == (explicit, role)


def test_the_words_of_a_role_attribute_are_given_as_they_stand_in_lower_case() -> None:
    assert role_tokens_of(element("<p id=it role='\tDoc-Tip  none'>")) == ["doc-tip", "none"]


def test_the_role_of_an_svg_part_is_not_that_of_an_html_element_of_the_same_name() -> None:
    assert role_of(element("<svg><a id=it href=x></a></svg>")) == "link"
    assert role_of(element("<svg><g id=it></g></svg>")) == ""
