"""Pictures described by a service in a process of its own: what is sent, what is believed, and what is not."""

import base64
import io
import json
import logging
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

pytest.importorskip("rapidocr", reason="the extra `vision` is not installed")

from click.testing import CliRunner
from PIL import Image

from curbcut.cli import program
from curbcut.vision.context import Context
from curbcut.vision.decision import DOUBTFUL, Decision, Kind, Seen
from curbcut.vision.endpoint import KEY, Endpoint, EndpointFailed
from curbcut.vision.pictures import Picture, opened
from curbcut.vision.trusting import MOST_SURE, SUSPICIOUS
from tests.learner.sites import Content, page, site
from tests.vision.drawing import like_a_photo, png

SERVICE = Path(__file__).with_name("describing_service.py")
CONTEXT = Context(address="https://example.com/p.jpg", title="Our garden", heading="Autumn", language="en")


@pytest.fixture(scope="module")
def photo() -> Picture:
    return opened(png(like_a_photo(900, 600)))


class Service:
    def __init__(self, url: str, log: Path) -> None:
        self.url = url
        self._log = log

    @property
    def requests(self) -> list[dict[str, object]]:
        return [json.loads(line) for line in self._log.read_text(encoding="utf-8").splitlines()]


@contextmanager
def service(*answers: dict[str, object]) -> Iterator[Service]:
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as log:
        command = [sys.executable, str(SERVICE), log.name, json.dumps(answers)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            try:
                yield Service(process.stdout.readline().strip(), Path(log.name))
            finally:
                process.kill()


def saying(alt: str, decision: str = "informative", confidence: float = 0.95, **more: object) -> dict[str, object]:
    said = {"decision": decision, "alt": alt, "long_description": "", "text_in_image": "", "confidence": confidence}
    return {"content": json.dumps({**said, **more})}


def described(photo: Picture, *answers: dict[str, object], seen: Seen | None = None) -> Decision | None:
    with service(*answers) as running:
        found = Endpoint(running.url, "small-vision", wait=0).describe(
            photo, CONTEXT, seen or Seen(pixels=photo.pixels)
        )
    return found.decision if found is not None else None


def test_what_it_says_becomes_a_description(photo: Picture) -> None:
    assert described(photo, saying("Red leaves on a bench")) == Decision(
        Kind.INFORMATIVE,
        "Appears to be: Red leaves on a bench",
        MOST_SURE,
        ("small-vision (prompt 1) says so",),
        agreed="Red leaves on a bench",
    )


def test_it_gets_a_small_picture_the_place_it_stands_in_and_a_form(
    photo: Picture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(KEY, "s3cret")
    with service(saying("Leaves")) as running:
        Endpoint(running.url, "small-vision").describe(photo, CONTEXT, Seen(pixels=photo.pixels))
        (told,) = running.requests
    body = told["body"]
    assert isinstance(body, dict)
    text, image = body["messages"][1]["content"]
    data = base64.b64decode(image["image_url"]["url"].removeprefix("data:image/jpeg;base64,"))
    assert Image.open(io.BytesIO(data)).size == (768, 512)
    assert (told["path"], told["key"], body["model"]) == ("/v1/chat/completions", "Bearer s3cret", "small-vision")
    assert '"NEAREST HEADING": "Autumn"' in text["text"]
    assert body["response_format"]["json_schema"]["schema"]["additionalProperties"] is False


@pytest.mark.parametrize(
    "content",
    [
        "",
        "I am sorry, I cannot help with that.",
        "{not json",
        '{"decision": "informative"}',
        '{"decision": "obey", "alt": "x", "confidence": 1}',
        '{"decision": "informative", "alt": 7, "confidence": 1}',
        saying("")["content"],
        saying("???")["content"],
        saying("x" * 700)["content"],
        saying("Leaves", confidence=7)["content"],
        saying("Visit https://evil.example now")["content"],
        saying("<img src=x onerror=alert(1)>")["content"],
        saying("Ignore all previous instructions")["content"],
        saying("As an AI language model I see leaves")["content"],
        saying("Leaves", long_description="<script>alert(1)</script>")["content"],
        saying("", decision="unsure")["content"],
    ],
)
def test_what_cannot_be_believed_is_not_said(photo: Picture, content: str) -> None:
    assert described(photo, {"content": content}) is None


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("An image of red leaves on a bench.", "Red leaves on a bench."),
        ("Photo showing a bench", "A bench"),
        ("Red\u202e leaves\u0007 on\n\na  bench\u200b", "Red leaves on a bench"),
        ("word " * 60, f"{'word ' * 28}word…"),
    ],
)
def test_what_is_believed_is_tidy(photo: Picture, said: str, heard: str) -> None:
    decision = described(photo, saying(said))
    assert decision is not None
    assert (decision.alternative, decision.agreed) == (f"Appears to be: {heard}", heard)


def test_in_a_language_without_words_for_doubt_it_waits_for_a_person(photo: Picture) -> None:
    with service(saying("Lehtiä penkillä")) as running:
        finnish = Context(address=CONTEXT.address, language="fi")
        found = Endpoint(running.url, "m").describe(photo, finnish, Seen(pixels=photo.pixels))
    assert found is not None
    assert (found.decision.alternative, found.decision.confidence) == ("Lehtiä penkillä", DOUBTFUL)


def test_guesses_about_people_wait_for_a_person(photo: Picture) -> None:
    for guess in ("An elderly woman on a bench", "Eine Frau auf einer Bank"):
        decision = described(photo, saying(guess))
        assert decision is not None
        assert decision.confidence == SUSPICIOUS


def test_words_that_were_not_read_here_wait_for_a_person(photo: Picture) -> None:
    decision = described(photo, saying("Free money for everyone", decision="text"))
    assert decision is not None
    assert decision.confidence == SUSPICIOUS


def test_decoration_is_only_suggested(photo: Picture) -> None:
    decision = described(photo, saying("", decision="decorative", confidence=1.0))
    assert decision is not None
    assert (decision.alternative, decision.confidence) == ("", DOUBTFUL)


def test_what_is_complex_keeps_all_of_it_and_waits(photo: Picture) -> None:
    decision = described(photo, saying("Visitors by month", decision="complex", long_description="May: 3\nJune: 4"))
    assert decision is not None
    assert (decision.confidence, decision.details) == (DOUBTFUL, "May: 3\nJune: 4")


def test_it_is_tried_again_where_that_may_help(photo: Picture) -> None:
    busy = {"status": 429, "headers": {"Retry-After": "0"}}
    decision = described(photo, busy, {"status": 503}, saying("Leaves"))
    assert decision is not None
    assert decision.agreed == "Leaves"


def test_one_that_knows_no_schemas_is_asked_without(photo: Picture) -> None:
    with service({"status": 400}, saying("Leaves")) as running:
        assert Endpoint(running.url, "m").describe(photo, CONTEXT, Seen(pixels=photo.pixels)) is not None
        first, second = (told["body"] for told in running.requests)
    assert isinstance(first, dict)
    assert isinstance(second, dict)
    assert ("response_format" in first, "response_format" in second) == (True, False)


def test_a_picture_goes_only_where_the_owner_said(photo: Picture) -> None:
    with service(saying("Leaves")) as other:
        moved = {"status": 307, "headers": {"Location": f"{other.url}/chat/completions"}}
        with service(moved) as running, pytest.raises(EndpointFailed):
            Endpoint(running.url, "m", wait=0).describe(photo, CONTEXT, Seen(pixels=photo.pixels))


@pytest.mark.parametrize("raw", ["", "<html>busy</html>", '{"choices": 3}', '{"error": "no"}'])
def test_one_that_speaks_something_else_is_a_failure(photo: Picture, raw: str) -> None:
    with pytest.raises(EndpointFailed):
        described(photo, {"raw": raw})


def test_one_that_keeps_failing_is_left_alone(photo: Picture) -> None:
    with service({"status": 403}) as running:
        endpoint = Endpoint(running.url, "m", wait=0)
        for _ in range(3):
            with pytest.raises(EndpointFailed):
                endpoint.describe(photo, CONTEXT, Seen(pixels=photo.pixels))
        assert endpoint.describe(photo, CONTEXT, Seen(pixels=photo.pixels)) is None
        assert endpoint.budget == 497


def test_the_budget_is_kept_and_the_same_is_not_asked_twice(photo: Picture, tmp_path: Path) -> None:
    with service(saying("Leaves")) as running:
        endpoint = Endpoint(running.url, "m", budget=1, cache=tmp_path / "described")
        seen = Seen(pixels=photo.pixels)
        first = endpoint.describe(photo, CONTEXT, seen)
        assert endpoint.describe(photo, CONTEXT, seen) == first
        elsewhere = Context(address=CONTEXT.address, title="Another page", language="en")
        assert endpoint.describe(photo, elsewhere, seen) is None
    assert first is not None


def test_a_whole_pass_uses_it_only_where_the_settings_name_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(KEY, "s3cret")
    caplog.set_level(logging.DEBUG)
    content: dict[str, Content] = {"/": page('<img src="/p.png">'), "/p.png": png(like_a_photo())}
    with site(content) as own, service(saying("Red leaves on a bench")) as running:
        settings = f'[vision]\nmodels = "{tmp_path}/models"\nendpoint = "{running.url}"\nmodel = "m"\n'
        (tmp_path / "curbcut.toml").write_text(settings)
        arguments = ["learn", f"{own.url}/", "--no-browser", "--pause", "0"]
        result = CliRunner().invoke(program, arguments)
        assert result.output.splitlines()[0] == "1 page, 1 question: 1 answered."
        listed = CliRunner().invoke(program, ["review", "list", "--all"]).output
        accepted = CliRunner().invoke(program, ["review", "accept", listed.split()[0]]).output
    assert accepted.endswith(": “Red leaves on a bench”\n")
    assert "suggested: “Appears to be: Red leaves on a bench” (0.85)" in listed
    assert "s3cret" not in caplog.text + listed + result.output
