"""What scripts make is named in the page by the client, as the rules would name it in what the server sends."""

import json
from pathlib import Path

import pytest

from curbcut.client import ClientOptions, Insertion
from curbcut.engine import remediate
from curbcut.knowledge import MadeByScripts, read_pack
from curbcut.knowledge.store import Store
from curbcut.standards.operations import Operation, operations_in
from tests.client.pages import plan_in
from tests.learner.sites import page, site
from tests.learner.test_learn import learn, needs_a_browser

pytestmark = needs_a_browser

SCRIPT = """
const shelf = document.querySelector("#shelf");
shelf.innerHTML = `
  <div class="slider"><button class="arrow" role="presentation"><i class="fa fa-chevron-left"></i></button>
    <button class="arrow"><i class="fa fa-chevron-right"></i></button></div>
  <a href="https://twitter.com/shop"><svg width="20" height="20"><path d="M1 1h22v22H1z"/></svg></a>
  <div class="field"><label>Your e-mail</label><input type="email" name="email"></div>
  <h2>${document.title}</h2><button class="x"><img src="/x.png" width="16" height="16"></button>
  <a href="/teas"><img src="/teas.jpg" width="90" height="60"></a>
  <div class="owl-carousel"><p>Fresh today</p><div class="owl-dots"><button class="owl-dot active"><span></span></button
    ><button class="owl-dot"><span></span></button></div></div>`;
setTimeout(() => {
  document.body.insertAdjacentHTML("beforeend", '<button class="shut css-1x2y3z"><i class="fa fa-times"></i></button>');
}, 300);
"""
SOURCE = page('<button class="arrow"><i class="fa fa-search"></i></button><div id="shelf"></div>').replace(
    "</body>", '<script src="/app.js"></script></body>'
)
TOLD = [
    Operation('input[name="email"]', "autocomplete", "email"),
    Operation("div.slider button.arrow:has(i.fa.fa-chevron-left)", "aria-label", "Previous"),
    Operation("button.arrow", "role", "button", "presentation"),
    Operation("div.slider button.arrow:has(i.fa.fa-chevron-right)", "aria-label", "Next"),
    Operation("button.shut", "aria-label", "Close"),
    Operation('input[name="email"]', "aria-label", "Your e-mail"),
    Operation('a[href="https://twitter.com/shop"]', "aria-label", "X"),
    Operation('img[src="/teas.jpg"]', "alt", "Our teas"),
    Operation("div.owl-carousel div.owl-dots > button:nth-child(1)", "aria-label", "Slide 1"),
    Operation("div.owl-carousel div.owl-dots > button:nth-child(2)", "aria-label", "Slide 2"),
]


def test_the_client_is_told_what_scripts_make_and_do_not_name(tmp_path: Path) -> None:
    content = {"/": SOURCE, "/app.js": SCRIPT, "/teas": page("").replace("A page", "Our teas")}
    with site(content) as own:
        learn(own, tmp_path, "--pause", "0")
        (said,) = (
            answer.value
            for question, answer in Store(f"{tmp_path}/site.db").in_force()
            if isinstance(question, MadeByScripts)
        )
        english, german = (
            remediate(
                SOURCE.replace('lang="en"', f'lang="{language}"').encode(),
                url=f"{own.url}/",
                knowledge=read_pack(tmp_path / "site.pack"),
                addition=Insertion(options=ClientOptions(), folder="/_curbcut/"),
            ).body.decode()
            for language in ("en", "de")
        )
    assert set(operations_in(said)) == set(TOLD)
    assert '<button aria-label="Search" class="arrow">' in english
    assert plan_in(english)["operations"] == [json.loads(each.line) for each in operations_in(said)]
    assert plan_in(german)["operations"] == [], "names are in the language of the page that was looked at"


OPENING = """
document.querySelector("#ask").addEventListener("click", () => {
  document.body.insertAdjacentHTML("beforeend", `<div class="cover" style="position:fixed;inset:0;background:#fff">
    <p>Which tea?</p><input name="tea"><button class="leave"><i class="fa fa-times"></i></button></div>`);
  document.querySelector(".leave").onclick = () => document.querySelector(".cover").remove();
});
"""


def test_what_scripts_make_only_when_something_is_opened_is_named_too(tmp_path: Path) -> None:
    source = page('<p>Teas from all over.</p><button id="ask">Ask us</button>').replace(
        "</body>", '<script src="/app.js"></script></body>'
    )
    with site({"/": source, "/app.js": OPENING}) as own:
        learn(own, tmp_path, "--pause", "0")
        (said,) = (
            answer.value
            for question, answer in Store(f"{tmp_path}/site.db").in_force()
            if isinstance(question, MadeByScripts)
        )
    assert Operation("button.leave", "aria-label", "Close") in operations_in(said)


def test_a_page_whose_words_come_with_its_scripts_is_given_its_language_and_title(tmp_path: Path) -> None:
    source = (
        '<!doctype html><html lang=""><head></head><body><div id="app"></div><script src="/app.js"></script></body>'
        "</html>"
    )
    script = """document.querySelector("#app").innerHTML = "<h1>Unsere Zimmer</h1><p>Alle Zimmer haben einen eigenen
    Balkon mit Blick auf den See, und das Frühstück ist in jedem Preis enthalten.</p>";""".replace("\n", " ")
    with site({"/": source, "/app.js": script}) as own:
        learn(own, tmp_path, "--pause", "0")
        after = remediate(source.encode(), url=f"{own.url}/", knowledge=read_pack(tmp_path / "site.pack")).body.decode()
    assert after.startswith('<!doctype html><html lang="de"><head><title>Unsere Zimmer</title></head>')


@pytest.mark.parametrize(
    "line",
    [
        Operation("button.x", "onclick", "alert(1)").line,
        Operation("button.x", "aria-expanded", "true").line,
        Operation("a, body", "aria-label", "All").line,
        Operation("a[onclick]", "aria-label", "All").line,
        Operation("button.x", "aria-label", "long" * 100).line,
        '{"at": "button.x"}',
        "[]",
    ],
)
def test_an_answer_that_says_anything_else_is_not_used(line: str) -> None:
    good = Operation("button.x", "aria-label", "Close").line
    assert operations_in(good) == (Operation("button.x", "aria-label", "Close"),)
    assert operations_in(f"{good}\n{line}") == ()
