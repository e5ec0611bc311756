"""What is known of sums and shares when parts are not known: the corners."""

from __future__ import annotations

from fractions import Fraction

import pytest

from emulation.campaigns.bounds import UNBOUNDED, Bounds, PartCount, share_bounds, sum_bounds
from emulation.campaigns.goals import About, AtLeast, AtMost, Between
from emulation.campaigns.measuring import judge_bounds
from emulation.core import Truth, percent


def part(count: int | None, least: int, most: int | None) -> PartCount:
    return PartCount(
        count=None if count is None else Fraction(count),
        least=Fraction(least),
        most=None if most is None else Fraction(most),
    )


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([part(5, 10, 10)], Bounds(Fraction(1, 2), Fraction(1, 2))),
        ([part(5, 10, 10), part(None, 10, 10)], Bounds(Fraction(1, 4), Fraction(3, 4))),
        ([part(None, 10, 10)], Bounds(Fraction(0), Fraction(1))),
        ([part(None, 0, None)], Bounds(Fraction(0), Fraction(1))),
        # one is missing for sure, so 100 % is out of reach however many the other part has
        ([part(9, 10, 10), part(None, 0, None)], Bounds(Fraction(0), Fraction(1), high_open=True)),
        ([part(10, 10, 10), part(None, 0, None)], Bounds(Fraction(0), Fraction(1))),
        # counted, but nobody knows out of how many: out of no fewer than were counted
        ([part(5, 0, None)], Bounds(Fraction(0), Fraction(1))),
        ([part(5, 0, None), part(0, 5, 5)], Bounds(Fraction(0), Fraction(1, 2))),
        ([part(0, 0, None)], Bounds(Fraction(0), Fraction(0))),
        ([part(0, 3, 9)], Bounds(Fraction(0), Fraction(0))),
        ([part(6, 4, 12)], Bounds(Fraction(1, 2), Fraction(1))),
        ([part(6, 4, 6)], Bounds(Fraction(1), Fraction(1))),
        # contradictory: more counted than there are
        ([part(12, 10, 10)], Bounds(Fraction(6, 5), Fraction(6, 5))),
        ([part(12, 10, 10), part(None, 10, 10)], Bounds(Fraction(3, 5), Fraction(11, 10))),
        ([part(12, 8, 10)], Bounds(Fraction(6, 5), Fraction(3, 2))),
        ([part(3, 0, 0), part(0, 5, 5)], Bounds(Fraction(3, 5), Fraction(3, 5))),
        ([part(3, 0, 0), part(None, 0, None)], Bounds(Fraction(0), None)),
        # nobody anywhere
        ([part(0, 0, 0)], UNBOUNDED),
        ([part(None, 0, 0), part(3, 0, 0)], UNBOUNDED),
        ([part(0, 0, 4), part(None, 0, 0)], Bounds(Fraction(0), Fraction(0))),
    ],
    ids=str,
)
def test_the_least_and_the_most_a_share_can_be(parts: list[PartCount], expected: Bounds) -> None:
    assert share_bounds(parts) == expected


def test_a_sum_has_no_most_while_a_part_is_unknown() -> None:
    assert sum_bounds([Fraction(2), Fraction(3)]) == Bounds(Fraction(5), Fraction(5))
    assert sum_bounds([Fraction(2), None]) == Bounds(Fraction(2), None)
    assert sum_bounds([]).exact == 0


OPEN = Bounds(Fraction(0), Fraction(1), high_open=True)


@pytest.mark.parametrize(
    ("goal", "bounds", "verdict"),
    [
        (AtLeast(percent(100)), OPEN, Truth.NO),
        (AtLeast(percent(100)), Bounds(Fraction(0), Fraction(1)), Truth.UNKNOWN),
        (AtLeast(percent(99)), OPEN, Truth.UNKNOWN),
        (AtMost(percent(100), strict=True), OPEN, Truth.YES),
        (AtMost(percent(99)), OPEN, Truth.UNKNOWN),
        (Between(percent(100), percent(120)), OPEN, Truth.NO),
        (Between(percent(0), percent(100)), OPEN, Truth.YES),
        (About(percent(120), tolerance=percent(20)), OPEN, Truth.NO),
        (About(percent(100), tolerance=percent(20)), OPEN, Truth.UNKNOWN),
        (About(percent(50)), OPEN, Truth.UNKNOWN),
        (AtLeast(percent(100)), Bounds(Fraction(996, 1000), Fraction(996, 1000)), Truth.NO),
        (AtLeast(percent(50)), Bounds(Fraction(1, 2), None), Truth.YES),
        (AtLeast(percent(50)), UNBOUNDED, Truth.UNKNOWN),
    ],
    ids=str,
)
def test_a_goal_is_judged_on_every_value_the_bounds_allow(
    goal: AtLeast | AtMost | Between | About, bounds: Bounds, verdict: Truth
) -> None:
    assert judge_bounds(goal, bounds) is verdict
