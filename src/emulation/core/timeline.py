"""A value for each day: rates, levels, provisions that change over time (giá trị theo thời gian).

A timeline keeps spans of whole days, both ends in. Spans never overlap; where no span reaches there is a gap,
and a gap is an answer of its own: nothing is carried on from the last known value. What a span means is left
to the rooms above.
"""

from __future__ import annotations

import functools
from bisect import bisect_right
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, Generic, Protocol, TypeVar

import attrs

from emulation.core.fields import is_day, to_tuple
from emulation.errors import InvalidValueError, UnknownKeyError

__all__ = ["Change", "Dated", "Timeline", "TimelineEntry"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
U = TypeVar("U")

_FIRST = date.min.toordinal()
_LAST = date.max.toordinal()


class Dated(Protocol):
    """Anything with a first and a last day, each ``None`` where open."""

    @property
    def start(self) -> date | None:
        """First day that belongs to it."""
        ...

    @property
    def end(self) -> date | None:
        """Last day that belongs to it."""
        ...


def _low(start: date | None) -> int:
    return _FIRST if start is None else start.toordinal()


def _high(end: date | None) -> int:
    return _LAST if end is None else end.toordinal()


@attrs.frozen
class TimelineEntry(Generic[T_co]):
    """A value and the days it holds (khoảng giá trị).

    Args:
        start: First day, counted; ``None`` when it has always held.
        end: Last day, counted; ``None`` when no end is known.
        value: What holds on those days.

    Raises:
        InvalidValueError: The end lies before the start, or a moment stands where a day is meant.
    """

    start: date | None = attrs.field(validator=attrs.validators.optional(is_day))
    end: date | None = attrs.field(validator=attrs.validators.optional(is_day))
    value: T_co

    def __attrs_post_init__(self) -> None:
        if _low(self.start) > _high(self.end):
            raise InvalidValueError(
                "core.timeline.reversed",
                "the entry ends on {end}, before its start on {start}",
                path=("end",),
                start=self.start,
                end=self.end,
            )

    def __contains__(self, day: date) -> bool:
        return _low(self.start) <= _day(day).toordinal() <= _high(self.end)

    def __str__(self) -> str:
        return f"{self.start or '...'} to {self.end or '...'}: {self.value}"


@attrs.frozen
class Change(Generic[T_co]):
    """The first day of another value, or of none (thời điểm thay đổi).

    Args:
        day: First day on which ``after`` holds.
        before: Entry of the day before; ``None`` in a gap.
        after: Entry of the day; ``None`` in a gap.
    """

    day: date
    before: TimelineEntry[T_co] | None
    after: TimelineEntry[T_co] | None


def _sorted(entries: Iterable[TimelineEntry[Any]]) -> tuple[TimelineEntry[Any], ...]:
    kept = to_tuple(entries)
    for index, entry in enumerate(kept):
        if not isinstance(entry, TimelineEntry):
            raise InvalidValueError(
                "core.wrong_type",
                "{expected} is expected, found {found}",
                path=("entries", index),
                expected="TimelineEntry",
                found=type(entry).__name__,
            )
    return tuple(sorted(kept, key=lambda entry: _low(entry.start)))


@attrs.frozen
class Timeline(Generic[T_co]):
    """A value for each day, gaps included (dòng thời gian).

    Entries may be given in any order and are kept sorted. Neighbours with the same value stay apart, since
    they may rest on different acts; :meth:`changes` looks at values only.

    Args:
        entries: Spans that do not overlap.

    Raises:
        InvalidValueError: Two entries overlap; both are named.

    >>> rate = Timeline.of((date(2019, 7, 1), date(2023, 6, 30), 149), (date(2023, 7, 1), None, 180))
    >>> rate.on(date(2023, 6, 30)), rate.on(date(2023, 7, 1))
    (149, 180)
    >>> rate.get(date(2019, 6, 30)) is None
    True
    """

    entries: tuple[TimelineEntry[T_co], ...] = attrs.field(converter=_sorted)

    def __attrs_post_init__(self) -> None:
        for index in range(1, len(self.entries)):
            one, other = self.entries[index - 1], self.entries[index]
            if _low(other.start) <= _high(one.end):
                raise InvalidValueError(
                    "core.timeline.overlap",
                    "two entries overlap: {one}; {other}",
                    path=("entries", index),
                    one=str(one),
                    other=str(other),
                )

    @classmethod
    def of(cls, *entries: tuple[date | None, date | None, T]) -> Timeline[T]:
        """Make a timeline from triples of first day, last day and value."""
        made: tuple[TimelineEntry[T], ...] = tuple(TimelineEntry(*entry) for entry in entries)
        return Timeline(made)

    @functools.cached_property
    def _starts(self) -> list[int]:
        return [_low(entry.start) for entry in self.entries]

    def entry_on(self, day: date) -> TimelineEntry[T_co] | None:
        """Give the entry that holds on the day; ``None`` in a gap."""
        position = bisect_right(self._starts, _day(day).toordinal()) - 1
        if position < 0:
            return None
        entry = self.entries[position]
        return entry if day in entry else None

    def get(self, day: date) -> T_co | None:
        """Give the value of the day; ``None`` in a gap."""
        entry = self.entry_on(day)
        return None if entry is None else entry.value

    def on(self, day: date) -> T_co:
        """Give the value of the day.

        Raises:
            UnknownKeyError: The day lies in a gap.
        """
        entry = self.entry_on(day)
        if entry is None:
            raise UnknownKeyError("core.timeline.gap", "no value is known for {day}", day=day)
        return entry.value

    def changes(self, within: Dated | None = None) -> tuple[Change[T_co], ...]:
        """List the days on which the value becomes another one, begins or ends, oldest first.

        Args:
            within: Days to look at, both ends in; ``None`` for all.

        >>> [
        ...     str(change.day)
        ...     for change in Timeline.of((date(2021, 9, 10), date(2021, 10, 30), "on")).changes()
        ... ]
        ['2021-09-10', '2021-10-31']
        """
        low, high = (_FIRST, _LAST) if within is None else (_low(within.start), _high(within.end))
        turns = {_low(entry.start) for entry in self.entries} | {
            _high(entry.end) + 1 for entry in self.entries
        }
        found: list[Change[T_co]] = []
        # The first day there is has no day before it, and the last has none after: neither can be a turn.
        for turn in sorted(turn for turn in turns if max(low, _FIRST + 1) <= turn <= high):
            day = date.fromordinal(turn)
            before, after = self.entry_on(date.fromordinal(turn - 1)), self.entry_on(day)
            if before is None or after is None or before.value != after.value:
                found.append(Change(day, before, after))
        return tuple(found)

    def gaps(self, within: Dated | None = None) -> tuple[tuple[date | None, date | None], ...]:
        """List the spans without a value as first and last day, ``None`` where open.

        Args:
            within: Days to look at, both ends in; ``None`` for all.

        >>> Timeline.of((date(2021, 1, 1), None, "x")).gaps()
        ((None, datetime.date(2020, 12, 31)),)
        """
        start, end = (None, None) if within is None else (within.start, within.end)
        free, last = _low(start), _high(end)
        found: list[tuple[int, int]] = []
        for entry in self.entries:
            if free < _low(entry.start):
                found.append((free, min(_low(entry.start) - 1, last)))
            free = max(free, _high(entry.end) + 1)
            if free > last:
                break
        if free <= last:
            found.append((free, last))
        return tuple(
            (
                None if low == _FIRST and start is None else date.fromordinal(low),
                None if high == _LAST and end is None else date.fromordinal(high),
            )
            for low, high in found
        )

    def map(self, change: Callable[[T_co], U]) -> Timeline[U]:
        """Give a timeline with the same days and changed values."""
        made = tuple(TimelineEntry(entry.start, entry.end, change(entry.value)) for entry in self.entries)
        return Timeline(made)


def _day(day: object) -> date:
    # A datetime is a date to Python, but its day depends on a zone nobody named.
    if not isinstance(day, date) or isinstance(day, datetime):
        raise InvalidValueError(
            "core.not_a_day",
            "a date (a whole day) is expected, found {found}; of a datetime take .date() in the zone you "
            "mean",
            found=type(day).__name__,
        )
    return day
