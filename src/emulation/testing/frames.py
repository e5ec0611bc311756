"""Strategies for tables: rows for a rule, in columns of every type a fact may stand in, with values missing.

A :class:`DrawnTable` holds the columns and, beside them, the record each row stands for; :meth:`DrawnTable.native` makes a table
of a backend that narwhals can fill. So what is computed over the table can be held against :meth:`.Rule.assess`, row by row.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, cast

import attrs
import narwhals as nw
from hypothesis import strategies as st
from narwhals.dtypes import DType

from emulation.eligibility import Answer, Fact, FactKind, Node, Unknown
from emulation.periods import Period
from emulation.testing.eligibility import records

__all__ = ["DrawnTable", "tables"]

_WHOLE = (nw.Int64(), nw.Int64(), nw.Int16(), nw.Int8(), nw.UInt8())
_EXACT = nw.Decimal(18, 4)
_NUMBER = (_EXACT, _EXACT, nw.Float64())


@attrs.frozen
class DrawnTable:
    """Columns, and the record that each row stands for.

    Args:
        records: One for each row, as :meth:`.Rule.assess` takes them.
        data: The cells by the names of their columns; ``None`` for a missing one. The column ``row`` counts from 0.
        types: The types of the columns by their names.
    """

    records: Sequence[Mapping[str, Answer]]
    data: Mapping[str, Sequence[object]]
    types: Mapping[str, DType]

    def native(self, backend: str) -> Any:  # noqa: ANN401 - a table of that backend
        """Make a table of a backend, such as ``polars`` or ``pyarrow``."""
        made = nw.from_dict(
            cast("dict[str, Any]", dict(self.data)), dict(self.types), backend=cast("Any", backend)
        )
        return made.to_native()


@st.composite
def tables(
    draw: st.DrawFn, rule: Node, *, min_size: int = 1, max_size: int = 12, exact: bool = False
) -> DrawnTable:
    """Tables for a rule, with values missing.

    Args:
        rule: The rule, none of whose facts may be derived from a history alone.
        min_size: Fewest rows.
        max_size: Most rows.
        exact: Whether all numbers stand in types in which any two columns compare.
    """
    rows = draw(st.lists(records(rule), min_size=min_size, max_size=max_size))
    data: dict[str, list[object]] = {"row": list(range(len(rows)))}
    types: dict[str, DType] = {"row": nw.Int64()}
    for fact in rule.facts:
        answers = [_known(row[fact.key]) for row in rows]
        dtype = draw(st.sampled_from(_types(fact, answers, exact=exact)))
        if fact.kind is FactKind.PERIOD:
            starts, ends = _ends(answers)
            data |= {f"{fact.key}_start": starts, f"{fact.key}_end": ends}
            types |= {f"{fact.key}_start": dtype, f"{fact.key}_end": dtype}
        else:
            hours = draw(st.integers(0, 23))
            data[fact.key] = [_cell(answer, dtype, hours) for answer in answers]
            types[fact.key] = dtype
    kept = [{fact.key: _known(row[fact.key]) for fact in rule.facts} for row in rows]
    return DrawnTable(kept, data, types)


def _known(answer: Answer) -> Answer:
    return None if isinstance(answer, Unknown) else answer


def _types(fact: Fact, answers: Sequence[Answer], *, exact: bool) -> Sequence[DType]:
    if fact.kind is FactKind.BOOLEAN:
        return (nw.Boolean(),)
    if fact.kind.is_whole:
        return (
            _WHOLE[:4]
            if min((cast("int", each) for each in answers if each is not None), default=0) < 0
            else _WHOLE
        )
    if fact.kind.is_numeric:
        return (_EXACT,) if exact else _NUMBER
    if fact.kind is FactKind.DATE:
        return (nw.Date(), nw.Date(), nw.Datetime("us"))
    if fact.kind is FactKind.PERIOD:
        return (nw.Date(),)
    return (nw.String(), nw.String(), nw.Categorical())


def _cell(answer: Answer, dtype: DType, hours: int) -> object:
    if answer is None:
        return None
    if isinstance(dtype, nw.Decimal):
        return Decimal(cast("int", answer)).quantize(Decimal("0.0001"))
    if isinstance(dtype, nw.Float64):
        return float(cast("int", answer))
    if isinstance(dtype, nw.Datetime):
        return datetime.combine(cast("date", answer), time.min) + timedelta(hours=hours)
    return answer


def _ends(answers: Sequence[Answer]) -> tuple[list[object], list[object]]:
    """Give first and last days; an open end is the first or the last day of the calendar."""
    starts: list[object] = []
    ends: list[object] = []
    for answer in answers:
        period = answer if isinstance(answer, Period) else None
        starts.append(None if period is None else period.start or date.min)
        ends.append(None if period is None else period.end or date.max)
    return starts, ends
