"""The base salary: rows B-01 to B-11.

Decrees 31/2012, 66/2013, 47/2016, 47/2017, 72/2018, 38/2019, 24/2023, 73/2024 (Article 3(2)) and 161/2026 (Article 3).
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from emulation.awards import PrizeTermKind
from emulation.core import Truth
from emulation.law import NoProvisionError, Verification
from emulation.rulebooks.vietnam import national

DAY = timedelta(days=1)
# First day, sum, row, article.
TABLE = [
    (date(2005, 10, 1), 350_000, "B-00.2005", "Nghị định 118/2005/NĐ-CP"),
    (date(2006, 10, 1), 450_000, "B-00.2006", "Nghị định 94/2006/NĐ-CP"),
    (date(2008, 1, 1), 540_000, "B-00.2008", "Nghị định 166/2007/NĐ-CP"),
    (date(2009, 5, 1), 650_000, "B-00.2009", "Nghị định 33/2009/NĐ-CP"),
    (date(2010, 5, 1), 730_000, "B-00.2010", "Nghị định 28/2010/NĐ-CP"),
    (date(2011, 5, 1), 830_000, "B-00.2011", "Nghị định 22/2011/NĐ-CP"),
    (date(2012, 5, 1), 1_050_000, "B-01", "Nghị định 31/2012/NĐ-CP"),
    (date(2013, 7, 1), 1_150_000, "B-02", "Nghị định 66/2013/NĐ-CP"),
    (date(2016, 5, 1), 1_210_000, "B-03", "Nghị định 47/2016/NĐ-CP"),
    (date(2017, 7, 1), 1_300_000, "B-04", "Nghị định 47/2017/NĐ-CP"),
    (date(2018, 7, 1), 1_390_000, "B-05", "Nghị định 72/2018/NĐ-CP"),
    (date(2019, 7, 1), 1_490_000, "B-06", "Nghị định 38/2019/NĐ-CP"),
    (date(2023, 7, 1), 1_800_000, "B-08", "Nghị định 24/2023/NĐ-CP"),
    (date(2024, 7, 1), 2_340_000, "B-09", "khoản 2 Điều 3 Nghị định 73/2024/NĐ-CP"),
    (date(2026, 7, 1), 2_530_000, "B-10", "Điều 3 Nghị định 161/2026/NĐ-CP"),
]


@pytest.mark.parametrize("number", range(len(TABLE)))
def test_the_day_before_of_and_after_each_change(number: int) -> None:
    first, dong, row, article = TABLE[number]
    for day in (first, first + DAY):
        found = national().base_salary(day)
        assert (found.value.dong, found.id, str(found.citation)) == (dong, row, article)
    if number:
        assert national().base_salary(first - DAY).value.dong == TABLE[number - 1][1]


def test_the_timeline_has_no_gap_from_2005_on() -> None:
    line = national().prices.salaries
    assert line.gaps() == ((None, date(2005, 9, 30)),)
    assert len(line.entries) == len(TABLE)


def test_before_2005_nothing_is_answered() -> None:
    with pytest.raises(NoProvisionError, match="2005-09-30"):
        national().base_salary(date(2005, 9, 30))


def test_b_07_the_cancelled_sum_is_never_given() -> None:
    day, last = date(2020, 7, 1), date(2023, 6, 30)
    while day <= last:
        assert national().base_salary(day).value.dong == 1_490_000, day
        day += DAY
    assert 1_600_000 not in {entry.value.value.dong for entry in national().prices.salaries.entries}
    note = national().base_salary(last).note
    assert note is not None
    assert "1,600,000" in note.text("en")


def test_how_well_the_sums_were_read() -> None:
    read = {row: national().base_salary(first).verification for first, _, row, _ in TABLE}
    assert read["B-08"] is Verification.OFFICIAL
    assert read["B-10"] is Verification.WEAK
    assert read["B-06"] is read["B-09"] is Verification.SECONDARY


@pytest.mark.parametrize(
    ("day", "article"),
    [
        (date(2017, 9, 30), None),
        (date(2017, 10, 1), "khoản 1 Điều 68 Nghị định 91/2017/NĐ-CP"),
        (date(2023, 12, 31), "khoản 1 Điều 68 Nghị định 91/2017/NĐ-CP"),
        (date(2024, 1, 1), "Điều 53 Nghị định 98/2023/NĐ-CP"),
        (date(2025, 6, 30), "Điều 53 Nghị định 98/2023/NĐ-CP"),
        (date(2025, 7, 1), "khoản 1 Điều 49 Nghị định 152/2025/NĐ-CP"),
    ],
)
def test_b_11_the_sum_is_that_of_the_day_of_decision(day: date, article: str | None) -> None:
    ruling = national().prize_term(PrizeTermKind.SALARY_OF_DECISION_DAY, day)
    assert ruling.truth is (Truth.UNKNOWN if article is None else Truth.YES)
    assert [str(place) for place in ruling.citations] == ([] if article is None else [article])
