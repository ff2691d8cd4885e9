"""The page's own styles, read as far as they are certain: what is declared where, and which declaration wins."""

from curbcut.css.backdrop import Backdrop, Layer, backdrop_of, elements_painting
from curbcut.css.cascade import Certainty, Winner, declared, elements_declaring
from curbcut.css.color_rules import ColorRule, as_many_as_fit, color_rules_in, css_of
from curbcut.css.colors import BLACK, LINK, TRANSPARENT, WHITE, Color, color_of, contrast, luminance, over
from curbcut.css.edits import Replacement, replaced, with_value, without, without_importance
from curbcut.css.fonts import font_size_of, is_bold, is_large_text
from curbcut.css.legibility import Judge, legible
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
from curbcut.css.text_color import Ink, elements_colored, elements_with_own_color, ink_of
from curbcut.css.values import alpha_of, components_of, degrees, functions_in, number_and_unit, pixels

__all__ = [
    "BLACK",
    "LINK",
    "TRANSPARENT",
    "WHITE",
    "Backdrop",
    "Certainty",
    "Color",
    "ColorRule",
    "Declaration",
    "Ink",
    "Judge",
    "Layer",
    "PageSheet",
    "Replacement",
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
    "is_styled_from_outside",
    "legible",
    "luminance",
    "matching",
    "names_what_is_missing",
    "number_and_unit",
    "over",
    "parse_sheet",
    "pixels",
    "replaced",
    "selectors_in",
    "sheets_of",
    "strongest",
    "style_elements",
    "styles_mention",
    "with_value",
    "without",
    "without_importance",
]
