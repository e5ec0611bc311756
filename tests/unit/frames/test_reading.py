"""Tables read as records: a bad row is one report, and the others are read."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import duckdb
import pandas as pd
import polars as pl
import pytest

from emulation.eligibility import Choice, Derived, Fact, Measure, Unknown, Vocabulary
from emulation.errors import InvalidDocumentError, InvalidValueError
from emulation.frames import PeriodColumns, from_records, read_records
from emulation.periods import Period

YEARS = Fact.whole("years", vi="số năm", en="years", minimum=0)
SHARE = Fact.ratio("share", vi="tỷ lệ", en="share")
JOINED = Fact.day("joined", vi="ngày vào", en="day of joining")
SERVICE = Fact.period("service", vi="thời gian công tác", en="service")
SECTOR = Fact.choice("sector", [Choice("health", vi="y tế", en="health")], vi="lĩnh vực", en="sector")


def test_one_bad_row_in_a_thousand() -> None:
    table = pl.DataFrame({"years": [*range(999), -1], "sector": ["health"] * 999 + ["helth"]})
    found = read_records(table, Vocabulary((YEARS, SECTOR)))
    records, faults = found
    assert len(records) == 999
    assert found.rows == tuple(range(999))
    assert [fault.path for fault in faults] == [("row", 999, "years"), ("row", 999, "sector")]
    assert "near: ('health',)" in str(faults[1])


def test_cells_are_read_as_columns_are_judged() -> None:
    table = pd.DataFrame(
        {
            "years": pd.array([7, None], dtype="Int64"),
            "share": [0.7, float("nan")],
            "joined": pd.to_datetime(["2021-09-10 08:00", None]),
            "start": pd.to_datetime(["2020-01-01", None]),
            "end": pd.to_datetime(["2021-01-01", None]),
        }
    )
    names = {"service": PeriodColumns("start", "end")}
    (full, empty), faults = read_records(table, [YEARS, SHARE, JOINED, SERVICE], columns=names)
    assert not faults
    assert full == {
        "years": 7,
        "share": Decimal("0.7"),
        "joined": date(2021, 9, 10),
        "service": Period(date(2020, 1, 1), date(2021, 1, 1)),
    }
    assert set(empty.values()) == {None}


def test_what_no_record_can_hold_is_reported_with_its_row() -> None:
    table = pl.DataFrame(
        {
            "share": [0.5, float("inf"), 0.5],
            "service_start": [date.min, date(2021, 1, 1), date(2021, 1, 2)],
            "service_end": [date.max, date(2021, 1, 1), date(2021, 1, 1)],
        }
    )
    records, faults = read_records(table, [SHARE, SERVICE])
    assert records == ({"share": Decimal("0.5"), "service": Period(None, None)},)
    assert [fault.path[:3] for fault in faults] == [("row", 1, "share"), ("row", 2, "service")]


def test_open_ends_as_missing_days() -> None:
    table = pl.DataFrame(
        {"a": [date(2021, 1, 1), None], "b": [None, None]}, schema={"a": pl.Date, "b": pl.Date}
    )
    columns = {"service": PeriodColumns("a", "b", open_end=True)}
    records, _ = read_records(table, [SERVICE], columns=columns)
    assert records == ({"service": Period(date(2021, 1, 1), None)}, {"service": None})


def test_of_a_count_only_the_number_is_read() -> None:
    derived = Derived(history="history", measure=Measure.COUNT, awards=["advanced-worker"])
    titles = Fact.count("titles", vi="số danh hiệu", en="titles", derived=derived)
    records, faults = read_records(
        duckdb.sql("select 2 as titles union all select null order by 1"), [titles]
    )
    assert not faults
    assert [record["titles"] for record in records] == [2, None]
    assert from_records([{"titles": 2}], [titles])["titles"].to_list() == [2]


def test_columns_are_looked_at_first_and_nothing_asks_for_nothing() -> None:
    with pytest.raises(InvalidDocumentError, match="the table cannot be read"):
        read_records(pl.DataFrame({"years": ["7"]}), [YEARS, SHARE])
    assert tuple(read_records(pl.DataFrame({"years": ["7"]}), [])) == ((), ())


def test_records_become_columns_of_the_best_type() -> None:
    facts = [YEARS, SHARE, JOINED, SERVICE, SECTOR]
    rows = [
        {"years": 7, "share": Decimal("0.125"), "service": Period(None, date(2021, 1, 1))},
        {"share": Fraction(1, 2), "joined": date(2021, 1, 1), "sector": Unknown()},
    ]
    table = from_records(rows, facts, columns={"years": "Số năm"})
    assert table.schema == {
        "Số năm": pl.Int64(),
        "share": pl.Decimal(18, 3),
        "joined": pl.Date(),
        "service_start": pl.Date(),
        "service_end": pl.Date(),
        "sector": pl.String(),
    }
    assert table["service_start"].to_list() == [date.min, None]
    assert table["sector"].to_list() == [None, None]
    wide = Fact.decimal("wide", vi="rộng", en="wide")
    assert from_records([{"wide": 10**20}], [wide]).schema == {"wide": pl.Decimal(38, 0)}


def test_records_that_no_table_holds_are_refused() -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        from_records([{"years": 1}, {"years": -1}, {"yeras": 1}], [YEARS])
    assert [fault.path for fault in caught.value.faults] == [("row", 1, "years"), ("row", 2, "yeras")]
    for number in (Fraction(1, 3), 10**39):
        with pytest.raises(InvalidValueError, match="do not all fit"):
            from_records([{"wide": number}], [Fact.decimal("wide", vi="rộng", en="wide")])


def test_nan_is_read_as_missing() -> None:
    records, faults = read_records(pl.DataFrame({"share": [float("nan")]}), [SHARE])
    assert (records, faults) == (({"share": None},), ())


def test_a_moment_is_read_as_its_day() -> None:
    table = pl.DataFrame({"joined": [datetime(2021, 9, 10, 23, 59)]})
    records, _ = read_records(table, [JOINED])
    assert records == ({"joined": date(2021, 9, 10)},)
