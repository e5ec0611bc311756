"""Exact amounts with a unit: shares, counts, money, lengths, areas, weights (số lượng, tỷ lệ, tiền).

Amounts are fractions, so that nothing is rounded before it is shown: 995 of 999 stays below 99.6 %, and 99.6
% never becomes 100 %. A binary float is refused, because ``0.1`` written in a plan is not the float ``0.1``.
"""

from __future__ import annotations

import functools
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from emulation.core.fields import instance_of, is_positive, to_key, to_text
from emulation.errors import InvalidValueError

if TYPE_CHECKING:
    from emulation.i18n import Language

__all__ = ["UNITS", "Exact", "Quantity", "Unit", "exact", "money", "percent", "unit"]

Exact = int | Decimal | Fraction | str
_MOST_DIGITS = 60


def exact(value: Exact) -> Fraction:
    """Give the exact fraction of a number or of text such as ``"0.15"`` or ``"1/3"``.

    >>> exact("0.15")
    Fraction(3, 20)

    Raises:
        InvalidValueError: A float, a ``bool``, a number that is not finite, text that is no number, or over
            60 digits.
    """
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction | str):
        raise InvalidValueError(
            "core.not_exact",
            "an exact number is expected (int, Decimal, Fraction or text), found {found}",
            found=type(value).__name__,
        )
    if isinstance(value, str) and len(value) > _MOST_DIGITS:
        raise InvalidValueError(
            "core.number_too_long", "a number of at most {most} digits is expected", most=_MOST_DIGITS
        )
    try:
        result = _fraction(value)
    except (ValueError, OverflowError, ZeroDivisionError, InvalidOperation):
        raise InvalidValueError(
            "core.not_a_number", "a finite number is expected, found {found!r}", found=str(value)
        ) from None
    if max(abs(result.numerator), result.denominator).bit_length() > 4 * _MOST_DIGITS:
        raise InvalidValueError(
            "core.number_too_long", "a number of at most {most} digits is expected", most=_MOST_DIGITS
        )
    return result


def _fraction(value: int | Decimal | Fraction | str) -> Fraction:
    if isinstance(value, str):
        # Fraction("1e999999999") would fill the memory before any bound could be checked.
        value = Fraction(value) if "e" not in value.lower() else Decimal(value)
    if isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) > _MOST_DIGITS:
        raise OverflowError
    return Fraction(value)


@attrs.frozen
class Unit:
    """A unit of measure (đơn vị tính).

    Two units of one dimension convert into each other by ``factor``, the worth of one of them in the
    dimension's base unit.

    Args:
        code: Stable key, such as ``"km"``.
        dimension: What it measures, such as ``"length"``.
        factor: Worth in the base unit of the dimension; more than zero.
        vi: Name in Vietnamese.
        en: Name in English.

    >>> Unit("km", "length", 1000, vi="km", en="km").factor
    Fraction(1000, 1)
    """

    code: str = attrs.field(converter=to_key)
    dimension: str = attrs.field(converter=to_key)
    factor: Fraction = attrs.field(converter=exact, validator=is_positive)
    vi: str = attrs.field(converter=to_text, kw_only=True)
    en: str = attrs.field(converter=to_text, kw_only=True)

    def name(self, language: Language) -> str:
        """Name in the language asked for."""
        return self.vi if language == "vi" else self.en


UNITS: dict[str, Unit] = {
    each.code: each
    for each in (
        Unit("percent", "share", Fraction(1, 100), vi="%", en="%"),
        Unit(
            "percentage-point", "share-change", Fraction(1, 100), vi="điểm phần trăm", en="percentage points"
        ),
        Unit("times", "multiple", 1, vi="lần", en="times"),
        Unit("person", "people", 1, vi="người", en="people"),
        Unit("household", "households", 1, vi="hộ", en="households"),
        Unit("collective", "collectives", 1, vi="tập thể", en="collectives"),
        Unit("item", "items", 1, vi="cái", en="items"),
        Unit("file", "files", 1, vi="hồ sơ", en="files"),
        Unit("commune", "communes", 1, vi="xã", en="communes"),
        Unit("school", "schools", 1, vi="trường", en="schools"),
        Unit("day", "days", 1, vi="ngày", en="days"),
        Unit("dong", "money", 1, vi="đồng", en="đồng"),
        Unit("million-dong", "money", 10**6, vi="triệu đồng", en="million đồng"),
        Unit("billion-dong", "money", 10**9, vi="tỷ đồng", en="billion đồng"),
        Unit("m", "length", 1, vi="m", en="m"),
        Unit("km", "length", 1000, vi="km", en="km"),
        Unit("m2", "area", 1, vi="m²", en="m²"),
        Unit("ha", "area", 10_000, vi="ha", en="ha"),
        Unit("kg", "weight", 1, vi="kg", en="kg"),
        Unit("tonne", "weight", 1000, vi="tấn", en="tonnes"),
        Unit("million-tonnes", "weight", 10**9, vi="triệu tấn", en="million tonnes"),
        Unit("point", "points", 1, vi="điểm", en="points"),
    )
}
"""The units that plans were seen to use; make a :class:`Unit` of your own for any other."""


def unit(code: str) -> Unit:
    """Look up one of the shipped units.

    Raises:
        UnknownKeyError: No such unit; the near names are in ``params``.
    """
    found = UNITS.get(code)
    if found is None:
        from emulation.core.text import near_names
        from emulation.errors import UnknownKeyError

        raise UnknownKeyError(
            "core.unknown_unit",
            "there is no unit {found!r}; near names: {near}",
            found=code,
            near=near_names(code, UNITS),
        )
    return found


@functools.total_ordering
@attrs.frozen(order=False, eq=False)
class Quantity:
    """An exact amount of a unit (số lượng).

    Quantities of one dimension compare, add and subtract across units; of different dimensions they refuse.

    >>> Quantity("1.5", unit("km")) == Quantity(1500, unit("m"))
    True
    >>> str(percent("99.6"))
    '99.6 %'

    Raises:
        InvalidValueError: An amount that is not exact, or two dimensions that do not match.
    """

    amount: Fraction = attrs.field(converter=exact)
    unit: Unit = attrs.field(validator=instance_of(Unit))

    @property
    def base_amount(self) -> Fraction:
        """Amount in the base unit of the dimension: 1 for 100 %, metres for lengths, đồng for money."""
        return self.amount * self.unit.factor

    def to(self, other: Unit) -> Quantity:
        """Express the quantity in another unit of its dimension."""
        self._same_dimension(other)
        return Quantity(self.base_amount / other.factor, other)

    def _same_dimension(self, other: Unit) -> None:
        if self.unit.dimension != other.dimension:
            raise InvalidValueError(
                "core.unit_mismatch",
                "{one} and {other} do not measure the same thing ({dimension} against {other_dimension})",
                one=self.unit.code,
                other=other.code,
                dimension=self.unit.dimension,
                other_dimension=other.dimension,
            )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Quantity):
            return NotImplemented
        return self.unit.dimension == other.unit.dimension and self.base_amount == other.base_amount

    def __hash__(self) -> int:
        return hash((self.unit.dimension, self.base_amount))

    def __lt__(self, other: Quantity) -> bool:
        self._same_dimension(other.unit)
        return self.base_amount < other.base_amount

    def __add__(self, other: Quantity) -> Quantity:
        self._same_dimension(other.unit)
        return Quantity(self.amount + other.base_amount / self.unit.factor, self.unit)

    def __sub__(self, other: Quantity) -> Quantity:
        self._same_dimension(other.unit)
        return Quantity(self.amount - other.base_amount / self.unit.factor, self.unit)

    def __mul__(self, factor: int | Decimal | Fraction) -> Quantity:
        return Quantity(self.amount * exact(factor), self.unit)

    def __str__(self) -> str:
        return f"{plain_number(self.amount)} {self.unit.en}"

    def text(self, language: Language = "vi") -> str:
        """Say the quantity; a share is cut, not rounded, so that 99.96 % never reads as 100 %."""
        from emulation.i18n import format_percent, format_quantity

        if self.unit.dimension == "share":
            return format_percent(self.base_amount, language)
        return format_quantity(self.amount, self.unit.name(language), language)


def plain_number(value: Fraction) -> str:
    """Write a fraction exactly: as a decimal where it has one of at most twelve places, else as ``n/d``.

    >>> plain_number(Fraction(3, 20)), plain_number(Fraction(1, 3))
    ('0.15', '1/3')
    """
    if value.denominator == 1:
        return str(value.numerator)
    scaled = value * 10**12
    if scaled.denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    digits = f"{abs(scaled.numerator):013d}"
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[:-12]}.{digits[-12:].rstrip('0')}"


def percent(value: Exact) -> Quantity:
    """Make a share in percent: ``percent(100)`` is the whole (phần trăm)."""
    return Quantity(value, UNITS["percent"])


def money(dong: Exact) -> Quantity:
    """Make a sum in đồng (tiền)."""
    return Quantity(dong, UNITS["dong"])
