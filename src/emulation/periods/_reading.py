"""Reads one point in time, or two joined by a dash, out of words and numbers.

The grammar in short: a time of day, a part ("đầu", "giữa", "cuối"), then a day, month, quarter, half, year or
school year. What is missing (a year, the month of a lone day) stays missing here and is settled, or refused, when
the whole text has been read.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

import attrs

from emulation.periods._numbers import read_row
from emulation.periods._points import Part, Point
from emulation.periods._tokens import Expected, Kind, Reader
from emulation.periods.written import Precision

__all__ = ["Notes", "read_clock", "read_points", "starts_point"]

_PARTS = {"dau": Part.EARLY, "giua": Part.MIDDLE, "cuoi": Part.LATE}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_MONTH_WORDS = {
    "mot": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
}  # fmt: skip
_YEAR_DIGITS = 4
_LAST_HOUR, _LAST_MINUTE, _MIDNIGHT = 24, 59, 24
_HALF_YEAR = 6
_AFTER_MINUTES = frozenset({"phut", "p", "ngay", "thu", "chu", "hang", ",", None})
_MONTHS = 12


@attrs.define
class Notes:
    """What was noticed while reading and becomes assumptions of the result."""

    joined: bool = False
    short_year: bool = False
    alternatives: bool = False


def starts_point(reader: Reader) -> bool:
    """Say whether a point in time may begin here."""
    return reader.peek_kind() is Kind.NUMBER or reader.peek_key() in {
        "ngay", "thang", "quy", "nam", "dau", "giua", "cuoi", "nua",
    }  # fmt: skip


def read_points(reader: Reader, notes: Notes) -> Sequence[Point]:
    """Read one point, or two when a dash or "hoặc" joins them.

    Raises:
        NotationError: No point stands here.
    """
    clock, ends_day = read_clock(reader)
    points = _half(reader) or _parted(reader, notes)
    if clock is None and not ends_day:
        return points
    if len(points) != 1 or points[0].kind is not Precision.DAY:
        reader.fail(Expected.DATE, points[0].position)
    return (attrs.evolve(points[0], clock=clock, ends_day=ends_day),)


def read_clock(reader: Reader) -> tuple[time | None, bool]:
    """Read a time of day if one stands here: "0 giờ", "24h", "7h30", "17:00".

    Midnight at the end of the day is no time of that day: it comes back as the second value.

    Raises:
        NotationError: An hour above 24 or a minute above 59.
    """
    begin = reader.position
    follower = reader.peek_key(1)
    if reader.peek_kind() is not Kind.NUMBER or follower not in {"gio", "h", ":"}:
        return None, False
    hour = _small(reader)
    reader.at += 1
    minute = 0
    if reader.peek_kind() is Kind.NUMBER and (follower == ":" or reader.peek_key(1) in _AFTER_MINUTES):
        minute = _small(reader)
        _ = reader.one_of("phut", "p")
    elif follower == ":":
        reader.fail(Expected.TIME)
    reader.signs(",")
    if hour > _LAST_HOUR or minute > _LAST_MINUTE or (hour == _MIDNIGHT and minute):
        reader.fail(Expected.TIME, begin)
    return (None, True) if hour == _MIDNIGHT else (time(hour, minute), False)


def _small(reader: Reader) -> int:
    begin, digits = reader.position, reader.digits()
    if not 1 <= len(digits) <= len("24"):
        reader.fail(Expected.TIME, begin)
    return int(digits)


def _half(reader: Reader) -> Sequence[Point] | None:
    """Read "6 tháng đầu năm", "nửa cuối năm"; three or nine months are read as months."""
    begin, place = reader.position, reader.at
    months = _HALF_YEAR
    if not reader.words("nua"):
        token = reader.number()
        if token is None or not reader.words("thang"):
            reader.at = place
            return None
        months = int(reader.text[token.begin : token.end][:3])
    part = reader.one_of("dau nam", "cuoi nam")
    if part is None or not 1 <= months < _MONTHS:
        reader.at = place
        return None
    year = _year_number(reader)
    first = part == "dau nam"
    if months == _HALF_YEAR:
        return (Point(Precision.HALF, begin, number=1 if first else 2, year=year),)
    ends = (1, months) if first else (_MONTHS - months + 1, _MONTHS)
    return tuple(Point(Precision.MONTH, begin, number=number, year=year) for number in ends)


def _parted(reader: Reader, notes: Notes) -> Sequence[Point]:
    part = reader.one_of(*_PARTS)
    points = _named(reader, notes)
    if part is None:
        return points
    point = points[0]
    if len(points) > 1 or point.kind not in {Precision.MONTH, Precision.QUARTER, Precision.YEAR}:
        reader.fail(Expected.MONTH, point.position)
    return (attrs.evolve(point, part=_PARTS[part]),)


def _named(reader: Reader, notes: Notes) -> Sequence[Point]:
    begin = reader.position
    if reader.words("ngay"):
        return _days(reader, notes)
    if reader.words("thang"):
        return _with_year(reader, _months(reader, notes))
    if reader.words("quy"):
        return _quarters(reader, begin, notes)
    if reader.words("nam hoc"):
        return _school_year(reader, begin, notes)
    if reader.words("nam"):
        return _years(reader, begin, notes)
    if reader.peek_kind() is not Kind.NUMBER:
        reader.fail(Expected.DATE)
    return _days(reader, notes, plain=True)


def _row(reader: Reader, notes: Notes, *, months: bool = False) -> Sequence[Point]:
    row = read_row(reader, months=months)
    notes.joined = notes.joined or row.joined
    notes.short_year = notes.short_year or row.short_year
    return row.points


def _days(reader: Reader, notes: Notes, *, plain: bool = False) -> Sequence[Point]:
    """Read what stands after "ngày", or numbers without any word before them."""
    if reader.peek_kind() is not Kind.NUMBER:
        reader.fail(Expected.DAY)
    points = _row(reader, notes)
    if not plain and points[-1].kind is not Precision.DAY:
        reader.fail(Expected.DAY, points[-1].position)
    if all(point.lacks_month for point in points):
        reader.signs(",")
        if reader.words("thang"):
            month = _months(reader, notes)
            if len(month) > 1:
                reader.fail(Expected.MONTH, month[0].position)
            points = tuple(attrs.evolve(p, number=month[0].number, year=month[0].year) for p in points)
        elif plain:
            reader.fail(Expected.DATE, points[0].position)
    return _with_year(reader, points)


def _months(reader: Reader, notes: Notes) -> Sequence[Point]:
    if reader.peek_kind() is Kind.NUMBER:
        return _row(reader, notes, months=True)
    begin, key = reader.position, reader.peek_key()
    number = _MONTH_WORDS.get(key or "")
    # "tháng năm 2021" may be May, or a month left blank: only "tháng Năm năm 2021" says which.
    if number is None or (key == "nam" and reader.peek_kind(1) is Kind.NUMBER):
        reader.fail(Expected.MONTH)
    reader.at += 1
    if number == _MONTH_WORDS["muoi"]:
        tail = reader.one_of("mot", "hai")
        number += _MONTH_WORDS.get(tail or "", 0)
    return (Point(Precision.MONTH, begin, number=number),)


def _quarters(reader: Reader, begin: int, notes: Notes) -> Sequence[Point]:
    points = [_quarter(reader, begin)]
    while (joint := _joint(reader)) is not None:
        notes.alternatives = notes.alternatives or joint == "hoac"
        points.append(_quarter(reader, reader.position))
    ends = (points[0], points[-1]) if len(points) > 1 else (points[0],)
    return _with_year(reader, ends)


def _joint(reader: Reader) -> str | None:
    """Move past what joins two quarters, if another quarter follows."""
    place = reader.at
    joint = reader.one_of("hoac", "va", ",") or ("-" if reader.dash() else None)
    _ = reader.words("quy")
    if joint is not None and _quarter_number(reader) is not None:
        return joint
    reader.at = place
    return None


def _quarter(reader: Reader, begin: int) -> Point:
    number = _quarter_number(reader)
    if number is None:
        reader.fail(Expected.QUARTER)
    reader.at += 1
    year = None
    follower = reader.peek(1)
    if (
        reader.peek_kind() in {Kind.SLASH, Kind.DASH}
        and follower is not None
        and follower.kind is Kind.NUMBER
        and len(follower.key) == _YEAR_DIGITS
    ):
        reader.at += 1
        year = _needed_year(reader)
    return Point(Precision.QUARTER, begin, number=number, year=year)


def _quarter_number(reader: Reader) -> int | None:
    key = reader.peek_key() or ""
    return _ROMAN.get(key) or (int(key) if key in {"1", "2", "3", "4"} else None)


def _school_year(reader: Reader, begin: int, notes: Notes) -> Sequence[Point]:
    points = _row(reader, notes) if reader.peek_kind() is Kind.NUMBER else ()
    years = [point.year for point in points if point.kind is Precision.YEAR and point.year is not None]
    if len(years) != len(points) or len(years) != 2 or years[1] != years[0] + 1:  # noqa: PLR2004 - two years
        reader.fail(Expected.YEAR, begin)
    return (Point(Precision.SCHOOL_YEAR, begin, year=years[0]),)


def _years(reader: Reader, begin: int, notes: Notes) -> Sequence[Point]:
    if reader.words("nay"):
        return (Point(Precision.YEAR, begin),)
    if reader.peek_kind() is not Kind.NUMBER:
        return (Point(Precision.YEAR, begin),)
    place = reader.at
    year = _year_of_pieces(reader)
    if year is not None and reader.peek_kind() is not Kind.DASH:
        return (Point(Precision.YEAR, begin, year=year),)
    reader.at = place
    points = _row(reader, notes)
    if any(point.kind is not Precision.YEAR for point in points):
        reader.fail(Expected.YEAR, points[0].position)
    return points


def _with_year(reader: Reader, points: Sequence[Point]) -> Sequence[Point]:
    """Give the last point the year that follows as a word: "…, năm 2021"."""
    if points[-1].year is not None or points[-1].kind is Precision.YEAR:
        return points
    place = reader.at
    reader.signs(",")
    if reader.words("nam") and reader.peek_kind() is Kind.NUMBER:
        return (*points[:-1], attrs.evolve(points[-1], year=_needed_year(reader)))
    reader.at = place
    return points


def _year_number(reader: Reader) -> int | None:
    """Read a year if a number stands here."""
    return _needed_year(reader) if reader.peek_kind() is Kind.NUMBER else None


def _needed_year(reader: Reader) -> int:
    begin = reader.position
    year = _year_of_pieces(reader)
    if year is None:
        reader.fail(Expected.YEAR, begin)
    return year


def _year_of_pieces(reader: Reader) -> int | None:
    """Read four digits, also when spaces part them; ``None`` for anything else."""
    digits = ""
    while len(digits) < _YEAR_DIGITS and (piece := reader.digits()):
        digits += piece
    is_year = len(digits) == _YEAR_DIGITS and int(digits) > 0
    return int(digits) if is_year else None
