"""Counts in a history: years running, gaps, windows, prior uses; leap days, month ends, school years, gaps of the file."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulation.eligibility import (
    Achievement,
    Derived,
    History,
    Measure,
    Unknown,
    UnknownReason,
    age_on,
    count_in_window,
    gaps,
    latest,
    longest_run,
    overlapping,
    uses_of_initiative,
    years_running,
    years_since_latest,
)
from emulation.eligibility.counting import count
from emulation.errors import InvalidValueError
from emulation.periods import Duration, Period
from emulation.testing.histories import derived_counts, durations, histories

TITLE = "advanced-worker"
ON = date(2021, 9, 10)


def held(*years: int, since: date | None = None) -> History:
    return History(
        [Achievement(award=TITLE, period=Period.of_year(year)) for year in years], complete_since=since
    )


def school(year: int) -> Achievement:
    return Achievement(award=TITLE, period=Period(date(year, 9, 1), date(year + 1, 5, 31)))


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        (held(2018, 2019, 2020), 3),
        (held(2018, 2020), 1),
        (held(2018, 2019), 0),  # nothing for last year: the run is broken
        (held(2021), 0),  # this year has not ended
        (held(2020, 2020), 1),
        (held(), 0),
        (History([school(2018), school(2019), school(2020)]), 3),
        (History([school(2019), Achievement(award=TITLE, period=Period.of_year(2021))]), 1),
        (History([Achievement(award="other", period=Period.of_year(2020))]), 0),
        (History([Achievement(award=TITLE, period=Period(date(2020, 1, 1), None))]), 0),
        (History([Achievement(award=TITLE, period=Period.of_year(2020), decided=date(2021, 9, 11))]), 0),
        (History([Achievement(award=TITLE, period=Period.of_year(2020), decided=ON)]), 1),
        (held(2019, 2020, since=date(2018, 1, 1)), 2),
    ],
)
def test_years_running(history: History, expected: int) -> None:
    assert years_running(history, [TITLE], ON) == expected


def test_a_run_that_reaches_the_edge_of_the_file_is_not_known() -> None:
    found = years_running(held(2019, 2020, since=date(2018, 1, 2)), [TITLE], ON)
    assert found == Unknown(UnknownReason.DOCUMENT_MISSING, "trước ngày 02/01/2018")


def test_the_last_day_of_the_year_makes_the_year() -> None:
    assert years_running(held(2020, 2021), [TITLE], date(2021, 12, 30)) == 1
    assert years_running(held(2020, 2021), [TITLE], date(2021, 12, 31)) == 2


def test_gaps_latest_and_longest() -> None:
    history = held(2012, 2013, 2014, 2017, 2019, 2020)
    assert gaps(history, [TITLE], ON) == (2015, 2016, 2018)
    assert gaps(held(), [TITLE], ON) == ()
    assert longest_run(history, [TITLE], ON) == 3
    assert longest_run(held(), [TITLE], ON) == 0
    assert isinstance(longest_run(held(2020, since=ON), [TITLE], ON), Unknown)
    last = latest(history, [TITLE], ON)
    assert last is not None
    assert last.period == Period.of_year(2020)
    assert latest(held(), [TITLE], ON) is None


@pytest.mark.parametrize(
    ("on", "ended", "counts"),
    [
        (date(2021, 9, 10), date(2016, 9, 10), False),
        (date(2021, 9, 10), date(2016, 9, 11), True),
        (date(2021, 2, 28), date(2016, 2, 29), False),  # five years from a leap day end on 28 February
        (date(2021, 2, 28), date(2016, 3, 1), True),
        (date(2020, 2, 29), date(2015, 2, 28), False),
        (date(2020, 2, 29), date(2015, 3, 1), True),
        (date(2021, 9, 10), date(2021, 9, 10), True),
        (date(2021, 9, 10), date(2021, 9, 11), False),
    ],
)
def test_both_ends_of_a_window(on: date, ended: date, counts: bool) -> None:
    history = History([Achievement(award=TITLE, period=Period(None, ended))])
    assert count_in_window(history, [TITLE], on, Duration(years=5)) == int(counts)


def test_a_window_within_what_is_known() -> None:
    history = held(2010, 2019, 2020, since=date(2016, 9, 11))
    assert count_in_window(history, [TITLE], ON, Duration(years=5)) == 2
    assert isinstance(count_in_window(history, [TITLE], ON, Duration(years=5, days=1)), Unknown)
    assert isinstance(count_in_window(history, [TITLE], ON), Unknown)


def test_time_since_the_latest() -> None:
    assert years_since_latest(held(2015, 2018), [TITLE], date(2020, 12, 30)) == 1
    assert years_since_latest(held(2015, 2018), [TITLE], date(2020, 12, 31)) == 2
    assert years_since_latest(held(), [TITLE], ON) == Unknown(UnknownReason.NOT_YET)
    assert isinstance(years_since_latest(held(since=ON), [TITLE], ON), Unknown)
    with pytest.raises(InvalidValueError, match="has not ended on 2021-09-10"):
        age_on(Achievement(award=TITLE, period=Period.of_year(2021)), ON)


def test_overlaps_and_initiatives() -> None:
    one = Achievement(award=TITLE, period=Period.of_year(2020), initiative="idea")
    other = Achievement(award="certificate", period=Period.of_month(2020, 9), initiative="idea")
    apart = Achievement(award=TITLE, period=Period.of_year(2019))
    assert overlapping(History([one, other, apart])) == ((one, other),)
    assert uses_of_initiative(History([one, other]), "idea", ON) == 2
    assert uses_of_initiative(History([one, other]), "idea", ON, [TITLE]) == 1
    assert uses_of_initiative(History([one, other]), "idea", date(2020, 9, 30)) == 1
    assert isinstance(uses_of_initiative(History([one], complete_since=ON), "idea", ON), Unknown)


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        (Measure.YEARS_RUNNING, 2),
        (Measure.LONGEST_RUN, 3),
        (Measure.COUNT, 5),
        (Measure.YEARS_SINCE_LATEST, 0),
        (Measure.USES_OF_INITIATIVE, 1),
    ],
)
def test_each_measure_counts_its_own(measure: Measure, expected: int) -> None:
    again = Achievement(award=TITLE, period=Period.of_year(2014), initiative="idea")
    history = History([*held(2012, 2013, 2019, 2020).achievements, again])
    name = "initiative" if measure is Measure.USES_OF_INITIATIVE else None
    derived = Derived(history="awards", measure=measure, awards=[TITLE], initiative=name)
    assert count(derived, history, ON, initiative="idea") == expected


@given(derived_counts(), histories(), st.dates(date(2014, 1, 1), date(2022, 12, 31)))
def test_a_derived_count_is_that_of_its_function(derived: Derived, history: History, on: date) -> None:
    found = count(derived, history, on, initiative="idea-1")
    if isinstance(found, Unknown):
        assert history.complete_since is not None or derived.measure is Measure.YEARS_SINCE_LATEST
        return
    assert found >= 0
    if derived.measure is Measure.COUNT:
        first = date.min if derived.window is None else derived.window.latest_start(on) + timedelta(days=1)
        naive = [
            each
            for each in history.achievements
            if each.award in derived.awards
            and each.period.end is not None
            and first <= each.period.end <= on
            and (each.decided or on) <= on
        ]
        assert found == len(naive)
    if derived.measure is Measure.YEARS_RUNNING and derived.window is None:
        assert found <= longest_run(History(history.achievements), derived.awards, on)  # type: ignore[operator]  # the whole past is known


@given(histories(), st.dates(date(2014, 1, 1), date(2022, 12, 31)))
def test_a_longer_file_never_contradicts_a_shorter_one(history: History, on: date) -> None:
    """What is known from a part of the past stays true when the rest comes in."""
    known = years_running(history, [TITLE], on)
    if isinstance(known, Unknown):
        return
    since = history.complete_since or date.min
    older = [
        Achievement(award=TITLE, period=Period.of_year(year)) for year in range(2000, max(2000, since.year))
    ]
    more = History([*history.achievements, *(each for each in older if (each.period.end or since) < since)])
    assert years_running(more, [TITLE], on) == known


@given(durations(), st.dates(date(2000, 1, 1), date(2040, 12, 31)))
def test_the_latest_start_is_the_latest(length: Duration, on: date) -> None:
    found = length.latest_start(on)
    assert length.after(found) <= on < length.after(found + timedelta(days=1))
    assert all(
        length.has_passed(found + timedelta(days=shift), on) is (shift <= 0) for shift in range(-40, 41)
    )


@given(st.dates(date(2000, 1, 1), date(2040, 12, 31)), st.dates(date(2000, 1, 1), date(2040, 12, 31)))
def test_time_between_two_days_leads_from_one_to_the_other(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert Duration.between(first, last).after(first) == last
