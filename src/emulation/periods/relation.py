"""How two periods lie to one another: the thirteen relations of Allen's interval algebra."""

from __future__ import annotations

from enum import Enum

__all__ = ["Relation"]


class Relation(Enum):
    """How one period lies to another; exactly one of the thirteen holds (quan hệ giữa hai khoảng thời gian).

    Days are whole and both ends belong to a period, so one period *meets* the next when no day lies between
    them: 30/9 and 1/10. Two open starts count as the same start, two open ends as the same end.

    >>> Relation.BEFORE.converse
    <Relation.AFTER: 'after'>
    """

    BEFORE = "before"
    MEETS = "meets"
    OVERLAPS = "overlaps"
    FINISHED_BY = "finished-by"
    CONTAINS = "contains"
    STARTS = "starts"
    EQUALS = "equals"
    STARTED_BY = "started-by"
    DURING = "during"
    FINISHES = "finishes"
    OVERLAPPED_BY = "overlapped-by"
    MET_BY = "met-by"
    AFTER = "after"

    @property
    def converse(self) -> Relation:
        """The relation seen from the other period."""
        return _CONVERSE[self]

    @property
    def shares_days(self) -> bool:
        """Whether two periods in this relation have a day in common."""
        return self not in {Relation.BEFORE, Relation.MEETS, Relation.MET_BY, Relation.AFTER}


_PAIRS = (
    (Relation.BEFORE, Relation.AFTER),
    (Relation.MEETS, Relation.MET_BY),
    (Relation.OVERLAPS, Relation.OVERLAPPED_BY),
    (Relation.FINISHED_BY, Relation.FINISHES),
    (Relation.CONTAINS, Relation.DURING),
    (Relation.STARTS, Relation.STARTED_BY),
    (Relation.EQUALS, Relation.EQUALS),
)
_CONVERSE = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}

_BY_ENDS: dict[tuple[int, int], Relation] = {
    (-1, -1): Relation.OVERLAPS,
    (-1, 0): Relation.FINISHED_BY,
    (-1, 1): Relation.CONTAINS,
    (0, -1): Relation.STARTS,
    (0, 0): Relation.EQUALS,
    (0, 1): Relation.STARTED_BY,
    (1, -1): Relation.DURING,
    (1, 0): Relation.FINISHES,
    (1, 1): Relation.OVERLAPPED_BY,
}


def relation_of(one: tuple[int, int], other: tuple[int, int]) -> Relation:
    """Compare two half-open intervals of whole numbers, each as its first number and the one after its last."""
    if one[1] < other[0]:
        return Relation.BEFORE
    if one[1] == other[0]:
        return Relation.MEETS
    if other[1] < one[0]:
        return Relation.AFTER
    if other[1] == one[0]:
        return Relation.MET_BY
    return _BY_ENDS[_sign(one[0] - other[0]), _sign(one[1] - other[1])]


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
