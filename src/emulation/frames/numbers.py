"""Number columns, compared exactly (cột số).

A limit is a fraction; a column holds whole numbers, decimals of so many places, or floats. A limit is first moved to the next
number that the column can hold, so the comparison itself rounds nothing: at least 1/3 is at least 0.34 in a column of two places.

A float is read as the decimal it prints as, the shortest that names it: 0.7 in a column of floats is 7/10.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Sequence
from decimal import Context, Decimal
from fractions import Fraction
from typing import cast

import narwhals as nw
from narwhals.dtypes import DType

from emulation.eligibility import Fact
from emulation.eligibility.limits import Limit
from emulation.frames.operands import OrderedColumn
from emulation.frames.pieces import NO, Piece, both, either, filled, negated

__all__ = ["FloatColumn", "GridColumn", "NumberColumn", "float_read", "number_column"]

_LARGEST = sys.float_info.max
_WIDE = Context(prec=80)


def number_column(fact: Fact, name: str, dtype: DType, *, null_tells: bool = False) -> NumberColumn:
    """Make the operand of a number column, whose type has passed the gate."""
    if isinstance(dtype, nw.Float64):
        return FloatColumn(fact, name)
    return GridColumn(fact, name, dtype, null_tells=null_tells)


class NumberColumn(OrderedColumn):
    """A column of numbers."""

    def __init__(
        self, fact: Fact, name: str, missing: Piece, unreadable: Piece = NO, *, null_tells: bool = False
    ) -> None:
        super().__init__(fact, missing, unreadable, null_tells=null_tells)
        self.value = nw.col(name)


class GridColumn(NumberColumn):
    """A column of whole numbers, or of decimals of so many places.

    Args:
        fact: The fact.
        name: The column.
        dtype: Its type, which bounds what it can hold.
        null_tells: Whether a comparison is null exactly where the number is.
    """

    def __init__(self, fact: Fact, name: str, dtype: DType, *, null_tells: bool = False) -> None:
        super().__init__(fact, name, Piece(nw.col(name).is_null(), size=1), null_tells=null_tells)
        self.is_decimal = isinstance(dtype, nw.Decimal)
        self.places = 0
        if isinstance(dtype, nw.Decimal):
            self.places = dtype.scale
            self.high = 10**dtype.precision - 1
            self.low = -self.high
        else:
            signed, bits = _integer_form(str(dtype))
            self.low = -(2 ** (bits - 1)) if signed else 0
            self.high = 2 ** (bits - signed) - 1

    def literal(self, step: int) -> int | Decimal:
        """Give the number that stands so many steps from zero."""
        return Decimal(step).scaleb(-self.places, _WIDE) if self.is_decimal else step

    def at_least(self, limit: Limit, *, strict: bool = False) -> Piece:
        found = _exact(limit) * 10**self.places
        step = math.floor(found) + 1 if strict else math.ceil(found)
        if step <= self.low:
            return self.known
        return NO if step > self.high else filled(self.value >= self.literal(step))

    def at_most(self, limit: Limit, *, strict: bool = False) -> Piece:
        found = _exact(limit) * 10**self.places
        step = math.ceil(found) - 1 if strict else math.floor(found)
        if step >= self.high:
            return self.known
        return NO if step < self.low else filled(self.value <= self.literal(step))

    def same(self, limit: Limit) -> Piece:
        step = self._step(limit)
        return NO if step is None else filled(self.value == self.literal(step))

    def among(self, limits: Sequence[Limit]) -> Piece:
        steps = [step for step in map(self._step, limits) if step is not None]
        return filled(self.value.is_in([self.literal(step) for step in steps])) if steps else NO

    def _step(self, limit: Limit) -> int | None:
        found = _exact(limit) * 10**self.places
        held = found.denominator == 1 and self.low <= found <= self.high
        return found.numerator if held else None


class FloatColumn(NumberColumn):
    """A column of floats. NaN is a missing number; what is infinite is unreadable."""

    def __init__(self, fact: Fact, name: str) -> None:
        value = nw.col(name)
        # For some backends NaN is the largest of all numbers, for others no comparison with it holds: never both of these.
        finite = filled((value <= _LARGEST) & (value >= -_LARGEST), 4)
        infinite = either(filled(value == math.inf), filled(value == -math.inf))
        super().__init__(fact, name, negated(finite), infinite)

    def at_least(self, limit: Limit, *, strict: bool = False) -> Piece:
        found = _next_float(_exact(limit), strict=strict)
        return both(filled(self.value >= found), filled(self.value <= _LARGEST))

    def at_most(self, limit: Limit, *, strict: bool = False) -> Piece:
        found = _next_float(-_exact(limit), strict=strict)
        return both(filled(self.value <= -found), filled(self.value >= -_LARGEST))

    def same(self, limit: Limit) -> Piece:
        found = _named_float(_exact(limit))
        return NO if found is None else filled(self.value == found)

    def among(self, limits: Sequence[Limit]) -> Piece:
        named = [found for found in map(_named_float, map(_exact, limits)) if found is not None]
        return filled(self.value.is_in(named)) if named else NO


def float_read(value: float) -> Decimal:
    """Give the decimal that a finite float is read as: the shortest that names it.

    >>> float_read(0.7)
    Decimal('0.7')
    """
    return Decimal(repr(float(value)))


def _exact(limit: Limit) -> Fraction:
    return Fraction(cast("Fraction", limit))


def _next_float(limit: Fraction, *, strict: bool) -> float:
    """Give the smallest float whose decimal is the limit or above it; limits have some 60 digits, which floats reach."""
    found = float(limit)
    read = Fraction(float_read(found))
    if read > limit or (read == limit and not strict):
        return found
    return math.nextafter(found, math.inf)


def _named_float(limit: Fraction) -> float | None:
    """Give the float whose decimal is the limit; ``None`` if there is none."""
    found = _next_float(limit, strict=False)
    return found if Fraction(float_read(found)) == limit else None


def _integer_form(name: str) -> tuple[bool, int]:
    signed, bits = re.fullmatch(r"(U?)Int(\d+)", name).groups()  # type: ignore[union-attr]
    return not signed, int(bits)
