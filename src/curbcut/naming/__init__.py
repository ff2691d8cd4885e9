"""
Names for what has none, from what the page itself says.

Every function gives `Evidence`, a name with the reason for it, or None: nothing is invented, and a word that names
anything ("image", "button") names nothing.
"""

from curbcut.naming.accordions import accordions_called_tabs, is_called_a_tab
from curbcut.naming.arrows import arrows_between_pages, meaning_of_arrow
from curbcut.naming.beside import (
    label_after,
    label_around,
    label_at_the_start,
    label_before,
    label_before_bar,
    label_with_colon,
)
from curbcut.naming.carrier import (
    control_around,
    has_dead_reference,
    image_for_name,
    is_left_to_control,
    place_of_name,
    stands_beside,
    start_tag_of,
)
from curbcut.naming.cells import label_of_cell, label_under_head
from curbcut.naming.context import author_words_for, caption_of, context_of, logo, logo_at
from curbcut.naming.controls import (
    authors_words_on,
    destination_of,
    icon_by_file_of,
    is_called_as_its_page,
    own_words_of,
    picture_file_of,
    signs_on,
)
from curbcut.naming.conventions import convention_of, toggled_by
from curbcut.naming.counts import counting_icon, is_count
from curbcut.naming.deeds import MADE_CONTROLS, deed_of, handles_clicks, is_ground_that_closes, page_led_to
from curbcut.naming.destinations import (
    base_of,
    href_of,
    is_the_same_page,
    network_of,
    readable_address,
    site_name_of,
    start_page,
    whole_address,
)
from curbcut.naming.drawings import question_about_icon
from curbcut.naming.elsewhere import said_at_all, said_beside
from curbcut.naming.evidence import Evidence
from curbcut.naming.field_kinds import (
    fields_of,
    is_for_robots,
    is_put_out_of_sight,
    is_ticked,
    kind_in_words,
    part_of_a_date,
)
from curbcut.naming.fields import (
    box_of,
    fresh_id,
    hint_in_value,
    label_beside_hint,
    label_text_of,
    orphan_label_of,
    text_beside,
    texts_named,
    what_is_asked,
)
from curbcut.naming.form_messages import can_be_refused, messages_waiting
from curbcut.naming.frames import menu_in, service_at, told_apart
from curbcut.naming.handlers import HANDLERS
from curbcut.naming.hints import hint_inside, hint_on, loses_its_title, spoken, withheld_text
from curbcut.naming.icons import icon_of, is_branded_by_a_file, is_magnified, is_played, name_by_picture, shows_in_large
from curbcut.naming.index import declaring, index_of
from curbcut.naming.label_words import has_badge
from curbcut.naming.language import declared_language_of, is_wrong_about_itself, language_of, sample_of
from curbcut.naming.learned import (
    MAY_STYLE,
    holder_of_styles,
    own_styles_of,
    style_sheet_links,
    style_sheets_of,
    styled_template_of,
    template_of,
)
from curbcut.naming.mismatch import is_certainly_not, is_in_another_script
from curbcut.naming.motion import question_about_motion
from curbcut.naming.phrases import details_in_words, purpose_in_words
from curbcut.naming.picture_addresses import address_loaded_late, address_of_picture
from curbcut.naming.pictures import background_of, picture_asked_about, picture_to_fetch, purpose_of_picture
from curbcut.naming.ratings import rating_to_choose, rows_of_stars
from curbcut.naming.runs import shared_label_of
from curbcut.naming.searches import is_search_field, is_search_form
from curbcut.naming.shapes import shape_of
from curbcut.naming.shown_words import (
    heard_beside_icons,
    is_ligature,
    ligatures_in,
    shown_words_of,
    text_beside_icons,
    words_in,
)
from curbcut.naming.signs import meaning_of_sign, shows_only_a_sign, sign_naming, signs_on_links
from curbcut.naming.swatches import color_to_choose
from curbcut.naming.table_heads import (
    are_cells_styled,
    cells_of,
    certain_head_of,
    is_bold,
    is_set_in_bold,
    looks_like_data,
)
from curbcut.naming.tying import can_be_referred_to, label_that_is_beside, own_id_of_twin
from curbcut.naming.words import cleaned, has_words, is_one_of_many, parts_of_file_name, words_of_file_name

__all__ = [
    "HANDLERS",
    "MADE_CONTROLS",
    "MAY_STYLE",
    "Evidence",
    "accordions_called_tabs",
    "address_loaded_late",
    "address_of_picture",
    "are_cells_styled",
    "arrows_between_pages",
    "author_words_for",
    "authors_words_on",
    "background_of",
    "base_of",
    "box_of",
    "can_be_referred_to",
    "can_be_refused",
    "caption_of",
    "cells_of",
    "certain_head_of",
    "cleaned",
    "color_to_choose",
    "context_of",
    "control_around",
    "convention_of",
    "counting_icon",
    "declared_language_of",
    "declaring",
    "deed_of",
    "destination_of",
    "details_in_words",
    "fields_of",
    "fresh_id",
    "handles_clicks",
    "has_badge",
    "has_dead_reference",
    "has_words",
    "heard_beside_icons",
    "hint_in_value",
    "hint_inside",
    "hint_on",
    "holder_of_styles",
    "href_of",
    "icon_by_file_of",
    "icon_of",
    "image_for_name",
    "index_of",
    "is_bold",
    "is_branded_by_a_file",
    "is_called_a_tab",
    "is_called_as_its_page",
    "is_certainly_not",
    "is_count",
    "is_for_robots",
    "is_ground_that_closes",
    "is_in_another_script",
    "is_left_to_control",
    "is_ligature",
    "is_magnified",
    "is_one_of_many",
    "is_played",
    "is_put_out_of_sight",
    "is_search_field",
    "is_search_form",
    "is_set_in_bold",
    "is_the_same_page",
    "is_ticked",
    "is_wrong_about_itself",
    "kind_in_words",
    "label_after",
    "label_around",
    "label_at_the_start",
    "label_before",
    "label_before_bar",
    "label_beside_hint",
    "label_of_cell",
    "label_text_of",
    "label_that_is_beside",
    "label_under_head",
    "label_with_colon",
    "language_of",
    "ligatures_in",
    "logo",
    "logo_at",
    "looks_like_data",
    "loses_its_title",
    "meaning_of_arrow",
    "meaning_of_sign",
    "menu_in",
    "messages_waiting",
    "name_by_picture",
    "network_of",
    "orphan_label_of",
    "own_id_of_twin",
    "own_styles_of",
    "own_words_of",
    "page_led_to",
    "part_of_a_date",
    "parts_of_file_name",
    "picture_asked_about",
    "picture_file_of",
    "picture_to_fetch",
    "place_of_name",
    "purpose_in_words",
    "purpose_of_picture",
    "question_about_icon",
    "question_about_motion",
    "rating_to_choose",
    "readable_address",
    "rows_of_stars",
    "said_at_all",
    "said_beside",
    "sample_of",
    "service_at",
    "shape_of",
    "shared_label_of",
    "shown_words_of",
    "shows_in_large",
    "shows_only_a_sign",
    "sign_naming",
    "signs_on",
    "signs_on_links",
    "site_name_of",
    "spoken",
    "stands_beside",
    "start_page",
    "start_tag_of",
    "style_sheet_links",
    "style_sheets_of",
    "styled_template_of",
    "template_of",
    "text_beside",
    "text_beside_icons",
    "texts_named",
    "toggled_by",
    "told_apart",
    "what_is_asked",
    "whole_address",
    "withheld_text",
    "words_in",
    "words_of_file_name",
]
