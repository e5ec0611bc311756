"""Prizes of a table and of single awards agree, row by row, on every backend."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import duckdb
import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from emulation.awards import CATALOGUE, PrizeGap, Rounding
from emulation.frames import prizes
from emulation.parties import SubjectKind
from emulation.rulebooks.vietnam import national
from emulation.testing.prizes import award_days

BACKENDS: Mapping[str, Callable[[pa.Table], Any]] = {
    "polars": pl.from_arrow,
    "polars-lazy": lambda table: pl.DataFrame(pl.from_arrow(table)).lazy(),
    "pyarrow": lambda table: table,
    "pandas-pyarrow": lambda table: table.to_pandas(types_mapper=pd.ArrowDtype),
    "pandas-plain": lambda table: table.to_pandas().astype({"decided": "datetime64[us]"}),
    "duckdb": lambda table: duckdb.connect().from_arrow(table),
}
MADE = ("prize", "outcome", "reason", "base_salary", "provisions")
Row = tuple[str | None, str | None, date | None]

KEYS = st.sampled_from([*(each.key for each in CATALOGUE), "no_such_award", None])
SUBJECTS = st.sampled_from([*(each.value for each in SubjectKind), "other", None])
ROWS = st.lists(st.tuples(KEYS, SUBJECTS, st.none() | award_days()), min_size=1, max_size=30)


def expected(row: Row, rounding: Rounding) -> tuple[object, ...]:
    award, recipient, day = row
    if award is None or recipient is None or day is None:
        return None, "unknown", "missing", None, ""
    if award == "no_such_award" or recipient == "other":
        return None, "unknown", "not_in_catalogue", None, ""
    found = national().find_prize(award, SubjectKind(recipient), day, rounding=rounding)
    if isinstance(found, PrizeGap):
        return None, "unknown", found.reason.value, None, ", ".join(found.rows)
    salary = None if found.dong is None else national().base_salary(day).value.dong
    dong = None if found.dong is None else int(found.dong)
    return dong, found.outcome.value, "", salary, ", ".join(found.provisions)


def answered(table: object) -> list[tuple[object, ...]]:
    frame = nw.from_native(table).lazy().collect("polars").sort("row")  # type: ignore[arg-type]
    return list(zip(*(frame[name].to_list() for name in MADE), strict=True))


@pytest.mark.parametrize("backend", BACKENDS)
@settings(max_examples=2, deadline=None)
@given(rows=ROWS, rounding=st.sampled_from(Rounding))
def test_each_row_is_as_the_rulebook_says(backend: str, rows: list[Row], rounding: Rounding) -> None:
    arrow = pa.table(
        {
            "row": pa.array(range(len(rows)), pa.int64()),
            "award": pa.array([row[0] for row in rows], pa.string()),
            "recipient": pa.array([row[1] for row in rows], pa.string()),
            "decided": pa.array([row[2] for row in rows], pa.date32()),
        }
    )
    found = prizes(BACKENDS[backend](arrow), national(), rounding=rounding)
    assert answered(found) == [expected(row, rounding) for row in rows]
