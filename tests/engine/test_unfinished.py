"""Sources of templates, and pages that a script fills in: what is not known there is neither judged nor overwritten."""

import re
from pathlib import Path

import django
import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.engine import remediate
from tests.properties.html import EVERYTHING, tag

ADMIN = sorted((Path(django.__file__).parent / "contrib" / "admin" / "templates").rglob("*.html"))
CODE = re.compile(r"\{[{%#].*?[}%#]\}|<%.*?%>|<\?.*?\?>", re.DOTALL)


def after(source: str) -> str:
    return remediate(source.encode(), url="https://example.com/", strict=True).body.decode()


@pytest.mark.parametrize("file", ADMIN, ids=lambda file: file.name)
def test_a_template_of_djangos_keeps_its_lists_and_expressions(file: Path) -> None:
    source = file.read_text("utf-8")
    written = after(source)
    assert CODE.findall(written) == CODE.findall(source)
    assert "presentation" not in written
    assert 'role="none"' not in written


STATEMENTS = st.sampled_from(
    ["{% for a in b %}", "{% endfor %}", "{{ a }}", "<?php if ($a): ?>", "<?= $a ?>", "<% end %>", "{{#each a}}"]
)


@given(st.lists(tag() | tag() | STATEMENTS, max_size=20).map("".join))
def test_no_expression_is_written_twice_or_lost(source: str) -> None:
    source = f"{{% load x %}}{source}"
    body = remediate(source.encode(), url="https://example.com/", settings=EVERYTHING).body.decode()
    assert CODE.findall(body) == CODE.findall(source)


@pytest.mark.parametrize(
    "source",
    [
        "{% for f in fields %}<p><label>Name</label><input type=url name=f></p>{% endfor %}",
        "{% block items %}<li>One</li>{% endblock %}",
        "<h1><?php the_title(); ?></h1>",
        '<html lang="{{ lang }}"><head><title>{% block title %}{% endblock %}</title></head><body>Text</body></html>',
        '<a href="{{ url }}" aria-label="Read more of {{ name }}">{{> "icons/avatar"}}</a>',
        "<button aria-label=\"{{ 'next' | t }}\">{{- 'icon.svg' | inline -}}</button>{% render 'x' %}",
    ],
)
def test_what_a_template_does_not_tell_is_left(source: str) -> None:
    assert after(source) == source


def test_what_stands_in_a_template_as_it_is_written_is_repaired() -> None:
    source = '<p lang="en">{% if open %}<button class="close"><i class="fa fa-times"></i></button>{% endif %}</p>'
    assert after(source) == source.replace("<button ", '<button aria-label="Close" ')


@pytest.mark.parametrize(
    "source",
    [
        '<img :src="image" :alt="name">',
        '<img src="a.png" width="300" height="200" x-bind:alt="name">',
        '<button @click="go" x-text="label"></button>',
        '<button @click="go" :aria-label="label"><i class="fa fa-times"></i></button>',
        '<h2 data-bind="text: title"></h2>',
        '<label :for="id">Feed</label><input :id="id" type="url">',
    ],
)
def test_what_a_script_fills_in_is_no_fault(source: str) -> None:
    head = '<!doctype html><html lang="en"><head><title>Page</title></head>'
    page = f"{head}<body><main><h1>A</h1>{source}</main></body></html>"
    remediation = remediate(page.encode(), url="https://example.com/", strict=True)
    assert (remediation.body.decode(), remediation.findings) == (page, ())


@pytest.mark.parametrize(
    "source",
    [
        '<button aria-label="Close">{{ label }}</button>',
        '<button aria-label="Add {{ name }}">${label}</button>',
        '<p lang="{{ language }}">Text</p>',
        '<input type="url" placeholder="{{ words }}" name="q">',
    ],
)
def test_no_expression_is_written_over_or_copied(source: str) -> None:
    assert after(f"<div>{source}</div>") == f"<div>{source}</div>"


def test_in_a_loop_of_a_script_nothing_gets_an_id() -> None:
    loop = '<p v-for="f in fields"><label>Name</label><input type="url" name="f"></p>'
    assert 'id="' not in after(loop)
    assert 'id="' in after(loop.replace("v-for", "v-if"))


def test_a_page_in_which_something_is_filled_in_still_needs_a_title() -> None:
    page = f'<!doctype html><html lang="en"><head></head><body>{"<p>Text</p>" * 30}<p x-text="more"></p></body></html>'
    assert "page-title" in [each.rule.id for each in remediate(page.encode()).findings]


def test_what_can_be_pressed_gets_its_keys_whatever_it_is_called() -> None:
    assert 'role="button"' in after('<div><div @click="open()" x-text="label">Open</div></div>')
