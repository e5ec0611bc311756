"""Conditions on periods: where they lie and how long they last (điều kiện về khoảng thời gian)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum
from typing import Any, cast

import attrs

from emulation.core.fields import instance_of
from emulation.eligibility.conditions import FactCondition, InRange, needs
from emulation.eligibility.fact import Fact
from emulation.eligibility.fact_kinds import FactKind
from emulation.eligibility.limits import Limit, OnDay
from emulation.errors import InvalidValueError
from emulation.periods import Duration, Period

__all__ = ["Lasts", "PeriodIs", "PeriodRelation", "within"]


class PeriodRelation(Enum):
    """How the period of a fact lies to a fixed one (quan hệ giữa hai khoảng thời gian)."""

    WITHIN = "within"
    OVERLAPS = "overlaps"
    COVERS = "covers"


@attrs.frozen(cache_hash=True)
class PeriodIs(FactCondition):
    """The period of the answer lies so to another one (quan hệ với một khoảng thời gian).

    Args:
        fact: A fact of kind ``period``.
        relation: Within the other, covering it, or with a day in common.
        start: First day of the other, or ``None`` where it is open.
        end: Last day of the other, itself in, or ``None`` where it is open.

    Raises:
        InvalidValueError: A fact of another kind, or an end before the start.
    """

    fact: Fact = attrs.field(validator=instance_of(Fact))
    relation: PeriodRelation = attrs.field(validator=instance_of(PeriodRelation))
    start: date | OnDay | None = attrs.field(default=None)
    end: date | OnDay | None = attrs.field(default=None)

    def __attrs_post_init__(self) -> None:
        needs(self.fact, self.fact.kind is FactKind.PERIOD, "place")
        for name in ("start", "end"):
            value = getattr(self, name)
            if value is not None and not isinstance(value, OnDay) and type(value) is not date:
                raise InvalidValueError(
                    "core.not_a_day",
                    "a whole day is expected, found {found}; of a datetime take .date() in the zone you mean",
                    path=(name,),
                    found=type(value).__name__,
                )
        if type(self.start) is date and type(self.end) is date:
            Period(self.start, self.end)  # refuses an end before the start

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        return (self.fact,)

    @property
    def limits(self) -> tuple[Limit | None, ...]:
        return (self.start, self.end)

    def holds(self, answers: Sequence[Any], limits: Sequence[Any]) -> bool:
        mine = cast("Period", answers[0])
        first, last = mine.start or date.min, mine.end or date.max
        start, end = limits[0] or date.min, limits[1] or date.max
        # A moving range may be empty: no day lies in it, so nothing is within it or overlaps it.
        if self.relation is PeriodRelation.WITHIN:
            return bool(start <= first and last <= end)
        if self.relation is PeriodRelation.COVERS:
            return bool(first <= start and end <= last)
        return bool(start <= end and first <= end and start <= last)


@attrs.frozen(cache_hash=True)
class Lasts(FactCondition):
    """The period lasts at least so long, both ends counted (kéo dài ít nhất).

    1 January to 31 December is one year; an open period lasts for ever.

    Args:
        fact: A fact of kind ``period``.
        at_least: How long; more than nothing.

    Raises:
        InvalidValueError: A fact of another kind, or no length.
    """

    fact: Fact = attrs.field(validator=instance_of(Fact))
    at_least: Duration = attrs.field(validator=instance_of(Duration))

    def __attrs_post_init__(self) -> None:
        needs(self.fact, self.fact.kind is FactKind.PERIOD, "length")
        if self.at_least.is_zero:
            raise InvalidValueError(
                "eligibility.no_length", "more than zero days are expected", path=("at_least",)
            )

    @property
    def own_facts(self) -> tuple[Fact, ...]:
        return (self.fact,)

    def holds(self, answers: Sequence[Any], limits: Sequence[Any]) -> bool:  # noqa: ARG002 - its limit never moves
        mine = cast("Period", answers[0])
        if mine.start is None or mine.end is None:
            return True
        try:
            return self.at_least.after(mine.start) - timedelta(days=1) <= mine.end
        except InvalidValueError:
            return False  # it would end after the year 9999


def within(fact: Fact, period: Period) -> InRange | PeriodIs:
    """Make the condition that a day, or every day of a period, lies in a period."""
    if fact.kind is FactKind.PERIOD:
        return PeriodIs(fact, PeriodRelation.WITHIN, period.start, period.end)
    if period.start is None or period.end is None:
        raise InvalidValueError(
            "eligibility.open_range",
            "the period {period} is open; compare the fact {fact!r} with the one end there is",
            period=period,
            fact=fact.key,
        )
    return InRange(fact, period.start, period.end)
