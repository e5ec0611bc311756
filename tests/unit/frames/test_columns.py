"""Single cells: the numbers, days, texts and periods where columns and records could part."""

from __future__ import annotations

import itertools
import math
import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any

import duckdb
import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from emulation.eligibility import (
    ALWAYS,
    NEVER,
    All,
    AnyOf,
    AtLeastOf,
    Choice,
    CompareFacts,
    Comparison,
    Criterion,
    Fact,
    OnDay,
    OneOf,
    PeriodIs,
    PeriodRelation,
    Rule,
)
from emulation.frames import PeriodColumns, assess, expressions, from_records, summarise
from emulation.frames.operands import ComparedColumn, Operand, OrderedColumn, not_nfc
from emulation.frames.pieces import NO, Steps
from emulation.frames.rails import Track
from emulation.periods import Duration, Period

SHARE = Fact.ratio("share", vi="tỷ lệ", en="share")
AMOUNT = Fact.decimal("amount", vi="lượng", en="amount")
DAY = Fact.day("day", vi="ngày", en="day")
NAME = Fact.text("name", vi="tên", en="name")
SECTOR = Fact.choice(
    "sector",
    [Choice("health", vi="y tế", en="health"), Choice("giáo dục", vi="giáo dục", en="education")],
    vi="lĩnh vực",
    en="sector",
)
WIDE = Context(prec=80)
SERVICE = Fact.period("service", vi="thời gian công tác", en="service")


def judged(table: Any, rule: Rule, **options: Any) -> list[str]:
    found = assess(table, rule, **options)
    return nw.from_native(found)["verdict"].to_list()


def unreadable(table: Any, rule: Rule, **options: Any) -> list[str]:
    return assess(table, rule, **options)["unreadable"].to_list()


# ---- numbers ----


def test_a_float_is_the_decimal_it_prints_as() -> None:
    table = pl.DataFrame({"share": [0.7, math.nextafter(0.7, 0), math.nextafter(0.7, 1)]})
    assert judged(table, SHARE >= "0.7") == ["eligible", "ineligible", "eligible"]
    assert judged(table, SHARE > "0.7") == ["ineligible", "ineligible", "eligible"]
    assert judged(table, SHARE.equals("0.7")) == ["eligible", "ineligible", "ineligible"]
    assert judged(table, OneOf(SHARE, ("0.7", "0.1"))) == ["eligible", "ineligible", "ineligible"]


def test_no_float_is_a_third_and_each_lies_on_its_side() -> None:
    # The float nearest to a third prints below it.
    table = pl.DataFrame({"share": [1 / 3, math.nextafter(1 / 3, 1)]})
    third = Fraction(1, 3)
    assert judged(table, SHARE >= third) == ["ineligible", "eligible"]
    assert judged(table, SHARE <= third) == ["eligible", "ineligible"]
    assert judged(table, SHARE.equals(third)) == ["ineligible", "ineligible"]
    assert judged(table, OneOf(SHARE, (third,))) == ["ineligible", "ineligible"]


def test_a_limit_of_many_digits() -> None:
    table = pl.DataFrame({"amount": [1e308, -1e308, 1e50]})
    assert judged(table, AMOUNT >= 10**50) == ["eligible", "ineligible", "eligible"]
    assert judged(table, AMOUNT > 10**50) == ["eligible", "ineligible", "ineligible"]


def test_nan_is_missing_and_the_infinite_unreadable() -> None:
    table = pl.DataFrame({"amount": [math.nan, math.inf, -math.inf, None, 3.0]})
    for rule in (AMOUNT >= 1, AMOUNT <= 5, AMOUNT.between(1, 5), AMOUNT.differs(4), ~(AMOUNT > 9)):
        assert judged(table, rule) == ["undetermined"] * 4 + ["eligible"]
    assert unreadable(table, AMOUNT >= 1) == ["", "amount", "amount", "", ""]


def test_a_limit_between_the_places_of_a_column() -> None:
    table = pl.DataFrame(
        {"amount": pl.Series([Decimal("0.33"), Decimal("0.34"), None]).cast(pl.Decimal(10, 2))}
    )
    third = Fraction(1, 3)
    assert judged(table, AMOUNT >= third) == ["ineligible", "eligible", "undetermined"]
    assert judged(table, AMOUNT < third) == ["eligible", "ineligible", "undetermined"]
    assert judged(table, AMOUNT.equals(third)) == ["ineligible", "ineligible", "undetermined"]
    assert judged(table, OneOf(AMOUNT, (third,))) == ["ineligible", "ineligible", "undetermined"]
    assert judged(table, AMOUNT.equals("0.34")) == ["ineligible", "eligible", "undetermined"]


@pytest.mark.parametrize(("dtype", "low", "high"), [(pl.Int8, -128, 127), (pl.UInt64, 0, 2**64 - 1)])
def test_a_limit_outside_what_a_column_can_hold(dtype: Any, low: int, high: int) -> None:
    table = pl.DataFrame({"amount": pl.Series([low, high, None], dtype=dtype)})
    every, none = ["eligible", "eligible", "undetermined"], ["ineligible", "ineligible", "undetermined"]
    assert judged(table, AMOUNT >= low) == every
    assert judged(table, AMOUNT > high) == none
    assert judged(table, AMOUNT <= high) == every
    assert judged(table, AMOUNT < low) == none
    assert judged(table, AMOUNT.equals(high + 1)) == none
    assert judged(table, OneOf(AMOUNT, (low - 1, high + 1))) == none
    assert judged(table, OneOf(AMOUNT, (low, high))) == every


def test_a_product_that_would_not_fit_is_told_and_never_wrong() -> None:
    votes, members = (Fact.whole(key, vi=key, en=key) for key in ("votes", "members"))
    rule = CompareFacts(votes, Comparison.AT_LEAST, members, times=Fraction(4, 5))
    most = 2**63 - 1
    table = pl.DataFrame({"votes": [4, 3, most, 1, None], "members": [5, 5, 5, -most, most]})
    found = assess(table, rule)
    assert found["verdict"].to_list() == [
        "eligible",
        "ineligible",
        "undetermined",
        "undetermined",
        "undetermined",
    ]
    assert found["missing"].to_list() == ["", "", "votes, members", "votes, members", "votes"]
    assert found["unreadable"].to_list() == ["", "", "votes, members", "votes, members", ""]
    small = table.head(2).cast(pl.Int16)
    assert judged(small, rule) == ["eligible", "ineligible"]
    assert judged(small, CompareFacts(votes, Comparison.MORE, members, times=-1)) == ["eligible", "eligible"]
    assert judged(small, CompareFacts(votes, Comparison.LESS, members)) == ["eligible", "eligible"]


def test_whole_numbers_and_decimals_compare() -> None:
    one, other = Fact.decimal("one", vi="một", en="one"), Fact.whole("other", vi="hai", en="other")
    table = pl.DataFrame(
        {"one": pl.Series([Decimal("1.6"), Decimal("1.5")]).cast(pl.Decimal(18, 2)), "other": [2, 2]}
    )
    assert judged(table, one >= other) == ["ineligible", "ineligible"]
    rule = CompareFacts(one, Comparison.IS_NOT, other, times=Fraction(4, 5))
    assert judged(table, rule) == ["ineligible", "eligible"]


DECIMALS: dict[str, Callable[[pa.Table], Any]] = {
    "polars": pl.from_arrow,
    "pyarrow": lambda table: table,
    "pandas-pyarrow": lambda table: table.to_pandas(types_mapper=pd.ArrowDtype),
    "duckdb": lambda table: duckdb.connect().from_arrow(table),
}


def _filled(dtype: pa.DataType) -> list[Decimal | int | None]:
    """Give the largest and smallest a column can hold, a third of that, what is next to nothing, and nothing."""
    if pa.types.is_decimal(dtype):
        most = 10**dtype.precision - 1
        return [
            *(Decimal(step).scaleb(-dtype.scale, WIDE) for step in (most, -most, most // 3, -1, 0)),
            None,
        ]
    least, most = (
        (0, 2**dtype.bit_width - 1)
        if pa.types.is_unsigned_integer(dtype)
        else (-(2 ** (dtype.bit_width - 1)), 2 ** (dtype.bit_width - 1) - 1)
    )
    return [most, least, most // 3, 1, 0, None]


@pytest.mark.parametrize("backend", DECIMALS)
@pytest.mark.parametrize(
    ("one", "other", "times"),
    [
        (pa.decimal128(18, 0), pa.decimal128(18, 1), Fraction(1, 3)),
        (pa.decimal128(18, 3), pa.decimal128(18, 1), Fraction(1, 3)),
        (pa.decimal128(18, 2), pa.decimal128(18, 2), Fraction(-4, 5)),
        (pa.decimal128(18, 2), pa.decimal128(18, 2), Fraction(0)),
        (pa.decimal128(20, 2), pa.decimal128(20, 2), Fraction(7, 3)),
        (pa.decimal128(12, 12), pa.decimal128(18, 0), Fraction(1_000_000)),
        (pa.decimal128(18, 0), pa.decimal128(18, 4), Fraction(-999_999, 1_000_000)),
        (pa.decimal128(30, 4), pa.decimal128(30, 4), Fraction(999_999, 1_000_000)),
        (pa.decimal128(36, 2), pa.decimal128(36, 2), Fraction(1, 9)),
        (pa.decimal128(38, 2), pa.decimal128(38, 2), Fraction(1)),
        (pa.decimal128(20, 2), pa.decimal128(38, 2), Fraction(1)),
        (pa.decimal128(18, 2), pa.int64(), Fraction(1, 3)),
        (pa.int8(), pa.decimal128(3, 2), Fraction(1, 3)),
        (pa.uint64(), pa.decimal128(18, 2), Fraction(-1)),
    ],
)
def test_decimals_are_multiplied_and_compared_exactly(
    backend: str, one: pa.DataType, other: pa.DataType, times: Fraction
) -> None:
    facts = [Fact.decimal(key, vi=key, en=key) for key in ("one", "other")]
    pairs = list(itertools.product(_filled(one), _filled(other)))
    columns = (
        pa.array(cells, dtype) for cells, dtype in zip(zip(*pairs, strict=True), (one, other), strict=True)
    )
    table = DECIMALS[backend](pa.table(list(columns), names=["one", "other"]))
    for comparison in (Comparison.LESS, Comparison.IS):
        rule = CompareFacts(facts[0], comparison, facts[1], times=times)
        expected = [rule.assess({"one": left, "other": right}).verdict.value for left, right in pairs]
        assert nw.from_native(assess(table, rule)).lazy().collect()["verdict"].to_list() == expected


@pytest.mark.parametrize("backend", ["polars", "pyarrow"])
def test_a_third_of_a_decimal(backend: Any) -> None:
    score, other = (Fact.decimal(key, vi=key, en=key, maximum=10) for key in ("score", "other"))
    rule = CompareFacts(score, Comparison.LESS, other, times=Fraction(1, 3))
    records: list[dict[str, Any]] = [
        {"score": 3, "other": Decimal("9.5")},
        {"score": 3, "other": 9},
        {"score": -3, "other": Decimal("-8.9")},
        {"score": 3},
    ]
    table = from_records(records, rule.facts, backend=backend)
    assert judged(table, rule) == ["eligible", "ineligible", "eligible", "undetermined"]
    assert judged(table, rule) == [rule.assess({"other": None, **each}).verdict.value for each in records]


def test_floats_compare_with_floats() -> None:
    one, other = (Fact.decimal(key, vi=key, en=key) for key in ("one", "other"))
    table = pl.DataFrame({"one": [0.1, math.nan, math.inf], "other": [0.1, math.nan, 1.0]})
    assert judged(table, one.equals(other)) == ["eligible", "undetermined", "undetermined"]
    assert judged(table, one <= other) == ["eligible", "undetermined", "undetermined"]


# ---- days ----


def test_a_moment_stands_for_its_day() -> None:
    table = pl.DataFrame({"day": [datetime(2021, 10, 30, 23, 59), datetime(2021, 10, 31), None]})
    last = date(2021, 10, 30)
    assert judged(table, DAY <= last) == ["eligible", "ineligible", "undetermined"]
    assert judged(table, DAY.equals(last)) == ["eligible", "ineligible", "undetermined"]
    assert judged(table, DAY > last) == ["ineligible", "eligible", "undetermined"]
    assert judged(table, DAY.between(date(2021, 9, 10), last)) == ["eligible", "ineligible", "undetermined"]
    assert judged(table, OneOf(DAY, (last, date(2021, 1, 1)))) == ["eligible", "ineligible", "undetermined"]


@pytest.mark.parametrize("unit", ["us", "ns"])
def test_limits_at_the_ends_of_the_calendar(unit: Any) -> None:
    table = pl.DataFrame({"day": pl.Series([datetime(2021, 10, 30), None], dtype=pl.Datetime(unit))})
    every, none = ["eligible", "undetermined"], ["ineligible", "undetermined"]
    assert judged(table, DAY >= date.min) == every
    assert judged(table, DAY > date.max) == none
    assert judged(table, DAY < date.min) == none
    assert judged(table, DAY <= date.max) == every
    assert judged(table, DAY >= date(2300, 1, 1)) == none
    assert judged(table, DAY <= date(1600, 1, 1)) == none
    assert judged(table, DAY.equals(date(2300, 1, 1))) == none


def test_days_and_moments_compare() -> None:
    one, other = (Fact.day(key, vi=key, en=key) for key in ("one", "other"))
    table = pl.DataFrame(
        {"one": [datetime(2021, 10, 30, 8), datetime(2021, 10, 31)], "other": [date(2021, 10, 30)] * 2}
    )
    assert judged(table, one.equals(other)) == ["eligible", "ineligible"]
    assert judged(table, other < one) == ["ineligible", "eligible"]


@pytest.mark.parametrize("dtype", [pl.Date, pl.Datetime("us")])
def test_days_of_the_first_thousand_years(dtype: Any) -> None:
    days = [date(1, 1, 1), date(1, 1, 2), date(1000, 1, 1), None]
    table = pl.DataFrame({"day": pl.Series(days, dtype=pl.Date).cast(dtype)})
    answers = [{"day": day} for day in days]
    for rule in (
        DAY <= date(1, 1, 1),
        DAY > date(1, 1, 1),
        DAY.equals(date(1, 1, 2)),
        DAY >= date(999, 12, 31),
        DAY.between(date(1, 1, 2), date(1000, 1, 1)),
        OneOf(DAY, (date(1, 1, 1), date(1000, 1, 1))),
    ):
        assert judged(table, rule) == [rule.assess(each).verdict.value for each in answers]


# ---- text ----


def test_text_that_may_not_be_in_nfc_is_never_a_quiet_no() -> None:
    table = pl.DataFrame({"name": ["Đại Mạch", "Đa\u0323i Ma\u0323ch", "An", None]})
    rule = NAME.equals("Đại Mạch")
    assert judged(table, rule) == ["eligible", "undetermined", "ineligible", "undetermined"]
    assert unreadable(table, rule) == ["", "name", "", ""]
    assert judged(table, ~rule, text_is_nfc=True) == ["ineligible", "eligible", "eligible", "undetermined"]


def test_a_limit_with_a_loose_mark_is_still_unreadable_in_a_column() -> None:
    loose = "q\u0303"  # NFC has no letter for it
    table = pl.DataFrame({"name": [loose, "q"]})
    assert judged(table, NAME.equals(loose)) == ["undetermined", "ineligible"]


def test_all_that_nfc_changes_is_looked_for() -> None:
    pattern = re.compile(not_nfc())
    for text in ("a\u0323", "\u212b", "\u1100\u1161", "\u0340", "\ufb1d", "e\u0302\u0323"):
        assert not unicodedata.is_normalized("NFC", text)
        assert pattern.search(text) is not None
    assert pattern.search("Đại Mạch, thôn Mạch Lũng – 10/9/2021") is None


def test_two_texts_compare() -> None:
    one, other = (Fact.text(key, vi=key, en=key) for key in ("one", "other"))
    table = pl.DataFrame({"one": ["a", "a", "a\u0323", None], "other": ["a", "b", "a\u0323", None]})
    assert judged(table, one.equals(other)) == ["eligible", "ineligible", "undetermined", "undetermined"]


@pytest.mark.parametrize("dtype", [pl.String, pl.Categorical, pl.Enum(["health", "giáo dục", "army"])])
def test_a_choice_that_is_not_on_offer_is_no_answer(dtype: Any) -> None:
    table = pl.DataFrame({"sector": pl.Series(["health", "giáo dục", "army", None], dtype=dtype)})
    rule = SECTOR.equals("health")
    assert judged(table, rule) == ["eligible", "ineligible", "undetermined", "undetermined"]
    assert judged(table, ~rule) == ["ineligible", "eligible", "undetermined", "undetermined"]
    assert judged(table, SECTOR.one_of(["health", "giáo dục"])) == ["eligible"] * 2 + ["undetermined"] * 2
    assert unreadable(table, rule) == ["", "", "sector", ""]
    assert judged(table, SECTOR.equals(SECTOR)) == ["eligible"] * 2 + ["undetermined"] * 2


# ---- periods ----


def _periods(*pairs: tuple[date | None, date | None]) -> pl.DataFrame:
    starts, ends = zip(*pairs, strict=True)
    return pl.DataFrame(
        {"service_start": starts, "service_end": ends},
        schema={"service_start": pl.Date, "service_end": pl.Date},
    )


def test_a_missing_end_is_not_known_unless_said_to_be_open() -> None:
    table = _periods((date(2020, 1, 1), None), (None, date(2020, 1, 1)), (date(2020, 1, 1), date(2019, 1, 1)))
    rule = SERVICE.lasts(Duration(years=1))
    assert judged(table, rule) == ["undetermined"] * 3
    assert unreadable(table, rule) == ["", "", "service"]
    open_ends = {"service": PeriodColumns("service_start", "service_end", open_start=True, open_end=True)}
    assert judged(table, rule, columns=open_ends) == ["eligible", "eligible", "undetermined"]
    covers = SERVICE.covers(Period(date(2021, 1, 1), None))
    assert judged(table, covers, columns=open_ends) == ["eligible", "ineligible", "undetermined"]


@pytest.mark.parametrize(
    ("start", "end", "length", "expected"),
    [
        (date(2021, 1, 1), date(2021, 12, 31), Duration(years=1), "eligible"),
        (date(2021, 1, 1), date(2021, 12, 30), Duration(years=1), "ineligible"),
        (date(2020, 2, 29), date(2021, 2, 27), Duration(years=1), "eligible"),
        (date(2021, 1, 31), date(2021, 2, 27), Duration(months=1), "eligible"),
        (date(2021, 1, 31), date(2021, 2, 26), Duration(months=1), "ineligible"),
        (date(9998, 1, 1), date(9999, 12, 30), Duration(years=3), "ineligible"),
        (date(9999, 1, 1), date(9999, 12, 30), Duration(days=366), "ineligible"),
        (date.min, date(2021, 1, 1), Duration(years=900), "eligible"),
        (date(2021, 1, 1), date.max, Duration(years=900), "eligible"),
    ],
)
def test_how_long_a_period_lasts(start: date, end: date, length: Duration, expected: str) -> None:
    rule = SERVICE.lasts(length)
    assert judged(_periods((start, end)), rule) == [expected]
    record = Period(None if start == date.min else start, None if end == date.max else end)
    assert rule.assess({"service": record}).verdict.value == expected


def test_a_period_in_moments() -> None:
    table = _periods((date(2021, 1, 1), date(2021, 1, 1)), (date(2021, 1, 2), date(2021, 1, 1)))
    late = table.with_columns(pl.col("service_start").cast(pl.Datetime("ns")) + pl.duration(hours=9))
    rule = SERVICE.lasts(Duration(days=1))
    assert judged(late, rule) == ["eligible", "undetermined"]
    assert judged(late.cast(pl.Datetime("ns")), rule) == ["eligible", "undetermined"]


@pytest.mark.parametrize(
    ("within", "expected"),
    [
        (
            Period(date(2021, 1, 1), date(2021, 12, 31)),
            ["eligible", "ineligible", "ineligible", "ineligible"],
        ),
        (Period(None, date(2021, 12, 31)), ["eligible", "eligible", "ineligible", "ineligible"]),
        (Period(date(2021, 1, 1), None), ["eligible", "ineligible", "eligible", "ineligible"]),
        (Period(None, None), ["eligible"] * 4),
    ],
)
def test_a_period_within_another(within: Period, expected: list[str]) -> None:
    spans = [
        (date(2021, 1, 1), date(2021, 12, 31)),
        (date(2020, 12, 31), date(2021, 12, 31)),
        (date(2021, 1, 1), date(2022, 1, 1)),
        (date(2020, 12, 31), date(2022, 1, 1)),
    ]
    rule = SERVICE.within(within)
    assert judged(_periods(*spans), rule) == expected
    assert [rule.assess({"service": Period(*each)}).verdict.value for each in spans] == expected


@pytest.mark.parametrize("dtype", [pl.Date, pl.Datetime("us")])
@pytest.mark.parametrize("year", [999, 1000, 2021])
def test_days_around_the_year_1000(dtype: Any, year: int) -> None:
    day = date(year, 1, 1)
    cells = [day - timedelta(days=1), day, day + timedelta(days=1), None]
    table = pl.DataFrame({"day": pl.Series(cells, dtype=pl.Date).cast(dtype)})
    rules = [
        DAY >= day,
        DAY > day,
        DAY <= day,
        DAY < day,
        DAY.equals(day),
        DAY.between(day, date(year, 1, 2)),
    ]
    for rule in rules:
        expected = [rule.assess({"day": each}).verdict.value for each in cells]
        assert judged(table, rule) == expected


def test_a_range_that_moves_past_itself_holds_no_day() -> None:
    rule = PeriodIs(SERVICE, PeriodRelation.OVERLAPS, OnDay(), date(2021, 1, 1))
    assert judged(_periods((date(2020, 1, 1), date(2022, 1, 1))), rule, on=date(2021, 6, 1)) == ["ineligible"]


# ---- the same in every row ----


def test_rules_that_look_at_no_column() -> None:
    table = pl.DataFrame({"row": [1, 2]})
    assert judged(table, ALWAYS) == ["eligible"] * 2
    assert judged(table, NEVER) == ["ineligible"] * 2
    assert dict(summarise(table, ALWAYS).verdicts) == {"eligible": 2}
    parts = expressions(table, Criterion("TC1", NEVER, vi="không bao giờ", en="never"))
    found = nw.from_native(table).with_columns(f=parts.failed["TC1"], h=parts.holds)
    assert (found["f"].to_list(), found["h"].to_list()) == ([True, True], [False, False])


def test_constants_are_counted_with_the_rest() -> None:
    table = pl.DataFrame({"amount": [1, 9]})
    some = AMOUNT >= 5
    assert judged(table, AtLeastOf(2, [ALWAYS, some, NEVER])) == ["ineligible", "eligible"]
    assert judged(table, AtLeastOf(1, [ALWAYS, some])) == ["eligible"] * 2
    assert judged(table, AtLeastOf(2, [NEVER, NEVER, some])) == ["ineligible"] * 2
    assert judged(table, All([some, NEVER])) == ["ineligible"] * 2
    assert judged(table, AnyOf([some, ALWAYS])) == ["eligible"] * 2


def test_many_parts_do_not_nest_deep() -> None:
    table = pl.DataFrame({"amount": [1, 9]})
    assert judged(table, AnyOf([AMOUNT.equals(n) for n in range(500)]), reasons=False) == ["eligible"] * 2


def test_names_of_the_steps_do_not_collide() -> None:
    table = pl.DataFrame({"amount": [1.0, None], "emulation_step_0": ["a", "b"]})
    found = assess(table, AtLeastOf(2, [AMOUNT >= 1, AMOUNT <= 5, AMOUNT >= 9]))
    assert found.columns == ["amount", "emulation_step_0", "verdict", "failed", "missing", "unreadable"]


@pytest.mark.parametrize("wrap", [lambda table: table, nw.from_native])
def test_a_table_comes_back_as_what_it_was(wrap: Any) -> None:
    for native in (pl.DataFrame({"amount": [1]}), pa.table({"amount": [1]}), pd.DataFrame({"amount": [1]})):
        table = wrap(native)
        assert type(assess(table, AMOUNT >= 1)) is type(table)


# ---- words ----


def test_a_summary_in_words() -> None:
    rule = Criterion("TC1", (AMOUNT >= 5) & SECTOR.equals("health"), vi="đủ", en="enough")
    table = pl.DataFrame({"amount": [1, 9, None], "sector": ["health", "army", "health"]})
    found = summarise(table, rule)
    assert found.table("en").title == "Rows: 3"
    assert found.table("en").rows == (
        ("verdict", "undetermined", "2"),
        ("verdict", "ineligible", "1"),
        ("criterion not met", "TC1. enough", "1"),
        ("fact missing", "amount", "1"),
        ("fact missing", "sector", "1"),
        ("value that cannot be read", "sector", "1"),
    )
    assert "Số dòng: 3" in found.text()
    assert "giá trị không đọc được" in found.text()
    assert dict(found.unreadable) == {"sector": 1}


# ---- what the classes do not do themselves ----


def test_a_long_list_of_texts_is_looked_up() -> None:
    rule = OneOf(NAME, tuple(f"n{number}" for number in range(20)))
    table = pl.DataFrame({"name": ["n19", "n20", None]})
    assert judged(table, rule) == ["eligible", "ineligible", "undetermined"]


def test_columns_that_do_not_say_how_they_compare_are_not_made() -> None:
    for kind, lacking in ((ComparedColumn, {"compare"}), (OrderedColumn, {"at_least", "at_most", "same"})):
        assert kind.__abstractmethods__ == lacking
        with pytest.raises(TypeError, match="abstract method"):
            kind(AMOUNT, NO)


def test_a_node_of_the_wrong_sort_is_noticed() -> None:
    condition = AMOUNT.between(1, 2)
    track = Track({"amount": Operand(AMOUNT, NO)}, None, Steps((), allowed=False), shared=False)
    with pytest.raises(AssertionError, match="is a condition"):
        track._joined(condition)
    with pytest.raises(AssertionError, match="InRange over Operand"):
        track.rails(condition)
