"""The gate: does each column have a type in which its fact can be judged? (kiểm tra kiểu cột).

A comparison of a column of the wrong type is false in every row with some backends, and nobody is told. So types are looked at
before anything is computed, and every fault is reported at once, with what to do.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import narwhals as nw
from narwhals.dtypes import DType

from emulation.core.stack import on_enough_stack
from emulation.core.text import near_names
from emulation.eligibility import CompareFacts, Fact, FactKind, Rule
from emulation.eligibility.said import Said
from emulation.errors import EmulationError, InvalidDocumentError, InvalidValueError, UnknownKeyError
from emulation.frames.columns import ColumnNames, column_of, period_columns_of
from emulation.frames.days import DayColumn, PeriodColumn
from emulation.frames.numbers import number_column
from emulation.frames.operands import BooleanColumn, ChoiceColumn, Operand, TextColumn
from emulation.frames.pairs import compared

__all__ = ["Frame", "check", "framed", "operands_of"]

Frame = nw.DataFrame[Any] | nw.LazyFrame[Any]
"""A table as narwhals sees it."""

_WHOLE = (nw.Int8, nw.Int16, nw.Int32, nw.Int64, nw.Int128, nw.UInt8, nw.UInt16, nw.UInt32, nw.UInt64)
_NUMBER = (*_WHOLE, nw.Decimal, nw.Float64)
_TEXT = (nw.String, nw.Categorical, nw.Enum)
_DAY = (nw.Date, nw.Datetime)
_TAKEN: Mapping[FactKind, tuple[type[DType], ...]] = {
    FactKind.BOOLEAN: (nw.Boolean,),
    FactKind.WHOLE: _WHOLE,
    FactKind.COUNT: _WHOLE,
    FactKind.DECIMAL: _NUMBER,
    FactKind.RATIO: _NUMBER,
    FactKind.MONEY: _NUMBER,
    FactKind.TEXT: _TEXT,
    FactKind.CHOICE: _TEXT,
    FactKind.DATE: _DAY,
    FactKind.PERIOD: _DAY,
}


def framed(table: object) -> Frame:
    """Take a table of any kind that narwhals knows.

    Raises:
        InvalidValueError: Something else.
    """
    try:
        return nw.from_native(table)
    except TypeError:
        raise InvalidValueError(
            "frames.not_a_table",
            "a table is expected (polars, pandas, pyarrow, DuckDB, Spark or another that narwhals knows), found {found}",
            found=type(table).__name__,
        ) from None


@on_enough_stack
def check(table: object, rule: Rule, *, columns: ColumnNames | None = None) -> None:
    """Make sure that a rule can be judged over a table, before anything is computed (kiểm tra bảng).

    Only names and types of columns are looked at, no row.

    Args:
        table: As for :func:`.assess`.
        rule: The rule.
        columns: Columns by the keys of their facts, where they bear another name.

    Raises:
        InvalidDocumentError: Every fact that has no column, or one of a type in which it cannot be judged, with the fact as its
            path and what to do about it.
        InvalidValueError: No table.
    """
    operands_of(framed(table).collect_schema(), rule, columns or {})


def operands_of(
    schema: Mapping[str, DType],
    rule: Rule,
    columns: ColumnNames,
    *,
    text_is_nfc: bool = False,
    null_tells: bool = False,
) -> dict[str, Operand]:
    """Give the operands of the facts of a rule, by their keys.

    Args:
        schema: The columns of the table.
        rule: The rule.
        columns: As for :func:`.assess`.
        text_is_nfc: As for :func:`.assess`.
        null_tells: Whether the backend answers null, and nothing else, when it compares what is missing.

    Raises:
        InvalidDocumentError: As for :func:`check`.
    """
    found: dict[str, Operand] = {}
    faults: list[EmulationError] = []
    for fact in rule.facts:
        try:
            found[fact.key] = operand(fact, schema, columns, text_is_nfc=text_is_nfc, null_tells=null_tells)
        except EmulationError as error:
            faults.append(error)
    for node in rule.walk():
        if isinstance(node, CompareFacts) and {node.fact.key, node.other.key} <= set(found):
            try:
                compared(node, found[node.fact.key], found[node.other.key])
            except InvalidValueError as error:
                faults.append(error)
    if faults:
        raise InvalidDocumentError("the rule cannot be judged over this table", faults)
    return found


def operand(
    fact: Fact,
    schema: Mapping[str, DType],
    columns: ColumnNames,
    *,
    text_is_nfc: bool = False,
    null_tells: bool = False,
) -> Operand:
    """Give the operand of a fact.

    Raises:
        InvalidValueError: A column of another type, or a count for which there is only a history.
        UnknownKeyError: No such column.
    """
    if fact.kind is FactKind.PERIOD:
        names = period_columns_of(fact, columns)
        types = [_dtype(fact, name, schema) for name in (names.start, names.end)]
        return PeriodColumn(fact, names, *types)
    name = column_of(fact, columns)
    dtype = _dtype(fact, name, schema)
    match fact.kind:
        case FactKind.BOOLEAN:
            return BooleanColumn(fact, name, null_tells=null_tells)
        case FactKind.TEXT:
            is_text = isinstance(dtype, nw.String)
            return TextColumn(fact, name, cast=not is_text, is_nfc=text_is_nfc, null_tells=null_tells)
        case FactKind.CHOICE:
            return ChoiceColumn(fact, name, cast=not isinstance(dtype, nw.String))
        case FactKind.DATE:
            return DayColumn(fact, name, dtype, null_tells=null_tells)
        case _:
            return number_column(fact, name, dtype, null_tells=null_tells)


def _dtype(fact: Fact, name: str, schema: Mapping[str, DType]) -> DType:
    dtype = schema.get(name)
    if dtype is None:
        raise _no_column(fact, name, schema)
    zoned = isinstance(dtype, nw.Datetime) and dtype.time_zone is not None
    if not isinstance(dtype, _TAKEN[fact.kind]) or zoned:
        raise InvalidValueError(
            "frames.column_of_other_type",
            "the column {column!r} is {dtype}, in which the fact {fact!r} of kind {kind} cannot be judged; {advice}",
            path=(fact.key,),
            column=name,
            dtype=str(dtype),
            fact=fact.key,
            kind=fact.kind,
            advice=Said.key(f"frames.advice.{_advice(fact.kind, dtype)}"),
        )
    return dtype


def _no_column(fact: Fact, name: str, schema: Mapping[str, DType]) -> EmulationError:
    if fact.derived is not None:
        return InvalidValueError(
            "frames.history_is_no_column",
            "the fact {fact!r} is counted from the history {history!r}, which cannot be done over columns; count it for each row "
            "first and put the numbers into a column {column!r}",
            path=(fact.key,),
            fact=fact.key,
            history=fact.derived.history,
            column=name,
        )
    return UnknownKeyError(
        "frames.no_column",
        "the table has no column {column!r} for the fact {fact!r}; near names: {near}; rename one, say which it is with columns=, "
        "or add a column of missing values if nothing is known",
        path=(fact.key,),
        column=name,
        fact=fact.key,
        near=near_names(name, schema),
    )


def _advice(kind: FactKind, dtype: DType) -> str:
    """Name the words that say what to do."""
    if isinstance(dtype, nw.Object | nw.Unknown):
        return {
            FactKind.BOOLEAN: "object_boolean",
            FactKind.DATE: "object_day",
            FactKind.PERIOD: "object_day",
        }.get(kind, "object")
    if isinstance(dtype, nw.Datetime):
        return "zoned" if kind in {FactKind.DATE, FactKind.PERIOD} else "other"
    if isinstance(dtype, nw.Float32):
        return "float32" if not kind.is_whole else "whole_float"
    if isinstance(dtype, nw.Float64 | nw.Decimal) and kind.is_whole:
        return "whole_float"
    if isinstance(dtype, nw.String):
        return {
            FactKind.BOOLEAN: "text_boolean",
            FactKind.DATE: "text_day",
            FactKind.PERIOD: "text_day",
        }.get(kind, "text_number")
    return "other"
