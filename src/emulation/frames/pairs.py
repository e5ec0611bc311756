"""Two columns compared with each other, exactly or not at all (so hai cột)."""

from __future__ import annotations

from decimal import Decimal

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
_SHORT_DIGITS = 18


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
    """Bring both sides to one type of decimals that holds every number either can reach, and compare there."""
    sides = ((one, node.times.denominator), (other, node.times.numerator))
    for column, factor in sides:
        # Backends count one digit more for a product than it can have, and refuse the type before they look at a number.
        if factor != 1 and _reach(column, factor) >= _MOST_DIGITS:
            raise _refused(node, "frames.advice.digits")
    places = max(column.places for column, _ in sides)
    digits = places + max(_reach(column, factor) - column.places for column, factor in sides)
    if digits > _MOST_DIGITS:
        raise _refused(node, "frames.advice.digits")
    left, right = (_decimal(column, factor, nw.Decimal(digits, places)) for column, factor in sides)
    return _plain(_as_asked(node.comparison, left, right), one, other)


def _reach(column: GridColumn, factor: int) -> int:
    """Give how many digits the numbers of a column can have, places and all, once they are multiplied."""
    return _digits(column) + (len(str(abs(factor))) if factor != 1 else 0)


def _digits(column: GridColumn) -> int:
    return len(str(max(column.high, -column.low)))


def _decimal(column: GridColumn, factor: int, target: nw.Decimal) -> nw.Expr:
    """Give a column, multiplied, in the type of decimals that is compared."""
    digits, value = _digits(column), column.value
    held = nw.Decimal(digits, column.places)
    if not column.is_decimal:
        value = value.cast(held)
    if factor != 1:
        if digits <= _SHORT_DIGITS < _reach(column, factor):
            # DuckDB leaves a product of short decimals short, and stops at the first number that does not fit.
            value = value.cast(nw.Decimal(_SHORT_DIGITS + 1, column.places))
        # By a decimal: a whole number would be taken for one of 19 digits, and the product for one of as many more.
        value *= Decimal(factor)
    return value.cast(target) if factor != 1 or held != target else value


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
