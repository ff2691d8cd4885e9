"""The form with which a visitor writes to the site's owner where no script runs, and what it says afterwards."""

from collections.abc import Iterable, Mapping
from html import escape

from curbcut.client import FALLBACK, built_files
from curbcut.feedback import MOST_LETTERS, Message

WORDS = ("title", "message", "email", "send", "sent", "failed", "noMessage", "badEmail")
"""What is said, in the catalogues under `feedback.`."""

_FAULTS = {"message": "noMessage", "email": "badEmail"}
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
<input id="email" name="email" type="email" maxlength="254" value="{address}" autocomplete="email"{email_state}></p>
<input hidden name="website" autocomplete="off">
<input type="hidden" name="page" value="{page}">
<p><button>{send}</button></p>
</form>"""


def page_of(about: str, given: Message, languages: Iterable[str]) -> bytes:
    """The whole page. about: `form`, `thanks`, the field at fault, or `failed`. given: what was entered. languages:
    that the visitor reads, the first the best."""
    language, words = _words_in(languages)
    title = words["title"]
    heading = f"<h1>{escape(title)}</h1>"
    if about == "thanks":
        title = f"{words['sent']} {title}"
        content = f"{heading}\n<p>{escape(words['sent'])}</p>{_way_back(given)}"
    else:
        fault = words[_FAULTS.get(about, "failed")]
        title = title if about == "form" else f"{fault} {title}"
        told = f"\n<p>{escape(fault)}</p>" if about == "failed" else ""
        content = f"{heading}{told}\n{_form(about, given, words)}"
    return _PAGE.format(language=language, title=escape(title), content=content).encode("utf-8", "replace")


def _way_back(given: Message) -> str:
    return f'\n<p><a href="{escape(given.page)}">{escape(given.page)}</a></p>' if given.page else ""


def _form(about: str, given: Message, words: Mapping[str, str]) -> str:
    return _FORM.format(
        most=MOST_LETTERS,
        message=escape(words["message"]),
        email=escape(words["email"]),
        send=escape(words["send"]),
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
    said = f'<p id="{field}-fault">{escape(words[_FAULTS[field]])}</p>\n'
    return {
        f"{field}_fault": said,
        f"{field}_state": f' aria-invalid="true" aria-describedby="{field}-fault" autofocus',
    }


def _words_in(languages: Iterable[str]) -> tuple[str, Mapping[str, str]]:
    """The first language that has every word, so that no page is in two."""
    for language in (*languages, FALLBACK):
        tag = built_files().catalogue_for(language)
        words = {key: str(built_files().own_messages(tag).get(f"feedback.{key}", "")) for key in WORDS}
        is_meant = tag.partition("-")[0].lower() == language.partition("-")[0].lower()
        if is_meant and all(words.values()):
            return tag, words
    raise LookupError("the catalogue of English lacks a word")
