"""Fixes that make a page worse are seen to, withdrawn, and left out from then on: with real pages in a real browser."""

from pathlib import Path

import pytest

from curbcut.engine import Outcome, remediate
from curbcut.knowledge import PERSON, Answer, Withdrawn, read_pack
from curbcut.knowledge.store import Store
from curbcut.learner.verify import looks
from tests.learner.sites import page, site
from tests.learner.test_learn import learn, needs_a_browser

pytestmark = needs_a_browser

BREAKS_SCRIPT = page(
    '<div class="btn" onclick="go()">More prices</div><div class="btn" onclick="go()">Fewer prices</div><p id="n"></p>',
    "<script>addEventListener('load', () => { document.getElementById('n').textContent ="
    " document.querySelectorAll('div.btn:not([role])').length + ' buttons'; }); function go() {}</script>",
)
MOVES_LAYOUT = page(
    '<div class="btn" onclick="go()">More prices</div>' + "<p>Text of the page.</p>" * 20,
    "<style>.btn[role]{padding-bottom:200px}</style><script>function go() {}</script>",
)
THROWS = page(
    '<div class="btn" onclick="go()">More prices</div>',
    "<script>addEventListener('load', () => { if (document.querySelector('[role=button]')) throw Error('broken'); });"
    "function go() {}</script>",
)
IS_FINE = page(
    '<div class="btn" onclick="go()">More prices</div><img src="x.png" alt="A cup">'
    '<p class="large"><a href="https://www.facebook.com/cups"><img src="gone.png"></a></p>'
    '<a data-toggle="tooltip" title="Lock" onclick="go()"><i class="sign"></i></a>',
    "<style>.large{font-size:9em}</style><script>function go() {}; addEventListener('load', () =>"
    " document.querySelectorAll('[data-toggle=tooltip]').forEach((each) => each.removeAttribute('title')));</script>",
).replace("<main>", '<ol><li data-slide-to="0"><a href="#"></a></li></ol><main>')
SHOWS_THAT_IT_LOADS = IS_FINE.replace(
    "</main>",
    "</main><script>if (document.querySelector('div[role=button]')) {"
    "const sign = document.createElement('p'); sign.setAttribute('role', 'spinner');"
    "document.body.append(sign); addEventListener('load', () => setTimeout(() => sign.remove(), 1500)); }</script>",
)
IS_SHUFFLED = IS_FINE.replace(
    "<main>",
    "<main><p id=shown></p><script>document.getElementById('shown').style.height ="
    " 200 * Math.floor(5 * Math.random()) + 'px'</script>",
)
REPAIRED = '<div role="button" tabindex="0" data-curbcut-keys="click" class="btn" onclick="go()">More prices</div>'


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing on these pages is there only while they load."""
    monkeypatch.setattr(looks, "LATER", 0)


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize(
    ("source", "reason"),
    [
        (BREAKS_SCRIPT, "a script finds less by div.btn:not([role])"),
        (MOVES_LAYOUT, "% of the page looks other than before"),
        (THROWS, "the page's scripts say: broken"),
    ],
    ids=["a script's selector", "the layout", "an error"],
)
def test_a_fix_that_makes_a_page_worse_is_withdrawn_reported_and_not_tried_again(
    source: str, reason: str, tmp_path: Path
) -> None:
    with site({"/": source}) as own:
        assert REPAIRED in remediate(source.encode(), url=f"{own.url}/").body.decode()
        result = learn(own, tmp_path, "--pause", "0")
        (line,) = [each for each in result.output.splitlines() if each.startswith("Withdrawn")]
        again = learn(own, tmp_path, "--pause", "0")
        after = remediate(source.encode(), url=f"{own.url}/", knowledge=read_pack(tmp_path / "site.pack"))
    assert line.startswith("Withdrawn: scripted-control; ")
    assert reason in line
    assert "Withdrawn" not in again.output
    assert REPAIRED not in after.body.decode()
    assert [each.outcome for each in after.findings if each.rule.id == "scripted-control"][:1] == [Outcome.WITHDRAWN]


@pytest.mark.parametrize(
    "source", [SHOWS_THAT_IT_LOADS, IS_SHUFFLED], ids=["the same but for a sign that it loads", "shuffled"]
)
def test_fixes_that_do_no_harm_stay(source: str, tmp_path: Path) -> None:
    with site({"/": source}) as own:
        result = learn(own, tmp_path, "--pause", "0")
        after = remediate(source.encode(), url=f"{own.url}/", knowledge=read_pack(tmp_path / "site.pack"))
    assert "Withdrawn" not in result.output
    assert REPAIRED in after.body.decode()
    assert '<a aria-label="Slide 1" href="#"></a>' in after.body.decode()
    assert '<img alt="Facebook" src="gone.png">' in after.body.decode()


@pytest.mark.usefixtures("at_once")
def test_a_person_may_let_a_withdrawn_fix_through_again(tmp_path: Path) -> None:
    with site({"/": THROWS}) as own:
        learn(own, tmp_path, "--pause", "0")
        store = Store(f"{tmp_path}/site.db")
        (question,) = (each for each, _ in store.in_force() if isinstance(each, Withdrawn))
        store.record(question, Answer("", PERSON, 1.0))
        result = learn(own, tmp_path, "--pause", "0")
        after = remediate(THROWS.encode(), url=f"{own.url}/", knowledge=read_pack(tmp_path / "site.pack"))
    assert REPAIRED in after.body.decode()
    assert store.history(question)[-1].answer.is_a_persons or store.answer(question) is not None
    assert result.exit_code == 0
