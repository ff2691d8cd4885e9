"""Focus, disabled controls, and what is there to be operated."""

import pytest

from curbcut.aria import is_disabled, is_focusable, is_interactive, is_tabbable, tab_index_of
from tests.aria.pages import element


@pytest.mark.parametrize(
    ("markup", "focusable", "tabbable"),
    [
        ("<a id=it href=x>x</a>", True, True),
        ("<a id=it>x</a>", False, False),
        ("<a id=it tabindex=0>x</a>", True, True),
        ("<a id=it href=x tabindex=-1>x</a>", True, False),
        ("<div id=it tabindex=0>x</div>", True, True),
        ("<div id=it tabindex='  +2x'>x</div>", True, True),
        ("<div id=it tabindex=x>x</div>", False, False),
        ("<div id=it tabindex=''>x</div>", False, False),
        ("<div id=it contenteditable>x</div>", True, True),
        ("<div id=it contenteditable=false>x</div>", False, False),
        ("<button id=it>x</button>", True, True),
        ("<button id=it disabled tabindex=0>x</button>", False, False),
        ("<input id=it type=hidden>", False, False),
        ("<button id=it hidden>x</button>", False, False),
        ("<button id=it aria-hidden=true>x</button>", True, True),
        ("<div inert><button id=it>x</button></div>", False, False),
        ("<iframe id=it></iframe>", True, True),
        ("<video id=it controls></video>", True, True),
        ("<video id=it></video>", False, False),
        ("<details><summary id=it>x</summary></details>", True, True),
        ("<details><summary>x</summary><summary id=it>y</summary></details>", False, False),
        ("<svg><a id=it xlink:href=x></a></svg>", True, True),
    ],
)
def test_an_element_takes_focus(markup: str, focusable: bool, tabbable: bool) -> None:
    it = element(markup)
    assert (is_focusable(it), is_tabbable(it)) == (focusable, tabbable)


@pytest.mark.parametrize(
    ("markup", "disabled"),
    [
        ("<input id=it disabled>", True),
        ("<input id=it aria-disabled=true>", False),
        ("<p id=it disabled>x</p>", False),
        ("<fieldset disabled><input id=it></fieldset>", True),
        ("<fieldset disabled><fieldset><p><input id=it></p></fieldset></fieldset>", True),
        ("<fieldset disabled><legend><input id=it></legend></fieldset>", False),
        ("<fieldset disabled><legend>x</legend><legend><input id=it></legend></fieldset>", True),
        ("<fieldset disabled><a id=it href=x>x</a></fieldset>", False),
        ("<select><optgroup disabled><option id=it>x</optgroup></select>", True),
        ("<select><option id=it disabled>x</select>", True),
        ("<fieldset disabled><select><option id=it>x</select></fieldset>", False),
    ],
)
def test_a_control_is_disabled_by_itself_or_by_what_is_around_it(markup: str, disabled: bool) -> None:
    assert is_disabled(element(markup)) is disabled


@pytest.mark.parametrize(
    ("markup", "interactive"),
    [
        ("<a id=it href=x>x</a>", True),
        ("<a id=it>x</a>", False),
        ("<input id=it type=color>", True),
        ("<input id=it type=hidden>", False),
        ("<div id=it role=tab>x</div>", True),
        ("<div id=it role=progressbar>x</div>", False),
        ("<div id=it tabindex=0>x</div>", False),
        ("<details><summary id=it>x</summary></details>", True),
        ("<table><tr><td id=it>x</table>", False),
        ("<p id=it>x</p>", False),
    ],
)
def test_an_element_is_there_to_be_operated(markup: str, interactive: bool) -> None:
    assert is_interactive(element(markup)) is interactive


def test_a_tabindex_is_read_as_html_reads_integers() -> None:
    values = {"0": 0, "-1": -1, " 7px": 7, "+3": 3, "": None, "one": None, "- 1": None, "9999999999999": 999999999}
    assert {value: tab_index_of(element(f"<p id=it tabindex='{value}'>")) for value in values} == values
