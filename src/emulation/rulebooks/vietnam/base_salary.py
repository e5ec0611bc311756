"""The base salary and the decrees that set it (mức lương cơ sở).

Every prize is a multiple of the sum in force on the day the decision is issued. The sum of 1,600,000 đồng that
Resolution 86/2019/QH14 planned for 1 July 2020 was cancelled and never applied: it stands nowhere here. The
sum before 1 October 2005 is not given, since the act that set it was not found.

The numbers of the decrees up to 2018 were seen in one collection of public code only, so these instruments
are marked as weak; days and sums were read in pages that quote them.
"""

from __future__ import annotations

from datetime import date

from emulation.awards.money_rules import BaseSalary, PrizeTerm, PrizeTermKind
from emulation.core.quantity import money
from emulation.i18n.message import Message
from emulation.law import Instrument, Provision, ProvisionValue, Verification
from emulation.periods import Period

__all__ = ["INSTRUMENTS", "PROVISIONS"]

_OFFICIAL, _SECONDARY, _WEAK = Verification.OFFICIAL, Verification.SECONDARY, Verification.WEAK

# Row, number of the decree, article and clause, sum, first day, last day, how well the sum and the number were read.
_TABLE: tuple[
    tuple[
        str,
        str,
        tuple[int | None, int | None],
        int,
        tuple[int, int, int],
        tuple[int, int, int] | None,
        Verification,
        Verification,
    ],
    ...,
] = (
    ("B-00.2005", "118/2005/NĐ-CP", (None, None), 350_000, (2005, 10, 1), (2006, 9, 30), _SECONDARY, _WEAK),
    ("B-00.2006", "94/2006/NĐ-CP", (None, None), 450_000, (2006, 10, 1), (2007, 12, 31), _SECONDARY, _WEAK),
    ("B-00.2008", "166/2007/NĐ-CP", (None, None), 540_000, (2008, 1, 1), (2009, 4, 30), _SECONDARY, _WEAK),
    ("B-00.2009", "33/2009/NĐ-CP", (None, None), 650_000, (2009, 5, 1), (2010, 4, 30), _SECONDARY, _WEAK),
    ("B-00.2010", "28/2010/NĐ-CP", (None, None), 730_000, (2010, 5, 1), (2011, 4, 30), _SECONDARY, _WEAK),
    ("B-00.2011", "22/2011/NĐ-CP", (None, None), 830_000, (2011, 5, 1), (2012, 4, 30), _SECONDARY, _WEAK),
    ("B-01", "31/2012/NĐ-CP", (None, None), 1_050_000, (2012, 5, 1), (2013, 6, 30), _SECONDARY, _WEAK),
    ("B-02", "66/2013/NĐ-CP", (None, None), 1_150_000, (2013, 7, 1), (2016, 4, 30), _SECONDARY, _WEAK),
    ("B-03", "47/2016/NĐ-CP", (None, None), 1_210_000, (2016, 5, 1), (2017, 6, 30), _SECONDARY, _WEAK),
    ("B-04", "47/2017/NĐ-CP", (None, None), 1_300_000, (2017, 7, 1), (2018, 6, 30), _SECONDARY, _WEAK),
    ("B-05", "72/2018/NĐ-CP", (None, None), 1_390_000, (2018, 7, 1), (2019, 6, 30), _SECONDARY, _WEAK),
    ("B-06", "38/2019/NĐ-CP", (None, None), 1_490_000, (2019, 7, 1), (2023, 6, 30), _SECONDARY, _SECONDARY),
    ("B-08", "24/2023/NĐ-CP", (None, None), 1_800_000, (2023, 7, 1), (2024, 6, 30), _OFFICIAL, _OFFICIAL),
    ("B-09", "73/2024/NĐ-CP", (3, 2), 2_340_000, (2024, 7, 1), (2026, 6, 30), _SECONDARY, _SECONDARY),
    ("B-10", "161/2026/NĐ-CP", (3, None), 2_530_000, (2026, 7, 1), None, _WEAK, _WEAK),
)
# The bonus fund of Article 4 of this decree goes on after its salary was replaced.
_GOES_ON = "73/2024/NĐ-CP"
_ISSUED = {"161/2026/NĐ-CP": date(2026, 5, 15)}


def _days(first: tuple[int, int, int], last: tuple[int, int, int] | None) -> Period:
    return Period(date(*first), None if last is None else date(*last))


INSTRUMENTS: tuple[Instrument, ...] = tuple(
    Instrument(
        id=row,
        name=f"Nghị định {number}",
        title_vi="Quy định mức lương cơ sở" if row > "B-01" else "Quy định mức lương tối thiểu chung",
        title_en="Base salary" if row > "B-01" else "Common minimum wage",
        issued=_ISSUED.get(number),
        in_force=_days(first, None if number == _GOES_ON else last),
        verification=seen,
    )
    for row, number, _, _, first, last, _, seen in _TABLE
)

PROVISIONS: tuple[Provision[ProvisionValue], ...] = (
    *(
        Provision(
            id=row,
            citation=instrument.cite(*place),
            in_force=_days(first, last),
            value=BaseSalary(money(dong)),
            verification=read,
            note=Message("prizes.note.cancelled_salary") if row == "B-06" else None,
        )
        for (row, _, place, dong, first, last, read, _), instrument in zip(_TABLE, INSTRUMENTS, strict=True)
    ),
    # Decree 73/2024/NĐ-CP, Article 4: the yearly bonus fund is not the fund of emulation and commendation.
    Provision(
        id="Q-05",
        citation=next(each for each in INSTRUMENTS if each.number == _GOES_ON).cite(4),
        in_force=Period(date(2024, 7, 1), None),
        value=PrizeTerm(PrizeTermKind.BONUS_FUND_APART),
        verification=_SECONDARY,
    ),
)
