"""What should be true instead, and how it is written into the source with every other byte left as it was."""

from curbcut.patch.changes import (
    REBUILDING,
    STRUCTURAL,
    STYLE,
    AddStyle,
    Change,
    EditAttribute,
    EditStyle,
    Insert,
    NewElement,
    RemoveAttribute,
    Rename,
    SetAttribute,
    SetText,
    TellInBrowser,
    Wrap,
    WrapBetween,
    rebuilt_by,
)
from curbcut.patch.edits import Edit, edits_for
from curbcut.patch.patch import Patch, splice
from curbcut.patch.structure import has_meant_structure

__all__ = [
    "REBUILDING",
    "STRUCTURAL",
    "STYLE",
    "AddStyle",
    "Change",
    "Edit",
    "EditAttribute",
    "EditStyle",
    "Insert",
    "NewElement",
    "Patch",
    "RemoveAttribute",
    "Rename",
    "SetAttribute",
    "SetText",
    "TellInBrowser",
    "Wrap",
    "WrapBetween",
    "edits_for",
    "has_meant_structure",
    "rebuilt_by",
    "splice",
]
