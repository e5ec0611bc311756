"""Nominations out of tables, and tables out of records (đọc hồ sơ từ bảng).

A clerk's table has faults; they are reported each with its row, and the other rows are read.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Context, Decimal
from fractions import Fraction
from typing import Any, cast

import attrs
import narwhals as nw
from narwhals.dtypes import DType

from emulation.eligibility import Answer, Fact, FactKind, Unknown, check_record
from emulation.errors import EmulationError, InvalidDocumentError, InvalidValueError
from emulation.frames.columns import ColumnNames, PeriodColumns, column_of, period_columns_of
from emulation.frames.gate import framed, operand
from emulation.frames.numbers import float_read
from emulation.periods import Period

__all__ = ["ReadRecords", "from_records", "read_records"]

_MOST_PLACES, _SHORT, _DIGITS = 18, 18, 38
_WIDE = Context(prec=80)


@attrs.frozen
class ReadRecords:
    """What was read out of a table (kết quả đọc bảng).

    Args:
        records: The rows that could be read, as :meth:`.Rule.assess` takes them.
        rows: The number of the row of each of them, counted from 0.
        faults: What is wrong with the others: a row may have several, each with ``row``, its number and the fact as its path.
    """

    records: tuple[Mapping[str, Answer], ...]
    rows: tuple[int, ...]
    faults: tuple[EmulationError, ...]

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        """Give the records and the faults, for ``records, faults = read_records(…)``."""
        return iter((self.records, self.faults))


def read_records(table: object, facts: Iterable[Fact], *, columns: ColumnNames | None = None) -> ReadRecords:
    """Read every row of a table as a record of facts (đọc hồ sơ từ bảng).

    All of the table is brought into memory; of a lazy one take the rows you want first. Floats are read as the decimals they print as, NaN as
    missing, moments without a zone as their days.

    Args:
        table: As for :func:`.assess`.
        facts: A vocabulary, or the facts of a rule.
        columns: Columns by the keys of their facts, where they bear another name.

    >>> import polars as pl
    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm", en="years", minimum=0)
    >>> records, faults = read_records(pl.DataFrame({"years": [7, -3, None]}), [years])
    >>> records
    ({'years': 7}, {'years': None})
    >>> print(faults[0])
    row[1].years: the fact 'years' cannot be -3: it lies from 0 to None

    Raises:
        InvalidDocumentError: Columns that are lacking or of a type in which their fact cannot be read.
        InvalidValueError: No table.
    """
    asked = tuple(facts)
    frame = framed(table)
    names = columns or {}
    _check_columns(asked, frame.collect_schema(), names)
    cells = {fact.key: _cells(fact, names) for fact in asked}
    wanted = dict.fromkeys(name for pair in cells.values() for name in pair)
    held: Any = frame.lazy().select(*wanted).collect() if wanted else None
    values = {name: _values(held[name]) for name in wanted}
    records: list[Mapping[str, Answer]] = []
    rows: list[int] = []
    faults: list[EmulationError] = []
    for number in range(len(held) if wanted else 0):
        row = {key: [values[name][number] for name in pair] for key, pair in cells.items()}
        try:
            records.append(_record(asked, row, names))
            rows.append(number)
        except InvalidDocumentError as error:
            faults += [fault.at("row", number) for fault in error.faults]
    return ReadRecords(tuple(records), tuple(rows), tuple(faults))


def _check_columns(facts: Sequence[Fact], schema: Mapping[str, DType], names: ColumnNames) -> None:
    faults: list[EmulationError] = []
    for fact in facts:
        try:
            operand(fact, schema, names)
        except EmulationError as error:
            faults.append(error)
    if faults:
        raise InvalidDocumentError("the table cannot be read", faults)


def _cells(fact: Fact, names: ColumnNames) -> tuple[str, ...]:
    if fact.kind is FactKind.PERIOD:
        pair = period_columns_of(fact, names)
        return (pair.start, pair.end)
    return (column_of(fact, names),)


def _values(series: Any) -> list[Any]:  # noqa: ANN401 - a column of any backend
    # A backend has its own signs for what is missing, and narwhals knows them all.
    missing = series.is_null().to_list()
    return [None if gone else value for gone, value in zip(missing, series.to_list(), strict=True)]


def _record(facts: Sequence[Fact], row: Mapping[str, list[Any]], names: ColumnNames) -> dict[str, Answer]:
    """Read one row.

    Raises:
        InvalidDocumentError: Every fault of the row.
    """
    found: dict[str, object] = {}
    faults: list[EmulationError] = []
    for fact in facts:
        try:
            found[fact.key] = (
                _period(row[fact.key], period_columns_of(fact, names))
                if fact.kind is FactKind.PERIOD
                else _plain(row[fact.key][0])
            )
        except EmulationError as error:
            faults.append(error.at(fact.key))
            found[fact.key] = None
    try:
        # Of a count only the number is in the table, never the history.
        read = check_record([_given(fact) for fact in facts], found)
    except InvalidDocumentError as error:
        raise InvalidDocumentError("the row cannot be read", [*faults, *error.faults]) from None
    if faults:
        raise InvalidDocumentError("the row cannot be read", faults)
    return read


def _given(fact: Fact) -> Fact:
    return fact if fact.derived is None else attrs.evolve(fact, derived=None)


def _plain(value: Any) -> object:  # noqa: ANN401 - a cell of any backend
    if isinstance(value, float):
        if math.isnan(value):
            return None
        return float_read(value) if math.isfinite(value) else Decimal(str(value))
    return value.date() if isinstance(value, datetime) else value


def _period(cells: Sequence[Any], columns: PeriodColumns) -> Period | None:
    start, end = (cast("date | None", _plain(cell)) for cell in cells)
    if (start is None and not columns.open_start) or (end is None and not columns.open_end):
        return None
    first = None if start is None or start == date.min else start
    return Period(first, None if end is None or end == date.max else end)


# ---- the other way ----


def from_records(
    records: Iterable[Mapping[str, Answer]],
    facts: Iterable[Fact],
    *,
    backend: str = "polars",
    columns: ColumnNames | None = None,
) -> Any:  # noqa: ANN401 - a table of the backend
    """Make a table of records, each column of the type its fact is judged best in (lập bảng từ hồ sơ).

    Whole numbers take 64 bits, other numbers are decimals with as many places as they need, days are days, and an open end of a period is
    0001-01-01 or 9999-12-31. Why an answer is not known is not kept.

    Args:
        records: Mappings from the keys of facts to answers; what is lacking is not known.
        facts: A vocabulary, or the facts of a rule.
        backend: Package that makes the table: ``polars`` or ``pyarrow``.
        columns: Columns by the keys of their facts, where they shall bear another name.

    >>> from emulation.eligibility import Fact
    >>> years = Fact.whole("years", vi="số năm", en="years")
    >>> from_records([{"years": 7}, {}], [years])["years"].to_list()
    [7, None]

    Raises:
        InvalidDocumentError: Every fault of every record, with ``row`` and its number first in the path.
        InvalidValueError: A number with more than 18 places or 38 digits, or one that no decimal holds, such as 1/3.
    """
    asked = [_given(fact) for fact in facts]
    read: list[Mapping[str, Answer]] = []
    faults: list[EmulationError] = []
    for number, record in enumerate(records):
        try:
            read.append(check_record(asked, record))
        except InvalidDocumentError as error:
            faults += [fault.at("row", number) for fault in error.faults]
    if faults:
        raise InvalidDocumentError("the records cannot be put into a table", faults)
    data: dict[str, list[object]] = {}
    types: dict[str, DType] = {}
    for fact in asked:
        answers = [None if isinstance(row[fact.key], Unknown) else row[fact.key] for row in read]
        for name, dtype, cells in _filled(fact, answers, columns or {}):
            data[name], types[name] = cells, dtype
    return nw.from_dict(cast("dict[str, Any]", data), types, backend=cast("Any", backend)).to_native()


_TYPES: Mapping[FactKind, DType] = {
    FactKind.BOOLEAN: nw.Boolean(),
    FactKind.WHOLE: nw.Int64(),
    FactKind.COUNT: nw.Int64(),
    FactKind.TEXT: nw.String(),
    FactKind.CHOICE: nw.String(),
    FactKind.DATE: nw.Date(),
}


def _filled(
    fact: Fact, answers: Sequence[Answer], columns: ColumnNames
) -> Iterator[tuple[str, DType, list[object]]]:
    if fact.kind is FactKind.PERIOD:
        pair = period_columns_of(fact, columns)
        periods = cast("Sequence[Period | None]", answers)
        yield pair.start, nw.Date(), [None if each is None else each.start or date.min for each in periods]
        yield pair.end, nw.Date(), [None if each is None else each.end or date.max for each in periods]
        return
    name = column_of(fact, columns)
    dtype = _TYPES.get(fact.kind)
    if dtype is not None:
        yield name, dtype, list(answers)
        return
    places, numbers = _decimals(fact, answers)
    # With room to spare the column can still be multiplied.
    short = all(abs(each.scaleb(places, _WIDE)) < 10**_SHORT for each in numbers if each is not None)
    yield name, nw.Decimal(_SHORT if short else _DIGITS, places), list(numbers)


def _decimals(fact: Fact, answers: Sequence[Answer]) -> tuple[int, list[Decimal | None]]:
    """Give numbers as decimals of one number of places, with that number."""
    exact = [None if each is None else Fraction(cast("Fraction", each)) for each in answers]
    known = [each for each in exact if each is not None]
    places = next(
        (n for n in range(_MOST_PLACES + 1) if all((each * 10**n).denominator == 1 for each in known)), None
    )
    if places is None or any(abs(each) * 10**places >= 10**_DIGITS for each in known):
        raise InvalidValueError(
            "frames.no_decimal",
            "the answers to the fact {fact!r} do not all fit into decimals of {most} places and {digits} digits",
            path=(fact.key,),
            fact=fact.key,
            most=_MOST_PLACES,
            digits=_DIGITS,
        )
    return places, [
        None if each is None else Decimal((each * 10**places).numerator).scaleb(-places, _WIDE)
        for each in exact
    ]
