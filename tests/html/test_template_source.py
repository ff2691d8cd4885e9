"""The sources of templates are told from pages, and what is certain in them from what is not."""

import pytest

from curbcut.html import Document, parse
from curbcut.html.template_source import is_template_source, is_written_as_it_stands


def document_of(source: str) -> Document:
    document = parse(source.encode(), content_type="text/html; charset=utf-8")
    assert document is not None
    return document


@pytest.mark.parametrize(
    "source",
    [
        "{% extends 'base.html' %}{% block content %}<h1>Hello</h1>{% endblock %}",
        "<ul>{% for item in items %}<li>{{ item }}</li>{% endfor %}</ul>",
        '<div {% if wide %}class="wide"{% endif %}>Text</div>',
        '<option value="1"{% if chosen %} selected{% endif %}>One</option>',
        "<ul>{{#each items}}<li>{{this}}</li>{{/each}}</ul>",
        "{{> header}}<main>{{{body}}}</main>",
        "<ul><% items.each do |item| %><li><%= item %></li><% end %></ul>",
        "<h1><?php the_title(); ?></h1>",
        "<h1><?= $title ?></h1>",
        "@extends('layout') @section('content') <p>Text</p> @endsection",
        '<li *ngFor="let item of items">{{ item }}</li>',
        '<p th:text="${title}">Title</p>',
        '<c:forEach items="${items}" var="item"><li>${item}</li></c:forEach>',
    ],
)
def test_a_template_is_told_by_its_statements(source: str) -> None:
    document = document_of(source)
    assert is_template_source(document)
    assert document.is_fragment


@pytest.mark.parametrize(
    "source",
    [
        "<p>Text</p>",
        "<h1>{{ title }}</h1>",
        "<pre>{% for item in items %}{{ item }}{% endfor %}</pre>",
        "<p>Write <code>{{#each items}}</code> or <code>&lt;?php</code>, 100 {percent}.</p>",
        '<script type="text/template"><% if (a) { %><b>a</b><% } %></script>',
        "<script>const start = '<?php';</script>",
        "<style>@section { color: red } @extends x;</style>",
        "<p>Write to me@foreachtown.example, or @section9 anywhere.</p>",
    ],
)
def test_a_page_that_shows_or_holds_code_is_none(source: str) -> None:
    assert not is_template_source(document_of(source))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p id=x>Text</p>{% if a %}", True),
        ("<p id=x class='{{ a }}'>Text</p>", False),
        ("<p id=x>{% trans 'Text' %}</p>", False),
        ("<p id=x><?php echo $text; ?></p>", False),
        ("<p id=x><b>${text}</b></p>", False),
        ("<p id=x>Nobody knows where it ends", False),
        ("<img id=x src=a.png>{{ text }}", True),
    ],
)
def test_what_holds_no_expression_stands_as_it_is_written(source: str, expected: bool) -> None:
    element = document_of(source).by_id("x")
    assert element is not None
    assert is_written_as_it_stands(element) is expected
