"""
Dictionaries in the format of dictd: a file of words, and one of what they mean.

It is what FreeDict and the packages of Debian come as (`dict-wn`, `dict-gcide`, `dict-freedict-…`).
https://manpages.debian.org/dictfmt
"""

from curbcut.dictionary.dictionary import MOST_LETTERS, Dictionary, open_dictionary

__all__ = ["MOST_LETTERS", "Dictionary", "open_dictionary"]
