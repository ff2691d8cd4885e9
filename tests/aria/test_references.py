"""References by id."""

from curbcut.aria import dangling_references, referenced
from tests.aria.pages import element


def test_references_lead_to_the_elements_in_the_attributes_order() -> None:
    it = element("<p id=it aria-labelledby=' b\n a nowhere b'></p><p id=a><p id=b><p id=b>")
    assert [target.get("id") for target in referenced(it, "aria-labelledby")] == ["b", "a", "b"]
    assert dangling_references(it, "aria-labelledby") == ["nowhere"]


def test_an_attribute_that_is_missing_or_empty_refers_to_nothing() -> None:
    it = element("<p id=it aria-labelledby=''></p>")
    assert [referenced(it, "aria-labelledby"), referenced(it, "aria-owns")] == [[], []]
    assert [dangling_references(it, "aria-labelledby"), dangling_references(it, "aria-owns")] == [[], []]


def test_a_list_of_ids_beyond_all_reason_is_not_read_to_its_end() -> None:
    it = element(f"<p id=it aria-labelledby='{'it ' * 5000}'></p>")
    assert len(referenced(it, "aria-labelledby")) == 100
