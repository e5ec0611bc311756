"""Laws of citations: written and read back, ordered, never anything but a value or an error of ours."""

from __future__ import annotations

import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from emulation.errors import EmulationError
from emulation.law import Citation
from emulation.law.names import read_number, split_name, to_instrument_name
from emulation.testing.law import citations, instrument_names

WORDS = (
    "điểm khoản Điều mục Phụ lục Luật Nghị định Thông tư liên tịch số của Decree Article Section Annex a đ 2 43 "
    "( ) , ; 91/2017/NĐ-CP 06/2022/QH15 \u202e \x00 ４３"
).split(" ")


@given(citations())
@example(Citation("Luật 06/2022/QH15", "75", "1", "đ"))
def test_what_is_written_reads_back(place: Citation) -> None:
    assert Citation.parse(str(place)) == place
    assert Citation.parse(place.text("vi")) == place
    assert Citation.parse(place.text("en")) == place


@given(citations())
def test_spelling_that_does_not_matter(place: Citation) -> None:
    written = str(place)
    assert Citation.parse(unicodedata.normalize("NFD", written)) == place
    assert Citation.parse(f"  {written.replace(' ', '   ')} ") == place
    assert Citation.parse(written.replace(" Điều", ", ĐIỀU").replace("khoản", "của Khoản")) == place


@given(citations(), citations(), citations())
def test_order_is_total(one: Citation, two: Citation, three: Citation) -> None:
    low, middle, high = sorted([three, one, two])
    assert low <= middle <= high
    assert low <= high
    assert (one < two) + (two < one) + (one == two) == 1


@given(citations())
def test_a_place_lies_in_its_instrument_and_in_itself(place: Citation) -> None:
    whole = Citation(place.instrument, issuer=place.issuer)
    assert whole.includes(place)
    assert place.includes(place)
    assert place.includes(whole) == (place == whole)
    assert whole <= place


@given(instrument_names())
def test_names_read_back_in_both_languages(name: str) -> None:
    assert to_instrument_name(name) == name
    kind, number = split_name(name)
    assert to_instrument_name(Citation(name).text("en")) == name
    assert read_number(number) == number
    assert Citation(name).kind is kind


@given(st.text(max_size=400) | st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join))
@example("")
@example("(")
@example("( a")
@example("phụ")
@example("Điều")
@example("9" * 400)
def test_hostile_text_ends_in_a_citation_or_an_error_of_ours(text: str) -> None:
    try:
        place = Citation.parse(text)
    except EmulationError as error:
        assert str(error)
    else:
        assert Citation.parse(str(place)) == place
    try:
        name = to_instrument_name(text)
    except EmulationError as error:
        assert str(error)
    else:
        assert to_instrument_name(name) == name


@given(st.text(max_size=30) | st.text("0123456789abcđVX.-", max_size=8))
def test_hostile_parts_are_refused_or_kept(text: str) -> None:
    for part in ("article", "section", "annex"):
        try:
            place = Citation("Kế hoạch 108/KH-UBND", **{part: text})
        except EmulationError as error:
            assert error.path == (part,)
        else:
            assert Citation.parse(str(place)) == place
