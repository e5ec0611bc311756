"""The same case over columns: ours on polars, pandas and DuckDB, against what is written by hand for each.

Run as a program it is one measurement in a process of its own: ``eligibility_columns.py <way> <file> <rounds>`` loads the file, does
the work and prints milliseconds, memory before and memory at the peak as JSON. Imported it gives the same ways for tables in memory.
"""

from __future__ import annotations

import gc
import importlib
import importlib.util
import itertools
import json
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import attrs

from eligibility_case import (
    BEGIN,
    END,
    FIELDS,
    FITTING_KINDS,
    FITTING_MERITS,
    LAST,
    Record,
    by_hand,
    records,
    rule,
)

__all__ = ["WAYS", "Way", "columns_of", "frames_are_there", "is_there", "write_file"]

Run = Callable[[], "Mapping[str, int]"]
"""Does the work and counts the verdicts."""

_KINDS, _MERITS = sorted(FITTING_KINDS), sorted(FITTING_MERITS)
_DRAWN = 100_000
_SQL = f"""
    CASE WHEN holds THEN 'eligible' WHEN NOT holds THEN 'ineligible' ELSE 'undetermined' END AS verdict
    FROM (SELECT points >= 80 AND absences <= 5 AND kind IN ({str(_KINDS)[1:-1]}) AND merit IN ({str(_MERITS)[1:-1]})
          AND achieved BETWEEN DATE '{BEGIN}' AND DATE '{END}' AND submitted <= DATE '{LAST}' AND NOT disciplined
          AND (endorsed OR votes >= 80) AS holds FROM {{table}})
"""  # noqa: S608 - constants of this file


@attrs.frozen(kw_only=True)
class Way:
    """One way of judging a table.

    Args:
        name: In the table of figures.
        needs: Modules without which it cannot run.
        load: Takes a Parquet file and gives the table as this way keeps it; not timed.
        judge: Judges a loaded table and counts the verdicts.
        is_ours: Whether the library does the judging.
        holds_all: Whether the whole table lies in memory.
    """

    name: str
    needs: tuple[str, ...]
    load: Callable[[Path], Any]
    judge: Callable[[Any], Mapping[str, int]]
    is_ours: bool = False
    holds_all: bool = True


def is_there(way: Way) -> bool:
    """Say whether everything a way needs is installed."""
    return all(importlib.util.find_spec(each) is not None for each in way.needs)


def frames_are_there() -> bool:
    """Say whether the library judges tables."""
    return importlib.util.find_spec("emulation.frames") is not None


def columns_of(chosen: Iterable[Record]) -> dict[str, list[Any]]:
    """Give records as columns."""
    rows = list(chosen)
    return {name: [getattr(record, name) for record in rows] for name in FIELDS}


def write_file(path: Path, rows: int) -> None:
    """Write a Parquet file of so many candidates; beyond 100,000 they come again."""
    pl = importlib.import_module("polars")
    frame = pl.DataFrame(columns_of(records(min(rows, _DRAWN))))
    parts = list(itertools.repeat(frame, max(1, rows // _DRAWN)))
    pl.concat(parts, rechunk=True).write_parquet(path, row_group_size=_DRAWN)


# ---- polars ----


def _polars(path: Path) -> Any:  # noqa: ANN401 - tables of packages that may be absent, here and below
    return importlib.import_module("polars").read_parquet(path)


def _polars_by_hand(table: Any) -> Mapping[str, int]:  # noqa: ANN401
    pl = importlib.import_module("polars")
    col, lit = pl.col, pl.lit
    holds = (
        (col("points") >= 80)
        & (col("absences") <= 5)
        & col("kind").is_in(_KINDS)
        & col("merit").is_in(_MERITS)
        & col("achieved").is_between(BEGIN, END)
        & (col("submitted") <= LAST)
        & ~col("disciplined")
        & (col("endorsed") | (col("votes") >= 80))
    )
    verdict = (
        pl.when(col("holds"))
        .then(lit("eligible"))
        .when(~col("holds"))
        .then(lit("ineligible"))
        .otherwise(lit("undetermined"))
    )
    found = (
        table.lazy().with_columns(holds.alias("holds")).with_columns(verdict.alias("verdict")).drop("holds")
    )
    return _counted_series(found.collect()["verdict"])


def _narwhals_by_hand(table: Any) -> Mapping[str, int]:  # noqa: ANN401
    return _counted_series(_with_narwhals(table).collect().to_native()["verdict"])


def _with_narwhals(table: Any) -> Any:  # noqa: ANN401
    nw = importlib.import_module("narwhals")
    col, lit = nw.col, nw.lit
    holds = (
        (col("points") >= 80)
        & (col("absences") <= 5)
        & col("kind").is_in(_KINDS)
        & col("merit").is_in(_MERITS)
        & col("achieved").is_between(BEGIN, END)
        & (col("submitted") <= LAST)
        & ~col("disciplined")
        & (col("endorsed") | (col("votes") >= 80))
    )
    rest = nw.when(~col("holds")).then(lit("ineligible")).otherwise(lit("undetermined"))
    verdict = nw.when(col("holds")).then(lit("eligible")).otherwise(rest)
    frame = nw.from_native(table).lazy().with_columns(holds=holds).with_columns(verdict=verdict)
    return frame.drop("holds")


def _ours(*, reasons: bool) -> Callable[[Any], Mapping[str, int]]:
    made = rule()

    def judge(table: Any) -> Mapping[str, int]:  # noqa: ANN401
        frames = importlib.import_module("emulation.frames")
        return _counted_series(frames.assess(table, made, reasons=reasons)["verdict"])

    return judge


def _ours_streaming(path: Any) -> Mapping[str, int]:  # noqa: ANN401
    pl = importlib.import_module("polars")
    frames = importlib.import_module("emulation.frames")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "judged.parquet"
        frames.assess(pl.scan_parquet(path), rule()).sink_parquet(out)
        counts = pl.scan_parquet(out).group_by("verdict").len().collect()
        return dict(counts.iter_rows())


def _counted_series(series: Any) -> Mapping[str, int]:  # noqa: ANN401
    counts = series.value_counts()
    if hasattr(counts, "iter_rows"):
        return dict(counts.iter_rows())
    return {str(key): int(number) for key, number in counts.items()}


# ---- pandas ----


def _pandas(path: Path) -> Any:  # noqa: ANN401
    return importlib.import_module("pandas").read_parquet(path, dtype_backend="pyarrow")


def _pandas_by_hand(table: Any) -> Mapping[str, int]:  # noqa: ANN401
    holds = (
        (table["points"] >= 80)
        & (table["absences"] <= 5)
        & table["kind"].isin(_KINDS)
        & table["merit"].isin(_MERITS)
        & table["achieved"].between(BEGIN, END)
        & (table["submitted"] <= LAST)
        & ~table["disciplined"]
        & (table["endorsed"] | (table["votes"] >= 80))
    )
    verdict = holds.map({True: "eligible", False: "ineligible"}).fillna("undetermined")
    return _counted_series(table.assign(verdict=verdict)["verdict"])


# ---- DuckDB ----


def _duckdb(path: Path) -> Any:  # noqa: ANN401
    connection = importlib.import_module("duckdb").connect()
    connection.execute("SET threads TO 2")
    connection.execute(f"CREATE TABLE candidates AS SELECT * FROM read_parquet('{path}')")  # noqa: S608
    return connection


def _duckdb_view(path: Path) -> Any:  # noqa: ANN401
    connection = importlib.import_module("duckdb").connect()
    connection.execute("SET threads TO 2")
    connection.execute(f"CREATE VIEW candidates AS SELECT * FROM read_parquet('{path}')")  # noqa: S608
    return connection


def _duckdb_by_hand(connection: Any) -> Mapping[str, int]:  # noqa: ANN401
    query = f"SELECT {_SQL.format(table='candidates')}"
    connection.execute(f"CREATE OR REPLACE TABLE judged AS {query}")
    return dict(connection.execute("SELECT verdict, count(*) FROM judged GROUP BY 1").fetchall())


def _duckdb_ours(connection: Any) -> Mapping[str, int]:  # noqa: ANN401
    frames = importlib.import_module("emulation.frames")
    judged = frames.assess(connection.table("candidates"), rule(), reasons=False)
    judged.select("verdict").to_table("judged")
    counts = dict(connection.execute("SELECT verdict, count(*) FROM judged GROUP BY 1").fetchall())
    connection.execute("DROP TABLE judged")
    return counts


def _duckdb_ours_file(connection: Any) -> Mapping[str, int]:  # noqa: ANN401
    frames = importlib.import_module("emulation.frames")
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "judged.parquet"
        frames.assess(connection.table("candidates"), rule()).write_parquet(str(out))
        return dict(
            connection.execute(f"SELECT verdict, count(*) FROM read_parquet('{out}') GROUP BY 1").fetchall()  # noqa: S608
        )


# ---- objects ----


def _objects(path: Path) -> Any:  # noqa: ANN401
    pq = importlib.import_module("pyarrow.parquet")
    number = pq.read_metadata(path).num_rows
    drawn = records(min(number, _DRAWN))
    return lambda: itertools.chain.from_iterable(itertools.repeat(drawn, max(1, number // _DRAWN)))


def _objects_by_hand(stream: Any) -> Mapping[str, int]:  # noqa: ANN401
    return Counter(verdict.value for verdict in map(by_hand, stream()))


def _objects_ours(stream: Any) -> Mapping[str, int]:  # noqa: ANN401
    from emulation.eligibility import decide_many

    return Counter(each.result.value for each in decide_many(rule(), stream()) if each.result is not None)


WAYS: Mapping[str, Way] = {
    "objects-by-hand": Way(
        name="a function by hand, objects one after the other", needs=("pyarrow",), load=_objects,
        judge=_objects_by_hand, holds_all=False,
    ),
    "objects-ours": Way(
        name="`decide_many`, objects one after the other", needs=("pyarrow",), load=_objects, judge=_objects_ours,
        is_ours=True, holds_all=False,
    ),
    "polars-by-hand": Way(name="polars by hand", needs=("polars",), load=_polars, judge=_polars_by_hand),
    "narwhals-by-hand": Way(
        name="narwhals by hand, on polars", needs=("polars", "narwhals"), load=_polars, judge=_narwhals_by_hand
    ),
    "polars-ours": Way(
        name="ours on polars, verdict alone", needs=("polars", "narwhals", "emulation.frames"), load=_polars,
        judge=_ours(reasons=False), is_ours=True,
    ),
    "polars-ours-reasons": Way(
        name="ours on polars, with reasons", needs=("polars", "narwhals", "emulation.frames"), load=_polars,
        judge=_ours(reasons=True), is_ours=True,
    ),
    "polars-ours-file": Way(
        name="ours on polars, from file to file, with reasons", needs=("polars", "narwhals", "emulation.frames"),
        load=lambda path: path, judge=_ours_streaming, is_ours=True, holds_all=False,
    ),
    "duckdb-by-hand": Way(name="DuckDB, SQL by hand", needs=("duckdb",), load=_duckdb, judge=_duckdb_by_hand),
    "duckdb-ours": Way(
        name="ours on DuckDB, verdict alone", needs=("duckdb", "narwhals", "emulation.frames"), load=_duckdb,
        judge=_duckdb_ours, is_ours=True,
    ),
    "duckdb-ours-file": Way(
        name="ours on DuckDB, from file to file, with reasons", needs=("duckdb", "narwhals", "emulation.frames"),
        load=_duckdb_view, judge=_duckdb_ours_file, is_ours=True, holds_all=False,
    ),
    "pandas-by-hand": Way(
        name="pandas (Arrow types) by hand", needs=("pandas", "pyarrow"), load=_pandas, judge=_pandas_by_hand
    ),
    "pandas-ours": Way(
        name="ours on pandas (Arrow types), verdict alone", needs=("pandas", "pyarrow", "narwhals", "emulation.frames"),
        load=_pandas, judge=_ours(reasons=False), is_ours=True,
    ),
}  # fmt: skip


# ---- one measurement in a process of its own ----


def _status(key: str) -> float:
    """Give a figure of this process in MiB; 0 where the system does not tell."""
    try:
        text = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    line = next((line for line in text.splitlines() if line.startswith(f"{key}:")), f"{key}: 0")
    return int(line.split()[1]) / 1024


def _forget_peak() -> None:
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        return


def main() -> None:
    """Measure one way on one file."""
    way, path, rounds = WAYS[sys.argv[1]], Path(sys.argv[2]), int(sys.argv[3])
    for each in way.needs:
        importlib.import_module(each)
    table = way.load(path)
    gc.collect()
    resident = _status("VmRSS")
    _forget_peak()
    times: list[float] = []
    counts: Mapping[str, int] = {}
    for _ in range(rounds):
        begun = time.perf_counter()
        counts = way.judge(table)
        times.append((time.perf_counter() - begun) * 1000)
    peak = max(_status("VmHWM"), resident)
    print(json.dumps({"ms": times, "resident": resident, "extra": peak - resident, "counts": dict(counts)}))


if __name__ == "__main__":
    main()
