"""Which pages of a template are worth a look."""

from curbcut.learner.crawl import Fetched
from curbcut.learner.news import with_news


def told(*bodies: str, **how: bool) -> list[int]:
    """The numbers of the pages that are worth a look."""
    pages = [Fetched(f"http://a.test/{at}", body.encode(), "text/html") for at, body in enumerate(bodies)]
    return [pages.index(page) for page in with_news(pages, **how)]


POST = '<main class="post"><h1>{0}</h1><p>{0}</p><img src="/{0}.png" alt=""><a href="/{0}">{0}</a></main>'


def test_a_page_whose_content_alone_is_another_tells_nothing_new() -> None:
    assert told(POST.format("one"), POST.format("two"), POST.format("three")) == [0]


def test_what_stands_in_a_place_of_another_kind_is_new() -> None:
    assert told(
        POST.format("one"),
        POST.format("two") + "<table><tr><td>7</table>",
        POST.format("three") + "<table><tr><td>8</table>",
        POST.format("four").replace("<p>", '<p style="color:#999">'),
        POST.format("five").replace("<p>", '<p class="lead">'),
        POST.format("six").replace('href="/six"', 'href="#six"'),
        POST.format("seven").replace("<p>", "<div><p>").replace("</p>", "</p></div>"),
    ) == [0, 1, 3, 4, 5, 6]


def test_much_more_text_and_other_pictures_are_new_where_they_matter() -> None:
    pages = (POST.format("one"), POST.format("two"), POST.format("a much longer text " * 20))
    assert told(*pages, by_length=True) == [0, 2]
    assert told(*pages, by_picture=True) == [0, 1, 2]


def test_pages_that_cannot_be_read_are_looked_at() -> None:
    assert told(POST.format("one"), "", POST.format("two")) == [0]
    assert told() == []
