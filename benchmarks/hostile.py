"""
Pages made to be slow: each grows with `size`, the number of its elements, attributes, rules or ids.

What must hold of every one: the page is done, or passed through as it came, within the time budget.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

_HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title>'


def _page(body: str, head: str = "") -> bytes:
    return f"{_HEAD}{head}</head><body><main><h1>Hostile</h1>{body}</main></body></html>".encode()


def _deep_nesting(size: int) -> bytes:
    return _page("<div>" * size + "x" + "</div>" * size)


def _attributes_of_one_element(size: int) -> bytes:
    names = " ".join(f"data-a{number}={number}" for number in range(size))
    return _page(f"<button {names}></button>")


def _aria_attributes_of_one_element(size: int) -> bytes:
    return _page(f"<div role=button {' '.join(f'aria-x{number}=1' for number in range(size))}></div>")


def _formatting_elements(size: int) -> bytes:
    return _page("<b><a href=/x><i>" * (size // 3) + "<p>x")


def _misnested_formatting(size: int) -> bytes:
    return _page("<a href=/x><b><p>x</a></b>" * (size // 3))


def _links(size: int) -> bytes:
    return _page("".join(f"<a href=/p/{number}></a> " for number in range(size)))


def _links_to_one_address(size: int) -> bytes:
    return _page("<a href=/p><img src=a.png></a> <a href=/p>Read</a>" * (size // 2))


def _images(size: int) -> bytes:
    return _page("".join(f"<a href=/p/{number}><img src=i{number}.png></a>" for number in range(size)))


def _images_in_one_link(size: int) -> bytes:
    return _page(f"<a href=/p>{'<img src=a.png>' * size}</a>")


def _style_rules(size: int) -> bytes:
    rules = "".join(f".c{number} a{{color:#{number % 1000:03d};display:none}}" for number in range(size))
    return _page('<p class="c1"><a href=/>x</a></p>' * 50, f"<style>{rules}</style>")


def _style_rules_that_match(size: int) -> bytes:
    rules = "".join(f"body>main p:nth-of-type(n+{number}){{color:#999;display:block}}" for number in range(size // 10))
    return _page("<p>one two three</p>" * (size // 10), f"<style>{rules}</style>")


def _huge_selector(size: int) -> bytes:
    selectors = ",".join(f"p:not(.x{number}) span" for number in range(size))
    return _page("<p><span>x</span></p>" * 100, f"<style>{selectors}{{color:#aaa}}</style>")


def _braces(size: int) -> bytes:
    return _page("<p>x</p>", f"<style>{'a{' * size}</style>")


def _brackets_in_a_declaration(size: int) -> bytes:
    return _page("<p>x</p>", f"<style>p{{color:{'a(;' * size}}}</style>")


def _long_attribute(size: int) -> bytes:
    return _page(f'<a href="/x" title="{" " * size}"></a><img alt="{"&amp;" * size}" src=x>')


def _long_style_attribute(size: int) -> bytes:
    return _page(f'<p style="{"color:#999;" * size}">one two</p>')


def _spaces_after_a_star(size: int) -> bytes:
    return _page(f"<form><label>Town * <input></label><p>*{' ' * size * 10}x</p></form>")


def _long_text(size: int) -> bytes:
    return _page(f"<a href=/x>{' a' * size * 5}</a><h2>{'b ' * size * 5}</h2>")


def _nested_tables(size: int) -> bytes:
    return _page("<table><tr><td>" * (size // 3) + "x")


def _nested_lists(size: int) -> bytes:
    return _page("<ul><li>" * (size // 2) + "x")


def _table_rows(size: int) -> bytes:
    return _page(f"<table><tr><th>a<th>b</tr>{'<tr><td>1<td>2</tr>' * (size // 3)}</table>")


def _wide_spans(size: int) -> bytes:
    return _page(f"<table>{'<tr><td colspan=1000000000 rowspan=65534>1' * (size // 2)}</table>")


def _owning_cycles(size: int) -> bytes:
    parts = (
        f'<div id="o{number}" role="list" aria-owns="o{(number + 1) % size} o{(number + 2) % size}"></div>'
        for number in range(size)
    )
    return _page("".join(parts))


def _labelling_cycles(size: int) -> bytes:
    parts = (
        f'<button id="l{number}" aria-labelledby="l{(number + 1) % size} l{(number + 2) % size}"></button>'
        for number in range(size)
    )
    return _page("".join(parts))


def _label_of_many(size: int) -> bytes:
    return _page(f'<p id="one">{"word " * 100}</p>' + '<button aria-labelledby="one"></button>' * size)


def _labels_of_one(size: int) -> bytes:
    labels = "".join(f"<label for=one>Label {number}</label>" for number in range(size))
    return _page(f"<form><input id=one>{labels}</form>")


def _references_of_one(size: int) -> bytes:
    ids = " ".join(f"r{number}" for number in range(size))
    parts = "".join(f"<i id=r{number}>x</i>" for number in range(size))
    return _page(f'<input aria-labelledby="{ids}">{parts}')


def _same_ids(size: int) -> bytes:
    return _page('<input id="same" aria-describedby="same"><label for="same">Name</label>' * (size // 2))


def _fields(size: int) -> bytes:
    return _page(f"<form>{'<div>E-mail <input name=email></div>' * (size // 2)}</form>")


def _fields_in_one_row(size: int) -> bytes:
    return _page(f"<form>{'Name <input type=text> ' * size}</form>")


def _radio_buttons(size: int) -> bytes:
    return _page(f"<form>{'<input type=radio name=r> yes ' * size}</form>")


def _boxes_to_tick_in_one_row(size: int) -> bytes:
    return _page("".join(f"<input type=checkbox name=c{number}> " for number in range(size)))


def _choices_of_many_groups(size: int) -> bytes:
    pairs = "".join(f"<input type=radio name=q{number % (size // 2)}> {number} " for number in range(size))
    return _page(f"<form>{pairs}</form>")


def _cells_of_one_row(size: int) -> bytes:
    return _page(f"<table><tr>{'<td><input type=checkbox></td><td>Tea</td>' * (size // 2)}</tr></table>")


def _options(size: int) -> bytes:
    return _page(f"<select>{'<option>x' * size}</select>")


def _headings(size: int) -> bytes:
    return _page("<h2></h2><p><b>A line</b></p><p>A text after it that is longer</p>" * (size // 4))


def _iframes(size: int) -> bytes:
    return _page("".join(f"<iframe src=/f/{number}></iframe>" for number in range(size)))


def _srcdoc(size: int) -> bytes:
    return _page('<iframe tabindex=-1 srcdoc="<a href=/>x</a>"></iframe>' * size)


def _siblings(size: int) -> bytes:
    return _page("<ul>" + "<div>x</div>" * size + "</ul>")


def _clickable(size: int) -> bytes:
    return _page("<div onclick=go()>go</div>" * size)


def _clickable_nested(size: int) -> bytes:
    return _page("<div onclick=go()>go" * size)


def _hidden(size: int) -> bytes:
    return _page("<div hidden><a href=/></a></div><div aria-hidden=true><button>x</button></div>" * (size // 4))


def _svg_icons(size: int) -> bytes:
    return _page('<button><svg><path d="M1 1 L 2 2 Z"/><path d="M3 3h1v1z"/></svg></button>' * (size // 4))


def _templates(size: int) -> bytes:
    return _page("<template><div>" * (size // 2))


def _languages(size: int) -> bytes:
    return _page("".join(f'<p lang="x{number}">x</p>' for number in range(size)))


def _live_roles(size: int) -> bytes:
    return _page("<div role=listbox><div role=option>x</div></div><div role=tab></div>" * (size // 3))


def _hints(size: int) -> bytes:
    return _page(f"<div>{'<input name=a>'}{'<p class=hint>Hint</p>' * size}</div>")


def _boxes_of_hints(size: int) -> bytes:
    return _page("<div class=has-error><input name=a><p class=error>No</p></div>" * (size // 3))


def _comments_of_a_fragment(size: int) -> bytes:
    return b"<!-- part -->\n" * size + b"<p>x"


def _letters_of_a_date(size: int) -> bytes:
    return _page(f'<input placeholder="{"d" * size}!">')


def _blanks_in_texts(size: int) -> bytes:
    text = f"{' ' * size}x"
    return _page(f"<a href=/x>{text}</a><button>3{text}</button><label>{text}</label><input><h2>{text}</h2>")


def _open_brackets(size: int) -> bytes:
    return _page(f'<label>{"(" * size}</label><input><a href=/x aria-label="{"[" * size}">Send</a>')


def _digits_of_an_arc(size: int) -> bytes:
    return _page(f'<a href=/x><svg viewBox="0 0 9 9"><path d="M1 1a{"1" * size}"/></svg></a>')


PAGES: Mapping[str, Callable[[int], bytes]] = MappingProxyType(
    {
        name.lstrip("_").replace("_", " "): build
        for name, build in list(globals().items())
        if name.startswith("_") and callable(build) and build not in (_page,) and name not in {"__loader__"}
    }
)
"""The pages by what is wrong with them."""

SIZE = 20_000
"""Of each page when it is tried against the time budget."""
