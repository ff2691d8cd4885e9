"""Things in photos, by the real weights on real photos; both are outside the repository."""

from pathlib import Path

import pytest

pytest.importorskip("onnxruntime", reason="the extra `vision` is not installed")

from curbcut.errors import ModelError
from curbcut.vision.context import Context
from curbcut.vision.decision import Seen
from curbcut.vision.models import MODELS, YOLOX_NANO, folder_of_models, path_of, pull
from curbcut.vision.objects import SENTENCES, Detector, Sighting, names_in, spoken_of
from curbcut.vision.objects import said_of as said_of_things
from curbcut.vision.pictures import opened
from curbcut.vision.reading_order import Box
from tests.learner.sites import site
from tests.vision.drawing import PHOTOS, SHARED, gradient, like_a_photo, of_text, png

WEIGHTS = path_of(YOLOX_NANO, SHARED / "models")
needs_weights = pytest.mark.skipif(WEIGHTS is None, reason="needs models/yolox_nano.onnx in CURBCUT_SHARED")


def said_of(data: bytes, language: str = "en", **more: str) -> str | None:
    assert WEIGHTS is not None
    picture = opened(data)
    context = Context(address="https://example.com/p.jpg", language=language, **more)  # type: ignore[arg-type]
    described = Detector(WEIGHTS).describe(picture, context, Seen(pixels=picture.pixels))
    return described.decision.alternative if described is not None else None


@needs_weights
class TestWithWeights:
    @pytest.mark.parametrize(
        ("photo", "sentence"),
        [
            ("coral_cat_720p.jpg", "May contain: a cat"),
            ("coral_owl.jpg", "May contain: a bird"),
            ("coral_hot_dog.jpg", "May contain: a hot dog"),
            ("coral_pets.jpg", "May contain: dogs"),
            ("coral_face.jpg", "May contain: people"),
        ],
    )
    def test_it_says_what_a_photo_may_contain(self, photo: str, sentence: str) -> None:
        assert said_of((PHOTOS / photo).read_bytes()) == sentence

    def test_it_says_nothing_of_what_it_does_not_know(self) -> None:
        assert said_of((PHOTOS / "coral_dragonfly.bmp").read_bytes()) is None

    @pytest.mark.parametrize("image", [like_a_photo(), gradient(), of_text("Winter sale")])
    def test_it_sees_nothing_where_nothing_is(self, image: object) -> None:
        assert said_of(png(image)) is None  # type: ignore[arg-type]

    def test_it_speaks_the_language_of_the_page_or_not_at_all(self) -> None:
        owl = (PHOTOS / "coral_owl.jpg").read_bytes()
        assert said_of(owl, "de") == "Vielleicht zu sehen: ein Vogel"
        assert said_of(owl, "fr") == "Contient peut-être : un oiseau"
        assert said_of(owl, "fi") is None

    def test_a_caption_says_more(self) -> None:
        assert said_of((PHOTOS / "coral_owl.jpg").read_bytes(), caption="Our owl Minka") is None


def sighting(name: str, score: float, size: float = 100) -> Sighting:
    things = [one for one, _ in names_in("")]
    return Sighting(things.index(name), score, Box(0, 0, size, size))


def test_people_come_first_and_nothing_is_counted() -> None:
    seen = [sighting("dog", 0.9), sighting("person", 0.87, 60), sighting("laptop", 0.76, 40), sighting("dog", 0.8, 105)]
    assert said_of_things(seen, 90_000, "en") == ("a person, dogs, a laptop", True)


def test_what_is_faint_or_tiny_is_not_said() -> None:
    assert said_of_things([sighting("dog", 0.5), sighting("cat", 0.9, 5)], 90_000, "en") == ("", False)


def test_what_is_not_sure_is_only_suggested() -> None:
    assert said_of_things([sighting("person", 0.8)], 90_000, "en") == ("a person", False)
    assert said_of_things([sighting("person", 0.8), sighting("dog", 0.9, 60)], 90_000, "en") == ("a dog", True)


def test_what_it_mistakes_other_things_for_is_not_said_unless_the_page_speaks_of_it() -> None:
    seen = [sighting("kite", 0.9)]
    assert said_of_things(seen, 90_000, "en") == ("", False)
    addresses = (f"https://a.test/{name}.jpg" for name in ("balloons", "kites"))
    balloons, kites = (spoken_of(Context(address=address, language="en")) for address in addresses)
    assert said_of_things(seen, 90_000, "en", balloons) == ("", False)
    assert said_of_things(seen, 90_000, "en", kites) == ("a kite", True)


def test_what_is_taken_for_two_things_at_once_is_neither() -> None:
    assert said_of_things([sighting("car", 0.9), sighting("motorcycle", 0.9)], 90_000, "en") == ("", False)


@pytest.mark.parametrize("language", ["", *SENTENCES])
def test_every_thing_has_a_word(language: str) -> None:
    words = names_in(language)
    assert len(words) == 80
    assert all(one and several for one, several in words)


class TestModels:
    def test_weights_count_only_if_they_are_the_ones_that_were_measured(self, tmp_path: Path) -> None:
        (tmp_path / YOLOX_NANO.file).write_bytes(bytes(YOLOX_NANO.bytes))
        assert path_of(YOLOX_NANO, tmp_path) is None

    def test_what_a_mirror_has_instead_is_left(self, tmp_path: Path) -> None:
        with site({f"/{YOLOX_NANO.file}": b"not weights"}) as mirror, pytest.raises(ModelError, match="it is left"):
            pull(YOLOX_NANO, tmp_path, mirror.url)
        assert list(tmp_path.iterdir()) == []

    def test_a_mirror_that_is_not_there_is_said(self, tmp_path: Path) -> None:
        with site({}) as mirror, pytest.raises(ModelError, match="could not be fetched"):
            pull(YOLOX_NANO, tmp_path, mirror.url)

    def test_a_file_of_this_machine_is_no_mirror(self, tmp_path: Path) -> None:
        with pytest.raises(ModelError, match="by http or https"):
            pull(YOLOX_NANO, tmp_path, "file:///etc")

    @needs_weights
    def test_the_right_ones_are_fetched_once(self, tmp_path: Path) -> None:
        assert WEIGHTS is not None
        with site({f"/{YOLOX_NANO.file}": WEIGHTS.read_bytes()}) as mirror:
            assert pull(YOLOX_NANO, tmp_path, f"{mirror.url}/") == tmp_path / YOLOX_NANO.file
            assert pull(YOLOX_NANO, tmp_path, mirror.url) == tmp_path / YOLOX_NANO.file
            assert mirror.requests == [f"GET /{YOLOX_NANO.file}"]
        assert path_of(YOLOX_NANO, tmp_path) is not None

    def test_the_folder_is_the_chosen_one_or_the_users(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_CACHE_HOME", "/cache")
        monkeypatch.delenv("CURBCUT_MODELS", raising=False)
        assert folder_of_models() == Path("/cache/curbcut/models")
        assert folder_of_models("/mine") == Path("/mine")

    def test_every_model_says_its_licence_and_its_bytes(self) -> None:
        assert all(each.licence and len(each.sha256) == 64 and "COMMIT" not in each.origin for each in MODELS)
