"""Laws that hold for every text and every quantity."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from emulation.core import Quantity, Truth, exact, fold, nfc, same_text, strip_marks, vietnamese_key
from emulation.core.fields import to_key, to_text
from emulation.core.quantity import plain_number
from emulation.core.text import clean_text, near_names
from emulation.errors import EmulationError
from emulation.i18n import format_number, format_percent
from emulation.testing.core import exact_numbers, quantities, truths, vietnamese_text

anything = st.text(max_size=200)


@given(anything)
@example("ho\u0300a")
@example("\u1ecf\u0300a")
def test_folding_is_idempotent_and_blind_to_the_unicode_form(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


@given(vietnamese_text(), st.sampled_from(['"', ",", " ", "“", "’", "\u200b"]))
def test_marks_of_punctuation_do_not_make_another_theme(text: str, mark: str) -> None:
    assert same_text(mark + text + mark, text)


@given(anything)
def test_clean_text_is_clean_or_refused(text: str) -> None:
    try:
        clean = clean_text(text)
    except EmulationError as error:
        assert error.code == "core.control_character"
    else:
        assert clean == nfc(clean) == clean.strip()
        assert clean_text(clean) == clean


@given(st.text())
def test_hostile_names_end_in_a_value_or_an_error_of_ours(text: str) -> None:
    for reader in (to_key, to_text, exact):
        try:
            reader(text)
        except EmulationError as error:
            assert str(error)


@given(st.lists(vietnamese_text(3), max_size=8))
def test_dictionary_order_is_total_and_agrees_with_itself(texts: list[str]) -> None:
    ordered = sorted(texts, key=vietnamese_key)
    assert sorted(reversed(texts), key=vietnamese_key) == ordered
    bare = [strip_marks(text).casefold() for text in texts if " " not in text]
    assert all(isinstance(each, str) for each in bare)


@given(anything, st.lists(anything, max_size=5))
def test_near_names_are_among_the_candidates(name: str, candidates: list[str]) -> None:
    assert set(near_names(name, candidates)) <= set(candidates)


@given(truths(), truths(), truths())
def test_truth_is_a_lattice(a: Truth, b: Truth, c: Truth) -> None:
    assert a & b is b & a
    assert a & (b & c) is (a & b) & c
    assert a & (a | b) is a
    assert a & (b | c) is (a & b) | (a & c)
    assert ~~a is a


@given(exact_numbers())
def test_exact_text_reads_back(value: object) -> None:
    assert exact(plain_number(exact(value))) == value  # type: ignore[arg-type]


@given(st.data())
def test_quantities_of_one_dimension_are_an_ordered_group(data: st.DataObject) -> None:
    one = data.draw(quantities())
    other = data.draw(quantities(dimension=one.unit.dimension))
    assert (one + other) - other == one
    assert one + other == other + one
    assert one.to(other.unit) == one
    assert (one < other) == (one.base_amount < other.base_amount)
    if one == other:
        assert hash(one) == hash(other)


@given(exact_numbers(0, 1))
def test_a_share_is_never_shown_larger_than_it_is(share: object) -> None:
    shown = exact(format_percent(exact(share), "en").removesuffix("%"))  # type: ignore[arg-type]
    assert shown / 100 <= exact(share)  # type: ignore[arg-type]
    assert (shown == 100) == (share == 1)


@given(quantities())
def test_numbers_are_cut_towards_zero(value: Quantity) -> None:
    shown = exact(format_number(value.amount, "en").replace(",", ""))
    assert abs(shown) <= abs(value.amount)
    assert abs(value.amount - shown) < exact("0.0001")
