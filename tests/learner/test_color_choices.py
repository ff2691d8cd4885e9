"""Which colours are chosen for faint texts, from what was seen of them; no browser is needed."""

import msgspec
import pytest
from msgspec.structs import replace

from curbcut.css import Color, color_of, css_of
from curbcut.learner.probes.color_choices import rules_for
from curbcut.learner.probes.color_samples import From, Sample


def by(selector: str, name: str = "color", *, important: bool = False) -> From:
    return From(selector, (), name, important)


def color(value: str) -> Color:
    found = color_of(value)
    assert found is not None
    return found


def text(ink: str, on: str, rule: From | None, ground: From | None = None, number: int = 0) -> Sample:
    return Sample(
        number=number,
        color=color(ink),
        behind=color(on)[:3],
        opacity=1.0,
        around=None,
        veil=None,
        image="",
        stop=0,
        needed=4.5,
        is_control=False,
        is_edged=False,
        from_=rule,
        ink_branch=None,
        within=(),
        ink_rule=rule,
        ink_stands="inside",
        behind_from=ground,
        theme=ground,
        behind_rule=ground,
        ground=ground,
        opacity_from=None,
    )


WHITE = by(".white", important=True)
SUN, SEA = by(".sun", "background-color"), by(".sea", "background-color")


def test_a_text_that_no_one_colour_suits_everywhere_gets_another_on_one_background_alone() -> None:
    samples = [text("#fff", "#ffe680", WHITE, SUN), text("#fff", "#003a5c", WHITE, SEA, 1)]
    assert css_of(rules_for(samples)) == ":is(.sun) :is(.white){color:#676767!important}"


def test_a_background_changes_a_little_where_that_is_less_than_the_text_would_change() -> None:
    assert css_of(rules_for([text("#fff", "#4e73df", WHITE, SEA)])) == ".sea{background-color:#4b70db}"


@pytest.mark.parametrize("yellow", ["#ffc107", "#ffb236", "#ffa500"])
def test_yellow_gets_dark_words_before_it_becomes_brown(yellow: str) -> None:
    sun = replace(text("#fff", yellow, WHITE, SUN), is_control=True)
    assert css_of(rules_for([sun])).startswith(":is(.sun) :is(.white){color:#")


def test_yellow_becomes_brown_where_its_words_cannot_change() -> None:
    sun = replace(text("#fff", "#ffa500", by("--white", "--white"), SUN), is_control=True)
    assert css_of(rules_for([sun])).startswith(".sun{background-color:#")


def test_a_translucent_colour_gets_denser_after_the_background_has_changed_for_others() -> None:
    half = by(".half")
    samples = [text("#fff", "#e74a3b", WHITE, SEA), text("rgb(255 255 255 / .5)", "#e74a3b", half, SEA, 1)]
    assert css_of(rules_for(samples)) == ".sea{background-color:#d93c2f}.half{color:#ffffff}"


def test_of_a_gradient_only_the_colours_change_on_which_text_is_faint() -> None:
    gradient = by(".hero", "background-image")
    ends = [
        msgspec.structs.replace(
            text("#fff", on, WHITE, gradient),
            image="linear-gradient(90deg, rgb(78, 115, 223), rgb(0, 58, 92))",
            stop=at,
        )
        for at, on in enumerate(("#4e73df", "#003a5c"))
    ]
    assert css_of(rules_for(ends)) == ".hero{background-image:linear-gradient(90deg, #4b70db, #003a5c)}"


def test_a_faded_element_fades_less_where_no_colour_can_be_read_through_it() -> None:
    faded = msgspec.structs.replace(
        text("#000", "#fff", by("p")), opacity=0.4, opacity_from=by(".pale", "opacity"), needed=4.5
    )
    assert css_of(rules_for([faded])) == ".pale{opacity:0.55}"


def test_a_line_fades_less_before_the_colour_of_all_texts_changes() -> None:
    ink = by("html")
    line = replace(text("#666", "#fff", ink), opacity=0.7, opacity_from=by(".subtitle", "opacity"))
    assert css_of(rules_for([line, text("#666", "#fff", ink, number=1)])) == ".subtitle{opacity:0.9}"


def test_what_no_colour_was_found_for_is_tried_again_when_others_have_changed() -> None:
    ink = by("body")
    faded = replace(text("#a0aec0", "#fff", ink, number=1), opacity=0.6, opacity_from=by("nav a", "opacity"))
    samples = [text("#a0aec0", "#fff", ink), faded]
    assert css_of(rules_for(samples)) == "nav a{opacity:0.75}body{color:#3e4a5a}"


def test_a_colour_for_one_background_is_for_light_pages_where_dark_ones_have_another() -> None:
    dark = From(".wrap, .head", ("@media (prefers-color-scheme: dark)",), "background-color", False)
    samples = [
        text("#a8aaaf", "#f2f4f6", by(".name"), by(".wrap", "background-color")),
        text("#a8aaaf", "#222222", by(".name"), dark, number=1),
    ]
    light = "@media (prefers-color-scheme: light){:is(.wrap) :is(.name){color:#6e6f74}}"
    assert css_of(rules_for(samples)) == light


def test_text_that_nobody_can_see_is_hidden_on_purpose() -> None:
    assert list(rules_for([text("#fff", "#fefefe", WHITE, SEA)])) == []


def test_one_selector_of_a_list_changes_where_the_others_cannot() -> None:
    both, h6 = by("h2, h6"), by("h6")
    samples = [
        replace(text("#a3acba", "#fff", both), ink_branch=h6),
        replace(text("#a3acba", "#0a1525", both, number=1), ink_branch=by("h2")),
    ]
    assert css_of(rules_for(samples)) == "h6{color:#6e7784}"


def test_texts_of_one_rule_on_grounds_without_one_get_a_colour_for_their_part_of_the_page() -> None:
    samples = [
        replace(text("#a3acba", "#fff", by("h6")), within=("section#shop", "div.title")),
        replace(text("#a3acba", "#0a1525", by("h6"), number=1), within=("footer.end",)),
    ]
    assert css_of(rules_for(samples)) == ":is(section#shop) :is(h6){color:#6e7784}"


@pytest.mark.parametrize("whole", ["body", "html, body, div, p"])
def test_what_lies_behind_the_whole_page_tells_no_texts_apart(whole: str) -> None:
    body, dark = by(whole, "background-color"), by(".dark", "background-color")
    samples = [
        replace(text("#858585", "#fff", by("p"), body), within=("section#team",)),
        replace(text("#858585", "#111", by("p"), dark, number=1), within=("section#end",)),
    ]
    assert css_of(rules_for(samples)) == ":is(section#team) :is(p){color:#767676}"


def test_a_variable_of_which_a_dark_page_has_another_value_changes_in_the_light_alone() -> None:
    light, dark = by(":root", "--main"), From(":root", ("@media (prefers-color-scheme: dark)",), "--main", False)
    samples = [
        replace(text("#fff", on, WHITE, by(".go", "background-color"), number), theme=theme, is_control=True)
        for number, (on, theme) in enumerate((("#79aec8", light), ("#264b5d", dark)))
    ]
    assert css_of(rules_for(samples)) == "@media (prefers-color-scheme: light){:root{--main:#497c95}}"


def test_a_colour_that_two_themes_share_becomes_another_in_each() -> None:
    shared, up = by(":root", "--blue"), by(".up")
    light, dark = by(":root", "--card"), by('[data-theme="dark"]', "--card")
    samples = [
        replace(text("#4b7bb0", on, up, ground, number), from_=shared, behind_rule=by(".card"), ground=by(".card"))
        for number, (on, ground) in enumerate((("#ffffff", light), ("#1a2332", dark)))
    ]
    assert css_of(rules_for(samples)) == (
        ':is(:root:not(:where([data-theme="dark"]))) :is(.up){color:#4a79ae}:root{--blue:#5c8dc3}'
    )
