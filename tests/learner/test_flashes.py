"""What flashes more than three times in a second, measured in a real browser; and that it does so no more."""

import pytest

from curbcut.engine import Settings, remediate
from curbcut.knowledge import Answer, MovingContent
from curbcut.knowledge.answers import KnownAnswers
from curbcut.learner.browser import running_browser
from curbcut.learner.egress import guarded, origin_of
from curbcut.learner.probes import motion
from tests.learner.sites import Content, page, site
from tools.browser import find_browser

BROWSER = find_browser()
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(BROWSER is None, reason="no Chromium here: make setup"),
    pytest.mark.xdist_group("flashes"),  # all of them look at what one browser has seen
]

STYLE = """<style>
@keyframes strobe{0%{background:#000}50%{background:#fff}}
@keyframes alarm{0%{background:#f00}50%{background:#007800}}
p{width:400px;height:200px;margin:0}
.strobe{animation:strobe .2s steps(1) infinite} .alarm{animation:alarm .2s steps(1) infinite}
.blink{animation:strobe .5s steps(1) infinite} .pale{animation:pale .2s steps(1) infinite}
@keyframes pale{0%{background:#fff}50%{background:#f4f4f4}}
.cursor{width:8px;height:20px;animation:strobe .2s steps(1) infinite}
</style>"""
SCRIPT = """<p class="lamp">Sale</p><script>
let isOn = false;
const lamp = document.querySelector('.lamp');
(function turn() { isOn = !isOn; lamp.style.background = isOn ? '#fff' : '#000'; setTimeout(turn, 100); })();
</script>"""
STROBE = '<p class="strobe">Sale</p><p class="cursor"></p>'
ALLOWED = '<p class="blink">Sale</p><p class="pale">Sale</p><p class="cursor"></p>'
PICTURES = """<img class="fast" src="/fast.gif" alt="A" width="300" height="300">
<img class="slow" src="/slow.gif" alt="B" width="300" height="300">
<img class="small" src="/fast.gif" alt="C" width="60" height="60">"""


def flashing_gif(hundredths: int) -> bytes:
    """One black and one white pixel, each for so long, over and over."""
    head = b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xff\x0bNETSCAPE2.0\x03\x01\x00\x00\x00"
    frame = b"!\xf9\x04\x00%c\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02%c\x01\x00"
    return head + frame % (hundredths, b"D") + frame % (hundredths, b"L") + b";"


MOST_FILMS = 3
"""What scripts do is filmed, and a busy machine takes too few pictures in a second to see it flash."""


@pytest.fixture(scope="module")
def seen() -> dict[str, list[str]]:
    """What is said to flash on each page; and on the one with a strobe once more, as it is repaired."""
    content: dict[str, Content] = {
        "/strobe": page(STROBE, STYLE),
        "/alarm": page('<p class="alarm">Sale</p>', STYLE),
        "/allowed": page(ALLOWED, STYLE),
        "/pictures": page(PICTURES),
        "/script": page(SCRIPT, STYLE),
        "/fast.gif": flashing_gif(10),
        "/slow.gif": flashing_gif(25),
    }
    with site(content) as own:
        origins = frozenset({origin_of(own.url)})
        with guarded(origins) as proxy, running_browser(proxy=proxy, own=origins) as browser:
            found = {
                path: motion.answer(browser, [own.url + path], watched=2500).value
                for path in content
                if "." not in path
            }
            for _ in range(MOST_FILMS):
                found["/script"] = found["/script"] or motion.answer(browser, [f"{own.url}/script"], watched=2500).value
            content["/repaired"] = repaired(content["/strobe"], found["/strobe"])
            found["/repaired"] = motion.answer(browser, [f"{own.url}/repaired"], watched=0).value
    return {
        path: [line for line in value.splitlines() if not line.startswith("moves")] for path, value in found.items()
    }


def repaired(source: Content, learned: str) -> bytes:
    """The page with what was learned about it."""
    url, settings = "https://example.com/", Settings(only=("flashing-content",), time_budget=60)
    assert isinstance(source, str)
    asked = remediate(source.encode(), url=url, settings=settings).open_questions
    (question,) = (each for each in asked if isinstance(each, MovingContent))
    knowledge = KnownAnswers({question: Answer(learned, "", 0.9)})
    return remediate(source.encode(), url=url, knowledge=knowledge, settings=settings).body


def test_an_animation_that_flashes_five_times_in_a_second_is_slowed_down(seen: dict[str, list[str]]) -> None:
    assert [line for line in seen["/strobe"] if line.startswith("slow")] == ["slow 500 p.strobe"]


def test_a_saturated_red_counts_where_nothing_gets_brighter(seen: dict[str, list[str]]) -> None:
    assert [line for line in seen["/alarm"] if line.startswith("slow")] == ["slow 500 p.alarm"]


def test_two_flashes_in_a_second_pale_ones_and_small_ones_are_allowed(seen: dict[str, list[str]]) -> None:
    assert not [line for line in seen["/allowed"] if not line.startswith("still")]


def test_a_picture_that_flashes_is_named(seen: dict[str, list[str]]) -> None:
    flashing = [line for line in seen["/pictures"] if line.startswith("flash")]
    assert flashing == ["flashing-picture 5 img.fast"]


def test_what_a_script_makes_flash_is_named(seen: dict[str, list[str]]) -> None:
    (line,) = seen["/script"]
    kind, number, selector = line.split(" ")
    assert (kind, selector) == ("flashes", "p.lamp")
    assert 4 <= int(number) <= 6


def test_a_page_that_was_slowed_down_flashes_no_more(seen: dict[str, list[str]]) -> None:
    assert not [line for line in seen["/repaired"] if not line.startswith("still")]
