"""
WCAG, WAI-ARIA, HTML and what belongs to them as plain, frozen data; no other package keeps such lists.

Each module names its source and date. Those called `…_table`, and `icon_shapes.bin`, are written by tools/standards/.
"""
