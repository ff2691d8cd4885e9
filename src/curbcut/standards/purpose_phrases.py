"""Labels that ask for one thing about the person who fills them in, by language: field, then whole labels."""

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
email: email; email address; mail; your email; your email address; enter your email; enter your email address; e mail;
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
    "ar": """
name: الاسم; الاسم الكامل; الاسم بالكامل; اسمك
given-name: الاسم الأول
family-name: اسم العائلة; الاسم الأخير
username: اسم المستخدم
current-password: كلمة المرور الحالية
new-password: كلمة المرور الجديدة; تأكيد كلمة المرور; تأكيد كلمة السر; إعادة كلمة المرور
email: البريد الإلكتروني; بريدك الإلكتروني; عنوان البريد الإلكتروني; الإيميل; email
tel: الهاتف; هاتف; رقم الهاتف; رقم هاتفك; الجوال; رقم الجوال; الموبايل; رقم الموبايل; الهاتف المحمول; رقم الهاتف المحمول
organization: الشركة; اسم الشركة
postal-code: الرمز البريدي
address-level2: المدينة
country-name: الدولة; البلد
bday: تاريخ الميلاد
url: الموقع الإلكتروني
""",
    "cs": """
name: jméno a příjmení; celé jméno; vaše jméno
given-name: křestní jméno
family-name: příjmení
username: uživatelské jméno; přihlašovací jméno
current-password: současné heslo; stávající heslo; staré heslo
new-password: nové heslo; heslo znovu; potvrzení hesla; heslo pro kontrolu; potvrďte heslo
email: email; emailová adresa; váš email
tel: telefon; telefonní číslo; mobil; mobilní telefon; váš telefon
organization: firma; název firmy; společnost
street-address: ulice; ulice a číslo; ulice a číslo popisné
address-level2: město; obec
postal-code: psč
country-name: země; stát
bday: datum narození
sex: pohlaví
url: webové stránky; webová stránka
""",
    "el": """
name: ονοματεπώνυμο; το ονοματεπώνυμό σας; πλήρες όνομα; όνομα και επώνυμο
family-name: επώνυμο; επίθετο
username: όνομα χρήστη
current-password: τρέχων κωδικός; παλιός κωδικός
new-password: νέος κωδικός; επιβεβαίωση κωδικού; επανάληψη κωδικού
email: email; διεύθυνση email; ηλεκτρονικό ταχυδρομείο; διεύθυνση ηλεκτρονικού ταχυδρομείου
tel: τηλέφωνο; αριθμός τηλεφώνου; κινητό; κινητό τηλέφωνο; τηλέφωνο επικοινωνίας; τηλ
organization: εταιρεία; εταιρία; επωνυμία εταιρείας; όνομα εταιρείας
address-level2: πόλη
address-level1: νομός
postal-code: ταχυδρομικός κώδικας; τ.κ.; τκ
country-name: χώρα
bday: ημερομηνία γέννησης
sex: φύλο
url: ιστοσελίδα; ιστότοπος
""",
    "fi": """
name: nimi; koko nimi; nimesi; etunimi ja sukunimi
given-name: etunimi
family-name: sukunimi
username: käyttäjätunnus; käyttäjänimi
current-password: nykyinen salasana; vanha salasana
new-password: uusi salasana; salasana uudelleen; vahvista salasana
email: sähköposti; sähköpostiosoite; sähköpostiosoitteesi; email
tel: puhelin; puhelinnumero; puh; matkapuhelin
organization: yritys; yrityksen nimi; organisaatio
street-address: katuosoite; lähiosoite
address-level2: postitoimipaikka; kaupunki; paikkakunta
postal-code: postinumero
country-name: maa
bday: syntymäaika; syntymäpäivä
sex: sukupuoli
url: verkkosivusto; kotisivu
""",
    "he": """
name: שם; שם מלא; השם שלך
given-name: שם פרטי
family-name: שם משפחה
username: שם משתמש
current-password: סיסמה נוכחית
new-password: סיסמה חדשה; אימות סיסמה
email: אימייל; דוא״ל; דוא"ל; דואל; דואר אלקטרוני; כתובת אימייל; כתובת דוא״ל; כתובת מייל; email
tel: טלפון; מספר טלפון; נייד; טלפון נייד; מספר נייד; פלאפון
organization: חברה; שם החברה; שם חברה
address-level2: עיר
postal-code: מיקוד
country-name: מדינה; ארץ
bday: תאריך לידה
url: אתר אינטרנט
""",
    "hi": """
name: नाम; पूरा नाम; आपका नाम
email: ईमेल; ईमेल पता; email
tel: फ़ोन नंबर; फोन नंबर; मोबाइल नंबर; फ़ोन; मोबाइल
address-level2: शहर
postal-code: पिन कोड
country-name: देश
bday: जन्म तिथि
""",
    "hu": """
name: név; teljes név; az ön neve
given-name: keresztnév; utónév
family-name: vezetéknév
username: felhasználónév
current-password: jelenlegi jelszó; régi jelszó
new-password: új jelszó; jelszó újra; jelszó megerősítése; jelszó még egyszer
email: email; email cím; emailcím; email címe
tel: telefon; telefonszám; mobil; mobilszám
organization: cég; cégnév; cég neve
street-address: lakcím; utca; utca házszám
address-level2: település; város
postal-code: irányítószám
country-name: ország
bday: születési dátum; születési idő
url: weboldal; honlap
""",
    "ja": """
name: 名前; お名前; 氏名; ご氏名; フルネーム
given-name: 名; 下の名前
family-name: 姓; 名字; 苗字
nickname: ニックネーム
username: ユーザー名; ユーザーid
current-password: 現在のパスワード
new-password: 新しいパスワード; パスワード確認; パスワード 確認; パスワード再入力;
 パスワードの再入力; 確認用パスワード
one-time-code: ワンタイムパスワード
email: メールアドレス; 電子メール; 電子メールアドレス; eメール; eメールアドレス; email
tel: 電話番号; お電話番号; 電話; お電話; 携帯電話; 携帯電話番号; 携帯番号; tel
organization: 会社名; 御社名; 貴社名
organization-title: 役職
address-level1: 都道府県
address-level2: 市区町村; 市町村
postal-code: 郵便番号
country-name: 国; 国名
bday: 生年月日
sex: 性別
url: ホームページ; ウェブサイト
cc-name: カード名義; カード名義人
cc-number: カード番号; クレジットカード番号
""",
    "ko": """
name: 이름; 성명; 성함
nickname: 닉네임
username: 아이디; 사용자명; 사용자 이름
current-password: 현재 비밀번호; 기존 비밀번호
new-password: 새 비밀번호; 비밀번호 확인; 비밀번호 재입력
email: 이메일; 이메일 주소; 이메일주소; 전자우편; 메일 주소; email
tel: 전화번호; 전화 번호; 휴대폰; 휴대폰 번호; 휴대폰번호; 휴대전화; 휴대전화번호; 핸드폰; 핸드폰 번호; 핸드폰번호
organization: 회사; 회사명
organization-title: 직책; 직위
address-line2: 상세주소; 상세 주소
postal-code: 우편번호
country-name: 국가
bday: 생년월일; 생일
sex: 성별
url: 웹사이트; 홈페이지
""",
    "nb": """
name: navn; fullt navn; ditt navn; for og etternavn; fornavn og etternavn
given-name: fornavn
family-name: etternavn
username: brukernavn
current-password: nåværende passord; gammelt passord
new-password: nytt passord; gjenta passord; bekreft passord
email: epost; epostadresse; epost adresse; din epost; email
tel: telefon; telefonnummer; mobil; mobilnummer; mobiltelefon; tlf
organization: firma; bedrift; firmanavn; organisasjon
street-address: gateadresse
address-level2: poststed
postal-code: postnummer; postnr
country-name: land
bday: fødselsdato
sex: kjønn
url: nettsted; nettside; hjemmeside
""",
    "ro": """
name: nume complet; nume și prenume; numele dumneavoastră
given-name: prenume
family-name: nume de familie
username: nume utilizator; nume de utilizator
current-password: parola curentă; parola actuală; parola veche
new-password: parolă nouă; parola nouă; confirmă parola; confirmare parolă; repetă parola
email: email; adresa de email; adresă de email; adresa email
tel: telefon; număr de telefon; numărul de telefon; mobil
organization: companie; firmă; nume companie; denumire firmă
address-level2: oraș; localitate
address-level1: județ
postal-code: cod poștal
country-name: țară; țara
bday: data nașterii
url: site web
""",
    "ru": """
name: ваше имя; фио; ф.и.о.; полное имя; имя и фамилия; фамилия имя отчество
additional-name: отчество
family-name: фамилия
nickname: ник; никнейм; псевдоним
username: логин; имя пользователя
current-password: текущий пароль; старый пароль
new-password: новый пароль; повторите пароль; подтвердите пароль; подтверждение пароля; пароль ещё раз
email: email; ваш email; электронная почта; эл. почта; адрес электронной почты; электронный адрес
tel: телефон; ваш телефон; номер телефона; мобильный телефон; контактный телефон
organization: компания; организация; название компании; название организации
organization-title: должность
street-address: почтовый адрес
address-level2: город
postal-code: индекс; почтовый индекс
country-name: страна
bday: дата рождения
sex: пол
url: сайт; ваш сайт; вебсайт
""",
    "sk": """
name: meno a priezvisko; celé meno; vaše meno
given-name: krstné meno
family-name: priezvisko
username: používateľské meno; užívateľské meno; prihlasovacie meno
current-password: súčasné heslo; staré heslo
new-password: nové heslo; heslo znova; heslo znovu; potvrdenie hesla; zopakujte heslo
email: email; emailová adresa; váš email
tel: telefón; telefónne číslo; mobil; mobilný telefón
organization: firma; názov firmy; spoločnosť
street-address: ulica; ulica a číslo
address-level2: mesto; obec
postal-code: psč
country-name: krajina; štát
bday: dátum narodenia
sex: pohlavie
url: webová stránka
""",
    "tr": """
name: ad soyad; adı soyadı; adınız soyadınız; adınız ve soyadınız; isim soyisim; isim soyad
family-name: soyad; soyadı; soyadınız; soyisim
username: kullanıcı adı
current-password: mevcut şifre; eski şifre
new-password: yeni şifre; şifre tekrar; şifre tekrarı; yeni şifre tekrar
email: eposta; eposta adresi; eposta adresiniz; email; email adresi; email adresiniz; mail adresi; mail adresiniz
tel: telefon; telefon numarası; telefon numaranız; telefonunuz; cep telefonu; gsm
organization: firma; şirket; firma adı; şirket adı
address-level2: şehir
postal-code: posta kodu
country-name: ülke
bday: doğum tarihi; doğum tarihiniz
sex: cinsiyet
url: web sitesi; web siteniz
""",
    "uk": """
name: ваше ім'я; піб; п.і.б.; повне ім'я; ім'я та прізвище
additional-name: по батькові
family-name: прізвище
username: логін; ім'я користувача
current-password: поточний пароль; старий пароль
new-password: новий пароль; повторіть пароль; підтвердіть пароль; підтвердження пароля
email: email; ваш email; електронна пошта; ел. пошта; адреса електронної пошти; електронна адреса
tel: телефон; ваш телефон; номер телефону; мобільний телефон; контактний телефон
organization: компанія; організація; назва компанії; назва організації
organization-title: посада
street-address: поштова адреса
address-level2: місто
postal-code: індекс; поштовий індекс
country-name: країна
bday: дата народження
sex: стать
url: сайт; вебсайт
""",
    "zh": """
name: 姓名; 您的姓名; 全名
given-name: 名
family-name: 姓; 姓氏
nickname: 昵称; 暱稱
username: 用户名; 用戶名; 使用者名稱
current-password: 当前密码; 旧密码; 原密码; 目前密碼; 舊密碼
new-password: 新密码; 确认密码; 重复密码; 再次输入密码; 新密碼; 確認密碼; 再次輸入密碼
one-time-code: 短信验证码; 簡訊驗證碼
email: 邮箱; 电子邮箱; 邮箱地址; 电子邮件; 电子邮件地址; 您的邮箱; 电邮; 电邮地址;
 電子郵件; 電子郵件地址; 電子信箱; 電郵; 電郵地址; email
tel: 电话; 电话号码; 手机; 手机号; 手机号码; 联系电话; 電話; 電話號碼; 手機; 手機號碼; 聯絡電話; 行動電話
organization: 公司; 公司名称; 公司名稱; 单位名称
organization-title: 职位; 职务; 職位; 職稱
street-address: 详细地址; 联系地址; 通讯地址; 詳細地址; 聯絡地址; 通訊地址
address-level1: 省; 省份
address-level2: 城市
postal-code: 邮编; 邮政编码; 郵編; 郵政編碼; 郵遞區號
country-name: 国家; 國家
bday: 出生日期; 生日
sex: 性别; 性別
url: 网站; 网址; 網站; 網址
""",
}
"""In ASCII as `purposes.normalised` leaves a label: small letters, no accents, no punctuation. Doubtful words are left
out: `password` (old or new?), `address` (which line?), `title`, French `nom`, Spanish `nombre` and what is like it in
other languages (a first or a whole name), Portuguese `nome` and `apelido` (a surname in Portugal, a nickname in
Brazil)."""
