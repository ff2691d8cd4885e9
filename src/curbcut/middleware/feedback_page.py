"""The form with which a visitor writes to the site's owner where no script runs, and what it says afterwards."""

from collections.abc import Iterable, Mapping
from html import escape

from curbcut.client import built_files
from curbcut.feedback import MOST_LETTERS, Message

ENGLISH = "en"
WORDS = {
    "form_title": "Tell us what keeps you out",
    "form_message": "What happened, and what did you want to do?",
    "form_email": "Your e-mail address, if you want an answer",
    "form_trap": "Leave this empty",
    "form_send": "Send",
    "form_back": "Back to the page",
    "form_thanks": "Thank you. Your message has been received.",
    "form_fault": "Your message was not sent.",
    "form_no_message": "Please write what happened, in at most 5,000 letters.",
    "form_no_email": "This e-mail address cannot be right. You can also leave it out.",
    "form_often": "There have been many messages. Please send yours again in a minute.",
    "form_large": "Your message is too long. Please shorten it.",
    "form_later": "It cannot be kept at the moment. Please send it again in a minute.",
    "form_elsewhere": "It came from another site. Please open this page by itself and write it there.",
}
"""In English; other languages are read from the catalogues, under `feedback.`."""

_OF_THE_WHOLE = {"often": "form_often", "large": "form_large", "later": "form_later", "elsewhere": "form_elsewhere"}

_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body>
<main>
{content}
</main>
</body>
</html>
"""
_FORM = """\
<form method="post" accept-charset="utf-8">
{message_fault}<p><label for="message">{message}</label><br>
<textarea id="message" name="message" rows="8" cols="50" required maxlength="{most}"{message_state}>
{text}</textarea></p>
{email_fault}<p><label for="email">{email}</label><br>
<input id="email" name="email" type="email" maxlength="254" value="{address}" autocomplete="email"{email_state}>
</p>
<p hidden><label for="website">{trap}</label> <input id="website" name="website" autocomplete="off"></p>
<input type="hidden" name="page" value="{page}">
<p><button>{send}</button></p>
</form>"""


def page_of(about: str, given: Message, languages: Iterable[str]) -> bytes:
    """The whole page. about: `form`, `thanks`, the field at fault, or why nothing could be taken. given: what was
    entered. languages: that the visitor reads, the first the best."""
    language, words = _words_in(languages)
    heading = f"<h1>{escape(words['form_title'])}</h1>"
    title = words["form_title"]
    if about == "thanks":
        content = f"{heading}\n<p>{escape(words['form_thanks'])}</p>{_way_back(given, words)}"
    else:
        fault = _OF_THE_WHOLE.get(about)
        told = "" if about == "form" else f"<p>{escape(words['form_fault'])}{_said(fault, words)}</p>\n"
        title = title if about == "form" else f"{words['form_fault']} {title}"
        content = f"{heading}\n{told}{_form(about, given, words)}"
    return _PAGE.format(language=language, title=escape(title), content=content).encode("utf-8", "replace")


def _said(fault: str | None, words: Mapping[str, str]) -> str:
    return f" {escape(words[fault])}" if fault else ""


def _way_back(given: Message, words: Mapping[str, str]) -> str:
    return f'\n<p><a href="{escape(given.page)}">{escape(words["form_back"])}</a></p>' if given.page else ""


def _form(about: str, given: Message, words: Mapping[str, str]) -> str:
    return _FORM.format(
        most=MOST_LETTERS,
        message=escape(words["form_message"]),
        email=escape(words["form_email"]),
        trap=escape(words["form_trap"]),
        send=escape(words["form_send"]),
        text=escape(given.text),
        address=escape(given.email),
        page=escape(given.page),
        **_fault_at("message", about, words),
        **_fault_at("email", about, words),
    )


def _fault_at(field: str, about: str, words: Mapping[str, str]) -> dict[str, str]:
    """What stands before a field, and in its tag, if it is the one at fault."""
    if field != about:
        return {f"{field}_fault": "", f"{field}_state": ""}
    said = f'<p id="{field}-fault">{escape(words[f"form_no_{field}"])}</p>\n'
    return {
        f"{field}_fault": said,
        f"{field}_state": f' aria-invalid="true" aria-describedby="{field}-fault" autofocus',
    }


def _words_in(languages: Iterable[str]) -> tuple[str, Mapping[str, str]]:
    """The first language that has every word, so that no page is in two."""
    files = built_files()
    for language in languages:
        tag = files.catalogue_for(language)
        if tag.partition("-")[0].lower() != language.partition("-")[0].lower():
            continue
        words = {key: files.own_messages(tag).get(f"feedback.{key}", "") for key in WORDS}
        if all(words.values()):
            return tag, words
    return ENGLISH, WORDS
