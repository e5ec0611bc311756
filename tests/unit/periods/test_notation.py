from __future__ import annotations

from datetime import date, datetime, time

import pytest

from emulation.errors import InvalidValueError, NotationError
from emulation.i18n import LANGUAGES, Message
from emulation.periods import (
    Period,
    Precision,
    Weekday,
    WeekdayCalendar,
    WrittenDate,
    WrittenPeriod,
    before_date_each_year,
    before_day_each_month,
    continuous,
    every_day,
    every_month,
    every_week,
    every_year,
    format_official_date,
    format_place_and_date,
    parse_date,
    parse_period,
)

ISSUED = date(2021, 9, 11)


def keys(written: WrittenPeriod | WrittenDate) -> list[str]:
    return [message.key.removeprefix("periods.assumed.") for message in written.assumptions]


# ------------------------------------------------------------------------------------ the year that is missing


@pytest.mark.parametrize(
    ("text", "issued", "days"),
    [
        ("từ 9-11 đến 28-12", date(2022, 11, 9), "9/11/2022–28/12/2022"),
        ("từ 10/9 đến 30/10", ISSUED, "10/9/2021–30/10/2021"),
        ("từ 10/9 đến 30/10", date(2021, 10, 31), "10/9/2022–30/10/2022"),
        ("từ 1/12 đến 8/2", date(2021, 11, 18), "1/12/2021–8/2/2022"),
        ("từ 1/12 đến 8/2", date(2022, 1, 2), "1/12/2021–8/2/2022"),
        ("trước ngày 15/10", ISSUED, "đến hết ngày 14/10/2021"),
        ("trước ngày 15/1", date(2021, 12, 20), "đến hết ngày 14/1/2022"),
        ("đến hết ngày 29/2", date(2023, 12, 20), "đến hết ngày 29/2/2024"),
        ("đến hết tháng 2", date(2021, 12, 20), "đến hết ngày 28/2/2022"),
        ("từ ngày 5/1", date(2021, 12, 20), "từ ngày 5/1/2022"),
        ("từ ngày 10/9", ISSUED, "từ ngày 10/9/2021"),
        ("ngày 2/9", ISSUED, "ngày 2/9/2021"),
        ("quý I", date(2021, 12, 20), "1/1/2021–31/3/2021"),
        ("6 tháng đầu năm", ISSUED, "1/1/2021–30/6/2021"),
        ("cuối năm nay", ISSUED, "1/9/2021–31/12/2021"),
        ("từ đầu tháng 10", ISSUED, "từ ngày 1/10/2021"),
        ("đến hết năm", ISSUED, "đến hết ngày 31/12/2021"),
    ],
)
def test_by_the_day_of_issue(text: str, issued: date, days: str) -> None:
    written = parse_period(text, issued=issued)
    assert str(written.period) == days
    assert "year_from_issue" in keys(written)
    assert all(message.text(language) for message in written.assumptions for language in LANGUAGES)


def test_the_year_asked_for_stands_above_the_day_of_issue() -> None:
    written = parse_period("từ 9-11 đến 28-12", year=2022, issued=ISSUED)
    assert str(written.period) == "9/11/2022–28/12/2022"
    assert keys(written) == ["year_given"]
    assert str(parse_period("từ 1/12 đến 8/2", year=2021).period) == "1/12/2021–8/2/2022"
    assert str(parse_period("đến hết ngày 8/2", year=2021).period) == "đến hết ngày 8/2/2021"


def test_a_year_in_the_text_stands_above_all() -> None:
    written = parse_period("10/9-30/10/2020", year=2022, issued=ISSUED)
    assert str(written.period) == "10/9/2020–30/10/2020"
    assert keys(written) == ["year_from_end"]


@pytest.mark.parametrize("year", [0, 10_000, -5])
def test_a_year_that_is_none(year: int) -> None:
    with pytest.raises(NotationError) as caught:
        parse_period("từ 9-11 đến 28-12", year=year)
    assert caught.value.code == "periods.no_such_written_day"


def test_the_29th_of_february_near_an_issue_far_from_leap_years() -> None:
    with pytest.raises(NotationError):
        parse_period("ngày 29/2", issued=date(2100, 6, 1))
    with pytest.raises(NotationError):
        parse_period("đến hết ngày 29/2", issued=date(2021, 12, 20))
    with pytest.raises(NotationError):
        parse_period("từ 1/2 đến 29/2", issued=date(2021, 6, 1))


def test_the_day_of_issue_is_a_plain_date() -> None:
    with pytest.raises(InvalidValueError):
        parse_period("từ nay", issued=datetime(2021, 9, 11))
    with pytest.raises(InvalidValueError):
        parse_period(20210911)  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------- issue, events, lengths


def test_from_now_on() -> None:
    assert str(parse_period("từ nay đến hết năm", issued=ISSUED).period) == "11/9/2021–31/12/2021"
    assert str(parse_period("từ ngày 1/9/2021 đến nay", issued=ISSUED).period) == "1/9/2021–11/9/2021"
    assert parse_period("từ nay", issued=ISSUED).start_precision is Precision.DAY


def test_from_the_day_of_signing() -> None:
    known = parse_period("kể từ ngày ký đến hết ngày 30/10/2021", issued=ISSUED)
    assert str(known.period) == "11/9/2021–30/10/2021"
    assert known.start_event is None
    unknown = parse_period("kể từ ngày ký ban hành")
    assert (unknown.period, unknown.start_event) == (Period.all_time(), "ngày ký ban hành")


@pytest.mark.parametrize(
    ("text", "start_event", "end_event"),
    [
        ("từ ngày 10/9/2021 đến khi có thông báo mới", None, "khi có thông báo mới"),
        ("từ ngày 10/9/2021 đến lúc kết thúc đợt 2", None, "lúc kết thúc đợt 2"),
        ("từ 10/9/2021 đến hết dịch bệnh", None, "hết dịch bệnh"),
        ("từ 10/9/2021 đến ngày khai mạc Đại hội.", None, "ngày khai mạc Đại hội"),
        ("từ khi phát lệnh đến khi kết thúc", "khi phát lệnh", "khi kết thúc"),
        ("60 ngày kể từ khi phát lệnh", "khi phát lệnh", "60 ngày"),
        ("60 ngày đêm kể từ ngày ký", "ngày ký", "60 ngày đêm"),
        ("sau 10 ngày kể từ ngày ký", "sau 10 ngày kể từ ngày ký", None),
        ("10 ngày làm việc kể từ ngày 29/6/2021", None, "10 ngày làm việc"),
    ],
)
def test_ends_that_hang_on_an_event(text: str, start_event: str | None, end_event: str | None) -> None:
    written = parse_period(text)
    assert (written.start_event, written.end_event) == (start_event, end_event)
    assert written.period.is_open


@pytest.mark.parametrize(
    ("text", "stated", "mismatch"),
    [
        ("50 ngày, từ 9-11 đến 28-12 năm 2022", 50, 0),
        ("70 ngày đêm từ 1/12/2021 đến 8/2/2022", 70, 0),
        ("60 ngày đêm: từ 15/10 đến 15/12/2024", 60, -2),
        ("15/10/2024 - 15/12/2024, trong 60 ngày đêm", 60, -2),
        ("60 ngày kể từ ngày 10/9/2021", 60, 0),
        ("50 ngày", 50, None),
        ("10 ngày làm việc kể từ ngày 29/6/2021", 10, None),
        ("10/9/2021-30/10/2021", None, None),
        ("1 tháng từ 21/7/2018 đến 21/8/2018", None, None),
    ],
)
def test_a_stated_length_is_kept_beside_the_dates(
    text: str, stated: int | None, mismatch: int | None
) -> None:
    written = parse_period(text)
    assert (written.stated_days, written.day_count_mismatch) == (stated, mismatch)


def test_lengths_by_the_day_of_issue() -> None:
    assert str(parse_period("60 ngày kể từ ngày ký", issued=ISSUED).period) == "11/9/2021–9/11/2021"
    assert str(parse_period("sau 10 ngày kể từ ngày ký", issued=ISSUED).period) == "từ ngày 21/9/2021"
    working = parse_period("sau 10 ngày làm việc kể từ ngày ký", issued=ISSUED)
    assert working.period == Period.all_time()
    assert working.working_days


def test_a_length_in_weeks_to_a_day_is_left_open() -> None:
    assert str(parse_period("2 tuần đến ngày 30/10/2021").period) == "đến hết ngày 30/10/2021"


def test_working_days_end_with_a_calendar() -> None:
    notice = parse_period("10 ngày làm việc kể từ ngày 29/6/2021")
    assert notice.end_by(WeekdayCalendar()) == date(2021, 7, 13)
    for text in ("10 ngày làm việc", "10 ngày kể từ ngày 29/6/2021", "10/9/2021"):
        with pytest.raises(InvalidValueError, match="working days"):
            parse_period(text).end_by(WeekdayCalendar())


def test_times_of_day_are_kept() -> None:
    written = parse_period("từ 7h30 ngày 1/9/2021 đến 17:00 ngày 2/9/2021")
    assert (written.start_time, written.end_time) == (time(7, 30), time(17))
    assert keys(written) == ["part_of_day", "part_of_day"]
    deadline = parse_period("trước 17 giờ ngày 2/9/2021")
    assert (str(deadline.period), deadline.end_time) == ("đến hết ngày 2/9/2021", time(17))
    one = parse_period("8 giờ ngày 2/9/2021")
    assert (str(one.period), one.start_time, one.end_time) == ("ngày 2/9/2021", time(8), None)


# ---------------------------------------------------------------------------------------- days that come again


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("trước ngày 25/11 hàng năm", before_date_each_year(25, 11)),
        ("trước ngày 25 tháng 11 hằng năm", before_date_each_year(25, 11)),
        ("Hằng năm, trước ngày 05/12", before_date_each_year(5, 12)),
        ("ngày 10/10 mỗi năm", every_year(10, 10)),
        ("trước ngày 15 hằng tháng", before_day_each_month(15)),
        ("vào ngày 15 hàng tháng", every_month(15)),
        ("hằng tháng, ngày 15, lúc 8 giờ 30", every_month(15, at=time(8, 30))),
        ("9 giờ thứ Năm hằng tuần", every_week(Weekday.THURSDAY, at=time(9))),
        ("09:00 thứ 5 hàng tuần", every_week(Weekday.THURSDAY, at=time(9))),
        (
            "thứ Hai, thứ Tư và Chủ nhật hằng tuần.",
            every_week(Weekday.MONDAY, Weekday.WEDNESDAY, Weekday.SUNDAY),
        ),
        ("hằng ngày", every_day()),
        ("17h30 hằng ngày", every_day(at=time(17, 30))),
        ("thường xuyên, liên tục", continuous()),
        ("liên tục trong suốt đợt thi đua", continuous()),
    ],
)
def test_recurrences(text: str, rule: object) -> None:
    written = parse_period(text)
    assert written.recurrence == rule
    assert written.period == Period.all_time()


@pytest.mark.parametrize(
    "text",
    [
        "trước hằng ngày",
        "lúc 9 giờ trước ngày 15 hằng tháng",
        "ngày 25/11 hằng tháng",
        "ngày 25 hằng năm",
        "ngày 25/11/2021 hằng năm",
        "từ 1/9 đến 30/9 hằng năm",
        "1/9-30/9 hằng năm",
        "thứ Tám hằng tuần",
        "24 giờ hằng ngày",
        "thứ Năm hằng tuần nhé",
        "hằng năm",
        "liên tục trong suốt 9 đợt",
        "ngày 1 tháng 2 ba hằng năm",
        "liên tục đến mai",
        "ngày 31/11 hằng năm",
    ],
)
def test_recurrences_that_cannot_be_read(text: str) -> None:
    with pytest.raises(InvalidValueError):
        parse_period(text)


# ------------------------------------------------------------------------------------------------ Period.parse


@pytest.mark.parametrize(
    "text", ["10/9-30/10/2021", "10/9/2021 - 30/10", "Từ ngày 10/9/2021 đến ngày 30/10/2021"]
)
def test_a_period_parses_what_the_text_settles(text: str) -> None:
    assert Period.parse(text) == Period(date(2021, 9, 10), date(2021, 10, 30))


@pytest.mark.parametrize(
    "text",
    [
        "trước ngày 15/10/2021",
        "60 ngày kể từ ngày 10/9/2021",
        "60 ngày đêm",
        "từ 10/9/2021 đến khi có thông báo mới",
        "kể từ ngày ký",
        "hằng ngày",
        "10 ngày làm việc kể từ ngày 29/6/2021",
        "10/9/21",
    ],
)
def test_a_period_refuses_to_assume(text: str) -> None:
    parse_period(text)
    with pytest.raises(NotationError) as caught:
        Period.parse(text)
    assert caught.value.code == "periods.only_by_assuming"
    assert str(caught.value)


def test_the_short_way_refuses_as_the_long_way_does() -> None:
    for text in ("31/9/2021-30/10/2021", "30/10/2021-10/9/2021", "1/1/0000-1/1/2021"):
        with pytest.raises(NotationError):
            Period.parse(text)
    with pytest.raises(InvalidValueError):
        Period.parse(None)  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------------------------- dates


def test_dates() -> None:
    assert parse_date("ngày 02 tháng 9 năm 2021").day == date(2021, 9, 2)
    year_asked = parse_date("10.7", year=2021)
    assert (year_asked.day, keys(year_asked)) == (date(2021, 7, 10), ["year_given"])
    assert parse_date("5/9", issued=ISSUED).day == date(2021, 9, 5)
    assert str(parse_date(" 5/9/2021 ")) == "5/9/2021"


@pytest.mark.parametrize(
    "text", ["9/2021", "1/9-2/9/2021", "từ ngày 1/9/2021", "2021", "1 ngày kể từ ngày 1/9/2021"]
)
def test_what_is_no_single_day(text: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse_date(text)
    assert caught.value.params["position"] == 0


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
        (date(2020, 2, 29), "ngày 29 tháng 02 năm 2020"),
        (date(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
        (date(2021, 3, 1), "ngày 01 tháng 3 năm 2021"),
        (date(2021, 9, 9), "ngày 09 tháng 9 năm 2021"),
        (date(2021, 12, 10), "ngày 10 tháng 12 năm 2021"),
    ],
)
def test_official_dates(day: date, written: str) -> None:
    assert format_official_date(day) == written
    assert parse_date(written).day == day
    assert format_place_and_date("  Đại Mạch", day) == f"Đại Mạch, {written}"


def test_official_dates_refuse_moments_and_empty_places() -> None:
    with pytest.raises(InvalidValueError):
        format_official_date(datetime(2021, 9, 11))
    with pytest.raises(InvalidValueError):
        format_place_and_date(" ", ISSUED)


# ----------------------------------------------------------------------------------------------------- written


def test_exact() -> None:
    founding = Period(date(2021, 9, 10), date(2021, 10, 30))
    written = WrittenPeriod.exact(founding)
    assert written == parse_period("10/9/2021–30/10/2021")
    assert written.is_exact
    assert str(written) == "10/9/2021–30/10/2021"
    assert WrittenPeriod.exact(Period.all_time()).start_precision is None
    assert not WrittenPeriod.exact(Period.all_time()).is_exact
    assert not parse_period("10/9–30/10/2021").is_exact


def test_a_written_period_refuses_wrong_parts() -> None:
    founding = Period(date(2021, 9, 10), date(2021, 10, 30))
    with pytest.raises(InvalidValueError):
        WrittenPeriod("", founding)
    with pytest.raises(InvalidValueError):
        WrittenPeriod("x", "10/9/2021")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        WrittenPeriod("x", founding, stated_days=0)
    with pytest.raises(InvalidValueError):
        WrittenPeriod("x", founding, start_precision="day")  # type: ignore[arg-type]
    with pytest.raises(InvalidValueError):
        WrittenDate("x", ISSUED, assumptions=["no message"])  # type: ignore[list-item]
    assert WrittenDate("x", ISSUED, assumptions=[Message("core.truth.yes")]).assumptions  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["từngàyđến" * 5, "ngàymaitháng", "ﬁngày"])
def test_words_that_cannot_be_parted_are_refused(text: str) -> None:
    with pytest.raises(NotationError):
        parse_period(text)
