"""Where links lead, in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from curbcut.naming import destination_of, readable_address, service_at
from tests.naming.pages import it

HERE = "https://example.com/news/today.html"


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        ("<a id=it href='/p/7'></a><a href='/p/7'>Blue teapot</a>", "Blue teapot"),
        ("<a id=it href='/p/7'></a><a href='/p/7'>Blue teapot</a><a href='/p/7'>Read more</a>", "Blue teapot"),
        ("<a id=it href='/p/7'></a><a href='/p/7'>Blue teapot</a><a href='/p/7'>Buy</a>", ""),
        ("<a id=it href='/p/7'></a><a href='/p/7' hidden>Blue teapot</a>", ""),
        ("<a id=it href='#'></a><a href='#'>Blue teapot</a>", ""),
        ("<div><a id=it href='#'><img src=x></a><h2>Oak Road 3</h2></div>", "Oak Road 3"),
        ("<div><a id=it href='#'><span class=icon-x></span></a><h2>Oak Road 3</h2></div>", ""),
        ("<a id=it href='#a'></a><section id=a><p>x</p><h2>Aftercare</h2></section>", "Aftercare"),
        ("<a id=it href='#a'></a><div id=a>x</div>", ""),
        ("<a id=it href='tel:+1%20206'></a>", "+1 206"),
        ("<a id=it href='mailto:a@b.example?subject=x'></a>", "a@b.example"),
        ("<a id=it href='mailto:'></a>", ""),
        ("<a id=it href='https://de-de.facebook.com/acme'></a>", "Facebook"),
        ("<a id=it href='//www.facebook.com/sharer/sharer.php?u=x'></a>", "Share: Facebook"),
        ("<a id=it href='https://api.whatsapp.com/send?phone=4355512345'></a>", "WhatsApp"),
        ("<a id=it href='https://api.whatsapp.com/send?text=https%3A%2F%2Fexample.com'></a>", "Share: WhatsApp"),
        ("<a id=it href='https://twitter.com/intent/tweet?url=x'></a>", "Share: X"),
        ("<a id=it href='https://twitter.com/intent/follow?screen_name=acme'></a>", "X"),
        ("<a id=it href='https://notfacebook.com/acme'></a>", ""),
        ("<a id=it href='/'></a>", "Home"),
        ("<meta property=og:site_name content=Acme><a id=it href='https://example.com/'></a>", "Acme"),
        ("<a id=it href='https://other.example/'></a>", ""),
        ("<link rel=canonical href='https://www2.acme.example/x'><a id=it href='//www.acme.example/'></a>", "Home"),
        ("<a id=it href='/p/7'></a><a href='/p/7'>All teapots »</a>", "All teapots"),
        ("<a id=it href='/p/7'></a><a href='/p/7'>Le mot «thé»</a>", "Le mot «thé»"),
        ("<a id=it href='http://[::1'></a>", ""),
    ],
)
def test_a_place_is_told_for_certain_or_not_at_all(markup: str, name: str) -> None:
    evidence = destination_of(it(markup), HERE)

    assert (evidence.name if evidence else "") == name


@pytest.mark.parametrize(
    ("markup", "name"),
    [
        ("<a id=it href='#'></a>", ""),
        ("<a id=it class=ui-slider-handle href='#'></a>", ""),
        ("<a id=it class=navbar-brand href='#'><img src=x.png></a>", "Acme"),
        ("<div class=site-logo><a id=it href='#'></a></div>", "Acme"),
        ("<nav><a class=logo href='#'><img src=a.png></a><a id=it class=logo href='#'><img src=b.png></a></nav>", ""),
        ("<nav><a class=logo href='#'><img src=a></a></nav><p class=logo><a id=it href='#'><img src=b></a></p>", ""),
        ("<p class=logo><a id=it href='#'><img src=a></a></p><p class=logo><a href='#'><img src=b></a></p>", ""),
        (
            "<nav><a id=it class=logo href='#'><img src=a></a></nav><p class=logo><a href='#'><img src=b></a></p>",
            "Acme",
        ),
        (
            "<nav><a class=logo href='#'><img src=a></a><i><a id=it class=logo href='#'><img src=a></a></i></nav>",
            "Acme",
        ),
    ],
)
def test_a_link_that_names_no_page_leads_home_only_as_a_logo(markup: str, name: str) -> None:
    evidence = destination_of(it(f"<meta property=og:site_name content=Acme>{markup}"), "https://example.com/")

    assert (evidence.name if evidence else "") == name


@pytest.mark.parametrize(
    ("href", "name"),
    [
        ("/about-us/our-team.html", "Our team"),
        ("/about/index.html", "About"),
        ("../shop", "Shop"),
        ("/chart/%5EDJI", "Chart ^DJI"),
        ("/x", ""),
        ("https://www.w3.org/WAI", "w3.org/WAI"),
        ("https://www.w3.org/", "w3.org"),
        ("https://news.example/2026/the-bridge-reopens.html", "The bridge reopens, news.example"),
        ("https://cdn.example/9f86d081884c7d65", "cdn.example"),
        ("https://shop.example/chart/%5EDJI", "shop.example/chart/^DJI"),
        ("https://news.example/privacy/us/ads.html", "news.example/privacy/us/ads"),
        ("https://pictures.example/s1600/block-diagram.png", "Block diagram"),
        ("/p?id=3", ""),
        ("#top", ""),
        ("", ""),
        ("today.html#more", ""),
        ("javascript:void(0)", ""),
    ],
)
def test_an_address_is_read_as_far_as_it_is_words(href: str, name: str) -> None:
    evidence = readable_address(it(f"<a id=it href='{href}'></a>"), HERE)

    assert (evidence.name if evidence else "") == name


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.youtube-nocookie.com/embed/x", "YouTube"),
        ("https://player.vimeo.com/video/1", "Vimeo"),
        ("https://www.google.com/maps/embed?pb=1", "Google Maps"),
        ("https://www.google.com/calendar/embed?src=acme", "Google Calendar"),
        ("https://www.google.com/search", "google.com"),
        ("https://ads.example.net/x", "ads.example.net"),
        ("https://example.com/contact-form.html", "Contact form"),
        ("https://example.com/embed-frame.html", ""),
        ("https://[bad", ""),
    ],
)
def test_a_frame_is_called_by_the_service_it_shows(address: str, name: str) -> None:
    evidence = service_at(address, HERE)

    assert (evidence.name if evidence else "") == name


@given(st.text())
def test_no_address_is_too_odd_to_be_read(href: str) -> None:
    markup = href.replace("&", "&amp;").replace("'", "&#39;")
    link = it(f"<a id=it href='{markup}'></a>")

    destination_of(link, HERE)
    readable_address(link, HERE)
    service_at(href, HERE)
