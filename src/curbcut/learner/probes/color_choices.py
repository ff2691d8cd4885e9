"""
Which colours make faint texts readable with the least change.

A faint text can have another colour, as its style rule gives it to all its texts, or one selector of the rule to its
own; or its background can, where it is the only thing behind the text; or the colour can be another one on that
background alone, or in one part of the page, by a rule of its own; or less of it shines through. Each choice is looked
at in what it would do to all texts that were seen, and the next faint text is looked at with what was chosen before.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from curbcut.css import BLACK, WHITE, Color, ColorRule, Judge, color_of, legible, over
from curbcut.css.oklch import difference, oklch_of
from curbcut.learner.probes.color_samples import STOP, VISIBLE, From, Sample, color_value, seen_ratio
from curbcut.learner.probes.color_themes import (
    ALL_OF_THE_PAGE,
    is_in_same_theme,
    only_in_light,
    place_in_theme,
    without_the_dark,
)

MARGIN: Final = 0.02
"""Added to the contrast that is needed: browsers round colours too."""
MOST_DIFFERENCE: Final = 0.35
"""In OKLab; a colour that must change everywhere by more is a question of design, for a person."""
MOST_DIFFERENCE_IN_PLACE: Final = 0.8
"""The same for the colour of text on one background alone: dark text where white text cannot be read."""
MOST_DIFFERENCE_BEHIND: Final = 0.2
"""The same for the background of more than a control."""
FOR_ONE_PLACE: Final = 0.1
"""How much less a colour may change for all its texts at once to be chosen over one for a single background."""
MADE_BROWN: Final = 0.5
"""What a yellow or orange background is held to change beyond what it does if it becomes brown, which nobody calls a
shade of it: designers set dark words on yellow."""
ROOM: Final = 1.5
"""How much more contrast than needed must be possible where the colour of a text is to change next."""
MOST_CHOICES: Final = 300


class Choice(NamedTuple):
    """A rule, what of the samples it changes, and by how much."""

    rule: ColorRule
    change: float
    samples: list[Sample]


def rules_for(samples: Sequence[Sample], harmful: Collection[ColorRule] = ()) -> Iterator[ColorRule]:
    """Style rules that make faint texts readable, as far as any will do; the later ones count on those before.

    harmful: rules that were seen to do harm elsewhere; none takes their place at the same selector."""
    excluded = {_place(rule) for rule in harmful}
    now = list(samples)
    chosen: dict[_Place, ColorRule] = {}
    left: set[object] = set()
    for _ in range(MOST_CHOICES):
        faint = next((each for each in now if each.is_faint and _kind(each) not in left), None)
        if faint is None:
            break
        choices = (each for each in _choices(faint, now) if _place(each.rule) not in excluded)
        best = min(choices, key=lambda choice: choice.change, default=None)
        if best is None or best.rule in chosen.values():  # what was chosen before did not do
            left.add(_kind(faint))
        else:
            if _place(best.rule) not in chosen or best.rule.name == "opacity":
                left.clear()  # where less is faded, say, other colours may do for all that have them
            now = best.samples
            chosen[_place(best.rule)] = best.rule
    branches = {each.ink_branch.to("").selector for each in samples if each.ink_branch is not None}
    yield from sorted(chosen.values(), key=lambda rule: rule.selector in branches)  # which win over the whole list


_Place = tuple[str, tuple[str, ...], str]


def _place(rule: ColorRule) -> _Place:
    return rule.selector, rule.conditions, rule.name


def _kind(sample: Sample) -> object:
    """What no choice was found for need not be looked at again."""
    return sample.from_, sample.ink_rule, sample.ground, sample.color, sample.behind, sample.opacity, sample.needed


def _choices(faint: Sample, samples: Sequence[Sample]) -> Iterator[Choice]:
    for choice in (
        _other_ink(faint, samples, lambda sample: sample.from_),
        _other_ink(faint, samples, lambda sample: sample.ink_rule),
        _other_background(faint, samples, lambda sample: sample.behind_from),
        _other_background(faint, samples, lambda sample: sample.behind_rule),
        _other_background(faint, samples, lambda sample: sample.theme),
        _other_ink_here(faint, samples),
        _less_faded(faint, samples),
        _other_ink(faint, samples, lambda sample: sample.ink_branch),
        _other_ink_in_part(faint, samples),
        _other_ink_in_theme(faint, samples),
    ):
        if choice is not None and choice.rule.is_harmless:
            yield choice._replace(rule=without_the_dark(choice.rule, samples))


_Origin = Callable[[Sample], From | None]


def _other_ink(faint: Sample, samples: Sequence[Sample], origin_of: _Origin) -> Choice | None:
    """Another colour for all texts that have theirs from the same rule or variable."""
    origin = origin_of(faint)
    if origin is None:
        return None
    found = _nearest(faint.ink, _inks(s for s in samples if origin_of(s) == origin), MOST_DIFFERENCE)
    return found and _with_ink(origin, *found, samples, lambda s: origin_of(s) == origin)


def _other_ink_here(faint: Sample, samples: Sequence[Sample]) -> Choice | None:
    """Another colour for the texts with the same rule and on the same background."""
    origin = _in_place(faint)
    if origin is None:
        return None

    def is_here(sample: Sample) -> bool:
        return _in_place(sample) == origin and sample.from_ == faint.from_

    elsewhere = [s for s in samples if s.ink_rule == faint.ink_rule and not is_here(s)]
    return _ink_for_some(faint, samples, only_in_light(origin, elsewhere), is_here, FOR_ONE_PLACE)


def _other_ink_in_part(faint: Sample, samples: Sequence[Sample]) -> Choice | None:
    """Another colour for the texts with the same rule in the largest part of the page in which one can be read."""
    ink = faint.ink_branch or faint.ink_rule
    if ink is None or ink.property != "color":
        return None
    for part in faint.within:
        origin = From(f":is({part}) :is({ink.selector})", ink.conditions, "color", ink.is_important)

        def is_here(sample: Sample, part: str = part) -> bool:
            return part in sample.within and sample.from_ == faint.from_ and sample.ink_branch == faint.ink_branch

        choice = _ink_for_some(faint, samples, origin, is_here, 2 * FOR_ONE_PLACE)
        if choice is not None:
            return choice
    return None


def _other_ink_in_theme(faint: Sample, samples: Sequence[Sample]) -> Choice | None:
    """Another colour for the texts with the same rule in one theme: where the variable that paints the ground has
    another value in a dark page than in a light one, and the text's own has not."""

    def is_alike(sample: Sample) -> bool:
        return sample.ink_rule == faint.ink_rule and sample.from_ == faint.from_

    def is_here(sample: Sample) -> bool:
        return is_alike(sample) and is_in_same_theme(sample, faint)

    origin = place_in_theme(faint, [sample for sample in samples if is_alike(sample)])
    return _ink_for_some(faint, samples, origin, is_here, 2 * FOR_ONE_PLACE) if origin is not None else None


def _ink_for_some(
    faint: Sample, samples: Sequence[Sample], origin: From, is_here: Callable[[Sample], bool], extra: float
) -> Choice | None:
    """The nearest colour in which all texts of one place can be read, by a rule for that place. extra: what a rule for
    so little is held to change beyond what it does."""
    found = _nearest(faint.ink, _inks(s for s in samples if is_here(s)), MOST_DIFFERENCE_IN_PLACE)
    if found is None:
        return None
    choice = _with_ink(origin, *found, samples, is_here)
    return choice._replace(change=choice.change + extra)


def _in_place(sample: Sample) -> From | None:
    """The rule to add for a text's colour on its background alone."""
    ink, ground = sample.ink_rule, sample.ground
    if ground is None or (ink is not None and ink.property != "color"):
        return None
    if ink is None or sample.ink_stands == "around":
        return From(ground.selector, ground.conditions, "color", is_important=False)
    if _is_whole_page(ground.selector):
        return None  # texts on every other background are in it as well
    conditions = tuple(dict.fromkeys((*ground.conditions, *ink.conditions)))
    space = "" if sample.ink_stands == "same" else " "
    return From(f":is({ground.selector}){space}:is({ink.selector})", conditions, "color", ink.is_important)


def edges_of(rules: Sequence[tuple[ColorRule, ColorRule]], samples: Sequence[Sample]) -> Iterator[ColorRule]:
    """Rules that give borders, which had the colour of their background and were not seen, the new one. rules: as they
    are now, and as they were chosen."""
    for rule, chosen in rules:
        about = [s for s in samples for origin in (s.behind_from, s.behind_rule) if origin and _is_by(chosen, origin)]
        if about and all(s.is_edged for s in about) and color_of(rule.value) and not _is_whole_page(rule.selector):
            yield rule._replace(name="border-color")


def _is_by(rule: ColorRule, origin: From) -> bool:
    return _place(rule) == _place(origin.to(""))


def _is_whole_page(selector: str) -> bool:
    """Whether one of the selectors is for the whole page. The first rule of many sheets is for a list of all tags."""
    return any(part.strip() in ALL_OF_THE_PAGE for part in selector.split(","))


def _other_background(faint: Sample, samples: Sequence[Sample], origin_of: _Origin) -> Choice | None:
    """Another colour behind the text, or another of a gradient's."""
    origin = origin_of(faint)
    if origin is None or (not faint.ink.is_opaque and _is_enough(faint.ink._replace(alpha=1.0), faint)):
        return None
    concerned = [s for s in samples if origin_of(s) == origin]
    below = _below(faint)
    here = [s for s in concerned if _below(s) == below and s.stop == faint.stop]
    if len({s.image for s in concerned}) > 1 or (not faint.image and len(here) < len(concerned)):
        return None
    most = MOST_DIFFERENCE if all(s.is_control for s in concerned) else MOST_DIFFERENCE_BEHIND
    found = _nearest(below, lambda color: all(_is_good_behind(s, _seen_over(s, color), faint) for s in here), most)
    if found is None:
        return None
    color, change = found
    change += MADE_BROWN * (_is_brown(color) and not _is_brown(below))
    image = _with_stop(faint.image, faint.stop, color) if faint.image else ""
    if image is None:
        return None

    def after(sample: Sample) -> Sample:
        if origin_of(sample) != origin:
            return sample
        behind = _seen_over(sample, color)[:3] if sample.stop == faint.stop else sample.behind
        return msgspec.structs.replace(sample, image=image, behind=behind)

    return Choice(origin.to(image or color_value(color)), change, [after(sample) for sample in samples])


_ORANGES: Final = (math.radians(45), math.radians(115))
"""The hues, in OKLCH, from orange to yellow."""
_BROWN: Final = (0.62, 0.155)
"""The lightness and the chroma below which people call these hues brown or olive."""


def _is_brown(color: Color) -> bool:
    lightness, chroma, hue = oklch_of(color)
    return _ORANGES[0] <= hue <= _ORANGES[1] and 0.04 < chroma < _BROWN[1] and lightness < _BROWN[0]


def _below(sample: Sample) -> Color:
    """The colour that a rule gives to what is behind a text, without what lies over it."""
    if sample.veil is None or sample.veil[3] >= 1:
        return sample.background
    alpha = sample.veil[3]
    seen = zip(sample.behind, sample.veil[:3], strict=True)
    return Color(*(round(min(1.0, max(0.0, (one - veil * alpha) / (1 - alpha))) * 255) / 255 for one, veil in seen))


def _seen_over(sample: Sample, below: Color) -> Color:
    return below if sample.veil is None else over(Color(*sample.veil), below)


def _is_good_behind(sample: Sample, color: Color, faint: Sample) -> bool:
    """Whether a text can be read on this, or can be after a change of its own colour if it was faint before too."""
    ink = sample.ink
    if sample.is_faint and not ink.is_opaque:
        ink = ink._replace(alpha=1.0)
    ratio = seen_ratio(ink, color, sample)
    if sample.is_faint and sample.from_ != faint.from_:
        return ratio >= sample.ratio
    return ratio >= sample.needed + MARGIN or sample.ratio < VISIBLE


def _with_stop(image: str, number: int, color: Color) -> str | None:
    """A gradient with another colour in one place; None if it has translucent ones."""
    stops = [color_of(each) for each in STOP.findall(image)]
    if number >= len(stops) or not all(stop is not None and stop.is_opaque for stop in stops):
        return None
    values = iter([color if at == number else stop for at, stop in enumerate(stops)])
    return STOP.sub(lambda _: (next(values) or color).hex, image)


def _less_faded(faint: Sample, samples: Sequence[Sample]) -> Choice | None:
    """Less of what is behind an element shines through it."""
    origin = faint.opacity_from
    if origin is None:
        return None
    concerned = [s for s in samples if s.opacity_from == origin]

    def is_enough(opacity: float) -> bool:
        return all(
            s.ratio < VISIBLE or seen_ratio(s.ink, s.background, s, opacity) >= s.needed + MARGIN for s in concerned
        )

    def is_possible(opacity: float) -> bool:
        """Whether black or white could be read, which the colour of the text can become next."""
        return all(
            s.ratio < VISIBLE
            or max(seen_ratio(ink, s.background, s, opacity) for ink in (BLACK, WHITE)) >= s.needed + ROOM
            for s in concerned
        )

    steps = [step / 20 for step in range(int(faint.opacity * 20) + 1, 21)]
    found = next((step for step in steps if is_enough(step)), None) or next(filter(is_possible, steps), None)
    if found is None:
        return None
    value = f"{found:g}"
    after = [msgspec.structs.replace(s, opacity=found) if s.opacity_from == origin else s for s in samples]
    if not is_enough(found):
        return Choice(origin.to(value), found - faint.opacity, after)  # and the colour is to change as well
    change = max(difference(_drawn(one), _drawn(other)) for one, other in zip(samples, after, strict=True))
    return Choice(origin.to(value), change, after)


def _drawn(sample: Sample) -> Color:
    """The colour that a text has in the end, with what fades it."""
    around = Color(*sample.around) if sample.around is not None else sample.background
    return over(over(sample.ink, sample.background)._replace(alpha=sample.opacity), around)


def _is_enough(ink: Color, sample: Sample) -> bool:
    return seen_ratio(ink, sample.background, sample) >= sample.needed + MARGIN


def _inks(concerned: Iterator[Sample]) -> Judge:
    texts = [each for each in concerned if each.ratio >= VISIBLE]
    return lambda color: all(_is_enough(color, s) for s in texts)


def _nearest(before: Color, is_legible: Judge, most: float) -> tuple[Color, float] | None:
    found = legible(before, is_legible)
    if found is None:
        return None
    change = difference(before, found) + abs(found.alpha - before.alpha) / 4
    return (found, change) if change <= most else None


def _with_ink(
    origin: From, color: Color, change: float, samples: Sequence[Sample], is_concerned: Callable[[Sample], bool]
) -> Choice:
    """Those that get the colour from a rule of their own have it from that one afterwards."""
    return Choice(
        origin.to(color_value(color)),
        change,
        [msgspec.structs.replace(s, color=tuple(color), from_=origin) if is_concerned(s) else s for s in samples],
    )
