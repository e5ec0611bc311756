"""How the strategy of tables writes an answer into a column of each type."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import narwhals as nw
import pytest
from narwhals.dtypes import DType

from emulation.eligibility import Answer, Fact
from emulation.testing.frames import _cell, _types


@pytest.mark.parametrize(
    ("answer", "dtype", "expected"),
    [
        (7, nw.Int64(), 7),
        (7, nw.Decimal(18, 4), Decimal("7.0000")),
        (Decimal("0.25"), nw.Float64(), 0.25),
        (date(2021, 9, 10), nw.Date(), date(2021, 9, 10)),
        (date(2021, 9, 10), nw.Datetime("us"), datetime(2021, 9, 10, 23)),
        ("An", nw.Categorical(), "An"),
        (None, nw.Datetime("us"), None),
    ],
)
def test_a_cell_is_written_as_its_column_has_it(answer: Answer, dtype: DType, expected: object) -> None:
    cell = _cell(answer, dtype, 23)
    assert (type(cell), cell) == (type(expected), expected)


def test_a_day_stands_in_a_column_of_moments_too() -> None:
    assert nw.Datetime("us") in _types(Fact.day("day", vi="ngày", en="day"), [], exact=False)


def test_numbers_below_zero_stand_in_no_column_without_a_sign() -> None:
    years = Fact.whole("years", vi="số năm", en="years")
    assert nw.UInt8() in _types(years, [None, 0], exact=False)
    assert nw.UInt8() not in _types(years, [None, -1], exact=False)
