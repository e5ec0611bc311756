from __future__ import annotations

import unicodedata
from datetime import date

import attrs
from hypothesis import example, given
from hypothesis import strategies as st

from emulation.errors import EmulationError, NotationError
from emulation.i18n import LANGUAGES, say_error
from emulation.periods import (
    Period,
    Recurrence,
    WeekdayCalendar,
    WrittenPeriod,
    add_working_days,
    count_working_days,
    format_official_date,
    next_working_day,
    parse_date,
    parse_period,
)
from emulation.testing.periods import (
    closed_periods,
    dates,
    day_offsets,
    periods,
    recurrences,
    written_dates,
    written_periods,
)
from emulation.testing.text import hostile_text, in_any_form

FRAGMENTS = (
    "từ ", "kể từ ", "đến ", "hết ", "trước ", "sau ", "ngày ", "tháng ", "quý ", "năm ", "năm học ", "giai đoạn ",
    "nhiệm kỳ ", "ngày đêm", " ngày làm việc", "hằng ", "thứ ", "khi ", "nay ", "đầu ", "cuối ", "III", "10/9/2021",
    "30/10", "2021", " - ", "–", "/", ".", ":", "h", " giờ ", "(", ")", "6 tháng đầu năm", "hoặc", "liên tục",
    "T\u01b0\u0300", "./.",
)  # fmt: skip
OFFICE = WeekdayCalendar()


def read_or_refuse(text: str, issued: date | None) -> WrittenPeriod | None:
    try:
        return parse_period(text, issued=issued)
    except EmulationError as error:
        for language in LANGUAGES:
            assert say_error(error, language)
        if isinstance(error, NotationError):
            position = error.params["position"]
            assert isinstance(position, int)
            assert 0 <= position <= len(unicodedata.normalize("NFC", text))
        return None


@given(hostile_text(*FRAGMENTS), st.none() | dates(date.min, date.max))
@example("1" * 10_000, None)
@example("(" * 400, None)
@example("ngày" * 120, None)
@example("khi" * 150, None)
@example("đến khi \x00 hết dịch", None)
@example("đến khi \ud800 hết dịch", None)
@example("31/12 - 1/1", date.max)
@example("1/1", date.min)
@example("từ nay", date.max)
@example("1 2 3 4 5 6 7 8 9 hằng năm", None)
def test_hostile_text_ends_in_a_value_or_an_error_of_the_library(text: str, issued: date | None) -> None:
    written = read_or_refuse(text, issued)
    if written is not None:
        assert all(message.text(language) for message in written.assumptions for language in LANGUAGES)
        assert Period.parse(str(written.period)) == written.period


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=9).map(" ".join))
def test_words_of_periods_in_any_order_end_well(text: str) -> None:
    read_or_refuse(text, date(2021, 9, 11))


@given(st.text(), st.none() | dates())
def test_dates_of_any_text(text: str, issued: date | None) -> None:
    try:
        assert parse_date(text, issued=issued).text
    except EmulationError as error:
        assert say_error(error, "vi")


@given(closed_periods(date.min, date.max), st.data())
def test_words_of_a_sentence_read_back_in_any_form(period: Period, data: st.DataObject) -> None:
    if period.start is not None and period.start.year < 1000:
        return  # the sentence writes such years with fewer digits
    text = data.draw(in_any_form(period.text("vi")))
    written = parse_period(text)
    assert written.period == period
    assert not written.assumptions


@given(periods(date(1000, 1, 1), date.max))
def test_the_text_is_kept_and_exact_periods_read_back(period: Period) -> None:
    exact = WrittenPeriod.exact(period)
    assert parse_period(exact.text) == exact


@given(
    closed_periods(date(1000, 1, 1), date.max),
    st.sampled_from(["{}–{}", "Từ ngày {} đến hết ngày {}", "TỪ {} đến {}"]),
)
def test_the_short_way_reads_as_the_grammar_does(period: Period, form: str) -> None:
    assert period.start is not None
    assert period.end is not None
    text = form.format(*(f"{day:%d/%m}/{day.year}" for day in (period.start, period.end)))
    short, long = parse_period(text), parse_period(text + ".")
    assert short.period == long.period == period
    assert attrs.evolve(short, text=long.text) == long


@given(dates(date.min, date.max), st.data())
def test_official_dates_read_back(day: date, data: st.DataObject) -> None:
    text = data.draw(in_any_form(format_official_date(day)))
    assert parse_date(text).day == day


@given(recurrences())
def test_the_words_of_a_recurrence_read_back(rule: Recurrence) -> None:
    assert rule.text("en")
    if rule.interval == 1:
        assert parse_period(rule.text("vi")).recurrence == rule


@given(recurrences(), closed_periods(max_days=800))
def test_occurrences_and_deadlines_lie_within_in_order(rule: Recurrence, period: Period) -> None:
    occurrences = list(rule.occurrences(period))
    deadlines = list(rule.deadlines(period))
    for days in (occurrences, deadlines):
        assert all(day in period for day in days)
        assert days == sorted(set(days))
    if not rule.before and deadlines:
        assert deadlines == occurrences


@given(recurrences(), closed_periods(max_days=400))
def test_occurrences_are_the_days_the_rule_names(rule: Recurrence, period: Period) -> None:
    if rule.interval != 1:
        return

    def is_named(day: date) -> bool:
        tomorrow = day.toordinal() + 1
        is_last = date.fromordinal(tomorrow).day == 1
        on_day = rule.day is None or day.day == rule.day or (is_last and day.day < rule.day)
        on_weekday = not rule.weekdays or day.weekday() in {each.number for each in rule.weekdays}
        return on_day and on_weekday and rule.month in {None, day.month}

    assert list(rule.occurrences(period)) == [day for day in period.each_day() if is_named(day)]


@given(dates(), st.integers(-60, 60))
def test_working_days_come_back(day: date, count: int) -> None:
    start = next_working_day(day, OFFICE)
    end = add_working_days(start, count, OFFICE)
    assert add_working_days(end, -count, OFFICE) == start
    between = Period(min(start, end), max(start, end))
    assert count_working_days(between, OFFICE) == abs(count) + 1


@given(written_periods(), written_dates(), day_offsets())
def test_values_of_the_strategies_can_be_said(written: WrittenPeriod, day: object, offset: object) -> None:
    assert str(written)
    assert str(day)
    assert str(offset)
    mismatch = written.day_count_mismatch
    if mismatch is not None:
        assert written.stated_days == written.period.days + mismatch
