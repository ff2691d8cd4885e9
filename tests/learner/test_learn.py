"""Whole passes over real sites, with a real browser where there is one."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from curbcut.cli import program
from curbcut.engine import Outcome, remediate
from curbcut.knowledge import PERSON, Answer, LinkPurpose, Pack, read_pack
from curbcut.knowledge.store import Store
from tests.learner.sites import Content, Site, page, site
from tools.browser import find_browser

needs_a_browser = [
    pytest.mark.browser,
    pytest.mark.skipif(find_browser() is None, reason="no Chromium here: make setup"),
]
TWO_PAGES = (
    "2 pages, 3 questions: 1 answered.\nOpen: 1 of the kind icon-meaning.\nOpen: 1 of the kind image-description.\n"
)
SHEET = '<link rel="stylesheet" href="/site.css">'


def learn(own: Site, folder: Path, *options: str) -> Result:
    return CliRunner().invoke(
        program,
        ["learn", f"{own.url}/", "--store", f"{folder}/site.db", "--write-pack", f"{folder}/site.pack", *options],
    )


def repaired(own: Site, path: str, content: Mapping[str, Content], pack: Pack) -> str:
    source = str(content[path]).encode()
    return remediate(source, url=f"{own.url}{path}", knowledge=pack).body.decode()


def test_a_link_that_nothing_names_gets_the_name_of_the_page_it_leads_to(tmp_path: Path) -> None:
    content = {"/": page('<a href="/p?id=7"><img src="t.png"></a>'), "/p?id=7": page("").replace("A page", "Our rooms")}
    with site(content) as own:
        result = learn(own, tmp_path, "--no-browser", "--pause", "0")
        assert (result.exit_code, result.output) == (
            0,
            f"{TWO_PAGES}What was learned is in {tmp_path}/site.pack.\n",
        )
        after = repaired(own, "/", content, read_pack(tmp_path / "site.pack"))
    assert '<a href="/p?id=7"><img alt="Our rooms" src="t.png"></a>' in after


def test_the_title_of_all_pages_does_not_name_a_link(tmp_path: Path) -> None:
    link = page('<a href="/p?id=7"><img src="t.png"></a><a href="/b">Places</a>')
    content = {"/": link, "/p?id=7": page("<p>Rooms</p>"), "/b": page("<p>Places</p>")}
    with site(content) as own:
        result = learn(own, tmp_path, "--no-browser", "--pause", "0")
        after = repaired(own, "/", content, read_pack(tmp_path / "site.pack"))
    assert "Open: 1 of the kind link-purpose." in result.output
    assert '<a href="/p?id=7"><img src="t.png"></a>' in after


def test_what_a_person_said_stays(tmp_path: Path) -> None:
    content = {"/": page('<a href="/p?id=7"><img src="t.png"></a>'), "/p?id=7": page("")}
    with site(content) as own:
        question = LinkPurpose(f"{own.url}/p?id=7")
        store = Store(f"{tmp_path}/site.db")
        store.record(question, Answer("Teapots", PERSON, 1.0))
        learn(own, tmp_path, "--no-browser", "--pause", "0")
        assert store.history(question)[0].answer.value == "Teapots"
        assert len(store.history(question)) == 1


def test_a_site_that_does_not_answer_is_said_and_is_an_error(tmp_path: Path) -> None:
    with site({}) as own:
        result = learn(own, tmp_path, "--no-browser")
    assert (result.exit_code, result.output.splitlines()[0]) == (3, "0 pages, 0 questions: 0 answered.")


def test_what_is_no_address_is_wrong_usage(tmp_path: Path) -> None:
    result = CliRunner().invoke(program, ["learn", "example.com"])
    assert result.exit_code == 2
    assert "begins with http:// or https://" in result.output


def test_a_browser_that_is_named_but_not_there_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CURBCUT_BROWSER", "/nowhere/chrome")
    with site({"/": page("")}) as own:
        result = learn(own, tmp_path)
    assert result.output == "Error: CURBCUT_BROWSER is '/nowhere/chrome', but there is no such program.\n"
    assert result.exit_code == 3


def test_a_page_that_was_visited_is_not_fetched_again_for_its_name(tmp_path: Path) -> None:
    content = {"/": page('<a href="/p?id=7"><img src="t.png"></a>'), "/p?id=7": page("")}
    with site(content) as own:
        learn(own, tmp_path, "--no-browser", "--pause", "0")
        assert own.requests.count("GET /p?id=7") == 1


class TestInABrowser:
    pytestmark = needs_a_browser

    def test_faint_text_is_mended_where_its_colour_is_declared(self, tmp_path: Path) -> None:
        css = ".note{color:#aaa} .fine{color:#333} .dark{background:#222} .dark .note{color:#bbb}"
        content = {
            "/": page(
                '<p class="note">Faint</p><p class="fine">Fine</p><p class="dark"><b class="note">On</b></p>', SHEET
            ),
            "/site.css": css,
        }
        with site(content) as own:
            result = learn(own, tmp_path, "--pause", "0")
            pack = read_pack(tmp_path / "site.pack")
            after = repaired(own, "/", content, pack)
            again = remediate(after.encode(), url=f"{own.url}/", knowledge=pack)
        assert "Text that is hard to read was seen 2 times; 2 have a colour now." in result.output
        assert "<style>.note{color:#767676}</style></head>" in after
        assert again.body == after.encode()
        assert not [each for each in again.findings if each.outcome is Outcome.FIXED]

    def test_a_variable_is_changed_where_it_is_set_and_its_users_keep_theirs(self, tmp_path: Path) -> None:
        css = (
            ".btn{background-color:var(--bg);color:#fff;padding:9px} .btn-sky{--bg:#5fb4f0} .btn-sea{--bg:#003a5c}"
            "@media (min-width: 1px){.hint{color:#b0b0b0}}"
        )
        body = '<a class="btn btn-sky" href="/">Sky</a> <a class="btn btn-sea" href="/">Sea</a><p class="hint">Hint</p>'
        content = {"/": page(body, SHEET), "/site.css": css}
        with site(content) as own:
            learn(own, tmp_path, "--pause", "0")
            after = repaired(own, "/", content, read_pack(tmp_path / "site.pack"))
        assert "<style>.btn-sky{--bg:#217cb5}@media (min-width: 1px){.hint{color:#767676}}</style>" in after

    def test_words_on_a_button_become_dark_where_its_yellow_would_become_brown(self, tmp_path: Path) -> None:
        css = ".btn{background-color:var(--bg);color:#fff;padding:9px} .btn-sun{--bg:#ffc800} .btn-sea{--bg:#003a5c}"
        body = '<a class="btn btn-sun" href="/">Sun</a> <a class="btn btn-sea" href="/">Sea</a>'
        content = {"/": page(body, SHEET), "/site.css": css}
        with site(content) as own:
            learn(own, tmp_path, "--pause", "0")
            after = repaired(own, "/", content, read_pack(tmp_path / "site.pack"))
        assert "<style>:is(.btn-sun, :is(.btn-sun) *):is(.btn){color:#585858}</style>" in after

    def test_text_over_a_gradient_can_be_read_at_both_ends_of_it(self, tmp_path: Path) -> None:
        css = ".hero{background:linear-gradient(#eee,#fff);color:#ccc}"
        content = {"/": page('<p class="hero">Over a gradient</p>', SHEET), "/site.css": css}
        with site(content) as own:
            learn(own, tmp_path, "--pause", "0")
            assert "<style>.hero{color:#6c6c6c}</style>" in repaired(
                own, "/", content, read_pack(tmp_path / "site.pack")
            )

    def test_links_in_a_text_get_a_line_if_only_their_colour_shows_them(self, tmp_path: Path) -> None:
        css = "a{color:#036;text-decoration:none} p{color:#000}"
        body = '<ul><li><a href="/">Home</a></li></ul><p>Read <a href="/">the terms</a> before you order.</p>'
        content = {"/": page(body, SHEET), "/site.css": css}
        with site(content) as own:
            learn(own, tmp_path, "--pause", "0")
            after = repaired(own, "/", content, read_pack(tmp_path / "site.pack"))
        assert "<style>p a:not([class]){text-decoration-line:underline!important}</style>" in after

    def test_text_over_a_picture_gets_a_veil_behind_it_and_text_that_is_hidden_on_purpose_is_left(
        self, tmp_path: Path
    ) -> None:
        css = ".hero{background:url(x.svg);color:#fff} .zebra{background:url(y.svg);color:#888} .same{color:#fff}"
        body = '<p class="hero">Over a picture</p><p class="zebra">Over stripes</p><p class="same">Hidden</p>'
        drawn = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path fill="{}" d="M0 0h{}v8H0z"/></svg>'
        content = {
            "/": page(body, SHEET),
            "/site.css": css,
            "/x.svg": drawn.replace("{}", "#ddd", 1).replace("{}", "8"),
            "/y.svg": drawn.replace("{}", "#000", 1).replace("{}", "4"),
        }
        with site(content) as own:
            learn(own, tmp_path, "--pause", "0")
            pack = read_pack(tmp_path / "site.pack")
            after = remediate(content["/"].encode(), url=f"{own.url}/", knowledge=pack)
            again = remediate(after.body, url=f"{own.url}/", knowledge=pack)
        assert b"<style>.hero{box-shadow:inset 0 0 0 100vmax rgba(0,0,0,0.5)}</style></head>" in after.body
        assert again.body == after.body
        assert [(each.finding.message, each.outcome) for each in after.findings] == [
            ("Some text is hard to read over the picture behind it.", Outcome.FIXED),
            ("This text is hard to read over the picture or gradient behind it.", Outcome.MANUAL),
        ]

    def test_what_reacts_to_clicks_by_a_script_becomes_a_control_for_everyone(self, tmp_path: Path) -> None:
        script = (
            "const one = document.querySelector('.burger');"
            "one.addEventListener('click', () => one.classList.toggle('open'));"
            "document.addEventListener('click', ({target}) => {"
            " if (target.matches('.more')) document.body.append('more'); "
            " if (target.matches('.go')) location.href = '/elsewhere'; });"
            "document.querySelector('.keys').addEventListener('keydown', () => {});"
            "document.querySelector('.chat').addEventListener('click', () => {});"
        )
        style = (
            "<style>.burger,.more,.go,.keys,.idle,.chat{cursor:pointer}"
            " .chat{height:40px} .chat p{display:none}</style>"
        )
        body = (
            '<div class="burger">Menu</div><span class="more">Read more</span><p class="go">Prices</p>'
            '<div class="keys">Own keys</div><div class="idle">Nothing happens</div><div>Text</div>'
            '<div class="chat"><p>Words that it shows once it is open</p></div><script src="/site.js"></script>'
        )
        content = {"/": page(body, style), "/site.js": script}
        with site(content) as own:
            learn(own, tmp_path, "--pause", "0")
            after = repaired(own, "/", content, read_pack(tmp_path / "site.pack"))
            assert not [each for each in own.requests if "elsewhere" in each]
        assert (
            '<div role="button" tabindex="0" data-curbcut-keys="click" class="burger">Menu</div>'
            '<span role="button" tabindex="0" data-curbcut-keys="click" class="more">Read more</span>'
            '<p role="link" tabindex="0" data-curbcut-keys="click" class="go">Prices</p>'
            '<div class="keys">Own keys</div><div class="idle">Nothing happens</div><div>Text</div>'
            '<div class="chat"><p>Words that it shows once it is open</p></div>'
        ) in after

    def test_nothing_is_ever_written_to_the_site(self, tmp_path: Path) -> None:
        script = (
            "<script>fetch('/send',{method:'POST',body:'x'});navigator.sendBeacon('/beacon','x');"
            "document.querySelector('form').submit()</script>"
        )
        content = {
            "/": page(f'<form method="post" action="/order"></form>{script}', SHEET),
            "/site.css": "p{color:#111}",
        }
        with site(content) as own:
            learn(own, tmp_path, "--pause", "0")
            assert {each.partition(" ")[0] for each in own.requests} == {"GET"}

    def test_a_page_cannot_make_the_browser_look_into_the_network(self, tmp_path: Path) -> None:
        with site({"/secret.png": b""}) as other:
            content = {"/": page(f'<img alt="" src="{other.url}/secret.png">', SHEET), "/site.css": "p{color:#111}"}
            with site(content) as own:
                learn(own, tmp_path, "--pause", "0")
                assert "GET /site.css" in own.requests
            assert other.requests == []
