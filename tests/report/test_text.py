"""The report for a terminal."""

from curbcut.report import PageReport, text
from tests.report.reports import ABOUT, PAGES, finding


def test_the_report_is_what_it_should_be() -> None:
    hostile = "</code><script>alert(1)</script>&amp;]]>\\x1b[31m\\x00\\u202e"

    assert text.render(PAGES, ABOUT) == (
        "public/a b.html\n"
        f"  1:3  serious  doors  {'This door is shut.'.ljust(len(hostile))}  WCAG 2.1.1  fixable\n"
        f"  2:3  serious  doors  {'This door is shut.'.ljust(len(hostile))}  WCAG 2.1.1  waiting\n"
        f"  3:3  serious  doors  {'This door is shut.'.ljust(len(hostile))}  WCAG 2.1.1  to review\n"
        f"  4:3  serious  doors  {hostile}  WCAG 2.1.1  by a person\n"
        "  Not failures, and worth a look:\n"
        "  6:3  serious  doors    This door is shut.  uncertain      by a person\n"
        "  7:3  minor    windows  This door is shut.  best practice  by a person\n"
        "  8:3  minor    windows  This door is shut.  advice         another fix first\n"
        "\n"
        "https://example.com/ä?q=1\n"
        "  The rule windows failed here; what it would have found is missing.\n"
        "\n"
        "gone.html\n"
        "  not looked at  It could not be read: No such file or directory.\n"
        "\n"
        "4 violations found on 2 pages: 1 can be fixed now, 1 is waiting for the learner, "
        "1 has a fix for a person to agree to, 1 is for a person, 1 is in the baseline.\n"
        "3 other remarks, which are not failures.\n"
        "1 page could not be looked at.\n"
        "curbcut 1.2.3, 2026-11-23, WCAG 2.1, levels A and AA. Software can judge only part of it.\n"
    )


def test_in_colour_it_says_the_same() -> None:
    coloured = text.render(PAGES, ABOUT, in_colour=True)

    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[32m", "\x1b[33m"):
        coloured = coloured.replace(code, "")
    assert coloured == text.render(PAGES, ABOUT)


def test_a_page_whose_violations_are_all_known_is_not_listed() -> None:
    page = PageReport(address="a.html", findings=(finding(1, is_known=True),))

    assert text.render([page], ABOUT).startswith("No violation found on 1 page: 1 is in the baseline.\n")


def test_numbers_have_separators() -> None:
    page = PageReport(address="a.html", findings=(finding(1),) * 1200)

    assert "1,200 violations found on 1 page: 1,200 can be fixed now." in text.render([page], ABOUT)
