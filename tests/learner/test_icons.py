"""Icons that nothing names, from a real site over a real browser to the repaired page."""

import io
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner

from curbcut.cli import program
from curbcut.engine import Outcome, remediate
from curbcut.knowledge import read_pack
from tests.learner.sites import Content, page, site
from tests.vision.icons import drawings
from tools.browser import find_browser

pytest.importorskip("onnxruntime", reason="no onnxruntime here: pip install 'curbcut[vision]'")
pytest.importorskip("resvg_py", reason="no resvg here: pip install 'curbcut[vision]'")

SHEET = """
button { border: 1px solid #999; background: #eef; padding: 6px; width: 40px; height: 40px }
.q4 { display: inline-block; width: 24px; height: 24px; background: #135; mask: url(/i/4.svg) center / contain }
.q5 { display: inline-block; width: 20px; height: 20px; background: url(/i/5.svg) center / contain no-repeat }
@font-face { font-family: Own; src: url(/own.ttf) }
.q6::before { font: 22px Own; content: "\\e901" }
.round { border-radius: 50%; background: #1565c0; border: 0; width: 40px; height: 40px }
.round svg { width: 20px; height: 20px; fill: none; stroke: #fff; stroke-width: 8 }
"""
LINK = '<link rel="stylesheet" href="/site.css">'


def shapes_of(svg: str) -> str:
    return svg[svg.index(">") + 1 : svg.rindex("</svg>")]


def png_of(svg: str) -> bytes:
    from PIL import Image

    from curbcut.vision.icons.svg import picture_of_svg

    picture = picture_of_svg(svg)
    assert picture is not None
    held = io.BytesIO()
    Image.fromarray(picture).resize((40, 40), Image.Resampling.LANCZOS).save(held, "PNG")
    return held.getvalue()


def names_after_learning(content: Mapping[str, Content], folder: Path, *options: str) -> list[str | None]:
    """The `aria-label` of each button of the first page, once the site was learned, or its image's `alt`."""
    with site(content) as own:
        command = ["learn", f"{own.url}/", "--store", f"{folder}/s.db", "--write-pack", f"{folder}/s.pack"]
        result = CliRunner().invoke(program, [*command, "--pause", "0", *options])
        assert result.exit_code == 0, result.output
        source = str(content["/"]).encode()
        after = remediate(source, url=f"{own.url}/", knowledge=read_pack(folder / "s.pack")).body.decode()
    buttons = re.findall(r"<button.*?</button>", after, re.DOTALL)
    labels = (re.search(r'(?:aria-label|alt)="([^"]*)"', button) for button in buttons)
    return [label[1] if label is not None else None for label in labels]


@pytest.mark.browser
@pytest.mark.skipif(find_browser() is None, reason="no Chromium here: make setup")
def test_what_icons_show_names_their_controls_however_they_are_drawn(tmp_path: Path) -> None:
    bell = f'<svg viewBox="0 0 100 100">{shapes_of(drawings.BELL)}</svg>'
    content: dict[str, Content] = {
        "/": page(
            f"<button>{drawings.MAGNIFIER}</button>"
            '<button><img src="/i/1.png"></button>'
            '<button><i class="q4"></i></button>'
            '<button><i class="q5"></i></button>'
            '<button><i class="q6"></i></button>'
            f'<button class="round">{bell}</button>',
            LINK,
        ),
        "/site.css": SHEET,
        "/i/1.png": png_of(drawings.CART),
        "/i/4.svg": drawings.BIN,
        "/i/5.svg": drawings.HOUSE,
        "/own.ttf": drawings.FONT,
    }
    assert names_after_learning(content, tmp_path) == [
        "Search",
        "Shopping cart",
        "Delete",
        "Home",
        "Email",
        "Notifications",
    ]


@pytest.mark.browser
@pytest.mark.skipif(find_browser() is None, reason="no Chromium here: make setup")
def test_what_cannot_be_told_for_sure_stays_without_a_name(tmp_path: Path) -> None:
    shown = (drawings.UNKNOWN, drawings.CART_LESS, drawings.BELL_STRUCK)
    content: dict[str, Content] = {"/": page("".join(f"<button>{drawing}</button>" for drawing in shown))}
    assert names_after_learning(content, tmp_path) == [None, None, None]


def test_without_a_browser_drawings_and_files_are_looked_at_in_their_source(tmp_path: Path) -> None:
    content: dict[str, Content] = {
        "/": page(
            f'<button>{drawings.MAGNIFIER}</button><button><img src="/i/1.png"></button>'
            '<button><img src="/i/5.svg"></button><button><i class="q4"></i></button>',
            LINK,
        ),
        "/site.css": SHEET,
        "/i/1.png": png_of(drawings.CART),
        "/i/5.svg": drawings.HOUSE,
    }
    assert names_after_learning(content, tmp_path, "--no-browser") == ["Search", "Shopping cart", "Home", None]


def test_names_are_in_the_language_of_the_page(tmp_path: Path) -> None:
    content: dict[str, Content] = {
        "/": page(f"<button>{drawings.MAGNIFIER}</button>").replace('lang="en"', 'lang="de"')
    }
    assert names_after_learning(content, tmp_path, "--no-browser") == ["Suche"]


def test_a_hostile_drawing_names_nothing_and_stops_nothing(tmp_path: Path) -> None:
    bomb = "".join(f'<g id="g{n}">{f"<use href={chr(34)}#g{n - 1}{chr(34)}/>" * 10}</g>' for n in range(1, 9))
    content: dict[str, Content] = {
        "/": page(
            '<button><img src="/i/8.svg"></button><button><img src="/i/9.svg"></button>'
            f"<button>{drawings.MAGNIFIER}</button>"
        ),
        "/i/8.svg": drawings.svg(f'<path id="g0" d="M1 1h5v5z"/>{bomb}'),
        "/i/9.svg": '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>&a;</text></svg>',
    }
    assert names_after_learning(content, tmp_path, "--no-browser") == [None, None, "Search"]


def test_an_answer_that_is_not_sure_enough_waits_for_a_person(tmp_path: Path) -> None:
    content: dict[str, Content] = {"/": page(f"<button>{drawings.UNKNOWN}</button>")}
    assert names_after_learning(content, tmp_path, "--no-browser") == [None]
    seen = remediate(str(content["/"]).encode(), url="http://x.test/", knowledge=read_pack(tmp_path / "s.pack"))
    assert [finding.outcome for finding in seen.findings if finding.rule.id == "button-name"] == [Outcome.WAITING]
