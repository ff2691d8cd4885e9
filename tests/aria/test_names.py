"""Accessible names: accname step by step, and where a name comes from."""

import pytest

from curbcut.aria import NameSource, has_name, is_spoken, name_of, name_source_of
from tests.aria.pages import element

CHOICE = "<ul role=listbox id=o><li role=option aria-selected=true>2</ul>"


@pytest.mark.parametrize(
    ("markup", "name", "source"),
    [
        ("<a id=it href=x> A <b>good</b>\n link</a>", "A good link", "content"),
        ("<a id=it href=x><img src=x alt=Home></a>", "Home", "content"),
        ("<a id=it href=x>Go<img src=x alt=home>now</a>", "Go home now", "content"),
        ("<a id=it href=x>a<div>b</div>c<br>d</a>", "a b c d", "content"),
        ("<a id=it href=x>un<b>break</b>able</a>", "unbreakable", "content"),
        ("<a id=it href=x><span style='display: block'>a</span>b</a>", "a b", "content"),
        ("<a id=it href=x title=t><img src=x alt=''></a>", "t", "title"),
        ("<a id=it href=x>a<img src=x title=t alt='' role=presentation>b</a>", "a b", "content"),
        ("<a id=it href=x title=t>words</a>", "words", "content"),
        ("<a id=it href=x><svg><title>Search</title></svg></a>", "Search", "content"),
        ("<a id=it href=x><svg aria-label=Search></svg></a>", "Search", "content"),
        ("<a id=it href=x><i class=icon title=Cart></i></a>", "", ""),  # as Chromium has it
        ("<a id=it href=x><i role=img title=Cart></i></a>", "Cart", "content"),
        ("<a id=it href=x><abbr title=Cart></abbr></a>", "Cart", "content"),
        ("<button id=it aria-labelledby=a></button><b id=a><i title=Cart></i></b>", "Cart", "aria-labelledby"),
        ("<a id=it href=x><img role=none alt=x src=y></a>", "", ""),
        ("<a id=it href=x>a<script>b()</script><style>c{}</style></a>", "a", "content"),
        ("<a id=it href=x><iframe title=f>old</iframe></a>", "f", "content"),
        ("<a id=it href=x><span aria-hidden=true>a</span><span hidden>b</span>c</a>", "c", "content"),
        (
            "<a id=it href=x><span style=visibility:hidden>a<b style='visibility:visible'>b</b></span></a>",
            "b",
            "content",
        ),
        ("<a id=it>words</a>", "", ""),
        ("<button id=it aria-label=' Close\n it '>x</button>", "Close it", "aria-label"),
        ("<button id=it aria-label=' '>x</button>", "x", "content"),
        (
            "<button id=it aria-labelledby='a b'>x</button><p id=a>one</p><p id=b hidden>two</p>",
            "one two",
            "aria-labelledby",
        ),
        ("<button id=it aria-labeledby=a>x</button><p id=a>one</p>", "one", "aria-labelledby"),
        ("<button id=it aria-labelledby=nowhere aria-label=l>x</button>", "l", "aria-label"),
        (
            "<button id=it aria-labelledby='it a' aria-label=Delete></button><p id=a>file</p>",
            "Delete file",
            "aria-labelledby",
        ),
        ("<button id=it aria-labelledby=a></button><p id=a>x<span hidden>y</span></p>", "x", "aria-labelledby"),
        ("<button id=it aria-labelledby=a></button><p id=a hidden>x<b hidden>y</b></p>", "xy", "aria-labelledby"),
        (
            "<button id=it aria-labelledby=a></button><b id=a aria-labelledby=c>x</b><b id=c>y</b>",
            "x",
            "aria-labelledby",
        ),
        ("<button id=it aria-labelledby=a></button><input id=a value=5 aria-label=l>", "5", "aria-labelledby"),
        ("<h2 id=it><a href=x aria-labelledby=a>link</a> <b id=a>seen</b></h2>", "seen", "content"),
        ("<img id=it alt=' A cat '>", "A cat", "alt"),
        ("<img id=it title=t>", "t", "title"),
        ("<img id=it alt='' title=t>", "t", "title"),
        ("<img id=it src=x.png>", "", ""),
        ("<map><area id=it href=x alt=North></map>", "North", "alt"),
        ("<input id=it type=image alt=Go>", "Go", "alt"),
        ("<input id=it type=image src=x>", "Submit", "browser"),
        ("<input id=it type=submit>", "Submit", "browser"),
        ("<input id=it type=submit value=''>", "", ""),
        ("<input id=it type=button value=Send>", "Send", "value"),
        ("<input id=it type=text value=typed>", "", ""),
        ("<input id=it placeholder=hint>", "hint", "placeholder"),
        ("<input id=it placeholder=hint title=t>", "t", "title"),
        ("<input id=it type=checkbox placeholder=hint>", "", ""),
        ("<textarea id=it placeholder=hint>typed</textarea>", "hint", "placeholder"),
        ("<label>Name <input id=it></label>", "Name", "label"),
        ("<label for=it>Name</label><input id=it>", "Name", "label"),
        ("<label for=it>One</label><label for=it>Two</label><input id=it>", "One Two", "label"),
        ("<label for=it hidden>Name</label><input id=it title=t>", "t", "title"),
        ("<label for=other>Name <input id=it></label>", "", ""),
        ("<label for=it>In <input value=3> days</label><input type=radio id=it>", "In 3 days", "label"),
        (
            "<label for=it>In <select><option>one<option selected>two</select> days</label><input type=radio id=it>",
            "In two days",
            "label",
        ),
        (
            "<label for=it>Flash <b role=menu><i role=menuitem>1</i></b> times</label><input id=it>",
            "Flash times",
            "label",
        ),
        (
            f"<label for=it>Flash <b role=combobox aria-owns=o></b></label><input id=it>{CHOICE}",
            "Flash 2",
            "label",
        ),
        ("<label><input id=it type=checkbox> Wake me at <input type=range value=7></label>", "Wake me at 7", "label"),
        ("<fieldset id=it><legend>Address</legend><input></fieldset>", "Address", "legend"),
        ("<table id=it><caption>Prices</caption><tr><td>1</table>", "Prices", "caption"),
        ("<figure id=it><img src=x alt=y><figcaption>A chart</figcaption></figure>", "A chart", "figcaption"),
        ("<svg id=it><title>Logo</title><path/></svg>", "Logo", "svg title"),
        ("<select><optgroup id=it label=Fruit><option>x</optgroup></select>", "Fruit", "label attribute"),
        ("<details><summary id=it>More</summary>x</details>", "More", "content"),
        ("<iframe id=it title=Map></iframe>", "Map", "title"),
        ("<nav id=it>x</nav>", "", ""),
        ("<nav id=it title=t>x</nav>", "t", "title"),
        ("<div id=it aria-label=x>y</div>", "", ""),
        ("<p id=it aria-label=x>y</p>", "", ""),
        ("<ul role=tree><li id=it role=treeitem>x<ul role=group><li role=treeitem>y</ul></ul>", "x", "content"),
        ("<button id=it aria-owns=o>x</button><span id=o>y</span>", "x y", "content"),
        ("<h2 id=it aria-owns=it>x</h2>", "x", "content"),
        ("<div hidden><button id=it>x <b aria-hidden=true>y</b></button></div>", "x", "content"),
        ("<div hidden><label>Name <input id=it></label></div>", "Name", "label"),
    ],
)
def test_an_element_is_named_as_accname_says(markup: str, name: str, source: str) -> None:
    named = element(markup)
    assert (name_of(named), name_source_of(named)) == (name, NameSource(source))


def test_two_references_that_lead_to_each_other_end() -> None:
    markup = "<b id=it role=button aria-labelledby=o>x</b><b id=o aria-labelledby=it aria-owns=it>y</b>"
    assert name_of(element(markup)) == "y"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<a id=it href=x>words</a>", True),
        ("<a id=it href=x>\u00a0</a>", False),
        ("<a id=it href=x>&#xf09a;</a>", False),
        ("<a id=it href=x>&#x200b;</a>", False),
        ("<a id=it href=x><span hidden>words</span></a>", False),
        ("<a id=it href=x><span hidden>a</span>b</a>", True),
        ("<a id=it>words</a>", False),
        ("<a id=it href=x role=img>words</a>", False),
        ("<button id=it><img src=x alt=y></button>", True),
        ("<button id=it><script>x()</script></button>", False),
        ("<input id=it>", False),
        ("<h1 id=it></h1>", False),
    ],
)
def test_a_name_is_one_that_can_be_spoken(markup: str, expected: bool) -> None:
    assert has_name(element(markup)) is expected


def test_text_is_spoken_if_it_has_a_letter_a_digit_or_a_sign() -> None:
    spoken = ["x", " 1 ", "→", "…", "🛒", "\u200bx"]
    silent = ["", " \n", "\u00a0", "\ue000", "\uf8ff", "\U000f0000", "\ufe0f"]
    assert ([is_spoken(text) for text in spoken], [is_spoken(text) for text in silent]) == ([True] * 6, [False] * 7)
