"""Strangers' bytes: each becomes a picture or a reason, in bounded time, and nothing else happens."""

import base64
import io
import struct
import time
import zlib
from pathlib import Path

import pytest

pytest.importorskip("resvg_py", reason="the extra `vision` is not installed")

from PIL import Image, ImageDraw

from curbcut.vision.pictures import LARGEST, NoPicture, bytes_in, opened
from curbcut.vision.pixels import looks_of
from tests.vision.drawing import gradient, like_a_photo, of_text, png

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="90" height="60">{}</svg>'
)
DOT = '<path d="M80 50h3v3h-3z"/>'
"""Something to be seen, whatever is taken out of a drawing."""


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    written = io.BytesIO()
    image.save(written, kind, **options)
    return written.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP"])
def test_every_kind_that_browsers_show_is_opened(kind: str) -> None:
    picture = opened(saved(like_a_photo(90, 60), kind))
    assert (picture.format, picture.size, picture.image.size, picture.is_animated) == (kind, (90, 60), (90, 60), False)


def test_a_picture_with_16_bits_keeps_its_shades() -> None:
    deep = Image.new("I;16", (64, 64))
    deep.putdata([x * 1024 for _ in range(64) for x in range(64)])
    shades = opened(saved(deep, "PNG")).image.convert("L").getextrema()
    assert shades == (0, 252)


def test_a_photo_that_was_turned_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    assert opened(saved(like_a_photo(90, 60), "JPEG", exif=exif)).image.size == (60, 90)


def test_a_large_picture_is_made_smaller_and_keeps_its_size_in_mind() -> None:
    picture = opened(saved(gradient(5000, 100), "JPEG"))
    assert (picture.size, picture.image.size) == ((5000, 100), (2000, 40))


def test_what_moves_is_known_and_what_only_says_so_is_not() -> None:
    red, blue = Image.new("RGB", (20, 20), "red"), Image.new("RGB", (20, 20), "blue")
    assert opened(saved(red, "GIF", save_all=True, append_images=[blue])).is_animated
    assert not opened(saved(red, "WEBP", save_all=True, append_images=[red])).is_animated


def test_what_comes_into_sight_is_looked_at_when_it_is_there() -> None:
    nothing, words = Image.new("RGB", (220, 60), "white"), of_text("Book now")
    moving = opened(saved(nothing.resize(words.size), "GIF", save_all=True, append_images=[words, words]))
    assert moving.is_animated
    assert moving.pixels.looks != "blank"


def test_a_drawing_is_rendered_and_says_its_title() -> None:
    picture = opened(SVG.format("<title>The valley</title><path d='M0 0h90v30H0z'/>").encode())
    assert (picture.format, picture.size, picture.words) == ("SVG", (90, 60), "The valley")
    assert picture.image.getpixel((10, 10)) == (0, 0, 0, 255)
    assert picture.image.getpixel((10, picture.image.height - 10)) == (0, 0, 0, 0)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_a_drawing_may_be_in_any_encoding(encoding: str) -> None:
    named = "utf-8" if encoding == "utf-8-sig" else encoding
    drawing = f'<?xml version="1.0" encoding="{named}"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x">'
    assert opened((drawing + SVG.format("<title>Café</title><rect/>")).encode(encoding)).words == "Café"


def test_the_alternative_that_metadata_hold_is_read() -> None:
    xmp = b"<x><Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang='x-default'>The old mill</rdf:li></rdf:Alt>"
    assert opened(saved(like_a_photo(), "WEBP", xmp=xmp)).words == "The old mill"


def test_a_drawing_shows_the_pictures_that_it_holds() -> None:
    held = base64.b64encode(png(Image.new("RGB", (90, 60), "red"))).decode()
    drawing = SVG.format(f'<image href="data:image/png;base64,{held}" width="90" height="60"/>')
    assert opened(drawing.encode()).image.getpixel((10, 10)) == (255, 0, 0, 255)


@pytest.mark.parametrize(
    "content", ['<image href="photo.jpg" width="90" height="60"/>', "<foreignObject>Words</foreignObject>"]
)
def test_a_drawing_of_which_nothing_is_left_is_not_an_empty_one(content: str) -> None:
    with pytest.raises(NoPicture, match="what it shows is not drawn here"):
        opened(SVG.format(content).encode())


def test_a_drawing_may_be_measured_in_letters() -> None:
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="10em" viewBox="0 0 90 60"><path d="M0 0h90v60z"/></svg>'
    assert opened(drawing.encode()).size == (90, 60)


class TestHostileDrawings:
    @pytest.mark.parametrize(
        "content",
        [
            '<image href="file://{}" width="90" height="60"/>',
            '<image xlink:href="{}" width="90" height="60"/>',
            '<filter id="f"><feImage href="{}"/></filter><rect width="90" height="60" fill="none" filter="url(#f)"/>',
            '<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="{}"/></foreignObject>',
            '<style>@import url("{}"); rect {{ fill: url("{}") }}</style>',
            '<rect width="90" height="60" fill="url({})"/>',
            '<use href="{}#a"/>',
            '<image href="data:image/svg+xml,%3Csvg%3E%3Cimage href=%22{}%22/%3E%3C/svg%3E" width="90" height="60"/>',
        ],
    )
    def test_no_file_of_this_machine_is_drawn(self, content: str, tmp_path: Path) -> None:
        red = tmp_path / "red.png"
        red.write_bytes(png(Image.new("RGB", (90, 60), "red")))
        (tmp_path / "red.svg").write_text(SVG.format('<rect id="a" width="90" height="60" fill="red"/>'))
        pixels = opened(SVG.format(content.replace("{}", str(red)) + DOT).encode()).image
        assert pixels.getchannel("R").getextrema() == pixels.getchannel("G").getextrema()

    def test_nothing_is_fetched(self) -> None:
        from tests.learner.sites import site

        with site({"/x.png": png(Image.new("RGB", (9, 9), "red"))}) as other:
            opened(SVG.format(f'<image href="{other.url}/x.png" width="9" height="9"/>{DOT}').encode())
            assert other.requests == []

    def test_entities_are_not_expanded(self, tmp_path: Path) -> None:
        (tmp_path / "secret").write_text("secret")
        declared = f'<!DOCTYPE svg [<!ENTITY x SYSTEM "{tmp_path}/secret">]>'
        with pytest.raises(NoPicture):
            opened((declared + SVG.format("<title>&x;</title>")).encode())

    def test_one_that_multiplies_itself_ends(self) -> None:
        rows = "".join(f'<g id="a{each + 1}">' + f'<use xlink:href="#a{each}"/>' * 10 + "</g>" for each in range(9))
        bomb = SVG.format(f'<g id="a0"><rect width="1" height="1"/></g>{rows}<use xlink:href="#a9"/>')
        started = time.monotonic()
        with pytest.raises(NoPicture):
            opened(bomb.encode())
        assert time.monotonic() - started < 35

    def test_one_that_nests_endlessly_ends(self) -> None:
        with pytest.raises(NoPicture):
            opened(SVG.format("<g>" * 100_000 + "</g>" * 100_000).encode())


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def test_a_few_bytes_that_say_they_are_a_huge_picture_are_not_opened() -> None:
    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    bomb = (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    )
    with pytest.raises(NoPicture, match="60000 by 60000"):
        opened(bomb)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"GIF89a",
        b"<svg",
        b"<html><body></body></html>",
        b"\x89PNG\r\n\x1a\n",
        b"RIFF\0\0\0\0WEBPVP8 ",
        bytes(5000),
    ],
)
def test_what_is_no_picture_is_a_reason(data: bytes) -> None:
    with pytest.raises(NoPicture):
        opened(data)


def test_half_a_picture_is_a_reason() -> None:
    whole = png(like_a_photo())
    with pytest.raises(NoPicture):
        opened(whole[: len(whole) // 2])


def test_too_many_bytes_are_not_even_looked_at() -> None:
    with pytest.raises(NoPicture, match="more than 15 MB"):
        opened(bytes(LARGEST + 1))


def test_programs_are_not_run_from_a_picture() -> None:
    """PostScript and its kin are programs; Pillow could hand them to others."""
    with pytest.raises(NoPicture):
        opened(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\nshowpage\n")


@pytest.mark.parametrize(
    ("address", "data"),
    [
        ("data:image/png;base64,aGk=", b"hi"),
        ("data:image/png;base64,aGk", b"hi"),
        ("data:image/svg+xml;utf8,%3Csvg%3E", b"<svg>"),
        ("data:image/svg+xml;charset=utf-8;base64,aGk=", b"hi"),
        ("data:text/html,hi", None),
        ("https://example.com/a.png", None),
    ],
)
def test_data_in_addresses_are_read(address: str, data: bytes | None) -> None:
    assert bytes_in(address) == data


def test_data_that_are_no_data_stop_nothing() -> None:
    assert bytes_in("data:image/png;base64,%%%") is not None
    assert base64.b64decode(b"aGk=") == bytes_in("data:image/png;base64,a G k =")


@pytest.mark.parametrize(
    ("image", "looks"),
    [
        (Image.new("RGBA", (300, 20)), "blank"),
        (Image.new("RGB", (300, 200), "white"), "blank"),
        (gradient(), "gradient"),
        (like_a_photo(), "photo"),
        (of_text("Winter sale"), "graphic"),
        (of_text("A", size=20), "icon"),
    ],
)
def test_pixels_tell_what_a_picture_looks_like(image: Image.Image, looks: str) -> None:
    assert opened(png(image)).pixels.looks == looks


def test_faint_drawings_and_thin_lines_are_neither_gradients_nor_empty() -> None:
    paper = gradient(1400, 1000).point(lambda value: 150 + value // 6).convert("RGBA")
    clear = Image.new("RGBA", (1400, 1000))
    for image in (paper, clear):
        pen = ImageDraw.Draw(image)
        pen.line([(90 + 40 * n, 300 + 90 * (n % 5)) for n in range(30)], fill=(110, 110, 120, 255), width=2)
        assert looks_of(image, image.size).looks not in {"gradient", "blank"}
