"""Reads days that come again: "trước ngày 25/11 hằng năm", "9 giờ thứ Năm hằng tuần", "thường xuyên, liên tục"."""

from __future__ import annotations

from datetime import time

from emulation.periods._reading import Notes, read_clock, read_points
from emulation.periods._tokens import Expected, Kind, Reader, Token
from emulation.periods.schedule import Frequency, Recurrence, Weekday
from emulation.periods.written import Precision

__all__ = ["read_recurrence"]

_EVERY = frozenset({"hang", "moi"})
_FREQUENCIES = {
    "nam": Frequency.YEARLY,
    "thang": Frequency.MONTHLY,
    "tuan": Frequency.WEEKLY,
    "ngay": Frequency.DAILY,
}
_WEEKDAYS = {
    "hai": Weekday.MONDAY,
    "2": Weekday.MONDAY,
    "ba": Weekday.TUESDAY,
    "3": Weekday.TUESDAY,
    "tu": Weekday.WEDNESDAY,
    "4": Weekday.WEDNESDAY,
    "nam": Weekday.THURSDAY,
    "5": Weekday.THURSDAY,
    "sau": Weekday.FRIDAY,
    "6": Weekday.FRIDAY,
    "bay": Weekday.SATURDAY,
    "7": Weekday.SATURDAY,
}


def read_recurrence(reader: Reader) -> Recurrence | None:
    """Read a recurrence; ``None`` when the text is not about one.

    Raises:
        NotationError: It is about one, but cannot be read.
    """
    if _is_continuous(reader):
        return Recurrence(frequency=Frequency.CONTINUOUS)
    cut = _cut(reader)
    if cut is None:
        return None
    frequency, rest = cut
    inner = Reader(reader.text, rest)
    recurrence = _read(inner, frequency)
    if inner.peek() is not None:
        inner.fail(Expected.END_OF_TEXT)
    return recurrence


def _is_continuous(reader: Reader) -> bool:
    found = False
    place = reader.at
    while reader.one_of("thuong xuyen", "lien tuc") is not None:
        found = True
        reader.signs(",")
        _ = reader.words("va")
    is_whole = reader.peek_key() in {None, ".", ";"} or (reader.words("trong suot") and _only_words(reader))
    reader.at = place
    return found and is_whole


def _only_words(reader: Reader) -> bool:
    return all(token.kind in {Kind.WORD, Kind.DOT} for token in reader.tokens[reader.at :])


def _cut(reader: Reader) -> tuple[Frequency, list[Token]] | None:
    """Take "hằng năm" and its like out of the row, from its beginning or its end."""
    tokens = list(reader.tokens)
    while tokens and tokens[-1].key in {".", ";", ","}:
        tokens.pop()
    for first in (len(tokens) - 2, 0):
        pair = tokens[max(first, 0) : max(first, 0) + 2]
        if len(pair) == 2 and pair[0].key in _EVERY and pair[1].key in _FREQUENCIES:  # noqa: PLR2004 - a pair
            return _FREQUENCIES[pair[1].key], tokens[: max(first, 0)] + tokens[max(first, 0) + 2 :]
    return None


def _read(reader: Reader, frequency: Frequency) -> Recurrence:
    reader.signs(",")
    at = _clock(reader)
    reader.signs(",")
    before = reader.words("truoc")
    if before and (at is not None or frequency is Frequency.DAILY):
        reader.fail(Expected.DATE)
    weekdays: tuple[Weekday, ...] = ()
    day = month = None
    _ = reader.words("vao")
    if frequency is Frequency.WEEKLY:
        weekdays = _weekdays(reader)
    elif frequency is not Frequency.DAILY:
        day, month = _date(reader, yearly=frequency is Frequency.YEARLY)
    reader.signs(",")
    if at is None and not before:
        at = _clock(reader)
    return Recurrence(frequency=frequency, weekdays=weekdays, day=day, month=month, at=at, before=before)


def _clock(reader: Reader) -> time | None:
    _ = reader.words("vao luc") or reader.words("luc")
    begin = reader.position
    clock, ends_day = read_clock(reader)
    if ends_day:
        reader.fail(Expected.TIME, begin)
    return clock


def _weekdays(reader: Reader) -> tuple[Weekday, ...]:
    days = [_weekday(reader)]
    while reader.one_of(",", "va") is not None:
        days.append(_weekday(reader))
    return tuple(days)


def _weekday(reader: Reader) -> Weekday:
    if reader.words("chu nhat"):
        return Weekday.SUNDAY
    _ = reader.words("thu")
    found = _WEEKDAYS.get(reader.peek_key() or "")
    if found is None:
        reader.fail(Expected.WEEKDAY)
    reader.at += 1
    return found


def _date(reader: Reader, *, yearly: bool) -> tuple[int | None, int | None]:
    begin = reader.position
    points = read_points(reader, Notes())
    point = points[0]
    is_date = len(points) == 1 and point.kind is Precision.DAY and point.year is None and point.clock is None
    if not is_date or (point.number is None) == yearly:
        reader.fail(Expected.DATE if yearly else Expected.DAY, begin)
    return point.day, point.number
