"""Phrases that name nothing, in the languages of the web's larger half, as `text.plain` writes them."""

LINKS = """
click here; click; here; read more; more; learn more; see more; show more; view more; find out more; discover more;
more info; more information; info; more details; link; this link; this page; this; go here; continue reading; read on;
read the rest; full story; full article; read article; read full article; check it out; press here; tap here;
follow this link; url; click image; click the image; click on image; click on the image; click on the image above;
click on the picture; click on the photo; click picture; click photo;
hier; hier klicken; klicken sie hier; klick hier; mehr; mehr lesen; weiterlesen; mehr erfahren; mehr infos;
bild anklicken; auf das bild klicken;
mehr informationen; weitere informationen; zum artikel; lesen sie mehr; jetzt lesen;
cliquez ici; cliquer ici; ici; lire la suite; en savoir plus; plus; plus d infos; plus d informations; voir plus;
lire plus; suite; lien; cliquez sur l image; cliquer sur l image; cliquez sur la photo;
haga clic aqui; haz clic aqui; clic aqui; aqui; leer mas; mas; mas informacion; ver mas; saber mas; enlace;
pulse aqui; haga clic en la imagen; haz clic en la imagen; clic en la imagen;
conoce mas; descubre mas; seguir leyendo;
clicca sull immagine; clicca sulla foto;
clicca qui; qui; leggi tutto; leggi di piu; continua a leggere; scopri di piu; maggiori informazioni;
clique na imagem; clique na imagem acima; clique na foto;
clique aqui; leia mais; ler mais; saiba mais; mais; mais informacoes; ver mais; saber mais; continuar lendo;
link aqui;
klik op de afbeelding; klik op de foto;
klik hier; lees meer; meer; meer informatie; meer info; lees verder; verder lezen; bekijk meer; ontdek meer;
kliknij tutaj; tutaj; czytaj wiecej; wiecej; dowiedz sie wiecej; czytaj dalej; zobacz wiecej;
klicka har; har; las mer; mer; mer information; mer info; visa mer; se mer;
klik her; her; læs mere; mere; mere information; se mere; vis mere;
les mer; vis mer; klikk her;
lue lisaa; lisaa; napsauta tasta; katso lisaa;
kliknete zde; zde; vice; cist dale; kattintson ide; ide; tovabb; click aici; aici; citeste mai mult; mai mult;
tiklayin; buraya tiklayin; devamini oku; daha fazla;
περισσοτερα; διαβαστε περισσοτερα; εδω; детальніше; читати далі; тут; подробнее; читать далее; здесь
"""

ACTIONS = """
details; view details; see details; go; continue; read; view; open; start; download; see all; view all; all; website;
discover; ansehen; anzeigen; details ansehen; weiter; voir; decouvrir; voir le detail; ver; continua; altro;
vedi; vai;
bekijk; zobacz; vis; visa;
product details; more about; zum produkt; produktdetails; zur detailseite; mehr details; plus de details; detail;
ver detalle; ver detalles; detalle; detalles; mas detalles; dettagli; dettaglio; vedi dettagli; scheda prodotto;
detalhes; ver detalhes; mais detalhes; ver produto; ver producto; szczegoly; zobacz szczegoly; detaljer; se detaljer;
lisatiedot; detay; detaylar; podrobnosti; detaily; reszletek; detalii; подробности; детали; λεπτομερειεσ;
التفاصيل; المزيد; اقرا المزيد; 詳細; 詳しく見る; 続きを読む; もっと見る; 查看详情; 查看更多; 了解更多; 阅读全文
"""

IMAGES = """
image; images; img; picture; pictures; pic; photo; photos; photograph; graphic; graphics; icon; icons; logo image;
illustration; banner; banner image; header image; hero; hero image; background; background image; thumbnail;
thumb; avatar;
spacer; blank; placeholder; placeholder image; image placeholder; default image; no image; untitled; untitled
image; alt;
alt text; alt tag; image alt; image alt text; image description; description; image of; picture of; photo of; svg;
svg icon; png; jpg; jpeg; gif; slide; slide image; featured image; cover image; product image; image not found;
loading;
figure; chart; diagram; map image; bullet; arrow; line; divider; shape; vector; object; screenshot; screen shot;
unknown;
null; undefined; none; n a; na; nan; true; false; todo; tbd; test; title; text; caption; decorative; decoration;
asset;
clipart; stock photo;
bild; bilder; foto; fotos; grafik; symbol; symbolbild; platzhalter; vorschaubild; abbildung; beispielbild;
photographie; icone; vignette; visuel; imagen; imagenes; icono; fotografia; ilustracion;
immagine; immagini; icona; figura; imagem; imagens; afbeelding; afbeeldingen; plaatje; pictogram;
obraz; obrazek; zdjecie; ikona; grafika; bilde; billede; ikon; kuva; kuvake; kep; imagine; resim; εικονα; зображення
"""

CONTROLS = """
button; btn; submit button; input; field; form; text field; textfield; text box; textbox; checkbox; radio; select;
dropdown; drop down; option; label; element; item; widget; control; component; container; wrapper; toggle; tab; frame;
iframe; my iframe; advertisement iframe; embed; video player; content; default;
schaltflache; knopf; bouton; champ; boton; campo; pulsante; bottone; botao; knop; veld; przycisk; pole; knapp; falt;
knap; felt
"""

TITLES = """
untitled; untitled 1; untitled document; untitled page; new page; new document; page; page title; document; title;
website; web page; webpage; my website; my site; site; index; default; home; homepage; home page; welcome; blank page;
blank; test; test page; react app; vite app; vite react; vite react ts; next app; create next app; nuxt app;
angular app;
vue app; svelte app; app; document title; insert title here; your title here; loading; redirecting;
enter the title for your html document here;
unbenanntes dokument; neue seite; startseite; dokument; seite ohne titel; document sans titre; sans titre; accueil;
nouvelle page; documento sin titulo; sin titulo; inicio; pagina nueva; documento senza titolo; senza titolo;
pagina senza titolo; documento sem titulo; sem titulo; naamloos document; naamloos; nieuwe pagina; dokument bez
tytulu;
bez tytulu; namnlost dokument; namnlos; unavngivet dokument
"""
