"""
Words that are no name: they say what a thing is, or nothing, but not which one it is.

A text found on a page may name something else only if `is_meaningful` lets it pass.
"""

import re
import unicodedata
from itertools import filterfalse
from operator import methodcaller

from curbcut.standards import generic_words
from curbcut.standards.words import words

LONGEST_NAME = 300
"""Characters; what is longer is prose and not looked into."""

_SEPARATORS = re.compile(r"[\W_]+")


def plain(text: str) -> str:
    """The text in small letters, without accents and punctuation, words one space apart."""
    folded = text.casefold()
    return _SEPARATORS.sub(" ", folded if folded.isascii() else _without_accents(folded)).strip()


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(filterfalse(unicodedata.combining, decomposed)).replace("ł", "l")


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(";"))


GENERIC_LINKS = _phrases(generic_words.LINKS) | _phrases(generic_words.ACTIONS)
"""Link texts that do not say where the link leads. Some, as `download`, are good names of a button."""
GENERIC_IMAGES = _phrases(generic_words.IMAGES)
GENERIC_LOGOS = frozenset(
    {"brand logo", "company logo", "header logo", "logo", "main logo", "site logo", "website logo"}
)
"""What says that an image is a logo, and not whose."""
GENERIC_CONTROLS = _phrases(generic_words.CONTROLS)
GENERIC_TITLES = _phrases(generic_words.TITLES)
GENERIC_NAMES = _phrases(generic_words.LINKS) | GENERIC_IMAGES | GENERIC_CONTROLS
"""What names neither a link nor an image nor a control."""

_EXTENSION = (
    r"(?:jpe?g|jfif|png|gif|webp|avif|svgz?|bmp|tiff?|ico|hei[cf]|psd|eps|raw|apng|mp[34]|webm|mov|html?|php|aspx?|jsp)"
)
_FILE_NAME = re.compile(rf"(?i)[^/\\]*[^\s/\\.]\.{_EXTENSION}(?:[?#]\S*)?|\S*/\S+\.{_EXTENSION}(?:[?#]\S*)?")
_CAMERA_NAME = re.compile(
    r"(?i)(?:img|dsc[fn]?|dscn|pict?|image|photo|foto|bild|vid|mov|pxl|gopr|screen ?shot|whatsapp image|unnamed"
    r"|untitled|download|capture|banner|slide|header|logo|icon|thumb(?:nail)?|shutterstock|istock|adobestock|depositphotos"
    r"|getty(?:images)?|unsplash|pexels|pixabay)"
    r"(?:[\s._@x()\d-]|at|copy|final|new|edited|scaled)+"
)
_CODE = re.compile(
    r"(?i)[0-9a-f]{8,}|[\d\s._x/-]{3,}|(?=\S*\d)(?=\S*[a-z])[a-z0-9]{14,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
)
_ADDRESS = re.compile(r"(?i)(?:https?:|//|www\.|data:|blob:|mailto:|tel:|javascript:)\S*|#\S*|/[\w/.-]*")
_ENCODED = re.compile(r"(?i)\S*%[0-9a-f]{2}\S*|[^\s+]+(?:\+[^\s+]+){2,}|(?=\S*\d)[^\W_]+(?:_[^\W_]+)+")
"""Words as addresses and scripts write them: `a%20view`, `all+our+prices`, `logo_400x300`."""
_TEMPLATE = re.compile(r"(?is)\{\{.*\}\}|\{%.*%\}|<%.*%>|\$\{.*\}|\[\[.*\]\]|%[a-z_]{2,}%|lorem ipsum.*")


def is_file_name(text: str) -> bool:
    """Whether this is a file's name or what cameras and stock libraries call pictures: `hero.png`, `IMG_1234`."""
    text = text.strip()[:LONGEST_NAME]
    return bool(("." in text and _FILE_NAME.fullmatch(text)) or _CAMERA_NAME.fullmatch(text))


def is_code(text: str) -> bool:
    """Whether the text is for machines: an address, a number or hash, or a template no one filled in."""
    text = text.strip()[:LONGEST_NAME]
    return bool(
        _CODE.fullmatch(text) or _ADDRESS.fullmatch(text) or _ENCODED.fullmatch(text) or _TEMPLATE.fullmatch(text)
    )


_PLACEHOLDER_WORDS = words(
    "lorem ipsum dolor sit amet consectetur consectetuer adipiscing adipisicing elit sed eiusmod tempor incididunt"
    " labore dolore magna aliqua enim minim veniam quis nostrud exercitation ullamco laboris nisi aliquip commodo"
    " consequat duis aute irure reprehenderit voluptate velit esse cillum fugiat nulla pariatur excepteur sint occaecat"
    " cupidatat proident culpa officia deserunt mollit anim laborum vestibulum tincidunt vitae ultrices ultricies"
    " accumsan aliquam ornare lacus posuere lectus fringilla augue pellentesque habitant morbi tristique senectus netus"
    " malesuada fames turpis egestas eleifend congue nihil imperdiet vivamus phasellus suspendisse mauris porttitor"
    " vehicula euismod curabitur nunc donec integer praesent vulputate bibendum hendrerit faucibus sollicitudin"
    " volutpat scelerisque sagittis rutrum dictum dapibus libero facilisis justo tellus sapien cras proin quisque"
    " perspiciatis unde omnis iste natus voluptatem accusantium doloremque laudantium totam aperiam eaque inventore"
    " veritatis quasi architecto beatae explicabo nemo voluptas aspernatur fugit quia consequuntur"
    " iaculis purus condimentum dignissim mattis nibh ligula metus mollis neque nullam odio orci pretium pulvinar risus"
    " sodales tortor urna varius venenatis viverra convallis efficitur elementum hac platea dictumst laoreet maecenas"
    " nulla sem interdum aenean cum sociis natoque penatibus parturient montes nascetur ridiculus gravida lacinia"
    " voluptaria bonorum albucius maiorum dicam sapientem accommodare saepe dolorum constituam malorum ceteros"
    " repudiandae tritani adipisci placerat porro"
)
_PLACEHOLDER_SHARE = 0.3
_WITHOUT_MARKS = methodcaller("strip", ".,;:!?()")


def is_placeholder(text: str) -> bool:
    """Whether this is the Latin of nobody that fills pages until somebody writes for them."""
    said = [*map(_WITHOUT_MARKS, text.lower().split())]
    return sum(map(_PLACEHOLDER_WORDS.__contains__, said)) > max(1, _PLACEHOLDER_SHARE * len(said))


def is_meaningful(text: str) -> bool:
    """Whether the text could be a name: it has letters, and is neither generic nor a file's name nor a machine's."""
    phrase = plain(text[:LONGEST_NAME])
    has_letter = any(map(str.isalpha, phrase))
    return has_letter and phrase not in GENERIC_NAMES and not is_file_name(text) and not is_code(text)


def is_glyph(character: str) -> bool:
    """Whether a character is of private use: only a font of icons has a picture for it."""
    return "\ue000" <= character <= "\uf8ff" or character >= "\U000f0000"
