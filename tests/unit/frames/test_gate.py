"""The gate refuses what a backend would answer wrongly, all of it at once, and says what to do."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pandas as pd
import polars as pl
import pytest

from emulation.eligibility import Choice, CompareFacts, Comparison, Derived, Fact, Measure, Rule, Unless
from emulation.errors import EmulationError, InvalidDocumentError, InvalidValueError, UnknownKeyError
from emulation.frames import PeriodColumns, assess, check, expressions, judging
from emulation.i18n import say_error
from emulation.periods import Duration, Period

YEARS = Fact.whole("years", vi="số năm", en="years")
SHARE = Fact.ratio("share", vi="tỷ lệ", en="share")
DONOR = Fact.boolean("donor", vi="đã hiến máu", en="has given blood")
JOINED = Fact.day("joined", vi="ngày vào", en="day of joining")
SERVICE = Fact.period("service", vi="thời gian công tác", en="service")
SECTOR = Fact.choice("sector", [Choice("health", vi="y tế", en="health")], vi="lĩnh vực", en="sector")
NAME = Fact.text("name", vi="tên", en="name")


def faults_of(table: object, rule: Rule, **options: Any) -> tuple[EmulationError, ...]:
    with pytest.raises(InvalidDocumentError) as caught:
        check(table, rule, **options)
    for fault in caught.value.faults:
        assert say_error(fault, "vi") != say_error(fault, "en")
    return caught.value.faults


@pytest.mark.parametrize(
    ("rule", "series", "advice"),
    [
        (DONOR.is_true(), pl.Series(["x"]), "true and false"),
        (DONOR.is_true(), pl.Series([1]), "cast it"),
        (YEARS >= 5, pl.Series([1.0]), "Int64"),
        (YEARS >= 5, pl.Series([Decimal(1)]), "Int64"),
        (YEARS >= 5, pl.Series(["5"]), "as numbers"),
        (YEARS >= 5, pl.Series([None], dtype=pl.Null), "convert_dtypes"),
        (SHARE >= "0.7", pl.Series([0.7], dtype=pl.Float32), "32 bits"),
        (SHARE >= "0.7", pl.Series([True]), "cast it"),
        (JOINED <= date(2021, 1, 1), pl.Series(["1/1/2021"]), "as days"),
        (JOINED <= date(2021, 1, 1), pl.Series([datetime(2021, 1, 1, tzinfo=UTC)]), "zone"),
        (NAME.equals("An"), pl.Series([date(2021, 1, 1)]), "cast it"),
        (NAME.equals("An"), pl.Series([datetime(2021, 1, 1)]), "cast it"),
        (SECTOR.equals("health"), pl.Series([1]), "cast it"),
    ],
)
def test_a_column_of_another_type_is_refused_with_advice(rule: Rule, series: pl.Series, advice: str) -> None:
    (fact,) = rule.facts
    (fault,) = faults_of(pl.DataFrame({fact.key: series}), rule)
    assert fault.path == (fact.key,)
    assert advice in str(fault)
    assert fault.params["column"] == fact.key


@pytest.mark.parametrize(
    ("rule", "values", "advice"),
    [
        (DONOR.is_true(), [True, None], "boolean"),
        (JOINED <= date(2021, 1, 1), [date(2021, 1, 1), None], "to_datetime"),
        (SHARE >= "0.7", [Decimal("0.7"), None], "convert_dtypes"),
    ],
)
def test_objects_of_plain_pandas_are_refused(rule: Rule, values: list[object], advice: str) -> None:
    (fact,) = rule.facts
    (fault,) = faults_of(pd.DataFrame({fact.key: pd.Series(values, dtype=object)}), rule)
    assert advice in str(fault)


def test_every_fault_is_told_at_once() -> None:
    rule = (YEARS >= 5) & DONOR.is_true() & SERVICE.lasts(Duration(years=1))
    found = faults_of(pl.DataFrame({"yeras": [1], "donor": ["x"], "service_start": [date(2021, 1, 1)]}), rule)
    assert [fault.path for fault in found] == [("years",), ("donor",), ("service",)]
    assert isinstance(found[0], UnknownKeyError)
    assert found[0].params["near"] == ("yeras",)
    assert found[2].params["column"] == "service_end"


def test_columns_may_bear_other_names() -> None:
    table = pl.DataFrame({"Số năm": [7], "von": [date(2020, 1, 1)], "bis": [date(2021, 1, 1)]})
    rule = (YEARS >= 5) & SERVICE.overlaps(Period(date(2021, 1, 1), None))
    names = {"years": "Số năm", "service": PeriodColumns("von", "bis"), "unused": "nothing"}
    check(table, rule, columns=names)
    assert assess(table, rule, columns=names)["verdict"].to_list() == ["eligible"]


def test_one_name_for_a_period_and_two_for_a_number_are_refused() -> None:
    rule = (YEARS >= 5) & SERVICE.lasts(Duration(years=1))
    table = pl.DataFrame({"years": [7]})
    found = faults_of(table, rule, columns={"years": PeriodColumns("a", "b"), "service": "c"})
    assert [fault.code for fault in found] == ["frames.misnamed_column"] * 2


def test_a_count_of_a_history_needs_its_column() -> None:
    derived = Derived(history="history", measure=Measure.COUNT, awards=["advanced-worker"])
    titles = Fact.count("titles", vi="số danh hiệu", en="titles", derived=derived)
    (fault,) = faults_of(pl.DataFrame({"history": ["…"]}), titles >= 2)
    assert fault.code == "frames.history_is_no_column"
    # Once it is counted, neither the history nor the day is asked for.
    assert assess(pl.DataFrame({"titles": [2, None]}), titles >= 2)["verdict"].to_list() == [
        "eligible",
        "undetermined",
    ]


def _pair(one: pl.Series, other: pl.Series, times: Fraction = Fraction(1)) -> tuple[pl.DataFrame, Rule]:
    facts = [Fact.decimal(key, vi=key, en=key) for key in ("one", "other")]
    rule = CompareFacts(facts[0], Comparison.AT_LEAST, facts[1], times=times)
    return pl.DataFrame({"one": one, "other": other}), rule


@pytest.mark.parametrize(
    ("one", "other", "times", "advice"),
    [
        (pl.Float64, pl.Int64, 1, "floats"),
        (pl.Float64, pl.Float64, 2, "floats"),
        (pl.Decimal(18, 2), pl.Float64, 1, "floats"),
        (pl.UInt64, pl.Int64, 1, "Int64"),
        (pl.Int64, pl.Int64, Fraction(1, 1_000_001), "million"),
        (pl.Decimal(38, 2), pl.Decimal(18, 4), 1, "digits"),
        (pl.Decimal(38, 2), pl.Decimal(38, 2), 2, "digits"),
        (pl.Decimal(37, 2), pl.Decimal(37, 2), 2, "digits"),
        (pl.Decimal(32, 2), pl.Int64, Fraction(1, 1_000_000), "digits"),
        (pl.UInt64, pl.Decimal(38, 19), 1, "digits"),
    ],
)
def test_columns_that_would_have_to_be_rounded_are_refused(
    one: Any, other: Any, times: Any, advice: str
) -> None:
    table, rule = _pair(pl.Series([1]).cast(one), pl.Series([1]).cast(other), Fraction(times))
    (fault,) = faults_of(table, rule)
    assert fault.code == "frames.columns_not_comparable"
    assert advice in str(fault)


def test_what_is_no_table_and_no_rule_is_refused() -> None:
    with pytest.raises(InvalidValueError, match="found list"):
        check([{"years": 1}], YEARS >= 5)
    with pytest.raises(InvalidValueError, match="a rule is expected"):
        assess(pl.DataFrame({"years": [1]}), Rule())


def test_a_name_that_is_taken_is_refused() -> None:
    table = pl.DataFrame({"years": [7], "verdict": ["?"]})
    with pytest.raises(InvalidValueError, match="'verdict' already"):
        assess(table, YEARS >= 5)
    assert assess(table, YEARS >= 5, prefix="tc_", reasons=False).columns == [
        "years",
        "verdict",
        "tc_verdict",
    ]


def test_the_day_is_asked_for_where_a_limit_moves() -> None:
    table = pl.DataFrame({"joined": [date(2016, 9, 10), date(2016, 9, 11)]})
    rule = JOINED.since(Duration(years=5))
    with pytest.raises(InvalidValueError, match="pass it as on="):
        assess(table, rule)
    with pytest.raises(InvalidValueError):
        assess(table, rule, on=datetime(2021, 9, 10))
    got = assess(table, rule, on=date(2021, 9, 10))["verdict"].to_list()
    assert got == ["eligible", "ineligible"]


def test_one_expression_has_its_bounds_and_steps_have_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "_MOST_SIZE", 200)  # by itself 20,000, which takes a while to reach
    rule: Rule = YEARS >= 1
    for limit in range(2, 7):
        rule = (YEARS >= limit) & rule
        rule = Unless(rule, YEARS >= 3 * limit, rule)
    table = pl.DataFrame({"years": [0, 12, None]})
    with pytest.raises(InvalidValueError, match="in steps"):
        expressions(table, rule)
    expected = [rule.assess({"years": each}) for each in (0, 12, None)]
    assert assess(table, rule)["verdict"].to_list() == [each.verdict.value for each in expected]
