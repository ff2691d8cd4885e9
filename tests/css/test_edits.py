from hypothesis import given
from hypothesis import strategies as st

from curbcut.css import declarations_of, replaced, with_value, without, without_importance


def test_a_declaration_changes_and_the_rest_stays() -> None:
    style = "color : red !important ;top:0; left:0"
    first, second, third = declarations_of(style)

    assert with_value(first, "blue").applied_to(style) == "color : blue !important ;top:0; left:0"
    assert without_importance(first).applied_to(style) == "color : red ;top:0; left:0"
    assert without(style, second).applied_to(style) == "color : red !important ; left:0"
    assert replaced(style, [without(style, first), without(style, third)]) == "top:0;"


@given(st.lists(st.sampled_from(["color:red", "top:0", "left:1px!important"]), min_size=1, max_size=5), st.data())
def test_what_is_taken_out_is_one_declaration(parts: list[str], data: st.DataObject) -> None:
    style = "; ".join(parts)
    declarations = declarations_of(style)
    index = data.draw(st.integers(0, len(declarations) - 1))
    left = declarations_of(without(style, declarations[index]).applied_to(style))

    assert [each.name for each in left] == [each.name for at, each in enumerate(declarations) if at != index]
