"""What assistive technology makes of a page: roles, names, descriptions, exposure, focus and structure."""

from curbcut.aria.bold_lines import bold_lines_of, has_bold_style, is_set_as_heading, level_by_class
from curbcut.aria.descriptions import description_of
from curbcut.aria.explicit_roles import explicit_role_of, role_tokens_of
from curbcut.aria.exposure import is_exposed, is_hidden, is_visible
from curbcut.aria.facts import Name, NameSource
from curbcut.aria.focus import is_disabled, is_editing_host, is_focusable, is_tabbable, tab_index_of
from curbcut.aria.header_cells import header_cells_of
from curbcut.aria.headings import Heading, heading_level_of, headings_of
from curbcut.aria.images import is_decorative
from curbcut.aria.implicit_roles import implicit_role_of
from curbcut.aria.interaction import INTERACTIVE_ROLES, is_interactive
from curbcut.aria.labels import is_labelable, labelled_control_of, labels_of
from curbcut.aria.landmarks import LANDMARK_ROLES, Landmark, landmarks_of
from curbcut.aria.large_lines import large_lines_among, large_lines_of
from curbcut.aria.layout_tables import (
    LayoutEvidence,
    announced_layout_tables,
    arranges_for_certain,
    is_layout_table,
    layout_evidence_of,
)
from curbcut.aria.names import elements_in_doubt, has_name, is_spoken, name_of, name_source_of
from curbcut.aria.ownership import KEYED_WHOLES, context_role_of, owned_children_of, presentational_parent_of
from curbcut.aria.references import dangling_references, referenced
from curbcut.aria.regions import EDGES, Region, main_of, region_without_role
from curbcut.aria.roles import owner_of, role_of, written_role_of
from curbcut.aria.table_grids import Cell, Grid, rows_of, table_grid_of
from curbcut.aria.visible_text import visible_text_of

__all__ = [
    "EDGES",
    "INTERACTIVE_ROLES",
    "KEYED_WHOLES",
    "LANDMARK_ROLES",
    "Cell",
    "Grid",
    "Heading",
    "Landmark",
    "LayoutEvidence",
    "Name",
    "NameSource",
    "Region",
    "announced_layout_tables",
    "arranges_for_certain",
    "bold_lines_of",
    "context_role_of",
    "dangling_references",
    "description_of",
    "elements_in_doubt",
    "explicit_role_of",
    "has_bold_style",
    "has_name",
    "header_cells_of",
    "heading_level_of",
    "headings_of",
    "implicit_role_of",
    "is_decorative",
    "is_disabled",
    "is_editing_host",
    "is_exposed",
    "is_focusable",
    "is_hidden",
    "is_interactive",
    "is_labelable",
    "is_layout_table",
    "is_set_as_heading",
    "is_spoken",
    "is_tabbable",
    "is_visible",
    "labelled_control_of",
    "labels_of",
    "landmarks_of",
    "large_lines_among",
    "large_lines_of",
    "layout_evidence_of",
    "level_by_class",
    "main_of",
    "name_of",
    "name_source_of",
    "owned_children_of",
    "owner_of",
    "presentational_parent_of",
    "referenced",
    "region_without_role",
    "role_of",
    "role_tokens_of",
    "rows_of",
    "tab_index_of",
    "table_grid_of",
    "visible_text_of",
    "written_role_of",
]
