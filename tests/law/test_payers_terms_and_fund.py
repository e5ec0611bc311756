"""Who pays, what else is said of prizes, and the fund: rows K-06, K-13 to K-18, M-24, M-26, Q-01 to Q-05, W-27.

Decree 91/2017/NĐ-CP, Articles 13 and 64 to 69; Law 06/2022/QH15, Articles 8 and 11(4); Circular 111/2013/TT-BTC, Article 2(2)(e.1).
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from emulation.awards import (
    AwardObjects,
    BudgetCode,
    CommendationKind,
    CommendationRule,
    FundBasis,
    FundCeiling,
    FundHolder,
    FundReserve,
    HandedObject,
    NoPrize,
    Payer,
    PrizeGapReason,
    PrizeOutcome,
    PrizeTermKind,
    ProposedAward,
    Terrain,
)
from emulation.core import Truth
from emulation.core.quantity import money
from emulation.law import NoProvisionError
from emulation.parties import SubjectKind
from emulation.rulebooks.vietnam import national

P, C, H = SubjectKind.PERSON, SubjectKind.COLLECTIVE, SubjectKind.HOUSEHOLD
BEFORE, P1_FIRST, P1_LAST = date(2017, 9, 30), date(2017, 10, 1), date(2023, 12, 31)
P2_FIRST, P2_LAST, P3_FIRST, P3_LAST, AFTER = (
    date(2024, 1, 1),
    date(2025, 6, 30),
    date(2025, 7, 1),
    date(2026, 9, 30),
    date(2026, 10, 1),
)


@pytest.mark.parametrize(
    ("award", "day", "payer", "row"),
    [
        ("certificate.commune", P1_FIRST, Payer.PAYROLL_LEVEL, "K-13.P1.payroll"),
        ("provincial_diploma", P1_LAST, Payer.PAYROLL_LEVEL, "K-13.P1.payroll"),
        ("order.labour.3", P1_LAST, Payer.MINISTRY_OR_PROVINCE, "K-13.P1.state"),
        ("national_fighter", P1_FIRST, Payer.MINISTRY_OR_PROVINCE, "K-13.P1.state"),
        ("certificate.commune", P2_FIRST, Payer.DECIDING_LEVEL, "K-14"),
        ("order.labour.3", P2_LAST, Payer.DECIDING_LEVEL, "K-14"),
        ("certificate.commune", P3_LAST, Payer.DECIDING_LEVEL, "K-14"),
    ],
)
def test_k_13_k_14_who_pays(award: str, day: date, payer: Payer, row: str) -> None:
    found = national().payer(award, day)
    assert (found.value.payer, found.id) == (payer, row)


@pytest.mark.parametrize("day", [BEFORE, AFTER])
def test_who_pays_is_not_known_outside_the_texts_read(day: date) -> None:
    with pytest.raises(NoProvisionError, match="was not read"):
        national().payer("certificate.commune", day)


@pytest.mark.parametrize(
    ("term", "known_on", "not_known_on"),
    [
        (PrizeTermKind.EQUIVALENT_OBJECT, (P1_FIRST, P1_LAST), (BEFORE, P2_FIRST, P3_FIRST)),
        (PrizeTermKind.SOUVENIR_FOR_FOREIGNERS, (P1_FIRST, P1_LAST), (BEFORE, P2_FIRST)),
        (PrizeTermKind.TAX_EXEMPT, (P1_FIRST, P2_FIRST, P3_FIRST, AFTER), (BEFORE,)),
        (PrizeTermKind.HIGHER_AWARD_MORE, (P1_FIRST, P1_LAST, P3_FIRST), (BEFORE, P2_FIRST, P2_LAST)),
        (PrizeTermKind.COLLECTIVE_MORE, (P1_FIRST, P1_LAST, P3_FIRST), (BEFORE, P2_FIRST, P2_LAST)),
        (PrizeTermKind.FUND_FOR_NOTHING_ELSE, (P1_FIRST, P1_LAST), (BEFORE, P2_FIRST)),
        (PrizeTermKind.BONUS_FUND_APART, (date(2024, 7, 1), P3_FIRST, AFTER), (date(2024, 6, 30),)),
    ],
)
def test_rules_without_a_figure(
    term: PrizeTermKind, known_on: tuple[date, ...], not_known_on: tuple[date, ...]
) -> None:
    for day in known_on:
        ruling = national().prize_term(term, day)
        assert ruling.truth is Truth.YES
        assert ruling.citations
    for day in not_known_on:
        assert national().prize_term(term, day).truth is Truth.UNKNOWN


@pytest.mark.parametrize(
    "award", ["grassroots_fighter", "advanced_worker", "provincial_diploma", "certificate.commune"]
)
def test_w_27_prize_money_is_exempt_from_income_tax(award: str) -> None:
    assert national().prize(award, P, date(2025, 8, 1)).outcome is PrizeOutcome.FIXED
    ruling = national().prize_term(PrizeTermKind.TAX_EXEMPT, date(2025, 8, 1))
    assert str(ruling.citations[0]) == "điểm e1 khoản 2 Điều 2 Thông tư 111/2013/TT-BTC"


def test_k_18_foreigners_get_a_souvenir_in_p1_and_after_that_it_is_not_known() -> None:
    prize = national().prize("certificate.commune", P, date(2021, 10, 30), foreign=True)
    assert prize.outcome is PrizeOutcome.SOUVENIR
    assert prize.amount is None
    assert prize.provisions == ("K-18.P1",)
    assert "souvenir" in prize.text("en")
    for day in (P2_FIRST, P3_FIRST):
        with pytest.raises(NoProvisionError):
            national().prize("certificate.commune", P, day, foreign=True)
    # An award that is not on the list stays so for everybody.
    with pytest.raises(NoProvisionError, match="not_listed"):
        national().prize("exemplary_commune", C, P1_LAST, foreign=True)


@pytest.mark.parametrize(
    ("award", "objects"),
    [
        ("advanced_worker", {HandedObject.MONEY}),
        ("advanced_collective", {HandedObject.MONEY}),
        ("grassroots_fighter", {HandedObject.CERTIFICATE, HandedObject.FRAME, HandedObject.MONEY}),
        ("excellent_collective", {HandedObject.CERTIFICATE, HandedObject.FRAME, HandedObject.MONEY}),
        ("cultured_village", {HandedObject.CERTIFICATE, HandedObject.FRAME, HandedObject.MONEY}),
        ("cultured_family", {HandedObject.CERTIFICATE}),
        ("government_flag", {HandedObject.FLAG, HandedObject.MONEY}),
        ("provincial_flag", {HandedObject.FLAG, HandedObject.MONEY}),
    ],
)
def test_k_16_what_is_handed_over(award: str, objects: set[HandedObject]) -> None:
    for day in (P1_FIRST, P1_LAST):
        assert national().handed_over(award, day).value.objects == objects
    for day in (BEFORE, P2_FIRST, P2_LAST):
        with pytest.raises(NoProvisionError, match="handed over"):
            national().handed_over(award, day)


def test_k_16_since_july_2025_only_money_is_listed_for_advanced_workers() -> None:
    for award in ("advanced_worker", "advanced_collective"):
        assert national().handed_over(award, P3_FIRST).value.objects == {HandedObject.MONEY}


def test_p_09_a_cultured_family_gets_no_money_and_the_objects_say_the_same() -> None:
    for each in national().about(NoPrize):
        handed = [
            other
            for other in national().about(AwardObjects)
            if other.value.awards & each.value.awards and other.in_force.overlaps(each.in_force)
        ]
        if each.value.recipients == {H} and "cultured_family" in each.value.awards:
            assert all(HandedObject.MONEY not in other.value.objects for other in handed)


@pytest.mark.parametrize(
    ("day", "kind", "recipients"),
    [
        (P1_LAST, CommendationKind.MOVEMENT, {P, C}),
        (P1_LAST, CommendationKind.SERVICE_YEARS, {P}),
        (P2_FIRST, CommendationKind.ACHIEVEMENT, {P, C}),
        (P2_FIRST, CommendationKind.MOVEMENT, {P, C, H}),
        (P3_LAST, CommendationKind.UNEXPECTED, {P, C, H}),
        (P3_LAST, CommendationKind.EXTERNAL, None),
    ],
)
def test_m_24_m_26_six_kinds_of_commendation(
    day: date, kind: CommendationKind, recipients: set[SubjectKind] | None
) -> None:
    found = {each.value.kind: each.value.recipients for each in national().about(CommendationRule).on(day)}
    assert found.keys() == set(CommendationKind)
    assert found[kind] == recipients


def test_the_kinds_of_commendation_are_not_known_since_the_law_of_2026() -> None:
    assert national().about(CommendationRule).on(AFTER) == ()


@pytest.mark.parametrize(
    ("holder", "terrain", "basis", "share"),
    [
        (FundHolder.LOCAL_LEVEL, Terrain.PLAIN, FundBasis.REGULAR_SPENDING, "0.01"),
        (FundHolder.LOCAL_LEVEL, Terrain.MOUNTAIN, FundBasis.REGULAR_SPENDING, "0.015"),
        (FundHolder.PROVINCIAL_DEPARTMENT, None, FundBasis.WAGE_FUND, "0.2"),
    ],
)
def test_q_01_q_02_ceilings_of_the_fund(
    holder: FundHolder, terrain: Terrain | None, basis: FundBasis, share: str
) -> None:
    for day, count in ((BEFORE, 0), (P1_FIRST, 1), (P1_LAST, 1), (P2_FIRST, 0), (P3_FIRST, 0)):
        found = [
            each
            for each in national().about(FundCeiling).on(day)
            if (each.value.holder, each.value.terrain) == (holder, terrain)
        ]
        assert len(found) == count
        assert all((each.value.basis, each.value.share) == (basis, Fraction(share)) for each in found)


@pytest.mark.parametrize(
    ("day", "row"), [(P1_FIRST, "Q-03.P1"), (P1_LAST, "Q-03.P1"), (P2_FIRST, "Q-03.P2"), (P2_LAST, "Q-03.P2")]
)
def test_q_03_a_fifth_is_set_aside_for_organising(day: date, row: str) -> None:
    (found,) = national().about(FundReserve).on(day)
    assert (found.id, found.value.share) == (row, Fraction(1, 5))


def test_q_03_since_july_2025_the_part_for_organising_was_not_read() -> None:
    assert national().about(FundReserve).on(P3_FIRST) == ()


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2021, 10, 30), PrizeGapReason.NO_RULE),
        (date(2023, 12, 31), PrizeGapReason.NO_RULE),
        (date(2024, 1, 1), PrizeGapReason.NOT_LISTED),
        (date(2026, 7, 1), PrizeGapReason.NOT_LISTED),
    ],
)
@pytest.mark.parametrize("kind", SubjectKind)
def test_m_27_praise_has_no_rule_of_money_and_never_a_sum(
    day: date, reason: PrizeGapReason, kind: SubjectKind
) -> None:
    """Law 2003, Article 101(2) allows other encouragement and names no sum; since 2024 no text that was read names praise."""
    rules = national().on(day)
    with pytest.raises(NoProvisionError) as caught:
        rules.prize("praise", kind)
    assert caught.value.params["reason"] == reason.value
    budget = rules.budget([ProposedAward(award="praise", recipient=kind, count=3)])
    assert budget.total == money(0)
    assert next(each.code for each in budget.findings if each.line == 0) is BudgetCode.PRIZE_NOT_KNOWN
