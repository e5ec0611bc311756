"""Themes, statements and what breaches lead to."""

from __future__ import annotations

import unicodedata

import pytest

from emulation.campaigns import ConductMeasure, ConductPolicy, Statement, Theme
from emulation.core import Truth
from emulation.errors import InvalidValueError


def test_the_wordings_of_a_theme_are_told_apart() -> None:
    theme = Theme(
        "Đoàn kết, sáng tạo",
        wordings=("Đoàn kết, sáng tạo", "“ĐOÀN KẾT SÁNG TẠO”", "Đoàn kết và sáng tạo"),
    )
    assert theme.spellings == ("“ĐOÀN KẾT SÁNG TẠO”",)
    assert theme.other_themes == ("Đoàn kết và sáng tạo",)


def test_a_theme_without_wordings_has_no_others() -> None:
    assert Theme("Đoàn kết").spellings == Theme("Đoàn kết").other_themes == ()


def test_the_place_of_a_tone_mark_makes_no_other_theme_but_the_mark_does() -> None:
    assert Theme("Hòa bình").same_as("hoà bình")
    assert not Theme("Hòa bình").same_as("Hoa bình")


def test_a_theme_is_kept_composed() -> None:
    assert Theme(unicodedata.normalize("NFD", "Đại Mạch")).text == "Đại Mạch"


@pytest.mark.parametrize("bad", ["", "   ", "a\0b", None, 3])
def test_a_theme_is_never_empty(bad: object) -> None:
    with pytest.raises(InvalidValueError):
        Theme(bad)  # type: ignore[arg-type]


def test_wordings_are_texts_in_a_sequence() -> None:
    with pytest.raises(InvalidValueError):
        Theme("Đoàn kết", wordings="Đoàn kết")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError) as refused:
        Theme("Đoàn kết", wordings=["một", 2])  # type: ignore[list-item]
    assert refused.value.path == ("wordings", 1)


def test_a_statement_says_who_carries_it_further() -> None:
    statement = Statement("p1", "I.1a", text="Mỗi thôn, tổ dân phố cùng thực hiện.", deploys_to=["village-1"])
    assert statement.deploys_to == ("village-1",)
    assert statement == Statement(
        "p1", "I.1a", text="Mỗi thôn, tổ dân phố cùng thực hiện.", deploys_to=("village-1",)
    )


@pytest.mark.parametrize(
    ("id", "clause", "text"), [("", "I", "x"), ("p", "", "x"), ("p", "I", " "), ("ô", "I", "x")]
)
def test_a_statement_has_an_id_a_clause_and_words(id: str, clause: str, text: str) -> None:
    with pytest.raises(InvalidValueError):
        Statement(id, clause, text=text)


def test_measures_stand_from_the_mildest_to_the_gravest() -> None:
    assert sorted(reversed(ConductMeasure)) == list(ConductMeasure)
    assert [each.rank for each in ConductMeasure] == [0, 1, 2, 3]
    assert ConductMeasure.VIOLATION_HANDLED > ConductMeasure.REMINDED
    assert ConductMeasure.REMINDED <= ConductMeasure.REMINDED
    assert not ConductMeasure.REMINDED < ConductMeasure.REMINDED


ALL = tuple(ConductMeasure)


def test_a_plan_that_names_no_bar_leaves_it_open() -> None:
    policy = ConductPolicy("I.2p", measures=ALL)
    assert policy.bars(ConductMeasure.VIOLATION_HANDLED, known=True) is Truth.UNKNOWN


def test_nothing_on_record_proves_something_only_in_a_complete_record() -> None:
    policy = ConductPolicy("I.2p", measures=ALL, bars_awards_from=ConductMeasure.DISCIPLINED)
    assert policy.bars(None, known=True) is Truth.NO
    assert policy.bars(None, known=False) is Truth.UNKNOWN


@pytest.mark.parametrize(
    ("worst", "known", "answer"),
    [
        (ConductMeasure.CRITICISED, True, Truth.NO),
        (ConductMeasure.CRITICISED, False, Truth.UNKNOWN),
        (ConductMeasure.DISCIPLINED, True, Truth.YES),
        (ConductMeasure.DISCIPLINED, False, Truth.YES),
        (ConductMeasure.VIOLATION_HANDLED, False, Truth.YES),
    ],
)
def test_a_bar_holds_from_its_measure_on(worst: ConductMeasure, known: bool, answer: Truth) -> None:
    policy = ConductPolicy("I.2p", measures=ALL, bars_awards_from=ConductMeasure.DISCIPLINED)
    assert policy.bars(worst, known=known) is answer


def test_a_policy_names_measures() -> None:
    with pytest.raises(InvalidValueError) as refused:
        ConductPolicy("I.2p", measures=["reminded"])  # type: ignore[list-item]
    assert refused.value.path == ("measures", 0)
    with pytest.raises(InvalidValueError) as refused:
        ConductPolicy("I.2p", measures=[], bars_awards_from="disciplined")  # type: ignore[arg-type]
    assert refused.value.path == ("bars_awards_from",)
