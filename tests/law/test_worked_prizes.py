"""Worked examples of prizes, by their ids: W-01 to W-24 and the vectors for the newest salary.

Where sources print another figure than the law gives, the policy that yields each is named.
"""

from __future__ import annotations

from datetime import date

import pytest

from emulation.awards import Payment, Rounding
from emulation.core.quantity import money
from emulation.parties import SubjectKind
from emulation.rulebooks.vietnam import national

P, C, H = SubjectKind.PERSON, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
SALARY_2018, SALARY_2019 = date(2019, 6, 30), date(2019, 7, 1)
IN_2017, IN_2021, LATE_2023 = date(2018, 5, 1), date(2021, 10, 30), date(2023, 8, 1)
EARLY_2024, LATE_2024 = date(2024, 3, 1), date(2024, 9, 1)
BEFORE_P3, P3, NEWEST = date(2025, 6, 30), date(2025, 7, 1), date(2026, 7, 1)

# Id, award, subject, day of decision, product, rounded up as the law says, rounded to the nearest.
MONEY = [
    ("W-01", "certificate.commune", P, IN_2021, 223_500, 230_000, 220_000),
    ("W-02", "certificate.commune", C, IN_2021, 447_000, 450_000, 450_000),
    ("W-03", "certificate.commune", P, IN_2021, 223_500, 230_000, 220_000),
    ("W-04", "national_fighter", P, SALARY_2018, 6_255_000, 6_260_000, 6_260_000),
    ("W-05", "advanced_worker", P, SALARY_2018, 417_000, 420_000, 420_000),
    ("W-06", "prime_minister_diploma", P, SALARY_2018, 4_865_000, 4_870_000, 4_870_000),
    ("W-06", "prime_minister_diploma", P, SALARY_2019, 5_215_000, 5_220_000, 5_220_000),
    ("W-07", "provincial_diploma", P, SALARY_2018, 1_390_000, 1_390_000, 1_390_000),
    ("W-07", "provincial_diploma", P, SALARY_2019, 1_490_000, 1_490_000, 1_490_000),
    ("W-08", "certificate.department", P, SALARY_2018, 417_000, 420_000, 420_000),
    ("W-08", "certificate.district", P, SALARY_2019, 447_000, 450_000, 450_000),
    ("W-09", "national_fighter", P, IN_2021, 6_705_000, 6_710_000, 6_710_000),
    ("W-09", "provincial_fighter", P, IN_2021, 4_470_000, 4_470_000, 4_470_000),
    ("W-09", "grassroots_fighter", P, IN_2021, 1_490_000, 1_490_000, 1_490_000),
    ("W-09", "advanced_worker", P, IN_2021, 447_000, 450_000, 450_000),
    ("W-11", "prime_minister_diploma", P, IN_2017, 4_550_000, 4_550_000, 4_550_000),
    ("W-12", "national_fighter", P, LATE_2023, 8_100_000, 8_100_000, 8_100_000),
    ("W-12", "provincial_fighter", P, LATE_2023, 5_400_000, 5_400_000, 5_400_000),
    ("W-12", "grassroots_fighter", P, LATE_2023, 1_800_000, 1_800_000, 1_800_000),
    ("W-12", "advanced_worker", P, LATE_2023, 540_000, 540_000, 540_000),
    ("W-12", "government_flag", C, LATE_2023, 21_600_000, 21_600_000, 21_600_000),
    ("W-12", "provincial_flag", C, LATE_2023, 14_400_000, 14_400_000, 14_400_000),
    ("W-12", "excellent_collective", C, LATE_2023, 2_700_000, 2_700_000, 2_700_000),
    ("W-12", "advanced_collective", C, LATE_2023, 1_440_000, 1_440_000, 1_440_000),
    ("W-12", "order.gold_star", C, LATE_2023, 165_600_000, 165_600_000, 165_600_000),
    ("W-12", "order.gold_star", P, LATE_2023, 82_800_000, 82_800_000, 82_800_000),
    ("W-13", "exemplary_commune", C, EARLY_2024, 3_600_000, 3_600_000, 3_600_000),
    ("W-13", "cultured_village", C, EARLY_2024, 2_700_000, 2_700_000, 2_700_000),
    ("W-13", "regional_flag", C, EARLY_2024, 10_800_000, 10_800_000, 10_800_000),
    ("W-13", "order.ho_chi_minh", P, EARLY_2024, 54_900_000, 54_900_000, 54_900_000),
    ("W-13", "order.independence.1", P, EARLY_2024, 27_000_000, 27_000_000, 27_000_000),
    ("W-13", "order.independence.2", P, EARLY_2024, 22_500_000, 22_500_000, 22_500_000),
    ("W-13", "order.independence.3", P, EARLY_2024, 18_900_000, 18_900_000, 18_900_000),
    ("W-14", "national_fighter", P, EARLY_2024, 8_100_000, 8_100_000, 8_100_000),
    ("W-15", "grassroots_fighter", P, LATE_2024, 2_340_000, 2_340_000, 2_340_000),
    ("W-16", "national_fighter", P, P3, 10_530_000, 10_530_000, 10_530_000),
    ("W-16", "provincial_fighter", P, P3, 7_020_000, 7_020_000, 7_020_000),
    ("W-16", "grassroots_fighter", P, P3, 2_340_000, 2_340_000, 2_340_000),
    ("W-16", "advanced_worker", P, P3, 702_000, 710_000, 700_000),
    ("W-17", "excellent_collective", C, P3, 3_510_000, 3_510_000, 3_510_000),
    ("W-17", "advanced_collective", C, P3, 1_872_000, 1_880_000, 1_870_000),
    ("W-17", "exemplary_commune", C, P3, 4_680_000, 4_680_000, 4_680_000),
    ("W-17", "cultured_village", C, P3, 3_510_000, 3_510_000, 3_510_000),
    ("W-17", "government_flag", C, P3, 28_080_000, 28_080_000, 28_080_000),
    ("W-17", "provincial_flag", C, P3, 18_720_000, 18_720_000, 18_720_000),
    ("W-17", "regional_flag", C, P3, 14_040_000, 14_040_000, 14_040_000),
    ("W-18", "certificate.commune", P, BEFORE_P3, 351_000, 360_000, 350_000),
    ("W-18", "certificate.commune", P, P3, 702_000, 710_000, 700_000),
    ("W-19", "provincial_diploma", P, P3, 3_510_000, 3_510_000, 3_510_000),
    ("W-20", "prime_minister_diploma", P, P3, 8_190_000, 8_190_000, 8_190_000),
    ("W-21", "order.labour.3", P, LATE_2024, 10_530_000, 10_530_000, 10_530_000),
    ("W-22", "prime_minister_diploma", C, IN_2021, 10_430_000, 10_430_000, 10_430_000),
    ("16.5", "advanced_worker", P, NEWEST, 759_000, 760_000, 760_000),
    ("16.5", "certificate.commune", P, NEWEST, 759_000, 760_000, 760_000),
    ("16.5", "certificate.commune", C, NEWEST, 1_518_000, 1_520_000, 1_520_000),
    ("16.5", "certificate.commune", H, NEWEST, 1_138_500, 1_140_000, 1_140_000),
    ("16.5", "advanced_collective", C, NEWEST, 2_024_000, 2_030_000, 2_020_000),
    ("16.5", "grassroots_fighter", P, NEWEST, 2_530_000, 2_530_000, 2_530_000),
    ("16.5", "provincial_diploma", P, NEWEST, 3_795_000, 3_800_000, 3_800_000),
]


@pytest.mark.parametrize(("id", "award", "who", "day", "product", "up", "nearest"), MONEY)
def test_worked_example(
    id: str, award: str, who: SubjectKind, day: date, product: int, up: int, nearest: int
) -> None:
    book = national()
    assert book.prize(award, who, day).dong == up, id
    assert book.prize(award, who, day, rounding=Rounding.UP).dong == up
    assert book.prize(award, who, day, rounding=Rounding.NEAREST).dong == nearest
    assert book.prize(award, who, day, rounding=Rounding.NONE).dong == product


@pytest.mark.parametrize(
    ("award", "printed", "right"),
    [
        ("national_fighter", 7_200_000, 6_710_000),
        ("provincial_fighter", 4_800_000, 4_470_000),
        ("grassroots_fighter", 1_600_000, 1_490_000),
        ("advanced_worker", 480_000, 450_000),
        ("prime_minister_diploma", 5_600_000, 5_220_000),
    ],
)
def test_w_10_the_figures_at_a_salary_that_never_applied(award: str, printed: int, right: int) -> None:
    for policy in Rounding:
        assert national().prize(award, P, date(2020, 7, 1), rounding=policy).dong != printed
    assert national().prize(award, P, date(2020, 7, 1)).dong == right


def test_trap_a_printed_table_of_2018_has_a_wrong_cell() -> None:
    # A newspaper printed 5,560,000 đồng for the fighter of a ministry or province.
    assert national().prize("provincial_fighter", P, SALARY_2018).dong == 4_170_000


@pytest.mark.parametrize(
    ("award", "multiple"),
    [
        ("order.gold_star", 92),
        ("order.ho_chi_minh", 61),
        ("order.independence.1", 30),
        ("order.independence.2", 25),
        ("order.labour.1", 18),
        ("order.labour.2", 15),
        ("order.labour.3", 9),
        ("prime_minister_diploma", 7),
        ("provincial_diploma", 3),
        ("honour.labour_hero", 31),
    ],
)
def test_w_23_multiples_of_collectives(award: str, multiple: int) -> None:
    assert national().prize(award, C, P3).product == multiple * 2_340_000
    assert national().prize("certificate.commune", C, P3).product == 1_404_000


@pytest.mark.parametrize(
    ("who", "paid", "statutory", "added"),
    [(C, 5_000_000, 2_980_000, 2_020_000), (P, 2_000_000, 1_490_000, 510_000)],
)
def test_w_24_what_a_province_added_stands_apart(
    who: SubjectKind, paid: int, statutory: int, added: int
) -> None:
    prize = national().prize("provincial_diploma", who, date(2021, 8, 17))
    payment = Payment.of_paid(prize, money(paid), ground="mức động viên của tỉnh")
    assert (payment.statutory, payment.added, payment.total) == (money(statutory), money(added), money(paid))
    assert payment.prize.dong == statutory
