"""Two columns compared with each other, exactly or not at all (so hai cột)."""

from __future__ import annotations

from fractions import Fraction

import attrs
import narwhals as nw

from emulation.eligibility import CompareFacts, Comparison
from emulation.eligibility.said import Said
from emulation.errors import InvalidValueError
from emulation.frames.days import DayColumn
from emulation.frames.numbers import FloatColumn, GridColumn
from emulation.frames.operands import ChoiceColumn, Operand, TextColumn
from emulation.frames.pieces import NO, Piece, both, either, filled, negated

__all__ = ["Pair", "compared"]

_MOST_FACTOR = 1_000_000
_MOST_DIGITS = 38
_INT64 = 2**63 - 1
_INT64_DIGITS = 19


@attrs.frozen
class Pair:
    """A comparison of two columns.

    Args:
        hit: True where both are known and it holds.
        missing: True where it cannot be told.
        too_large: True where both are known, and yet it cannot be told, since the product would not fit.
    """

    hit: Piece
    missing: Piece
    too_large: Piece = NO


def compared(node: CompareFacts, one: Operand, other: Operand) -> Pair:
    """Compare two columns as a condition asks; ``is_not`` as ``is``, for the caller to turn round.

    Raises:
        InvalidValueError: Their types cannot be compared without rounding.
    """
    match one, other:
        case GridColumn(), GridColumn():
            return _grids(node, one, other)
        case FloatColumn(), FloatColumn() if node.times == 1:
            return _guarded(_as_asked(node.comparison, one.value, other.value), one, other)
        case DayColumn(), DayColumn():
            mixed = one.moments or other.moments
            days = [each.comparable_day if mixed else each.day for each in (one, other)]
            return _plain(_as_asked(node.comparison, *days), one, other)
        case TextColumn(), TextColumn():
            return _guarded(one.value == other.value, one, other)
        case ChoiceColumn(), ChoiceColumn():
            return _guarded(one.value == other.value, one, other)
        case _:
            raise _refused(node, "frames.advice.floats_apart")


def _grids(node: CompareFacts, one: GridColumn, other: GridColumn) -> Pair:
    if max(abs(node.times.numerator), node.times.denominator) > _MOST_FACTOR:
        raise _refused(node, "frames.advice.factor")
    if one.is_decimal or other.is_decimal:
        return _decimals(node, one, other)
    if node.times == 1 and (one.low, one.high) == (other.low, other.high):
        return _plain(_as_asked(node.comparison, one.value, other.value), one, other)
    if max(one.high, other.high) > _INT64:
        raise _refused(node, "frames.advice.int64")
    left, left_large = _times(one, node.times.denominator)
    right, right_large = _times(other, node.times.numerator)
    missing = either(one.missing, other.missing)
    too_large = both(either(left_large, right_large), negated(missing))
    hit = both(filled(_as_asked(node.comparison, left, right), 4), negated(too_large))
    return Pair(hit, either(missing, too_large), too_large)


def _times(column: GridColumn, factor: int) -> tuple[nw.Expr, Piece]:
    """Multiply in 64 bits; what would not fit is left out, and told."""
    value = column.value.cast(nw.Int64)
    if factor == 1:
        return value, NO
    most = _INT64 // max(abs(factor), 1)
    if max(column.high, -column.low) <= most:
        return value * factor, NO
    large = filled((value > most) | (value < -most), 4)
    return nw.when(large.column).then(nw.lit(0)).otherwise(value) * factor, large


def _decimals(node: CompareFacts, one: GridColumn, other: GridColumn) -> Pair:
    times = node.times
    whole, places = 0, 0
    for column, factor in ((one, times.denominator), (other, times.numerator)):
        digits = _digits(column) + (len(str(abs(factor))) if factor != 1 else 0)
        whole, places = max(whole, digits - column.places), max(places, column.places)
    if whole + places > _MOST_DIGITS:
        raise _refused(node, "frames.advice.digits")
    left, right = _decimal(one, Fraction(times.denominator)), _decimal(other, Fraction(times.numerator))
    return _plain(_as_asked(node.comparison, left, right), one, other)


def _digits(column: GridColumn) -> int:
    return len(str(column.high)) if column.is_decimal else _INT64_DIGITS


def _decimal(column: GridColumn, factor: Fraction) -> nw.Expr:
    value = column.value if column.is_decimal else column.value.cast(nw.Decimal(_INT64_DIGITS, 0))
    return value if factor == 1 else value * int(factor)


def _plain(comparison: nw.Expr, one: Operand, other: Operand) -> Pair:
    """Make a pair of a comparison that no missing answer can meet."""
    return Pair(filled(comparison, 3), either(one.missing, other.missing))


def _guarded(comparison: nw.Expr, one: Operand, other: Operand) -> Pair:
    missing = either(one.missing, other.missing)
    return Pair(both(filled(comparison, 3), negated(missing)), missing)


def _as_asked(comparison: Comparison, one: nw.Expr, other: nw.Expr) -> nw.Expr:
    match comparison:
        case Comparison.AT_LEAST:
            return one >= other
        case Comparison.MORE:
            return one > other
        case Comparison.AT_MOST:
            return one <= other
        case Comparison.LESS:
            return one < other
        case _:
            return one == other


def _refused(node: CompareFacts, advice: str) -> InvalidValueError:
    return InvalidValueError(
        "frames.columns_not_comparable",
        "the columns of the facts {one!r} and {other!r} cannot be compared without rounding; {advice}",
        path=(node.fact.key,),
        one=node.fact.key,
        other=node.other.key,
        advice=Said.key(advice),
    )
