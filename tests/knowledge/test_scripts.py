from curbcut.knowledge.scripts import LANGUAGE_OF_SCRIPT, Written, language_of_script, written
from curbcut.standards.language import is_valid_language_tag


def test_what_is_in_another_script_is_left_out_of_a_text() -> None:
    assert written("Наш врач (Doctor Smith) ждёт вас в клинике на улице Ленина, дом 5") == Written(
        "cyrillic", "Наш врач ( ) ждёт вас в клинике на улице Ленина, дом 5", 38
    )


def test_a_text_half_in_one_script_and_half_in_another_has_no_main_one() -> None:
    assert written("Добро пожаловать. Welcome to you.") is None


def test_a_text_without_letters_has_no_script() -> None:
    assert written("12:30 – 15:45, 20 %") is None


def test_kana_among_chinese_characters_is_japanese() -> None:
    sample = written("会社概要 採用情報 お問い合わせ")
    assert sample == Written("japanese", "会社概要 採用情報 お問い合わせ", 14)
    assert language_of_script(sample) == "ja"


def test_one_kana_in_a_chinese_text_is_an_ornament() -> None:
    sample = written("優の良品百貨公司歡迎各位貴賓光臨選購")
    assert sample is not None
    assert sample.script == "han"


def test_yiddish_is_not_taken_for_hebrew() -> None:
    yiddish, hebrew = written("איך גיי צום דאָקטער װײַל איך בין קראַנק"), written("אני הולך לרופא כי אני חולה")
    assert yiddish is not None
    assert hebrew is not None
    assert (language_of_script(yiddish), language_of_script(hebrew)) == ("yi", "he")


def test_every_language_of_a_script_is_a_tag_that_exists() -> None:
    assert [tag for tag in LANGUAGE_OF_SCRIPT.values() if not is_valid_language_tag(tag)] == []
