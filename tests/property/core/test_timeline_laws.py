"""A timeline against a naive model: one value, or none, for each day of a window."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from emulation.core import Timeline
from emulation.core.timeline import TimelineEntry
from emulation.errors import InvalidValueError
from emulation.periods import Period
from emulation.testing.law import timelines

FIRST = date(1999, 12, 1)
WINDOW = [FIRST + timedelta(days=number) for number in range(500)]
FRAME = Period(WINDOW[0], WINDOW[-1])


def by_day(timeline: Timeline[int]) -> dict[date, int | None]:
    """Ask every entry for every day, with no thought of order or speed."""
    return {
        day: next(
            (
                entry.value
                for entry in timeline.entries
                if (entry.start is None or entry.start <= day) and (entry.end is None or day <= entry.end)
            ),
            None,
        )
        for day in WINDOW
    }


@given(timelines())
def test_get_agrees_with_the_model(timeline: Timeline[int]) -> None:
    model = by_day(timeline)
    assert {day: timeline.get(day) for day in WINDOW} == model


@given(timelines())
def test_changes_are_where_the_model_changes(timeline: Timeline[int]) -> None:
    model = by_day(timeline)
    turns = [day for before, day in itertools.pairwise(WINDOW) if model[before] != model[day]]
    inside = Period(WINDOW[1], WINDOW[-1])
    found = timeline.changes(inside)
    assert [change.day for change in found] == turns
    for change in found:
        assert (change.after.value if change.after else None) == model[change.day]
        assert (change.before.value if change.before else None) == model[change.day - timedelta(days=1)]


@given(timelines())
def test_gaps_are_the_days_without_a_value(timeline: Timeline[int]) -> None:
    missing = {
        day
        for start, end in timeline.gaps(FRAME)
        for day in WINDOW
        if start is not None and end is not None and start <= day <= end
    }
    assert missing == {day for day, value in by_day(timeline).items() if value is None}


@given(timelines())
def test_gaps_over_all_time_and_within_a_frame_agree(timeline: Timeline[int]) -> None:
    everywhere = [Period(start, end) for start, end in timeline.gaps()]
    cut = [each.intersection(FRAME) for each in everywhere]
    framed = [Period(start, end) for start, end in timeline.gaps(FRAME)]
    assert [each for each in cut if each is not None] == framed


@given(timelines())
def test_mapping_keeps_the_days(timeline: Timeline[int]) -> None:
    doubled = timeline.map(lambda value: str(value * 2))
    assert [(entry.start, entry.end) for entry in doubled.entries] == [
        (entry.start, entry.end) for entry in timeline.entries
    ]
    for day in WINDOW[::37]:
        value = timeline.get(day)
        assert doubled.get(day) == (None if value is None else str(value * 2))


@given(timelines(), st.randoms(use_true_random=False))
def test_the_order_given_does_not_matter(timeline: Timeline[int], chance: object) -> None:
    entries = list(timeline.entries)
    chance.shuffle(entries)  # type: ignore[attr-defined]
    assert Timeline(entries) == timeline


@given(timelines(), st.sampled_from(WINDOW), st.integers(0, 30))
def test_an_entry_is_taken_in_exactly_where_it_overlaps_nothing(
    timeline: Timeline[int], start: date, length: int
) -> None:
    entry = TimelineEntry(start, start + timedelta(days=length), 7)
    days = [start + timedelta(days=number) for number in range(length + 1)]
    try:
        larger = Timeline((*timeline.entries, entry))
    except InvalidValueError as error:
        assert error.code == "core.timeline.overlap"
        assert any(timeline.get(day) is not None for day in days)
    else:
        assert all(timeline.get(day) is None for day in days)
        assert all(larger.on(day) == 7 for day in days)
