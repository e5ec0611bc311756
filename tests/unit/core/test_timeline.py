from __future__ import annotations

from datetime import date, datetime

import pytest

from emulation.core import Timeline, TimelineEntry
from emulation.errors import InvalidValueError, UnknownKeyError
from emulation.i18n import say_error
from emulation.periods import Period

RATE = Timeline.of(
    (date(2019, 7, 1), date(2023, 6, 30), 1490),
    (date(2023, 7, 1), date(2024, 6, 30), 1800),
    (date(2025, 1, 1), None, 2340),
)


@pytest.mark.parametrize(
    ("day", "value"),
    [
        (date(2019, 6, 30), None),
        (date(2019, 7, 1), 1490),
        (date(2023, 6, 30), 1490),
        (date(2023, 7, 1), 1800),
        (date(2024, 6, 30), 1800),
        (date(2024, 7, 1), None),
        (date(2024, 12, 31), None),
        (date(2025, 1, 1), 2340),
        (date.max, 2340),
        (date.min, None),
    ],
)
def test_the_day_before_of_and_after_each_turn(day: date, value: int | None) -> None:
    assert RATE.get(day) == value


def test_a_gap_is_an_error_for_who_needs_a_value() -> None:
    with pytest.raises(UnknownKeyError) as caught:
        RATE.on(date(2024, 8, 1))
    assert caught.value.code == "core.timeline.gap"
    assert caught.value.params["day"] == date(2024, 8, 1)
    assert "1/8/2024" in say_error(caught.value, "vi")


def test_gaps() -> None:
    assert RATE.gaps() == ((None, date(2019, 6, 30)), (date(2024, 7, 1), date(2024, 12, 31)))
    assert RATE.gaps(Period(date(2024, 8, 1), date(2024, 8, 31))) == ((date(2024, 8, 1), date(2024, 8, 31)),)
    assert RATE.gaps(Period(date(2020, 1, 1), date(2020, 12, 31))) == ()
    assert Timeline.of((None, date(2020, 1, 1), "x")).gaps() == ((date(2020, 1, 2), None),)
    assert Timeline[str](()).gaps() == ((None, None),)


def test_gaps_up_to_the_last_day_of_the_calendar() -> None:
    assert Timeline.of((date.min, date.max, 1)).gaps() == ()
    assert Timeline[int](()).gaps(Period(date.min, date.max)) == ((date.min, date.max),)


def test_changes() -> None:
    changes = RATE.changes()
    assert [change.day for change in changes] == [
        date(2019, 7, 1),
        date(2023, 7, 1),
        date(2024, 7, 1),
        date(2025, 1, 1),
    ]
    assert changes[0].before is None
    assert changes[1].before is not None
    assert changes[1].before.value == 1490
    assert changes[2].after is None
    assert [each.day for each in RATE.changes(Period(date(2023, 7, 1), date(2024, 7, 1)))] == [
        date(2023, 7, 1),
        date(2024, 7, 1),
    ]


def test_a_new_act_with_the_same_value_is_no_change() -> None:
    assert Timeline.of((None, date(2020, 1, 1), "x"), (date(2020, 1, 2), None, "x")).changes() == ()


def test_the_ends_of_the_calendar_are_no_changes() -> None:
    assert Timeline.of((date.min, date.max, "x")).changes() == ()


def test_overlap_names_both_entries() -> None:
    with pytest.raises(InvalidValueError) as caught:
        Timeline.of((date(2020, 1, 1), None, "new"), (date(2019, 1, 1), date(2020, 1, 1), "old"))
    assert caught.value.code == "core.timeline.overlap"
    assert "2019-01-01 to 2020-01-01: old; 2020-01-01 to ...: new" in str(caught.value)
    with pytest.raises(InvalidValueError, match="overlap"):
        Timeline.of((None, None, 1), (None, date(2020, 1, 1), 2))


def test_an_entry_does_not_end_before_it_starts() -> None:
    with pytest.raises(InvalidValueError) as caught:
        TimelineEntry(date(2020, 1, 2), date(2020, 1, 1), "x")
    assert caught.value.code == "core.timeline.reversed"


def test_what_is_no_entry_is_refused() -> None:
    with pytest.raises(InvalidValueError, match=r"entries\[1\]"):
        Timeline([TimelineEntry(None, date(2020, 1, 1), 1), "x"])


@pytest.mark.parametrize("moment", [datetime(2021, 9, 10, 9, 0), "2021-09-10", None])
def test_a_moment_has_no_day_of_its_own(moment: object) -> None:
    with pytest.raises(InvalidValueError) as caught:
        RATE.get(moment)  # type: ignore[arg-type]
    assert caught.value.code == "core.not_a_day"
    with pytest.raises(InvalidValueError):
        TimelineEntry(moment or 3, None, 1)  # type: ignore[arg-type]


def test_equal_timelines_hash_alike() -> None:
    again = Timeline(tuple(reversed(RATE.entries)))
    assert again == RATE
    assert hash(again) == hash(RATE)
