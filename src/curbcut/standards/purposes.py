"""
What a form field asks a person about themselves, told from its whole label or its own name (WCAG 1.3.5).

Only labels that leave no doubt are listed: a wrong purpose fills in the wrong thing.
"""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from curbcut.memory import remembered
from curbcut.standards.autocomplete import suits
from curbcut.standards.purpose_phrases import PURPOSE_PHRASES
from curbcut.standards.words import words

_ASIDES = re.compile(r"[(\[][^)\]]{0,200}[)\]]")
_BADGE = re.compile(r"(?:必須|必填|任意|選填|选填|필수|선택)\s*\Z")
_PUNCTUATION = re.compile(r"[\W_]+")
_JOINED = re.compile(r"(?<=\w)[-\u2010\u2011\u2019'](?=\w)")
_ELIDED = re.compile(r"\b([dl])['\u2019]")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def normalised(label: str) -> str:
    """The label in small letters without accents, punctuation, what stands in brackets, or the badge that it must be
    filled in, which no space parts from it in some languages; `e-mail` becomes `email`."""
    decomposed = unicodedata.normalize("NFKD", _BADGE.sub("", _ASIDES.sub(" ", label)).casefold())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter)).replace("ł", "l")
    return _PUNCTUATION.sub(" ", _JOINED.sub("", _ELIDED.sub(r"\1 ", plain))).strip()


def _phrases(text: str) -> Mapping[str, str]:
    phrases: dict[str, str] = {}
    for line in text.replace("\n ", " ").strip().splitlines():
        field, _, labels = line.partition(": ")
        phrases |= {label if label.isascii() else normalised(label): field for label in labels.split("; ")}
    return MappingProxyType(phrases)


PURPOSES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {language: _phrases(text) for language, text in (PURPOSE_PHRASES | {"no": PURPOSE_PHRASES["nb"]}).items()}
)
"""Language → normalised label → autofill field."""

_DOUBTFUL = words("by cap cp kon lan mail nome ort via")
"""Labels that mean a field in one language and something else in another; of use only where the language is known."""


_OTHER_PEOPLE = words(
    "recipient recipients emergency friend friends colleague colleagues child children kid kids spouse wife husband "
    "passenger passengers beneficiary witness referee landlord employer invite gift deceased "
    "empfanger empfangerin notfall notfallkontakt freund freunde freunden kollege kollegen kind kinder ehepartner "
    "begleitperson begleitpersonen mitreisende zeuge arbeitgeber vermieter verstorbene einladen geschenk "
    "destinataire urgence ami amis collegue enfant enfants conjoint beneficiaire accompagnant temoin employeur inviter "
    "cadeau destinatario emergencia amigo amigos colega hijo hijos conyuge beneficiario acompanante testigo empleador "
    "invitar regalo emergenza amico amici figlio figli bambino coniuge accompagnatore testimone invita "
    "ontvanger noodgeval vriend vrienden kinderen begunstigde werkgever uitnodigen cadeau "
    "filho filhos crianca conjuge acompanhante testemunha convidar odbiorca odbiorcy znajomy znajomych dziecko dziecka "
    "malzonek pracodawca zapros"
)
"""Words for people who are not the visitor, in headings over fields that are about these."""
_SOMEBODY = re.compile(
    r"(?:next of kin|(?:add|edit|create|invite) (?:an? |new )*(?:user|employee|member|student|staff|guest)s?)\b"
)


def is_about_others(heading: str) -> bool:
    """Whether fields under this heading are about somebody else than whoever fills them in."""
    phrase = normalised(heading)
    return not _OTHER_PEOPLE.isdisjoint(phrase.split()) or _SOMEBODY.search(phrase) is not None


@remembered(8192)
def purpose_of(label: str, language: str = "") -> str | None:
    """
    The autofill field this label asks for; None when in doubt.

    In a language known here its own words count, and then English ones (`nome` is a first name in Italian, not in
    Portuguese); otherwise all languages that have the words must agree.
    """
    phrase = normalised(label)
    known = PURPOSES.get(language.partition("-")[0].lower())
    if known is not None:
        return known.get(phrase) or PURPOSES["en"].get(phrase)
    found = {phrases[phrase] for phrases in PURPOSES.values() if phrase in phrases and phrase not in _DOUBTFUL}
    return found.pop() if len(found) == 1 else None


_NAMES_OF_FIELD: Mapping[str, str] = MappingProxyType(
    {
        "address-line1": "address1 addressline1",
        "address-line2": "address2 addressline2",
        "bday": "birthdate dateofbirth dob birthday",
        "cc-csc": "cvv cvc cvv2 cvc2",
        "cc-number": "cardnumber ccnumber creditcardnumber",
        "email": "email emailaddress useremail youremail",
        "family-name": "lastname lname surname familyname",
        "given-name": "firstname fname givenname",
        "name": "fullname yourname",
        "one-time-code": "otp onetimecode",
        "organization": "company companyname organization organisation",
        "postal-code": "zip zipcode postcode postalcode plz",
        "tel": "phone phonenumber telephone mobile mobilephone cellphone",
        "username": "username",
    }
)
FIELD_NAMES: Mapping[str, str] = MappingProxyType(
    {name: field for field, names in _NAMES_OF_FIELD.items() for name in names.split()}
)
"""A control's `name` or `id` without separators → field. A hint only: labels come first."""

_PREFIXES = words(
    "user customer billing shipping contact your my txt input field form account signup register checkout"
)


def purpose_of_field_name(name: str) -> str | None:
    """The autofill field a control's `name` or `id` stands for, as in `user[first_name]`; None when in doubt."""
    parts = [part for part in re.split(r"[\W_]+", _CAMEL.sub("_", name).lower()) if part]
    whole = FIELD_NAMES.get("".join(parts))
    return whole or (FIELD_NAMES.get("".join(parts[1:])) if parts and parts[0] in _PREFIXES else None)


def suited_purpose(field: str, control: str) -> str | None:
    """The field as it can stand on this control (an input's type, `select` or `textarea`); None if it cannot."""
    if field == "street-address" and not suits(field, control):
        field = "address-line1"
    return field if suits(field, control) else None
