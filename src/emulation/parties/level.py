"""Levels of government, and which of them exist on a day (cấp chính quyền).

Until 30 June 2025 local government had three tiers; since 1 July 2025 it has two, and there is no district
any more.
"""

from __future__ import annotations

from datetime import date
from enum import Enum

import attrs

from emulation.errors import LevelAbolishedError

__all__ = ["GOVERNMENT_ORDERS", "GovernmentOrder", "Level", "level_above", "levels_on", "require_level"]


class Level(Enum):
    """A level of government, highest first (cấp); ``GRASSROOTS`` is a unit below the commune or an agency of its own.

    >>> Level.PROVINCE.is_above(Level.COMMUNE)
    True
    """

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    GRASSROOTS = "grassroots"

    @property
    def rank(self) -> int:
        """Place from the top, 0 for the centre."""
        return _RANKS[self]

    def is_above(self, other: Level) -> bool:
        """Say whether this level stands above the other."""
        return self.rank < other.rank

    def is_below(self, other: Level) -> bool:
        """Say whether this level stands below the other."""
        return self.rank > other.rank


_RANKS = {level: rank for rank, level in enumerate(Level)}


@attrs.frozen(kw_only=True)
class GovernmentOrder:
    """An order of local government and the days it is in force (mô hình tổ chức chính quyền địa phương).

    Args:
        start: First day; ``None`` when it began before anything this library speaks of.
        end: Last day; ``None`` while no end is known.
        levels: The levels there are, highest first.
        source: The act it rests on.
    """

    start: date | None
    end: date | None
    levels: tuple[Level, ...]
    source: str


GOVERNMENT_ORDERS: tuple[GovernmentOrder, ...] = (
    GovernmentOrder(
        start=None,
        end=date(2025, 6, 30),
        levels=(Level.CENTRAL, Level.PROVINCE, Level.DISTRICT, Level.COMMUNE, Level.GRASSROOTS),
        source="Law on Organisation of Local Government before its reform of 2025",
    ),
    GovernmentOrder(
        start=date(2025, 7, 1),
        end=None,
        levels=(Level.CENTRAL, Level.PROVINCE, Level.COMMUNE, Level.GRASSROOTS),
        source="Decree 129/2025/NĐ-CP (district powers moved to commune or province)",
    ),
)
"""The two orders of local government, oldest first."""


def levels_on(day: date) -> tuple[Level, ...]:
    """Give the levels that exist on a day, highest first.

    >>> Level.DISTRICT in levels_on(date(2025, 6, 30)), Level.DISTRICT in levels_on(date(2025, 7, 1))
    (True, False)
    """
    return _order_on(day).levels


def _order_on(day: date) -> GovernmentOrder:
    # The last order whose first day has come; the first order has always been there.
    return [order for order in GOVERNMENT_ORDERS if order.start is None or order.start <= day][-1]


def require_level(level: Level, on: date) -> Level:
    """Give the level back if it exists on the day.

    Raises:
        LevelAbolishedError: It does not; the text says since when, and which levels there are.
    """
    order = _order_on(on)
    if level not in order.levels:
        raise LevelAbolishedError(
            "parties.level_abolished",
            "there is no {level} level on {on}: since {since} there are only {levels} ({source})",
            level=level.value,
            on=on,
            since=order.start,
            levels=", ".join(each.value for each in order.levels),
            source=order.source,
        )
    return level


def level_above(level: Level, on: date) -> Level | None:
    """Give the next level up on a day; ``None`` above the centre.

    >>> level_above(Level.COMMUNE, date(2021, 10, 30)), level_above(Level.COMMUNE, date(2026, 1, 1))
    (<Level.DISTRICT: 'district'>, <Level.PROVINCE: 'province'>)

    Raises:
        LevelAbolishedError: The level itself does not exist on the day.
    """
    levels = levels_on(on)
    place = levels.index(require_level(level, on))
    return levels[place - 1] if place else None
