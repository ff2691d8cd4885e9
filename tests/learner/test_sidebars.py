"""What opens over the page on a phone and stands in it on a wide screen."""

from pathlib import Path

from curbcut.knowledge import Components
from curbcut.knowledge.store import Store
from curbcut.learner.probes.component_values import LIKELY
from curbcut.standards.components import components_in
from tests.learner.sites import site
from tests.learner.test_learn import learn, needs_a_browser

pytestmark = needs_a_browser

SIDEBAR = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Tea</title>
<meta name="viewport" content="width=device-width"><style>
.side{float:left;width:240px} .opens,.cover{display:none}
@media (max-width:700px){.opens{display:block} .side{position:fixed;top:0;left:0;bottom:0;z-index:2;
transform:translateX(-100%)} .side.shown{transform:none}
.side.shown+.cover{display:block;position:fixed;inset:0;z-index:1}}
</style></head><body><button class="opens">Menu</button>
<div class="side"><h2>Kinds of tea</h2><a href="/a">Green</a> <a href="/b">Black</a></div><div class="cover"></div>
<main><h1>Tea</h1><p>Leaves and water.</p></main><script>
const side = document.querySelector('.side');
document.querySelector('.opens').onclick = () => side.classList.add('shown');
document.querySelector('.cover').onclick = () => side.classList.remove('shown');
</script></body></html>"""


def test_what_opens_on_a_phone_and_stands_in_the_page_on_a_wide_screen_is_no_dialog(tmp_path: Path) -> None:
    with site({"/": SIDEBAR}) as own:
        learn(own, tmp_path, "--pause", "0")

    (answer,) = (
        answer for question, answer in Store(f"{tmp_path}/site.db").in_force() if isinstance(question, Components)
    )
    (sidebar,) = components_in(answer.value)
    assert sidebar.panel == "div.side"
    assert sidebar.kind in {"modal", "popup"}
    assert sidebar.confidence == LIKELY
