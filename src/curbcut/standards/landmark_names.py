"""What the navigations of a site are called, by language. Written by hand, November 2026, after public sites' usage."""

from collections.abc import Mapping
from types import MappingProxyType

_KINDS = ("main", "footer", "breadcrumb", "pagination", "social", "contents", "languages")

_NAMES: dict[str, tuple[str, str, str, str, str, str, str]] = {
    "ar": (
        "القائمة الرئيسية", "تذييل الصفحة", "مسار التنقل", "ترقيم الصفحات", "وسائل التواصل الاجتماعي", "المحتويات",
        "اللغات",
    ),
    "cs": ("Hlavní menu", "Zápatí", "Drobečková navigace", "Stránkování", "Sociální sítě", "Obsah", "Jazyky"),
    "da": ("Hovedmenu", "Sidefod", "Brødkrummer", "Paginering", "Sociale medier", "Indhold", "Sprog"),
    "de": ("Hauptmenü", "Fußbereich", "Brotkrumen", "Seitennummerierung", "Soziale Medien", "Inhalt", "Sprachen"),
    "el": (
        "Κύριο μενού", "Υποσέλιδο", "Διαδρομή πλοήγησης", "Σελιδοποίηση", "Μέσα κοινωνικής δικτύωσης", "Περιεχόμενα",
        "Γλώσσες",
    ),
    "en": ("Main menu", "Footer", "Breadcrumb", "Pagination", "Social media", "Contents", "Languages"),
    "es": (
        "Menú principal", "Pie de página", "Ruta de navegación", "Paginación", "Redes sociales", "Índice", "Idiomas",
    ),
    "fi": ("Päävalikko", "Alatunniste", "Murupolku", "Sivutus", "Sosiaalinen media", "Sisällys", "Kielet"),
    "fr": (
        "Menu principal", "Pied de page", "Fil d\u2019Ariane", "Pagination", "Réseaux sociaux", "Sommaire", "Langues",
    ),
    "he": ("תפריט ראשי", "תחתית העמוד", "נתיב ניווט", "מעבר בין עמודים", "רשתות חברתיות", "תוכן העניינים", "שפות"),
    "hu": ("Főmenü", "Lábléc", "Morzsamenü", "Lapozás", "Közösségi média", "Tartalom", "Nyelvek"),
    "it": (
        "Menu principale", "Piè di pagina", "Percorso di navigazione", "Paginazione", "Social media", "Indice",
        "Lingue",
    ),
    "ja": ("メインメニュー", "フッター", "パンくずリスト", "ページ送り", "ソーシャルメディア", "目次", "言語"),
    "ko": ("주 메뉴", "바닥글", "이동 경로", "페이지 이동", "소셜 미디어", "목차", "언어"),
    "nl": ("Hoofdmenu", "Voettekst", "Kruimelpad", "Paginering", "Sociale media", "Inhoud", "Talen"),
    "no": ("Hovedmeny", "Bunntekst", "Brødsmulesti", "Paginering", "Sosiale medier", "Innhold", "Språk"),
    "pl": ("Menu główne", "Stopka", "Ścieżka nawigacji", "Paginacja", "Media społecznościowe", "Spis treści", "Języki"),
    "pt": ("Menu principal", "Rodapé", "Trilha de navegação", "Paginação", "Redes sociais", "Índice", "Idiomas"),
    "ro": ("Meniu principal", "Subsol", "Fir de navigare", "Paginare", "Rețele sociale", "Cuprins", "Limbi"),
    "ru": (
        "Главное меню", "Нижняя часть страницы", "Навигационная цепочка", "Постраничная навигация", "Социальные сети",
        "Содержание", "Языки",
    ),
    "sv": ("Huvudmeny", "Sidfot", "Brödsmulor", "Paginering", "Sociala medier", "Innehåll", "Språk"),
    "tr": ("Ana menü", "Alt bilgi", "Sayfa yolu", "Sayfalama", "Sosyal medya", "İçindekiler", "Diller"),
    "uk": (
        "Головне меню", "Нижня частина сторінки", "Навігаційний ланцюжок", "Посторінкова навігація",
        "Соціальні мережі", "Зміст", "Мови",
    ),
    "zh": ("主菜单", "页脚", "面包屑导航", "分页", "社交媒体", "目录", "语言"),
}  # fmt: skip

NAVIGATION_NAMES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        language: MappingProxyType(dict(zip(_KINDS, names, strict=True)))
        for language, names in (_NAMES | {"nb": _NAMES["no"], "nn": _NAMES["no"]}).items()
    }
)
"""Primary language → kind of navigation → what it is called."""
