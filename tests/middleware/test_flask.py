"""The Flask extension around real applications."""

from collections.abc import Iterator
from dataclasses import fields

import pytest
from flask import Flask, Response, stream_with_context
from flask import request as flask_request

from curbcut.engine import Remediator, Settings
from curbcut.errors import ConfigurationError
from curbcut.middleware.flask import Curbcut
from curbcut.middleware.options import Options
from curbcut.middleware.validators import mark_of
from tests.middleware.doubles import PAGE, REPAIRED, SaysEnglish


def app_with_pages() -> Flask:
    app = Flask(__name__)

    @app.get("/")
    def home() -> Response:
        response = Response(PAGE)
        response.set_etag("home")
        response.make_conditional(flask_request)
        return response

    @app.get("/streamed")
    def streamed() -> Response:
        def pieces() -> Iterator[bytes]:
            assert flask_request.path == "/streamed"
            yield PAGE[:10]
            yield PAGE[10:]

        return Response(stream_with_context(pieces()))

    @app.get("/json")
    def as_json() -> dict[str, str]:
        return {"html": "<html>"}

    @app.errorhandler(404)
    def not_found(error: Exception) -> tuple[Response, int]:
        return Response(PAGE), 404

    app.config["CURBCUT"] = {"client": False}
    return app


def test_pages_and_streams_and_error_pages_are_repaired() -> None:
    app = app_with_pages()
    Curbcut(app, remediator=SaysEnglish())
    client = app.test_client()
    assert [client.get(path).data for path in ("/", "/streamed", "/missing")] == [REPAIRED] * 3
    assert client.get("/missing").status_code == 404


def test_what_is_not_a_page_is_not_touched() -> None:
    app = app_with_pages()
    before = app.test_client().get("/json")
    Curbcut(app, remediator=SaysEnglish())
    after = app.test_client().get("/json")
    assert (after.data, list(after.headers)) == (before.data, list(before.headers))


def test_a_factory_makes_one_extension_for_many_applications() -> None:
    curbcut = Curbcut(remediator=SaysEnglish())
    apps = [app_with_pages(), app_with_pages()]
    for app in apps:
        curbcut.init_app(app)
        curbcut.init_app(app)
    assert [app.test_client().get("/").data for app in apps] == [REPAIRED, REPAIRED]


def test_flasks_own_conditional_answers_hold() -> None:
    app = app_with_pages()
    Curbcut(app, remediator=SaysEnglish())
    client = app.test_client()
    first = client.get("/", headers={"Accept": "text/html"})
    assert first.headers["ETag"] == f'"home{mark_of("1")}"'
    again = client.get("/", headers={"Accept": "text/html", "If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.headers["ETag"]) == (304, first.headers["ETag"])


def test_what_can_be_configured_has_one_meaning_each() -> None:
    names = [field.name for kind in (Settings, Options) for field in fields(kind)]
    assert len(names) == len(set(names))


def test_the_configuration_of_the_application_counts() -> None:
    app = app_with_pages()
    app.config["CURBCUT"] = {"skip": ["image-alt"], "longest_wait": 2, "include_fragments": True}
    Curbcut(app)
    remediator = app.extensions["curbcut"]
    assert isinstance(remediator, Remediator)
    assert remediator.settings.skip == ("image-alt",)


@pytest.mark.parametrize(
    ("configuration", "message"),
    [
        ({"paks": "x"}, "CURBCUT has no setting 'paks'. Did you mean 'pack'?"),
        ({"pack": 3}, "CURBCUT['pack'] must be the path of a file, not 3."),
        (
            {"time_budget": "soon"},
            "CURBCUT has a value that cannot be: Expected `float`, got `str` - at `$.time_budget`.",
        ),
        ("curbcut.pack", "CURBCUT must be a mapping such as {'pack': 'curbcut.pack'}, not 'curbcut.pack'."),
    ],
)
def test_a_configuration_that_has_no_meaning_is_refused_in_words(configuration: object, message: str) -> None:
    app = app_with_pages()
    app.config["CURBCUT"] = configuration
    with pytest.raises(ConfigurationError) as refusal:
        Curbcut(app)
    assert str(refusal.value) == message
