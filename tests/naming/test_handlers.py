"""What handlers do, by the names of the functions that they call."""

import pytest

from curbcut.naming.handlers import deed_in

KNOWN = {
    "printPage()": "print",
    "javascript:hst_print();": "print",
    "handleCloseModal": "close",
    "closeNav()": "close",
    "this.parentElement.style.display='none';": "close",
    "this.closest('.alert').remove()": "close",
    "$(this).parent().fadeOut(300)": "close",
    "document.getElementById('id01').style.display='none'": "close",
    "openCart()": "cart",
    "menutoggle()": "menu",
    "topFunction()": "back-to-top",
    "window.scrollTo({top: 0, behavior: 'smooth'})": "back-to-top",
    "swiper.slideNext()": "next",
    "onPrev": "previous",
    "plusSlides(-1)": "previous",
    "nextPrev(1)": "next",
    "changeQty(-1)": "decrease",
    "q.value++": "increase",
    "qtyMinus()": "decrease",
    "addToCart(3)": "add-to-cart",
    "toggleWishlist(3)": "favorites",
    "toggleDarkMode()": "dark-mode",
    "deletePost(3)": "delete",
    "location.reload()": "refresh",
    "navigator.share({})": "share",
    "togglePassword()": "show",
    "hidePassword()": "hide",
}
SAYS_NOTHING = [
    "toggle()",
    "myFunction()",
    "feedBack()",
    "callBack()",
    "clearSearch()",
    "showSlide(2)",
    "go(-1)",
    "menu.classList.remove('open')",
    "localStorage.removeItem('a')",
    "document.getElementById('id01').style.display='block'",
    "document.getElementById('f').submit()",
    "this.remove()",
    "selectAll()",
    "",
]


@pytest.mark.parametrize(("handler", "purpose"), KNOWN.items())
def test_a_handler_does_what_its_function_is_called_after(handler: str, purpose: str) -> None:
    assert deed_in(handler).purpose == purpose


@pytest.mark.parametrize("handler", SAYS_NOTHING)
def test_a_handler_whose_function_could_do_anything_does_nothing_known(handler: str) -> None:
    assert deed_in(handler).purpose == ""


def test_a_function_that_shares_says_with_whom() -> None:
    assert deed_in("shareOnFacebook()")[1:] == ("share", "facebook")
