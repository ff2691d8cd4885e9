"""Which well-known service a frame shows."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final
from urllib.parse import SplitResult, urlsplit

from curbcut.html import Element
from curbcut.naming.evidence import Evidence
from curbcut.naming.phrases import purpose_in_words
from curbcut.naming.shown_words import text_beside_icons
from curbcut.naming.words import capitalized, cleaned, words_of_file_name
from curbcut.standards.html import HEADINGS
from curbcut.standards.words import words

_SERVICES: Final = {
    "airtable.com": "Airtable",
    "bing.com/maps": "Bing Maps",
    "booking.com": "Booking.com",
    "calendar.google.com": "Google Calendar",
    "calendly.com": "Calendly",
    "codepen.io": "CodePen",
    "codesandbox.io": "CodeSandbox",
    "dailymotion.com": "Dailymotion",
    "docs.google.com/document": "Google Docs",
    "docs.google.com/forms": "Google Forms",
    "docs.google.com/presentation": "Google Slides",
    "docs.google.com/spreadsheets": "Google Sheets",
    "drive.google.com": "Google Drive",
    "eventbrite.com": "Eventbrite",
    "facebook.com": "Facebook",
    "figma.com": "Figma",
    "google.com/calendar": "Google Calendar",
    "google.com/maps": "Google Maps",
    "google.com/recaptcha": "reCAPTCHA",
    "hcaptcha.com": "hCaptcha",
    "instagram.com": "Instagram",
    "issuu.com": "Issuu",
    "js.stripe.com": "Stripe",
    "jsfiddle.net": "JSFiddle",
    "linkedin.com": "LinkedIn",
    "loom.com": "Loom",
    "maps.google.com": "Google Maps",
    "matterport.com": "Matterport",
    "opentable.com": "OpenTable",
    "openstreetmap.org": "OpenStreetMap",
    "paypal.com": "PayPal",
    "pinterest.com": "Pinterest",
    "podcasts.apple.com": "Apple Podcasts",
    "slideshare.net": "SlideShare",
    "soundcloud.com": "SoundCloud",
    "spotify.com": "Spotify",
    "tiktok.com": "TikTok",
    "tripadvisor.com": "Tripadvisor",
    "twitch.tv": "Twitch",
    "twitter.com": "X",
    "typeform.com": "Typeform",
    "vimeo.com": "Vimeo",
    "wistia.com": "Wistia",
    "wistia.net": "Wistia",
    "x.com": "X",
    "youtu.be": "YouTube",
    "youtube-nocookie.com": "YouTube",
    "youtube.com": "YouTube",
    "zoom.us": "Zoom",
}
"""Hosts, some with the beginning of a path, and what they are called in every language."""


_MENUS: Final = words("menu nav navbar navi navigation")


def service_at(address: str, page_url: str) -> Evidence | None:
    """The service a frame shows, or the host of a page on another site."""
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.")
        is_elsewhere = bool(host) and host != (urlsplit(page_url).hostname or "").removeprefix("www.")
    except ValueError:
        return None
    name = _service(host, parts)
    if name:
        return Evidence(name, "the service it shows", 0.9)
    if is_elsewhere:
        return Evidence(host, "the site it shows", 0.6) if "." in host else None
    shown = words_of_file_name(parts.path)
    if " " not in shown or not {"doc", "frame", "iframe", "page", "embed"}.isdisjoint(shown.lower().split()):
        return None
    return Evidence(capitalized(shown), "the address of what it shows", 0.6)


def menu_in(frame: Element) -> Evidence | None:
    """That the menu of a site is in a frame, by what the frame or the file in it is called."""
    file = (frame.get("src") or "").partition("?")[0].rpartition("/")[2].partition(".")[0]
    is_menu = not _MENUS.isdisjoint({file.lower(), (frame.get("name") or "").strip().lower()})
    name = purpose_in_words("menu", frame) if is_menu else ""
    return Evidence(name, "what its file or the frame is called", 0.8) if name else None


def told_apart(frame: Element, said: Evidence, others: Iterable[Element]) -> Evidence:
    """The name of a frame where others show the same service: with the heading that it alone stands under."""
    heading = _heading_above(frame)
    if heading is None or any(other is not frame and _heading_above(other) is heading for other in others):
        return said
    text = cleaned(text_beside_icons(heading))
    return Evidence(f"{said.name}: {text}", f"{said.because}, and the heading above it", 0.7) if text else said


def _heading_above(frame: Element) -> Element | None:
    document = frame.document
    headings = document.all(*sorted(HEADINGS))
    place = bisect_left(headings, document.index_of(frame), key=document.index_of)
    return headings[place - 1] if place else None


def _service(host: str, parts: SplitResult) -> str:
    labels = host.split(".")
    for start in range(len(labels) - 1):
        domain = ".".join(labels[start:])
        first = parts.path.strip("/").partition("/")[0]
        name = _SERVICES.get(f"{domain}/{first}") or _SERVICES.get(domain)
        if name:
            return name
    return ""
