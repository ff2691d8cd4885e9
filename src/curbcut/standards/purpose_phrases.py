"""Labels that ask for one thing about the person who fills them in, in ten languages: field, then whole labels."""

PURPOSE_PHRASES: dict[str, str] = {
    "en": """
name: name; your name; full name; your full name; first and last name
given-name: first name; given name; forename; your first name
additional-name: middle name; middle initial
family-name: last name; surname; family name; your last name
honorific-prefix: salutation
nickname: nickname; display name; screen name
username: username; user name; user id; login name
current-password: current password; old password; existing password
new-password: new password; confirm password; repeat password; retype password; choose a password; create a password;
 create password; confirm new password; password confirmation; password again; verify password
one-time-code: one time code; one time password; otp; sms code
email: email; email address; your email; your email address; enter your email; enter your email address; e mail;
 work email; email id
tel: phone; phone number; telephone; telephone number; mobile; mobile number; mobile phone; cell phone; cell; tel;
 your phone; your phone number; mobile phone number; contact number; daytime phone; home phone; work phone
organization: company; company name; organization; organisation; organization name; organisation name; business name
organization-title: job title
street-address: street address; address line; street; postal address; mailing address; home address
address-line1: address line 1; address 1; street address line 1
address-line2: address line 2; address 2; street address line 2; apartment suite etc; apt suite etc
address-line3: address line 3; address 3
address-level2: city; town; town city; city town; city or town
address-level1: state; province; state province; state or province; state province region; county
postal-code: zip; zip code; postal code; postcode; post code; zip postal code; zip or postal code; postcode zip
country-name: country; country region; country or region; country of residence
bday: date of birth; birthday; birth date; birthdate; dob; your birthday; your date of birth
bday-day: day of birth; birth day
bday-month: month of birth; birth month
bday-year: year of birth; birth year
sex: gender; sex; your gender
url: website; your website; web site; homepage; website url; your website url
language: preferred language
cc-name: name on card; cardholder name; card holder name; cardholders name; name of cardholder
cc-number: card number; credit card number; debit card number; credit or debit card number
cc-exp: card expiry date; card expiration date; card expiry; mm yy; expiry mm yy; expiration mm yy; expiry date mm yy;
 expiration date mm yy
cc-csc: cvv; cvc; cvv2; cvc2; cvv cvc; cvc cvv; card security code; card verification code
cc-type: card type; credit card type
""",
    "de": """
name: name; ihr name; dein name; vollstandiger name; vor und nachname; vorname und nachname; vorname nachname
given-name: vorname; ihr vorname; dein vorname
family-name: nachname; familienname; zuname; ihr nachname; dein nachname
honorific-prefix: anrede
nickname: spitzname; anzeigename
username: benutzername; nutzername; anmeldename
current-password: aktuelles passwort; altes passwort; bisheriges passwort
new-password: neues passwort; passwort wiederholen; passwort bestatigen; passwort wiederholung;
 neues passwort wiederholen; neues passwort bestatigen
one-time-code: einmalcode; einmalpasswort; sms code
email: email; email adresse; emailadresse; ihre email; ihre email adresse; ihre emailadresse; deine email;
 deine email adresse; deine emailadresse; mailadresse
tel: telefon; telefonnummer; telefon nr; tel; rufnummer; mobilnummer; mobil; handy; handynummer; mobiltelefon;
 ihre telefonnummer; deine telefonnummer; festnetz
organization: firma; unternehmen; firmenname; organisation
organization-title: berufsbezeichnung
street-address: strasse und hausnummer; strasse hausnummer; strasse nr; strasse hausnr; strasse; anschrift;
 strasse und hausnr; strasse und nr
address-line2: adresszusatz; adresszeile 2
address-line1: adresszeile 1
address-level2: stadt; wohnort; ort
address-level1: bundesland
postal-code: plz; postleitzahl
country-name: land; land region
bday: geburtsdatum; geburtstag; ihr geburtsdatum
bday-year: geburtsjahr
sex: geschlecht
url: website; webseite; homepage; internetseite; ihre website
cc-name: karteninhaber; name des karteninhabers; name auf der karte
cc-number: kartennummer; kreditkartennummer
cc-csc: cvv; cvc; prufziffer; kartenprufnummer
""",
    "fr": """
name: nom complet; votre nom complet; nom et prenom; nom prenom; prenom et nom; votre nom et prenom; nom et prenoms
given-name: prenom; votre prenom
family-name: nom de famille; votre nom de famille
honorific-prefix: civilite
nickname: pseudo; surnom; pseudonyme
username: nom d utilisateur; nom utilisateur
current-password: mot de passe actuel; ancien mot de passe
new-password: nouveau mot de passe; confirmer le mot de passe; confirmez le mot de passe; confirmation du mot de passe;
 confirmez votre mot de passe; repeter le mot de passe
email: email; adresse email; mail; adresse mail; courriel; adresse courriel; votre email; votre adresse email;
 votre courriel; adresse electronique; adresse de courriel; votre adresse mail
tel: telephone; numero de telephone; tel; portable; mobile; telephone portable; telephone mobile; votre telephone;
 votre numero de telephone; n de telephone; telephone fixe
organization: societe; entreprise; nom de l entreprise; nom de la societe; organisation; raison sociale
street-address: adresse postale; rue; numero et rue; numero et nom de rue
address-line2: complement d adresse; complement adresse
address-level2: ville; commune
address-level1: province
postal-code: code postal; cp
country-name: pays; pays region; pays de residence
bday: date de naissance; votre date de naissance
bday-year: annee de naissance
sex: sexe; genre
url: site web; site internet; votre site web
cc-name: titulaire de la carte; nom du titulaire de la carte; nom sur la carte
cc-number: numero de carte; numero de carte bancaire; numero de carte de credit; numero de la carte
cc-csc: cvv; cvc; cryptogramme; cryptogramme visuel
""",
    "es": """
name: nombre completo; nombre y apellidos; nombre y apellido; tu nombre completo; su nombre completo
given-name: nombre de pila; primer nombre
family-name: apellidos; apellido; tus apellidos; primer apellido
honorific-prefix: tratamiento
nickname: apodo
username: nombre de usuario; usuario
current-password: contrasena actual
new-password: nueva contrasena; confirmar contrasena; repetir contrasena; repite la contrasena; confirma tu contrasena;
 confirmar la contrasena; repetir nueva contrasena
email: email; correo electronico; correo; direccion de correo electronico; tu correo electronico; su correo electronico;
 tu email; su email; direccion de email; direccion de correo; mail
tel: telefono; numero de telefono; telefono movil; movil; celular; telefono celular; tu telefono; su telefono;
 telefono de contacto; numero de movil; numero de celular; telefono fijo
organization: empresa; nombre de la empresa; organizacion; compania
street-address: direccion postal; calle; calle y numero; domicilio
address-line2: piso y puerta
address-level2: ciudad; poblacion; localidad; municipio
address-level1: provincia; comunidad autonoma; provincia estado; estado provincia
postal-code: codigo postal; cp
country-name: pais; pais region; pais de residencia
bday: fecha de nacimiento; tu fecha de nacimiento
bday-year: ano de nacimiento
sex: sexo; genero
url: sitio web; pagina web; web
cc-name: titular de la tarjeta; nombre del titular; nombre en la tarjeta
cc-number: numero de tarjeta; numero de la tarjeta; numero de tarjeta de credito
cc-csc: cvv; cvc; codigo cvv
""",
    "it": """
name: nome e cognome; nome completo; nome cognome; cognome e nome
given-name: nome; il tuo nome
family-name: cognome; il tuo cognome
username: nome utente
current-password: password attuale; vecchia password
new-password: nuova password; conferma password; ripeti password; conferma la password; ripeti la password;
 conferma nuova password
email: email; indirizzo email; la tua email; posta elettronica; indirizzo di posta elettronica; mail; indirizzo mail;
 il tuo indirizzo email
tel: telefono; numero di telefono; cellulare; numero di cellulare; recapito telefonico; telefono cellulare; tel;
 telefono fisso
organization: azienda; societa; nome azienda; ragione sociale; organizzazione
street-address: via e numero civico; via; indirizzo di residenza; indirizzo postale; via e numero
address-level2: citta; comune; localita
address-level1: provincia; regione
postal-code: cap; codice postale; codice di avviamento postale
country-name: paese; nazione; paese di residenza
bday: data di nascita
bday-year: anno di nascita
sex: sesso; genere
url: sito web; sito internet
cc-name: titolare della carta; intestatario della carta; nome sulla carta
cc-number: numero della carta; numero di carta; numero carta di credito; numero della carta di credito
cc-csc: cvv; cvc
""",
    "pt": """
name: nome completo; nome e sobrenome; nome e apelido; seu nome completo; o seu nome completo
given-name: primeiro nome; nome proprio
family-name: sobrenome; ultimo nome; nome de familia
username: nome de usuario; nome de utilizador; utilizador; usuario
current-password: senha atual; palavra passe atual; palavrapasse atual
new-password: nova senha; confirmar senha; confirme a senha; repetir senha; nova palavrapasse; confirmar palavrapasse;
 confirme sua senha; repita a senha
email: email; endereco de email; correio eletronico; seu email; o seu email; endereco eletronico
tel: telefone; numero de telefone; celular; telemovel; telefone celular; numero de celular; numero de telemovel;
 seu telefone; contacto telefonico; telefone fixo
organization: empresa; nome da empresa; organizacao
street-address: rua; logradouro; morada; endereco completo
address-line2: complemento
address-level2: cidade; municipio; localidade
address-level1: estado; distrito; uf
postal-code: cep; codigo postal
country-name: pais; pais de residencia
bday: data de nascimento
bday-year: ano de nascimento
sex: sexo; genero
url: site; website; pagina web
cc-name: nome no cartao; titular do cartao; nome do titular; nome impresso no cartao
cc-number: numero do cartao; numero do cartao de credito
cc-csc: cvv; cvc; codigo de seguranca do cartao
""",
    "nl": """
name: naam; uw naam; je naam; volledige naam; voor en achternaam; voornaam en achternaam
given-name: voornaam; uw voornaam; je voornaam
additional-name: tussenvoegsel
family-name: achternaam; familienaam; uw achternaam; je achternaam
honorific-prefix: aanhef
nickname: bijnaam
username: gebruikersnaam
current-password: huidig wachtwoord; oud wachtwoord
new-password: nieuw wachtwoord; herhaal wachtwoord; bevestig wachtwoord; wachtwoord herhalen; wachtwoord bevestigen;
 herhaal nieuw wachtwoord
email: email; emailadres; email adres; uw emailadres; je emailadres; uw email; mailadres; je email
tel: telefoon; telefoonnummer; mobiel; mobiel nummer; mobiele telefoon; gsm; uw telefoonnummer; je telefoonnummer;
 tel; mobiele nummer; gsm nummer
organization: bedrijf; bedrijfsnaam; organisatie; naam bedrijf
organization-title: functietitel
street-address: straat en huisnummer; straat; straat en nummer; straatnaam en huisnummer
address-level2: plaats; woonplaats; stad; gemeente
address-level1: provincie
postal-code: postcode
country-name: land
bday: geboortedatum; uw geboortedatum
bday-year: geboortejaar
sex: geslacht
url: website; uw website
cc-name: naam kaarthouder; naam op kaart; naam op de kaart
cc-number: kaartnummer; creditcardnummer
cc-csc: cvv; cvc
""",
    "pl": """
name: imie i nazwisko; imie nazwisko; twoje imie i nazwisko; nazwisko i imie
given-name: imie; twoje imie
family-name: nazwisko; twoje nazwisko
username: nazwa uzytkownika
current-password: aktualne haslo; obecne haslo; stare haslo
new-password: nowe haslo; powtorz haslo; potwierdz haslo; powtorz nowe haslo; potwierdz nowe haslo
email: email; adres email; twoj email; twoj adres email; poczta elektroniczna; adres poczty elektronicznej; mail
tel: telefon; numer telefonu; telefon komorkowy; nr telefonu; telefon kontaktowy; twoj numer telefonu; komorka; tel
organization: firma; nazwa firmy; organizacja
street-address: ulica i numer domu; ulica; ulica i numer; ulica nr domu
address-level2: miasto; miejscowosc
address-level1: wojewodztwo
postal-code: kod pocztowy
country-name: kraj; panstwo
bday: data urodzenia
bday-year: rok urodzenia
sex: plec
url: strona internetowa; strona www; witryna internetowa
cc-name: imie i nazwisko na karcie; posiadacz karty; imie i nazwisko posiadacza karty
cc-number: numer karty; numer karty kredytowej
cc-csc: cvv; cvc
""",
    "sv": """
name: namn; ditt namn; fullstandigt namn; for och efternamn; fornamn och efternamn
given-name: fornamn; ditt fornamn
family-name: efternamn; ditt efternamn
username: anvandarnamn
current-password: nuvarande losenord; gammalt losenord
new-password: nytt losenord; bekrafta losenord; upprepa losenord; upprepa losenordet; bekrafta nytt losenord
email: email; epost; epostadress; din epost; din epostadress; mejl; mejladress; mailadress; epost adress
tel: telefon; telefonnummer; mobil; mobilnummer; mobiltelefon; ditt telefonnummer; tel
organization: foretag; foretagsnamn; organisation
street-address: gatuadress; gata; gata och nummer
address-level2: ort; stad; postort
address-level1: lan
postal-code: postnummer; postnr
country-name: land
bday: fodelsedatum
bday-year: fodelsear
sex: kon
url: webbplats; hemsida; webbsida
cc-name: namn pa kortet; kortinnehavare; kortinnehavarens namn
cc-number: kortnummer
cc-csc: cvv; cvc; cvc kod
""",
    "da": """
name: navn; dit navn; fulde navn; for og efternavn; fornavn og efternavn
given-name: fornavn; dit fornavn
additional-name: mellemnavn
family-name: efternavn; dit efternavn
username: brugernavn
current-password: nuværende adgangskode; gammel adgangskode; nuværende kodeord
new-password: ny adgangskode; bekræft adgangskode; gentag adgangskode; nyt kodeord; gentag kodeord;
 bekræft ny adgangskode
email: email; emailadresse; din email; din emailadresse; email adresse; mailadresse; mail
tel: telefon; telefonnummer; mobil; mobilnummer; mobiltelefon; dit telefonnummer; tlf; tlf nr; telefonnr
organization: firma; virksomhed; firmanavn; virksomhedsnavn; organisation
street-address: gade; vej og husnummer; vejnavn og husnummer; gade og husnummer; gadenavn og husnummer
address-level2: by
postal-code: postnummer; postnr
country-name: land
bday: fødselsdato; fødselsdag
bday-year: fødselsar
sex: køn
url: hjemmeside; webside; website
cc-name: kortholder; navn pa kortet; kortholders navn
cc-number: kortnummer
cc-csc: cvv; cvc
""",
}
"""Written as `purposes.normalised` leaves a label: small letters, no accents, no punctuation. Doubtful words are left
out: `password` (old or new?), `address` (which line?), `title`, French `nom`, Spanish `nombre`, Portuguese `nome` and
`apelido` (a surname in Portugal, a nickname in Brazil)."""
