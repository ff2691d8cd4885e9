"""What a picture is called that only people are meant to be able to read, by language: what it is there for, which the
success criterion asks for. https://www.w3.org/TR/WCAG21/#non-text-content"""

import re

MARKS = re.compile(r"captcha|securimage", re.IGNORECASE)
"""What such pictures are called in addresses and in markup."""

CAPTCHA_NAMES: dict[str, str] = {
    "ar": "صورة للتحقق الأمني (CAPTCHA)",
    "cs": "Obrázek k bezpečnostní kontrole (CAPTCHA)",
    "da": "Billede til sikkerhedskontrol (CAPTCHA)",
    "de": "Bild zur Sicherheitsabfrage (CAPTCHA)",
    "el": "Εικόνα ελέγχου ασφαλείας (CAPTCHA)",
    "en": "Picture for a security check (CAPTCHA)",
    "es": "Imagen de verificación de seguridad (CAPTCHA)",
    "fi": "Turvatarkistuksen kuva (CAPTCHA)",
    "fr": "Image de contrôle de sécurité (CAPTCHA)",
    "he": "תמונה לאימות אבטחה (CAPTCHA)",
    "hu": "Biztonsági ellenőrző kép (CAPTCHA)",
    "it": "Immagine per il controllo di sicurezza (CAPTCHA)",
    "ja": "画像認証 (CAPTCHA)",
    "ko": "보안 확인용 이미지 (CAPTCHA)",
    "nb": "Bilde til sikkerhetskontroll (CAPTCHA)",
    "nl": "Afbeelding voor de beveiligingscontrole (CAPTCHA)",
    "no": "Bilde til sikkerhetskontroll (CAPTCHA)",
    "pl": "Obrazek do kontroli bezpieczeństwa (CAPTCHA)",
    "pt": "Imagem de verificação de segurança (CAPTCHA)",
    "ro": "Imagine pentru verificarea de securitate (CAPTCHA)",
    "ru": "Картинка для проверки безопасности (CAPTCHA)",
    "sv": "Bild för säkerhetskontroll (CAPTCHA)",
    "tr": "Güvenlik doğrulama resmi (CAPTCHA)",
    "uk": "Зображення для перевірки безпеки (CAPTCHA)",
    "zh": "验证码图片 (CAPTCHA)",
}
CAPTCHA = "CAPTCHA"
"""In other languages: the word is the same in most."""
