"""
A control's picture, in the words by which its meaning can be asked: whoever answers sees nothing but them.

An inline drawing is written out as an SVG of its shapes alone, the same wherever it stands and whatever its classes
are. A picture with an address is that address. What style sheets draw (a background, a mask, a glyph of an icon font)
is told by the tags and classes it is drawn on and by the style sheets that draw it.
"""

from base64 import b64decode
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from html import escape
from typing import Final
from urllib.parse import unquote, urlsplit

from curbcut.aria import visible_text_of
from curbcut.css import style_elements
from curbcut.html import Document, Element
from curbcut.knowledge import IconMeaning
from curbcut.naming.destinations import whole_address
from curbcut.naming.picture_addresses import address_of_picture
from curbcut.standards.icon_shapes import GEOMETRY, LONGEST_SHAPE
from curbcut.standards.text import is_glyph
from curbcut.standards.words import words

_MOST_DRAWN: Final = 60
_DEEPEST: Final = 8
_PAINT: Final = words(
    "fill fill-rule stroke stroke-width stroke-linecap stroke-linejoin opacity fill-opacity stroke-opacity transform"
    " style display"
)
_LONGEST_VALUE: Final = 200
"""Characters of an attribute that is not the form of a shape."""
_LATER: Final = frozenset({"defs", "symbol", "clippath", "clipPath", "mask", "title", "desc", "metadata", "style"})
_USABLE: Final = frozenset({"symbol", "g", "svg", *GEOMETRY})
_SHOWS_MORE: Final = ("img", "svg", "picture", "canvas", "object", "embed", "video", "iframe", "input", "select")
_MOST_CLASSES: Final = 12
_LONGEST_CHAIN: Final = 4
"""Elements one inside the other, each with nothing else in it."""
_LONGEST_GLYPHS: Final = 4
_PICTURES: Final = (".svg", ".png", ".gif", ".webp", ".ico")
"""How files of icons end; JPEG and AVIF hold photographs."""
_DATA_OF_PIXELS: Final = frozenset({"png;base64", "gif;base64", "webp;base64"})
_LONGEST_ADDRESS: Final = 2000


def question_about_icon(control: Element, url: str) -> IconMeaning | None:
    """What to ask about the only picture that a control shows; None where it shows none, or several, or words too."""
    drawings = control.descendants("svg")
    if len(drawings) == 1 and not control.descendants("img"):
        return _about_drawing(drawings[0], url)
    images = [control] if control.tag in {"input", "img"} else control.descendants("img")
    if len(images) == 1 and not drawings:
        return _about_address(address_of_picture(images[0]) or images[0].get("src") or "", images[0], url)
    return None if control.descendants(*_SHOWS_MORE) or control.tag == "input" else _about_styles(control, url)


def _about_drawing(drawing: Element, url: str) -> IconMeaning | None:
    text = svg_of(drawing)
    if text:
        return IconMeaning(text)
    uses = drawing.descendants("use")
    address = (uses[0].get("href") or uses[0].get("xlink:href") or "") if len(uses) == 1 else ""
    return None if address.startswith("#") else _about_address(address, drawing, url)


def _about_address(address: str, holder: Element, url: str) -> IconMeaning | None:
    if address.startswith("data:"):
        return _about_data(address)
    full = whole_address(address, holder, url) if address else ""
    is_picture = urlsplit(full).path.lower().endswith(_PICTURES) and full.startswith(("http://", "https://"))
    return IconMeaning(full) if is_picture and len(full) <= _LONGEST_ADDRESS else None


def _about_data(address: str) -> IconMeaning | None:
    """A picture that is in its address: an SVG is asked about as what it says."""
    kind, comma, content = address.partition(",")
    if not comma or len(content) > LONGEST_SHAPE:
        return None
    kind = kind.lower().replace(" ", "")
    if not kind.startswith("data:image/svg+xml"):
        is_icon = kind.removeprefix("data:image/") in _DATA_OF_PIXELS
        return IconMeaning(f"{kind},{content.strip()}") if is_icon else None
    try:
        plain = b64decode(content).decode() if kind.endswith(";base64") else unquote(content, errors="strict")
    except ValueError:
        return None
    text = plain[max(0, plain.find("<svg")) :].strip()
    return IconMeaning(text) if text.startswith("<svg") else None


def svg_of(drawing: Element) -> str:
    """An inline drawing as an SVG of its own, `""` if there are no shapes in it or so many that it is no icon."""
    if len(drawing.descendants()) > _MOST_DRAWN:
        return ""
    inside = "".join(_drawn(drawing, 0))
    if not inside or len(inside) > LONGEST_SHAPE:
        return ""
    box = drawing.get("viewBox") or drawing.get("viewbox")
    sizes = ("viewBox", box) if box else ("width", drawing.get("width")), ("height", drawing.get("height"))
    frame = sizes[:1] if box else sizes
    return f"<svg{_written((*frame, *_paint_of(drawing)))}>{inside}</svg>"


def _drawn(holder: Element, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    for element in holder.children:
        tag = element.tag
        if tag in GEOMETRY:
            form = ((name, element.get(name)) for name in GEOMETRY[tag])
            yield f"<{tag}{_written((*form, *_paint_of(element)))}/>"
        elif tag == "use":
            yield from _used(element, depth)
        elif tag not in _LATER:
            inside = "".join(_drawn(element, depth + 1))
            yield f"<g{_written(_paint_of(element))}>{inside}</g>" if inside else ""


def _used(use: Element, depth: int) -> Iterator[str]:
    """What a `use` shows of the same page, in its place; of a symbol that has a box of its own, an SVG inside."""
    address = (use.get("href") or use.get("xlink:href") or "").strip()
    target = use.document.by_id(address[1:]) if address.startswith("#") else None
    if target is None or target.tag not in _USABLE or use.document.size_of(target) > _MOST_DRAWN:
        return
    if target.tag in GEOMETRY:
        form = ((name, target.get(name)) for name in GEOMETRY[target.tag])
        yield f"<{target.tag}{_written((*form, *_paint_of(target)))}/>"
        return
    inside = "".join(_drawn(target, depth + 1))
    box = target.get("viewBox") or target.get("viewbox")
    name = "svg" if box else "g"
    if inside:
        yield f"<{name}{_written((('viewBox', box), *_paint_of(target)))}>{inside}</{name}>"


def _paint_of(element: Element) -> list[tuple[str, str | None]]:
    return [(name, value) for name in sorted(_PAINT) if (value := element.get(name)) and len(value) <= _LONGEST_VALUE]


def _written(attributes: Iterable[tuple[str, str | None]]) -> str:
    return "".join(f' {name}="{escape(" ".join(value.split()))}"' for name, value in attributes if value)


def _about_styles(control: Element, url: str) -> IconMeaning | None:
    chain = _chain_in(control)
    if not chain:
        return None
    address = next((found for each in chain if (found := _address_in(each.get("style") or ""))), "")
    if address:
        return _about_address(address, control, url)
    text = visible_text_of(control)
    if len(text) > _LONGEST_GLYPHS or not all(map(is_glyph, text)):
        return None
    classes = [(each.get("class") or "").split()[:_MOST_CLASSES] for each in chain]
    styles = _styles_of(control, url, {name for names in classes for name in names})
    if not any(classes) or not styles:
        return None
    where = " ".join(".".join([each.tag, *names]) for each, names in zip(chain, classes, strict=True))
    return IconMeaning(f"{where} {text}".strip(), styles)


def _chain_in(control: Element) -> list[Element]:
    """The control and what is in it, each with nothing else beside it; empty where it holds more than that."""
    chain = [control]
    while children := chain[-1].children:
        if len(children) > 1 or len(chain) == _LONGEST_CHAIN:
            return []
        chain.append(children[0])
    return chain


def _address_in(style: str) -> str:
    _, found, rest = style.partition("url(")
    quote = rest[:1] if rest[:1] in ("'", '"') else ""
    return rest.removeprefix(quote).partition(quote or ")")[0].strip() if found else ""


def _styles_of(control: Element, url: str, names: set[str]) -> str:
    """What draws it: the addresses of the style sheets, and a hash of the page's own styles that name its classes."""
    addresses = _linked_styles(control.document, url)
    own = [text for _, text in style_elements(control.document) if any(f".{name}" in text for name in names)]
    hashes = [blake2b("\n".join(own).encode(), digest_size=8).hexdigest()] if own else []
    return " ".join([*addresses, *hashes])


def _linked_styles(document: Document, url: str) -> tuple[str, ...]:
    """The addresses of the style sheets, found once a page."""
    found = document.memo.get((_linked_styles, url))
    if not isinstance(found, tuple):
        links = (link for link in document.all("link") if "stylesheet" in (link.get("rel") or "").lower().split())
        found = tuple(whole_address(href, link, url) for link in links if (href := link.get("href")))
        document.memo[_linked_styles, url] = found
    return found
