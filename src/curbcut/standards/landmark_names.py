"""What the navigations of a site are called, by language. Written by hand, November 2026, after public sites' usage."""

from collections.abc import Mapping
from types import MappingProxyType

_KINDS = ("main", "footer", "breadcrumb", "pagination", "social", "contents")

_NAMES: dict[str, tuple[str, str, str, str, str, str]] = {
    "ar": (
        "القائمة الرئيسية", "تذييل الصفحة", "مسار التنقل", "ترقيم الصفحات", "وسائل التواصل الاجتماعي", "المحتويات",
    ),
    "cs": ("Hlavní menu", "Zápatí", "Drobečková navigace", "Stránkování", "Sociální sítě", "Obsah"),
    "da": ("Hovedmenu", "Sidefod", "Brødkrummer", "Paginering", "Sociale medier", "Indhold"),
    "de": ("Hauptmenü", "Fußbereich", "Brotkrumen", "Seitennummerierung", "Soziale Medien", "Inhalt"),
    "el": (
        "Κύριο μενού", "Υποσέλιδο", "Διαδρομή πλοήγησης", "Σελιδοποίηση", "Μέσα κοινωνικής δικτύωσης", "Περιεχόμενα",
    ),
    "en": ("Main menu", "Footer", "Breadcrumb", "Pagination", "Social media", "Contents"),
    "es": ("Menú principal", "Pie de página", "Ruta de navegación", "Paginación", "Redes sociales", "Índice"),
    "fi": ("Päävalikko", "Alatunniste", "Murupolku", "Sivutus", "Sosiaalinen media", "Sisällys"),
    "fr": ("Menu principal", "Pied de page", "Fil d\u2019Ariane", "Pagination", "Réseaux sociaux", "Sommaire"),
    "he": ("תפריט ראשי", "תחתית העמוד", "נתיב ניווט", "מעבר בין עמודים", "רשתות חברתיות", "תוכן העניינים"),
    "hu": ("Főmenü", "Lábléc", "Morzsamenü", "Lapozás", "Közösségi média", "Tartalom"),
    "it": ("Menu principale", "Piè di pagina", "Percorso di navigazione", "Paginazione", "Social media", "Indice"),
    "ja": ("メインメニュー", "フッター", "パンくずリスト", "ページ送り", "ソーシャルメディア", "目次"),
    "ko": ("주 메뉴", "바닥글", "이동 경로", "페이지 이동", "소셜 미디어", "목차"),
    "nl": ("Hoofdmenu", "Voettekst", "Kruimelpad", "Paginering", "Sociale media", "Inhoud"),
    "no": ("Hovedmeny", "Bunntekst", "Brødsmulesti", "Paginering", "Sosiale medier", "Innhold"),
    "pl": ("Menu główne", "Stopka", "Ścieżka nawigacji", "Paginacja", "Media społecznościowe", "Spis treści"),
    "pt": ("Menu principal", "Rodapé", "Trilha de navegação", "Paginação", "Redes sociais", "Índice"),
    "ro": ("Meniu principal", "Subsol", "Fir de navigare", "Paginare", "Rețele sociale", "Cuprins"),
    "ru": (
        "Главное меню", "Нижняя часть страницы", "Навигационная цепочка", "Постраничная навигация", "Социальные сети",
        "Содержание",
    ),
    "sv": ("Huvudmeny", "Sidfot", "Brödsmulor", "Paginering", "Sociala medier", "Innehåll"),
    "tr": ("Ana menü", "Alt bilgi", "Sayfa yolu", "Sayfalama", "Sosyal medya", "İçindekiler"),
    "uk": (
        "Головне меню", "Нижня частина сторінки", "Навігаційний ланцюжок", "Посторінкова навігація",
        "Соціальні мережі", "Зміст",
    ),
    "zh": ("主菜单", "页脚", "面包屑导航", "分页", "社交媒体", "目录"),
}  # fmt: skip

NAVIGATION_NAMES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        language: MappingProxyType(dict(zip(_KINDS, names, strict=True)))
        for language, names in (_NAMES | {"nb": _NAMES["no"], "nn": _NAMES["no"]}).items()
    }
)
"""Primary language → kind of navigation → what it is called."""
