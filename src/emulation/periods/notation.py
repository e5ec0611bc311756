"""Reads written periods and dates, in every form plans and press use (thời gian ghi trong văn bản).

``10/9–30/10/2021``, "Từ ngày 10/9/2021 đến ngày 30/10/2021", "quý III/2021", "6 tháng đầu năm 2021", "60 ngày đêm",
"từ nay đến hết năm", "trước ngày 25/11 hằng năm" and their like. Marks may be lost or composed either way, spaces
may have slipped; what the text leaves open is returned as an assumption or refused, never filled in silently.
How a period is kept beside its words is in :mod:`emulation.periods.written`.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from emulation.core.text import nfc
from emulation.periods.days import checked_day
from emulation.periods.period import Period
from emulation.periods.written import Precision, WrittenDate, WrittenPeriod

if TYPE_CHECKING:
    from emulation.periods._tokens import Reader

__all__ = ["parse_date", "parse_period", "read_plain_period"]

# The forms most often met, and the one `str` writes: both dates whole, a dash or "đến" between them. What matches
# has one reading only, the same that the grammar gives; it is just found sooner.
_DATE = r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})"
_PLAIN = re.compile(
    rf"{_DATE} ?[-–—] ?{_DATE}|từ (?:ngày )?{_DATE} đến (?:hết )?(?:ngày )?{_DATE}", re.IGNORECASE
)
_IN_BRACKETS = re.compile(
    r"\(\s*([0-9]{1,2})\s*[-/.]\s*([0-9]{1,2})\s*[-/.]\s*([0-9]{4})\s*[-–—−]"
    r"\s*([0-9]{1,2})\s*[-/.]\s*([0-9]{1,2})\s*[-/.]\s*([0-9]{4})\s*\)"
)
_ANNIVERSARY_YEARS = 2


def parse_period(text: str, *, issued: date | None = None, year: int | None = None) -> WrittenPeriod:
    """Read a written period.

    A year that is missing is taken, in this order, from the other end of the period, from ``year``, from
    ``issued``; each time an assumption says so. By the day of issue, a range gets the first year in which it
    does not end before that day, a deadline the first such day on or after it, a lone day the nearest one, a
    month or quarter the year of issue. "trước ngày X" is read strictly: X is out, and an assumption says so,
    since no text settles it. Dates in brackets that share day and month ("(11/6/1948 - 11/6/2023)") mark an
    anniversary and are refused.

    Args:
        text: The words, at most 500 characters.
        issued: Day of the document; "từ nay" and "kể từ ngày ký" begin on it.
        year: The year of dates that have none.

    Returns:
        The words, the days, how exact each end is, and the assumptions.

    Examples:
        >>> parse_period("Từ ngày 10/9/2021 đến ngày 30/10/2021").period.days
        51
        >>> drill = parse_period("từ ngày 9-11 đến ngày 28-12", year=2022)
        >>> str(drill.period), [message.key for message in drill.assumptions]
        ('9/11/2022–28/12/2022', ['periods.assumed.year_given'])

    Raises:
        NotationError: The text cannot be read, or leaves open what nothing tells; ``params`` say where
            (``position``) and what was ``expected``.
        InvalidValueError: ``issued`` is not a plain date.
    """
    if issued is not None:
        checked_day(issued, "issued")
    plain = _plain(text)
    if plain is not None:
        return WrittenPeriod(text, plain, start_precision=Precision.DAY, end_precision=Precision.DAY)
    from emulation.periods._forms import read_form
    from emulation.periods._recurring import read_recurrence
    from emulation.periods._settling import Settler
    from emulation.periods._tokens import reader_of

    reader = reader_of(text)
    _refuse_anniversary(reader)
    recurrence = read_recurrence(reader)
    if recurrence is not None:
        return WrittenPeriod(reader.text, Period.all_time(), recurrence=recurrence)
    form = read_form(reader)
    return Settler(reader, issued, year).settle(form, reader.text)


def parse_date(text: str, *, issued: date | None = None, year: int | None = None) -> WrittenDate:
    """Read a written date: "ngày 11 tháng 9 năm 2021", "05/9/2021", "27-10-2017", "10.7" with a year to take.

    Args:
        text: The words, at most 500 characters.
        issued: Day of the document; a date without year is the nearest to it.
        year: The year to take where the text has none.

    >>> parse_date("ngày 02 tháng 9 năm 2021").day
    datetime.date(2021, 9, 2)

    Raises:
        NotationError: Not one single day, or the year cannot be known.
    """
    from emulation.periods._tokens import Expected, Reader

    written = parse_period(text, issued=issued, year=year)
    period = written.period
    is_day = (
        period.start is not None
        and period.start == period.end
        and written.start_precision is written.end_precision is Precision.DAY
        and written.stated_days is None
    )
    if not is_day or period.start is None:
        Reader(nfc(text), []).fail(Expected.DATE, 0)
    return WrittenDate(written.text, period.start, assumptions=written.assumptions)


def read_plain_period(text: str) -> Period:
    """Read a period whose days the text settles by itself; see :meth:`Period.parse`.

    Raises:
        NotationError: The text cannot be read, or only by assuming something.
    """
    plain = _plain(text)
    if plain is not None:
        return plain
    written = parse_period(text)
    _refuse_assumptions(written)
    return written.period


def _plain(text: str) -> Period | None:
    match = _PLAIN.fullmatch(text) if type(text) is str else None
    if match is None:
        return None
    first, last = (1, 4) if match.group(1) is not None else (7, 10)
    day, month, year = match.group(first, first + 1, first + 2)
    last_day, last_month, last_year = match.group(last, last + 1, last + 2)
    try:
        return Period(
            date(int(year), int(month), int(day)), date(int(last_year), int(last_month), int(last_day))
        )
    except ValueError:
        return None  # read again by the grammar, for an error that says where


def _refuse_assumptions(written: WrittenPeriod) -> None:
    from emulation.periods._settling import FROM_OTHER_END
    from emulation.periods._tokens import Expected, Reader

    assumed = tuple(message for message in written.assumptions if message.key not in FROM_OTHER_END)
    unsaid = assumed or written.start_event or written.end_event or written.recurrence or written.working_days
    if unsaid or (written.stated_days is not None and written.period.is_open):
        Reader(written.text, []).refuse(
            "periods.only_by_assuming",
            "the days of this text are known only by assumption; parse_period returns it with the value",
            Expected.PERIOD,
            0,
            {"assumptions": assumed},
        )


def _refuse_anniversary(reader: Reader) -> None:
    from emulation.periods._tokens import Expected

    for match in _IN_BRACKETS.finditer(reader.text):
        day, month, year, last_day, last_month, last_year = map(int, match.groups())
        if (day, month) == (last_day, last_month) and last_year - year >= _ANNIVERSARY_YEARS:
            reader.refuse(
                "periods.anniversary",
                "the dates in brackets mark an anniversary of {years} years, not a period",
                Expected.PERIOD,
                match.start(),
                {"years": last_year - year},
            )
