"""What is counted in a history, as pure functions (tính từ quá trình khen thưởng).

An achievement counts on a day once its period has ended and, where the day of the decision is known, the decision was made; on the
last day of the period itself it counts. Its year is the one its period ends in, so that the school year 2020–2021, which ends
in May 2021, and the calendar year 2021 are both of the year 2021.

Where the history is not complete and what is missing could change the number, the answer is :class:`Unknown`, not a number.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import combinations
from typing import assert_never, cast

from emulation.eligibility.history import Achievement, Derived, History, Measure
from emulation.eligibility.unknown import Unknown, UnknownReason
from emulation.errors import InvalidValueError
from emulation.periods import Duration

__all__ = [
    "age_on",
    "count",
    "count_in_window",
    "gaps",
    "latest",
    "longest_run",
    "overlapping",
    "uses_of_initiative",
    "years_running",
    "years_since_latest",
]

Count = int | Unknown


def counted(history: History, awards: Iterable[str], on: date) -> tuple[Achievement, ...]:
    """Give the achievements of these awards that count on a day, by the end of their periods."""
    codes = frozenset(awards)
    found = [
        each
        for each in history.achievements
        if each.award in codes
        and each.period.end is not None
        and each.period.end <= on
        and (each.decided is None or each.decided <= on)
    ]
    return tuple(sorted(found, key=_end))


def _end(achievement: Achievement) -> date:
    return cast("date", achievement.period.end)  # those that count have ended


def years_running(history: History, awards: Iterable[str], on: date) -> Count:
    """Count the years without a break up to the latest one awarded (số năm liên tục).

    The latest year is this year's if it counts already, else last year's; a break before that is a break: without an award for
    last year there is no run. Two awards of one year count once.

    >>> from emulation.eligibility import Achievement, History
    >>> from emulation.periods import Period
    >>> years = [
    ...     Achievement(award="advanced-worker", period=Period.of_year(year)) for year in (2017, 2019, 2020)
    ... ]
    >>> years_running(History(years), ["advanced-worker"], date(2021, 6, 1))
    2
    """
    years = _years(history, awards, on)
    year = on.year if on.year in years else on.year - 1
    run = 0
    while year in years:
        run, year = run + 1, year - 1
    # The year before the run was not awarded, or its paper is missing.
    return run if _is_known(history, date(max(year, 1), 1, 1)) else _missing(history)


def longest_run(history: History, awards: Iterable[str], on: date) -> Count:
    """Count the years of the longest run without a break, wherever it lies (chuỗi năm dài nhất)."""
    if not _is_known(history, None):
        return _missing(history)
    years = _years(history, awards, on)
    longest = 0
    for first in (year for year in years if year - 1 not in years):
        last = first
        while last + 1 in years:
            last += 1
        longest = max(longest, last - first + 1)
    return longest


def gaps(history: History, awards: Iterable[str], on: date) -> tuple[int, ...]:
    """Give the years without an award between the first and the latest one (những năm gián đoạn).

    >>> from emulation.eligibility import Achievement, History
    >>> from emulation.periods import Period
    >>> years = [Achievement(award="advanced-worker", period=Period.of_year(year)) for year in (2017, 2020)]
    >>> gaps(History(years), ["advanced-worker"], date(2021, 6, 1))
    (2018, 2019)
    """
    years = _years(history, awards, on)
    return tuple(year for year in range(min(years), max(years)) if year not in years) if years else ()


def latest(history: History, awards: Iterable[str], on: date) -> Achievement | None:
    """Give the achievement that ended last (thành tích gần nhất); ``None`` for none."""
    found = counted(history, awards, on)
    return found[-1] if found else None


def count_in_window(
    history: History, awards: Iterable[str], on: date, window: Duration | None = None
) -> Count:
    """Count the achievements whose periods ended within a time before a day (số lần trong khoảng thời gian).

    The window ends with the day asked about, itself in. It begins on the day after the latest one from which the whole time has
    passed: of five years before 10 September 2021 the first day is 11 September 2016.

    Args:
        history: The history.
        awards: Codes of the awards that count.
        on: The day asked about.
        window: How far back; ``None`` for the whole past.

    >>> from emulation.eligibility import Achievement, History
    >>> from emulation.periods import Period
    >>> past = History(
    ...     [Achievement(award="certificate", period=Period(None, date(2016, 9, day))) for day in (10, 11)]
    ... )
    >>> count_in_window(past, ["certificate"], date(2021, 9, 10), Duration(years=5))
    1
    """
    first = None if window is None else window.latest_start(on) + timedelta(days=1)
    if not _is_known(history, first):
        return _missing(history)
    return sum(first is None or _end(each) >= first for each in counted(history, awards, on))


def years_since_latest(history: History, awards: Iterable[str], on: date) -> Count:
    """Count the whole years since the latest achievement ended (số năm kể từ thành tích gần nhất).

    Without any it is not known: there is nothing to count from.
    """
    found = latest(history, awards, on)
    if found is None:
        return _missing(history) if not _is_known(history, None) else Unknown(UnknownReason.NOT_YET)
    return age_on(found, on).years


def age_on(achievement: Achievement, on: date) -> Duration:
    """Give how long ago the period of an achievement ended, in whole years, months and days (thời gian đã qua).

    >>> from emulation.eligibility import Achievement
    >>> from emulation.periods import Period
    >>> age_on(
    ...     Achievement(award="certificate", period=Period(None, date(2020, 2, 29))), date(2021, 3, 1)
    ... ).text("en")
    '1 year 1 day'

    Raises:
        InvalidValueError: It has not ended by then.
    """
    end = achievement.period.end
    if end is None or end > on:
        raise InvalidValueError(
            "eligibility.not_ended",
            "the achievement has not ended on {on} (its period: {period})",
            on=on,
            period=achievement.period,
        )
    return Duration.between(end, on)


def overlapping(history: History) -> tuple[tuple[Achievement, Achievement], ...]:
    """Give every two achievements whose periods have a day in common, in the order of the history (thành tích trùng thời gian)."""
    return tuple(
        (one, other)
        for one, other in combinations(history.achievements, 2)
        if one.period.overlaps(other.period)
    )


def uses_of_initiative(
    history: History, initiative: str, on: date, awards: Iterable[str] | None = None
) -> Count:
    """Count how often an initiative was used for an award (số lần đã dùng sáng kiến).

    Args:
        history: The history.
        initiative: Id of the initiative.
        on: The day asked about.
        awards: Codes of the awards that count; ``None`` for all of them.
    """
    if not _is_known(history, None):
        return _missing(history)
    codes = {each.award for each in history.achievements} if awards is None else awards
    return sum(each.initiative == initiative for each in counted(history, codes, on))


def count(derived: Derived, history: History, on: date, *, initiative: str | None = None) -> Count:
    """Count what a fact is derived from (tính dữ kiện từ quá trình).

    Args:
        derived: What is counted.
        history: The history.
        on: The day asked about.
        initiative: Id of the initiative, for that measure.
    """
    seen = history if derived.window is None else _within(history, on, derived.window)
    match derived.measure:
        case Measure.YEARS_RUNNING:
            return years_running(seen, derived.awards, on)
        case Measure.LONGEST_RUN:
            return longest_run(seen, derived.awards, on)
        case Measure.COUNT:
            return count_in_window(history, derived.awards, on, derived.window)
        case Measure.YEARS_SINCE_LATEST:
            return years_since_latest(seen, derived.awards, on)
        case Measure.USES_OF_INITIATIVE:
            return uses_of_initiative(seen, initiative or "", on, derived.awards)
        case _:
            assert_never(derived.measure)


def _within(history: History, on: date, window: Duration) -> History:
    """Give the part of a history that ended within a time before a day; it is complete if the history is, that far back."""
    first = window.latest_start(on) + timedelta(days=1)
    kept = [each for each in history.achievements if each.period.end is not None and each.period.end >= first]
    known = _is_known(history, first)
    return History(kept, complete_since=None if known else history.complete_since)


def _years(history: History, awards: Iterable[str], on: date) -> frozenset[int]:
    return frozenset(_end(each).year for each in counted(history, awards, on))


def _is_known(history: History, first: date | None) -> bool:
    """Say whether nothing is missing from a day on; from the beginning for ``None``."""
    since = history.complete_since
    return since is None or (first is not None and since <= first)


def _missing(history: History) -> Unknown:
    return Unknown(UnknownReason.DOCUMENT_MISSING, f"trước ngày {history.complete_since:%d/%m/%Y}")
