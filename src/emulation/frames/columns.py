"""Which columns of a table hold which facts (cột của dữ kiện)."""

from __future__ import annotations

from collections.abc import Mapping

import attrs

from emulation.core.fields import instance_of, to_text
from emulation.eligibility import Fact
from emulation.errors import InvalidValueError

__all__ = ["ColumnNames", "PeriodColumns", "column_of", "period_columns_of"]


@attrs.frozen
class PeriodColumns:
    """The two columns of a fact that is a period (cột ngày đầu, ngày cuối).

    A missing day means that the period is not known. A period that is open at an end holds 0001-01-01 as its start or 9999-12-31 as its end;
    where your table writes a missing day for that, say so, and then the period can no longer be unknown for want of this day.

    Args:
        start: Column of the first day.
        end: Column of the last day, itself in.
        open_start: A missing first day means that there is none.
        open_end: A missing last day means that there is none.
    """

    start: str = attrs.field(converter=to_text)
    end: str = attrs.field(converter=to_text)
    open_start: bool = attrs.field(default=False, validator=instance_of(bool), kw_only=True)
    open_end: bool = attrs.field(default=False, validator=instance_of(bool), kw_only=True)


ColumnNames = Mapping[str, str | PeriodColumns]
"""Columns by the keys of their facts; a fact that is not in it has the column of its own name."""


def column_of(fact: Fact, columns: ColumnNames) -> str:
    """Give the column of a fact that has one.

    Raises:
        InvalidValueError: Two columns are named for it.
    """
    found = columns.get(fact.key, fact.key)
    if isinstance(found, str):
        return found
    raise _misnamed(fact, "a name", found)


def period_columns_of(fact: Fact, columns: ColumnNames) -> PeriodColumns:
    """Give the two columns of a period; by default ``<key>_start`` and ``<key>_end``.

    Raises:
        InvalidValueError: One name is given for them.
    """
    found = columns.get(fact.key) or PeriodColumns(f"{fact.key}_start", f"{fact.key}_end")
    if isinstance(found, PeriodColumns):
        return found
    raise _misnamed(fact, "PeriodColumns", found)


def _misnamed(fact: Fact, expected: str, found: object) -> InvalidValueError:
    return InvalidValueError(
        "frames.misnamed_column",
        "the fact {fact!r} of kind {kind} takes {expected} in columns=, found {found}",
        path=(fact.key,),
        fact=fact.key,
        kind=fact.kind,
        expected=expected,
        found=type(found).__name__,
    )
