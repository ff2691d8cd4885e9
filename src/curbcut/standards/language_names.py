"""Names people write where a language tag belongs: in English, in the language itself, or a country's code."""

_NAMES = """
af: afrikaans
am: amharic አማርኛ
ar: arabic العربية عربي
az: azerbaijani azərbaycan
be: belarusian беларуская
bg: bulgarian български
bn: bengali bangla বাংলা
bs: bosnian bosanski
ca: catalan català
cs: czech čeština česky cesky cz
cy: welsh cymraeg
da: danish dansk dk
de: german deutsch
el: greek ελληνικά gr
en: english
es: spanish español espanol castellano castilian
et: estonian eesti
eu: basque euskara
fa: persian farsi فارسی
fi: finnish suomi
fil: filipino
fr: french français francais
ga: irish gaeilge
gl: galician galego
gu: gujarati ગુજરાતી
he: hebrew עברית il
hi: hindi हिन्दी हिंदी
hr: croatian hrvatski
hu: hungarian magyar
hy: armenian հայերեն
id: indonesian
is: icelandic íslenska islenska
it: italian italiano
ja: japanese 日本語 jp
ka: georgian ქართული
kk: kazakh қазақ
km: khmer ខ្មែរ
ko: korean 한국어
lb: luxembourgish lëtzebuergesch
lt: lithuanian lietuvių lietuviu
lv: latvian latviešu latviesu
mk: macedonian македонски
mn: mongolian монгол
ms: malay melayu
mt: maltese malti
nb: bokmål bokmal
ne: nepali नेपाली
nl: dutch nederlands
nn: nynorsk
no: norwegian norsk
pa: punjabi ਪੰਜਾਬੀ
pl: polish polski
pt: portuguese português portugues
ro: romanian română romana
ru: russian русский
sk: slovak slovenčina slovencina
sl: slovenian slovene slovenščina slovenscina
sq: albanian shqip
sr: serbian српски srpski
sv: swedish svenska
sw: swahili kiswahili
ta: tamil தமிழ்
te: telugu తెలుగు
th: thai ไทย
tr: turkish türkçe turkce
uk: ukrainian українська ua
ur: urdu اردو
vi: vietnamese vn
zh: chinese 中文 汉语 漢語 cn
en-GB: gb
en-US: us
es-MX: mx
"""

LANGUAGE_OF_NAME: dict[str, str] = {
    name: tag
    for tag, _, names in (line.partition(": ") for line in _NAMES.strip().splitlines())
    for name in names.split()
}
"""Lower-case name → tag. Country codes only where they are no language's own and leave no doubt: `jp`, but not `br`."""
