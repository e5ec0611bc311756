"""The nearest answer that turns a condition, and what is not offered as a correction."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulation.core import Truth
from emulation.eligibility import (
    Answer,
    Compare,
    CompareFacts,
    Comparison,
    Fact,
    FactCondition,
    Lasts,
    Unknown,
    Verdict,
)
from emulation.eligibility.corrections import nearest_answer
from emulation.periods import Duration, Period

YEARS = Fact.whole("years", vi="số năm", en="years", minimum=0, maximum=10)
OTHER = Fact.whole("other", vi="số khác", en="the other")
SHARE = Fact.ratio("share", vi="tỷ lệ", en="share")
DAY = Fact.day("day", vi="ngày", en="day")
NAME = Fact.text("name", vi="tên", en="name")
TERM = Fact.period("term", vi="thời gian", en="term")
WARNED = Fact.boolean("warned", vi="bị kỷ luật", en="disciplined")
LOW, HIGH = date(2021, 9, 10), date(2021, 10, 30)


def nearest(condition: FactCondition, wanted: Truth, *answers: Answer) -> Answer:
    return nearest_answer(condition, wanted, answers, condition.fixed_limits(None))


@pytest.mark.parametrize(
    ("condition", "wanted", "answers", "expected"),
    [
        (YEARS >= 5, Truth.YES, (3,), 5),
        (YEARS > 5, Truth.YES, (3,), 6),
        (YEARS <= 5, Truth.YES, (9,), 5),
        (YEARS < 5, Truth.YES, (9,), 4),
        (YEARS.equals(5), Truth.YES, (9,), 5),
        (YEARS.equals(5), Truth.NO, (5,), None),
        (YEARS.differs(5), Truth.YES, (5,), None),
        (YEARS.differs(5), Truth.NO, (4,), 5),
        (YEARS >= 5, Truth.NO, (7,), 4),
        (SHARE >= "0.8", Truth.YES, (Decimal("0.5"),), Fraction(4, 5)),
        (SHARE > "0.8", Truth.YES, (Decimal("0.5"),), None),
        (DAY > LOW, Truth.YES, (LOW,), date(2021, 9, 11)),
        (DAY < LOW, Truth.YES, (LOW,), date(2021, 9, 9)),
        (DAY > date.max, Truth.YES, (LOW,), None),
        (DAY.between(LOW, HIGH), Truth.YES, (date(2021, 9, 1),), LOW),
        (DAY.between(LOW, HIGH), Truth.YES, (date(2021, 11, 1),), HIGH),
        (DAY.between(LOW, HIGH), Truth.NO, (date(2021, 9, 12),), date(2021, 9, 9)),
        (DAY.between(date.min, date.max), Truth.NO, (LOW,), None),
        (YEARS.between(2, 4), Truth.NO, (4,), 5),
        (YEARS.between(2, 4), Truth.YES, (None,), None),
        (YEARS.between(2, 4), Truth.YES, (Unknown(),), None),
        (WARNED.is_true(), Truth.NO, (True,), False),
        (WARNED.is_known(), Truth.YES, (None,), None),
        (NAME.equals("An"), Truth.YES, ("Bình",), "An"),
        (NAME.one_of(["An"]), Truth.YES, ("Bình",), "An"),
        (NAME.one_of(["An", "Chi"]), Truth.YES, ("Bình",), None),
        (NAME.one_of(["An"]), Truth.NO, ("An",), None),
        (Lasts(TERM, Duration(years=3)), Truth.YES, (Period(LOW, HIGH),), None),
        (YEARS >= OTHER, Truth.YES, (3, 8), 8),
        (YEARS >= OTHER, Truth.YES, (3, None), None),
        (YEARS >= OTHER, Truth.YES, (3, Unknown()), None),
        (CompareFacts(YEARS, Comparison.AT_LEAST, OTHER, times="0.8"), Truth.YES, (3, 8), 7),
        (CompareFacts(YEARS, Comparison.MORE, OTHER, times="0.5"), Truth.YES, (3, 8), 5),
        (CompareFacts(YEARS, Comparison.LESS, OTHER, times="0.8"), Truth.YES, (9, 8), 6),
    ],
)
def test_the_nearest_answer(
    condition: FactCondition, wanted: Truth, answers: tuple[Answer, ...], expected: Answer
) -> None:
    assert nearest(condition, wanted, *answers) == expected


@given(
    st.sampled_from(Comparison),
    st.integers(-9, 9),
    st.integers(-9, 9),
    st.sampled_from([Truth.YES, Truth.NO]),
)
def test_no_answer_is_nearer(comparison: Comparison, limit: int, answer: int, wanted: Truth) -> None:
    condition = Compare(OTHER, comparison, limit)
    found = nearest(condition, wanted, answer)
    if found is None:
        return
    assert condition.truth({"other": found}) is wanted
    if condition.truth({"other": answer}) is not wanted:
        assert isinstance(found, int)
        nearer = (n for n in range(-20, 21) if abs(n - answer) < abs(found - answer))
        assert all(condition.truth({"other": n}) is not wanted for n in nearer)


def test_what_lies_outside_the_bounds_is_not_offered() -> None:
    """Nobody has eleven years where ten are the most there can be."""
    assert (YEARS >= 11).assess({"years": 9}).corrections() == ()
    assert (YEARS >= 10).assess({"years": 9}).corrections()[0].text("en") == "years: 9 → 10 (1 more)"


def test_answers_that_work_against_each_other_are_not_offered() -> None:
    rule = (YEARS >= 5) & (YEARS < 5)
    assert rule.assess({"years": 9}).corrections() == ()


def test_as_many_as_asked_for() -> None:
    rule = (YEARS >= 5) | WARNED.is_true() | NAME.equals("An")
    assessment = rule.assess({"years": 1, "warned": False, "name": "Bình"})
    assert assessment.verdict is Verdict.INELIGIBLE
    assert [len(assessment.corrections(most=most)) for most in (1, 2, 9)] == [1, 2, 3]


@pytest.mark.parametrize(
    ("rule", "record", "expected"),
    [
        (YEARS <= 5, {"years": 7}, "years: 7 → 5 (2 less)"),
        (
            DAY <= LOW,
            {"day": date(2021, 9, 12)},
            "day: 12 September 2021 → 10 September 2021 (2 days earlier)",
        ),
        (NAME.equals("An"), {"name": "Bình"}, "name: “Bình” → “An”"),
        (NAME.one_of(["An", "Chi"]), {"name": "Bình"}, "name among: “An”, “Chi”"),
        (~NAME.equals("An"), {"name": "An"}, "name other than “An”"),
        (~WARNED.is_true(), {"warned": True}, "disciplined: yes → no"),
        (
            (YEARS >= 5) & ~WARNED.is_true(),
            {"years": 3},
            "years: 3 → 5 (2 more); disciplined: no (nearest: no)",
        ),
    ],
)
def test_a_correction_in_words(rule: FactCondition, record: dict[str, object], expected: str) -> None:
    assert rule.assess(record).corrections()[0].text("en") == expected
