"""What the usual fields of forms are called, by language. Written by hand, November 2026, after public sites' usage."""

from collections.abc import Mapping
from types import MappingProxyType

_FIELDS = (
    "email", "password", "tel", "name", "given-name", "family-name", "username", "organization", "postal-code",
    "country", "message", "comment", "quantity", "subject", "sort", "day", "month",
    "year", "language", "currency", "select-all",
)  # fmt: skip

_NAMES: dict[str, str] = {
    "ar": "البريد الإلكتروني; كلمة المرور; الهاتف; الاسم; الاسم الأول; اسم العائلة; اسم المستخدم; الشركة;"
    " الرمز البريدي; البلد; الرسالة; التعليق;"
    " الكمية; الموضوع; ترتيب حسب; اليوم; الشهر; السنة; اللغة; العملة; تحديد الكل",
    "cs": "E-mail; Heslo; Telefon; Jméno; Křestní jméno; Příjmení; Uživatelské jméno; Firma; PSČ; Země; Zpráva;"
    " Komentář;"
    " Množství; Předmět; Řadit podle; Den; Měsíc; Rok; Jazyk; Měna; Vybrat vše",
    "da": "E-mail; Adgangskode; Telefon; Navn; Fornavn; Efternavn; Brugernavn; Virksomhed; Postnummer; Land; Besked;"
    " Kommentar;"
    " Antal; Emne; Sortér efter; Dag; Måned; År; Sprog; Valuta; Vælg alle",
    "de": "E-Mail; Passwort; Telefon; Name; Vorname; Nachname; Benutzername; Firma; Postleitzahl; Land; Nachricht;"
    " Kommentar;"
    " Menge; Betreff; Sortieren nach; Tag; Monat; Jahr; Sprache; Währung; Alle auswählen",
    "en": "Email; Password; Phone; Name; First name; Last name; Username; Company; Postal code; Country; Message;"
    " Comment;"
    " Quantity; Subject; Sort by; Day; Month; Year; Language; Currency; Select all",
    "es": "Correo electrónico; Contraseña; Teléfono; Nombre; Nombre de pila; Apellidos; Nombre de usuario; Empresa;"
    " Código postal; País; Mensaje; Comentario;"
    " Cantidad; Asunto; Ordenar por; Día; Mes; Año; Idioma; Moneda; Seleccionar todo",
    "fi": "Sähköposti; Salasana; Puhelin; Nimi; Etunimi; Sukunimi; Käyttäjätunnus; Yritys; Postinumero; Maa; Viesti;"
    " Kommentti;"
    " Määrä; Aihe; Järjestä; Päivä; Kuukausi; Vuosi; Kieli; Valuutta; Valitse kaikki",
    "fr": "E-mail; Mot de passe; Téléphone; Nom; Prénom; Nom de famille; Nom d'utilisateur; Société; Code postal; Pays;"
    " Message; Commentaire;"
    " Quantité; Objet; Trier par; Jour; Mois; Année; Langue; Devise; Tout sélectionner",
    "hu": "E-mail; Jelszó; Telefon; Név; Keresztnév; Vezetéknév; Felhasználónév; Cég; Irányítószám; Ország; Üzenet;"
    " Hozzászólás;"
    " Mennyiség; Tárgy; Rendezés; Nap; Hónap; Év; Nyelv; Pénznem; Összes kijelölése",
    "it": "E-mail; Password; Telefono; Nome; Nome di battesimo; Cognome; Nome utente; Azienda; CAP; Paese; Messaggio;"
    " Commento;"
    " Quantità; Oggetto; Ordina per; Giorno; Mese; Anno; Lingua; Valuta; Seleziona tutto",
    "ja": "メールアドレス; パスワード; 電話番号; お名前; 名; 姓; ユーザー名; 会社名; 郵便番号; 国; メッセージ;"
    " コメント;"
    " 数量; 件名; 並べ替え; 日; 月; 年; 言語; 通貨; すべて選択",
    "nl": "E-mail; Wachtwoord; Telefoon; Naam; Voornaam; Achternaam; Gebruikersnaam; Bedrijf; Postcode; Land; Bericht;"
    " Reactie;"
    " Aantal; Onderwerp; Sorteren op; Dag; Maand; Jaar; Taal; Valuta; Alles selecteren",
    "no": "E-post; Passord; Telefon; Navn; Fornavn; Etternavn; Brukernavn; Firma; Postnummer; Land; Melding; Kommentar;"
    " Antall; Emne; Sorter etter; Dag; Måned; År; Språk; Valuta; Velg alle",
    "pl": "E-mail; Hasło; Telefon; Imię i nazwisko; Imię; Nazwisko; Nazwa użytkownika; Firma; Kod pocztowy; Kraj;"
    " Wiadomość; Komentarz;"
    " Ilość; Temat; Sortuj według; Dzień; Miesiąc; Rok; Język; Waluta; Zaznacz wszystko",
    "pt": "E-mail; Senha; Telefone; Nome; Primeiro nome; Sobrenome; Nome de usuário; Empresa; Código postal; País;"
    " Mensagem; Comentário;"
    " Quantidade; Assunto; Ordenar por; Dia; Mês; Ano; Idioma; Moeda; Selecionar tudo",
    "ro": "E-mail; Parolă; Telefon; Nume; Prenume; Nume de familie; Nume de utilizator; Companie; Cod poștal; Țară;"
    " Mesaj; Comentariu;"
    " Cantitate; Subiect; Sortează după; Zi; Lună; An; Limbă; Monedă; Selectează tot",
    "ru": "Электронная почта; Пароль; Телефон; Имя; Имя; Фамилия; Имя пользователя; Компания; Почтовый индекс; Страна;"
    " Сообщение; Комментарий;"
    " Количество; Тема; Сортировать по; День; Месяц; Год; Язык; Валюта; Выбрать все",
    "sv": "E-post; Lösenord; Telefon; Namn; Förnamn; Efternamn; Användarnamn; Företag; Postnummer; Land; Meddelande;"
    " Kommentar;"
    " Antal; Ämne; Sortera efter; Dag; Månad; År; Språk; Valuta; Markera alla",
    "tr": "E-posta; Parola; Telefon; Ad soyad; Ad; Soyad; Kullanıcı adı; Şirket; Posta kodu; Ülke; Mesaj; Yorum;"  # noqa: RUF001 the letters of Turkish
    " Adet; Konu; Sırala; Gün; Ay; Yıl; Dil; Para birimi; Tümünü seç",  # noqa: RUF001 the letters of Turkish
    "uk": "Електронна пошта; Пароль; Телефон; Ім'я; Ім'я; Прізвище; Ім'я користувача; Компанія; Поштовий індекс;"
    " Країна; Повідомлення; Коментар;"
    " Кількість; Тема; Сортувати за; День; Місяць; Рік; Мова; Валюта; Вибрати все",
}

NAMES_OF_FIELDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        language: MappingProxyType(dict(zip(_FIELDS, names.split("; "), strict=True)))
        for language, names in (_NAMES | {"nb": _NAMES["no"], "nn": _NAMES["no"]}).items()
    }
)
"""Primary language → field (as in `autocomplete`, and some more) → what it is called."""
