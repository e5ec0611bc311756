"""Readings and sizes as the journal gives them, by part and by day (số liệu theo từng phần, từng ngày).

Here stands what was read, and whether it counts; what the readings of all parts make together is measured in
``emulation.campaigns.measuring``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from functools import cached_property

import attrs

from emulation.core.truth import Truth

__all__ = ["PopulationSeries", "PopulationSize", "Reading", "ReadingSeries", "WaitingTime"]


@attrs.frozen
class Reading:
    """What was read of one part on one day (số liệu).

    Of ``value``, ``answer`` and ``step`` at most one is given; none of them says that it was looked at and is
    not known.

    Args:
        on: The day it is about; it stands at the end of it.
        entry: Id of the entry.
        value: A number, in the unit of the indicator.
        answer: To a yes-or-no question.
        step: Of a ladder.
        counted: Whether it counts; a reading from before the order its area waits for does not.
    """

    on: date
    entry: str
    value: Fraction | None = attrs.field(default=None, kw_only=True)
    answer: Truth | None = attrs.field(default=None, kw_only=True)
    step: str | None = attrs.field(default=None, kw_only=True)
    counted: bool = attrs.field(default=True, kw_only=True)

    @property
    def said(self) -> Fraction | Truth | str | None:
        """What was read, whatever its kind; ``None`` when it is not known."""
        if self.answer is not None:
            return None if self.answer is Truth.UNKNOWN else self.answer
        return self.value if self.step is None else self.step


@attrs.frozen
class ReadingSeries:
    """All readings of one part of a target, at most one a day, oldest first (chuỗi số liệu).

    Args:
        target: Id of the target.
        territory: Id of the part; ``None`` for the whole.
        readings: The readings, those that do not count among them.
    """

    target: str
    territory: str | None
    readings: tuple[Reading, ...]

    @cached_property
    def counted(self) -> tuple[Reading, ...]:
        """The readings that count."""
        return tuple(each for each in self.readings if each.counted)

    @cached_property
    def _days(self) -> tuple[date, ...]:
        return tuple(each.on for each in self.counted)

    def up_to(self, day: date) -> Sequence[Reading]:
        """Give the readings that count of that day and before, oldest first."""
        return self.counted[: bisect_right(self._days, day)]

    def latest(self, day: date) -> Reading | None:
        """Give the reading that holds at the end of a day: the last that counts; ``None`` before the first.

        >>> series = ReadingSeries("t", None, (Reading(date(2021, 9, 10), "e1", value=Fraction(3)),))
        >>> series.latest(date(2021, 9, 12)).value, series.latest(date(2021, 9, 9))
        (Fraction(3, 1), None)
        """
        place = bisect_right(self._days, day)
        return self.counted[place - 1] if place else None


@attrs.frozen
class PopulationSize:
    """The size of a population as counted on a day (quy mô đối tượng).

    Args:
        on: The day from which it holds.
        size: How many.
        entry: Id of the entry.
    """

    on: date
    size: int
    entry: str


@attrs.frozen
class PopulationSeries:
    """The sizes of one part of a population, oldest first (chuỗi quy mô đối tượng).

    Args:
        population: Id of the population.
        territory: Id of the part; ``None`` for the whole.
        sizes: The sizes, at most one a day.
    """

    population: str
    territory: str | None
    sizes: tuple[PopulationSize, ...]

    def latest(self, day: date) -> PopulationSize | None:
        """Give the size that holds on a day; ``None`` before the first."""
        place = bisect_right(self.sizes, day, key=lambda each: each.on)
        return self.sizes[place - 1] if place else None


@attrs.frozen
class WaitingTime:
    """A rule for a delayed population: how many days must have passed (thời gian chờ).

    Args:
        population: Id of the population.
        on: The day from which the rule holds.
        days: Days of waiting.
        entry: Id of the entry.
    """

    population: str
    on: date
    days: int
    entry: str
