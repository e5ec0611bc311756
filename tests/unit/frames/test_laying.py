"""What a rule is over columns is made once for each schema, and never for another one."""

from __future__ import annotations

from datetime import date
from typing import Any

import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from emulation.eligibility import Choice, Fact, OnDay, Rule
from emulation.errors import InvalidDocumentError
from emulation.frames import PeriodColumns, assess
from emulation.frames.laying import Judgement, judgement
from emulation.frames.pieces import NO, YES, Piece, all_of, any_of
from emulation.periods import Duration

YEARS = Fact.whole("years", vi="số năm", en="years")
DAY = Fact.day("day", vi="ngày", en="day")
WARNED = Fact.boolean("warned", vi="bị cảnh cáo", en="warned")
NAME = Fact.text("name", vi="tên", en="name")
SECTOR = Fact.choice("sector", [Choice("health", vi="y tế", en="health")], vi="lĩnh vực", en="sector")
TABLE = pl.DataFrame({"years": [7, 3, None], "others": [1, 2, 3]})


def laid(table: object, rule: Rule, **options: Any) -> Judgement:
    given = {"on": None, "columns": None, "in_steps": True, "reasons": True, "text_is_nfc": False} | options
    return judgement(nw.from_native(table), rule, given.pop("on"), given.pop("columns"), **given)


def test_equal_rules_over_equal_columns_are_laid_once() -> None:
    first = laid(TABLE, YEARS >= 5)
    assert laid(TABLE.head(1), Fact.whole("years", vi="số năm", en="years") >= 5) is first
    assert laid(TABLE, YEARS >= 5, columns={}) is first


@pytest.mark.parametrize(
    ("table", "rule", "options"),
    [
        (TABLE, YEARS >= 6, {}),
        (TABLE.cast({"years": pl.Int8}), YEARS >= 5, {}),
        (TABLE.rename({"others": "emulation_step_0"}), YEARS >= 5, {}),
        (TABLE, YEARS >= 5, {"columns": {"years": "others"}}),
        (TABLE, YEARS >= 5, {"on": date(2021, 9, 10)}),
        (TABLE, YEARS >= 5, {"reasons": False}),
        (TABLE, YEARS >= 5, {"in_steps": False}),
        (TABLE, YEARS >= 5, {"text_is_nfc": True}),
        (TABLE.to_pandas().astype({"years": "Int64"}), YEARS >= 5, {}),
    ],
)
def test_whatever_differs_is_laid_anew(table: object, rule: Rule, options: dict[str, Any]) -> None:
    assert laid(table, rule, **options) is not laid(TABLE, YEARS >= 5)


def test_each_day_has_limits_of_its_own() -> None:
    rule = DAY <= OnDay(Duration(years=5))
    table = pl.DataFrame({"day": [date(2016, 9, 10), None]})
    for _ in range(2):
        assert assess(table, rule, on=date(2021, 9, 10))["verdict"].to_list() == ["eligible", "undetermined"]
        assert assess(table, rule, on=date(2021, 9, 9))["verdict"].to_list() == ["ineligible", "undetermined"]


def test_a_refusal_is_a_refusal_each_time() -> None:
    for _ in range(2):
        with pytest.raises(InvalidDocumentError):
            assess(TABLE, NAME.equals("An"))
        with pytest.raises(InvalidDocumentError):
            assess(TABLE, YEARS >= 5, columns={"years": ["years"]})  # type: ignore[dict-item]  # the point
        with pytest.raises(InvalidDocumentError):
            assess(TABLE, YEARS >= 5, columns={"years": PeriodColumns("years", "others")})


ROWS = {
    "years": [7, 3, None],
    "day": [date(2021, 9, 10), date(2021, 9, 11), None],
    "warned": [True, False, None],
    "name": ["An", "Chi", None],
    "sector": ["health", "elsewhere", None],
}
RULES = [
    (YEARS >= 5, ["eligible", "ineligible", "undetermined"]),
    (YEARS.equals(7), ["eligible", "ineligible", "undetermined"]),
    (~YEARS.one_of([7, 9]), ["ineligible", "eligible", "undetermined"]),
    (DAY <= date(2021, 9, 10), ["eligible", "ineligible", "undetermined"]),
    (DAY.between(date(2021, 9, 11), date(2021, 9, 12)), ["ineligible", "eligible", "undetermined"]),
    (WARNED.is_true(), ["eligible", "ineligible", "undetermined"]),
    (~WARNED.is_true(), ["ineligible", "eligible", "undetermined"]),
    (NAME.equals("An"), ["eligible", "ineligible", "undetermined"]),
    (~NAME.equals("An"), ["ineligible", "eligible", "undetermined"]),
    (SECTOR.equals("health"), ["eligible", "undetermined", "undetermined"]),
]


@pytest.mark.parametrize("vouched", [False, True])
@pytest.mark.parametrize(("rule", "expected"), RULES)
def test_what_is_missing_is_open_whether_or_not_null_tells(
    rule: Rule, expected: list[str], *, vouched: bool
) -> None:
    """Polars and Arrow answer null of what is missing; pandas answers false, or null, as the type of the column has it."""
    arrow = pa.table(ROWS)
    for table in (
        pl.DataFrame(ROWS),
        arrow,
        arrow.to_pandas().astype({"years": "Int64", "warned": "boolean", "day": "datetime64[us]"}),
        arrow.to_pandas(types_mapper=pd.ArrowDtype),
    ):
        found = nw.from_native(assess(table, rule, text_is_nfc=vouched))
        assert found["verdict"].to_list() == expected


@pytest.mark.parametrize("count", [1, 2, 16, 17, 257])
def test_many_pieces_are_joined_a_few_at_a_time(count: int) -> None:
    flags = [Piece(nw.col("flag") == number, size=1, stage=number) for number in range(count)]
    table = nw.from_native(pl.DataFrame({"flag": [0, count]}))
    joined = {"all": all_of([YES, *flags]), "any": any_of([NO, *flags])}
    assert {(each.size, each.stage) for each in joined.values()} == {(2 * count - 1, count - 1)}
    found = table.select(**{name: piece.column for name, piece in joined.items()})
    assert found.rows() == [(count == 1, True), (False, False)]
    assert all_of([*flags, NO]) is NO
    assert any_of([*flags, YES]) is YES
    assert (all_of([]), any_of([])) == (YES, NO)
