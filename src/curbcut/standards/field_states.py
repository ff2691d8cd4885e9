"""Words by which pages say, in the languages of most of them, that a field must be filled in or may be left empty."""

from typing import Final

from curbcut.standards.words import words

REQUIRED: Final = words(
    "required mandatory erforderlich pflichtfeld obligatoire requis obligatorio requerido obbligatorio richiesto "
    "verplicht vereist wymagane obrigatório obligatorisk krävs påkrævet pakollinen обязательно zorunlu 必填 必須 필수"
)
OPTIONAL: Final = words(
    "optional freiwillig facultatif opcional facoltativo optioneel opcjonalne valfritt valgfrit valgfritt valinnainen"
)
