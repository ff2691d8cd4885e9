"""Units that forms put behind a field, by which its number is meant: `[ ] years`, `[ ]年`. Written by hand."""

from curbcut.standards.words import words

_UNITS = words(
    "% °c kg g mg lb lbs oz cm mm m km mi ft in m² m2 qm px pt eur usd gbp chf kcal kwh "
    "years yrs months weeks days hours hrs hr minutes mins seconds secs people persons guests nights adults children "
    "jahre monate wochen tage stunden minuten uhr euro personen nächte ans mois semaines jours heures personnes "
    "nuits años meses semanas días horas minutos personas noches anos dias pessoas anni mesi settimane giorni ore "
    "minuti persone notti jaar maanden weken dagen uur lat miesięcy dni godzin minut osób zł kč "
    "y\u0131l ay hafta gün saat dakika kişi tl ₺ лет мес "
    "месяцев дней час часов мин минут \u0440\u0443\u0431 грн кг см "
    "年 月 日 歳 才 岁 時 时 時間 小时 分 分钟 秒 円 万円 元 万元 萬元 人 名 位 泊 回 個 个 天 个月 "
    "년 월 일 개월 세 시 시간 분 원 만원 명 회 "
    "ปี เดือน วัน บาท คน "
    "سنة شهر يوم ساعة שנים חודשים "
    "ימים έτη μήνες ημέρες"
)


def is_unit(text: str) -> bool:
    """Whether a text is a unit and nothing else."""
    return text.strip(" .()").lower() in _UNITS
