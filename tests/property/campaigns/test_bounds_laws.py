"""Bounds hold whatever the unknown readings turn out to be, and they are as near as they can be."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st

from emulation.campaigns.bounds import PartCount, share_bounds, sum_bounds
from emulation.campaigns.goals import About, AtLeast, AtMost, Between
from emulation.campaigns.measuring import judge_bounds
from emulation.core import Truth, percent

SMALL = st.integers(0, 12)


@st.composite
def completed(draw: st.DrawFn) -> tuple[list[PartCount], list[tuple[int, int]]]:
    """What is known of some parts, and what they turn out to be: a count and a size each."""
    known: list[PartCount] = []
    truth: list[tuple[int, int]] = []
    for _ in range(draw(st.integers(1, 4))):
        size = draw(SMALL)
        count = draw(st.integers(0, size))
        truth.append((count, size))
        least = draw(st.integers(0, size))
        most = draw(st.none() | st.integers(size, size + 12))
        if draw(st.booleans()):
            least, most = size, size
        known.append(
            PartCount(
                count=None if draw(st.booleans()) else Fraction(count),
                least=Fraction(least),
                most=None if most is None else Fraction(most),
            )
        )
    return known, truth


@given(completed())
def test_the_true_share_lies_within(example: tuple[list[PartCount], list[tuple[int, int]]]) -> None:
    known, truth = example
    total = sum(size for _, size in truth)
    assume(total > 0)
    share = Fraction(sum(count for count, _ in truth), total)
    bounds = share_bounds(known)
    assert bounds.low is None or bounds.low <= share
    assert bounds.high is None or share <= bounds.high
    assert not (bounds.high_open and share == bounds.high)


@given(completed(), st.data())
def test_no_verdict_is_turned_by_what_was_unknown(
    example: tuple[list[PartCount], list[tuple[int, int]]], data: st.DataObject
) -> None:
    known, truth = example
    total = sum(size for _, size in truth)
    assume(total > 0)
    share = Fraction(sum(count for count, _ in truth), total)
    limit = percent(data.draw(st.sampled_from([0, 25, 50, 80, 100])))
    goal = data.draw(
        st.sampled_from(
            [
                AtLeast(limit),
                AtLeast(limit, strict=True),
                AtMost(limit),
                AtMost(limit, strict=True),
                Between(limit, percent(100)),
                About(limit, tolerance=percent(20)),
            ]
        )
    )
    verdict = judge_bounds(goal, share_bounds(known))
    assert verdict in {Truth.UNKNOWN, goal.judge(share, share)}


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(1, 12)), min_size=1, max_size=5))
def test_known_parts_make_plain_arithmetic(pairs: list[tuple[int, int]]) -> None:
    parts = [
        PartCount(count=Fraction(count), least=Fraction(size), most=Fraction(size)) for count, size in pairs
    ]
    expected = Fraction(sum(count for count, _ in pairs), sum(size for _, size in pairs))
    assert share_bounds(parts).exact == expected


@given(st.lists(st.integers(1, 9), min_size=1, max_size=3), st.data())
def test_bounds_of_counted_sizes_are_reached(sizes: list[int], data: st.DataObject) -> None:
    counts = [data.draw(st.none() | st.integers(0, size)) for size in sizes]
    bounds = share_bounds(
        [
            PartCount(
                count=None if count is None else Fraction(count), least=Fraction(size), most=Fraction(size)
            )
            for count, size in zip(counts, sizes, strict=True)
        ]
    )
    least = sum(0 if count is None else count for count in counts)
    most = sum(size if count is None else count for count, size in zip(counts, sizes, strict=True))
    assert (bounds.low, bounds.high) == (Fraction(least, sum(sizes)), Fraction(most, sum(sizes)))


@given(st.lists(st.none() | st.fractions(0, 100), max_size=6))
def test_a_sum_lies_within_its_bounds(values: list[Fraction | None]) -> None:
    bounds = sum_bounds(values)
    completed_sum = sum((Fraction(7) if each is None else each for each in values), Fraction(0))
    assert bounds.low is not None
    assert bounds.low <= completed_sum
    assert bounds.high is None or completed_sum <= bounds.high
