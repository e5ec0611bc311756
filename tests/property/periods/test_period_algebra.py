from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from emulation.periods import Period, PeriodSet, Relation
from emulation.testing.periods import closed_periods, dates, period_sets, periods

# A month or so is enough for every relation to come up often; the open ends are looked at a day beyond it.
FIRST, LAST = date(2021, 9, 1), date(2021, 9, 20)
WINDOW = [FIRST + timedelta(days=offset) for offset in range(-3, 23)]
small = periods(FIRST, LAST)
small_sets = period_sets(FIRST, LAST)


def days_in(holder: Period | PeriodSet) -> frozenset[date]:
    """The naive model: which days of the window lie in it."""
    return frozenset(day for day in WINDOW if day in holder)


@given(periods(date.min, date.max))
@example(Period(date.min, date.max))
@example(Period(date(5, 1, 1), None))
def test_a_period_reads_back_what_it_wrote(period: Period) -> None:
    assert Period.parse(str(period)) == period


@given(small, small)
def test_relations_of_allen_agree_with_the_days(one: Period, other: Period) -> None:
    relation = one.relation_to(other)
    assert other.relation_to(one) is relation.converse
    assert (relation is Relation.EQUALS) == (one == other)
    assert relation.shares_days == one.overlaps(other) == bool(days_in(one) & days_in(other))
    assert one.covers(other) == (days_in(other) <= days_in(one))
    inside = relation in {Relation.STARTS, Relation.DURING, Relation.FINISHES}
    assert inside == (other.covers(one) and one != other)


@given(small, small)
def test_touching_is_meeting_without_a_day_between(one: Period, other: Period) -> None:
    neighbours = [
        (a, b) for a, b in ((one, other), (other, one)) if a.end is not None and b.start is not None
    ]
    touch = any(a.end is not None and a.end + timedelta(days=1) == b.start for a, b in neighbours)
    assert one.touches(other) == touch
    assert not (one.touches(other) and one.overlaps(other))


@given(small, small)
def test_intersection_gap_and_join(one: Period, other: Period) -> None:
    both, gap = one.intersection(other), one.gap_to(other)
    assert days_in(one) & days_in(other) == (frozenset() if both is None else days_in(both))
    assert both == other.intersection(one)
    assert gap == other.gap_to(one)
    if gap is None:
        assert days_in(one.join(other)) == days_in(one) | days_in(other)
        assert (both is None) == one.touches(other)
    else:
        assert gap.touches(one)
        assert gap.touches(other)
        assert both is None


@given(st.lists(small, max_size=6))
def test_sorting_is_by_start_then_end(unsorted: list[Period]) -> None:
    ordered = sorted(unsorted)
    for one, other in pairwise(ordered):
        assert one <= other
        starts = (one.start or date.min, other.start or date.min)
        assert starts[0] <= starts[1]


@given(closed_periods())
def test_parts_join_to_the_whole(period: Period) -> None:
    for parts in (
        period.split_by_day(),
        period.split_by_week(),
        period.split_by_month(),
        period.split_by_quarter(),
        period.split_by_year(),
    ):
        assert sum(part.days for part in parts) == period.days
        assert all(one.relation_to(other) is Relation.MEETS for one, other in pairwise(parts))
        assert Period(parts[0].start, parts[-1].end) == period


@given(closed_periods())
def test_parts_keep_to_the_calendar(period: Period) -> None:
    assert all(part.days == 1 for part in period.split_by_day())
    for part in period.split_by_week():
        assert part.days <= 7
        assert part.start is not None
        assert part.start.weekday() == 0 or part.start == period.start
    for part in period.split_by_month():
        assert part.start is not None
        assert part.end is not None
        assert (part.start.year, part.start.month) == (part.end.year, part.end.month)


@given(closed_periods(max_days=60), dates())
def test_the_share_elapsed_counts_the_day_itself(period: Period, on: date) -> None:
    elapsed = sum(day <= on for day in period.each_day())
    assert period.share_elapsed(on) * period.days == elapsed


@given(closed_periods(max_days=60), st.integers(-400, 400))
def test_a_shift_keeps_the_length_and_comes_back(period: Period, days: int) -> None:
    shifted = period.shift(days)
    assert shifted.days == period.days
    assert shifted.shift(-days) == period


@given(closed_periods(), st.integers(0, 500))
def test_extending_and_shortening_undo_each_other(period: Period, days: int) -> None:
    assert period.end is not None
    longer = period.extend_to(period.end + timedelta(days=days))
    assert longer.days == period.days + days
    assert longer.shorten_to(period.end) == period


# ---------------------------------------------------------------------------------------------- sets


@given(small_sets, small_sets)
def test_operators_of_sets_agree_with_the_days(one: PeriodSet, other: PeriodSet) -> None:
    mine, its = days_in(one), days_in(other)
    assert days_in(one | other) == mine | its
    assert days_in(one & other) == mine & its
    assert days_in(one - other) == mine - its
    assert days_in(~one) == frozenset(WINDOW) - mine
    assert one.covers(other) == (one & other == other)


@given(small_sets, small_sets, small_sets)
def test_laws_of_sets(one: PeriodSet, other: PeriodSet, third: PeriodSet) -> None:
    assert ~~one == one
    assert one | one == one == one & one
    assert ~(one | other) == ~one & ~other
    assert ~(one & other) == ~one | ~other
    assert one & (other | third) == (one & other) | (one & third)
    assert (one - other) & other == PeriodSet()
    assert (one - other) | (one & other) == one


@given(small_sets)
def test_members_of_a_set_stand_apart_and_in_order(held: PeriodSet) -> None:
    assert all(one.relation_to(other) is Relation.BEFORE for one, other in pairwise(held))
    assert PeriodSet(reversed(held.periods)) == held
    assert (held.gaps() & held).is_empty
    if not held.is_empty:
        assert held | held.gaps() == PeriodSet([held.hull()])


@given(st.lists(st.sampled_from(WINDOW), max_size=12))
def test_equal_days_make_equal_sets(days: list[date]) -> None:
    assert PeriodSet(map(Period.of_day, days)) == PeriodSet(map(Period.of_day, sorted(days, reverse=True)))
    assert PeriodSet(map(Period.of_day, days)).days == len(set(days))


@given(small_sets)
def test_what_lies_within_bounds(held: PeriodSet) -> None:
    bounds = Period(FIRST, LAST)
    assert days_in(held.within(bounds)) == days_in(held) & days_in(bounds)
    assert held.within(bounds).days_or_none == len(days_in(held) & days_in(bounds))
