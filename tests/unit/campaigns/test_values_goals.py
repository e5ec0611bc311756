"""What goals refuse, what they say, and which way they point."""

from __future__ import annotations

from fractions import Fraction

import pytest

from emulation.campaigns import (
    About,
    AtLeast,
    AtMost,
    Between,
    BeYes,
    Goal,
    GoalDirection,
    NumberGoal,
    ReachStep,
)
from emulation.core import UNITS, Quantity, Truth, money, percent
from emulation.errors import InvalidValueError

HALF, WHOLE = percent(50), percent(100)


def test_nothing_is_rounded() -> None:
    assert AtLeast(WHOLE).judge(Fraction(999, 1000), Fraction(999, 1000)) is Truth.NO
    assert AtLeast(percent("99.6")).judge(Fraction(995, 999), Fraction(995, 999)) is Truth.NO
    assert AtLeast(WHOLE).judge(Fraction(1), Fraction(1)) is Truth.YES


def test_parts_that_are_not_known_need_not_matter() -> None:
    assert AtLeast(HALF).judge(Fraction(6, 10), None) is Truth.YES
    assert AtLeast(HALF).judge(None, Fraction(4, 10)) is Truth.NO
    assert AtLeast(HALF).judge(None, None) is Truth.UNKNOWN
    assert Between(HALF, WHOLE).judge(Fraction(0), Fraction(1, 3)) is Truth.NO
    assert Between(HALF, WHOLE).judge(Fraction(0), None) is Truth.UNKNOWN


def test_strict_leaves_the_limit_out() -> None:
    half = Fraction(1, 2)
    assert AtLeast(HALF).judge(half, half) is Truth.YES
    assert AtLeast(HALF, strict=True).judge(half, half) is Truth.NO
    assert AtMost(HALF).judge(half, half) is Truth.YES
    assert AtMost(HALF, strict=True).judge(half, half) is Truth.NO


def test_a_range_of_one_value_is_a_range() -> None:
    assert Between(HALF, HALF).judge(Fraction(1, 2), Fraction(1, 2)) is Truth.YES


def test_a_reversed_range_is_refused() -> None:
    with pytest.raises(InvalidValueError) as refused:
        Between(WHOLE, HALF)
    assert refused.value.code == "campaigns.range_reversed"
    assert refused.value.params == {"low": WHOLE, "high": HALF}


def test_a_range_of_two_dimensions_is_refused() -> None:
    with pytest.raises(InvalidValueError) as refused:
        Between(HALF, money(5))
    assert refused.value.code == "core.unit_mismatch"


def test_a_tolerance_below_zero_is_refused() -> None:
    with pytest.raises(InvalidValueError) as refused:
        About(HALF, tolerance=percent(-1))
    assert (refused.value.code, refused.value.path) == ("core.negative", ("tolerance",))


def test_a_tolerance_of_another_dimension_is_refused() -> None:
    with pytest.raises(InvalidValueError) as refused:
        About(HALF, tolerance=money(1))
    assert refused.value.code == "core.unit_mismatch"


def test_no_tolerance_at_all_asks_for_the_very_value() -> None:
    goal = About(HALF, tolerance=percent(0))
    assert goal.judge(Fraction(1, 2), Fraction(1, 2)) is Truth.YES
    assert goal.judge(Fraction(51, 100), None) is Truth.NO


@pytest.mark.parametrize("bad", [50, "50 %", None, Fraction(1, 2), WHOLE.unit])
def test_a_limit_is_a_quantity(bad: object) -> None:
    for make in (
        AtLeast,
        AtMost,
        About,
        lambda value: Between(value, WHOLE),
        lambda value: Between(HALF, value),
    ):
        with pytest.raises(InvalidValueError) as refused:
            make(bad)  # type: ignore[operator]
        assert refused.value.code == "core.wrong_type"


@pytest.mark.parametrize("bad", [1, "1 %", Fraction(1)])
def test_a_tolerance_is_a_quantity(bad: object) -> None:
    with pytest.raises(InvalidValueError) as refused:
        About(HALF, tolerance=bad)  # type: ignore[arg-type]
    assert (refused.value.code, refused.value.path) == ("core.wrong_type", ("tolerance",))


@pytest.mark.parametrize("bad", ["", "vùng xanh", "a" * 81, 7])
def test_a_step_is_named_by_its_key(bad: object) -> None:
    with pytest.raises(InvalidValueError):
        ReachStep(bad)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("goal", "direction"),
    [
        (AtLeast(HALF), GoalDirection.HIGHER),
        (AtMost(HALF), GoalDirection.LOWER),
        (Between(HALF, WHOLE), GoalDirection.WITHIN),
        (About(HALF), GoalDirection.WITHIN),
        (BeYes(), GoalDirection.HIGHER),
        (ReachStep("green"), GoalDirection.HIGHER),
    ],
)
def test_the_direction_of_a_goal(goal: Goal, direction: GoalDirection) -> None:
    assert goal.direction is direction


@pytest.mark.parametrize("code", ["km", "dong", "percent", "person"])
def test_the_dimension_of_a_goal_is_that_of_its_quantity(code: str) -> None:
    one = Quantity(1, UNITS[code])
    goals: list[NumberGoal] = [AtLeast(one), AtMost(one), Between(one, one), About(one)]
    assert {each.dimension for each in goals} == {UNITS[code].dimension}


@pytest.mark.parametrize(
    ("goal", "vi", "en"),
    [
        (AtLeast(HALF), "ít nhất 50%", "at least 50%"),
        (AtLeast(HALF, strict=True), "trên 50%", "more than 50%"),
        (AtMost(HALF), "không quá 50%", "at most 50%"),
        (AtMost(HALF, strict=True), "dưới 50%", "less than 50%"),
        (Between(HALF, WHOLE), "từ 50% đến 100%", "from 50% to 100%"),
        (About(Quantity("1.5", UNITS["km"])), "khoảng 1,5 km", "about 1.5 km"),
        (BeYes(), "đạt", "achieved"),
        (ReachStep("green"), "đạt mức green", "reach green"),
    ],
)
def test_the_words_of_a_goal(goal: Goal, vi: str, en: str) -> None:
    assert goal.text("vi") == goal.text() == vi
    assert goal.text("en") == en
