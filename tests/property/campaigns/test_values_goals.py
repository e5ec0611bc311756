"""A goal judged on an interval agrees with judging every point of it."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from emulation.campaigns import About, AtLeast, AtMost, Between, NumberGoal
from emulation.core import UNITS, Quantity, Truth

# Few numbers, so that ends and limits often meet.
FEW = st.integers(-8, 8).map(lambda number: Fraction(number, 2))
LIMITS = st.builds(
    lambda amount, code: Quantity(amount, UNITS["m"]).to(UNITS[code]), FEW, st.sampled_from(["m", "km"])
)
Point = Callable[[Fraction], bool]


@st.composite
def judged(draw: st.DrawFn) -> tuple[NumberGoal, Point, list[Fraction]]:
    """Goals, each with what it asks of one exactly known value and where that answer can change."""
    kind = draw(st.sampled_from([AtLeast, AtMost, Between, About]))
    one, other = sorted([draw(LIMITS), draw(LIMITS)])
    low, high = one.base_amount, other.base_amount
    strict = draw(st.booleans())
    if kind is AtLeast:
        return AtLeast(one, strict=strict), lambda x: x > low or (x == low and not strict), [low]
    if kind is AtMost:
        return AtMost(one, strict=strict), lambda x: x < low or (x == low and not strict), [low]
    if kind is Between:
        return Between(one, other), lambda x: low <= x <= high, [low, high]
    reach = abs(draw(FEW))
    tolerance = Quantity(reach, UNITS["m"]).to(draw(st.sampled_from([UNITS["m"], UNITS["km"]])))
    return About(one, tolerance=tolerance), lambda x: abs(x - low) <= reach, [low - reach, low + reach]


@st.composite
def intervals(draw: st.DrawFn) -> tuple[Fraction | None, Fraction | None]:
    low, high = sorted([draw(FEW), draw(FEW)])
    return draw(st.sampled_from([(low, high), (None, high), (low, None), (None, None), (low, low)]))


def points(low: Fraction | None, high: Fraction | None, turns: list[Fraction]) -> list[Fraction]:
    """Give points enough: each end, each turn, one point between each two of them, one far out on open sides."""
    marks = sorted({*turns, *(end for end in (low, high) if end is not None)})
    marks = [marks[0] - 1, *marks, marks[-1] + 1]
    marks += [(one + other) / 2 for one, other in pairwise(marks)]
    return [each for each in marks if (low is None or low <= each) and (high is None or each <= high)]


def naive(meets: list[bool]) -> Truth:
    if all(meets):
        return Truth.YES
    return Truth.UNKNOWN if any(meets) else Truth.NO


@given(judged(), intervals())
def test_an_interval_is_judged_as_its_points_are(
    goal: tuple[NumberGoal, Point, list[Fraction]], interval: tuple[Fraction | None, Fraction | None]
) -> None:
    value, meets, turns = goal
    low, high = interval
    assert value.judge(low, high) is naive([meets(each) for each in points(low, high, turns)])


@given(judged(), FEW)
def test_a_known_value_is_never_unknown(
    goal: tuple[NumberGoal, Point, list[Fraction]], value: Fraction
) -> None:
    assert goal[0].judge(value, value) is Truth.of(goal[1](value))


@given(judged(), intervals(), intervals())
def test_knowing_more_never_takes_an_answer_back(
    goal: tuple[NumberGoal, Point, list[Fraction]],
    wide: tuple[Fraction | None, Fraction | None],
    narrow: tuple[Fraction | None, Fraction | None],
) -> None:
    lows = [each for each in (wide[0], narrow[0]) if each is not None]
    highs = [each for each in (wide[1], narrow[1]) if each is not None]
    low, high = max(lows, default=None), min(highs, default=None)
    if low is not None and high is not None and low > high:
        return
    before, after = goal[0].judge(*wide), goal[0].judge(low, high)
    assert before in {Truth.UNKNOWN, after}


@given(LIMITS, intervals())
def test_about_without_tolerance_is_always_unknown(
    value: Quantity, interval: tuple[Fraction | None, Fraction | None]
) -> None:
    assert About(value).judge(*interval) is Truth.UNKNOWN


@given(LIMITS, st.booleans(), intervals())
def test_no_more_than_is_the_opposite_of_more_than(
    value: Quantity, strict: bool, interval: tuple[Fraction | None, Fraction | None]
) -> None:
    assert AtMost(value, strict=strict).judge(*interval) is ~AtLeast(value, strict=not strict).judge(
        *interval
    )


@given(LIMITS)
def test_the_unit_a_limit_is_written_in_does_not_matter(value: Quantity) -> None:
    other = value.to(UNITS["km" if value.unit.code == "m" else "m"])
    assert AtLeast(value) == AtLeast(other)
    assert hash(AtMost(value)) == hash(AtMost(other))
    assert AtLeast(other).judge(value.base_amount, value.base_amount) is Truth.YES
