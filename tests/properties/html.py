"""Documents made of HTML's own letters: plain random text finds no bugs in escaping or placing."""

from hypothesis import strategies as st

from curbcut.engine import Settings
from curbcut.rule import Safety

EVERYTHING = Settings(apply=Safety.REVIEWED, time_budget=30)
"""Every fix that may be written, with time for it on a busy machine."""

TAGS = [
    "a",
    "b",
    "i",
    "p",
    "div",
    "span",
    "img",
    "input",
    "button",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "tr",
    "td",
    "th",
    "caption",
    "h1",
    "h2",
    "h3",
    "form",
    "label",
    "select",
    "option",
    "textarea",
    "svg",
    "title",
    "path",
    "math",
    "template",
    "script",
    "style",
    "iframe",
    "object",
    "html",
    "head",
    "body",
    "main",
    "nav",
    "header",
    "footer",
    "section",
    "marquee",
    "video",
    "details",
    "summary",
    "fieldset",
    "legend",
    "area",
    "map",
    "canvas",
    "dialog",
    "font",
    "center",
    "noscript",
    "frameset",
]
NAMES = [
    "id",
    "class",
    "alt",
    "title",
    "role",
    "aria-label",
    "aria-labelledby",
    "aria-hidden",
    "aria-expanded",
    "aria-describedby",
    "href",
    "src",
    "type",
    "name",
    "lang",
    "for",
    "style",
    "tabindex",
    "onclick",
    "placeholder",
    "value",
    "hidden",
    "required",
    "headers",
    "scope",
    "autocomplete",
    "content",
    "http-equiv",
]
VALUES = [
    "x",
    "y",
    "x y",
    "",
    "true",
    "false",
    "button",
    "img",
    "none",
    "presentation",
    "list",
    "listitem",
    "checkbox",
    "heading",
    "a.png",
    "#x",
    "/shop",
    "https://facebook.com/x",
    "en",
    "xx-invalid",
    "display:none",
    "color:#bbb;background:#fff",
    "color:red!important",
    "email",
    "tel",
    "hidden",
    "checkbox",
    "radio",
    "image",
    "submit",
    "0",
    "5",
    "-1",
    "width=device-width, user-scalable=no",
    "refresh",
    "viewport",
    "&amp;",
    "&lt",
    "&",
    "'",
    "<",
    "é",
    "値",
]
TEXT = st.text(st.sampled_from("ab &;<>\"'=/!-?\r\n\t\0lt#é値x1"), max_size=12)

name = st.sampled_from(NAMES) | st.text(st.sampled_from("ab-='\"/A"), min_size=1, max_size=4)
value = st.sampled_from(VALUES) | TEXT


@st.composite
def attribute(draw: st.DrawFn) -> str:
    quote = draw(st.sampled_from(['="{}"', "='{}'", "={}", ' = "{}"', ""]))
    return draw(name) + quote.format(draw(value))


@st.composite
def tag(draw: st.DrawFn) -> str:
    opening = draw(st.sampled_from(["<", "<", "<", "</"]))
    attributes = draw(st.lists(attribute(), max_size=4))
    space = draw(st.sampled_from([" ", "\n", "\r\n", "/"]))
    end = draw(st.sampled_from([">", ">", ">", "/>", ""]))
    return opening + space.join([draw(st.sampled_from(TAGS)), *attributes]) + end


comment = st.sampled_from(["<!-- c -->", "<!doctype html>", "<![CDATA[x]]>", "<?php ?>", "<!---->", "<!--<img>-->"])
markup = st.lists(tag() | tag() | tag() | TEXT | comment, max_size=30).map("".join)
encoded = st.sampled_from(["utf-8", "utf-16-le", "cp1252", "shift_jis", "latin-1"])


@st.composite
def page(draw: st.DrawFn) -> bytes:
    """The bytes of a page, in some encoding, with or without a mark, sometimes with bytes that are no text at all."""
    body = draw(markup).encode(draw(encoded), "replace")
    mark = draw(st.sampled_from([b"", b"", b"\xef\xbb\xbf", b"\xff\xfe", b"<meta charset=utf-8>"]))
    broken = draw(st.sampled_from([b"", b"", b"\xff\x80", b"\xe9", b"\0"]))
    return mark + body + broken
