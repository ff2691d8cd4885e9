"""
Small words that every text of a language is full of, and few texts of another.

Written by hand, November 2026, from the most frequent words of each language, without those that are as frequent in
another one listed here (`de`, `la`, `in`, `a`). For languages in Latin script; others are told by their script.
"""

from collections.abc import Mapping
from types import MappingProxyType

from curbcut.standards.words import words

FUNCTION_WORDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "ca": words("amb això aquest aquesta dels és més però què són també tots una"),
        "cs": words("jako jeho jsou jsme který která není nebo pro při také tato však že"),
        "da": words("af alle blev denne efter eller ikke jeg også og som til være vores"),
        "de": words("auch auf aus bei das der die ein eine für ist mit nicht oder sich und von werden wir zu"),
        "en": words("and are as at be for from has have is it of on or our that the this to was we with you your"),
        "es": words("como con del el en está los más muy nuestra nuestro para pero por que sus también una y"),
        "et": words("aga ega ja kes kui mis mitte oma on ning see selle siis või"),
        "fi": words("ei että hän ja joka jos kanssa kun mutta myös niin ole ovat sekä tai voi"),
        "fr": words("au aux avec ce cette dans des du elle est et les nous ont par pas pour qui sont sur une vous"),
        "hr": words("ali bio ili iz je kako koja koje koji kao nije samo što vaš za"),
        "hu": words("az csak egy és hogy ha is lesz meg mint nem vagy van volt"),
        "it": words("alla anche che con degli dei del della delle di gli il nel nella nostro per più sono una"),
        "lt": words("apie arba bei ir jei jūsų kad kaip kurie mūsų nuo yra taip"),
        "lv": words("ar bet ir jūsu kas kurš mūsu no par pie šis tas un vai"),
        "nb": words("av bli denne eller etter ikke jeg også og som til være våre fra"),
        "nl": words("aan bij dat deze door een en het is met naar niet ook onze op te uw van voor wij worden zijn"),
        "pl": words("aby ale czy dla jak jest które lub naszej nie oraz się są tak także tego w z że"),
        "pt": words("ao aos como com da das do dos é em mais não nossa nosso os para pela pelo por que sua uma você"),
        "ro": words("ale această au care cu din este fi la mai nu pe pentru prin sau și sunt să un"),
        "sk": words("ako alebo ich je jeho ktoré ktorý nie pre pri sa sú však že"),
        "sl": words("ali bo in je kot ki lahko med na ne pa po pri še so tudi za"),
        "sv": words("att av den det dig eller en ett från för har inte med och om på som till vi är vår"),
        "tr": words("bir bu çok da daha en gibi ile için kadar mi olan olarak ve veya"),
    }
)
