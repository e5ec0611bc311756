"""Rows of numbers and signs: which dash divides two dates, and which stands inside one.

``9-11`` is a date, ``2021-2025`` two years, ``10/9-30/10/2021`` two dates, ``05-10/9/2021`` a day and a date. Every
division that makes sense is listed; where more than one does, the text is refused, never guessed at.
"""

from __future__ import annotations

import attrs

from emulation.periods._points import Point
from emulation.periods._tokens import Expected, Kind, Reader, Token
from emulation.periods.written import Precision

__all__ = ["Row", "read_row"]

_YEAR_DIGITS = 4
_SHORT = 2
_MOST_NUMBERS = 6
_UNITS = frozenset({"ngay", "thang", "tuan", "nam", "gio", "h"})
_SIGNS = {Kind.SLASH: "/", Kind.DOT: ".", Kind.DASH: "-"}
_TRIPLE, _PAIR = 3, 2
_MONTHS = 12
_DAYS = 31


@attrs.frozen
class Row:
    """What a row of numbers says: one point or two, and what reading it took.

    ``joined`` tells that digits parted by a space were read together, ``short_year`` that a year of two digits
    was read as one of this century.
    """

    points: tuple[Point, ...]
    joined: bool
    short_year: bool


@attrs.frozen
class _Number:
    digits: str
    position: int


@attrs.frozen
class _Atom:
    point: Point
    is_bare: bool = False
    short_year: bool = False


def read_row(reader: Reader, *, months: bool = False) -> Row:
    """Read a row of numbers that stands here.

    Args:
        reader: Where to read.
        months: Whether "tháng" stands before the row, so that lone numbers are months.

    Raises:
        NotationError: The row is no date and no range, or may be read in two ways.
    """
    begin = reader.position
    place = reader.at
    numbers, signs, joined = _collect(reader)
    pairs_of_days = not months and reader.peek_key() == "thang"
    readings = _readings(numbers, signs, months=months, days=pairs_of_days)
    if not readings and months and "-" in signs:
        # "tháng 1 - 30.4.2014": the row goes on as a range of which only the start is a month.
        reader.at = place
        numbers, signs, joined = _collect(reader, until_dash=True)
        readings = _readings(numbers, signs, months=True, days=False)
    if not readings:
        reader.fail(Expected.MONTH if months else Expected.DATE, begin)
    if len(readings) > 1:
        reader.fail(Expected.ONE_READING, begin)
    atoms = readings[0]
    points = tuple(_as_month(atom) if months else atom.point for atom in atoms)
    if any((point.number or 0) > _MONTHS for point in points):
        reader.fail(Expected.MONTH, begin)
    return Row(points, joined, any(atom.short_year for atom in atoms))


def _collect(reader: Reader, *, until_dash: bool = False) -> tuple[list[_Number], list[str], bool]:
    numbers: list[_Number] = []
    signs: list[str] = []
    joined = False
    for _ in range(_MOST_NUMBERS):
        position, digits = reader.position, reader.digits()
        while (more := _continues(reader, digits, in_row=bool(numbers))) is not None:
            digits += reader.text[more.begin : more.end]
            reader.at += 1
            joined = True
        numbers.append(_Number(digits, position))
        sign = _SIGNS.get(reader.peek_kind() or Kind.SIGN)
        if sign is None or (until_dash and sign == "-") or reader.peek_kind(1) is not Kind.NUMBER:
            break
        signs.append(sign)
        reader.at += 1
    return numbers, signs, joined


def _continues(reader: Reader, digits: str, *, in_row: bool) -> Token | None:
    """Give the next number where it only continues this one: "1 1" in a day or month, "20 21" in a year."""
    token = reader.peek()
    if token is None or token.kind is not Kind.NUMBER or reader.peek_key(1) in _UNITS - {"thang"}:
        return None
    whole = digits + reader.text[token.begin : token.end]
    is_year = in_row and len(whole) == _YEAR_DIGITS and whole[:2] in {"19", "20"}
    # A number that a unit follows is a number of its own, but "1 1 tháng 9" is the 11th.
    return token if is_year or len(whole) == _SHORT else None


def _readings(
    numbers: list[_Number], signs: list[str], *, months: bool, days: bool
) -> list[tuple[_Atom, ...]]:
    count = len(numbers)
    readings: list[tuple[_Atom, ...]] = []
    whole = _atom(numbers, signs)
    if whole is not None and _may_stand_alone(whole, months=months, days=days):
        readings.append((whole,))
    for cut in range(1, count):
        if signs[cut - 1] == "-":
            one, other = _atom(numbers[:cut], signs[: cut - 1]), _atom(numbers[cut:], signs[cut:])
            if one is None or other is None:
                continue
            is_months = other.point.kind is Precision.MONTH and signs[-1] != "-"
            if one.is_bare and is_months and not days:
                readings.append((_Atom(_as_month(one)), other))  # "9-12/2021"
            elif _fit(one, other, months=months, days=days):
                readings.append((one, other))
    return readings


def _may_stand_alone(atom: _Atom, *, months: bool, days: bool) -> bool:
    if months:
        return atom.is_bare or atom.point.kind is Precision.MONTH
    return not days or atom.is_bare


def _fit(one: _Atom, other: _Atom, *, months: bool, days: bool) -> bool:
    kinds = (one.point.kind, other.point.kind)
    if one.is_bare:
        if other.is_bare:
            return months or days
        if kinds[1] is Precision.MONTH:
            return months
        return kinds[1] is Precision.DAY and not (other.short_year or months or days)
    if other.is_bare or days or (months and kinds[0] is not Precision.MONTH):
        return False
    return kinds[0] is kinds[1] and (not one.short_year or other.point.year is not None)


def _atom(numbers: list[_Number], signs: list[str]) -> _Atom | None:
    if any(len(number.digits) not in {1, _SHORT, _YEAR_DIGITS} for number in numbers):
        return None
    if len(numbers) == 1:
        return _single(numbers[0])
    if len(numbers) == _PAIR:
        return _pair(*numbers)
    if len(numbers) == _TRIPLE and signs[0] == signs[1]:
        return _triple(numbers, signs[0])
    return None


def _single(number: _Number) -> _Atom | None:
    value = int(number.digits)
    if len(number.digits) == _YEAR_DIGITS:
        return _Atom(Point(Precision.YEAR, number.position, year=value)) if value else None
    if not 1 <= value <= _DAYS:
        return None
    return _Atom(Point(Precision.DAY, number.position, day=value), is_bare=True)


def _pair(one: _Number, other: _Number) -> _Atom | None:
    if len(one.digits) == _YEAR_DIGITS:
        return None
    first, second = int(one.digits), int(other.digits)
    if len(other.digits) == _YEAR_DIGITS:
        is_month = 1 <= first <= _MONTHS and second > 0
        return _Atom(Point(Precision.MONTH, one.position, number=first, year=second)) if is_month else None
    is_date = 1 <= first <= _DAYS and 1 <= second <= _MONTHS
    return _Atom(Point(Precision.DAY, one.position, day=first, number=second)) if is_date else None


def _triple(numbers: list[_Number], sign: str) -> _Atom | None:
    widths = [len(number.digits) for number in numbers]
    day, month, year = (int(number.digits) for number in numbers)
    if widths[0] == _YEAR_DIGITS and sign == "-":
        day, year = year, day  # 2021-09-10, as computers write it
        widths.reverse()
    if widths[0] == _YEAR_DIGITS or widths[1] == _YEAR_DIGITS or widths[2] == 1:
        return None
    is_short = widths[2] == _SHORT
    if not (1 <= day <= _DAYS and 1 <= month <= _MONTHS and (year > 0 or is_short)):
        return None
    point = Point(
        Precision.DAY, numbers[0].position, day=day, number=month, year=year + 2000 if is_short else year
    )
    return _Atom(point, short_year=is_short)


def _as_month(atom: _Atom) -> Point:
    if not atom.is_bare:
        return atom.point
    return Point(Precision.MONTH, atom.point.position, number=atom.point.day)
