"""Strategies for histories: lengths of time, awards, histories, ways to count in them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast

from hypothesis import strategies as st

from emulation.eligibility import Achievement, Derived, History, Measure
from emulation.periods import Duration, Period

__all__ = ["achievements", "derived_counts", "durations", "histories"]

_AWARDS = ("advanced-worker", "excellent-worker", "certificate")


def durations(*, zero: bool = True) -> st.SearchStrategy[Duration]:
    """Lengths of time of up to some years."""
    made = st.builds(Duration, years=st.integers(0, 6), months=st.integers(0, 14), days=st.integers(0, 40))
    return made if zero else made.filter(lambda each: not each.is_zero)


@st.composite
def achievements(draw: st.DrawFn) -> Achievement:
    """Awards for calendar years, school years and some months."""
    year = draw(st.integers(2012, 2021))
    period = draw(
        st.sampled_from(
            (Period.of_year(year), Period(date(year, 9, 1), date(year + 1, 5, 31)), Period.of_month(year, 9))
        )
    )
    decided = draw(st.none() | st.integers(-30, 200))
    last = cast("date", period.end)
    return Achievement(
        award=draw(st.sampled_from(_AWARDS)),
        period=period,
        decided=None if decided is None else last + timedelta(days=decided),
        initiative=draw(st.none() | st.sampled_from(("idea-1", "idea-2"))),
    )


def histories() -> st.SearchStrategy[History]:
    """Histories of up to eight awards."""
    return st.builds(
        History,
        st.lists(achievements(), max_size=8).map(tuple),
        complete_since=st.none() | st.dates(date(2012, 1, 1), date(2021, 12, 31)),
    )


@st.composite
def derived_counts(draw: st.DrawFn) -> Derived:
    """Ways to count in a history."""
    measure = draw(st.sampled_from(Measure))
    return Derived(
        history="history",
        measure=measure,
        awards=draw(st.frozensets(st.sampled_from(_AWARDS), min_size=1)),
        window=draw(st.none() | durations(zero=False)),
        initiative="initiative" if measure is Measure.USES_OF_INITIATIVE else None,
    )
