"""What each award is worth: rows P-01 to P-31.

Decree 91/2017/NĐ-CP, Articles 69 to 74; Decree 98/2023/NĐ-CP, Articles 54 to 58; Decree 152/2025/NĐ-CP, Articles 50 to 54.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from emulation.awards import PrizeGap, PrizeGapReason, PrizeOutcome, PrizeStepKind
from emulation.law import NoProvisionError, Verification
from emulation.parties import SubjectKind
from emulation.rulebooks.vietnam import national

P, C, H = SubjectKind.PERSON, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
DAYS = {
    "P1": (date(2017, 10, 1), date(2021, 10, 30), date(2023, 12, 31)),
    "P2": (date(2024, 1, 1), date(2024, 8, 15), date(2025, 6, 30)),
    "P3": (date(2025, 7, 1), date(2026, 6, 30), date(2026, 7, 1), date(2026, 10, 1)),
}
OPEN = "not read"
NONE = "no sum"
OTHER = ("certificate.unit", "certificate.enterprise", "certificate.department")

# Row, award, subject, multiple of the base salary in P1, P2 and P3; None where the award is not on the list.
TABLE: list[tuple[str, str, SubjectKind, str | None, str | None, str | None]] = [
    ("P-01", "national_fighter", P, "4.5", "4.5", "4.5"),
    ("P-02", "provincial_fighter", P, "3", "3", "3"),
    ("P-03", "grassroots_fighter", P, "1", "1", "1"),
    ("P-04", "advanced_worker", P, "0.3", "0.3", "0.3"),
    ("P-04", "advanced_soldier", P, "0.3", "0.3", "0.3"),
    ("P-05", "excellent_collective", C, "1.5", "1.5", "1.5"),
    ("P-05", "determined_to_win_unit", C, "1.5", "1.5", "1.5"),
    ("P-06", "advanced_collective", C, "0.8", "0.8", "0.8"),
    ("P-06", "advanced_unit", C, "0.8", "0.8", "0.8"),
    ("P-07", "cultured_village", C, "1.5", "1.5", "1.5"),
    ("P-08", "exemplary_commune", C, None, "2", "2"),
    ("P-09", "cultured_family", H, NONE, NONE, NONE),
    ("P-10", "government_flag", C, "12", "12", "12"),
    ("P-11", "provincial_flag", C, "8", "8", "8"),
    ("P-12", "regional_flag", C, None, "6", "6"),
    ("P-13", "order.gold_star", P, "46", "46", "46"),
    ("P-13", "order.gold_star", C, "92", "92", "92"),
    ("P-14", "order.ho_chi_minh", P, "30.5", "30.5", "30.5"),
    ("P-14", "order.ho_chi_minh", C, "61", "61", "61"),
    ("P-15", "order.independence.1", P, "15", "15", "15"),
    ("P-15", "order.military_exploit.1", C, "30", "30", "30"),
    ("P-16", "order.independence.2", P, "12.5", "12.5", "12.5"),
    ("P-16", "order.independence.2", C, "25", "25", "25"),
    ("P-17", "order.independence.3", P, "10.5", "10.5", "10.5"),
    ("P-17", "order.independence.3", C, "21", "21", "21"),
    ("P-18", "order.labour.1", P, "9", "9", "9"),
    ("P-18", "order.labour.1", C, "18", "18", "18"),
    ("P-19", "order.labour.2", P, "7.5", "7.5", "7.5"),
    ("P-19", "order.national_unity", P, "7.5", "7.5", "7.5"),
    ("P-19", "order.defence.2", C, "15", "15", "15"),
    ("P-20", "order.labour.3", P, "4.5", "4.5", "4.5"),
    ("P-20", "order.bravery", P, "4.5", "4.5", "4.5"),
    ("P-20", "order.feat_of_arms.3", C, "9", "9", "9"),
    ("P-21", "honour.heroic_mother", P, "15.5", "15.5", "15.5"),
    ("P-21", "honour.armed_forces_hero", P, "15.5", "15.5", "15.5"),
    ("P-21", "honour.labour_hero", C, "31", "31", "31"),
    ("P-22", "honour.people", P, "12.5", "12.5", "12.5"),
    ("P-22", "honour.merited", P, "9", "9", "9"),
    ("P-23", "prize.ho_chi_minh", P, "270", OPEN, OPEN),
    ("P-23", "prize.state", P, "170", OPEN, OPEN),
    ("P-24", "medal", P, "1.5", OPEN, OPEN),
    ("P-25", "prime_minister_diploma", P, "3.5", OPEN, "3.5"),
    ("P-25", "prime_minister_diploma", C, "7", OPEN, "7"),
    ("P-26", "provincial_diploma", P, "1", OPEN, "1.5"),
    ("P-26", "provincial_diploma", C, "2", OPEN, "3"),
    ("P-26", "provincial_diploma", H, NONE, OPEN, "2.25"),
    ("P-27", "regional_diploma", P, None, OPEN, "1"),
    ("P-27", "regional_diploma", C, None, OPEN, "2"),
    *(("P-28", key, P, "0.3", OPEN, "0.3") for key in OTHER),
    *(("P-28", key, C, "0.6", OPEN, "0.6") for key in OTHER),
    *(("P-28", key, H, NONE, OPEN, "0.45") for key in OTHER),
    ("P-28", "certificate.district", P, "0.3", OPEN, None),
    ("P-28", "certificate.district", C, "0.6", OPEN, None),
    ("P-29", "certificate.commune", P, "0.15", "0.15", "0.3"),
    ("P-29", "certificate.commune", C, "0.3", "0.3", "0.6"),
    ("P-29", "certificate.commune", H, NONE, OPEN, "0.45"),
    ("P-30", "commemorative_medal.national_assembly", P, NONE, OPEN, "<=0.8"),
    ("P-31", "commemorative_medal.ministry", P, NONE, "<=0.6", "<=0.6"),
]
CASES = [
    (row, award, who, expected, day)
    for row, award, who, *values in TABLE
    for expected, period in zip(values, DAYS, strict=True)
    for day in DAYS[period]
]


@pytest.mark.parametrize(("row", "award", "who", "expected", "day"), CASES)
def test_every_cell_of_the_table(
    row: str, award: str, who: SubjectKind, expected: str | None, day: date
) -> None:
    found = national().find_prize(award, who, day)
    if isinstance(found, PrizeGap):
        assert expected in {None, OPEN}
        assert found.reason is (PrizeGapReason.NOT_LISTED if expected is None else PrizeGapReason.NOT_READ)
        assert found.rows == ((row,) if expected == OPEN else ())
        return
    if expected == NONE:
        assert found.outcome is PrizeOutcome.NONE_PRESCRIBED
        assert found.amount is None
        return
    assert expected not in {None, OPEN}
    ceiling = str(expected).startswith("<=")
    assert found.outcome is (PrizeOutcome.CEILING if ceiling else PrizeOutcome.FIXED)
    salary = next(step.value for step in found.steps if step.kind is PrizeStepKind.BASE_SALARY)
    assert found.product == Fraction(str(expected).removeprefix("<=")) * salary
    assert found.steps[0].provision.startswith(row)


def test_the_household_of_the_prime_ministers_diploma() -> None:
    assert (
        national().prize("prime_minister_diploma", H, date(2025, 7, 1)).product
        == Fraction("5.25") * 2_340_000
    )
    for day, reason in (
        (date(2023, 12, 31), PrizeGapReason.WRONG_RECIPIENT),
        (date(2024, 1, 1), PrizeGapReason.NOT_READ),
        (date(2025, 6, 30), PrizeGapReason.NOT_READ),
    ):
        found = national().find_prize("prime_minister_diploma", H, day)
        assert isinstance(found, PrizeGap)
        assert found.reason is reason


@pytest.mark.parametrize(
    ("award", "who", "day", "reason", "rows"),
    [
        ("certificate.commune", P, date(2017, 9, 30), "not_listed", "-"),
        ("certificate.district", P, date(2025, 7, 1), "not_listed", "-"),
        ("grassroots_fighter", C, date(2021, 10, 30), "wrong_recipient", "-"),
        ("provincial_diploma", P, date(2024, 8, 15), "not_read", "P-26"),
        ("certificate.commune", H, date(2024, 8, 15), "not_read", "P-29"),
        ("medal", P, date(2025, 7, 1), "not_read", "P-24"),
        ("praise", P, date(2021, 10, 30), "no_rule", "-"),
    ],
)
def test_what_is_not_known_is_said_loudly(
    award: str, who: SubjectKind, day: date, reason: str, rows: str
) -> None:
    reason = "day_not_read" if day < date(2017, 10, 1) else reason
    with pytest.raises(NoProvisionError) as caught:
        national().prize(award, who, day)
    assert (caught.value.params["reason"], caught.value.params["rows"]) == (reason, rows)


@pytest.mark.parametrize(
    ("award", "who", "place"),
    [
        ("national_fighter", P, "điểm a khoản 1 Điều 69 Nghị định 91/2017/NĐ-CP"),
        ("grassroots_fighter", P, "điểm c khoản 1 Điều 69 Nghị định 91/2017/NĐ-CP"),
        ("advanced_collective", C, "điểm b khoản 2 Điều 69 Nghị định 91/2017/NĐ-CP"),
        ("provincial_flag", C, "điểm đ khoản 2 Điều 69 Nghị định 91/2017/NĐ-CP"),
        ("order.labour.3", P, "điểm h khoản 1 Điều 70 Nghị định 91/2017/NĐ-CP"),
        ("honour.merited", P, "khoản 3 Điều 71 Nghị định 91/2017/NĐ-CP"),
        ("prize.state", P, "khoản 2 Điều 72 Nghị định 91/2017/NĐ-CP"),
        ("certificate.department", P, "điểm c khoản 1 Điều 73 Nghị định 91/2017/NĐ-CP"),
        ("certificate.commune", P, "điểm d khoản 1 Điều 73 Nghị định 91/2017/NĐ-CP"),
        ("medal", P, "Điều 74 Nghị định 91/2017/NĐ-CP"),
    ],
)
def test_each_coefficient_of_2017_cites_its_point(award: str, who: SubjectKind, place: str) -> None:
    prize = national().prize(award, who, date(2021, 10, 30))
    assert str(prize.citations[0]) == place
    assert prize.steps[0].verification is Verification.OFFICIAL


def test_a_collective_of_2024_is_only_derived() -> None:
    prize = national().prize("certificate.commune", C, date(2024, 8, 15))
    assert prize.verification is Verification.DERIVED
    assert (
        national().prize("certificate.commune", P, date(2024, 8, 15)).verification is Verification.SECONDARY
    )


def test_the_commune_chair_is_matched_by_office_and_not_by_letter() -> None:
    # English pages speak of points a to d and call the commune chair d; in the law that office is point đ.
    prize = national().prize("certificate.commune", P, date(2025, 7, 1))
    assert prize.steps[0].value == Fraction("0.3")
    assert prize.citations[0].point is None


def test_an_answer_since_october_2026_says_what_was_not_read() -> None:
    before = national().prize("certificate.commune", P, date(2026, 9, 30))
    after = national().prize("certificate.commune", P, date(2026, 10, 1))
    assert before.amount == after.amount
    assert before.notes == ()
    assert "06/2026/QH16" in after.text("en")
