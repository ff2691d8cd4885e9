"""
What small pictures are called that say something of what they stand beside: how good it is, of which kind, that it is
new. They are no bullets, however often they stand on a page.
"""

import re
from typing import Final

from curbcut.standards.words import words

TELLING: Final = words(
    "star stars halfstar starfull starempty stern sterne etoile etoiles estrella estrellas estrela estrelas stella"
    " stelle rating ratings pdf doc docx xls xlsx ppt pptx zip new neu nuevo nouveau novo nuovo sale hot lock locked"
    " ext extern external video audio play download flag flags cross no"
)
"""Words in the names of their files."""

KIND_OF_FILE: Final = re.compile(r"\.(docx?|xlsx?|pptx?|pdf|zip|csv|odt|ics|mp[34])(?:[?#]|\Z)", re.IGNORECASE)
"""The ending of an address that leads to a file, of which an icon may say the kind."""
