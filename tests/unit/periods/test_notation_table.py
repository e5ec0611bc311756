"""Every notation seen in plans and press, read in every form a text may arrive in."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

import pytest

from emulation.errors import NotationError
from emulation.i18n import label, say_error
from emulation.periods import Period, Precision, WrittenPeriod, parse_period
from emulation.periods._tokens import Expected

D, M, Q, H, Y = Precision.DAY, Precision.MONTH, Precision.QUARTER, Precision.HALF, Precision.YEAR
VAGUE, SCHOOL, TERM = Precision.VAGUE, Precision.SCHOOL_YEAR, Precision.TERM

Row = tuple[str, str, Precision | None, Precision | None, set[str]]

# What is written; the days; the precision of start and end; what is assumed.
TABLE: list[Row] = [
    ("Từ ngày 10/9/2021 đến ngày 30/10/2021", "10/9/2021–30/10/2021", D, D, set()),
    ("10/9/2021-30/10/2021", "10/9/2021–30/10/2021", D, D, set()),
    ("10/09/2021 – 30/10/2021", "10/9/2021–30/10/2021", D, D, set()),
    ("10/9/2021—30/10/2021", "10/9/2021–30/10/2021", D, D, set()),
    ("10/9/2021−30/10/2021", "10/9/2021–30/10/2021", D, D, set()),
    ("10/9/2021 -- 30/10/2021", "10/9/2021–30/10/2021", D, D, set()),
    ("10/9-30/10/2021", "10/9/2021–30/10/2021", D, D, {"year_from_end"}),
    ("10/9 – 30/10/2021", "10/9/2021–30/10/2021", D, D, {"year_from_end"}),
    ("10/9/2021 - 15/1", "10/9/2021–15/1/2022", D, D, {"year_from_start"}),
    ("10/9/2021 - 15/12", "10/9/2021–15/12/2021", D, D, {"year_from_start"}),
    ("15/12-15/1/2022", "15/12/2021–15/1/2022", D, D, {"year_from_end"}),
    ("05-10/9/2021", "5/9/2021–10/9/2021", D, D, {"year_from_end"}),
    ("10-9-2021 - 30-10-2021", "10/9/2021–30/10/2021", D, D, set()),
    ("10-9-30-10-2021", "10/9/2021–30/10/2021", D, D, {"year_from_end"}),
    ("2021-09-10", "ngày 10/9/2021", D, D, set()),
    ("từ ngày 9-11 đến ngày 28-12 năm 2022", "9/11/2022–28/12/2022", D, D, {"year_from_end"}),
    ("từ 1/12/2021 đến 8/2/2022", "1/12/2021–8/2/2022", D, D, set()),
    ("đầu tháng 1 - 30.4.2014", "1/1/2014–30/4/2014", VAGUE, D, {"year_from_end"}),
    ("tháng 9 - 15/10/2021", "1/9/2021–15/10/2021", M, D, {"year_from_end"}),
    ("Từ ngày 15/10/2021", "từ ngày 15/10/2021", D, None, set()),
    ("Kể từ ngày 15/10/2021 trở đi", "từ ngày 15/10/2021", D, None, set()),
    ("đến hết ngày 15/4/2020", "đến hết ngày 15/4/2020", None, D, set()),
    ("hết ngày 15/4/2020", "đến hết ngày 15/4/2020", None, D, set()),
    ("cho tới ngày 15/4/2020", "đến hết ngày 15/4/2020", None, D, set()),
    ("từ 0 giờ ngày 28/3 đến hết ngày 15/4/2020", "28/3/2020–15/4/2020", D, D, {"year_from_end"}),
    ("từ 0h00 ngày 28/3/2020 đến 24h ngày 15/4/2020", "28/3/2020–15/4/2020", D, D, set()),
    ("từ 0 giờ ngày 28/3/2020 đến 0 giờ ngày 15/4/2020", "28/3/2020–14/4/2020", D, D, set()),
    ("từ 24 giờ ngày 27/3/2020 đến 23:59 ngày 15/4/2020", "28/3/2020–15/4/2020", D, D, set()),
    ("trước ngày 15/10/2025", "đến hết ngày 14/10/2025", None, D, {"strict_before"}),
    ("trước tháng 10/2025", "đến hết ngày 30/9/2025", None, M, {"strict_before"}),
    ("từ ngày 1/9/2025 đến trước ngày 15/10/2025", "1/9/2025–14/10/2025", D, D, {"strict_before"}),
    ("sau ngày 15/10/2025", "từ ngày 16/10/2025", D, None, {"strict_after"}),
    ("từ sau ngày 15/10/2025", "từ ngày 16/10/2025", D, None, {"strict_after"}),
    ("chậm nhất là ngày 15/10/2025", "đến hết ngày 15/10/2025", None, D, set()),
    ("muộn nhất vào ngày 15/10/2025", "đến hết ngày 15/10/2025", None, D, set()),
    ("ngày 02 tháng 9 năm 2021", "ngày 2/9/2021", D, D, set()),
    ("Ngày 11, tháng 9, năm 2021", "ngày 11/9/2021", D, D, set()),
    ("11 tháng 9 năm 2021", "ngày 11/9/2021", D, D, set()),
    ("ngày 5/9/2021", "ngày 5/9/2021", D, D, set()),
    ("05/9/2021", "ngày 5/9/2021", D, D, set()),
    ("Ngày 27-10-2017", "ngày 27/10/2017", D, D, set()),
    ("Ngày 10.7.2017", "ngày 10/7/2017", D, D, set()),
    ("vào ngày 10.7 năm 2017", "ngày 10/7/2017", D, D, set()),
    ("10/9/21", "ngày 10/9/2021", D, D, {"century"}),
    ("từ ngày 10 đến ngày 30 tháng 9 năm 2021", "10/9/2021–30/9/2021", D, D, {"year_from_end"}),
    ("từ ngày 10/9/2021 đến ngày 30", "10/9/2021–30/9/2021", D, D, {"year_from_start"}),
    ("ngày 10-30 tháng 9 năm 2021", "10/9/2021–30/9/2021", D, D, {"year_from_end"}),
    ("từ ngày 10 tháng 9 đến ngày 30 tháng 10 năm 2021", "10/9/2021–30/10/2021", D, D, {"year_from_end"}),
    ("tháng 9/2021", "1/9/2021–30/9/2021", M, M, set()),
    ("tháng 9 năm 2021", "1/9/2021–30/9/2021", M, M, set()),
    ("tháng Chín năm 2021", "1/9/2021–30/9/2021", M, M, set()),
    ("tháng Năm năm 2021", "1/5/2021–31/5/2021", M, M, set()),
    ("tháng Mười Hai năm 2021", "1/12/2021–31/12/2021", M, M, set()),
    ("ngày 2 tháng Mười năm 2021", "ngày 2/10/2021", D, D, set()),
    ("từ tháng 9 - 12/2021", "1/9/2021–31/12/2021", M, M, {"year_from_end"}),
    ("9-12/2021", "1/9/2021–31/12/2021", M, M, {"year_from_end"}),
    ("9/2021 - 3/2022", "1/9/2021–31/3/2022", M, M, set()),
    ("từ tháng 9 đến hết tháng 12 năm 2021", "1/9/2021–31/12/2021", M, M, {"year_from_end"}),
    ("đầu tháng 10/2024", "1/10/2024–10/10/2024", VAGUE, VAGUE, {"part"}),
    ("giữa tháng 10/2024", "11/10/2024–20/10/2024", VAGUE, VAGUE, {"part"}),
    ("cuối tháng 2/2024", "21/2/2024–29/2/2024", VAGUE, VAGUE, {"part"}),
    ("đầu năm 2024", "1/1/2024–30/4/2024", VAGUE, VAGUE, {"part"}),
    ("giữa quý II/2024", "1/5/2024–31/5/2024", VAGUE, VAGUE, {"part"}),
    ("từ đầu tháng 10/2021", "từ ngày 1/10/2021", VAGUE, None, set()),
    ("từ giữa tháng 10/2021", "từ ngày 11/10/2021", VAGUE, None, {"part"}),
    ("đến cuối năm 2021", "đến hết ngày 31/12/2021", None, VAGUE, set()),
    ("đến giữa năm 2021", "đến hết ngày 31/8/2021", None, VAGUE, {"part"}),
    ("quý III/2021", "1/7/2021–30/9/2021", Q, Q, set()),
    ("quý III-2021", "1/7/2021–30/9/2021", Q, Q, set()),
    ("quý 1 năm 2026", "1/1/2026–31/3/2026", Q, Q, set()),
    ("hết quý I/2021", "đến hết ngày 31/3/2021", None, Q, set()),
    ("quý I hoặc quý II năm 2025", "1/1/2025–30/6/2025", Q, Q, {"alternatives", "year_from_end"}),
    ("quý I, II và III/2025", "1/1/2025–30/9/2025", Q, Q, {"year_from_end"}),
    ("quý IV/2024 - quý I/2025", "1/10/2024–31/3/2025", Q, Q, set()),
    ("từ quý III đến quý I/2025", "1/7/2024–31/3/2025", Q, Q, {"year_from_end"}),
    ("6 tháng đầu năm 2021", "1/1/2021–30/6/2021", H, H, set()),
    ("06 tháng cuối năm 2021", "1/7/2021–31/12/2021", H, H, set()),
    ("nửa đầu năm 2021", "1/1/2021–30/6/2021", H, H, set()),
    ("9 tháng đầu năm 2021", "1/1/2021–30/9/2021", M, M, set()),
    ("3 tháng cuối năm 2021", "1/10/2021–31/12/2021", M, M, set()),
    ("năm 2021", "1/1/2021–31/12/2021", Y, Y, set()),
    ("giai đoạn 2021 – 2025", "1/1/2021–31/12/2025", Y, Y, set()),
    ("giai đoạn 2021 -2025", "1/1/2021–31/12/2025", Y, Y, set()),
    ("2021-2025", "1/1/2021–31/12/2025", Y, Y, set()),
    ("giai đoạn từ năm 2021 đến năm 2025", "1/1/2021–31/12/2025", Y, Y, set()),
    ("năm 2021 - 2025", "1/1/2021–31/12/2025", Y, Y, set()),
    ("đến năm 2025", "đến hết ngày 31/12/2025", None, Y, set()),
    ("nhiệm kỳ 2020 - 2025", "1/1/2020–31/12/2025", TERM, TERM, set()),
    ("năm học 2018 - 2019", "5/9/2018–31/5/2019", SCHOOL, SCHOOL, {"school_year"}),
    ("60 ngày kể từ ngày 10/9/2021", "10/9/2021–8/11/2021", D, D, {"first_day_counts"}),
    ("trong vòng 60 ngày, kể từ ngày 10/9/2021", "10/9/2021–8/11/2021", D, D, {"first_day_counts"}),
    ("từ ngày 10/9/2021, trong 60 ngày", "10/9/2021–8/11/2021", D, D, {"first_day_counts"}),
    ("60 ngày đêm đến ngày 8/11/2021", "10/9/2021–8/11/2021", D, D, {"last_day_counts"}),
    ("01 tháng kể từ ngày 21/7/2018", "21/7/2018–20/8/2018", D, D, {"first_day_counts"}),
    ("2 tuần kể từ ngày 1/9/2021", "1/9/2021–14/9/2021", D, D, {"first_day_counts"}),
    ("1 năm kể từ ngày 1/9/2021", "1/9/2021–31/8/2022", D, D, {"first_day_counts"}),
    ("sau 10 ngày kể từ ngày 1/9/2021", "từ ngày 11/9/2021", D, None, {"first_day_not_counted"}),
    ("60 ngày đêm (từ 15/10/2024 đến 15/12/2024)", "15/10/2024–15/12/2024", D, D, set()),
    ("từ 15/10/2024 đến 15/12/2024 (60 ngày đêm)", "15/10/2024–15/12/2024", D, D, set()),
    ("70 ngày đêm", "không giới hạn thời gian", None, None, set()),
    ("không thời hạn", "không giới hạn thời gian", None, None, set()),
    ("từ ngày 10/9/2021 đến khi có thông báo mới", "từ ngày 10/9/2021", D, None, set()),
    ("từ ngày 10/9/2021 đến Đại hội Đảng", "từ ngày 10/9/2021", D, None, set()),
    ("kể từ ngày ký ban hành đến hết ngày 30/10/2021", "đến hết ngày 30/10/2021", None, D, set()),
    ("từ khi phát lệnh đến ngày 30/10/2021", "đến hết ngày 30/10/2021", None, D, set()),
    ("IV. THỜI GIAN THỰC HIỆN: Từ ngày 10/9/2021 đến ngày 30/10/2021./.", "10/9/2021–30/10/2021", D, D, set()),
    ("Thời gian thực hiện từ ngày 10/9/2021 đến ngày 30/10/2021.", "10/9/2021–30/10/2021", D, D, set()),
    ("“10/9/2021 – 30/10/2021”", "10/9/2021–30/10/2021", D, D, set()),
    ("từ 7 giờ 30 phút ngày 1/9/2021 đến 17h ngày 2/9/2021", "1/9/2021–2/9/2021", D, D, {"part_of_day"}),
]  # fmt: skip


def names(written: WrittenPeriod) -> set[str]:
    return {message.key.removeprefix("periods.assumed.") for message in written.assumptions}


def check(row: Row, text: str) -> None:
    _, days, start, end, assumed = row
    written = parse_period(text)
    assert str(written.period) == days
    assert (written.start_precision, written.end_precision) == (start, end)
    assert names(written) == assumed


rows = pytest.mark.parametrize("row", TABLE, ids=[row[0] for row in TABLE])


@rows
def test_as_written(row: Row) -> None:
    check(row, row[0])
    assert parse_period(row[0]).text == row[0]


@rows
def test_with_combining_marks(row: Row) -> None:
    decomposed = unicodedata.normalize("NFD", row[0])
    check(row, decomposed)
    assert parse_period(decomposed).text == row[0]


@rows
def test_in_capitals_and_without_marks(row: Row) -> None:
    check(row, row[0].upper())
    bare = "".join(c for c in unicodedata.normalize("NFD", row[0]) if not unicodedata.combining(c))
    check(row, bare.replace("đ", "d").replace("Đ", "D"))


@rows
def test_with_spaces_that_slipped(row: Row) -> None:
    check(row, re.sub(r"([/.\-–—−])(?=\d)", r" \1  ", row[0]))
    check(row, "\u00a0\n " + row[0].replace(" ", " \n\u00a0 ") + "\t")


@rows
def test_with_leading_zeros(row: Row) -> None:
    check(row, re.sub(r"(?<!\d)(\d)(?=[/.]\d)", r"0\1", row[0]))


@pytest.mark.parametrize(
    ("slipped", "right"),
    [
        ("Từngày10/9/2021đếnngày30/10/2021", "10/9/2021–30/10/2021"),
        ("T ừ ng ày 10/9/2021 đ ến ngày 30/10/2021", "10/9/2021–30/10/2021"),
        ("từ ngày10 tháng9năm2021", "từ ngày 10/9/2021"),
        ("đếnhết ngày 30/10/2021", "đến hết ngày 30/10/2021"),
        ("gi ai đo ạn 2021 - 2025", "1/1/2021–31/12/2025"),
        ("từ ngày *10/9/2021* đến 30/10/2021", "10/9/2021–30/10/2021"),
        ("Ðến hết ngày 30/10/2021", "đến hết ngày 30/10/2021"),
        ("nhiệm kì 2020-2025", "1/1/2020–31/12/2025"),
        ("quí III/2021", "1/7/2021–30/9/2021"),
    ],
)
def test_slips_inside_words(slipped: str, right: str) -> None:
    assert str(parse_period(slipped).period) == right


def test_digits_that_were_parted_are_an_assumption() -> None:
    for text in ("ngày 1 1/9/2021", "ngày 11/9/20 21", "ngày 1 1 tháng 9 năm 20 21", "11/9/2 0 21"):
        written = parse_period(text)
        assert written.period == Period.of_day(date(2021, 9, 11))
        assert names(written) == {"digits_joined"}


@pytest.mark.parametrize(
    ("text", "position", "code"),
    [
        ("", 0, "periods.cannot_read"),
        ("hôm nào đó", 0, "periods.cannot_read"),
        ("từ ngày", 7, "periods.cannot_read"),
        ("từ ngày 10/9/2021 đến", 21, "periods.cannot_read"),
        ("từ ngày 10/9/2021 đến ngày", 26, "periods.cannot_read"),
        ("từ 10/9/2021 đến xx/10/2021", 17, "periods.cannot_read"),
        ("10/9/2021 - 30/10/2021 hoặc hơn", 23, "periods.cannot_read"),
        ("ngày tháng năm 2023", 5, "periods.cannot_read"),
        ("tháng năm 2023", 6, "periods.cannot_read"),
        ("tháng 13 năm 2023", 6, "periods.cannot_read"),
        ("tháng Giêng năm 2023", 6, "periods.cannot_read"),
        ("quý V/2021", 4, "periods.cannot_read"),
        ("năm học 2018 - 2020", 0, "periods.cannot_read"),
        ("năm học sau", 0, "periods.cannot_read"),
        ("năm 9/2021", 4, "periods.cannot_read"),
        ("ngày 9/2021", 5, "periods.cannot_read"),
        ("ngày 1 tháng 9-10/2021", 13, "periods.cannot_read"),
        ("10", 0, "periods.cannot_read"),
        ("45 - 10/9/2021", 0, "periods.cannot_read"),
        ("1.2.3.4.5.6.7", 0, "periods.cannot_read"),
        ("1-9-10", 0, "periods.cannot_read"),
        ("10/9-10/2021", 0, "periods.cannot_read"),
        ("2021-9-1-2", 0, "periods.cannot_read"),
        ("từ tháng 9 năm 202", 15, "periods.cannot_read"),
        ("10/9/2021 – 30/10/2021 (1/9/2021 - 30/9/2021)", 24, "periods.cannot_read"),
        ("32/9/2021", 0, "periods.cannot_read"),
        ("10/13/2021", 0, "periods.cannot_read"),
        ("10/9/0000", 0, "periods.cannot_read"),
        ("0000", 0, "periods.cannot_read"),
        ("2021/9", 0, "periods.cannot_read"),
        ("10/9/202", 0, "periods.cannot_read"),
        ("10/9/20211", 0, "periods.cannot_read"),
        ("1/2/3/4/5/6/7/8", 0, "periods.cannot_read"),
        ("1/9 60 ngày", 0, "periods.year_missing"),
        ("đầu ngày 10/9/2021", 9, "periods.cannot_read"),
        ("7 giờ tháng 9/2021", 12, "periods.cannot_read"),
        ("25 giờ ngày 1/9/2021", 0, "periods.cannot_read"),
        ("123 giờ ngày 1/9/2021", 0, "periods.cannot_read"),
        ("7:60 ngày 1/9/2021", 0, "periods.cannot_read"),
        ("24:01 ngày 1/9/2021", 0, "periods.cannot_read"),
        ("7: ngày 1/9/2021", 3, "periods.cannot_read"),
        ("0 ngày đêm", 0, "periods.cannot_read"),
        ("999999 ngày đêm", 0, "periods.cannot_read"),
        ("sau 10 ngày đến ngày 1/9/2021", 29, "periods.cannot_read"),
        ("đến khi", 7, "periods.cannot_read"),
        ("trước ngày 1/9/2021 - 3/9/2021", 6, "periods.cannot_read"),
        ("từ ngày 10 đến tháng 9/2021", 8, "periods.cannot_read"),
        ("từ ngày 10 đến ngày 20", 8, "periods.cannot_read"),
        ("30/2/2021", 0, "periods.no_such_written_day"),
        ("29/2 - 1/3/2021", 0, "periods.no_such_written_day"),
        ("trước ngày 1/1/0001", 11, "periods.no_such_written_day"),
        ("sau ngày 31/12/9999", 9, "periods.no_such_written_day"),
        ("90000 ngày kể từ ngày 1/1/9998", 0, "periods.no_such_written_day"),
        ("90000 ngày đến ngày 1/1/0002", 0, "periods.no_such_written_day"),
        ("30/10/2021 - 10/9/2021", 13, "periods.written_end_before_start"),
        ("2025-2021", 5, "periods.written_end_before_start"),
        ("từ nay đến ngày 30/10/2021", 0, "periods.issue_day_needed"),
        ("từ ngày 9-11 đến ngày 28-12", 8, "periods.year_missing"),
        ("trước ngày 15/10", 11, "periods.year_missing"),
        ("quý I", 0, "periods.year_missing"),
        ("cuối năm nay", 5, "periods.year_missing"),
        ("(11/6/1948 - 11/6/2023)", 0, "periods.anniversary"),
        ("Kỷ niệm 75 năm Ngày Bác Hồ ra lời kêu gọi (11/6/1948 - 11/6/2023)", 42, "periods.anniversary"),
        ("20 năm (20/11/1982- 20/11/2021)", 7, "periods.anniversary"),
        ("x" * 501, 500, "periods.text_too_long"),
    ],
)
def test_refusals_say_where_and_what_was_expected(text: str, position: int, code: str) -> None:
    with pytest.raises(NotationError) as caught:
        parse_period(text)
    error = caught.value
    assert (error.code, error.params["position"]) == (code, position)
    expected = error.params["expected"]
    assert isinstance(expected, Expected)
    assert label(expected, "en") == str(expected)
    assert "{" not in str(error) + say_error(error, "vi")
