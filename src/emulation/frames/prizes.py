"""Prize money over tables: one join with everything the law says, cut by days (tiền thưởng trên bảng).

Between two days on which nothing changes, the prize of an award and a kind of subject is one sum. So a table of a few
thousand rows holds every answer of a rulebook, each worked out by :meth:`emulation.rulebooks.money_questions.MoneyQuestions.find_prize`
itself; a table of a million awards is joined to it, the day of decision turned into the number of its stretch.
"""

from __future__ import annotations

import functools
import operator
from collections.abc import Mapping
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, TypeVar, cast

import narwhals as nw

from emulation.awards import Prize, PrizeGap, PrizeStepKind, Rounding
from emulation.core.fields import to_text
from emulation.errors import InvalidValueError
from emulation.frames.gate import Frame, framed

if TYPE_CHECKING:
    from fractions import Fraction

    from emulation.rulebooks import Rulebook

__all__ = ["prizes"]

T = TypeVar("T")
_MADE = ("prize", "outcome", "reason", "base_salary", "provisions")
_AWARD, _RECIPIENT, _STRETCH, _ROW = "__award", "__recipient", "__stretch", "__row"
_TEXT = (nw.String, nw.Categorical, nw.Enum)
_TYPES: Mapping[str, nw.dtypes.DType] = {
    _AWARD: nw.String(),
    _RECIPIENT: nw.String(),
    _STRETCH: nw.Int64(),
    "prize": nw.Int64(),
    "outcome": nw.String(),
    "reason": nw.String(),
    "base_salary": nw.Int64(),
    "provisions": nw.String(),
}


def prizes(
    table: T,
    book: Rulebook,
    *,
    award: str = "award",
    recipient: str = "recipient",
    decided: str = "decided",
    rounding: Rounding | None = None,
    prefix: str = "",
) -> T:
    """Work out the prize of every row of a table of awards (tiền thưởng trên bảng).

    The table comes back with these columns added, its rows in their order where the backend has one:

    - ``prize``: the sum in đồng, of a ceiling the most there may be; null where there is none or it is not known;
    - ``outcome``: a value of :class:`~emulation.awards.PrizeOutcome`, or ``unknown``;
    - ``reason``: why it is not known, a value of :class:`~emulation.awards.PrizeGapReason`, ``missing`` where a cell of the row is
      empty, ``not_in_catalogue`` where award or recipient is no key; empty where it is known;
    - ``base_salary``: đồng a month on the day of decision; null where there is no sum;
    - ``provisions``: ids of the provisions, or of the rows that were not read, joined by ``", "``.

    Each row comes out as :meth:`.Rulebook.find_prize` answers. What a foreigner gets is asked of that, not of a table.

    Args:
        table: A table of polars (eager or lazy), pandas, pyarrow, DuckDB or Spark.
        book: The rulebook.
        award: Column with keys of awards.
        recipient: Column with values of :class:`~emulation.parties.SubjectKind`.
        decided: Column with the day of the decision: days, or moments without a zone.
        rounding: How to round; by default as the law of each day does.
        prefix: Put before the names of the new columns.

    >>> import polars as pl
    >>> from emulation.rulebooks.vietnam import national
    >>> given = pl.DataFrame(
    ...     {
    ...         "award": ["certificate.commune", "certificate.commune", "medal"],
    ...         "recipient": ["person", "household", "person"],
    ...         "decided": [date(2021, 10, 30), date(2025, 7, 1), date(2025, 7, 1)],
    ...     }
    ... )
    >>> prizes(given, national())["prize", "outcome", "reason"].rows()
    [(230000, 'fixed', ''), (1060000, 'fixed', ''), (None, 'unknown', 'not_read')]

    Raises:
        InvalidValueError: No table, a column that is lacking or of another type, a new name that is taken, or a
            lazy table of a backend that cannot be given a second one.
    """
    frame = framed(table)
    day = _checked(frame.collect_schema(), (award, recipient, decided), prefix)
    lookup = _lookup(frame, _answers(book, rounding), prefix, award)
    stretch = functools.reduce(
        operator.add, ((nw.col(decided) >= day(turn)).cast(nw.Int64) for turn in book.prices.turns)
    )
    keys = {
        _AWARD: nw.col(award).cast(nw.String),
        _RECIPIENT: nw.col(recipient).cast(nw.String),
        _STRETCH: stretch,
    }
    found = _joined(frame, lookup, keys)
    lacking = nw.col(award).is_null() | nw.col(recipient).is_null() | nw.col(decided).is_null()
    unmatched = nw.when(lacking).then(nw.lit("missing")).otherwise(nw.lit("not_in_catalogue"))
    outcome, reason, provisions = (nw.col(f"{prefix}{name}") for name in ("outcome", "reason", "provisions"))
    # Where a missing day is less than every other one, pandas finds a row for it.
    gone = outcome.is_null() | lacking
    words = {
        f"{prefix}outcome": nw.when(gone).then(nw.lit("unknown")).otherwise(outcome),
        f"{prefix}reason": nw.when(gone).then(unmatched).otherwise(reason),
        f"{prefix}provisions": nw.when(gone).then(nw.lit("")).otherwise(provisions),
    }
    done = found.with_columns(**words).drop([_AWARD, _RECIPIENT, _STRETCH])
    return cast("T", done if isinstance(table, nw.DataFrame | nw.LazyFrame) else done.to_native())


def _checked(schema: Mapping[str, nw.dtypes.DType], names: tuple[str, str, str], prefix: str) -> Any:  # noqa: ANN401 - a day as a literal of the type of the column
    """Refuse columns that cannot be read; give what turns a day into a literal of the column of days."""
    for name in names:
        if to_text(name) not in schema:
            raise InvalidValueError(
                "frames.prize_column_missing",
                "the table has no column {name!r}; say which one it is, such as award={name!r}",
                name=name,
            )
    for name in (f"{prefix}{each}" for each in _MADE):
        if name in schema:
            raise InvalidValueError(
                "frames.name_taken",
                "the table has a column {found!r} already; say prefix= or rename it",
                path=("prefix",),
                found=name,
            )
    *texts, decided = names
    wrong = [name for name in texts if not isinstance(schema[name], _TEXT)]
    kind = schema[decided]
    zoned = isinstance(kind, nw.Datetime) and kind.time_zone is not None
    if not isinstance(kind, nw.Date | nw.Datetime) or zoned:
        wrong.append(decided)
    if wrong:
        raise InvalidValueError(
            "frames.prize_column_type",
            "the column {name!r} is of the type {found}; keys are text, the day of decision a day or a moment without a zone",
            name=wrong[0],
            found=str(schema[wrong[0]]),
        )
    return _midnight if isinstance(kind, nw.Datetime) else _same


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def _same(day: date) -> date:
    return day


def _answers(book: Rulebook, rounding: Rounding | None) -> dict[str, list[Any]]:
    """Give every answer of the book as columns; the number of a stretch counts the turns up to its first day."""
    stretches = len(book.prices.turns) + 1
    rows = [
        (found.award, found.recipient.value, number % stretches, *_cells(found))
        for number, found in enumerate(book.prices.answers(rounding))
    ]
    return dict(zip(_TYPES, map(list, zip(*rows, strict=True)), strict=True))


def _cells(found: Prize | PrizeGap) -> tuple[object, ...]:
    if isinstance(found, PrizeGap):
        return None, "unknown", found.reason.value, None, ", ".join(found.rows)
    salary = next((int(step.value) for step in found.steps if step.kind is PrizeStepKind.BASE_SALARY), None)
    dong = None if found.dong is None else _whole(found.dong)
    return dong, found.outcome.value, "", salary, ", ".join(found.provisions)


def _whole(dong: Fraction) -> int:
    if dong.denominator != 1:
        raise InvalidValueError(
            "frames.prize_not_whole",
            "a prize of {found} đồng is no whole number and has no place in a column; round it",
            found=str(dong),
        )
    return int(dong)


def _lookup(frame: Frame, columns: Mapping[str, list[Any]], prefix: str, award: str) -> Frame:
    """Give the answers as a table of the same backend."""
    named = {f"{prefix}{name}" if name in _MADE else name: cells for name, cells in columns.items()}
    schema = {f"{prefix}{name}" if name in _MADE else name: kind for name, kind in _TYPES.items()}
    native: Any = frame.to_native()
    if isinstance(frame, nw.DataFrame) and frame.implementation.is_pandas_like():
        made = frame.implementation.to_native_namespace().DataFrame(named)
        if "pyarrow" in str(native[award].dtype):
            return framed(made.convert_dtypes(dtype_backend="pyarrow"))
        # Whole numbers with gaps: the plain type of pandas would make floats of them.
        numbers = {name: "Int64" for name, kind in schema.items() if kind == nw.Int64() and name != _STRETCH}
        return framed(made.astype(numbers))
    if isinstance(frame, nw.DataFrame):
        return nw.from_dict(named, schema, backend=frame.implementation)
    if frame.implementation.is_polars():
        return nw.from_dict(named, schema, backend="polars").lazy()
    if frame.implementation.is_duckdb():
        return framed(native.query("given", _values(named, schema)))
    if frame.implementation.is_pyspark():
        rows = list(zip(*named.values(), strict=True))
        kinds = ", ".join(
            f"`{name}` {'bigint' if kind == nw.Int64() else 'string'}" for name, kind in schema.items()
        )
        return framed(native.sparkSession.createDataFrame(rows, kinds))
    raise InvalidValueError(
        "frames.no_second_table",
        "a lazy table of {found} cannot be joined to the table of prizes; collect it first",
        found=frame.implementation.value,
    )


def _values(columns: Mapping[str, list[Any]], schema: Mapping[str, nw.dtypes.DType]) -> str:
    """Write the answers as SQL, so that they stand in the connection of the other table."""
    rows = ", ".join(f"({', '.join(map(_literal, row))})" for row in zip(*columns.values(), strict=True))
    names = ", ".join(f'"{name}"' for name in columns)
    casts = ", ".join(
        f'"{name}"::{"BIGINT" if schema[name] == nw.Int64() else "VARCHAR"} AS "{name}"' for name in columns
    )
    return f"SELECT {casts} FROM (VALUES {rows}) AS answers({names})"  # noqa: S608 - keys and numbers of the library


def _literal(cell: object) -> str:
    if cell is None:
        return "NULL"
    return str(cell) if isinstance(cell, int) else "'" + str(cell).replace("'", "''") + "'"


def _joined(frame: Frame, lookup: Frame, keys: Mapping[str, nw.Expr]) -> Frame:
    """Join the table to the answers; eager tables keep the order of their rows."""
    if isinstance(frame, nw.DataFrame) and isinstance(lookup, nw.DataFrame):
        numbered = frame.with_row_index(_ROW).with_columns(**keys)
        return numbered.join(lookup, on=list(keys), how="left").sort(_ROW).drop(_ROW)
    return frame.lazy().with_columns(**keys).join(lookup.lazy(), on=list(keys), how="left")
