from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction
from typing import Any

import pytest

from emulation.errors import InvalidValueError
from emulation.i18n import label, say_error
from emulation.periods import VIETNAM_ZONE, Period, PeriodSet, Relation
from emulation.periods.days import add_days, add_months, last_day_of_month, make_day

FOUNDING = Period(date(2021, 9, 10), date(2021, 10, 30))
OPEN = Period(date(2021, 9, 10), None)


def refusal(call: Callable[..., object], *arguments: object) -> str:
    with pytest.raises(InvalidValueError) as caught:
        call(*arguments)
    assert str(caught.value)
    assert say_error(caught.value, "vi")
    return caught.value.code


def test_the_founding_period_has_51_days() -> None:
    assert FOUNDING.days == FOUNDING.days_or_none == 51
    assert date(2021, 9, 9) not in FOUNDING
    assert date(2021, 9, 10) in FOUNDING
    assert date(2021, 10, 30) in FOUNDING
    assert date(2021, 10, 31) not in FOUNDING


def test_an_end_before_the_start_is_refused() -> None:
    assert refusal(Period, date(2021, 9, 2), date(2021, 9, 1)) == "periods.end_before_start"


@pytest.mark.parametrize(
    "wrong", [datetime(2021, 9, 10), datetime(2021, 9, 10, tzinfo=UTC), "2021-09-10", 20210910]
)
def test_only_plain_dates_are_ends(wrong: object) -> None:
    assert refusal(Period, wrong, None) == "core.not_a_day"
    assert refusal(Period, None, wrong) == "core.not_a_day"


def test_membership_refuses_what_has_no_day_of_its_own() -> None:
    assert refusal(FOUNDING.__contains__, datetime(2021, 9, 10)) == "periods.moment_without_zone"
    assert refusal(FOUNDING.__contains__, datetime(2021, 9, 10, tzinfo=UTC)) == "periods.moment_without_zone"
    assert refusal(FOUNDING.__contains__, "10/9/2021") == "core.not_a_day"


def test_a_moment_belongs_by_its_day_in_the_zone() -> None:
    before_midnight = datetime(2021, 10, 30, 16, 59, tzinfo=UTC)
    midnight = before_midnight + timedelta(minutes=1)
    assert FOUNDING.contains(before_midnight, zone=VIETNAM_ZONE)
    assert not FOUNDING.contains(midnight, zone=VIETNAM_ZONE)
    assert FOUNDING.contains(midnight, zone=UTC)


def test_a_moment_without_zone_is_refused() -> None:
    def ask(moment: datetime) -> bool:
        return FOUNDING.contains(moment, zone=VIETNAM_ZONE)

    assert refusal(ask, datetime(2021, 9, 10)) == "core.not_aware"
    assert refusal(ask, date(2021, 9, 10)) == "core.not_aware"
    far = datetime.max.replace(tzinfo=timezone(timedelta(0)))
    assert refusal(ask, far) == "periods.out_of_calendar"


def test_open_ends() -> None:
    assert OPEN.is_open
    assert not FOUNDING.is_open
    assert OPEN.days_or_none is None
    assert date.max in OPEN
    assert date.min in Period.all_time()
    assert refusal(lambda: OPEN.days) == "periods.open_period"
    assert refusal(OPEN.share_elapsed, date(2021, 9, 10)) == "periods.open_period"
    assert refusal(OPEN.split_by_day) == "periods.open_period"
    assert refusal(Period(None, date(2021, 9, 1)).each_day) == "periods.no_start"


def test_days_of_an_open_period_go_on_to_the_end_of_the_calendar() -> None:
    assert list(Period(date(9999, 12, 30), None).each_day()) == [date(9999, 12, 30), date(9999, 12, 31)]


@pytest.mark.parametrize(
    ("made", "written"),
    [
        (Period.of_day(date(2021, 9, 2)), "ngày 2/9/2021"),
        (Period.of_days(date(2024, 10, 15), 60), "15/10/2024–13/12/2024"),
        (Period.of_month(2024, 2), "1/2/2024–29/2/2024"),
        (Period.of_quarter(2021, 4), "1/10/2021–31/12/2021"),
        (Period.of_half(2021, 1), "1/1/2021–30/6/2021"),
        (Period.of_half(2021, 2), "1/7/2021–31/12/2021"),
        (Period.of_year(9999), "1/1/9999–31/12/9999"),
        (Period.of_years(2021, 2025), "1/1/2021–31/12/2025"),
        (Period.school_year(2021, opens=(9, 1), closes=(5, 25)), "1/9/2021–25/5/2022"),
        (OPEN, "từ ngày 10/9/2021"),
        (Period(None, date(21, 5, 1)), "đến hết ngày 1/5/0021"),
        (Period.all_time(), "không giới hạn thời gian"),
    ],
)
def test_made_and_written(made: Period, written: str) -> None:
    assert str(made) == written


@pytest.mark.parametrize(
    ("call", "arguments", "code"),
    [
        (Period.of_days, (date(2021, 9, 1), 0), "core.not_positive"),
        (Period.of_days, (date(9999, 12, 31), 2), "periods.out_of_calendar"),
        (Period.of_month, (2021, 13), "periods.no_such_day"),
        (Period.of_month, (0, 1), "periods.no_such_day"),
        (Period.of_quarter, (2021, 5), "periods.out_of_range"),
        (Period.of_quarter, (2021, 0), "periods.out_of_range"),
        (Period.of_half, (2021, 3), "periods.out_of_range"),
        (Period.of_year, (10_000,), "periods.no_such_day"),
        (Period.of_years, (2025, 2021), "periods.end_before_start"),
        (Period.school_year, (9999,), "periods.no_such_day"),
        (FOUNDING.extend_to, (date(2021, 10, 29),), "periods.extension_is_earlier"),
        (FOUNDING.extend_to, (datetime(2021, 11, 1),), "core.not_a_day"),
        (FOUNDING.shorten_to, (date(2021, 10, 31),), "periods.shortening_is_later"),
        (FOUNDING.shorten_to, (date(2021, 9, 1),), "periods.end_before_start"),
        (OPEN.extend_to, (date(2021, 12, 1),), "periods.no_end_to_extend"),
        (FOUNDING.shift, (10**7,), "periods.out_of_calendar"),
        (FOUNDING.shift, (10**40,), "periods.out_of_calendar"),
        (FOUNDING.join, (Period.of_year(2022),), "periods.gap_between"),
        (add_months, (date(9999, 12, 1), 1), "periods.no_such_day"),
        (add_days, (date.min, -1), "periods.out_of_calendar"),
        (last_day_of_month, (2021, 0), "periods.no_such_day"),
        (make_day, (10**30, 1, 1), "periods.no_such_day"),
    ],
)
def test_refusals(call: Callable[..., object], arguments: tuple[Any, ...], code: str) -> None:
    assert refusal(call, *arguments) == code


def test_shortening_gives_an_open_period_an_end() -> None:
    assert OPEN.shorten_to(date(2021, 10, 30)) == FOUNDING


def test_an_open_end_stays_open_when_shifted() -> None:
    assert OPEN.shift(1) == Period(date(2021, 9, 11), None)
    assert Period.all_time().shift(10**9) == Period.all_time()


def test_a_subclass_of_date_that_is_no_moment_is_a_day() -> None:
    class Day(date):
        """As a library of dates may define it."""

    assert Day(2021, 9, 10) in FOUNDING
    assert Period.of_day(Day(2021, 9, 10)).days == 1


def test_months_that_lack_the_day() -> None:
    assert add_months(date(2021, 10, 31), 1) == date(2021, 11, 30)
    assert add_months(date(2021, 1, 31), -2) == date(2020, 11, 30)


@pytest.mark.parametrize(
    ("on", "share"),
    [
        (date(2021, 9, 9), Fraction(0)),
        (date(2021, 9, 10), Fraction(1, 51)),
        (date(2021, 9, 30), Fraction(21, 51)),
        (date(2021, 10, 30), Fraction(1)),
        (date(2022, 1, 1), Fraction(1)),
        (date.min, Fraction(0)),
    ],
)
def test_share_elapsed(on: date, share: Fraction) -> None:
    assert FOUNDING.share_elapsed(on) == share


@pytest.mark.parametrize(
    ("first", "last", "relation"),
    [
        (1, 8, Relation.BEFORE),
        (1, 9, Relation.MEETS),
        (1, 10, Relation.OVERLAPS),
        (1, 20, Relation.FINISHED_BY),
        (1, 21, Relation.CONTAINS),
        (10, 15, Relation.STARTS),
        (10, 20, Relation.EQUALS),
        (10, 25, Relation.STARTED_BY),
        (11, 19, Relation.DURING),
        (15, 20, Relation.FINISHES),
        (20, 25, Relation.OVERLAPPED_BY),
        (21, 25, Relation.MET_BY),
        (22, 25, Relation.AFTER),
    ],
)
def test_relations_to_the_10th_to_20th(first: int, last: int, relation: Relation) -> None:
    middle = Period(date(2021, 9, 10), date(2021, 9, 20))
    other = Period(date(2021, 9, first), date(2021, 9, last))
    assert other.relation_to(middle) is relation
    assert middle.relation_to(other) is relation.converse
    assert relation.shares_days == (other.intersection(middle) is not None)
    assert other.overlaps(middle) == relation.shares_days
    assert other.touches(middle) == (relation in {Relation.MEETS, Relation.MET_BY})


def test_open_ends_are_the_same_end() -> None:
    assert Period.all_time().relation_to(OPEN) is Relation.FINISHED_BY
    assert Period(None, date(2021, 9, 9)).relation_to(OPEN) is Relation.MEETS
    assert Period(None, date(2021, 9, 20)).relation_to(FOUNDING) is Relation.OVERLAPS
    assert Period.all_time().relation_to(Period.all_time()) is Relation.EQUALS
    assert Period.all_time().covers(OPEN)
    assert not OPEN.covers(Period.all_time())


def test_gaps_and_parts() -> None:
    assert Period.of_month(2021, 9).gap_to(Period.of_month(2021, 10)) is None
    assert Period.of_month(2021, 9).join(Period.of_month(2021, 10)) == Period.of_days(date(2021, 9, 1), 61)
    assert str(Period.of_month(2021, 12).gap_to(FOUNDING)) == "31/10/2021–30/11/2021"
    assert [part.days for part in FOUNDING.split_by_month()] == [21, 30]
    assert [part.days for part in FOUNDING.split_by_year()] == [51]
    assert len(FOUNDING.split_by_day()) == 51


def test_neighbours_join_and_the_end_of_the_calendar_splits() -> None:
    assert Period.of_month(2021, 9).touches(Period.of_month(2021, 10))
    last = Period(date(9999, 12, 30), date.max)
    assert last.split_by_week() == (last,)
    assert last.split_by_quarter() == (last,)


def test_relations_have_words() -> None:
    assert {label(relation, "vi") for relation in Relation} != {
        label(relation, "en") for relation in Relation
    }
    assert len({relation.converse for relation in Relation}) == 13


def test_the_order_is_of_periods_only() -> None:
    assert Period.all_time() < OPEN
    assert FOUNDING < OPEN
    with pytest.raises(TypeError):
        assert FOUNDING < "30/10/2021"  # type: ignore[operator]


@pytest.mark.parametrize(
    ("period", "vi", "en"),
    [
        (FOUNDING, "từ ngày 10/9/2021 đến hết ngày 30/10/2021", "from 10 September 2021 to 30 October 2021"),
        (OPEN, "từ ngày 10/9/2021", "from 10 September 2021"),
        (Period(None, date(2021, 9, 1)), "đến hết ngày 1/9/2021", "until 1 September 2021"),
        (Period.of_day(date(2021, 9, 2)), "ngày 2/9/2021", "on 2 September 2021"),
        (Period.all_time(), "không giới hạn thời gian", "at all times"),
    ],
)
def test_words(period: Period, vi: str, en: str) -> None:
    assert period.text("vi") == vi
    assert period.text("en") == en
    assert Period.parse(vi) == period


def test_a_set_refuses_what_is_no_period_and_moments() -> None:
    assert refusal(PeriodSet, [date(2021, 9, 1)]) == "core.wrong_type"
    assert refusal(PeriodSet().__contains__, datetime(2021, 9, 1)) == "periods.moment_without_zone"
    assert refusal(lambda: PeriodSet([OPEN]).days) == "periods.open_period"


def test_a_set_of_periods() -> None:
    phases = PeriodSet([Period.of_month(2021, 10), Period.of_month(2021, 9), Period.of_month(2021, 12)])
    assert len(phases) == 2
    assert phases.days == phases.days_or_none == 92
    assert str(phases.gaps()) == "1/11/2021–30/11/2021"
    assert str(phases & FOUNDING) == "10/9/2021–30/10/2021"
    assert (
        str(phases.within(Period.of_quarter(2021, 4)) - FOUNDING) == "ngày 31/10/2021; 1/12/2021–31/12/2021"
    )
    assert phases.covers(FOUNDING)
    assert not phases.covers(Period.of_year(2021))
    assert [period.days for period in phases] == [61, 31]
    assert phases.contains(datetime(2021, 12, 31, 16, 59, tzinfo=UTC), zone=VIETNAM_ZONE)
    assert not phases.contains(datetime(2021, 12, 31, 17, tzinfo=UTC), zone=VIETNAM_ZONE)
    assert PeriodSet([OPEN]).days_or_none is None
    assert phases | Period.of_month(2021, 11) == PeriodSet([Period.of_days(date(2021, 9, 1), 122)])
    assert (
        phases.text("vi")
        == "từ ngày 1/9/2021 đến hết ngày 31/10/2021 và từ ngày 1/12/2021 đến hết ngày 31/12/2021"
    )


def test_the_empty_set() -> None:
    empty = PeriodSet()
    assert empty.is_empty
    assert empty.days == 0
    assert empty.gaps() == empty
    assert refusal(empty.hull) == "periods.empty_set"
    assert ~empty == PeriodSet([Period.all_time()]) == PeriodSet.all_time()
    assert ~~empty == empty
    assert empty.text("vi") == "không có ngày nào"


def test_the_ends_of_the_calendar_are_open_ends_in_a_set() -> None:
    whole = PeriodSet([Period(date.min, date.max)])
    assert whole == PeriodSet([Period.all_time()])
    assert (~whole).is_empty
