"""What the generated pages are made of."""

_TEXT = (
    "about after again air always another answer away because before begin both bridge bring carry children city close "
    "come country day different does each early earth every example family few find first follow found garden great "
    "hand head help high house important keep kind large last leave letter life light line little live long make many "
    "men might mile money morning mother mountain music name near never next night number often open other page paper "
    "part people place plant point question quick read right river road room school second sentence small something "
    "sometimes song soon sound spell start state still stop story study talk their thing think those thought three "
    "together town tree turn under until walk watch water well while white without work world write year young"
)
WORDS = tuple(_TEXT.split())

NAVIGATION = ("Home", "News", "Prices", "Our team", "Opening hours", "Contact", "Jobs", "Shop", "Events", "Help")

ICON = (
    '<svg class="icon" width="24" height="24" viewBox="0 0 24 24"><path d="M22 12c0-5.52-4.48-10-10-10S2 6.48 2 12c0 '
    '4.84 3.44 8.87 8 9.8V15H8v-3h2V9.5C10 7.57 11.57 6 13.5 6H16v3h-2c-.55 0-1 .45-1 1v2h3v3h-3v6.95"/></svg>'
)

STYLE = """
body{margin:0;font:16px/1.5 sans-serif;color:#222;background:#fff}
.site-header{display:flex;padding:1rem;background:#123}
.site-header a{color:#fff;text-decoration:none}
.card{border:1px solid #ddd;border-radius:4px;padding:1rem;width:30%}
.card .meta{color:#999;font-size:.8em}
.hidden{display:none}
.sr-only{position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden}
a:focus{outline:none}
@media (max-width:40em){.card{width:100%}.site-header{display:block}}
"""
