"""Prizes over tables: names of columns, types, order of rows, refusals."""

from __future__ import annotations

from datetime import UTC, date, datetime
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import attrs
import narwhals as nw
import pandas as pd
import polars as pl
import pytest

from emulation.awards import BaseSalary, Rounding
from emulation.core.quantity import money
from emulation.errors import InvalidValueError
from emulation.frames import prizes
from emulation.frames.prizes import _lookup
from emulation.rulebooks.vietnam import national

GIVEN = pl.DataFrame(
    {
        "award": ["certificate.commune", "cultured_family", "commemorative_medal.ministry", "medal"],
        "recipient": ["person", "household", "person", "person"],
        "decided": [date(2021, 10, 30), date(2021, 10, 30), date(2025, 7, 1), date(2025, 7, 1)],
    }
)


def test_what_the_columns_say() -> None:
    found = prizes(GIVEN, national())
    assert found.columns == [*GIVEN.columns, "prize", "outcome", "reason", "base_salary", "provisions"]
    assert found.rows()[0][3:] == (230_000, "fixed", "", 1_490_000, "P-29.P1, B-06, K-02.P1")
    assert found.rows()[1][3:] == (None, "none_prescribed", "", None, "P-09.P1")
    assert found.rows()[2][3:] == (1_410_000, "ceiling", "", 2_340_000, "P-31.P3, B-09, K-02.P3")
    assert found.rows()[3][3:] == (None, "unknown", "not_read", None, "P-24")


def test_other_names_and_a_prefix() -> None:
    renamed = GIVEN.rename({"award": "khen", "recipient": "ai", "decided": "ngày"})
    found = prizes(renamed, national(), award="khen", recipient="ai", decided="ngày", prefix="tiền_")
    assert found["tiền_prize"].to_list() == [230_000, None, 1_410_000, None]


def test_the_policy_of_rounding() -> None:
    nearest = prizes(GIVEN, national(), rounding=Rounding.NEAREST)
    plain = prizes(GIVEN, national(), rounding=Rounding.NONE)
    assert (nearest["prize"][0], plain["prize"][0]) == (220_000, 223_500)


def test_moments_without_a_zone_stand_for_their_days() -> None:
    moments = GIVEN.with_columns(decided=pl.lit(datetime(2025, 6, 30, 23, 59)))
    assert prizes(moments, national())["prize"][0] == 360_000


def test_a_table_of_narwhals_comes_back_as_one() -> None:
    found = prizes(nw.from_native(GIVEN), national())
    assert isinstance(found, nw.DataFrame)


def test_the_index_and_the_order_of_pandas_stay() -> None:
    frame = GIVEN.to_pandas()[::-1].reset_index(drop=True)
    frame["decided"] = pd.to_datetime(frame["decided"])
    found = prizes(frame, national())
    assert found["award"].tolist() == frame["award"].tolist()
    assert found["prize"].isna().tolist() == [True, False, True, False]


@pytest.mark.parametrize(
    ("table", "match"),
    [
        (GIVEN.drop("award"), "no column 'award'"),
        (GIVEN.with_columns(prize=1), "'prize' already"),
        (GIVEN.with_columns(award=1), "'award' is of the type"),
        (GIVEN.with_columns(recipient=True), "'recipient' is of the type"),
        (GIVEN.with_columns(decided=pl.lit("30/10/2021")), "'decided' is of the type"),
        (GIVEN.with_columns(decided=pl.lit(datetime(2021, 10, 30, tzinfo=UTC))), "'decided' is of the type"),
        ([1], "a table is expected"),
    ],
)
def test_tables_that_cannot_be_read_are_refused(table: Any, match: str) -> None:
    with pytest.raises(InvalidValueError, match=match):
        prizes(table, national())


def test_a_sum_that_is_not_whole_has_no_place_in_a_column() -> None:
    book = national()
    odd = [
        attrs.evolve(each, value=BaseSalary(money(Fraction(4_470_001, 3)))) if each.id == "B-06" else each
        for each in book.provisions
    ]
    with pytest.raises(InvalidValueError, match="no whole number"):
        prizes(GIVEN, attrs.evolve(book, provisions=odd), rounding=Rounding.NONE)


@attrs.frozen
class Lazy:
    """A lazy table of a backend that is not installed here: what is asked of it before anything is computed."""

    implementation: nw.Implementation
    native: Any = None

    def to_native(self) -> Any:
        return self.native


def test_a_lazy_backend_that_takes_no_second_table_is_refused() -> None:
    with pytest.raises(
        InvalidValueError, match="dask cannot be joined to the table of prizes; collect it first"
    ):
        _lookup(Lazy(nw.Implementation.DASK), {}, "", "award")  # type: ignore[arg-type]


def test_spark_is_given_the_answers_with_their_types() -> None:
    # The whole way is tried on a session of its own in tests/cluster.
    asked: list[tuple[list[tuple[object, ...]], str]] = []

    def create(rows: list[tuple[object, ...]], kinds: str) -> pl.LazyFrame:
        asked.append((rows, kinds))
        return GIVEN.lazy()

    native = SimpleNamespace(sparkSession=SimpleNamespace(createDataFrame=create))
    columns = {"__award": ["medal"], "__stretch": [3], "prize": [None]}
    found = _lookup(Lazy(nw.Implementation.PYSPARK, native), columns, "x_", "award")  # type: ignore[arg-type]
    assert isinstance(found, nw.LazyFrame)
    ((rows, kinds),) = asked
    assert rows == [("medal", 3, None)]
    assert kinds.startswith("`__award` string, `__recipient` string, `__stretch` bigint, `x_prize` bigint")
