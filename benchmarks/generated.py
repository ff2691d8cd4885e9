"""
Pages of any size, the same ones every time, in the proportions of real pages and with the faults that they have.

The 28 real pages over 9 KB that the ratios were set on have, in the median, 5.3 elements a KB with 1.4 attributes each;
27 % of their bytes are scripts and style, 28 % text. The commonest elements are `a` (29 %), `div`, `span`, `li`, `p`.
`tests/benchmarks` holds these pages to that.
"""

from collections.abc import Callable, Iterator
from random import Random

from benchmarks.words import ICON, NAVIGATION, STYLE, WORDS

SEED = 20_260_713
SHARE_OF_SCRIPTS = 0.25

Section = Callable[[Random, int], str]


def page_of(size: int, seed: int = SEED) -> bytes:
    """A page of at least `size` bytes, by less than one section more."""
    random = Random(seed)  # noqa: S311 - the same page every time is what is wanted
    parts = [_head(), _header()]
    length, in_scripts = sum(map(len, parts)) + len(_FOOTER), 0
    for number, section in enumerate(_sections(random)):
        if length >= size:
            break
        script = _script(random, number) if in_scripts < SHARE_OF_SCRIPTS * length else ""
        text = section(random, number) + script
        parts.append(text)
        in_scripts += len(script)
        length += len(text)
    return "".join([*parts, _FOOTER]).encode()


def _sections(random: Random) -> Iterator[Section]:
    while True:
        yield random.choices((_cards, _article, _links, _icons, _form, _table), weights=(8, 9, 8, 3, 1, 1))[0]


def _head() -> str:
    metas = "".join(f'<meta property="og:{name}" content="A page of news">' for name in ("title", "type", "url"))
    return (
        '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n<title>News</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1, user-scalable=no">'
        f'{metas}\n<link rel="icon" href="/favicon.ico">\n<style>{STYLE}</style>\n</head>\n'
    )


def _header() -> str:
    links = "".join(
        f'<li class="menu-item menu-item-{number}"><a href="/{name.lower().replace(" ", "-")}"><span>{name}</span></a>'
        "</li>\n"
        for number, name in enumerate(NAVIGATION)
    )
    return (
        '<body class="home page">\n<div class="site-header" id="top"><a class="logo" href="/"><img src="/logo.png"></a>'
        f'<ul class="menu" id="main-nav">\n{links}</ul>'
        '<form action="/search"><input type="text" name="q" placeholder="Search"><button>'
        '<i class="fa fa-search"></i></button></form></div>\n<div id="content" class="site-content">\n<h1>News</h1>\n'
    )


_FOOTER = (
    '</div>\n<div class="footer"><p>All words are about nothing.</p>'
    f'<a href="https://www.facebook.com/news" class="social">{ICON}</a>'
    '<a href="https://twitter.com/news" class="social"><i class="fa fa-twitter"></i></a></div>\n</body>\n</html>\n'
)


def _words(random: Random, least: int, most: int) -> str:
    return " ".join(random.choices(WORDS, k=random.randint(least, most))).capitalize()


def _address(random: Random) -> str:
    path = "-".join(random.choices(WORDS, k=6))
    return f"https://www.example.com/{random.choice(WORDS)}/2026/05/{path}.html?from=front&amp;place={random.randrange(99)}"


def _marks(random: Random, name: str) -> str:
    """A class list as style sheets of components want it, and what a script reads, on every other element."""
    block = random.choice(WORDS)
    classes = f'class="c-{block}__{name} c-{block}__{name}--{random.choice(WORDS)} u-block js-{name}"'
    data = f' data-track=\'{{"place":"{block}","at":{random.randrange(10**6)},"kind":"{name}"}}\''
    return classes + (data if random.random() < 0.5 else "")


def _cards(random: Random, number: int) -> str:
    return f'<div class="cards" id="cards-{number}">\n{"".join(_card(random) for _ in range(3))}</div>\n'


def _card(random: Random) -> str:
    address = _address(random)
    picture = f"https://images.example.com/{random.randrange(10**9)}/{'-'.join(random.choices(WORDS, k=3))}"
    alt = random.choice(("", ' alt=""', f' alt="{_words(random, 3, 7)}"'))
    return (
        f'    <div {_marks(random, "card")}>\n      <a {_marks(random, "link")} href="{address}">\n        '
        f'<img src="{picture}-400.jpg" srcset="{picture}-800.jpg 2x, {picture}-1200.jpg 3x" width="400"{alt}></a>\n'
        f'      <h3 {_marks(random, "title")}><a href="{address}">{_words(random, 5, 12)}</a></h3>\n'
        f'      <p class="meta"><span>{random.randint(1, 28)} May</span> <span>{_words(random, 1, 2)}</span></p>\n'
        f"      <p>{_words(random, 15, 40)}.</p>\n    </div>\n"
    )


def _article(random: Random, number: int) -> str:
    paragraphs = "".join(f"      <p>{_sentences(random)}</p>\n" for _ in range(3))
    return (
        f'  <div {_marks(random, "article")} id="a{number}">\n    <h2>{_words(random, 2, 6)}</h2>\n{paragraphs}</div>\n'
    )


def _sentences(random: Random) -> str:
    link = f'<a href="{_address(random)}" target="_blank">{_words(random, 1, 3).lower()}</a>'
    before, after = _words(random, 20, 40), _words(random, 20, 40).lower()
    return f"{before} {link} {after} <b>{random.choice(WORDS)}</b>. {_words(random, 10, 30)}."


def _links(random: Random, number: int) -> str:
    items = "".join(
        f'      <li {_marks(random, "item")}>\n        <a href="{_address(random)}" {_marks(random, "tag")}>'
        f"<span>{_words(random, 1, 5)}</span></a></li>\n"
        for _ in range(random.randint(6, 14))
    )
    heading = f"<h4>{_words(random, 1, 3)}</h4>"
    return f'  <div class="links">\n    {heading}\n    <ul id="links-{number}">\n{items}</ul></div>\n'


def _form(random: Random, number: int) -> str:
    return (
        f'  <form class="form" action="/send" method="post" id="f{number}">\n'
        f'    <div class="field">Name * <input type="text" name="name{number}" {_marks(random, "input")}></div>\n'
        f'    <div class="field"><label>E-mail</label><input type="text" name="mail{number}" class="has-error">'
        '<span class="error">No address</span></div>\n'
        f'    <select name="topic{number}"><option>{_words(random, 1, 2)}</option><option>Other</option></select>\n'
        f'    <textarea name="text{number}" placeholder="What is it about?" {_marks(random, "area")}></textarea>\n'
        f'    <button type="submit" {_marks(random, "button")}><i class="fa fa-paper-plane"></i></button></form>\n'
    )


def _table(random: Random, number: int) -> str:
    rows = "".join(
        f"      <tr {_marks(random, 'row')}><td>{_words(random, 2, 6)}</td><td>{random.randint(1, 99)}</td></tr>\n"
        for _ in range(5)
    )
    head = "<tr><th>Name</th><th>How many</th></tr>"
    return f'  <table class="table" id="t{number}" border="1">\n    {head}\n{rows}</table>\n'


def _icons(random: Random, number: int) -> str:
    share = "".join(
        f'    <a {_marks(random, "share")} href="https://{host}/share?url=https%3A%2F%2Fwww.example.com%2F{number}">{ICON}</a>\n'
        for host in ("www.facebook.com", "www.linkedin.com")
    )
    return f"  <div {_marks(random, 'bar')}>\n{share}</div>\n"


def _script(random: Random, number: int) -> str:
    entries = ",".join(
        f'{{"id":{random.randrange(10**6)},"title":"{_words(random, 3, 8)}","tags":["{random.choice(WORDS)}"]}}'
        for _ in range(30)
    )
    return f'<script>window.__DATA_{number}__=[{entries}];if(1<2&&"</p>".length){{init({number})}}</script>\n'
