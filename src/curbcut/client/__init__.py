"""
What a visitor's browser loads: keyboard help, navigation, the accessibility interface.

`static/` is built from `client/`; this package says which files there are, what a page tells them (its plan), and how
both come into the page. It speaks no HTTP: `middleware.own_paths` hands the files out.
"""

from curbcut.client.files import FALLBACK, BuiltFile, BuiltFiles, built_files
from curbcut.client.insertion import Insertion
from curbcut.client.options import UNIX, ClientOptions, SmtpOptions

__all__ = [
    "FALLBACK",
    "UNIX",
    "BuiltFile",
    "BuiltFiles",
    "ClientOptions",
    "Insertion",
    "SmtpOptions",
    "built_files",
]
