"""The page's own styles, read as far as they are certain: what is declared where, and which declaration wins."""

from curbcut.css.backdrop import Backdrop, Layer, backdrop_of, elements_painting
from curbcut.css.cascade import Certainty, Winner, declared, elements_declaring
from curbcut.css.color_rules import ColorRule, as_many_as_fit, color_rules_in, css_of
from curbcut.css.colors import BLACK, LINK, TRANSPARENT, WHITE, Color, color_of, contrast, luminance, over
from curbcut.css.edits import Replacement, replaced, with_value, without, without_importance
from curbcut.css.flash_rules import Flash, css_of_slowed, is_slowed_style
from curbcut.css.fonts import font_size_of, is_bold, is_large_text
from curbcut.css.learned_rules import (
    Declared,
    LearnedRule,
    LearnedStyles,
    css_of_learned,
    learned_rules_in,
    learned_styles_in,
)
from curbcut.css.legibility import Judge, legible
from curbcut.css.ring_rules import FOCUSED, RingRule, Rings, is_ring_style, rings_in
from curbcut.css.scanner import Declaration, StyleRule, StyleSheet, declarations_of, parse_sheet, strongest
from curbcut.css.selectors import (
    in_passing_state,
    is_for_passing_state,
    is_for_pseudo_element,
    matching,
    names_what_is_missing,
    selectors_in,
)
from curbcut.css.sheets import (
    PageSheet,
    applies_always,
    applies_never,
    is_styled_from_outside,
    sheets_of,
    style_elements,
    styles_mention,
)
from curbcut.css.still_rules import Left, Motion, is_still_style, motion_in
from curbcut.css.text_color import Ink, elements_colored, elements_with_own_color, ink_of
from curbcut.css.values import alpha_of, components_of, degrees, functions_in, number_and_unit, pixels

__all__ = [
    "BLACK",
    "FOCUSED",
    "LINK",
    "TRANSPARENT",
    "WHITE",
    "Backdrop",
    "Certainty",
    "Color",
    "ColorRule",
    "Declaration",
    "Declared",
    "Flash",
    "Ink",
    "Judge",
    "Layer",
    "LearnedRule",
    "LearnedStyles",
    "Left",
    "Motion",
    "PageSheet",
    "Replacement",
    "RingRule",
    "Rings",
    "StyleRule",
    "StyleSheet",
    "Winner",
    "alpha_of",
    "applies_always",
    "applies_never",
    "as_many_as_fit",
    "backdrop_of",
    "color_of",
    "color_rules_in",
    "components_of",
    "contrast",
    "css_of",
    "css_of_learned",
    "css_of_slowed",
    "declarations_of",
    "declared",
    "degrees",
    "elements_colored",
    "elements_declaring",
    "elements_painting",
    "elements_with_own_color",
    "font_size_of",
    "functions_in",
    "in_passing_state",
    "ink_of",
    "is_bold",
    "is_for_passing_state",
    "is_for_pseudo_element",
    "is_large_text",
    "is_ring_style",
    "is_slowed_style",
    "is_still_style",
    "is_styled_from_outside",
    "learned_rules_in",
    "learned_styles_in",
    "legible",
    "luminance",
    "matching",
    "motion_in",
    "names_what_is_missing",
    "number_and_unit",
    "over",
    "parse_sheet",
    "pixels",
    "replaced",
    "rings_in",
    "selectors_in",
    "sheets_of",
    "strongest",
    "style_elements",
    "styles_mention",
    "with_value",
    "without",
    "without_importance",
]
