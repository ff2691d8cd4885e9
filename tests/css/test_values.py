import pytest

from curbcut.css import alpha_of, components_of, degrees, functions_in, pixels


@pytest.mark.parametrize(
    ("value", "expected"),
    [("16px", 16.0), ("12pt", 16.0), ("1in", 96.0), ("2em", 20.0), ("50%", 4.0), ("0", 0.0), ("1", None),
     ("calc(1px)", None), ("1vw", None), ("", None)],
)  # fmt: skip
def test_lengths(value: str, expected: float | None) -> None:
    assert pixels(value, em=10.0, percent_of=8.0) == expected


def test_angles() -> None:
    assert [degrees(value) for value in ("90deg", ".25turn", "100grad", "0", "1")] == [90.0, 90.0, 90.0, 0.0, None]


def test_opacities() -> None:
    assert [alpha_of(value) for value in (".5", "50%", "7", "-1", "x")] == [0.5, 0.5, 1.0, 0.0, None]


def test_functions_and_components() -> None:
    assert functions_in("translate(1px, 2px) rotate(90deg)") == [("translate", ["1px", "2px"]), ("rotate", ["90deg"])]
    assert components_of("1px  solid rgb(1, 2, 3)") == ["1px", "solid", "rgb(1, 2, 3)"]
    assert components_of("bold 12px/1.5 Arial") == ["bold", "12px", "1.5", "Arial"]
