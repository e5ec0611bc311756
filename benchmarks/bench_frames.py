"""What never-null rails cost over columns: ours against the same rule written by hand in narwhals, on each backend.

By hand means the backends' own ``&`` and ``~`` on missing values, which differ where a column is a float or an object; choices that are not
on offer pass unseen there. Ten million rows and their memory are the matter of ``bench_eligibility.py``.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

import duckdb
import narwhals as nw
import pandas as pd
import polars as pl
import pyarrow as pa

from eligibility_case import BEGIN, END, FITTING_KINDS, FITTING_MERITS, LAST, records, rule
from eligibility_columns import columns_of
from emulation.frames import assess, expressions, read_records, summarise
from harness import Bench

_DRAWN = 100_000


def by_hand(table: Any) -> Any:  # noqa: ANN401 - a table of any backend
    """Add the verdict with the logic of the backend."""
    col, lit = nw.col, nw.lit
    holds = (
        (col("points") >= 80)
        & (col("absences") <= 5)
        & col("kind").is_in(sorted(FITTING_KINDS))
        & col("merit").is_in(sorted(FITTING_MERITS))
        & col("achieved").is_between(BEGIN, END)
        & (col("submitted") <= LAST)
        & ~col("disciplined")
        & (col("endorsed") | (col("votes") >= 80))
    )
    rest = nw.when(~holds).then(lit("ineligible")).otherwise(lit("undetermined"))
    return (
        nw.from_native(table)
        .with_columns(verdict=nw.when(holds).then(lit("eligible")).otherwise(rest))
        .to_native()
    )


def fetched(made: Any) -> Any:  # noqa: ANN401
    """Compute the verdict column of a table, lazy or not."""
    return nw.from_native(made).lazy().select("verdict").collect()


def tables(rows: int) -> Mapping[str, Any]:
    """Give the same candidates in each backend."""
    arrow = pl.DataFrame(columns_of(records(min(rows, _DRAWN)))).to_arrow()
    whole = pa.concat_tables([arrow] * max(1, rows // _DRAWN)).combine_chunks()
    polars = pl.DataFrame(pl.from_arrow(whole)).rechunk()
    connection = duckdb.connect()
    connection.execute("SET threads TO 2")
    connection.register("given", whole)
    connection.execute("CREATE TABLE candidates AS SELECT * FROM given")
    return {
        "polars": polars,
        "polars lazy": polars.lazy(),
        "pyarrow": whole,
        "pandas (Arrow types)": whole.to_pandas(types_mapper=pd.ArrowDtype),
        "DuckDB": connection.table("candidates"),
    }


def main() -> None:
    """Measure and write."""
    bench = Bench("frames")
    made = rule()
    for rows in (10_000,) if bench.quick else (100_000, 1_000_000):
        for name, table in tables(rows).items():
            what = f"{name}, {rows:,} rows"

            def ours(table: Any = table) -> Any:  # noqa: ANN401
                return fetched(assess(table, made, reasons=False))

            def hand(table: Any = table) -> Any:  # noqa: ANN401
                return fetched(by_hand(table))

            if ours()["verdict"].to_list() != hand()["verdict"].to_list():
                sys.exit(f"{what}: the verdicts differ")
            rounds = bench.rounds if rows <= _DRAWN else (bench.rounds + 1) // 2
            bench.compare(f"verdict on {what}", ours, {"narwhals by hand": hand}, rounds=rounds)
    small = tables(10_000)["polars"]
    bench.compare("verdict and reasons on polars, 10,000 rows", lambda: assess(small, made), {})
    bench.compare("summary on polars, 10,000 rows", lambda: summarise(small, made), {})
    bench.compare("expressions of a rule", lambda: expressions(small, made), {}, unit="rule")
    few = small.head(100)
    bench.compare("100 rows read as records", lambda: read_records(few, made.facts), {}, unit="table")
    bench.write()


if __name__ == "__main__":
    main()
